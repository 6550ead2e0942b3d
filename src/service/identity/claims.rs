//! What a token says, once it is seen to be the provider's, for this service,
//! and valid.

use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation, decode, decode_header};
use serde_json::{Map, Value};
use sha2::Sha256;

use super::IdentitySettings;
use crate::model::PartyCode;
use crate::service::accounts::hex;
use crate::service::{Account, Role};

/// Signatures with a key of which only half is published: never `none`, nor a
/// secret shared with the provider.
const ALGORITHMS: [Algorithm; 4] = [
    Algorithm::RS256,
    Algorithm::PS256,
    Algorithm::ES256,
    Algorithm::EdDSA,
];
/// How far the provider's clock may be from this one.
const CLOCK_SKEW: SignedDuration = SignedDuration::from_secs(60);
/// Hexadecimal digits of an id that stand for the person.
const ID_DIGITS: usize = 32;

type Claims = Map<String, Value>;

/// The header of a token that may be taken.
pub fn header(token: &str) -> Option<Header> {
    let header = decode_header(token).ok()?;
    // What must be understood (RFC 7515, section 4.1.11) is not understood
    // here.
    let is_plain = header.crit.is_none() && header.enc.is_none();
    (is_plain && ALGORITHMS.contains(&header.alg)).then_some(header)
}

/// The account that a token tells of. Whether there is such a State is not
/// known here.
pub fn account(
    token: &str,
    header: &Header,
    key: &DecodingKey,
    settings: &IdentitySettings,
    id_key: &str,
    now: Timestamp,
) -> Option<Account> {
    let claims = verified(token, header, key, settings)?;
    let issuer = claims.get("iss")?.as_str()?;
    let subject = claims.get("sub")?.as_str().filter(|sub| !sub.is_empty())?;
    let expires = time(claims.get("exp")?)?;
    let begins = match claims.get("nbf") {
        Some(begins) => time(begins)?,
        None => Timestamp::MIN,
    };
    let is_valid = now.duration_since(expires) < CLOCK_SKEW
        && begins.duration_since(now) <= CLOCK_SKEW
        && issuer == settings.issuer;
    let role = one_text(claims.get(&settings.role_claim)?)?;
    let role = Role::ALL.into_iter().find(|known| known.as_str() == role)?;
    let state = state(claims.get(&settings.state_claim)).ok()?;
    let id = id(id_key, issuer, subject)?;
    is_valid.then(|| Account {
        id,
        role,
        state,
        token_hash: String::new(),
        revoked: false,
        expires: Some(expires.to_string()),
    })
}

/// The claims of a token whose signature, issuer and audience are right. Times
/// are looked at by the clock of the service.
fn verified(
    token: &str,
    header: &Header,
    key: &DecodingKey,
    settings: &IdentitySettings,
) -> Option<Claims> {
    let mut validation = Validation::new(header.alg);
    validation.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
    validation.set_issuer(&[&settings.issuer]);
    validation.set_audience(&[&settings.audience]);
    validation.validate_exp = false;
    decode(token, key, &validation)
        .ok()
        .map(|token| token.claims)
}

/// A time in seconds, perhaps with a fraction (RFC 7519, section 2).
fn time(claim: &Value) -> Option<Timestamp> {
    let seconds = claim.as_f64()?;
    // A number that is too large becomes the largest, which is no time.
    Timestamp::from_second(seconds as i64).ok()
}

/// A claim that is a text, or a list of one as some providers give.
fn one_text(claim: &Value) -> Option<&str> {
    match claim {
        Value::Array(all) => match all.as_slice() {
            [one] => one.as_str(),
            _ => None,
        },
        one => one.as_str(),
    }
}

/// The State that a claim names; an error if it names none.
fn state(claim: Option<&Value>) -> Result<Option<PartyCode>, ()> {
    match claim {
        None | Some(Value::Null) => Ok(None),
        Some(claim) => {
            let code = one_text(claim).and_then(|code| code.parse().ok());
            code.map(Some).ok_or(())
        }
    }
}

/// Stable, and nothing of the person: without the key of this service nobody
/// can try which subject has an id.
fn id(key: &str, issuer: &str, subject: &str) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).ok()?;
    mac.update(format!("{issuer}\n{subject}").as_bytes());
    let digest = hex(&mac.finalize().into_bytes());
    Some(format!("{}{}", Account::OF_PROVIDER, &digest[..ID_DIGITS]))
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::jwk::Jwk;
    use jsonwebtoken::{EncodingKey, encode};
    use serde_json::json;

    use super::*;

    const NOW: i64 = 1_700_000_000;
    /// RFC 8410: all of a private key but its 32 bytes.
    const ED25519: &[u8] = &[
        0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20,
    ];

    fn settings() -> IdentitySettings {
        IdentitySettings {
            issuer: "https://identity.example".into(),
            audience: "entente".into(),
            role_claim: "entente_role".into(),
            state_claim: "entente_state".into(),
        }
    }

    /// A key made for this run.
    fn key() -> EncodingKey {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).unwrap();
        EncodingKey::from_ed_der(&[ED25519, &seed].concat())
    }

    fn public(key: &EncodingKey) -> DecodingKey {
        let jwk = Jwk::from_encoding_key(key, Algorithm::EdDSA).unwrap();
        DecodingKey::from_jwk(&jwk).unwrap()
    }

    fn claims() -> Value {
        json!({
            "iss": "https://identity.example",
            "sub": "person-1",
            "aud": "entente",
            "exp": NOW + 300,
            "nbf": NOW,
            "entente_role": "delegation",
            "entente_state": "XA",
        })
    }

    fn with(name: &str, value: Value) -> Value {
        let mut claims = claims();
        claims[name] = value;
        claims
    }

    fn told(key: &EncodingKey, claims: &Value) -> Option<Account> {
        let token = encode(&Header::new(Algorithm::EdDSA), claims, key).unwrap();
        told_by(&token, &public(key))
    }

    fn told_by(token: &str, key: &DecodingKey) -> Option<Account> {
        let now = Timestamp::from_second(NOW).unwrap();
        account(token, &header(token)?, key, &settings(), "a key", now)
    }

    #[test]
    fn a_good_token_tells_role_and_state_and_nothing_of_the_person() {
        let key = key();
        let account = told(&key, &claims()).unwrap();
        assert_eq!(account.role, Role::Delegation);
        assert_eq!(account.state, "XA".parse().ok());
        assert_eq!(account.expires.as_deref(), Some("2023-11-14T22:18:20Z"));
        assert_eq!(account.id.len(), "oidc-".len() + ID_DIGITS);
        assert!(account.is_of_provider() && !account.id.contains("person"));
        let again = told(&key, &with("exp", json!(NOW + 600))).unwrap();
        assert_eq!(again.id, account.id);
        let other = told(&key, &with("sub", json!("person-2"))).unwrap();
        assert_ne!(other.id, account.id);
    }

    #[test]
    fn clocks_may_differ_by_a_minute() {
        let key = key();
        for (name, value) in [
            ("exp", json!(NOW - 59)),
            ("exp", json!(f64::from(1_700_000_100) + 0.5)),
            ("nbf", json!(NOW + 60)),
            ("nbf", json!(0)),
            ("aud", json!(["another", "entente"])),
            ("entente_role", json!(["delegation"])),
        ] {
            assert!(
                told(&key, &with(name, value.clone())).is_some(),
                "{name}: {value}"
            );
        }
    }

    #[test]
    fn other_tokens_are_refused() {
        let key = key();
        for (name, value) in [
            ("exp", json!(NOW - 60)),
            ("exp", json!(null)),
            ("exp", json!("2199-01-01")),
            ("exp", json!(1e300)),
            ("nbf", json!(NOW + 61)),
            ("nbf", json!("later")),
            ("iss", json!("https://identity.example/")),
            ("iss", json!(["https://identity.example"])),
            ("aud", json!("another")),
            ("aud", json!(null)),
            ("aud", json!([])),
            ("sub", json!("")),
            ("sub", json!(null)),
            ("entente_role", json!("king")),
            ("entente_role", json!(["delegation", "chair"])),
            ("entente_role", json!(null)),
            ("entente_state", json!("")),
            ("entente_state", json!(7)),
        ] {
            let refused = told(&key, &with(name, value.clone()));
            assert_eq!(refused, None, "{name}: {value}");
        }
    }

    #[test]
    fn what_is_not_signed_by_the_provider_is_refused() {
        let key = key();
        let token = encode(&Header::new(Algorithm::EdDSA), &claims(), &key).unwrap();
        assert!(told_by(&token, &public(&key)).is_some());
        let another = self::key();
        assert_eq!(told_by(&token, &public(&another)), None);
        let [head, _, signature] =
            <[&str; 3]>::try_from(token.split('.').collect::<Vec<_>>()).unwrap();
        let stronger = with("entente_role", json!("administrator"));
        let other = encode(&Header::new(Algorithm::EdDSA), &stronger, &another).unwrap();
        let body = other.split('.').nth(1).unwrap();
        let tampered = format!("{head}.{body}.{signature}");
        assert_eq!(told_by(&tampered, &public(&key)), None);
        // {"alg":"none"}
        for header in ["eyJhbGciOiJub25lIn0", "eyJhbGciOiJOb25lIn0"] {
            assert_eq!(told_by(&format!("{header}.{body}."), &public(&key)), None);
        }
        let shared = EncodingKey::from_secret(public(&key).try_get_as_bytes().unwrap());
        let hs256 = encode(&Header::new(Algorithm::HS256), &claims(), &shared).unwrap();
        assert_eq!(told_by(&hs256, &public(&key)), None);
        let mut critical = Header::new(Algorithm::EdDSA);
        critical.crit = Some(vec!["b64".into()]);
        let critical = encode(&critical, &claims(), &key).unwrap();
        assert_eq!(told_by(&critical, &public(&key)), None);
    }
}
