use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_MATCH, IF_NONE_MATCH,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
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
    if !is_read || response.status() != StatusCode::OK || is_stream(&response) {
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
    // What is served under the hash of its content says itself how long it
    // may be kept.
    let cached = HeaderValue::from_static(cached);
    parts.headers.entry(CACHE_CONTROL).or_insert(cached);
    if wanted.is_some_and(|wanted| names(&wanted, &tag)) {
        return (StatusCode::NOT_MODIFIED, without_content(parts.headers)).into_response();
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// Events have no end over which there could be a tag.
fn is_stream(response: &Response) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE);
    content_type.is_some_and(|value| value.as_bytes().starts_with(b"text/event-stream"))
}

/// The tag of a thing that is edited by its version: `"3"`.
pub fn of_version(version: i64) -> [(HeaderName, String); 1] {
    [(ETAG, format!("\"{version}\""))]
}

/// The same of a thing that is shown with more than its version says, such as
/// what others say of it: `"3-9f86…"`, so that nobody is told that nothing
/// changed where something did.
pub fn of_version_within(version: i64, shown: &impl Serialize) -> [(HeaderName, String); 1] {
    let bytes = serde_json::to_vec(shown).unwrap_or_default();
    [(ETAG, format!("\"{version}-{}\"", digest(&bytes)))]
}

/// The version that `If-Match` names, by either of the tags above.
pub fn edited_version(headers: &HeaderMap) -> Result<i64, Problem> {
    let header = headers
        .get(IF_MATCH)
        .ok_or_else(|| Problem::new(Code::IfMatchRequired, Message::IfMatchMissing))?;
    let tag = header.to_str().unwrap_or_default().trim();
    let tag = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
    let number = tag.and_then(|tag| tag.split('-').next());
    let version = number.and_then(|number| number.parse().ok());
    version.ok_or_else(|| Problem::invalid("If-Match", Message::BadETag))
}

fn tag_of(bytes: &[u8]) -> HeaderValue {
    let tag = HeaderValue::try_from(format!("W/\"{}\"", digest(bytes)));
    tag.unwrap_or(HeaderValue::from_static("W/\"\""))
}

/// A digest of 128 bits, in hexadecimal.
fn digest(bytes: &[u8]) -> String {
    format!("{:032x}", xxh3_128(bytes))
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
    headers.remove(CONTENT_TYPE);
    headers.remove(axum::http::header::CONTENT_LENGTH);
    headers
}
