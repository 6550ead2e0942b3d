use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::body::{JsonBody, TextBody};
use super::changes::{ChangedBody, ComparedList};
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::params::{self, Params, PathId, PathIds};
use super::problem::{Answer, Problem};
use super::proposals::{Visibility, VisibilityBody};
use super::viewer::{Asking, Known};
use crate::formats::Fault;
use crate::model::{DisplayLanguage, EntryId, Key, ListId, PartyCode, SubmissionStatus};
use crate::service::{Doubt, RepeatedStance, SubmissionOutcome, SubmissionReport, SubmissionView};

const DEFAULT_LIMIT: usize = 100;
/// The largest file of a submission.
const MAX_FILE_BYTES: usize = 8 * 1024 * 1024;

/// Parameters of a listing of submissions.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SubmissionsParams {
    /// Those of one State.
    #[param(example = "XA")]
    state: Option<String>,
    /// Language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Submissions in a page, 1 to 200; 100 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 100)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    cursor: Option<String>,
}

/// A submission to be begun.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSubmission, example = json!({ "year": 2026, "visibility": "participants" }))]
pub struct NewSubmissionBody {
    /// The year of the annual exchange, at most the one after the present.
    #[schema(minimum = 2013)]
    year: u16,
    /// Who is to see the list; participants by default.
    #[serde(default = "participants")]
    visibility: Visibility,
}

fn participants() -> Visibility {
    Visibility::Participants
}

/// A submission.
#[derive(Serialize, ToSchema)]
#[schema(as = SubmissionOfState)]
pub struct SubmissionBody {
    /// Permanent identifier.
    #[schema(value_type = String, example = "s0199a2b3c4d0000")]
    id: Key,
    /// The State.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// The year of the annual exchange.
    year: u16,
    /// Who sees the list once it is accepted.
    visibility: Visibility,
    /// The names of its files.
    files: Vec<String>,
    /// Where it stands.
    #[serde(flatten)]
    status: SubmissionStatus,
    /// Its version, from 1.
    version: i64,
    /// When it was last changed (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
}

impl From<SubmissionView> for SubmissionBody {
    fn from(view: SubmissionView) -> Self {
        let submission = view.submission;
        Self {
            id: submission.id,
            state: submission.state,
            year: submission.year,
            visibility: match submission.public {
                true => Visibility::Public,
                false => Visibility::Participants,
            },
            files: submission.files,
            status: submission.status,
            version: view.version,
            at: view.at,
        }
    }
}

/// What a submission would do, and what is wrong with it.
#[derive(Serialize, ToSchema)]
#[schema(as = SubmissionReport)]
pub struct ReportBody {
    /// What accepting it would do; null where it has faults.
    outcome: Option<OutcomeBody>,
    /// What must be put right before it can be accepted.
    faults: Vec<FaultBody>,
    /// What may be meant as it is, but is worth a look; where there are faults,
    /// in what could be read.
    doubts: Vec<DoubtBody>,
}

/// What accepting a submission would do.
#[derive(Serialize, ToSchema)]
#[schema(as = SubmissionOutcome)]
pub struct OutcomeBody {
    /// To be sent to accept exactly this.
    digest: String,
    /// The list that it would become.
    #[schema(value_type = String, example = "xa.2026")]
    list: ListId,
    /// The lists with which it is compared, as `changes` of the list will name them to
    /// participants: of a public list the public one before it, and where it takes the
    /// place of a list for participants, for these entries that one. Everybody else will
    /// be told what it says otherwise than the public one alone.
    against: Vec<ComparedList>,
    /// Entries that the State did not give to these readers before.
    #[schema(value_type = Vec<String>)]
    added: Vec<EntryId>,
    /// Entries that say otherwise than before.
    changed: Vec<ChangedBody>,
    /// Entries that it would no longer give; of those for participants that end (`ended`)
    /// the ones that the public list does not have: by the public id where there was one.
    #[schema(value_type = Vec<String>)]
    removed: Vec<EntryId>,
    /// How many stay as they were.
    unchanged: usize,
    /// Entries of the State’s list for participants, which ends with this public
    /// one.
    #[schema(value_type = Vec<String>)]
    ended: Vec<EntryId>,
    /// Links to concepts that the list makes by naming them, or takes back by naming others
    /// for the entry. One that names none for it takes nothing back: where the State had put
    /// it, it stays.
    links: Vec<String>,
    /// What the State and drafters said to participants of links, and everybody would
    /// see beside those of the public entries with the same words. The reasons and who
    /// of the drafters said it stay with participants.
    stances: Vec<RepeatedStance>,
}

/// Something that is wrong in a file.
#[derive(Serialize, ToSchema)]
#[schema(as = SubmissionFault)]
pub struct FaultBody {
    /// The file; empty for the list as a whole.
    file: String,
    /// The line, from 1.
    line: Option<u64>,
    /// The field or column.
    field: String,
    /// What is wrong and what would be right, in the reader’s language.
    detail: String,
}

/// Something that is worth a look.
#[derive(Serialize, ToSchema)]
#[schema(as = SubmissionDoubt)]
pub struct DoubtBody {
    /// The entry; null for the list as a whole.
    #[schema(value_type = Option<String>)]
    entry: Option<EntryId>,
    /// What, in the reader’s language.
    detail: String,
}

impl ReportBody {
    /// The report in the reader’s language.
    pub fn of(report: SubmissionReport, display: DisplayLanguage) -> Self {
        let fault = |fault: Fault| FaultBody {
            detail: fault.message.text(display),
            file: fault.file,
            line: fault.line,
            field: fault.field,
        };
        let doubt = |doubt: Doubt| DoubtBody {
            entry: doubt.entry,
            detail: doubt.message.text(display),
        };
        Self {
            outcome: report.outcome.map(OutcomeBody::from),
            faults: report.faults.into_iter().map(fault).collect(),
            doubts: report.doubts.into_iter().map(doubt).collect(),
        }
    }
}

impl From<SubmissionOutcome> for OutcomeBody {
    fn from(outcome: SubmissionOutcome) -> Self {
        Self {
            digest: outcome.digest,
            list: outcome.list,
            against: outcome
                .against
                .into_iter()
                .filter_map(ComparedList::of)
                .collect(),
            added: outcome.added,
            changed: outcome.changed.into_iter().map(ChangedBody::from).collect(),
            removed: outcome.removed,
            unchanged: outcome.unchanged,
            ended: outcome.ended,
            links: outcome.links,
            stances: outcome.stances,
        }
    }
}

/// By what a submission is accepted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }))]
pub struct AcceptanceBody {
    /// The digest of the report.
    digest: String,
}

/// Lists the submissions.
#[utoipa::path(
    get, path = "/api/v1/submissions", tag = "submissions", params(SubmissionsParams),
    summary = "List the submissions",
    description = "Those that were accepted, and to a delegation those that its own State is putting \
        together, in the order in which they were begun; those for participants only to these.",
    responses(
        (status = 200, description = "A page of submissions", body = Collection<SubmissionBody>,
         example = json!(examples::submissions::submissions())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn list_submissions(
    State(app): State<App>,
    Asking(viewer): Asking,
    Params(params): Params<SubmissionsParams>,
) -> Answer<Json<Collection<SubmissionBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let state = params.state.filter(|code| !code.is_empty());
    let state = state.map(|code| params::word(&code));
    let state = state
        .transpose()
        .map_err(|message| Problem::invalid("state", message))?;
    let submissions = app.submissions(&viewer, state.as_ref()).await?;
    let id = |view: &SubmissionView| view.submission.id.to_string();
    let cursor = params.cursor.as_deref();
    Collection::page_of(submissions, cursor, limit, id, SubmissionBody::from).map(Json)
}

/// Begins a submission.
#[utoipa::path(
    post, path = "/api/v1/submissions", tag = "submissions", params(LangParams),
    summary = "Begin a submission",
    description = "The list of the delegation’s State for one annual exchange, as a draft that this State \
        alone sees. A second list of a year is a corrigendum.",
    request_body = NewSubmissionBody,
    responses(
        (status = 201, description = "Begun", body = SubmissionBody,
         headers(("Location" = String, description = "Its address")),
         example = json!(examples::submissions::submission())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn begin_submission(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(_lang): Params<LangParams>,
    JsonBody(new): JsonBody<NewSubmissionBody>,
) -> Answer<Response> {
    let public = matches!(new.visibility, Visibility::Public);
    let begun = app.begin_submission(&viewer, new.year, public, &context.request);
    let begun = SubmissionBody::from(begun.await?);
    let location = [(LOCATION, format!("/api/v1/submissions/{}", begun.id))];
    Ok((StatusCode::CREATED, location, Json(begun)).into_response())
}

/// Reads a submission.
#[utoipa::path(
    get, path = "/api/v1/submissions/{id}", tag = "submissions",
    params(("id" = String, Path, description = "The submission’s id", example = "s0199a2b3c4d0000"), LangParams),
    summary = "Read a submission",
    description = "Where it stands, and its files by name. A draft is its State’s alone.",
    responses(
        (status = 200, description = "The submission", body = SubmissionBody,
         example = json!(examples::submissions::submission())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn get_submission(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<SubmissionBody>> {
    Ok(Json(app.submission(&viewer, &id).await?.into()))
}

/// Reads a file of a submission.
#[utoipa::path(
    get, path = "/api/v1/submissions/{id}/files/{name}", tag = "submissions",
    params(
        ("id" = String, Path, description = "The submission’s id", example = "s0199a2b3c4d0000"),
        ("name" = String, Path, description = "The file’s name", example = "list.csv"),
        LangParams,
    ),
    summary = "Read a file of a submission",
    description = "Just as it was sent, byte for byte, whatever became of the submission. For its State’s \
        delegation: others read the list.",
    responses(
        (status = 200, description = "The file", content(
            (String = "text/csv", example = json!(examples::submissions::FILE)),
            (Object = "application/json", example = json!(examples::submissions::file_as_json())),
        )),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn get_submission_file(
    State(app): State<App>,
    Known(viewer): Known,
    PathIds(id, name): PathIds,
    Params(_lang): Params<LangParams>,
) -> Answer<impl IntoResponse> {
    let content = app.submission_file(&viewer, &id, &name).await?;
    let is_json = name.to_ascii_lowercase().ends_with(".json");
    let media_type = match is_json {
        true => "application/json",
        false => "text/csv; charset=utf-8",
    };
    let headers = [
        (CONTENT_TYPE, media_type),
        (CONTENT_DISPOSITION, "attachment"),
    ];
    Ok((headers, content))
}

/// Puts a file into a submission.
#[utoipa::path(
    put, path = "/api/v1/submissions/{id}/files/{name}", tag = "submissions",
    params(
        ("id" = String, Path, description = "The submission’s id", example = "s0199a2b3c4d0000"),
        ("name" = String, Path, description = "A plain name that ends in `.json` or `.csv`", example = "list.csv"),
        LangParams,
    ),
    summary = "Put a file into a submission",
    description = "In the place of one of the same name. The file is kept as it is; what is wrong with it \
        is told by the report.",
    request_body(content(
            (String = "text/csv", example = json!(examples::submissions::FILE)),
            (Object = "application/json", example = json!(examples::submissions::file_as_json())),
        ),
        description = "The file: rows, or the project’s own JSON (see docs/formats.md); at most 8 MB of UTF-8"),
    responses(
        (status = 200, description = "The submission", body = SubmissionBody,
         example = json!(examples::submissions::submission())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn put_submission_file(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathIds(id, name): PathIds,
    Params(_lang): Params<LangParams>,
    TextBody(content): TextBody<MAX_FILE_BYTES>,
) -> Answer<Json<SubmissionBody>> {
    let put = app.put_submission_file(&viewer, &id, &name, content, &context.request);
    Ok(Json(put.await?.into()))
}

/// Takes a file out of a submission.
#[utoipa::path(
    delete, path = "/api/v1/submissions/{id}/files/{name}", tag = "submissions",
    params(
        ("id" = String, Path, description = "The submission’s id", example = "s0199a2b3c4d0000"),
        ("name" = String, Path, description = "The file’s name", example = "list.csv"),
        LangParams,
    ),
    summary = "Take a file out of a submission",
    description = "It is no longer part of the draft.",
    responses(
        (status = 200, description = "The submission", body = SubmissionBody,
         example = json!(examples::submissions::submission())),
        examples::Acting,
    ),
    security(("token" = [])),
)]
pub async fn remove_submission_file(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathIds(id, name): PathIds,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<SubmissionBody>> {
    let removed = app.remove_submission_file(&viewer, &id, &name, &context.request);
    Ok(Json(removed.await?.into()))
}

/// Reports on a submission.
#[utoipa::path(
    get, path = "/api/v1/submissions/{id}/report", tag = "submissions",
    params(("id" = String, Path, description = "The submission’s id", example = "s0199a2b3c4d0000"), LangParams),
    summary = "Read what a submission would do",
    description = "What accepting the draft would add, change (with the differences) and remove against the \
        State’s former list, and every fault and doubt; with the digest by which exactly this is accepted. Of \
        one that was accepted for participants, and whose list is in force: what showing it to everybody \
        would do.",
    responses(
        (status = 200, description = "The report", body = ReportBody,
         example = json!(examples::submissions::report())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn report_on_submission(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<ReportBody>> {
    let report = app.submission_report(&viewer, &id).await?;
    Ok(Json(ReportBody::of(report, context.display)))
}

/// Accepts a submission.
#[utoipa::path(
    post, path = "/api/v1/submissions/{id}/acceptance", tag = "submissions",
    params(("id" = String, Path, description = "The submission’s id", example = "s0199a2b3c4d0000"), LangParams),
    summary = "Accept a submission",
    description = "All or nothing, by the digest of the report, and for good: the list is never changed \
        again. The same list a second time changes nothing: it is refused, and nobody is told of it.",
    request_body = AcceptanceBody,
    responses(
        (status = 200, description = "Accepted", body = SubmissionBody,
         example = json!(examples::submissions::accepted())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn accept_submission(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(body): JsonBody<AcceptanceBody>,
) -> Answer<Json<SubmissionBody>> {
    let accepted = app.accept_submission(&viewer, &id, &body.digest, &context.request);
    Ok(Json(accepted.await?.into()))
}

/// Discards a submission.
#[utoipa::path(
    delete, path = "/api/v1/submissions/{id}", tag = "submissions",
    params(("id" = String, Path, description = "The submission’s id", example = "s0199a2b3c4d0000"), LangParams),
    summary = "Discard a draft",
    description = "A draft that is not accepted. It stays on record with its State.",
    responses(
        (status = 200, description = "Discarded", body = SubmissionBody,
         example = json!(examples::submissions::discarded())),
        examples::Acting,
    ),
    security(("token" = [])),
)]
pub async fn discard_submission(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<SubmissionBody>> {
    let discarded = app.discard_submission(&viewer, &id, &context.request);
    Ok(Json(discarded.await?.into()))
}

/// Shows a submission to everybody, or to participants only.
#[utoipa::path(
    put, path = "/api/v1/submissions/{id}/visibility", tag = "submissions",
    params(("id" = String, Path, description = "The submission’s id", example = "s0199a2b3c4d0000"), LangParams),
    summary = "Set who may see a submission",
    description = "Of a draft; or, of one whose list for participants is in force, that everybody sees it. \
        What the State shows to everybody and what it shows to participants are two lists, with entries of \
        their own (`xa.submitted.…`, `xa.restricted.…`), so that nothing public tells of what is not: the \
        submission becomes the public list, and the other one ends. That the State confirmed or \
        disputed links goes with it, as the report says; its reasons do not, nor what drafters did for \
        participants. What everybody could read is never taken back: a \
        later list takes its place.",
    request_body = VisibilityBody,
    responses(
        (status = 200, description = "The submission", body = SubmissionBody,
         example = json!(examples::submissions::accepted())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn show_submission_to(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(body): JsonBody<VisibilityBody>,
) -> Answer<Json<SubmissionBody>> {
    let public = matches!(body.visibility, Visibility::Public);
    let shown = app.show_submission_to(&viewer, &id, public, &context.request);
    Ok(Json(shown.await?.into()))
}
