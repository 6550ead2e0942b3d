//! Characters of HTML by their names and numbers (HTML Living Standard, 13.5 and 13.2.5.80).

use std::collections::HashMap;
use std::sync::LazyLock;

/// The characters of Latin-1 from U+00A0 on by their names, which need no semicolon
/// (HTML Living Standard, 13.5).
pub(super) const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
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

/// The character whose number stands at the beginning of a text after `&#`, with how long
/// that is. Browsers need no semicolon after it.
pub(super) fn by_number(rest: &str) -> Option<(char, usize)> {
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
pub(super) fn by_name(rest: &str) -> Option<(char, usize)> {
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
