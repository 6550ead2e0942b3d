//! The genus of definitions, judged on texts that were labelled by hand
//! (`tests/gold/genus-*.json`).

use std::path::Path;

use entente::compare::genus;
use entente::text::{Analysis, fold};
use serde_json::Value;

/// Of the texts whose genus is determined, so many must be right …
const RIGHT: f64 = 0.85;
/// … and of all, at most so many may be left undetermined.
const UNDETERMINED: f64 = 0.15;

/// The texts with which the rules were written, and those with which they were
/// amended after a first try.
#[test]
fn the_genus_is_told() {
    for language in ["en", "fr"] {
        for file in [format!("genus-{language}"), format!("genus-{language}-2")] {
            let success = judged(&file, language);
            assert!(success.right() >= RIGHT, "{file}");
            assert!(success.undetermined() <= UNDETERMINED, "{file}");
        }
    }
}

/// What is asked of each rule, said of made-up things.
#[test]
fn each_rule_tells_the_genus_of_made_up_things() {
    for (language, text, wanted) in [
        ("en", "up-to-date state of a lamp", "state"),
        ("en", "made-up thing that burns at night", "thing"),
        ("en", "Refers to a network of lamps", "network"),
        ("en", "A lamp attack is an IT attack on a port", "attack"),
        ("en", "Defined as all or part of a harbour", "harbour"),
        ("en", "one or more lamps by a port", "lamps"),
        ("en", "monitoring system of a harbour", "system"),
        (
            "en",
            "In the field of harbours, the light of a lamp",
            "light",
        ),
        (
            "en",
            "Light of Harbour means the lamp that burns there",
            "lamp",
        ),
        ("en", "a keeper named and honoured by a harbour", "keeper"),
        (
            "en",
            "a harbour light (lamp) keeping tower of stone",
            "light",
        ),
        (
            "en",
            "a harbour (port) operating system for ships",
            "system",
        ),
        (
            "en",
            "all land- (LD) and sea- (SD) based lamps of a port",
            "lamps",
        ),
        (
            "en",
            "a lighting measure ensuring ships are seen",
            "measure",
        ),
        ("en", "A lamp in general is the light of a port", "light"),
        ("en", "noise, whether loud or frequent, in a port", "noise"),
        (
            "en",
            "harassment, whether loud or frequent, in a port",
            "harassment",
        ),
        ("fr", "Signalement d’un port", "Signalement"),
        ("fr", "Harcèlement par une lampe", "Harcèlement"),
        ("fr", "sous-ensemble des lampes d’un port", "sous-ensemble"),
        (
            "fr",
            "s’entend de la capacité d’une lampe à brûler",
            "capacité",
        ),
        ("fr", "Il s’agit d’un feu de port", "feu"),
        ("fr", "Désigne tout ou partie d’un port", "port"),
        (
            "fr",
            "ensemble de projets – organisationnels ou non",
            "projets",
        ),
        ("fr", "Feu – lampe à l’entrée d’un port", "lampe"),
    ] {
        let found = genus(text, Analysis::of(language)).map(|genus| genus.text);
        assert_eq!(found.as_deref(), Some(wanted), "{text}");
    }
    for text in [
        "Made of bricks.",
        "A harbour is highly dependent on its lamps",
        "usually seeks the light of a lamp",
        "in accordance with the law of a harbour",
        "Needed by ships at night",
        "what is needed to light a lamp",
        "how lamps are lit",
        "protecting networks",
        "protecting information on lamps",
        "By the lamp of a harbour",
        "Lamps are carried out on ships by night",
        "A harbour lamp seeks to light ships",
        "Honest keepers and ships can see the lamp",
    ] {
        assert_eq!(genus(text, Analysis::En), None, "{text}");
    }
}

/// How well the genus of the texts of a file is told.
fn judged(file: &str, language: &str) -> Success {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    let gold = std::fs::read(folder.join(format!("{file}.json"))).unwrap();
    let gold: Value = serde_json::from_slice(&gold).unwrap();
    let texts = gold["texts"].as_array().unwrap();
    assert!(texts.len() >= 60);
    let mut all = Success::default();
    let mut strict = Success::default();
    for text in texts {
        let wanted = text["genus"].as_array().unwrap();
        let wanted: Vec<&str> = wanted.iter().map(|word| word.as_str().unwrap()).collect();
        let outcome = outcome(text["text"].as_str().unwrap(), language, &wanted);
        all.add(outcome);
        if wanted.len() == 1 {
            strict.add(outcome);
        }
    }
    let (told, strictly) = (all.told(), strict.told());
    println!("{file}: {told}; with one right answer only: {strictly}");
    all
}

/// Whether the genus found is right; none where it was not determined.
fn outcome(text: &str, language: &str, wanted: &[&str]) -> Option<bool> {
    let found = genus(text, Analysis::of(language));
    let found = found.map(|genus| fold(&genus.text));
    let is_right = found
        .as_ref()
        .map(|found| wanted.iter().any(|wanted| fold(wanted) == *found));
    if is_right == Some(false) || (is_right.is_none() && !wanted.is_empty()) {
        let begins: String = text.chars().take(80).collect();
        println!("{language}: {found:?} for {wanted:?}: {begins}");
    }
    is_right
}

#[derive(Default)]
struct Success {
    texts: usize,
    determined: usize,
    right: usize,
}

impl Success {
    fn add(&mut self, outcome: Option<bool>) {
        self.texts += 1;
        self.determined += usize::from(outcome.is_some());
        self.right += usize::from(outcome == Some(true));
    }

    fn right(&self) -> f64 {
        self.right as f64 / self.determined as f64
    }

    fn undetermined(&self) -> f64 {
        1.0 - self.determined as f64 / self.texts as f64
    }

    fn told(&self) -> String {
        let (right, undetermined) = (self.right(), self.undetermined());
        format!(
            "{right:.3} right, {undetermined:.3} undetermined of {}",
            self.texts
        )
    }
}
