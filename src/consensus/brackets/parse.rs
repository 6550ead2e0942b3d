use std::mem::take;
use std::str::FromStr;

use super::{
    Alternative, Bracket, BracketFault, BracketFaultKind, BracketedText, MAX_ALTERNATIVES,
    MAX_DEPTH, Segment, is_blank, push,
};

impl FromStr for BracketedText {
    type Err = BracketFault;

    /// Reads a text in one pass. A backslash before any other character than
    /// `[`, `]`, `/` and `\` is a backslash.
    fn from_str(text: &str) -> Result<Self, BracketFault> {
        let mut reading = Reading::default();
        let mut characters = text.chars().enumerate().peekable();
        while let Some((position, c)) = characters.next() {
            reading.position = position;
            let escaped = characters.next_if(|(_, next)| c == '\\' && is_special(*next));
            match (escaped, c) {
                (Some((_, literal)), _) => reading.agreed.push(literal),
                (None, '[') => reading.opened()?,
                (None, ']') => reading.closed()?,
                (None, '/') if !reading.open.is_empty() => reading.alternative_ended(false)?,
                (None, _) => reading.agreed.push(c),
            }
        }
        reading.ended()
    }
}

fn is_special(c: char) -> bool {
    matches!(c, '[' | ']' | '/' | '\\')
}

/// How far a text has been read.
#[derive(Default)]
struct Reading {
    /// The brackets around the place, the outermost first.
    open: Vec<Opened>,
    /// The pieces read of the innermost alternative.
    segments: Vec<Segment>,
    /// The agreed wording after them.
    agreed: String,
    /// Where the place is, in code points.
    position: usize,
    brackets: usize,
    alternatives: usize,
}

/// A bracket of which the end has not been read.
struct Opened {
    number: usize,
    position: usize,
    /// What stands before it in the alternative around it.
    before: Vec<Segment>,
    alternatives: Vec<Alternative>,
}

impl Reading {
    fn opened(&mut self) -> Result<(), BracketFault> {
        if self.open.len() == MAX_DEPTH {
            return Err(self.fault(BracketFaultKind::TooDeep));
        }
        self.brackets += 1;
        let before = self.segments_ended();
        self.open.push(Opened {
            number: self.brackets,
            position: self.position,
            before,
            alternatives: Vec::new(),
        });
        Ok(())
    }

    fn closed(&mut self) -> Result<(), BracketFault> {
        self.alternative_ended(true)?;
        let Some(opened) = self.open.pop() else {
            return Err(self.fault(BracketFaultKind::NeverOpened));
        };
        self.segments = opened.before;
        self.segments.push(Segment::Open(Bracket {
            number: opened.number,
            alternatives: opened.alternatives,
        }));
        Ok(())
    }

    fn alternative_ended(&mut self, is_last: bool) -> Result<(), BracketFault> {
        let segments = self.segments_ended();
        let Some(opened) = self.open.last_mut() else {
            self.segments = segments;
            return Err(self.fault(BracketFaultKind::NeverOpened));
        };
        if let Some(fault) = opened.empty(&segments, is_last, self.position) {
            return Err(fault);
        }
        opened.alternatives.push(Alternative {
            number: opened.alternatives.len() + 1,
            segments,
        });
        self.alternatives += 1;
        match self.alternatives > MAX_ALTERNATIVES {
            true => Err(self.fault(BracketFaultKind::TooMany)),
            false => Ok(()),
        }
    }

    fn segments_ended(&mut self) -> Vec<Segment> {
        push(&mut self.segments, &take(&mut self.agreed));
        take(&mut self.segments)
    }

    fn ended(mut self) -> Result<BracketedText, BracketFault> {
        if let Some(opened) = self.open.first() {
            return Err(BracketFault {
                kind: BracketFaultKind::NeverClosed,
                position: opened.position,
            });
        }
        let segments = self.segments_ended();
        Ok(BracketedText { segments })
    }

    fn fault(&self, kind: BracketFaultKind) -> BracketFault {
        let position = self.position;
        BracketFault { kind, position }
    }
}

impl Opened {
    /// What is wrong with an alternative that ends, where it is empty and may
    /// not be.
    fn empty(&self, ended: &[Segment], is_last: bool, position: usize) -> Option<BracketFault> {
        let before = &self.alternatives;
        let is_nothing = |before: &Alternative| is_blank(&before.segments);
        if is_last && is_blank(ended) && before.iter().all(is_nothing) {
            return Some(BracketFault {
                kind: BracketFaultKind::Empty,
                position: self.position,
            });
        }
        if !ended.is_empty() || (before.is_empty() && !is_last) {
            return None;
        }
        let is_second = before.iter().any(|before| before.segments.is_empty());
        (!is_last || is_second).then_some(BracketFault {
            kind: BracketFaultKind::EmptyAlternative,
            position,
        })
    }
}
