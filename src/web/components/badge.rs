use maud::{Markup, html};

use crate::i18n::{self, page::common};
use crate::model::{DisplayLanguage, Origin, Wording};

/// Whose words something is in: told by a text and a shape, never by colour
/// alone. The shape is a matter of style: a full disc for the State’s own words,
/// a half one for a translation, a broken ring for what only tells about them.
pub fn wording(wording: Wording, display: DisplayLanguage) -> Markup {
    let class = match wording {
        Wording::Official => "badge own",
        Wording::Summary => "badge summary",
        _ => "badge translated",
    };
    html! {
        span class=(class) { (i18n::wording(wording).get(display)) }
    }
}

/// For whom an entry is, where it is not for everybody.
pub fn circle(origin: Origin, display: DisplayLanguage) -> Markup {
    html! {
        @if origin == Origin::Restricted {
            span .badge .restricted { (common::for_participants(display)) }
        }
    }
}
