use std::any::TypeId;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use utoipa::IntoParams;
use utoipa::openapi::Required;
use utoipa::openapi::path::Parameter;

use super::problem::{Code, Problem};
use crate::i18n::Message;
use crate::model::{DisplayLanguage, Invalid, Language};

/// Most entries, States and so on in one page.
pub const MAX_LIMIT: usize = 200;

/// Most values that any filter has use for.
const MAX_VALUES: usize = 100;

/// The parameters of a request: strings, of known names, each given once. The
/// functions below read their values.
pub struct Params<T>(pub T);

impl<S: Sync, T: DeserializeOwned + IntoParams + 'static> FromRequestParts<S> for Params<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query)
            .map_err(|_| Problem::new(Code::InvalidRequest, Message::NotUtf8))?;
        let known = described::<T>();
        let names: Vec<&str> = known
            .iter()
            .map(|parameter| parameter.name.as_str())
            .collect();
        for (at, (name, _)) in pairs.iter().enumerate() {
            if !names.contains(&name.as_str()) {
                let known = names.join(", ");
                let name: String = name.chars().take(80).collect();
                let field = name.clone();
                let message = Message::UnknownParameter { name, known };
                return Err(Problem::invalid(field, message));
            }
            if pairs[..at].iter().any(|(before, _)| before == name) {
                let value = name.clone();
                return Err(Problem::invalid(name, Message::Repeated { value }));
            }
        }
        if let Some(missing) = known.iter().find(|parameter| is_missing(parameter, &pairs)) {
            return Err(Problem::invalid(&missing.name, Message::MissingField));
        }
        check_lang(&pairs)?;
        let given = serde_urlencoded::to_string(&pairs).unwrap_or_default();
        let params = serde_urlencoded::from_str(&given)
            .map_err(|_| Problem::new(Code::InvalidRequest, Message::NotUtf8))?;
        Ok(Self(params))
    }
}

/// The parameters of a kind as the specification describes them, put together
/// once.
fn described<T: IntoParams + 'static>() -> Arc<Vec<Parameter>> {
    static DESCRIBED: LazyLock<RwLock<HashMap<TypeId, Arc<Vec<Parameter>>>>> =
        LazyLock::new(RwLock::default);
    let kind = TypeId::of::<T>();
    let known = DESCRIBED.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(described) = known.get(&kind) {
        return Arc::clone(described);
    }
    drop(known);
    let described = Arc::new(T::into_params(|| None));
    let mut known = DESCRIBED.write().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(known.entry(kind).or_insert(described))
}

/// Whether a parameter is required and was not given.
fn is_missing(parameter: &Parameter, pairs: &[(String, String)]) -> bool {
    let is_given = pairs.iter().any(|(name, _)| *name == parameter.name);
    parameter.required == Required::True && !is_given
}

/// The identifier in the address.
pub struct PathId(pub String);

impl<S: Send + Sync> FromRequestParts<S> for PathId {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match Path::<String>::from_request_parts(parts, state).await {
            Ok(Path(id)) => Ok(Self(id)),
            Err(_) => Err(Problem::new(Code::InvalidRequest, Message::NotUtf8)),
        }
    }
}

/// The two identifiers in the address.
pub struct PathIds(pub String, pub String);

impl<S: Send + Sync> FromRequestParts<S> for PathIds {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match Path::<(String, String)>::from_request_parts(parts, state).await {
            Ok(Path((one, other))) => Ok(Self(one, other)),
            Err(_) => Err(Problem::new(Code::InvalidRequest, Message::NotUtf8)),
        }
    }
}

/// `lang` is a parameter of every resource; [`super::context::Context`] reads
/// it.
fn check_lang(pairs: &[(String, String)]) -> Result<(), Problem> {
    match pairs.iter().find(|(name, _)| name == "lang") {
        Some((name, tag)) if DisplayLanguage::from_tag(tag).is_none() => {
            let found = tag.chars().take(80).collect();
            let allowed = "en, fr";
            Err(Problem::invalid(name, Message::NotOneOf { found, allowed }))
        }
        _ => Ok(()),
    }
}

/// A page's length, from 1 to [`MAX_LIMIT`].
pub fn limit(given: Option<&str>, default: usize) -> Result<usize, Problem> {
    let Some(given) = given else {
        return Ok(default);
    };
    match given.parse() {
        Ok(limit @ 1..=MAX_LIMIT) => Ok(limit),
        _ => {
            let high = MAX_LIMIT as i64;
            Err(Problem::invalid(
                "limit",
                Message::OutOfRange { low: 1, high },
            ))
        }
    }
}

/// How many States and organisations at least, 2 by default: one alone is no
/// “several”. The service says how many are too many.
pub fn least(given: Option<&str>) -> Result<usize, Problem> {
    const DEFAULT: usize = 2;
    let range = Message::OutOfRange { low: 1, high: 57 };
    let least = given.map(str::parse).transpose();
    let least = least.map_err(|_| Problem::invalid("least", range))?;
    Ok(least.unwrap_or(DEFAULT))
}

/// How many items of a list a cursor passes over that is the id of the last of them: what is
/// added or taken out of the list meanwhile before it makes no other page.
pub fn passed<T>(
    cursor: Option<&str>,
    all: &[T],
    id: impl Fn(&T) -> String,
) -> Result<usize, Problem> {
    let Some(last) = cursor else {
        return Ok(0);
    };
    let place = all.iter().position(|one| id(one) == last);
    let place = place.ok_or_else(|| Problem::invalid("cursor", Message::BadCursor))?;
    Ok(place + 1)
}

/// The cursor of the page after one of so many, of which it is the last id.
pub fn next_after<T>(
    from: usize,
    limit: usize,
    all: &[T],
    id: impl Fn(&T) -> String,
) -> Option<String> {
    let end = from.saturating_add(limit);
    let last = all.get(end.checked_sub(1)?)?;
    (end < all.len()).then(|| id(last))
}

/// How many items a cursor passes over that is a number.
pub fn offset(cursor: Option<&str>) -> Result<usize, Problem> {
    let offset = cursor.map_or(Ok(0), str::parse);
    offset.map_err(|_| Problem::invalid("cursor", Message::BadCursor))
}

/// Refuses to begin after the end of a list: no cursor that was given leads there, and
/// an empty page would pass for the last one.
pub fn within(from: usize, total: usize) -> Result<(), Problem> {
    match from == 0 || from < total {
        true => Ok(()),
        false => Err(Problem::invalid("cursor", Message::CursorBeyondEnd)),
    }
}

/// The cursor of the page after one of so many, of a list of so many in all.
pub fn next_offset(from: usize, limit: usize, total: usize) -> Option<String> {
    let end = from.saturating_add(limit);
    (end < total).then(|| end.to_string())
}

/// `true` or `false`.
pub fn yes_or_no(name: &str, given: &str) -> Result<bool, Problem> {
    given.parse().map_err(|_| {
        let found = given.chars().take(80).collect();
        let allowed = "true, false";
        Problem::invalid(name, Message::NotOneOf { found, allowed })
    })
}

/// The values of a list such as `FR,DE`, each read by `read`.
pub fn list<T>(
    name: &str,
    given: Option<&str>,
    read: impl Fn(&str) -> Result<T, Message>,
) -> Result<Vec<T>, Problem> {
    let values = given.unwrap_or_default().split(',').map(str::trim);
    let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
    few(name, values)?
        .into_iter()
        .map(|value| read(value).map_err(|message| Problem::invalid(name, message)))
        .collect()
}

/// A single value of a filter, read by `read`; none where it is left empty.
pub fn one<T>(
    name: &str,
    given: Option<&str>,
    read: impl Fn(&str) -> Result<T, Message>,
) -> Result<Option<T>, Problem> {
    let given = given.filter(|value| !value.is_empty());
    let read = given.map(read).transpose();
    read.map_err(|message| Problem::invalid(name, message))
}

/// The values of a filter, if they are no more than it has use for.
pub fn few<T>(name: &str, values: Vec<T>) -> Result<Vec<T>, Problem> {
    let limit = MAX_VALUES;
    match values.len() > limit {
        true => Err(Problem::invalid(name, Message::TooMany { limit })),
        false => Ok(values),
    }
}

/// A word of the domain, as a value of a list.
pub fn word<T: std::str::FromStr<Err = Invalid>>(text: &str) -> Result<T, Message> {
    text.parse().map_err(Message::from)
}

/// A day, such as `2026-11-22`.
pub fn day(text: &str) -> Result<jiff::civil::Date, Message> {
    let found = || text.chars().take(80).collect();
    text.parse()
        .map_err(|_| Message::NotADate { found: found() })
}

/// The language of the texts that are asked about.
pub fn language(tag: &str) -> Result<Language, Problem> {
    word(tag).map_err(|message| Problem::invalid("language", message))
}
