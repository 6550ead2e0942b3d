//! How like each two texts are, as a picture and as a table.

use std::collections::BTreeMap;

use maud::{Markup, PreEscaped, html};

use crate::i18n::page::comparison as say;
use crate::model::{DisplayLanguage, PartyCode};
use crate::service::SharedWords;

/// Up to so many texts, there is a picture at all: more are too many to read.
const MOST: usize = 64;
/// Up to so many texts, each square has its figure written in it.
const LABELLED: usize = 14;
/// The side of a square, with its figure and without.
const SIDES: [usize; 2] = [34, 20];
/// Room for the codes before the rows, and for the last one after its row.
const MARGIN: usize = 44;
/// How thick a bar under a figure is.
const BAR: usize = 4;

/// The picture, and the table that says the same.
pub fn show(
    words: &SharedWords,
    display: DisplayLanguage,
    name: &dyn Fn(&PartyCode) -> String,
) -> Markup {
    html! {
        h2 #likeness { (say::likeness(display)) }
        @if words.texts.len() > MOST { p .notice { (say::likeness_too_many(display, words.texts.len())) } }
        @else {
            p .hint .measure { (say::likeness_note(display)) }
            figure .matrix {
                div .scroll tabindex="0" role="group" aria-labelledby="likeness" { (picture(words, display)) }
                details {
                    summary { (say::likeness_table(display)) }
                    div .scroll tabindex="0" role="group" aria-labelledby="likeness" { (table(words, name)) }
                }
            }
        }
    }
}

/// A triangle: each two texts have one square. How much of it is filled tells
/// how like they are.
fn picture(words: &SharedWords, display: DisplayLanguage) -> Markup {
    let count = words.texts.len();
    let side = SIDES[usize::from(count > LABELLED)];
    let (width, height) = (2 * MARGIN + count * side, count * side + 1);
    let label = say::likeness_picture(display, count);
    let codes = codes(words);
    html! {
        svg viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height) role="img" aria-label=(label) {
            (grid(count, side))
            @if count <= LABELLED { (bars(words, side)) (figures(words, side)) }
            @else { (squares(words, side)) }
            @for (at, code) in codes.iter().enumerate() {
                text x=(MARGIN - 6) y=(middle(at, side)) text-anchor="end" { (code) }
                text x=(MARGIN + at * side + side / 2) y=(at * side + side * 3 / 4) text-anchor="middle" class="self" { (code) }
            }
        }
    }
}

/// The code of each text’s State, with its number where it has several.
fn codes(words: &SharedWords) -> Vec<String> {
    let of = |at: usize| words.texts[at].party.as_str();
    let code = |at: usize| {
        let before = (0..at).filter(|other| of(*other) == of(at)).count();
        match before {
            0 => of(at).to_owned(),
            before => format!("{} {}", of(at), before + 1),
        }
    };
    (0..words.texts.len()).map(code).collect()
}

fn middle(at: usize, side: usize) -> usize {
    at * side + side / 2 + 5
}

fn grid(count: usize, side: usize) -> Markup {
    let mut path = String::new();
    for at in 0..=count {
        let (x, y) = (MARGIN + at * side, at * side);
        let right = MARGIN + (at + usize::from(at < count)) * side;
        let top = at.saturating_sub(1) * side;
        path.push_str(&format!(
            "M{MARGIN} {y}H{right}M{x} {}V{}",
            top,
            count * side
        ));
    }
    html! { path .grid d=(path) fill="none" stroke="currentColor" stroke-opacity=".18" {} }
}

/// A bar at the foot of each place, its length the likeness.
fn bars(words: &SharedWords, side: usize) -> Markup {
    let mut path = String::new();
    let room = (side - 6) as f64;
    for (row, likeness) in words.shared.likeness.iter().enumerate() {
        for (column, likeness) in likeness.iter().enumerate().take(row) {
            let (x, y) = (MARGIN + column * side + 3, (row + 1) * side - BAR);
            path.push_str(&format!("M{x} {y}h{}", (room * likeness).round()));
        }
    }
    html! { path .squares d=(path) stroke-width=(BAR) {} }
}

/// A square within each place, its area the likeness: short bars as thick as
/// they are long, those of one size in one path.
fn squares(words: &SharedWords, side: usize) -> Markup {
    let mut paths: BTreeMap<usize, String> = BTreeMap::new();
    for (row, likeness) in words.shared.likeness.iter().enumerate() {
        for (column, likeness) in likeness.iter().enumerate().take(row) {
            // An even number of pixels stands in the middle of an even place.
            let half = ((side - 3) as f64 * likeness.sqrt() / 2.0).round() as usize;
            let x = MARGIN + column * side + side / 2 - half;
            let y = row * side + side / 2;
            let path = paths.entry(2 * half).or_default();
            path.push_str(&format!("M{x} {y}h{}", 2 * half));
        }
    }
    paths.remove(&0);
    html! {
        g .squares { @for (size, path) in &paths { path stroke-width=(size) d=(path) {} } }
    }
}

fn figures(words: &SharedWords, side: usize) -> Markup {
    let mut figures = String::new();
    for (row, likeness) in words.shared.likeness.iter().enumerate() {
        for (column, likeness) in likeness.iter().enumerate().take(row) {
            let (x, y) = (MARGIN + column * side + side / 2, middle(row, side) - BAR);
            let figure = hundredths(*likeness);
            figures.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" class=\"figure\">{figure}</text>"
            ));
        }
    }
    PreEscaped(figures)
}

/// A share in hundredths. Only what is whole has 100, and only what is nothing 0:
/// texts with the very same words, and those without any in common.
pub fn hundredths(likeness: f64) -> usize {
    let rounded = (likeness * 100.0).round() as usize;
    match likeness {
        likeness if likeness >= 1.0 => 100,
        likeness if likeness > 0.0 => rounded.clamp(1, 99),
        _ => 0,
    }
}

/// Each two texts once, as in the picture.
fn table(words: &SharedWords, name: &dyn Fn(&PartyCode) -> String) -> Markup {
    let codes = codes(words);
    let before_last = codes.len().saturating_sub(1);
    html! {
        table .figures {
            thead { tr { td {} @for code in &codes[..before_last] { th scope="col" { (code) } } } }
            tbody {
                @for (row, likeness) in words.shared.likeness.iter().enumerate().skip(1) {
                    tr {
                        th scope="row" { (name(&words.texts[row].party)) " " (codes[row]) }
                        @for likeness in &likeness[..row] { td { (hundredths(*likeness)) } }
                    }
                }
            }
        }
    }
}
