use maud::{Markup, html};

use crate::i18n::{language_name, page::common as say};
use crate::model::{DisplayLanguage, Document, DocumentStatus, Text};

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
    html! {
        @if let Some(cited) = cited { (document(cited, display)) }
        @if let Some(place) = &text.place { ", " (place) }
        @if let Some(source) = &text.taken_from { (say::semicolon(display)) (say::taken_from(display, source)) }
        @if let Some(language) = &text.translation_of {
            (say::semicolon(display)) (say::translation_of(display, language_name(language).get(display)))
        }
        @if let Some(whom) = &text.translated_by { (say::semicolon(display)) (say::translated_by(display, whom)) }
    }
}

/// Only addresses of the web become links: a list may hold any.
fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}
