//! Errors as problems (RFC 9457): a stable code, a status, a title, and what
//! was wrong in the reader's language.

use std::any::Any;

use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, Response, StatusCode};
use axum::response::IntoResponse;
use serde::Serialize;
use utoipa::ToSchema;

use super::context::Context;
use crate::i18n::Message;
use crate::model::{Bilingual, DisplayLanguage};
use crate::service::{CarriedOut, Changed, FieldFault, ServiceError};
use crate::store::StoreError;
use crate::web::{self, Visit};

/// The kinds of problem. Codes are stable: tools rely on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// A parameter or a field of the body is not as it must be.
    InvalidRequest,
    /// The body is not JSON.
    InvalidBody,
    /// A token is needed, or the one sent is not valid.
    Unauthenticated,
    /// Too many wrong tokens came from the address.
    GuessingSlowed,
    /// The account may not do this.
    Forbidden,
    /// There is none, or the viewer may not see it.
    NotFound,
    /// The address does not take the method.
    MethodNotAllowed,
    /// Someone else did something to it at the same moment.
    Conflict,
    /// The cursor is of a state of the index that is gone.
    CursorExpired,
    /// `If-Match` names a version that is no longer the newest.
    VersionChanged,
    /// The body is too large.
    BodyTooLarge,
    /// The address is too long.
    AddressTooLong,
    /// The headers are too large.
    HeadersTooLarge,
    /// The body is not declared as JSON.
    UnsupportedMediaType,
    /// `If-Match` is missing.
    IfMatchRequired,
    /// Something failed here.
    Internal,
    /// Too many requests at once.
    Overloaded,
    /// The request took too long.
    TimedOut,
}

impl Code {
    /// The one table: code, status, title.
    fn row(self) -> (&'static str, StatusCode, Bilingual) {
        let (code, status, en, fr) = match self {
            Self::InvalidRequest => (
                "invalid-request",
                StatusCode::BAD_REQUEST,
                "Invalid request",
                "Requête non valable",
            ),
            Self::InvalidBody => (
                "invalid-body",
                StatusCode::BAD_REQUEST,
                "Invalid body",
                "Corps non valable",
            ),
            Self::Unauthenticated => (
                "unauthenticated",
                StatusCode::UNAUTHORIZED,
                "Not authenticated",
                "Non authentifié",
            ),
            Self::GuessingSlowed => (
                "guessing-slowed",
                StatusCode::TOO_MANY_REQUESTS,
                "Too many wrong tokens",
                "Trop de jetons non valables",
            ),
            Self::Forbidden => (
                "forbidden",
                StatusCode::FORBIDDEN,
                "Not allowed",
                "Non autorisé",
            ),
            Self::NotFound => (
                "not-found",
                StatusCode::NOT_FOUND,
                "Not found",
                "Introuvable",
            ),
            Self::MethodNotAllowed => (
                "method-not-allowed",
                StatusCode::METHOD_NOT_ALLOWED,
                "Method not allowed",
                "Méthode non admise",
            ),
            Self::Conflict => ("conflict", StatusCode::CONFLICT, "Conflict", "Conflit"),
            Self::CursorExpired => (
                "cursor-expired",
                StatusCode::GONE,
                "Cursor expired",
                "Curseur périmé",
            ),
            Self::VersionChanged => (
                "version-changed",
                StatusCode::PRECONDITION_FAILED,
                "Changed meanwhile",
                "Modifié entre-temps",
            ),
            Self::BodyTooLarge => (
                "body-too-large",
                StatusCode::PAYLOAD_TOO_LARGE,
                "Body too large",
                "Corps trop volumineux",
            ),
            Self::AddressTooLong => (
                "address-too-long",
                StatusCode::URI_TOO_LONG,
                "Address too long",
                "Adresse trop longue",
            ),
            Self::HeadersTooLarge => (
                "headers-too-large",
                StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
                "Headers too large",
                "En-têtes trop volumineux",
            ),
            Self::UnsupportedMediaType => (
                "unsupported-media-type",
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "Unsupported media type",
                "Type de contenu non pris en charge",
            ),
            Self::IfMatchRequired => (
                "if-match-required",
                StatusCode::PRECONDITION_REQUIRED,
                "If-Match required",
                "If-Match requis",
            ),
            Self::Internal => (
                "internal",
                StatusCode::INTERNAL_SERVER_ERROR,
                "Internal error",
                "Erreur interne",
            ),
            Self::Overloaded => (
                "overloaded",
                StatusCode::SERVICE_UNAVAILABLE,
                "Overloaded",
                "Surcharge",
            ),
            Self::TimedOut => (
                "timed-out",
                StatusCode::SERVICE_UNAVAILABLE,
                "Timed out",
                "Délai dépassé",
            ),
        };
        (code, status, Bilingual::new(en, fr))
    }
}

/// A problem before it is put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    code: Code,
    message: Box<Message>,
    faults: Vec<FieldFault>,
    current_version: Option<i64>,
    changed_meanwhile: Option<Box<Changed>>,
    carried_out: Option<Box<CarriedOut>>,
    /// When to try again, in seconds.
    retry_after: Option<u64>,
    /// What failed here: for the log, never for the answer.
    cause: Option<String>,
}

/// Result of a handler.
pub type Answer<T> = Result<T, Problem>;

/// A problem as it is sent (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody {
    /// Names the kind of problem.
    #[serde(rename = "type")]
    #[schema(example = "urn:entente:problem:not-found")]
    uri: String,
    /// The same in short; stable.
    #[schema(example = "not-found")]
    code: String,
    /// The kind of problem, in the reader's language.
    #[schema(example = "Not found")]
    pub(crate) title: String,
    /// The HTTP status.
    #[schema(example = 404)]
    pub(crate) status: u16,
    /// What was wrong and what would be right, in the reader's language.
    #[schema(example = "no entry “xa.submitted.nothing” is available here")]
    pub(crate) detail: String,
    /// Each parameter or field that is not as it must be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) errors: Vec<FieldProblem>,
    /// The newest version, when another one was edited.
    #[serde(skip_serializing_if = "Option::is_none")]
    current_version: Option<i64>,
    /// What was changed between the version edited and the newest.
    #[serde(skip_serializing_if = "Option::is_none")]
    changed_meanwhile: Option<Changed>,
    /// What the request did when it came first, where its answer was lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    carried_out: Option<CarriedOut>,
}

/// What is wrong with one parameter or field.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// The parameter, or the path of the field.
    #[schema(example = "limit")]
    pub(crate) field: String,
    /// What is wrong and what would be right, in the reader's language.
    #[schema(example = "expected a whole number from 1 to 200")]
    pub(crate) detail: String,
}

impl Problem {
    /// A problem of a kind.
    pub fn new(code: Code, message: Message) -> Self {
        Self {
            code,
            message: Box::new(message),
            faults: Vec::new(),
            current_version: None,
            changed_meanwhile: None,
            carried_out: None,
            retry_after: matches!(code, Code::Overloaded | Code::TimedOut).then_some(1),
            cause: None,
        }
    }

    /// A parameter or field that is not as it must be.
    pub fn invalid(field: impl Into<String>, message: Message) -> Self {
        ServiceError::invalid(field, message).into()
    }

    /// A body that is JSON, but not of the form that is taken here.
    pub fn invalid_body(field: impl Into<String>, message: Message) -> Self {
        Self {
            code: Code::InvalidBody,
            ..Self::invalid(field, message)
        }
    }

    /// The problem in a language.
    pub fn body(&self, display: DisplayLanguage) -> ProblemBody {
        let (code, status, title) = self.code.row();
        let error = |fault: &FieldFault| FieldProblem {
            field: fault.field.clone(),
            detail: fault.message.text(display),
        };
        ProblemBody {
            uri: format!("urn:entente:problem:{code}"),
            code: code.to_owned(),
            title: title.get(display).to_owned(),
            status: status.as_u16(),
            detail: self.message.text(display),
            errors: self.faults.iter().map(error).collect(),
            current_version: self.current_version,
            changed_meanwhile: self.changed_meanwhile.as_deref().cloned(),
            carried_out: self.carried_out.as_deref().cloned(),
        }
    }
}

impl From<ServiceError> for Problem {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::NotFound { what, id } => {
                Self::new(Code::NotFound, Message::NotFound { what, id })
            }
            ServiceError::Unauthenticated => {
                Self::new(Code::Unauthenticated, Message::Unauthenticated)
            }
            ServiceError::GuessingSlowed { seconds } => Self {
                retry_after: Some(seconds),
                ..Self::new(Code::GuessingSlowed, Message::GuessingSlowed { seconds })
            },
            ServiceError::Forbidden => Self::new(Code::Forbidden, Message::Forbidden),
            ServiceError::OfAnotherState => Self::new(Code::Forbidden, Message::OfAnotherState),
            ServiceError::Invalid(faults) => Self {
                faults: faults.clone(),
                ..Self::new(
                    Code::InvalidRequest,
                    Message::InvalidValues {
                        count: faults.len(),
                    },
                )
            },
            ServiceError::NotAsThingsStand(message) => Self::new(Code::Conflict, *message),
            ServiceError::VersionChanged {
                sent,
                current,
                changed,
            } => Self {
                current_version: Some(current),
                changed_meanwhile: (*changed != Changed::default()).then_some(changed),
                ..Self::new(
                    Code::VersionChanged,
                    Message::VersionChanged {
                        sent: sent.to_string(),
                        current: current.to_string(),
                    },
                )
            },
            ServiceError::CarriedOut(carried_out) => Self {
                carried_out: Some(carried_out),
                ..Self::new(Code::Conflict, Message::CarriedOutUnanswered)
            },
            ServiceError::Conflict => Self::new(Code::Conflict, Message::Conflict),
            ServiceError::CursorExpired => Self::new(Code::CursorExpired, Message::CursorExpired),
            // Only the command line reads files; whatever else fails is ours.
            ServiceError::Store(StoreError::Busy) => {
                Self::new(Code::Overloaded, Message::Overloaded)
            }
            ServiceError::Faults(_)
            | ServiceError::GlossaryMixed
            | ServiceError::Store(_)
            | ServiceError::Index(_)
            | ServiceError::Random(_)
            | ServiceError::Failed(_)
            | ServiceError::NoIndex => Self {
                cause: Some(error.to_string()),
                ..Self::new(Code::Internal, Message::Internal)
            },
        }
    }
}

/// Leaves the wording to [`worded`], which knows the reader's language.
impl IntoResponse for Problem {
    fn into_response(self) -> Response<Body> {
        let (_, status, _) = self.code.row();
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The answer that tells a problem in the reader's language: as JSON, or as a
/// page to whoever asked for one.
pub fn worded(
    problem: &Problem,
    answer: Response<Body>,
    context: &Context,
    page: Option<&Visit>,
) -> Response<Body> {
    if let Some(cause) = &problem.cause {
        tracing::error!(cause, request = context.request, "a request failed");
    }
    let (mut parts, _) = answer.into_parts();
    let body = problem.body(context.display);
    let (media_type, body) = match page {
        Some(visit) => ("text/html; charset=utf-8", web::problem_page(visit, &body)),
        None => ("application/problem+json", json(&body)),
    };
    parts.headers.remove(CONTENT_LENGTH);
    parts
        .headers
        .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    if problem.code == Code::Unauthenticated {
        let scheme = HeaderValue::from_static("Bearer");
        parts.headers.insert(WWW_AUTHENTICATE, scheme);
    }
    if let Some(seconds) = problem.retry_after {
        parts
            .headers
            .insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    Response::from_parts(parts, Body::from(body))
}

fn json(body: &ProblemBody) -> Vec<u8> {
    serde_json::to_vec(body).unwrap_or_default()
}

/// For addresses that do not exist.
pub async fn no_such_address() -> Problem {
    Problem::new(Code::NotFound, Message::NoSuchAddress)
}

/// For methods that an address does not take.
pub async fn method_not_allowed() -> Problem {
    Problem::new(Code::MethodNotAllowed, Message::MethodNotAllowed)
}

/// The body of an answer to what never became a request, by its status.
/// Nothing is known of the reader: it is in English.
pub fn before_any_request(status: u16) -> Vec<u8> {
    let problem = match status {
        414 => Problem::new(Code::AddressTooLong, Message::AddressTooLong),
        431 => Problem::new(Code::HeadersTooLarge, Message::HeadersTooLarge),
        _ => Problem::new(Code::InvalidRequest, Message::NotHttp),
    };
    json(&problem.body(DisplayLanguage::En))
}

/// For a handler that panicked: a defect, logged, and told without detail.
pub fn panicked(panic: Box<dyn Any + Send>) -> Response<Body> {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = text.unwrap_or("unknown"), "a handler panicked");
    Problem::new(Code::Internal, Message::Internal).into_response()
}
