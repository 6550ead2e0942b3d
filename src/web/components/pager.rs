use maud::{Markup, html};

use crate::i18n::{number, page::common as say};
use crate::web::address::Address;
use crate::web::visit::Visit;

/// Which page of a long list.
#[derive(Debug, Clone, Copy)]
pub struct Pager {
    /// From 1.
    pub page: usize,
    /// How many things there are in all.
    pub total: usize,
    /// How many in a page.
    pub size: usize,
}

impl Pager {
    /// The page that an address asks for, the first where it asks for none.
    pub fn asked(address: &Address) -> usize {
        let page = address.value("page").and_then(|page| page.parse().ok());
        page.filter(|page| *page > 0).unwrap_or(1)
    }

    fn last(self) -> usize {
        self.total.div_ceil(self.size).max(1)
    }

    /// The way to the pages before and after; nothing where there is but one.
    pub fn show(self, visit: &Visit) -> Markup {
        let (display, last) = (visit.display, self.last());
        let page = self.page;
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
