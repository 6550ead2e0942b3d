//! What is kept as it will be once an act has been written: what follows from the act is
//! found by the same rules as what follows from anything else, and written with it.

use std::collections::{BTreeMap, HashMap};

use async_trait::async_trait;

use super::{
    Kind, NewRecord, Reading, Record, Revision, Scope, Selection, StoreError, StoreResult,
};

/// The revision of what is yet to be written: after all others.
const TO_COME: Revision = Revision::MAX;

/// A store after an act that is not written yet.
pub struct AfterAct<'a> {
    store: &'a dyn Reading,
    /// The versions of the act of each record, oldest first, by kind.
    written: HashMap<Kind, BTreeMap<String, Vec<Record>>>,
}

impl<'a> AfterAct<'a> {
    /// The store as it will be with the records of an act.
    pub fn new<'r>(
        store: &'a dyn Reading,
        records: impl IntoIterator<Item = &'r NewRecord>,
    ) -> Self {
        let mut written: HashMap<Kind, BTreeMap<String, Vec<Record>>> = HashMap::new();
        for record in records {
            let of_kind = written.entry(record.kind).or_default();
            let versions = of_kind.entry(record.id.clone()).or_default();
            versions.push(to_come(record));
        }
        Self { store, written }
    }

    fn versions(&self, kind: Kind, id: &str) -> &[Record] {
        let versions = self.written.get(&kind).and_then(|of_kind| of_kind.get(id));
        versions.map_or(&[][..], Vec::as_slice)
    }
}

#[async_trait]
impl Reading for AfterAct<'_> {
    async fn get(&self, kind: Kind, id: &str) -> StoreResult<Option<Record>> {
        match self.versions(kind, id).last() {
            Some(newest) => Ok(Some(newest.clone())),
            None => self.store.get(kind, id).await,
        }
    }

    async fn history(
        &self,
        kind: Kind,
        id: &str,
        after: i64,
        limit: i64,
    ) -> StoreResult<Vec<Record>> {
        let mut versions = self.store.history(kind, id, after, limit).await?;
        let written = self.versions(kind, id).iter();
        versions.extend(written.filter(|record| record.version > after).cloned());
        versions.truncate(usize::try_from(limit).unwrap_or_default());
        Ok(versions)
    }

    async fn page(
        &self,
        selection: Selection<'_>,
        after: &str,
        limit: i64,
    ) -> StoreResult<Vec<Record>> {
        // All that is kept: some of it may be no longer of the selection.
        let kept = self.store.page(selection, after, i64::MAX).await?;
        let kept = kept.into_iter().map(|record| (record.id.clone(), record));
        let mut found: BTreeMap<String, Record> = kept.collect();
        let written = self.written.get(&selection.kind).into_iter().flatten();
        for (id, versions) in written.filter(|(id, _)| id.as_str() > after) {
            found.remove(id);
            if let Some(newest) = versions.last()
                && is_of(newest, selection)?
            {
                found.insert(id.clone(), newest.clone());
            }
        }
        let limit = usize::try_from(limit).unwrap_or_default();
        Ok(found.into_values().take(limit).collect())
    }
}

/// A version to be written as it will be kept. When and by whom, the journal says.
fn to_come(record: &NewRecord) -> Record {
    Record {
        kind: record.kind,
        id: record.id.clone(),
        version: record.version,
        revision: TO_COME,
        at: String::new(),
        actor: String::new(),
        owner: record.owner.clone(),
        audience: record.audience,
        listed: record.listed,
        body: record.body.clone(),
    }
}

/// Whether a record is of a selection of its kind.
fn is_of(record: &Record, selection: Selection<'_>) -> StoreResult<bool> {
    let is_in_scope = match selection.scope {
        Scope::All => true,
        Scope::Owner(owner) => record.owner.as_deref() == Some(owner),
        Scope::PointingAt(kind, id) => record.references().contains(&(kind, id.to_owned())),
        Scope::Through { .. } => {
            let message = "what others point at cannot be listed before an act is written";
            return Err(StoreError::Backend(message.to_owned()));
        }
    };
    let is_seen = selection.audience.sees(record.audience);
    Ok(is_in_scope && is_seen && (record.listed || selection.unlisted_too))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Key, Link, LinkBasis};
    use crate::store::{self, Act, Audience, SqliteStore, Store};

    fn link(concept: &str, entry: &str, version: i64) -> NewRecord {
        let concept: Key = concept.parse().unwrap();
        let entry = entry.parse().unwrap();
        let id = Link::id(&concept, &entry);
        let link = Link::new(concept, entry, version, LinkBasis::Editor);
        NewRecord::of(id, version, &link).unwrap().owned_by("XA")
    }

    #[tokio::test]
    async fn what_is_to_be_written_is_read_as_if_it_were() {
        let directory = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(directory.path()).await.unwrap();
        let act = Act {
            at: "2026-01-01T00:00:00Z".into(),
            actor: "system".into(),
            state: None,
            act: "list.imported",
            request: String::new(),
            decided_on: Vec::new(),
        };
        let [lamp, boat] = ["xa.compiled.lamp", "xa.compiled.boat"];
        let kept = [link("port", lamp, 1), link("port", boat, 1)];
        store.commit(&act, &kept, &[]).await.unwrap();
        let records = [
            link("port", lamp, 2),
            link("quay", lamp, 1).seen_by(Audience::Participants),
            link("port", boat, 2).listed(false),
        ];
        let after = AfterAct::new(&store, &records);
        for (scope, audience, ids) in [
            (Scope::All, Audience::Public, &["port~xa.compiled.lamp"][..]),
            (
                Scope::PointingAt(Kind::Entry, lamp),
                Audience::Participants,
                &["port~xa.compiled.lamp", "quay~xa.compiled.lamp"],
            ),
            (Scope::PointingAt(Kind::Entry, boat), Audience::Service, &[]),
            (Scope::Owner("XB"), Audience::Service, &[]),
        ] {
            let found: Vec<(Record, Link)> = store::all(&after, scope, audience).await.unwrap();
            let found: Vec<&str> = found.iter().map(|(record, _)| record.id.as_str()).collect();
            assert_eq!(found, ids, "{scope:?}");
        }
        let newest = after.get(Kind::Link, "port~xa.compiled.lamp").await;
        assert_eq!(newest.unwrap().unwrap().version, 2);
        let history = after.history(Kind::Link, "port~xa.compiled.lamp", 0, 9);
        assert_eq!(history.await.unwrap().len(), 2);
    }
}
