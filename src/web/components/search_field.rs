use maud::{Markup, html};

use crate::i18n::page::{common, search as say};
use crate::web::visit::Visit;

/// The parameters that the form of the search page asks for itself.
const ASKED: [&str; 2] = ["q", "page"];

/// The field of the search page; what narrows the results stays as it is.
pub fn large(visit: &Visit) -> Markup {
    let display = visit.display;
    html! {
        form .search role="search" action=(visit.to("/")) {
            label for="q" { (say::field(display)) }
            div .field { (input(visit, "q")) button { (say::go(display)) } }
            @for (name, value) in visit.address.parameters_but(&ASKED) {
                input type="hidden" name=(name) value=(value);
            }
        }
    }
}

/// The field in the header of other pages.
pub fn small(visit: &Visit) -> Markup {
    let display = visit.display;
    html! {
        form .search .small role="search" action=(visit.to("/")) {
            label .hidden for="q-small" { (say::field(display)) }
            div .field { (input(visit, "q-small")) button { (common::search(display)) } }
        }
    }
}

/// What suggestions need to know is beside the field: script reads it there.
fn input(visit: &Visit, id: &str) -> Markup {
    let is_search = visit.address.path() == "/";
    let typed = visit.address.value("q").filter(|_| is_search);
    html! {
        input #(id) type="search" name="q" value=[typed] autocomplete="off" autocapitalize="none"
            spellcheck="false" maxlength="1000"
            data-suggest="/api/v1/suggest"
            data-one=(say::suggested_one(visit.display))
            data-some=(say::suggested(visit.display, "#"))
            data-none=(say::no_suggestion(visit.display));
    }
}
