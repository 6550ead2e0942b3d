//! The page about the service.

use maud::{Markup, html};

use super::Answer;
use super::components::badge;
use super::layout::{Page, framed};
use super::visit::Visit;
use crate::i18n::page::{Phrase, about as say, common};
use crate::model::{DisplayLanguage, Wording};

/// What each wording means.
const WORDINGS: [(Wording, Phrase); 6] = [
    (Wording::Official, say::own),
    (Wording::OfficialTranslation, say::official_translation),
    (Wording::CourtesyTranslation, say::courtesy_translation),
    (Wording::ProjectTranslation, say::project_translation),
    (Wording::MachineTranslation, say::machine_translation),
    (Wording::Summary, say::summary),
];

/// Shows what the service is, what its marks mean, and the notices.
pub async fn show(visit: Visit) -> Answer {
    let display = visit.display;
    let content = html! {
        div .prose {
            h1 { (common::about(display)) }
            h2 #what { (say::what(display)) }
            p { (say::what_1(display)) }
            p { (say::what_2(display)) }
            h2 #whose { (say::wordings(display)) }
            p { (say::wordings_1(display)) }
            (wordings(display))
            h2 { (say::lists(display)) }
            p { (say::lists_1(display)) }
            h2 { (say::absence(display)) }
            p { (say::absence_1(display)) }
            h2 #legal { (common::legal(display)) }
            p { (say::legal_1(display)) }
            h2 { (say::privacy(display)) }
            p { (say::privacy_1(display)) }
            h2 #accessibility { (common::accessibility(display)) }
            p { (say::accessibility_1(display)) }
            h2 { (say::tools(display)) }
            p { (say::tools_1(display)) }
            ul {
                li { a href="/api/docs/" { (say::api_described(display)) } }
                li { a href="/api/openapi.json" { (say::api_for_machines(display)) } }
            }
        }
    };
    let title = common::about(display).to_owned();
    Ok(framed(
        &visit,
        &Page {
            title,
            section: "/about",
            content,
        },
    ))
}

fn wordings(display: DisplayLanguage) -> Markup {
    html! {
        ul .whose-words {
            @for (wording, meaning) in WORDINGS {
                li { (badge::wording(wording, display)) " " (meaning(display)) }
            }
        }
    }
}
