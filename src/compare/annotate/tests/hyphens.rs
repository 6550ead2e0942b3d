//! Hyphens, and words that are written in one or in two.

use super::found;
use crate::text::Analysis;

#[test]
fn a_word_of_a_term_may_be_written_with_a_hyphen_or_in_two() {
    for (term, text, expected) in [
        (
            "backup",
            "a back-up, back up, BACK-UPS, backups; back of it, up",
            vec!["back-up", "back up", "BACK-UPS", "backups"],
        ),
        (
            "lamp backup plan",
            "a lamp back up plan",
            vec!["lamp back up plan"],
        ),
        (
            "child safety online",
            "child safety on-line, child safety on the line",
            vec!["child safety on-line"],
        ),
        (
            "bypass of controls",
            "by-pass of controls",
            vec!["by-pass of controls"],
        ),
        ("data upload", "a data up-load", vec!["data up-load"]),
        (
            "outsourcing of data",
            "out-sourcing of data",
            vec!["out-sourcing of data"],
        ),
        (
            "shutdown of a network",
            "shut-down of the network",
            vec!["shut-down of the network"],
        ),
        ("built-in key", "a builtin key", vec!["builtin key"]),
        ("opt-in rule", "an optin rule", vec!["optin rule"]),
        (
            "follow-up visit",
            "followup visits",
            vec!["followup visits"],
        ),
        ("knowhow", "we know how to, the know-how", vec!["know-how"]),
    ] {
        assert_eq!(found(&[term], text, Analysis::En), expected, "{term}");
    }
}

#[test]
fn words_that_are_one_word_of_a_term_are_still_two_of_another() {
    let terms = [
        "backup",
        "lamp back",
        "login page",
        "log in to a lamp",
        "log",
    ];
    let text = "a lamp back up to it, a log-in page, log-in to a lamp, log in light";
    assert_eq!(
        found(&terms, text, Analysis::En),
        [
            "lamp back",
            "back up",
            "log-in page",
            "log-in to a lamp",
            "log"
        ]
    );
}

#[test]
fn a_dash_between_letters_is_a_hyphen() {
    for (term, text, expected) in [
        (
            "cyberattack",
            "a cyber–attack, cyber – attacks",
            vec!["cyber–attack"],
        ),
        (
            "cyber attack",
            "cyber–attack, cyber —attack",
            vec!["cyber–attack"],
        ),
        (
            "lamp 2010",
            "lamp 5–2010, lamp–2010, lamp 2010",
            vec!["lamp 2010"],
        ),
    ] {
        assert_eq!(found(&[term], text, Analysis::En), expected, "{term}");
    }
}
