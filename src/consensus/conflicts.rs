//! Amendments to one text side by side: what each changes, and where they
//! meet.

use std::ops::Range;

use super::brackets::BracketedText;
use super::uptake::has_words_of;
use crate::text::{Change, difference};

/// A piece of a standing text, with what amendments put in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendedPart {
    /// The standing wording; empty where amendments only add.
    pub standing: String,
    /// What the amendments that change it put in its place; none where all
    /// leave it as it is.
    pub changes: Vec<AmendedWording>,
}

/// What an amendment puts in the place of some wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendedWording {
    /// Which of the amendments it is, by its place in the list given.
    pub amendment: usize,
    /// Its wording; empty where it takes the standing one out.
    pub wording: String,
}

impl AmendedPart {
    /// Whether amendments put different wordings in its place. The same change
    /// asked for twice is no conflict.
    pub fn is_conflict(&self) -> bool {
        let mut pairs = self.changes.windows(2);
        pairs.any(|pair| pair[0].wording != pair[1].wording)
    }

    /// What stands here when one amendment is taken over.
    pub fn with(&self, amendment: usize) -> &str {
        let mut changes = self.changes.iter();
        let change = changes.find(|change| change.amendment == amendment);
        change.map_or(&self.standing, |change| &change.wording)
    }
}

/// Cuts a standing text into what amendments to it change, word by word, and
/// what they leave. Changes that overlap are one part, and each amendment that
/// changes some of it has its wording of all of it. The parts joined are the
/// standing text, and with the wordings of one amendment the text of that.
pub fn amended_parts(standing: &str, amendments: &[&str]) -> Vec<AmendedPart> {
    let changes: Vec<Vec<Changed>> = amendments
        .iter()
        .map(|amendment| changes(standing, amendment))
        .collect();
    let mut parts = Vec::new();
    let mut end = 0;
    for region in regions(&changes) {
        push(&mut parts, &standing[end..region.start], Vec::new());
        let reworded = changes
            .iter()
            .enumerate()
            .filter_map(|(amendment, changes)| {
                let wording = reworded(standing, &region, changes)?;
                Some(AmendedWording { amendment, wording })
            });
        push(&mut parts, &standing[region.clone()], reworded.collect());
        end = region.end;
    }
    push(&mut parts, &standing[end..], Vec::new());
    parts
}

/// The pairs of amendments that put different wordings in the same place,
/// each once, by their places in the list given.
pub fn conflicts(parts: &[AmendedPart]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for part in parts {
        for (at, one) in part.changes.iter().enumerate() {
            let others = part.changes[at + 1..].iter();
            let others = others.filter(|other| other.wording != one.wording);
            pairs.extend(others.map(|other| (one.amendment, other.amendment)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// An amendment as one to what an edit made of the text that it amends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebased {
    /// The text with both changes; where they put different wordings in the
    /// same place, with that of the amendment.
    pub text: String,
    /// Whether they do so somewhere.
    pub meets_edit: bool,
}

/// An amendment to a text as one to what an edit made of that text. None where
/// brackets would no longer match.
pub fn rebased(amended: &str, edited: &str, amendment: &str) -> Option<Rebased> {
    const EDITED: usize = 0;
    const AMENDMENT: usize = 1;
    let parts = amended_parts(amended, &[edited, amendment]);
    let wording = |part: &AmendedPart| {
        let is_amended = part.changes.iter().any(|one| one.amendment == AMENDMENT);
        let of = if is_amended { AMENDMENT } else { EDITED };
        part.with(of).to_owned()
    };
    let text: String = parts.iter().map(wording).collect();
    let meets_edit =
        parts.iter().any(AmendedPart::is_conflict) || brings_twice(&parts, [EDITED, AMENDMENT]);
    let is_readable = text.parse::<BracketedText>().is_ok();
    is_readable.then_some(Rebased { text, meets_edit })
}

/// Whether an edit brings, right beside it, the wording that an amendment brings.
fn brings_twice(parts: &[AmendedPart], [edited, amendment]: [usize; 2]) -> bool {
    let brought = |part: &AmendedPart, by: usize| {
        let mut changes = part.changes.iter();
        let change = changes.find(|change| change.amendment == by);
        change.map(|change| change.wording.trim().to_owned())
    };
    let says_something =
        |part: &&AmendedPart| !(part.changes.is_empty() && part.standing.trim().is_empty());
    let parts: Vec<&AmendedPart> = parts.iter().filter(says_something).collect();
    parts.windows(2).any(|pair| {
        [[0, 1], [1, 0]].into_iter().any(|[one, other]| {
            let by_edit = brought(pair[one], edited);
            let by_amendment = brought(pair[other], amendment);
            let both = by_edit.zip(by_amendment);
            both.is_some_and(|(edit, amendment)| {
                !amendment.is_empty() && has_words_of(&edit, &amendment)
            })
        })
    })
}

/// A change that an amendment makes.
struct Changed {
    /// What it takes out of the standing text, in bytes.
    range: Range<usize>,
    /// What it puts there.
    wording: String,
}

fn changes(standing: &str, amendment: &str) -> Vec<Changed> {
    let mut changes: Vec<Changed> = Vec::new();
    let mut at = 0;
    for piece in difference(standing, amendment) {
        let end = at + piece.text.len();
        match piece.change {
            Change::Equal => at = end,
            Change::Removed => {
                changes.push(Changed {
                    range: at..end,
                    wording: String::new(),
                });
                at = end;
            }
            Change::Added => match changes.last_mut() {
                // What was taken out right before, it replaces.
                Some(last) if last.range.end == at && last.wording.is_empty() => {
                    last.wording = piece.text;
                }
                _ => changes.push(Changed {
                    range: at..at,
                    wording: piece.text,
                }),
            },
        }
    }
    let changes = changes.into_iter().flat_map(before_bracket).collect();
    in_whole_brackets(standing, changes)
}

/// A change with which a bracket opens that closes later, apart from the wording
/// before that bracket: what is changed there is a change by itself.
fn before_bracket(change: Changed) -> Vec<Changed> {
    let opens = opening_bracket(&change.wording).filter(|_| !change.range.is_empty());
    let Some(at) = opens.filter(|at| !change.wording[..*at].trim().is_empty()) else {
        return vec![change];
    };
    let end = change.range.end;
    let (before, bracket) = change.wording.split_at(at);
    let changed = |range, wording: &str| Changed {
        range,
        wording: wording.to_owned(),
    };
    vec![changed(change.range, before), changed(end..end, bracket)]
}

/// Where a bracket opens that does not close, with nothing cut before it.
fn opening_bracket(wording: &str) -> Option<usize> {
    let opens = wording.match_indices('[').map(|(at, _)| at);
    let mut cut = opens.filter(|at| !is_cut(&wording[..*at]) && is_cut(&wording[*at..]));
    cut.next()
}

/// Changes joined where one alone would leave a bracket open: a wording with
/// half a bracket could not be read.
fn in_whole_brackets(standing: &str, changes: Vec<Changed>) -> Vec<Changed> {
    let mut joined: Vec<Changed> = Vec::new();
    for change in changes {
        match joined.last_mut() {
            Some(last) if is_cut(&standing[last.range.clone()]) || is_cut(&last.wording) => {
                let between = &standing[last.range.end..change.range.start];
                last.wording.push_str(between);
                last.wording.push_str(&change.wording);
                last.range.end = change.range.end;
            }
            _ => joined.push(change),
        }
    }
    joined
}

/// Whether a piece of a text begins or ends within a bracket, so that it cannot
/// be read alone.
fn is_cut(piece: &str) -> bool {
    piece.parse::<BracketedText>().is_err()
}

/// The places that amendments change, in order, those that overlap joined. Two
/// that only touch are two; what is added at the same place overlaps.
fn regions(changes: &[Vec<Changed>]) -> Vec<Range<usize>> {
    let ranges = changes.iter().flatten().map(|change| change.range.clone());
    let mut ranges: Vec<Range<usize>> = ranges.collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut regions: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match regions.last_mut() {
            Some(last) if range.start < last.end || range == *last => {
                last.end = last.end.max(range.end);
            }
            _ => regions.push(range),
        }
    }
    regions
}

/// What an amendment makes of a region; none where it changes nothing there.
fn reworded(standing: &str, region: &Range<usize>, changes: &[Changed]) -> Option<String> {
    let first = changes.partition_point(|change| change.range.end < region.start);
    let near = changes[first..]
        .iter()
        .take_while(|change| change.range.start <= region.end);
    let within = near.filter(|change| is_of(change, region));
    let mut wording = String::new();
    let mut end = region.start;
    let mut is_changed = false;
    for change in within {
        wording.push_str(&standing[end..change.range.start]);
        wording.push_str(&change.wording);
        end = change.range.end;
        is_changed = true;
    }
    wording.push_str(&standing[end..region.end]);
    is_changed.then_some(wording)
}

/// Whether a change is one of those that make up a region. What is added at
/// the edge of a region is a region of its own.
fn is_of(change: &Changed, region: &Range<usize>) -> bool {
    match change.range.is_empty() {
        true => {
            change.range == *region
                || (region.start < change.range.start && change.range.end < region.end)
        }
        false => region.start <= change.range.start && change.range.end <= region.end,
    }
}

fn push(parts: &mut Vec<AmendedPart>, standing: &str, changes: Vec<AmendedWording>) {
    if !(standing.is_empty() && changes.is_empty()) {
        let standing = standing.to_owned();
        parts.push(AmendedPart { standing, changes });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The parts in one line: `{standing|0:wording|1:wording}` where changed.
    fn shown(standing: &str, amendments: &[&str]) -> String {
        let part = |part: &AmendedPart| match part.changes.is_empty() {
            true => part.standing.clone(),
            false => {
                let changes = part.changes.iter();
                let changes = changes.map(|one| format!("|{}:{}", one.amendment, one.wording));
                format!("{{{}{}}}", part.standing, changes.collect::<String>())
            }
        };
        amended_parts(standing, amendments)
            .iter()
            .map(part)
            .collect()
    }

    fn pairs(standing: &str, amendments: &[&str]) -> Vec<(usize, usize)> {
        conflicts(&amended_parts(standing, amendments))
    }

    #[test]
    fn amendments_are_shown_part_by_part() {
        let standing = "the red lamp of the old harbour";
        let amendments = [
            "the blue lamp of the old harbour",
            "the green light of the old harbour",
            "the red lamp of the harbour",
        ];
        assert_eq!(
            shown(standing, &amendments),
            "the {red lamp|0:blue lamp|1:green light} of the {old |2:}harbour"
        );
        assert_eq!(pairs(standing, &amendments), [(0, 1)]);
    }

    #[test]
    fn what_is_added_at_one_place_meets() {
        let standing = "a lamp.";
        assert_eq!(
            shown(standing, &["a red lamp.", "a blue lamp.", "a lamp!"]),
            "a {|0:red |1:blue }lamp{.|2:!}"
        );
        assert_eq!(
            pairs(standing, &["a red lamp.", "a blue lamp.", "a lamp!"]),
            [(0, 1)]
        );
    }

    #[test]
    fn the_same_change_asked_for_twice_is_no_conflict() {
        let standing = "a lamp";
        assert_eq!(pairs(standing, &["a light", "a light"]), []);
        assert_eq!(
            pairs(standing, &["a light", "a light", "a star"]),
            [(0, 2), (1, 2)]
        );
        assert_eq!(shown(standing, &["a lamp", "a lamp"]), "a lamp");
        assert!(!amended_parts(standing, &["a light", "a light"])[1].is_conflict());
        assert!(amended_parts(standing, &["a light", "a star"])[1].is_conflict());
    }

    #[test]
    fn what_an_edit_brought_beside_it_is_not_brought_again() {
        let amended = "States protect networks";
        let amendment = "States protect networks together";
        let meets = |edited: &str| rebased(amended, edited, amendment).unwrap().meets_edit;
        assert!(meets("States protect systems together"));
        assert!(!meets("States protect systems"));
    }

    #[test]
    fn changes_side_by_side_do_not_meet() {
        let amendments = ["two three", "one, three"];
        assert_eq!(pairs("one three", &amendments), []);
    }

    #[test]
    fn changes_joined_by_a_wider_one_are_one_part() {
        let standing = "one two three four five";
        let amendments = [
            "1 two three 4 five",
            "one two five",
            "ONE TWO THREE four five",
        ];
        assert_eq!(pairs(standing, &amendments), [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(amended_parts(standing, &amendments).len(), 2);
    }

    fn texts() -> impl Strategy<Value = String> {
        "[ab]{1,2}([ ,]{1,2}[ab]{1,2}){0,8}"
    }

    proptest! {
        #[test]
        fn every_text_can_be_read_off(standing in texts(), amendments in proptest::collection::vec(texts(), 0..5)) {
            let amendments: Vec<&str> = amendments.iter().map(String::as_str).collect();
            let parts = amended_parts(&standing, &amendments);
            let joined: String = parts.iter().map(|part| part.standing.as_str()).collect();
            prop_assert_eq!(joined, standing);
            for (number, amendment) in amendments.iter().enumerate() {
                let joined: String = parts.iter().map(|part| part.with(number)).collect();
                prop_assert_eq!(&joined, amendment);
            }
        }

        #[test]
        fn amendments_that_change_no_part_together_do_not_conflict(standing in texts(), amendments in proptest::collection::vec(texts(), 0..5)) {
            let amendments: Vec<&str> = amendments.iter().map(String::as_str).collect();
            let parts = amended_parts(&standing, &amendments);
            let changes = |part: &AmendedPart, number: usize| part.changes.iter().any(|one| one.amendment == number);
            for (one, other) in conflicts(&parts) {
                prop_assert!(parts.iter().any(|part| changes(part, one) && changes(part, other)));
            }
        }

        #[test]
        fn nothing_panics(standing in "\\PC{0,30}", one in "\\PC{0,30}", other in "\\PC{0,30}") {
            let _ = conflicts(&amended_parts(&standing, &[&one, &other]));
        }
    }

    #[test]
    fn a_bracket_is_not_cut() {
        let (standing, amendment) = ("one two three four", "one [two/deux] three four");
        assert_eq!(
            shown(standing, &[amendment]),
            "one {two|0:[two/deux]} three four"
        );
    }

    #[test]
    fn what_is_changed_before_a_bracket_is_a_change_by_itself() {
        let standing = "act of persons in networks at night";
        let edited = "act of groups[ in networks at night/]";
        let amendment = "act of persons in small networks at night";
        let followed = rebased(standing, edited, amendment).unwrap();
        assert_eq!(followed.text, "act of groups in small networks at night");
    }

    #[test]
    fn an_amendment_follows_an_edit_elsewhere_and_is_set_against_one_of_its_place() {
        let amended = "one two three four five";
        let elsewhere = rebased(
            amended,
            "one TWO three four five",
            "one two three FOUR five",
        );
        let same_place = rebased(amended, "1 2 three four five", "one TWO three FOUR five");
        let followed = |text: &str, meets_edit| {
            let text = text.to_owned();
            Some(Rebased { text, meets_edit })
        };
        assert_eq!(elsewhere, followed("one TWO three FOUR five", false));
        assert_eq!(same_place, followed("one TWO three FOUR five", true));
        let half = rebased("one two", "one [two]", "one two] [three");
        assert_eq!(half, None);
    }

    proptest! {
        #[test]
        fn an_amendment_to_what_did_not_change_stays_as_it_is(
            one in "[a-d ]{0,40}",
            other in "[a-d ]{0,40}",
        ) {
            let text = other.clone();
            let followed = Some(Rebased { text, meets_edit: false });
            prop_assert_eq!(rebased(&one, &one, &other), followed.clone());
            prop_assert_eq!(rebased(&one, &other, &one), followed);
        }
    }
}
