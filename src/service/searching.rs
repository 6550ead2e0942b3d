use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::Message;
use crate::model::{DisplayLanguage, Language, PartyCode};
use crate::search::{
    self, FacetField, Filters, Found, Fuzzy, IndexError, SearchIndex, SearchQuery, Sort,
    Suggestion, Warning,
};
use crate::text::compact;

/// Longest query text, in characters.
const MAX_QUERY_CHARACTERS: usize = 1_000;

/// What a reader searches for, and how.
#[derive(Debug, Clone, Default)]
pub struct SearchRequest {
    /// What was typed, in the language of queries, see [`search::parse`].
    pub text: String,
    /// The language in which it is looked for; any where there is none.
    pub language: Option<Language>,
    /// Whether typing mistakes are forgiven.
    pub fuzzy: Fuzzy,
    /// What the results are narrowed to.
    pub filters: Filters,
    /// The day at whose end (UTC) an entry must have been in force; the
    /// current entries where there is none.
    pub as_of: Option<jiff::civil::Date>,
    /// In what order.
    pub sort: Sort,
    /// By what to count the results.
    pub facets: Vec<FacetField>,
    /// Where the page begins; the first one where there is none.
    pub from: Option<Position>,
    /// Results in a page.
    pub limit: usize,
}

/// Where a page of search results begins: only of meaning at the revision at
/// which the page before it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// By what the reader knows how the lists stood, see [`Found::revision`].
    pub revision: String,
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
    /// What of the query was not understood, and looked for as words.
    pub warnings: Vec<Warning>,
}

impl Service {
    /// Searches the entries, current or in force on a day.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a query too long or a State or subject
    /// that is not known, [`ServiceError::CursorExpired`] when the lists
    /// changed since the position was given.
    pub fn search(
        &self,
        viewer: &Viewer,
        request: SearchRequest,
        display: DisplayLanguage,
    ) -> ServiceResult<SearchAnswer> {
        check_length(&request.text)?;
        self.check_filters(&request.filters)?;
        let offset = request.from.as_ref().map_or(0, |position| position.offset);
        let text = search::parse(&request.text, |name| self.party_named(name));
        let warnings = text.warnings.clone();
        let query = SearchQuery {
            text,
            language: request.language,
            fuzzy: request.fuzzy,
            filters: request.filters,
            audience: viewer.audience(),
            as_of: request.as_of.map(end_of_day).transpose()?,
            sort: request.sort,
            display,
            facets: request.facets,
            limit: request.limit,
            offset,
        };
        let found = self.at_index(|index| index.search(&query))?;
        if request
            .from
            .is_some_and(|from| from.revision != found.revision)
        {
            return Err(ServiceError::CursorExpired);
        }
        let end = offset + found.hits.len();
        let has_more = end < found.total && !found.hits.is_empty();
        let next = has_more.then_some(Position {
            revision: found.revision.clone(),
            offset: end,
        });
        Ok(SearchAnswer {
            found,
            next,
            warnings,
        })
    }

    /// The terms that begin as was typed, those that most States have first.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a text too long.
    pub fn suggest(
        &self,
        viewer: &Viewer,
        typed: &str,
        limit: usize,
    ) -> ServiceResult<Vec<Suggestion>> {
        check_length(typed)?;
        self.at_index(|index| index.suggest(typed, viewer.audience(), limit))
    }

    /// Asks the index, on the thread of the request: an answer takes less
    /// time than handing it to another thread and back, and bad input is
    /// bounded (see `tests/it/querying.rs`).
    fn at_index<T>(
        &self,
        ask: impl FnOnce(&SearchIndex) -> Result<T, IndexError>,
    ) -> ServiceResult<T> {
        let index = self.index.as_ref().ok_or(ServiceError::NoIndex)?;
        Ok(ask(index)?)
    }

    /// A State or organisation by its code, or by its name in either language.
    fn party_named(&self, name: &str) -> Option<PartyCode> {
        let reference = self.reference();
        let by_code = name.to_uppercase().parse().ok();
        if let Some(party) = by_code.and_then(|code| reference.parties.get(&code)) {
            return Some(party.code.clone());
        }
        let key = compact(name);
        let is_named = |name: &String| compact(name) == key;
        let mut parties = reference.parties.iter();
        let party = parties.find(|party| is_named(&party.name.en) || is_named(&party.name.fr))?;
        Some(party.code.clone())
    }

    fn check_filters(&self, filters: &Filters) -> ServiceResult<()> {
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

fn check_length(text: &str) -> ServiceResult<()> {
    if text.chars().count() > MAX_QUERY_CHARACTERS {
        let limit_characters = MAX_QUERY_CHARACTERS;
        return Err(ServiceError::invalid(
            "q",
            Message::TooLong { limit_characters },
        ));
    }
    Ok(())
}

/// The last second of a day (UTC), since 1970.
fn end_of_day(day: jiff::civil::Date) -> ServiceResult<u64> {
    // The last days that can be written are past the last second that can.
    let last = day.at(23, 59, 59, 0).to_zoned(jiff::tz::TimeZone::UTC);
    let last = last.map_or(jiff::Timestamp::MAX, |last| last.timestamp());
    let second = last.as_second().try_into().ok();
    second.ok_or_else(|| {
        let (low, high) = (1970, 9999);
        ServiceError::invalid("as_of", Message::OutOfRange { low, high })
    })
}
