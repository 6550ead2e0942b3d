//! Why a rule put an entry under a concept, in words.

use crate::i18n::page::entry as say;
use crate::model::{DisplayLanguage, Equated, EquatedAs, LinkReason};

/// From so much weight on, all words of two terms name the same.
const WORD_FOR_WORD: u8 = 95;

/// A reason, with the words that count as one.
pub fn said(reason: &LinkReason, display: DisplayLanguage) -> String {
    match reason {
        LinkReason::SameTerm {
            term,
            entry,
            former,
            ..
        } => match (entry, former) {
            (None, true) => say::same_term_before(display, term),
            (None, false) => say::same_term(display, term),
            (Some(entry), true) => say::same_term_once_there(display, term, entry.as_str()),
            (Some(entry), false) => say::same_term_there(display, term, entry.as_str()),
        },
        LinkReason::LikeTerm {
            term,
            name,
            entry,
            former,
            equated,
            weight,
            ..
        } => {
            let equated = equated.as_deref();
            let mut told = vec![alike(term, name, equated, *weight, display)];
            told.extend(former.then(|| match entry {
                None => say::former_name(display).to_owned(),
                Some(entry) => say::once_there(display, entry.as_str()),
            }));
            told.extend(
                equated
                    .unwrap_or_default()
                    .iter()
                    .map(|pair| one(pair, display)),
            );
            told.join(", ")
        }
        LinkReason::LikeTexts { entry, .. } => say::like_texts(display, entry.as_str()),
    }
}

/// How a term is like a name: what stands in brackets was not looked at. What was told of a
/// link of an earlier release is not known to be of the same words.
fn alike(
    term: &str,
    name: &str,
    equated: Option<&[Equated]>,
    weight: u8,
    display: DisplayLanguage,
) -> String {
    let is_whole = ![term, name].iter().any(|text| text.contains('('));
    match (weight, equated) {
        _ if !is_whole => say::alike_term(display, term, name),
        (WORD_FOR_WORD.., Some([])) => say::like_term(display, term, name),
        (WORD_FOR_WORD.., _) => say::like_term_by_lexicon(display, term, name),
        _ => say::alike_term(display, term, name),
    }
}

fn one(pair: &Equated, display: DisplayLanguage) -> String {
    let (one, other) = (&pair.term, &pair.name);
    match pair.r#as {
        EquatedAs::Meaning => say::one_meaning(display, one, other),
        EquatedAs::Field => say::one_field(display, one, other),
        EquatedAs::Cognate => say::cognates(display, one, other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(weight: u8, equated: Option<Vec<Equated>>) -> LinkReason {
        LinkReason::LikeTerm {
            term: "network attack".into(),
            name: "cyber attack".into(),
            entry: None,
            former: false,
            equated,
            weight,
        }
    }

    #[test]
    fn only_the_same_words_are_said_to_be_the_same() {
        let pair = Equated {
            term: "network".into(),
            name: "cyber".into(),
            r#as: EquatedAs::Field,
        };
        let (en, fr) = (DisplayLanguage::En, DisplayLanguage::Fr);
        let told = said(&like(95, Some(vec![pair.clone()])), en);
        assert_eq!(
            told,
            "its term “network attack” corresponds word for word to “cyber attack”, \
             “network” and “cyber” count as one field in the lexicon"
        );
        let told = said(&like(95, Some(vec![pair])), fr);
        assert!(told.contains("comptent pour un même domaine"), "{told}");
        for (equated, is_same) in [(Some(vec![]), true), (None, false)] {
            let told = said(&like(100, equated), en);
            assert_eq!(told.contains("made of the same words"), is_same, "{told}");
        }
        let told = said(&like(80, Some(vec![])), en);
        assert!(told.contains("for the most part"), "{told}");
        let mut bracketed = like(100, Some(vec![]));
        if let LinkReason::LikeTerm { name, .. } = &mut bracketed {
            name.push_str(" (of a network)");
        }
        let told = said(&bracketed, en);
        assert!(told.contains("for the most part"), "{told}");
    }
}
