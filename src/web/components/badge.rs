use maud::{Markup, html};

use crate::i18n;
use crate::model::{DisplayLanguage, Wording};

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
