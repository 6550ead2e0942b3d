use super::proposals::version;
use super::{Changed, ProposalVersion, Service, ServiceError, ServiceResult, TextChange, Viewer};
use crate::i18n::Thing;
use crate::model::{EntryId, PartInLanguage, Proposal, Source};
use crate::store::{Audience, Kind};
use crate::text::difference;

/// What two versions of a proposal say otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalDifference {
    /// The number of the one.
    pub from: i64,
    /// The number of the other.
    pub to: i64,
    /// What the other says otherwise.
    pub changed: Changed,
}

impl Service {
    /// What two versions of a proposal say otherwise, both as the viewer sees
    /// them; without a second one, the newest is compared.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for the proposal, or a version of it.
    pub async fn proposal_difference(
        &self,
        viewer: &Viewer,
        id: &str,
        from: i64,
        to: Option<i64>,
    ) -> ServiceResult<ProposalDifference> {
        let newest = self.proposal(viewer, id).await?;
        let one = self.seen_version(viewer, id, from).await?;
        let other = match to {
            Some(to) => self.seen_version(viewer, id, to).await?,
            None => newest,
        };
        Ok(ProposalDifference {
            from: one.version,
            to: other.version,
            changed: changed(&one.proposal, one.audience, &other),
        })
    }

    async fn seen_version(
        &self,
        viewer: &Viewer,
        id: &str,
        number: i64,
    ) -> ServiceResult<ProposalVersion> {
        let record = self.store.version(Kind::Proposal, id, number).await?;
        let seen = record.filter(|record| viewer.audience().sees(record.audience));
        let not_found = || ServiceError::not_found(Thing::Proposal, format!("{id}@{number}"));
        let seen = version(&seen.ok_or_else(not_found)?)?;
        self.shown_version(viewer, seen).await
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

/// What the newest version says otherwise than one before, and to whom.
pub(super) fn changed(before: &Proposal, audience: Audience, newest: &ProposalVersion) -> Changed {
    let after = &newest.proposal;
    let is_shown_anew = audience != newest.audience;
    let sources = |proposal: &Proposal| -> Vec<Source> {
        let texts = proposal.texts();
        texts.flat_map(|(_, text)| text.sources.clone()).collect()
    };
    let entries = |proposal: &Proposal| -> Vec<EntryId> {
        let drawn_on = proposal.drawn_on.iter();
        drawn_on.map(|drawn| drawn.entry.clone()).collect()
    };
    let changes = [
        ("terms", before.terms != after.terms),
        ("drawn_on", before.drawn_on != after.drawn_on),
        ("sources", sources(before) != sources(after)),
        ("credits", before.credits != after.credits),
        ("visibility", is_shown_anew),
    ];
    let fields = changes.into_iter().filter(|(_, is_changed)| *is_changed);
    Changed {
        texts: changed_texts(before, after),
        fields: fields.map(|(field, _)| field).collect(),
        terms_added: without(&after.terms, &before.terms),
        terms_removed: without(&before.terms, &after.terms),
        entries_added: without(&entries(after), &entries(before)),
        entries_removed: without(&entries(before), &entries(after)),
        credits_added: without(&after.credits, &before.credits),
        visibility: is_shown_anew.then(|| newest.audience.as_str()),
    }
}

/// What is in one list and not in another.
fn without<T: Clone + PartialEq>(these: &[T], others: &[T]) -> Vec<T> {
    let these = these.iter().filter(|one| !others.contains(one));
    these.cloned().collect()
}
