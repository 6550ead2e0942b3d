//! The REST API: HTTP and JSON, one file a resource. Translates, decides
//! nothing.

mod accounts;
mod annotations;
mod assertions;
mod bodies;
mod body;
mod changes;
mod collection;
mod comparison;
mod comparison_history;
mod compression;
mod concept_edits;
mod concepts;
mod context;
mod coverage;
mod difference;
mod docs;
mod entries;
mod etag;
mod examples;
mod headers;
mod health;
mod limits;
mod link_candidates;
mod links;
mod moved;
mod params;
mod problem;
mod proposals;
mod search;
mod search_bodies;
mod shared_words;
mod spreads;
mod states;
mod subjects;
mod suggest;
mod unproposed;
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
    let specification = openapi();
    let (api, _) = resources().split_for_parts();
    // Whoever watches the service is answered however busy it is.
    let (health, _) = health_checks().split_for_parts();
    api.with_state(Arc::clone(&service))
        .layer(from_fn_with_state(Arc::clone(&service), moved::led_on))
        .merge(docs::pages(specification))
        .method_not_allowed_fallback(problem::method_not_allowed)
        .fallback(problem::no_such_address)
        .layer(from_fn(etag::conditional))
        .layer(compression::layer())
        .layer(from_fn_with_state(limits::Limits::new(), limits::bounded))
        .merge(
            health
                .with_state(service)
                .method_not_allowed_fallback(problem::method_not_allowed),
        )
        .layer(CatchPanicLayer::custom(problem::panicked))
        .layer(from_fn(headers::guarded))
        // The outermost: gives each request its language, and puts problems
        // that come from within into words.
        .layer(from_fn(context::in_context))
}

/// The routes with their description, in one call each, so that neither is
/// without the other.
fn resources() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(accounts::list_accounts, accounts::create_account))
        .routes(routes!(accounts::revoke_account))
        .routes(routes!(accounts::get_account))
        .routes(routes!(search::search_entries))
        .routes(routes!(suggest::suggest_terms))
        .routes(routes!(entries::list_entries))
        .routes(routes!(entries::get_entry))
        .routes(routes!(entries::list_entry_versions))
        .routes(routes!(states::list_states))
        .routes(routes!(states::get_state))
        .routes(routes!(subjects::list_subjects))
        .routes(routes!(
            concepts::list_concepts,
            concept_edits::create_concept
        ))
        .routes(routes!(concepts::get_concept, concept_edits::edit_concept))
        .routes(routes!(concept_edits::list_concept_versions))
        .routes(routes!(concept_edits::split_concept))
        .routes(routes!(concept_edits::merge_concept))
        .routes(routes!(links::list_links, links::make_link))
        .routes(routes!(link_candidates::list_link_candidates))
        .routes(routes!(links::get_link))
        .routes(routes!(links::list_link_history))
        .routes(routes!(links::remove_link))
        .routes(routes!(
            assertions::assert_link,
            assertions::withdraw_assertion
        ))
        .routes(routes!(comparison::compare_concept))
        .routes(routes!(comparison::compare_concept_as_csv))
        .routes(routes!(comparison_history::show_comparison_history))
        .routes(routes!(changes::list_changes))
        .routes(routes!(shared_words::shared_words))
        .routes(routes!(difference::show_difference))
        .routes(routes!(spreads::list_spreads))
        .routes(routes!(annotations::annotate))
        .routes(routes!(coverage::show_coverage))
        .routes(routes!(coverage::list_unlinked_terms))
        .routes(routes!(unproposed::list_unproposed_concepts))
        .routes(routes!(
            proposals::list_proposals,
            proposals::create_proposal
        ))
        .routes(routes!(proposals::get_proposal, proposals::edit_proposal))
        .routes(routes!(proposals::list_proposal_versions))
}

/// The same for the health of the service.
fn health_checks() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(health::livez))
        .routes(routes!(health::readyz))
}
