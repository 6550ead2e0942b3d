//! The page that shows a document with its known terms marked.

use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use maud::{Markup, html};

use super::components::annotated;
use super::components::sentence::sentence;
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::api::problem::{self, Code, Problem};
use crate::i18n::page::{annotate as say, common};
use crate::i18n::{Message, language_name, number};
use crate::model::Language;
use crate::service::{Annotation, AnnotationRequest, DocumentFormat, MAX_DOCUMENT_BYTES};
use crate::text::{Readable, is_html, written_language};

/// Most occurrences marked in one document.
const MAX_MARKED: usize = 10_000;
/// The languages in which terms are recognised in any inflection.
const LANGUAGES: [&str; 6] = ["en", "fr", "de", "it", "ru", "es"];

/// What was sent.
#[derive(Default)]
struct Sent {
    text: String,
    language: String,
    is_html: bool,
    /// It is no text in UTF-8.
    is_unreadable: bool,
    /// What is in the field, where a file was sent besides.
    text_beside_file: Option<String>,
}

/// Asks for a document.
pub async fn ask(visit: Visit) -> Answer {
    Ok(asked(&visit, None, ""))
}

/// Shows the document that was sent.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    form: Result<Multipart, MultipartRejection>,
) -> Answer {
    let sent = received(form.map_err(|_| not_a_form())?).await?;
    if sent.is_unreadable {
        return Ok(asked(&visit, Some(say::unreadable(visit.display)), ""));
    }
    if let Some(text) = sent.text_beside_file {
        return Ok(asked(&visit, Some(say::both(visit.display)), &text));
    }
    if sent.text.trim().is_empty() {
        return Ok(asked(&visit, Some(say::empty(visit.display)), ""));
    }
    let text = match sent.is_html {
        true => Readable::html(&sent.text).paragraphs(),
        false => sent.text,
    };
    let language = language(&visit, &sent.language, &text)?;
    let request = AnnotationRequest {
        text,
        language,
        format: Some(DocumentFormat::Plain),
        parties: Vec::new(),
        offset: 0,
        limit: MAX_MARKED,
    };
    let found = app.annotate(&visit.viewer, &request).await?;
    let content = html! {
        div .annotated {
            (head(&visit, &request, &found))
            @if found.total > 0 { (annotated::legend(visit.display)) }
            div .columns {
                div .document lang=(request.language) dir="auto" { (annotated::document(&request.text, &found)) }
                @if found.total > 0 { (annotated::terms(&app, &visit, &request.language, &found)) }
            }
        }
    };
    let title = say::result(visit.display).to_owned();
    Ok(framed(
        &visit,
        &Page {
            title,
            section: "/annotate",
            content,
        },
    ))
}

/// The page that asks, with what is wrong with what was sent and the text that was in the field.
fn asked(visit: &Visit, fault: Option<&str>, text: &str) -> Markup {
    let display = visit.display;
    let content = html! {
        header .page-head {
            h1 { (common::annotate(display)) }
            p .lead { (say::lead(display)) }
        }
        form .annotate method="post" enctype="multipart/form-data" action=(visit.to("/annotate")) data-drop {
            @if let Some(fault) = fault { p .notice role="alert" { (fault) } }
            label for="text" { (say::text(display)) }
            textarea #text name="text" rows="12" { (text) }
            p .hint hidden data-drop-hint { (say::drop(display)) }
            label for="file" { (say::file(display)) }
            input #file type="file" name="file" accept=".txt,.html,.htm,text/plain,text/html";
            label for="language" { (say::language(display)) }
            select #language name="language" {
                option value="" { (say::recognised(display)) }
                @for tag in LANGUAGES { @if let Ok(language) = tag.parse() { option value=(tag) { (language_name(&language).get(display)) } } }
            }
            button { (say::go(display)) }
        }
    };
    let title = common::annotate(display).to_owned();
    framed(
        visit,
        &Page {
            title,
            section: "/annotate",
            content,
        },
    )
}

fn head(visit: &Visit, request: &AnnotationRequest, found: &Annotation) -> Markup {
    let display = visit.display;
    let shown = found.spans.len();
    html! {
        header .page-head {
            h1 { (say::result(display)) }
            p {
                (say::read_as(display, language_name(&request.language).get(display))) (common::semicolon(display))
                (say::occurrences(display, number(display, found.total)))
                " · " a href=(visit.to("/annotate")) { (say::another(display)) }
            }
            @if shown < found.total { p .notice { (say::not_all(display, number(display, shown), number(display, found.total))) } }
            @for remark in &found.remarks { p .notice { (sentence(&remark.text(display))) } }
        }
    }
}

/// The language that was chosen, else the one that the text reads like.
fn language(visit: &Visit, chosen: &str, text: &str) -> problem::Answer<Language> {
    let recognised = || written_language(text, &LANGUAGES);
    let tag = match chosen {
        "" => recognised().unwrap_or_else(|| visit.display.tag().to_owned()),
        chosen => chosen.to_owned(),
    };
    crate::api::params::language(&tag)
}

fn not_a_form() -> Problem {
    Problem::new(Code::UnsupportedMediaType, Message::NotAForm)
}

async fn received(mut form: Multipart) -> problem::Answer<Sent> {
    let mut sent = Sent::default();
    let broken = |error: MultipartError| {
        let limit_bytes = MAX_DOCUMENT_BYTES;
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => {
                Problem::new(Code::BodyTooLarge, Message::BodyTooLarge { limit_bytes })
            }
            _ => not_a_form(),
        }
    };
    let mut file_sent = None;
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().unwrap_or_default().to_ascii_lowercase();
        let bytes = field.bytes().await.map_err(broken)?;
        let Ok(value) = String::from_utf8(bytes.into()) else {
            sent.is_unreadable = true;
            continue;
        };
        match name.as_str() {
            "language" => sent.language = value,
            "file" if !value.is_empty() => {
                let is_named_so = file.ends_with(".html") || file.ends_with(".htm");
                file_sent = Some((is_named_so || is_html(&value), value));
            }
            "text" => {
                sent.is_html = is_html(&value);
                sent.text = value;
            }
            _ => {}
        }
    }
    if let Some((is_html, file)) = file_sent {
        let text = std::mem::replace(&mut sent.text, file);
        sent.text_beside_file = (!text.trim().is_empty()).then_some(text);
        sent.is_html = is_html;
    }
    Ok(sent)
}
