use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::Next;
use axum::response::Response;

/// Only what this service sends itself may be shown or asked for by a page of
/// it, and nothing in a page may style it or act but the files of the service.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
                      img-src 'self' data:; connect-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";
/// The page of the specification styles itself and draws small pictures
/// inline.
const DOCS_POLICY: &str = "default-src 'self'; img-src 'self' data:; \
                           style-src 'self' 'unsafe-inline'; object-src 'none'; \
                           base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/// Tells browsers what they must not do with an answer.
pub async fn guarded(request: Request, next: Next) -> Response {
    let policy = match request.uri().path().starts_with("/api/docs") {
        true => DOCS_POLICY,
        false => POLICY,
    };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
