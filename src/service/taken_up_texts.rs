//! What a text becomes with an amendment, and which wordings of it come from whom.

use std::collections::{BTreeMap, BTreeSet};

use super::amendments::bracketed;
use super::{ServiceError, ServiceResult};
use crate::consensus::{
    Alternative, AlternativeId, Amended, AmendingChange, BracketedText, Following, Made, Place,
    Written, added_wordings, amended, carried_over, carried_wordings, has_words_of,
    wordings_in_amended,
};
use crate::i18n::Message;
use crate::model::{Amendment, Key, ProposalText, Source, WordingTakenUp};
use crate::text::Analysis;

/// A text with the brackets decided in which one wording of an amendment stands:
/// for that wording. Where it has several in a bracket, that is not decided.
pub(super) fn settled(
    standing: &ProposalText,
    amendment: &Amendment,
    change: &AmendingChange<'_>,
) -> ServiceResult<ProposalText> {
    let of_amendment = standing.sources.iter();
    let of_amendment = of_amendment.filter(|source| source.names(&amendment.id));
    let mut named: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for source in of_amendment {
        named
            .entry(source.bracket)
            .or_default()
            .push(source.alternative);
    }
    let only_one = |(bracket, alternatives): (usize, Vec<usize>)| match alternatives.as_slice() {
        [only] => Some((bracket, *only)),
        _ => None,
    };
    let mut decided: BTreeMap<usize, usize> = named.into_iter().filter_map(only_one).collect();
    if decided.is_empty() {
        return Err(ServiceError::not_as_things_stand(Message::TextChangedSince));
    }
    let before = bracketed("text", &standing.text)?;
    // Those around them, the outer ones last: numbers are in reading order.
    for bracket in before.brackets().into_iter().rev() {
        let around = bracket.alternatives.iter().find(|alternative| {
            let mut within = alternative.brackets().into_iter();
            within.any(|inner| decided.contains_key(&inner.number))
        });
        if let Some(around) = around {
            decided.entry(bracket.number).or_insert(around.number);
        }
    }
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

fn analysis(amendment: &Amendment) -> Analysis {
    Analysis::of(amendment.of.language.primary())
}

/// Where the wordings stand that amendments put into a text, but for one that is
/// taken up now.
fn carried(standing: &ProposalText, after: &str, but: Option<&Key>) -> Vec<WordingTakenUp> {
    let wordings = others(&standing.taken_up, but);
    carried_wordings(&standing.text, after, &wordings, Following::OthersUptake)
}

fn others(wordings: &[WordingTakenUp], but: Option<&Key>) -> Vec<WordingTakenUp> {
    let wordings = wordings.iter();
    let others = wordings.filter(|wording| Some(&wording.amendment) != but);
    others.cloned().collect()
}

/// A text as an amendment has it. Brackets that it brings come from it.
pub(super) fn in_text(
    standing: &ProposalText,
    amendment: &Amendment,
    change: &AmendingChange<'_>,
) -> ServiceResult<ProposalText> {
    let after = bracketed("text", &amendment.text)?;
    let before = bracketed("text", &standing.text)?;
    let mut sources = carried_over(&before, &standing.sources, &after, analysis(amendment));
    let stood: BTreeSet<String> = own_wordings(&before).map(|(_, wording)| wording).collect();
    let of_amendment = change.wordings_in(&after);
    let new = own_wordings(&after).filter(|(_, wording)| !stood.contains(wording));
    for (of, _) in new.filter(|(of, _)| of_amendment.contains(of)) {
        if sources.iter().all(|source| source.of() != of) {
            add(&mut sources, of, &amendment.id);
        }
    }
    let mut taken_up = carried(standing, &amendment.text, Some(&amendment.id));
    name_by_place(&mut sources, standing, &after, &taken_up);
    sources.sort_by_key(Source::of);
    taken_up.extend(put_there(standing, amendment, change));
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        text: amendment.text.clone(),
        sources,
        taken_up,
    })
}

/// What an amendment puts into a text, with what it has in common with others
/// that were taken up before.
fn put_there(
    standing: &ProposalText,
    amendment: &Amendment,
    change: &AmendingChange<'_>,
) -> Vec<WordingTakenUp> {
    let text = &amendment.text;
    let mut put = added_wordings(&standing.text, text, &amendment.id);
    let quoted = put.iter().filter_map(|one| one.place().quoted(text));
    let added: Vec<String> = quoted.map(ToOwned::to_owned).collect();
    for range in change.places_in(text).unwrap_or_default() {
        let known = WordingTakenUp::at(&amendment.id, text, &range);
        let is_put = put.iter().any(|one| one.place().meets(known.place()));
        let is_added = || {
            added
                .iter()
                .any(|one| has_words_of(one, &text[range.clone()]))
        };
        if !is_put && !is_added() {
            put.push(known);
        }
    }
    put
}

/// Names the amendments that were named before for an alternative of which the
/// wording went with the text around it: another State’s uptake elsewhere takes
/// nothing from them.
fn name_by_place(
    sources: &mut Vec<Source>,
    standing: &ProposalText,
    after: &BracketedText,
    taken_up: &[WordingTakenUp],
) {
    let was_named = |amendment: &Key| standing.sources.iter().any(|one| one.names(amendment));
    let written = after.written();
    for (of, range) in &written.alternatives {
        let place = Place::of(&written.text, range);
        let here = taken_up.iter().filter(|one| one.place() == place);
        for one in here.filter(|one| was_named(&one.amendment)) {
            add(sources, *of, &one.amendment);
        }
    }
}

/// The alternatives of a text with what is written in each, without that of the
/// brackets within.
fn own_wordings(text: &BracketedText) -> impl Iterator<Item = (AlternativeId, String)> {
    let alternatives = text.brackets().into_iter().flat_map(|bracket| {
        let of_bracket = bracket.alternatives.iter();
        of_bracket.map(|one| ((bracket.number, one.number), one.own_wording()))
    });
    alternatives.collect::<Vec<_>>().into_iter()
}

/// A text with an amendment in brackets beside what it would replace, given the
/// texts of the amendments that put wording into it. Where that was put there by
/// an amendment itself, it comes from that one.
pub(super) fn in_brackets(
    standing: &ProposalText,
    amendment: &Amendment,
    texts: &BTreeMap<Key, String>,
) -> ServiceResult<ProposalText> {
    let before = bracketed("text", &standing.text)?;
    let proposed = bracketed("text", &amendment.text)?;
    let both = amended(&before, &proposed);
    let both = both.map_err(|fault| ServiceError::invalid("text", fault.message()))?;
    if both.made.is_empty() {
        return Err(ServiceError::not_as_things_stand(Message::NothingToBracket));
    }
    let written = both.written();
    let stood = &written.standing.alternatives;
    let still = |source: &Source| {
        let (bracket, alternative) = *stood.get(&source.of())?;
        Some(Source {
            bracket,
            alternative,
            ..source.clone()
        })
    };
    let mut sources: Vec<Source> = standing.sources.iter().filter_map(still).collect();
    let following = Following::Edit(analysis(amendment));
    let wordings = others(&standing.taken_up, Some(&amendment.id));
    let mut taken_up = wordings_in_amended(&standing.text, &written, &wordings, following);
    for made in &both.made {
        if let Made::Bracket(bracket) = made {
            name_standing(
                &mut sources,
                &both.text,
                &written,
                *bracket,
                (&taken_up, texts),
            );
        }
    }
    for of in proposed_in(&both) {
        add(&mut sources, of, &amendment.id);
    }
    for made in &both.made {
        let range = &written.alternatives[&made.proposed()];
        if !range.is_empty() {
            taken_up.push(WordingTakenUp::at(&amendment.id, &written.text, range));
        }
    }
    sources.sort_by_key(Source::of);
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        text: written.text,
        sources,
        taken_up,
    })
}

/// The alternatives that an amendment in brackets brings: those with its wording,
/// and those of the brackets within it.
fn proposed_in(both: &Amended) -> Vec<AlternativeId> {
    let mut proposed: Vec<AlternativeId> = both.made.iter().map(|made| made.proposed()).collect();
    for bracket in both.text.brackets() {
        let alternatives = bracket.alternatives.iter();
        let brought = alternatives.filter(|alternative| {
            let is_known = both
                .made
                .contains(&Made::Known((bracket.number, alternative.number)));
            !is_known && proposed.contains(&(bracket.number, alternative.number))
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
            add(sources, standing, &one.amendment);
        }
    }
}

/// Notes that a wording comes from an amendment, beside what else it comes from.
pub(super) fn add(sources: &mut Vec<Source>, of: AlternativeId, amendment: &Key) {
    let at = sources.iter().position(|source| source.of() == of);
    let at = at.unwrap_or_else(|| {
        sources.push(Source::at(of));
        sources.len() - 1
    });
    if !sources[at].names(amendment) {
        sources[at].amendments.push(amendment.clone());
    }
}
