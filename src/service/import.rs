use super::{Right, Service, ServiceError, ServiceResult, Viewer};
use crate::formats::{EntryDraft, ListDraft};
use crate::i18n::Message;
use crate::model::{EntryId, LinkBasis, ListId, Origin, PartyKind, Wording};
use crate::store::{Audience, Revision};

/// As what a list is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportAs {
    /// Entries are added to the compiled list of the State or changed in it;
    /// none is removed.
    Compiled,
    /// The State's whole consolidated list of a year: what it no longer has is
    /// withdrawn. A second, different list of a year is a corrigendum.
    Submission {
        /// The year of the annual exchange.
        year: u16,
        /// Who may see it.
        audience: Audience,
    },
}

impl ImportAs {
    /// The origin of what is imported.
    pub(super) fn origin(self) -> Origin {
        match self {
            Self::Compiled => Origin::Compiled,
            Self::Submission {
                audience: Audience::Public,
                ..
            } => Origin::Submitted,
            Self::Submission { .. } => Origin::Restricted,
        }
    }

    /// Who it is that links entries to concepts in what is imported.
    pub(super) fn basis(self) -> LinkBasis {
        match self {
            Self::Compiled => LinkBasis::Editor,
            Self::Submission { .. } => LinkBasis::State,
        }
    }

    /// Who may see what is imported.
    pub(super) fn audience(self) -> Audience {
        match self {
            Self::Compiled => Audience::Public,
            Self::Submission { audience, .. } => audience,
        }
    }
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    /// One a State.
    pub lists: Vec<ListReport>,
    /// The act that did it; none if there was nothing to do.
    pub revision: Option<Revision>,
}

/// What an import did to one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListReport {
    /// The list.
    pub list: ListId,
    /// Entries it did not have before.
    pub added: Vec<EntryId>,
    /// Entries whose terms or texts differ from before.
    pub changed: Vec<EntryId>,
    /// Entries that the State no longer gives.
    pub withdrawn: Vec<EntryId>,
    /// How many stay as they were.
    pub unchanged: usize,
}

impl Service {
    /// Imports lists, all or none, in one act.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] if a submission is not of a
    /// State, is older than the newest held or of a year too far ahead, or a
    /// concept is not known.
    pub async fn import(
        &self,
        viewer: &Viewer,
        drafts: Vec<ListDraft>,
        import_as: ImportAs,
        request: &str,
    ) -> ServiceResult<ImportReport> {
        viewer.require(Right::Import)?;
        let _placing = self.placing.lock().await;
        if let ImportAs::Submission { year, .. } = import_as {
            self.check_year(year)?;
        }
        let reference = self.reference();
        let mut importing = self.importing(&reference);
        let mut lists = Vec::with_capacity(drafts.len());
        for draft in drafts {
            self.check_draft(&draft, import_as)?;
            let (report, _) = self.take_in(&mut importing, draft, import_as).await?;
            lists.push(report);
        }
        let mut records = importing.records;
        records.extend(self.drawn_by(&records).await?);
        let revision = match records.is_empty() {
            true => None,
            false => Some(
                self.keep(viewer, "list.imported", request, &records)
                    .await?,
            ),
        };
        Ok(ImportReport { lists, revision })
    }

    pub(super) fn check_draft(&self, draft: &ListDraft, import_as: ImportAs) -> ServiceResult<()> {
        let reference = self.reference();
        let party = reference.parties.get(&draft.state);
        let is_submission = matches!(import_as, ImportAs::Submission { .. });
        let code = draft.state.to_string();
        match party.map(|party| party.kind) {
            None => {
                return Err(ServiceError::invalid(
                    "state",
                    Message::UnknownState { code },
                ));
            }
            Some(PartyKind::Organisation) if is_submission => {
                return Err(ServiceError::invalid("state", Message::NotAState { code }));
            }
            Some(_) => {}
        }
        if is_submission && draft.entries.iter().any(has_words_of_the_project) {
            return Err(ServiceError::invalid("wording", Message::NotTheStatesWords));
        }
        Ok(())
    }
}

/// Whether an entry has words that are said to be this project's.
fn has_words_of_the_project(entry: &EntryDraft) -> bool {
    let of_terms = entry.terms.iter().map(|term| term.wording);
    let of_texts = entry.texts.iter().map(|text| text.wording);
    of_terms.chain(of_texts).any(Wording::is_of_the_project)
}
