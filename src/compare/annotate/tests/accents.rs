//! Terms that only accents tell apart.

use super::{Terms, found, numbers};
use crate::compare::Doubt;
use crate::text::Analysis;

/// The numbers of the terms that each word of a text is, those of one that may be several
/// together.
pub(super) fn found_numbers(terms: &[&str], text: &str, analysis: Analysis) -> Vec<Vec<usize>> {
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
        ("it", "unità", "unita"),
        ("fr", "côte", "côté"),
        ("fr", "pêche", "péché"),
        ("fr", "pêcheur", "pécheur"),
        ("de", "Lösung", "Losung"),
        ("de", "Zahl", "Zähl"),
        ("de", "Währung", "Wahrung"),
        ("de", "Datenmasse", "Datenmaße"),
        ("es", "público", "publicó"),
        ("es", "número", "numero"),
        ("es", "campaña", "campana"),
        ("es", "pérdida de datos", "perdida de datos"),
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
        ("de", "Überprüfung", "Ueberprüfung"),
        ("de", "Überprüfung", "Ueberpruefung"),
        ("de", "Ueberprüfung", "Ueberpruefung"),
        ("de", "Prüfung der Währung", "Pruefung der Waehrung"),
        ("de", "Verschlüsselung", "Verschlusselung"),
        ("es", "contraseña", "contrasena"),
        ("es", "período", "periodo"),
        ("es", "información pública", "informacion publica"),
        ("es", "información pública", "información publica"),
        ("fr", "donnée chiffrée", "donnee chiffrée"),
        ("it", "città", "citta"),
        ("it", "attività", "attivitá"),
        ("fr", "contrôle d’accès", "controle d'accés"),
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
    assert_eq!(numbers(&["città", "citta'"], Analysis::It), [None, Some(0)]);
}

#[test]
fn a_word_with_other_accents_than_the_only_term_is_none() {
    assert!(found(&["système intègre"], "un système intégré", Analysis::Fr).is_empty());
    assert!(found(&["Forderung"], "Förderung und Förderungen", Analysis::De).is_empty());
    assert!(found(&["pena"], "la peña", Analysis::Es).is_empty());
    assert_eq!(found(&["codigo"], "el código", Analysis::Es), ["código"]);
}

#[test]
fn an_inflected_form_is_of_the_term_that_has_its_accents() {
    for (language, terms, form, number) in [
        ("de", ["Masse", "Maße"], "Maßes", 1),
        ("de", ["Masse", "Maß"], "Maßes", 1),
        ("de", ["Masse", "Maße"], "Massen", 0),
        ("de", ["Buße", "Busse"], "Busses", 1),
        ("de", ["Zahl", "Zähl"], "Zählen", 1),
        ("de", ["Zahl", "Zähl"], "Zahlen", 0),
        ("de", ["Druck", "Drück"], "Drücken", 1),
        ("de", ["Zahlung", "Zählung"], "Zählungen", 1),
    ] {
        let analysis = Analysis::of(language);
        let found = found_numbers(&terms, form, analysis);
        assert_eq!(found, [[number]], "{terms:?} {form}");
    }
    assert_eq!(
        found(&["Druck"], "unter Drücken", Analysis::De),
        ["Drücken"]
    );
}

#[test]
fn umlauts_are_found_however_they_are_written() {
    for (term, with_e) in [
        ("Förderung", "Foerderung"),
        ("Förderung", "Foerderungen"),
        ("Förderung", "FOERDERUNG"),
        ("Währung", "Waehrung"),
        ("Zählung", "Zaehlung"),
        ("Schwäche", "Schwaechen"),
        ("Hürde", "Huerde"),
        ("Täter", "Taetern"),
        ("Rückmeldung", "Rueckmeldung"),
        ("Wächter", "Waechter"),
        ("Führung", "Fuehrung"),
        ("Überprüfung", "Ueberpruefung"),
        ("Passwörter", "Passwoerter"),
        ("Maßnahme für Bürger", "Massnahme fuer Buerger"),
        ("Müll", "Muell"),
    ] {
        assert_eq!(found(&[term], with_e, Analysis::De), [with_e], "{term}");
        assert_eq!(found(&[with_e], term, Analysis::De), [term], "{with_e}");
    }
    let plural = found(&["Passwort"], "ihre Passwoerter", Analysis::De);
    assert_eq!(plural, ["Passwoerter"]);
    let both = ["Zahlung", "Zaehlung"];
    for terms in [both, [both[1], both[0]]] {
        assert_eq!(numbers(&terms, Analysis::De), [None, None]);
        let text = format!("{0}, Zählung, {1}", terms[0], terms[1]);
        let zaehlung = terms.iter().position(|term| *term == "Zaehlung").unwrap();
        let found = found_numbers(&terms, &text, Analysis::De);
        assert_eq!(found, [[0], [zaehlung], [1]]);
    }
}

#[test]
fn other_letters_before_an_e_are_no_umlauts() {
    for (term, text) in [
        ("Pot", "Poet"),
        ("Poet", "Pot"),
        ("OEM", "OM"),
        ("Mull", "Müll und Muell"),
    ] {
        assert!(found(&[term], text, Analysis::De).is_empty(), "{term}");
    }
    for word in [
        "Steuerung",
        "Poesie",
        "aktuelle Quelle",
        "Bauer",
        "Statue",
        "OEM",
    ] {
        assert_eq!(found(&[word], word, Analysis::De), [word]);
    }
    assert_eq!(
        found(&["aktuelle Quelle"], "aktuellen Quellen", Analysis::De).len(),
        1
    );
}

#[test]
fn russian_io_tells_words_apart_only_where_it_is_written() {
    let terms = ["мел", "мёл"];
    assert_eq!(numbers(&terms, Analysis::Ru), [None, None]);
    let found = found_numbers(&terms, "мёл, мел", Analysis::Ru);
    assert_eq!(found, [vec![1], vec![0, 1]]);
    assert_eq!(numbers(&["край", "краи"], Analysis::Ru), [None, None]);
    assert_eq!(numbers(&["война", "воина"], Analysis::Ru), [None, None]);
    assert_eq!(
        numbers(&["случай", "случаи"], Analysis::Ru),
        [None, Some(0)]
    );
}

/// Whether a text with a term may have another word there, by its accents.
fn is_doubtful(term: &str, text: &str, language: &str) -> bool {
    let mut known = Terms::new(Analysis::of(language));
    known.add(term, 0);
    let found = known.find(text);
    assert_eq!(found.len(), 1, "{term} {text}");
    found[0].doubt == Some(Doubt::Accents)
}

#[test]
fn a_word_that_is_another_without_its_accents_is_doubtful() {
    for (language, term, text) in [
        ("de", "Förderung", "Forderung"),
        ("de", "Förderung", "Forderungen"),
        ("de", "Förderung", "FORDERUNG"),
        ("de", "Lösung", "Losung"),
        ("de", "Hürde", "Hurde"),
        ("fr", "code chiffré", "code chiffre"),
        ("es", "término", "termino"),
        ("es", "peña", "pena"),
        ("it", "unità", "unita"),
        ("ru", "мёл", "мел"),
    ] {
        assert!(is_doubtful(term, text, language), "{text}");
        assert!(!is_doubtful(term, term, language), "{term}");
    }
    for (language, term, text) in [
        ("de", "Förderung", "Foerderung"),
        ("de", "Verschlüsselung", "Verschlusselung"),
        ("de", "Übung", "Ubung"),
        ("de", "Forderung", "FORDERUNG"),
        ("fr", "sécurité", "securite"),
        ("es", "contraseña", "contrasena"),
        ("it", "città", "citta'"),
        ("ru", "учёт", "учет"),
    ] {
        assert!(!is_doubtful(term, text, language), "{text}");
    }
}
