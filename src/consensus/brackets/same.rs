use crate::text::{Change, difference};

use super::outline::Outlines;
use super::{Bracket, Segment};

/// Where the brackets of two texts stand, by the difference of the wording
/// around them; those within others are not listed.
#[derive(Default)]
pub(in crate::consensus) struct BracketPlaces<'a> {
    /// Those that stand in both as they are, at the same place.
    pub same: Vec<(&'a Bracket, &'a Bracket)>,
    /// Those of the first text and of the second, place by place where the
    /// texts differ.
    pub changed: Vec<(Vec<&'a Bracket>, Vec<&'a Bracket>)>,
}

pub(in crate::consensus) fn bracket_places<'a>(
    one: &'a [Segment],
    other: &'a [Segment],
) -> BracketPlaces<'a> {
    let Some(outlines) = Outlines::of(one, other) else {
        return BracketPlaces::default();
    };
    let (mut one, mut other) = (brackets(one), brackets(other));
    let mut places = BracketPlaces::default();
    let mut changed = (Vec::new(), Vec::new());
    for segment in difference(&outlines.texts[0], &outlines.texts[1]) {
        let signs = segment.text.chars();
        let count = signs.filter(|c| outlines.bracket(*c).is_some()).count();
        match segment.change {
            Change::Removed => changed.0.extend(one.by_ref().take(count)),
            Change::Added => changed.1.extend(other.by_ref().take(count)),
            Change::Equal => {
                places.changed.push(std::mem::take(&mut changed));
                let pairs = one.by_ref().zip(other.by_ref());
                places.same.extend(pairs.take(count));
            }
        }
    }
    places.changed.push(changed);
    places
}

fn brackets(segments: &[Segment]) -> impl Iterator<Item = &Bracket> {
    segments.iter().filter_map(|segment| match segment {
        Segment::Open(bracket) => Some(bracket),
        Segment::Agreed(_) => None,
    })
}
