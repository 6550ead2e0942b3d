use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;

use super::App;

/// How the service is.
#[derive(Serialize, ToSchema)]
pub struct Health {
    /// `ok`, or `starting` while the index is being brought in step.
    #[schema(example = "ok")]
    status: &'static str,
}

/// Is the process alive?
#[utoipa::path(
    get, path = "/livez", tag = "health",
    summary = "Alive",
    description = "Answers as long as the process can answer at all. Nothing is asked of the store.",
    responses((status = 200, description = "Alive", body = Health, example = json!({ "status": "ok" })))
)]
pub async fn livez() -> Json<Health> {
    Json(Health { status: "ok" })
}

/// Can it serve?
#[utoipa::path(
    get, path = "/readyz", tag = "health",
    summary = "Ready",
    description = "Whether the store answers and is followed by the search index.",
    responses(
        (status = 200, description = "Ready", body = Health, example = json!({ "status": "ok" })),
        (status = 503, description = "Not yet, or not any more", body = Health,
         example = json!({ "status": "starting" })),
    )
)]
pub async fn readyz(State(app): State<App>) -> (StatusCode, Json<Health>) {
    match app.is_ready().await {
        Ok(true) => (StatusCode::OK, Json(Health { status: "ok" })),
        Ok(false) | Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            Json(Health { status: "starting" }),
        ),
    }
}
