use crate::text::{Change, difference};

use super::outline::Outlines;
use super::{Bracket, Segment};

/// Where the brackets of two texts stand, by the difference of the wording
/// around them; those within others are not listed.
#[derive(Default)]
pub(in crate::consensus) struct BracketPlaces<'a> {
    /// Those that stand in both as they are, at the same place.
    pub same: Vec<(&'a Bracket, &'a Bracket)>,
    /// Those of the places where the texts differ.
    pub changed: Vec<ChangedPlace<'a>>,
}

/// The brackets of one place where two texts differ.
#[derive(Default)]
pub(in crate::consensus) struct ChangedPlace<'a> {
    /// Those of the first text.
    pub removed: Vec<&'a Bracket>,
    /// Those of the second.
    pub added: Vec<&'a Bracket>,
    /// Those of both that stand beside the same wording, before or after them,
    /// or at the same end of the text.
    pub beside_alike: Vec<(&'a Bracket, &'a Bracket)>,
}

/// Finds them. A wording tells which place it is if `tells` says so of it.
pub(in crate::consensus) fn bracket_places<'a>(
    one: &'a [Segment],
    other: &'a [Segment],
    tells: impl Fn(&str) -> bool,
) -> BracketPlaces<'a> {
    let Some(outlines) = Outlines::of(one, other) else {
        return BracketPlaces::default();
    };
    let (mut one, mut other) = (brackets(one), brackets(other));
    let mut places = BracketPlaces::default();
    let mut changed = Changing::default();
    let segments = difference(&outlines.texts[0], &outlines.texts[1]);
    for (at, segment) in segments.iter().enumerate() {
        let signs = segment.text.chars();
        let count = signs.filter(|c| outlines.bracket(*c).is_some()).count();
        let is_at_end = at == 0 || at + 1 == segments.len();
        let is_bare_end = is_at_end && !segment.text.contains(char::is_alphanumeric);
        let is_all = segments.len() == 1;
        let stayed =
            segment.change == Change::Equal && (is_all || is_bare_end || tells(&segment.text));
        if stayed {
            let ended = std::mem::take(&mut changed);
            places.changed.push(ended.ended(&outlines));
            let pairs = one.by_ref().zip(other.by_ref());
            places.same.extend(pairs.take(count));
            continue;
        }
        // Brackets alone, or a comma, do not tell which place it is.
        if segment.change != Change::Added {
            changed.texts[0].push_str(&segment.text);
            changed.place.removed.extend(one.by_ref().take(count));
        }
        if segment.change != Change::Removed {
            changed.texts[1].push_str(&segment.text);
            changed.place.added.extend(other.by_ref().take(count));
        }
    }
    places.changed.push(changed.ended(&outlines));
    places
}

/// A place where the texts differ, with what stands there in both.
#[derive(Default)]
struct Changing<'a> {
    place: ChangedPlace<'a>,
    texts: [String; 2],
}

impl<'a> Changing<'a> {
    fn ended(self, outlines: &Outlines<'_>) -> ChangedPlace<'a> {
        let mut place = self.place;
        let [one, other] = &self.texts;
        let first = outlines.leading(one.chars());
        let first = first.min(outlines.leading(other.chars()));
        let last = outlines.leading(one.chars().rev());
        let last = last.min(outlines.leading(other.chars().rev()));
        let removed = place.removed.iter().copied();
        let pairs = removed.clone().zip(place.added.iter().copied());
        let from_end = removed.rev().zip(place.added.iter().copied().rev());
        place.beside_alike = pairs.take(first).chain(from_end.take(last)).collect();
        place
    }
}

fn brackets(segments: &[Segment]) -> impl Iterator<Item = &Bracket> {
    segments.iter().filter_map(|segment| match segment {
        Segment::Open(bracket) => Some(bracket),
        Segment::Agreed(_) => None,
    })
}
