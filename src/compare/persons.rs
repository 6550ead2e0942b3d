//! Words that name who does something, told by their endings from what is done: an
//! `engineer` is no `engineering`, an `activist` no `activism`.

use crate::text::Analysis;

/// Whether a folded word has an ending of those who do something or follow a doctrine. Things
/// have it as well (`filter`), and what they do has not.
pub(super) fn names_who(folded: &str, analysis: Analysis) -> bool {
    endings(analysis)
        .iter()
        .any(|ending| folded.ends_with(ending))
}

fn endings(analysis: Analysis) -> &'static [&'static str] {
    match analysis {
        Analysis::En => &["er", "ers", "or", "ors", "ist", "ists"],
        Analysis::Fr => &[
            "eur", "eurs", "eure", "eures", "euse", "euses", "trice", "trices", "iste", "istes",
        ],
        // What else ends in `-er` may be the form of an adjective or a plural.
        Analysis::De => &["werker", "werkers", "werkern"],
        Analysis::It => &["tore", "tori", "trice", "trici", "ista", "isti", "iste"],
        Analysis::Es => &[
            "dor", "dora", "dores", "doras", "tor", "tora", "tores", "ista", "istas",
        ],
        _ => &[],
    }
}
