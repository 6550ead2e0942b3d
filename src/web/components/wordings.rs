//! Whose words texts are in.

use std::collections::BTreeMap;

use crate::i18n::{self, number};
use crate::model::{DisplayLanguage, Wording};

/// How many texts are in which wording: `3 × official, 1 × summary`.
pub fn wordings(counts: &BTreeMap<Wording, usize>, display: DisplayLanguage) -> String {
    let counts = counts.iter().map(|(wording, count)| {
        let wording = i18n::wording(*wording);
        format!("{} × {}", number(display, *count), wording.get(display))
    });
    counts.collect::<Vec<_>>().join(", ")
}
