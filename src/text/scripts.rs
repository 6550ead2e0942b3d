use std::collections::HashMap;

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

/// Whether a text is written in several scripts: a good part of its letters is
/// in none that most of it is in. Abbreviations and a name or two in another
/// script, as they stand in most Russian texts of the field, do not make it so.
///
/// ```
/// use entente::text::is_in_several_scripts;
/// assert!(is_in_several_scripts("сеть network réseau 网络 شبكة"));
/// assert!(!is_in_several_scripts("сеть, в которой работают DNS, DHCP и TCP/IP"));
/// ```
pub fn is_in_several_scripts(text: &str) -> bool {
    /// One letter in so many.
    const PART: usize = 5;
    /// Fewer letters are a name.
    const FEWEST: usize = 10;
    if text.is_ascii() {
        return false;
    }
    let mut letters = HashMap::new();
    for range in word_ranges(text) {
        let word = &text[range];
        // An abbreviation is in no script of a language.
        if word.chars().any(|letter| !letter.is_uppercase()) {
            for letter in word.chars().filter(|letter| letter.is_alphabetic()) {
                *letters.entry(Alphabet::of(letter)).or_insert(0) += 1;
            }
        }
    }
    let all: usize = letters.values().sum();
    let others = all - letters.values().max().copied().unwrap_or_default();
    others >= FEWEST && others * PART >= all
}

/// Whether most letters of a text are in none of the script that its language is
/// written in, whatever its length. Abbreviations in Latin letters, as they stand
/// in texts of every script, are not counted in one of another. Languages of which
/// the script is not told here, or is told by their tag, are in no other.
///
/// ```
/// use entente::text::is_in_another_script;
/// assert!(is_in_another_script("网络安全", "en"));
/// assert!(is_in_another_script("a lamp", "ru"));
/// assert!(!is_in_another_script("DNS, протокол TCP/IP", "ru"));
/// assert!(!is_in_another_script("网络安全", "zh"));
/// ```
pub fn is_in_another_script(text: &str, language: &str) -> bool {
    let Some(own) = Alphabet::of_language(language) else {
        return false;
    };
    let (mut letters, mut others) = (0_usize, 0_usize);
    for range in word_ranges(text) {
        let word = &text[range];
        let is_abbreviation = word.chars().all(|letter| letter.is_ascii_uppercase());
        if is_abbreviation && own != Alphabet::Latin {
            continue;
        }
        for letter in word.chars().filter(|letter| letter.is_alphabetic()) {
            letters += 1;
            others += usize::from(Alphabet::of(letter) != Some(own));
        }
    }
    2 * others > letters
}

/// An alphabet with letters that look like those of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Alphabet {
    Latin,
    Greek,
    Cyrillic,
}

impl Alphabet {
    /// That of a language, by its tag; none of one that has several, or a subtag for
    /// its script, as `ru-Latn` has.
    fn of_language(tag: &str) -> Option<Self> {
        const LETTERS_OF_SCRIPT: usize = 4;
        let mut subtags = tag.split('-');
        let own = match subtags.next()? {
            "en" | "fr" | "de" | "it" | "es" => Self::Latin,
            "ru" => Self::Cyrillic,
            _ => return None,
        };
        let is_script = |subtag: &str| {
            subtag.len() == LETTERS_OF_SCRIPT
                && subtag.chars().all(|letter| letter.is_ascii_alphabetic())
        };
        (!subtags.any(is_script)).then_some(own)
    }

    fn of(letter: char) -> Option<Self> {
        match letter {
            'a'..='z' | 'A'..='Z' | 'À'..='ɏ' | 'Ḁ'..='ỿ' => Some(Self::Latin),
            'Ͱ'..='Ͽ' => Some(Self::Greek),
            'Ѐ'..='ӿ' => Some(Self::Cyrillic),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_several_scripts_are_told() {
        for (text, several) in [
            (
                "ensemble of мер по защите сетей и 网络安全 measures أمن",
                true,
            ),
            ("a lamp (лампа) of a harbour that burns at night", false),
            ("лампа (lamp) гавани, которая горит ночью", false),
            ("BOTNET DDOS лампа", false),
            ("网络安全是保护网络", false),
            ("", false),
        ] {
            assert_eq!(is_in_several_scripts(text), several, "{text}");
        }
    }

    #[test]
    fn a_text_in_another_script_than_that_of_its_language_is_told() {
        for (text, language, another) in [
            ("网络", "fr", true),
            ("شبكة", "de", true),
            ("λάμπα που καίει", "en-GB", true),
            ("лампа гавани", "it", true),
            ("ЛАМПА", "es", true),
            ("una lámpara del puerto", "ru", true),
            ("лампа гавани", "ru", false),
            ("лампа (lamp) гавани", "ru", false),
            ("DNS", "ru", false),
            ("lampa gavani", "ru-Latn", false),
            ("una lámpara (лампа)", "es", false),
            ("лампа", "sr", false),
            ("42", "en", false),
            ("", "fr", false),
        ] {
            assert_eq!(is_in_another_script(text, language), another, "{text}");
        }
    }

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
