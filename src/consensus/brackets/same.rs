use crate::text::{Change, difference};

use super::outline::Outlines;
use super::{Bracket, Segment};

/// The brackets of two texts that stand in both as they are, at the same place
/// of the wording around them; those within others are not listed.
pub(in crate::consensus) fn same_brackets<'a>(
    one: &'a [Segment],
    other: &'a [Segment],
) -> Vec<(&'a Bracket, &'a Bracket)> {
    let Some(outlines) = Outlines::of(one, other) else {
        return Vec::new();
    };
    let (mut one, mut other) = (brackets(one), brackets(other));
    let mut same = Vec::new();
    for segment in difference(&outlines.texts[0], &outlines.texts[1]) {
        let signs = segment.text.chars();
        for _ in signs.filter(|c| outlines.bracket(*c).is_some()) {
            match segment.change {
                Change::Equal => same.extend(one.next().zip(other.next())),
                Change::Removed => drop(one.next()),
                Change::Added => drop(other.next()),
            }
        }
    }
    same
}

fn brackets(segments: &[Segment]) -> impl Iterator<Item = &Bracket> {
    segments.iter().filter_map(|segment| match segment {
        Segment::Open(bracket) => Some(bracket),
        Segment::Agreed(_) => None,
    })
}
