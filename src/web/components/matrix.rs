//! How like each two texts are, as a picture and as a table.

use maud::{Markup, PreEscaped, html};

use crate::i18n::page::comparison as say;
use crate::model::{DisplayLanguage, PartyCode};
use crate::service::SharedWords;

/// Up to so many texts, each square has its figure written in it.
const LABELLED: usize = 14;
/// The side of a square, with its figure and without.
const SIDES: [usize; 2] = [34, 20];
/// Room for the codes before the rows and below.
const MARGIN: usize = 44;

/// The picture, and the table that says the same.
pub fn show(
    words: &SharedWords,
    display: DisplayLanguage,
    name: &dyn Fn(&PartyCode) -> String,
) -> Markup {
    html! {
        figure .matrix {
            (picture(words, display))
            details {
                summary { (say::likeness_table(display)) }
                div .scroll tabindex="0" role="group" aria-labelledby="likeness" { (table(words, name)) }
            }
        }
    }
}

/// A triangle: each two texts have one square. How much of it is filled tells
/// how like they are.
fn picture(words: &SharedWords, display: DisplayLanguage) -> Markup {
    let count = words.texts.len();
    let side = SIDES[usize::from(count > LABELLED)];
    let size = MARGIN + count * side;
    let label = say::likeness_picture(display, count);
    let codes = codes(words);
    html! {
        svg viewBox=(format!("0 0 {size} {size}")) width=(size) height=(size) role="img" aria-label=(label) {
            (grid(count, side))
            (squares(words, side))
            @if count <= LABELLED { (figures(words, side)) }
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

/// A square within each place, its area the likeness.
fn squares(words: &SharedWords, side: usize) -> Markup {
    let mut path = String::new();
    let room = (side - 3) as f64;
    for (row, likeness) in words.shared.likeness.iter().enumerate() {
        for (column, likeness) in likeness.iter().enumerate().take(row) {
            let length = room * likeness.sqrt();
            if length < 0.5 {
                continue;
            }
            let start = (side as f64 - length) / 2.0;
            let x = (MARGIN + column * side) as f64 + start;
            let y = (row * side) as f64 + start;
            path.push_str(&format!(
                "M{x:.1} {y:.1}h{length:.1}v{length:.1}h-{length:.1}z"
            ));
        }
    }
    html! { path .squares d=(path) {} }
}

fn figures(words: &SharedWords, side: usize) -> Markup {
    let mut figures = String::new();
    for (row, likeness) in words.shared.likeness.iter().enumerate() {
        for (column, likeness) in likeness.iter().enumerate().take(row) {
            let (x, y) = (MARGIN + column * side + side / 2, middle(row, side));
            let figure = hundredths(*likeness);
            figures.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" class=\"figure\">{figure}</text>"
            ));
        }
    }
    PreEscaped(figures)
}

fn hundredths(likeness: f64) -> usize {
    (likeness * 100.0).round() as usize
}

fn table(words: &SharedWords, name: &dyn Fn(&PartyCode) -> String) -> Markup {
    let codes = codes(words);
    html! {
        table .figures {
            thead { tr { td {} @for code in &codes { th scope="col" { (code) } } } }
            tbody {
                @for (row, likeness) in words.shared.likeness.iter().enumerate() {
                    tr {
                        th scope="row" { (name(&words.texts[row].party)) " " (codes[row]) }
                        @for (column, likeness) in likeness.iter().enumerate() {
                            td { @if column == row { "–" } @else { (hundredths(*likeness)) } }
                        }
                    }
                }
            }
        }
    }
}
