//! Words that are others by their beginnings or endings: `Anmeldung`, `Abmeldung`.

use std::collections::HashSet;

use crate::text::Analysis;

/// Beginnings, folded, of which each makes another word of the same rest. Each family is a list
/// of its own: numbers, and where something goes.
fn beginnings(analysis: Analysis) -> &'static [&'static str] {
    match analysis {
        Analysis::En => &[
            "one two three four five six seven eight nine ten hundred thousand many",
            "uni bi tri quadri multi mono single poly",
            "im ex",
        ],
        Analysis::Fr => &["uni bi tri quadri multi mono pluri", "im ex"],
        Analysis::De => &[
            "ein zwei drei vier funf sechs sieben acht neun zehn zwolf mehr viel halb beid",
            "uni bi tri multi mono",
            "an ab",
            "ein aus ab",
            "auf ab zu",
            "im ex",
        ],
        Analysis::It => &["uni bi tri quadri multi mono pluri", "im es"],
        Analysis::Es => &["uni bi tri cuatri multi mono pluri", "im ex"],
        Analysis::Ru => &[
            "одно дву двух тре трех четырех пяти шести семи восьми девяти десяти много",
            "в вы",
            "в от",
            "при у",
            "им экс",
        ],
        Analysis::General => &[],
    }
}

/// The same of what ends a word, but for its inflection.
fn endings(analysis: Analysis) -> &'static [&'static str] {
    match analysis {
        Analysis::En => &["in out", "on off"],
        Analysis::De => &["pflichtig frei", "voll los"],
        _ => &[],
    }
}

/// What is shorter without its beginning or ending, in characters, is no word.
const SHORTEST: usize = 3;

/// Whether one of two lists of folded words has a word that another beginning or ending makes of
/// one in the other.
pub(super) fn have_other_affixes(one: &[&str], other: &[&str], analysis: Analysis) -> bool {
    let others: HashSet<&str> = other.iter().copied().collect();
    one.iter().any(|word| {
        let mut begun = beginnings(analysis).iter();
        let mut ended = endings(analysis).iter();
        begun.any(|family| has_begun_otherwise(word, family, &others))
            || ended.any(|family| has_ended_otherwise(word, family, &others))
    })
}

fn has_begun_otherwise(word: &str, family: &str, others: &HashSet<&str>) -> bool {
    let mut rests = family
        .split(' ')
        .filter_map(|begin| Some((begin, word.strip_prefix(begin)?)));
    rests.any(|(begin, rest)| {
        let mut other = family.split(' ').filter(|other| *other != begin);
        rest.chars().count() >= SHORTEST
            && other.any(|other| others.contains([other, rest].concat().as_str()))
    })
}

fn has_ended_otherwise(word: &str, family: &str, others: &HashSet<&str>) -> bool {
    family.split(' ').any(|end| {
        // `meldepflichtige`, `meldefreie`
        let Some(at) = word.rfind(end).filter(|at| *at >= SHORTEST) else {
            return false;
        };
        let (root, inflected) = (&word[..at], &word[at + end.len()..]);
        let mut other = family.split(' ').filter(|other| *other != end);
        other.any(|other| others.contains([root, other, inflected].concat().as_str()))
    })
}
