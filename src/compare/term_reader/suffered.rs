//! Past participles: what was done to what a term names, and not what it is for. A
//! `controlled system` is no `control system`.

use crate::text::{Analysis, WordList, fold_word};

/// Whether a word, as written and folded, is by its form the past participle of a verb, in the languages in which
/// the noun of the same stem is told from it by that: English and French.
pub(super) fn is_suffered(written: &str, folded: &str, analysis: Analysis) -> bool {
    match analysis {
        Analysis::En => is_english(folded),
        Analysis::Fr if folded.ends_with(['e', 's']) => is_french(&written.to_lowercase()),
        _ => false,
    }
}

/// Nouns, and verbs in `-eed`, which say nothing of the kind.
static NO_PARTICIPLES: WordList = WordList::of("embed hundred moped");

fn is_english(folded: &str) -> bool {
    /// What is shorter is a word of its own: `red`.
    const SHORTEST: usize = 5;
    folded.len() >= SHORTEST
        && folded.ends_with("ed")
        && !folded.ends_with("eed")
        && !NO_PARTICIPLES.has(folded)
}

/// French nouns that end as participles do, beside those made of adjectives (`qualité`).
static FRENCH_NOUNS: WordList = WordList::of(
    "annee armee autorite cle comite comte cote donnee duree entree idee liberte megadonnee \
     portee sante societe employe salarie initie",
);
/// Participles that end as nouns made of adjectives do.
static FRENCH_PARTICIPLES: WordList =
    WordList::of("debite edite exploite facilite habilite limite profite");

fn is_french(written: &str) -> bool {
    let single = written.strip_suffix('s').unwrap_or(written);
    let is_ending = single.ends_with('é') || single.ends_with("ée");
    let folded = fold_word(single);
    let masculine = folded.strip_suffix('e').filter(|_| single.ends_with("ée"));
    let masculine = masculine.unwrap_or(&folded);
    let mut of_adjectives = ["ite", "ete", "aute"].iter();
    let is_quality = of_adjectives.any(|end| masculine.ends_with(end));
    is_ending
        && !FRENCH_NOUNS.has(&folded)
        && !FRENCH_NOUNS.has(masculine)
        && (!is_quality || FRENCH_PARTICIPLES.has(masculine))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participles_are_told_from_nouns() {
        for (analysis, participles, nouns) in [
            (
                Analysis::En,
                "controlled damaged Tested",
                "speed red hundred feeds control",
            ),
            (
                Analysis::Fr,
                "contrôlé contrôlées Testés exploitée limité connectée",
                "contrôle sécurité données clé clés société qualité armée sûreté",
            ),
            (Analysis::De, "", "getestet"),
        ] {
            for word in participles.split_whitespace() {
                assert!(is_suffered(word, &fold_word(word), analysis), "{word}");
            }
            for word in nouns.split_whitespace() {
                assert!(!is_suffered(word, &fold_word(word), analysis), "{word}");
            }
        }
    }
}
