//! Where the alternatives of brackets stand after an edit.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::text::{Analysis, fold, is_content_word, word_ranges};

use super::alike_brackets::certain;
use super::brackets::{
    Alternative, AlternativeId, Bracket, BracketedText, ChangedPlace, bracket_places,
};

/// Words of a wording that a State stands for and that is known again elsewhere,
/// at least: one or two in another place say something else.
const FEWEST_WORDS: usize = 3;

/// Where the alternatives of a text stand after an edit, those that stand with
/// the wording that they had in a bracket beside which the wording before or
/// after stayed: what is wished of them goes for no other. Words such as `the`
/// stand in every place and tell none. A long wording that stands once in both
/// texts is followed elsewhere. Of several alike, only what surely is that one.
pub fn carried_alternatives(
    before: &BracketedText,
    after: &BracketedText,
    analysis: Analysis,
) -> BTreeMap<AlternativeId, AlternativeId> {
    let tells = |wording: &str| has_content_word(wording, analysis);
    let beside_alike = |carrying: &mut Carrying,
                        place: &ChangedPlace<'_>,
                        removed: &mut Vec<Left>,
                        added: &mut Vec<Left>| {
        for (one, other) in &place.beside_alike {
            let mut these = taken(removed, one);
            let mut those = taken(added, other);
            carrying.by_bracket(&mut these, &mut those);
            carrying.in_order(&mut these, &mut those);
            removed.extend(these);
            added.extend(those);
        }
    };
    let texts = [before, after];
    certain(texts, carried(texts, tells, FEWEST_WORDS, beside_alike))
}

/// Where the wordings of a text that come from entries stand after an edit, also
/// where they are put somewhere else: an entry has them all the same.
pub(super) fn carried_of_entries(
    before: &BracketedText,
    after: &BracketedText,
) -> BTreeMap<AlternativeId, AlternativeId> {
    let tells = |wording: &str| wording.contains(char::is_alphanumeric);
    carried([before, after], tells, 1, |carrying, _, removed, added| {
        carrying.by_bracket(removed, added);
        carrying.in_order(removed, added);
    })
}

/// Carries what stands as it was, then what `changed` carries, and takes out, of
/// each place where the texts differ, then what is left and stands elsewhere.
fn carried(
    [before, after]: [&BracketedText; 2],
    tells: impl Fn(&str) -> bool,
    fewest_words: usize,
    changed: impl Fn(&mut Carrying, &ChangedPlace<'_>, &mut Vec<Left>, &mut Vec<Left>),
) -> BTreeMap<AlternativeId, AlternativeId> {
    let places = bracket_places(before.segments(), after.segments(), tells);
    let mut carrying = Carrying::default();
    for (one, other) in places.same {
        carrying.whole(one, other);
    }
    let mut moved = [Vec::new(), Vec::new()];
    for place in &places.changed {
        let mut removed = left(&place.removed);
        let mut added = left(&place.added);
        changed(&mut carrying, place, &mut removed, &mut added);
        moved[0].extend(removed);
        moved[1].extend(added);
    }
    carrying.elsewhere([before, after], moved, fewest_words);
    carrying.carried.into_iter().collect()
}

/// Whether a wording has a word that says something by itself.
fn has_content_word(wording: &str, analysis: Analysis) -> bool {
    let words = word_ranges(wording).into_iter();
    let mut folded = words.map(|word| fold(&wording[word]));
    folded.any(|word| is_content_word(&word, analysis))
}

/// The alternatives of a bracket of which it is not known yet where they go.
type Left = Vec<(AlternativeId, Known)>;

/// By what a wording is known.
struct Known {
    /// As it is written, but for spaces at its ends, which say nothing.
    written: String,
    /// The same with the first alternatives of the brackets within: what it was,
    /// where some of it is in brackets beside others now. None where no wording is
    /// outside these: then it stands within.
    first: Option<String>,
}

/// Whether a wording is known again in another one.
type Way = fn(&Known, &Known) -> bool;

impl Known {
    /// As it was; or some of it in brackets beside others now. The first goes
    /// before.
    const WAYS: [Way; 2] = [
        |before, now| before.written == now.written,
        |before, now| now.first.as_ref() == Some(&before.written),
    ];

    fn of(alternative: &Alternative) -> Self {
        Self {
            written: alternative.wording().trim().to_owned(),
            first: (alternative.own_wording().trim() != "[]").then(|| alternative.first_wording()),
        }
    }

    fn is_like(&self, now: &Self) -> bool {
        Self::WAYS.iter().any(|is_known| is_known(self, now))
    }
}

/// The alternatives of some brackets and of those within them.
fn left(brackets: &[&Bracket]) -> Vec<Left> {
    let all = brackets.iter().flat_map(|bracket| bracket.with_inner());
    let known = |bracket: &Bracket| {
        bracket
            .alternatives
            .iter()
            .map(Known::of)
            .collect::<Vec<_>>()
    };
    all.map(|bracket| ids(bracket).into_iter().zip(known(bracket)).collect())
        .collect()
}

/// The wordings of a bracket; spaces at their ends say nothing.
pub(super) fn wordings(bracket: &Bracket) -> impl Iterator<Item = String> {
    let alternatives = bracket.alternatives.iter();
    alternatives.map(|alternative| alternative.wording().trim().to_owned())
}

/// How many wordings two brackets share.
fn shared(one: &Left, other: &Left) -> usize {
    let has = |wording: &Known| other.iter().any(|(_, other)| wording.is_like(other));
    let wordings = one.iter().map(|(_, wording)| wording);
    wordings
        .filter(|wording| !wording.written.is_empty() && has(wording))
        .count()
}

/// Takes out what is left of a bracket and of those within it.
fn taken(all: &mut Vec<Left>, bracket: &Bracket) -> Vec<Left> {
    let inner = bracket.with_inner();
    let is_of = |left: &mut Left| {
        let number = left.first().map(|((number, _), _)| *number);
        inner.iter().any(|bracket| Some(bracket.number) == number)
    };
    all.extract_if(.., is_of).collect()
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

    /// A changed bracket is that one with which it shares most wordings; those
    /// that share most go first. What is carried is taken out of both.
    fn by_bracket(&mut self, before: &mut [Left], after: &mut [Left]) {
        let most_shared = |to: &Left| before.iter().map(|from| shared(from, to)).max();
        let mut in_order: Vec<(Option<usize>, usize)> =
            after.iter().map(most_shared).zip(0..).collect();
        in_order.sort_by_key(|(most, at)| (Reverse(*most), *at));
        for (_, at) in in_order {
            let to = &mut after[at];
            // Of several alike, the first.
            let most = before.iter_mut().rev().max_by_key(|from| shared(from, to));
            if let Some(from) = most.filter(|from| shared(from, to) > 0) {
                self.wordings(from, to);
            }
        }
    }

    fn wordings(&mut self, from: &mut Left, to: &mut Left) {
        for is_known in Known::WAYS {
            from.retain(|(id, wording)| {
                let at = to.iter().position(|(_, other)| is_known(wording, other));
                if let Some(at) = at {
                    self.carried.insert((*id, to.remove(at).0));
                }
                at.is_none()
            });
        }
    }

    /// Wordings are taken in order. What is carried is taken out of both.
    fn in_order(&mut self, before: &mut [Left], after: &mut [Left]) {
        for is_known in Known::WAYS {
            for from in before.iter_mut() {
                from.retain(|(id, wording)| {
                    let mut after = after.iter_mut();
                    let found = after.find_map(|to| {
                        let at = to.iter().position(|(_, other)| is_known(wording, other))?;
                        // “Nothing” means nothing away from its bracket.
                        (!wording.written.is_empty()).then(|| to.remove(at).0)
                    });
                    self.carried.extend(found.map(|to| (*id, to)));
                    found.is_none()
                });
            }
        }
    }

    /// Wordings of so many words that stood in a bracket once, and stand in one
    /// once, of those whose place went.
    fn elsewhere(
        &mut self,
        texts: [&BracketedText; 2],
        moved: [Vec<Left>; 2],
        fewest_words: usize,
    ) {
        let counts = texts.map(|text| {
            let mut counts: HashMap<String, usize> = HashMap::new();
            for wording in text.brackets().into_iter().flat_map(wordings) {
                *counts.entry(wording).or_default() += 1;
            }
            counts
        });
        let is_known = |wording: &str| {
            let stands_once = |counts: &HashMap<String, usize>| counts.get(wording) == Some(&1);
            wording.split_whitespace().count() >= fewest_words && counts.iter().all(stands_once)
        };
        let [before, after] = moved;
        for (from, known) in before.iter().flatten() {
            let wording = &known.written;
            let mut after = after.iter().flatten();
            let to = after.find(|(_, other)| is_known(wording) && other.written == *wording);
            self.carried.extend(to.map(|(to, _)| (*from, *to)));
        }
    }
}

/// The alternatives of a bracket.
pub(super) fn ids(bracket: &Bracket) -> Vec<AlternativeId> {
    let alternatives = bracket.alternatives.iter();
    let ids = alternatives.map(|alternative| (bracket.number, alternative.number));
    ids.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::super::brackets::tests::{text, texts, wordy_texts};
    use super::*;

    /// Where each alternative stands after an edit, as `1.2>3.1`.
    fn carried(before: &str, after: &str) -> Vec<String> {
        written(&carried_alternatives(
            &text(before),
            &text(after),
            Analysis::En,
        ))
    }

    fn written(carried: &BTreeMap<AlternativeId, AlternativeId>) -> Vec<String> {
        let written = carried
            .iter()
            .map(|(from, to)| format!("{}.{}>{}.{}", from.0, from.1, to.0, to.1));
        written.collect()
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
    fn a_wording_of_which_some_is_contested_now_is_what_it_was() {
        assert_eq!(
            carried(
                "act [soon/very quickly and openly] here",
                "act [soon/very quickly and [openly/safely]] here"
            ),
            ["1.1>1.1", "1.2>1.2"]
        );
    }

    #[test]
    fn a_wording_that_stands_within_another_bracket_stands_there() {
        for (before, after, expected) in [
            (
                "red [port/drift] sea",
                "red [port/[drift/new]] sea",
                ["1.1>1.1", "1.2>2.1"],
            ),
            (
                "the [bright/dram] sea",
                "the [[bright/drone]/dram] sea",
                ["1.1>2.1", "1.2>1.2"],
            ),
        ] {
            assert_eq!(carried(before, after), expected, "{after}");
        }
        let contested = "the [old [/red ]lamp/torch] of a port";
        let settled = "the [old lamp/torch] of a port";
        assert_eq!(carried(contested, settled), ["1.2>1.2"]);
    }

    #[test]
    fn what_one_place_becomes_is_taken_in_order() {
        assert_eq!(carried("[a/b]", "[a/c] [b/d]"), ["1.1>1.1", "1.2>2.1"]);
        assert_eq!(carried("[a/a]", "[a]"), ["1.1>1.1"]);
    }

    #[test]
    fn a_changed_bracket_is_followed_where_the_wording_beside_it_stayed() {
        let none: Vec<String> = Vec::new();
        let before = "All States [shall/should] act.";
        let after = "All States agree. They [shall] speak.";
        assert_eq!(carried(before, after), none);
        assert_eq!(
            carried(before, "All States [should/may/shall] take action."),
            ["1.1>1.3", "1.2>1.1"]
        );
        assert_eq!(
            carried(
                "All [shall/should] act now.",
                "Some [shall/should] speak now."
            ),
            none,
            "as it was, beside other words"
        );
        assert_eq!(
            carried("all [a/b] [c/d] [e/f] act", "all [a] [c/d] [f] act"),
            ["1.1>1.1", "2.1>2.1", "2.2>2.2", "3.2>3.1"]
        );
        assert_eq!(carried("the [a/b] lamp", "an old [a/c] lamp"), ["1.1>1.1"]);
        assert_eq!(
            carried("red [a/b] two [c/d] three", "red [a/e] 2 [c/f] three"),
            ["1.1>1.1", "2.1>2.1"]
        );
    }

    #[test]
    fn a_common_word_that_stayed_beside_a_bracket_tells_no_place() {
        let none: Vec<String> = Vec::new();
        let before = "lamps of the [old/new] harbour";
        assert_eq!(carried(before, "rules for the [old/new] ships"), none);
        assert_eq!(
            carried(before, "rules for the [old/new] harbour"),
            ["1.1>1.1", "1.2>1.2"]
        );
        assert_eq!(
            carried("The [old/new] harbour", "The [old/new] ships"),
            none
        );
    }

    #[test]
    fn ordinary_edits_keep_what_is_wished() {
        let before = "States [shall/should] act and [shall/may [not]] speak";
        let all = ["1.1>1.1", "1.2>1.2", "2.1>2.1", "2.2>2.2", "3.1>3.1"];
        let beside = "States [shall/should] react and [shall/may [not]] speak";
        assert_eq!(carried(before, beside), all);
        let added = "States [shall/should/can] act and [shall/can/may [not]] speak";
        let moved = ["1.1>1.1", "1.2>1.2", "2.1>2.1", "2.2>2.3", "3.1>3.1"];
        assert_eq!(carried(before, added), moved);
        let bracket_moved = "States act and [shall/may [not]] speak [shall/should]";
        assert_eq!(
            carried(before, bracket_moved),
            ["2.1>1.1", "2.2>1.2", "3.1>2.1"]
        );
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
    fn of_several_alike_none_is_taken_for_another() {
        let none: Vec<String> = Vec::new();
        for (before, after) in [
            (
                "made-up [old/swift] act of [old/swift] persons",
                "made-up [old/swift] persons",
            ),
            (
                "made-up [old/swift] act of [old/swift] persons",
                "made-up [swift] persons",
            ),
            (
                "States [shall/should] act and States [shall/should] speak",
                "States [shall/should] speak",
            ),
            (
                "networks [not] open and networks [not] closed",
                "networks [not] closed",
            ),
            ("[big] lamp [big] town", "[big] town [big] lamp"),
            (
                "the [big] red lamp, the [big] red town",
                "the [big] red town, the [big] red lamp",
            ),
        ] {
            assert_eq!(carried(before, after), none, "{before} > {after}");
        }
        assert_eq!(
            carried(
                "made-up [old/swift] act of [old/swift] persons",
                "one act of [old/swift] persons",
            ),
            ["2.1>1.1", "2.2>1.2"]
        );
    }

    #[test]
    fn of_several_alike_within_a_bracket_none_is_taken_for_another() {
        let before = "[a [big] lamp in a [big] town/x y]";
        let after = "[a [big] town/x y]";
        assert_eq!(carried(before, after), ["1.2>1.2"]);
    }

    #[test]
    fn edits_elsewhere_keep_what_is_said_of_several_alike() {
        let before = "made-up [old/swift] act of [old/swift] persons";
        let all = ["1.1>1.1", "1.2>1.2", "2.1>2.1", "2.2>2.2"];
        for after in [
            "made-up [old/swift] act of all [old/swift] persons",
            "made-up [old/swift] act of [old/swift] young persons",
            "made-up [old/swift] deed of [old/swift] persons",
            "a [old/swift] act of [old/swift] persons",
        ] {
            assert_eq!(carried(before, after), all, "{after}");
        }
    }

    #[test]
    fn what_an_entry_has_it_has_wherever_it_is_put() {
        let (before, after) = (
            text("space of all networks [zebra] [domain]"),
            text("[zebra] space of all [domain] networks"),
        );
        let of_entries = carried_of_entries(&before, &after);
        assert_eq!(written(&of_entries), ["1.1>1.1", "2.1>2.1"]);
        let of_states = carried_alternatives(&before, &after, Analysis::En);
        assert_eq!(of_states.len(), 0);
    }

    #[test]
    fn spaces_at_the_ends_of_a_wording_say_nothing() {
        assert_eq!(
            carried("made-up[/ swift ]people", "made-up [swift] people"),
            ["1.2>1.1"]
        );
    }

    #[test]
    fn long_texts_are_followed_in_bounded_time() {
        let many = |salt: usize| -> String {
            let bracket = |at: usize| format!("w{at} [a{}/b{}] ", at + salt, at * salt);
            (0..250).map(bracket).collect()
        };
        let carried = carried_alternatives(&text(&many(1)), &text(&many(2)), Analysis::En);
        assert!(!carried.is_empty());
    }

    fn written_of(text: &BracketedText, (bracket, alternative): AlternativeId) -> String {
        let bracket = text.brackets()[bracket - 1];
        let wording = bracket.alternatives[alternative - 1].wording();
        wording.trim().to_owned()
    }

    fn wording_of(text: &BracketedText, (bracket, alternative): AlternativeId) -> String {
        let bracket = text.brackets()[bracket - 1];
        bracket.alternatives[alternative - 1].first_wording()
    }

    proptest! {
        #[test]
        fn an_unchanged_text_carries_all(text in texts()) {
            let carried = carried_alternatives(&text, &text, Analysis::En);
            let all = text.brackets().into_iter().map(|bracket| bracket.alternatives.len());
            prop_assert_eq!(carried.len(), all.sum::<usize>());
            prop_assert!(carried.iter().all(|(from, to)| from == to));
        }

        #[test]
        fn wordings_are_carried_to_themselves_alone(before in wordy_texts(), after in wordy_texts()) {
            let of_entries = carried_of_entries(&before, &after);
            let wished = carried_alternatives(&before, &after, Analysis::En);
            for carried in [wished, of_entries] {
                let to: HashSet<_> = carried.values().collect();
                prop_assert_eq!(to.len(), carried.len());
                for (from, to) in carried {
                    prop_assert!([written_of(&after, to), wording_of(&after, to)].contains(&written_of(&before, from)));
                }
            }
        }
    }
}
