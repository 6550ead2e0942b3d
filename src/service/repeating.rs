use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{CarriedOut, Made, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::Message;
use crate::store::{JournalEntry, Kind, Memo, Revision, Space};

/// How long an answer is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// After so long, whoever was answering has gone.
const LONGEST_ANSWER: SignedDuration = SignedDuration::from_secs(60);
/// Acts of the journal read at a time.
const BATCH: i64 = 1_000;

/// A request that may come more than once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatedRequest {
    /// The key that its sender gave it.
    pub key: String,
    /// A digest over what it asks for.
    pub fingerprint: String,
    /// How the journal knows it.
    pub request: String,
}

/// An answer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAnswer {
    /// The HTTP status.
    pub status: u16,
    /// Its headers, by name.
    pub headers: Vec<(String, String)>,
    /// Its body; none where it is shown once only.
    pub body: Option<String>,
}

/// Whether a request comes for the first time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstOrAgain {
    /// It is to be carried out, and its answer kept.
    First,
    /// It was carried out, and answered so.
    Again(KeptAnswer),
}

/// What is remembered of a request.
#[derive(Serialize, Deserialize)]
struct Remembered {
    fingerprint: String,
    request: String,
    /// The newest act when it came.
    since: Revision,
    /// Its answer, once there is one.
    answer: Option<KeptAnswer>,
    /// It was carried out and could not be answered.
    #[serde(default)]
    unanswered: bool,
}

impl Service {
    /// Whether a request of an account is to be carried out, or was.
    ///
    /// # Errors
    /// [`ServiceError::NotAsThingsStand`] where the key was sent with another
    /// request, or the first one is being carried out at this moment;
    /// [`ServiceError::CarriedOut`] where it was without its answer being kept;
    /// those of the store.
    pub async fn first_or_again(
        &self,
        viewer: &Viewer,
        repeated: &RepeatedRequest,
    ) -> ServiceResult<FirstOrAgain> {
        self.forget_old_answers().await?;
        let remembered = Remembered {
            fingerprint: repeated.fingerprint.clone(),
            request: repeated.request.clone(),
            since: self.store.revision().await?,
            answer: None,
            unanswered: false,
        };
        let memo = self.memo(viewer, repeated, &remembered);
        if self.store.remember_first(&memo).await? {
            return Ok(FirstOrAgain::First);
        }
        let Some(before) = self.store.recall(Space::Repeated, &memo.key).await? else {
            return Err(ServiceError::Conflict);
        };
        let first: Remembered =
            serde_json::from_str(&before.value).map_err(|_| ServiceError::Conflict)?;
        if first.fingerprint != repeated.fingerprint {
            return Err(ServiceError::not_as_things_stand(Message::KeyOfAnother));
        }
        match first.answer {
            Some(answer) => Ok(FirstOrAgain::Again(answer)),
            // Whoever was answering in another run of the program has gone.
            None if !first.unanswered
                && run_of(&first.request) == run_of(&repeated.request)
                && !self.is_older(&before.at, LONGEST_ANSWER) =>
            {
                Err(ServiceError::not_as_things_stand(Message::BeingCarriedOut))
            }
            None => self.after_interruption(&first, &before, &memo).await,
        }
    }

    /// A request whose answer nobody is working on any more: the journal tells
    /// whether it was carried out.
    async fn after_interruption(
        &self,
        first: &Remembered,
        before: &Memo,
        memo: &Memo,
    ) -> ServiceResult<FirstOrAgain> {
        if let Some(act) = self.act_of(first).await? {
            let carried_out = self.carried_out(&act).await?;
            return Err(ServiceError::CarriedOut(Box::new(carried_out)));
        }
        match self.store.remember_instead(memo, before).await? {
            true => Ok(FirstOrAgain::First),
            // Another repeat was faster.
            false => Err(ServiceError::not_as_things_stand(Message::BeingCarriedOut)),
        }
    }

    /// The act that a request did, if it changed anything.
    async fn act_of(&self, remembered: &Remembered) -> ServiceResult<Option<JournalEntry>> {
        let mut after = remembered.since;
        loop {
            let acts = self.store.journal(after, BATCH).await?;
            let Some(last) = acts.last() else {
                return Ok(None);
            };
            after = last.revision;
            let mut acts = acts.into_iter();
            if let Some(act) = acts.find(|act| act.request == remembered.request) {
                return Ok(Some(act));
            }
        }
    }

    /// What an act made. Of notices of it nothing is told.
    async fn carried_out(&self, act: &JournalEntry) -> ServiceResult<CarriedOut> {
        let records = self.store.written_by(act.revision).await?.into_iter();
        let made = records.filter(|record| record.kind != Kind::Notice);
        Ok(CarriedOut {
            act: act.act.clone(),
            at: act.at.clone(),
            made: made
                .map(|record| Made {
                    kind: record.kind.as_str(),
                    id: record.id,
                    version: record.version,
                })
                .collect(),
        })
    }

    /// Keeps the answer to a request for a day. Of one that changed nothing it
    /// is not kept: it may hold what somebody looked for or had read.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn keep_answer(
        &self,
        viewer: &Viewer,
        repeated: &RepeatedRequest,
        answer: &KeptAnswer,
    ) -> ServiceResult<()> {
        let Some(first) = self.remembered(viewer, repeated).await? else {
            return Ok(());
        };
        if self.act_of(&first).await?.is_none() {
            let key = key(viewer, repeated);
            return Ok(self.store.forget(Space::Repeated, &key).await?);
        }
        let answered = Remembered {
            answer: Some(answer.clone()),
            ..first
        };
        let memo = self.memo(viewer, repeated, &answered);
        Ok(self.store.remember(&memo).await?)
    }

    /// Lets a request that failed be tried again; but not where the journal
    /// tells that it was carried out, and failed only in answering.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn forget_answer(
        &self,
        viewer: &Viewer,
        repeated: &RepeatedRequest,
    ) -> ServiceResult<()> {
        let Some(first) = self.remembered(viewer, repeated).await? else {
            return Ok(());
        };
        if self.act_of(&first).await?.is_none() {
            let key = key(viewer, repeated);
            return Ok(self.store.forget(Space::Repeated, &key).await?);
        }
        let unanswered = Remembered {
            unanswered: true,
            ..first
        };
        let memo = self.memo(viewer, repeated, &unanswered);
        Ok(self.store.remember(&memo).await?)
    }

    /// What is remembered of a request that came.
    async fn remembered(
        &self,
        viewer: &Viewer,
        repeated: &RepeatedRequest,
    ) -> ServiceResult<Option<Remembered>> {
        let key = key(viewer, repeated);
        let memo = self.store.recall(Space::Repeated, &key).await?;
        Ok(memo.and_then(|memo| serde_json::from_str(&memo.value).ok()))
    }

    /// Forgets the answers that have been kept for a day.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn forget_old_answers(&self) -> ServiceResult<()> {
        let now: Option<Timestamp> = self.environment.now().parse().ok();
        let Some(bound) = now.and_then(|now| now.checked_sub(KEPT).ok()) else {
            return Ok(());
        };
        Ok(self
            .store
            .forget_before(Space::Repeated, &bound.to_string())
            .await?)
    }

    fn is_older(&self, at: &str, than: SignedDuration) -> bool {
        let times = (
            at.parse::<Timestamp>(),
            self.environment.now().parse::<Timestamp>(),
        );
        match times {
            (Ok(at), Ok(now)) => now.duration_since(at) > than,
            _ => false,
        }
    }

    fn memo(&self, viewer: &Viewer, repeated: &RepeatedRequest, of: &Remembered) -> Memo {
        Memo {
            space: Space::Repeated,
            key: key(viewer, repeated),
            value: serde_json::to_string(of).unwrap_or_default(),
            at: self.environment.now(),
        }
    }
}

/// The run of the program in which a request came.
fn run_of(request: &str) -> &str {
    request.split('-').next().unwrap_or_default()
}

/// Keys of one account are nothing to another.
fn key(viewer: &Viewer, repeated: &RepeatedRequest) -> String {
    format!("{}~{}", viewer.actor(), repeated.key)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Bilingual, Concept};
    use crate::service::Environment;
    use crate::store::{NewRecord, SqliteStore};

    #[tokio::test]
    async fn what_was_carried_out_and_failed_in_answering_is_not_done_again() {
        let directory = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(directory.path()).await.unwrap();
        let environment = Environment::of_system();
        let service = Service::new(Arc::new(store), None, environment).await;
        let service = service.unwrap();
        let viewer = Viewer::Operator;
        let repeated = |request: &str| RepeatedRequest {
            key: "one".into(),
            fingerprint: "of what is asked".into(),
            request: request.into(),
        };
        let asked = |request: &str| {
            let repeated = repeated(request);
            let (service, viewer) = (&service, &viewer);
            async move { service.first_or_again(viewer, &repeated).await }
        };
        assert_eq!(asked("run-1").await.unwrap(), FirstOrAgain::First);
        let forgotten = service.forget_answer(&viewer, &repeated("run-1")).await;
        forgotten.unwrap();
        let again = asked("run-2").await.unwrap();
        assert_eq!(again, FirstOrAgain::First, "nothing was changed");
        let name = Bilingual::new("net", "réseau");
        let (id, subject) = ("net".parse().unwrap(), "security".parse().unwrap());
        let concept = Concept::new(id, name, subject, None);
        let records = [NewRecord::of("net", 1, &concept).unwrap()];
        let act = service.keep(&viewer, "concept.created", "run-2", &records);
        act.await.unwrap();
        let failed = service.forget_answer(&viewer, &repeated("run-2")).await;
        failed.unwrap();
        for request in ["run-3", "run-4"] {
            let Err(ServiceError::CarriedOut(done)) = asked(request).await else {
                panic!("it was done");
            };
            assert_eq!((done.act.as_str(), done.made.len()), ("concept.created", 1));
        }
    }
}
