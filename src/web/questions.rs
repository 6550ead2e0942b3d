//! What was asked of a State about its entry, and what it answered: for
//! participants (PC.DEC/1106, measure 9).

use maud::{Markup, html};

use super::App;
use super::visit::Visit;
use crate::i18n::day;
use crate::i18n::page::{entry as say, proposals};
use crate::model::{DisplayLanguage, PartyCode};
use crate::service::{ClarificationSelection, ClarificationView, Reference, Right, ServiceResult};

/// The questions about an entry in the order in which they were asked; none
/// for the public.
///
/// # Errors
/// Those of the store.
pub async fn about(app: &App, visit: &Visit, entry: &str) -> ServiceResult<Vec<ClarificationView>> {
    if !visit.viewer.may(Right::Participate) {
        return Ok(Vec::new());
    }
    let selection = ClarificationSelection {
        entry: Some(entry.to_owned()),
        ..ClarificationSelection::default()
    };
    app.clarifications(&visit.viewer, &selection).await
}

/// The questions with their answers; nothing where none was asked.
pub fn section(
    questions: &[ClarificationView],
    reference: &Reference,
    display: DisplayLanguage,
) -> Markup {
    if questions.is_empty() {
        return html! {};
    }
    html! {
        section aria-labelledby="questions" {
            h2 #questions { (say::questions(display)) }
            ol .threads { @for question in questions { li { (asked(question, reference, display)) } } }
        }
    }
}

fn asked(view: &ClarificationView, reference: &Reference, display: DisplayLanguage) -> Markup {
    let asked = &view.clarification;
    let name = |state: &PartyCode| reference.party_name(state, display);
    let who = asked.asked_for.as_ref();
    let who = who.map_or_else(|| proposals::drafting(display).to_owned(), name);
    let when = day(display, &view.asked_at);
    html! {
        p {
            strong { (who) } ", "
            span .hint { (proposals::said_on(display, when, asked.on_version)) }
            @if view.entry_changed_since { " " span .older { (say::changed_since(display)) } }
        }
        p .said dir="auto" { (asked.question) }
        ol {
            li {
                @match (&asked.answer, &view.answered_at) {
                    (Some(answer), Some(at)) => {
                        p { strong { (name(&asked.state)) } ", " span .hint { (day(display, at)) } }
                        p .said dir="auto" { (answer) }
                    }
                    _ => { p .hint { (say::not_answered(display)) } }
                }
            }
        }
    }
}
