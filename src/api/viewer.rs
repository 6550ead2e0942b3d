use std::net::IpAddr;

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use super::App;
use super::problem::Problem;
use crate::server::Peer;
use crate::service::{ServiceError, Viewer};

/// Whoever asks, by the bearer token (RFC 6750), or the public.
pub struct Asking(pub Viewer);

impl FromRequestParts<App> for Asking {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Some(header) = parts.headers.get(AUTHORIZATION) else {
            return Ok(Self(app.public_viewer()?));
        };
        let credentials = header.to_str().unwrap_or_default().split_once(' ');
        let token = credentials
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim());
        let viewer = app.viewer(token.unwrap_or_default(), peer(parts)).await?;
        Ok(Self(viewer))
    }
}

/// Whoever asks, if it is an account: for what the public never may, so that
/// it is refused before its body is looked at.
pub struct Known(pub Viewer);

impl FromRequestParts<App> for Known {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        if !parts.headers.contains_key(AUTHORIZATION) {
            // No token takes as long as a wrong one.
            app.viewer("", None).await?;
        }
        match Asking::from_request_parts(parts, app).await? {
            Asking(Viewer::Public) => Err(ServiceError::Unauthenticated.into()),
            Asking(viewer) => Ok(Self(viewer)),
        }
    }
}

/// The address from which a request came.
fn peer(parts: &Parts) -> Option<IpAddr> {
    let peer = parts.extensions.get::<Peer>();
    peer.map(|Peer(address)| address.ip())
}
