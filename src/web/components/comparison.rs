//! The table of a comparison: States down and languages across, or, for few
//! chosen States, languages down and States across.

use std::collections::HashMap;

use maud::{Markup, html};

use super::parts::Parts;
use super::{badge, doubts, provenance, shared_words, standing, text, unshown};
use crate::compare::{MarkedPiece, Standing};
use crate::i18n::page::{common, comparison as say, entry as of_entry};
use crate::i18n::{self, day, language_name, number};
use crate::model::{
    Cell, Column, DisplayLanguage, DocumentStatus, Language, LinkBasis, ListId, Term, Text,
    TextsInLanguage,
};
use crate::service::{ComparedTexts, Reference, doubts_when_compared};
use crate::web::entry::standing_of;
use crate::web::visit::Visit;

/// What of a comparison is shown, and how.
pub struct Shown<'a> {
    /// The parties that have an entry.
    pub columns: Vec<&'a Column>,
    /// The names of those who speak of it.
    pub reference: &'a Reference,
    /// The languages.
    pub languages: &'a [Language],
    /// The texts of each language.
    pub texts: &'a [ComparedTexts],
    /// Whether shared and particular words are marked.
    pub is_marked: bool,
    /// Whether States stand beside each other rather than below.
    pub is_across: bool,
}

/// From so many parties on, there is an index of them.
const INDEXED: usize = 7;

/// The pieces of each text that is marked, by its entry and itself.
type Marks<'a> = HashMap<(&'a str, &'a str), Vec<MarkedPiece<'a>>>;

/// The legend and the table.
pub fn show(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let display = visit.display;
    let marks = match shown.is_marked {
        true => marks(shown.texts),
        false => Marks::new(),
    };
    html! {
        section .comparison aria-labelledby="texts" {
            h2 #texts .hidden { (say::texts_of_states(display)) }
            @if marks.values().flatten().any(|piece| piece.standing != Standing::Plain) { (legend(shown, display)) }
            @if shown.is_across { (across(visit, shown, &marks)) } @else { (down(visit, shown, &marks)) }
        }
    }
}

fn marks(texts: &[ComparedTexts]) -> Marks<'_> {
    let mut marks = Marks::new();
    for compared in texts {
        for (stated, pieces) in compared.texts.iter().zip(compared.marked()) {
            marks.insert((stated.entry.as_str(), stated.text.text.as_str()), pieces);
        }
    }
    marks
}

fn legend(shown: &Shown<'_>, display: DisplayLanguage) -> Markup {
    html! {
        p .legend {
            span .marked { u { (say::shared_mark(display)) } " " (say::shared_legend(display)) }
            " " span .marked { i { (say::particular_mark(display)) } " " (say::particular_legend(display)) }
            " " span .hint {
                (say::words_only(display))
                @for texts in shown.texts.iter().filter(|texts| !texts.texts.is_empty()) {
                    " " (shared_words::counted_in(&texts.language, &texts.wordings(), display))
                }
            }
        }
    }
}

/// As many States as a page has room for, with the way to the others.
fn down(visit: &Visit, shown: &Shown<'_>, marks: &Marks<'_>) -> Markup {
    let display = visit.display;
    let bodies = shown.columns.iter();
    let bodies: Vec<Markup> = bodies
        .map(|column| body(visit, column, shown, marks))
        .collect();
    let parts = Parts::of(visit, &bodies);
    html! {
        (index(visit, shown, &parts))
        table .down role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (common::state(display)) }
                    @for language in shown.languages {
                        th scope="col" role="columnheader" { (language_name(language).get(display)) }
                    }
                }
            }
            @for body in &bodies[parts.shown()] { (body) }
        }
        (parts.pager(visit))
    }
}

/// All parties as links to where they stand, on this page or on another one.
fn index(visit: &Visit, shown: &Shown<'_>, parts: &Parts) -> Markup {
    let display = visit.display;
    let all = shown.columns.len();
    let to = |at: usize| {
        let anchor = format!("#{}", shown.columns[at].state);
        match parts.other_page_of(at) {
            None => anchor,
            Some(1) => format!("{}{anchor}", visit.address.clone().without("page")),
            Some(page) => format!("{}{anchor}", visit.address.clone().set("page", page)),
        }
    };
    let range = parts.shown();
    let [first, last, total] = [range.start + 1, range.end, all].map(|of| number(display, of));
    html! {
        @if all >= INDEXED || !parts.is_one() {
            nav .index aria-label=(say::index(display)) {
                @if !parts.is_one() { p { (say::parties_shown(display, first, last, total)) } }
                ul {
                    @for (at, column) in shown.columns.iter().enumerate() {
                        li { a href=(to(at)) class=[parts.other_page_of(at).map(|_| "elsewhere")] { (column.name.get(display)) } }
                    }
                }
            }
        }
    }
}

/// What one party says, an entry a row.
fn body(visit: &Visit, column: &Column, shown: &Shown<'_>, marks: &Marks<'_>) -> Markup {
    let display = visit.display;
    let languages = shown.languages;
    html! {
        tbody #(column.state) role="rowgroup" {
            @for (at, cell) in column.cells.iter().enumerate() {
                tr role="row" {
                    th scope="row" role="rowheader" {
                        @if at == 0 { (state(visit, column)) } @else { span .again { (column.name.get(display)) } }
                        (entry(visit, cell, shown))
                    }
                    @for language in languages {
                        td role="cell" {
                            span .in aria-hidden="true" { (language_name(language).get(display)) }
                            (said(cell, language, shown.languages, marks, display))
                        }
                    }
                }
            }
        }
    }
}

fn across(visit: &Visit, shown: &Shown<'_>, marks: &Marks<'_>) -> Markup {
    let display = visit.display;
    let columns = shown.columns.iter();
    let entries: Vec<(&Column, &Cell)> = columns
        .flat_map(|column| column.cells.iter().map(|cell| (*column, cell)))
        .collect();
    html! {
        table .across role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (common::language(display)) }
                    @for (column, cell) in &entries {
                        th scope="col" role="columnheader" {
                            (state(visit, column))
                            (entry(visit, cell, shown))
                        }
                    }
                }
            }
            tbody role="rowgroup" {
                @for language in shown.languages {
                    tr role="row" {
                        th scope="row" role="rowheader" { (language_name(language).get(display)) }
                        @for (column, cell) in &entries {
                            td role="cell" {
                                // Where the heads of columns have no room, it stands here.
                                div .in-cell aria-hidden="true" {
                                    span .in { (column.name.get(display)) }
                                    (documents(cell, display))
                                }
                                (said(cell, language, shown.languages, marks, display))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn state(visit: &Visit, column: &Column) -> Markup {
    html! {
        a .state href=(visit.to(format!("/states/{}", column.state))) { (column.name.get(visit.display)) }
    }
}

/// What is said of an entry as a whole: its terms in languages that are not
/// shown, its documents, why it stands here.
fn entry(visit: &Visit, cell: &Cell, shown: &Shown<'_>) -> Markup {
    let display = visit.display;
    let others = cell
        .languages
        .iter()
        .filter(|texts| !shown.languages.contains(&texts.language));
    let others = others.flat_map(|texts| texts.original_terms.iter());
    html! {
        div .of-entry {
            @for term in others {
                p { bdi .term lang=(term.language) { (term.text) } " " span .kind { (language_name(&term.language).get(display)) } }
            }
            (documents(cell, display))
            @if let Some(later) = cell.stands_in.as_ref().and_then(ListId::kind) { p .hint { (i18n::unchanged_in(&later).get(display)) } }
            p .source {
                a href=(visit.to(format!("/entries/{}", cell.entry.id))) { (say::entry(display)) }
                @if matches!(cell.link, LinkBasis::Rule { .. }) { ", " (say::by_rule(display)) }
                " " (badge::circle(cell.entry.origin, display))
            }
            @if cell.version > 1 {
                p .source {
                    a href={ (visit.to(format!("/entries/{}", cell.entry.id))) "#history" } {
                        (of_entry::version_kept(display, cell.version, day(display, &cell.at)))
                    }
                }
            }
            @if cell.changed_since { p .hint { (of_entry::link_changed_since(display)) } }
            (standing::said([&cell.assertions, &cell.said_before], cell.moved_from.as_ref(), (cell.taken_back.as_ref(), &cell.awaits), shown.reference, display))
        }
    }
}

fn documents(cell: &Cell, display: DisplayLanguage) -> Markup {
    html! {
        @for document in &cell.entry.documents {
            p .source {
                cite lang=[document.language.as_ref()] { (document.title) }
                @if let Some(issuer) = &document.issuer { ", " (issuer) }
                ", " (document.year)
                @if document.status == DocumentStatus::Draft { " (" (common::draft(display)) ")" }
            }
        }
    }
}

/// What an entry says in a language: the State’s own words, then
/// translations, then summaries.
fn said(
    cell: &Cell,
    language: &Language,
    shown: &[Language],
    marks: &Marks<'_>,
    display: DisplayLanguage,
) -> Markup {
    let mut of_entry = cell.languages.iter();
    let texts = of_entry.find(|texts| texts.language == *language && !texts.is_empty());
    html! {
        @match texts {
            None => p .hint { (say::no_text_in(display, language_name(language).get(display))) },
            Some(texts) => {
                (terms(texts, display))
                @for text in texts.texts() { (one(cell, text, marks, display)) }
            }
        }
        // Once a row, after what is said in the first of the languages.
        @if shown.first() == Some(language) { (unshown::show(cell, shown, display)) }
    }
}

/// The terms, those of one wording together with its badge.
fn terms(texts: &TextsInLanguage, display: DisplayLanguage) -> Markup {
    let all: Vec<&Term> = texts
        .original_terms
        .iter()
        .chain(&texts.translated_terms)
        .collect();
    html! {
        @for run in all.chunk_by(|one, other| one.wording == other.wording) {
            p .terms-said {
                @for (at, term) in run.iter().enumerate() {
                    @if at > 0 { ", " }
                    bdi .term lang=(term.language) { (term.text) }
                    @let standing = standing_of(term, display);
                    @if !standing.is_empty() { " " span .kind { "(" (standing.join(", ")) ")" } }
                }
                " " (badge::wording(run[0].wording, display))
            }
        }
    }
}

fn one(cell: &Cell, of: &Text, marks: &Marks<'_>, display: DisplayLanguage) -> Markup {
    let pieces = marks.get(&(cell.entry.id.as_str(), of.text.as_str()));
    let has_more = of.place.is_some() || of.taken_from.is_some() || of.translation_of.is_some();
    let document = cell.entry.document(&of.document);
    let document = document.filter(|_| cell.entry.documents.len() > 1);
    html! {
        div class=(text::class(of.wording)) {
            p .words lang=(of.language) dir="auto" {
                @match pieces { Some(pieces) => (marked(pieces)), None => (of.text) }
            }
            p .whose {
                (badge::wording(of.wording, display))
                " " (i18n::text_kind(of.kind).get(display))
                @if has_more || document.is_some() {
                    ", " (provenance::of_text(of, document, display))
                }
            }
            (doubts::show(&doubts_when_compared(&of.text, &of.language), display))
        }
    }
}

fn marked(pieces: &[MarkedPiece<'_>]) -> Markup {
    html! {
        @for piece in pieces {
            @match piece.standing {
                Standing::Plain => (piece.text),
                Standing::Shared => u { (piece.text) },
                Standing::Particular => i { (piece.text) },
            }
        }
    }
}
