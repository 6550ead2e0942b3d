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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bilingual, EntryId, ListId, Origin, PartyCode, Term, TermType, Wording};

    fn entry(terms: &[(&str, &str)]) -> Entry {
        let state: PartyCode = "XA".parse().unwrap();
        let key: Key = "a".parse().unwrap();
        let term = |(text, language): &(&str, &str)| Term {
            text: (*text).to_owned(),
            language: language.parse().unwrap(),
            term_type: TermType::FullForm,
            status: None,
            wording: Wording::Official,
            document: key.clone(),
        };
        Entry {
            id: EntryId::new(&state, Origin::Compiled, &key),
            list: ListId::compiled(&state),
            state,
            origin: Origin::Compiled,
            terms: terms.iter().map(term).collect(),
            texts: vec![],
            documents: vec![],
            withdrawn_by: None,
        }
    }

    fn linked(terms: &[(&str, &str)]) -> Vec<String> {
        let concept = |id: &str, en: &str, fr: &str| Concept {
            id: id.parse().unwrap(),
            name: Bilingual::new(en, fr),
            subject: "fundamentals".parse().unwrap(),
            scope: None,
        };
        let concepts = [
            concept("cyberspace", "cyberspace", "cyberespace"),
            concept("chat", "chat", "causette"),
        ];
        let links = same_term(&entry(terms), &concepts);
        links.into_iter().map(|(id, _)| id.to_string()).collect()
    }

    #[test]
    fn a_term_written_otherwise_is_the_same_term() {
        assert_eq!(linked(&[("Cyber-Space", "en-GB")]), ["cyberspace"]);
        assert_eq!(linked(&[("Cyberespace", "fr")]), ["cyberspace"]);
    }

    #[test]
    fn the_same_letters_in_another_language_are_not() {
        assert_eq!(linked(&[("chat", "fr")]), Vec::<String>::new());
        assert_eq!(linked(&[("chat", "en"), ("causette", "fr")]), ["chat"]);
    }

    #[test]
    fn a_term_that_only_holds_the_name_is_not() {
        assert_eq!(
            linked(&[("cyberspace security", "en")]),
            Vec::<String>::new()
        );
    }
}
