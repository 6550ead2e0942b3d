use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use super::App;
use super::problem::Problem;
use crate::service::{ServiceError, Viewer};

/// Whoever asks, by the bearer token (RFC 6750), or the public.
pub struct Asking(pub Viewer);

impl FromRequestParts<App> for Asking {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Some(header) = parts.headers.get(AUTHORIZATION) else {
            return Ok(Self(Viewer::Public));
        };
        let credentials = header.to_str().unwrap_or_default().split_once(' ');
        let token = credentials
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim());
        match token {
            Some(token) => Ok(Self(app.viewer(token).await?)),
            None => Err(ServiceError::Unauthenticated.into()),
        }
    }
}

/// Whoever asks, if it is an account: for what the public never may, so that
/// it is refused before its body is looked at.
pub struct Known(pub Viewer);

impl FromRequestParts<App> for Known {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        match Asking::from_request_parts(parts, app).await? {
            Asking(Viewer::Public) => Err(ServiceError::Unauthenticated.into()),
            Asking(viewer) => Ok(Self(viewer)),
        }
    }
}
