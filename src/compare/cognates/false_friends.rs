//! Words of English and of other languages that look alike and name different things: a
//! `librairie` sells books, a `fabrique` makes goods, a `déception` disappoints.
//!
//! A closed list: form alone does not tell them from cognates. Of words that also name the
//! same in part, such as `control` and `contrôle`, none stands here.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::{Analysis, fold, stem_without_verbs};

/// Which of two that look alike a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) enum Side {
    English,
    /// Of another language; these among themselves name the same.
    Other,
}

/// The English word, and those that look like it.
const FALSE_FRIENDS: [(&str, &[(&str, &str)]); 9] = [
    (
        "contract",
        &[
            ("fr", "contact"),
            ("de", "Kontakt"),
            ("it", "contatto"),
            ("es", "contacto"),
            ("ru", "контакт"),
            ("ro", "contact"),
            ("pl", "kontakt"),
            ("nl", "contact"),
        ],
    ),
    (
        "contractor",
        &[
            ("fr", "contacteur"),
            ("it", "contattore"),
            ("es", "contactor"),
        ],
    ),
    (
        "library",
        &[
            ("fr", "librairie"),
            ("it", "libreria"),
            ("es", "librería"),
            ("ro", "librărie"),
            ("pt", "livraria"),
        ],
    ),
    (
        "fabric",
        &[
            ("fr", "fabrique"),
            ("de", "Fabrik"),
            ("it", "fabbrica"),
            ("es", "fábrica"),
            ("ru", "фабрика"),
            ("ro", "fabrică"),
            ("pl", "fabryka"),
            ("nl", "fabriek"),
        ],
    ),
    (
        "deception",
        &[("fr", "déception"), ("es", "decepción"), ("ro", "decepție")],
    ),
    (
        "compromise",
        &[
            ("fr", "compromis"),
            ("de", "Kompromiss"),
            ("it", "compromesso"),
            ("es", "compromiso"),
            ("ru", "компромисс"),
            ("ro", "compromis"),
            ("pl", "kompromis"),
            ("nl", "compromis"),
        ],
    ),
    (
        "actual",
        &[
            ("fr", "actuel"),
            ("de", "aktuell"),
            ("it", "attuale"),
            ("es", "actual"),
            ("ro", "actual"),
        ],
    ),
    (
        "eventual",
        &[
            ("fr", "éventuel"),
            ("de", "eventuell"),
            ("it", "eventuale"),
            ("es", "eventual"),
            ("ro", "eventual"),
        ],
    ),
    (
        "sensible",
        &[
            ("fr", "sensible"),
            ("de", "sensibel"),
            ("it", "sensibile"),
            ("es", "sensible"),
            ("ro", "sensibil"),
        ],
    ),
];

/// By the inflectional stem of a word of a language, which two that look alike it is one
/// of, and which.
pub(in crate::compare) fn false_friend(stem: &str, analysis: Analysis) -> Option<(usize, Side)> {
    BY_STEM.get(&(analysis as usize))?.get(stem).copied()
}

type ByStem = HashMap<String, (usize, Side)>;

static BY_STEM: LazyLock<HashMap<usize, ByStem>> = LazyLock::new(|| {
    let mut by_stem: HashMap<usize, ByStem> = HashMap::new();
    for (number, (english, others)) in FALSE_FRIENDS.iter().enumerate() {
        let english = ("en", *english, Side::English);
        let others = others
            .iter()
            .map(|(language, word)| (*language, *word, Side::Other));
        for (language, word, side) in others.chain([english]) {
            let analysis = Analysis::of(language);
            let stem = stem_without_verbs(&fold(word), analysis);
            let of = by_stem.entry(analysis as usize).or_default();
            of.insert(stem, (number, side));
        }
    }
    by_stem
});
