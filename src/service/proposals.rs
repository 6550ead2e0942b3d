use super::telling::Telling;
use super::{Page, Right, Service, ServiceError, ServiceResult, TextChange, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{Key, PartInLanguage, Proposal};
use crate::store::{Audience, Kind, NewRecord, Record, Scope, Selection};
use crate::text::difference;

/// A version of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalVersion {
    /// The proposal in this version.
    pub proposal: Proposal,
    /// From 1.
    pub version: i64,
    /// When it was made (RFC 3339, UTC).
    pub at: String,
    /// The account that made it.
    pub author: String,
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
            return self
                .page(selection(Scope::All), after, limit, version)
                .await;
        };
        // Those on concepts that were merged into it are on it.
        let reference = self.reference();
        let mut all = Page::empty();
        for id in reference.ids_of(reference.led_on(concept)) {
            let scope = Scope::PointingAt(Kind::Concept, id.as_str());
            let of_one = self.page(selection(scope), after, limit, version).await?;
            all = all.merged(of_one, limit, |one| one.proposal.id.as_str().to_owned());
        }
        Ok(all)
    }

    /// The newest version of a proposal.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn proposal(&self, viewer: &Viewer, id: &str) -> ServiceResult<ProposalVersion> {
        let record = self
            .visible(viewer, Kind::Proposal, id, Thing::Proposal)
            .await?;
        version(&record)
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
        Ok(Page {
            total: history.total,
            items: history
                .items
                .iter()
                .map(version)
                .collect::<ServiceResult<_>>()?,
            next: history.next,
        })
    }

    /// Shows a proposal to everybody, or to participants only. This is a
    /// version of its own, with the same words; versions from before stay with
    /// those who saw them, and what is said about a proposal with participants.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::VersionChanged`].
    pub async fn show_proposal_to(
        &self,
        viewer: &Viewer,
        id: &str,
        edited: i64,
        audience: Audience,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        viewer.require(Right::Draft)?;
        let newest = self.proposal(viewer, id).await?;
        self.require_newest(&newest, edited).await?;
        if newest.audience == audience {
            return Ok(newest);
        }
        let proposal = Proposal {
            reason: None,
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
            Some(before) => changed_texts(&before.read()?, &newest.proposal),
            None => Vec::new(),
        };
        Err(ServiceError::VersionChanged {
            sent: edited,
            current: newest.version,
            changed,
        })
    }

    /// Keeps the next version of a proposal, for those who see it now.
    pub(super) async fn next_version(
        &self,
        viewer: &Viewer,
        act: &'static str,
        proposal: &Proposal,
        edited: i64,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        let head = self.store.get(Kind::Proposal, proposal.id.as_str()).await?;
        let audience = head.map_or(Audience::Participants, |head| head.audience);
        self.next_version_for(viewer, act, proposal, edited, audience, request)
            .await
    }

    async fn next_version_for(
        &self,
        viewer: &Viewer,
        act: &'static str,
        proposal: &Proposal,
        edited: i64,
        audience: Audience,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        let saved = self
            .keep_proposal(viewer, act, proposal, edited + 1, audience, request)
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
        act: &'static str,
        proposal: &Proposal,
        number: i64,
        audience: Audience,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        let id = proposal.id.as_str();
        let record = NewRecord::of(id, number, proposal)?.seen_by(audience);
        let addressees = match number {
            1 => super::telling::Addressees::all(),
            _ => self.concerned_by(proposal).await?,
        };
        let telling = Telling {
            about: format!("/proposals/{id}"),
            proposal: Some(proposal.id.clone()),
            addressees,
        };
        self.keep_and_tell(viewer, act, request, vec![record], telling)
            .await?;
        let kept = self.store.version(Kind::Proposal, id, number).await?;
        kept.as_ref().map_or(Err(ServiceError::Conflict), version)
    }
}

/// What two versions of a proposal say otherwise, text by text.
fn changed_texts(before: &Proposal, after: &Proposal) -> Vec<TextChange> {
    let mut texts: Vec<PartInLanguage> = before.texts().map(|(of, _)| of).collect();
    let is_new = |of: &PartInLanguage| before.text(of).is_none();
    texts.extend(after.texts().map(|(of, _)| of).filter(is_new));
    let wording = |proposal: &Proposal, of: &PartInLanguage| {
        proposal
            .text(of)
            .map_or_else(String::new, |text| text.text.clone())
    };
    let change = |of: PartInLanguage| {
        let (one, other) = (wording(before, &of), wording(after, &of));
        (one != other).then(|| TextChange {
            segments: difference(&one, &other),
            of,
        })
    };
    texts.into_iter().filter_map(change).collect()
}

fn version(record: &Record) -> ServiceResult<ProposalVersion> {
    Ok(ProposalVersion {
        proposal: record.read()?,
        version: record.version,
        at: record.at.clone(),
        author: record.actor.clone(),
        audience: record.audience,
    })
}
