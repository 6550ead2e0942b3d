//! The page of all concepts, by subject field or by name.

use std::collections::BTreeMap;

use axum::extract::State;
use maud::{Markup, html};

use super::components::parts::Parts;
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::i18n::page::{browse as say, common, links};
use crate::model::{Concept, Key, Subject};
use crate::text::compact;

/// Shows the concepts: all, or those of a subject field or with words in
/// their names.
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let display = visit.display;
    let words = visit.address.value("q").unwrap_or_default();
    let subject = visit
        .address
        .value("subject")
        .map(crate::api::params::word::<Key>);
    let subject = subject
        .transpose()
        .map_err(|message| crate::api::problem::Problem::invalid("subject", message))?;
    let concepts = app.concepts(&visit.viewer, subject.as_ref(), display)?;
    let key = compact(words);
    let has_words = |concept: &Concept| {
        let names = [&concept.name.en, &concept.name.fr];
        names.iter().any(|name| compact(name).contains(&key))
    };
    let concepts: Vec<Concept> = concepts.into_iter().filter(has_words).collect();
    let states = states_by_concept(&app, &visit).await?;
    let subjects = app.subjects(&visit.viewer, display);
    let by_name = visit.address.value("by") == Some("name");
    let content = html! {
        header .page-head {
            h1 { (common::concepts(display)) }
            p .lead { (say::concepts_lead(display)) }
            p { a href=(visit.to("/links")) { (links::title(display)) } }
        }
        (form(&visit, &subjects, subject.as_ref()))
        p .count role="status" { (common::concepts_counted(display, concepts.len())) (common::semicolon(display)) (say::of_states(display)) }
        @if concepts.is_empty() { (nothing(&visit, words)) }
        @else if by_name { (by_names(&visit, &concepts, &states)) }
        @else { (by_subjects(&visit, &concepts, &subjects, &states)) }
    };
    let title = common::concepts(display).to_owned();
    Ok(framed(
        &visit,
        &Page {
            title,
            section: "/concepts",
            content,
        },
    ))
}

/// How many States define each concept.
async fn states_by_concept(
    app: &App,
    visit: &Visit,
) -> crate::api::problem::Answer<BTreeMap<Key, usize>> {
    let coverage = app.whole_coverage(&visit.viewer, visit.display).await?;
    let rows = coverage.rows.iter();
    Ok(rows
        .map(|row| (row.concept.id.clone(), row.states))
        .collect())
}

fn form(visit: &Visit, subjects: &[(Subject, usize)], chosen: Option<&Key>) -> Markup {
    let display = visit.display;
    let by_name = visit.address.value("by") == Some("name");
    let by = |name: &str| visit.address.clone().set("by", name);
    html! {
        form .row action=(visit.to("/concepts")) {
            div { label for="words" { (say::filter(display)) } input #words type="search" name="q" value=[visit.address.value("q")]; }
            div {
                label for="subject" { (crate::i18n::page::search::subject(display)) }
                select #subject name="subject" {
                    option value="" { (say::all_subjects(display)) }
                    @for (subject, _) in subjects {
                        option value=(subject.id) selected[chosen == Some(&subject.id)] { (subject.name.get(display)) }
                    }
                }
            }
            @if by_name { input type="hidden" name="by" value="name"; }
            button { (say::show(display)) }
            nav .views aria-label=(say::arrange(display)) {
                a href=(visit.address.clone().without("by")) aria-current=[(!by_name).then_some("true")] { (say::by_subject(display)) }
                a href=(by("name")) aria-current=[by_name.then_some("true")] { (say::by_name(display)) }
            }
        }
    }
}

fn section(visit: &Visit, subject: &Subject, list: Markup) -> Markup {
    let display = visit.display;
    html! {
        section .subject aria-labelledby=(subject.id) {
            h2 #(subject.id) { (subject.name.get(display)) }
            @if let Some(scope) = &subject.scope { p .hint .measure { (scope.get(display)) } }
            (list)
        }
    }
}

fn by_names(visit: &Visit, concepts: &[Concept], states: &BTreeMap<Key, usize>) -> Markup {
    let items = concepts.iter().map(|concept| item(visit, concept, states));
    let items: Vec<Markup> = items.collect();
    let parts = Parts::of(visit, &items);
    html! {
        (list(&items[parts.shown()]))
        (parts.pager(visit))
    }
}

/// The concepts under their subject fields; one that goes on has its heading on each
/// page.
fn by_subjects(
    visit: &Visit,
    concepts: &[Concept],
    subjects: &[(Subject, usize)],
    states: &BTreeMap<Key, usize>,
) -> Markup {
    let mut items: Vec<Markup> = Vec::with_capacity(concepts.len());
    let mut places = Vec::with_capacity(subjects.len());
    for (subject, _) in subjects {
        let begin = items.len();
        let own = concepts.iter().filter(|of| of.subject == subject.id);
        items.extend(own.map(|concept| item(visit, concept, states)));
        places.push((subject, begin..items.len()));
    }
    let parts = Parts::of(visit, &items);
    let shown = parts.shown();
    html! {
        @for (subject, place) in places {
            @let here = place.start.max(shown.start)..place.end.min(shown.end);
            @if !here.is_empty() { (section(visit, subject, list(&items[here]))) }
        }
        (parts.pager(visit))
    }
}

fn list(items: &[Markup]) -> Markup {
    html! { ul .parties { @for item in items { (item) } } }
}

fn item(visit: &Visit, concept: &Concept, states: &BTreeMap<Key, usize>) -> Markup {
    let display = visit.display;
    let count = states.get(&concept.id).copied().unwrap_or_default();
    html! {
        li {
            a href=(visit.to(format!("/concepts/{}", concept.id))) { (concept.name.get(display)) }
            " " span .count aria-label=(common::states_defining(display, count)) { (count) }
        }
    }
}

fn nothing(visit: &Visit, words: &str) -> Markup {
    let display = visit.display;
    html! {
        div .nothing {
            p .lead { (say::no_concept(display)) }
            p { a href=(visit.to("/").with("q", words)) { (say::search_for(display, words)) } }
        }
    }
}
