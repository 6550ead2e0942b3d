//! The search page, which is the front page.

use axum::extract::State;
use maud::{Markup, html};

use super::components::{badge, facets, pager::Pager, passage, provenance, search_field, text};
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::api::params;
use crate::api::problem::{self, Problem};
use crate::api::search::{kind, sort, wording};
use crate::api::search_bodies::worded;
use crate::i18n::page::{Phrase, common, search as say};
use crate::i18n::{Message, language_name};
use crate::model::{DisplayLanguage, Entry, Language, PartyKind, Text, Wording};
use crate::search::{Correction, FacetField, Filters, Found, Hit};
use crate::service::{Position, Reference, SearchAnswer, SearchRequest, ServiceError};

/// Results in a page.
const SIZE: usize = 20;

/// The orders of results: as the parameter names them, and in words.
const ORDERS: [(&str, Phrase); 4] = [
    ("relevance", say::by_relevance),
    ("term", say::by_term),
    ("state", say::by_state),
    ("year", say::by_year),
];

/// Terms to begin with.
const EXAMPLES: [[&str; 2]; 4] = [
    ["cyberspace", "cyberespace"],
    ["cyber security", "cybersécurité"],
    ["critical infrastructure", "infrastructures critiques"],
    ["information security", "sécurité de l’information"],
];

/// Shows the search page: a welcome as long as nothing is asked for.
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let typed = visit.address.value("q").unwrap_or_default();
    let is_asked =
        !typed.is_empty() || facets::are_chosen(&visit) || Pager::asked(&visit.address) > 1;
    let request = request(&visit)?;
    let answer = found(&app, &visit, request)?;
    let reference = app.reference();
    let (title, content) = match is_asked {
        true => (
            heading(typed, visit.display),
            results(&visit, &answer, &reference)?,
        ),
        false => (
            common::search(visit.display).to_owned(),
            welcome(&app, &visit, &answer.found),
        ),
    };
    let section = "/";
    Ok(framed(
        &visit,
        &Page {
            title,
            section,
            content,
        },
    ))
}

fn request(visit: &Visit) -> problem::Answer<SearchRequest> {
    let given = |name: &str| visit.address.values(name).collect::<Vec<_>>().join(",");
    let language = |text: &str| {
        let language: Language = params::word(text)?;
        Ok(language.to_string())
    };
    let year = |text: &str| {
        let range = Message::OutOfRange { low: 0, high: 9999 };
        text.parse().map_err(|_| range)
    };
    let asked_order = visit.address.value("sort").unwrap_or("relevance");
    let order = sort(asked_order).map_err(|message| Problem::invalid("sort", message))?;
    Ok(SearchRequest {
        text: visit.address.value("q").unwrap_or_default().to_owned(),
        filters: Filters {
            states: params::list("state", Some(&given("state")), params::word)?,
            languages: params::list("language", Some(&given("language")), language)?,
            years: params::list("year", Some(&given("year")), year)?,
            subjects: params::list("subject", Some(&given("subject")), params::word)?,
            wordings: params::list("wording", Some(&given("wording")), wording)?,
            kinds: params::list("kind", Some(&given("kind")), kind)?,
        },
        sort: order,
        facets: FacetField::ALL.to_vec(),
        limit: SIZE,
        ..SearchRequest::default()
    })
}

/// The page of results that is asked for. A later page begins where the index
/// stands now, so that its address can be shared.
fn found(app: &App, visit: &Visit, request: SearchRequest) -> problem::Answer<SearchAnswer> {
    let page = Pager::asked(&visit.address);
    if page == 1 {
        return Ok(app.search(&visit.viewer, request, visit.display)?);
    }
    let only_where = SearchRequest {
        limit: 1,
        facets: Vec::new(),
        ..request.clone()
    };
    let first = app.search(&visit.viewer, only_where, visit.display)?;
    let from = Some(Position {
        revision: first.found.revision,
        offset: (page - 1).saturating_mul(SIZE).min(first.found.total),
    });
    Ok(app.search(
        &visit.viewer,
        SearchRequest { from, ..request },
        visit.display,
    )?)
}

fn heading(typed: &str, display: DisplayLanguage) -> String {
    match typed {
        "" => say::all_entries(display).to_owned(),
        typed => say::results_for(display, typed),
    }
}

fn welcome(app: &App, visit: &Visit, all: &Found) -> Markup {
    let display = visit.display;
    let (states, organisations) = parties(all, &app.reference());
    html! {
        div .welcome {
            h1 { (common::tagline(display)) }
            p .lead { (say::lead(display)) }
            (search_field::large(visit))
            p .hint { (say::hint(display)) }
            p .examples {
                (say::try_these(display)) " "
                @for example in EXAMPLES {
                    @let term = example[usize::from(display == DisplayLanguage::Fr)];
                    a href=(visit.to("/").with("q", term)) { (term) } " "
                }
            }
        }
        section .browse aria-labelledby="browse" {
            h2 #browse { (say::browse(display)) }
            ul .cards {
                @for (subject, count) in app.subjects(&visit.viewer, display) {
                    li {
                        a href=(visit.to("/concepts").with("subject", &subject.id)) {
                            span .card-name { (subject.name.get(display)) }
                            span .count { (common::concepts_counted(display, count)) }
                        }
                    }
                }
            }
            p .hint { (say::held(display, common::entries(display, all.total), common::states_counted(display, states), common::organisations_counted(display, organisations))) }
        }
    }
}

/// Of how many States and of how many organisations entries are held.
fn parties(all: &Found, reference: &Reference) -> (usize, usize) {
    let facet = all
        .facets
        .iter()
        .find(|facet| facet.field == FacetField::State);
    let values = facet.map_or(&[][..], |facet| &facet.values);
    let is_state = |(code, _): &&(String, u64)| {
        let party = code
            .parse()
            .ok()
            .and_then(|code| reference.parties.get(&code));
        party.is_some_and(|party| party.kind == PartyKind::State)
    };
    let states = values.iter().filter(is_state).count();
    (states, values.len() - states)
}

fn results(visit: &Visit, answer: &SearchAnswer, reference: &Reference) -> Answer {
    let (display, found) = (visit.display, &answer.found);
    let page = Pager::asked(&visit.address);
    let typed = visit.address.value("q").unwrap_or_default();
    Ok(html! {
        (search_field::large(visit))
        @for warning in &answer.warnings { p .notice { (worded(warning).1.text(display)) } }
        (correction(visit, typed, found.correction.as_ref()))
        @if found.relaxed { p .notice { (say::relaxed(display)) } }
        div .found {
            section .results aria-labelledby="results" {
                div .results-head {
                    h1 #results { (heading(typed, display)) }
                    p .count role="status" { (common::entries(display, found.total)) }
                    @if found.total > 0 { (orders(visit)) }
                    @if found.total > 0 { a .to-facets href="#facets" { (say::narrow(display)) } }
                }
                (facets::chosen(visit, reference))
                @if found.hits.is_empty() { (nothing(visit, typed)) }
                ol start=((page - 1) * SIZE + 1) {
                    @for hit in &found.hits { li { (result(visit, hit, reference)?) } }
                }
                (Pager::over(page, found.total, SIZE).show(visit))
            }
            @if found.total > 0 || facets::are_chosen(visit) {
                aside #facets aria-labelledby="narrow" {
                    h2 #narrow { (say::narrow(display)) }
                    (facets::show(visit, &found.facets, reference))
                }
            }
        }
    })
}

fn correction(visit: &Visit, typed: &str, correction: Option<&Correction>) -> Markup {
    let display = visit.display;
    html! {
        @if let Some(Correction { text, is_used }) = correction {
            p .notice {
                @if *is_used {
                    (say::corrected(display, typed, text))
                } @else {
                    (say::did_you_mean(display)) " "
                    a href=(visit.address.clone().without("page").set("q", text)) { (text) }
                }
            }
        }
    }
}

fn orders(visit: &Visit) -> Markup {
    let chosen = visit.address.value("sort").unwrap_or("relevance");
    let to = |order: &str| match order {
        "relevance" => visit.address.clone().without("page").without("sort"),
        order => visit.address.clone().without("page").set("sort", order),
    };
    html! {
        nav .orders aria-label=(say::order(visit.display)) {
            span { (say::order(visit.display)) }
            @for (order, name) in ORDERS {
                a href=(to(order)) aria-current=[(order == chosen).then_some("true")] { (name(visit.display)) }
            }
        }
    }
}

fn nothing(visit: &Visit, typed: &str) -> Markup {
    let display = visit.display;
    html! {
        div .nothing {
            p .lead {
                @if facets::are_chosen(visit) || typed.is_empty() { (say::nothing_filtered(display)) }
                @else { (say::nothing(display, typed)) }
            }
            p { (say::nothing_advice(display)) }
            p { a href=(visit.to("/concepts")) { (say::see_concepts(display)) } }
        }
    }
}

/// An entry that was found, in the words of the model.
pub fn entry_of(hit: &Hit) -> problem::Answer<Entry> {
    Ok(hit.indexed.entry().map_err(ServiceError::from)?)
}

/// An entry that was found: its term and text, whose they are and where they
/// come from.
fn result(visit: &Visit, hit: &Hit, reference: &Reference) -> Answer {
    let display = visit.display;
    let entry = entry_of(hit)?;
    let party = reference.parties.get(&entry.state);
    Ok(html! {
        article .result {
            h2 {
                a href=(visit.to(format!("/entries/{}", entry.id))) {
                    @if let Some(term) = entry.term_for(display) {
                        bdi lang=(term.language) {
                            @match &hit.in_term { Some(found) => (passage::marked(found)), None => (term.text) }
                        }
                    }
                }
                " "
                a .state href=(visit.to(format!("/states/{}", entry.state))) {
                    (party.map_or(entry.state.as_str(), |party| party.name.get(display)))
                }
            }
            (term_note(hit, &entry, reference, display))
            @match entry.text_for(display) {
                Some(shown) => (result_text(hit, shown, display)),
                None => p .hint { (say::no_text(display)) },
            }
            (sources(&entry, display))
            (comparisons(visit, hit, reference))
        }
    })
}

fn result_text(hit: &Hit, shown: &Text, display: DisplayLanguage) -> Markup {
    let is_foreign = !shown.language.matches(display.tag());
    html! {
        div class=(text::class(shown.wording)) {
            p .words lang=(shown.language) dir="auto" {
                @match &hit.in_text { Some(found) => (passage::marked(found)), None => (shown.text) }
            }
            p .whose {
                (badge::wording(shown.wording, display))
                " " (badge::circle(hit.indexed.origin, display))
                @if is_foreign { " " span .kind { (say::served_in(display, language_name(&shown.language).get(display))) } }
            }
        }
    }
}

fn sources(entry: &Entry, display: DisplayLanguage) -> Markup {
    let document = entry.text_for(display).map(|text| &text.document);
    let document = document.or_else(|| entry.term_for(display).map(|term| &term.document));
    let document = document.and_then(|id| entry.document(id));
    html! {
        @if let Some(document) = document { p .source { (provenance::document(document, display)) } }
    }
}

/// Whose word the term is, unless it is the State’s own, and by what the entry
/// was found, where its term does not show it.
fn term_note(hit: &Hit, entry: &Entry, reference: &Reference, display: DisplayLanguage) -> Markup {
    let term = entry.term_for(display);
    let translated = term.filter(|term| term.wording != Wording::Official);
    let concept = hit
        .matched
        .as_ref()
        .and_then(|matched| matched.via.as_ref());
    let concept = concept.and_then(|id| reference.concepts.get(id));
    html! {
        @if translated.is_some() || concept.is_some() {
            p .by {
                @if let Some(term) = translated {
                    span .kind { (say::of_term(display)) } " " (badge::wording(term.wording, display)) " "
                }
                @if let Some(concept) = concept { span .kind { (say::via(display, concept.name.get(display))) } }
            }
        }
    }
}

fn comparisons(visit: &Visit, hit: &Hit, reference: &Reference) -> Markup {
    let display = visit.display;
    let concepts = hit.indexed.concepts.iter();
    let concepts: Vec<_> = concepts
        .filter_map(|id| reference.concepts.get(id))
        .collect();
    html! {
        @if !concepts.is_empty() {
            p .compare {
                @for concept in concepts {
                    a href=(visit.to(format!("/concepts/{}", concept.id))) {
                        (say::compare(display, concept.name.get(display)))
                    }
                    " "
                }
            }
        }
    }
}
