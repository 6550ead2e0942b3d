use std::collections::BTreeMap;

use super::super::attribution::name_amendment;
use super::super::brackets::{
    Alternative, AlternativeId, Amended, BracketedText, Made, Written, amended,
};
use super::super::spans::{Following, Place};
use super::super::taken_up::wordings_in_amended;
use super::super::uptake::has_words_of;
use super::{TakingUpFault, analysis, bracketed, others};
use crate::model::{Amendment, Key, ProposalText, Source, WordingTakenUp};

/// A text with an amendment in brackets beside what it would replace, given the
/// texts of the amendments that put wording into it. Where that was put there by
/// an amendment itself, it comes from that one.
///
/// # Errors
/// [`TakingUpFault::NothingToBracket`] where both say the same; brackets that
/// cannot be read, or would be too many or too deep.
pub fn taken_up_in_brackets(
    standing: &ProposalText,
    amendment: &Amendment,
    texts: &BTreeMap<Key, String>,
) -> Result<ProposalText, TakingUpFault> {
    let both = amended(&bracketed(&standing.text)?, &bracketed(&amendment.text)?)?;
    if both.made.is_empty() {
        return Err(TakingUpFault::NothingToBracket);
    }
    let written = both.written();
    let following = Following::Edit(analysis(amendment));
    let wordings = others(&standing.taken_up, Some(&amendment.id));
    let mut taken_up = wordings_in_amended(&standing.text, &written, &wordings, following);
    let mut sources = still_named(standing, &written);
    for made in &both.made {
        if let Made::Bracket(bracket) = made {
            let known = (taken_up.as_slice(), texts);
            name_standing(&mut sources, &both.text, &written, *bracket, known);
        }
    }
    for of in proposed_in(&both) {
        name_amendment(&mut sources, of, &amendment.id);
    }
    taken_up.extend(put_there(&both, &written, &amendment.id));
    sources.sort_by_key(Source::of);
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        text: written.text,
        sources,
        taken_up,
    })
}

/// The sources of the standing text, by the numbers that its alternatives have
/// with the amendment.
fn still_named(standing: &ProposalText, written: &Written) -> Vec<Source> {
    let stood = &written.standing.alternatives;
    let still = |source: &Source| {
        let (bracket, alternative) = *stood.get(&source.of())?;
        Some(Source {
            bracket,
            alternative,
            ..source.clone()
        })
    };
    standing.sources.iter().filter_map(still).collect()
}

/// Names the amendments that put the standing wording of a new bracket into the
/// text, or some of it, and have it as it stands.
fn name_standing(
    sources: &mut Vec<Source>,
    text: &BracketedText,
    written: &Written,
    bracket: usize,
    (taken_up, texts): (&[WordingTakenUp], &BTreeMap<Key, String>),
) {
    let standing = (bracket, Made::STANDING);
    let Some(wording) = text.wording_of(standing) else {
        return;
    };
    let place = Place::of(&written.text, &written.alternatives[&standing]);
    for one in taken_up.iter().filter(|one| one.place().meets(place)) {
        let text = texts.get(&one.amendment);
        if text.is_some_and(|text| has_words_of(text, &wording)) {
            name_amendment(sources, standing, &one.amendment);
        }
    }
}

/// The alternatives that an amendment in brackets brings: those with its wording,
/// and those of the brackets within it.
fn proposed_in(both: &Amended) -> Vec<AlternativeId> {
    let mut proposed: Vec<AlternativeId> = both.made.iter().map(|made| made.proposed()).collect();
    for bracket in both.text.brackets() {
        let alternatives = bracket.alternatives.iter();
        let brought = alternatives.filter(|alternative| {
            let of = (bracket.number, alternative.number);
            !both.made.contains(&Made::Known(of)) && proposed.contains(&of)
        });
        let inner = brought.flat_map(Alternative::brackets).flat_map(|inner| {
            let alternatives = inner.alternatives.iter();
            alternatives.map(|one| (inner.number, one.number))
        });
        let inner: Vec<_> = inner.collect();
        proposed.extend(inner);
    }
    proposed
}

/// Where the wordings of an amendment stand in its brackets.
fn put_there<'a>(
    both: &'a Amended,
    written: &'a Written,
    amendment: &'a Key,
) -> impl Iterator<Item = WordingTakenUp> + 'a {
    let ranges = both.made.iter();
    let ranges = ranges.map(|made| &written.alternatives[&made.proposed()]);
    let worded = ranges.filter(|range| !range.is_empty());
    worded.map(|range| WordingTakenUp::at(amendment, &written.text, range))
}

#[cfg(test)]
mod tests {
    use super::super::taken_up_in_text;
    use super::super::tests::{amendment, change, named, put, standing};
    use super::*;

    #[test]
    fn an_amendment_stands_beside_what_it_would_replace() {
        let text = standing("a red lamp of a harbour");
        let none = BTreeMap::new();
        let one =
            taken_up_in_brackets(&text, &amendment("m1", "a bright lamp of a harbour"), &none);
        let one = one.unwrap();
        assert_eq!(one.text, "a [red/bright] lamp of a harbour");
        assert_eq!(named(&one), ["1.2: m1"]);
        assert_eq!(put(&one), ["m1: bright"]);

        let same = amendment("m1", &text.text);
        let fault = taken_up_in_brackets(&text, &same, &none).unwrap_err();
        assert_eq!(fault, TakingUpFault::NothingToBracket);
    }

    #[test]
    fn standing_wording_comes_from_the_amendment_that_put_it_there() {
        let before = standing("a lamp of a harbour");
        let bright = amendment("m1", "a bright lamp of a harbour");
        let with_one = taken_up_in_text(&before, &bright, &change(&before.text, &bright)).unwrap();
        let texts = BTreeMap::from([(bright.id.clone(), bright.text.clone())]);
        let dark = amendment("m2", "a dark lamp of a harbour");
        let both = taken_up_in_brackets(&with_one, &dark, &texts).unwrap();
        assert_eq!(both.text, "a [bright/dark] lamp of a harbour");
        assert_eq!(named(&both), ["1.1: m1", "1.2: m2"]);
        assert_eq!(put(&both), ["m1: bright", "m2: dark"]);
    }
}
