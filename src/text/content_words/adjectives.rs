//! Adjectives that are known by their form: what stands beside one in a phrase is its noun.

use crate::text::{Analysis, WordList, fold_word};

/// The endings of adjectives and participles that few other words have.
fn endings(analysis: Analysis) -> &'static [&'static str] {
    match analysis {
        Analysis::En => &[
            "ed", "al", "ive", "ous", "ful", "less", "able", "ible", "ary", "ic",
        ],
        Analysis::Fr => &[
            "é", "ée", "és", "ées", "able", "ables", "ible", "ibles", "al", "ale", "ales", "aux",
            "el", "elle", "els", "elles", "aire", "aires", "eux", "euse", "euses",
        ],
        Analysis::It => &[
            "ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ito", "ita", "iti", "ite",
            "abile", "abili", "ibile", "ibili", "ale", "ali", "ivo", "iva", "ivi", "ive", "itto",
            "itta", "itti", "itte", "oso", "osa", "osi", "ose",
        ],
        Analysis::Es => &[
            "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ito", "ita", "itos",
            "itas", "able", "ables", "ible", "ibles", "al", "ales", "ivo", "iva", "ivos", "ivas",
            "oso", "osa", "osos", "osas",
        ],
        Analysis::Ru => &[
            "ого", "его", "ому", "ему", "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ых",
            "их", "ым", "им", "ыми", "ими", "ую", "юю",
        ],
        Analysis::De | Analysis::General => &[],
    }
}

/// Adjectives that have no such ending, folded.
static ADJECTIVES: WordList = WordList::of(
    "prior written clear full due free express given taken known shown proven hidden stolen \
     relevant significant competent sufficient permanent subsequent own further previous explicit \
     ecrit ecrite ecrits ecrites grave graves prealable prealables expres expresse \
     previo previa previos previas previ previe gravi expreso expresa espresso espressa",
);
/// Nouns and verbs that have one, folded.
static OTHERS: WordList = WordList::of(
    "approval removal renewal disposal denial proposal referral refusal signal individual material \
     official professional terminal credential potential principal criminal arrival trial appeal \
     portal rival manual capital withdrawal retrieval directive objective initiative executive \
     perspective archive drive adversary boundary summary library intermediary secretary traffic \
     logic topic metric need speed feed seed table cable variable goal total canal signal \
     journal materiel logiciel appel personnel reel reseaux travaux materiaux niveaux locaux \
     canaux signaux capitale locale canale segnale segnali materiale terminale personale \
     estado estados medida medidas entrada entradas salida salidas comunidad vida perdida perdidas \
     autoridad unidad identidad attivita stato stati dato dati entita limite limiti sito siti \
     архив использованием условие условием наличие наличием действие действием общим",
);

/// Whether a word is an adjective by its form.
pub(super) fn is_adjective(written: &str, analysis: Analysis) -> bool {
    let folded = fold_word(written);
    let written = written.to_lowercase();
    ADJECTIVES.has(&folded)
        || (!OTHERS.has(&folded) && endings(analysis).iter().any(|end| written.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_are_known_by_their_endings() {
        for (language, word, expected) in [
            ("en", "prior", true),
            ("en", "Armed", true),
            ("en", "consent", false),
            ("en", "approval", false),
            ("fr", "armée", true),
            ("fr", "accède", false),
            ("it", "scritto", true),
            ("it", "stato", false),
            ("es", "armado", true),
            ("es", "medida", false),
            ("ru", "вооруженного", true),
            ("ru", "согласия", false),
        ] {
            assert_eq!(
                is_adjective(word, Analysis::of(language)),
                expected,
                "{word}"
            );
        }
    }
}
