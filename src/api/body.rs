use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::sync::Semaphore;

use super::problem::{Code, Problem};
use crate::i18n::{JsonType, Message};
use crate::model::Expected;

/// The largest body taken.
pub const MAX_BODY_BYTES: usize = 1024 * 1024;

/// The largest body taken where a whole document is sent: one of 5 MB, each
/// letter of which may come as an escape of three times its bytes (`\u0430`).
pub const LARGE_BODY_BYTES: usize = 16 * 1024 * 1024;

/// How long a client may take to send it.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Bodies received at the same time, fewer than there are places for requests,
/// so that slow writers do not keep readers out.
static PLACES: Semaphore = Semaphore::const_new(128);

/// A JSON body of so many bytes at most.
pub struct JsonBody<T, const MAX: usize = MAX_BODY_BYTES>(pub T);

impl<S: Sync, T: DeserializeOwned, const MAX: usize> FromRequest<S> for JsonBody<T, MAX> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        if !is_json(&request) {
            let message = Message::UnsupportedMediaType;
            return Err(Problem::new(Code::UnsupportedMediaType, message));
        }
        let bytes = received(request.into_body(), MAX).await?;
        read(&bytes).map(Self)
    }
}

/// A text of so many bytes at most, of whatever media type: what it is, is
/// told by the address.
pub struct TextBody<const MAX: usize>(pub String);

impl<S: Sync, const MAX: usize> FromRequest<S> for TextBody<MAX> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let bytes = received(request.into_body(), MAX).await?;
        let text = String::from_utf8(bytes.into());
        text.map(Self)
            .map_err(|_| Problem::new(Code::InvalidBody, Message::NotUtf8))
    }
}

/// The bytes of a body, bounded in size and time.
pub async fn received(body: Body, limit_bytes: usize) -> Result<Bytes, Problem> {
    let Ok(_place) = PLACES.try_acquire() else {
        return Err(Problem::new(Code::Overloaded, Message::Overloaded));
    };
    match tokio::time::timeout(TIMEOUT, gathered(body, limit_bytes)).await {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => {
            let message = Message::BodyTooLarge { limit_bytes };
            Err(Problem::new(Code::BodyTooLarge, message))
        }
        Err(_) => Err(Problem::new(Code::TimedOut, Message::TimedOut)),
    }
}

/// The bytes of a body; none of one that is too large or broken off. Of one that
/// is too large more is read, and let go: clients that send all before they
/// read would not come to read the answer.
async fn gathered(body: Body, limit_bytes: usize) -> Option<Bytes> {
    let mut pieces = body.into_data_stream();
    let mut bytes = Vec::new();
    let mut read = 0;
    while read <= limit_bytes.max(LARGE_BODY_BYTES) {
        let Some(piece) = pieces.next().await else {
            return (read <= limit_bytes).then(|| bytes.into());
        };
        let piece = piece.ok()?;
        read += piece.len();
        match read <= limit_bytes {
            true => bytes.extend_from_slice(&piece),
            false => bytes = Vec::new(),
        }
    }
    None
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let body: Value = serde_json::from_slice(bytes).map_err(|error| not_json(&error))?;
    check_shape(&body)?;
    check_repetition::<T>(bytes)?;
    serde_path_to_error::deserialize(body).map_err(|error| {
        let field = error.path().to_string();
        misfit(field, &error.into_inner().to_string())
    })
}

fn not_json(error: &serde_json::Error) -> Problem {
    let (line, column) = (error.line(), error.column());
    Problem::new(Code::InvalidBody, Message::BodyNotJson { line, column })
}

/// Every body is an object, and so is every element of a list that is not a
/// plain value: serde would take an array of an object's fields as well.
fn check_shape(body: &Value) -> Result<(), Problem> {
    let expected = JsonType::Object;
    let Some(fields) = body.as_object() else {
        return Err(Problem::invalid_body("", Message::WrongType { expected }));
    };
    for (name, value) in fields {
        let elements = value.as_array().into_iter().flatten();
        if let Some(at) = elements
            .enumerate()
            .find_map(|(at, e)| e.is_array().then_some(at))
        {
            let field = format!("{name}[{at}]");
            return Err(Problem::invalid_body(
                field,
                Message::WrongType { expected },
            ));
        }
    }
    Ok(())
}

/// A field given twice, of which a JSON value would silently keep the last.
fn check_repetition<T: DeserializeOwned>(bytes: &[u8]) -> Result<(), Problem> {
    let said = match serde_json::from_slice::<T>(bytes) {
        Ok(_) => return Ok(()),
        Err(error) => error.to_string(),
    };
    match said.strip_prefix("duplicate field `") {
        Some(rest) => {
            let field = rest.split('`').next().unwrap_or_default();
            Err(Problem::invalid_body(field, Message::DuplicateField))
        }
        None => Ok(()),
    }
}

/// What serde says in English, as a message of our own about a field.
fn misfit(path: String, said: &str) -> Problem {
    let inner = |name: &str| match path.as_str() {
        "" | "." => name.to_owned(),
        path if path.ends_with(name) => path.to_owned(),
        path => format!("{path}.{name}"),
    };
    let named = said.split('`').nth(1).unwrap_or_default();
    if said.starts_with("missing field") {
        return Problem::invalid_body(inner(named), Message::MissingField);
    }
    if said.starts_with("unknown field") {
        return Problem::invalid_body(inner(named), Message::FieldUnknown);
    }
    let word = Expected::ALL
        .into_iter()
        .find(|word| said.contains(&word.to_string()));
    let message = match word {
        Some(expected) => Message::Unexpected {
            found: said.split('"').nth(1).unwrap_or_default().to_owned(),
            expected,
        },
        None => Message::WrongForm,
    };
    Problem::invalid_body(path, message)
}

fn is_json(request: &Request) -> bool {
    let header = request.headers().get(CONTENT_TYPE);
    let media_type = header
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DisplayLanguage, EntryId, ProposedTerm};

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only to be read into")]
    struct Sample {
        name: String,
        #[serde(default)]
        entries: Vec<EntryId>,
        #[serde(default)]
        terms: Vec<ProposedTerm>,
    }

    fn told(body: &str) -> String {
        let problem = read::<Sample>(body.as_bytes()).expect_err("a problem");
        let body = problem.body(DisplayLanguage::Fr);
        serde_json::to_string(&body).expect("JSON")
    }

    #[test]
    fn misfits_are_told_by_field_in_the_readers_language() {
        for (body, field, detail) in [
            ("{}", "name", "manque"),
            (r#"{"name":"a","other":1}"#, "other", "champ inconnu"),
            (r#"{"name":1}"#, "name", "n’a pas la forme attendue"),
            (
                r#"{"name":"a","entries":["nope"]}"#,
                "entries[0]",
                "n’est pas un identifiant d’entrée",
            ),
            (
                r#"{"name":"a","terms":[{"text":"t","language":"xq"}]}"#,
                "terms[0].language",
                "n’est pas enregistrée comme langue",
            ),
            (
                r#"{"name":"a","terms":[{"text":"t","language":"e n"}]}"#,
                "terms[0].language",
                "n’est pas une étiquette de langue BCP 47",
            ),
            (
                r#"{"name":"a","terms":[["t","en"]]}"#,
                "terms[0]",
                "un objet est attendu",
            ),
            (r#"["a"]"#, "", "un objet est attendu"),
            (r#"{"name":"a","name":"b"}"#, "name", "est donné deux fois"),
        ] {
            let told = told(body);
            assert!(
                told.contains(&format!("\"field\":\"{field}\"")),
                "{body}: {told}"
            );
            assert!(told.contains(detail), "{body}: {told}");
        }
        assert!(told("{").contains("ligne 1"));
        assert!(told(r#"{"name":"\ud800"}"#).contains("ligne 1"));
    }
}
