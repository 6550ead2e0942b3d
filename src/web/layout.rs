//! The frame around every page.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::assets::{ICON, SCRIPT, STYLE};
use super::components::search_field;
use super::session::Session;
use super::sign_in;
use super::visit::Visit;
use crate::i18n::page::sign_in::over;
use crate::i18n::page::{Phrase, common as say};
use crate::model::DisplayLanguage;

/// A page before it stands in its frame.
pub struct Page {
    /// What it is called in the browser.
    pub title: String,
    /// The section it belongs to, by its path.
    pub section: &'static str,
    /// Its content.
    pub content: Markup,
}

/// The sections: where they begin and what they are called.
const SECTIONS: [(&str, Phrase); 7] = [
    ("/", say::search),
    ("/states", say::states),
    ("/concepts", say::concepts),
    ("/overview", say::overview),
    ("/annotate", say::annotate),
    ("/proposals", say::proposals),
    ("/about", say::about),
];

/// Puts a page into its frame.
pub fn framed(visit: &Visit, page: &Page) -> Markup {
    let display = visit.display;
    html! {
        (DOCTYPE)
        html lang=(display.tag()) {
            (head(visit, &page.title))
            body {
                a .skip href="#content" { (say::skip(display)) }
                (header(visit, page.section))
                main #content tabindex="-1" {
                    @if visit.signed_in.session == Session::Over && page.section != "/sign-in" {
                        p .notice role="status" { (over(visit.display)) }
                    }
                    (page.content)
                }
                (footer(visit))
            }
        }
    }
}

fn head(visit: &Visit, title: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            title { (say::titled(visit.display, title)) }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            // A form sent from here says so; other hosts are still told nothing.
            meta name="referrer" content="same-origin";
            meta name="description" content=(say::tagline(visit.display));
            link rel="stylesheet" href=(STYLE.address);
            link rel="icon" type="image/svg+xml" href=(ICON.address);
            @for language in DisplayLanguage::ALL {
                link rel="alternate" hreflang=(language.tag())
                    href=(visit.address.in_language(language));
            }
            script type="module" src=(SCRIPT.address) {}
        }
    }
}

fn header(visit: &Visit, section: &str) -> Markup {
    let display = visit.display;
    html! {
        header .site {
            div .site-bar {
                a .name href=(visit.to("/")) { (mark()) "Entente" }
                @if section != "/" { (search_field::small(visit)) }
                (sign_in::signed(visit))
                (language_switch(visit))
            }
            nav aria-label=(say::sections(display)) {
                ul {
                    @for (path, name) in SECTIONS {
                        li {
                            a href=(visit.to(path)) aria-current=[(path == section).then_some("page")] {
                                (name(display))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Two fields that overlap: what is shared, and what is each one’s own.
fn mark() -> Markup {
    PreEscaped(
        "<svg class=\"mark\" viewBox=\"0 0 32 20\" width=\"32\" height=\"20\" aria-hidden=\"true\">\
         <circle cx=\"10.5\" cy=\"10\" r=\"9\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>\
         <circle cx=\"21.5\" cy=\"10\" r=\"9\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>\
         <path d=\"M16 2.9a9 9 0 0 1 0 14.2a9 9 0 0 1 0-14.2z\" fill=\"currentColor\"/></svg>"
            .to_owned(),
    )
}

/// The other language, at the same place.
fn language_switch(visit: &Visit) -> Markup {
    let other = visit.display.other();
    let name = match other {
        DisplayLanguage::En => "English",
        DisplayLanguage::Fr => "Français",
    };
    html! {
        a .language href=(visit.address.in_language(other)) hreflang=(other.tag()) lang=(other.tag()) {
            (name)
        }
    }
}

fn footer(visit: &Visit) -> Markup {
    let display = visit.display;
    html! {
        footer .site {
            p { (say::footer(display)) }
            ul {
                li { a href={ (visit.to("/about")) "#whose" } { (say::what_is_a_summary(display)) } }
                li { a href={ (visit.to("/about")) "#legal" } { (say::legal(display)) } }
                li { a href={ (visit.to("/about")) "#accessibility" } { (say::accessibility(display)) } }
                li { a href="/api/docs/" { (say::interface(display)) } }
            }
        }
    }
}
