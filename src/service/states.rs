use std::collections::BTreeMap;

use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::Thing;
use crate::model::{DisplayLanguage, List, Party, PartyCode};
use crate::store::{self, Record, Scope};
use crate::text::by_name;

/// A State or organisation with the lists of it that the viewer may see.
#[derive(Debug, Clone, PartialEq)]
pub struct StateView {
    /// The State or organisation.
    pub party: Party,
    /// Its lists; none where no list is held here.
    pub lists: Vec<ListView>,
}

/// A list in its newest version.
#[derive(Debug, Clone, PartialEq)]
pub struct ListView {
    /// The list.
    pub list: List,
    /// Its version, from 1.
    pub version: i64,
    /// When it was last added to (RFC 3339, UTC).
    pub at: String,
}

impl Service {
    /// All States in the order of their names in the display language, then
    /// all organisations in theirs.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn states(
        &self,
        viewer: &Viewer,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<StateView>> {
        let mut lists = self.lists_by_party(viewer).await?;
        let reference = self.reference();
        let in_order = by_name(reference.parties.iter(), display);
        let view = |party: &Party| StateView {
            lists: lists.remove(&party.code).unwrap_or_default(),
            party: party.clone(),
        };
        Ok(in_order.into_iter().map(view).collect())
    }

    /// One State or organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn state(&self, viewer: &Viewer, code: &str) -> ServiceResult<StateView> {
        let not_found = || ServiceError::not_found(Thing::State, code);
        let party_code: PartyCode = code.parse().map_err(|_| not_found())?;
        let reference = self.reference();
        let party = reference.parties.get(&party_code).ok_or_else(not_found)?;
        let scope = Scope::Owner(party.code.as_str());
        let lists: Vec<(Record, List)> =
            store::all(self.store.as_ref(), scope, viewer.audience()).await?;
        Ok(StateView {
            party: party.clone(),
            lists: lists.into_iter().map(list_view).collect(),
        })
    }

    /// All lists that the viewer may see, by whose they are.
    pub(super) async fn lists_by_party(
        &self,
        viewer: &Viewer,
    ) -> ServiceResult<BTreeMap<PartyCode, Vec<ListView>>> {
        let lists: Vec<(Record, List)> =
            store::all(self.store.as_ref(), Scope::All, viewer.audience()).await?;
        let mut by_party: BTreeMap<PartyCode, Vec<ListView>> = BTreeMap::new();
        for kept in lists {
            let view = list_view(kept);
            by_party
                .entry(view.list.state.clone())
                .or_default()
                .push(view);
        }
        Ok(by_party)
    }
}

fn list_view((record, list): (Record, List)) -> ListView {
    ListView {
        list,
        version: record.version,
        at: record.at,
    }
}
