//! Which reasons of links by rule hold still: each was drawn from an entry as it was
//! when the link was made.

use std::collections::{HashMap, HashSet};

use crate::compare::have_in_common;
use crate::model::{Entry, EntryId, Link, LinkBasis, LinkReason};
use crate::store::{Record, StoreResult};

/// The entries that stand under a concept, beside which reasons are told.
#[derive(Debug, Default)]
pub(super) struct EntriesHere(HashMap<EntryId, EntryHere>);

#[derive(Debug)]
struct EntryHere {
    entry: Entry,
    /// Whether it ever said otherwise.
    is_first: bool,
}

impl EntriesHere {
    /// Those of some linked entries that reasons of the links are about: of other entries,
    /// or of own terms that may be gone.
    pub(super) fn of<'a>(
        linked: impl Iterator<Item = (&'a Record, &'a Link)> + Clone,
    ) -> StoreResult<Self> {
        let links = linked.clone().map(|(_, link)| link);
        let drawn = links.filter(|link| link.basis.through().next().is_some());
        let told = drawn.flat_map(|link| link.basis.through().chain([&link.entry]));
        let may_lack = |(record, link): &(&Record, &Link)| {
            record.version > 1 && matches!(link.basis, LinkBasis::Rule { .. })
        };
        let changed = linked.clone().filter(may_lack);
        let changed = changed.map(|(_, link)| &link.entry);
        let told: HashSet<&EntryId> = told.chain(changed).collect();
        let mut here = Self::default();
        for (record, _) in linked.filter(|(_, link)| told.contains(&link.entry)) {
            here.add(record)?;
        }
        Ok(here)
    }

    pub(super) fn add(&mut self, record: &Record) -> StoreResult<()> {
        let entry: Entry = record.read()?;
        let is_first = record.version == 1;
        let id = entry.id.clone();
        self.0.insert(id, EntryHere { entry, is_first });
        Ok(())
    }

    /// The ground of the link of an entry, with the reasons told as former that hold
    /// no longer, or as by a term that is gone.
    pub(super) fn told(&self, basis: LinkBasis, own: &EntryId) -> LinkBasis {
        let own = self.0.get(own);
        let basis = basis.with_entries(|other, reason| {
            let other = self.0.get(other);
            other.is_some_and(|other| other.still_gives(reason, own))
        });
        match own.filter(|own| !own.is_first) {
            Some(own) => basis.with_terms_of(&own.entry),
            None => basis,
        }
    }
}

impl EntryHere {
    /// Whether a reason for the link of another entry is still to be drawn from this one.
    fn still_gives(&self, reason: &LinkReason, own: Option<&Self>) -> bool {
        let LinkReason::LikeTexts {
            language, words, ..
        } = reason
        else {
            let name = reason.name();
            return name.is_none_or(|name| self.entry.has_term(name));
        };
        // What neither has ever changed need not be read.
        own.is_none_or(|own| {
            (own.is_first && self.is_first)
                || have_in_common(&own.entry, &self.entry, language, words)
        })
    }
}
