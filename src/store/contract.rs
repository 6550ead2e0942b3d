//! What any backend must do. Each test opens an empty store of the backend.

macro_rules! store_contract {
    ($open:path) => {
        store_contract!($open,
            starts_empty, keeps_versions, refuses_a_version_taken, refuses_a_gap,
            writes_all_or_nothing, lists_by_scope_and_audience, lists_through_others, pages_in_order, follows_changes,
            concurrent_writers_each_win_once, verifies, replaces_references, knows_the_newest_act_for_an_audience,
        );
    };
    ($open:path, $($test:ident),+ $(,)?) => {$(
        #[tokio::test]
        async fn $test() {
            let (_directory, store) = $open().await;
            super::$test(&store).await;
        }
    )+};
}

mod sqlite {
    use crate::store::SqliteStore;

    async fn open() -> (tempfile::TempDir, SqliteStore) {
        let directory = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(directory.path()).await.unwrap();
        (directory, store)
    }

    store_contract!(open);
}

use super::{Act, Audience, Kind, NewRecord, Scope, Selection, Store, StoreError, verify};

fn act() -> Act {
    Act {
        at: "2026-01-01T00:00:00Z".into(),
        actor: "system".into(),
        state: None,
        act: "test.done",
        request: "test".into(),
        decided_on: Vec::new(),
    }
}

fn record(id: &str, version: i64) -> NewRecord {
    NewRecord {
        kind: Kind::Entry,
        id: id.into(),
        version,
        owner: Some("XA".into()),
        audience: Audience::Public,
        listed: true,
        body: format!("{{\"version\":{version}}}"),
    }
}

/// An entry points at the list that it came with.
fn pointing(id: &str, version: i64, list: &str) -> NewRecord {
    NewRecord {
        body: format!("{{\"list\":\"{list}\"}}"),
        ..record(id, version)
    }
}

fn entries(scope: Scope<'_>, audience: Audience) -> Selection<'_> {
    Selection {
        kind: Kind::Entry,
        scope,
        audience,
        unlisted_too: false,
    }
}

async fn ids(store: &dyn Store, selection: Selection<'_>) -> Vec<String> {
    let page = store.page(selection, "", 100).await.unwrap();
    assert_eq!(store.count(selection).await.unwrap(), page.len() as i64);
    page.into_iter().map(|record| record.id).collect()
}

async fn starts_empty(store: &dyn Store) {
    assert_eq!(store.revision().await.unwrap(), 0);
    assert_eq!(store.get(Kind::Entry, "a").await.unwrap(), None);
    assert!(
        store
            .history(Kind::Entry, "a", 0, 10)
            .await
            .unwrap()
            .is_empty()
    );
}

async fn keeps_versions(store: &dyn Store) {
    assert_eq!(
        store.commit(&act(), &[record("a", 1)], &[]).await.unwrap(),
        1
    );
    assert_eq!(
        store.commit(&act(), &[record("a", 2)], &[]).await.unwrap(),
        2
    );
    let newest = store.get(Kind::Entry, "a").await.unwrap().unwrap();
    assert_eq!((newest.version, newest.revision), (2, 2));
    assert_eq!(newest.at, "2026-01-01T00:00:00Z");
    let history = store.history(Kind::Entry, "a", 0, 10).await.unwrap();
    let bodies: Vec<&str> = history.iter().map(|r| r.body.as_str()).collect();
    assert_eq!(bodies, ["{\"version\":1}", "{\"version\":2}"]);
    let second = store.history(Kind::Entry, "a", 1, 10).await.unwrap();
    assert_eq!(second, history[1..]);
    let first = store.version(Kind::Entry, "a", 1).await.unwrap();
    assert_eq!(first.as_ref(), history.first());
    assert_eq!(store.version(Kind::Entry, "a", 3).await.unwrap(), None);
}

async fn refuses_a_version_taken(store: &dyn Store) {
    store.commit(&act(), &[record("a", 1)], &[]).await.unwrap();
    let again = store.commit(&act(), &[record("a", 1)], &[]).await;
    assert!(matches!(again, Err(StoreError::Conflict)));
    assert_eq!(store.revision().await.unwrap(), 1);
}

async fn refuses_a_gap(store: &dyn Store) {
    store.commit(&act(), &[record("a", 1)], &[]).await.unwrap();
    let skipping = store.commit(&act(), &[record("a", 3)], &[]).await;
    assert!(matches!(skipping, Err(StoreError::Conflict)));
    let unborn = store.commit(&act(), &[record("b", 2)], &[]).await;
    assert!(matches!(unborn, Err(StoreError::Conflict)));
}

async fn writes_all_or_nothing(store: &dyn Store) {
    store.commit(&act(), &[record("b", 1)], &[]).await.unwrap();
    let half = store
        .commit(&act(), &[record("a", 1), record("b", 1)], &[])
        .await;
    assert!(half.is_err());
    assert_eq!(store.get(Kind::Entry, "a").await.unwrap(), None);
    assert_eq!(store.journal(0, 10).await.unwrap().len(), 1);
}

async fn lists_by_scope_and_audience(store: &dyn Store) {
    let records = [
        record("public", 1),
        record("hidden", 1).seen_by(Audience::Participants),
        record("secret", 1).seen_by(Audience::Service),
        record("other", 1).owned_by("XB"),
        record("unlisted", 1).listed(false),
        pointing("pointing", 1, "c"),
    ];
    store.commit(&act(), &records, &[]).await.unwrap();
    let all = |audience| entries(Scope::All, audience);
    let public = ids(store, all(Audience::Public)).await;
    assert_eq!(public, ["other", "pointing", "public"]);
    let participants = ids(store, all(Audience::Participants)).await;
    assert_eq!(participants, ["hidden", "other", "pointing", "public"]);
    assert_eq!(ids(store, all(Audience::Service)).await.len(), 5);
    let mut unlisted_too = all(Audience::Public);
    unlisted_too.unlisted_too = true;
    assert_eq!(
        ids(store, unlisted_too).await,
        ["other", "pointing", "public", "unlisted"]
    );
    let of_owner = entries(Scope::Owner("XB"), Audience::Public);
    assert_eq!(ids(store, of_owner).await, ["other"]);
    let pointing = entries(Scope::PointingAt(Kind::List, "c"), Audience::Public);
    assert_eq!(ids(store, pointing).await, ["pointing"]);
    for selection in [
        all(Audience::Participants),
        unlisted_too,
        of_owner,
        pointing,
    ] {
        let page = store.page(selection, "", 10).await.unwrap().into_iter();
        let of_page: Vec<(String, i64)> = page.map(|r| (r.id, r.version)).collect();
        assert_eq!(store.heads(selection).await.unwrap(), of_page);
    }
}

async fn lists_through_others(store: &dyn Store) {
    let link = |concept: &str, entry: &str| NewRecord {
        kind: Kind::Link,
        body: format!("{{\"concept\":\"{concept}\",\"entry\":\"{entry}\"}}"),
        ..record(&format!("{concept}~{entry}"), 1)
    };
    let records = [
        record("a", 1),
        record("b", 1),
        record("c", 1).seen_by(Audience::Participants),
        record("d", 1).listed(false),
        record("e", 1),
        link("one", "b"),
        link("one", "a"),
        link("one", "c"),
        link("one", "d"),
        link("two", "a"),
        link("two", "e"),
    ];
    store.commit(&act(), &records, &[]).await.unwrap();
    let linked = |id, audience| {
        let (by, target) = (Kind::Link, Kind::Concept);
        entries(Scope::Through { by, target, id }, audience)
    };
    let public = linked("one", Audience::Public);
    assert_eq!(ids(store, public).await, ["a", "b"]);
    assert_eq!(store.count(public).await.unwrap(), 2);
    let participants = linked("one", Audience::Participants);
    assert_eq!(ids(store, participants).await, ["a", "b", "c"]);
    let heads = store.heads(participants).await.unwrap().into_iter();
    let heads: Vec<String> = heads.map(|(id, _)| id).collect();
    assert_eq!(heads, ["a", "b", "c"]);
    assert_eq!(
        ids(store, linked("two", Audience::Public)).await,
        ["a", "e"]
    );
    let after: Vec<String> = store
        .page(participants, "a", 1)
        .await
        .unwrap()
        .into_iter()
        .map(|record| record.id)
        .collect();
    assert_eq!(after, ["b"]);
}

async fn pages_in_order(store: &dyn Store) {
    let records = ["c", "B", "é", "a"].map(|id| record(id, 1));
    store.commit(&act(), &records, &[]).await.unwrap();
    let selection = entries(Scope::All, Audience::Public);
    let first = store.page(selection, "", 2).await.unwrap();
    let first: Vec<String> = first.into_iter().map(|r| r.id).collect();
    assert_eq!(first, ["B", "a"], "in the order of bytes");
    let second = store.page(selection, "a", 9).await.unwrap();
    let second: Vec<String> = second.into_iter().map(|r| r.id).collect();
    assert_eq!(second, ["c", "é"]);
}

async fn knows_the_newest_act_for_an_audience(store: &dyn Store) {
    let hidden = record("hidden", 1).seen_by(Audience::Participants);
    store.commit(&act(), &[record("a", 1)], &[]).await.unwrap();
    store.commit(&act(), &[hidden], &[]).await.unwrap();
    let newest = async |audience| store.newest_of(Kind::Entry, audience).await.unwrap();
    assert_eq!(newest(Audience::Public).await, 1);
    assert_eq!(newest(Audience::Participants).await, 2);
    assert_eq!(
        store.newest_of(Kind::List, Audience::Public).await.unwrap(),
        0
    );
}

async fn follows_changes(store: &dyn Store) {
    let first = store.commit(&act(), &[record("a", 1)], &[]).await.unwrap();
    store.commit(&act(), &[record("b", 1)], &[]).await.unwrap();
    store.commit(&act(), &[record("b", 2)], &[]).await.unwrap();
    let changed = store.changed_since(first).await.unwrap();
    assert_eq!(changed, [(Kind::Entry, "b".to_owned())]);
    // What writing leaves behind tells of it, once its clock has gone on.
    let trace = store.trace();
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    assert_eq!(store.trace(), trace);
    store.commit(&act(), &[record("c", 1)], &[]).await.unwrap();
    assert!(trace.is_none() || store.trace() != trace);
}

async fn concurrent_writers_each_win_once(store: &dyn Store) {
    store.commit(&act(), &[record("a", 1)], &[]).await.unwrap();
    let the_act = act();
    let second_version = [record("a", 2)];
    let (one, other) = tokio::join!(
        store.commit(&the_act, &second_version, &[]),
        store.commit(&the_act, &second_version, &[]),
    );
    assert_eq!(
        [one.is_ok(), other.is_ok()]
            .into_iter()
            .filter(|ok| *ok)
            .count(),
        1
    );
    assert_eq!(
        store.history(Kind::Entry, "a", 0, 10).await.unwrap().len(),
        2
    );
}

async fn verifies(store: &dyn Store) {
    store.commit(&act(), &[record("a", 1)], &[]).await.unwrap();
    store
        .commit(&act(), &[record("a", 2), record("b", 1)], &[])
        .await
        .unwrap();
    let verified = verify(store, None, |_| ()).await.unwrap();
    assert_eq!(verified.faults, vec![]);
    assert_eq!(
        (verified.acts, verified.records, verified.revision),
        (2, 3, 2)
    );
    let noted = verified.hash;
    assert!(
        verify(store, Some(&noted), |_| ())
            .await
            .unwrap()
            .has_known_hash
    );
    assert!(
        !verify(store, Some("other"), |_| ())
            .await
            .unwrap()
            .has_known_hash
    );
}

async fn replaces_references(store: &dyn Store) {
    let first = pointing("a", 1, "old");
    let second = pointing("a", 2, "new");
    store.commit(&act(), &[first], &[]).await.unwrap();
    store.commit(&act(), &[second], &[]).await.unwrap();
    let pointing_at = |list| entries(Scope::PointingAt(Kind::List, list), Audience::Public);
    assert!(ids(store, pointing_at("old")).await.is_empty());
    assert_eq!(ids(store, pointing_at("new")).await, ["a"]);
}
