//! The REST API: HTTP and JSON, one file a resource. Translates, decides
//! nothing.

mod bodies;
mod body;
mod collection;
mod comparison;
mod concepts;
mod context;
mod docs;
mod entries;
mod etag;
mod examples;
mod health;
mod limits;
mod params;
mod problem;
mod proposals;
mod search;
mod states;
mod viewer;

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use docs::openapi;

use crate::service::Service;

/// What every handler is given.
type App = Arc<Service>;

/// All routes over a service.
pub fn router(service: Arc<Service>) -> Router {
    let (api, specification) = described().split_for_parts();
    api.with_state(service)
        .merge(docs::pages(specification))
        .method_not_allowed_fallback(problem::method_not_allowed)
        .fallback(problem::no_such_address)
        .layer(from_fn(etag::conditional))
        .layer(from_fn_with_state(limits::Limits::new(), limits::bounded))
        .layer(CatchPanicLayer::custom(problem::panicked))
        // The outermost: gives each request its language, and puts problems
        // that come from within into words.
        .layer(from_fn(context::in_context))
}

/// The routes with their description, in one call each, so that neither is
/// without the other.
fn described() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(docs::base())
        .routes(routes!(search::search))
        .routes(routes!(entries::list))
        .routes(routes!(entries::get))
        .routes(routes!(entries::history))
        .routes(routes!(states::list))
        .routes(routes!(states::get))
        .routes(routes!(concepts::list))
        .routes(routes!(concepts::get))
        .routes(routes!(comparison::get))
        .routes(routes!(proposals::list, proposals::create))
        .routes(routes!(proposals::get, proposals::edit))
        .routes(routes!(proposals::history))
        .routes(routes!(health::livez))
        .routes(routes!(health::readyz))
}
