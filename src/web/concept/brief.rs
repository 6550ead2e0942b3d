//! The texts on a concept in short: what a reader of a document looks up
//! without leaving it.

use axum::extract::State;
use maud::html;

use crate::api::params::{self, PathId};
use crate::i18n::language_name;
use crate::i18n::page::annotate as say;
use crate::model::PartyCode;
use crate::web::components::{badge, provenance, text};
use crate::web::visit::Visit;
use crate::web::{Answer, App};

/// Gives the texts of all parties in the display language, without a frame.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let display = visit.display;
    let language = params::language(display.tag())?;
    let (concept, texts) = app
        .stated_texts(&visit.viewer, &id, &language, &[], display)
        .await?;
    let reference = app.reference();
    let name = |code: &PartyCode| reference.party_name(code, display);
    Ok(html! {
        div .brief {
            h2 #brief-title { (concept.name.get(display)) }
            p { a href=(visit.to(format!("/concepts/{id}"))) { (say::brief_all(display)) } }
            @if texts.is_empty() { p .hint { (say::brief_none(display, language_name(&language).get(display))) } }
            @for stated in &texts {
                section {
                    h3 { (name(&stated.party)) }
                    div class=(text::class(stated.text.wording)) {
                        p .words lang=(stated.text.language) dir="auto" { (stated.text.text) }
                        p .whose {
                            (badge::wording(stated.text.wording, display)) " "
                            (provenance::of_text(&stated.text, stated.document.as_ref(), display))
                        }
                    }
                }
            }
        }
    })
}
