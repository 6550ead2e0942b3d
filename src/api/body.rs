use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use super::problem::{Code, Problem};
use crate::i18n::Message;

/// The largest body taken.
pub const MAX_BODY_BYTES: usize = 1024 * 1024;

/// A JSON body.
pub struct JsonBody<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        if !is_json(&request) {
            let message = Message::UnsupportedMediaType;
            return Err(Problem::new(Code::UnsupportedMediaType, message));
        }
        let bytes = to_bytes(request.into_body(), MAX_BODY_BYTES)
            .await
            .map_err(|_| {
                let limit_bytes = MAX_BODY_BYTES;
                Problem::new(Code::BodyTooLarge, Message::BodyTooLarge { limit_bytes })
            })?;
        let body = serde_json::from_slice(&bytes).map_err(|error| unreadable(&error))?;
        Ok(Self(body))
    }
}

fn is_json(request: &Request) -> bool {
    let header = request.headers().get(CONTENT_TYPE);
    let media_type = header
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}

/// What serde found, without the position that it adds in English.
fn unreadable(error: &serde_json::Error) -> Problem {
    let text = error.to_string();
    let detail = text.split(" at line ").next().unwrap_or_default();
    let message = Message::BadBody {
        line: error.line(),
        column: error.column(),
        detail: detail.to_owned(),
    };
    Problem::new(Code::InvalidBody, message)
}
