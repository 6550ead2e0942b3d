//! Style, script and picture of the pages, compiled in. Each is served under
//! a name with the hash of its content, so that it can be kept for ever.

use std::sync::LazyLock;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use sha2::{Digest, Sha256};

/// What does not change under its name.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// A file that pages ask for.
pub struct Asset {
    /// Where it is served.
    pub address: String,
    content: &'static str,
    media_type: &'static str,
}

/// How the pages look.
pub static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "css",
        "text/css; charset=utf-8",
        include_str!("assets/entente.css"),
    )
});
/// What makes them handier where there is script.
pub static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "js",
        "text/javascript; charset=utf-8",
        include_str!("assets/entente.js"),
    )
});
/// The picture beside the title in a browser.
pub static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("svg", "image/svg+xml", include_str!("assets/entente.svg")));

impl Asset {
    fn new(ending: &str, media_type: &'static str, content: &'static str) -> Self {
        let digest = Sha256::digest(content);
        let digest = digest.iter().take(6);
        let hash: String = digest.map(|byte| format!("{byte:02x}")).collect();
        Self {
            address: format!("/assets/entente.{hash}.{ending}"),
            content,
            media_type,
        }
    }

    async fn send(&self) -> impl IntoResponse + use<> {
        let media_type = HeaderValue::from_static(self.media_type);
        (
            [(CONTENT_TYPE, media_type), (CACHE_CONTROL, FOR_EVER)],
            self.content,
        )
    }
}

/// The addresses of all of them.
pub fn router() -> Router {
    [&STYLE, &SCRIPT, &ICON]
        .into_iter()
        .fold(Router::new(), |router, asset| {
            router.route(&asset.address, get(|| asset.send()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_small() {
        assert!(STYLE.content.len() < 30_000, "{}", STYLE.content.len());
        assert!(SCRIPT.content.len() < 15_000, "{}", SCRIPT.content.len());
    }
}
