use serde_json::Value;

use super::{AT, json};
use crate::api::accounts::{AccountBody, AccountWithToken};
use crate::api::collection::Collection;
use crate::service::{Account, AccountSummary, NewToken, Role};

fn summary(revoked: bool) -> AccountSummary {
    AccountSummary {
        account: Account {
            id: "a1b2c3d4e5f6".into(),
            role: Role::Delegation,
            state: "XA".parse().ok(),
            token_hash: String::new(),
            revoked,
            expires: Some("2027-12-31T00:00:00Z".into()),
        },
        name: Some("Delegation of XA".into()),
        changed: Some(AT.into()),
        last_used: None,
    }
}

pub fn new_account() -> Value {
    serde_json::json!({
        "name": "Delegation of XA",
        "role": "delegation",
        "state": "XA",
        "expires": "2027-12-31T00:00:00Z",
    })
}

pub fn account() -> Value {
    json(AccountBody::from(summary(false)))
}

pub fn revoked_account() -> Value {
    json(AccountBody::from(summary(true)))
}

pub fn accounts() -> Value {
    json(Collection::whole(vec![summary(false)], AccountBody::from))
}

pub fn account_with_token() -> Value {
    json(AccountWithToken::from(NewToken {
        account: summary(false),
        token: "entente_0000000000000000000000000000000000000000000000000000000000000000".into(),
    }))
}
