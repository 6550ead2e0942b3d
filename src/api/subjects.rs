use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::App;
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::params::Params;
use super::viewer::Asking;
use crate::model::Subject;

/// A subject field with the number of its concepts.
#[derive(Serialize, ToSchema)]
#[schema(as = SubjectField)]
pub struct SubjectBody {
    /// The subject field.
    #[serde(flatten)]
    subject: Subject,
    /// How many concepts it has.
    #[schema(example = 1)]
    concepts: usize,
}

impl From<(Subject, usize)> for SubjectBody {
    fn from((subject, concepts): (Subject, usize)) -> Self {
        Self { subject, concepts }
    }
}

/// Lists subject fields.
#[utoipa::path(
    get, path = "/api/v1/subjects", tag = "concepts", params(LangParams),
    summary = "List the subject fields",
    description = "The fields that group concepts, each with what belongs there, in the order of \
        their names.",
    responses(
        (status = 200, description = "All subject fields", body = Collection<SubjectBody>,
         example = json!(examples::subjects())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn list_subjects(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    _: Params<LangParams>,
) -> Json<Collection<SubjectBody>> {
    let subjects = app.subjects(&viewer, context.display);
    Json(Collection::whole(subjects, SubjectBody::from))
}
