//! Definitions that explain each other explain nothing (ISO 704, circular
//! definitions).

use std::collections::BTreeSet;

use crate::compare::Terms;
use crate::i18n::Message;
use crate::text::Analysis;

use super::{Advice, AdviceKind, Place};

/// A definition that is being drafted, with the terms that it defines.
#[derive(Debug, Clone, Copy)]
pub struct Drafted<'a> {
    /// The terms, in the language of the definition.
    pub terms: &'a [String],
    /// The definition.
    pub text: &'a str,
}

/// Advice on each term of another definition that one uses, where that other
/// one, or one that it uses in turn, uses a term of the first. Where several
/// define a term, a circle through any of them is told.
pub fn advise_on_circles(
    one: Drafted<'_>,
    others: &[Drafted<'_>],
    analysis: Analysis,
) -> Vec<Advice> {
    // The one is the first of them, number 0.
    let all: Vec<Drafted<'_>> = [one].into_iter().chain(others.iter().copied()).collect();
    let defined = DefinedTerms::of(&all, analysis);
    let uses: Vec<BTreeSet<usize>> = all
        .iter()
        .map(|drafted| defined.terms.find(drafted.text).into_iter())
        .map(|found| found.flat_map(|found| &defined.by[found.term]).copied())
        .map(Iterator::collect)
        .collect();
    let mut told = BTreeSet::new();
    let found = defined.terms.find(one.text).into_iter();
    let circular = found.filter(|found| {
        let by = &defined.by[found.term];
        !by.contains(&0) && by.iter().any(|other| leads_to_first(*other, &uses))
    });
    let first = circular.filter(|found| told.insert(found.term));
    let advice = first.map(|found| Advice {
        kind: AdviceKind::Circular,
        place: Some(Place::of(one.text, &found.range)),
        message: Message::CircularWith {
            term: one.text[found.range].to_owned(),
        },
    });
    advice.collect()
}

/// The terms that definitions define, each once in whatever spelling.
struct DefinedTerms {
    terms: Terms,
    /// By the number of a term, the definitions that define it.
    by: Vec<BTreeSet<usize>>,
}

impl DefinedTerms {
    fn of(definitions: &[Drafted<'_>], analysis: Analysis) -> Self {
        let mut defined = Self {
            terms: Terms::new(analysis),
            by: Vec::new(),
        };
        for (number, drafted) in definitions.iter().enumerate() {
            for term in drafted.terms {
                defined.add(term, number);
            }
        }
        defined
    }

    fn add(&mut self, term: &str, definition: usize) {
        let new = self.by.len();
        let number = self.terms.add(term, new).unwrap_or(new);
        if number == new {
            self.by.push(BTreeSet::new());
        }
        self.by[number].insert(definition);
    }
}

/// Advice without what is untrue beside other definitions that are drafted:
/// that a term which one of these defines is defined nowhere.
pub fn without_drafted(
    advice: Vec<Advice>,
    one: Drafted<'_>,
    others: &[Drafted<'_>],
    analysis: Analysis,
) -> Vec<Advice> {
    let mut terms = Terms::new(analysis);
    for (number, drafted) in others.iter().enumerate() {
        for term in drafted.terms {
            terms.add(term, number);
        }
    }
    let found = terms.find(one.text).into_iter();
    let defined: Vec<Place> = found
        .map(|found| Place::of(one.text, &found.range))
        .collect();
    let is_untrue = |advice: &Advice| {
        let is_defined = |at: &Place| defined.iter().any(|place| place.meets(*at));
        advice.kind == AdviceKind::UndefinedTerm && advice.place.as_ref().is_some_and(is_defined)
    };
    advice.into_iter().filter(|one| !is_untrue(one)).collect()
}

/// Whether a definition uses the first one's terms, or one that it uses does.
fn leads_to_first(from: usize, uses: &[BTreeSet<usize>]) -> bool {
    let mut seen = BTreeSet::from([from]);
    let mut next = vec![from];
    while let Some(at) = next.pop() {
        if uses[at].contains(&0) {
            return true;
        }
        next.extend(uses[at].iter().copied().filter(|used| seen.insert(*used)));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles(definitions: &[(&str, &str)]) -> Vec<String> {
        let terms: Vec<Vec<String>> = definitions
            .iter()
            .map(|(term, _)| vec![(*term).to_owned()])
            .collect();
        let drafted: Vec<Drafted<'_>> = definitions
            .iter()
            .zip(&terms)
            .map(|((_, text), terms)| Drafted { terms, text })
            .collect();
        let advice = advise_on_circles(drafted[0], &drafted[1..], Analysis::En);
        let places = advice.into_iter().filter_map(|advice| advice.place);
        let quoted = places.filter_map(|place| place.quoted(definitions[0].1));
        quoted.map(ToOwned::to_owned).collect()
    }

    #[test]
    fn a_circle_of_two_or_more_is_found() {
        let two = [
            ("beacon", "lamp of a harbour"),
            ("harbour", "place of beacons"),
        ];
        assert_eq!(circles(&two), ["harbour"]);
        let three = [
            ("beacon", "lamp of a harbour"),
            ("harbour", "place of a quay"),
            ("quay", "wall with a beacon"),
        ];
        assert_eq!(circles(&three), ["harbour"]);
    }

    #[test]
    fn a_circle_through_any_definition_of_a_term_is_found() {
        let several = [
            ("beacon", "lamp of a harbour"),
            ("harbour", "place of ships"),
            ("harbours", "place that needs beacons"),
        ];
        assert_eq!(circles(&several), ["harbour"]);
        let of_its_own_term = [
            ("beacon", "lamp of a harbour"),
            ("beacon", "lamp of a harbour with a quay"),
            ("harbour", "place of a quay"),
        ];
        assert_eq!(circles(&of_its_own_term), Vec::<String>::new());
    }

    #[test]
    fn a_term_that_another_draft_defines_is_not_undefined() {
        let text = "lamp of a harbour on a quay";
        let undefined = |wording: &str| {
            let start = text.find(wording).unwrap();
            Advice {
                kind: AdviceKind::UndefinedTerm,
                place: Some(Place::of(text, &(start..start + wording.len()))),
                message: Message::TermUndefined {
                    term: wording.into(),
                },
            }
        };
        let advice = vec![undefined("harbour"), undefined("quay")];
        let (own, other) = (["beacon".to_owned()], ["harbours".to_owned()]);
        let one = Drafted { terms: &own, text };
        let harbour = Drafted {
            terms: &other,
            text: "place of beacons",
        };
        let left = without_drafted(advice, one, &[harbour], Analysis::En);
        assert_eq!(left, [undefined("quay")]);
    }

    #[test]
    fn definitions_that_lead_on_are_no_circle() {
        let chain = [
            ("beacon", "lamp of a harbour"),
            ("harbour", "place of a quay"),
            ("quay", "wall at the water"),
        ];
        assert_eq!(circles(&chain), Vec::<String>::new());
        // That it uses its own term is said by another rule.
        assert_eq!(circles(&[("beacon", "a beacon")]), Vec::<String>::new());
        let apart = [
            ("beacon", "lamp"),
            ("harbour", "place"),
            ("quay", "harbour"),
        ];
        assert_eq!(circles(&apart), Vec::<String>::new());
    }
}
