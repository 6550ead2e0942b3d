use serde::Serialize;
use utoipa::ToSchema;

use super::params;
use super::problem::Problem;
use crate::service::Page;

/// A page of a collection.
#[derive(Serialize, ToSchema)]
pub struct Collection<T> {
    /// How many there are in all.
    #[schema(example = 1)]
    total: usize,
    /// Those of this page.
    items: Vec<T>,
    /// At most so many in a page.
    #[schema(example = 100)]
    limit: usize,
    /// Send this as `cursor` for the next page; null on the last.
    cursor: Option<String>,
}

impl<T> Collection<T> {
    /// A page as the service gives it, its cursor the id of its last item.
    pub fn of<U>(page: Page<U>, limit: usize, item: impl Fn(U) -> T) -> Self {
        Self {
            total: page.total,
            items: page.items.into_iter().map(item).collect(),
            limit,
            cursor: page.next,
        }
    }

    /// All of a collection that has no pages.
    pub fn whole<U>(all: Vec<U>, item: impl Fn(U) -> T) -> Self {
        Self {
            total: all.len(),
            limit: all.len(),
            items: all.into_iter().map(item).collect(),
            cursor: None,
        }
    }

    /// Those of this page.
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.total
    }

    /// The cursor of the next page.
    pub fn cursor(&self) -> Option<String> {
        self.cursor.clone()
    }

    /// Those of this page, to be kept.
    pub fn into_items(self) -> Vec<T> {
        self.items
    }

    /// The page with its items put otherwise.
    pub fn with<U>(self, items: Vec<U>) -> Collection<U> {
        Collection {
            total: self.total,
            items,
            limit: self.limit,
            cursor: self.cursor,
        }
    }

    /// A page of a list that is at hand as a whole, its cursor the id of the
    /// last item.
    pub fn page_of<U>(
        all: Vec<U>,
        cursor: Option<&str>,
        limit: usize,
        id: impl Fn(&U) -> String,
        item: impl Fn(U) -> T,
    ) -> Result<Self, Problem> {
        let begin = params::passed(cursor, &all, &id)?;
        Ok(Self {
            total: all.len(),
            cursor: params::next_after(begin, limit, &all, &id),
            items: all.into_iter().skip(begin).take(limit).map(item).collect(),
            limit,
        })
    }
}
