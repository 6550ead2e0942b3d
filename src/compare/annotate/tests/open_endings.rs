//! Endings that a term leaves open.

use super::{found, numbers};
use crate::text::Analysis;

#[test]
fn a_term_is_found_whatever_ending_it_leaves_open() {
    for (analysis, term, text) in [
        (Analysis::En, "service(s)", "service, services, service(s)"),
        (
            Analysis::En,
            "operator(s) of essential services",
            "operator of essential services, operators of essential services, operator(s) of \
             essential services",
        ),
        (
            Analysis::Fr,
            "logiciel(s) malveillant(s)",
            "logiciel malveillant, logiciels malveillants, logiciel(s) malveillant(s)",
        ),
        (
            Analysis::Fr,
            "délégué(e) à la protection",
            "délégué à la protection, déléguée à la protection, délégué(e)s à la protection, \
             délégué·e à la protection",
        ),
        (
            Analysis::Fr,
            "auteur·e",
            "auteur, auteure, auteur·e, auteurs, auteur·e·s",
        ),
        (Analysis::De, "Dienst(e)", "Dienst, Dienste, Dienst(e)"),
        (
            Analysis::De,
            "Nutzer(innen)",
            "Nutzer, Nutzerinnen, Nutzer(innen)",
        ),
        (
            Analysis::Es,
            "operador(es)",
            "operador, operadores, operador(es)",
        ),
        (
            Analysis::Ru,
            "объект(ы) инфраструктуры",
            "объект инфраструктуры, объекты инфраструктуры, объект(ы) инфраструктуры",
        ),
    ] {
        let expected: Vec<&str> = text.split(", ").collect();
        assert_eq!(found(&[term], text, analysis), expected, "{term}");
    }
}

#[test]
fn an_ending_left_open_makes_no_other_term() {
    let terms = ["service", "service(s)", "log file(s)", "log files"];
    let known = [None, Some(0), None, Some(2)];
    assert_eq!(numbers(&terms, Analysis::En), known);
    assert_eq!(
        found(&["curve F(x)"], "curve F, F(x)", Analysis::En),
        [""; 0]
    );
    assert_eq!(
        found(&["curve F(x)"], "the curve F(x)", Analysis::En),
        ["curve F(x)"]
    );
    assert_eq!(found(&["N"], "one as a(n): lamp", Analysis::En), [""; 0]);
}
