use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::LazyLock;

use axum::extract::{FromRequestParts, MatchedPath, RawPathParams};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use utoipa::openapi::PathItem;
use utoipa::openapi::path::Operation;

use super::problem::Problem;
use super::{App, docs};
use crate::model::PartyCode;
use crate::server::Peer;
use crate::service::{Right, ServiceError, Viewer};

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

/// Whoever asks, if it is an account with the right that the operation needs:
/// for what the public never may. Whoever may not is refused before the body is
/// looked at, and so is a delegation where the address names another State;
/// whether a thing is its own State’s, the service says.
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
            Asking(viewer) => {
                let right = right_for(parts);
                viewer.require(right)?;
                let state = state_in_address(parts, app).await;
                if let Some(state) = state.filter(|_| right == Right::ActOnOwn) {
                    viewer.require_for(&state)?;
                }
                Ok(Self(viewer))
            }
        }
    }
}

/// The State that the address of a request names.
async fn state_in_address(parts: &mut Parts, app: &App) -> Option<PartyCode> {
    let named = RawPathParams::from_request_parts(parts, app).await.ok()?;
    let state = named.iter().find(|(name, _)| *name == "state");
    state.and_then(|(_, code)| code.parse().ok())
}

/// The right that the operation of a request needs, by its method and address.
fn right_for(parts: &Parts) -> Right {
    static RIGHTS: LazyLock<HashMap<String, HashMap<String, Right>>> = LazyLock::new(rights);
    let address = parts.extensions.get::<MatchedPath>();
    let of_address = address.and_then(|address| RIGHTS.get(address.as_str()));
    let right = of_address.and_then(|methods| methods.get(parts.method.as_str()));
    right.copied().unwrap_or(Right::Participate)
}

/// The rights by address and method, as the specification names the operations.
fn rights() -> HashMap<String, HashMap<String, Right>> {
    let methods = |item: PathItem| {
        let operations = [
            ("GET", item.get),
            ("POST", item.post),
            ("PUT", item.put),
            ("DELETE", item.delete),
        ];
        let right = |(method, operation): (&str, Option<Operation>)| {
            let id = operation?.operation_id?;
            Some((method.to_owned(), Right::of_operation(&id)?))
        };
        operations.into_iter().filter_map(right).collect()
    };
    let paths = docs::openapi().paths.paths.into_iter();
    paths.map(|(path, item)| (path, methods(item))).collect()
}

/// The address from which a request came.
fn peer(parts: &Parts) -> Option<IpAddr> {
    let peer = parts.extensions.get::<Peer>();
    peer.map(|Peer(address)| address.ip())
}
