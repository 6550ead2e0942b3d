use maud::{Markup, html};

use super::{badge, provenance};
use crate::i18n;
use crate::model::{DisplayLanguage, Document, Text, Wording};

/// The class of a text: the State’s words look otherwise than what is said
/// about them.
pub fn class(wording: Wording) -> &'static str {
    match wording {
        Wording::Official => "text own",
        Wording::Summary => "text summary",
        _ => "text translated",
    }
}

/// A text with whose words it is in and where it comes from.
pub fn cited(text: &Text, document: Option<&Document>, display: DisplayLanguage) -> Markup {
    html! {
        figure class=(class(text.wording)) {
            blockquote lang=(text.language) dir="auto" { p { (text.text) } }
            figcaption {
                (badge::wording(text.wording, display))
                " " span .kind { (i18n::text_kind(text.kind).get(display)) }
                span .source { (provenance::of_text(text, document, display)) }
            }
        }
    }
}
