use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::HOST;
use axum::http::request::Parts;

use super::address::Address;
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
        let Ok(context): Result<Context, Infallible> =
            Context::from_request_parts(parts, app).await;
        Ok(Self {
            viewer: viewer_of(parts, app).await?,
            ..Self::by_public(parts, context.display)
        })
    }
}

/// Whoever asks for a page. People have no session yet: an account is known
/// by its token, as in the API.
async fn viewer_of(parts: &mut Parts, app: &App) -> Result<Viewer, Problem> {
    let Asking(viewer) = Asking::from_request_parts(parts, app).await?;
    Ok(viewer)
}
