//! Words of French and Italian that an apostrophe elides: `qu’elle`, `dall’esterno`.

use std::ops::Range;

use super::{Analysis, compact, fold, is_apostrophe};

/// A word that an apostrophe elides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elided {
    /// Where it stands, in bytes, without the apostrophe.
    pub range: Range<usize>,
    /// The word in full, folded.
    pub full: &'static str,
}

/// What stands before the apostrophe, and the word in full. Articles (`l’`) are none: whoever
/// compares texts leaves them out.
type Forms = &'static [(&'static str, &'static str)];

const FRENCH: Forms = &[
    ("c", "ce"),
    ("d", "de"),
    ("j", "je"),
    ("jusqu", "jusque"),
    ("lorsqu", "lorsque"),
    ("m", "me"),
    ("n", "ne"),
    ("puisqu", "puisque"),
    ("qu", "que"),
    ("quoiqu", "quoique"),
    ("s", "se"),
    ("t", "te"),
];
const ITALIAN: Forms = &[
    ("all", "alla"),
    ("c", "ci"),
    ("com", "come"),
    ("cos", "cosa"),
    ("d", "di"),
    ("dall", "dalla"),
    ("dell", "della"),
    ("dov", "dove"),
    ("m", "mi"),
    ("n", "ne"),
    ("nell", "nella"),
    ("quell", "quella"),
    ("quest", "questa"),
    ("s", "si"),
    ("sull", "sulla"),
    ("t", "ti"),
    ("un", "una"),
];

/// The words of a text that an apostrophe elides, in order. [`word_ranges`](super::word_ranges)
/// leaves them out.
///
/// ```
/// use entente::text::{Analysis, elided_words};
/// let found = elided_words("l’attacco dall’esterno", Analysis::It);
/// assert_eq!(found[0].full, "dalla");
/// assert_eq!(found.len(), 1);
/// ```
pub fn elided_words(text: &str, analysis: Analysis) -> Vec<Elided> {
    let forms = match analysis {
        Analysis::Fr => FRENCH,
        Analysis::It => ITALIAN,
        _ => return Vec::new(),
    };
    let apostrophes = text.char_indices().filter(|(_, c)| is_apostrophe(*c));
    let elided = apostrophes.filter_map(|(at, sign)| {
        let goes_on = text[at + sign.len_utf8()..].starts_with(char::is_alphanumeric);
        let range = run_before(text, at);
        let run = fold(&text[range.clone()]);
        let (_, full) = forms.iter().find(|(form, _)| goes_on && *form == run)?;
        Some(Elided { range, full })
    });
    elided.collect()
}

/// One key for all ways to write a term of a language: that of [`compact`], with the
/// prepositions that Italian elides, as they tell terms apart.
///
/// ```
/// use entente::text::{Analysis, compact_in};
/// let key = |term| compact_in(term, Analysis::It);
/// assert_eq!(key("Accesso all’operatore"), key("accesso all'operatore"));
/// assert_ne!(key("accesso all’operatore"), key("accesso dell’operatore"));
/// ```
pub fn compact_in(text: &str, analysis: Analysis) -> String {
    let mut key = compact(text);
    if analysis == Analysis::It {
        for elided in elided_words(text, analysis) {
            key.push(' ');
            key.push_str(elided.full);
        }
    }
    key
}

/// Where the letters stand that end at a place.
fn run_before(text: &str, end: usize) -> Range<usize> {
    let letters = text[..end].char_indices().rev();
    let run = letters.take_while(|(_, letter)| letter.is_alphanumeric());
    run.last().map_or(end, |(begin, _)| begin)..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full(text: &str, analysis: Analysis) -> Vec<&'static str> {
        let found = elided_words(text, analysis).into_iter();
        found.map(|elided| elided.full).collect()
    }

    #[test]
    fn what_an_apostrophe_elides_is_given_in_full() {
        assert_eq!(
            full("Qu'elle n’est d’Europe", Analysis::Fr),
            ["que", "ne", "de"]
        );
        assert_eq!(full("all’uso, un’altra", Analysis::It), ["alla", "una"]);
    }

    #[test]
    fn articles_and_words_of_their_own_are_none() {
        assert!(full("l’État, aujourd’hui, d’", Analysis::Fr).is_empty());
        assert!(full("the d’ and all’arms", Analysis::En).is_empty());
    }
}
