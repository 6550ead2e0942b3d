//! Accounts of an identity provider (OpenID Connect): whoever brings an access
//! token of it, a JWT (RFC 9068), is known by what it says. That there is such
//! an account, its role and State are on record here, and whether it was
//! revoked; nothing of the person is.

mod cache;
mod claims;
mod keys;
mod source;

use std::net::IpAddr;

use jiff::Timestamp;
use tokio::sync::OnceCell;

use super::accounts::{self, hash, hex};
use super::{Account, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::Message;
use crate::store::{self, Memo, Record, Space};
use cache::KeyCache;
use source::Source;

/// The longest token looked at.
const MAX_TOKEN_BYTES: usize = 16 * 1024;

/// Which tokens are taken, and what in them says who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentitySettings {
    /// The provider, as its tokens and its discovery document name it.
    pub issuer: String,
    /// What its tokens for this service name as their audience.
    pub audience: String,
    /// The claim that holds the role.
    pub role_claim: String,
    /// The claim that holds the State of a delegation.
    pub state_claim: String,
}

/// A provider whose tokens are taken.
pub struct IdentityProvider {
    settings: IdentitySettings,
    keys: KeyCache,
    /// With which ids are made of issuer and subject.
    id_key: OnceCell<String>,
}

impl IdentityProvider {
    /// The provider of these settings. Its keys are fetched once a token needs
    /// them.
    ///
    /// # Errors
    /// What is wrong with the issuer's address.
    pub fn new(settings: IdentitySettings) -> Result<Self, Message> {
        let source = Source::of(&settings.issuer)?;
        Ok(Self {
            settings,
            keys: KeyCache::of(source),
            id_key: OnceCell::new(),
        })
    }

    /// The account that a token tells of, if the provider made it for this
    /// service and it is valid at this time.
    async fn account(&self, token: &str, id_key: &str, now: Timestamp) -> Option<Account> {
        let bytes = Some(token).filter(|token| token.len() <= MAX_TOKEN_BYTES)?;
        let header = claims::header(bytes)?;
        let key = self.keys.key(header.kid.as_deref(), header.alg).await?;
        claims::account(bytes, &header, &key, &self.settings, id_key, now)
    }
}

impl Service {
    /// The service with the accounts of an identity provider as well.
    pub fn with_identity_provider(mut self, provider: IdentityProvider) -> Self {
        self.provider = Some(provider);
        self
    }

    /// The provider that judges a token: tokens made here have no full stops.
    pub(super) fn provider_of(&self, token: &str) -> Option<&IdentityProvider> {
        let is_jwt = token.split('.').count() == 3;
        self.provider.as_ref().filter(|_| is_jwt)
    }

    /// The viewer who holds a token of the provider. A right one is taken
    /// however many wrong ones its address sent: such tokens change every few
    /// minutes, and no number of guesses finds a signature.
    pub(super) async fn viewer_of(
        &self,
        provider: &IdentityProvider,
        token: &str,
        address: Option<IpAddr>,
    ) -> ServiceResult<Viewer> {
        let now = self.environment.timestamp();
        let id_key = provider.id_key.get_or_try_init(|| self.kept_id_key());
        let account = provider.account(token, id_key.await?, now).await;
        let is_fit = |account: &Account| {
            let fit = self.check_role(account.role, account.state.as_ref());
            fit.is_ok()
        };
        if let Some(account) = account.filter(is_fit) {
            self.require_not_revoked(&account).await?;
            self.note_use(&account.id, self.environment.now()).await?;
            return Ok(Viewer::Account(account));
        }
        let hash = hash(token);
        if let Some(address) = address {
            if let Some(seconds) = self.guessing.seconds_left(address, &hash) {
                return Err(ServiceError::GuessingSlowed { seconds });
            }
            self.guessing.was_wrong(address, &hash);
        }
        Err(ServiceError::Unauthenticated)
    }

    /// The key with which ids are made, the same as long as there are the data.
    async fn kept_id_key(&self) -> ServiceResult<String> {
        const KEY: &str = "ids";
        let memo = Memo {
            space: Space::IdentityKey,
            key: KEY.to_owned(),
            value: hex(&self.environment.random()?),
            at: self.environment.now(),
        };
        self.store.remember_first(&memo).await?;
        let kept = self.store.recall(Space::IdentityKey, KEY).await?;
        kept.map(|memo| memo.value).ok_or(ServiceError::Conflict)
    }

    /// Refuses an account that was revoked here; one that comes for the first
    /// time, or in another role, is put on record.
    async fn require_not_revoked(&self, account: &Account) -> ServiceResult<()> {
        let kept: Option<(Record, Account)> = store::get(self.store.as_ref(), &account.id).await?;
        let version = match kept {
            Some((_, kept)) if kept.revoked => return Err(ServiceError::Unauthenticated),
            Some((_, kept)) if (kept.role, &kept.state) == (account.role, &account.state) => {
                return Ok(());
            }
            Some((record, _)) => record.version + 1,
            None => 1,
        };
        let known = Account {
            expires: None,
            ..account.clone()
        };
        let viewer = Viewer::Account(account.clone());
        let records = [accounts::record(&known, version)?];
        match self.keep(&viewer, "account.came", "token", &records).await {
            // Another request of the same account was faster.
            Ok(_) | Err(ServiceError::Conflict) => Ok(()),
            Err(error) => Err(error),
        }
    }
}
