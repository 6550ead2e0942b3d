//! Verbs of English.

use super::{Conjugation, Verbs};

/// Those of which the past is as often another word where it is searched, but not in
/// a text of more than one word, and those whose forms the stemmer parts.
pub(super) static VERBS: Verbs = Verbs::of(
    &[
        Conjugation::of("lead", "leads leading led", "- mis"),
        Conjugation::of("speak", "speaks speaking spoke spoken", "-"),
        Conjugation::of("hide", "hides hiding hid hidden", "-"),
        Conjugation::of("arise", "arises arising arose arisen", "-"),
        Conjugation::of("rise", "rises rising rose risen", "-"),
        Conjugation::of("bite", "bites biting bit bitten", "-"),
        Conjugation::of("see", "sees seeing saw seen", "- fore over"),
        Conjugation::of("use", "uses using used", "- mis re over"),
        Conjugation::of("agree", "agrees agreeing agreed", "- dis"),
        Conjugation::of("free", "frees freeing freed", "-"),
        Conjugation::of("guarantee", "guarantees guaranteeing guaranteed", "-"),
        Conjugation::of("foresee", "foresees foreseeing foresaw foreseen", "-"),
        Conjugation::of("leave", "leaves leaving left", "-"),
        Conjugation::of("die", "dies dying died", "-"),
        Conjugation::of("lie", "lies lying", "-"),
        Conjugation::of("tie", "ties tying tied", "- un"),
        Conjugation::of(
            "fulfil",
            "fulfils fulfill fulfills fulfilling fulfilled",
            "-",
        ),
        Conjugation::of("enrol", "enrols enroll enrolls enrolling enrolled", "-"),
        Conjugation::of(
            "instal",
            "instals install installs installing installed",
            "-",
        ),
        Conjugation::of("refer", "refers referring referred", "-"),
        Conjugation::of("occur", "occurs occurring occurred", "- re"),
    ],
    "",
    "bit rose saw",
);
