use axum::http::header::ETAG;
use axum::http::{Extensions, HeaderMap, StatusCode, Version};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

/// Shorter answers would hardly become shorter, in bytes.
const SHORTEST: u64 = 1_024;

/// Compresses answers for whoever takes them so (RFC 9110, section 12.5.3),
/// quickly rather than tightly.
///
/// A strong entity tag means the very bytes (RFC 9110, section 8.8.1), by
/// which an edit says what it changes: such an answer stays as it is. Events
/// are not held back to be compressed.
pub fn layer() -> CompressionLayer<impl Predicate> {
    let may_change = |_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions| {
        let tag = headers.get(ETAG);
        tag.is_none_or(|tag| tag.as_bytes().starts_with(b"W/"))
    };
    CompressionLayer::new()
        .quality(CompressionLevel::Fastest)
        .compress_when(
            SizeAbove::new(SHORTEST)
                .and(may_change)
                .and(NotForContentType::SSE),
        )
}
