//! What the texts on a concept share, and where they part.

use maud::html;

use super::{Compared, View, choice, in_api, languages_nav, take_away};
use crate::i18n::language_name;
use crate::i18n::page::comparison as say;
use crate::model::{Language, PartyCode};
use crate::service::ComparedTexts;
use crate::web::components::{matrix, shared_words};
use crate::web::visit::Visit;
use crate::web::{Answer, App};

/// The view of what the texts in one language share.
pub fn show(app: &App, visit: &Visit, compared: &Compared) -> Answer {
    let display = visit.display;
    let comparable = comparable(app, visit, compared);
    let language = chosen(visit, &comparable)?;
    let (languages, texts): (Vec<Language>, Vec<ComparedTexts>) = comparable.into_iter().unzip();
    let texts = texts.into_iter().find(|texts| texts.language == language);
    let words = texts.map(|texts| app.shared_words_of(&compared.comparison, texts));
    let reference = app.reference();
    let name = |code: &PartyCode| reference.party_name(code, display);
    let file = format!("shared-words?language={language}");
    let whole = in_api(visit, compared, &file);
    Ok(html! {
        (choice::of_states(visit, compared, View::Shared))
        (languages_nav(visit, &languages, &language))
        section .analysis aria-label=(say::share(display)) {
            @match &words {
                None => p .notice { (say::too_few(display, language_name(&language).get(display))) },
                Some(words) => {
                    p .hint .measure {
                        (say::share_in(display, language_name(&language).get(display))) " "
                        (shared_words::counted_over(&words.wordings, display)) " " (say::words_only(display))
                    }
                    @if let Some(reason) = words.why_no_spread() {
                        p .notice { (say::why_not(display, reason.text(display))) }
                    }
                    (shared_words::disputed(words, display, &name))
                    (shared_words::doubtful(words, display, &name))
                    (shared_words::kinds(words, display, &name))
                    (shared_words::by_states(words, &whole, display))
                    (shared_words::alone(words, &whole, display, &name))
                    (shared_words::groups(words, display, &name))
                    (matrix::show(words, display, &name))
                }
            }
        }
        @if words.is_some() {
            (take_away(visit, compared, &[
                (say::as_json(display), &file),
            ]))
        }
    })
}

/// The languages with at least two texts, and these.
pub fn comparable(app: &App, visit: &Visit, compared: &Compared) -> Vec<(Language, ComparedTexts)> {
    let languages = compared.languages(visit.display).into_iter();
    let texts = languages.map(|language| {
        let texts = app.compared_texts(&compared.comparison, &language, &compared.chosen);
        (language, texts)
    });
    texts
        .filter(|(_, compared)| compared.texts.len() > 1)
        .collect()
}

/// The language that is asked for; else the page’s own, or the first that
/// there is where it has too few texts.
pub fn chosen(
    visit: &Visit,
    comparable: &[(Language, ComparedTexts)],
) -> crate::api::problem::Answer<Language> {
    if let Some(asked) = visit.address.value("language") {
        return crate::api::params::language(asked);
    }
    let own = crate::api::params::language(visit.display.tag())?;
    let has_own = comparable.iter().any(|(language, _)| *language == own);
    let first = comparable.first().filter(|_| !has_own);
    Ok(first.map_or(own, |(language, _)| language.clone()))
}
