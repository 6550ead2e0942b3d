use std::collections::BTreeSet;

use super::proposal_difference::changed;
use super::telling::{Step, Telling};
use super::{Changed, FieldFault, Page, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::check_reason;
use crate::i18n::{Message, Thing};
use crate::model::{EntryId, Key, Proposal};
use crate::store::{Audience, Kind, NewRecord, Record, Scope, Selection};

/// A version of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalVersion {
    /// The proposal in this version.
    pub proposal: Proposal,
    /// From 1.
    pub version: i64,
    /// When it was made (RFC 3339, UTC).
    pub at: String,
    /// The account that made it; told to participants.
    pub author: Option<String>,
    /// The name of that account, unless erased; told to participants.
    pub author_name: Option<String>,
    /// Who may see the proposal.
    pub audience: Audience,
}

impl Service {
    /// Proposals that the viewer may see, in the order of their ids, or those
    /// on one concept.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn proposals(
        &self,
        viewer: &Viewer,
        concept: Option<&Key>,
        after: &str,
        limit: usize,
    ) -> ServiceResult<Page<ProposalVersion>> {
        let selection = |scope| Selection {
            kind: Kind::Proposal,
            scope,
            audience: viewer.audience(),
            unlisted_too: false,
        };
        let Some(concept) = concept else {
            let page = self
                .page(selection(Scope::All), after, limit, version)
                .await?;
            return self.shown(viewer, page).await;
        };
        // Those on concepts that were merged into it are on it.
        let reference = self.reference();
        let mut all = Page::empty();
        for id in reference.ids_of(reference.led_on(concept)) {
            let scope = Scope::PointingAt(Kind::Concept, id.as_str());
            let of_one = self.page(selection(scope), after, limit, version).await?;
            all = all.merged(of_one, limit, |one| one.proposal.id.as_str().to_owned());
        }
        self.shown(viewer, all).await
    }

    /// The newest version of a proposal.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn proposal(&self, viewer: &Viewer, id: &str) -> ServiceResult<ProposalVersion> {
        let record = self
            .visible(viewer, Kind::Proposal, id, Thing::Proposal)
            .await?;
        self.shown_version(viewer, version(&record)?).await
    }

    async fn shown(
        &self,
        viewer: &Viewer,
        mut page: Page<ProposalVersion>,
    ) -> ServiceResult<Page<ProposalVersion>> {
        let mut items = Vec::with_capacity(page.items.len());
        for version in page.items {
            items.push(self.shown_version(viewer, version).await?);
        }
        page.items = items;
        Ok(page)
    }

    /// A version as a viewer may see it: the public is told of no entry that it
    /// may not see, of no amendment, and neither who wrote nor why.
    pub(super) async fn shown_version(
        &self,
        viewer: &Viewer,
        mut version: ProposalVersion,
    ) -> ServiceResult<ProposalVersion> {
        if viewer.may(Right::Participate) {
            if let Some(author) = &version.author {
                version.author_name = self.store.contact(author).await?;
            }
            return Ok(version);
        }
        let mut seen = BTreeSet::new();
        for drawn in &version.proposal.drawn_on {
            let record = self.store.get(Kind::Entry, drawn.entry.as_str()).await?;
            if record.is_some_and(|record| viewer.audience().sees(record.audience)) {
                seen.insert(drawn.entry.clone());
            }
        }
        let proposal = &mut version.proposal;
        proposal
            .drawn_on
            .retain(|drawn| seen.contains(&drawn.entry));
        proposal.credits.clear();
        for text in proposal.definitions.iter_mut().chain(&mut proposal.notes) {
            for source in &mut text.sources {
                source.entries.retain(|entry| seen.contains(entry));
                source.amendments.clear();
            }
            text.sources.retain(|source| !source.entries.is_empty());
            text.taken_up.clear();
        }
        proposal.reason = None;
        version.author = None;
        Ok(version)
    }

    /// The versions of a proposal after a version, oldest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn proposal_history(
        &self,
        viewer: &Viewer,
        id: &str,
        after: i64,
        limit: usize,
    ) -> ServiceResult<Page<ProposalVersion>> {
        let newest = self
            .visible(viewer, Kind::Proposal, id, Thing::Proposal)
            .await?;
        let history = self.history(viewer, &newest, after, limit).await?;
        let page = Page {
            total: history.total,
            items: history
                .items
                .iter()
                .map(version)
                .collect::<ServiceResult<_>>()?,
            next: history.next,
        };
        self.shown(viewer, page).await
    }

    /// Shows a proposal to everybody, or to participants only. This is a
    /// version of its own, with the same words; versions from before stay with
    /// those who saw them, and what is said about a proposal with participants.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::VersionChanged`]; [`ServiceError::NotAsThingsStand`] where
    /// it is to be shown to everybody and draws on what States gave to
    /// participants only.
    pub async fn show_proposal_to(
        &self,
        viewer: &Viewer,
        id: &str,
        edited: i64,
        audience: Audience,
        reason: String,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        viewer.require(Right::Draft)?;
        let newest = self.proposal(viewer, id).await?;
        self.require_newest(&newest, edited).await?;
        check_reason(&reason).map_err(FieldFault::one)?;
        if newest.audience == audience {
            return Ok(newest);
        }
        let proposal = Proposal {
            reason: Some(reason),
            ..newest.proposal
        };
        let act = match audience {
            Audience::Public => "proposal.published",
            _ => "proposal.restricted",
        };
        self.next_version_for(viewer, act, &proposal, edited, audience, request)
            .await
    }

    /// A version of a proposal that the viewer is known to see.
    pub(super) async fn proposal_version(
        &self,
        newest: &Proposal,
        number: i64,
    ) -> ServiceResult<Proposal> {
        let id = newest.id.as_str();
        let record = self.store.version(Kind::Proposal, id, number).await?;
        match record {
            Some(record) => Ok(record.read()?),
            None => {
                let message = Message::NoSuchVersion { number };
                Err(ServiceError::invalid("on_version", message))
            }
        }
    }

    /// Refuses an edit of what is no longer the newest version, and tells what
    /// changed meanwhile.
    pub(super) async fn require_newest(
        &self,
        newest: &ProposalVersion,
        edited: i64,
    ) -> ServiceResult<()> {
        if newest.version == edited {
            return Ok(());
        }
        let id = newest.proposal.id.as_str();
        let before = self.store.version(Kind::Proposal, id, edited).await?;
        let changed = match before {
            Some(record) => {
                let before: Proposal = record.read()?;
                changed(&before, record.audience, newest)
            }
            None => Changed::default(),
        };
        Err(ServiceError::VersionChanged {
            sent: edited,
            current: newest.version,
            changed: Box::new(changed),
        })
    }

    /// Keeps the next version of a proposal, for those who see it now.
    pub(super) async fn next_version(
        &self,
        viewer: &Viewer,
        step: impl Into<Step>,
        proposal: &Proposal,
        edited: i64,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        let head = self.store.get(Kind::Proposal, proposal.id.as_str()).await?;
        let audience = head.map_or(Audience::Participants, |head| head.audience);
        self.next_version_for(viewer, step, proposal, edited, audience, request)
            .await
    }

    async fn next_version_for(
        &self,
        viewer: &Viewer,
        step: impl Into<Step>,
        proposal: &Proposal,
        edited: i64,
        audience: Audience,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        if audience == Audience::Public {
            refuse_restricted(proposal)?;
        }
        let saved = self
            .keep_proposal(viewer, step, proposal, edited + 1, audience, request)
            .await;
        match saved {
            // Someone was faster between the reading before and the writing.
            Err(ServiceError::Conflict) => {
                let newest = self.proposal(viewer, proposal.id.as_str()).await?;
                self.require_newest(&newest, edited).await?;
                Err(ServiceError::Conflict)
            }
            saved => saved,
        }
    }

    pub(super) async fn keep_proposal(
        &self,
        viewer: &Viewer,
        step: impl Into<Step>,
        proposal: &Proposal,
        number: i64,
        audience: Audience,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        let id = proposal.id.as_str();
        let record = NewRecord::of(id, number, proposal)?.seen_by(audience);
        let mut step = step.into();
        let addressees = match number {
            1 => super::telling::Addressees::all(),
            // Those as well who had a part in the version before.
            _ => {
                let before = self.proposal_version(proposal, number - 1).await?;
                step.reopens = self.reopened(&before, proposal).await?;
                let concerned = self.concerned_by(proposal).await?;
                concerned.and(self.concerned_by(&before).await?)
            }
        };
        let telling = Telling {
            about: format!("/proposals/{id}"),
            proposal: Some(proposal.id.clone()),
            addressees,
        };
        self.keep_and_tell(viewer, step, request, vec![record], telling)
            .await?;
        let kept = self.store.version(Kind::Proposal, id, number).await?;
        let kept = kept.as_ref().map_or(Err(ServiceError::Conflict), version)?;
        self.shown_version(viewer, kept).await
    }
}

/// What a State gave to participants only is not told to everybody in a
/// proposal.
fn refuse_restricted(proposal: &Proposal) -> ServiceResult<()> {
    let entries: Vec<&str> = proposal
        .restricted_entries()
        .into_iter()
        .map(EntryId::as_str)
        .collect();
    match entries.is_empty() {
        true => Ok(()),
        false => Err(ServiceError::not_as_things_stand(
            Message::DrawsOnRestricted {
                entries: entries.join(", "),
            },
        )),
    }
}

pub(super) fn version(record: &Record) -> ServiceResult<ProposalVersion> {
    Ok(ProposalVersion {
        proposal: record.read()?,
        version: record.version,
        at: record.at.clone(),
        author: Some(record.actor.clone()),
        author_name: None,
        audience: record.audience,
    })
}
