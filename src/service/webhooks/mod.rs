//! Webhooks: addresses to which accounts have their notices sent.

mod addresses;
mod delivery;
mod progress;
mod recipient;
mod teller;

use tokio::sync::Mutex;

pub use progress::{Failing, Failure, Progress};
pub use teller::WebhookTeller;

use super::accounts::hex;
use super::{Right, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{Key, Webhook};
use crate::store::{self, Audience, Kind, Memo, NewRecord, Record, Scope, Space};

/// What every secret begins with, so that one that leaked is recognised.
const SECRET_PREFIX: &str = "entente_webhook_";
/// Most webhooks of an account.
const MAX_WEBHOOKS: usize = 10;

/// A webhook as its account sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct WebhookView {
    /// Permanent identifier.
    pub id: Key,
    /// Where notices go.
    pub url: String,
    /// When it was made (RFC 3339, UTC).
    pub made: String,
    /// How far it was told.
    pub progress: Progress,
}

/// A webhook just made. The secret cannot be shown again.
#[derive(Debug, Clone)]
pub struct NewSecret {
    /// The webhook.
    pub webhook: WebhookView,
    /// With which its notices are signed.
    pub secret: String,
}

impl Service {
    /// The webhooks of the viewer's account, oldest first.
    ///
    /// # Errors
    /// Those of rights and of the store.
    pub async fn webhooks(&self, viewer: &Viewer) -> ServiceResult<Vec<WebhookView>> {
        viewer.require(Right::Participate)?;
        let mut views = Vec::new();
        for (record, webhook) in self.webhooks_of(viewer.actor()).await? {
            views.push(self.webhook_view(&record, webhook).await?);
        }
        Ok(views)
    }

    /// Has the notices of the viewer's account sent to an address, from now
    /// on.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an address that nothing is sent to;
    /// [`ServiceError::NotAsThingsStand`] if the account has too many.
    pub async fn create_webhook(
        &self,
        viewer: &Viewer,
        url: &str,
        request: &str,
    ) -> ServiceResult<NewSecret> {
        /// Held while webhooks are counted and one more is made.
        static MAKING: Mutex<()> = Mutex::const_new(());
        viewer.require(Right::Participate)?;
        let Viewer::Account(account) = viewer else {
            return Err(ServiceError::Forbidden);
        };
        addresses::check(url, self.settings.webhooks_to_private_addresses)
            .map_err(|message| ServiceError::invalid("url", message))?;
        let _making = MAKING.lock().await;
        let limit = MAX_WEBHOOKS;
        if self.webhooks_of(&account.id).await?.len() >= limit {
            let message = Message::TooManyWebhooks { limit };
            return Err(ServiceError::NotAsThingsStand(Box::new(message)));
        }
        let webhook = Webhook {
            id: self.new_key('w')?,
            account: account.id.clone(),
            url: url.to_owned(),
            removed: false,
        };
        let secret = format!("{SECRET_PREFIX}{}", hex(&self.environment.random()?));
        self.note_secret(&webhook.id, &secret).await?;
        let records = [record(&webhook, 1)?];
        self.keep(viewer, "webhook.created", request, &records)
            .await?;
        let (record, kept) = self.webhook(&webhook.id).await?;
        Ok(NewSecret {
            webhook: self.webhook_view(&record, kept).await?,
            secret,
        })
    }

    /// Ends the sending to a webhook of the viewer's account.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] if the account has no such webhook.
    pub async fn remove_webhook(
        &self,
        viewer: &Viewer,
        id: &str,
        request: &str,
    ) -> ServiceResult<()> {
        viewer.require(Right::Participate)?;
        let not_found = || ServiceError::not_found(Thing::Webhook, id);
        let key: Key = id.parse().map_err(|_| not_found())?;
        let (kept, mut webhook) = self.webhook(&key).await?;
        if webhook.removed || webhook.account != viewer.actor() {
            return Err(not_found());
        }
        webhook.removed = true;
        self.store.forget(Space::WebhookSecret, id).await?;
        let records = [record(&webhook, kept.version + 1)?.listed(false)];
        self.keep(viewer, "webhook.removed", request, &records)
            .await?;
        Ok(self.store.forget(Space::Told, id).await?)
    }

    async fn webhook(&self, id: &Key) -> ServiceResult<(Record, Webhook)> {
        let found = store::get(self.store.as_ref(), id.as_str()).await?;
        found.ok_or_else(|| ServiceError::not_found(Thing::Webhook, id.as_str()))
    }

    async fn webhooks_of(&self, account: &str) -> ServiceResult<Vec<(Record, Webhook)>> {
        let scope = Scope::PointingAt(Kind::Account, account);
        Ok(store::all(self.store.as_ref(), scope, Audience::Service).await?)
    }

    async fn webhook_view(&self, record: &Record, webhook: Webhook) -> ServiceResult<WebhookView> {
        Ok(WebhookView {
            progress: self.progress(record).await?,
            id: webhook.id,
            url: webhook.url,
            made: record.at.clone(),
        })
    }

    /// How far a webhook was told: at first, up to the act that made it.
    async fn progress(&self, webhook: &Record) -> ServiceResult<Progress> {
        let memo = self.store.recall(Space::Told, &webhook.id).await?;
        let progress = memo.and_then(|memo| serde_json::from_str(&memo.value).ok());
        Ok(progress.unwrap_or_else(|| Progress::since(webhook.revision)))
    }

    /// With what the notices of a webhook are signed, unless it is removed.
    async fn secret(&self, id: &Key) -> ServiceResult<Option<String>> {
        let memo = self.store.recall(Space::WebhookSecret, id.as_str()).await?;
        Ok(memo.map(|memo| memo.value))
    }

    async fn note_secret(&self, id: &Key, secret: &str) -> ServiceResult<()> {
        let memo = Memo {
            space: Space::WebhookSecret,
            key: id.to_string(),
            value: secret.to_owned(),
            at: self.environment.now(),
        };
        Ok(self.store.remember(&memo).await?)
    }

    async fn note_progress(&self, id: &Key, progress: &Progress) -> ServiceResult<()> {
        let memo = Memo {
            space: Space::Told,
            key: id.to_string(),
            value: serde_json::to_string(progress).unwrap_or_default(),
            at: self.environment.now(),
        };
        Ok(self.store.remember(&memo).await?)
    }
}

fn record(webhook: &Webhook, version: i64) -> ServiceResult<NewRecord> {
    let record = NewRecord::of(webhook.id.as_str(), version, webhook)?;
    Ok(record.seen_by(Audience::Service))
}
