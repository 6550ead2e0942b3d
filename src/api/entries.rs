use std::str::FromStr;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;

use super::App;
use super::bodies::EntryBody;
use super::collection::Collection;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, Problem};
use super::viewer::Asking;
use crate::i18n::Message;
use crate::model::{EntryId, Invalid};
use crate::service::EntrySelection;

const DEFAULT_LIMIT: usize = 50;

/// Parameters of a listing of entries.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct EntriesParams {
    /// Those of one State or organisation.
    #[param(example = "XA")]
    state: Option<String>,
    /// Language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Entries in a page, 1 to 200; 50 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 50)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "xa.submitted.cyberspace")]
    cursor: Option<String>,
}

/// Only the language of messages.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LangParams {
    /// Language of messages and order of names, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// Parameters of a history.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct VersionsParams {
    /// Language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Versions in a page, 1 to 200; 50 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 50)]
    pub limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "1")]
    pub cursor: Option<String>,
}

/// The id after which a page begins.
pub fn after_id<T: FromStr<Err = Invalid>>(cursor: &str) -> Answer<String> {
    match cursor.parse::<T>() {
        Ok(_) => Ok(cursor.to_owned()),
        Err(_) => Err(Problem::invalid("cursor", Message::BadCursor)),
    }
}

/// The version after which a page of a history begins.
pub fn after_version(cursor: Option<&str>) -> Answer<i64> {
    let version = cursor.map_or(Some(0), |cursor| cursor.parse().ok());
    version.ok_or_else(|| Problem::invalid("cursor", Message::BadCursor))
}

/// Lists the current entries.
#[utoipa::path(
    get, path = "/api/v1/entries", tag = "entries", params(EntriesParams),
    summary = "List the national entries",
    description = "The current entries of all lists, or of one State, in the order of their ids.",
    responses(
        (status = 200, description = "A page of entries", body = Collection<EntryBody>,
         example = json!(examples::entries())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn list_entries(
    State(app): State<App>,
    Asking(viewer): Asking,
    Params(params): Params<EntriesParams>,
) -> Answer<Json<Collection<EntryBody>>> {
    let state = params.state.filter(|code| !code.is_empty());
    let state = state
        .map(|code| params::word(&code).map_err(|message| Problem::invalid("state", message)))
        .transpose()?;
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let after = params
        .cursor
        .as_deref()
        .map(after_id::<EntryId>)
        .transpose()?;
    let asked = EntrySelection {
        state,
        after: after.unwrap_or_default(),
        limit,
    };
    let page = app.entries(&viewer, &asked).await?;
    let reference = app.reference();
    Ok(Json(Collection::of(page, limit, |view| {
        EntryBody::of(view, &reference)
    })))
}

/// Reads an entry.
#[utoipa::path(
    get, path = "/api/v1/entries/{id}", tag = "entries",
    params(("id" = String, Path, description = "The entry's id", example = "xa.submitted.cyberspace"), LangParams),
    summary = "Read a national entry",
    description = "The newest version of an entry with its terms, texts, documents and concepts; \
        also after the State no longer gives it, then marked `withdrawn`.",
    responses(
        (status = 200, description = "The entry", body = EntryBody,
         example = json!(examples::entry())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn get_entry(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<EntryBody>> {
    let view = app.entry(&viewer, &id).await?;
    Ok(Json(EntryBody::of(view, &app.reference())))
}

/// Reads all versions of an entry.
#[utoipa::path(
    get, path = "/api/v1/entries/{id}/versions", tag = "entries",
    params(("id" = String, Path, description = "The entry's id", example = "xa.submitted.cyberspace"), VersionsParams),
    summary = "Read the history of a national entry",
    description = "Every version of an entry, oldest first, each with the list it came with.",
    responses(
        (status = 200, description = "A page of versions", body = Collection<EntryBody>,
         example = json!(examples::entries())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn list_entry_versions(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(params): Params<VersionsParams>,
) -> Answer<Json<Collection<EntryBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let after = after_version(params.cursor.as_deref())?;
    let page = app.entry_history(&viewer, &id, after, limit).await?;
    let reference = app.reference();
    let body = |view| EntryBody::of(view, &reference);
    Ok(Json(Collection::of(page, limit, body)))
}
