//! Comments in threads, each with the words that it is about.

use maud::{Markup, html};

use super::names;
use crate::i18n::{day, page::common, page::proposals as say};
use crate::model::DisplayLanguage;
use crate::service::{CommentView, Reference};
use crate::web::components::sections::{Group, Item, Section, Wrap, plain};

/// All comments on a proposal, each thread by itself.
pub fn section(
    comments: &[CommentView],
    reference: &Reference,
    display: DisplayLanguage,
) -> Section {
    let first = comments.iter();
    let first = first.filter(|view| view.comment.in_reply_to.is_none());
    let threads = first.map(|first| {
        let answers = comments.iter();
        let answers =
            answers.filter(|view| view.comment.in_reply_to.as_ref() == Some(&first.comment.id));
        thread(first, answers, reference, display)
    });
    let groups: Vec<Group> = threads.collect();
    let none = html! { p .hint { (say::no_comments(display)) } };
    Section {
        id: "comments",
        title: say::comments(display),
        is_headed: true,
        lead: html! {},
        groups: match groups.is_empty() {
            true => vec![Group::of([none], plain())],
            false => groups,
        },
    }
}

/// A comment with its answers. On a page that begins with answers it is said
/// to what.
fn thread<'a>(
    first: &'a CommentView,
    answers: impl Iterator<Item = &'a CommentView>,
    reference: &Reference,
    display: DisplayLanguage,
) -> Group {
    let items = std::iter::once(first).chain(answers);
    let items = items.map(|view| comment(view, reference, display));
    let (who, when) = (said_by(first, reference, display), day(display, &first.at));
    let answers = |items: &[Item]| {
        html! {
            @if !items.is_empty() { ol { @for item in items { li { (item.markup) } } } }
        }
    };
    let wrap: Wrap = Box::new(move |items, goes_on| {
        html! {
            ol .threads {
                li {
                    @match items {
                        _ if goes_on => {
                            p .hint { (say::answers_to(display, &who, &when)) }
                            (answers(items))
                        }
                        [first, rest @ ..] => { (first.markup) (answers(rest)) }
                        [] => {}
                    }
                }
            }
        }
    });
    Group::of(items, wrap)
}

fn said_by(view: &CommentView, reference: &Reference, display: DisplayLanguage) -> String {
    match &view.comment.state {
        Some(state) => names::party(state, reference, display),
        None => say::drafting(display).to_owned(),
    }
}

fn comment(view: &CommentView, reference: &Reference, display: DisplayLanguage) -> Markup {
    let comment = &view.comment;
    let who = said_by(view, reference, display);
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
