//! One attempt to tell one notice: signed, and sent over HTTP.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

use super::addresses;
use super::progress::Failure;
use crate::service::accounts::hex;

/// How long one attempt may take in all.
const TIMEOUT: Duration = Duration::from_secs(10);
/// Most bytes of an answer that are looked at; its body is not read.
const MAX_ANSWER_BYTES: usize = 8 * 1024;

/// A notice on its way to a webhook.
pub struct Delivery {
    pub url: String,
    pub secret: String,
    /// The same for each attempt to tell the same notice.
    pub event: String,
    pub body: String,
    pub at: Timestamp,
}

impl Delivery {
    /// Sends it, and waits for the receiver to take it: with any status of
    /// success. Blocks the thread.
    ///
    /// # Errors
    /// Why it was not taken.
    pub fn send(&self, agent: &Agent) -> Result<(), Failure> {
        let request = agent
            .post(&self.url)
            .header("Content-Type", "application/json")
            .header("Entente-Event-Id", &self.event)
            .header("Entente-Signature", self.signature());
        let answer = request.send(&self.body).map_err(|error| failure(&error))?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            status => Err(Failure::Answered {
                status: status.as_u16(),
            }),
        }
    }

    /// `t=UNIXSECONDS,v1=HEX`: the time of this attempt, and the HMAC-SHA-256
    /// over it, a full stop and the body, so that nobody can send the same
    /// again later.
    fn signature(&self) -> String {
        let seconds = self.at.as_second();
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes())
            .expect("a key of HMAC may have any length");
        mac.update(format!("{seconds}.").as_bytes());
        mac.update(self.body.as_bytes());
        format!("t={seconds},v1={}", hex(&mac.finalize().into_bytes()))
    }
}

/// What sends: no redirects, no proxy that would look up hosts by itself, no
/// connection kept for later.
pub fn agent(private_allowed: bool) -> Agent {
    let certificates = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier);
    let config = Agent::config_builder()
        .https_only(!private_allowed)
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .proxy(None)
        .timeout_global(Some(TIMEOUT))
        .max_response_header_size(MAX_ANSWER_BYTES)
        .max_idle_connections(0)
        .user_agent("Entente")
        .tls_config(certificates.build())
        .build();
    let resolver = Guarded { private_allowed };
    Agent::with_parts(config, DefaultConnector::default(), resolver)
}

/// Looks up hosts, and refuses those with a private address: the very
/// addresses that are connected to next, so that a host cannot have others by
/// then.
#[derive(Debug)]
struct Guarded {
    private_allowed: bool,
}

#[derive(Debug, thiserror::Error)]
#[error("a private address")]
struct Private;

impl Resolver for Guarded {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let is_public = |address: &std::net::SocketAddr| addresses::is_public(address.ip());
        match self.private_allowed || found.iter().all(is_public) {
            true => Ok(found),
            false => Err(Error::Other(Box::new(Private))),
        }
    }
}

fn failure(error: &Error) -> Failure {
    match error {
        Error::Other(other) if other.is::<Private>() => Failure::PrivateAddress,
        Error::Timeout(_) => Failure::TimedOut,
        Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => Failure::TimedOut,
        Error::Io(error) if error.kind() == std::io::ErrorKind::InvalidData => Failure::NotSecure,
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) | Error::TlsRequired => Failure::NotSecure,
        Error::RequireHttpsOnly(_) => Failure::OnlyHttps,
        _ => Failure::Unreachable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery(url: &str) -> Delivery {
        Delivery {
            url: url.into(),
            secret: "key".into(),
            event: "n1".into(),
            body: "The quick brown fox".into(),
            at: Timestamp::from_second(1_700_000_000).unwrap(),
        }
    }

    /// Computed with `openssl dgst -sha256 -hmac key`.
    #[test]
    fn the_signature_is_that_of_others() {
        let signature = delivery("https://receiver.example/").signature();
        assert_eq!(
            signature,
            "t=1700000000,v1=94a2d29c55d07d9333ce48f2c48db8237d363908152c26bf57af92cd850f9901"
        );
    }

    #[test]
    fn private_addresses_are_refused_when_connecting() {
        let agent = agent(false);
        for url in [
            "https://127.0.0.1:9/",
            "https://localhost:9/",
            "https://[::1]:9/",
            "https://0x7f.1:9/",
            "https://2130706433:9/",
        ] {
            let told = delivery(url).send(&agent);
            assert_eq!(told, Err(Failure::PrivateAddress), "{url}");
        }
        let told = delivery("http://127.0.0.1:9/").send(&agent);
        assert_eq!(told, Err(Failure::OnlyHttps));
    }
}
