//! Texts that were read in another encoding than UTF-8, in which they were written: `sÃ©curitÃ©`
//! for `sécurité`.

/// The first piece of a text, up to white space, in which two characters stand for one that was
/// written in two bytes or more and read byte by byte, as Latin-1 or Windows-1252 have them.
///
/// ```
/// use entente::text::misread;
/// assert_eq!(misread("la sÃ©curitÃ© des données"), Some("sÃ©curitÃ©"));
/// assert_eq!(misread("la sécurité, Â, À LA CORUÑA"), None);
/// ```
pub fn misread(text: &str) -> Option<&str> {
    text.split_whitespace().find(|piece| is_misread(piece))
}

fn is_misread(piece: &str) -> bool {
    // All begin with one that is not in ASCII.
    if piece.is_ascii() {
        return false;
    }
    let next = piece.chars().skip(1);
    piece.chars().zip(next).any(|pair| match pair {
        // `é` and the like
        ('Ã', second) => is_continuation(second),
        // Cyrillic letters
        ('Ð' | 'Ñ', second) => is_continuation(second) && !is_sign_after_word(second),
        // Signs such as `°`, and quotation marks
        ('Â', second) => matches!(second, '°' | '§' | '«' | '»' | '©' | '®'),
        ('â', second) => second == '€',
        _ => false,
    })
}

/// Whether a character stands for a byte that goes on with a letter: 0x80 to 0xBF, in Latin-1.
fn is_continuation(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{bf}')
}

/// Whether a sign may stand right after a word.
fn is_sign_after_word(c: char) -> bool {
    matches!(c, '\u{a0}' | '«' | '»' | '·' | '®' | '°')
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
        for text in ["donnée", "où", "Größe", "è", "ñandú", "свет", "Й"] {
            assert!(misread(&read_as_latin(text)).is_some(), "{text}");
            assert_eq!(misread(text), None, "{text}");
        }
        assert_eq!(misread("lâ€™huile"), Some("lâ€™huile"));
    }

    #[test]
    fn letters_of_their_languages_are_none() {
        for text in [
            "AÇÃO e não",
            "«ESPAÑA», el Ñ»",
            "Ðeyðir",
            "Âge, château, 5 â 6",
            "PARÂMETRO",
        ] {
            assert_eq!(misread(text), None, "{text}");
        }
    }
}
