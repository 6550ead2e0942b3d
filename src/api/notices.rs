use std::convert::Infallible;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream, StreamExt};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::body::JsonBody;
use super::collection::Collection;
use super::entries::LangParams;
use super::examples;
use super::params::{self, Params};
use super::problem::{Answer, Problem};
use super::viewer::Known;
use crate::i18n::Message;
use crate::model::{Key, PartyCode};
use crate::service::{NoticeView, ServiceError, Viewer};
use crate::store::Revision;

const DEFAULT_LIMIT: usize = 100;
/// How often a silent stream shows that it is alive.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Parameters of a listing of notices.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct NoticesParams {
    /// `true` for those that are not marked as read alone.
    #[param(example = "true", pattern = "^(true|false)$")]
    unread: Option<String>,
    /// Language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Notices in a page, 1 to 200; 100 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 100)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    cursor: Option<String>,
}

/// Something done that concerns the account.
#[derive(Serialize, ToSchema)]
#[schema(as = Notice)]
pub struct NoticeBody {
    /// Permanent identifier.
    #[schema(value_type = String, example = "n0199a2b3c4d0000")]
    id: Key,
    /// Its place in the order of all acts.
    revision: Revision,
    /// What was done.
    #[schema(example = "comment.made")]
    act: String,
    /// Where it is found.
    #[schema(example = "/api/v1/proposals/cyberspace-1/comments")]
    about: String,
    /// The proposal, where it is about one.
    #[schema(value_type = Option<String>)]
    proposal: Option<Key>,
    /// The account that did it.
    by: String,
    /// The State for which it was done.
    #[schema(value_type = Option<String>, example = "XA")]
    state: Option<PartyCode>,
    /// Amendments that were taken up before it, and are open again with it.
    #[schema(value_type = Vec<String>)]
    reopens: Vec<Key>,
    /// When (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
    /// Whether the account has marked it as read.
    is_read: bool,
}

impl From<NoticeView> for NoticeBody {
    fn from(view: NoticeView) -> Self {
        Self {
            id: view.notice.id,
            revision: view.revision,
            act: view.notice.act,
            about: format!("/api/v1{}", view.notice.about),
            proposal: view.notice.proposal,
            by: view.notice.by,
            state: view.notice.state,
            reopens: view.notice.reopens,
            at: view.at,
            is_read: view.is_read,
        }
    }
}

/// Notices to be marked as read.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "up_to": 12 }))]
pub struct ReadBody {
    /// These.
    #[serde(default)]
    #[schema(max_items = 1000)]
    ids: Vec<String>,
    /// All up to this revision.
    #[serde(default)]
    #[schema(minimum = 0)]
    up_to: Option<Revision>,
}

/// Lists what concerns the account.
#[utoipa::path(
    get, path = "/api/v1/notices", tag = "notices", params(NoticesParams),
    summary = "List one’s notices",
    description = "What others did that concerns the account, oldest first: kept, and marked as read when \
        the account says so.",
    responses(
        (status = 200, description = "A page of notices", body = Collection<NoticeBody>,
         example = json!(examples::drafting::notices())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn list_notices(
    State(app): State<App>,
    Known(viewer): Known,
    Params(params): Params<NoticesParams>,
) -> Answer<Json<Collection<NoticeBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let unread = params
        .unread
        .as_deref()
        .map(|text| params::yes_or_no("unread", text));
    let unread = unread.transpose()?.unwrap_or(false);
    let after = params
        .cursor
        .as_deref()
        .map_or(Some(0), |cursor| cursor.parse().ok());
    let after = after.ok_or_else(|| Problem::invalid("cursor", Message::BadCursor))?;
    let page = app.notices(&viewer, unread, after, limit).await?;
    Ok(Json(Collection::of(page, limit, NoticeBody::from)))
}

/// Marks notices as read.
#[utoipa::path(
    post, path = "/api/v1/notices/read", tag = "notices", params(LangParams),
    summary = "Mark notices as read",
    description = "Some by their ids, all up to a revision, or both.",
    request_body = ReadBody,
    responses(
        (status = 204, description = "Marked"),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn mark_notices_read(
    State(app): State<App>,
    Known(viewer): Known,
    Params(_lang): Params<LangParams>,
    JsonBody(body): JsonBody<ReadBody>,
) -> Answer<StatusCode> {
    const MAX_IDS: usize = 1_000;
    if body.ids.len() > MAX_IDS {
        return Err(Problem::invalid("ids", Message::TooMany { limit: MAX_IDS }));
    }
    app.mark_read(&viewer, &body.ids, body.up_to).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Streams what concerns the account, as it is done.
#[utoipa::path(
    get, path = "/api/v1/notices/stream", tag = "notices",
    params(
        ("Last-Event-ID" = Option<String>, Header, description = "The `id` of the last event received: all later ones follow", example = "12"),
        LangParams,
    ),
    summary = "Follow one’s notices",
    description = "Server-sent events named `notice`, each with its revision as `id`. Whoever comes back \
        with `Last-Event-ID` misses none; without it, the stream begins now.",
    responses(
        (status = 200, description = "The events", content_type = "text/event-stream", body = String,
         example = json!(examples::drafting::notice_event())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn stream_notices(
    State(app): State<App>,
    Known(viewer): Known,
    Params(_lang): Params<LangParams>,
    headers: HeaderMap,
) -> Answer<Sse<impl Stream<Item = Result<Event, Infallible>>>> {
    let after = match headers.get("last-event-id") {
        None => app.newest_revision(),
        Some(id) => {
            let id = id.to_str().ok().and_then(|id| id.parse().ok());
            let revision =
                id.ok_or_else(|| Problem::invalid("Last-Event-ID", Message::BadCursor))?;
            app.check_revision("Last-Event-ID", revision)?;
            revision
        }
    };
    let events = events(app, viewer, after);
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

/// Every notice after a revision, for as long as the account is valid and
/// somebody listens.
fn events(
    app: App,
    viewer: Viewer,
    after: Revision,
) -> impl Stream<Item = Result<Event, Infallible>> {
    let next = move |(app, viewer, after): (App, Viewer, Revision)| async move {
        let notices = match app.next_notices(&viewer, after).await {
            Ok(notices) => notices,
            Err(ServiceError::Unauthenticated) => return None,
            Err(error) => {
                tracing::error!(%error, "a stream of notices ended");
                return None;
            }
        };
        let last = notices.last()?.revision;
        let events: Vec<Result<Event, Infallible>> = notices.into_iter().map(event).collect();
        Some((stream::iter(events), (app, viewer, last)))
    };
    stream::unfold((app, viewer, after), next).flatten()
}

fn event(view: NoticeView) -> Result<Event, Infallible> {
    let id = view.revision.to_string();
    let data = notice_json(view);
    Ok(Event::default().id(id).event("notice").data(data))
}

/// A notice as its account reads it, as JSON.
pub fn notice_json(view: NoticeView) -> String {
    serde_json::to_string(&NoticeBody::from(view)).unwrap_or_default()
}
