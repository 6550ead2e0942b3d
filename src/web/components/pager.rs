use maud::{Markup, html};

use crate::i18n::{number, page::common as say};
use crate::web::address::Address;
use crate::web::visit::Visit;

/// Which page of a long list.
#[derive(Debug, Clone, Copy)]
pub struct Pager {
    /// From 1.
    pub page: usize,
    /// How many pages there are.
    pub last: usize,
}

impl Pager {
    /// The page that an address asks for, the first where it asks for none.
    pub fn asked(address: &Address) -> usize {
        let page = address.value("page").and_then(|page| page.parse().ok());
        page.filter(|page| *page > 0).unwrap_or(1)
    }

    /// The page of a list that has so many things in all, and so many in a page.
    pub fn over(page: usize, total: usize, size: usize) -> Self {
        let last = total.div_ceil(size).max(1);
        Self { page, last }
    }

    /// The way to the pages before and after; nothing where there is but one.
    pub fn show(self, visit: &Visit) -> Markup {
        let display = visit.display;
        let Self { page, last } = self;
        let to = |page: usize| match page {
            1 => visit.address.clone().without("page"),
            page => visit.address.clone().set("page", page),
        };
        html! {
            @if last > 1 {
                nav .pager aria-label=(say::pages(display)) {
                    @if page > 1 { a rel="prev" href=(to(page - 1)) { "← " (say::previous(display)) } } @else { span {} }
                    span { (say::page_of(display, number(display, page), number(display, last))) }
                    @if page < last { a rel="next" href=(to(page + 1)) { (say::next(display)) " →" } } @else { span {} }
                }
            }
        }
    }
}
