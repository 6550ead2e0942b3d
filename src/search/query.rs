use super::clauses;
use super::corrections::{self, Dictionary, mistakes_forgiven};
use super::facets::{self, Facet, FacetField};
use super::index::{IndexError, SearchIndex};
use super::indexed::Indexed;
use super::levels::Plain;
use super::marks::Passage;
use super::matching::{Match, Matcher};
use super::narrowing::Narrowing;
use super::ranking::Page;
use super::segments::{Segments, Set};
use super::syntax::Parsed;
use super::typed::Typed;
use super::words::Words;
use crate::model::{DisplayLanguage, Key, Language, PartyCode, TextKind, Wording};
use crate::store::Audience;
use crate::text::compact;

/// What is searched for.
#[derive(Debug, Clone)]
pub struct SearchQuery {
    /// What the reader typed, taken apart.
    pub text: Parsed,
    /// The language in which it is looked for; any where there is none.
    pub language: Option<Language>,
    /// Whether typing mistakes are forgiven.
    pub fuzzy: Fuzzy,
    /// What the results are narrowed to.
    pub filters: Filters,
    /// Who is reading.
    pub audience: Audience,
    /// The second since 1970 at which an entry must have been in force; the
    /// current entries where there is none.
    pub as_of: Option<u64>,
    /// In what order.
    pub sort: Sort,
    /// The language of names and terms by which results are ordered.
    pub display: DisplayLanguage,
    /// By what to count the results.
    pub facets: Vec<FacetField>,
    /// How many results to give.
    pub limit: usize,
    /// How many to pass over.
    pub offset: usize,
}

/// Whether typing mistakes are forgiven: one from four letters on, two from
/// eight; two letters changed over are one mistake.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fuzzy {
    /// Where nothing is found otherwise.
    #[default]
    Auto,
    /// Always: what is found with a mistake comes after what is found without.
    On,
    /// Never.
    Off,
}

/// The order of results.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The best match first, then by the names of States.
    #[default]
    Relevance,
    /// By the term that is shown.
    Term,
    /// By the names of States.
    State,
    /// By the newest year cited, the newest first, then by the names of
    /// States.
    Year,
}

/// What results are narrowed to. Within one list any value will do; all lists
/// must be met; an empty one does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// States and organisations.
    pub states: Vec<PartyCode>,
    /// Language ranges: `en` takes `en-GB`.
    pub languages: Vec<String>,
    /// Years of the documents cited.
    pub years: Vec<u16>,
    /// Subject fields.
    pub subjects: Vec<Key>,
    /// Wordings.
    pub wordings: Vec<Wording>,
    /// Kinds of texts.
    pub kinds: Vec<TextKind>,
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// How many entries match, all told.
    pub total: usize,
    /// The entries asked for.
    pub hits: Vec<Hit>,
    /// Counts by field. A field's own filter does not apply to its counts.
    pub facets: Vec<Facet>,
    /// Set when no entry has all words and those with any are given.
    pub relaxed: bool,
    /// What was looked for in the place of what was typed, or could be.
    pub correction: Option<Correction>,
    /// By what this reader knows how the lists stand: another one as soon as
    /// what it finds has changed.
    pub revision: String,
}

/// An entry that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The entry.
    pub indexed: Indexed,
    /// Why it matched; none where no words were looked for.
    pub matched: Option<Match>,
    /// Where what was looked for stands in the term shown.
    pub in_term: Option<Passage>,
    /// Where what was looked for stands in the text shown.
    pub in_text: Option<Passage>,
}

/// What a reader may have meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What it would be.
    pub text: String,
    /// Whether the results are for it.
    pub is_used: bool,
}

/// A query at one state of the index, with all that it takes to run it.
struct Run<'a> {
    segments: &'a Segments,
    narrowing: &'a Narrowing,
    words: Words<'a>,
    asked: &'a SearchQuery,
}

/// What is looked for in the end.
struct Resolved {
    typed: Typed,
    plain: Plain,
    /// What was found, filters aside.
    unfiltered: Set,
    /// What was found.
    results: Set,
    relaxed: bool,
    correction: Option<Correction>,
    /// What may have been meant, of which the results come last.
    meant: Option<Box<Resolved>>,
}

impl SearchIndex {
    /// Runs a query.
    ///
    /// # Errors
    /// Those of the index.
    pub fn search(&self, asked: &SearchQuery) -> Result<Found, IndexError> {
        let snapshot = self.snapshot();
        let segments = &snapshot.segments;
        let narrowing = Narrowing::of(asked, segments)?;
        let run = Run {
            segments,
            narrowing: &narrowing,
            words: Words::new(segments, &narrowing.seen, asked.language.as_ref()),
            asked,
        };
        let resolved = run.resolve()?;
        let page = run.page(&resolved, asked.sort, asked.offset, asked.limit)?;
        Ok(Found {
            total: usize::try_from(resolved.results.len()).unwrap_or(usize::MAX),
            hits: run.read(&page, &resolved)?,
            facets: run.count_facets(&resolved.unfiltered)?,
            relaxed: resolved.relaxed,
            correction: resolved.correction,
            revision: snapshot.position.seen_by(asked.audience).to_owned(),
        })
    }
}

impl Run<'_> {
    /// All words first; where nothing has them, what may have been meant;
    /// where nothing is near either, any of the words. Filters decide nothing
    /// of that: what they leave nothing of is nothing.
    fn resolve(&self) -> Result<Resolved, IndexError> {
        let mut found = self.with_all(&self.asked.text.plain)?;
        let is_wanted = found.unfiltered.is_empty() || self.asked.fuzzy == Fuzzy::On;
        if is_wanted && !found.typed.is_empty() {
            found = self.corrected(found)?;
        }
        if found.unfiltered.is_empty() && found.typed.words.len() > 1 {
            let plain = Plain::with_any(
                &found.typed,
                &self.words,
                self.segments,
                &self.narrowing.seen,
            )?;
            let correction = found.correction.take();
            let any = self.resolved(found.typed, plain)?;
            found = Resolved {
                relaxed: !any.unfiltered.is_empty(),
                correction,
                ..any
            };
        }
        Ok(found)
    }

    fn with_all(&self, text: &str) -> Result<Resolved, IndexError> {
        let typed = Typed::of(text, |folded| self.words.is_written_in_one(folded))?;
        let seen = &self.narrowing.seen;
        let plain = Plain::with_all(&typed, &self.words, self.segments, seen)?;
        self.resolved(typed, plain)
    }

    /// What is found by plain words, by what else must be found and by what
    /// must not.
    fn resolved(&self, typed: Typed, plain: Plain) -> Result<Resolved, IndexError> {
        let mut unfiltered = plain.all.clone();
        for clause in &self.asked.text.wanted {
            unfiltered &= clauses::found(clause, &self.words, self.segments)?;
        }
        for clause in &self.asked.text.excluded {
            unfiltered -= clauses::found(clause, &self.words, self.segments)?;
        }
        Ok(Resolved {
            results: self.narrowing.all(&unfiltered),
            typed,
            plain,
            unfiltered,
            relaxed: false,
            correction: None,
            meant: None,
        })
    }

    /// What was found, with what may have been meant: used where mistakes are
    /// forgiven, else only named.
    fn corrected(&self, found: Resolved) -> Result<Resolved, IndexError> {
        let Some(text) = self.correction(&found.typed)? else {
            return Ok(found);
        };
        let meant = self.with_all(&text)?;
        if meant.unfiltered.is_empty() {
            return Ok(found);
        }
        let text = self.as_written(&meant)?.unwrap_or(text);
        let is_used = self.asked.fuzzy != Fuzzy::Off;
        let correction = Some(Correction { text, is_used });
        match (is_used, found.unfiltered.is_empty()) {
            (false, _) => Ok(Resolved {
                correction,
                ..found
            }),
            (true, true) => Ok(Resolved {
                correction,
                ..meant
            }),
            // What is found without a mistake has levels, the rest comes last.
            (true, false) => Ok(Resolved {
                correction,
                unfiltered: found.unfiltered | &meant.unfiltered,
                results: found.results | &meant.results,
                meant: Some(Box::new(meant)),
                ..found
            }),
        }
    }

    /// The nearest term as a whole, else the typed words with each unknown
    /// one replaced by the nearest known.
    fn correction(&self, typed: &Typed) -> Result<Option<String>, IndexError> {
        let seen = &self.narrowing.seen;
        let near = |word: &str, mistakes, dictionary| {
            corrections::nearest(self.segments, &self.words, seen, word, mistakes, dictionary)
        };
        let forgiven = mistakes_forgiven(&typed.key);
        if let Some(key) = near(&typed.key, forgiven.min(1), Dictionary::Names)? {
            return Ok(Some(key));
        }
        let mut corrected = Vec::with_capacity(typed.words.len());
        let mut is_changed = false;
        for word in &typed.words {
            let nearest = match self.words.is_written_in_one(word)? {
                true => None,
                false => near(word, mistakes_forgiven(word), Dictionary::Words)?,
            };
            is_changed |= nearest.is_some();
            corrected.push(nearest.unwrap_or_else(|| word.clone()));
        }
        if is_changed {
            return Ok(Some(corrected.join(" ")));
        }
        near(&typed.key, forgiven, Dictionary::Names)
    }

    /// A corrected key as the best entry writes it.
    fn as_written(&self, meant: &Resolved) -> Result<Option<String>, IndexError> {
        for document in self.page(meant, Sort::Relevance, 0, 1)? {
            let indexed = self.segments.read(document)?;
            let mut terms = indexed.terms.iter().map(|term| indexed.words(term));
            if let Some(term) = terms.find(|term| meant.typed.is_key(&compact(term))) {
                return Ok(Some(term.into_owned()));
            }
        }
        Ok(None)
    }

    /// The documents of a part of what was found.
    fn page(
        &self,
        resolved: &Resolved,
        sort: Sort,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<u32>, IndexError> {
        let mut page = Page::new(self.segments, sort, self.asked.display, offset, limit);
        let mut rest = resolved.results.clone();
        // Whether the page is full with a level.
        let mut add = |level: &Set| -> Result<bool, IndexError> {
            let level = level & &rest;
            rest -= &level;
            page.add(&level)?;
            Ok(page.is_full())
        };
        if sort != Sort::Relevance || resolved.typed.is_empty() {
            add(&resolved.results)?;
            return Ok(page.documents());
        }
        for level in resolved.plain.named.levels() {
            if add(level)? {
                return Ok(page.documents());
            }
        }
        let by_words = &resolved.results & &resolved.plain.all;
        let (plain, segments) = (&resolved.plain, self.segments);
        if !plain.each_level(&by_words, &self.words, segments, &mut add)? {
            add(&resolved.results)?;
        }
        Ok(page.documents())
    }

    /// The entries of a page, each explained by what it was found for.
    fn read(&self, page: &[u32], resolved: &Resolved) -> Result<Vec<Hit>, IndexError> {
        let Some(meant) = &resolved.meant else {
            return self.read_as(page, resolved);
        };
        let is_typed = |document: &u32| resolved.plain.all.contains(*document);
        let mut hits = Vec::with_capacity(page.len());
        for run in page.chunk_by(|one, other| is_typed(one) == is_typed(other)) {
            let of = if is_typed(&run[0]) { resolved } else { meant };
            hits.extend(self.read_as(run, of)?);
        }
        Ok(hits)
    }

    fn read_as(&self, page: &[u32], resolved: &Resolved) -> Result<Vec<Hit>, IndexError> {
        let named = &resolved.plain.named;
        let language = self.asked.language.as_ref();
        let matcher = Matcher::of(&resolved.typed, &self.asked.text, &named.concepts, language);
        let documents: Set = page.iter().copied().collect();
        let whereabouts = resolved.plain.whereabouts(&documents, self.segments)?;
        let hit = |document: &u32| {
            let indexed = self.segments.read(*document)?;
            let may_have = |place, primary: &str| whereabouts.may_have(*document, place, primary);
            let called = named.of_document(*document);
            Ok(matcher.hit(indexed, self.asked.display, called, may_have))
        };
        page.iter().map(hit).collect()
    }

    /// Counts each field without its own filter.
    fn count_facets(&self, unfiltered: &Set) -> Result<Vec<Facet>, IndexError> {
        let filtered = self.narrowing.all(unfiltered);
        let count = |field: &FacetField| match self.narrowing.narrows(*field) {
            true => {
                let set = self.narrowing.all_but(*field, unfiltered);
                facets::count(self.segments, &set, *field)
            }
            false => facets::count(self.segments, &filtered, *field),
        };
        self.asked.facets.iter().map(count).collect()
    }
}
