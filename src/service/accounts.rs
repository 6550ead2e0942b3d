use std::net::IpAddr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Right, Role, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{PartyCode, PartyKind};
use crate::store::{self, Audience, Contact, Kept, Kind, Memo, NewRecord, Record, Scope, Space};
use crate::text::is_blank;

/// What every token begins with, so that one that leaked is recognised.
const TOKEN_PREFIX: &str = "entente_";
const MAX_NAME_CHARACTERS: usize = 200;
/// The last use of a token is noted to the hour.
const HOUR: usize = "2026-01-01T00".len();

/// Someone known to the service. The name is kept apart, so that it can be
/// erased; the token is known by its hash only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Permanent identifier.
    pub id: String,
    /// What the account is for.
    pub role: Role,
    /// The State for which a delegation acts.
    pub state: Option<PartyCode>,
    /// SHA-256 of the token, in hexadecimal.
    pub token_hash: String,
    /// No longer valid.
    pub revoked: bool,
    /// Until when its token is valid (RFC 3339, UTC).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub expires: Option<String>,
}

impl Account {
    /// What the id of an account of an identity provider begins with.
    pub(super) const OF_PROVIDER: &str = "oidc-";

    /// Whether it is an identity provider's.
    pub(super) fn is_of_provider(&self) -> bool {
        self.id.starts_with(Self::OF_PROVIDER)
    }

    /// Whether its token is valid at a time.
    pub(super) fn is_valid(&self, now: &str) -> bool {
        let has_expired = self.expires.as_deref().is_some_and(|end| end <= now);
        !self.revoked && !has_expired
    }
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
    /// The State for which a delegation acts; of a delegation only.
    pub state: Option<PartyCode>,
    /// Until when its token is valid; without end where none is given.
    pub expires: Option<Timestamp>,
}

/// An account just made. The token is not kept and cannot be shown again.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// The account.
    pub account: AccountSummary,
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
    /// When it was made or last changed (RFC 3339, UTC), if it was here.
    pub changed: Option<String>,
    /// The hour of its last use (RFC 3339, UTC).
    pub last_used: Option<String>,
}

impl Service {
    /// Makes an account with a token of 256 random bits.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] with what is wrong with the account.
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
            expires: new.expires.map(to_the_second),
        };
        let contact = Contact {
            account: account.id.clone(),
            name: new.name.clone(),
        };
        let act = self.act(viewer, "account.created", request);
        let records = [record(&account, 1)?];
        self.store.commit(&act, &records, &[contact]).await?;
        let account = AccountSummary {
            account,
            name: Some(new.name),
            changed: Some(act.at),
            last_used: None,
        };
        Ok(NewToken { account, token })
    }

    fn check_new_account(&self, new: &NewAccount) -> ServiceResult<()> {
        let limit_characters = MAX_NAME_CHARACTERS;
        if is_blank(&new.name) {
            return Err(ServiceError::invalid("name", Message::Empty));
        }
        if new.name.chars().count() > limit_characters {
            let message = Message::TooLong { limit_characters };
            return Err(ServiceError::invalid("name", message));
        }
        if new.name.chars().any(char::is_control) {
            return Err(ServiceError::invalid("name", Message::ControlCharacter));
        }
        let is_past = |expires: Timestamp| to_the_second(expires) <= self.environment.now();
        if new.expires.is_some_and(is_past) {
            return Err(ServiceError::invalid("expires", Message::InThePast));
        }
        self.check_role(new.role, new.state.as_ref())
    }

    /// A delegation acts for a State, and nobody else does.
    pub(super) fn check_role(&self, role: Role, state: Option<&PartyCode>) -> ServiceResult<()> {
        match (state, role) {
            (Some(code), Role::Delegation) => self.check_state(code),
            (None, Role::Delegation) => {
                Err(ServiceError::invalid("state", Message::DelegationOfNone))
            }
            (Some(_), _) => Err(ServiceError::invalid("state", Message::StateOfDelegations)),
            (None, _) => Ok(()),
        }
    }

    fn check_state(&self, code: &PartyCode) -> ServiceResult<()> {
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
    ) -> ServiceResult<AccountSummary> {
        viewer.require(Right::ManageAccounts)?;
        let found: Option<(Record, Account)> = store::get(self.store.as_ref(), id).await?;
        let (kept, mut account) =
            found.ok_or_else(|| ServiceError::not_found(Thing::Account, id))?;
        if !account.revoked {
            account.revoked = true;
            let records = [record(&account, kept.version + 1)?];
            self.keep(viewer, "account.revoked", request, &records)
                .await?;
        }
        self.account(id).await
    }

    /// The viewer's own account.
    ///
    /// # Errors
    /// [`ServiceError::Unauthenticated`] for the public.
    pub async fn own_account(&self, viewer: &Viewer) -> ServiceResult<AccountSummary> {
        viewer.require(Right::Participate)?;
        match viewer {
            Viewer::Account(account) if account.is_of_provider() => {
                self.summary(None, account.clone()).await
            }
            _ => self.account(viewer.actor()).await,
        }
    }

    async fn account(&self, id: &str) -> ServiceResult<AccountSummary> {
        let found: Option<(Record, Account)> = store::get(self.store.as_ref(), id).await?;
        let (record, account) = found.ok_or_else(|| ServiceError::not_found(Thing::Account, id))?;
        self.summary(Some(record), account).await
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
            summaries.push(self.summary(Some(record), account).await?);
        }
        Ok(summaries)
    }

    async fn summary(
        &self,
        record: Option<Record>,
        account: Account,
    ) -> ServiceResult<AccountSummary> {
        let last_used = self.store.recall(Space::LastUse, &account.id).await?;
        Ok(AccountSummary {
            name: self.store.contact(&account.id).await?,
            changed: record.map(|record| record.at),
            last_used: last_used.map(|memo| memo.value),
            account,
        })
    }

    /// Whoever has no token.
    ///
    /// # Errors
    /// [`ServiceError::Unauthenticated`] where the service is for its accounts
    /// only.
    pub fn public_viewer(&self) -> ServiceResult<Viewer> {
        match self.settings.public_reading {
            true => Ok(Viewer::Public),
            false => Err(ServiceError::Unauthenticated),
        }
    }

    /// The viewer who holds a token that came from an address.
    ///
    /// # Errors
    /// [`ServiceError::Unauthenticated`] for a token that is unknown, revoked
    /// or expired, alike; [`ServiceError::GuessingSlowed`].
    pub async fn viewer(&self, token: &str, address: Option<IpAddr>) -> ServiceResult<Viewer> {
        if let Some(provider) = self.provider_of(token) {
            return self.viewer_of(provider, token, address).await;
        }
        let hash = hash(token);
        let left = address.and_then(|address| self.guessing.seconds_left(address, &hash));
        if let Some(seconds) = left {
            return Err(ServiceError::GuessingSlowed { seconds });
        }
        let viewer = self.holder(&hash).await;
        match (&viewer, address) {
            (Ok(_), _) => self.guessing.was_right(&hash),
            (Err(ServiceError::Unauthenticated), Some(address)) => {
                self.guessing.was_wrong(address, &hash);
            }
            _ => {}
        }
        viewer
    }

    async fn holder(&self, hash: &str) -> ServiceResult<Viewer> {
        let scope = Scope::PointingAt(Kind::Token, hash);
        let found: Vec<(Record, Account)> =
            store::all(self.store.as_ref(), scope, Audience::Service).await?;
        let now = self.environment.now();
        let is_meant = |account: &Account| account.is_valid(&now) && account.token_hash == hash;
        let account = found.into_iter().map(|(_, account)| account).find(is_meant);
        let account = account.ok_or(ServiceError::Unauthenticated)?;
        self.note_use(&account.id, now).await?;
        Ok(Viewer::Account(account))
    }

    /// Refuses whoever was known when asking, and whose account has ended
    /// since.
    pub(super) async fn require_valid(&self, viewer: &Viewer) -> ServiceResult<()> {
        let Viewer::Account(account) = viewer else {
            return Ok(());
        };
        let now = self.environment.now();
        let kept: Option<(Record, Account)> = store::get(self.store.as_ref(), &account.id).await?;
        let is_kept = kept.is_some_and(|(_, account)| account.is_valid(&now));
        // Until when the token of a provider is valid is not kept.
        match is_kept && account.is_valid(&now) {
            true => Ok(()),
            false => Err(ServiceError::Unauthenticated),
        }
    }

    /// Notes the hour in which a token was used: enough to find those that
    /// nobody uses, and no record of who did what when.
    pub(super) async fn note_use(&self, account: &str, now: String) -> ServiceResult<()> {
        let hour = format!("{}:00:00Z", now.get(..HOUR).unwrap_or_default());
        let known = self.store.recall(Space::LastUse, account).await?;
        if known.is_some_and(|memo| memo.value == hour) {
            return Ok(());
        }
        let memo = Memo {
            space: Space::LastUse,
            key: account.to_owned(),
            value: hour,
            at: now,
        };
        Ok(self.store.remember(&memo).await?)
    }
}

fn to_the_second(time: Timestamp) -> String {
    Timestamp::from_second(time.as_second())
        .unwrap_or(time)
        .to_string()
}

pub(super) fn record(account: &Account, version: i64) -> ServiceResult<NewRecord> {
    let record = NewRecord::of(account.id.clone(), version, account)?.seen_by(Audience::Service);
    Ok(record)
}

/// A plain hash will do: what is hashed has 256 random bits.
pub(super) fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
