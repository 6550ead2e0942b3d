use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Right, Role, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{PartyCode, PartyKind};
use crate::store::{self, Audience, Contact, Kept, Kind, NewRecord, Record, Scope};

/// What every token begins with, so that one that leaked is recognised.
const TOKEN_PREFIX: &str = "entente_";
const MAX_NAME_CHARACTERS: usize = 200;

/// Someone known to the service. The name is kept apart, so that it can be
/// erased; the token is known by its hash only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Permanent identifier.
    pub id: String,
    /// What the account is for.
    pub role: Role,
    /// The State for which it acts.
    pub state: Option<PartyCode>,
    /// SHA-256 of the token, in hexadecimal.
    pub token_hash: String,
    /// No longer valid.
    pub revoked: bool,
}

impl Kept for Account {
    const KIND: Kind = Kind::Account;
}

/// An account to be made.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Whose it is; for people to read only.
    pub name: String,
    /// What it is for.
    pub role: Role,
    /// The State for which it acts.
    pub state: Option<PartyCode>,
}

/// An account just made. The token is not kept and cannot be shown again.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// The account.
    pub account: Account,
    /// The token.
    pub token: String,
}

/// An account as it is listed.
#[derive(Debug, Clone)]
pub struct AccountSummary {
    /// The account.
    pub account: Account,
    /// Its name, unless erased.
    pub name: Option<String>,
    /// When it was made or last changed (RFC 3339, UTC).
    pub changed: String,
}

impl Service {
    /// Makes an account with a token of 256 random bits.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] if the name is blank or too long or the State
    /// is none.
    pub async fn create_account(
        &self,
        viewer: &Viewer,
        new: NewAccount,
        request: &str,
    ) -> ServiceResult<NewToken> {
        viewer.require(Right::ManageAccounts)?;
        self.check_new_account(&new)?;
        let token = format!("{TOKEN_PREFIX}{}", hex(&self.environment.random()?));
        let account = Account {
            id: format!("a{}", &hex(&self.environment.random()?)[..12]),
            role: new.role,
            state: new.state,
            token_hash: hash(&token),
            revoked: false,
        };
        let contact = Contact {
            account: account.id.clone(),
            name: new.name,
        };
        let act = self.act(viewer, "account.created", request);
        let records = [record(&account, 1)?];
        self.store.commit(&act, &records, &[contact]).await?;
        Ok(NewToken { account, token })
    }

    fn check_new_account(&self, new: &NewAccount) -> ServiceResult<()> {
        if new.name.trim().is_empty() {
            return Err(ServiceError::invalid("name", Message::Empty));
        }
        if new.name.chars().count() > MAX_NAME_CHARACTERS {
            let limit_characters = MAX_NAME_CHARACTERS;
            return Err(ServiceError::invalid(
                "name",
                Message::TooLong { limit_characters },
            ));
        }
        let Some(code) = &new.state else {
            return Ok(());
        };
        let code_text = code.to_string();
        match self.reference().parties.get(code).map(|party| party.kind) {
            Some(PartyKind::State) => Ok(()),
            Some(PartyKind::Organisation) => Err(ServiceError::invalid(
                "state",
                Message::NotAState { code: code_text },
            )),
            None => Err(ServiceError::invalid(
                "state",
                Message::UnknownState { code: code_text },
            )),
        }
    }

    /// Ends the validity of an account's token.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] if there is no such account.
    pub async fn revoke_account(
        &self,
        viewer: &Viewer,
        id: &str,
        request: &str,
    ) -> ServiceResult<()> {
        viewer.require(Right::ManageAccounts)?;
        let found: Option<(Record, Account)> = store::get(self.store.as_ref(), id).await?;
        let (kept, mut account) =
            found.ok_or_else(|| ServiceError::not_found(Thing::Account, id))?;
        account.revoked = true;
        let records = [record(&account, kept.version + 1)?];
        self.keep(viewer, "account.revoked", request, &records)
            .await?;
        Ok(())
    }

    /// All accounts in the order of their ids.
    ///
    /// # Errors
    /// Those of rights and of the store.
    pub async fn accounts(&self, viewer: &Viewer) -> ServiceResult<Vec<AccountSummary>> {
        viewer.require(Right::ManageAccounts)?;
        let kept: Vec<(Record, Account)> =
            store::all(self.store.as_ref(), Scope::All, Audience::Service).await?;
        let mut summaries = Vec::with_capacity(kept.len());
        for (record, account) in kept {
            let name = self.store.contact(&account.id).await?;
            let changed = record.at;
            summaries.push(AccountSummary {
                account,
                name,
                changed,
            });
        }
        Ok(summaries)
    }

    /// The viewer who holds a token.
    ///
    /// # Errors
    /// [`ServiceError::Unauthenticated`] for a token that is unknown or
    /// revoked, alike.
    pub async fn viewer(&self, token: &str) -> ServiceResult<Viewer> {
        let hash = hash(token);
        let scope = Scope::PointingAt(Kind::Token, &hash);
        let found: Vec<(Record, Account)> =
            store::all(self.store.as_ref(), scope, Audience::Service).await?;
        match found.into_iter().next() {
            Some((_, account)) if !account.revoked && account.token_hash == hash => {
                Ok(Viewer::Account(account))
            }
            _ => Err(ServiceError::Unauthenticated),
        }
    }
}

fn record(account: &Account, version: i64) -> ServiceResult<NewRecord> {
    let record = NewRecord::of(account.id.clone(), version, account)?.seen_by(Audience::Service);
    Ok(record)
}

/// A plain hash will do: what is hashed has 256 random bits.
fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
