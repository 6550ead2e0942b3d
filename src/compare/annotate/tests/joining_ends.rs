//! Terms that end with a joining word.

use super::{found, numbers};
use crate::text::Analysis;

#[test]
fn the_last_word_of_a_term_is_a_part_of_it() {
    for (analysis, term, text, expected) in [
        (
            Analysis::En,
            "set-up",
            "A set of rules. Data are set. The set-up of it, a set up, setups; sets up.",
            vec!["set-up", "set up", "setups", "sets up"],
        ),
        (
            Analysis::En,
            "walk-through",
            "a walk, a walk-through, a walk through it",
            vec!["walk-through", "walk through"],
        ),
        (
            Analysis::En,
            "know-how",
            "we know it, know how to, the Know-How, knowhow",
            vec!["Know-How", "knowhow"],
        ),
        (
            Analysis::En,
            "know how",
            "we know it, the know-how",
            vec!["know-how"],
        ),
        (
            Analysis::En,
            "read only",
            "read it, read of it; read only",
            vec!["read only"],
        ),
        (
            Analysis::En,
            "opt-in only",
            "an opt-in; opt-in only, an optin only",
            vec!["opt-in only", "optin only"],
        ),
        (
            Analysis::En,
            "once only",
            "once, only, once only, once-only",
            vec!["once only", "once-only"],
        ),
        (
            Analysis::En,
            "catch-all",
            "a catch, catch all lamps, a catch-all lamp",
            vec!["catch-all"],
        ),
        (
            Analysis::En,
            "pass across",
            "pass, pass it across, passes across",
            vec!["passes across"],
        ),
        (
            Analysis::En,
            "log in to",
            "log in, log to, log in to",
            vec!["log in to"],
        ),
        (
            Analysis::En,
            "LOG ON",
            "a log, LOG, log on to, LOG ON TO IT",
            vec!["log on", "LOG ON"],
        ),
        (
            Analysis::En,
            "lamp (on)",
            "a lamp on, a lamp (on)",
            vec!["lamp (on)"],
        ),
        (
            Analysis::En,
            "class A",
            "a class, classes of lamps, of class A",
            vec!["class A"],
        ),
        (Analysis::En, "Lamp, the", "a lamp", vec!["lamp"]),
        (
            Analysis::Fr,
            "savoir-être",
            "le savoir, savoir être, le savoir-être",
            vec!["savoir-être"],
        ),
        (
            Analysis::Fr,
            "vote pour",
            "un vote, des votes pour",
            vec!["votes pour"],
        ),
        (
            Analysis::De,
            "Lampe für",
            "Lampe, Lampe um, Lampe für",
            vec!["Lampe für"],
        ),
        (
            Analysis::Es,
            "lámpara según",
            "lámpara entre, lámpara según",
            vec!["lámpara según"],
        ),
        (
            Analysis::It,
            "lampada tra",
            "lampada fra, lampada tra",
            vec!["lampada tra"],
        ),
        (
            Analysis::Ru,
            "лампа для",
            "лампа по, лампа для",
            vec!["лампа для"],
        ),
    ] {
        assert_eq!(found(&[term], text, analysis), expected, "{term}");
    }
}

#[test]
fn terms_of_other_last_words_are_other_terms() {
    for (analysis, terms) in [
        (
            Analysis::En,
            vec!["use while", "use until", "use", "use up"],
        ),
        (Analysis::En, vec!["set-up", "set", "set of", "set-off"]),
        (
            Analysis::De,
            vec!["Zugriff für", "Zugriff um", "Zugriff bei"],
        ),
        (Analysis::Es, vec!["lámpara para", "lámpara según"]),
        (
            Analysis::It,
            vec!["lampada per", "lampada tra", "lampada fra"],
        ),
        (
            Analysis::Ru,
            vec!["лампа для", "лампа при", "лампа по", "лампа до"],
        ),
    ] {
        let expected: Vec<Option<usize>> = terms.iter().map(|_| None).collect();
        assert_eq!(numbers(&terms, analysis), expected, "{terms:?}");
        for term in &terms {
            assert_eq!(found(&terms, term, analysis), [*term]);
        }
    }
}

#[test]
fn a_joining_word_that_a_hyphen_binds_is_a_part_of_a_longer_term_too() {
    for (term, text, expected) in [
        (
            "set-up plan",
            "a set of plans, a set-up plan, set up plans, a setup plan",
            vec!["set-up plan", "set up plans", "setup plan"],
        ),
        (
            "read-only lamp",
            "read the lamp, a read-only lamp, read only lamps",
            vec!["read-only lamp", "read only lamps"],
        ),
        (
            "data up-load",
            "data of a load, a data up-load, data uploads",
            vec!["data up-load", "data uploads"],
        ),
        (
            "add-on module",
            "add to a module, an addon module, add-on modules",
            vec!["addon module", "add-on modules"],
        ),
    ] {
        assert_eq!(found(&[term], text, Analysis::En), expected, "{term}");
    }
}

#[test]
fn a_term_of_joining_words_with_and_without_hyphen_has_one_number() {
    for terms in [
        ["add-on module", "add on module"],
        ["add on module", "add-on module"],
        ["add-on module", "addon modules"],
        ["backup", "back-up"],
        ["back up", "backup"],
        ["know-how", "know how"],
        ["once only", "once-only"],
    ] {
        assert_eq!(numbers(&terms, Analysis::En), [None, Some(0)], "{terms:?}");
    }
}
