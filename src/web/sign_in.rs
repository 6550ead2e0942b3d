//! Signing in with a token, and out again.

use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{LOCATION, RETRY_AFTER, SET_COOKIE, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::layout::{Page, framed};
use super::session::{self, Session};
use super::visit::{Stranger, Visit};
use super::{App, language_of};
use crate::api::problem::Problem;
use crate::i18n::page::sign_in as say;
use crate::server::Peer;
use crate::service::ServiceError;

/// The largest form taken, in bytes.
pub const MAX_FORM_BYTES: usize = 16 * 1024;

/// What was typed.
#[derive(Default, Deserialize)]
struct Typed {
    #[serde(default)]
    token: String,
    #[serde(default)]
    back: String,
}

/// Asks for a token.
pub async fn ask(Stranger(visit): Stranger) -> Markup {
    let back = visit.address.value("back").unwrap_or_default();
    form(&visit, back, None)
}

/// Signs in whoever has a valid token.
pub async fn enter(
    State(app): State<App>,
    Stranger(visit): Stranger,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let typed: Typed = serde_urlencoded::from_bytes(&body).unwrap_or_default();
    let token = typed.token.trim();
    let address = peer.map(|Extension(Peer(address))| address.ip());
    match app.viewer(token, address).await {
        Ok(_) => entered(&visit, token, &typed.back, &headers),
        Err(ServiceError::Unauthenticated) => wrong(&visit, &typed.back),
        Err(ServiceError::GuessingSlowed { seconds }) => {
            let said = say::slowed(visit.display, seconds);
            let page = form(&visit, &typed.back, Some(&said));
            let after = [(RETRY_AFTER, seconds.to_string())];
            (StatusCode::TOO_MANY_REQUESTS, after, page).into_response()
        }
        Err(error) => Problem::from(error).into_response(),
    }
}

/// Signs out.
pub async fn leave(Stranger(visit): Stranger) -> Response {
    let cookie = HeaderValue::from_static(session::CLEARED);
    gone_on(&visit, &visit.to("/").to_string(), cookie)
}

fn entered(visit: &Visit, token: &str, back: &str, headers: &HeaderMap) -> Response {
    match session::kept(token, headers) {
        Some(cookie) => gone_on(visit, back, cookie),
        None => wrong(visit, back),
    }
}

fn wrong(visit: &Visit, back: &str) -> Response {
    let page = form(visit, back, Some(say::wrong(visit.display)));
    let scheme = [(WWW_AUTHENTICATE, "Bearer")];
    (StatusCode::UNAUTHORIZED, scheme, page).into_response()
}

fn gone_on(visit: &Visit, to: &str, cookie: HeaderValue) -> Response {
    let front = || HeaderValue::try_from(visit.to("/").to_string());
    let to = Some(to).filter(|to| is_page(to)).map(HeaderValue::try_from);
    let place = to.and_then(Result::ok).or_else(|| front().ok());
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    headers.insert(SET_COOKIE, cookie);
    if let Some(place) = place {
        headers.insert(LOCATION, place);
    }
    response
}

/// Whether an address is a page of this service, and not one to sign in or
/// out: nobody is led elsewhere by a link to this page.
fn is_page(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    language_of(path).is_some() && !path.contains("/sign-")
}

fn form(visit: &Visit, back: &str, fault: Option<&str>) -> Markup {
    let display = visit.display;
    let fault =
        fault.or_else(|| (visit.signed_in.session == Session::Over).then(|| say::over(display)));
    let content = html! {
        header .page-head {
            h1 { (say::sign_in(display)) }
            p .lead { (say::lead(display)) }
        }
        form .annotate method="post" action=(visit.to("/sign-in")) {
            @if let Some(fault) = fault { p .notice #fault role="alert" { (fault) } }
            label for="token" { (say::token(display)) }
            input #token type="password" name="token" autocomplete="off" spellcheck="false" required
                maxlength="500" aria-describedby="kept" aria-invalid=[fault.map(|_| "true")];
            @if is_page(back) { input type="hidden" name="back" value=(back); }
            p .hint #kept { (say::kept(display)) }
            button { (say::sign_in(display)) }
        }
    };
    let title = say::sign_in(display).to_owned();
    let section = "/sign-in";
    framed(
        visit,
        &Page {
            title,
            section,
            content,
        },
    )
}

/// In the header: who is signed in and the way out, or the way in.
pub fn signed(visit: &Visit) -> Markup {
    let display = visit.display;
    html! {
        @match (&visit.signed_in.session, &visit.signed_in.words) {
            (Session::Unknown, _) => {}
            (Session::Of(_), Some(who)) => form .signed method="post" action=(visit.to("/sign-out")) {
                span { span .hidden { (say::signed_in_as(display)) " " } (who) }
                button .quiet { (say::sign_out(display)) }
            },
            _ => a .sign-in href=(way_in(visit)) { (say::sign_in(display)) },
        }
    }
}

fn way_in(visit: &Visit) -> super::address::Address {
    let back = visit.address.to_string();
    let form = visit.to("/sign-in");
    match is_page(&back) && visit.address.path() != "/" {
        true => form.with("back", back),
        false => form,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_elsewhere() {
        assert!(is_page("/fr/proposals/cyberspace-1?as=clean"));
        for elsewhere in [
            "//evil.example/en/",
            "https://evil.example/en/",
            "/evil",
            "",
            "/en/sign-in",
        ] {
            assert!(!is_page(elsewhere), "{elsewhere}");
        }
    }
}
