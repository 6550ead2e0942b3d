//! Parts of a text that it refers to: `points (a) and (c)`. They look as counters of
//! parts do, and say which parts are meant.

use super::denial::last_word;
use crate::text::{WordList, fold_word};

/// Words for parts of a text, in all languages, folded.
pub(super) static PARTS: WordList = WordList::of(
    "point points paragraph paragraphs subparagraph subparagraphs para paras article articles letter \
     letters item items clause clauses section sections annex annexes category categories criterion \
     criteria condition conditions indent indents case cases option options table tables figure figures \
     paragraphe paragraphes alinea alineas lettre lettres annexe tiret tirets categorie \
     categories cas critere criteres rubrique rubriques tableau tableaux \
     buchstabe buchstaben absatz absatze absatzen absatzes nummer nummern artikel artikels artikeln punkt \
     punkte punkten ziffer ziffern satz satze kategorie kategorien anhang \
     punto punti lettera lettere paragrafo paragrafi articolo articoli comma commi categoria \
     puntos letra letras parrafo parrafos articulo articulos apartado apartados inciso incisos \
     categorias пункт пункта пункте пункту пунктом пункты пунктов пунктах пунктам пунктами \
     подпункт подпункта подпункте подпункту подпунктом подпункты подпунктов подпунктах подпунктам \
     подпунктами статья статьи статье статьей часть части частью категория категории категорию категорией \
     категорий категориях категориям класс класса классе классу классом классы классов приложение приложения \
     приложении приложению буква буквы class classes classe classi clase clases klasse klassen",
);
/// Words between two of several parts.
pub(super) static JOINING: WordList =
    WordList::of("and or to et ou a und oder bis e ed o od y u и или до по");

/// Whether a counter after some text is one that is referred to: right after a word for
/// a part or its number (`Article 3 (a)`), or after others that are.
pub(super) fn is_referred_to(before: &str) -> bool {
    /// More are not counted up in one reference.
    const MOST: usize = 20;
    let mut rest = before;
    for _ in 0..MOST {
        let Some(others) = without_last_counter(rest) else {
            break;
        };
        rest = others;
    }
    let trimmed = rest.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let (_, word) = last_word(trimmed);
    match word.is_empty() {
        true => is_after_number(trimmed),
        false => rest.len() > trimmed.len() && PARTS.has(&fold_word(word)),
    }
}

/// A text without the counter in a bracket that it ends with, and what joins that to
/// the next one.
fn without_last_counter(text: &str) -> Option<&str> {
    /// The longest counter, in bytes: `viii`.
    const LONGEST: usize = 4;
    let text = without_joint(text)?.strip_suffix(')')?;
    let rest = text.trim_end_matches(char::is_alphanumeric);
    let is_counter = (1..=LONGEST).contains(&(text.len() - rest.len()));
    is_counter.then(|| rest.strip_suffix('(').unwrap_or(rest))
}

/// A text without the comma, dash or word that joins what stands before it to what
/// follows; none where nothing does.
fn without_joint(text: &str) -> Option<&str> {
    let trimmed = text.trim_end();
    if let Some(before) = trimmed.strip_suffix([',', '-', '–', '/']) {
        return Some(before.trim_end());
    }
    let (before, word) = last_word(trimmed);
    let is_joined = JOINING.has(&fold_word(word)) && before.ends_with(char::is_whitespace);
    is_joined.then(|| {
        let before = before.trim_end();
        before.strip_suffix(',').unwrap_or(before)
    })
}

/// Whether a text ends with the number of a part, and counters of its parts right after that:
/// `Article 3`, `Article 4(2)`.
pub(super) fn ends_with_parts(text: &str) -> bool {
    /// More do not follow each other.
    const MOST: usize = 6;
    let mut rest = text;
    for _ in 0..MOST {
        let counter = rest
            .strip_suffix(')')
            .map(|rest| rest.trim_end_matches(char::is_alphanumeric));
        let Some(before) = counter.and_then(|rest| rest.strip_suffix('(')) else {
            break;
        };
        rest = before;
    }
    rest.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a text ends with the number of a part: `Article 3`, `§ 3`.
fn is_after_number(text: &str) -> bool {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    if rest.len() == text.len() {
        return false;
    }
    let rest = rest.trim_end();
    rest.ends_with('§') || PARTS.has(&fold_word(last_word(rest).1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_counter_after_a_word_for_a_part_is_referred_to() {
        for before in [
            "points ",
            "points (a) and ",
            "points (a), (b) and ",
            "points (a), (b), and ",
            "points (a) to ",
            "les points a) et ",
            "de l’alinéa ",
            "Article 3 ",
            "Article 3",
            "Article 3(a) or ",
            "§ 3 ",
            "Buchstaben a) bis ",
            "пунктах а) и ",
            "categories (1), (2) and ",
        ] {
            assert!(is_referred_to(before), "{before}");
        }
        for before in [
            "",
            "the following points: ",
            "lamps; and ",
            "(a) lamps, and ",
            "lamps (a) and ",
            "a lamp and ",
            "points of lamps, and ",
            "; ",
            "points",
        ] {
            assert!(!is_referred_to(before), "{before}");
        }
    }
}
