//! The page of a concept: what States say about it, side by side.

use axum::extract::State;
use maud::{Markup, html};

use super::components::comparison::{self, Shown};
use super::components::{matrix, shared_words};
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::api::params::{self, PathId};
use crate::api::problem;
use crate::i18n::page::{common, comparison as say};
use crate::i18n::{column_state, language_name};
use crate::model::{
    Column, ColumnState, Comparison, Concept, DisplayLanguage, Language, PartyCode, PartyKind,
};
use crate::service::SharedWords;

/// Most entries that stand beside each other.
const ACROSS: usize = 4;

/// Shows the comparison of a concept.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let display = visit.display;
    let comparison = app.comparison(&visit.viewer, &id, &[], display).await?;
    let chosen: Vec<PartyCode> =
        params::list("state", Some(&given(&visit, "state")), params::word)?;
    let languages = languages(&visit, &comparison)?;
    for code in &chosen {
        app.state(&visit.viewer, code.as_str()).await?;
    }
    let words: Vec<SharedWords> = languages
        .iter()
        .map(|language| app.shared_words_of(&comparison, language, &chosen))
        .collect();
    let shown = Shown {
        columns: comparison
            .columns
            .iter()
            .filter(|column| is_shown(column, &chosen))
            .collect(),
        languages: &languages,
        words: &words,
        is_marked: visit.address.value("marks") != Some("off"),
        is_across: !chosen.is_empty() && entries_of(&comparison, &chosen) <= ACROSS,
    };
    let name = comparison.concept.name.get(display).to_owned();
    let content = html! {
        article .concept {
            (head(&app, &visit, &comparison))
            @if shown.columns.is_empty() { p .lead { (say::none(display)) } }
            @else {
                (form(&visit, &comparison, &chosen, &shown))
                (comparison::show(&visit, &shown))
            }
            (absent(&visit, &comparison, &chosen))
            @if let Some(words) = words.first().filter(|words| words.texts.len() > 1) {
                (analysis(&app, &visit, words))
            }
            (take_away(&visit, &comparison.concept))
        }
    };
    Ok(framed(
        &visit,
        &Page {
            title: name,
            section: "/concepts",
            content,
        },
    ))
}

fn entries_of(comparison: &Comparison, chosen: &[PartyCode]) -> usize {
    let columns = comparison.columns.iter();
    let columns = columns.filter(|column| is_shown(column, chosen));
    columns.map(|column| column.cells.len()).sum()
}

fn given(visit: &Visit, name: &str) -> String {
    visit.address.values(name).collect::<Vec<_>>().join(",")
}

fn is_shown(column: &Column, chosen: &[PartyCode]) -> bool {
    !column.cells.is_empty() && (chosen.is_empty() || chosen.contains(&column.state))
}

/// The languages that are asked for; by default the two display languages, the
/// page’s own first.
fn languages(visit: &Visit, comparison: &Comparison) -> problem::Answer<Vec<Language>> {
    let asked: Vec<Language> =
        params::list("language", Some(&given(visit, "language")), params::word)?;
    let all = all_languages(comparison);
    let is_asked = |language: &&Language| match asked.is_empty() {
        true => DisplayLanguage::from_tag(language.as_str()).is_some(),
        false => asked.contains(language),
    };
    let mut languages: Vec<Language> = all.iter().filter(is_asked).cloned().collect();
    languages.sort_by_key(|language| language.as_str() != visit.display.tag());
    Ok(languages)
}

/// The languages in which anything is said: the display languages first.
fn all_languages(comparison: &Comparison) -> Vec<Language> {
    let cells = comparison.columns.iter().flat_map(|column| &column.cells);
    let mut languages: Vec<Language> = Vec::new();
    for texts in cells.flat_map(|cell| &cell.languages) {
        if !languages.contains(&texts.language) {
            languages.push(texts.language.clone());
        }
    }
    let place = |language: &Language| {
        let display = DisplayLanguage::from_tag(language.as_str());
        (display.is_none(), language.clone())
    };
    languages.sort_by_key(place);
    languages
}

fn head(app: &App, visit: &Visit, comparison: &Comparison) -> Markup {
    let display = visit.display;
    let concept = &comparison.concept;
    let reference = app.reference();
    let subject = reference.subjects.get(&concept.subject);
    let available = comparison
        .columns
        .iter()
        .filter(|column| !column.cells.is_empty());
    let entries = available.clone().map(|column| column.cells.len()).sum();
    let states = available
        .filter(|column| column.kind == PartyKind::State)
        .count();
    html! {
        header .page-head {
            @if let Some(subject) = subject {
                p .eyebrow { a href=(visit.to("/concepts").with("subject", &subject.id)) { (subject.name.get(display)) } }
            }
            h1 {
                (concept.name.get(display)) " "
                span .other lang=(display.other().tag()) { (concept.name.get(display.other())) }
            }
            @if let Some(scope) = &concept.scope { p .scope { (scope.get(display)) } }
            p .count { (say::counted(display, common::entries(display, entries), common::states_counted(display, states))) }
        }
    }
}

fn form(visit: &Visit, comparison: &Comparison, chosen: &[PartyCode], shown: &Shown<'_>) -> Markup {
    let display = visit.display;
    let available = comparison
        .columns
        .iter()
        .filter(|column| !column.cells.is_empty());
    let all = available.clone().count();
    html! {
        form .choose action=(visit.to(format!("/concepts/{}", comparison.concept.id))) {
            details {
                summary {
                    (say::choose(display))
                    @if !chosen.is_empty() { " " span .count { "(" (say::chosen_of(display, shown.columns.len(), all)) ")" } }
                }
                fieldset {
                    legend { (say::states_shown(display)) }
                    p .hint { (say::none_is_all(display)) }
                    div .boxes {
                        @for column in available {
                            label {
                                input type="checkbox" name="state" value=(column.state) checked[chosen.contains(&column.state)];
                                " " (column.name.get(display))
                            }
                        }
                    }
                }
                fieldset {
                    legend { (say::languages_shown(display)) }
                    div .boxes {
                        @for language in all_languages(comparison) {
                            label {
                                input type="checkbox" name="language" value=(language) checked[shown.languages.contains(&language)];
                                " " (language_name(&language).get(display))
                            }
                        }
                    }
                }
                fieldset {
                    legend { (say::mark(display)) }
                    div .boxes {
                        label { input type="radio" name="marks" value="" checked[shown.is_marked]; " " (say::yes(display)) }
                        label { input type="radio" name="marks" value="off" checked[!shown.is_marked]; " " (say::no(display)) }
                    }
                }
                button { (say::show(display)) }
            }
        }
    }
}

/// The parties without an entry, by how that is to be read.
fn absent(visit: &Visit, comparison: &Comparison, chosen: &[PartyCode]) -> Markup {
    let display = visit.display;
    let columns = comparison.columns.iter();
    let is_asked = |column: &&Column| chosen.is_empty() || chosen.contains(&column.state);
    let absent: Vec<&Column> = columns
        .filter(|column| column.cells.is_empty())
        .filter(is_asked)
        .collect();
    let readings = [
        ColumnState::NotProvided,
        ColumnState::NoEntryAvailable,
        ColumnState::NoListHeld,
    ];
    html! {
        @if !absent.is_empty() {
            section .absent aria-labelledby="absent" {
                h2 #absent { (say::absent(display)) }
                dl {
                    @for reading in readings {
                        @let states: Vec<&str> = absent.iter().filter(|column| column.status == reading).map(|column| column.name.get(display)).collect();
                        @if !states.is_empty() {
                            div {
                                dt { (column_state(reading).get(display)) }
                                dd { (states.join(", ")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the texts of the first language shown have in common.
fn analysis(app: &App, visit: &Visit, words: &SharedWords) -> Markup {
    let display = visit.display;
    let reference = app.reference();
    let name = |code: &PartyCode| {
        let party = reference.parties.get(code);
        party.map_or_else(
            || code.to_string(),
            |party| party.name.get(display).to_owned(),
        )
    };
    html! {
        section .analysis aria-labelledby="share" {
            h2 #share { (say::share(display)) }
            p .hint {
                (say::share_in(display, language_name(&words.language).get(display))) " "
                (shared_words::counted_over(words, display)) " " (say::words_only(display))
            }
            (shared_words::kinds(words, display, &name))
            (shared_words::by_states(words, display))
            (shared_words::groups(words, display, &name))
            h3 #likeness { (say::likeness(display)) }
            p .hint .measure { (say::likeness_note(display)) }
            (matrix::show(words, display, &name))
            (shared_words::difference_form(visit, words, &name))
        }
    }
}

fn take_away(visit: &Visit, concept: &Concept) -> Markup {
    let display = visit.display;
    let states = visit.address.values("state").collect::<Vec<_>>().join(",");
    let narrowed = match states.is_empty() {
        true => format!("?lang={}", display.tag()),
        false => format!("?lang={}&state={states}", display.tag()),
    };
    html! {
        section .take-away aria-labelledby="take-away" {
            h2 #take-away { (say::take_away(display)) }
            p .downloads {
                a href={ "/api/v1/concepts/" (concept.id) "/comparison.csv" (narrowed) } { (say::as_csv(display)) }
                " " a href={ "/api/v1/concepts/" (concept.id) "/comparison" (narrowed) } { (say::as_json(display)) }
                " " button .quiet type="button" hidden data-print { (say::print(display)) }
            }
        }
    }
}
