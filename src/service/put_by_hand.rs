//! Amendments that drafters take up by hand, in an edit: where the text has them.

use super::ServiceResult;
use super::amendments::{bracketed, text_of};
use crate::consensus::{
    AlternativeId, AmendingChange, Following, carried_wordings, name_amendment,
};
use crate::model::{Amendment, PartInLanguage, Proposal, Source, WordingTakenUp};
use crate::text::Analysis;

/// Notes where a text has an amendment as agreed wording, if it has.
pub(super) fn put_in_text(
    amendment: &Amendment,
    change: &AmendingChange<'_>,
    proposal: &mut Proposal,
) -> bool {
    let Some(text) = proposal.text(&amendment.of) else {
        return amendment.text.is_empty();
    };
    if change.only_removes() {
        let clean = bracketed("text", &text.text).map(|text| text.clean());
        return clean.is_ok_and(|clean| change.removes_from(&clean));
    }
    let Some(places) = change.places_in(&text.text) else {
        return false;
    };
    let at = |place| WordingTakenUp::at(&amendment.id, &text.text, &place);
    let wordings = places.into_iter().map(at).collect();
    proposal.take_up(&amendment.of, &amendment.id, wordings);
    true
}

/// Names an amendment as the source of the wordings in brackets that come from
/// it, where an edit names none, and notes where these stand; whether it is a
/// source of any.
pub(super) fn put_in_brackets(
    amendment: &Amendment,
    change: &AmendingChange<'_>,
    proposal: &mut Proposal,
) -> ServiceResult<bool> {
    let Some(text) = proposal.text(&amendment.of) else {
        return Ok(false);
    };
    let brackets = bracketed("text", &text.text)?;
    if !change.is_in_brackets(&brackets) {
        return Ok(false);
    }
    let mut sources = text.sources.clone();
    let is_of = |source: &Source| source.names(&amendment.id);
    if !sources.iter().any(is_of) {
        for of in change.wordings_in(&brackets) {
            name_amendment(&mut sources, of, &amendment.id);
        }
    }
    let named = sources.iter().filter(|source| is_of(source));
    let named: Vec<AlternativeId> = named.map(Source::of).collect();
    let written = brackets.written();
    if written.text == text.text {
        let ranges = named.iter().filter_map(|of| written.alternatives.get(of));
        let worded = ranges.filter(|range| !range.is_empty());
        let at = |range| WordingTakenUp::at(&amendment.id, &text.text, range);
        let wordings = worded.map(at).collect();
        proposal.take_up(&amendment.of, &amendment.id, wordings);
    }
    proposal.set_sources(&amendment.of, sources);
    Ok(!named.is_empty())
}

/// Wordings that amendments put into a text stay noted where they stay; what an
/// edit says of them is not read.
pub(super) fn keep_taken_up(proposal: &mut Proposal, before: Option<&Proposal>) {
    let all: Vec<PartInLanguage> = proposal.texts().map(|(of, _)| of).collect();
    for of in all {
        let following = Following::Edit(Analysis::of(of.language.primary()));
        let former = before.and_then(|before| before.text(&of));
        let kept = former.map_or_else(Vec::new, |former| {
            let after = text_of(proposal, &of);
            carried_wordings(&former.text, after, &former.taken_up, following)
        });
        if let Some(text) = proposal.text_mut(&of) {
            text.taken_up = kept;
        }
    }
}
