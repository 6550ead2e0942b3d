use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::HOST;
use axum::http::request::Parts;

use super::address::Address;
use super::session::Session;
use super::{App, language_of};
use crate::api::context::Context;
use crate::api::problem::Problem;
use crate::api::viewer::Asking;
use crate::i18n::page::sign_in as say;
use crate::model::DisplayLanguage;
use crate::service::{Reference, Role, Viewer};

/// A request for a page.
pub struct Visit {
    /// Who asks.
    pub viewer: Viewer,
    /// Who is signed in.
    pub session: Session,
    /// The same in words: a role, and the State for which it is had.
    pub signed_in: Option<String>,
    /// In which language.
    pub display: DisplayLanguage,
    /// For which page.
    pub address: Address,
    /// Under which name this service was called.
    pub host: String,
}

impl Visit {
    /// The address of another page in the same language.
    pub fn to(&self, path: impl Into<String>) -> Address {
        Address::new(self.display, path)
    }

    /// A visit by nobody in particular.
    pub fn by_public(parts: &Parts, display: DisplayLanguage) -> Self {
        let path = parts.uri.path();
        let address = match language_of(path) {
            Some(language) => Address::of(language, path, parts.uri.query()),
            None => Address::new(display, "/"),
        };
        let host = parts.headers.get(HOST);
        Self {
            viewer: Viewer::Public,
            session: Session::None,
            signed_in: None,
            host: host
                .and_then(|host| host.to_str().ok())
                .unwrap_or_default()
                .to_owned(),
            display,
            address,
        }
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Ok(Stranger(visit)) = Stranger::from_request_parts(parts, app).await;
        let viewer = match &visit.session {
            Session::Of(viewer) => viewer.clone(),
            Session::None | Session::Over => {
                let Asking(viewer) = Asking::from_request_parts(parts, app).await?;
                viewer
            }
        };
        Ok(Self { viewer, ..visit })
    }
}

/// A visit to a page that is for whoever comes, even where reading is not:
/// the viewer is the public.
pub struct Stranger(pub Visit);

impl FromRequestParts<App> for Stranger {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let Ok(context): Result<Context, Infallible> =
            Context::from_request_parts(parts, app).await;
        let session: Session = parts.extensions.get().cloned().unwrap_or_default();
        let signed_in = match &session {
            Session::Of(viewer) => Some(in_words(viewer, &app.reference(), context.display)),
            Session::None | Session::Over => None,
        };
        Ok(Self(Visit {
            session,
            signed_in,
            ..Visit::by_public(parts, context.display)
        }))
    }
}

/// Who somebody is: “delegation, Exland”.
fn in_words(viewer: &Viewer, reference: &Reference, display: DisplayLanguage) -> String {
    let role = match viewer {
        Viewer::Account(account) => role(account.role, display),
        Viewer::Public | Viewer::Operator => "",
    };
    let party = viewer.state().and_then(|code| reference.parties.get(code));
    match party {
        Some(party) => format!("{role}, {}", party.name.get(display)),
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
