use std::ops::Range;

use maud::Markup;

use super::pager::Pager;
use crate::web::visit::Visit;

/// Room for the parts on one page, in bytes: with all that surrounds them it
/// stays below the 100 kB that a page may have.
const ROOM: usize = 64_000;

/// Things too long for one page, dealt out to pages in their order, as many to
/// each as there is room for.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts {
    page: usize,
    pages: Vec<Range<usize>>,
}

impl Parts {
    /// Deals out what was rendered. The page shown is the one that is asked
    /// for, or the last where there are not so many.
    pub fn of(visit: &Visit, rendered: &[Markup]) -> Self {
        Self::with_lengths(visit, rendered.iter().map(|markup| markup.0.len()))
    }

    /// The same of things of so many bytes each.
    pub fn with_lengths(visit: &Visit, lengths: impl Iterator<Item = usize>) -> Self {
        let pages = dealt_out(lengths, ROOM);
        let page = Pager::asked(&visit.address).min(pages.len().max(1)) - 1;
        Self { page, pages }
    }

    /// Which of the things are on the page shown.
    pub fn shown(&self) -> Range<usize> {
        self.pages.get(self.page).cloned().unwrap_or(0..0)
    }

    /// Whether one page is enough.
    pub fn is_one(&self) -> bool {
        self.pages.len() < 2
    }

    /// The page on which a thing is, from 1; none where it is the one shown.
    pub fn other_page_of(&self, at: usize) -> Option<usize> {
        let page = self.pages.iter().position(|range| range.contains(&at))?;
        (page != self.page).then_some(page + 1)
    }

    /// The way to the other pages.
    pub fn pager(&self, visit: &Visit) -> Markup {
        let (page, last) = (self.page + 1, self.pages.len().max(1));
        Pager { page, last }.show(visit)
    }
}

/// Runs of things that fit into the room, each of at least one.
fn dealt_out(lengths: impl Iterator<Item = usize>, room: usize) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut left = 0;
    for (at, length) in lengths.enumerate() {
        match runs.last_mut() {
            Some(run) if length <= left => {
                run.end = at + 1;
                left -= length;
            }
            _ => {
                runs.push(at..at + 1);
                left = room.saturating_sub(length);
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_page_has_as_much_as_there_is_room_for() {
        let dealt = |lengths: &[usize]| dealt_out(lengths.iter().copied(), 10);
        assert_eq!(dealt(&[4, 6, 1, 12, 3]), [0..2, 2..3, 3..4, 4..5]);
        assert_eq!(dealt(&[12, 12]), [0..1, 1..2]);
        assert!(dealt(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn nothing_is_left_out_or_shown_twice(lengths in prop::collection::vec(1_usize..20, 0..40)) {
            let runs = dealt_out(lengths.iter().copied(), 10);
            let all: Vec<usize> = runs.iter().cloned().flatten().collect();
            prop_assert_eq!(all, (0..lengths.len()).collect::<Vec<_>>());
            for run in runs {
                let length: usize = lengths[run.clone()].iter().sum();
                prop_assert!(length <= 10 || run.len() == 1);
            }
        }
    }
}
