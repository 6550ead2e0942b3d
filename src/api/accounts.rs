use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, LOCATION};
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
use crate::model::PartyCode;
use crate::service::{AccountSummary, NewAccount, NewToken, Role};

/// An account to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAccount, example = json!(examples::accounts::new_account()))]
pub struct NewAccountBody {
    /// Whose account it is; for people to read.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// What it is for.
    role: Role,
    /// The State for which a delegation acts; of a delegation only.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    state: Option<PartyCode>,
    /// Until when its token is valid (RFC 3339); without end where none is
    /// given.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    expires: Option<Timestamp>,
}

/// An account.
#[derive(Serialize, ToSchema)]
#[schema(as = Account)]
pub struct AccountBody {
    /// Permanent identifier.
    #[schema(example = "a1b2c3d4e5f6")]
    id: String,
    /// Whose it is, unless erased; null for an account of an identity provider.
    name: Option<String>,
    /// What it is for.
    role: Role,
    /// The State for which a delegation acts.
    #[schema(value_type = Option<String>, example = "XA")]
    state: Option<PartyCode>,
    /// Its token is no longer valid.
    revoked: bool,
    /// Until when its token is valid (RFC 3339, UTC).
    #[schema(format = DateTime)]
    expires: Option<String>,
    /// When it was made or last changed (RFC 3339, UTC); null for an account of
    /// an identity provider.
    #[schema(format = DateTime)]
    changed: Option<String>,
    /// The hour of its last use (RFC 3339, UTC).
    #[schema(format = DateTime)]
    last_used: Option<String>,
}

/// An account just made, with its token.
#[derive(Serialize, ToSchema)]
pub struct AccountWithToken {
    /// The account.
    account: AccountBody,
    /// The token, which is shown this once and kept as a hash only.
    #[schema(example = "entente_…")]
    token: String,
}

impl From<AccountSummary> for AccountBody {
    fn from(summary: AccountSummary) -> Self {
        let account = summary.account;
        Self {
            id: account.id,
            name: summary.name,
            role: account.role,
            state: account.state,
            revoked: account.revoked,
            expires: account.expires,
            changed: summary.changed,
            last_used: summary.last_used,
        }
    }
}

impl From<NewToken> for AccountWithToken {
    fn from(made: NewToken) -> Self {
        Self {
            account: made.account.into(),
            token: made.token,
        }
    }
}

/// Makes an account.
#[utoipa::path(
    post, path = "/api/v1/accounts", tag = "accounts", params(LangParams),
    summary = "Make an account",
    description = "Makes an account with a bearer token of 256 random bits. For administrators.",
    request_body = NewAccountBody,
    responses(
        (status = 201, description = "Made; the token is shown this once", body = AccountWithToken,
         headers(("Location" = String, description = "Its address")),
         example = json!(examples::accounts::account_with_token())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn create_account(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(_lang): Params<LangParams>,
    JsonBody(new): JsonBody<NewAccountBody>,
) -> Answer<Response> {
    let new = NewAccount {
        name: new.name,
        role: new.role,
        state: new.state,
        expires: new.expires,
    };
    let made = app.create_account(&viewer, new, &context.request).await?;
    let headers = [
        (
            LOCATION,
            format!("/api/v1/accounts/{}", made.account.account.id),
        ),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    let body = Json(AccountWithToken::from(made));
    Ok((StatusCode::CREATED, headers, body).into_response())
}

/// Lists the accounts.
#[utoipa::path(
    get, path = "/api/v1/accounts", tag = "accounts", params(LangParams),
    summary = "List the accounts",
    description = "All accounts in the order of their ids, revoked ones too. For administrators.",
    responses(
        (status = 200, description = "The accounts", body = Collection<AccountBody>,
         example = json!(examples::accounts::accounts())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn list_accounts(
    State(app): State<App>,
    Known(viewer): Known,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<Collection<AccountBody>>> {
    let accounts = app.accounts(&viewer).await?;
    Ok(Json(Collection::whole(accounts, AccountBody::from)))
}

/// Ends the validity of an account's token.
#[utoipa::path(
    post, path = "/api/v1/accounts/{id}/revocation", tag = "accounts",
    params(("id" = String, Path, description = "The account’s id", example = "a1b2c3d4e5f6"), LangParams),
    summary = "Revoke an account",
    description = "Ends the validity of an account’s token, at once and for good. For administrators.",
    responses(
        (status = 200, description = "The account", body = AccountBody,
         example = json!(examples::accounts::revoked_account())),
        examples::Acting,
    ),
    security(("token" = [])),
)]
pub async fn revoke_account(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<AccountBody>> {
    let revoked = app.revoke_account(&viewer, &id, &context.request).await?;
    Ok(Json(revoked.into()))
}

/// Reads the account of whoever asks.
#[utoipa::path(
    get, path = "/api/v1/account", tag = "accounts", params(LangParams),
    summary = "Read one’s own account",
    description = "The account whose token was sent: its role and State, and until when it is valid.",
    responses(
        (status = 200, description = "The account", body = AccountBody,
         example = json!(examples::accounts::account())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn get_account(
    State(app): State<App>,
    Known(viewer): Known,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<AccountBody>> {
    Ok(Json(app.own_account(&viewer).await?.into()))
}
