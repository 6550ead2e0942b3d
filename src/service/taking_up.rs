//! Amendments are taken up: in the text, or in brackets beside it.

use std::collections::{BTreeMap, BTreeSet};

use super::amendments::{AmendmentStatus, AmendmentView, bracketed};
use super::telling::Step;
use super::{FieldFault, ProposalVersion, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{
    Alternative, AlternativeId, Amended, BracketedText, Following, Made, Place, Written,
    added_wordings, amended, carried_over, carried_wordings, check_reason, has_words_of,
    wordings_in_amended,
};
use crate::i18n::Message;
use crate::model::{Amendment, Credit, Key, ProposalText, Source, TakenUp, WordingTakenUp};
use crate::store::Kind;
use crate::text::Analysis;

impl Service {
    /// Takes up an amendment in the next version of its proposal: its wording
    /// in the place of the text, or in brackets beside it. Its State is
    /// credited. The reason is that of whoever takes it up; its State’s own
    /// stays with the amendment.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::VersionChanged`]; [`ServiceError::NotAsThingsStand`]
    /// where it was withdrawn or taken up. One that stands in brackets may be
    /// put into the text: the brackets are decided for it. Where the text has changed in the
    /// same place since, it can stand in brackets, or an edit by hand names it.
    pub async fn take_up_amendment(
        &self,
        viewer: &Viewer,
        id: &str,
        how: TakenUp,
        reason: String,
        edited: i64,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        viewer.require(Right::Draft)?;
        let (record, amendment) = self.known_amendment(id).await?;
        let decided_on = vec![(Kind::Amendment, record.id.clone(), record.version)];
        let newest = self.proposal(viewer, amendment.proposal.as_str()).await?;
        self.require_newest(&newest, edited).await?;
        check_reason(&reason).map_err(FieldFault::one)?;
        let view = self
            .amendment_view(record, amendment, &newest.proposal)
            .await?;
        let standing = newest.proposal.text(&view.amendment.of).cloned();
        let standing = standing.unwrap_or_else(|| ProposalText::empty(&view.amendment.of.language));
        let (amendment, text) = match (view.status, how) {
            (AmendmentStatus::Open, _) => {
                let amendment = on_newest(view, how)?;
                let text = match how {
                    TakenUp::InText => in_text(&standing, &amendment)?,
                    TakenUp::InBrackets => {
                        let texts = self.texts_of_amendments(&standing.taken_up);
                        in_brackets(&standing, &amendment, &texts.await?)?
                    }
                };
                (amendment, text)
            }
            (AmendmentStatus::TakenUp(TakenUp::InBrackets), TakenUp::InText) => {
                let text = settled(&standing, &view.amendment)?;
                (view.amendment, text)
            }
            (AmendmentStatus::TakenUp(_), _) => return refused(Message::AmendmentTakenUp),
            (AmendmentStatus::Withdrawn, _) => return refused(Message::AmendmentWithdrawn),
        };
        let mut proposal = newest.proposal.clone();
        match text.text.is_empty() {
            true => proposal.take_out(&amendment.of),
            false => proposal.put(amendment.of.part, text),
        }
        proposal.credits.push(Credit {
            amendment: amendment.id.clone(),
            state: amendment.state.clone(),
            version: edited + 1,
            taken_up: how,
        });
        proposal.reason = Some(reason);
        let step = Step {
            act: "amendment.taken-up",
            decided_on,
            reopens: Vec::new(),
        };
        self.next_version(viewer, step, &proposal, edited, request)
            .await
    }

    /// The texts of the amendments of which wordings stand in a text.
    async fn texts_of_amendments(
        &self,
        wordings: &[WordingTakenUp],
    ) -> ServiceResult<BTreeMap<Key, String>> {
        let mut texts = BTreeMap::new();
        for wording in wordings {
            if !texts.contains_key(&wording.amendment) {
                let id = wording.amendment.as_str();
                let (_, amendment) = self.known_amendment(id).await?;
                texts.insert(amendment.id, amendment.text);
            }
        }
        Ok(texts)
    }
}

fn refused<T>(message: Message) -> ServiceResult<T> {
    Err(ServiceError::not_as_things_stand(message))
}

/// An amendment as one to the newest text. Where that has changed in the same
/// place since, it is none that could be put into it.
fn on_newest(view: AmendmentView, how: TakenUp) -> ServiceResult<Amendment> {
    match view.on_newest {
        Some(text) if !view.place_changed_since || how == TakenUp::InBrackets => Ok(Amendment {
            text,
            ..view.amendment
        }),
        _ => refused(Message::TextChangedSince),
    }
}

/// A text with the brackets decided in which one wording of an amendment stands:
/// for that wording. Where it has several in a bracket, that is not decided.
fn settled(standing: &ProposalText, amendment: &Amendment) -> ServiceResult<ProposalText> {
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
        return refused(Message::TextChangedSince);
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
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        taken_up: carried(standing, &text, None),
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
fn in_text(standing: &ProposalText, amendment: &Amendment) -> ServiceResult<ProposalText> {
    let after = bracketed("text", &amendment.text)?;
    let before = bracketed("text", &standing.text)?;
    let mut sources = carried_over(&before, &standing.sources, &after, analysis(amendment));
    let stood: BTreeSet<String> = own_wordings(&before).map(|(_, wording)| wording).collect();
    for (of, wording) in own_wordings(&after) {
        let has_source = sources.iter().any(|source| source.of() == of);
        if !has_source && !stood.contains(&wording) && !wording.trim().is_empty() {
            add(&mut sources, of, &amendment.id);
        }
    }
    sources.sort_by_key(Source::of);
    let mut taken_up = carried(standing, &amendment.text, Some(&amendment.id));
    taken_up.extend(added_wordings(
        &standing.text,
        &amendment.text,
        &amendment.id,
    ));
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        text: amendment.text.clone(),
        sources,
        taken_up,
    })
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
fn in_brackets(
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
