//! The page of what a submission changed, entry by entry.

use axum::extract::State;
use maud::{Markup, html};

use super::components::{history, pager::Pager};
use super::layout::{Page, framed};
use super::state::list_name;
use super::visit::Visit;
use super::{Answer, App};
use crate::api::params::PathId;
use crate::i18n::page::{common, list_changes as say};
use crate::i18n::{list_note, number};
use crate::model::{DisplayLanguage, EntryId, ListId, PartyKind};
use crate::service::{ChangedEntry, ListChanges};

/// Entries in a page.
const SIZE: usize = 50;

/// What a submission did to an entry.
enum Done<'a> {
    Added,
    Removed,
    Changed(&'a ChangedEntry),
}

/// Shows what a submission added, removed and changed against the one before it.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let display = visit.display;
    let changes = app.list_changes(&visit.viewer, &id, None).await?;
    let reference = app.reference();
    let party = reference.parties.get(&changes.list.state);
    let kind = party.map_or(PartyKind::State, |party| party.kind);
    let state = party.map_or(changes.list.state.as_str(), |party| party.name.get(display));
    let title = say::changes_of(display, list_name(&changes.list.kind, display));
    let done = done(&changes);
    let page = Pager::asked(&visit.address);
    let shown = done.iter().skip((page - 1).saturating_mul(SIZE)).take(SIZE);
    let content = html! {
        header .page-head {
            p .eyebrow { a href=(visit.to(format!("/states/{}", changes.list.state))) { (state) } }
            h1 { (title) }
            p .hint { (list_note(&changes.list.kind).get(display)) }
            p { (against(&changes.against, kind, display)) }
        }
        p .count { (counted(&changes, display)) }
        @for (id, done) in shown { (entry(&app, &visit, id, done).await?) }
        (Pager::over(page, done.len(), SIZE).show(&visit))
    };
    Ok(framed(
        &visit,
        &Page {
            title: format!("{title} ({state})"),
            section: "/states",
            content,
        },
    ))
}

/// First what it added, then what it removed, then what it changed.
fn done(changes: &ListChanges) -> Vec<(&EntryId, Done<'_>)> {
    let added = changes.added.iter().map(|(id, _)| (id, Done::Added));
    let removed = changes
        .removed
        .iter()
        .map(|one| (&one.entry, Done::Removed));
    let changed = changes.changed.iter();
    let changed = changed.map(|changed| (&changed.entry, Done::Changed(changed)));
    added.chain(removed).chain(changed).collect()
}

/// With which lists it is compared.
fn against(lists: &[ListId], kind: PartyKind, display: DisplayLanguage) -> String {
    let named = lists.iter().filter_map(|id| {
        let name = list_name(&id.kind()?, display);
        Some(format!("{name} ({id})"))
    });
    let named: Vec<String> = named.collect();
    match (named.is_empty(), kind) {
        (false, _) => say::compared_with(display, named.join(", ")),
        (true, PartyKind::State) => say::first_of_state(display).to_owned(),
        (true, PartyKind::Organisation) => say::first_of_organisation(display).to_owned(),
    }
}

fn counted(changes: &ListChanges, display: DisplayLanguage) -> String {
    let [added, removed, changed, unchanged] = [
        changes.added.len(),
        changes.removed.len(),
        changes.changed.len(),
        changes.unchanged,
    ]
    .map(|count| number(display, count));
    say::counted(display, added, removed, changed, unchanged)
}

/// An entry by its term, and what was done to it.
async fn entry(app: &App, visit: &Visit, id: &EntryId, done: &Done<'_>) -> Answer {
    let display = visit.display;
    let view = app.entry(&visit.viewer, id.as_str()).await?;
    let what = match done {
        Done::Added => say::added(display),
        Done::Removed => say::removed(display),
        Done::Changed(_) => say::changed(display),
    };
    Ok(html! {
        article .list-change {
            h2 {
                (what) (common::colon(display))
                a href=(visit.to(format!("/entries/{id}"))) {
                    @match view.entry.term_for(display) {
                        Some(term) => bdi lang=(term.language) { (term.text) },
                        None => (id),
                    }
                }
            }
            @if let Done::Changed(changed) = done { (reworded(visit, changed, display)) }
        }
    })
}

/// What changed, and the way to both versions.
fn reworded(visit: &Visit, changed: &ChangedEntry, display: DisplayLanguage) -> Markup {
    let version = |of: &EntryId, version: i64| {
        let address = visit.to(format!("/entries/{of}/versions/{version}"));
        html! { a href=(address) { (common::version(display, version)) } }
    };
    let before_of = changed.before_of.as_ref().unwrap_or(&changed.entry);
    html! {
        p .hint { (version(before_of, changed.before)) " → " (version(&changed.entry, changed.since)) }
        (history::changes(&changed.change, display))
    }
}
