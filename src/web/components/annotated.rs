//! A document with its terms marked, and the terms with what is known of
//! them.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::i18n::page::{Phrase, annotate as say, common};
use crate::i18n::{self, number};
use crate::model::{DisplayLanguage, Language, Party, PartyCode, Wording};
use crate::service::{AnnotatedTerm, Annotation, CONTEXT, Reference, Service, Span, TermDoubt};
use crate::text::by_name;
use crate::web::components::matrix::hundredths;
use crate::web::components::wordings::wordings;
use crate::web::visit::Visit;

/// The classes of terms: how they look, what they are called, what it means.
type Class = (&'static str, Phrase, Phrase);

const CLASSES: [Class; 3] = [
    ("agreed", say::agreed, say::agreed_legend),
    ("differs", say::differs, say::differs_legend),
    ("single", say::single, say::single_legend),
];

/// What the marks mean.
pub fn legend(display: DisplayLanguage) -> Markup {
    html! {
        ul .legend {
            @for (class, name, meaning) in CLASSES {
                li { span class={ "t " (class) } { (name(display)) } " " (meaning(display)) }
            }
        }
    }
}

/// Whether States differ on a term. Nothing has been adopted yet, so that no
/// term is agreed.
fn class(term: &AnnotatedTerm) -> &'static str {
    let differs = term.concepts.values().any(|of| of.spread.is_some());
    if differs { "t differs" } else { "t single" }
}

/// So many occurrences of a term are shown in context.
const MOST_IN_CONTEXT: usize = 20;

/// A piece of a document, with the number of the occurrence that it is of, and that.
type Piece<'a> = (&'a str, Option<(usize, &'a Span)>);

/// The document, byte for byte, each marked term a link to what is known of
/// it. Of two that overlap the second is marked from the end of the first on.
pub fn document(text: &str, found: &Annotation) -> Markup {
    let (mut bytes, mut points) = (0, 0);
    // Places come in code points and in order.
    let mut place = |point: usize| {
        let mut ahead = text[bytes..].char_indices().map(|(at, _)| at);
        let passed = ahead.nth(point.saturating_sub(points));
        bytes = passed.map_or(text.len(), |passed| bytes + passed);
        points = point;
        bytes
    };
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(found.spans.len() * 2 + 1);
    let (mut end, mut end_point) = (0, 0);
    for (occurrence, span) in found.spans.iter().enumerate() {
        let (from, to) = (place(span.start.max(end_point)), place(span.end));
        pieces.push((&text[end..from], None));
        pieces.push((&text[from..to], Some((occurrence, span))));
        (end, end_point) = (to, span.end);
    }
    pieces.push((&text[end..], None));
    html! {
        @for (piece, of) in pieces {
            @match of.and_then(|(number, span)| Some((number, span, found.terms.get(&span.term)?))) {
                Some((number, span, term)) => a #{ "o" (number) } class=(class(term)) href={ "#t" (span.term) } title=[(span.text != piece).then_some(&span.text)] { (piece) },
                None => (piece),
            }
        }
    }
}

/// The terms that occur, each with the way to its definitions and its occurrences in context.
pub fn terms(app: &Service, visit: &Visit, language: &Language, found: &Annotation) -> Markup {
    let display = visit.display;
    let reference = app.reference();
    let mut occurrences: BTreeMap<usize, Vec<(usize, &Span)>> = BTreeMap::new();
    for (occurrence, span) in found.spans.iter().enumerate() {
        let of_term = occurrences.entry(span.term).or_default();
        of_term.push((occurrence, span));
    }
    let in_context = |number: &usize, term: &AnnotatedTerm| {
        let shown = occurrences.get(number).map_or(&[][..], Vec::as_slice);
        concordance(display, language, shown, term.occurrences)
    };
    html! {
        section .known aria-labelledby="known" data-close=(say::close(display)) {
            h2 #known { (say::terms(display)) }
            ol {
                @for (number, term) in &found.terms { li id={ "t" (number) } tabindex="-1" { (known(visit, term, &reference)) (in_context(number, term)) } }
            }
        }
    }
}

/// The sign for what is left out beyond a context, where that is no shorter than any: else the
/// document begins or ends there.
fn left_out(context: &str) -> &'static str {
    match context.chars().nth(CONTEXT - 1) {
        Some(_) => " … ",
        None => "",
    }
}

/// Occurrences of a term in context, each a link to its place in the document.
fn concordance(
    display: DisplayLanguage,
    language: &Language,
    occurrences: &[(usize, &Span)],
    all: usize,
) -> Markup {
    let shown = &occurrences[..occurrences.len().min(MOST_IN_CONTEXT)];
    html! {
        @if !shown.is_empty() {
            details .concordance {
                summary { (say::in_context(display)) }
                ul lang=(language) dir="auto" {
                    @for (number, span) in shown { li { (left_out(&span.before)) (span.before) a href={ "#o" (number) } { (span.text) } (span.after) (left_out(&span.after)) } }
                }
                @if shown.len() < all { p .hint { (say::first_in_context(display, number(display, shown.len()), number(display, all))) } }
            }
        }
    }
}

fn known(visit: &Visit, term: &AnnotatedTerm, reference: &Reference) -> Markup {
    let display = visit.display;
    html! {
        p { span class=(class(term)) { (term.term) } " " span .count { (say::times(display, number(display, term.occurrences))) } }
        @for (id, led_to) in &term.concepts {
            @if let Some(concept) = reference.concepts.get(id) {
                p .concept-of {
                    a href=(visit.to(format!("/concepts/{id}"))) data-brief=(visit.to(format!("/concepts/{id}/brief"))) { (say::definitions(display)) (common::colon(display)) (concept.name.get(display)) }
                    @if let Some(spread) = led_to.spread { ", " span .kind { (say::apart(display, hundredths(spread))) " (" (wordings(&led_to.wordings, display)) ")" } }
                }
            }
        }
        @if let Some(doubt) = term.doubt { p .hint { (say::doubtful(display)) (common::colon(display)) (reason(doubt, display)) } }
        @let of_lists = term.parties();
        @if !of_lists.is_empty() {
            @let parties = of_lists.into_iter().filter_map(|code| reference.parties.get(code));
            @let wordings = term.wordings();
            @let names: Vec<String> = by_name(parties, display).into_iter().map(|party| whose(party, &wordings, display)).collect();
            // A name of a concept is nobody’s word for it.
            @let said = if wordings.is_empty() { say::defined_by(display) } else { say::said_by(display) };
            p .hint { (said) (common::colon(display)) (names.join(", ")) }
        }
    }
}

/// Why a term may name something else.
fn reason(doubt: TermDoubt, display: DisplayLanguage) -> &'static str {
    match doubt {
        TermDoubt::GeneralWord => say::general_word(display),
        TermDoubt::ShortAbbreviation => say::short_abbreviation(display),
        TermDoubt::Unqualified => say::unqualified(display),
        TermDoubt::Accents => say::accents(display),
        TermDoubt::Ending => say::ending(display),
        TermDoubt::Capitals => say::capitals(display),
        TermDoubt::Prefix => say::prefix(display),
        TermDoubt::DocumentLanguage => say::document_language(display),
    }
}

/// A party, with in whose words it has a term.
fn whose(
    party: &Party,
    wordings: &BTreeMap<PartyCode, Wording>,
    display: DisplayLanguage,
) -> String {
    let name = party.name.get(display);
    match wordings.get(&party.code) {
        Some(wording) => format!("{name} ({})", i18n::wording(*wording).get(display)),
        None => name.to_owned(),
    }
}
