use maud::{Markup, html};

use crate::i18n::{language_name, page::common as say};
use crate::model::{DisplayLanguage, Document, DocumentStatus, Language, Text};

/// A document in one line: title, issuer, symbol, year, standing.
pub fn document(document: &Document, display: DisplayLanguage) -> Markup {
    let language = document.language.as_ref();
    html! {
        cite lang=[language] { (document.title) }
        @if let Some(issuer) = &document.issuer { ", " (issuer) }
        @if let Some(symbol) = &document.symbol { ", " (symbol) }
        ", " (document.year)
        @if document.status == DocumentStatus::Draft { " (" (say::draft(display)) ")" }
        @if let Some(address) = document.address.as_deref().filter(|address| is_web(address)) {
            " " a href=(address) rel="external noreferrer" { (say::opens_elsewhere(display)) }
        }
    }
}

/// Where a text stands and how it came to be, after its document.
pub fn of_text(text: &Text, cited: Option<&Document>, display: DisplayLanguage) -> Markup {
    let place = html! {
        @if let Some(cited) = cited { (document(cited, display)) }
        @if let Some(place) = &text.place { @if cited.is_some() { ", " } (place) }
    };
    let source = text.taken_from.as_ref();
    let language = text.translation_of.as_ref().map(language_name);
    let whom = text.translated_by.as_ref();
    let words = [
        source.map(|source| say::taken_from(display, source)),
        language.map(|language| say::translation_of(display, language.get(display))),
        whom.map(|whom| say::translated_by(display, whom)),
    ];
    let words = words.into_iter().flatten().map(|words| html! { (words) });
    let said = std::iter::once(place).chain(words);
    let said = said.filter(|part| !part.0.is_empty());
    html! {
        @for (at, part) in said.enumerate() {
            @if at > 0 { (say::semicolon(display)) }
            (part)
        }
    }
}

/// From which language a text was translated, and by whom, after its document.
pub fn translation(from: Option<&Language>, by: Option<&str>, display: DisplayLanguage) -> Markup {
    let from = from.map(language_name);
    html! {
        @if let Some(language) = from {
            (say::semicolon(display)) (say::translation_of(display, language.get(display)))
        }
        @if let Some(whom) = by { (say::semicolon(display)) (say::translated_by(display, whom)) }
    }
}

/// Only addresses of the web become links: a list may hold any.
fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}
