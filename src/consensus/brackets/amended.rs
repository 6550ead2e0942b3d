use std::mem::take;

use crate::text::{Change, difference};

use super::outline::Outlines;
use super::{Alternative, AlternativeId, Bracket, BracketFault, BracketedText, Segment, is_blank};

/// A standing text and an amendment to it in one: where they differ stands a
/// bracket `[standing/proposed]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amended {
    /// The text.
    pub text: BracketedText,
    /// What was made of the places where they differ.
    pub made: Vec<Made>,
}

/// What was made of a place where an amendment differs from the standing text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// A bracket of this number. The alternative [`STANDING`](Self::STANDING) is
    /// the standing wording, possibly none, and [`PROPOSED`](Self::PROPOSED)
    /// that of the amendment.
    Bracket(usize),
    /// One more alternative of a bracket that stood there.
    Alternative(AlternativeId),
    /// Nothing: a bracket that stood there has the wording as an alternative.
    Known(AlternativeId),
}

impl Made {
    /// The number of the alternative with the standing wording.
    pub const STANDING: usize = 1;
    /// The number of the alternative with the proposed wording.
    pub const PROPOSED: usize = 2;

    /// The alternative with the proposed wording.
    pub fn proposed(self) -> AlternativeId {
        match self {
            Self::Bracket(number) => (number, Self::PROPOSED),
            Self::Alternative(id) | Self::Known(id) => id,
        }
    }
}

/// Puts an amendment in brackets into the standing text, word by word. What both have stays as
/// it is. A change within one alternative of a bracket stands there; a wording in the place of
/// a whole bracket is one more alternative of it, beside the others, unless it has that; a
/// change that goes across the edge of a bracket, or changes how many alternatives it has,
/// stands around the whole bracket.
///
/// # Errors
/// Where the brackets would be too many or too deep; the position is one in
/// the text with them.
pub fn amended(
    standing: &BracketedText,
    proposed: &BracketedText,
) -> Result<Amended, BracketFault> {
    let mut amending = Amending::default();
    let segments = amending.both(standing.segments(), proposed.segments());
    let text = BracketedText { segments }.to_string().parse()?;
    let made = amending.made;
    Ok(Amended { text, made })
}

/// The brackets so far, which are numbered as they are put in.
#[derive(Default)]
struct Amending {
    last: usize,
    made: Vec<Made>,
}

impl Amending {
    fn both(&mut self, standing: &[Segment], proposed: &[Segment]) -> Vec<Segment> {
        let Some(outlines) = Outlines::of(standing, proposed) else {
            return self.made(standing.to_vec(), proposed.to_vec());
        };
        let mut both = Vec::new();
        let mut removed = String::new();
        let mut pieces = difference(&outlines.texts[0], &outlines.texts[1])
            .into_iter()
            .peekable();
        while let Some(piece) = pieces.next() {
            match piece.change {
                Change::Equal => both.extend(self.copied(outlines.segments(&piece.text))),
                Change::Removed if is_added(pieces.peek()) => removed = piece.text,
                Change::Removed => both.extend(self.change(&outlines, &piece.text, "")),
                Change::Added => {
                    both.extend(self.change(&outlines, &take(&mut removed), &piece.text));
                }
            }
        }
        both
    }

    fn change(&mut self, outlines: &Outlines<'_>, removed: &str, added: &str) -> Vec<Segment> {
        let standing = outlines.segments(removed);
        let proposed = outlines.segments(added);
        match (standing.as_slice(), proposed.as_slice()) {
            ([Segment::Open(one)], [Segment::Open(other)])
                if one.alternatives.len() == other.alternatives.len() =>
            {
                self.within(one, other)
            }
            ([Segment::Open(bracket)], [] | [Segment::Agreed(_)]) => {
                match bracket.alternative_of(&proposed) {
                    Some(known) => self.known(bracket.clone(), known),
                    // One wording alone may also go: that would be lost.
                    None if bracket.alternatives.len() == 1 => self.made(standing, proposed),
                    None => self.widened(bracket.clone(), proposed),
                }
            }
            _ => self.made(standing, proposed),
        }
    }

    /// A bracket as it is, of which an alternative is the proposed wording.
    fn known(&mut self, bracket: Bracket, alternative: usize) -> Vec<Segment> {
        let copied = self.copied(vec![Segment::Open(bracket)]);
        if let [Segment::Open(bracket)] = copied.as_slice() {
            self.made.push(Made::Known((bracket.number, alternative)));
        }
        copied
    }

    /// A bracket with one more alternative: the last, but for “nothing”.
    fn widened(&mut self, mut bracket: Bracket, proposed: Vec<Segment>) -> Vec<Segment> {
        bracket.number = self.number();
        let ends_with_nothing = bracket
            .alternatives
            .last()
            .is_some_and(|last| last.segments.is_empty());
        let at = bracket.alternatives.len() - usize::from(ends_with_nothing);
        let number = at + 1;
        let more = Alternative {
            number,
            segments: proposed,
        };
        bracket.alternatives.insert(at, more);
        for (alternative, number) in bracket.alternatives.iter_mut().zip(1..) {
            alternative.number = number;
            alternative.segments = self.copied(std::mem::take(&mut alternative.segments));
        }
        self.made.push(Made::Alternative((bracket.number, number)));
        vec![Segment::Open(bracket)]
    }

    /// A bracket of which alternatives are changed.
    fn within(&mut self, standing: &Bracket, proposed: &Bracket) -> Vec<Segment> {
        let number = self.number();
        let pairs = standing.alternatives.iter().zip(&proposed.alternatives);
        let alternatives = pairs.map(|(one, other)| Alternative {
            number: one.number,
            segments: self.both(&one.segments, &other.segments),
        });
        let alternatives = alternatives.collect();
        vec![Segment::Open(Bracket {
            number,
            alternatives,
        })]
    }

    /// A new bracket with both wordings.
    fn made(&mut self, standing: Vec<Segment>, proposed: Vec<Segment>) -> Vec<Segment> {
        if is_blank(&standing) && is_blank(&proposed) {
            // No wording to agree on: the spaces stay as they stood.
            return standing;
        }
        let number = self.number();
        self.made.push(Made::Bracket(number));
        let alternatives = [(Made::STANDING, standing), (Made::PROPOSED, proposed)];
        let alternatives = alternatives.map(|(number, segments)| Alternative {
            number,
            segments: self.copied(segments),
        });
        let alternatives = alternatives.into();
        vec![Segment::Open(Bracket {
            number,
            alternatives,
        })]
    }

    fn copied(&mut self, mut segments: Vec<Segment>) -> Vec<Segment> {
        super::number(&mut segments, &mut self.last);
        segments
    }

    fn number(&mut self) -> usize {
        self.last += 1;
        self.last
    }
}

fn is_added(piece: Option<&crate::text::DifferenceSegment>) -> bool {
    piece.is_some_and(|piece| piece.change == Change::Added)
}
