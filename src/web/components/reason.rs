//! Why a rule put an entry under a concept, in words.

use crate::i18n::page::{common, entry as say};
use crate::model::{DisplayLanguage, Equated, EquatedAs, LinkReason};
use crate::text::compact;

/// From so much weight on, all words of two terms name the same.
const WORD_FOR_WORD: u8 = 95;

/// A reason, with the words that count as one.
pub fn said(reason: &LinkReason, display: DisplayLanguage) -> String {
    let told = held(reason, display);
    match reason {
        LinkReason::SameTerm {
            term_gone: true, ..
        }
        | LinkReason::LikeTerm {
            term_gone: true, ..
        } => {
            format!(
                "{told}{}{}",
                common::semicolon(display),
                say::term_gone(display)
            )
        }
        _ => told,
    }
}

/// A reason as it was when the link was made, beside what became of the name.
fn held(reason: &LinkReason, display: DisplayLanguage) -> String {
    match reason {
        LinkReason::SameTerm {
            term,
            name,
            entry,
            former,
            abbreviation,
            ..
        } => {
            let told = match (entry, former) {
                (None, true) => say::same_term_before(display, term),
                (None, false) => say::same_term(display, term),
                (Some(entry), true) => say::same_term_once_there(display, term, entry.as_str()),
                (Some(entry), false) => say::same_term_there(display, term, entry.as_str()),
            };
            match name.as_deref().and_then(|name| abbreviated(term, name)) {
                Some(whole) => format!("{told}, {}", say::abbreviated(display, whole)),
                None if *abbreviation => format!("{told}, {}", say::an_abbreviation(display)),
                None => told,
            }
        }
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
        LinkReason::LikeTexts { entry, former, .. } => match former {
            true => say::like_texts_once(display, entry.as_str()),
            false => say::like_texts(display, entry.as_str()),
        },
    }
}

/// Which of two texts that are one term has it as an abbreviation in its brackets.
fn abbreviated<'a>(term: &'a str, name: &'a str) -> Option<&'a str> {
    let longer = std::cmp::max_by_key(term, name, |text| text.len());
    (longer.contains('(') && compact(term) != compact(name)).then_some(longer)
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

    #[test]
    fn a_term_that_is_gone_is_told_to_be() {
        let mut gone = like(100, Some(vec![]));
        if let LinkReason::LikeTerm { term_gone, .. } = &mut gone {
            *term_gone = true;
        }
        let told = |display| said(&gone, display);
        let (en, fr) = (told(DisplayLanguage::En), told(DisplayLanguage::Fr));
        assert!(en.ends_with("; the entry no longer has this term"), "{en}");
        assert!(fr.ends_with("l’entrée n’a plus ce terme"), "{fr}");
    }

    fn like(weight: u8, equated: Option<Vec<Equated>>) -> LinkReason {
        LinkReason::LikeTerm {
            term: "network attack".into(),
            name: "cyber attack".into(),
            entry: None,
            former: false,
            term_gone: false,
            equated,
            weight,
        }
    }

    #[test]
    fn an_abbreviation_is_told_with_the_name_in_which_it_stands() {
        let same = |name: &str| LinkReason::SameTerm {
            term: "HLP".into(),
            name: Some(name.into()),
            entry: None,
            former: false,
            term_gone: false,
            abbreviation: true,
            weight: 80,
        };
        let told = |name, display| said(&same(name), display);
        let (en, fr) = (DisplayLanguage::En, DisplayLanguage::Fr);
        assert_eq!(
            told("Harbour lamp point (HLP)", en),
            "its term “HLP” is a name of the concept, as abbreviated in “Harbour lamp point (HLP)”"
        );
        let french = told("Harbour lamp point (HLP)", fr);
        assert!(french.ends_with("abrégé dans «\u{202f}Harbour lamp point (HLP)\u{202f}»"));
        assert!(!told("H.L.P.", en).contains("abbreviated"));
        assert_eq!(
            told("HLP", en),
            "its term “HLP” is a name of the concept, \
             an abbreviation, which may stand for something else there"
        );
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
