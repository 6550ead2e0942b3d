//! The text of an HTML document, with where each piece stands in it.

mod elements;
mod notes;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

pub(crate) use notes::is_raised_letter;

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

/// The characters of Latin-1 from U+00A0 on by their names, which need no semicolon
/// (HTML Living Standard, 13.5).
const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
/// Others that need none.
const OLD: [(&str, char); 10] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("AMP", '&'),
    ("LT", '<'),
    ("GT", '>'),
    ("QUOT", '"'),
    ("COPY", '©'),
    ("REG", '®'),
];
/// Those with a semicolon that the six languages and typography need.
const NAMED: [(&str, char); 38] = [
    ("Tab", '\t'),
    ("NewLine", '\n'),
    ("apos", '\''),
    ("oelig", 'œ'),
    ("OElig", 'Œ'),
    ("Yuml", 'Ÿ'),
    ("bdquo", '„'),
    ("sbquo", '‚'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("euro", '€'),
    ("hyphen", '‐'),
    ("dash", '‐'),
    ("horbar", '―'),
    ("minus", '−'),
    ("dagger", '†'),
    ("Dagger", '‡'),
    ("bull", '•'),
    ("hairsp", '\u{200a}'),
    ("numsp", '\u{2007}'),
    ("puncsp", '\u{2008}'),
    ("NonBreakingSpace", '\u{a0}'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("NoBreak", '\u{2060}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
];

/// Between these, word processors write the number of a note for those browsers that
/// do not know their own.
const NOTE: &str = "<![if !supportFootnotes]";
const END_OF_NOTE: &str = "<![endif]";

/// Elements by which HTML is told from a text that has the signs `<` and `>`.
const TELLING: &str = "a abbr article b blockquote body br caption cite code dd del div dl dt em figure \
    footer h1 h2 h3 h4 h5 h6 head header hr html i img ins li link main meta nav ol p pre q s script section \
    small span strong style sub sup svg table tbody td th thead title tr u ul";

/// Whether a document is HTML: it begins as such, or an element of HTML stands
/// in it with nothing but itself between `<` and `>`, or is ended.
///
/// ```
/// use entente::text::is_html;
/// assert!(is_html("<p class='a'>one") && is_html("one<br/>two") && is_html("<!DOCTYPE html>"));
/// assert!(!is_html("1 < 2 > 0, a <key>, x<y") && !is_html("<?"));
/// ```
pub fn is_html(document: &str) -> bool {
    let begins = document.trim_start_matches('\u{feff}').trim_start();
    let beginning: String = begins.chars().take(15).collect();
    let beginning = beginning.to_ascii_lowercase();
    if beginning.starts_with("<!doctype html") || begins.starts_with("<!--") {
        return true;
    }
    let telling: HashSet<&str> = TELLING.split_ascii_whitespace().collect();
    let is_tag = |(at, _): (usize, &str)| {
        /// Longer names than any of the above tell nothing.
        const LONGEST: usize = 16;
        let after = &document.as_bytes()[at + 1..];
        let (is_end, name) = match after {
            [b'/', name @ ..] => (true, name),
            name => (false, name),
        };
        let is_of_name = |byte: &&u8| byte.is_ascii_alphanumeric();
        let length = name.iter().take(LONGEST).take_while(is_of_name).count();
        let written = String::from_utf8_lossy(&name[..length]).to_ascii_lowercase();
        telling.contains(written.as_str())
            && match &name[length..] {
                [b'>', ..] => true,
                [b'/', b'>', ..] => !is_end,
                // Attributes, on which the sign for “equal” insists.
                [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] => has_attribute(rest),
                _ => false,
            }
    };
    document.match_indices('<').any(is_tag)
}

/// Whether what follows the name of an element begins with `name="value"` or
/// ends it.
fn has_attribute(rest: &[u8]) -> bool {
    /// Attributes of HTML have shorter names.
    const LONGEST: usize = 40;
    let is_of_name =
        |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'/');
    let rest = rest.trim_ascii_start();
    let length = rest.iter().take(LONGEST).take_while(is_of_name).count();
    match rest.get(length) {
        Some(b'=') => length > 0,
        Some(b'>') => rest[..length] == *b"/",
        _ => false,
    }
}

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

    /// The text of an HTML document: without tags, comments, scripts and
    /// styles, characters by name or number put in, white space as one space or
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
    /// word with it, and from what was inserted right before.
    fn tell_apart(&mut self, name: &str, is_end: bool) {
        if elements::is_struck(name) {
            self.is_apart |= is_end || self.inserted_until == Some(self.text.len());
        } else if is_end && elements::is_inserted(name) {
            self.inserted_until = Some(self.text.len());
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

/// The character whose number stands at the beginning of a text after `&#`, with how long
/// that is. Browsers need no semicolon after it.
fn by_number(rest: &str) -> Option<(char, usize)> {
    let (digits, radix) = match rest.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => (hexadecimal, 16),
        None => (rest, 10),
    };
    let length = digits.chars().take_while(|c| c.is_digit(radix)).count();
    let number = u32::from_str_radix(&digits[..length], radix).ok()?;
    let end = usize::from(digits[length..].starts_with(';'));
    let prefix = rest.len() - digits.len();
    Some((numbered(number), prefix + length + end))
}

/// The character whose name a text begins with after `&`, with how long that is.
fn by_name(rest: &str) -> Option<(char, usize)> {
    /// No name is longer.
    const LONGEST: usize = 16;
    let letters = rest.bytes().take(LONGEST);
    let length = letters.take_while(u8::is_ascii_alphanumeric).count();
    let name = &rest[..length];
    let has_end = rest[length..].starts_with(';');
    if has_end && let Some((character, _)) = NAMES.get(name) {
        return Some((*character, length + 1));
    }
    // Of several old names that it begins with the longest: `&eacutecurit`. Others that end
    // with a semicolon may be names of signs (`&notin;`), but no such name goes on
    // after that of a letter.
    let is_begun = |character: char| !has_end || character.is_alphabetic();
    let mut ends = (2..=length).rev();
    ends.find_map(|end| match NAMES.get(&name[..end]) {
        Some((character, true)) if is_begun(*character) => Some((*character, end)),
        _ => None,
    })
}

/// Characters by their names, and whether these need no semicolon.
static NAMES: LazyLock<HashMap<&str, (char, bool)>> = LazyLock::new(|| {
    const FIRST: char = '\u{a0}';
    let latin_1 = LATIN_1.split_ascii_whitespace().zip(FIRST..);
    let old = latin_1.chain(OLD).map(|(name, c)| (name, (c, true)));
    old.chain(NAMED.map(|(name, c)| (name, (c, false))))
        .collect()
});

/// A character by its number. Those of the controls after the first 128 are
/// meant as in Windows-1252, and the number of no character stands for one that
/// could not be read (HTML Living Standard, 13.2.5.80).
fn numbered(number: u32) -> char {
    const FIRST: u32 = 0x80;
    /// The controls themselves stand where Windows-1252 has nothing.
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let place = number.checked_sub(FIRST).map(|place| place as usize);
    let windows = place.and_then(|place| WINDOWS.get(place).copied());
    let character = windows.or_else(|| char::from_u32(number));
    let character = character.filter(|c| *c != '\0');
    character.unwrap_or(char::REPLACEMENT_CHARACTER)
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quoted_attributes_end_no_tag() {
        for (html, text) in [
            ("<b title=\"a > lamp\" lang=en>x</b>y", "xy"),
            ("<b title = 'a > \"lamp'>x", "x"),
            ("<b title=a\">x", "x"),
            ("<b title=\"never closed>x", "x"),
            ("<b title=\"\">x>y", "x>y"),
        ] {
            assert_eq!(Readable::html(html).text, text, "{html}");
        }
    }

    #[test]
    fn hostile_documents_are_read_in_one_go() {
        let begun = std::time::Instant::now();
        for piece in [
            "<a",
            "<script></script>",
            "<script>",
            "<!--",
            "&amp",
            "</",
            "<a><",
            "<a b=\">",
            "<a b='",
            "<a b=",
            "<br>",
            "<br>\n &nbsp;",
            "<sup>1",
            "<a:b-c.d",
            "&#1",
            "&eacute",
            "\n ",
        ] {
            Readable::html(&piece.repeat(2_000_000 / piece.len()));
        }
        assert!(begun.elapsed() < std::time::Duration::from_secs(20));
    }

    fn text(html: &str) -> String {
        Readable::html(html).text
    }

    #[test]
    fn tags_scripts_and_names_are_read() {
        assert_eq!(
            text("s&eacute;curit&#233; <b>r&#xE9;seau</b>"),
            "sécurité réseau"
        );
        assert_eq!(text("a<script>var b = 1 < 2;</script>c"), "ac");
        assert_eq!(text("lamp&zwj;light &zwnj;"), "lamp\u{200d}light \u{200c}");
        assert_eq!(text("1 < 2 & 3 &nothing;"), "1 < 2 & 3 &nothing;");
        assert_eq!(
            text("la&NoBreak;mp&hyphen;a&dash;b&ZeroWidthSpace;&hairsp;&numsp;&NonBreakingSpace;"),
            "la\u{2060}mp‐a‐b\u{200b}\u{200a}\u{2007}\u{a0}"
        );
        assert_eq!(text("<!-- no --><p>yes"), "\n|\nyes");
        assert_eq!(text("<noscript>a <b>b</b></noscript>"), " a b ");
        assert_eq!(text("lamp&Tab;ship&NewLine;oil"), "lamp ship\noil");
        assert_eq!(text("har-<br/>bour<br>lamp"), "har-\nbour\nlamp");
        assert_eq!(text("lamp<br> <br>ship"), "lamp\n\n|\nship");
        assert_eq!(
            text("a&#0;b&#x0;c&#xD800;d&#x110000;e"),
            "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e"
        );
        assert_eq!(text("&Aacute;&Ntilde; d&#146;&#x9c; &#128;"), "ÁÑ d’œ €");
    }

    #[test]
    fn white_space_of_the_source_is_one_space() {
        for (html, read) in [
            ("lamp<br>\nship", "lamp\nship"),
            ("lamp \n <br/>\r\n  <b>\nship</b>", "lamp\nship"),
            ("har-<br/>\nbour", "har-\nbour"),
            ("lamp&nbsp;<br>ship", "lamp\u{a0}\nship"),
            ("lamp\n\n  \tship \t oil", "lamp\nship oil"),
            ("lamp\n<i>\nship</i> <b> oil</b>", "lamp\nship oil"),
            ("lamp&#10;&#10;ship", "lamp\nship"),
            ("lamp<br>\n<br>ship", "lamp\n\n|\nship"),
            ("lamp<br>&nbsp;<br>ship", "lamp\n\u{a0}\n|\nship"),
            (
                "<pre>lamp\n\nship</pre>\n\noil",
                "\n|\nlamp\n\nship\n|\noil",
            ),
            ("<textarea>a  b</textarea>", "\n|\na  b\n|\n"),
        ] {
            assert_eq!(text(html), read, "{html:?}");
            let readable = Readable::html(html);
            for word in ["lamp", "ship", "oil"] {
                let Some(at) = readable.text.find(word) else {
                    continue;
                };
                let start = readable.original(at, false);
                let end = readable.original(at + word.len(), true);
                assert_eq!(&html[start..end], word, "{html:?}");
            }
        }
    }

    #[test]
    fn digits_above_the_line_are_raised() {
        assert_eq!(text("RX<sup>1</sup> of 3"), "RX¹ of 3");
        assert_eq!(text("RX<sup><a href='#n'>[12]</a></sup>1"), "RX¹² 1");
        assert_eq!(text("n<sup>o</sup> 5, 2<sup>e</sup>"), "no 5, 2e");
        assert_eq!(text("<p>a<sup>1<p>2"), "\n|\na¹\n|\n2");
        let html = "RX<sup>12</sup> lamp";
        let readable = Readable::html(html);
        let at = readable.text.find("lamp").unwrap();
        assert_eq!(readable.original(at, false), html.find("lamp").unwrap());
        assert_eq!(readable.original("RX".len(), true), "RX".len());
    }

    #[test]
    fn letters_of_notes_are_raised() {
        for (html, read) in [
            ("lamp<sup>a</sup> and ship<sup>IV</sup>", "lampᵃ and shipᴵⱽ"),
            ("lamp<sup><a>[a]</a></sup>, RX<sup>B</sup>", "lampᵃ, RXᴮ"),
            ("lamp<sup><a>[</a>1<a>]</a></sup> ship", "lamp¹ ship"),
            ("lamp<sup>a</sup>ship", "lampᵃ ship"),
            ("lamp<sup>S</sup>, lamp<sup>beta</sup>", "lamp S, lamp beta"),
            ("lamp<sup>[see here]</sup>", "lamp[see here]"),
            ("n<sup>o</sup> M<sup>me</sup>", "no Mme"),
            (
                "1<sup>er</sup>, 10<sup>n</sup>, m<sup>[a]</sup>",
                "1er, 10n, m[a]",
            ),
            (
                "lamp<a><![if !supportFootnotes]><b>[1]</b><![endif]></a> ship[2]",
                "lamp¹ ship[2]",
            ),
        ] {
            assert_eq!(text(html), read, "{html}");
            let readable = Readable::html(html);
            let end = html.find('<').unwrap();
            assert_eq!(readable.original(end, true), end, "{html}");
        }
    }

    #[test]
    fn each_raised_letter_is_known_as_one() {
        for letter in ('a'..='z').chain('A'..='Z') {
            let raised = notes::raised(letter);
            assert!(raised.is_none_or(is_raised_letter), "{letter}");
            assert!(!is_raised_letter(letter));
        }
        assert_eq!(notes::raised('z'), Some('ᶻ'));
        assert_eq!(notes::raised('Z'), None);
    }

    #[test]
    fn what_is_struck_out_goes_on_in_no_word() {
        for (html, read) in [
            ("lamp <del>oil</del><ins>ship</ins>", "lamp oil ship"),
            ("lamp <ins>ship</ins><del>oil</del>s", "lamp ship oil s"),
            ("lamp <s>oil</s><u>ship</u>", "lamp oil ship"),
            ("lamp<STRIKE>s</strike>, oil<del>-</del>s", "lamps, oil-s"),
            ("lamp<ins>s</ins> <u>oi</u>l", "lamps oil"),
            ("<del>lamp</del> ship<del></del>.", "lamp ship."),
            ("<s>s&eacute;</s>&eacute;", "sé é"),
        ] {
            assert_eq!(text(html), read, "{html}");
        }
    }

    #[test]
    fn what_stands_within_a_line_parts_no_words() {
        assert_eq!(text("lamp <img alt='a > b'> ship"), "lamp ship");
        assert_eq!(text("lamp<input>ship"), "lamp ship");
        assert_eq!(text("lamp <script>a < b</script>ship"), "lamp ship");
        assert_eq!(
            text("<text>la<tspan class='a'>mp</tspan><tspan x='0' dy='9'>ship</tspan></text>"),
            "\n|\nlamp\nship\n|\n"
        );
    }

    #[test]
    fn only_what_is_displayed_as_a_block_parts_words() {
        for (html, read) in [
            ("lamp <st1:place w:st=\"on\">ship</st1:place>", "lamp ship"),
            ("lamp <o:p></o:p>ship<p-note>s</p-note>", "lamp ships"),
            ("lamp <?xml:namespace prefix = o />ship", "lamp ship"),
            ("lamp <![if !x]><![endif]>ship", "lamp ship"),
            ("<x-term>lamp</x-term> <TD-X>ship</TD-X>", "lamp ship"),
            ("lamp <button>ship</button>oil", "lamp ship oil"),
            ("lamp<svg><path d='a'/></svg>ship", "lamp ship"),
            (
                "<ruby>lamp</ruby> <picture><img></picture>ship",
                "lamp ship",
            ),
            ("<math><mi>lamp</mi></math> ship", "lamp ship"),
            ("<ruby>lamp<rt>a</rt></ruby>", "lamp\n|\na\n|\n"),
            ("lamp<li>ship", "lamp\n|\nship"),
            ("<td>lamp<TD class=a>ship", "\n|\nlamp\n|\nship"),
            ("2 <3 and 5> 4", "2 <3 and 5> 4"),
        ] {
            assert_eq!(text(html), read, "{html}");
        }
    }

    #[test]
    fn old_names_need_no_semicolon() {
        for (html, read) in [
            ("s&eacutecurit&eacute du", "sécurité du"),
            ("lamp&nbspship&nbsp", "lamp\u{a0}ship\u{a0}"),
            ("&eacutet&eacute;, &ampere &AMP &LT;", "été, &ere & <"),
            ("d&#233fense &#xe9;t&#xE9", "défense été"),
            (
                "&notin; &not in &parallel; &sup1",
                "&notin; ¬ in &parallel; ¹",
            ),
            ("&Eacutecole; &yuml;&divide;", "École; ÿ÷"),
            (
                "&rsquo &oelig &e &; &# &#x &#99999999999;",
                "&rsquo &oelig &e &; &# &#x &#99999999999;",
            ),
        ] {
            assert_eq!(text(html), read, "{html}");
        }
        assert_eq!(LATIN_1.split_ascii_whitespace().count(), 96);
    }

    #[test]
    fn paragraphs_are_those_of_the_tags() {
        let html = "<ul><li>lamp</li>\n<li>ship<br>oil</ul><p>a<p>b";
        let paragraphs = Readable::html(html).paragraphs();
        assert_eq!(paragraphs, "lamp\n\nship\noil\n\na\n\nb");
    }

    #[test]
    fn places_lead_back() {
        let html = "<p>la s&eacute;curit&eacute; <i>du</i> r&eacute;seau</p>";
        let readable = Readable::html(html);
        let at = readable.text.find("sécurité").unwrap();
        let start = readable.original(at, false);
        let end = readable.original(at + "sécurité".len(), true);
        assert_eq!(&html[start..end], "s&eacute;curit&eacute;");
        let html = "<b>s&eacute;curit&eacute;</b><!-- x --> x";
        let readable = Readable::html(html);
        let end = readable.original("sécurité".len(), true);
        assert_eq!(&html[3..end], "s&eacute;curit&eacute;");
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(html in "([<>&;/!a-z# é\n1-]|<br>|<sup>|</sup>|\\[|<del>|</del>|<pre>|</pre>|<img>|&eacute){0,60}") {
            let readable = Readable::html(&html);
            for (place, _) in readable.text.char_indices() {
                prop_assert!(readable.original(place, false) <= html.len());
                prop_assert!(html.is_char_boundary(readable.original(place, false)));
            }
        }
    }
}
