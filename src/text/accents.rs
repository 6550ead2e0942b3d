//! Words that accents alone tell apart.

use unicode_normalization::UnicodeNormalization;

use super::fold_word;

/// How the accents of two lists of words stand to each other that are the same when they
/// are folded, word by word.
///
/// ```
/// use entente::text::have_same_accents;
/// assert!(have_same_accents(&["l", "Etat"], &["l", "État"]));
/// assert!(!have_same_accents(&["lieu", "où"], &["lieu", "ou"]));
/// ```
///
/// Accents are the same where only capitals lack them, and where one of the two lists has
/// lost them all, as texts do that were typed or scanned without: more than one word shows
/// it.
pub fn have_same_accents(one: &[&str], other: &[&str]) -> bool {
    let (mut same, mut missing_here, mut missing_there) = (0, 0, 0);
    for (one, other) in one.iter().zip(other) {
        if one == other {
            same += usize::from(has_accents(one));
        } else if fold_word(one) == fold_word(other) && !differ_in_capitals(one, other) {
            match (has_accents(one), has_accents(other)) {
                (false, true) => missing_here += 1,
                (true, false) => missing_there += 1,
                _ => return false,
            }
        }
    }
    match (same, missing_here, missing_there) {
        (_, 0, 0) => true,
        (0, lost, 0) | (0, 0, lost) => lost > 1,
        _ => false,
    }
}

/// Whether a word has a letter with an accent.
fn has_accents(written: &str) -> bool {
    !written.is_ascii() && letters(written).any(|letter| !letter.is_ascii() && folds(letter))
}

fn folds(letter: char) -> bool {
    let written = letter.to_lowercase().collect::<String>();
    fold_word(&written) != written
}

/// Whether the accents of two words that are folded alike differ in capitals at most.
fn differ_in_capitals(one: &str, other: &str) -> bool {
    let is_alike = |(one, other): (char, char)| {
        let is_capital = one.is_uppercase() || other.is_uppercase();
        is_capital || one == other
    };
    let (one, other): (Vec<_>, Vec<_>) = (letters(one).collect(), letters(other).collect());
    // Of words of other lengths a ligature or the like is written otherwise.
    one.len() != other.len() || one.into_iter().zip(other).all(is_alike)
}

/// The letters of a word, `ß` and `ё` as they are often written.
fn letters(written: &str) -> impl Iterator<Item = char> {
    let letters = written.nfkc().filter(|c| c.is_alphanumeric());
    letters.flat_map(|letter| {
        let written = match letter {
            'ß' => ['s', 's'],
            'ё' => ['е', '\0'],
            'Ё' => ['Е', '\0'],
            letter => [letter, '\0'],
        };
        written.into_iter().filter(|c| *c != '\0')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn have_same(one: &str, other: &str) -> bool {
        let one: Vec<&str> = one.split(' ').collect();
        let other: Vec<&str> = other.split(' ').collect();
        let same = have_same_accents(&one, &other);
        assert_eq!(have_same_accents(&other, &one), same, "{one:?} {other:?}");
        same
    }

    #[test]
    fn accents_tell_words_apart() {
        for (one, other) in [
            ("die Staaten fordern", "die Staaten fördern"),
            ("sie könnten brennen", "sie konnten brennen"),
            ("l accès où l on va", "l accès ou l on va"),
            ("la lampe attaque", "la lampe attaqué"),
            ("è accesa", "e accesa"),
            ("lo publicó", "lo público"),
            ("a lité b lite", "a lite b lité"),
        ] {
            assert!(!have_same(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn accents_that_were_lost_tell_nothing() {
        for (one, other) in [
            ("l Etat brûle", "l État brûle"),
            ("SÉCURITÉ", "SECURITE"),
            ("la securite de l etat", "la sécurité de l état"),
            ("große Straße", "grosse Strasse"),
            ("всё горит", "все горит"),
            ("cafe\u{301}", "café"),
            ("œuvre", "oeuvre"),
            ("centre", "center"),
        ] {
            assert!(have_same(one, other), "{one} / {other}");
        }
    }
}
