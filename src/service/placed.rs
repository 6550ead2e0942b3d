//! Entries that somebody has put under a concept, or left there: no rule puts
//! them under another one too.

use std::collections::BTreeMap;

use super::import_list::is_by_rule;
use crate::model::{Assertion, Concept, Key, Link, LinkStance};
use crate::store::{self, Audience, Kind, Reading, Record, Scope, StoreResult};

/// Whether somebody put an entry where a link has it: a State, an editor or a
/// drafter made the link, or confirmed what a rule made and the State does not dispute
/// that; or a drafter split the concept and left the entry there.
pub(super) async fn is_placed(
    store: &dyn Reading,
    concepts: &BTreeMap<Key, Concept>,
    (record, link): &(Record, Link),
) -> StoreResult<bool> {
    Ok(!is_by_rule(link)
        || is_confirmed(store, record).await?
        || is_left_by_split(store, concepts, (record, link)).await?)
}

async fn is_confirmed(store: &dyn Reading, link: &Record) -> StoreResult<bool> {
    let scope = Scope::PointingAt(Kind::Link, &link.id);
    let said: Vec<(Record, Assertion)> = store::all(store, scope, Audience::Service).await?;
    let said = || said.iter().map(|(_, said)| said);
    let is_disputed = said().any(|one| one.stance == LinkStance::Disputed && one.state.is_some());
    Ok(!is_disputed && said().any(|one| one.stance == LinkStance::Confirmed))
}

/// Whether the concept was split since the link stands, into one that still is
/// another: whoever split it chose which entries to move.
async fn is_left_by_split(
    store: &dyn Reading,
    concepts: &BTreeMap<Key, Concept>,
    (record, link): (&Record, &Link),
) -> StoreResult<bool> {
    let concept = concepts.get(&link.concept);
    for part in concept.map_or(&[][..], |concept| &concept.split_into) {
        if !concepts.contains_key(part) {
            continue;
        }
        let first = store.history(Kind::Concept, part.as_str(), 0, 1).await?;
        if first.iter().any(|split| split.revision > record.revision) {
            return Ok(true);
        }
    }
    Ok(false)
}
