//! Who has which concept, as a picture. What is had is told by how thick a
//! bar is, not by its colour.

use maud::{Markup, html};

use crate::i18n::number;
use crate::i18n::page::{common, overview as say};
use crate::model::{DisplayLanguage, PartyCode, Wording};
use crate::service::CoverageRow;
use crate::web::visit::Visit;

/// Room for the codes of States.
const TOP: usize = 18;
/// A place of the picture; as high as a line of names in the style sheet.
const WIDTH: usize = 18;
const HEIGHT: usize = 24;
/// Between two bars.
const GAP: usize = 4;
/// Between the halves of a bar.
const BETWEEN_HALVES: usize = 4;

/// What is here of a State on a concept: whose words they are, then in which
/// language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A definition in its own words, in the display language.
    Here,
    /// A translation of one into the display language.
    Translated,
    /// Definitions or translations in other languages.
    Elsewhere,
    /// Summaries by this project only, one of them in the display language.
    Summarised,
    /// Summaries by this project in other languages only.
    SummarisedElsewhere,
    /// Terms only.
    Term,
}

impl Level {
    /// All of them, from the most to the least.
    pub const ALL: [Self; 6] = [
        Self::Here,
        Self::Translated,
        Self::Elsewhere,
        Self::Summarised,
        Self::SummarisedElsewhere,
        Self::Term,
    ];

    /// What it means.
    pub fn words(self, display: DisplayLanguage) -> &'static str {
        match self {
            Self::Here => say::defined_here(display),
            Self::Translated => say::translated_here(display),
            Self::Elsewhere => say::defined_elsewhere(display),
            Self::Summarised => say::summarised_here(display),
            Self::SummarisedElsewhere => say::summarised_elsewhere(display),
            Self::Term => say::term_only(display),
        }
    }

    fn thickness(self) -> usize {
        match self {
            Self::Here => 16,
            Self::Translated | Self::Summarised => 11,
            Self::Elsewhere | Self::SummarisedElsewhere => 6,
            Self::Term => 2,
        }
    }

    /// How the bar of a place is drawn: in two halves where the words are those of
    /// this project.
    fn dashes(self) -> String {
        let bar = WIDTH - GAP;
        match self {
            Self::Summarised | Self::SummarisedElsewhere => {
                let half = (bar - BETWEEN_HALVES) / 2;
                format!("{half} {BETWEEN_HALVES} {half} {GAP}")
            }
            _ => format!("{bar} {GAP}"),
        }
    }
}

/// What a party has on a concept; none where it has nothing.
pub fn level(row: &CoverageRow, party: &PartyCode, display: DisplayLanguage) -> Option<Level> {
    let covered = row.covered.get(party)?;
    let is_here = |tag: &str| DisplayLanguage::from_tag(tag) == Some(display);
    let has = |is_wanted: fn(&Wording) -> bool| {
        let mut definitions = covered.definitions.iter();
        definitions.any(|(tag, wordings)| is_here(tag.as_str()) && wordings.keys().any(is_wanted))
    };
    Some(match covered.is_only_summarised() {
        _ if !covered.defines() => Level::Term,
        true if has(|_| true) => Level::Summarised,
        true => Level::SummarisedElsewhere,
        false if has(|wording| *wording == Wording::Official) => Level::Here,
        false if has(|wording| *wording != Wording::Summary) => Level::Translated,
        false => Level::Elsewhere,
    })
}

/// What each bar means.
pub fn legend(display: DisplayLanguage) -> Markup {
    html! {
        ul .legend {
            @for level in Level::ALL {
                li {
                    svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" {
                        path .had d="M2 9h14" stroke-width=(level.thickness()) stroke-dasharray=(level.dashes()) {}
                    }
                    " " (level.words(display))
                }
            }
            li {
                svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" { path .disputed-mark d="M2 16h14" stroke-width="2" {} }
                " " (say::disputed_mark(display))
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
                    @if !path.is_empty() { path .had d=(path) stroke-width=(level.thickness()) stroke-dasharray=(level.dashes()) {} }
                }
                @let disputed = disputed(rows, parties);
                @if !disputed.is_empty() { path .disputed-mark d=(disputed) stroke-width="2" {} }
            }
        }
    }
}

/// A line below the bar of each place where it is disputed that an entry is about
/// the concept.
fn disputed(rows: &[&CoverageRow], parties: &[PartyCode]) -> String {
    let mut path = String::new();
    for (at, row) in rows.iter().enumerate() {
        let is_disputed = |code: &PartyCode| {
            row.covered
                .get(code)
                .is_some_and(|covered| covered.disputed > 0)
        };
        let y = TOP + (at + 1) * HEIGHT - 2;
        for (place, _) in parties
            .iter()
            .enumerate()
            .filter(|(_, code)| is_disputed(code))
        {
            path.push_str(&format!("M{} {y}h{}", place * WIDTH + GAP / 2, WIDTH - GAP));
        }
    }
    path
}

/// The name of a concept before its row, with how many States define it. What
/// there is no room for shows where a pointer rests on it.
fn concept(visit: &Visit, row: &CoverageRow) -> Markup {
    let display = visit.display;
    let name = row.concept.name.get(display);
    html! {
        a href=(visit.to(format!("/concepts/{}", row.concept.id))) title=(name) { (name) }
        " " span aria-label=(defining(row, display)) title=(defining(row, display)) role="img" { (row.states) }
    }
}

/// How many States define a concept, how many of them in words of this project only, and
/// how many by a rule that nobody confirmed.
pub fn defining(row: &CoverageRow, display: DisplayLanguage) -> String {
    let mut told = vec![common::states_defining(display, row.states)];
    told.extend(reserves(row, display));
    told.join(", ")
}

/// What is to be said of some of the States that define a concept.
pub fn reserves(row: &CoverageRow, display: DisplayLanguage) -> Vec<String> {
    let told = [
        (row.summary_only, say::summarised_only as fn(_, _) -> _),
        (row.unconfirmed, say::by_rule_only),
    ];
    let told = told.into_iter().filter(|(count, _)| *count > 0);
    told.map(|(count, say)| say(display, number(display, count)))
        .collect()
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
