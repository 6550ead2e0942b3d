//! Who has which concept, as a picture. What is had is told by how thick a
//! bar is, not by its colour.

use maud::{Markup, html};

use crate::i18n::page::{common, overview as say};
use crate::model::{DisplayLanguage, PartyCode};
use crate::service::CoverageRow;
use crate::web::visit::Visit;

/// Room for the codes of States.
const TOP: usize = 18;
/// A place of the picture; as high as a line of names in the style sheet.
const WIDTH: usize = 18;
const HEIGHT: usize = 24;
/// Between two bars.
const GAP: usize = 4;

/// What a State has on a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A definition in the display language.
    Here,
    /// Definitions in other languages.
    Elsewhere,
    /// Terms only.
    Term,
}

impl Level {
    /// All of them, from the most to the least.
    pub const ALL: [Self; 3] = [Self::Here, Self::Elsewhere, Self::Term];

    /// What it means.
    pub fn words(self, display: DisplayLanguage) -> &'static str {
        match self {
            Self::Here => say::defined_here(display),
            Self::Elsewhere => say::defined_elsewhere(display),
            Self::Term => say::term_only(display),
        }
    }

    fn thickness(self) -> usize {
        match self {
            Self::Here => 16,
            Self::Elsewhere => 8,
            Self::Term => 2,
        }
    }
}

/// What a party has on a concept; none where it has nothing.
pub fn level(row: &CoverageRow, party: &PartyCode, display: DisplayLanguage) -> Option<Level> {
    let covered = row.covered.get(party)?;
    Some(match &covered.definitions {
        languages if languages.contains(display.tag()) => Level::Here,
        languages if !languages.is_empty() => Level::Elsewhere,
        _ => Level::Term,
    })
}

/// What each bar means.
pub fn legend(display: DisplayLanguage) -> Markup {
    html! {
        ul .legend {
            @for level in Level::ALL {
                li {
                    svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" {
                        path .had d="M2 9h14" stroke-width=(level.thickness()) {}
                    }
                    " " (level.words(display))
                }
            }
            li {
                svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" { path .place d="M.5 .5h17v17h-17z" {} }
                " " (say::nothing(display))
            }
        }
    }
}

/// What all pictures of a page share: the codes of the States, those without
/// a list pale, and the places that may be filled.
pub fn definitions(parties: &[PartyCode], with_list: &[&PartyCode]) -> Markup {
    html! {
        svg .defined width="0" height="0" aria-hidden="true" {
            defs {
                g #codes {
                    @for (at, code) in parties.iter().enumerate() {
                        text x=(at * WIDTH + WIDTH / 2) y="12" class=[(!with_list.contains(&code)).then_some("pale")] { (short(code)) }
                    }
                }
                pattern #places width=(WIDTH) height=(HEIGHT) patternUnits="userSpaceOnUse" x="0" y=(TOP) {
                    path .place d=(format!("M.5 .5h{}v{}h-{}z", WIDTH, HEIGHT, WIDTH)) {}
                }
            }
        }
    }
}

/// As much of a code as there is room for.
fn short(code: &PartyCode) -> &str {
    code.as_str().get(..3).unwrap_or(code.as_str())
}

/// The concepts of one subject field, each a link, by the parties.
pub fn picture(
    visit: &Visit,
    subject: &str,
    rows: &[&CoverageRow],
    parties: &[PartyCode],
) -> Markup {
    let display = visit.display;
    let width = parties.len() * WIDTH + 2;
    let height = TOP + rows.len() * HEIGHT + 2;
    let name = say::picture_of(display, subject);
    html! {
        div .scroll .covering tabindex="0" role="group" aria-label=(name) {
            ul .names { @for row in rows { li { (concept(visit, row)) } } }
            svg .places viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height) aria-hidden="true" {
                use href="#codes" {}
                rect x="0" y=(TOP) width=(parties.len() * WIDTH) height=(rows.len() * HEIGHT) fill="url(#places)" {}
                @for level in Level::ALL {
                    @let path = path(rows, parties, level, display);
                    @if !path.is_empty() { path .had d=(path) stroke-width=(level.thickness()) stroke-dasharray=(format!("{} {GAP}", WIDTH - GAP)) {} }
                }
            }
        }
    }
}

/// The name of a concept before its row, with how many States define it. What
/// there is no room for shows where a pointer rests on it.
fn concept(visit: &Visit, row: &CoverageRow) -> Markup {
    let display = visit.display;
    let name = row.concept.name.get(display);
    html! {
        a href=(visit.to(format!("/concepts/{}", row.concept.id))) title=(name) { (name) }
        " " span aria-label=(common::states_defining(display, row.states)) role="img" { (row.states) }
    }
}

/// Short bars, one for each place of a level. Neighbours are one line, which
/// is dashed so that each place has its bar.
fn path(
    rows: &[&CoverageRow],
    parties: &[PartyCode],
    wanted: Level,
    display: DisplayLanguage,
) -> String {
    let mut path = String::new();
    for (at, row) in rows.iter().enumerate() {
        let y = TOP + at * HEIGHT + HEIGHT / 2;
        let levels: Vec<bool> = parties
            .iter()
            .map(|party| level(row, party, display) == Some(wanted))
            .collect();
        let mut place = 0;
        for run in levels.chunk_by(|one, other| one == other) {
            if run[0] {
                let x = place * WIDTH + GAP / 2;
                path.push_str(&format!("M{x} {y}h{}", run.len() * WIDTH - GAP));
            }
            place += run.len();
        }
    }
    path
}
