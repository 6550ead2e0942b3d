use std::sync::Arc;

use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::Message;
use crate::model::DisplayLanguage;
use crate::search::{Filters, Found, IndexError, SearchQuery};
use crate::store::Revision;

/// Longest query text, in characters.
const MAX_QUERY_CHARACTERS: usize = 1_000;
/// How deep results can be paged.
const MAX_OFFSET: usize = 10_000;

/// Where a page of search results begins: only of meaning at the revision at
/// which the page before it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The revision of the index.
    pub revision: Revision,
    /// How many results come before.
    pub offset: usize,
}

/// The answer to a search.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchAnswer {
    /// What was found.
    pub found: Found,
    /// Where the next page begins; none on the last.
    pub next: Option<Position>,
}

impl Service {
    /// Searches the current entries.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a query too long or a State or subject
    /// that is not known, [`ServiceError::CursorExpired`] when the lists
    /// changed since the position was given.
    pub async fn search(
        self: &Arc<Self>,
        viewer: &Viewer,
        text: &str,
        filters: Filters,
        display: DisplayLanguage,
        from: Option<Position>,
        limit: usize,
    ) -> ServiceResult<SearchAnswer> {
        let index = self.index.as_ref().ok_or(ServiceError::NoIndex)?;
        self.check_query(text, &filters)?;
        let offset = from.map_or(0, |position| position.offset);
        if offset > MAX_OFFSET {
            let high = MAX_OFFSET as i64;
            return Err(ServiceError::invalid(
                "cursor",
                Message::OutOfRange { low: 0, high },
            ));
        }
        let query = SearchQuery {
            text: text.to_owned(),
            filters,
            audience: viewer.audience(),
            display,
            limit,
            offset,
        };
        // A search computes and may wait for the disk: it has a thread of its
        // own, and no more run at once than can.
        let _place = self.search_places.acquire().await;
        let index = Arc::clone(index);
        let found = match tokio::task::spawn_blocking(move || index.search(&query)).await {
            Ok(found) => found?,
            Err(error) => return Err(IndexError::from(std::io::Error::other(error)).into()),
        };
        if from.is_some_and(|position| position.revision != found.revision) {
            return Err(ServiceError::CursorExpired);
        }
        let end = offset + found.hits.len();
        let has_more = end < found.total && !found.hits.is_empty();
        let next = has_more.then_some(Position {
            revision: found.revision,
            offset: end,
        });
        Ok(SearchAnswer { found, next })
    }

    fn check_query(&self, text: &str, filters: &Filters) -> ServiceResult<()> {
        if text.chars().count() > MAX_QUERY_CHARACTERS {
            let limit_characters = MAX_QUERY_CHARACTERS;
            return Err(ServiceError::invalid(
                "q",
                Message::TooLong { limit_characters },
            ));
        }
        for code in &filters.states {
            self.known_party(code)?;
        }
        let reference = self.reference();
        for id in &filters.subjects {
            if !reference.subjects.contains_key(id) {
                let id = id.to_string();
                return Err(ServiceError::invalid(
                    "subject",
                    Message::UnknownSubject { id },
                ));
            }
        }
        Ok(())
    }
}
