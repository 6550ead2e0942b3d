//! Words that deny what is said after them.

use crate::text::words::is_apostrophe;
use crate::text::{Analysis, WordList};

/// What a word does to what is said after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing.
    Plain,
    /// Denies the next word that says something: `not`, `without`, `sans`.
    Denies,
    /// The same, and is one denial with another before it: `sans aucun`.
    DeniesToo,
    /// Denies what a hyphen joins to it, and in French the next word if that
    /// says something: `non-repudiation`, `non autorisé`.
    DeniesPart,
    /// Begins a denial in French that comes in two: `ne`.
    Begins,
    /// Ends one: `pas`, `jamais`.
    Ends,
    /// Takes nothing away after a denial: `not only`, `pas seulement`.
    Lifts,
    /// Helps another verb, which is what is denied: `ne doit pas brûler`.
    Helps,
    /// Passes a denial on: `in no way a lamp`, `en aucun cas une lampe`.
    Passes,
    /// Names a thing in general, and passes a denial on to what it is said of:
    /// `without any kind of control`.
    General,
}

static ENGLISH: WordList = WordList::of("not no never neither nor cannot without");
static ENGLISH_LIFTING: WordList =
    WordList::of("only merely just limited necessarily exclusively matter");
static ENGLISH_PASSING: WordList = WordList::of("way ways means manner case circumstances event");

static FRENCH: WordList = WordList::of("sans");
static FRENCH_TOO: WordList = WordList::of("aucun aucune aucuns aucunes ni");
static FRENCH_ENDING: WordList = WordList::of("pas plus jamais nullement guere");
static FRENCH_LIFTING: WordList = WordList::of(
    "seulement uniquement simplement necessairement exclusivement limite limitent forcement",
);
static FRENCH_PASSING: WordList = WordList::of("cas maniere facon moyen");

static FRENCH_HELPING: WordList = WordList::of(
    "doit doivent devra devront devrait devraient doive saurait sauraient permet permettent \
    permettant devant pourra pourront pourrait pourraient",
);

static GERMAN: WordList =
    WordList::of("nicht kein keine keinen keiner keinem keines ohne nie niemals weder");
static GERMAN_LIFTING: WordList = WordList::of("nur lediglich bloss");
static ITALIAN: WordList = WordList::of("non senza");
static ITALIAN_TOO: WordList = WordList::of("nessun nessuna nessuno");
static ITALIAN_LIFTING: WordList = WordList::of("solo soltanto solamente esclusivamente");
static SPANISH: WordList = WordList::of("no sin");
static SPANISH_TOO: WordList = WordList::of("ni nunca ningun ninguna ninguno");
static SPANISH_LIFTING: WordList = WordList::of("solo solamente unicamente exclusivamente");
static RUSSIAN: WordList = WordList::of("не без");
static RUSSIAN_TOO: WordList = WordList::of("ни никакой никакого никакая никакие никаких");
static RUSSIAN_LIFTING: WordList = WordList::of("только лишь");
/// Words for things in general, in all languages.
static GENERAL: WordList = WordList::of(
    "kind kinds form forms type types sort sorts forme formes sorte sortes genre art arten formen \
    tipo tipi genere specie forma clase вид вида виду виде рода",
);
/// What leads on from them.
static OF: WordList = WordList::of("of de d du des von di del della dello dell dei degli delle");
static NONE: WordList = WordList::of("");

impl Role {
    /// Of a folded word in a text of a language; nothing in languages without
    /// an analysis of their own.
    pub(super) fn of(folded: &str, analysis: Analysis) -> Self {
        let (denying, lifting, passing) = match analysis {
            Analysis::En => (&ENGLISH, &ENGLISH_LIFTING, &ENGLISH_PASSING),
            Analysis::Fr => (&FRENCH, &FRENCH_LIFTING, &FRENCH_PASSING),
            Analysis::De => (&GERMAN, &GERMAN_LIFTING, &NONE),
            Analysis::It => (&ITALIAN, &ITALIAN_LIFTING, &NONE),
            Analysis::Es => (&SPANISH, &SPANISH_LIFTING, &NONE),
            Analysis::Ru => (&RUSSIAN, &RUSSIAN_LIFTING, &NONE),
            Analysis::General => (&NONE, &NONE, &NONE),
        };
        let denying_too = match analysis {
            Analysis::Fr => &FRENCH_TOO,
            Analysis::It => &ITALIAN_TOO,
            Analysis::Es => &SPANISH_TOO,
            Analysis::Ru => &RUSSIAN_TOO,
            _ => &NONE,
        };
        let is_french = analysis == Analysis::Fr;
        match folded {
            word if denying.has(word) => Self::Denies,
            word if denying_too.has(word) => Self::DeniesToo,
            "non" => Self::DeniesPart,
            "ne" if is_french => Self::Begins,
            word if is_french && FRENCH_ENDING.has(word) => Self::Ends,
            word if is_french && FRENCH_HELPING.has(word) => Self::Helps,
            word if lifting.has(word) => Self::Lifts,
            word if passing.has(word) => Self::Passes,
            word if analysis != Analysis::General && GENERAL.has(word) => Self::General,
            _ => Self::Plain,
        }
    }
}

/// Whether what follows a general word says of what it is one: `kind of
/// control`. In Russian that is said by the case.
pub(super) fn leads_on(after: &str, analysis: Analysis) -> bool {
    let word = after.trim_start_matches(' ');
    let word = word.split(|c: char| !c.is_alphabetic()).next();
    let word = word.unwrap_or_default();
    match analysis {
        Analysis::Ru => !word.is_empty(),
        _ => OF.has(&word.to_lowercase()),
    }
}

/// Where an elided `ne` begins that stands right before a word: `n’est`.
pub(super) fn elided_ne(before: &str) -> Option<usize> {
    let letters = before.strip_suffix(is_apostrophe)?;
    let rest = letters.strip_suffix(['n', 'N'])?;
    (!rest.ends_with(char::is_alphanumeric)).then_some(rest.len())
}

/// Whether a word is the rest of an English `not` after another: `doesn’t`.
pub(super) fn is_contracted_not(before: &str, written: &str) -> bool {
    let is_t = written.eq_ignore_ascii_case("t");
    is_t && before
        .strip_suffix(is_apostrophe)
        .is_some_and(|word| word.ends_with(['n', 'N']))
}

/// Whether a denial only names the other of two: `whether or not`, `intended or
/// not, …`. What stands before it and after it tells.
pub(super) fn is_other_of_two(before: &str, after: &str) -> bool {
    let (rest, last) = last_word(before);
    let is_or = last.eq_ignore_ascii_case("or") || last.eq_ignore_ascii_case("ou");
    let ends = after.is_empty() || after.starts_with([',', ';', '.', ')', ':']);
    is_or && (ends || last_word(rest).1.eq_ignore_ascii_case("whether"))
}

/// The last word of a text, with what stands before it.
pub(super) fn last_word(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    let letters = text.trim_end_matches(char::is_alphabetic);
    (letters, &text[letters.len()..])
}

/// Whether a denial only gives a bound: `no more than five`.
pub(super) fn gives_bound(after: &str) -> bool {
    let mut words = after.split_whitespace();
    let measure = words.next().unwrap_or_default();
    let is_measure = matches!(
        measure,
        "more" | "less" | "fewer" | "later" | "earlier" | "longer"
    );
    is_measure && words.next() == Some("than")
}
