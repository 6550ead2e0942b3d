//! Terms that only accents tell apart.

use super::{Terms, found, numbers};
use crate::text::Analysis;

/// The numbers of the terms that each word of a text is, those of one that may be several
/// together.
fn found_numbers(terms: &[&str], text: &str, analysis: Analysis) -> Vec<Vec<usize>> {
    let mut known = Terms::new(analysis);
    for (number, term) in terms.iter().enumerate() {
        known.add(term, number);
    }
    let all = |term: usize, or: &[usize]| [&[term], or].concat();
    let occurrences = known.find(text).into_iter();
    occurrences
        .map(|found| all(found.term, &found.or))
        .collect()
}

#[test]
fn accents_that_make_other_words_make_other_terms() {
    for (language, one, other) in [
        ("fr", "système intègre", "système intégré"),
        ("fr", "chiffre", "chiffré"),
        ("fr", "trait", "traité"),
        ("fr", "code", "codé"),
        ("fr", "marque", "marqué"),
        ("fr", "cible", "ciblé"),
        ("fr", "tâche", "tache"),
        ("fr", "côte", "cote"),
        ("fr", "modèle", "modelé"),
        ("fr", "message code", "message codé"),
        ("fr", "données en clair", "donnés en clair"),
        ("de", "Forderung", "Förderung"),
        ("de", "Zahlung", "Zählung"),
        ("de", "Masse", "Maße"),
        ("de", "Busse", "Buße"),
        ("es", "término", "termino"),
        ("es", "peña", "pena"),
        ("it", "metà", "meta"),
        ("en", "resume", "résumé"),
    ] {
        let analysis = Analysis::of(language);
        for pair in [[one, other], [other, one]] {
            assert_eq!(numbers(&pair, analysis), [None, None], "{pair:?}");
            let text = format!("{}, {}, {}", pair[0], pair[1], pair[0]);
            let exact = found_numbers(&pair, &text, analysis);
            assert_eq!(exact, [[0], [1], [0]], "{pair:?}");
        }
    }
}

#[test]
fn a_spelling_without_accents_may_be_each_of_several_terms() {
    let terms = ["système intègre", "système intégré"];
    for text in ["systeme integre", "SYSTEME INTEGRE", "systemes integres"] {
        let found = found_numbers(&terms, text, Analysis::Fr);
        assert_eq!(found, [[0, 1]], "{text}");
    }
    let terms = ["message code", "message codé"];
    let text = "MESSAGE CODE, MESSAGE CODÉ, messages codes";
    let found = found_numbers(&terms, text, Analysis::Fr);
    assert_eq!(found, [vec![0, 1], vec![1], vec![0]]);
    let plurals = found_numbers(&["Forderung", "Förderung"], "Förderungen", Analysis::De);
    assert_eq!(plurals, [[1]]);
}

#[test]
fn accents_that_one_writer_leaves_out_make_no_other_term() {
    for (language, one, other) in [
        ("fr", "Sécurité", "Securite"),
        ("fr", "sécurité", "SECURITE"),
        ("fr", "cybersécurité", "cybersécurite\u{301}"),
        ("fr", "État membre", "Etat membre"),
        ("fr", "évènement", "événement"),
        ("fr", "réseau", "reseau"),
        ("fr", "systèmes d’information", "systeme d'information"),
        ("fr", "autorité", "autorite"),
        ("fr", "agent secret", "agente secrète"),
        ("de", "Vorfall", "Vorfälle"),
        ("de", "Maßnahme", "Massnahmen"),
        ("de", "Schaden", "Schäden"),
        ("es", "información", "informacion"),
        ("es", "imagen", "imágenes"),
        ("es", "análisis de código", "analisis de codigo"),
        ("it", "integrità", "integrita"),
        ("ru", "учёт", "учет"),
        ("en", "naïve", "naive"),
    ] {
        let analysis = Analysis::of(language);
        for pair in [[one, other], [other, one]] {
            assert_eq!(numbers(&pair, analysis), [None, Some(0)], "{pair:?}");
            assert_eq!(found(&pair[..1], pair[1], analysis), [pair[1]]);
        }
    }
}

#[test]
fn a_word_with_other_accents_than_the_only_term_is_none() {
    assert!(found(&["système intègre"], "un système intégré", Analysis::Fr).is_empty());
    assert!(found(&["Forderung"], "Förderung und Förderungen", Analysis::De).is_empty());
    assert!(found(&["pena"], "la peña", Analysis::Es).is_empty());
    assert_eq!(found(&["codigo"], "el código", Analysis::Es), ["código"]);
}
