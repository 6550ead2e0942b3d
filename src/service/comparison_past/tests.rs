use std::sync::Arc;

use super::*;
use crate::model::{
    Bilingual, Cell, ColumnState, Entry, LinkBasis, LinkReason, LinkRemoval, ListKind, Origin,
    Party, PartyKind, TextKind, Wording,
};
use crate::service::Environment;
use crate::store::{Act, NewRecord, SqliteStore, Store};

const ENTRY: &str = "xa.compiled.cyberspace";

fn entry(text: &str) -> Entry {
    let state: PartyCode = "XA".parse().unwrap();
    let text = serde_json::json!({
        "kind": TextKind::Definition, "language": "en", "text": text,
        "wording": Wording::Official, "document": "law",
    });
    Entry {
        id: ENTRY.parse().unwrap(),
        list: "xa.compiled".parse().unwrap(),
        state,
        origin: Origin::Compiled,
        terms: vec![],
        texts: vec![serde_json::from_value(text).unwrap()],
        documents: vec![],
        withdrawn_by: None,
    }
}

async fn commit(store: &dyn Store, day: &str, records: &[NewRecord]) {
    let act = Act {
        at: format!("{day}T12:00:00Z"),
        actor: "operator".into(),
        state: None,
        act: "test.done",
        request: "test".into(),
        decided_on: Vec::new(),
    };
    store.commit(&act, records, &[]).await.unwrap();
}

/// An entry of 2024, reworded in 2025, whose link was taken back in 2026.
async fn service(directory: &std::path::Path) -> Service {
    let store = SqliteStore::open(directory).await.unwrap();
    let state: PartyCode = "XA".parse().unwrap();
    let name = Bilingual::new("cyberspace", "cyberespace");
    let concept = Concept::new(
        "cyberspace".parse().unwrap(),
        name,
        "s".parse().unwrap(),
        None,
    );
    let party = Party {
        code: state.clone(),
        name: Bilingual::new("Xandria", "Xandrie"),
        kind: PartyKind::State,
    };
    let list = List {
        id: "xa.compiled".parse().unwrap(),
        state,
        kind: ListKind::Compiled,
        entries: 1,
        digest: String::new(),
    };
    let first = entry("made-up first");
    let link = Link::new(concept.id.clone(), first.id.clone(), 1, LinkBasis::Editor);
    let link_id = Link::id(&link.concept, &link.entry);
    let new = [
        NewRecord::of("XA", 1, &party).unwrap(),
        NewRecord::of("cyberspace", 1, &concept).unwrap(),
        NewRecord::of("xa.compiled", 1, &list).unwrap(),
        NewRecord::of(ENTRY, 1, &first).unwrap(),
        NewRecord::of(link_id.as_str(), 1, &link).unwrap(),
    ];
    commit(&store, "2024-03-01", &new).await;
    let second = NewRecord::of(ENTRY, 2, &entry("made-up second")).unwrap();
    commit(&store, "2025-03-01", &[second]).await;
    let removed = NewRecord::of(link_id, 2, &link).unwrap().listed(false);
    commit(&store, "2026-03-01", &[removed]).await;
    let environment = Environment::of_system();
    Service::new(Arc::new(store), None, environment)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_day_shows_what_was_held_at_its_end() {
    let directory = tempfile::tempdir().unwrap();
    let service = service(directory.path()).await;
    for (day, status, text, changed_since) in [
        ("2024-02-29", ColumnState::NoListHeld, None, false),
        (
            "2024-03-01",
            ColumnState::Available,
            Some("made-up first"),
            false,
        ),
        (
            "2025-03-01",
            ColumnState::Available,
            Some("made-up second"),
            true,
        ),
        ("2026-03-01", ColumnState::NoEntryAvailable, None, false),
    ] {
        let display = DisplayLanguage::En;
        let date = day.parse().unwrap();
        let viewer = &Viewer::Public;
        let then = service.comparison_as_of(viewer, "cyberspace", &[], date, display);
        let then = then.await.unwrap();
        let column = &then.columns[0];
        assert_eq!(column.status, status, "{day}");
        let shown = column.cells.first();
        let words = |cell: &Cell| cell.entry.texts[0].text.clone();
        assert_eq!(shown.map(words).as_deref(), text, "{day}");
        assert_eq!(
            shown.is_some_and(|cell| cell.changed_since),
            changed_since,
            "{day}"
        );
    }
}

fn concept(id: &str, name: &str) -> Concept {
    let name = Bilingual::new(name, name);
    Concept::new(id.parse().unwrap(), name, "s".parse().unwrap(), None)
}

fn link(concept: &Concept, basis: LinkBasis) -> Link {
    Link::new(concept.id.clone(), ENTRY.parse().unwrap(), 1, basis)
}

fn record(link: &Link, version: i64) -> NewRecord {
    let id = Link::id(&link.concept, &link.entry);
    NewRecord::of(id, version, link).unwrap()
}

/// Nets of April 2026, called networks and linked elsewhere, too, since May, and
/// merged into the cyberspace of 2024 in June.
async fn with_merge(service: &Service) {
    let store = service.store.as_ref();
    let (nets, networks) = (concept("nets", "nets"), concept("nets", "networks"));
    let reason = LinkReason::SameTerm {
        term: "nets".into(),
        name: Some("nets".into()),
        entry: None,
        former: false,
        term_gone: false,
        abbreviation: false,
        weight: 100,
    };
    let reasons = vec![reason];
    let linked = link(&nets, LinkBasis::Rule { reasons });
    let new = [NewRecord::of("nets", 1, &nets).unwrap(), record(&linked, 1)];
    commit(store, "2026-04-01", &new).await;
    let webs = concept("webs", "webs");
    let renamed = [
        NewRecord::of("nets", 2, &networks).unwrap(),
        NewRecord::of("webs", 1, &webs).unwrap(),
        record(&link(&webs, LinkBasis::Editor), 1),
    ];
    commit(store, "2026-05-01", &renamed).await;
    let into: Key = "cyberspace".parse().unwrap();
    let gone = Concept {
        merged_into: Some(into.clone()),
        ..networks
    };
    let removed = Link {
        removed: Some(LinkRemoval {
            moved_to: Some(into.clone()),
            ..LinkRemoval::default()
        }),
        ..linked.clone()
    };
    let moved = Link {
        concept: into,
        moved_from: Some(nets.id),
        ..linked
    };
    let merged = [
        NewRecord::of("nets", 3, &gone).unwrap().listed(false),
        record(&removed, 2).listed(false),
        record(&moved, 3),
    ];
    commit(store, "2026-06-01", &merged).await;
    service.follow().await.unwrap();
}

#[tokio::test]
async fn names_links_and_merges_are_those_of_the_day() {
    let directory = tempfile::tempdir().unwrap();
    let service = service(directory.path()).await;
    with_merge(&service).await;
    let on = async |concept: &str, day: &str| {
        let (viewer, display) = (&Viewer::Public, DisplayLanguage::En);
        let day = day.parse().unwrap();
        let then = service.comparison_as_of(viewer, concept, &[], day, display);
        then.await
    };
    for (day, name, is_former, also) in [
        ("2026-04-01", "nets", false, vec![]),
        ("2026-05-01", "networks", true, vec!["webs"]),
    ] {
        let then = on("nets", day).await.unwrap();
        assert_eq!(then.concept.name.en, name, "{day}");
        let cell = &then.columns[0].cells[0];
        let also_under: Vec<&str> = cell.also_under.iter().map(Key::as_str).collect();
        assert_eq!(also_under, also, "{day}");
        let LinkBasis::Rule { reasons } = &cell.link else {
            panic!("{:?}", cell.link);
        };
        let told =
            matches!(&reasons[0], LinkReason::SameTerm { former, .. } if *former == is_former);
        assert!(told, "{day}: {reasons:?}");
    }
    assert!(on("nets", "2026-06-01").await.is_err(), "it leads on");
    let before = on("cyberspace", "2026-05-01").await.unwrap();
    assert!(before.columns[0].cells.is_empty());
    let since = on("cyberspace", "2026-06-01").await.unwrap();
    let cell = &since.columns[0].cells[0];
    assert_eq!(cell.moved_from.as_ref().map(Key::as_str), Some("nets"));
}

#[tokio::test]
async fn what_was_not_here_yet_is_told_with_since_when_it_is() {
    let directory = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(directory.path()).await.unwrap();
    let party = Party {
        code: "XA".parse().unwrap(),
        name: Bilingual::new("Xandria", "Xandrie"),
        kind: PartyKind::State,
    };
    let concept = concept("cyberspace", "cyberspace");
    let concepts = [
        NewRecord::of("XA", 1, &party).unwrap(),
        NewRecord::of("cyberspace", 1, &concept).unwrap(),
    ];
    commit(&store, "2024-03-01", &concepts).await;
    let first = NewRecord::of(ENTRY, 1, &entry("made-up")).unwrap();
    commit(&store, "2025-03-01", &[first]).await;
    let linked = record(&link(&concept, LinkBasis::Editor), 1);
    commit(&store, "2025-04-01", &[linked]).await;
    let environment = Environment::of_system();
    let service = Service::new(Arc::new(store), None, environment)
        .await
        .unwrap();
    let [made, came] = ["2024-03-01T12:00:00Z", "2025-04-01T12:00:00Z"].map(Some);
    for (day, concept_since, entry_since) in [
        ("2024-02-29", made, came),
        ("2024-03-01", None, came),
        ("2025-03-31", None, came),
        ("2025-04-01", None, None),
    ] {
        let date = day.parse().unwrap();
        let viewer = &Viewer::Public;
        let then = service.comparison_as_of(viewer, "cyberspace", &[], date, DisplayLanguage::En);
        let then = then.await.unwrap();
        assert_eq!(then.here_since.as_deref(), concept_since, "{day}");
        assert_eq!(then.columns[0].here_since.as_deref(), entry_since, "{day}");
        let since = service.concept_here_since(viewer, "cyberspace", date).await;
        assert_eq!(since.unwrap(), then.here_since, "{day}");
    }
}
