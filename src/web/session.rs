//! Who is signed in: a token kept by the browser in a cookie.

use std::net::IpAddr;

use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, COOKIE, HOST, ORIGIN, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::App;
use crate::api::context::Context;
use crate::api::problem::{Code, Problem};
use crate::i18n::Message;
use crate::i18n::page::sign_in as say;
use crate::model::DisplayLanguage;
use crate::server::Peer;
use crate::service::{Reference, Role, Service, ServiceError, ServiceResult, Viewer};

/// The name of the cookie.
const COOKIE_NAME: &str = "entente_token";
/// How long a browser keeps it, in seconds: a day of negotiation.
const MAX_AGE: u32 = 12 * 60 * 60;

/// What a request says of who is signed in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Session {
    /// Nothing.
    #[default]
    None,
    /// A token that is not valid, or is not looked up for now.
    Over,
    /// An account is.
    Of(Viewer),
    /// There may be a token, which nobody looked up.
    Unknown,
}

/// Who is signed in, and how to say so.
#[derive(Debug, Clone, Default)]
pub struct SignedIn {
    /// Who.
    pub session: Session,
    /// In words: a role, and the State for which it is had.
    pub words: Option<String>,
}

impl SignedIn {
    /// What can be said without looking anything up.
    pub fn unknown(headers: &HeaderMap) -> Self {
        let session = match token(headers) {
            Some(_) => Session::Unknown,
            None => Session::None,
        };
        Self {
            session,
            words: None,
        }
    }

    fn of(session: Session, app: &Service, display: DisplayLanguage) -> Self {
        let words = match &session {
            Session::Of(viewer) => Some(in_words(viewer, &app.reference(), display)),
            _ => None,
        };
        Self { session, words }
    }
}

/// Who somebody is: “delegation, Exland”.
fn in_words(viewer: &Viewer, reference: &Reference, display: DisplayLanguage) -> String {
    let role = match viewer {
        Viewer::Account(account) => role(account.role, display),
        Viewer::Public | Viewer::Operator => "",
    };
    match viewer.state() {
        Some(code) => format!("{role}, {}", reference.party_name(code, display)),
        None => role.to_owned(),
    }
}

fn role(role: Role, display: DisplayLanguage) -> &'static str {
    match role {
        Role::Administrator => say::administrator(display),
        Role::Chair => say::chair(display),
        Role::Drafter => say::drafter(display),
        Role::Delegation => say::delegation(display),
        Role::Reader => say::reader(display),
    }
}

/// Finds out who is signed in, refuses what another site posts, and keeps
/// answers to somebody out of caches. Whoever sends an `Authorization` header
/// is known by that. What the public gets is asked for anew each time
/// (`no-cache`), so that no cache shows it to somebody.
pub async fn with_session(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if request.method() == Method::POST && !is_from_here(request.headers()) {
        return Problem::new(Code::Forbidden, Message::Forbidden).into_response();
    }
    let token = match request.headers().contains_key(AUTHORIZATION) {
        true => None,
        false => token(request.headers()).map(str::to_owned),
    };
    let peer = request.extensions().get::<Peer>();
    let address = peer.map(|Peer(address)| address.ip());
    let (session, is_invalid) = match session(&app, token, address).await {
        Ok(found) => found,
        Err(error) => return Problem::from(error).into_response(),
    };
    let is_private = session != Session::None;
    let context: Option<&Context> = request.extensions().get();
    let display = context.map_or(DisplayLanguage::En, |context| context.display);
    let signed_in = SignedIn::of(session, &app, display);
    request.extensions_mut().insert(signed_in.clone());
    let mut response = next.run(request).await;
    // A page that tells of a problem is made when the answer is on its way out.
    response.extensions_mut().insert(signed_in);
    let headers = response.headers_mut();
    if is_private {
        let private = HeaderValue::from_static("private, no-store");
        headers.insert(CACHE_CONTROL, private);
    }
    // What is no token would be sent again, and count as a guess, each time.
    if is_invalid && !headers.contains_key(SET_COOKIE) {
        headers.insert(SET_COOKIE, HeaderValue::from_static(CLEARED));
    }
    response
}

/// Who is signed in, and whether the cookie is to go.
async fn session(
    app: &Service,
    token: Option<String>,
    address: Option<IpAddr>,
) -> ServiceResult<(Session, bool)> {
    let Some(token) = token else {
        return Ok((Session::None, false));
    };
    match app.viewer(&token, address).await {
        Ok(viewer) => Ok((Session::Of(viewer), false)),
        Err(ServiceError::Unauthenticated) => Ok((Session::Over, true)),
        Err(ServiceError::GuessingSlowed { .. }) => Ok((Session::Over, false)),
        Err(error) => Err(error),
    }
}

/// The token in the cookie, if there is one.
fn token(headers: &HeaderMap) -> Option<&str> {
    let sent = headers.get_all(COOKIE).into_iter();
    let mut cookies = sent
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='));
    let (_, token) = cookies.find(|(name, _)| *name == COOKIE_NAME)?;
    (!token.is_empty()).then_some(token)
}

/// The cookie that says that nobody is signed in.
pub const CLEARED: &str = "entente_token=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0";

/// The cookie that keeps a valid token; none for a token that no header can
/// hold. Where the page came over TLS, so does the cookie and never otherwise.
pub fn kept(token: &str, headers: &HeaderMap) -> Option<HeaderValue> {
    let forwarded = headers.get("x-forwarded-proto");
    let is_secure = forwarded.is_some_and(|scheme| scheme.as_bytes() == b"https");
    let secure = if is_secure { "; Secure" } else { "" };
    let cookie = format!(
        "{COOKIE_NAME}={token}; HttpOnly; SameSite=Strict; Path=/; Max-Age={MAX_AGE}{secure}"
    );
    HeaderValue::try_from(cookie).ok()
}

/// Whether a post comes from a page of this service, as far as the browser
/// tells (Fetch Metadata, else the origin). What is no browser tells neither,
/// and has no cookie that it was not given.
fn is_from_here(headers: &HeaderMap) -> bool {
    let said = |name: &str| headers.get(name).map(|value| value.as_bytes());
    if let Some(site) = said("sec-fetch-site") {
        return matches!(site, b"same-origin" | b"none");
    }
    let Some(origin) = said(ORIGIN.as_str()) else {
        return true;
    };
    let host = origin.splitn(3, |byte| *byte == b'/').nth(2);
    host.is_some() && host == said(HOST.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (name.parse().unwrap(), HeaderValue::from_static(value))
        };
        pairs.iter().map(pair).collect()
    }

    #[test]
    fn only_its_own_cookie_is_read() {
        let sent = headers(&[("cookie", "a=b; entente_token=t1; c=d")]);
        assert_eq!(token(&sent), Some("t1"));
        assert_eq!(token(&headers(&[("cookie", "x_entente_token=t1")])), None);
        assert_eq!(token(&headers(&[("cookie", "entente_token=")])), None);
    }

    #[test]
    fn posts_of_other_sites_are_told_apart() {
        for (sent, is_own) in [
            (headers(&[]), true),
            (headers(&[("sec-fetch-site", "same-origin")]), true),
            (headers(&[("sec-fetch-site", "cross-site")]), false),
            (headers(&[("sec-fetch-site", "same-site")]), false),
            (
                headers(&[("host", "a.example"), ("origin", "https://a.example")]),
                true,
            ),
            (
                headers(&[("host", "a.example"), ("origin", "https://b.example")]),
                false,
            ),
            (headers(&[("host", "a.example"), ("origin", "null")]), false),
        ] {
            assert_eq!(is_from_here(&sent), is_own, "{sent:?}");
        }
    }

    #[test]
    fn over_tls_the_cookie_stays_there() {
        let plain = kept("t1", &headers(&[])).unwrap();
        assert!(!plain.to_str().unwrap().contains("Secure"));
        let secure = kept("t1", &headers(&[("x-forwarded-proto", "https")])).unwrap();
        assert!(secure.to_str().unwrap().ends_with("; Secure"));
        assert!(kept("t\n1", &headers(&[])).is_none());
    }
}
