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
            lists: in_order(lists.into_iter().map(list_view).collect()),
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
        for lists in by_party.values_mut() {
            *lists = in_order(std::mem::take(lists));
        }
        Ok(by_party)
    }
}

/// The lists of a State: the compiled one, those for everybody, those for participants; of each
/// the oldest exchange first, the tenth issue of a year after the second.
fn in_order(mut lists: Vec<ListView>) -> Vec<ListView> {
    lists.sort_by_key(|view| (view.list.kind.origin(), view.list.kind.exchange()));
    lists
}

fn list_view((record, list): (Record, List)) -> ListView {
    ListView {
        list,
        version: record.version,
        at: record.at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ListId;

    #[test]
    fn the_tenth_issue_of_a_year_comes_after_the_second() {
        let ids = [
            "xa.2027-10",
            "xa.2027-2",
            "xa.2028",
            "xa.restricted.2026",
            "xa.2027",
            "xa.compiled",
        ];
        let view = |id: &str| {
            let id: ListId = id.parse().unwrap();
            let list = List {
                state: "XA".parse().unwrap(),
                kind: id.kind().unwrap(),
                id,
                entries: 1,
                digest: String::new(),
            };
            ListView {
                list,
                version: 1,
                at: "2026-01-01T00:00:00Z".into(),
            }
        };
        let ordered = in_order(ids.map(view).into());
        let ordered: Vec<&str> = ordered.iter().map(|view| view.list.id.as_str()).collect();
        assert_eq!(
            ordered,
            [
                "xa.compiled",
                "xa.2027",
                "xa.2027-2",
                "xa.2027-10",
                "xa.2028",
                "xa.restricted.2026"
            ]
        );
    }
}
