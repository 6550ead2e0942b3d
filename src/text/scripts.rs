use super::word_ranges;

/// The first word of a text that has letters of two alphabets which look alike:
/// Latin and Cyrillic or Greek ones (Unicode Technical Standard 39, 5.1). Such
/// a word is found by nobody who types it in one of them.
///
/// ```
/// use entente::text::mixed_scripts;
/// assert_eq!(mixed_scripts("a b\u{43e}tnet"), Some("b\u{43e}tnet"));
/// assert_eq!(mixed_scripts("бот и bot, ИКТ-security"), None);
/// ```
pub fn mixed_scripts(text: &str) -> Option<&str> {
    if text.is_ascii() {
        return None;
    }
    let words = word_ranges(text).into_iter().map(|range| &text[range]);
    words.into_iter().find(|word| {
        let mut letters = word.chars().filter_map(Alphabet::of);
        let first = letters.next();
        letters.any(|alphabet| Some(alphabet) != first)
    })
}

/// An alphabet with letters that look like those of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Greek,
    Cyrillic,
}

impl Alphabet {
    fn of(letter: char) -> Option<Self> {
        match letter {
            'a'..='z' | 'A'..='Z' | 'À'..='ɏ' => Some(Self::Latin),
            'Ͱ'..='Ͽ' => Some(Self::Greek),
            'Ѐ'..='ӿ' => Some(Self::Cyrillic),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mixed_scripts;

    #[test]
    fn a_letter_of_another_alphabet_within_a_word_is_told() {
        for (text, word) in [
            ("the b\u{43e}tnet, again", Some("b\u{43e}tnet")),
            ("сеть c\u{435}ть", Some("c\u{435}ть")),
            ("л\u{430}мпа lamp λάμπα", None),
            ("10 µm, l’état", None),
            ("", None),
        ] {
            assert_eq!(mixed_scripts(text), word, "{text}");
        }
    }
}
