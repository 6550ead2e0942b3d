//! Comments in threads, each with the words that it is about.

use maud::{Markup, html};

use super::names;
use crate::i18n::{day, page::common, page::proposals as say};
use crate::model::DisplayLanguage;
use crate::service::{CommentView, Reference};

/// All comments on a proposal.
pub fn show(comments: &[CommentView], reference: &Reference, display: DisplayLanguage) -> Markup {
    let first = |view: &&CommentView| view.comment.in_reply_to.is_none();
    let answers = |to: &CommentView| {
        let id = to.comment.id.clone();
        let all = comments.iter();
        all.filter(move |view| view.comment.in_reply_to.as_ref() == Some(&id))
    };
    html! {
        section .apart aria-labelledby="comments" {
            h2 #comments { (say::comments(display)) }
            @if comments.is_empty() { p .hint { (say::no_comments(display)) } }
            ol .threads {
                @for view in comments.iter().filter(first) {
                    li {
                        (comment(view, reference, display))
                        @if answers(view).next().is_some() {
                            ol { @for answer in answers(view) { li { (comment(answer, reference, display)) } } }
                        }
                    }
                }
            }
        }
    }
}

fn comment(view: &CommentView, reference: &Reference, display: DisplayLanguage) -> Markup {
    let comment = &view.comment;
    let who = match &comment.state {
        Some(state) => names::party(state, reference, display),
        None => say::drafting(display).to_owned(),
    };
    html! {
        p {
            strong { (who) } ", "
            span .hint { (say::said_on(display, day(display, &view.at), comment.on_version)) }
            @if comment.resolved { " " span .older { "✓ " (say::resolved(display)) } }
        }
        @if let (Some(place), Some(wording)) = (&comment.place, &comment.wording) {
            p .quoted {
                span .hint { (names::text(&place.of(), display)) (common::colon(display)) }
                q lang=(place.language) { (wording) }
            }
            @if let Some(now) = &view.wording_now {
                p .quoted { span .hint { (say::worded_now(display)) (common::colon(display)) } q lang=(place.language) { (now) } }
            }
            @if view.place_now.is_none() { p .older { (say::lost_its_place(display)) } }
        }
        p .said dir="auto" { (comment.text) }
    }
}
