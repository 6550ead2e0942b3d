//! What a user can do: one function an act, each taking the viewer who asks.
//!
//! Nothing reaches the store or the index past this room. An act checks the
//! viewer's right, runs the rule, keeps the result in one transaction, and
//! answers in the words of the model.

mod accounts;
mod advising;
mod alignment;
mod amended_texts;
mod amendments;
mod annotation;
mod as_of;
mod assertions;
mod bracket_origins;
mod brackets;
mod changes;
mod circles;
mod clarifications;
mod comments;
mod compared_texts;
mod comparison_history;
mod comparison_past;
mod comparisons;
mod concept_candidates;
mod concept_edits;
mod concept_merge;
mod concept_split;
mod concept_telling;
mod concepts;
mod coverage;
mod differences;
mod draft_sources;
mod drafting;
mod drawn_links;
mod entries;
mod entry_changes;
mod environment;
mod error;
mod former_list;
mod former_names;
mod grounds;
mod guessing;
mod identity;
mod import;
mod import_list;
mod kept;
mod kept_lists;
mod known_terms;
mod lapsing;
mod link_candidates;
mod link_ends;
mod link_history;
mod link_making;
mod link_moves;
mod links;
mod load;
mod load_concepts;
mod named_concepts;
mod notices;
mod overviews;
mod placed;
mod positions;
mod proposal_difference;
mod proposals;
mod put_by_hand;
mod reference;
mod reopened;
mod repeating;
mod reviewed_links;
mod rights;
mod searching;
mod several_concepts;
mod shared_words;
mod spreads;
mod standing_reasons;
mod starting_text;
mod states;
mod stays;
mod submission_doubts;
mod submission_files;
mod submission_report;
mod submissions;
mod taking_up;
mod telling;
mod unlinked_terms;
mod unproposed;
mod webhooks;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

pub use crate::model::Awaiting;
pub use accounts::{Account, AccountSummary, NewAccount, NewToken};
pub use advising::Advised;
pub use amended_texts::AmendedText;
pub use amendments::{AmendmentStatus, AmendmentView, NewAmendment};
pub use annotation::{
    Annotation, AnnotationRequest, CONTEXT, DocumentFormat, MAX_DOCUMENT_BYTES, Span,
};
pub use assertions::NewAssertion;
pub use brackets::{NewBracketView, OpenText, Reading};
pub use changes::{ChangedEntry, ListChanges, RemovedEntry};
pub use clarifications::{ClarificationSelection, ClarificationView};
pub use comments::{CommentView, NewComment};
pub use compared_texts::ComparedTexts;
pub use comparison_history::{ComparisonHistory, EntryPast, PastVersion};
pub use concept_candidates::ConceptCandidate;
pub use concept_edits::{ConceptContent, ConceptVersion, NewConcept};
pub use concepts::ConceptDetail;
pub use coverage::{CoverageRow, CoverageSelection, CoverageView};
pub use differences::{ReferredText, TextOwner, TextReference};
pub use entries::{EntrySelection, EntryView};
pub use entry_changes::EntryVersion;
pub use environment::{Environment, Settings};
pub use error::{CarriedOut, Changed, FieldFault, Made, ServiceError, ServiceResult, TextChange};
pub use former_names::FormerName;
pub use identity::{IdentityProvider, IdentitySettings};
pub use import::{ImportAs, ImportReport, ListReport};
pub use known_terms::{AnnotatedTerm, LedTo, TermDoubt};
pub use link_candidates::{LinkCandidate, ProposedLink};
pub use link_ends::{LinkEnd, LinkEnded};
pub use link_history::{LinkAct, LinkEvent};
pub use links::{LinkDetail, LinkSelection, LinkStatus, LinkView};
pub use load::Loaded;
pub use notices::NoticeView;
pub use positions::{NewPosition, PositionView};
pub use proposal_difference::ProposalDifference;
pub use proposals::ProposalVersion;
pub use reference::Reference;
pub use repeating::{FirstOrAgain, KeptAnswer, RepeatedRequest};
pub use rights::{Right, Role, Viewer};
pub use searching::{Position, SearchAnswer, SearchRequest};
pub use shared_words::{SharedWords, StatedText, doubts_when_compared};
pub use spreads::ConceptSpread;
pub use starting_text::StartingTextView;
pub use states::{ListView, StateView};
pub use stays::Left;
pub use submission_doubts::Doubt;
pub use submission_report::{RepeatedStance, SubmissionOutcome, SubmissionReport};
pub use submissions::SubmissionView;
pub use unlinked_terms::{UnlinkedSelection, UnlinkedTerm};
pub use unproposed::UnproposedConcept;
pub use webhooks::{Failing, Failure, NewSecret, Progress, WebhookTeller, WebhookView};

use crate::i18n::Message;
use crate::search::SearchIndex;
use crate::store::{Act, Audience, Kind, NewRecord, Record, Revision, Selection, Store, Trace};

/// How long an act waits to be seen by search before it is answered.
const FOLLOW_WAIT: Duration = Duration::from_secs(2);

/// What is computed over all lists follows from these.
const LISTS: [Kind; 4] = [Kind::Concept, Kind::Entry, Kind::Link, Kind::Party];

/// The service over one store and one index.
pub struct Service {
    store: Arc<dyn Store>,
    /// None on the command line, where the running server follows by itself.
    index: Option<Arc<SearchIndex>>,
    environment: Environment,
    settings: Settings,
    /// Whose tokens are taken beside those made here.
    provider: Option<IdentityProvider>,
    reference: RwLock<Arc<Reference>>,
    /// The newest act that was followed: wakes those who wait for one.
    acts: tokio::sync::watch::Sender<Revision>,
    /// What annotation looks for.
    known_terms: known_terms::KnownTermsBy,
    /// How each link stands.
    reviewed: reviewed_links::ReviewedLinksBy,
    /// What the likeness of texts proposes.
    candidates: link_candidates::CandidatesBy,
    /// What entries without a concept propose.
    concept_candidates: concept_candidates::ConceptCandidatesBy,
    /// Which entries are linked to several concepts.
    several: several_concepts::SeveralConceptsBy,
    guessing: guessing::Guessing,
    /// What the pages show of all lists at once.
    overviews: overviews::Overviews,
    /// Whether the last attempt to follow the journal succeeded.
    follows: AtomicBool,
    /// Held while the index and the reference follow the journal.
    following: tokio::sync::Mutex<()>,
    /// Held by each act that makes concepts, puts entries under them or says
    /// whether they belong there, from what it reads to what it keeps: no entry is
    /// put under a concept while that is merged into another, and no word on a link
    /// is lost while it moves.
    placing: tokio::sync::Mutex<()>,
}

/// How many things a page has that has all: more than a store can count.
pub const ALL: usize = i64::MAX as usize;

/// A page of a collection.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// How many there are in all.
    pub total: usize,
    /// Those of this page.
    pub items: Vec<T>,
    /// Where the next page begins; none on the last.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// Nothing.
    fn empty() -> Self {
        Self {
            total: 0,
            items: Vec::new(),
            next: None,
        }
    }

    /// Two first pages as one, in the order of ids.
    fn merged(mut self, other: Self, limit: usize, id: impl Fn(&T) -> String) -> Self {
        let mut has_more = self.next.is_some() || other.next.is_some();
        self.items.extend(other.items);
        self.items.sort_by_key(&id);
        has_more |= self.items.len() > limit;
        self.items.truncate(limit);
        Self {
            total: self.total + other.total,
            next: self.items.last().map(id).filter(|_| has_more),
            items: self.items,
        }
    }
}

impl Service {
    /// The service over a store and, to search it, an index.
    ///
    /// # Errors
    /// Those of the store and of the index.
    pub async fn new(
        store: Arc<dyn Store>,
        index: Option<Arc<SearchIndex>>,
        environment: Environment,
    ) -> ServiceResult<Self> {
        let service = Self {
            store,
            index,
            environment,
            settings: Settings::default(),
            provider: None,
            reference: RwLock::default(),
            acts: tokio::sync::watch::Sender::default(),
            known_terms: known_terms::KnownTermsBy::default(),
            reviewed: reviewed_links::ReviewedLinksBy::default(),
            candidates: link_candidates::CandidatesBy::default(),
            concept_candidates: concept_candidates::ConceptCandidatesBy::default(),
            several: several_concepts::SeveralConceptsBy::default(),
            guessing: guessing::Guessing::default(),
            overviews: overviews::Overviews::default(),
            follows: AtomicBool::new(false),
            following: tokio::sync::Mutex::default(),
            placing: tokio::sync::Mutex::default(),
        };
        service.follow().await?;
        Ok(service)
    }

    /// The service under other settings.
    pub fn with_settings(mut self, settings: Settings) -> Self {
        self.settings = settings;
        self
    }

    /// Brings the index and the reference data in step with the journal, which
    /// another process may have written to as well. Does nothing when they
    /// are.
    ///
    /// # Errors
    /// Those of the store and of the index.
    pub async fn follow(&self) -> ServiceResult<()> {
        let followed = self.catch_up().await;
        self.follows.store(followed.is_ok(), Ordering::Relaxed);
        followed
    }

    /// Where writing has left the store, see [`Store::trace`].
    pub fn trace(&self) -> Option<Trace> {
        self.store.trace()
    }

    async fn catch_up(&self) -> ServiceResult<()> {
        let _following = self.following.lock().await;
        let newest = self.store.revision().await?;
        if self.reference().revision != newest {
            let fresh = Reference::read(self.store.as_ref(), newest).await?;
            *self
                .reference
                .write()
                .unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
            self.acts.send_replace(newest);
        }
        // This is asked many times a second: an index that has been in step
        // and stands where it did is left alone. The first time it may be that
        // of another store.
        let has_followed = self.follows.load(Ordering::Relaxed);
        let is_behind = |index: &&Arc<SearchIndex>| !has_followed || index.revision() != newest;
        if let Some(index) = self.index.as_ref().filter(is_behind) {
            index.catch_up(self.store.as_ref()).await?;
        }
        Ok(())
    }

    /// States, subject fields and concepts.
    pub fn reference(&self) -> Arc<Reference> {
        let reference = self.reference.read();
        Arc::clone(&reference.unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether the store answers and the index follows it.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn is_ready(&self) -> ServiceResult<bool> {
        self.store.revision().await?;
        Ok(self.index.is_some() && self.follows.load(Ordering::Relaxed))
    }

    /// The newest act that changed something of some kinds, whoever may see it,
    /// as far as the reference data follow.
    async fn newest_change(&self, kinds: &[Kind]) -> ServiceResult<Revision> {
        let followed = self.reference().revision;
        let mut newest = 0;
        for kind in kinds {
            for audience in Audience::ALL {
                newest = newest.max(self.store.newest_of(*kind, audience).await?);
            }
        }
        Ok(newest.min(followed))
    }

    /// Keeps the records of an act. They are durable on return; search shows
    /// them as well, unless following fails, which the next follow mends.
    async fn keep(
        &self,
        viewer: &Viewer,
        act: &'static str,
        request: &str,
        records: &[NewRecord],
    ) -> ServiceResult<Revision> {
        let act = self.act(viewer, act, request);
        let revision = self.store.commit(&act, records, &[]).await?;
        self.follow_after(revision).await;
        Ok(revision)
    }

    /// A page of records, each read by `read`.
    async fn page<T>(
        &self,
        selection: Selection<'_>,
        after: &str,
        limit: usize,
        read: impl Fn(&Record) -> ServiceResult<T>,
    ) -> ServiceResult<Page<T>> {
        let total = self.store.count(selection).await?;
        // One more than asked for shows whether there is a next page.
        let mut records = self.store.page(selection, after, limit as i64 + 1).await?;
        if records.is_empty() {
            self.check_cursor(selection.kind, after, selection.audience)
                .await?;
        }
        let has_more = records.len() > limit;
        records.truncate(limit);
        let last = records.last().map(|record| record.id.clone());
        Ok(Page {
            total: usize::try_from(total).unwrap_or_default(),
            items: records.iter().map(read).collect::<ServiceResult<_>>()?,
            next: last.filter(|_| has_more),
        })
    }

    /// A cursor after which nothing comes names something all the same, which may have
    /// been the last but one when it was given.
    async fn check_cursor(&self, kind: Kind, after: &str, audience: Audience) -> ServiceResult<()> {
        if after.is_empty() {
            return Ok(());
        }
        let named = self.store.get(kind, after).await?;
        match named.is_some_and(|record| audience.sees(record.audience)) {
            true => Ok(()),
            false => Err(ServiceError::invalid("cursor", Message::CursorBeyondEnd)),
        }
    }

    /// The versions of a record that the viewer may see after a version,
    /// oldest first; the cursor is the last version given.
    async fn history(
        &self,
        viewer: &Viewer,
        newest: &Record,
        after: i64,
        limit: usize,
    ) -> ServiceResult<Page<Record>> {
        let all = self.store.history(newest.kind, &newest.id, 0, i64::MAX);
        let is_seen = |record: &Record| viewer.audience().sees(record.audience);
        let seen: Vec<Record> = all.await?.into_iter().filter(is_seen).collect();
        let total = seen.len();
        let is_beyond = seen.last().is_none_or(|last| last.version <= after);
        if after > 0 && is_beyond {
            return Err(ServiceError::invalid("cursor", Message::CursorBeyondEnd));
        }
        let mut items: Vec<Record> = seen
            .into_iter()
            .filter(|record| record.version > after)
            .collect();
        let has_more = items.len() > limit;
        items.truncate(limit);
        let last = items.last().map(|record| record.version.to_string());
        Ok(Page {
            total,
            items,
            next: last.filter(|_| has_more),
        })
    }

    /// Follows an act that is already durable: for a moment only, lest the
    /// answer to it wait for the indexing of something large.
    async fn follow_after(&self, revision: Revision) {
        match tokio::time::timeout(FOLLOW_WAIT, self.follow()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                tracing::error!(%error, revision, "the index does not follow the journal");
            }
            Err(_) => tracing::warn!(revision, "the index follows later"),
        }
    }

    fn act(&self, viewer: &Viewer, act: &'static str, request: &str) -> Act {
        Act {
            at: self.environment.now(),
            actor: viewer.actor().to_owned(),
            state: viewer.state().map(ToString::to_string),
            act,
            request: request.to_owned(),
            decided_on: Vec::new(),
        }
    }
}

/// Does what takes a while with long texts on a thread of its own, so that
/// requests of others do not wait for it.
async fn apart<T: Send + 'static>(
    bytes: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> ServiceResult<T> {
    /// Shorter texts take less than handing them over would spare.
    const LONG: usize = 50_000;
    if bytes < LONG {
        return Ok(work());
    }
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| ServiceError::Failed(error.to_string()))
}
