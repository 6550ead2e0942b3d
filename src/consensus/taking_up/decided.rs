use std::collections::BTreeMap;

use super::super::attribution::carried_over;
use super::super::brackets::BracketedText;
use super::super::uptake::AmendingChange;
use super::{TakingUpFault, analysis, bracketed, carried};
use crate::model::{Amendment, Key, ProposalText, WordingTakenUp};

/// A text with the brackets decided in which one wording of an amendment stands:
/// for that wording. Where it has several in a bracket, that is not decided.
///
/// # Errors
/// [`TakingUpFault::TextChangedSince`] where no bracket can be decided for it;
/// brackets of the text that cannot be read.
pub fn decided_for(
    standing: &ProposalText,
    amendment: &Amendment,
    change: &AmendingChange<'_>,
) -> Result<ProposalText, TakingUpFault> {
    let mut decided = only_ones(standing, &amendment.id);
    if decided.is_empty() {
        return Err(TakingUpFault::TextChangedSince);
    }
    let before = bracketed(&standing.text)?;
    decide_around(&before, &mut decided);
    let after = before.chosen(|bracket| decided.get(&bracket.number).copied());
    let text = after.to_string();
    let sources = carried_over(&before, &standing.sources, &after, analysis(amendment));
    let mut taken_up = carried(standing, &text, None);
    if taken_up.iter().all(|one| one.amendment != amendment.id) {
        let places = change.places_in(&text).unwrap_or_default();
        let at = |place| WordingTakenUp::at(&amendment.id, &text, place);
        taken_up.extend(places.iter().map(at));
    }
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        taken_up,
        sources,
        text,
    })
}

/// The brackets of which an amendment has one alternative, with that.
fn only_ones(standing: &ProposalText, amendment: &Key) -> BTreeMap<usize, usize> {
    let of_amendment = standing.sources.iter();
    let of_amendment = of_amendment.filter(|source| source.names(amendment));
    let mut named: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for source in of_amendment {
        let alternatives = named.entry(source.bracket).or_default();
        alternatives.push(source.alternative);
    }
    let only_one = |(bracket, alternatives): (usize, Vec<usize>)| match alternatives.as_slice() {
        [only] => Some((bracket, *only)),
        _ => None,
    };
    named.into_iter().filter_map(only_one).collect()
}

/// Decides the brackets around those that are, for what these stand in; the
/// outer ones last, since numbers are in reading order.
fn decide_around(text: &BracketedText, decided: &mut BTreeMap<usize, usize>) {
    for bracket in text.brackets().into_iter().rev() {
        let around = bracket.alternatives.iter().find(|alternative| {
            let mut within = alternative.brackets().into_iter();
            within.any(|inner| decided.contains_key(&inner.number))
        });
        if let Some(around) = around {
            decided.entry(bracket.number).or_insert(around.number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::attribution::name_amendment;
    use super::super::super::brackets::AlternativeId;
    use super::super::tests::{amendment, change, put, standing};
    use super::*;

    /// A text in brackets with the alternatives that come from an amendment
    /// decided for it.
    fn decided(
        amended: &str,
        amendment: &Amendment,
        written: &str,
        of: &[AlternativeId],
    ) -> Result<ProposalText, TakingUpFault> {
        let mut standing = standing(written);
        for of in of {
            name_amendment(&mut standing.sources, *of, &amendment.id);
        }
        decided_for(&standing, amendment, &change(amended, amendment))
    }

    #[test]
    fn brackets_are_decided_with_those_around_them() {
        let lamp = amendment("m1", "a bright lamp of a harbour");
        let written = "a [red/bright] lamp [of a harbour/]";
        let text = decided("a red lamp of a harbour", &lamp, written, &[(1, 2)]).unwrap();
        assert_eq!(text.text, "a bright lamp [of a harbour/]");
        assert_eq!(text.sources, []);
        assert_eq!(put(&text), ["m1: bright"]);

        let written = "a [[red/bright] lamp/torch] of a harbour";
        let text = decided("a red lamp of a harbour", &lamp, written, &[(2, 2)]).unwrap();
        assert_eq!(text.text, "a bright lamp of a harbour");
    }

    #[test]
    fn a_bracket_with_several_wordings_of_an_amendment_is_not_decided() {
        let lamp = amendment("m1", "a [bright/white] lamp");
        let written = "a [red/bright/white] lamp";
        let of: [&[AlternativeId]; 2] = [&[(1, 2), (1, 3)], &[]];
        for of in of {
            let fault = decided("a red lamp", &lamp, written, of).unwrap_err();
            assert_eq!(fault, TakingUpFault::TextChangedSince);
        }
    }
}
