use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use xxhash_rust::xxh3::xxh3_128;

use super::problem::{Code, Problem};
use crate::i18n::Message;

/// Gives what is read an `ETag` over its bytes, unless it has one, and
/// answers 304 to whoever has it already (RFC 9110, section 13). A tag over
/// the very bytes can neither be stale nor tell of what the viewer may not
/// see. It is a weak one: the answer may yet be compressed.
pub async fn conditional(request: Request, next: Next) -> Response {
    // The answer to HEAD comes without the bytes that its tag would be over.
    let is_read = request.method() == Method::GET;
    let wanted = request.headers().get(IF_NONE_MATCH).cloned();
    let is_private = request.headers().contains_key(AUTHORIZATION);
    let response = next.run(request).await;
    if !is_read || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return Problem::new(Code::Internal, Message::Internal).into_response();
    };
    let tag = match parts.headers.get(ETAG) {
        Some(tag) => tag.clone(),
        None => tag_of(&bytes),
    };
    parts.headers.insert(ETAG, tag.clone());
    let cached = if is_private {
        "private, no-cache"
    } else {
        "no-cache"
    };
    parts
        .headers
        .insert(CACHE_CONTROL, HeaderValue::from_static(cached));
    if wanted.is_some_and(|wanted| names(&wanted, &tag)) {
        return (StatusCode::NOT_MODIFIED, without_content(parts.headers)).into_response();
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn tag_of(bytes: &[u8]) -> HeaderValue {
    let tag = HeaderValue::try_from(format!("W/\"{:032x}\"", xxh3_128(bytes)));
    tag.unwrap_or(HeaderValue::from_static("W/\"\""))
}

/// Whether a list of entity tags names one, by weak comparison.
fn names(wanted: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(wanted), Ok(tag)) = (wanted.to_str(), tag.to_str()) else {
        return false;
    };
    let tag = tag.trim_start_matches("W/");
    let mut tags = wanted
        .split(',')
        .map(|one| one.trim().trim_start_matches("W/"));
    tags.any(|one| one == "*" || one == tag)
}

fn without_content(mut headers: HeaderMap) -> HeaderMap {
    headers.remove(axum::http::header::CONTENT_TYPE);
    headers.remove(axum::http::header::CONTENT_LENGTH);
    headers
}
