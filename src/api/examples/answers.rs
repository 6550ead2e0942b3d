//! The answers that many operations may have, problems above all.

use std::collections::BTreeMap;

use serde_json::Value;
use utoipa::IntoResponses;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};

use super::{changed, json};
use crate::api::problem::{Code, Problem};
use crate::i18n::{Message, Thing};
use crate::model::DisplayLanguage;

/// Answers that every read may have.
pub struct Reading;
/// Answers that the read of one thing may have.
pub struct ReadingOne;
/// Answers that the read of what is not for everybody may have.
pub struct ReadingRestricted;
/// Answers that the read of what is below a concept may have.
pub struct LedOn;
/// Answers that every write without a body may have.
pub struct Acting;
/// Answers that every write of the next version of something may have.
pub struct WritingVersion;
/// Answers that everything may have that takes a body.
pub struct Receiving;
/// Answers that every write may have.
pub struct Writing;

type Responses = BTreeMap<String, RefOr<Response>>;

impl IntoResponses for Reading {
    fn responses() -> Responses {
        let not_modified = ResponseBuilder::new()
            .description("Unchanged since the `ETag` sent as `If-None-Match`")
            .build();
        let problems = [
            (400, "A parameter is not as it must be", invalid_limit()),
            (401, "The token sent is not valid", unauthenticated()),
            (
                429,
                "Too many wrong tokens came from the address",
                guessing_slowed(),
            ),
            (500, "Something failed here", internal()),
            (
                503,
                "Too many requests at once, or this one took too long",
                overloaded(),
            ),
        ];
        let mut responses: Responses = problems.into_iter().map(problem).collect();
        responses.insert("304".into(), RefOr::T(not_modified));
        responses
    }
}

impl IntoResponses for ReadingOne {
    fn responses() -> Responses {
        let mut responses = Reading::responses();
        responses.extend([problem((
            404,
            "Not available here: there is none, or the reader may not see it",
            no_entry(),
        ))]);
        responses
    }
}

impl IntoResponses for Receiving {
    fn responses() -> Responses {
        let problems = [
            (413, "The body is too large", body_too_large()),
            (
                415,
                "The body is not declared as JSON",
                unsupported_media_type(),
            ),
        ];
        problems.into_iter().map(problem).collect()
    }
}

impl IntoResponses for LedOn {
    fn responses() -> Responses {
        let led_on = ResponseBuilder::new()
            .description(
                "The concept was merged into another one: the same is at the address given",
            )
            .build();
        [("308".into(), RefOr::T(led_on))].into()
    }
}

impl IntoResponses for ReadingRestricted {
    fn responses() -> Responses {
        let mut responses = ReadingOne::responses();
        responses.extend(restricted().map(problem));
        responses
    }
}

impl IntoResponses for Acting {
    fn responses() -> Responses {
        let mut responses = ReadingRestricted::responses();
        responses.remove("304");
        responses.extend([problem((
            409,
            "It cannot be done as things stand, as where its concept was merged into another one, \
             or someone else did something at the same moment",
            in_words(Code::Conflict, Message::Conflict),
        ))]);
        responses
    }
}

impl IntoResponses for Writing {
    fn responses() -> Responses {
        let mut responses = Acting::responses();
        responses.extend(Receiving::responses());
        let invalid = (
            400,
            "The body or a parameter is not as it must be",
            invalid_draft(),
        );
        responses.extend([problem(invalid)]);
        responses
    }
}

impl IntoResponses for WritingVersion {
    fn responses() -> Responses {
        let mut responses = Writing::responses();
        let problems = [
            (
                412,
                "Someone else made a version meanwhile: which is the newest, and what it changed",
                version_changed(),
            ),
            (428, "`If-Match` is missing", if_match_required()),
        ];
        responses.extend(problems.map(problem));
        responses
    }
}

fn restricted() -> [(u16, &'static str, Value); 2] {
    [
        (
            401,
            "A token is needed, or the one sent is not valid",
            unauthenticated(),
        ),
        (403, "The account may not do this", forbidden()),
    ]
}

fn problem((status, description, example): (u16, &str, Value)) -> (String, RefOr<Response>) {
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name("Problem")))
        .example(Some(example))
        .build();
    let response = ResponseBuilder::new()
        .description(description)
        .content("application/problem+json", content)
        .build();
    (status.to_string(), RefOr::T(response))
}

fn in_words(code: Code, message: Message) -> Value {
    json(Problem::new(code, message).body(DisplayLanguage::En))
}

fn invalid_limit() -> Value {
    let problem = Problem::invalid("limit", Message::OutOfRange { low: 1, high: 200 });
    json(problem.body(DisplayLanguage::En))
}

fn invalid_draft() -> Value {
    let value = "en".to_owned();
    let problem = Problem::invalid("definitions[1].language", Message::Repeated { value });
    json(problem.body(DisplayLanguage::En))
}

fn unauthenticated() -> Value {
    in_words(Code::Unauthenticated, Message::Unauthenticated)
}

fn forbidden() -> Value {
    in_words(Code::Forbidden, Message::Forbidden)
}

fn guessing_slowed() -> Value {
    in_words(Code::GuessingSlowed, Message::GuessingSlowed { seconds: 6 })
}

fn body_too_large() -> Value {
    let limit_bytes = crate::api::body::MAX_BODY_BYTES;
    in_words(Code::BodyTooLarge, Message::BodyTooLarge { limit_bytes })
}

fn unsupported_media_type() -> Value {
    in_words(Code::UnsupportedMediaType, Message::UnsupportedMediaType)
}

fn internal() -> Value {
    in_words(Code::Internal, Message::Internal)
}

fn overloaded() -> Value {
    in_words(Code::Overloaded, Message::Overloaded)
}

fn no_entry() -> Value {
    let id = "xa.submitted.nothing".to_owned();
    in_words(
        Code::NotFound,
        Message::NotFound {
            what: Thing::Entry,
            id,
        },
    )
}

pub fn cursor_expired() -> Value {
    in_words(Code::CursorExpired, Message::CursorExpired)
}

pub fn version_changed() -> Value {
    let error = crate::service::ServiceError::VersionChanged {
        sent: 1,
        current: 2,
        changed: Box::new(changed()),
    };
    json(Problem::from(error).body(DisplayLanguage::En))
}

pub fn if_match_required() -> Value {
    in_words(Code::IfMatchRequired, Message::IfMatchMissing)
}
