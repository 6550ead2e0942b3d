//! Where wording in brackets came from.

use std::collections::{BTreeMap, HashSet};

use crate::i18n::Message;
use crate::model::{Key, Source};
use crate::text::{Analysis, ContentWord, ContentWords, words};

use super::brackets::{AlternativeId, BracketedText};
use super::carrying::{carried_alternatives, carried_of_entries, ids};

impl Source {
    /// One of an alternative that names nothing yet.
    pub fn at((bracket, alternative): AlternativeId) -> Self {
        Self {
            bracket,
            alternative,
            entries: Vec::new(),
            amendments: Vec::new(),
        }
    }

    /// Whether it names an amendment.
    pub fn names(&self, amendment: &Key) -> bool {
        self.amendments.contains(amendment)
    }

    /// The alternative whose source it is.
    pub fn of(&self) -> AlternativeId {
        (self.bracket, self.alternative)
    }

    /// Whether it names nothing.
    pub fn says_nothing(&self) -> bool {
        self.entries.is_empty() && self.amendments.is_empty()
    }
}

/// What is wrong with a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFault {
    /// Which of the sources it is, from 0.
    pub at: usize,
    /// What is wrong and what would be right.
    pub message: Message,
}

/// Checks that every source names an alternative of the text, and none the
/// same one as another.
///
/// # Errors
/// All faults found.
pub fn check_sources(text: &BracketedText, sources: &[Source]) -> Result<(), Vec<SourceFault>> {
    let brackets = text.brackets();
    let known: HashSet<AlternativeId> = brackets.into_iter().flat_map(ids).collect();
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        let (bracket, alternative) = source.of();
        if !known.contains(&source.of()) {
            let message = Message::UnknownAlternative {
                bracket,
                alternative,
            };
            faults.push(SourceFault { at, message });
        } else if !seen.insert(source.of()) {
            let value = format!("{bracket}.{alternative}");
            let message = Message::Repeated { value };
            faults.push(SourceFault { at, message });
        }
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(faults),
    }
}

/// Whether a wording may be said to come from some entries, given the texts of
/// each: it stands in a text of one, and its words, in whatever inflection, in
/// the texts of every one.
pub fn comes_from(wording: &str, entries: &[Vec<String>], analysis: Analysis) -> bool {
    let wanted = folded_words(wording);
    let stands = |text: &String| {
        let words = folded_words(text);
        words.windows(wanted.len()).any(|at| at == wanted)
    };
    if wanted.is_empty() || !entries.iter().flatten().any(stands) {
        return false;
    }
    let mut reading = ContentWords::new(analysis);
    let stems = |words: Vec<ContentWord>| words.into_iter().map(|word| word.stem);
    let needed: HashSet<u32> = stems(reading.of(wording)).collect();
    entries.iter().all(|texts| {
        let of_texts = texts.iter().flat_map(|text| stems(reading.of(text)));
        let has: HashSet<u32> = of_texts.collect();
        needed.is_subset(&has)
    })
}

fn folded_words(text: &str) -> Vec<String> {
    let words = words(text).into_iter();
    words.map(|word| word.folded).collect()
}

/// Notes that a wording comes from an amendment, beside what else it comes from.
pub fn name_amendment(sources: &mut Vec<Source>, of: AlternativeId, amendment: &Key) {
    let at = sources.iter().position(|source| source.of() == of);
    let at = at.unwrap_or_else(|| {
        sources.push(Source::at(of));
        sources.len() - 1
    });
    if !sources[at].names(amendment) {
        sources[at].amendments.push(amendment.clone());
    }
}

/// The sources of the wordings that still stand in brackets after an edit, in
/// the order of the text; those of other wordings fall away. What comes from an
/// amendment is followed like what States say of wordings, so that none is said
/// to propose what it no longer says anything of; what an entry has, it has
/// wherever it stands.
pub fn carried_over(
    before: &BracketedText,
    sources: &[Source],
    after: &BracketedText,
    analysis: Analysis,
) -> Vec<Source> {
    let of_entries = carried_of_entries(before, after);
    let of_amendments = carried_alternatives(before, after, analysis);
    let mut carried: BTreeMap<AlternativeId, Source> = BTreeMap::new();
    for source in sources {
        if let Some(now) = of_entries.get(&source.of()) {
            let now = carried.entry(*now).or_insert_with(|| Source::at(*now));
            now.entries.clone_from(&source.entries);
        }
        if let Some(now) = of_amendments.get(&source.of()) {
            let now = carried.entry(*now).or_insert_with(|| Source::at(*now));
            now.amendments.clone_from(&source.amendments);
        }
    }
    let carried = carried.into_values();
    carried.filter(|source| !source.says_nothing()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::brackets::tests::text;
    use super::*;

    fn source(bracket: usize, alternative: usize, entry: &str) -> Source {
        Source {
            entries: vec![entry.parse().unwrap()],
            ..Source::at((bracket, alternative))
        }
    }

    #[test]
    fn sources_follow_their_wording() {
        let before = text("a [b/c] of [d]");
        let sources = [
            source(1, 2, "xa.compiled.one"),
            source(2, 1, "xb.compiled.one"),
        ];
        let after = text("[e] a [c/b/f] of the d");
        let carried = carried_over(&before, &sources, &after, Analysis::En);
        assert_eq!(carried, [source(2, 1, "xa.compiled.one")]);
    }

    #[test]
    fn an_amendment_is_named_once_and_beside_entries() {
        let mut sources = vec![source(1, 1, "xa.compiled.one")];
        let amendment: Key = "m1".parse().unwrap();
        for of in [(1, 1), (1, 2), (1, 2)] {
            name_amendment(&mut sources, of, &amendment);
        }
        let read = |one: &Source| (one.of(), one.entries.len(), one.amendments.len());
        let named: Vec<_> = sources.iter().map(read).collect();
        assert_eq!(named, [((1, 1), 1, 1), ((1, 2), 0, 1)]);
    }

    #[test]
    fn a_source_of_nothing_and_a_second_one_are_faults() {
        let text = text("a [b/c]");
        let sources = [(1, 1), (1, 3), (2, 1), (1, 1), (0, 0)]
            .map(|(bracket, alternative)| source(bracket, alternative, "xa.compiled.one"));
        let faults = check_sources(&text, &sources).unwrap_err();
        let at: Vec<usize> = faults.iter().map(|fault| fault.at).collect();
        assert_eq!(at, [1, 2, 3, 4]);
        assert_eq!(check_sources(&text, &sources[..1]), Ok(()));
    }

    #[test]
    fn a_wording_comes_from_every_entry_that_is_named() {
        let entry = |text: &str| vec![text.to_owned()];
        let named = |wording: &str, texts: &[&str]| {
            let entries: Vec<Vec<String>> = texts.iter().map(|text| entry(text)).collect();
            comes_from(wording, &entries, Analysis::En)
        };
        assert!(named(
            "red lamps",
            &["all red lamps", "a red lamp at night"]
        ));
        assert!(
            !named("red lamps", &["a red lamp at night"]),
            "in no wording"
        );
        assert!(!named("red lamps", &["all red lamps", "a blue lamp"]));
    }

    #[test]
    fn a_source_reads_back_and_knows_its_fields() {
        let written = r#"{"bracket":1,"alternative":2,"entries":["xa.compiled.one"]}"#;
        let read: Source = serde_json::from_str(written).unwrap();
        assert_eq!(read, source(1, 2, "xa.compiled.one"));
        assert_eq!(serde_json::to_string(&read).unwrap(), written);
        let unknown = written.replace("entries", "entry");
        assert!(serde_json::from_str::<Source>(&unknown).is_err());
    }
}
