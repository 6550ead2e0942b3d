//! Words that the stemmer takes for forms of another one: Italian `porta` (a door) and `porto` (a
//! harbour); and forms of one word that it takes for two: French `bref` and `brève`.
//!
//! Only one of two that look alike needs to stand here, in all its forms. This is for words
//! that texts share: search knows nothing of what is here.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use crate::text::{Analysis, WordGroups};

// As written in small letters: accents tell some of them.
static FRENCH: WordGroups = WordGroups::of(
    "arme armes|droite droites|marché marchés|côté côtés|bref brefs brève brèves breve breves|\
    sec secs sèche sèches seche seches|doux douce douces|faux fausse fausses",
);
/// Nouns, with a capital.
static GERMAN: WordGroups =
    WordGroups::of("lager lagers lagern|diener dieners dienern|schütze schützen");
static ITALIAN: WordGroups = WordGroups::of(
    "data date|porta porte|testa teste|banca banche|casa case|punta punte|moda mode|foglia foglie|\
    colpa colpe|tassa tasse|corsa corse|costa coste|razza razze|suola suole|tappa tappe|vela vele|\
    partita partite",
);
static SPANISH: WordGroups = WordGroups::of(
    "puerta puertas|cargo cargos|banca bancas|derecha derechas|cuento cuentos|casa casas|\
    moda modas|plaza plazas|punta puntas|rama ramas|banda bandas|marco marcos",
);
static RUSSIAN: WordGroups = WordGroups::of(
    "дань дани данью даням данями данях|лицей лицея лицею лицеем лицее лицеи лицеев лицеям \
    лицеями лицеях",
);

type Table = HashMap<&'static str, String, RandomState>;

static TABLES: LazyLock<HashMap<Analysis, Table, RandomState>> = LazyLock::new(|| {
    let languages = [
        (Analysis::Fr, &FRENCH),
        (Analysis::De, &GERMAN),
        (Analysis::It, &ITALIAN),
        (Analysis::Es, &SPANISH),
        (Analysis::Ru, &RUSSIAN),
    ];
    let tables = languages.into_iter();
    tables
        .map(|(analysis, groups)| (analysis, table(groups)))
        .collect()
});

/// Each word with what all forms of it have in common, which no stem is written like.
fn table(groups: &WordGroups) -> Table {
    let words = groups.each();
    words
        .map(|(word, group)| (word, format!("={group}")))
        .collect()
}

/// What all forms of a word have in common that stands here; none of most.
pub(super) fn own_stem(written: &str, analysis: Analysis) -> Option<&'static str> {
    let table = TABLES.get(&analysis)?;
    if analysis == Analysis::De && !written.starts_with(char::is_uppercase) {
        return None;
    }
    table.get(&*written.to_lowercase()).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use crate::text::{Analysis, ContentWords};

    /// Whether two texts end with the same word.
    fn end_alike(language: &str, one: &str, other: &str) -> bool {
        let mut reading = ContentWords::new(Analysis::of(language));
        let [one, other] = [one, other].map(|text| reading.of(text).pop().map(|word| word.stem));
        one == other
    }

    #[test]
    fn words_that_look_like_forms_of_others_are_told_apart() {
        for (language, one, other) in [
            ("it", "i dati", "le date"),
            ("it", "il porto", "la porta"),
            ("it", "il banco", "la banca"),
            ("it", "il caso", "la casa"),
            ("es", "el puerto", "la puerta"),
            ("es", "la carga", "el cargo"),
            ("es", "el derecho", "la derecha"),
            ("es", "la cuenta", "el cuento"),
            ("fr", "une arme", "une armée"),
            ("fr", "le droit", "la droite"),
            ("fr", "la marche", "le marché"),
            ("de", "die Lage", "das Lager"),
            ("de", "der Dienst", "der Diener"),
            ("de", "der Schutz", "der Schütze"),
            ("ru", "передача данных", "передача дани"),
            ("ru", "лицо", "лицей"),
        ] {
            assert!(!end_alike(language, one, other), "{one} {other}");
        }
    }

    #[test]
    fn forms_of_one_word_are_the_same() {
        for (language, one, other) in [
            ("it", "la data", "le date"),
            ("it", "il dato", "i dati"),
            ("it", "la banca", "le banche"),
            ("es", "el cargo", "los cargos"),
            ("es", "la carga", "las cargas"),
            ("fr", "une arme", "des armes"),
            ("fr", "un groupe armé", "des forces armées"),
            ("fr", "un délai bref", "une durée brève"),
            ("fr", "un feu faux", "une lampe fausse"),
            ("de", "das Lager", "den Lagern"),
            ("de", "der Schütze", "die Schützen"),
            ("de", "der Schlüssel", "den Schlüsseln"),
            ("de", "die Überprüfung", "die Ueberpruefung"),
            ("ru", "данные", "данных"),
            ("ru", "лицо", "лица"),
        ] {
            assert!(end_alike(language, one, other), "{one} {other}");
        }
    }
}
