//! The texts on a concept side by side.

use maud::html;

use super::{Compared, absent, choice, languages_asked, take_away};
use crate::api::problem;
use crate::i18n::page::comparison as say;
use crate::model::{DisplayLanguage, Language};
use crate::service::StatedText;
use crate::web::components::comparison::{self, Shown};
use crate::web::visit::Visit;
use crate::web::{Answer, App};

/// Most entries that stand beside each other.
const ACROSS: usize = 4;

/// The view of the texts.
pub fn show(app: &App, visit: &Visit, compared: &Compared) -> Answer {
    let display = visit.display;
    let languages = languages(visit, compared)?;
    let texts = languages.iter().map(|language| {
        let mut texts = app.compared_texts(&compared.comparison, language, &compared.chosen);
        let is_in = |text: &StatedText| text.text.language.matches(language.as_str());
        texts.texts.retain(is_in);
        texts
    });
    let texts: Vec<_> = texts.collect();
    let columns = compared.columns();
    let entries: usize = columns.iter().map(|column| column.cells.len()).sum();
    let is_marked = visit.address.value("marks") != Some("off");
    let reference = app.reference();
    let shown = Shown {
        columns,
        reference: &reference,
        languages: &languages,
        texts: &texts,
        is_marked,
        is_across: !compared.chosen.is_empty() && entries <= ACROSS,
    };
    Ok(html! {
        @if entries == 0 { p .lead { (say::none(display)) } }
        @else {
            (choice::of_texts(visit, compared, &languages, is_marked))
            (comparison::show(visit, &shown))
        }
        (absent(visit, compared))
        (take_away(visit, compared, &[
            (say::as_csv(display), "comparison.csv"),
            (say::as_json(display), "comparison"),
        ]))
    })
}

/// The languages that are asked for; by default the two display languages, the
/// page’s own first.
fn languages(visit: &Visit, compared: &Compared) -> problem::Answer<Vec<Language>> {
    let asked = languages_asked(visit)?;
    let is_asked = |language: &Language| match asked.is_empty() {
        true => DisplayLanguage::from_tag(language.as_str()).is_some(),
        false => asked.iter().any(|tag| language.matches(tag.as_str())),
    };
    let mut languages = compared.languages(visit.display);
    languages.retain(is_asked);
    // That nobody says anything in a language that is asked for stands in the table.
    for tag in asked {
        if !languages.iter().any(|known| known.matches(tag.as_str())) {
            languages.push(tag);
        }
    }
    Ok(languages)
}
