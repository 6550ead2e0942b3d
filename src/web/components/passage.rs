use maud::{Markup, html};

use crate::search::Passage;

/// A passage of a text, with what was looked for marked.
pub fn marked(passage: &Passage) -> Markup {
    html! {
        @if passage.is_cut_before { "… " }
        @for segment in &passage.segments {
            @if segment.is_match { mark { (segment.text) } } @else { (segment.text) }
        }
        @if passage.is_cut_after { " …" }
    }
}
