//! A page in sections, dealt out to pages between the items that stand in
//! them where it is too long for one.

use std::collections::BTreeMap;
use std::ops::Range;

use maud::{Markup, html};

use super::parts::Parts;
use crate::i18n::page::common as say;
use crate::web::visit::Visit;

/// What surrounds an item, in bytes, beside its headings.
const AROUND: usize = 100;

/// A section of a page.
pub struct Section {
    /// The anchor of its heading.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Whether that stands over it; else it has headings of its own.
    pub is_headed: bool,
    /// What stands before the first item.
    pub lead: Markup,
    /// What stands in it.
    pub groups: Vec<Group>,
}

/// Items of a section that stand under the same headings.
pub struct Group {
    /// The headings, from `h3` on; they stand on each page that has items of it.
    pub heads: Vec<Markup>,
    /// The items in their order.
    pub items: Vec<Item>,
    /// What is around them, such as a list.
    pub wrap: Wrap,
}

/// Puts around the items on one page what belongs around them; it is told
/// whether there are others on the page before.
pub type Wrap = Box<dyn Fn(&[Item], bool) -> Markup + Send + Sync>;

/// What is on one page as a whole.
pub struct Item {
    /// The anchor by which it is led to, if it is.
    pub id: Option<String>,
    /// The item.
    pub markup: Markup,
}

impl From<Markup> for Item {
    fn from(markup: Markup) -> Self {
        Self { id: None, markup }
    }
}

impl Group {
    /// Items under no heading of their own.
    pub fn of(items: impl IntoIterator<Item = Markup>, wrap: Wrap) -> Self {
        Self {
            heads: Vec::new(),
            items: items.into_iter().map(Item::from).collect(),
            wrap,
        }
    }

    /// The same under headings.
    pub fn under(self, heads: impl Into<Vec<Markup>>) -> Self {
        Self {
            heads: heads.into(),
            ..self
        }
    }

    fn length(&self, at: usize) -> usize {
        let heads = self.heads.iter().map(|head| head.0.len()).sum::<usize>();
        let heads = if at == 0 { heads } else { 0 };
        self.items[at].markup.0.len() + heads + AROUND
    }
}

/// Items with nothing around them.
pub fn plain() -> Wrap {
    Box::new(|items, _| all(items))
}

/// Some items one after the other.
pub fn all(items: &[Item]) -> Markup {
    html! { @for item in items { (item.markup) } }
}

/// Sections with the pages to which they are dealt out.
pub struct Sections {
    sections: Vec<Section>,
    parts: Parts,
}

impl Sections {
    /// Deals out sections.
    pub fn of(visit: &Visit, sections: Vec<Section>) -> Self {
        let groups = sections.iter().flat_map(|section| &section.groups);
        let lengths = groups.flat_map(|group| (0..group.items.len()).map(|at| group.length(at)));
        let parts = Parts::with_lengths(visit, lengths);
        Self { sections, parts }
    }

    /// The pages of the anchors that are on another page than the one shown.
    fn other_pages(&self) -> BTreeMap<String, usize> {
        let items = self.sections.iter().flat_map(|section| &section.groups);
        let items = items.flat_map(|group| &group.items).enumerate();
        let other = items.filter_map(|(at, item)| {
            let page = self.parts.other_page_of(at)?;
            Some((item.id.clone()?, page))
        });
        other.collect()
    }

    /// The same sections with links to the pages that they are dealt out to.
    pub fn linked(self, sections: impl FnOnce(&BTreeMap<String, usize>) -> Vec<Section>) -> Self {
        match self.parts.is_one() {
            true => self,
            false => Self {
                sections: sections(&self.other_pages()),
                parts: self.parts,
            },
        }
    }

    /// What is on the page shown, with the way to the others.
    pub fn show(&self, visit: &Visit) -> Markup {
        let shown = self.parts.shown();
        let is_shown = |of: &Range<usize>| of.start < shown.end && shown.start < of.end;
        html! {
            @if !self.parts.is_one() { (self.contents(visit)) }
            @for (section, of) in self.placed().filter(|(_, of)| is_shown(of)) {
                (section.show(of.start, &shown))
            }
            (self.parts.pager(visit))
        }
    }

    /// The sections with the numbers of their items.
    fn placed(&self) -> impl Iterator<Item = (&Section, Range<usize>)> {
        let sections = self.sections.iter();
        sections.scan(0, |begin, section| {
            let from = *begin;
            *begin += section.length();
            Some((section, from..*begin))
        })
    }

    /// Where each section begins.
    fn contents(&self, visit: &Visit) -> Markup {
        let places = self.placed().map(|(section, of)| {
            let to = match self.parts.other_page_of(of.start) {
                Some(page) => visit.address.clone().set("page", page).to_string(),
                None => String::new(),
            };
            (section.title, format!("{to}#{}", section.id))
        });
        html! {
            nav .views aria-label=(say::contents(visit.display)) {
                @for (title, address) in places { a href=(address) { (title) } " " }
            }
        }
    }
}

impl Section {
    /// How long its items are, in bytes.
    pub fn length_bytes(&self) -> usize {
        let items = self.groups.iter().flat_map(|group| &group.items);
        items.map(|item| item.markup.0.len()).sum()
    }

    fn length(&self) -> usize {
        self.groups.iter().map(|group| group.items.len()).sum()
    }

    /// What of it is on a page, its first item being the `from`th of all.
    fn show(&self, from: usize, shown: &Range<usize>) -> Markup {
        let body = html! {
            @if shown.contains(&from) { (self.lead) }
            (self.groups_on(from, shown))
        };
        match self.is_headed {
            false => html! { div id=(self.id) { (body) } },
            true => html! {
                section .apart aria-labelledby=(self.id) {
                    h2 id=(self.id) { (self.title) }
                    (body)
                }
            },
        }
    }

    fn groups_on(&self, from: usize, shown: &Range<usize>) -> Markup {
        let mut begin = from;
        let mut above: &[Markup] = &[];
        let mut on_page = Vec::new();
        for group in &self.groups {
            let first = shown.start.max(begin);
            let last = shown.end.min(begin + group.items.len());
            if first < last {
                let same = above.iter().zip(&group.heads);
                let same = same.take_while(|(one, other)| one.0 == other.0).count();
                let items = &group.items[first - begin..last - begin];
                on_page.push(html! {
                    @for head in &group.heads[same..] { (head) }
                    ((group.wrap)(items, first > begin))
                });
                above = &group.heads;
            }
            begin += group.items.len();
        }
        html! { @for group in on_page { (group) } }
    }
}
