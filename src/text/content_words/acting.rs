//! Participles said of a State or the like that does something: `the requesting State`. What is
//! done to it is another word: `the requested State`.

use crate::text::{Analysis, WordList};

/// Words for those that do something, folded.
static ENGLISH: WordList = WordList::of(
    "state states party parties country countries authority authorities entity entities organisation \
     organisations organization organizations operator operators user users agency agencies member \
     members side sides person persons body bodies government governments actor actors nation nations \
     administration administrations",
);
static FRENCH: WordList = WordList::of(
    "etat etats partie parties pays autorite autorites entite entites organisation organisations \
     organisme organismes operateur operateurs utilisateur utilisateurs agence agences membre membres \
     personne personnes gouvernement gouvernements",
);
static GERMAN: WordList = WordList::of(
    "staat staates staats staaten partei parteien vertragspartei vertragsparteien land landes lander \
     landern behorde behorden stelle stellen organisation organisationen betreiber betreibern nutzer \
     nutzern seite seiten regierung regierungen person personen einrichtung einrichtungen",
);
static RUSSIAN: WordList = WordList::of(
    "государство государства государству государством государстве государств государствам сторона \
     стороны стороне сторону стороной сторон страна страны стране страну страной стран орган органа \
     органу органом органы органов оператор оператора операторы операторов организация организации \
     организаций лицо лица лицу лиц субъект субъекта субъекты субъектов",
);
/// Words of French before what a verb is done to: `l’État notifiant un incident`.
static BEFORE_OBJECT: WordList =
    WordList::of("un une le la les l des son sa ses leur leurs ce cette ces cet");

/// Where the one that does something stands beside a participle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// Where that is in a language; none where the participles of a verb have two stems by
/// themselves (`requirente`, `requerido`).
pub(super) fn side(analysis: Analysis) -> Option<Side> {
    match analysis {
        Analysis::En | Analysis::De | Analysis::Ru => Some(Side::After),
        Analysis::Fr => Some(Side::Before),
        Analysis::It | Analysis::Es | Analysis::General => None,
    }
}

/// Whether a folded word is one for those that do something.
pub(super) fn is_doer(folded: &str, analysis: Analysis) -> bool {
    match analysis {
        Analysis::En => ENGLISH.has(folded),
        Analysis::Fr => FRENCH.has(folded),
        Analysis::De => GERMAN.has(folded),
        Analysis::Ru => RUSSIAN.has(folded),
        Analysis::It | Analysis::Es | Analysis::General => false,
    }
}

/// Whether a folded word has the ending of a participle that says what one does.
pub(super) fn is_acting(folded: &str, analysis: Analysis) -> bool {
    /// What is shorter, in bytes, is another word: `king`, `Ende`.
    const SHORTEST: usize = 6;
    let ends = |endings: &[&str]| endings.iter().any(|ending| folded.ends_with(ending));
    folded.len() >= SHORTEST
        && match analysis {
            Analysis::En => folded.ends_with("ing"),
            Analysis::Fr => ends(&["ant", "ants", "ante", "antes"]),
            Analysis::De => ends(&["ende", "enden", "ender", "endes", "endem"]),
            Analysis::Ru => is_russian_acting(folded),
            Analysis::It | Analysis::Es | Analysis::General => false,
        }
}

/// A reflexive says what is done to one: `использующееся`.
fn is_russian_acting(folded: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "его", "ему", "ими", "ий", "ая", "ее", "ие", "ей", "им", "их", "ую", "ем", "ого", "ое",
    ];
    const MARKS: [&str; 5] = ["ющ", "ущ", "ащ", "ящ", "вш"];
    let stem = ENDINGS
        .iter()
        .find_map(|ending| folded.strip_suffix(ending));
    stem.is_some_and(|stem| MARKS.iter().any(|mark| stem.ends_with(mark)))
}

/// Whether a verb is done to what a word of French begins.
pub(super) fn begins_object(word: &str) -> bool {
    BEFORE_OBJECT.has(&word.to_lowercase())
}
