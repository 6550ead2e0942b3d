//! German umlauts that are written with an `e`, as typewriters and addresses have them.

use std::borrow::Cow;

use super::WordList;

/// A word with one letter for each umlaut that is written with an `e`: `Foerderung`.
///
/// The letter is `ǟ`, `ȫ` or `ǖ`, which no German word has otherwise. It folds as `ä`,
/// `ö` and `ü` do, and yet tells that nobody wrote these: `Poesie` has a letter of its own
/// too, as no rule tells its `oe` from an umlaut. So words that are read in this way are
/// to be compared with others that are.
///
/// Left alone are those that inflection or the letters around them show to be none
/// (`neue`, `Frequenz`, `aktuelle`, `Statuen`), and abbreviations in capitals (`OECD`).
pub fn with_one_letter_for_umlauts(written: &str) -> Cow<'_, str> {
    if !has_pair(written) || is_abbreviation(written) || begins_with_prefix(written) {
        return Cow::Borrowed(written);
    }
    let letters: Vec<char> = written.chars().collect();
    let mut read = String::with_capacity(written.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let umlaut = umlaut_at(&letters, at);
        read.push(umlaut.unwrap_or(*letter));
        at += if umlaut.is_some() { 2 } else { 1 };
    }
    Cow::Owned(read)
}

/// The umlaut that one of these letters stands for; any other letter is its own.
pub fn as_umlaut(letter: char) -> char {
    match letter {
        'ǟ' => 'ä',
        'ȫ' => 'ö',
        'ǖ' => 'ü',
        letter => letter,
    }
}

/// Whether a letter stands for an umlaut that is written with an `e`.
pub fn is_umlaut_with_e(letter: char) -> bool {
    as_umlaut(letter) != letter
}

fn has_pair(written: &str) -> bool {
    let mut pairs = written.as_bytes().windows(2);
    pairs.any(|pair| matches!(pair, [b'a' | b'o' | b'u' | b'A' | b'O' | b'U', b'e' | b'E']))
}

/// Longer words in capitals are words like others.
fn is_abbreviation(written: &str) -> bool {
    const LONGEST: usize = 5;
    written.len() <= LONGEST && !written.contains(char::is_lowercase)
}

/// Whether a word begins with a prefix that ends in the first of such two letters.
fn begins_with_prefix(written: &str) -> bool {
    static PREFIXED: WordList = WordList::of("zuer zuei soeb");
    const LETTERS: usize = 4;
    let beginning = written.get(..LETTERS).map(str::to_ascii_lowercase);
    beginning.is_some_and(|beginning| PREFIXED.has(&beginning))
}

/// The letter for the umlaut that begins at a place, if one does.
fn umlaut_at(letters: &[char], at: usize) -> Option<char> {
    let is_e = |letter: &char| matches!(letter, 'e' | 'E');
    letters.get(at + 1).filter(|next| is_e(next))?;
    let umlaut = match letters[at] {
        'a' => 'ǟ',
        'o' => 'ȫ',
        'u' => 'ǖ',
        'A' => 'Ǟ',
        'O' => 'Ȫ',
        'U' => 'Ǖ',
        _ => return None,
    };
    let small = |letter: &char| letter.to_ascii_lowercase();
    let before = at.checked_sub(1).map(|before| small(&letters[before]));
    let after: Vec<char> = letters[at + 2..].iter().take(3).map(small).collect();
    let is_u = matches!(umlaut, 'ǖ' | 'Ǖ');
    // `neue`, `blaue`, `Quelle`
    let goes_on = is_u && matches!(before, Some('a' | 'e' | 'o' | 'q'));
    // `Statuen`, but `gruen`
    let is_plural = is_u && after == ['n'] && before != Some('r');
    // `aktuell`, but `Muell`
    let is_latin =
        is_u && after.starts_with(&['l', 'l']) && !matches!(before, Some('f' | 'h' | 'm' | 'r'));
    let is_ending = matches!(after[..], [] | ['s']);
    (!goes_on && !is_plural && !is_latin && !is_ending).then_some(umlaut)
}

#[cfg(test)]
mod tests {
    use super::super::fold_word;
    use super::*;

    fn as_written_with_umlauts(written: &str) -> String {
        let read = with_one_letter_for_umlauts(written);
        read.to_lowercase().chars().map(as_umlaut).collect()
    }

    #[test]
    fn umlauts_written_with_e_are_read_as_one_letter() {
        for (with_e, with_umlaut) in [
            ("Foerderung", "förderung"),
            ("Ueberpruefung", "überprüfung"),
            ("Ueberprüfung", "überprüfung"),
            ("WAEHRUNG", "währung"),
            ("gruen", "grün"),
            ("Muell", "müll"),
            ("geaendert", "geändert"),
            ("Passwoerter", "passwörter"),
            ("fuer", "für"),
        ] {
            assert_eq!(as_written_with_umlauts(with_e), with_umlaut);
            let read = with_one_letter_for_umlauts(with_e);
            assert_eq!(fold_word(&read), fold_word(with_umlaut));
        }
    }

    #[test]
    fn other_letters_before_e_are_left_alone() {
        for word in [
            "Steuerung",
            "neue",
            "Bauer",
            "Quelle",
            "aktuelle",
            "individuell",
            "Frequenz",
            "Statue",
            "Statuen",
            "Values",
            "OECD",
            "AES",
            "zuerst",
            "Datei",
        ] {
            assert_eq!(with_one_letter_for_umlauts(word), word);
        }
    }
}
