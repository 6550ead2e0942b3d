use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::Labelled;
use super::body::JsonBody;
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, Problem};
use super::viewer::{Asking, Known};
use crate::i18n::Message;
use crate::model::{
    Bilingual, DisplayLanguage, EntryId, Key, LinkBasis, LinkRemoval, PartyCode, SaidFirst,
    ShownAssertion, TakenBack, Term,
};
use crate::service::{
    Awaiting, LinkAct, LinkDetail, LinkEnded, LinkEvent, LinkSelection, LinkStatus, Reference,
};

const DEFAULT_LIMIT: usize = 50;

/// Parameters of the list of links.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LinksParams {
    /// How they stand: `awaiting-review` (by default: made by a rule and
    /// confirmed by nobody, or changed or moved since, or disputed, or taken back and
    /// brought again by a merge of concepts), `disputed`,
    /// `confirmed` (as it is, and disputed by nobody), `standing` (all that stand), `lapsed`
    /// (stands no longer, and nobody took it back: the entry gave up the terms, or was
    /// withdrawn), `removed` (taken back, or moved to another concept) or `all` (all that are
    /// on record, whether they stand or not: see `ended`).
    #[param(
        example = "awaiting-review",
        pattern = "^(awaiting-review|disputed|confirmed|standing|lapsed|removed|all)$"
    )]
    status: Option<String>,
    /// Those of one concept. One that was merged into another leads on to that, as do those
    /// of its links that stand no longer: of a concept these are listed too that it had before
    /// it was merged into the one asked for.
    #[param(example = "cyberspace")]
    concept: Option<String>,
    /// Those of the entries of one State or organisation.
    #[param(example = "XA")]
    state: Option<String>,
    /// Those of entries that have a term or a text in this language (BCP 47), or in one
    /// within it: `en` has `en-GB`, `en-GB` has no `en-US`, `sr-Latn` no `sr-Cyrl`.
    #[param(example = "en")]
    language: Option<String>,
    /// Display language, `en` or `fr`: which term names the entry, and the order of States.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Links in a page, 1 to 200; 50 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 50)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "cyberspace~xa.submitted.cyberspace")]
    cursor: Option<String>,
}

/// A link between an entry and a concept, with all that is said of it.
#[derive(Serialize, ToSchema)]
#[schema(as = Link)]
pub struct LinkDetailBody {
    /// Permanent identifier.
    #[schema(example = "cyberspace~xa.submitted.cyberspace")]
    id: String,
    /// The concept.
    concept: LinkedConcept,
    /// The entry.
    entry: LinkedEntry,
    /// On what ground it was made.
    #[serde(flatten)]
    basis: LinkBasis,
    /// The version of the entry that was looked at when it was made.
    entry_version: i64,
    /// The words of the entry were changed since somebody last confirmed the link or made it by
    /// hand; where nobody did, since a list named the concept or a rule made it. Documents cited
    /// and the order of terms and texts are no words. A list that names the concept again
    /// confirms nothing.
    changed_since: bool,
    /// The concept under which it was made, before that one was merged into
    /// this one or split; or which the State’s list named when it had been merged
    /// already.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    moved_from: Option<Key>,
    /// Set where a drafter had taken it back before a merge of concepts brought it
    /// again, since the entry also stood under the other one.
    #[serde(skip_serializing_if = "Option::is_none")]
    taken_back: Option<TakenBack>,
    /// When it was made or last changed (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
    /// Whether it stands; otherwise it was taken back or lapsed (`removed`), or
    /// its entry was withdrawn.
    stands: bool,
    /// How and since when it stands no longer; absent where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    ended: Option<LinkEnded>,
    /// Set where a person took it back, or it lapsed.
    #[serde(skip_serializing_if = "Option::is_none")]
    removed: Option<LinkRemoval>,
    /// Why a drafter should look at it; empty where nothing is to be done.
    awaits: Vec<Awaiting>,
    /// What is said of it, each by someone: all of it stands at the same time.
    assertions: Vec<ShownAssertion>,
    /// What was said of the links in whose place it stands, after concepts were
    /// split or merged: of those, as `said_of` says, and not of this one.
    said_before: Vec<ShownAssertion>,
}

/// The concept of a link.
#[derive(Serialize, ToSchema)]
pub struct LinkedConcept {
    /// The concept.
    #[schema(value_type = String, example = "cyberspace")]
    pub(super) id: Key,
    /// Its names; of one that was merged into another those that it had.
    pub(super) name: Option<Bilingual>,
}

/// The entry of a link.
#[derive(Serialize, ToSchema)]
pub struct LinkedEntry {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    pub(super) id: EntryId,
    /// Whose it is.
    #[schema(value_type = String, example = "XA")]
    pub(super) state: PartyCode,
    /// The names of the State or organisation.
    pub(super) state_name: Option<Bilingual>,
    /// Its current version.
    pub(super) version: i64,
    /// The term that serves a reader of the display language best.
    pub(super) term: Option<Labelled<Term>>,
}

/// Something that was done or said about a link.
#[derive(Serialize, ToSchema)]
#[schema(as = LinkEvent)]
pub struct LinkEventBody {
    /// What.
    what: LinkAct,
    /// When (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
    /// The State in whose name it was said.
    #[schema(value_type = Option<String>)]
    state: Option<PartyCode>,
    /// By which account; shown to participants.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "a1b2c3d4e5f6")]
    account: Option<String>,
    /// The link of which it was said, where that is another one: its concept has
    /// since been merged into the concept of this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    said_of: Option<String>,
    /// Where and when it was said first, or the link first made by a drafter, of a link that
    /// participants alone saw; shown to these, with the account and the ground of then.
    #[serde(skip_serializing_if = "Option::is_none")]
    said_first: Option<SaidFirst>,
    /// The concept from which the entry was moved; of `moved` alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    from: Option<Key>,
    /// The concept to which it was moved; of `moved` alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    to: Option<Key>,
    /// Why.
    reason: Option<String>,
    /// On what ground the link was made, or stands where the entry was moved to: what its
    /// State had said stays what that said.
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<LinkBasis>,
    /// The version of the entry that was looked at, or by which it was withdrawn or came back.
    entry_version: i64,
}

/// A link to be made by hand.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!(examples::links::new_link()))]
pub struct NewLink {
    /// The concept.
    #[schema(value_type = String)]
    concept: Key,
    /// The entry.
    #[schema(value_type = String)]
    entry: EntryId,
    /// Why.
    #[schema(min_length = 1, max_length = 2000)]
    reason: String,
}

/// Why something is done.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!(examples::links::removal()))]
pub struct Removal {
    /// Why.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    reason: Option<String>,
}

impl LinkDetailBody {
    /// A link as the service gives it.
    pub fn of(detail: LinkDetail, display: DisplayLanguage, reference: &Reference) -> Self {
        let entry = detail.entry;
        Self {
            id: detail.id,
            moved_from: detail.link.came_from(),
            taken_back: detail.link.taken_back,
            concept: LinkedConcept {
                name: reference.concept_names(&detail.link.concept).cloned(),
                id: detail.link.concept,
            },
            changed_since: detail.changed_since,
            entry: LinkedEntry::of(&entry, detail.entry_version, display, reference),
            basis: detail.link.basis,
            entry_version: detail.link.entry_version,
            at: detail.at,
            stands: detail.ended.is_none(),
            ended: detail.ended,
            removed: detail.link.removed,
            awaits: detail.awaits,
            assertions: detail.assertions,
            said_before: detail.said_before,
        }
    }
}

impl LinkedEntry {
    /// An entry in its current version.
    pub fn of(
        entry: &crate::model::Entry,
        version: i64,
        display: DisplayLanguage,
        reference: &Reference,
    ) -> Self {
        let party = reference.parties.get(&entry.state);
        Self {
            id: entry.id.clone(),
            state: entry.state.clone(),
            state_name: party.map(|party| party.name.clone()),
            version,
            term: entry.term_for(display).cloned().map(Labelled::of),
        }
    }
}

impl From<LinkEvent> for LinkEventBody {
    fn from(event: LinkEvent) -> Self {
        Self {
            what: event.what,
            at: event.at,
            state: event.state,
            account: event.account,
            said_of: event.said_of,
            said_first: event.said_first,
            from: event.from,
            to: event.to,
            reason: event.reason,
            basis: event.basis,
            entry_version: event.entry_version,
        }
    }
}

/// Lists links.
#[utoipa::path(
    get, path = "/api/v1/links", tag = "links", params(LinksParams),
    summary = "List the links between entries and concepts",
    description = "The links by concept, States in the order of their names, each with its ground, what is said \
        of it, and why a drafter should look at it. By default those that await review. Those that stand no longer \
        are on record too, with how and since when, and what was said of them (`status`).",
    responses(
        (status = 200, description = "A page of links", body = Collection<LinkDetailBody>,
         example = json!(examples::links::links())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn list_links(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    Params(params): Params<LinksParams>,
) -> Answer<Json<Collection<LinkDetailBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let concept = given(params.concept)
        .map(|id| params::word(&id))
        .transpose();
    let state = given(params.state)
        .map(|code| params::word(&code))
        .transpose();
    let asked = LinkSelection {
        status: status(params.status.as_deref())?,
        concept: concept.map_err(|message| Problem::invalid("concept", message))?,
        state: state.map_err(|message| Problem::invalid("state", message))?,
        language: params::one("language", params.language.as_deref(), params::word)?,
        after: after(params.cursor)?,
        offset: 0,
        limit,
        display: context.display,
    };
    let page = app.links(&viewer, &asked).await?;
    let reference = app.reference();
    let body = |detail| LinkDetailBody::of(detail, context.display, &reference);
    Ok(Json(Collection::of(page, limit, body)))
}

fn given(parameter: Option<String>) -> Option<String> {
    parameter.filter(|value| !value.is_empty())
}

/// How links stand, as a parameter says.
pub fn status(given: Option<&str>) -> Answer<LinkStatus> {
    Ok(match given {
        None | Some("awaiting-review") => LinkStatus::AwaitingReview,
        Some("disputed") => LinkStatus::Disputed,
        Some("confirmed") => LinkStatus::Confirmed,
        Some("standing") => LinkStatus::Standing,
        Some("lapsed") => LinkStatus::Lapsed,
        Some("removed") => LinkStatus::Removed,
        Some("all") => LinkStatus::All,
        Some(other) => {
            let found = other.chars().take(80).collect();
            let allowed = "awaiting-review, disputed, confirmed, standing, lapsed, removed, all";
            let message = Message::NotOneOf { found, allowed };
            return Err(Problem::invalid("status", message));
        }
    })
}

/// The link after which a page begins.
fn after(cursor: Option<String>) -> Answer<String> {
    let cursor = cursor.unwrap_or_default();
    let is_link = |cursor: &str| {
        let (concept, entry) = cursor.split_once('~')?;
        let entry = entry.parse::<EntryId>().ok();
        concept.parse::<Key>().ok().and(entry)
    };
    match cursor.is_empty() || is_link(&cursor).is_some() {
        true => Ok(cursor),
        false => Err(Problem::invalid("cursor", Message::BadCursor)),
    }
}

/// Reads a link.
#[utoipa::path(
    get, path = "/api/v1/links/{id}", tag = "links",
    params(("id" = String, Path, description = "The link’s id", example = "cyberspace~xa.submitted.cyberspace"), LangParams),
    summary = "Read a link",
    description = "A link between an entry and a concept, on what ground it was made and what is said of \
        it; also after it was taken back.",
    responses(
        (status = 200, description = "The link", body = LinkDetailBody,
         example = json!(examples::links::link())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn get_link(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<LinkDetailBody>> {
    let detail = app.link(&viewer, &id).await?;
    let body = LinkDetailBody::of(detail, context.display, &app.reference());
    Ok(Json(body))
}

/// Reads the history of a link.
#[utoipa::path(
    get, path = "/api/v1/links/{id}/history", tag = "links",
    params(("id" = String, Path, description = "The link’s id", example = "cyberspace~xa.submitted.cyberspace"), LangParams),
    summary = "Read the history of a link",
    description = "All that was done and said about a link, oldest first: made, confirmed, disputed, \
        withdrawn, removed, lapsed; that a list of its State no longer had the entry, or had it again \
        (`entry-withdrawn`, `entry-returned`); and moved, here from another concept or from here to another, where \
        concepts were split or merged: that is the act of whoever did so, told of both links.",
    responses(
        (status = 200, description = "The history", body = Collection<LinkEventBody>,
         example = json!(examples::links::history())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn list_link_history(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<Collection<LinkEventBody>>> {
    let events = app.link_history(&viewer, &id).await?;
    Ok(Json(Collection::whole(events, LinkEventBody::from)))
}

/// Links an entry to a concept.
#[utoipa::path(
    post, path = "/api/v1/links", tag = "links", params(LangParams),
    summary = "Link an entry to a concept by hand",
    description = "Says that an entry is about a concept, and why. A concept that was merged into another is \
        refused, naming that one. Other entries, of other States, that have a term of this one are linked by rule, as \
        when a concept is made of it. For drafters.",
    request_body = NewLink,
    responses(
        (status = 201, description = "Linked", body = LinkDetailBody,
         headers(("Location" = String, description = "Its address")),
         example = json!(examples::links::link_by_hand())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn make_link(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(_lang): Params<LangParams>,
    JsonBody(new): JsonBody<NewLink>,
) -> Answer<Response> {
    let made = app
        .make_link(
            &viewer,
            &new.concept,
            &new.entry,
            new.reason,
            &context.request,
        )
        .await?;
    let location = [(LOCATION, format!("/api/v1/links/{}", made.id))];
    let body = LinkDetailBody::of(made, context.display, &app.reference());
    Ok((StatusCode::CREATED, location, Json(body)).into_response())
}

/// Takes a link back.
#[utoipa::path(
    post, path = "/api/v1/links/{id}/removal", tag = "links",
    params(("id" = String, Path, description = "The link’s id", example = "cyberspace~xa.submitted.cyberspace"), LangParams),
    summary = "Take a link back",
    description = "Takes back a link that a rule, an editor or a drafter made; never one that the State of \
        the entry made or confirmed. It stays in the history, and no rule makes it again. Where a split put the \
        entry here, and its State had put it under the concept before or confirmed it there, it stands there again \
        (`removed.moved_to`), with what was said of it. For drafters.",
    request_body = Removal,
    responses(
        (status = 200, description = "Taken back", body = LinkDetailBody,
         example = json!(examples::links::removed_link())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn remove_link(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(removal): JsonBody<Removal>,
) -> Answer<Json<LinkDetailBody>> {
    let removed = app
        .remove_link(&viewer, &id, removal.reason, &context.request)
        .await?;
    let body = LinkDetailBody::of(removed, context.display, &app.reference());
    Ok(Json(body))
}
