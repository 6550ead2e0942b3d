/// NARROW NO-BREAK SPACE, before `;`, `!` and `?` in French.
const NARROW: char = '\u{202f}';
/// NO-BREAK SPACE, before `:` and inside guillemets in French.
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
    /// `'` for U+2019.
    StraightApostrophe,
    /// `"` for “ ” or « ».
    StraightQuotationMark,
    /// A space at the beginning or the end, or two in a row.
    ExcessSpace,
    /// French: no U+202F before `;`, `!` or `?`.
    NarrowSpaceMissing,
    /// French: no U+00A0 before `:` or inside « ».
    NoBreakSpaceMissing,
}

/// The slips in a text of a language (primary subtag), in the order in which
/// they stand. Spaces before signs are judged in French alone (Lexique des
/// règles typographiques en usage à l’Imprimerie nationale).
///
/// ```
/// use entente::text::slips;
/// assert!(slips("l’état «\u{a0}sûr\u{a0}»\u{202f}; le reste", "fr").is_empty());
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
        '"' => Some(SlipKind::StraightQuotationMark),
        sign if sign.is_whitespace() && is_excess(signs, at) => Some(SlipKind::ExcessSpace),
        _ => None,
    }
}

fn is_excess(signs: &[char], at: usize) -> bool {
    match signs.get(at + 1) {
        None => true,
        Some(next) => at == 0 || next.is_whitespace(),
    }
}

/// What is wrong at a place in French.
fn french(signs: &[char], at: usize) -> Option<SlipKind> {
    let before = at.checked_sub(1).map(|before| signs[before]);
    let after = signs.get(at + 1).copied();
    match signs[at] {
        // One sign follows another directly, as in `?!`.
        '!' | '?' if matches!(before, Some('!' | '?')) => None,
        ';' | '!' | '?' if before != Some(NARROW) => Some(SlipKind::NarrowSpaceMissing),
        ':' if is_within_number_or_address(before, after) => None,
        ':' | '»' if before != Some(NO_BREAK) => Some(SlipKind::NoBreakSpaceMissing),
        '«' if after != Some(NO_BREAK) => Some(SlipKind::NoBreakSpaceMissing),
        _ => None,
    }
}

/// `12:30`, `27001:2013`, `https://`.
fn is_within_number_or_address(before: Option<char>, after: Option<char>) -> bool {
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    is_digit(before) && is_digit(after) || after == Some('/')
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
        assert_eq!(kinds("«mot» : a", "fr"), [NoBreakSpaceMissing; 3]);
    }

    #[test]
    fn the_place_can_be_found() {
        let found = slips("les réseaux publics; et les autres", "fr");
        assert_eq!(found[0].near, "ux publics; et les au");
    }

    #[test]
    fn numbers_addresses_and_doubled_signs_are_left_alone() {
        let text = "à 12:30, ISO 27001:2013, https://example.org, vrai\u{202f}?!";
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
                    Just("\u{a0}: "),
                    Just(" «\u{a0}mot\u{a0}» "),
                ],
                0..8,
            ),
        ) {
            let text = format!("mot{}fin", joints.iter().map(|joint| format!("{joint}mot")).collect::<String>());
            prop_assert_eq!(slips(&text, "fr"), []);
            let bare = text.replace(['\u{202f}', '\u{a0}'], "");
            let signs = bare.matches([';', '?', ':', '«', '»']).count();
            prop_assert_eq!(slips(&bare, "fr").len(), signs);
            prop_assert_eq!(slips(&bare, "en"), []);
        }
    }
}
