//! Why an entry was found.

use std::cell::OnceCell;

use super::indexed::{Indexed, Part};
use super::marks::{Marks, Passage, Wanted};
use super::names::Called;
use super::query::Hit;
use super::syntax::{Parsed, Place};
use super::tokens;
use super::typed::Typed;
use crate::model::{DisplayLanguage, Key, Language, TermType, TextKind};
use crate::text::{Analysis, compact};

/// Why an entry matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// By what of the entry.
    pub field: MatchField,
    /// In which language, where that can be told.
    pub language: Option<Language>,
    /// The concept through which it was found, where it was by the name of
    /// the concept or by a term of another entry of it.
    pub via: Option<Key>,
}

/// What of an entry a query matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchField {
    /// One of its terms.
    Term,
    /// One of its abbreviations or variants.
    Variant,
    /// A concept it is linked to.
    Concept,
    /// Words of its terms.
    TermWords,
    /// Words of its texts.
    Text,
    /// Words of its terms, texts and concepts together.
    Words,
}

/// What a query looks for, as it is recognised in texts.
pub struct Matcher<'a> {
    typed: &'a Typed,
    related: &'a [Key],
    /// The language in which it is looked for, where there is one.
    language: Option<&'a Language>,
    in_terms: Wanted<'a>,
    in_texts: Wanted<'a>,
}

impl<'a> Matcher<'a> {
    /// From the plain words of a query, its operators, the concepts that the
    /// words name, and the language in which they are looked for.
    pub fn of(
        typed: &'a Typed,
        parsed: &'a Parsed,
        related: &'a [Key],
        language: Option<&'a Language>,
    ) -> Self {
        Self {
            typed,
            related,
            language,
            in_terms: Wanted::of(typed, parsed, Place::Term),
            in_texts: Wanted::of(typed, parsed, Place::Definition),
        }
    }

    fn is_empty(&self) -> bool {
        self.in_terms.is_empty() && self.in_texts.is_empty()
    }

    /// Whether something is in the language that was asked for, where one was.
    fn is_asked<K>(&self, part: &Part<K>) -> bool {
        let asked = self.language.map(Language::primary);
        asked.is_none_or(|asked| asked == part.primary())
    }

    /// An entry, which is called in some way what was typed, with what was
    /// found in it. `may_have` says whether it may have all words in a place
    /// and a language.
    pub fn hit(
        &self,
        indexed: Indexed,
        display: DisplayLanguage,
        called: Option<Called>,
        may_have: impl Fn(tokens::Place, &str) -> bool,
    ) -> Hit {
        let looked = Looked::at(self, &indexed);
        Hit {
            matched: self.why(&looked, called, may_have),
            in_term: looked.in_term(display),
            in_text: looked.in_text(display),
            indexed,
        }
    }

    /// Why it matched; none for a query that looks for no words.
    fn why(
        &self,
        looked: &Looked<'_>,
        called: Option<Called>,
        may_have: impl Fn(tokens::Place, &str) -> bool,
    ) -> Option<Match> {
        let indexed = looked.indexed;
        if self.typed.is_empty() && self.is_empty() {
            return None;
        }
        let by_name = match called {
            None | Some(Called::Inflected) => None,
            Some(Called::Concept) => self.by_concept(indexed),
            Some(called) => self.own_term(indexed, called),
        };
        Some(by_name.unwrap_or_else(|| self.by_words(looked, may_have)))
    }

    /// A term of the entry that is what was typed, of those the one by which
    /// it has its place among the results.
    fn own_term(&self, indexed: &Indexed, called: Called) -> Option<Match> {
        let is_main = |term: &Part<TermType>| term.kind == TermType::FullForm;
        let is_meant = |term: &&Part<TermType>| match called {
            Called::TermAsTyped | Called::Term => is_main(term),
            _ => !is_main(term),
        };
        let is_as_typed = |term: &Part<TermType>| self.typed.is_as_typed(&indexed.words(term));
        let terms = indexed.terms.iter().filter(is_meant);
        let terms = terms
            .filter(|term| is_as_typed(term) || self.typed.is_key(&compact(&indexed.words(term))));
        let term = terms.min_by_key(|term| (!self.is_asked(term), !is_as_typed(term)))?;
        Some(Match {
            field: match is_main(term) {
                true => MatchField::Term,
                false => MatchField::Variant,
            },
            language: term.language.parse().ok(),
            via: None,
        })
    }

    fn by_concept(&self, indexed: &Indexed) -> Option<Match> {
        let names = indexed.concepts.iter().zip(&indexed.concept_keys);
        let named = names
            .filter(|(_, keys)| keys.iter().any(|key| self.typed.is_key(key)))
            .map(|(concept, _)| concept)
            .next();
        let related = || indexed.concepts.iter().find(|id| self.related.contains(id));
        let concept = named.or_else(related)?;
        Some(Match {
            field: MatchField::Concept,
            language: None,
            via: Some(concept.clone()),
        })
    }

    fn by_words(
        &self,
        looked: &Looked<'_>,
        may_have: impl Fn(tokens::Place, &str) -> bool,
    ) -> Match {
        let indexed = looked.indexed;
        let in_term = |(at, term): &(usize, &Part<TermType>)| {
            self.is_asked(term)
                && may_have(tokens::Place::Term, term.primary())
                && looked.term(*at).has_all
        };
        let in_text = |(at, text): &(usize, &Part<TextKind>)| {
            self.is_asked(text)
                && may_have(tokens::Place::Text, text.primary())
                && looked.text(*at).has_all
        };
        // A term that was not looked at has nothing of what was looked for.
        let terms = indexed.terms.iter().enumerate();
        let term = terms.filter(|_| !self.in_terms.is_empty()).find(in_term);
        let text = || indexed.texts.iter().enumerate().find(in_text);
        let (field, language) = match (term, term.map_or_else(text, |_| None)) {
            (Some((_, term)), _) => (MatchField::TermWords, Some(&term.language)),
            (None, Some((_, text))) => (MatchField::Text, Some(&text.language)),
            (None, None) => (MatchField::Words, None),
        };
        Match {
            field,
            language: language.and_then(|tag| tag.parse().ok()),
            via: None,
        }
    }
}

/// An entry that is looked through, each term and text once, when it is
/// needed.
struct Looked<'a> {
    matcher: &'a Matcher<'a>,
    indexed: &'a Indexed,
    terms: Vec<OnceCell<Marks>>,
    texts: Vec<OnceCell<Marks>>,
}

impl<'a> Looked<'a> {
    fn at(matcher: &'a Matcher<'a>, indexed: &'a Indexed) -> Self {
        Self {
            matcher,
            indexed,
            terms: vec![OnceCell::new(); indexed.terms.len()],
            texts: vec![OnceCell::new(); indexed.texts.len()],
        }
    }

    fn term(&self, at: usize) -> &Marks {
        let part = &self.indexed.terms[at];
        self.terms[at].get_or_init(|| self.look(&self.matcher.in_terms, part))
    }

    fn text(&self, at: usize) -> &Marks {
        let part = &self.indexed.texts[at];
        self.texts[at].get_or_init(|| self.look(&self.matcher.in_texts, part))
    }

    fn look<K>(&self, wanted: &Wanted<'_>, part: &Part<K>) -> Marks {
        let analysis = Analysis::of(part.primary());
        wanted.look(&self.indexed.words(part), analysis)
    }

    /// What was found in the term that is shown, in pieces; none where
    /// nothing was.
    fn in_term(&self, display: DisplayLanguage) -> Option<Passage> {
        let at = self.indexed.term_for(display)?;
        let words = self.indexed.words(&self.indexed.terms[at]);
        self.term(at).passage(&words)
    }

    /// The passage of the text that is shown with most of what was found.
    fn in_text(&self, display: DisplayLanguage) -> Option<Passage> {
        let at = self.indexed.text_for(display)?;
        let words = self.indexed.words(&self.indexed.texts[at]);
        self.text(at).passage(&words)
    }
}
