use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold::{fold, is_common, is_invisible};

/// A word of a text, folded, with its place in the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word, see [`fold_word`].
    pub folded: String,
    /// Where the word stands in the text, in bytes.
    pub range: Range<usize>,
}

/// Prefixes that French and Italian elide before an apostrophe. They carry no
/// meaning of their own: `l'harmonie` is to be found as `harmonie`.
const ELIDED: [&str; 24] = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "lorsqu", "puisqu", "jusqu", "quoiqu", "un",
    "all", "dall", "dell", "nell", "sull", "quest", "quell", "com", "cos", "dov",
];

/// French words with an apostrophe within them, which elides nothing: what
/// stands before it, and what begins after it.
const WITH_APOSTROPHE: [(&str, &str); 3] = [("aujourd", "hui"), ("prud", "hom"), ("presqu", "il")];

/// Words that join others without meaning of their own, in the six OSCE
/// languages. A query may leave them out; no text ever does.
const FUNCTION_WORDS: [&str; 87] = [
    "a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with", "au", "aux", "avec", "d",
    "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur",
    "un", "une", "auf", "bei", "das", "dem", "den", "der", "die", "ein", "eine", "fur", "im",
    "mit", "oder", "und", "von", "zu", "zum", "zur", "alla", "allo", "con", "da", "dal", "degli",
    "dei", "del", "della", "delle", "dello", "di", "e", "gli", "i", "il", "lo", "nel", "nella",
    "o", "per", "su", "uno", "el", "las", "los", "para", "por", "una", "unos", "y", "в", "для",
    "и", "или", "на", "о", "с",
];

/// Whether a folded word is of digits alone, so that it has but one form.
pub fn is_number(folded: &str) -> bool {
    folded.bytes().all(|letter| letter.is_ascii_digit())
}

/// Cuts a text into folded words. A word is a run of letters and digits; elided articles and
/// prepositions are left out, and the raised number of a note; hyphens and all other signs part
/// words, but for the apostrophe of `aujourd’hui`, which is one word.
pub fn words(text: &str) -> Vec<Word> {
    let word = |range: Range<usize>| Word {
        folded: fold_word(&text[range.clone()]),
        range,
    };
    word_ranges(text).into_iter().map(word).collect()
}

/// Folds a word of a text, see [`word_ranges`]: as [`fold()`] does, without an
/// apostrophe within it.
pub fn fold_word(written: &str) -> String {
    let mut folded = fold(written);
    if folded.contains('\'') {
        folded.retain(|c| c != '\'');
    }
    folded
}

/// Where the words of a text stand, in bytes: what [`words()`] folds.
pub fn word_ranges(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(text.len() / 6);
    let mut from = 0;
    while from < text.len() {
        let run = word_run(&text[from..]);
        let mut rest = text[from + run.len()..].chars();
        let sign = rest.next();
        let elides = sign.is_some_and(is_apostrophe) && elides(run, rest.as_str());
        if !run.is_empty() && is_word(run, elides) {
            found.push(from..from + visible(run).len());
        }
        from += run.len() + sign.map_or(0, char::len_utf8);
    }
    found
}

/// A word without the invisible characters after it, and without the raised
/// number of a note: `attack³`. What follows a unit of measurement or a formula
/// (`km²`, `10³`) is a part of it, and so is what is not raised (`attack3`).
fn visible(run: &str) -> &str {
    /// What is shorter, in letters, may be a unit.
    const SHORTEST: usize = 3;
    // Neither is in ASCII.
    if run.ends_with(|c: char| c.is_ascii()) {
        return run;
    }
    let word = run.trim_end_matches(is_invisible);
    if !word.ends_with(is_raised) {
        return word;
    }
    let noted = word.trim_end_matches(is_raised);
    let is_noted = noted.chars().all(char::is_alphabetic) && noted.chars().count() >= SHORTEST;
    if is_noted { noted } else { word }
}

pub(super) fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// One key for all ways to write a term: its folded words run together.
///
/// ```
/// use entente::text::compact;
/// assert_eq!(compact("Cyber sécurité"), compact("cyber-securite"));
/// assert_eq!(compact("l’Internet"), "internet");
/// ```
pub fn compact(text: &str) -> String {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// Whether a character parts the words before it from those after, as a comma
/// or a bracket does; spaces, hyphens and apostrophes do not.
pub fn parts_words(c: char) -> bool {
    let is_within = c.is_whitespace() || c.is_alphanumeric() || is_joined_to_word(c);
    !(is_within || is_apostrophe(c) || matches!(c, '-' | '‐' | '‑'))
}

/// Whether what stands between two words parts two paragraphs: a line without
/// anything seen in it, or a sign for it.
///
/// ```
/// use entente::text::parts_paragraphs;
/// assert!(parts_paragraphs(".\r\n \r\n") && !parts_paragraphs("\n  "));
/// ```
pub fn parts_paragraphs(between: &str) -> bool {
    let mut has_ended = false;
    for c in between.chars() {
        match c {
            '\u{2029}' | '\u{c}' => return true,
            '\n' | '\u{2028}' if has_ended => return true,
            '\n' | '\u{2028}' => has_ended = true,
            c if c.is_whitespace() || is_invisible(c) => {}
            _ => has_ended = false,
        }
    }
    false
}

/// Whether nothing but a space stands between two words, be it the end of a line: a text says
/// the same wherever its lines end. An empty line is none.
///
/// ```
/// use entente::text::is_space;
/// assert!(is_space(" ") && is_space("\r\n  ") && !is_space("\n\n") && !is_space(""));
/// ```
pub fn is_space(between: &str) -> bool {
    let is_of_several = || {
        let is_blank = between.chars().all(char::is_whitespace);
        !between.is_empty() && is_blank && !parts_paragraphs(between)
    };
    between == " " || is_of_several()
}

/// Whether a folded word only joins others, in any of the six OSCE languages.
pub fn is_function_word(folded: &str) -> bool {
    FUNCTION_WORDS.contains(&folded)
}

/// What a text begins with as [`run`] tells, with an apostrophe and what follows
/// where both are one word.
fn word_run(text: &str) -> &str {
    let first = run(text);
    let mut rest = text[first.len()..].chars();
    if !rest.next().is_some_and(is_apostrophe) {
        return first;
    }
    let second = run(rest.as_str());
    match is_one_word(first, second) {
        true => &text[..text.len() - rest.as_str().len() + second.len()],
        false => first,
    }
}

/// Whether two runs of letters are one word with an apostrophe within it.
fn is_one_word(before: &str, after: &str) -> bool {
    WITH_APOSTROPHE
        .iter()
        .any(|(first, second)| fold(before) == *first && fold(after).starts_with(second))
}

/// The letters, digits and what joins them that a text begins with.
fn run(text: &str) -> &str {
    let mut end = 0;
    loop {
        let rest = text.as_bytes()[end..].iter();
        end += rest.take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let goes_on = |c| (is_letter(c) && !is_apostrophe(c)) || (end > 0 && is_joined_to_word(c));
        match text[end..].chars().next() {
            Some(c) if !c.is_ascii() && goes_on(c) => end += c.len_utf8(),
            _ => return &text[..end],
        }
    }
}

/// Whether a character is a letter or digit: told at once for the alphabets of
/// Europe.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '×' | '÷' => false,
        'À'..='ɏ' | 'А'..='я' => true,
        _ => c.is_alphanumeric(),
    }
}

/// Marks and invisible characters within a word do not end it.
fn is_joined_to_word(c: char) -> bool {
    !c.is_ascii() && (is_combining_mark(c) || is_invisible(c))
}

/// Whether a run of letters is an article or the like without its last letter.
pub(super) fn is_elided(run: &str) -> bool {
    ELIDED.contains(&fold(run).as_str())
}

/// Whether a sign is written as an apostrophe.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// Whether an apostrophe between a run of letters and the rest of a text can be
/// that of an elision: a word goes on after it, and it is neither an English
/// genitive (`the UN’s`) nor an abbreviation.
fn elides(run: &str, rest: &str) -> bool {
    let mut after = rest.chars();
    let goes_on = after.next().is_some_and(char::is_alphanumeric);
    let is_genitive =
        rest.starts_with(['s', 'S']) && !after.next().is_some_and(char::is_alphanumeric);
    let is_abbreviation = run.len() > 1 && run.chars().all(char::is_uppercase);
    goes_on && !is_genitive && !(is_abbreviation && rest.starts_with(char::is_lowercase))
}

/// Whether a run of letters and marks is a word: not elided before an
/// apostrophe, and something is left of it when folded.
fn is_word(run: &str, before_apostrophe: bool) -> bool {
    if !before_apostrophe && run.starts_with(is_common) {
        return true;
    }
    let elided = before_apostrophe && is_elided(run);
    !elided && !fold(run).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn letters_are_told_as_unicode_has_them() {
        for c in '\0'..='\u{4ff}' {
            assert_eq!(is_letter(c), c.is_alphanumeric(), "{c:?}");
        }
    }

    #[test]
    fn elision_is_left_out() {
        assert_eq!(
            folded("L’harmonie d'une œuvre"),
            ["harmonie", "une", "oeuvre"]
        );
        assert_eq!(folded("lorsqu'il et lʼétat"), ["il", "et", "etat"]);
    }

    #[test]
    fn an_apostrophe_within_a_word_parts_nothing() {
        for written in ["aujourd’hui", "AUJOURD'HUI", "Aujourdhui"] {
            assert_eq!(folded(written), ["aujourdhui"], "{written}");
            assert_eq!(compact(written), "aujourdhui");
        }
        assert_eq!(folded("la presqu’île, l’île"), ["la", "presquile", "ile"]);
        let text = "conseil des prud’hommes d’aujourd’hui.";
        let written: Vec<&str> = word_ranges(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(written, ["conseil", "des", "prud’hommes", "aujourd’hui"]);
        assert_eq!(folded("aujourd’ hui"), ["aujourd", "hui"]);
    }

    #[test]
    fn an_apostrophe_that_elides_nothing_takes_no_word() {
        assert_eq!(folded("the UN’s norms"), ["the", "un", "s", "norms"]);
        assert_eq!(folded("‘all’ of ‘C’"), ["all", "of", "c"]);
        assert_eq!(folded("L’ÉTAT D’URGENCE"), ["etat", "urgence"]);
    }

    #[test]
    fn ways_to_write_a_term_share_a_key() {
        let key = compact("cybersécurité");
        for written in [
            "Cyber-sécurité",
            "cyber sécurité",
            "CYBERSECURITE",
            "la".trim_start_matches("la"),
            "cyber\u{2011}sécurité",
        ] {
            if !written.is_empty() {
                assert_eq!(compact(written), key, "{written}");
            }
        }
    }

    #[test]
    fn ranges_point_into_the_original() {
        let text = "l’état «\u{a0}Cyber\u{a0}»";
        let originals: Vec<&str> = words(text).iter().map(|w| &text[w.range.clone()]).collect();
        assert_eq!(originals, ["état", "Cyber"]);
    }

    #[test]
    fn invisible_characters_around_a_word_are_none_of_it() {
        let text =
            "a \u{200b}cyber\u{ad}space\u{2060}, e\u{301}tat \u{202a}la\u{feff}mp\u{202c}\u{200e}";
        let ranges = word_ranges(text).into_iter();
        let originals: Vec<&str> = ranges.map(|range| &text[range]).collect();
        assert_eq!(
            originals,
            ["a", "cyber\u{ad}space", "e\u{301}tat", "la\u{feff}mp"]
        );
    }

    proptest! {
        #[test]
        fn ranges_are_in_order_and_within_the_text(text in "\\PC{0,60}") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.range.start >= end);
                prop_assert!(text.get(word.range.clone()).is_some());
                end = word.range.end;
            }
        }
    }
}
