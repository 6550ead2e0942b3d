use super::word_ranges;

/// The words of a text that have letters of two alphabets which look alike:
/// Latin and Cyrillic or Greek ones (Unicode Technical Standard 39, 5.1), in the
/// order of the text. Such a word is found by nobody who types it in one of them.
///
/// ```
/// use entente::text::mixed_scripts;
/// assert!(mixed_scripts("a b\u{43e}tnet").eq(["b\u{43e}tnet"]));
/// assert_eq!(mixed_scripts("бот и bot, ИКТ-security").next(), None);
/// ```
pub fn mixed_scripts(text: &str) -> impl Iterator<Item = &str> {
    let ranges = match text.is_ascii() {
        true => Vec::new(),
        false => word_ranges(text),
    };
    let words = ranges.into_iter().map(|range| &text[range]);
    words.filter(|word| {
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
        for (text, words) in [
            ("the b\u{43e}tnet, again", vec!["b\u{43e}tnet"]),
            ("сеть c\u{435}ть", vec!["c\u{435}ть"]),
            (
                "a l\u{430}mp of sp\u{430}ce",
                vec!["l\u{430}mp", "sp\u{430}ce"],
            ),
            ("л\u{430}мпа lamp λάμπα", vec![]),
            ("10 µm, l’état", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = mixed_scripts(text).collect();
            assert_eq!(found, words, "{text}");
        }
    }
}
