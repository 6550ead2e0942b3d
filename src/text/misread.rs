//! Texts that were read in another encoding than UTF-8, in which they were written: `sÃ©curitÃ©`
//! for `sécurité`.

/// The first piece of a text, up to spaces, in which two characters stand for one that was
/// written in two bytes or more and read byte by byte, as Latin-1 or Windows-1252 have them.
///
/// ```
/// use entente::text::misread;
/// assert_eq!(misread("la sÃ©curitÃ© des données"), Some("sÃ©curitÃ©"));
/// assert_eq!(misread("la sécurité, Â, À LA CORUÑA"), None);
/// ```
pub fn misread(text: &str) -> Option<&str> {
    let mut before = ' ';
    let mut first: Option<(usize, char)> = None;
    for (at, second) in text.char_indices() {
        if let Some((place, first)) = first
            && are_of_one(before, first, second)
        {
            return Some(piece_at(text, place));
        }
        before = first.map_or(before, |(_, first)| first);
        first = Some((at, second));
    }
    None
}

/// What stands around a place, up to the spaces before it and after it.
fn piece_at(text: &str, place: usize) -> &str {
    let is_space = |c: char| c.is_ascii_whitespace();
    let begin = text[..place].rfind(is_space).map_or(0, |space| space + 1);
    let rest = &text[begin..];
    &rest[..rest.find(is_space).unwrap_or(rest.len())]
}

/// Whether two characters stand for one, given what stands before them.
fn are_of_one(before: char, first: char, second: char) -> bool {
    match first {
        // Letters of Latin: `é`; but `à` has a space that keeps a line whole, as stands after
        // words in capitals too (`AMANHÃ`).
        'Ã' if second == '\u{a0}' => !before.is_uppercase(),
        // `û` is one with `»`, which may stand after such words as well.
        'Ã' if second == '»' => before.is_lowercase(),
        'Ã' => is_continuation(second),
        // Cyrillic letters
        'Ð' | 'Ñ' => is_continuation(second) && !is_sign_after_word(second),
        // Signs such as `°`
        'Â' => matches!(second, '°' | '§' | '«' | '©' | '®'),
        // Quotation marks and dashes
        'â' => matches!(second, '€' | '\u{80}'),
        _ => false,
    }
}

/// Whether a character stands for a byte that goes on with a letter: 0x80 to 0xBF, in Latin-1
/// or, as far as these are letters or signs of money and the like, in Windows-1252.
fn is_continuation(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{bf}') || "€ƒ†‡ˆ‰ŠŒŽ˜šœžŸ".contains(c)
}

/// Whether a sign may stand right after a word.
fn is_sign_after_word(c: char) -> bool {
    matches!(c, '\u{a0}' | '»' | '·' | '®' | '°')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// UTF-8 read as Latin-1.
    fn read_as_latin(text: &str) -> String {
        text.bytes().map(char::from).collect()
    }

    #[test]
    fn letters_read_byte_by_byte_are_told() {
        for text in [
            "donnée",
            "où",
            "Größe",
            "è",
            "ñandú",
            "свет",
            "Й",
            "État",
            "voilà",
            "l’huile",
        ] {
            assert!(misread(&read_as_latin(text)).is_some(), "{text}");
            assert_eq!(misread(text), None, "{text}");
        }
        for windows in [
            "lâ€™huile",
            "Ã‰tat",
            "StraÃŸe",
            "Ã€ l’eau",
            "voilÃ\u{a0} tout",
        ] {
            assert!(misread(windows).is_some(), "{windows}");
        }
        assert_eq!(misread("la lampe brÃ»le."), Some("brÃ»le."));
    }

    #[test]
    fn letters_of_their_languages_are_none() {
        for text in [
            "AÇÃO e não",
            "«AMANHÃ», «Â»",
            "AMANHÃ\u{a0}!",
            "«ESPAÑA», el Ñ»",
            "Ðeyðir",
            "Âge, château, 5 â 6",
            "PARÂMETRO",
        ] {
            assert_eq!(misread(text), None, "{text}");
        }
    }
}
