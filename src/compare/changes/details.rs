//! What changed of terms, texts and documents beside their words.

use serde::Serialize;

use super::pairs::{self, Matched};
use crate::model::{DetailField, DetailOf, Document, Entry, Key, Language, Term, Text, TextKind};

/// Something of an entry that changed beside the words, with what it was and
/// what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DetailChange {
    /// What it is of.
    pub of: DetailOf,
    /// The term, or the title of the document; none of a text and of the order
    /// of things.
    pub name: Option<String>,
    /// What kind of text it is, of a text.
    pub kind: Option<TextKind>,
    /// The language of the term or text, as it is now.
    pub language: Option<Language>,
    /// What changed.
    pub field: DetailField,
    /// What it was; none where there was nothing, and of an order.
    pub before: Option<String>,
    /// What it is; none where there is nothing any more, and of an order.
    pub after: Option<String>,
}

impl DetailChange {
    /// Whether it is of a language, which it has or had, or of the whole entry.
    pub(super) fn is_of(&self, language: &Language) -> bool {
        let is_of = |one: &Language| one.matches(language.as_str());
        let before = self.before.as_deref();
        let before = before.filter(|_| self.field == DetailField::Language);
        let was_of = before.and_then(|tag| tag.parse().ok());
        self.language.as_ref().is_none_or(is_of) || was_of.as_ref().is_some_and(is_of)
    }
}

/// The details in which something is other than it was.
pub(super) struct Details<'a> {
    before: &'a Entry,
    after: &'a Entry,
    documents: Matched<'a, Document>,
    pub found: Vec<DetailChange>,
}

/// What the details of one thing have in common.
struct Of {
    of: DetailOf,
    name: Option<String>,
    kind: Option<TextKind>,
    language: Option<Language>,
}

impl Of {
    fn all(of: DetailOf) -> Self {
        let (name, kind, language) = (None, None, None);
        Self {
            of,
            name,
            kind,
            language,
        }
    }
}

impl<'a> Details<'a> {
    pub(super) fn of(before: &'a Entry, after: &'a Entry) -> Self {
        Self {
            before,
            after,
            documents: pairs::documents(&before.documents, &after.documents),
            found: Vec::new(),
        }
    }

    pub(super) fn entry(&mut self) {
        let list = |entry: &Entry| entry.withdrawn_by.as_ref().map(ToString::to_string);
        let (before, after) = (list(self.before), list(self.after));
        self.add(
            &Of::all(DetailOf::Entry),
            DetailField::WithdrawnBy,
            before,
            after,
        );
    }

    pub(super) fn terms(&mut self, matched: &Matched<'a, Term>) {
        for (old, new) in &matched.pairs {
            let of = Of {
                of: DetailOf::Term,
                name: Some(new.text.clone()),
                kind: None,
                language: Some(new.language.clone()),
            };
            let status = |term: &Term| term.status.and_then(word);
            self.add_shown(&of, DetailField::Language, &old.language, &new.language);
            self.add(
                &of,
                DetailField::Wording,
                word(old.wording),
                word(new.wording),
            );
            self.add(&of, DetailField::Status, status(old), status(new));
            self.cited(&of, &old.document, &new.document);
        }
        self.order(DetailOf::Term, matched.is_reordered());
    }

    pub(super) fn texts(&mut self, matched: &Matched<'a, Text>) {
        use DetailField as Field;
        for (old, new) in &matched.pairs {
            let of = Of {
                of: DetailOf::Text,
                name: None,
                kind: Some(new.kind),
                language: Some(new.language.clone()),
            };
            let original = |text: &Text| text.translation_of.as_ref().map(ToString::to_string);
            self.add_shown(&of, Field::Language, &old.language, &new.language);
            self.add(&of, Field::Kind, word(old.kind), word(new.kind));
            self.add(&of, Field::Wording, word(old.wording), word(new.wording));
            self.cited(&of, &old.document, &new.document);
            self.add(&of, Field::Place, old.place.clone(), new.place.clone());
            self.add(
                &of,
                Field::TakenFrom,
                old.taken_from.clone(),
                new.taken_from.clone(),
            );
            self.add(&of, Field::TranslationOf, original(old), original(new));
            let translators = (old.translated_by.clone(), new.translated_by.clone());
            self.add(&of, Field::TranslatedBy, translators.0, translators.1);
        }
        self.order(DetailOf::Text, matched.is_reordered());
    }

    pub(super) fn documents(&mut self) {
        for (old, new) in self.documents.pairs.clone() {
            self.document(old, new);
        }
        let [gone, new] = [&self.documents.gone, &self.documents.new].map(Clone::clone);
        for (documents, is_new) in [(gone, false), (new, true)] {
            for document in documents {
                let of = Of {
                    name: Some(document.title.clone()),
                    ..Of::all(DetailOf::Document)
                };
                let title = |is_there: bool| is_there.then(|| document.title.clone());
                self.add(&of, DetailField::Document, title(!is_new), title(is_new));
            }
        }
        self.order(DetailOf::Document, self.documents.is_reordered());
    }

    fn document(&mut self, old: &Document, new: &Document) {
        use DetailField as Field;
        let of = Of {
            name: Some(new.title.clone()),
            ..Of::all(DetailOf::Document)
        };
        let year = |of: &Document| Some(of.year.to_string());
        let language = |of: &Document| of.language.as_ref().map(ToString::to_string);
        self.add_shown(&of, Field::Id, &old.id, &new.id);
        self.add_shown(&of, Field::Title, &old.title, &new.title);
        self.add(&of, Field::Issuer, old.issuer.clone(), new.issuer.clone());
        self.add(&of, Field::Year, year(old), year(new));
        let statuses = [old, new].map(|of| word(of.status));
        let [old_status, new_status] = statuses;
        self.add(&of, Field::DocumentStatus, old_status, new_status);
        self.add(&of, Field::DocumentLanguage, language(old), language(new));
        self.add(&of, Field::Symbol, old.symbol.clone(), new.symbol.clone());
        let addresses = (old.address.clone(), new.address.clone());
        self.add(&of, Field::Address, addresses.0, addresses.1);
    }

    /// That another document is cited, and not the same under another name or with
    /// something of it corrected, which is told of the document.
    fn cited(&mut self, of: &Of, old: &Key, new: &Key) {
        let (old, new) = (self.before.document(old), self.after.document(new));
        let mut pairs = self.documents.pairs.iter();
        let is_same = pairs.any(|(one, other)| (Some(*one), Some(*other)) == (old, new));
        if !is_same {
            let [old, new] = shown_apart(old, new);
            self.push(of, DetailField::Document, old, new);
        }
    }

    fn order(&mut self, of: DetailOf, is_reordered: bool) {
        if is_reordered {
            self.push(&Of::all(of), DetailField::Order, None, None);
        }
    }

    fn add_shown<T: ToString>(&mut self, of: &Of, field: DetailField, old: &T, new: &T) {
        self.add(of, field, Some(old.to_string()), Some(new.to_string()));
    }

    fn add(&mut self, of: &Of, field: DetailField, old: Option<String>, new: Option<String>) {
        if old != new {
            self.push(of, field, old, new);
        }
    }

    fn push(&mut self, of: &Of, field: DetailField, old: Option<String>, new: Option<String>) {
        self.found.push(DetailChange {
            of: of.of,
            name: of.name.clone(),
            kind: of.kind,
            language: of.language.clone(),
            field,
            before: old,
            after: new,
        });
    }
}

/// The titles of two documents, with what tells them apart where they have the same one.
fn shown_apart(old: Option<&Document>, new: Option<&Document>) -> [Option<String>; 2] {
    let title = |document: &Document| document.title.clone();
    let with_year = |document: &Document| format!("{} ({})", document.title, document.year);
    let with_id = |document: &Document| format!("{} [{}]", document.title, document.id);
    let by = |shown: &dyn Fn(&Document) -> String| [old, new].map(|of| of.map(shown));
    let shown = [by(&title), by(&with_year), by(&with_id)];
    let is_apart = |[old, new]: &[Option<String>; 2]| old != new;
    let apart = shown.into_iter().find(is_apart);
    apart.unwrap_or_else(|| by(&with_id))
}

/// The word for a value that is used in files and in the API.
fn word(value: impl Serialize) -> Option<String> {
    let value = serde_json::to_value(value).ok()?;
    value.as_str().map(str::to_owned)
}
