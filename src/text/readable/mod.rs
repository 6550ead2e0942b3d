//! The text of an HTML document, with where each piece stands in it.

mod characters;
mod elements;
mod hidden;
mod notes;
mod recognised;
#[cfg(test)]
mod tests;

use std::ops::Range;

use characters::{by_name, by_number};
pub(crate) use notes::is_raised_letter;
pub use recognised::is_html;

/// A text taken out of another one.
#[derive(Debug, Default)]
pub struct Readable {
    /// The text.
    pub text: String,
    /// Where pieces begin in the text, where they stand in the original, in
    /// bytes, and whether they are the same there, byte for byte.
    pieces: Vec<(usize, Range<usize>, bool)>,
    /// The place after the last line that an element of HTML broke.
    broken_at: Option<usize>,
    /// Within which element of HTML the reader is, of those that change how its
    /// text is read.
    within: Within,
    /// Whether letters that follow others directly are another word.
    is_apart: bool,
    /// Where what was inserted last ends.
    inserted_until: Option<usize>,
    /// Where the last element ends that is none of HTML.
    foreign_until: Option<usize>,
}

/// An element that changes how its text is read.
#[derive(Debug, Default, PartialEq, Eq)]
enum Within {
    #[default]
    None,
    /// One whose white space is read as it stands.
    Preformatted,
    /// One that stands above the line.
    Raised,
}

/// Between these, word processors write the number of a note for those browsers that
/// do not know their own.
const NOTE: &str = "<![if !supportFootnotes]";
const END_OF_NOTE: &str = "<![endif]";

impl Readable {
    /// What stands for a tag that parts words.
    pub const PARTED: &'static str = "\n|\n";

    /// A text that is plain already.
    pub fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            pieces: vec![(0, 0..text.len(), true)],
            ..Self::default()
        }
    }

    /// The text of an HTML document: without tags, comments, scripts,
    /// styles and what is hidden, characters by name or number put in, white space as one space or
    /// one end of a line where it is not preformatted. Digits in `<sup>` are raised
    /// ones, and so are the one or two letters of a note, without square brackets. A word that
    /// is struck out does not go on in the next. What is no well-formed HTML is taken as it stands.
    pub fn html(html: &str) -> Self {
        let mut readable = Self::default();
        let mut at = 0;
        // After the last end of a tag none begins: it need not be looked for.
        let last_end = html.rfind('>').unwrap_or_default();
        while at < html.len() {
            let rest = &html[at..];
            let length = match rest.as_bytes()[0] {
                b'<' if at < last_end => readable.add_markup(rest, at),
                b'&' => readable.add_character(rest, at),
                _ => None,
            };
            at += length.unwrap_or_else(|| {
                let first = rest.chars().next().map_or(1, char::len_utf8);
                let end = rest[first..]
                    .find(['<', '&'])
                    .map_or(rest.len(), |end| first + end);
                readable.add_text(&rest[..end], at);
                end
            });
        }
        readable
    }

    fn add(&mut self, text: &str, original: Range<usize>, is_same: bool) {
        if text.is_empty() {
            return self.pieces.push((self.text.len(), original, is_same));
        }
        let is_apart = std::mem::take(&mut self.is_apart) && self.goes_on_with(text);
        if is_apart {
            let place = original.start..original.start;
            self.pieces.push((self.text.len(), place, false));
            self.text.push(' ');
        }
        self.pieces.push((self.text.len(), original, is_same));
        self.text.push_str(text);
    }

    /// Whether the last word would go on with a text.
    fn goes_on_with(&self, text: &str) -> bool {
        text.starts_with(char::is_alphanumeric) && self.text.ends_with(char::is_alphanumeric)
    }

    /// Adds what stands between tags, as the element that it is in lets it be read.
    fn add_text(&mut self, text: &str, at: usize) {
        if self.within == Within::Preformatted {
            return self.add(text, at..at + text.len(), true);
        }
        let is_raised = self.within == Within::Raised;
        let follows_word = is_raised && notes::ends_with_word(&self.text);
        let is_note = follows_word && notes::is_sign(text);
        // What else stands above the line after a word is none of its letters.
        self.is_apart |= follows_word && !is_note;
        let is_other = |c: char| match c {
            '0'..='9' => is_raised,
            _ => is_note && (c.is_ascii_alphabetic() || notes::is_bracket(c)),
        };
        let mut from = 0;
        while let Some((start, length)) = to_be_changed(text, from, is_other) {
            if from < start {
                self.add(&text[from..start], at + from..at + start, true);
            }
            let written = &text[start..start + length];
            let original = at + start..at + start + length;
            let first = written.chars().next().unwrap_or(' ');
            match notes::raised(first) {
                Some(raised) => self.add(raised.encode_utf8(&mut [0; 4]), original, false),
                None if notes::is_bracket(first) => self.add("", original, false),
                None => self.add_space(written.contains(['\n', '\r']), original),
            }
            from = start + length;
        }
        if from < text.len() {
            self.add(&text[from..], at + from..at + text.len(), true);
        }
    }

    /// Adds white space, unless it follows another one. The end of a line stays one, at
    /// which a word may be broken.
    fn add_space(&mut self, ends_line: bool, original: Range<usize>) {
        if !self.text.ends_with([' ', '\n']) {
            self.add(if ends_line { "\n" } else { " " }, original, false);
        }
    }

    /// Ends a line. Lines break within words and terms; an empty line parts them.
    fn add_break(&mut self, original: Range<usize>) {
        let is_empty = |from: usize| self.text[from..].trim_start().is_empty();
        if self.broken_at.is_some_and(is_empty) {
            return self.add(Self::PARTED, original, false);
        }
        // White space before the end of a line is not read.
        let last = self
            .pieces
            .pop_if(|(start, _, is_same)| !*is_same && self.text[*start..] == *"\n");
        if let Some((start, ..)) = last {
            self.text.truncate(start);
        }
        self.add("\n", original, false);
        self.broken_at = Some(self.text.len());
    }

    /// Passes over a tag, a comment or an element that nobody reads, and says
    /// how long it is; none where it is none of these.
    fn add_markup(&mut self, rest: &str, at: usize) -> Option<usize> {
        if rest.starts_with("<!--") {
            return Some(rest.find("-->").map_or(rest.len(), |end| end + "-->".len()));
        }
        let name = elements::name(rest);
        let is_declaration = rest.starts_with("<!") || rest.starts_with("<?");
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_declaration {
            return None;
        }
        let is_tag = !is_declaration && !rest.starts_with("</");
        if is_tag && end_of_tag(rest).is_some_and(|end| hidden::is_hidden(&rest[..end])) {
            return Some(self.pass_over_hidden(&name, rest, at));
        }
        let is_unread = elements::is_unread(&name) && !rest.starts_with("</");
        let length = match is_unread {
            true => end_of_element(rest, &name),
            false => end_of_tag(rest)?,
        };
        let tag = &rest[..length];
        self.add_element(&name, tag, at..at + length);
        self.enter_or_leave(&name, tag);
        self.tell_apart(&name, tag.starts_with("</"));
        Some(length)
    }

    /// Passes over an element that no browser shows, and says how long it is.
    fn pass_over_hidden(&mut self, name: &str, rest: &str, at: usize) -> usize {
        let length = hidden::length_of_element(rest, name);
        if hidden::may_lack_end(name) {
            self.add(Self::PARTED, at..at + length, false);
        }
        length
    }

    /// Adds what is read where a tag stands.
    fn add_element(&mut self, name: &str, tag: &str, original: Range<usize>) {
        if name == "br" || (name == "tspan" && is_placed(tag)) {
            self.add_break(original);
        } else if elements::is_box(name) {
            self.add_space(false, original);
        } else if elements::is_block(name) {
            self.add(Self::PARTED, original, false);
            // Whoever forgot to end it did not mean the next paragraph.
            if self.within == Within::Raised {
                self.within = Within::None;
            }
        }
    }

    /// Notes that what is struck out parts from what follows, which nobody wrote in one
    /// word with it, and from what was inserted right before. So does an element that is none
    /// of HTML from one right after it: `<term>lamp</term><use>at sea</use>`.
    fn tell_apart(&mut self, name: &str, is_end: bool) {
        if elements::is_struck(name) {
            self.is_apart |= is_end || self.inserted_until == Some(self.text.len());
        } else if is_end && elements::is_inserted(name) {
            self.inserted_until = Some(self.text.len());
        } else if elements::is_foreign(name) {
            self.is_apart |= !is_end && self.foreign_until == Some(self.text.len());
            self.foreign_until = is_end.then_some(self.text.len());
        }
    }

    /// Notes that an element begins or ends that changes how its text is read.
    fn enter_or_leave(&mut self, name: &str, tag: &str) {
        let is_end = tag.starts_with("</") || tag.starts_with(END_OF_NOTE);
        let element = match name {
            "sup" => Within::Raised,
            "" if is_end || tag.starts_with(NOTE) => Within::Raised,
            _ if elements::is_preformatted(name) => Within::Preformatted,
            _ => return,
        };
        if !is_end && self.within == Within::None {
            self.within = element;
        } else if is_end && self.within == element {
            self.within = Within::None;
            let is_note = element == Within::Raised && notes::ends_with_note(&self.text);
            self.is_apart |= is_note;
        }
    }

    /// Puts in a character by its name or number, and says how long that is.
    fn add_character(&mut self, rest: &str, at: usize) -> Option<usize> {
        let (character, length) = match rest[1..].strip_prefix('#') {
            Some(number) => by_number(number).map(|(c, length)| (c, length + "&#".len()))?,
            None => by_name(&rest[1..]).map(|(c, length)| (c, length + "&".len()))?,
        };
        let original = at..at + length;
        let is_space = u8::try_from(character).is_ok_and(is_space);
        if is_space && self.within != Within::Preformatted {
            self.add_space(character == '\n', original);
        } else {
            self.add(character.encode_utf8(&mut [0; 4]), original, false);
        }
        Some(length)
    }

    /// The text with an empty line for each place where tags part paragraphs, as it can be
    /// read and annotated as a plain text.
    pub fn paragraphs(&self) -> String {
        let paragraphs = self.text.split(Self::PARTED);
        let paragraphs = paragraphs.filter(|paragraph| !paragraph.trim().is_empty());
        paragraphs.collect::<Vec<_>>().join("\n\n")
    }

    /// Where a place of the text is in the original: where something begins, or
    /// where it ends.
    pub fn original(&self, place: usize, is_end: bool) -> usize {
        let looked_for = if is_end {
            place.saturating_sub(1)
        } else {
            place
        };
        let after = self
            .pieces
            .partition_point(|(start, ..)| *start <= looked_for);
        let piece = after.checked_sub(1).and_then(|at| self.pieces.get(at));
        match piece {
            None => 0,
            Some((start, original, true)) => original.start + (place - start),
            Some((_, original, false)) if is_end => original.end,
            Some((_, original, false)) => original.start,
        }
    }
}

/// White space of HTML, of which several are one.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

/// Where in a text, from a place on, something stands that is read otherwise, and how
/// long it is: white space other than a single space between words, and other
/// characters of ASCII.
fn to_be_changed(
    text: &str,
    from: usize,
    is_other: impl Fn(char) -> bool,
) -> Option<(usize, usize)> {
    let is_special = |byte: &u8| is_space(*byte) || is_other(char::from(*byte));
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(passed) = bytes[at..].iter().position(is_special) {
        at += passed;
        if !is_space(bytes[at]) {
            return Some((at, 1));
        }
        let spaces = bytes[at..].iter().take_while(|byte| is_space(**byte));
        let length = spaces.count();
        // Only the first of a text may follow a space that was read before.
        let is_single = length == 1 && bytes[at] == b' ' && at > 0;
        if !is_single {
            return Some((at, length));
        }
        at += length;
    }
    None
}

/// Whether a piece of a text in SVG is given a place of its own: it begins a line there.
fn is_placed(tag: &str) -> bool {
    tag.contains(" x=") || tag.contains(" dy=")
}

/// The length of a tag: to the first `>` that is not within the quotes of an
/// attribute. Where the quotes are never closed they are none.
fn end_of_tag(rest: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(next) = rest[at..].find(['>', '=']) {
        at += next + 1;
        if rest[..at].ends_with('>') {
            return Some(at);
        }
        let value = rest[at..].trim_ascii_start();
        let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            continue;
        };
        let begin = rest.len() - value.len() + 1;
        match rest[begin..].find(quote) {
            Some(end) => at = begin + end + 1,
            None => return rest.find('>').map(|end| end + 1),
        }
    }
    rest.find('>').map(|end| end + 1)
}

/// Where an element that nobody reads ends: before its end tag, or with the
/// document.
fn end_of_element(rest: &str, name: &str) -> usize {
    let mut tags = rest.match_indices("</").map(|(at, _)| at);
    let is_end = |at: &usize| {
        let tag = rest.as_bytes()[at + 2..].get(..name.len());
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
    };
    tags.find(is_end).unwrap_or(rest.len())
}
