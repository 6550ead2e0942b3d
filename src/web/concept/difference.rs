//! What differs between two texts on a concept.

use axum::extract::State;
use maud::{Markup, html};

use super::{Compared, View, languages_nav, shared};
use crate::api::difference::text_reference;
use crate::api::params::PathId;
use crate::i18n::language_name;
use crate::i18n::page::entry::withdrawn_by;
use crate::i18n::page::{common, comparison as say};
use crate::model::{DisplayLanguage, Language, ListId, PartyCode};
use crate::service::{ComparedTexts, ReferredText, TextOwner, doubts_when_compared};
use crate::text::{Change, DifferenceSegment};
use crate::web::components::sentence::sentence;
use crate::web::components::{badge, difference, doubts, provenance, text};
use crate::web::visit::Visit;
use crate::web::{Answer, App};

/// How a party is called.
type Name<'a> = &'a dyn Fn(&PartyCode) -> String;

/// Shows the differences between two texts, chosen by `from` and `to`: the
/// first two where nothing is chosen.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let display = visit.display;
    let compared = Compared::of(&app, &visit, &id).await?;
    let comparable = shared::comparable(&app, &visit, &compared);
    let language = shared::chosen(&visit, &comparable)?;
    let languages: Vec<Language> = comparable
        .iter()
        .map(|(language, _)| language.clone())
        .collect();
    let mut texts = comparable.into_iter().map(|(_, texts)| texts);
    let texts = texts.find(|texts| texts.language == language);
    let asked = ["from", "to"].map(|name| visit.address.value(name));
    let content = match &texts {
        None if asked.contains(&None) => html! {
            p .notice { (say::too_few(display, language_name(&language).get(display))) }
        },
        texts => two(&app, &visit, texts.as_ref(), asked, &language).await?,
    };
    let content = html! {
        (languages_nav(&visit, &languages, &language))
        (content)
    };
    let title = say::difference_of(display, compared.comparison.concept.name.get(display));
    Ok(compared.framed(&app, &visit, View::Difference, title, content))
}

/// Two texts, the choice of others, and what differs.
async fn two(
    app: &App,
    visit: &Visit,
    texts: Option<&ComparedTexts>,
    asked: [Option<&str>; 2],
    language: &Language,
) -> Answer {
    let display = visit.display;
    let nth = |at: usize| {
        let texts = texts.filter(|texts| at < texts.texts.len());
        texts.map_or(String::new(), |texts| reference_to(texts, at))
    };
    let given = |at: usize| asked[at].map_or_else(|| nth(at), str::to_owned);
    let from = text_reference("from", &given(0))?;
    let to = text_reference("to", &given(1))?;
    let (from, to, segments) = app.difference(&visit.viewer, from, to, language).await?;
    let reference = app.reference();
    let name = |code: &PartyCode| reference.party_name(code, display);
    Ok(html! {
        @if let Some(texts) = texts { (form(visit, texts, [&from, &to], &name)) }
        (word_by_word(&segments, language, display))
        h2 { (say::apart(display)) }
        div .two {
            (alone(&from, &segments, Change::Removed, language, display, &name))
            (alone(&to, &segments, Change::Added, language, display, &name))
        }
    })
}

/// The choice of two texts whose differences are to be shown.
fn form(
    visit: &Visit,
    texts: &ComparedTexts,
    chosen: [&ReferredText; 2],
    name: Name<'_>,
) -> Markup {
    let display = visit.display;
    html! {
        form .row action=(visit.to(visit.address.path())) {
            (choice("from", say::from(display), texts, chosen[0], name))
            (choice("to", say::to(display), texts, chosen[1], name))
            @for (name, value) in visit.address.parameters_but(&["from", "to", "language"]) {
                input type="hidden" name=(name) value=(value);
            }
            input type="hidden" name="language" value=(texts.language);
            button { (say::show_difference(display)) }
        }
    }
}

/// One of the texts: by its State, and where the State has several by its
/// year, or by its number where that does not tell them apart.
fn choice(
    field: &str,
    label: &str,
    texts: &ComparedTexts,
    chosen: &ReferredText,
    name: Name<'_>,
) -> Markup {
    html! {
        div {
            label for=(field) { (label) }
            select #(field) name=(field) {
                @for (at, text) in texts.texts.iter().enumerate() {
                    option value=(reference_to(texts, at)) selected[is_chosen(chosen, texts, at)] {
                        (name(&text.party)) (apart_from_others(texts, at))
                    }
                }
            }
        }
    }
}

/// A text of the comparison, as the address names it: by its entry, and by its
/// number where that has several in the language.
fn reference_to(texts: &ComparedTexts, at: usize) -> String {
    let entry = &texts.texts[at].entry;
    match number(texts, at) {
        1 => entry.to_string(),
        number => format!("{entry}/{number}"),
    }
}

/// Which of the texts of its entry it is, from 1.
fn number(texts: &ComparedTexts, at: usize) -> usize {
    let entry = &texts.texts[at].entry;
    let until = texts.texts[..=at].iter();
    until.filter(|text| text.entry == *entry).count()
}

fn is_chosen(chosen: &ReferredText, texts: &ComparedTexts, at: usize) -> bool {
    let entry = texts.texts[at].entry.to_string();
    chosen.of == TextOwner::Entry(entry) && chosen.number == number(texts, at)
}

/// What tells a text apart from the others of its State: nothing where there
/// are none.
fn apart_from_others(texts: &ComparedTexts, at: usize) -> String {
    let of_party = |text: &&crate::service::StatedText| text.party == texts.texts[at].party;
    let year = |text: &crate::service::StatedText| text.document.as_ref().map(|of| of.year);
    let all = || texts.texts.iter().filter(of_party);
    if all().count() == 1 {
        return String::new();
    }
    let number = texts.texts[..=at].iter().filter(of_party).count();
    let own = year(&texts.texts[at]);
    match own {
        Some(own) if all().filter(|text| year(text) == Some(own)).count() == 1 => {
            format!(" ({own})")
        }
        Some(own) => format!(" {number} ({own})"),
        None => format!(" {number}"),
    }
}

fn word_by_word(
    segments: &[DifferenceSegment],
    language: &Language,
    display: DisplayLanguage,
) -> Markup {
    let is_same = segments
        .iter()
        .all(|segment| segment.change == Change::Equal || segment.same_words);
    html! {
        section .word-by-word aria-labelledby="word-by-word" {
            h2 #word-by-word { (say::word_by_word(display)) }
            @if is_same { p .notice { (say::same(display)) } }
            @else {
                p .legend {
                    span { del { (say::only_in(display, say::first_text(display))) } }
                    " " span { ins { (say::only_in(display, say::second_text(display))) } }
                    " " span { (say::both(display)) }
                }
            }
            @if segments.iter().any(|segment| segment.same_words) { p { (say::typed_otherwise(display)) } }
            p .words .large lang=(language) dir="auto" { (difference::inline(segments)) }
        }
    }
}

/// In which version of its entry a text is, and of which exchange.
fn version(of: &ReferredText, display: DisplayLanguage) -> String {
    match of.list.as_ref().and_then(ListId::year) {
        Some(year) => say::version_of_exchange(display, of.version, year),
        None => common::version(display, of.version),
    }
}

/// One of the texts with what only it has, and whose it is.
fn alone(
    of: &ReferredText,
    segments: &[DifferenceSegment],
    own: Change,
    language: &Language,
    display: DisplayLanguage,
    name: Name<'_>,
) -> Markup {
    let pieces = segments.iter();
    let pieces: Vec<DifferenceSegment> = pieces
        .filter(|segment| segment.change == Change::Equal || segment.change == own)
        .cloned()
        .collect();
    let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    html! {
        section {
            @if let Some(party) = &of.party { h3 { (name(party)) ", " (version(of, display)) } }
            @if let Some(list) = &of.withdrawn_by { p .hint { (sentence(&withdrawn_by(display, list))) } }
            div class=[of.wording.map(text::class)] {
                p .words lang=(language) dir="auto" { (difference::own(&pieces)) }
                p .whose {
                    @if let Some(wording) = of.wording { (badge::wording(wording, display)) " " }
                    @if let Some(document) = &of.document { (provenance::document(document, display)) }
                    (provenance::translation(of.translation_of.as_ref(), of.translated_by.as_deref(), display))
                }
                (doubts::show(&doubts_when_compared(&text, language), display))
            }
        }
    }
}
