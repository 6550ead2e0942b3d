//! Who is told of what: each act that concerns others keeps a notice in the
//! same transaction.

use std::collections::BTreeSet;

use super::{Role, Service, ServiceError, ServiceResult, Viewer};
use crate::model::{EntryId, Key, Notice, PartyCode, Proposal};
use crate::store::{self, Audience, Kind, NewRecord, Record, Revision, Scope, Selection};

/// What is done, and on what it was decided.
pub(super) struct Step {
    /// As the journal names it.
    pub act: &'static str,
    /// Records in the versions that were looked at: where one of them has
    /// changed meanwhile, it is not done.
    pub decided_on: Vec<(Kind, String, i64)>,
    /// Amendments that are open again with it.
    pub reopens: Vec<Key>,
}

impl From<&'static str> for Step {
    fn from(act: &'static str) -> Self {
        Self {
            act,
            decided_on: Vec::new(),
            reopens: Vec::new(),
        }
    }
}

/// What is told of an act, and to whom.
pub(super) struct Telling {
    /// Where it is found: an address below `/api/v1`.
    pub about: String,
    /// The proposal, where it is about one.
    pub proposal: Option<Key>,
    /// Whom it concerns.
    pub addressees: Addressees,
}

/// Whom an act concerns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Addressees(BTreeSet<String>);

impl Addressees {
    /// Every account.
    pub fn all() -> Self {
        Self(BTreeSet::from(["all".to_owned()]))
    }

    /// Those who lead and write the drafting.
    pub fn drafters() -> Self {
        let roles = [Role::Chair, Role::Drafter];
        Self(roles.map(of_role).into())
    }

    /// And others.
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// And an account, unless it is no account.
    pub fn and_account(mut self, id: &str) -> Self {
        self.0.insert(format!("account:{id}"));
        self
    }

    /// And the delegations of a State.
    pub fn and_state(mut self, state: &PartyCode) -> Self {
        self.0.insert(of_state(state));
        self
    }

    /// Those as whom an account is addressed.
    pub fn of(viewer: &Viewer) -> Vec<String> {
        let mut names = vec!["all".to_owned()];
        if let Viewer::Account(account) = viewer {
            names.push(format!("account:{}", account.id));
            names.push(of_role(account.role));
            names.extend(account.state.as_ref().map(of_state));
        }
        names
    }
}

fn of_role(role: Role) -> String {
    format!("role:{}", role.as_str())
}

fn of_state(state: &PartyCode) -> String {
    format!("state:{}", state.as_str())
}

impl Service {
    /// Keeps the records of an act, and a notice of it for those whom it
    /// concerns.
    pub(super) async fn keep_and_tell(
        &self,
        viewer: &Viewer,
        step: impl Into<Step>,
        request: &str,
        mut records: Vec<NewRecord>,
        telling: Telling,
    ) -> ServiceResult<Revision> {
        let Step {
            act,
            decided_on,
            reopens,
        } = step.into();
        let notice = Notice {
            id: self.new_key('n')?,
            act: act.to_owned(),
            about: telling.about,
            proposal: telling.proposal,
            by: viewer.actor().to_owned(),
            state: viewer.state().cloned(),
            reopens,
            addressees: telling.addressees.0.into_iter().collect(),
        };
        let record = NewRecord::of(notice.id.as_str(), 1, &notice)?;
        records.push(record.seen_by(Audience::Participants));
        let mut act = self.act(viewer, act, request);
        act.decided_on = decided_on;
        let revision = self.store.commit(&act, &records, &[]).await?;
        self.follow_after(revision).await;
        Ok(revision)
    }

    /// Keeps what is done to a link or said of it, and tells those who review
    /// links and the State whose entry it is of.
    pub(super) async fn keep_of_link(
        &self,
        viewer: &Viewer,
        act: &'static str,
        request: &str,
        records: Vec<NewRecord>,
        link: &str,
    ) -> ServiceResult<Revision> {
        let mut addressees = Addressees::drafters();
        let entry = link
            .split_once('~')
            .map(|(_, entry)| entry.parse::<EntryId>());
        if let Some(state) = entry.and_then(Result::ok).and_then(|entry| entry.state()) {
            addressees = addressees.and_state(&state);
        }
        let telling = Telling {
            about: format!("/links/{link}"),
            proposal: None,
            addressees,
        };
        self.keep_and_tell(viewer, act, request, records, telling)
            .await
    }

    /// A new key; keys of one prefix are in the order of time.
    pub(super) fn new_key(&self, prefix: char) -> ServiceResult<Key> {
        let key = self.environment.key(prefix)?;
        key.parse().map_err(|_| ServiceError::Conflict)
    }

    /// Whom what happens to a proposal concerns: those who lead and write the
    /// drafting, and each State and account that has a part in it.
    pub(super) async fn concerned_by(&self, proposal: &Proposal) -> ServiceResult<Addressees> {
        let mut concerned = Addressees::drafters();
        for state in proposal
            .drawn_on
            .iter()
            .filter_map(|drawn| drawn.entry.state())
        {
            concerned = concerned.and_state(&state);
        }
        for kind in [
            Kind::Comment,
            Kind::Amendment,
            Kind::Position,
            Kind::BracketView,
        ] {
            let selection = Selection {
                kind,
                scope: Scope::PointingAt(Kind::Proposal, proposal.id.as_str()),
                audience: Audience::Participants,
                unlisted_too: false,
            };
            for record in self.store.page(selection, "", i64::MAX).await? {
                concerned = match record.owner.as_deref().and_then(|code| code.parse().ok()) {
                    Some(state) => concerned.and_state(&state),
                    None => concerned.and_account(&record.actor),
                };
            }
        }
        Ok(concerned)
    }

    /// All listed things that point at a proposal, in the order of their ids.
    pub(super) async fn of_proposal<T: store::Kept>(
        &self,
        proposal: &Key,
    ) -> ServiceResult<Vec<(Record, T)>> {
        let scope = Scope::PointingAt(Kind::Proposal, proposal.as_str());
        Ok(store::all(self.store.as_ref(), scope, Audience::Participants).await?)
    }
}
