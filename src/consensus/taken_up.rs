//! Where wording that amendments put into a text stands, version after version.
//! All wordings of an amendment stand as it has them; where one is lost, so are
//! the others, and the amendment is open again.

use std::collections::BTreeSet;
use std::ops::Range;

use super::brackets::Written;
use super::spans::{Following, Place, followed};
use crate::model::{Key, WordingTakenUp};
use crate::text::{Change, difference};

impl WordingTakenUp {
    /// One at a range of bytes of a text.
    pub fn at(amendment: &Key, text: &str, range: &Range<usize>) -> Self {
        let Place { start, end } = Place::of(text, range);
        Self {
            amendment: amendment.clone(),
            start,
            end,
        }
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        Place {
            start: self.start,
            end: self.end,
        }
    }
}

/// Where wordings stand after an edit of the text.
pub fn carried_wordings(
    before: &str,
    after: &str,
    wordings: &[WordingTakenUp],
    following: Following,
) -> Vec<WordingTakenUp> {
    if before == after {
        return wordings.to_vec();
    }
    let places: Vec<Place> = wordings.iter().map(WordingTakenUp::place).collect();
    let now = followed(before, after, &places, following);
    let carried = wordings.iter().zip(now).map(|(wording, now)| {
        let range = now?;
        Some(vec![WordingTakenUp::at(&wording.amendment, after, &range)])
    });
    all_or_none(wordings, carried)
}

/// Where wordings of a standing text stand in an amended one: some of a wording
/// may stand in a bracket now.
pub fn wordings_in_amended(
    standing: &str,
    amended: &Written,
    wordings: &[WordingTakenUp],
    following: Following,
) -> Vec<WordingTakenUp> {
    let pieces = &amended.standing.pieces;
    let joined: String = pieces.iter().map(|at| &amended.text[at.clone()]).collect();
    if joined != standing {
        return carried_wordings(standing, &amended.text, wordings, following);
    }
    let carried = wordings.iter().map(|wording| {
        let range = wording.place().range(standing)?;
        let parts = parts_of(&range, pieces).into_iter();
        let at = |part| WordingTakenUp::at(&wording.amendment, &amended.text, &part);
        Some(parts.map(at).collect())
    });
    all_or_none(wordings, carried)
}

/// A range of pieces joined, as ranges of the text that they are pieces of.
fn parts_of(range: &Range<usize>, pieces: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut begun = 0;
    let mut parts = Vec::new();
    for piece in pieces {
        let start = range.start.max(begun);
        let end = range.end.min(begun + piece.len());
        if start < end {
            parts.push(piece.start + start - begun..piece.start + end - begun);
        }
        begun += piece.len();
    }
    parts
}

/// What becomes of wordings, without those of amendments of which one is lost.
fn all_or_none(
    wordings: &[WordingTakenUp],
    carried: impl Iterator<Item = Option<Vec<WordingTakenUp>>>,
) -> Vec<WordingTakenUp> {
    let carried: Vec<_> = carried.collect();
    let with = wordings.iter().zip(&carried);
    let lost = with.filter(|(_, carried)| carried.is_none());
    let lost: BTreeSet<&Key> = lost.map(|(wording, _)| &wording.amendment).collect();
    let carried = carried.iter().flatten().flatten();
    let kept = carried.filter(|wording| !lost.contains(&wording.amendment));
    kept.cloned().collect()
}

/// The wordings that an amendment adds to a text.
pub fn added_wordings(before: &str, after: &str, amendment: &Key) -> Vec<WordingTakenUp> {
    let mut at = 0;
    let mut added = Vec::new();
    for piece in difference(before, after) {
        let start = at + piece.text.len() - piece.text.trim_start().len();
        let end = at + piece.text.trim_end().len();
        if piece.change == Change::Added && start < end {
            added.push(WordingTakenUp::at(amendment, after, &(start..end)));
        }
        at += usize::from(piece.change != Change::Removed) * piece.text.len();
    }
    added
}

#[cfg(test)]
mod tests {
    use super::super::brackets::amended;
    use super::super::brackets::tests::text;
    use super::*;
    use crate::text::Analysis;

    const EDIT: Following = Following::Edit(Analysis::En);

    fn key(id: &str) -> Key {
        id.parse().unwrap()
    }

    /// The wordings with their amendments.
    fn read(text: &str, wordings: &[WordingTakenUp]) -> Vec<String> {
        let read = |one: &WordingTakenUp| {
            let wording = one.place().quoted(text).unwrap();
            format!("{}: {wording}", one.amendment)
        };
        wordings.iter().map(read).collect()
    }

    #[test]
    fn what_an_amendment_adds_is_where_it_put_it() {
        let (before, after) = (
            "persons act and persons rest",
            "all persons act and persons rest",
        );
        let added = added_wordings(before, after, &key("m1"));
        assert_eq!(
            added,
            [WordingTakenUp {
                amendment: key("m1"),
                start: 0,
                end: 3
            }]
        );
        assert_eq!(added_wordings("a red lamp", "a lamp", &key("m1")), []);
    }

    #[test]
    fn wordings_are_those_of_their_place_alone() {
        let before = "a secure lamp in a harbour and the town";
        let added = added_wordings("a lamp in a harbour and the town", before, &key("m1"));
        let now = |after: &str, following| {
            read(after, &carried_wordings(before, after, &added, following))
        };
        let none: [&str; 0] = [];
        assert_eq!(now("a secure lamp in any port", EDIT), ["m1: secure"]);
        assert_eq!(now("a secure big lamp in any port", EDIT), ["m1: secure"]);
        assert_eq!(now("a lamp in a harbour and the secure town", EDIT), none);
        assert_eq!(now("a secure house and a lamp in a harbour", EDIT), none);
        let other = "a secure torch in a harbour and the town";
        assert_eq!(now(other, EDIT), none, "whose lamp it was is not known");
        assert_eq!(now(other, Following::OthersUptake), ["m1: secure"]);
    }

    #[test]
    fn where_one_wording_is_lost_all_of_its_amendment_are() {
        let before = "a red lamp of a big harbour";
        let added = added_wordings("a lamp of a harbour", before, &key("m1"));
        assert_eq!(read(before, &added), ["m1: red", "m1: big"]);
        let after = "a red lamp of a harbour";
        assert_eq!(carried_wordings(before, after, &added, EDIT), []);
    }

    #[test]
    fn wordings_come_to_stand_in_brackets() {
        let standing = "acts very quickly and openly in a port";
        let wordings = added_wordings("acts in a port", standing, &key("m1"));
        let proposed = text("acts very quickly and safely in a port");
        let both = amended(&text(standing), &proposed).unwrap().written();
        assert_eq!(both.text, "acts very quickly and [openly/safely] in a port");
        let now = wordings_in_amended(standing, &both, &wordings, EDIT);
        assert_eq!(
            read(&both.text, &now),
            ["m1: very quickly and ", "m1: openly"]
        );
    }
}
