//! Where wording in brackets came from.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use crate::i18n::Message;
use crate::model::Source;
use crate::text::{Analysis, ContentWord, ContentWords, fold};

use super::brackets::{AlternativeId, Bracket, BracketedText, bracket_places};

/// Words of a wording that is known again elsewhere, at least: one or two in
/// another place are commonly others.
const FEWEST_WORDS: usize = 3;

impl Source {
    /// The alternative whose source it is.
    pub fn of(&self) -> AlternativeId {
        (self.bracket, self.alternative)
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
    let folded = fold(wording);
    let mut texts = entries.iter().flatten();
    if !texts.any(|text| fold(text).contains(&folded)) {
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

/// The sources of the wordings that still stand in brackets after an edit, in
/// the order of the text; those of other wordings fall away.
pub fn carried_over(
    before: &BracketedText,
    sources: &[Source],
    after: &BracketedText,
) -> Vec<Source> {
    let carried = carried_alternatives(before, after);
    let mut sources: Vec<Source> = sources
        .iter()
        .filter_map(|source| {
            let (bracket, alternative) = *carried.get(&source.of())?;
            Some(Source {
                bracket,
                alternative,
                ..source.clone()
            })
        })
        .collect();
    sources.sort_by_key(Source::of);
    sources
}

/// Where the alternatives of a text stand after an edit, those whose wording
/// still stands in a bracket at the same place of the text around it. A
/// bracket that is as it was is followed whole; of one that was changed, the
/// alternatives stay together as far as they can. A wording elsewhere is
/// another one, unless it is long and stands once in both texts. What is said
/// of alternatives can be carried over by it.
pub fn carried_alternatives(
    before: &BracketedText,
    after: &BracketedText,
) -> BTreeMap<AlternativeId, AlternativeId> {
    let places = bracket_places(before.segments(), after.segments());
    let mut carrying = Carrying::default();
    for (one, other) in places.same {
        carrying.whole(one, other);
    }
    let mut moved = [Vec::new(), Vec::new()];
    for (removed, added) in places.changed {
        let mut removed = left(removed);
        let mut added = left(added);
        carrying.by_bracket(&mut removed, &mut added);
        carrying.in_order(&removed, &added);
        moved[0].extend(removed);
        moved[1].extend(added);
    }
    carrying.elsewhere([before, after], moved);
    carrying.carried.into_iter().collect()
}

/// The alternatives of a bracket of which it is not known yet where they go.
type Left = Vec<(AlternativeId, String)>;

/// The alternatives of some brackets and of those within them.
fn left(brackets: Vec<&Bracket>) -> Vec<Left> {
    let all = brackets.into_iter().flat_map(Bracket::with_inner);
    all.map(|bracket| {
        let wordings = bracket.alternatives.iter().map(|one| one.wording());
        ids(bracket).into_iter().zip(wordings).collect()
    })
    .collect()
}

#[derive(Default)]
struct Carrying {
    carried: BTreeSet<(AlternativeId, AlternativeId)>,
}

impl Carrying {
    /// A bracket stands as it was, with all that is within it.
    fn whole(&mut self, one: &Bracket, other: &Bracket) {
        for (from, to) in one.with_inner().into_iter().zip(other.with_inner()) {
            self.carried.extend(ids(from).into_iter().zip(ids(to)));
        }
    }

    /// A changed bracket is that one with which it shares most wordings. What
    /// is carried is taken out of both.
    fn by_bracket(&mut self, before: &mut [Left], after: &mut [Left]) {
        for to in after {
            let shared = |from: &Left| {
                let has = |wording: &str| to.iter().any(|(_, other)| other == wording);
                let shared = from.iter().filter(|(_, wording)| has(wording));
                shared.filter(|(_, wording)| !wording.is_empty()).count()
            };
            // Of several alike, the first.
            let most = before.iter_mut().rev().max_by_key(|from| shared(from));
            if let Some(from) = most.filter(|from| shared(from) > 0) {
                self.wordings(from, to);
            }
        }
    }

    fn wordings(&mut self, from: &mut Left, to: &mut Left) {
        from.retain(|(id, wording)| {
            let at = to.iter().position(|(_, other)| other == wording);
            if let Some(at) = at {
                self.carried.insert((*id, to.remove(at).0));
            }
            at.is_none()
        });
    }

    fn in_order(&mut self, before: &[Left], after: &[Left]) {
        let mut standing: HashMap<&str, VecDeque<AlternativeId>> = HashMap::new();
        for (id, wording) in after.iter().flatten() {
            standing.entry(wording).or_default().push_back(*id);
        }
        for (id, wording) in before.iter().flatten() {
            let to = standing.get_mut(wording.as_str());
            // “Nothing” means nothing away from its bracket.
            let to = to.filter(|_| !wording.is_empty());
            if let Some(to) = to.and_then(VecDeque::pop_front) {
                self.carried.insert((*id, to));
            }
        }
    }

    /// Long wordings that stood in a bracket once, and stand in one once, of
    /// those whose place went.
    fn elsewhere(&mut self, texts: [&BracketedText; 2], moved: [Vec<Left>; 2]) {
        let counts = texts.map(|text| {
            let mut counts: HashMap<String, usize> = HashMap::new();
            for (_, wording) in text.wordings() {
                *counts.entry(wording).or_default() += 1;
            }
            counts
        });
        let is_known = |wording: &str| {
            let stands_once = |counts: &HashMap<String, usize>| counts.get(wording) == Some(&1);
            wording.split_whitespace().count() >= FEWEST_WORDS && counts.iter().all(stands_once)
        };
        let [before, after] = moved;
        for (from, wording) in before.iter().flatten().filter(|one| is_known(&one.1)) {
            let to = after.iter().flatten().find(|(_, other)| other == wording);
            self.carried.extend(to.map(|(to, _)| (*from, *to)));
        }
    }
}

/// The alternatives of a bracket.
fn ids(bracket: &Bracket) -> Vec<AlternativeId> {
    let alternatives = bracket.alternatives.iter();
    let ids = alternatives.map(|alternative| (bracket.number, alternative.number));
    ids.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::brackets::tests::{text, texts, wordy_texts};
    use super::*;

    fn source(bracket: usize, alternative: usize, entry: &str) -> Source {
        Source {
            bracket,
            alternative,
            entries: vec![entry.parse().unwrap()],
            amendment: None,
        }
    }

    /// Where each alternative stands after an edit, as `1.2>3.1`.
    fn carried(before: &str, after: &str) -> Vec<String> {
        let carried = carried_alternatives(&text(before), &text(after));
        let written = carried
            .iter()
            .map(|(from, to)| format!("{}.{}>{}.{}", from.0, from.1, to.0, to.1));
        written.collect()
    }

    #[test]
    fn sources_follow_their_wording() {
        let before = text("a [b/c] of [d]");
        let sources = [
            source(1, 2, "xa.compiled.one"),
            source(2, 1, "xb.compiled.one"),
        ];
        let after = text("[e] a [c/b/f] of the d");
        let carried = carried_over(&before, &sources, &after);
        assert_eq!(carried, [source(2, 1, "xa.compiled.one")]);
    }

    #[test]
    fn a_bracket_that_is_as_it_was_is_followed_by_the_text_around_it() {
        assert_eq!(
            carried("[a/b] one, [a/c] two", "one, [a/c] two"),
            ["2.1>1.1", "2.2>1.2"]
        );
        assert_eq!(
            carried("red [a] blue [a] green", "red, blue [a] green"),
            ["2.1>1.1"]
        );
        assert_eq!(
            carried("x [a [b]/]", "y z [a [b]/]"),
            ["1.1>1.1", "1.2>1.2", "2.1>2.1"]
        );
    }

    #[test]
    fn alternatives_of_a_changed_bracket_stay_together() {
        let before = "States [shall/should] act and [shall/may] speak";
        assert_eq!(
            carried(before, "States act and [shall/may/can] speak"),
            ["2.1>1.1", "2.2>1.2"]
        );
        assert_eq!(carried("[a/]", "[a/b/]"), ["1.1>1.1", "1.2>1.3"]);
        assert_eq!(carried("[a/] [b]", "[c/] [b]"), ["2.1>2.1"]);
        assert_eq!(carried("[a/b]", "[[a/b]/c]"), ["1.1>2.1", "1.2>2.2"]);
    }

    #[test]
    fn what_one_place_becomes_is_taken_in_order() {
        assert_eq!(carried("[a/b]", "[a/c] [b/d]"), ["1.1>1.1", "1.2>2.1"]);
        assert_eq!(carried("[a/a]", "[a]"), ["1.1>1.1"]);
    }

    #[test]
    fn the_same_wording_at_another_place_is_another() {
        let none: Vec<String> = Vec::new();
        let before = "States [shall/should] act. Others speak.";
        let after = "States must act. Others [shall/may] speak.";
        assert_eq!(carried(before, after), none);
        assert_eq!(
            carried(
                "Some [may] act. Others speak.",
                "Some act. Others [may] speak."
            ),
            none
        );
        let before = "One [in a made-up way] here. Two there.";
        let after = "One here. Two [in a made-up way] there.";
        assert_eq!(
            carried(before, after),
            ["1.1>1.1"],
            "long, and once in both"
        );
        let twice = "One here. Two [in a made-up way] there [in a made-up way].";
        assert_eq!(carried(before, twice), none);
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

    #[test]
    fn long_texts_are_followed_in_bounded_time() {
        let many = |salt: usize| -> String {
            let bracket = |at: usize| format!("w{at} [a{}/b{}] ", at + salt, at * salt);
            (0..250).map(bracket).collect()
        };
        let carried = carried_alternatives(&text(&many(1)), &text(&many(2)));
        assert!(!carried.is_empty());
    }

    fn wording_of(text: &BracketedText, (bracket, alternative): AlternativeId) -> String {
        text.brackets()[bracket - 1].alternatives[alternative - 1].wording()
    }

    proptest! {
        #[test]
        fn an_unchanged_text_carries_all(text in texts()) {
            let carried = carried_alternatives(&text, &text);
            let all = text.brackets().into_iter().map(|bracket| bracket.alternatives.len());
            prop_assert_eq!(carried.len(), all.sum::<usize>());
            prop_assert!(carried.iter().all(|(from, to)| from == to));
        }

        #[test]
        fn wordings_are_carried_to_themselves_alone(before in wordy_texts(), after in wordy_texts()) {
            let carried = carried_alternatives(&before, &after);
            let to: HashSet<_> = carried.values().collect();
            prop_assert_eq!(to.len(), carried.len());
            for (from, to) in carried {
                prop_assert_eq!(wording_of(&before, from), wording_of(&after, to));
            }
        }
    }
}
