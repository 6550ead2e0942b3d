use super::{Bracket, Segment, push};

/// Signs that stand right after a word.
const CLOSING: &str = ",.)]}”’…";
/// Signs before which French has a space, and other languages none.
const SPACED_IN_FRENCH: &str = ";:!?»%";
/// Signs with which something begins right after them.
const OPENING: &str = "([{“‘";
/// Signs that enclose, with nothing left between them of no use.
const PAIRS: [&str; 6] = ["()", "[]", "{}", "“”", "‘’", "«»"];

/// What a bracket that stays open counts for: a letter.
const BRACKET: char = 'x';

/// Puts a text together of which brackets are left out or decided: spaces
/// are neither doubled nor left before a comma, and no comma is left with
/// nothing to part. Agreed wording is changed only at its edge to a bracket
/// that has a space beside it.
#[derive(Default)]
pub(super) struct Mending {
    done: Vec<Segment>,
    gap: Option<Gap>,
}

/// A place where a bracket stood, while what follows is not known yet.
#[derive(Default)]
struct Gap {
    /// The space before it.
    before: String,
    /// The space after it.
    after: String,
    /// Whether wording was left out; else its wording stands without brackets.
    is_left_out: bool,
    /// Whether the wording left out held the spaces around it.
    is_spaced: bool,
}

impl Mending {
    /// Agreed wording comes next.
    pub(super) fn agreed(&mut self, text: &str) {
        let Some(mut gap) = self.gap.take() else {
            push(&mut self.done, text);
            return;
        };
        let rest = text.trim_start();
        gap.after.push_str(&text[..text.len() - rest.len()]);
        match rest.is_empty() {
            true => self.gap = Some(gap),
            false => self.close(gap, rest, None),
        }
    }

    /// A bracket comes next that stays open.
    pub(super) fn open(&mut self, bracket: Bracket) {
        if let Some(gap) = self.gap.take() {
            self.close(gap, "", Some(BRACKET));
        }
        self.done.push(Segment::Open(bracket));
    }

    /// A bracket would come next that is left out with its wording.
    pub(super) fn left_out(&mut self, bracket: &Bracket) {
        let is_spaced = is_spaced(bracket);
        let gap = self.gap();
        gap.is_left_out = true;
        gap.is_spaced |= is_spaced;
    }

    /// A bracket begins or ends of which the wording stands.
    pub(super) fn decided(&mut self) {
        self.gap();
    }

    /// The text when nothing more comes.
    pub(super) fn ended(mut self) -> Vec<Segment> {
        if let Some(gap) = self.gap.take() {
            self.close(gap, "", None);
        }
        self.done
    }

    /// The gap that the place is in.
    fn gap(&mut self) -> &mut Gap {
        if self.gap.is_none() {
            let before = self.space_taken();
            return self.gap.insert(Gap {
                before,
                ..Gap::default()
            });
        }
        let gap = self.gap.get_or_insert_default();
        let after = std::mem::take(&mut gap.after);
        gap.before = one_space(&gap.before, &after).to_owned();
        gap
    }

    /// Joins what stands before a gap with what comes after it: wording, or
    /// else an open bracket, or the end.
    fn close(&mut self, mut gap: Gap, mut rest: &str, bracket: Option<char>) {
        while gap.is_left_out {
            let next = rest.chars().next();
            let next_to = next.or(bracket);
            match mend(self.last(), next_to, gap.is_seamless(next_to)) {
                Mend::Nothing => break,
                Mend::Before => self.sign_taken(),
                Mend::After => rest = &rest[next.map_or(0, char::len_utf8)..],
                Mend::Both => {
                    self.sign_taken();
                    rest = &rest[next.map_or(0, char::len_utf8)..];
                }
            }
            gap.before = one_space(&self.space_taken(), &gap.before).to_owned();
            let trimmed = rest.trim_start();
            let after = &rest[..rest.len() - trimmed.len()];
            gap.after = one_space(&gap.after, after).to_owned();
            rest = trimmed;
        }
        let next = rest.chars().next().or(bracket);
        let space = gap.space(self.last(), next);
        push(&mut self.done, &space);
        push(&mut self.done, rest);
    }

    /// The last character.
    fn last(&self) -> Option<char> {
        match self.done.last()? {
            Segment::Agreed(text) => text.chars().next_back(),
            Segment::Open(_) => Some(BRACKET),
        }
    }

    fn sign_taken(&mut self) {
        if let Some(Segment::Agreed(text)) = self.done.last_mut() {
            text.pop();
        }
        self.drop_empty();
    }

    fn space_taken(&mut self) -> String {
        let Some(Segment::Agreed(text)) = self.done.last_mut() else {
            return String::new();
        };
        let space = text.split_off(text.trim_end().len());
        self.drop_empty();
        space
    }

    fn drop_empty(&mut self) {
        if matches!(self.done.last(), Some(Segment::Agreed(text)) if text.is_empty()) {
            self.done.pop();
        }
    }
}

impl Gap {
    /// Whether no space is beside the bracket, or only one that ends the text:
    /// then the wording on both sides is meant to join as it is.
    fn is_seamless(&self, next: Option<char>) -> bool {
        self.before.is_empty() && (self.after.is_empty() || next.is_none())
    }

    /// The space in its place, between one character and another.
    fn space(&self, last: Option<char>, next: Option<char>) -> String {
        let (before, after) = (self.before.as_str(), self.after.as_str());
        let is = |c: Option<char>, signs: &str| c.is_some_and(|c| signs.contains(c));
        let chosen = match (before.is_empty(), after.is_empty()) {
            _ if last.is_none() && self.is_left_out => "",
            (true, _) if next.is_none() => after,
            _ if is(last, OPENING) => "",
            (true, true) if self.is_spaced => " ",
            (true, _) => after,
            _ if next.is_none() && self.is_left_out => "",
            _ if is(next, CLOSING) => "",
            (_, false) if is(next, SPACED_IN_FRENCH) => after,
            (_, true) if is(next, SPACED_IN_FRENCH) => no_break(before),
            (_, true) => before,
            _ if last == Some('«') => before,
            _ => one_space(before, after),
        };
        chosen.to_owned()
    }
}

/// One space for two that meet: the end of a line before a plain space, and
/// that before a no-break one, which belonged to a sign.
fn one_space<'a>(before: &'a str, after: &'a str) -> &'a str {
    let line_ends = |space: &str| space.matches('\n').count();
    match (line_ends(before), line_ends(after)) {
        _ if before.is_empty() => after,
        _ if after.is_empty() => before,
        (0, 0) if before.contains(' ') || after.contains(' ') => " ",
        (one, other) if other > one => after,
        _ => before,
    }
}

/// The no-break space in a space, such as French has before a semicolon.
fn no_break(space: &str) -> &str {
    let mut found = space.matches(['\u{202f}', '\u{a0}']);
    found.next().unwrap_or_default()
}

/// Whether each wording of a bracket begins and ends with a space.
fn is_spaced(bracket: &Bracket) -> bool {
    let is_spaced = |alternative: &super::Alternative| {
        let wording = alternative.wording();
        wording.starts_with(char::is_whitespace) && wording.ends_with(char::is_whitespace)
    };
    let mut with_wording = bracket.alternatives.iter();
    with_wording.all(|alternative| alternative.segments.is_empty() || is_spaced(alternative))
}

/// Which signs beside a gap have lost their use.
enum Mend {
    Nothing,
    Before,
    After,
    Both,
}

fn mend(last: Option<char>, next: Option<char>, is_seamless: bool) -> Mend {
    let pair = |last: char, next: char| PAIRS.contains(&&*String::from_iter([last, next]));
    match (last, next) {
        (None, Some(',' | ';' | ':' | '.' | '!' | '?')) => Mend::After,
        (Some(last), Some(next)) if pair(last, next) => Mend::Both,
        _ if is_seamless => Mend::Nothing,
        (Some(',' | ';' | ':'), None) => Mend::Before,
        (Some('.' | '!' | '?'), Some('.')) => Mend::After,
        (Some(last), Some(next)) => match (strength(last), strength(next)) {
            (Some(weaker @ 0..=1), Some(stronger)) if weaker <= stronger => Mend::Before,
            (Some(0..=1), Some(_)) => Mend::After,
            _ => Mend::Nothing,
        },
        _ => Mend::Nothing,
    }
}

/// How strongly a sign parts; of two, the stronger stays.
fn strength(sign: char) -> Option<u8> {
    match sign {
        ',' => Some(0),
        ';' | ':' => Some(1),
        '.' | '!' | '?' => Some(2),
        _ => None,
    }
}
