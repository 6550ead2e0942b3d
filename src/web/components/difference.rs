use maud::{Markup, html};

use crate::text::{Change, DifferenceSegment};

/// Two texts in one: what is only in the first struck out, what is only in
/// the second underlined.
pub fn inline(segments: &[DifferenceSegment]) -> Markup {
    html! {
        @for segment in segments {
            @match segment.change {
                // Other signs are no other words: the second text’s are shown.
                Change::Removed if segment.same_words => {},
                Change::Added if segment.same_words => (segment.text),
                Change::Equal => (segment.text),
                Change::Removed => { del { (words(segment)) } (space_after(segment)) },
                Change::Added => { ins { (words(segment)) } (space_after(segment)) },
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
                _ if segment.same_words => (segment.text),
                _ => { mark .only { (words(segment)) } (space_after(segment)) },
            }
        }
    }
}

/// A piece without the space at its end, which is not to be underlined.
fn words(segment: &DifferenceSegment) -> &str {
    segment.text.trim_end()
}

fn space_after(segment: &DifferenceSegment) -> &str {
    &segment.text[words(segment).len()..]
}
