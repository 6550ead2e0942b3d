//! Participles and clauses of which one says who does something, and the other to whom it is
//! done: `the requesting State`, `the requested State`.

use super::contraries::of_first_alone;
use crate::text::{Analysis, WordList, fold_word, inflectional_stem, whole_ranges};

/// Who a form of a verb is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// The one that does it: `requesting`.
    Active,
    /// The one to whom it is done: `requested`.
    Passive,
}

/// Past participles of English that do not end in `ed`.
static ENGLISH_PASSIVE: WordList = WordList::of(
    "sent held kept given taken made done known seen told shown driven written broken chosen hidden \
    stolen lent built bound found led left lost met paid read run sold taught brought bought caught",
);
/// Words that make a passive of a participle, in all languages, folded.
static BE: WordList = WordList::of(
    "is are was were be been being est sont etait etaient sera seront soit soient etre ete wird werden \
    wurde wurden worden es son fue fueron sea sean ser e sono viene vengono era erano essere sia siano \
    является являются был была были",
);
/// Words before the one that does what a passive says, in all languages.
static BY: WordList = WordList::of("by par von vom durch da dal dalla dallo dai dagli dalle por");

/// Whether of two texts the one alone has a verb as it is said of the one that does something,
/// where the other alone has it as it is said of the one to whom that is done.
pub(super) fn have_other_voices(one: &str, other: &str, analysis: Analysis) -> bool {
    let (one, other) = (written(one, analysis), written(other, analysis));
    let (own, others) = (of_first_alone(&one, &other), of_first_alone(&other, &one));
    have_participles(&own, &others, analysis)
        || have_participles(&others, &own, analysis)
        || is_passive(&own, &others, analysis)
        || is_passive(&others, &own, analysis)
}

/// The words of a text in small letters, with their accents: `notifié` is not `notifie`.
fn written(text: &str, analysis: Analysis) -> Vec<String> {
    let ranges = whole_ranges(text, analysis, &[]).into_iter();
    ranges.map(|range| text[range].to_lowercase()).collect()
}

/// Whether some words have the active participle of a verb of which others have the passive one.
fn have_participles(active: &[&str], passive: &[&str], analysis: Analysis) -> bool {
    let of_voice = |words: &[&str], voice| -> Vec<String> {
        let words = words.iter();
        let said = words.filter(|word| self::voice(word, analysis) == Some(voice));
        said.map(|word| fold_word(word)).collect()
    };
    let passive = of_voice(passive, Voice::Passive);
    let mut active = of_voice(active, Voice::Active).into_iter();
    active.any(|active| {
        let mut passive = passive.iter();
        passive.any(|passive| are_of_one_verb(&active, passive, analysis))
    })
}

/// Whether two forms, folded, are those of one verb. Where stems do not tell, as in Spanish and
/// Italian, they begin alike: `requirente`, `requerido`.
fn are_of_one_verb(one: &str, other: &str, analysis: Analysis) -> bool {
    let alike = match analysis {
        Analysis::It | Analysis::Es => 4,
        _ => 5,
    };
    let letters = one.chars().zip(other.chars());
    letters.take_while(|(one, other)| one == other).count() >= alike
        || inflectional_stem(one, analysis) == inflectional_stem(other, analysis)
}

/// Whether some words make a passive with the one that does it, of a verb that others have
/// otherwise (`is attacked by`, `attacks`) or beside them both texts have.
fn is_passive(words: &[&str], others: &[&str], analysis: Analysis) -> bool {
    if analysis == Analysis::Ru {
        return is_reflexive(words, others);
    }
    /// What makes a passive of a participle: `is`, `by`, an article.
    const FEW: usize = 3;
    let has = |words: &[&str], list: &WordList| words.iter().any(|word| list.has(&fold_word(word)));
    if !has(words, &BE) || !has(words, &BY) || has(others, &BY) {
        return false;
    }
    (others.is_empty() && words.len() <= FEW) || {
        let said = words
            .iter()
            .filter(|word| voice(word, analysis) == Some(Voice::Passive));
        said.map(|word| fold_word(word)).any(|word| {
            let mut others = others.iter().map(|other| fold_word(other));
            others.any(|other| are_of_one_verb(&word, &other, analysis))
        })
    }
}

/// Whether some words of Russian have the reflexive of what others have: `атакуется`, `атакует`.
fn is_reflexive(words: &[&str], others: &[&str]) -> bool {
    let mut verbs = words.iter();
    verbs.any(|word| {
        let verb = word.strip_suffix("ся").or_else(|| word.strip_suffix("сь"));
        verb.is_some_and(|verb| others.contains(&verb))
    })
}

/// The voice of a participle by its ending, of a word in small letters; none of what has no such
/// ending.
fn voice(word: &str, analysis: Analysis) -> Option<Voice> {
    let (active, passive) = match analysis {
        Analysis::En => (
            word.ends_with("ing"),
            word.ends_with("ed") || ENGLISH_PASSIVE.has(word),
        ),
        Analysis::Fr => (is_french_active(word), ends(word, FRENCH_PASSIVE)),
        Analysis::De => (is_german_active(word), is_german_passive(word)),
        Analysis::It => (
            ends(word, "ante anti ente enti"),
            ends(word, "to ta ti te so sa si se"),
        ),
        Analysis::Es => (
            ends(word, "ante antes ente entes"),
            ends(word, "do da dos das to ta tos tas so sa sos sas"),
        ),
        Analysis::Ru => (is_russian_active(word), is_russian_passive(word)),
        Analysis::General => (false, false),
    };
    match (active, passive) {
        (true, _) if !is_adverb(word, analysis) => Some(Voice::Active),
        (false, true) => Some(Voice::Passive),
        _ => None,
    }
}

fn is_adverb(word: &str, analysis: Analysis) -> bool {
    matches!(analysis, Analysis::It | Analysis::Es) && word.ends_with("mente")
}

fn ends(word: &str, endings: &str) -> bool {
    endings.split(' ').any(|ending| word.ends_with(ending))
}

const FRENCH_PASSIVE: &str = "é ée és ées i ie is ise ises it ite its ites u ue us ues ert erte erts ertes \
    int inte ints intes";

fn is_french_active(word: &str) -> bool {
    ends(word, "ant ants ante antes")
}

fn is_german_active(word: &str) -> bool {
    ends(word, "end ende enden ender endes endem")
}

fn is_german_passive(word: &str) -> bool {
    let is_weak = ends(word, "t te ten ter tes tem");
    is_weak || (word.contains("ge") && ends(word, "en ene enen ener enes enem"))
}

/// A word without the ending of a Russian adjective.
fn without_adjective(word: &str) -> Option<&str> {
    const ENDINGS: [&str; 21] = [
        "ого", "его", "ому", "ему", "ыми", "ими", "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие",
        "ой", "ей", "ым", "им", "ых", "их", "ую",
    ];
    ENDINGS.iter().find_map(|ending| word.strip_suffix(ending))
}

fn is_russian_active(word: &str) -> bool {
    without_adjective(word).is_some_and(|stem| ends(stem, "ющ ущ ащ ящ вш"))
}

/// Those of a reflexive too, which says what is done to it.
fn is_russian_passive(word: &str) -> bool {
    let reflexive = word.strip_suffix("ся");
    reflexive.is_some_and(is_russian_active)
        || without_adjective(word).is_some_and(|stem| ends(stem, "ем им нн т"))
        || ends(word, "ан ана ано аны ен ена ено ены")
}
