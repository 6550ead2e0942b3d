//! The pages of a concept: what States say about it, in three views.

pub mod brief;
mod choice;
pub mod difference;
mod shared;
mod texts;

use axum::extract::State;
use maud::{Markup, html};

use super::address::Address;
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::api::params::{self, PathId};
use crate::api::problem;
use crate::i18n::page::{common, comparison as say};
use crate::i18n::{self, column_state, day, language_name};
use crate::model::{
    Column, ColumnState, Comparison, Concept, DisplayLanguage, Language, PartyCode, PartyKind,
};
use crate::service::{FormerName, Reference, ServiceError};

/// The ways to look at a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    /// The texts side by side.
    Texts,
    /// What they share.
    Shared,
    /// What differs between two of them.
    Difference,
}

/// A concept as it is compared for a visit.
struct Compared {
    comparison: Comparison,
    /// The parties that are asked for; all where there are none.
    chosen: Vec<PartyCode>,
    /// The day that the address names, on which the concept was not here yet, and
    /// since when it is.
    not_here_yet: Option<(String, String)>,
    former_names: Vec<FormerName>,
}

/// Shows the texts on a concept side by side, or what they share.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let mut compared = Compared::of(&app, &visit, &id).await?;
    let given = visit.address.value("view").filter(|view| !view.is_empty());
    let view = match given {
        Some("shared") => View::Shared,
        _ => View::Texts,
    };
    let content = match view {
        View::Shared => shared::show(&app, &visit, &compared)?,
        _ => {
            let asked = languages_asked(&visit)?;
            compared.comparison.set_apart(&asked);
            texts::show(&app, &visit, &compared)?
        }
    };
    let unknown = given.filter(|view| !matches!(*view, "shared" | "texts"));
    let content = html! {
        @if let Some(view) = unknown { p .notice { (common::no_such_view(visit.display, view)) } }
        (content)
    };
    let title = compared.comparison.concept.name.get(visit.display);
    Ok(compared.framed(&app, &visit, view, title.to_owned(), content))
}

impl Compared {
    async fn of(app: &App, visit: &Visit, id: &str) -> problem::Answer<Self> {
        let comparison = app
            .comparison(&visit.viewer, id, &[], visit.display)
            .await?;
        let chosen: Vec<PartyCode> =
            params::list("state", Some(&given(visit, "state")), params::word)?;
        for code in &chosen {
            app.state(&visit.viewer, code.as_str()).await?;
        }
        Ok(Self {
            not_here_yet: not_here_yet(app, visit, id).await?,
            former_names: app.former_names(&visit.viewer, id).await?,
            comparison,
            chosen,
        })
    }

    fn is_asked(&self, column: &Column) -> bool {
        self.chosen.is_empty() || self.chosen.contains(&column.state)
    }

    /// The parties that are asked for and have an entry.
    fn columns(&self) -> Vec<&Column> {
        let columns = self.comparison.columns.iter();
        columns
            .filter(|column| !column.cells.is_empty() && self.is_asked(column))
            .collect()
    }

    /// The languages in which anything is said: that of the page first, then
    /// the other display language.
    fn languages(&self, page: DisplayLanguage) -> Vec<Language> {
        let columns = self.comparison.columns.iter();
        let cells = columns.flat_map(|column| &column.cells);
        let mut languages: Vec<Language> = Vec::new();
        for texts in cells.flat_map(|cell| &cell.languages) {
            if !languages.contains(&texts.language) {
                languages.push(texts.language.clone());
            }
        }
        let place = |language: &Language| {
            let display = DisplayLanguage::from_tag(language.as_str());
            (display != Some(page), display.is_none(), language.clone())
        };
        languages.sort_by_key(place);
        languages
    }

    /// A view in its frame.
    fn framed(
        &self,
        app: &App,
        visit: &Visit,
        view: View,
        title: String,
        content: Markup,
    ) -> Markup {
        let content = html! {
            article .concept {
                (self.head(app, visit))
                @if let Some((day, since)) = &self.not_here_yet {
                    p .notice { (i18n::not_here_yet(day, since).get(visit.display)) }
                }
                @if visit.address.value("as_of").is_some() {
                    p .hint { (say::as_of_not_here(visit.display)) }
                }
                (self.views(visit, view))
                (content)
            }
        };
        framed(
            visit,
            &Page {
                title,
                section: "/concepts",
                content,
            },
        )
    }

    fn head(&self, app: &App, visit: &Visit) -> Markup {
        let display = visit.display;
        let concept = &self.comparison.concept;
        let reference = app.reference();
        let subject = reference.subjects.get(&concept.subject);
        let columns = self.comparison.columns.iter();
        let available = columns.filter(|column| !column.cells.is_empty());
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
                (formerly(concept, &self.former_names, display))
                (kin(visit, concept, &reference))
                p .count { (say::counted(display, common::entries(display, entries), common::states_counted(display, states))) }
            }
        }
    }

    /// The way to the other views, which keeps the chosen States.
    fn views(&self, visit: &Visit, shown: View) -> Markup {
        let display = visit.display;
        let path = format!("/concepts/{}", self.comparison.concept.id);
        let views = [
            (View::Texts, visit.to(&path), say::texts_of_states(display)),
            (
                View::Shared,
                visit.to(&path).with("view", "shared"),
                say::share(display),
            ),
            (
                View::Difference,
                visit.to(path + "/difference"),
                say::difference(display),
            ),
        ];
        let chosen = |address: Address| {
            let codes = self.chosen.iter();
            codes.fold(address, |address, code| address.with("state", code))
        };
        html! {
            nav .views aria-label=(say::views(display)) {
                @for (view, address, name) in views {
                    a href=(chosen(address)) aria-current=[(view == shown).then_some("page")] { (name) }
                }
            }
        }
    }
}

/// The concepts that were split off from one or merged into it, and that from
/// which it was split off.
fn kin(visit: &Visit, concept: &Concept, reference: &Reference) -> Markup {
    let display = visit.display;
    let split_from = concept.split_from.as_slice();
    let told = [
        (say::split_from(display), split_from),
        (say::split_into(display), concept.split_into.as_slice()),
        (say::merged(display), concept.merged.as_slice()),
    ];
    html! {
        @for (what, concepts) in told {
            @if !concepts.is_empty() {
                p .hint {
                    (what) (common::colon(display))
                    @for (at, id) in concepts.iter().enumerate() {
                        @if at > 0 { ", " }
                        a href=(visit.to(format!("/concepts/{id}"))) { (reference.concept_name(id, display)) }
                    }
                }
            }
        }
    }
}

/// The names that a concept had, with until when.
fn formerly(concept: &Concept, former: &[FormerName], display: DisplayLanguage) -> Markup {
    let names = FormerName::in_language(former, &concept.name, display);
    html! {
        @if !names.is_empty() {
            p .hint {
                (say::formerly(display)) (common::colon(display))
                @for (at, (name, until)) in names.into_iter().enumerate() {
                    @if at > 0 { ", " }
                    (say::name_until(display, name, day(display, until)))
                }
            }
        }
    }
}

/// Of a day that is none the page says no more than that it shows what is held now.
async fn not_here_yet(
    app: &App,
    visit: &Visit,
    id: &str,
) -> problem::Answer<Option<(String, String)>> {
    let day = visit.address.value("as_of");
    let Some(day) = day.and_then(|day| params::day(day).ok()) else {
        return Ok(None);
    };
    match app.concept_here_since(&visit.viewer, id, day).await {
        Err(ServiceError::Invalid(_)) => Ok(None),
        since => Ok(since?.map(|since| (day.to_string(), since))),
    }
}

/// The languages that are asked for.
fn languages_asked(visit: &Visit) -> problem::Answer<Vec<Language>> {
    params::list("language", Some(&given(visit, "language")), params::word)
}

/// All values of a parameter as a list.
fn given(visit: &Visit, name: &str) -> String {
    visit.address.values(name).collect::<Vec<_>>().join(",")
}

/// The choice of the language in which texts are compared, of those in which
/// there are several; nothing where there is no choice.
fn languages_nav(visit: &Visit, languages: &[Language], shown: &Language) -> Markup {
    let display = visit.display;
    let to = |language: &Language| {
        let address = visit.address.clone().without("from").without("to");
        address.without("page").set("language", language)
    };
    html! {
        @if languages.len() > 1 {
            nav .views.languages aria-label=(say::language_compared(display)) {
                span { (say::language_compared(display)) }
                @for language in languages {
                    a href=(to(language)) aria-current=[(language == shown).then_some("true")] {
                        (language_name(language).get(display))
                    }
                }
            }
        }
    }
}

/// The parties without an entry, by how that is to be read.
fn absent(visit: &Visit, compared: &Compared) -> Markup {
    let display = visit.display;
    let columns = compared.comparison.columns.iter();
    let absent: Vec<&Column> = columns
        .filter(|column| column.cells.is_empty() && compared.is_asked(column))
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

/// Where the API has a part of what is compared, of the States that are chosen.
fn in_api(visit: &Visit, compared: &Compared, file: &str) -> String {
    let concept = &compared.comparison.concept.id;
    let states: Vec<&str> = compared.chosen.iter().map(PartyCode::as_str).collect();
    let narrowed = match states.is_empty() {
        true => String::new(),
        false => format!("&state={}", states.join(",")),
    };
    let mark = if file.contains('?') { '&' } else { '?' };
    let language = visit.display.tag();
    format!("/api/v1/concepts/{concept}/{file}{mark}lang={language}{narrowed}")
}

/// What of a view can be taken away: by the API, on the part of the address
/// after the concept.
fn take_away(visit: &Visit, compared: &Compared, files: &[(&str, &str)]) -> Markup {
    let display = visit.display;
    html! {
        section .take-away aria-labelledby="take-away" {
            h2 #take-away { (say::take_away(display)) }
            p .downloads {
                @for (name, file) in files {
                    a href=(in_api(visit, compared, file)) { (name) }
                    " "
                }
                button .quiet type="button" hidden data-print { (say::print(display)) }
            }
        }
    }
}
