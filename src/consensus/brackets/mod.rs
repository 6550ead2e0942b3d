//! Wording that is not agreed, in brackets.
//!
//! Drafters write `[ ]` around what is not agreed, within one another where
//! need be, and `/` between alternatives: `States [shall/should] …`. Here
//! this is data: a tree whose brackets are numbered as one reads.

mod amended;
mod beside;
mod fault;
mod mended;
mod outline;
mod parse;
mod same;
mod wished;
mod written;

use std::fmt::{self, Write};

pub use amended::{Amended, Made, amended};
pub use fault::{BracketFault, BracketFaultKind};
pub use wished::{AlternativeView, Views};
pub use written::{Standing, Written};

pub(super) use beside::Beside;
pub(super) use same::{ChangedPlace, bracket_places};

use mended::Mending;

/// Brackets within brackets, at most.
pub const MAX_DEPTH: usize = 16;
/// Alternatives of one text, at most.
pub const MAX_ALTERNATIVES: usize = 500;

/// The number of a bracket in its text and of an alternative in its bracket,
/// both from 1.
pub type AlternativeId = (usize, usize);

/// A text of which some wording may not be agreed.
///
/// Written out, `\[`, `\]`, `\/` and `\\` are the characters themselves; a
/// `/` outside brackets needs no backslash. An alternative may be empty, the
/// first or the last of its bracket: `[large/]` is “large” or nothing.
///
/// ```
/// use entente::consensus::BracketedText;
/// let text: BracketedText = "States [shall/should] act [at once].".parse()?;
/// assert_eq!(text.brackets().len(), 2);
/// assert_eq!(text.clean(), "States act.");
/// assert_eq!(text.to_string(), "States [shall/should] act [at once].");
/// # Ok::<(), entente::consensus::BracketFault>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BracketedText {
    segments: Vec<Segment>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// Agreed wording, without backslashes; within a bracket, agreed as far as
    /// the alternative around it is.
    Agreed(String),
    /// Wording that is not agreed.
    Open(Bracket),
}

/// A place whose wording is not agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bracket {
    /// From 1 in the order in which brackets are opened.
    pub number: usize,
    /// What it may become; a single one may stand or go.
    pub alternatives: Vec<Alternative>,
}

/// What a bracket may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// From 1 within its bracket.
    pub number: usize,
    /// Its wording, which may hold brackets again; empty for “nothing”.
    pub segments: Vec<Segment>,
}

impl BracketedText {
    /// A text all of whose characters are agreed wording, brackets and slashes
    /// too.
    pub fn agreed(text: &str) -> Self {
        let mut segments = Vec::new();
        push(&mut segments, text);
        Self { segments }
    }

    /// Pieces put together, their brackets numbered anew.
    pub(super) fn of(mut segments: Vec<Segment>) -> Self {
        number(&mut segments, &mut 0);
        Self { segments }
    }

    /// Its pieces in order; no two of agreed wording side by side.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Whether no wording is open.
    pub fn is_agreed(&self) -> bool {
        let is_open = |segment: &Segment| matches!(segment, Segment::Open(_));
        !self.segments.iter().any(is_open)
    }

    /// All its brackets, those within others too; number 1 first.
    pub fn brackets(&self) -> Vec<&Bracket> {
        let mut found = Vec::new();
        collect(&self.segments, &mut found);
        found
    }

    /// The agreed wording alone, as one reads it: without brackets and
    /// backslashes, spaces and signs mended where wording was left out.
    pub fn clean(&self) -> String {
        let mut mending = Mending::default();
        for segment in &self.segments {
            match segment {
                Segment::Agreed(text) => mending.agreed(text),
                Segment::Open(bracket) => mending.left_out(bracket),
            }
        }
        let agreed = mending.ended().into_iter().map(|segment| match segment {
            Segment::Agreed(text) => text,
            Segment::Open(_) => String::new(),
        });
        agreed.collect()
    }

    /// The text with some brackets decided, byte for byte: `pick` names for a
    /// bracket the number of the alternative that stands, or none where it
    /// stays open. A bracket of which no wording is left goes.
    pub fn chosen(&self, pick: impl Fn(&Bracket) -> Option<usize>) -> Self {
        let mut chosen = Vec::new();
        choose(&self.segments, &pick, &mut chosen);
        Self::of(chosen)
    }
}

impl Alternative {
    /// The brackets within it, those within others too.
    pub fn brackets(&self) -> Vec<&Bracket> {
        let mut found = Vec::new();
        collect(&self.segments, &mut found);
        found
    }

    /// Its wording, written out as within a bracket.
    pub fn wording(&self) -> String {
        let mut wording = String::new();
        // Writing to a string does not fail.
        let _ = write(&self.segments, true, &mut wording);
        wording
    }

    /// Its wording with the first alternative of each bracket within: what it was
    /// where others are set beside some of it.
    pub(super) fn first_wording(&self) -> String {
        let mut chosen = Vec::new();
        choose(&self.segments, &|_| Some(1), &mut chosen);
        let mut wording = String::new();
        // Writing to a string does not fail.
        let _ = write(&chosen, true, &mut wording);
        wording.trim().to_owned()
    }

    /// Its wording but for that of the brackets within.
    pub fn own_wording(&self) -> String {
        let own = self.segments.iter().map(|segment| match segment {
            Segment::Agreed(text) => text.as_str(),
            Segment::Open(_) => "[]",
        });
        own.collect()
    }
}

impl Bracket {
    /// The bracket and all within it, as one reads.
    pub(super) fn with_inner(&self) -> Vec<&Self> {
        let mut found = vec![self];
        for alternative in &self.alternatives {
            collect(&alternative.segments, &mut found);
        }
        found
    }

    /// The number of the alternative that has just these pieces, but for spaces.
    fn alternative_of(&self, segments: &[Segment]) -> Option<usize> {
        let written = |segments: &[Segment]| {
            let mut written = String::new();
            // Writing to a string does not fail.
            let _ = write(segments, true, &mut written);
            written.trim().to_owned()
        };
        let wanted = written(segments);
        let mut alternatives = self.alternatives.iter();
        let found = alternatives.find(|alternative| written(&alternative.segments) == wanted);
        found.map(|alternative| alternative.number)
    }

    fn picked(&self, number: Option<usize>) -> Option<&Alternative> {
        self.alternatives.get(number?.checked_sub(1)?)
    }

    /// The bracket with other alternatives, numbered anew; none where no
    /// wording is left. “Nothing” is kept where it may be written: once, first
    /// or last.
    fn with(number: usize, alternatives: Vec<Vec<Segment>>) -> Option<Self> {
        let last = alternatives.len().checked_sub(1)?;
        if alternatives.iter().all(|segments| is_blank(segments)) {
            return None;
        }
        let is_first_empty = alternatives[0].is_empty();
        let is_kept = |at: usize, empty: bool| !empty || at == 0 || (at == last && !is_first_empty);
        let kept = alternatives.into_iter().enumerate();
        let kept = kept.filter(|(at, segments)| is_kept(*at, segments.is_empty()));
        let numbered = kept
            .zip(1..)
            .map(|((_, segments), number)| Alternative { number, segments });
        Some(Self {
            number,
            alternatives: numbered.collect(),
        })
    }
}

impl fmt::Display for BracketedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(&self.segments, false, f)
    }
}

/// Writes pieces out, so that reading them gives them back.
fn write(segments: &[Segment], is_within: bool, out: &mut impl Write) -> fmt::Result {
    for segment in segments {
        match segment {
            Segment::Agreed(text) => write_agreed(text, is_within, out)?,
            Segment::Open(bracket) => write_bracket(bracket, out)?,
        }
    }
    Ok(())
}

fn write_agreed(text: &str, is_within: bool, out: &mut impl Write) -> fmt::Result {
    for c in text.chars() {
        if matches!(c, '[' | ']' | '\\') || (c == '/' && is_within) {
            out.write_char('\\')?;
        }
        out.write_char(c)?;
    }
    Ok(())
}

fn write_bracket(bracket: &Bracket, out: &mut impl Write) -> fmt::Result {
    for (at, alternative) in bracket.alternatives.iter().enumerate() {
        out.write_char(if at == 0 { '[' } else { '/' })?;
        write(&alternative.segments, true, out)?;
    }
    out.write_char(']')
}

/// Whether pieces say nothing: none, or spaces alone.
pub(super) fn is_blank(segments: &[Segment]) -> bool {
    segments.iter().all(|segment| match segment {
        Segment::Agreed(text) => text.trim().is_empty(),
        Segment::Open(_) => false,
    })
}

/// Puts agreed wording at the end of pieces.
pub(super) fn push(segments: &mut Vec<Segment>, text: &str) {
    match segments.last_mut() {
        _ if text.is_empty() => {}
        Some(Segment::Agreed(before)) => before.push_str(text),
        _ => segments.push(Segment::Agreed(text.to_owned())),
    }
}

/// Numbers brackets as one reads, from the one after `last` on.
fn number(segments: &mut [Segment], last: &mut usize) {
    for segment in segments {
        if let Segment::Open(bracket) = segment {
            *last += 1;
            bracket.number = *last;
            for alternative in &mut bracket.alternatives {
                number(&mut alternative.segments, last);
            }
        }
    }
}

fn collect<'a>(segments: &'a [Segment], found: &mut Vec<&'a Bracket>) {
    for segment in segments {
        if let Segment::Open(bracket) = segment {
            found.extend(bracket.with_inner());
        }
    }
}

fn choose(
    segments: &[Segment],
    pick: &impl Fn(&Bracket) -> Option<usize>,
    chosen: &mut Vec<Segment>,
) {
    for segment in segments {
        match segment {
            Segment::Agreed(text) => push(chosen, text),
            Segment::Open(bracket) => match bracket.picked(pick(bracket)) {
                Some(alternative) => choose(&alternative.segments, pick, chosen),
                None => chosen.extend(left_open(bracket, pick).map(Segment::Open)),
            },
        }
    }
}

/// A bracket that stays open, with what is chosen within it.
fn left_open(bracket: &Bracket, pick: &impl Fn(&Bracket) -> Option<usize>) -> Option<Bracket> {
    let alternatives = bracket.alternatives.iter().map(|alternative| {
        let mut within = Vec::new();
        choose(&alternative.segments, pick, &mut within);
        within
    });
    Bracket::with(bracket.number, alternatives.collect())
}

#[cfg(test)]
pub(super) mod tests;
