//! The pages: HTML for people, one file a page. Translates, decides nothing.
//!
//! Each page exists at `/en/…` and at `/fr/…`, asks the same functions of
//! [`crate::service`] as the API, and works without script. What several
//! pages show is a plain function in `components/`; the frame around them is
//! `layout.rs`; their words are in [`crate::i18n`]. `assets/` is compiled in.

mod address;
mod assets;
mod components;
mod concept;
mod concepts;
mod difference;
mod entry;
mod layout;
mod problem;
mod search;
mod state;
mod states;
mod visit;

use std::sync::Arc;

use axum::Router;
use axum::handler::Handler;
use axum::response::Redirect;
use axum::routing::get;

pub(crate) use problem::page as problem_page;
pub(crate) use visit::Visit;

use crate::api::context::Context;
use crate::model::DisplayLanguage;
use crate::service::Service;

/// What every page is given.
type App = Arc<Service>;
/// A page, or what went wrong.
type Answer = crate::api::problem::Answer<maud::Markup>;

/// All pages over a service.
pub fn router(service: Arc<Service>) -> Router {
    Router::new()
        .route("/", get(first_visit))
        .merge(page("/", search::show))
        .merge(page("/entries/{id}", entry::show))
        .merge(page(
            "/entries/{id}/versions/{version}",
            entry::show_version,
        ))
        .merge(page("/entries/{id}/table.csv", entry::download))
        .merge(page("/states", states::show))
        .merge(page("/states/{code}", state::show))
        .merge(page("/concepts", concepts::show))
        .merge(page("/concepts/{id}", concept::show))
        .merge(page("/concepts/{id}/difference", difference::show))
        .with_state(service)
        .merge(assets::router())
}

/// A page at its address in each language.
fn page<H, T>(path: &str, handler: H) -> Router<App>
where
    H: Handler<T, App>,
    T: 'static,
{
    let mut router = Router::new();
    for language in DisplayLanguage::ALL {
        let address = format!("/{}{path}", language.tag());
        router = router.route(&address, get(handler.clone()));
    }
    router
}

/// Whoever comes for the first time is sent to their language.
async fn first_visit(context: Context) -> Redirect {
    Redirect::to(&format!("/{}/", context.display.tag()))
}

/// The language of a page, by its address.
pub(crate) fn language_of(path: &str) -> Option<DisplayLanguage> {
    let first = path.strip_prefix('/')?.split('/').next()?;
    let mut languages = DisplayLanguage::ALL.into_iter();
    languages.find(|language| language.tag() == first)
}
