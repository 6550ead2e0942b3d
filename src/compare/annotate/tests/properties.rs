use proptest::prelude::*;

use super::*;

/// By language, terms, and words that stand beside them.
const PIECES: [(Analysis, &str, &str); 6] = [
    (
        Analysis::En,
        "user data|critical infrastructure|VPN|denial-of-service attack (DoS)|log in|C++|port|net",
        "user’s|users'|VPNs|critical|infra|structure|attacks|log-in|un|non|sup|in-|DoS|DOS",
    ),
    (
        Analysis::Fr,
        "système d’information|intégré|intègre|opérateur de services|TIC|sécurité",
        "systèmes|système(s)|integre|I’|d’|information|opérateur(s)|de|services|T.I.C.|in",
    ),
    (
        Analysis::De,
        "Maß|Masse|Förderung|Lage im Netz|Lager im Netz|IT-Sicherheit|Netz",
        "Maßes|MASSE|Foerderung|Forderung|Lagern|im|Netzes|Cyber-|und|Informations-|technik",
    ),
    (
        Analysis::It,
        "porta aperta|porto aperto|attività|città|dato",
        "porti|aperti|attivitá|citta'|dell’|dati|non",
    ),
    (
        Analysis::Es,
        "contraseña|año|período|puerto abierto|TIC",
        "contrasena|ano|períodos|puertas|abiertas|TICs|no",
    ),
    (
        Analysis::Ru,
        "система защиты|мёл|мел|край|краи|ИТ",
        "систему|защите|края|мела|ИТ-|с",
    ),
];
/// What stands between them.
const BETWEEN: [&str; 16] = [
    " ", " ", " ", "", "-", "-\n", "-\r\n  ", "\n", " \n\n", "\n\n", "\u{ad}", "¬\n", "[1] ", "*",
    ", ", "’",
];

proptest! {
    /// Whatever a document is made of, what is found stands in it, in order, each apart.
    #[test]
    fn what_is_found_stands_in_the_document(
        (analysis, terms, words) in proptest::sample::select(&PIECES[..]),
        parts in proptest::collection::vec(
            (any::<prop::sample::Index>(), proptest::sample::select(&BETWEEN[..])),
            1..16,
        ),
    ) {
        let terms: Vec<&str> = terms.split('|').collect();
        let pieces: Vec<&str> = words.split('|').chain(terms.iter().copied()).collect();
        let mut text = String::new();
        for (part, between) in &parts {
            text.push_str(pieces[part.index(pieces.len())]);
            text.push_str(between);
        }
        let mut known = Terms::new(analysis);
        for (number, term) in terms.iter().enumerate() {
            known.add(term, number);
        }
        let mut end = 0;
        for found in known.find(&text) {
            prop_assert!(found.range.start >= end, "{text:?}: {found:?}");
            prop_assert!(text.get(found.range.clone()).is_some_and(|of| !of.is_empty()), "{text:?}: {found:?}");
            prop_assert!(found.term < terms.len(), "{text:?}: {found:?}");
            end = found.range.end;
        }
    }

    /// A term is found where it is the whole document.
    #[test]
    fn a_term_is_found_in_itself(
        (analysis, terms, _) in proptest::sample::select(&PIECES[..]),
        which in any::<prop::sample::Index>(),
    ) {
        let terms: Vec<&str> = terms.split('|').collect();
        let term = terms[which.index(terms.len())];
        prop_assert_eq!(found(&terms, term, analysis), [term]);
    }
}
