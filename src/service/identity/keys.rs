//! The keys that a provider publishes (RFC 7517).

use jsonwebtoken::jwk::{
    AlgorithmParameters, EllipticCurve, Jwk, KeyAlgorithm, PublicKeyUse, RSAKeyParameters,
};
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;
use serde_json::Value;

/// Most keys looked at.
const MAX_KEYS: usize = 100;
/// Characters of the shortest RSA modulus taken: 2048 bits in base 64.
const MIN_RSA_CHARACTERS: usize = 342;

/// The keys of a provider that signatures can be checked with.
#[derive(Debug, Default)]
pub struct KeySet(Vec<Jwk>);

impl KeySet {
    /// Reads what a provider publishes. Keys of kinds that are not known here
    /// are left out.
    pub fn read(text: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Published {
            keys: Vec<Value>,
        }
        let published: Published = serde_json::from_str(text).ok()?;
        let keys = published.keys.into_iter().take(MAX_KEYS);
        let keys = keys.filter_map(|key| serde_json::from_value(key).ok());
        Some(Self(keys.collect()))
    }

    /// The key of a name for an algorithm. A token that names none is for the
    /// only one.
    pub fn find(&self, kid: Option<&str>, algorithm: Algorithm) -> Option<DecodingKey> {
        let is_meant = |key: &&Jwk| {
            let is_named = kid.is_none() || key.common.key_id.as_deref() == kid;
            is_named && serves(key, algorithm)
        };
        let mut found = self.0.iter().filter(is_meant);
        match (found.next(), found.next()) {
            (Some(key), None) => DecodingKey::from_jwk(key).ok(),
            _ => None,
        }
    }
}

/// Whether signatures of an algorithm are checked with a key.
fn serves(key: &Jwk, algorithm: Algorithm) -> bool {
    let is_to_sign = !matches!(
        key.common.public_key_use,
        Some(PublicKeyUse::Encryption | PublicKeyUse::Other(_))
    );
    let named = key.common.key_algorithm;
    let is_of_algorithm = named.is_none_or(|named| named == KeyAlgorithm::from(algorithm));
    is_to_sign && is_of_algorithm && has_form(&key.algorithm, algorithm)
}

fn has_form(form: &AlgorithmParameters, algorithm: Algorithm) -> bool {
    match (algorithm, form) {
        (Algorithm::RS256 | Algorithm::PS256, AlgorithmParameters::RSA(key)) => is_long(key),
        (Algorithm::ES256, AlgorithmParameters::EllipticCurve(key)) => {
            key.curve == EllipticCurve::P256
        }
        (Algorithm::EdDSA, AlgorithmParameters::OctetKeyPair(key)) => {
            key.curve == EllipticCurve::Ed25519
        }
        _ => false,
    }
}

fn is_long(key: &RSAKeyParameters) -> bool {
    key.n.trim_start_matches('A').len() >= MIN_RSA_CHARACTERS
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn published(keys: Value) -> KeySet {
        KeySet::read(&json!({ "keys": keys }).to_string()).unwrap()
    }

    #[test]
    fn keys_are_found_by_name_and_serve_their_own_algorithm() {
        let rsa = "w".repeat(342);
        let keys = published(json!([
            { "kty": "RSA", "kid": "r", "n": rsa, "e": "AQAB", "use": "sig" },
            { "kty": "RSA", "kid": "short", "n": "w".repeat(171), "e": "AQAB" },
            { "kty": "RSA", "kid": "enc", "n": rsa, "e": "AQAB", "use": "enc" },
            { "kty": "RSA", "kid": "only-ps", "n": rsa, "e": "AQAB", "alg": "PS256" },
            { "kty": "EC", "kid": "e", "crv": "P-256", "x": "AA", "y": "AA" },
            { "kty": "EC", "kid": "p384", "crv": "P-384", "x": "AA", "y": "AA" },
            { "kty": "OKP", "kid": "o", "crv": "Ed25519", "x": "AA" },
            { "kty": "oct", "kid": "secret", "k": "AA" },
            { "kty": "new-kind", "kid": "new" },
        ]));
        for (kid, algorithm) in [
            ("r", Algorithm::RS256),
            ("r", Algorithm::PS256),
            ("only-ps", Algorithm::PS256),
            ("e", Algorithm::ES256),
            ("o", Algorithm::EdDSA),
        ] {
            assert!(keys.find(Some(kid), algorithm).is_some(), "{kid}");
        }
        for (kid, algorithm) in [
            ("r", Algorithm::HS256),
            ("r", Algorithm::ES256),
            ("short", Algorithm::RS256),
            ("enc", Algorithm::RS256),
            ("only-ps", Algorithm::RS256),
            ("p384", Algorithm::ES256),
            ("secret", Algorithm::HS256),
            ("new", Algorithm::RS256),
            ("absent", Algorithm::RS256),
        ] {
            assert!(keys.find(Some(kid), algorithm).is_none(), "{kid}");
        }
        assert!(keys.find(None, Algorithm::EdDSA).is_some(), "the only one");
        assert!(keys.find(None, Algorithm::PS256).is_none(), "one of two");
        assert!(KeySet::read("{}").is_none());
    }
}
