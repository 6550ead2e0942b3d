//! Letters that tell which part of a text is meant, without brackets: `letter a`. Many are
//! words of their language as well, such as the article `a`.

use super::references::{JOINING, PARTS};
use crate::text::{Analysis, WordList, fold_word, is_space};

/// Their abbreviations, which a point ends: `Abs. 2 lit. a`, `п. «а»`.
static ABBREVIATED: WordList = WordList::of("lit litt let bst para subpara п пп подп");
/// French words for texts that have parts.
static TEXTS: WordList = WordList::of(
    "loi decret reglement convention traite accord code protocole arrete ordonnance directive \
     decision",
);

/// What a word does for a letter after it that may tell which part is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Names a part: `point a`.
    Word,
    /// The same where a point follows: `lit. a`.
    Abbreviated,
}

impl Part {
    /// What a folded word does; none of most.
    pub(super) fn of(folded: &str) -> Option<Self> {
        match (PARTS.has(folded), ABBREVIATED.has(folded)) {
            (true, false) => Some(Self::Word),
            (_, true) => Some(Self::Abbreviated),
            _ => None,
        }
    }

    /// Whether nothing but what may stand there parts its word from a letter: a space, and a
    /// point after an abbreviation.
    pub(super) fn leads_to_letter(self, between: &str) -> bool {
        match (self, between.strip_prefix('.')) {
            (Self::Word, None) => is_space(between),
            (Self::Abbreviated, Some(rest)) => rest.is_empty() || is_space(rest),
            _ => false,
        }
    }
}

const QUOTES: [char; 10] = ['«', '»', '“', '”', '„', '"', '‘', '’', '‹', '›'];

/// A text before a letter without the quotation mark that opens there; none if no mark does.
pub(super) fn before_quoted(between: &str) -> Option<&str> {
    between.trim_end().strip_suffix(QUOTES)
}

/// Whether what stands between two letters only joins them: `a, b`; a joining word is
/// passed over before.
pub(super) fn joins_letters(between: &str) -> bool {
    let between = between.trim_matches(|c: char| c.is_whitespace() || QUOTES.contains(&c));
    matches!(between, "" | "," | "/" | "-" | "–")
}

/// Whether a word may join two letters.
pub(super) fn may_join_letters(written: &str) -> bool {
    JOINING.has(&fold_word(written))
}

/// Whether a letter after a word for a part, with the text after it, tells which part is
/// meant. Where the letter is a word of its language (`the point a State has reached`) it does so
/// only where no noun follows it.
pub(super) fn tells_part(letter: char, is_quoted: bool, after: &str, analysis: Analysis) -> bool {
    let is_plain = letter.is_ascii_alphabetic() || ('а'..='я').contains(&letter);
    if analysis == Analysis::General || !(is_plain || letter.is_uppercase()) {
        return false;
    }
    if is_quoted {
        return after.trim_start().starts_with(QUOTES);
    }
    if begins_other(after) || (analysis, letter) == (Analysis::Ru, 'и') {
        return false;
    }
    letter.is_uppercase() || !is_word(letter, analysis) || follows_letter(letter, after, analysis)
}

/// Whether a letter before a text begins another word or abbreviation: `d’eau`, `z. B.`, `n°`.
fn begins_other(after: &str) -> bool {
    let joined = after.strip_prefix(['\'', '’', '-', '‑', '°', 'º']);
    let abbreviated = after.strip_prefix('.').map(str::trim_start);
    joined.is_some()
        || abbreviated.is_some_and(|rest| {
            let mut next = rest.chars();
            let first = next.next();
            first.is_some_and(|first| {
                first.is_lowercase() || (first.is_alphabetic() && next.next() == Some('.'))
            })
        })
}

/// Whether a small letter is a word by itself in a language. Russian `а` is one only after a
/// comma.
fn is_word(letter: char, analysis: Analysis) -> bool {
    let words = match analysis {
        Analysis::En => "a",
        Analysis::Fr => "ay",
        Analysis::It => "aeio",
        Analysis::Es => "aeouy",
        Analysis::Ru => "вкосуя",
        Analysis::De | Analysis::General => "",
    };
    words.contains(letter)
}

/// Whether a text goes on as it does after a letter, and not after an article, a preposition or
/// a verb. What joins words may do so before anything.
fn follows_letter(letter: char, after: &str, analysis: Analysis) -> bool {
    if matches!(letter, 'o' | 'y' | 'u') || (analysis, letter) == (Analysis::It, 'e') {
        return false;
    }
    let rest = after.trim_start();
    let ends = rest.is_empty()
        || rest.starts_with([')', ']', ';', ':', '.'])
        || (rest.starts_with(',') && analysis != Analysis::Fr)
        || after.starts_with('(');
    let (word, rest) = next_word(rest);
    let (other, further) = next_word(rest);
    ends || match (analysis, word.as_str()) {
        (Analysis::En, "of")
        | (Analysis::Es, "de" | "del")
        | (Analysis::It, "del" | "della" | "dello" | "dell" | "di") => true,
        // `le point a de l’importance` has another `a`.
        (Analysis::Fr, "de" | "du" | "d") => {
            let named = match other.as_str() {
                "la" | "le" | "l" => next_word(further).0,
                _ => other,
            };
            PARTS.has(&named) || TEXTS.has(&named)
        }
        _ => JOINING.has(&word) && (other.chars().nth(1).is_none() || PARTS.has(&other)),
    }
}

/// The first word of a text, folded, and what stands after it; empty where a sign other than
/// an apostrophe or a quotation mark parts them.
fn next_word(text: &str) -> (String, &str) {
    let text =
        text.trim_start_matches(|c: char| c.is_whitespace() || QUOTES.contains(&c) || c == '\'');
    let end = text.find(|c: char| !c.is_alphabetic());
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    (fold_word(word), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_is_a_word_tells_a_part_where_no_noun_follows() {
        for (analysis, letter, after) in [
            (Analysis::En, 'a', " of the Act"),
            (Analysis::En, 'a', " and b of the Act"),
            (Analysis::En, 'a', ", as amended"),
            (Analysis::En, 'a', ""),
            (Analysis::En, 'b', " lamps"),
            (Analysis::En, 'A', " networks"),
            (Analysis::De, 'a', " des Gesetzes"),
            (Analysis::Fr, 'a', " de l’article 4"),
            (Analysis::Fr, 'a', " et b"),
            (Analysis::It, 'a', " dell’articolo 4"),
            (Analysis::Es, 'a', " del artículo 4"),
            (Analysis::Ru, 'а', " части 2"),
        ] {
            assert!(
                tells_part(letter, false, after, analysis),
                "{letter}{after}"
            );
        }
        for (analysis, letter, after) in [
            (Analysis::En, 'a', " State has reached"),
            (Analysis::En, 'a', " (foreign) State"),
            (Analysis::Fr, 'à', " atteindre"),
            (Analysis::Fr, 'a', " de l’importance"),
            (Analysis::Fr, 'a', ", en outre,"),
            (Analysis::Fr, 'd', "’eau"),
            (Analysis::Fr, 'n', "° 5"),
            (Analysis::It, 'a', " uno Stato"),
            (Analysis::It, 'e', " del porto"),
            (Analysis::Es, 'a', " los faros"),
            (Analysis::Es, 'y', ", en su caso,"),
            (Analysis::Ru, 'в', " порту"),
            (Analysis::Ru, 'и', " лампы"),
            (Analysis::De, 'z', ". B. Lampen"),
        ] {
            assert!(
                !tells_part(letter, false, after, analysis),
                "{letter}{after}"
            );
        }
    }
}
