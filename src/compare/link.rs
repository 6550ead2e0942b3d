use crate::model::{Concept, DisplayLanguage, Entry, Key, LinkBasis, LinkReason};
use crate::text::compact;

/// The concepts one of whose names is, after folding, a term of the entry in
/// the same language, each with the reason.
///
/// The plainest of grounds: certain about the word, silent about whether two
/// States mean the same by it.
pub fn same_term<'a>(
    entry: &Entry,
    concepts: impl IntoIterator<Item = &'a Concept>,
) -> Vec<(Key, LinkBasis)> {
    let names = concepts.into_iter().filter_map(|concept| {
        let reason = DisplayLanguage::ALL
            .into_iter()
            .find_map(|language| term_named(entry, concept, language))?;
        let reasons = vec![reason];
        Some((concept.id.clone(), LinkBasis::Rule { reasons }))
    });
    names.collect()
}

fn term_named(entry: &Entry, concept: &Concept, language: DisplayLanguage) -> Option<LinkReason> {
    let name = compact(concept.name.get(language));
    let term = entry
        .terms
        .iter()
        .find(|term| term.language.primary() == language.tag() && compact(&term.text) == name)?;
    Some(LinkReason::SameTerm {
        term: term.text.clone(),
        weight: 100,
    })
}
