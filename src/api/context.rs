use axum::extract::{FromRequestParts, Request};
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use std::convert::Infallible;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use super::problem::{self, Problem};
use crate::model::DisplayLanguage;
use crate::web::{self, Visit};

/// What a request has beside its parameters.
#[derive(Debug, Clone)]
pub struct Context {
    /// The language in which to speak and to order names.
    pub display: DisplayLanguage,
    /// By which the log and the journal know the request again: a random
    /// number of this run of the program and a running one.
    pub request: String,
}

impl<S: Sync> FromRequestParts<S> for Context {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts
            .extensions
            .get()
            .cloned()
            .unwrap_or_else(|| Self::of(parts)))
    }
}

impl Context {
    fn of(parts: &Parts) -> Self {
        static REQUESTS: AtomicU64 = AtomicU64::new(1);
        static RUN: LazyLock<u64> = LazyLock::new(|| getrandom::u64().unwrap_or_default());
        let number = REQUESTS.fetch_add(1, Ordering::Relaxed);
        let of_page = web::language_of(parts.uri.path());
        let asked = || parts.uri.query().and_then(asked_language);
        let accepted = || accepted_language(&parts.headers);
        Self {
            display: of_page.or_else(asked).unwrap_or_else(accepted),
            request: format!("{:016x}-{number}", *RUN),
        }
    }
}

/// Gives the request its context, and puts a problem in the answer into words.
pub async fn in_context(request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let context = Context::of(&parts);
    let page = is_page(&parts).then(|| Visit::by_public(&parts, context.display));
    parts.extensions.insert(context.clone());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let signed_in = response.extensions_mut().remove();
        let page = page.map(|visit| visit.signed_in(signed_in));
        response = problem::worded(&problem, response, &context, page.as_ref());
    }
    let headers = response.headers_mut();
    headers.append(
        VARY,
        HeaderValue::from_static("accept-language, authorization, accept-encoding"),
    );
    if !headers.contains_key(CONTENT_LANGUAGE) {
        let tag = HeaderValue::from_static(context.display.tag());
        headers.insert(CONTENT_LANGUAGE, tag);
    }
    response
}

/// Whether a person asked for a page, and is to be told in one of problems.
fn is_page(parts: &Parts) -> bool {
    let path = parts.uri.path();
    let takes_pages = parts.headers.get(ACCEPT).is_some_and(|accepted| {
        let accepted = accepted.to_str().unwrap_or_default();
        accepted.contains("text/html")
    });
    web::language_of(path).is_some() || (takes_pages && !path.starts_with("/api/"))
}

/// The display language of the parameter `lang`, if it names one.
fn asked_language(query: &str) -> Option<DisplayLanguage> {
    let tag = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("lang="))?;
    DisplayLanguage::from_tag(tag)
}

/// The display language that `Accept-Language` prefers (RFC 9110, section
/// 12.5.4); English where it names neither.
fn accepted_language(headers: &HeaderMap) -> DisplayLanguage {
    let header = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let mut best = (DisplayLanguage::En, 0.0);
    for item in header.unwrap_or_default().split(',') {
        let (range, weight) = match item.split_once(";") {
            Some((range, parameter)) => (range, weight(parameter)),
            None => (item, 1.0),
        };
        let Some(language) = DisplayLanguage::from_tag(range.trim()) else {
            continue;
        };
        if weight > best.1 {
            best = (language, weight);
        }
    }
    best.0
}

/// The value of `q=`; what cannot be read counts for nothing.
fn weight(parameter: &str) -> f32 {
    let value = parameter.trim().strip_prefix("q=");
    value.and_then(|value| value.parse().ok()).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preferred_of_the_two_languages_is_spoken() {
        for (header, language) in [
            ("", DisplayLanguage::En),
            ("fr", DisplayLanguage::Fr),
            ("fr-CH, en;q=0.9", DisplayLanguage::Fr),
            ("de, en;q=0.5, fr;q=0.8", DisplayLanguage::Fr),
            ("fr;q=0, en;q=0.1", DisplayLanguage::En),
            ("de, ru", DisplayLanguage::En),
            ("fr;q=x, en;q=0.2", DisplayLanguage::En),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, header.parse().unwrap());
            assert_eq!(accepted_language(&headers), language, "{header:?}");
        }
    }
}
