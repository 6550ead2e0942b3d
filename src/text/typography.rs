/// NARROW NO-BREAK SPACE, before `;`, `:`, `!` and `?` and inside guillemets
/// in French.
const NARROW: char = '\u{202f}';
/// NO-BREAK SPACE, which `%` may have before it as well.
const NO_BREAK: char = '\u{a0}';

/// A slip in the typography of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// What is wrong.
    pub kind: SlipKind,
    /// The sign with what stands around it, so that it can be found.
    pub near: String,
}

/// The kinds of slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipKind {
    /// `'` or another sign for U+2019.
    StraightApostrophe,
    /// `"` for “ ” or « ».
    StraightQuotationMark,
    /// A space at the beginning or the end, two in a row, a tab or a line break.
    ExcessSpace,
    /// A sign that nobody sees: soft hyphen, zero-width, direction mark.
    Invisible,
    /// French: no U+202F before `;`, `:`, `!` or `?`, inside « », or between
    /// groups of digits.
    NarrowSpaceMissing,
    /// French: neither U+00A0 nor U+202F before `%`.
    NoBreakSpaceMissing,
}

/// The slips in a text of a language (primary subtag), in the order in which
/// they stand. Spaces before signs are judged in French alone (Lexique des
/// règles typographiques en usage à l’Imprimerie nationale).
///
/// ```
/// use entente::text::slips;
/// assert!(slips("l’état «\u{202f}sûr\u{202f}»\u{202f}; le reste", "fr").is_empty());
/// assert_eq!(slips("l'état; le reste", "fr").len(), 2);
/// assert!(slips("the state; the rest", "en").is_empty());
/// ```
pub fn slips(text: &str, primary: &str) -> Vec<Slip> {
    let signs: Vec<char> = text.chars().collect();
    let slip = |at: usize| {
        let kind = common(&signs, at).or_else(|| french(&signs, at).filter(|_| primary == "fr"))?;
        let near = near(&signs, at);
        Some(Slip { kind, near })
    };
    (0..signs.len()).filter_map(slip).collect()
}

/// What is wrong at a place in any language.
fn common(signs: &[char], at: usize) -> Option<SlipKind> {
    match signs[at] {
        '\'' => Some(SlipKind::StraightApostrophe),
        '`' | '´' | 'ʼ' => Some(SlipKind::StraightApostrophe),
        '‘' if is_between_letters(signs, at) => Some(SlipKind::StraightApostrophe),
        '"' => Some(SlipKind::StraightQuotationMark),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => Some(SlipKind::Invisible),
        sign if sign.is_whitespace() && is_excess(signs, at) => Some(SlipKind::ExcessSpace),
        _ => None,
    }
}

fn is_between_letters(signs: &[char], at: usize) -> bool {
    let is_letter = |at: Option<usize>| {
        let sign = at.and_then(|at| signs.get(at));
        sign.is_some_and(|sign| sign.is_alphabetic())
    };
    is_letter(at.checked_sub(1)) && is_letter(Some(at + 1))
}

fn is_excess(signs: &[char], at: usize) -> bool {
    match signs.get(at + 1) {
        _ if matches!(signs[at], '\t' | '\n' | '\r') => true,
        None => true,
        Some(next) => at == 0 || next.is_whitespace(),
    }
}

/// What is wrong at a place in French.
fn french(signs: &[char], at: usize) -> Option<SlipKind> {
    let before = at.checked_sub(1).map(|before| signs[before]);
    let after = signs.get(at + 1).copied();
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    match signs[at] {
        _ if is_within_address(signs, at) => None,
        // One sign follows another directly, as in `?!` and `(!)`.
        '!' | '?' if matches!(before, Some('!' | '?' | '(')) => None,
        ' ' if is_digit(before) && is_digit(after) => Some(SlipKind::NarrowSpaceMissing),
        '%' if !matches!(before, Some(NARROW | NO_BREAK)) => Some(SlipKind::NoBreakSpaceMissing),
        // `12:30`, `27001:2013`
        ':' if is_digit(before) && is_digit(after) => None,
        ';' | ':' | '!' | '?' | '»' if before != Some(NARROW) => {
            Some(SlipKind::NarrowSpaceMissing)
        }
        '«' if after != Some(NARROW) => Some(SlipKind::NarrowSpaceMissing),
        _ => None,
    }
}

/// Whether the word that a sign belongs to is an address with `://`.
fn is_within_address(signs: &[char], at: usize) -> bool {
    let is_space = |sign: &char| sign.is_whitespace();
    let from = signs[..at]
        .iter()
        .rposition(is_space)
        .map_or(0, |space| space + 1);
    let length = signs[from..].iter().position(is_space);
    let word = &signs[from..length.map_or(signs.len(), |length| from + length)];
    word.windows(3).any(|signs| signs == [':', '/', '/'])
}

/// The sign and up to ten characters on either side.
fn near(signs: &[char], at: usize) -> String {
    let from = at.saturating_sub(10);
    let to = (at + 11).min(signs.len());
    signs[from..to].iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(text: &str, primary: &str) -> Vec<SlipKind> {
        slips(text, primary).iter().map(|slip| slip.kind).collect()
    }

    #[test]
    fn each_kind_is_found() {
        use SlipKind::*;
        assert_eq!(kinds("l'eau", "fr"), [StraightApostrophe]);
        assert_eq!(kinds("a \"word\"", "en"), [StraightQuotationMark; 2]);
        assert_eq!(kinds(" a  b ", "en"), [ExcessSpace; 3]);
        assert_eq!(kinds("réseaux; données !", "fr"), [NarrowSpaceMissing; 2]);
        assert_eq!(kinds("«mot» : a", "fr"), [NarrowSpaceMissing; 3]);
        assert_eq!(
            kinds("1 000, 10 %", "fr"),
            [NarrowSpaceMissing, NoBreakSpaceMissing]
        );
        assert_eq!(
            kinds("«\u{a0}mot\u{a0}»\u{a0}: a", "fr"),
            [NarrowSpaceMissing; 3]
        );
        assert_eq!(kinds("d‘un état, l´eau", "fr"), [StraightApostrophe; 2]);
        assert_eq!(
            kinds("cyber\u{ad}space\n\tnew", "en"),
            [Invisible, ExcessSpace, ExcessSpace]
        );
        assert_eq!(kinds("said ‘so’", "en"), []);
    }

    #[test]
    fn the_place_can_be_found() {
        let found = slips("les réseaux publics; et les autres", "fr");
        assert_eq!(found[0].near, "ux publics; et les au");
    }

    #[test]
    fn numbers_addresses_and_doubled_signs_are_left_alone() {
        let text = "à 12:30, ISO 27001:2013 (!), https://example.org/?b=c;d, vrai\u{202f}?!";
        assert_eq!(slips(text, "fr"), []);
    }

    #[test]
    fn the_signs_of_french_are_free_in_other_languages() {
        assert!(slips("networks; data: all?", "en").is_empty());
    }

    proptest! {
        #[test]
        fn signs_with_their_spaces_are_right_and_without_them_are_slips(
            joints in proptest::collection::vec(
                prop_oneof![
                    Just(" "),
                    Just("\u{202f}; "),
                    Just("\u{202f}? "),
                    Just("\u{202f}: "),
                    Just(" «\u{202f}mot\u{202f}» "),
                ],
                0..8,
            ),
        ) {
            let text = format!("mot{}fin", joints.iter().map(|joint| format!("{joint}mot")).collect::<String>());
            prop_assert_eq!(slips(&text, "fr"), []);
            let bare = text.replace('\u{202f}', "");
            let signs = bare.matches([';', '?', ':', '«', '»']).count();
            prop_assert_eq!(slips(&bare, "fr").len(), signs);
            prop_assert_eq!(slips(&bare, "en"), []);
        }
    }
}
