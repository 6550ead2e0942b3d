//! What changed of terms, texts and documents beside their words.

use serde::Serialize;

use super::pairs::Matched;
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
    pub before: &'a Entry,
    pub after: &'a Entry,
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
        let found = Vec::new();
        Self {
            before,
            after,
            found,
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

    pub(super) fn documents(&mut self, matched: &Matched<'a, Document>) {
        use DetailField as Field;
        for (old, new) in &matched.pairs {
            let of = Of {
                name: Some(new.title.clone()),
                ..Of::all(DetailOf::Document)
            };
            let language = |of: &Document| of.language.as_ref().map(ToString::to_string);
            self.add_shown(&of, Field::Id, &old.id, &new.id);
            self.add_shown(&of, Field::Title, &old.title, &new.title);
            self.add(&of, Field::Issuer, old.issuer.clone(), new.issuer.clone());
            self.add_shown(&of, Field::Year, &old.year, &new.year);
            self.add(
                &of,
                Field::DocumentStatus,
                word(old.status),
                word(new.status),
            );
            self.add(&of, Field::DocumentLanguage, language(old), language(new));
            self.add(&of, Field::Symbol, old.symbol.clone(), new.symbol.clone());
            self.add(
                &of,
                Field::Address,
                old.address.clone(),
                new.address.clone(),
            );
        }
        for (documents, is_new) in [(&matched.gone, false), (&matched.new, true)] {
            for document in documents {
                let of = Of {
                    name: Some(document.title.clone()),
                    ..Of::all(DetailOf::Document)
                };
                let title = |is_there: bool| is_there.then(|| document.title.clone());
                self.add(&of, Field::Document, title(!is_new), title(is_new));
            }
        }
        self.order(DetailOf::Document, matched.is_reordered());
    }

    /// That another document is cited, and not the same under another name.
    fn cited(&mut self, of: &Of, old: &Key, new: &Key) {
        let (old, new) = (self.before.document(old), self.after.document(new));
        let is_same = old.zip(new).is_some_and(|(old, new)| {
            let renamed = Document {
                id: new.id.clone(),
                ..old.clone()
            };
            old.id == new.id || renamed == *new
        });
        if !is_same {
            let title =
                |document: Option<&Document>| document.map(|document| document.title.clone());
            self.push(of, DetailField::Document, title(old), title(new));
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

/// The word for a value that is used in files and in the API.
fn word(value: impl Serialize) -> Option<String> {
    let value = serde_json::to_value(value).ok()?;
    value.as_str().map(str::to_owned)
}
