use std::collections::BTreeMap;
use std::ops::Range;

use super::{AlternativeId, Amended, Bracket, BracketedText, Made, Segment, write_agreed};

/// A text as it is written out, with where its alternatives stand in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// What [`BracketedText`] is as a text.
    pub text: String,
    /// The wording of each alternative, in bytes.
    pub alternatives: BTreeMap<AlternativeId, Range<usize>>,
    /// Of an amended text: the standing text in it.
    pub standing: Standing,
}

/// The standing text in an amended one.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Its alternatives, as they are numbered in the amended text.
    pub alternatives: BTreeMap<AlternativeId, AlternativeId>,
    /// The pieces of the amended text that are those of the standing one, in
    /// bytes. A `/` that comes to stand in a bracket has a backslash more.
    pub pieces: Vec<Range<usize>>,
}

impl BracketedText {
    /// The text as it is written out.
    pub fn written(&self) -> Written {
        Writing::default().ended(&self.segments)
    }
}

impl Amended {
    /// The text as it is written out, with the standing one in it.
    pub fn written(&self) -> Written {
        let made = self.made.iter().map(|made| (made.proposed().0, *made));
        let writing = Writing {
            made: made.collect(),
            ..Writing::default()
        };
        writing.ended(self.text.segments())
    }
}

#[derive(Default)]
struct Writing {
    made: BTreeMap<usize, Made>,
    written: Written,
    /// How many brackets of the standing text there are so far.
    brackets: usize,
}

impl Writing {
    fn ended(mut self, segments: &[Segment]) -> Written {
        self.segments(segments, false, true);
        self.written
    }

    /// Writes pieces, which are of the standing text or not.
    fn segments(&mut self, segments: &[Segment], is_within: bool, stands: bool) {
        for segment in segments {
            match segment {
                Segment::Agreed(text) => {
                    let start = self.written.text.len();
                    // Writing to a string does not fail.
                    let _ = write_agreed(text, is_within, &mut self.written.text);
                    self.standing_from(start, stands);
                }
                Segment::Open(bracket) => self.bracket(bracket, stands),
            }
        }
    }

    fn bracket(&mut self, bracket: &Bracket, stands: bool) {
        let made = self.made.get(&bracket.number).copied();
        let is_new = matches!(made, Some(Made::Bracket(_)));
        let was_there = stands && !is_new;
        self.brackets += usize::from(was_there);
        let (before, mut alternatives) = (self.brackets, 0);
        for (at, alternative) in bracket.alternatives.iter().enumerate() {
            let id = (bracket.number, alternative.number);
            let is_proposed = made.is_some_and(|made| made.proposed() == id);
            let is_added = is_proposed && !matches!(made, Some(Made::Known(_)));
            self.sign(if at == 0 { '[' } else { '/' }, was_there && !is_added);
            if was_there && !is_added {
                alternatives += 1;
                let standing = &mut self.written.standing.alternatives;
                standing.insert((before, alternatives), id);
            }
            let start = self.written.text.len();
            self.segments(&alternative.segments, true, stands && !is_added);
            let end = self.written.text.len();
            self.written.alternatives.insert(id, start..end);
        }
        self.sign(']', was_there);
    }

    fn sign(&mut self, sign: char, stands: bool) {
        let start = self.written.text.len();
        self.written.text.push(sign);
        self.standing_from(start, stands);
    }

    /// Notes what was written from a place on as standing.
    fn standing_from(&mut self, start: usize, stands: bool) {
        let end = self.written.text.len();
        let pieces = &mut self.written.standing.pieces;
        match pieces.last_mut() {
            _ if !stands || start == end => {}
            Some(last) if last.end == start => last.end = end,
            _ => pieces.push(start..end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::amended;
    use super::super::tests::text;

    #[test]
    fn the_standing_text_can_be_read_off_what_was_made_of_it() {
        for (standing, proposed, mapped) in [
            ("a red lamp", "a blue lamp", ""),
            ("[a/b] red", "[a/b] blue", "1.1>1.1 1.2>1.2"),
            ("red [a/b]", "blue [a/b]", "1.1>2.1 1.2>2.2"),
            ("[a/]", "b", "1.1>1.1 1.2>1.3"),
            ("[a/b red c]", "[a/b blue c]", "1.1>1.1 1.2>1.2"),
            ("[a/b] c", "b c", "1.1>1.1 1.2>1.2"),
            ("[a [b] c] d", "e d", "1.1>2.1 2.1>3.1"),
        ] {
            let written = amended(&text(standing), &text(proposed)).unwrap().written();
            let pieces = written.standing.pieces.iter();
            let joined: String = pieces.map(|piece| &written.text[piece.clone()]).collect();
            assert_eq!(joined, standing);
            let ids = written.standing.alternatives.iter();
            let ids = ids.map(|(from, to)| format!("{}.{}>{}.{}", from.0, from.1, to.0, to.1));
            assert_eq!(ids.collect::<Vec<_>>().join(" "), mapped, "{standing}");
        }
    }

    #[test]
    fn alternatives_stand_where_their_wording_is() {
        let written = text(r"a [b \] [c]/d]").written();
        assert_eq!(written.text, r"a [b \] [c]/d]");
        let wording = |id| &written.text[written.alternatives[&id].clone()];
        assert_eq!([wording((1, 1)), wording((2, 1))], [r"b \] [c]", "c"]);
        assert_eq!(wording((1, 2)), "d");
    }
}
