//! POST is safe to repeat: with `Idempotency-Key` (the IETF draft of that
//! name), what was answered is kept for a day and answered again.

use axum::body::{Body, Bytes};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_MATCH, LOCATION};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::App;
use super::body::{LARGE_BODY_BYTES, received};
use super::context::Context;
use super::problem::{Answer, Code, Problem};
use super::viewer::Asking;
use crate::i18n::Message;
use crate::service::{FirstOrAgain, KeptAnswer, RepeatedRequest, Viewer};

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Says that an answer is one from before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// What of an answer is kept beside its body.
const KEPT_HEADERS: [HeaderName; 3] = [CONTENT_TYPE, ETAG, LOCATION];
const MAX_KEY_BYTES: usize = 255;

/// Answers a repeated POST of an account as the first time.
pub async fn repeatable(State(app): State<App>, request: Request, next: Next) -> Response {
    let key = request.headers().get(KEY).cloned();
    match key {
        Some(key) if request.method() == Method::POST => {
            match once(app, key, request, next).await {
                Ok(response) => response,
                Err(problem) => problem.into_response(),
            }
        }
        _ => next.run(request).await,
    }
}

async fn once(app: App, key: HeaderValue, request: Request, next: Next) -> Answer<Response> {
    let (mut parts, body) = request.into_parts();
    let Asking(viewer) = Asking::from_request_parts(&mut parts, &app).await?;
    let Viewer::Account(_) = viewer else {
        // The public changes nothing, so that nothing is done twice.
        return Ok(next.run(Request::from_parts(parts, body)).await);
    };
    let key = key.to_str().ok().filter(|key| is_key(key));
    let key = key.ok_or_else(|| {
        let limit = MAX_KEY_BYTES;
        Problem::invalid("Idempotency-Key", Message::NotAnIdempotencyKey { limit })
    })?;
    let context = parts.extensions.get::<Context>().cloned();
    let body = received(body, LARGE_BODY_BYTES).await?;
    let repeated = RepeatedRequest {
        key: key.to_owned(),
        fingerprint: fingerprint(&parts, &body),
        request: context.map(|context| context.request).unwrap_or_default(),
    };
    match app.first_or_again(&viewer, &repeated).await? {
        FirstOrAgain::Again(answer) => Ok(replayed(answer)),
        FirstOrAgain::First => {
            let request = Request::from_parts(parts, Body::from(body));
            // Carried out to the end and its answer kept, even where whoever
            // sent it has gone.
            let done = tokio::spawn(async move {
                let response = next.run(request).await;
                kept(&app, &viewer, &repeated, response).await
            });
            done.await
                .unwrap_or_else(|_| Err(Problem::new(Code::Internal, Message::Internal)))
        }
    }
}

/// Visible ASCII, as the draft has it, of some length.
fn is_key(key: &str) -> bool {
    (1..=MAX_KEY_BYTES).contains(&key.len())
        && key
            .bytes()
            .all(|byte| byte.is_ascii_graphic() || byte == b' ')
}

fn fingerprint(parts: &Parts, body: &[u8]) -> String {
    let mut hasher = Sha256::new();
    let uri = parts.uri.to_string();
    let edited = parts.headers.get(IF_MATCH).map(HeaderValue::as_bytes);
    for field in [uri.as_bytes(), edited.unwrap_or_default(), body] {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field);
    }
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Keeps an answer, unless it is a failure, after which the request may be tried
/// again if it changed nothing.
async fn kept(
    app: &App,
    viewer: &Viewer,
    repeated: &RepeatedRequest,
    response: Response,
) -> Answer<Response> {
    if response.status().is_server_error() || response.extensions().get::<Problem>().is_some() {
        app.forget_answer(viewer, repeated).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX)
        .await
        .unwrap_or_default();
    let answer = KeptAnswer {
        status: parts.status.as_u16(),
        headers: kept_headers(&parts.headers),
        // A secret that is shown once is not kept either.
        body: (!is_secret(&parts.headers)).then(|| String::from_utf8_lossy(&body).into_owned()),
    };
    app.keep_answer(viewer, repeated, &answer).await?;
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn is_secret(headers: &HeaderMap) -> bool {
    headers
        .get(CACHE_CONTROL)
        .is_some_and(|value| value == "no-store")
}

fn kept_headers(headers: &HeaderMap) -> Vec<(String, String)> {
    let kept = |name: &HeaderName| {
        let value = headers.get(name)?.to_str().ok()?;
        Some((name.to_string(), value.to_owned()))
    };
    KEPT_HEADERS.iter().filter_map(kept).collect()
}

fn replayed(answer: KeptAnswer) -> Response {
    let Some(body) = answer.body else {
        return Problem::new(Code::Conflict, Message::SecretShownOnce).into_response();
    };
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let mut response = (status, Bytes::from(body)).into_response();
    let headers = response.headers_mut();
    headers.remove(CONTENT_TYPE);
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    response
}
