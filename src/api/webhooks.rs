use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::body::JsonBody;
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::params::{Params, PathId};
use super::problem::Answer;
use super::viewer::Known;
use crate::model::{DisplayLanguage, Key};
use crate::service::{Failing, NewSecret, WebhookView};
use crate::store::Revision;

/// A webhook to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewWebhook, example = json!(examples::webhooks::new_webhook()))]
pub struct NewWebhookBody {
    /// Where notices are to go: `https`, and no private address unless the
    /// service allows them.
    #[schema(max_length = 2000)]
    url: String,
}

/// An address to which the account’s notices are sent.
#[derive(Serialize, ToSchema)]
#[schema(as = Webhook)]
pub struct WebhookBody {
    /// Permanent identifier.
    #[schema(value_type = String, example = "w0199a2b3c4d0000")]
    id: Key,
    /// Where they go.
    #[schema(example = "https://receiver.example/entente")]
    url: String,
    /// When it was made (RFC 3339, UTC).
    #[schema(format = DateTime)]
    made: String,
    /// All of the account’s notices up to this revision were told.
    told_up_to: Revision,
    /// `active`, `failing` while the next notice cannot be told, or
    /// `given-up`.
    status: WebhookStatus,
    /// Since when the next notice cannot be told (RFC 3339, UTC).
    #[schema(format = DateTime)]
    failing_since: Option<String>,
    /// Why the last attempt failed.
    last_error: Option<WebhookError>,
    /// When the next attempt is made (RFC 3339, UTC).
    #[schema(format = DateTime)]
    next_attempt: Option<String>,
}

/// How a webhook stands.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WebhookStatus {
    /// All was told, or is about to be.
    Active,
    /// The next notice could not be told, and is tried again.
    Failing,
    /// Failing for three days, and not tried again.
    GivenUp,
}

/// Why an attempt to tell a notice failed.
#[derive(Serialize, ToSchema)]
pub struct WebhookError {
    /// `answered`, `private-address`, `timed-out`, `not-secure` or
    /// `unreachable`.
    #[schema(example = "answered")]
    code: &'static str,
    /// The same in the reader’s language.
    #[schema(example = "the receiver answered 503")]
    detail: String,
}

/// A webhook just made, with its secret.
#[derive(Serialize, ToSchema)]
pub struct WebhookWithSecret {
    /// The webhook.
    webhook: WebhookBody,
    /// The secret, which is shown this once. All of it, as it stands, is the
    /// key of the signatures.
    #[schema(example = "entente_webhook_…")]
    secret: String,
}

impl WebhookBody {
    pub fn of(view: WebhookView, display: DisplayLanguage) -> Self {
        let progress = view.progress;
        let status = match &progress.failing {
            None => WebhookStatus::Active,
            Some(_) if progress.is_given_up() => WebhookStatus::GivenUp,
            Some(_) => WebhookStatus::Failing,
        };
        let failing = progress.failing;
        Self {
            id: view.id,
            url: view.url,
            made: view.made,
            told_up_to: progress.told_up_to,
            status,
            failing_since: failing.as_ref().map(|failing| to_the_second(failing.since)),
            next_attempt: failing
                .as_ref()
                .and_then(|failing| failing.next_attempt)
                .map(to_the_second),
            last_error: failing.map(|failing| WebhookError::of(&failing, display)),
        }
    }
}

impl WebhookError {
    fn of(failing: &Failing, display: DisplayLanguage) -> Self {
        Self {
            code: failing.last_error.code(),
            detail: failing.last_error.message().text(display),
        }
    }
}

impl WebhookWithSecret {
    pub fn of(new: NewSecret, display: DisplayLanguage) -> Self {
        Self {
            webhook: WebhookBody::of(new.webhook, display),
            secret: new.secret,
        }
    }
}

fn to_the_second(time: Timestamp) -> String {
    Timestamp::from_second(time.as_second())
        .unwrap_or(time)
        .to_string()
}

/// Makes a webhook.
#[utoipa::path(
    post, path = "/api/v1/webhooks", tag = "notices", params(LangParams),
    summary = "Have one’s notices sent to an address",
    description = "From now on each notice of the account is sent to the address by `POST`, as JSON of the \
        same form as in the list of notices, one after the other in their order.\n\n\
        Two headers come with it. `Entente-Event-Id` is the notice’s id, the same in each attempt to tell \
        it. `Entente-Signature` is `t=UNIXSECONDS,v1=HEX`: the time of the attempt, and the HMAC-SHA-256, \
        with the secret as key, over the digits of that time, a full stop, and the bytes of the body. \
        **A receiver computes the same, and refuses what does not match, what is signed for a time more \
        than 300 seconds away (the replay window: each attempt is signed anew), and does nothing for an \
        `Entente-Event-Id` that it has had.**\n\n\
        A notice is told once any status of success (2xx) comes back within 10 seconds; redirects are not \
        followed, and the body of the answer is not read. Otherwise it is tried again after a second, \
        two, four and so on up to an hour, a part of each pause by chance; later notices wait. After three \
        days of this the webhook is given up, which the list shows. A notice is told at least once: again \
        only if the service was killed in the moment after it was told. Nothing is sent for an account \
        that was revoked or has expired. What concerns an account of an identity provider waits once it \
        has not come for 30 days, and is sent when it comes again.\n\n\
        An account has 10 webhooks at most. Addresses begin with `https` and lead to the public Internet, \
        which is looked at each time that a connection is made, unless whoever runs the service allows \
        others.",
    request_body = NewWebhookBody,
    responses(
        (status = 201, description = "Made; the secret is shown this once", body = WebhookWithSecret,
         example = json!(examples::webhooks::webhook_with_secret())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn create_webhook(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(_lang): Params<LangParams>,
    JsonBody(new): JsonBody<NewWebhookBody>,
) -> Answer<Response> {
    let made = app.create_webhook(&viewer, &new.url, &context.request);
    let body = Json(WebhookWithSecret::of(made.await?, context.display));
    let headers = [(CACHE_CONTROL, "no-store")];
    Ok((StatusCode::CREATED, headers, body).into_response())
}

/// Lists the webhooks of the account.
#[utoipa::path(
    get, path = "/api/v1/webhooks", tag = "notices", params(LangParams),
    summary = "List one’s webhooks",
    description = "The webhooks of the account, oldest first: how far each was told, and what went wrong.",
    responses(
        (status = 200, description = "The webhooks", body = Collection<WebhookBody>,
         example = json!(examples::webhooks::webhooks())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn list_webhooks(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<Collection<WebhookBody>>> {
    let webhooks = app.webhooks(&viewer).await?;
    let body = |view| WebhookBody::of(view, context.display);
    Ok(Json(Collection::whole(webhooks, body)))
}

/// Removes a webhook.
#[utoipa::path(
    delete, path = "/api/v1/webhooks/{id}", tag = "notices",
    params(("id" = String, Path, description = "The webhook’s id", example = "w0199a2b3c4d0000"), LangParams),
    summary = "Remove a webhook",
    description = "Nothing more is sent there.",
    responses(
        (status = 204, description = "Removed"),
        examples::Acting,
    ),
    security(("token" = [])),
)]
pub async fn remove_webhook(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<StatusCode> {
    app.remove_webhook(&viewer, &id, &context.request).await?;
    Ok(StatusCode::NO_CONTENT)
}
