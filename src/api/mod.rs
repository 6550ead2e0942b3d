//! The REST API: HTTP and JSON, one file a resource. Translates, decides
//! nothing.

mod accounts;
mod advice;
mod amendments;
mod annotations;
mod assertions;
mod bodies;
mod body;
mod brackets;
mod changes;
mod clarifications;
mod collection;
mod comments;
mod comparison;
mod comparison_history;
mod compression;
mod concept_candidates;
mod concept_edits;
mod concepts;
pub(crate) mod context;
mod coverage;
pub(crate) mod difference;
mod docs;
mod entries;
mod etag;
mod examples;
mod headers;
mod health;
mod limits;
mod link_candidates;
pub(crate) mod links;
mod moved;
mod notices;
pub(crate) mod params;
mod positions;
pub(crate) mod problem;
mod proposal_difference;
mod proposals;
mod repeating;
pub(crate) mod search;
mod search_answer;
pub(crate) mod search_bodies;
mod shared_words;
mod spreads;
mod starting_text;
mod states;
mod subjects;
mod submissions;
mod suggest;
mod unproposed;
pub(crate) mod viewer;
mod webhooks;

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use docs::openapi;
pub use notices::notice_json;

use crate::service::Service;

/// What every handler is given.
type App = Arc<Service>;

/// All routes over a service: the API, and `pages` within the same bounds.
pub fn router(service: Arc<Service>, pages: Router) -> Router {
    let specification = openapi();
    let (api, _) = resources().split_for_parts();
    // Whoever watches the service is answered however busy it is.
    let (health, _) = health_checks().split_for_parts();
    let repeatable = from_fn_with_state(Arc::clone(&service), repeating::repeatable);
    api.layer(repeatable)
        .with_state(Arc::clone(&service))
        .merge(docs::pages(specification))
        .merge(pages)
        .layer(from_fn_with_state(Arc::clone(&service), moved::led_on))
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
        .routes(routes!(concept_candidates::list_concept_candidates))
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
        .routes(routes!(proposal_difference::show_proposal_difference))
        .routes(routes!(proposals::show_proposal_to))
        .routes(routes!(starting_text::make_starting_text))
        .routes(routes!(advice::advise))
        .routes(routes!(advice::advise_on_proposal))
        .routes(routes!(brackets::show_brackets))
        .routes(routes!(brackets::say_of_bracket))
        .routes(routes!(brackets::read_proposal))
        .routes(routes!(comments::list_comments, comments::make_comment))
        .routes(routes!(comments::resolve_comment))
        .routes(routes!(
            amendments::list_amendments,
            amendments::make_amendment
        ))
        .routes(routes!(amendments::show_amended_texts))
        .routes(routes!(amendments::withdraw_amendment))
        .routes(routes!(amendments::take_up_amendment))
        .routes(routes!(positions::list_positions))
        .routes(routes!(positions::take_position))
        .routes(routes!(positions::list_position_versions))
        .routes(routes!(clarifications::list_clarifications))
        .routes(routes!(clarifications::ask_clarification))
        .routes(routes!(clarifications::answer_clarification))
        .routes(routes!(clarifications::list_clarification_versions))
        .routes(routes!(
            submissions::list_submissions,
            submissions::begin_submission
        ))
        .routes(routes!(
            submissions::get_submission,
            submissions::discard_submission
        ))
        .routes(routes!(
            submissions::get_submission_file,
            submissions::put_submission_file,
            submissions::remove_submission_file
        ))
        .routes(routes!(submissions::report_on_submission))
        .routes(routes!(submissions::accept_submission))
        .routes(routes!(submissions::show_submission_to))
        .routes(routes!(notices::list_notices))
        .routes(routes!(notices::mark_notices_read))
        .routes(routes!(notices::stream_notices))
        .routes(routes!(webhooks::list_webhooks, webhooks::create_webhook))
        .routes(routes!(webhooks::remove_webhook))
}

/// The same for the health of the service.
fn health_checks() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(health::livez))
        .routes(routes!(health::readyz))
}
