//! Where a provider publishes its keys: its discovery document (OpenID Connect
//! Discovery 1.0) leads to them.

use std::net::IpAddr;
use std::time::Duration;

use serde::Deserialize;
use ureq::Agent;
use ureq::http::Uri;
use ureq::tls::{RootCerts, TlsConfig};

use super::keys::KeySet;
use crate::i18n::Message;

/// How long one of the two documents may take.
const TIMEOUT: Duration = Duration::from_secs(5);
const MAX_DOCUMENT_BYTES: u64 = 256 * 1024;

/// The provider's documents.
#[derive(Clone)]
pub struct Source {
    issuer: String,
    /// On this machine, where `http` will do.
    is_local: bool,
    agent: Agent,
}

/// Why the keys could not be had.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The provider did not answer as it must.
    #[error(transparent)]
    Http(#[from] ureq::Error),
    /// It answered something else.
    #[error("{0} is not the document expected")]
    Unreadable(String),
    /// The discovery document is another issuer's.
    #[error("the discovery document is of {0}")]
    OtherIssuer(String),
    /// The keys are not at a safe address.
    #[error("{0} is no https address")]
    Unsafe(String),
}

#[derive(Deserialize)]
struct Discovery {
    issuer: String,
    jwks_uri: String,
}

impl Source {
    /// The documents of an issuer.
    ///
    /// # Errors
    /// If the address is neither `https` nor of this machine.
    pub fn of(issuer: &str) -> Result<Self, Message> {
        let is_local = is_local(issuer);
        if !is_local && !is_https(issuer) {
            let issuer = issuer.to_owned();
            return Err(Message::IssuerUnsafe { issuer });
        }
        Ok(Self {
            issuer: issuer.to_owned(),
            is_local,
            agent: agent(is_local),
        })
    }

    /// Fetches the keys. Blocks the thread.
    ///
    /// # Errors
    /// Why they could not be had.
    pub fn keys(&self) -> Result<KeySet, SourceError> {
        let base = self.issuer.trim_end_matches('/');
        let address = format!("{base}/.well-known/openid-configuration");
        let discovery: Discovery = serde_json::from_str(&self.text(&address)?)
            .map_err(|_| SourceError::Unreadable(address))?;
        if discovery.issuer != self.issuer {
            return Err(SourceError::OtherIssuer(discovery.issuer));
        }
        let address = discovery.jwks_uri;
        let is_safe = is_https(&address) || self.is_local && is_local(&address);
        if !is_safe {
            return Err(SourceError::Unsafe(address));
        }
        KeySet::read(&self.text(&address)?).ok_or(SourceError::Unreadable(address))
    }

    fn text(&self, address: &str) -> Result<String, SourceError> {
        let mut answer = self.agent.get(address).call()?;
        let body = answer.body_mut().with_config().limit(MAX_DOCUMENT_BYTES);
        Ok(body.read_to_string()?)
    }
}

fn agent(is_local: bool) -> Agent {
    let certificates = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier);
    let mut config = Agent::config_builder()
        .https_only(!is_local)
        .max_redirects(0)
        .timeout_global(Some(TIMEOUT))
        .user_agent("Entente")
        .tls_config(certificates.build());
    if is_local {
        config = config.proxy(None);
    }
    config.build().into()
}

fn is_https(address: &str) -> bool {
    let uri: Option<Uri> = address.parse().ok();
    uri.is_some_and(|uri| uri.scheme_str() == Some("https") && uri.host().is_some())
}

/// Whether an address is of this machine, where nobody listens in between.
fn is_local(address: &str) -> bool {
    let uri: Option<Uri> = address.parse().ok();
    let host = uri
        .as_ref()
        .filter(|uri| uri.scheme_str() == Some("http"))
        .and_then(|uri| uri.host());
    host.is_some_and(|host| {
        let bare: Result<IpAddr, _> = host.trim_matches(['[', ']']).parse();
        host == "localhost" || bare.is_ok_and(|address| address.is_loopback())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_over_https_but_from_this_machine() {
        for good in [
            "https://identity.example",
            "https://identity.example:8443/realm",
            "http://127.0.0.1:4000",
            "http://localhost:4000/",
            "http://[::1]:4000",
        ] {
            assert!(Source::of(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "identity.example",
            "http://identity.example",
            "http://10.0.0.1",
            "http://localhost.identity.example",
            "file:///etc/keys",
        ] {
            assert!(Source::of(bad).is_err(), "{bad}");
        }
    }
}
