use std::collections::BTreeSet;

use super::super::attribution::{carried_over, name_amendment};
use super::super::brackets::{AlternativeId, BracketedText};
use super::super::spans::Place;
use super::super::taken_up::added_wordings;
use super::super::uptake::{AmendingChange, has_words_of};
use super::{TakingUpFault, analysis, bracketed, carried};
use crate::model::{Amendment, Key, ProposalText, Source, WordingTakenUp};

/// A text as an amendment has it. Brackets that it brings come from it.
///
/// # Errors
/// Brackets of one of both that cannot be read.
pub fn taken_up_in_text(
    standing: &ProposalText,
    amendment: &Amendment,
    change: &AmendingChange<'_>,
) -> Result<ProposalText, TakingUpFault> {
    let after = bracketed(&amendment.text)?;
    let before = bracketed(&standing.text)?;
    let mut sources = carried_over(&before, &standing.sources, &after, analysis(amendment));
    name_brought(&mut sources, [&before, &after], amendment, change);
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

/// Names an amendment for the alternatives that it brings: those with its wording
/// that the text before had not, and that come from nowhere else.
fn name_brought(
    sources: &mut Vec<Source>,
    [before, after]: [&BracketedText; 2],
    amendment: &Amendment,
    change: &AmendingChange<'_>,
) {
    let stood: BTreeSet<String> = own_wordings(before).map(|(_, wording)| wording).collect();
    let of_amendment = change.wordings_in(after);
    let new = own_wordings(after).filter(|(_, wording)| !stood.contains(wording));
    for (of, _) in new.filter(|(of, _)| of_amendment.contains(of)) {
        if sources.iter().all(|source| source.of() != of) {
            name_amendment(sources, of, &amendment.id);
        }
    }
}

/// The alternatives of a text with what is written in each, without that of the
/// brackets within.
fn own_wordings(text: &BracketedText) -> impl Iterator<Item = (AlternativeId, String)> {
    text.brackets().into_iter().flat_map(|bracket| {
        let of_bracket = bracket.alternatives.iter();
        of_bracket.map(|one| ((bracket.number, one.number), one.own_wording()))
    })
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
            name_amendment(sources, *of, &one.amendment);
        }
    }
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
            let mut added = added.iter();
            added.any(|one| has_words_of(one, &text[range.clone()]))
        };
        if !is_put && !is_added() {
            put.push(known);
        }
    }
    put
}

#[cfg(test)]
mod tests {
    use super::super::tests::{amendment, change, named, put, standing};
    use super::*;

    #[test]
    fn a_text_is_as_the_amendment_has_it() {
        let before = standing("a lamp of a harbour");
        let brought = amendment("m1", "a [red/white] lamp of a large harbour");
        let text = taken_up_in_text(&before, &brought, &change(&before.text, &brought)).unwrap();
        assert_eq!(text.text, brought.text);
        assert_eq!(named(&text), ["1.1: m1", "1.2: m1"]);
        assert_eq!(put(&text), ["m1: [red/white]", "m1: large"]);
    }

    #[test]
    fn what_others_put_there_stays_theirs() {
        let before = standing("a lamp of a harbour");
        let one = amendment("m1", "a bright lamp of a harbour");
        let with_one = taken_up_in_text(&before, &one, &change(&before.text, &one)).unwrap();
        // Both have “bright”; the second one made its own of the text before.
        let other = amendment("m2", "a bright lamp of a large harbour");
        let text = taken_up_in_text(&with_one, &other, &change(&before.text, &other)).unwrap();
        assert_eq!(put(&text), ["m1: bright", "m2: large", "m2: bright"]);
    }
}
