use maud::{Markup, PreEscaped, html};

use crate::i18n;
use crate::model::{DisplayLanguage, Wording};

/// Whose words something is in: told by a shape and a text, never by colour
/// alone.
pub fn wording(wording: Wording, display: DisplayLanguage) -> Markup {
    let class = match wording {
        Wording::Official => "badge own",
        Wording::Summary => "badge summary",
        _ => "badge translated",
    };
    html! {
        span class=(class) { (shape(wording)) (i18n::wording(wording).get(display)) }
    }
}

/// A full disc for the State’s own words, a half one for a translation, a
/// broken ring for what only tells about them.
fn shape(wording: Wording) -> PreEscaped<&'static str> {
    PreEscaped(match wording {
        Wording::Official => {
            "<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><circle cx=\"5\" cy=\"5\" r=\"4.4\" fill=\"currentColor\"/></svg>"
        }
        Wording::Summary => {
            "<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.4\" stroke-dasharray=\"2.2 2\"/></svg>"
        }
        _ => {
            "<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.2\"/><path d=\"M5 1a4 4 0 0 1 0 8z\" fill=\"currentColor\"/></svg>"
        }
    })
}
