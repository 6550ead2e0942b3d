//! What a document is called within an entry is no part of what its State says.

use std::collections::BTreeMap;

use super::{Document, Entry, Key};

impl Document {
    /// Whether it is the same document, whatever it is called.
    fn is_document(&self, other: &Self) -> bool {
        let called_alike = Self {
            id: other.id.clone(),
            ..self.clone()
        };
        called_alike == *other
    }
}

impl Entry {
    /// The entry with the documents that another version of it has as well
    /// called as they are there, and in that order; others come after them.
    pub fn with_documents_called_as_in(self, other: &Self) -> Self {
        if self.documents == other.documents {
            return self;
        }
        let called = Called::as_in(&other.documents, &self.documents);
        called.in_entry(self)
    }
}

/// Documents, and the names that were theirs before.
#[derive(Default)]
struct Called {
    documents: Vec<Document>,
    names: BTreeMap<Key, Key>,
}

impl Called {
    fn as_in(known: &[Document], given: &[Document]) -> Self {
        let mut called = Self::default();
        for document in known {
            let is_new = |one: &&Document| !called.names.contains_key(&one.id);
            let same = given
                .iter()
                .filter(|one| is_new(one) && one.is_document(document));
            let same: Vec<&Document> = same.collect();
            // Of two that are the same, each keeps its own name.
            let is_called_so = |one: &&&Document| one.id == document.id;
            let same = match same.iter().find(is_called_so) {
                Some(one) => vec![*one],
                None => same,
            };
            called.add(&same, document.clone());
        }
        for document in given {
            if !called.names.contains_key(&document.id) {
                let id = called.free_name(&document.id);
                let renamed = Document {
                    id,
                    ..document.clone()
                };
                called.add(&[document], renamed);
            }
        }
        called
    }

    fn add(&mut self, given: &[&Document], document: Document) {
        if given.is_empty() {
            return;
        }
        for one in given {
            self.names.insert(one.id.clone(), document.id.clone());
        }
        self.documents.push(document);
    }

    /// A name that none of the documents has: the given one, or one with a
    /// number in its place.
    fn free_name(&self, given: &Key) -> Key {
        let is_free = |name: &Key| self.documents.iter().all(|one| one.id != *name);
        if is_free(given) {
            return given.clone();
        }
        // Of so many names one more than there are documents, one is free.
        let numbers = 1..=self.documents.len() + 1;
        let names = numbers.filter_map(|number| format!("d{number}").parse().ok());
        names
            .into_iter()
            .find(is_free)
            .unwrap_or_else(|| given.clone())
    }

    fn in_entry(self, mut entry: Entry) -> Entry {
        let terms = entry.terms.iter_mut().map(|term| &mut term.document);
        let texts = entry.texts.iter_mut().map(|text| &mut text.document);
        for cited in terms.chain(texts) {
            if let Some(name) = self.names.get(cited) {
                *cited = name.clone();
            }
        }
        entry.documents = self.documents;
        entry
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{DocumentStatus, Origin, Term, TermType, Wording};
    use super::*;

    fn key(key: &str) -> Key {
        key.parse().unwrap()
    }

    /// An entry with a term for each document, called so and of such a title.
    fn entry(documents: &[(String, usize)]) -> Entry {
        let document = |(id, title): &(String, usize)| Document {
            id: key(id),
            title: format!("A made-up law {title}"),
            issuer: None,
            year: 2026,
            status: DocumentStatus::Adopted,
            language: None,
            symbol: None,
            address: None,
        };
        let term = |(id, title): &(String, usize)| Term {
            text: format!("term of {title}"),
            language: "en".parse().unwrap(),
            term_type: TermType::FullForm,
            status: None,
            wording: Wording::Official,
            document: key(id),
        };
        Entry {
            id: "xa.submitted.net".parse().unwrap(),
            state: "XA".parse().unwrap(),
            origin: Origin::Submitted,
            list: "xa.2026".parse().unwrap(),
            terms: documents.iter().map(term).collect(),
            texts: vec![],
            documents: documents.iter().map(document).collect(),
            withdrawn_by: None,
        }
    }

    fn named(names: &[(&str, usize)]) -> Entry {
        let names: Vec<(String, usize)> = names
            .iter()
            .map(|(id, title)| ((*id).to_owned(), *title))
            .collect();
        entry(&names)
    }

    #[test]
    fn what_is_the_same_is_called_the_same() {
        let before = named(&[("act-one", 1), ("act-two", 2)]);
        let renamed = named(&[("act1", 1), ("act-one", 2)]);
        assert_eq!(renamed.with_documents_called_as_in(&before), before);
        let other = named(&[("act-one", 3), ("act1", 1)]);
        let called = named(&[("d1", 3), ("act-one", 1)]);
        let shown = other.with_documents_called_as_in(&before);
        assert_eq!(shown.terms, called.terms, "the name was another’s");
        assert_eq!(shown.documents[0], before.documents[0]);
        let twice = named(&[("a", 1), ("b", 1)]);
        assert_eq!(twice.clone().with_documents_called_as_in(&twice), twice);
    }

    proptest! {
        #[test]
        fn each_citation_stays_with_its_document(
            given in proptest::collection::btree_map("[ad][1-3]", 0..4usize, 0..4),
            known in proptest::collection::btree_map("[ad][1-3]", 0..4usize, 0..4),
        ) {
            let given = entry(&given.into_iter().collect::<Vec<_>>());
            let known = entry(&known.into_iter().collect::<Vec<_>>());
            let called = given.clone().with_documents_called_as_in(&known);
            for (before, after) in given.terms.iter().zip(&called.terms) {
                let title = |entry: &Entry, term: &Term| {
                    entry.document(&term.document).map(|one| one.title.clone())
                };
                prop_assert_eq!(&before.text, &after.text);
                prop_assert_eq!(title(&given, before), title(&called, after));
            }
            let again = called.clone().with_documents_called_as_in(&known);
            prop_assert_eq!(again, called);
        }
    }
}
