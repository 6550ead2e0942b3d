//! The text of an HTML document, with where each piece stands in it.

use std::collections::HashSet;
use std::ops::Range;

/// A text taken out of another one.
#[derive(Debug, Default)]
pub struct Readable {
    /// The text.
    pub text: String,
    /// Where pieces begin in the text, where they stand in the original, in
    /// bytes, and whether they are the same there, byte for byte.
    pieces: Vec<(usize, Range<usize>, bool)>,
}

/// Elements that do not part words.
const INLINE: &str = "a abbr b bdi bdo cite code data dfn em font i ins kbd mark q s samp small span strong \
    sub sup time tt u var wbr";
/// Elements whose content nobody reads. That of `noscript` is read where no script runs.
const UNREAD: [&str; 3] = ["script", "style", "template"];
/// Characters by their names (HTML Living Standard, 13.5), those of the six
/// languages and of typography.
const NAMED: [(&str, char); 81] = [
    ("Tab", '\t'),
    ("NewLine", '\n'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("auml", 'ä'),
    ("aelig", 'æ'),
    ("ccedil", 'ç'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("igrave", 'ì'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ntilde", 'ñ'),
    ("ograve", 'ò'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("ouml", 'ö'),
    ("oelig", 'œ'),
    ("ugrave", 'ù'),
    ("uacute", 'ú'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("szlig", 'ß'),
    ("Agrave", 'À'),
    ("Aacute", 'Á'),
    ("AElig", 'Æ'),
    ("Euml", 'Ë'),
    ("Igrave", 'Ì'),
    ("Iacute", 'Í'),
    ("Iuml", 'Ï'),
    ("Ntilde", 'Ñ'),
    ("Ograve", 'Ò'),
    ("Oacute", 'Ó'),
    ("Ugrave", 'Ù'),
    ("Uacute", 'Ú'),
    ("Yuml", 'Ÿ'),
    ("yuml", 'ÿ'),
    ("iexcl", '¡'),
    ("iquest", '¿'),
    ("bdquo", '„'),
    ("sbquo", '‚'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("Acirc", 'Â'),
    ("Auml", 'Ä'),
    ("Ccedil", 'Ç'),
    ("Egrave", 'È'),
    ("Eacute", 'É'),
    ("Ecirc", 'Ê'),
    ("Icirc", 'Î'),
    ("Ocirc", 'Ô'),
    ("Ouml", 'Ö'),
    ("OElig", 'Œ'),
    ("Ucirc", 'Û'),
    ("Uuml", 'Ü'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("shy", '\u{ad}'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("euro", '€'),
];

/// Elements by which HTML is told from a text that has the signs `<` and `>`.
const TELLING: &str = "a abbr article b blockquote body br caption cite code dd del div dl dt em figure \
    footer h1 h2 h3 h4 h5 h6 head header hr html i img ins li link main meta nav ol p pre q s script section \
    small span strong style sub sup table tbody td th thead title tr u ul";

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
        }
    }

    /// The text of an HTML document: without tags, comments, scripts and
    /// styles, characters by name or number put in. What is no well-formed
    /// HTML is taken as it stands.
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
                readable.add(&rest[..end], at..at + end, true);
                end
            });
        }
        readable
    }

    fn add(&mut self, text: &str, original: Range<usize>, is_same: bool) {
        self.pieces.push((self.text.len(), original, is_same));
        self.text.push_str(text);
    }

    /// Passes over a tag, a comment or an element that nobody reads, and says
    /// how long it is; none where it is none of these.
    fn add_markup(&mut self, rest: &str, at: usize) -> Option<usize> {
        if rest.starts_with("<!--") {
            return Some(rest.find("-->").map_or(rest.len(), |end| end + "-->".len()));
        }
        let name: String = rest[1..]
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let is_declaration = rest.starts_with("<!") || rest.starts_with("<?");
        if name.is_empty() && !is_declaration {
            return None;
        }
        let name = name.to_ascii_lowercase();
        let is_unread = UNREAD.contains(&name.as_str()) && !rest.starts_with("</");
        let length = match is_unread {
            true => end_of_element(rest, &name),
            false => end_of_tag(rest)?,
        };
        // Lines break within words and terms; an empty line parts them.
        if name == "br" && !self.ends_with_break() {
            self.add("\n", at..at + length, false);
        } else if !INLINE.split_ascii_whitespace().any(|inline| inline == name) {
            self.add(Self::PARTED, at..at + length, false);
        }
        Some(length)
    }

    /// Whether the last that was read is the end of a line, spaces aside.
    fn ends_with_break(&self) -> bool {
        let mut last = self.pieces.iter().rev().take(2);
        last.any(|(start, _, is_same)| !is_same && self.text[*start..].trim() == "")
    }

    /// Puts in a character by its name or number, and says how long that is.
    fn add_character(&mut self, rest: &str, at: usize) -> Option<usize> {
        /// No name is longer.
        const LONGEST: usize = 12;
        let end = rest.bytes().take(LONGEST).position(|byte| byte == b';')?;
        let name = &rest[1..end];
        let number = match name.strip_prefix('#') {
            Some(hexadecimal) if hexadecimal.starts_with(['x', 'X']) => {
                u32::from_str_radix(&hexadecimal[1..], 16).ok()
            }
            Some(decimal) => decimal.parse().ok(),
            None => None,
        };
        let named = NAMED.iter().find(|(known, _)| *known == name);
        let character = number.map(numbered).or(named.map(|(_, c)| *c))?;
        let written = at..at + end + 1;
        self.add(character.encode_utf8(&mut [0; 4]), written, false);
        Some(end + 1)
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
        ] {
            Readable::html(&piece.repeat(2_000_000 / piece.len()));
        }
        assert!(begun.elapsed() < std::time::Duration::from_secs(10));
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
        assert_eq!(
            text("a<script>var b = 1 < 2;</script>c"),
            "a\n|\nc\n|\n".replace("c\n|\n", "\n|\nc")
        );
        assert_eq!(text("lamp&zwj;light &zwnj;"), "lamp\u{200d}light \u{200c}");
        assert_eq!(text("1 < 2 & 3 &nothing;"), "1 < 2 & 3 &nothing;");
        assert_eq!(text("<!-- no --><p>yes"), "\n|\nyes");
        assert_eq!(text("<noscript>a <b>b</b></noscript>"), "\n|\na b\n|\n");
        assert_eq!(text("lamp&Tab;ship&NewLine;oil"), "lamp\tship\noil");
        assert_eq!(text("har-<br/>bour<br>lamp"), "har-\nbour\nlamp");
        assert_eq!(text("lamp<br> <br>ship"), "lamp\n \n|\nship");
        assert_eq!(
            text("a&#0;b&#x0;c&#xD800;d&#x110000;e"),
            "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e"
        );
        assert_eq!(text("&Aacute;&Ntilde; d&#146;&#x9c; &#128;"), "ÁÑ d’œ €");
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
        fn any_text_can_be_read(html in "[<>&;/!a-z# é-]{0,60}") {
            let readable = Readable::html(&html);
            for (place, _) in readable.text.char_indices() {
                prop_assert!(readable.original(place, false) <= html.len());
                prop_assert!(html.is_char_boundary(readable.original(place, false)));
            }
        }
    }
}
