use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::HOST;
use axum::http::request::Parts;

use super::address::Address;
use super::session::{Session, SignedIn};
use super::{App, language_of};
use crate::api::context::Context;
use crate::api::problem::Problem;
use crate::api::viewer::Asking;
use crate::model::DisplayLanguage;
use crate::service::Viewer;

/// A request for a page.
pub struct Visit {
    /// Who asks.
    pub viewer: Viewer,
    /// Who is signed in.
    pub signed_in: SignedIn,
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

    /// The visit of whoever is signed in, for a page that shows nothing but
    /// what the public may see.
    pub fn signed_in(self, signed_in: Option<SignedIn>) -> Self {
        let signed_in = signed_in.unwrap_or(self.signed_in);
        Self { signed_in, ..self }
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
            signed_in: SignedIn::unknown(&parts.headers),
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
        let viewer = match &visit.signed_in.session {
            Session::Of(viewer) => viewer.clone(),
            Session::None | Session::Over | Session::Unknown => {
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
        let signed_in = parts.extensions.get().cloned();
        let visit = Visit::by_public(parts, context.display);
        Ok(Self(visit.signed_in(signed_in)))
    }
}
