use maud::{Markup, html};

use crate::i18n::day;
use crate::i18n::page::{common, entry as say};
use crate::model::{Awaiting, DisplayLanguage, Key, LinkStance, ShownAssertion, TakenBack};
use crate::service::Reference;

/// What is said of an entry’s standing under a concept: how it came there, above
/// all what the State itself says of it, and what was said of where it stood before.
pub fn said(
    [assertions, said_before]: [&[ShownAssertion]; 2],
    moved_from: Option<&Key>,
    (taken_back, awaits): (Option<&TakenBack>, &[Awaiting]),
    reference: &Reference,
    display: DisplayLanguage,
) -> Markup {
    html! {
        @if awaits.contains(&Awaiting::Moved) { p .hint { (say::split_off(display)) } }
        @if let Some(concept) = moved_from { p .hint { (came_from(concept, reference, display)) } }
        @if let Some(taken_back) = taken_back {
            p .hint {
                (was_taken_back(taken_back, reference, display))
                @if let Some(reason) = &taken_back.reason { (common::colon(display)) bdi { (reason) } }
                (common::semicolon(display)) (say::brought_again(display))
                @if awaits.contains(&Awaiting::TakenBack) { (common::semicolon(display)) (say::awaits_review(display)) }
            }
        }
        // What was said of a former link tells nothing of this one.
        @let before = said_before.iter().map(|assertion| (assertion, "hint"));
        @for (assertion, class) in assertions.iter().map(|said| (said, class(said.stance))).chain(before) {
            p class=(class) {
                (by_whom(assertion, reference, display))
                @if let Some(reason) = &assertion.reason { (common::colon(display)) bdi { (reason) } }
                @if assertion.changed_since { (common::semicolon(display)) (say::changed_since(display)) }
            }
        }
    }
}

/// Where an entry stood before. Under a concept that was merged it still stands,
/// by its new name.
fn came_from(concept: &Key, reference: &Reference, display: DisplayLanguage) -> String {
    let name = |concept| reference.concept_name(concept, display);
    match reference.merged.get(concept) {
        Some(into) => say::merged_from(display, name(concept), name(into)),
        None => say::moved_from(display, name(concept)),
    }
}

fn was_taken_back(
    taken_back: &TakenBack,
    reference: &Reference,
    display: DisplayLanguage,
) -> String {
    let concept = taken_back.concept();
    let concept = concept.map(|concept| reference.concept_name(&concept, display));
    let on = day(display, &taken_back.at);
    say::taken_back(display, concept.unwrap_or_default(), on)
}

fn class(stance: LinkStance) -> &'static str {
    match stance {
        LinkStance::Disputed => "disputed",
        LinkStance::Confirmed => "hint",
    }
}

fn by_whom(assertion: &ShownAssertion, reference: &Reference, display: DisplayLanguage) -> String {
    let state = assertion.state.as_ref();
    let whom = state.map_or_else(
        || say::a_drafter(display).to_owned(),
        |state| reference.party_name(state, display),
    );
    let stance = match assertion.stance {
        LinkStance::Confirmed => say::confirmed_by(display, whom),
        LinkStance::Disputed => say::disputed_by(display, whom),
    };
    // Of another concept, which is now this one, nobody has spoken of this one.
    match assertion.said_of_concept() {
        Some(concept) => {
            let concept = reference.concept_name(&concept, display);
            say::said_of(display, stance, concept)
        }
        None => stance,
    }
}
