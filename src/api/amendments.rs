use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::body::JsonBody;
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::etag;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, Problem};
use super::proposals::{ProposalBody, tagged};
use super::viewer::{Asking, Known};
use crate::consensus::{AmendedPart, AmendedWording};
use crate::i18n::Message;
use crate::model::{Amendment, Credit, Key, Language, Part, PartInLanguage, PartyCode, TakenUp};
use crate::service::{AmendedText, AmendmentStatus, AmendmentView, NewAmendment};
use crate::text::DifferenceSegment;

const DEFAULT_LIMIT: usize = 100;

/// Parameters of a listing of amendments.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AmendmentsParams {
    /// `state` for the order of the names of their States in the display
    /// language, which is the default; `time` for that in which they were made.
    #[param(example = "state", pattern = "^(state|time)$")]
    order: Option<String>,
    /// Language of messages and of the order of names, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Amendments in a page, 1 to 200; 100 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 100)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    cursor: Option<String>,
}

/// An amendment to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAmendment, example = json!(examples::drafting::new_amendment()))]
pub struct NewAmendmentBody {
    /// The version of the proposal that it amends.
    on_version: i64,
    /// Which part of the proposal.
    #[serde(default)]
    part: Part,
    /// In which language (BCP 47).
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// The whole wording proposed in its place; empty where a note is to go.
    #[schema(max_length = 20000)]
    text: String,
    /// Why.
    #[serde(default)]
    reason: Option<String>,
}

/// An amendment with what became of it.
#[derive(Serialize, ToSchema)]
#[schema(as = AmendmentToProposal)]
pub struct AmendmentBody {
    /// The amendment.
    #[serde(flatten)]
    amendment: Amendment,
    /// When it was made (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
    /// What became of it.
    status: Status,
    /// Which version took it up, and how.
    credit: Option<Credit>,
    /// What it changes in the text of the version that it amends, word by
    /// word.
    difference: Vec<DifferenceSegment>,
    /// The newest version words the text otherwise than the one amended.
    text_changed_since: bool,
    /// The whole wording that the newest text would have with it; null where
    /// its brackets no longer match those of the newest text.
    on_newest: Option<String>,
    /// The newest version puts another wording in the same place.
    place_changed_since: bool,
}

/// What became of an amendment.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum Status {
    /// Left open.
    Open,
    /// Its wording stands in the text.
    InText,
    /// Its wording stands in brackets beside the one before.
    InBrackets,
    /// Withdrawn by its State.
    Withdrawn,
}

impl From<AmendmentView> for AmendmentBody {
    fn from(view: AmendmentView) -> Self {
        let status = match view.status {
            AmendmentStatus::Open => Status::Open,
            AmendmentStatus::TakenUp(TakenUp::InText) => Status::InText,
            AmendmentStatus::TakenUp(TakenUp::InBrackets) => Status::InBrackets,
            AmendmentStatus::Withdrawn => Status::Withdrawn,
        };
        Self {
            amendment: view.amendment,
            at: view.at,
            status,
            credit: view.credit,
            difference: view.difference,
            text_changed_since: view.text_changed_since,
            on_newest: view.on_newest,
            place_changed_since: view.place_changed_since,
        }
    }
}

/// How an amendment is to be taken up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "taken_up": "in-brackets", "reason": "to be talked about" }))]
pub struct TakeUpBody {
    /// In brackets, or as it is.
    taken_up: TakenUp,
    /// Why it is taken up so.
    #[schema(min_length = 1, max_length = 20000)]
    reason: String,
}

/// Lists the amendments to a proposal.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/amendments", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), AmendmentsParams),
    summary = "List the amendments to a proposal",
    description = "In the order of the names of their States, those of one State as they were made, or all as \
        they were made; withdrawn ones too, each with what it changes and what became of it. For participants: the public sees none.",
    responses(
        (status = 200, description = "A page of amendments", body = Collection<AmendmentBody>,
         example = json!(examples::drafting::amendments())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn list_amendments(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(params): Params<AmendmentsParams>,
) -> Answer<Json<Collection<AmendmentBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let amendments = match params.order.as_deref().unwrap_or("state") {
        "state" => {
            app.amendments_by_state(&viewer, &id, context.display)
                .await?
        }
        "time" => app.amendments(&viewer, &id).await?,
        other => {
            let found = other.chars().take(80).collect();
            let allowed = "state, time";
            let message = Message::NotOneOf { found, allowed };
            return Err(Problem::invalid("order", message));
        }
    };
    let id = |view: &AmendmentView| view.amendment.id.to_string();
    let cursor = params.cursor.as_deref();
    Collection::page_of(amendments, cursor, limit, id, AmendmentBody::from).map(Json)
}

/// A text of a proposal with the open amendments to it side by side.
#[derive(Serialize, ToSchema)]
#[schema(as = AmendedText)]
pub struct AmendedTextBody {
    /// Which text.
    #[serde(flatten)]
    of: PartInLanguage,
    /// The text, cut into what amendments change and what they leave.
    parts: Vec<AmendedPartBody>,
    /// Pairs of amendments that put different wordings in the same place.
    #[schema(value_type = Vec<[String; 2]>)]
    conflicts: Vec<[Key; 2]>,
    /// The amendments that are in the parts.
    amendments: Vec<Amendment>,
    /// Those of them in whose place the text has changed since they were made.
    #[schema(value_type = Vec<String>)]
    place_changed: Vec<Key>,
    /// Open amendments whose brackets no longer match those of the text, so
    /// that they are in no part.
    to_older_wording: Vec<Amendment>,
}

/// A piece of a text, with what amendments put in its place.
#[derive(Serialize, ToSchema)]
#[schema(as = AmendedPart)]
pub struct AmendedPartBody {
    /// The standing wording; empty where amendments only add.
    standing: String,
    /// Whether amendments put different wordings in its place.
    is_conflict: bool,
    /// What amendments put in its place; none where all leave it.
    changes: Vec<AmendedWordingBody>,
}

/// What an amendment puts in the place of a wording.
#[derive(Serialize, ToSchema)]
#[schema(as = AmendedWording)]
pub struct AmendedWordingBody {
    /// The amendment.
    #[schema(value_type = String)]
    amendment: Key,
    /// The State whose amendment it is.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// Its wording; empty where it takes the standing one out.
    wording: String,
}

impl From<AmendedText> for AmendedTextBody {
    fn from(text: AmendedText) -> Self {
        let id = |at: usize| text.amendments[at].id.clone();
        let part = |part: &AmendedPart| AmendedPartBody {
            standing: part.standing.clone(),
            is_conflict: part.is_conflict(),
            changes: part
                .changes
                .iter()
                .map(|change| change_body(change, &text))
                .collect(),
        };
        Self {
            parts: text.parts.iter().map(part).collect(),
            conflicts: text
                .conflicts
                .iter()
                .map(|(one, other)| [id(*one), id(*other)])
                .collect(),
            of: text.of.clone(),
            amendments: text.amendments.clone(),
            place_changed: text.place_changed,
            to_older_wording: text.to_older_wording,
        }
    }
}

fn change_body(change: &AmendedWording, text: &AmendedText) -> AmendedWordingBody {
    let amendment = &text.amendments[change.amendment];
    AmendedWordingBody {
        amendment: amendment.id.clone(),
        state: amendment.state.clone(),
        wording: change.wording.clone(),
    }
}

/// Shows the open amendments to a proposal side by side.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/amended-texts", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), LangParams),
    summary = "Show the open amendments side by side",
    description = "Each text that has open amendments, cut into pieces that all leave as they are and pieces \
        in whose place one or several put another wording; conflicting ones stand beside each other, in \
        the order of the names of their States. One to an older version is set against the newest text. \
        It is one answer without pages, since a text cut in two cannot be compared. For participants: the \
        public sees none.",
    responses(
        (status = 200, description = "The texts", body = Collection<AmendedTextBody>,
         example = json!(examples::drafting::amended_texts())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn show_amended_texts(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<Collection<AmendedTextBody>>> {
    let texts = app.amended_texts(&viewer, &id, context.display).await?;
    Ok(Json(Collection::whole(texts, AmendedTextBody::from)))
}

/// Amends a text of a proposal.
#[utoipa::path(
    post, path = "/api/v1/proposals/{id}/amendments", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), LangParams),
    summary = "Amend a proposal",
    description = "Another wording for a text of a version, for the State of the delegation that sends it.",
    request_body = NewAmendmentBody,
    responses(
        (status = 201, description = "Made", body = AmendmentBody,
         example = json!(examples::drafting::amendment())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn make_amendment(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(new): JsonBody<NewAmendmentBody>,
) -> Answer<Response> {
    let new = NewAmendment {
        on_version: new.on_version,
        of: PartInLanguage {
            part: new.part,
            language: new.language,
        },
        text: new.text,
        reason: new.reason,
    };
    let made = app.amend(&viewer, &id, new, &context.request).await?;
    Ok((StatusCode::CREATED, Json(AmendmentBody::from(made))).into_response())
}

/// Withdraws an amendment.
#[utoipa::path(
    post, path = "/api/v1/amendments/{id}/withdrawal", tag = "proposals",
    params(("id" = String, Path, description = "The amendment’s id", example = "m0199a2b3c4d0000"), LangParams),
    summary = "Withdraw an amendment",
    description = "For the delegation of its State. What was taken up of it stays in the text.",
    responses(
        (status = 200, description = "The amendment", body = AmendmentBody,
         example = json!(examples::drafting::withdrawn_amendment())),
        examples::Acting,
    ),
    security(("token" = [])),
)]
pub async fn withdraw_amendment(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<AmendmentBody>> {
    let withdrawn = app.withdraw_amendment(&viewer, &id, &context.request);
    Ok(Json(withdrawn.await?.into()))
}

/// Takes up an amendment.
#[utoipa::path(
    post, path = "/api/v1/amendments/{id}/uptake", tag = "proposals",
    params(
        ("id" = String, Path, description = "The amendment’s id", example = "m0199a2b3c4d0000"),
        ("If-Match" = String, Header, description = "The `ETag` of the newest version of the proposal; required", example = "\"1\""),
        LangParams,
    ),
    summary = "Take up an amendment",
    description = "Makes the next version of the proposal: the amendment’s wording in the place of the \
        text, or in brackets beside it. Its State is credited. Where the text has changed in the same place since it was \
        amended, it can stand in brackets, or an edit by hand names it.",
    request_body = TakeUpBody,
    responses(
        (status = 200, description = "The new version of the proposal", body = ProposalBody,
         headers(("ETag" = String, description = "The new version")),
         example = json!(examples::drafting::amended_proposal())),
        examples::WritingVersion,
    ),
    security(("token" = [])),
)]
pub async fn take_up_amendment(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    headers: HeaderMap,
    JsonBody(body): JsonBody<TakeUpBody>,
) -> Answer<Response> {
    let edited = etag::edited_version(&headers)?;
    let (how, reason) = (body.taken_up, body.reason);
    let taken_up = app.take_up_amendment(&viewer, &id, how, reason, edited, &context.request);
    Ok(tagged(taken_up.await?))
}
