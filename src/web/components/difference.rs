use maud::{Markup, html};

use crate::text::{Change, DifferenceSegment};

/// Two texts in one: what is only in the first struck out, what is only in
/// the second underlined.
pub fn inline(segments: &[DifferenceSegment]) -> Markup {
    html! {
        @for segment in segments {
            @match segment.change {
                Change::Equal => (segment.text),
                Change::Removed => del { (segment.text) },
                Change::Added => ins { (segment.text) },
            }
        }
    }
}

/// One of two texts by itself: what the other one has not is marked.
pub fn own(segments: &[DifferenceSegment]) -> Markup {
    html! {
        @for segment in segments {
            @match segment.change {
                Change::Equal => (segment.text),
                _ => mark .only { (segment.text) },
            }
        }
    }
}
