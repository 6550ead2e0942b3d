use std::collections::{HashMap, HashSet};

use super::{Bracket, Segment, push, write_bracket};

/// Two texts in which each bracket is one sign, so that the difference word by
/// word takes brackets as wholes. Brackets of the same wording are the same
/// sign.
pub(super) struct Outlines<'a> {
    pub(super) texts: [String; 2],
    brackets: HashMap<char, &'a Bracket>,
}

impl<'a> Outlines<'a> {
    /// None where the texts use up the characters for private use, of which
    /// the signs are taken.
    pub(super) fn of(one: &'a [Segment], other: &'a [Segment]) -> Option<Self> {
        let mut signs = Signs::unused_in(one.iter().chain(other));
        let texts = [signs.outline(one)?, signs.outline(other)?];
        let brackets = signs.brackets;
        Some(Self { texts, brackets })
    }

    /// The bracket that a character stands for.
    pub(super) fn bracket(&self, sign: char) -> Option<&'a Bracket> {
        self.brackets.get(&sign).copied()
    }

    /// How many brackets stand before the first word.
    pub(super) fn leading(&self, outline: impl Iterator<Item = char>) -> usize {
        let before = outline.take_while(|c| !c.is_alphanumeric());
        before.filter(|c| self.bracket(*c).is_some()).count()
    }

    /// The pieces that part of an outline stands for.
    pub(super) fn segments(&self, outline: &str) -> Vec<Segment> {
        let mut segments = Vec::new();
        for c in outline.chars() {
            match self.bracket(c) {
                Some(bracket) => segments.push(Segment::Open(bracket.clone())),
                None => push(&mut segments, c.encode_utf8(&mut [0; 4])),
            }
        }
        segments
    }
}

/// Signs for brackets, from the characters for private use.
struct Signs<'a, I> {
    free: I,
    by_wording: HashMap<String, char>,
    brackets: HashMap<char, &'a Bracket>,
}

impl<'a> Signs<'a, ()> {
    fn unused_in(
        segments: impl Iterator<Item = &'a Segment>,
    ) -> Signs<'a, impl Iterator<Item = char>> {
        let is_private = |c: &char| matches!(c, '\u{f0000}'..='\u{10fffd}');
        let agreed = segments.filter_map(|segment| match segment {
            Segment::Agreed(text) => Some(text.chars()),
            Segment::Open(_) => None,
        });
        let used: HashSet<char> = agreed.flatten().filter(is_private).collect();
        let private = ('\u{f0000}'..='\u{ffffd}').chain('\u{100000}'..='\u{10fffd}');
        Signs {
            free: private.filter(move |c| !used.contains(c)),
            by_wording: HashMap::new(),
            brackets: HashMap::new(),
        }
    }
}

impl<'a, I: Iterator<Item = char>> Signs<'a, I> {
    fn outline(&mut self, segments: &'a [Segment]) -> Option<String> {
        let mut outline = String::new();
        for segment in segments {
            match segment {
                Segment::Agreed(text) => outline.push_str(text),
                Segment::Open(bracket) => outline.push(self.sign(bracket)?),
            }
        }
        Some(outline)
    }

    fn sign(&mut self, bracket: &'a Bracket) -> Option<char> {
        let mut wording = String::new();
        write_bracket(bracket, &mut wording).ok()?;
        if let Some(sign) = self.by_wording.get(&wording) {
            return Some(*sign);
        }
        let sign = self.free.next()?;
        self.by_wording.insert(wording, sign);
        self.brackets.insert(sign, bracket);
        Some(sign)
    }
}
