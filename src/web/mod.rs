//! The pages: HTML for people, one file a page. Translates, decides nothing.
//!
//! Each page exists at `/en/…` and at `/fr/…`, asks the same functions of
//! [`crate::service`] as the API, and works without script. What several
//! pages show is a plain function in `components/`; the frame around them is
//! `layout.rs`; their words are in [`crate::i18n`]. `assets/` is compiled in.

mod about;
mod address;
mod annotate;
mod assets;
mod components;
mod concept;
mod concepts;
mod entry;
mod layout;
mod links;
mod list_changes;
mod overview;
mod problem;
mod proposals;
mod questions;
mod search;
mod session;
mod sign_in;
mod state;
mod states;
mod visit;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::Uri;
use axum::middleware::from_fn_with_state;
use axum::response::Redirect;
use axum::routing::{MethodRouter, any, get, post};

pub(crate) use problem::page as problem_page;
pub(crate) use visit::Visit;

use crate::api::context::Context;
use crate::api::problem::{Code, Problem};
use crate::i18n::Message;
use crate::model::DisplayLanguage;
use crate::service::{MAX_DOCUMENT_BYTES, Service};

/// What every page is given.
type App = Arc<Service>;
/// A page, or what went wrong.
type Answer = crate::api::problem::Answer<maud::Markup>;

/// The largest form taken: a document, with room for what surrounds it.
const MAX_FORM_BYTES: usize = MAX_DOCUMENT_BYTES + 64 * 1024;

/// All pages over a service.
pub fn router(service: Arc<Service>) -> Router {
    let annotate = get(annotate::ask)
        .post(annotate::show)
        .layer(DefaultBodyLimit::max(MAX_FORM_BYTES));
    let sign_in = get(sign_in::ask)
        .post(sign_in::enter)
        .layer(DefaultBodyLimit::max(sign_in::MAX_FORM_BYTES));
    let with_session = from_fn_with_state(Arc::clone(&service), session::with_session);
    Router::new()
        .route("/", get(first_visit))
        .merge(page("", get(with_last_stroke)))
        .merge(page("/", get(search::show)))
        .merge(page("/entries/{id}", get(entry::show)))
        .merge(page(
            "/entries/{id}/versions/{version}",
            get(entry::show_version),
        ))
        .merge(page("/entries/{id}/table.csv", get(entry::download)))
        .merge(page("/states", get(states::show)))
        .merge(page("/states/{code}", get(state::show)))
        .merge(page("/lists/{id}/changes", get(list_changes::show)))
        .merge(page("/concepts", get(concepts::show)))
        .merge(page("/concepts/{id}", get(concept::show)))
        .merge(page(
            "/concepts/{id}/difference",
            get(concept::difference::show),
        ))
        .merge(page("/concepts/{id}/brief", get(concept::brief::show)))
        .merge(page("/links", get(links::show)))
        .merge(page("/overview", get(overview::show)))
        .merge(page("/annotate", annotate))
        .merge(page("/proposals", get(proposals::show_all)))
        .merge(page("/proposals/{id}", get(proposals::show)))
        .merge(page(
            "/proposals/{id}/difference",
            get(proposals::versions::show),
        ))
        .merge(page("/sign-in", sign_in))
        .merge(page("/sign-out", post(sign_in::leave)))
        .merge(page("/about", get(about::show)))
        .merge(page("/{*rest}", any(no_such_page)))
        .route_layer(with_session)
        .with_state(service)
        .merge(assets::router())
}

/// A page at its address in each language.
fn page(path: &str, handler: MethodRouter<App>) -> Router<App> {
    let mut router = Router::new();
    for language in DisplayLanguage::ALL {
        let address = format!("/{}{path}", language.tag());
        router = router.route(&address, handler.clone());
    }
    router
}

/// Whoever comes for the first time is sent to their language.
async fn first_visit(context: Context) -> Redirect {
    Redirect::to(&format!("/{}/", context.display.tag()))
}

/// The first page of a language has its address end in a stroke; without it, it
/// leads there.
async fn with_last_stroke(uri: Uri) -> Redirect {
    let query = uri.query().map(|query| format!("?{query}"));
    Redirect::permanent(&format!("{}/{}", uri.path(), query.unwrap_or_default()))
}

async fn no_such_page() -> Problem {
    Problem::new(Code::NotFound, Message::NoSuchPage)
}

/// The language of a page, by its address.
pub(crate) fn language_of(path: &str) -> Option<DisplayLanguage> {
    let first = path.strip_prefix('/')?.split('/').next()?;
    let mut languages = DisplayLanguage::ALL.into_iter();
    languages.find(|language| language.tag() == first)
}
