//! The background job that tells each webhook its account's notices, in their
//! order, one after the other.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Semaphore, watch};
use tokio::task::{AbortHandle, JoinHandle, JoinSet};

use super::delivery::{self, Delivery};
use super::progress::{Failure, Progress};
use super::recipient::Recipient;
use crate::model::{Key, Webhook};
use crate::service::{Account, NoticeView, Service, ServiceError, ServiceResult, Viewer};
use crate::store::{self, Audience, Kind, Record, Revision, Scope};

/// Most attempts at the same time.
const MAX_AT_ONCE: usize = 32;
/// The pause after the store failed.
const STORE_PAUSE: Duration = Duration::from_secs(1);
/// After how long it is looked whether an account came again.
const AWAY_PAUSE: Duration = Duration::from_secs(5 * 60);
/// How long attempts under way are given to end once told to stop. One that
/// does not is repeated at the next start.
const STOP_TIMEOUT: Duration = Duration::from_secs(4);

/// Tells webhooks until it is stopped. Within one run nothing is told twice;
/// what was told and not noted when the process was killed is told again.
pub struct WebhookTeller {
    stop: watch::Sender<bool>,
    telling: JoinHandle<()>,
}

impl WebhookTeller {
    /// Starts to tell the webhooks of a service; `body` is what a notice looks
    /// like outside.
    pub fn start(service: Arc<Service>, body: fn(NoticeView) -> String) -> Self {
        let (stop, stopped) = watch::channel(false);
        let teller = Teller {
            agent: delivery::agent(service.settings.webhooks_to_private_addresses),
            places: Semaphore::new(MAX_AT_ONCE),
            service,
            body,
            stopped,
        };
        let telling = tokio::spawn(Arc::new(teller).tell_all());
        Self { stop, telling }
    }

    /// Stops, and gives attempts under way a moment to end.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        let ended = tokio::time::timeout(STOP_TIMEOUT, &mut self.telling).await;
        if ended.is_err() {
            self.telling.abort();
        }
    }
}

struct Teller {
    service: Arc<Service>,
    body: fn(NoticeView) -> String,
    agent: ureq::Agent,
    places: Semaphore,
    stopped: watch::Receiver<bool>,
}

/// A webhook that is being told.
struct Told {
    id: Key,
    account: Account,
    /// With what its notices are signed.
    secret: String,
    progress: Progress,
    /// Read from the store and not told yet.
    waiting: VecDeque<NoticeView>,
}

/// What comes next for a webhook.
enum Next {
    /// This is to be told.
    Notice(Box<NoticeView>),
    /// The account is not as it was: it is looked at anew.
    LookAgain,
    /// There is nothing more to tell.
    End,
}

impl Teller {
    /// Tells each webhook in a task of its own, lest a slow one keep others
    /// waiting.
    async fn tell_all(self: Arc<Self>) {
        let mut tasks = JoinSet::new();
        let mut by_webhook = BTreeMap::new();
        let mut seen = None;
        let mut acts = self.service.acts.subscribe();
        let mut stopped = self.stopped.clone();
        loop {
            acts.mark_unchanged();
            let kept_up = self.keep_up(&mut tasks, &mut by_webhook, &mut seen).await;
            if let Err(error) = &kept_up {
                tracing::error!(%error, "the webhooks could not be read");
            }
            tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => break,
                _ = acts.changed() => {}
                () = tokio::time::sleep(STORE_PAUSE), if kept_up.is_err() => {}
            }
        }
        while tasks.join_next().await.is_some() {}
    }

    /// Begins with webhooks that are new and ends with those removed.
    async fn keep_up(
        self: &Arc<Self>,
        tasks: &mut JoinSet<()>,
        by_webhook: &mut BTreeMap<String, AbortHandle>,
        seen: &mut Option<Revision>,
    ) -> ServiceResult<()> {
        let store = self.service.store.as_ref();
        let newest = Some(store.newest_of(Kind::Webhook, Audience::Service).await?);
        if *seen == newest {
            return Ok(());
        }
        while tasks.try_join_next().is_some() {}
        let webhooks: Vec<(Record, Webhook)> =
            store::all(store, Scope::All, Audience::Service).await?;
        by_webhook.retain(|id, task| {
            let is_there = webhooks.iter().any(|(record, _)| record.id == *id);
            if !is_there {
                task.abort();
            }
            is_there
        });
        for (record, webhook) in webhooks {
            if !by_webhook.contains_key(&record.id) {
                let id = record.id.clone();
                let task = tasks.spawn(Arc::clone(self).tell(record, webhook));
                by_webhook.insert(id, task);
            }
        }
        *seen = newest;
        Ok(())
    }

    /// Tells one webhook until it is removed, given up, or its account ends.
    async fn tell(self: Arc<Self>, record: Record, webhook: Webhook) {
        let mut stopped = self.stopped.clone();
        let mut told = None;
        loop {
            let prepared = tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => return,
                prepared = self.prepare(&record, &webhook, &mut told) => prepared,
            };
            let notice = match prepared {
                Ok(Next::Notice(notice)) => notice,
                Ok(Next::LookAgain) => continue,
                Ok(Next::End) => return,
                Err(error) => {
                    tracing::error!(%error, webhook = record.id, "a webhook could not be read");
                    tokio::time::sleep(STORE_PAUSE).await;
                    continue;
                }
            };
            // Not given up half-way: what arrived is noted.
            if let Some(told) = &mut told {
                self.attempt(told, &webhook, *notice).await;
            }
        }
    }

    /// The next notice to tell, when it is time to.
    async fn prepare(
        &self,
        record: &Record,
        webhook: &Webhook,
        told: &mut Option<Told>,
    ) -> ServiceResult<Next> {
        let account = match self.service.recipient(&webhook.account).await? {
            Recipient::Present(account) => account,
            Recipient::Away => {
                tokio::time::sleep(AWAY_PAUSE).await;
                return Ok(Next::LookAgain);
            }
            Recipient::Ended => return Ok(Next::End),
        };
        if told.as_ref().is_none_or(|told| told.account != account) {
            *told = self.begin(record, webhook, account).await?;
        }
        let Some(told) = told.as_mut().filter(|told| !told.progress.is_given_up()) else {
            return Ok(Next::End);
        };
        let now = self.service.environment.timestamp();
        tokio::time::sleep(told.progress.pause_left(now)).await;
        self.next_notice(told).await
    }

    /// None where the webhook has no secret any more, since it is removed.
    async fn begin(
        &self,
        record: &Record,
        webhook: &Webhook,
        account: Account,
    ) -> ServiceResult<Option<Told>> {
        let secret = self.service.secret(&webhook.id).await?;
        let progress = self.service.progress(record).await?;
        Ok(secret.map(|secret| Told {
            id: webhook.id.clone(),
            account,
            secret,
            progress,
            waiting: VecDeque::new(),
        }))
    }

    async fn next_notice(&self, told: &mut Told) -> ServiceResult<Next> {
        let viewer = Viewer::Account(told.account.clone());
        while told.waiting.is_empty() {
            let after = told.progress.told_up_to;
            match self.service.next_notices(&viewer, after).await {
                Err(ServiceError::Unauthenticated) => return Ok(Next::LookAgain),
                notices => told.waiting.extend(notices?),
            }
        }
        // Right before it is told, since the account may have ended and the
        // webhook been removed while this one waited.
        let (_, webhook) = self.service.webhook(&told.id).await?;
        if webhook.removed {
            return Ok(Next::End);
        }
        let account = self.service.recipient(&webhook.account).await?;
        let is_as_it_was = account == Recipient::Present(told.account.clone());
        let notice = told.waiting.front().filter(|_| is_as_it_was);
        let notice = notice.map(|notice| Next::Notice(Box::new(notice.clone())));
        Ok(notice.unwrap_or(Next::LookAgain))
    }

    async fn attempt(&self, told: &mut Told, webhook: &Webhook, notice: NoticeView) {
        let revision = notice.revision;
        match self.send(webhook, &told.secret, notice).await {
            Ok(()) => {
                told.waiting.pop_front();
                let of_same_act = |next: &NoticeView| next.revision == revision;
                let whole_act = !told.waiting.front().is_some_and(of_same_act);
                let told_up_to = if whole_act { revision } else { revision - 1 };
                told.progress.told(told_up_to);
            }
            Err(failure) => {
                let random = self.service.environment.random().unwrap_or_default()[0];
                let now = self.service.environment.timestamp();
                told.progress.failed(failure, now, random);
            }
        }
        let noted = self.service.note_progress(&told.id, &told.progress).await;
        if let Err(error) = noted {
            tracing::error!(%error, webhook = %told.id, "how far a webhook was told is not noted");
        }
    }

    async fn send(
        &self,
        webhook: &Webhook,
        secret: &str,
        notice: NoticeView,
    ) -> Result<(), Failure> {
        let place = self.places.acquire().await;
        let delivery = Delivery {
            url: webhook.url.clone(),
            secret: secret.to_owned(),
            event: notice.notice.id.to_string(),
            body: (self.body)(notice),
            at: self.service.environment.timestamp(),
        };
        let agent = self.agent.clone();
        let sent = tokio::task::spawn_blocking(move || delivery.send(&agent)).await;
        drop(place);
        sent.unwrap_or(Err(Failure::Unreachable))
    }
}
