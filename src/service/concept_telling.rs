//! Who is told of what drafters do to concepts.

use std::collections::BTreeSet;

use super::telling::{Addressees, Telling};
use super::{Service, ServiceResult, Viewer};
use crate::model::{Key, Link, PartyCode};
use crate::store::{Kind, NewRecord, Revision};

impl Service {
    /// Keeps what drafters do to a concept and to the links of entries with it,
    /// and tells those who review links and each State whose entries these are,
    /// once; where no link is made or moved, it concerns nobody else.
    pub(super) async fn keep_of_concept(
        &self,
        viewer: &Viewer,
        act: &'static str,
        request: &str,
        records: Vec<NewRecord>,
        concept: &Key,
    ) -> ServiceResult<Revision> {
        let states = states_of_links(&records)?;
        if states.is_empty() {
            return self.keep(viewer, act, request, &records).await;
        }
        let addressees = (states.iter()).fold(Addressees::drafters(), Addressees::and_state);
        let telling = Telling {
            about: format!("/concepts/{concept}"),
            proposal: None,
            addressees,
        };
        self.keep_and_tell(viewer, act, request, records, telling)
            .await
    }
}

/// The States whose entries are in links that are written.
fn states_of_links(records: &[NewRecord]) -> ServiceResult<BTreeSet<PartyCode>> {
    let links = records.iter().filter(|record| record.kind == Kind::Link);
    let states = links.map(|record| Ok(record.read::<Link>()?.entry.state()));
    let states: ServiceResult<Vec<Option<PartyCode>>> = states.collect();
    Ok(states?.into_iter().flatten().collect())
}
