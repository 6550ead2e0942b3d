use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::accounts::hex;
use super::entry_changes::change_of;
use super::import::ListReport;
use super::submission_doubts::{Doubt, doubt_of_withdrawals, doubt_of_year, doubts_of};
use super::submissions::import_as;
use super::{ChangedEntry, FieldFault, Service, ServiceError, ServiceResult};
use crate::formats::{self, EntryDraft, Fault, Known, ListDraft};
use crate::i18n::Message;
use crate::model::{
    Assertion, Entry, EntryId, Key, Link, LinkBasis, LinkStance, List, ListId, ListKind, Origin,
    PartyCode, Submission, SubmissionFile,
};
use crate::store::{self, Audience, Kind, NewRecord, Record, Revision, Scope};

/// What a submission would do, and what is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct SubmissionReport {
    /// What accepting it would do; none where it has faults.
    pub outcome: Option<SubmissionOutcome>,
    /// What must be put right before it can be accepted.
    pub faults: Vec<Fault>,
    /// What may be meant as it is, but is worth a look; where there are faults,
    /// in what could be read.
    pub doubts: Vec<Doubt>,
}

/// What accepting a submission would do.
#[derive(Debug, Clone, PartialEq)]
pub struct SubmissionOutcome {
    /// By which exactly this is accepted: over all that the list would say,
    /// who would see it, and the list that it follows.
    pub digest: String,
    /// The list that it would become.
    pub list: ListId,
    /// The lists with which it is compared, as `changes` will name them to participants.
    pub against: Vec<ListId>,
    /// Entries that the State did not give to these readers before.
    pub added: Vec<EntryId>,
    /// Entries that say otherwise than before.
    pub changed: Vec<ChangedEntry>,
    /// Entries that it would no longer give: one that both the State’s lists had by its
    /// public id, beside which `ended` has the other.
    pub removed: Vec<EntryId>,
    /// How many stay as they were.
    pub unchanged: usize,
    /// Entries of the State’s list for participants, which ends with it.
    pub ended: Vec<EntryId>,
    /// Links that the State makes, and those of its own making that it takes
    /// back.
    pub links: Vec<String>,
    /// What the State and drafters said to participants of links, and everybody would see.
    pub stances: Vec<RepeatedStance>,
}

/// What a State or a drafter said of a link to participants, and is said of one that
/// everybody sees; without the reason.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct RepeatedStance {
    /// The link that everybody sees.
    #[schema(example = "cyberspace~xa.submitted.cyberspace")]
    pub link: String,
    /// What is said of it.
    pub stance: LinkStance,
}

impl Service {
    /// What a submission would do, and the records that would do it.
    pub(super) async fn judged(
        &self,
        submission: &Submission,
    ) -> ServiceResult<(SubmissionReport, Vec<NewRecord>)> {
        let Merged {
            list, mut faults, ..
        } = self.read_files(submission).await?;
        let import_as = import_as(submission);
        let mut doubts = doubts_of(&list, import_as.origin());
        doubts.extend(doubt_of_year(submission.year, self.environment.year()));
        let checked = self.check_draft(&list, import_as);
        let reference = self.reference();
        let mut importing = self.importing(&reference);
        let taken_in = self.take_in(&mut importing, list, import_as).await;
        faults.extend(faults_of(checked)?.1);
        let (taken_in, of_list) = faults_of(taken_in)?;
        faults.extend(of_list);
        let Some((report, ended)) = taken_in.filter(|_| faults.is_empty()) else {
            return Ok((SubmissionReport::faulty(faults, doubts), Vec::new()));
        };
        let records = importing.records;
        doubts.extend(doubt_of_withdrawals(&report));
        doubts.extend(
            self.doubt_of_other_list(&submission.state, &report.list)
                .await?,
        );
        if changes_nothing(&records) {
            doubts.push(Doubt {
                entry: None,
                message: Message::SameList {
                    list: report.list.to_string(),
                },
            });
        }
        let outcome = self.outcome(submission, report, ended, &records).await?;
        let report = SubmissionReport {
            outcome: Some(outcome),
            faults: Vec::new(),
            doubts,
        };
        Ok((report, records))
    }

    /// What can be read of the files of a submission, as one list.
    async fn read_files(&self, submission: &Submission) -> ServiceResult<Merged> {
        let mut files = Vec::with_capacity(submission.files.len());
        for name in &submission.files {
            let id = SubmissionFile::id(&submission.id, name);
            let file: Option<(Record, SubmissionFile)> =
                store::get(self.store.as_ref(), &id).await?;
            files.push(file.ok_or(ServiceError::Conflict)?.1);
        }
        let reference = self.reference();
        let known = Known {
            parties: &reference.parties,
            is_concept: &|id| reference.concept(id).is_some(),
            submission_of: Some(&submission.state),
        };
        let mut merged = Merged::of(&submission.state);
        for file in &files {
            match formats::read(&file.name, file.content.as_bytes(), known) {
                Ok(lists) => merged.add(&file.name, lists),
                Err(faults) => merged.faults.extend(faults),
            }
        }
        Ok(merged.ended())
    }

    /// What becomes of the State’s list for others.
    async fn doubt_of_other_list(
        &self,
        state: &PartyCode,
        list: &ListId,
    ) -> ServiceResult<Option<Doubt>> {
        let is_public = matches!(list.kind(), Some(ListKind::Submitted { .. }));
        let origin = match is_public {
            true => Origin::Restricted,
            false => Origin::Submitted,
        };
        let other = self.standing_list(state, origin).await?;
        Ok(other.map(|other| Doubt {
            entry: None,
            message: match is_public && other.id.year() <= list.year() {
                true => Message::EndsListForParticipants { list: other.id },
                false => Message::StandsBesideList { list: other.id },
            },
        }))
    }

    async fn outcome(
        &self,
        submission: &Submission,
        report: ListReport,
        ended: Vec<EntryId>,
        records: &[NewRecord],
    ) -> ServiceResult<SubmissionOutcome> {
        let mut changed = Vec::with_capacity(report.changed.len());
        for id in &report.changed {
            let before = self.store.get(Kind::Entry, id.as_str()).await?;
            let is_after =
                |record: &&NewRecord| record.kind == Kind::Entry && record.id == id.as_str();
            let after = records.iter().find(is_after);
            if let (Some(before), Some(after)) = (before, after) {
                let entry: Entry = before.read()?;
                changed.push(ChangedEntry {
                    entry: id.clone(),
                    before: before.version,
                    before_of: None,
                    since: after.version,
                    change: change_of(&entry, &after.read()?).await?,
                });
            }
        }
        let stances = repeated_stances(records)?;
        let digest = self.digest(submission, &report, records, &stances).await?;
        let mut outcome = SubmissionOutcome {
            digest,
            list: report.list,
            against: Vec::new(),
            added: report.added,
            changed,
            removed: report.withdrawn,
            unchanged: report.unchanged,
            ended,
            links: links_of_state(records)
                .map(|link| link.id.clone())
                .collect(),
            stances,
        };
        let has_of_public = match submission.public {
            true => {
                self.tell_against_restricted(&mut outcome, records).await?;
                false
            }
            false => self.tell_against_public(&mut outcome, records).await?,
        };
        let state = &submission.state;
        outcome.against = self.to_compare_with(state, &outcome, has_of_public).await?;
        Ok(outcome)
    }

    /// Tells the entries that a list for participants brings, and that everybody can
    /// read already, by what they say otherwise than there, as `changes` will; whether
    /// there are any.
    async fn tell_against_public(
        &self,
        outcome: &mut SubmissionOutcome,
        records: &[NewRecord],
    ) -> ServiceResult<bool> {
        let mut has_of_public = false;
        for id in std::mem::take(&mut outcome.added) {
            let is_it =
                |record: &&NewRecord| record.kind == Kind::Entry && record.id == id.as_str();
            let brought = records.iter().find(is_it);
            let public = self.public_before(&id, Revision::MAX).await?;
            let Some((record, public)) = brought.zip(public) else {
                outcome.added.push(id);
                continue;
            };
            has_of_public = true;
            match ChangedEntry::against(public, (record.version, record.read()?)).await? {
                Some(changed) => outcome.changed.push(changed),
                None => outcome.unchanged += 1,
            }
        }
        Ok(has_of_public)
    }

    /// SHA-256 over what would be kept and the State's lists as they stand.
    async fn digest(
        &self,
        submission: &Submission,
        report: &ListReport,
        records: &[NewRecord],
        stances: &[RepeatedStance],
    ) -> ServiceResult<String> {
        let scope = Scope::Owner(submission.state.as_str());
        let lists: Vec<(Record, List)> =
            store::all(self.store.as_ref(), scope, Audience::Service).await?;
        let standing: Vec<(&str, i64)> = lists
            .iter()
            .map(|(record, _)| (record.id.as_str(), record.version))
            .collect();
        let said = records
            .iter()
            .filter(|record| matches!(record.kind, Kind::Entry | Kind::List));
        let said: Vec<(&str, &str)> = said
            .chain(links_of_state(records))
            .map(|record| (record.id.as_str(), record.body.as_str()))
            .collect();
        let list = (report.list.as_str(), submission.public);
        let all = (list, standing, said, stances);
        let all = serde_json::to_vec(&all).unwrap_or_default();
        Ok(hex(&Sha256::digest(&all)))
    }
}

impl SubmissionReport {
    fn faulty(faults: Vec<Fault>, doubts: Vec<Doubt>) -> Self {
        Self {
            outcome: None,
            faults,
            doubts,
        }
    }
}

/// What came of something, or the faults of the list for which nothing did.
fn faults_of<T>(result: ServiceResult<T>) -> ServiceResult<(Option<T>, Vec<Fault>)> {
    let fault = |fault: FieldFault| Fault {
        field: fault.field,
        ..Fault::of_file("", fault.message)
    };
    match result {
        Ok(made) => Ok((Some(made), Vec::new())),
        Err(ServiceError::Invalid(faults)) => Ok((None, faults.into_iter().map(fault).collect())),
        Err(error) => Err(error),
    }
}

/// Whether the list would be the one that stands, for those who see it now.
pub(super) fn changes_nothing(records: &[NewRecord]) -> bool {
    let is_said = |record: &NewRecord| matches!(record.kind, Kind::Entry | Kind::List);
    !records.iter().any(is_said) && links_of_state(records).next().is_none()
}

/// The links that a list makes by naming concepts, and those that it takes back
/// by naming others. What a rule proposes is none of the State’s doing.
fn links_of_state(records: &[NewRecord]) -> impl Iterator<Item = &NewRecord> {
    let is_of_state = |record: &&NewRecord| {
        let link = record.read::<Link>();
        !record.listed || link.is_ok_and(|link| link.basis == LinkBasis::State)
    };
    let links = records.iter().filter(|record| record.kind == Kind::Link);
    links.filter(is_of_state)
}

/// What is said of links by what is to be written: a list says nothing of its
/// own accord.
fn repeated_stances(records: &[NewRecord]) -> ServiceResult<Vec<RepeatedStance>> {
    let said = records.iter().filter(|one| one.kind == Kind::Assertion);
    let stances = said.map(|record| {
        let said: Assertion = record.read()?;
        let (link, stance) = (said.link, said.stance);
        Ok(RepeatedStance { link, stance })
    });
    stances.collect()
}

/// Several files of one State put together.
struct Merged {
    list: ListDraft,
    keys: BTreeMap<Key, String>,
    faults: Vec<Fault>,
}

impl Merged {
    fn of(state: &PartyCode) -> Self {
        let list = ListDraft {
            state: state.clone(),
            entries: Vec::new(),
        };
        Self {
            list,
            keys: BTreeMap::new(),
            faults: Vec::new(),
        }
    }

    fn add(&mut self, file: &str, lists: Vec<ListDraft>) {
        for list in lists {
            for entry in list.entries {
                self.add_entry(file, entry);
            }
        }
    }

    fn add_entry(&mut self, file: &str, entry: EntryDraft) {
        match self.keys.get(&entry.key) {
            Some(other) => {
                let (key, other) = (entry.key.to_string(), other.clone());
                let message = Message::EntryInTwoFiles { key, other };
                self.faults.push(Fault {
                    line: Some(entry.line),
                    field: "entry".to_owned(),
                    ..Fault::of_file(file, message)
                });
            }
            None => {
                self.keys.insert(entry.key.clone(), file.to_owned());
                self.list.entries.push(entry);
            }
        }
    }

    fn ended(mut self) -> Self {
        if self.faults.is_empty() && self.list.entries.is_empty() {
            self.faults.push(Fault::of_file("", Message::NoEntries));
        }
        self
    }
}
