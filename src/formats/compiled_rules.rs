//! What a glossary folder is held to beyond its format: rules for texts that
//! the project itself writes, so that none is missing, in the wrong language,
//! or badly set.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::is_nfc;

use super::draft::{EntryDraft, ListDraft};
use super::fault::Fault;
use super::glossary::{Glossary, GlossaryFile, list_files};
use super::json_tree::lines_of;
use crate::i18n::Message;
use crate::model::{
    Bilingual, Concept, DisplayLanguage, Key, Language, TermType, TextKind, Wording,
};
use crate::text::{Slip, compact, is_detectable, slips, written_language};

const WORDINGS_OF_TERMS: &str = "official, official-translation, project-translation";
const WORDINGS_OF_DEFINITIONS: &str = "summary";

/// Checks a folder that was read without faults. The faults come file by
/// file, each with its line.
pub fn check(files: &[GlossaryFile<'_>], glossary: &Glossary) -> Vec<Fault> {
    let rules = Rules::of(glossary);
    let mut found = rules.concepts();
    let mut sources = BTreeMap::new();
    for (file, list) in list_files(files).iter().zip(&glossary.lists) {
        found.extend(rules.list(file.name, list));
        found.extend(repeated_sources(file.name, list, &mut sources));
    }
    files
        .iter()
        .flat_map(|file| located(file, &mut found))
        .collect()
}

/// Takes the faults of a file out of `found` and gives each its line.
pub(super) fn located(file: &GlossaryFile<'_>, found: &mut Vec<Fault>) -> Vec<Fault> {
    let mut faults: Vec<Fault> = found
        .extract_if(.., |fault| fault.file == file.name)
        .collect();
    if !faults.is_empty() {
        let paths: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        let lines = lines_of(file.bytes, &paths);
        for (fault, line) in faults.iter_mut().zip(lines) {
            fault.line = line;
        }
        faults.sort_by_key(|fault| fault.line);
    }
    faults
}

/// What the rules look up in the glossary.
struct Rules<'a> {
    glossary: &'a Glossary,
    /// The primary subtags of all languages in the lists, for the detector.
    languages: Vec<&'a str>,
    /// The concepts that an entry is linked to.
    used: BTreeSet<&'a Key>,
}

impl<'a> Rules<'a> {
    fn of(glossary: &'a Glossary) -> Self {
        let entries = || glossary.lists.iter().flat_map(|list| &list.entries);
        let of_terms = entries()
            .flat_map(|entry| &entry.terms)
            .map(|t| &t.language);
        let of_texts = entries()
            .flat_map(|entry| &entry.texts)
            .map(|t| &t.language);
        let languages: BTreeSet<&str> = of_terms
            .chain(of_texts)
            .map(Language::primary)
            .chain(DisplayLanguage::ALL.map(DisplayLanguage::tag))
            .collect();
        Self {
            glossary,
            languages: languages.into_iter().collect(),
            used: entries().flat_map(|entry| &entry.concepts).collect(),
        }
    }

    fn concepts(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (at, subject) in self.glossary.subjects.iter().enumerate() {
            let path = format!("subjects[{at}]");
            faults.extend(self.named(&path, &subject.name, subject.scope.as_ref()));
        }
        for (at, concept) in self.glossary.concepts.iter().enumerate() {
            let path = format!("concepts[{at}]");
            if !self.used.contains(&concept.id) {
                faults.push(fault(
                    "concepts.json",
                    &format!("{path}.id"),
                    Message::ConceptUnused,
                ));
            }
            faults.extend(self.named(&path, &concept.name, concept.scope.as_ref()));
        }
        faults
    }

    /// The faults in the name and the scope of a concept or subject field.
    /// Names are too short to tell their language.
    fn named(&self, path: &str, name: &Bilingual, scope: Option<&Bilingual>) -> Vec<Fault> {
        let mut faults = Vec::new();
        for language in DisplayLanguage::ALL {
            let primary = language.tag();
            let mut add = |field: &str, message| {
                let path = format!("{path}.{field}.{primary}");
                faults.push(fault("concepts.json", &path, message));
            };
            for message in typography(name.get(language), primary) {
                add("name", message);
            }
            let Some(scope) = scope.map(|scope| scope.get(language)) else {
                continue;
            };
            let messages = typography(scope, primary).into_iter();
            for message in messages.chain(self.other_language(scope, primary)) {
                add("scope", message);
            }
        }
        faults
    }

    fn list(&self, file: &str, list: &ListDraft) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (at, entry) in list.entries.iter().enumerate() {
            let path = format!("entries[{at}]");
            let mut add = |below: &str, message| {
                faults.push(fault(file, &format!("{path}{below}"), message));
            };
            if entry.concepts.is_empty() {
                add("", Message::LinkedToNothing);
            }
            for message in missing_languages(entry) {
                add("", message);
            }
            self.terms(entry, &mut add);
            self.texts(entry, &mut add);
        }
        faults
    }

    fn terms(&self, entry: &EntryDraft, add: &mut impl FnMut(&str, Message)) {
        for (at, term) in entry.terms.iter().enumerate() {
            let path = format!(".terms[{at}]");
            match (term.wording, term.status) {
                (Wording::ProjectTranslation, Some(_)) => {
                    add(&format!("{path}.status"), Message::StatusOfTranslation);
                }
                (
                    Wording::Official | Wording::OfficialTranslation | Wording::ProjectTranslation,
                    _,
                ) => {}
                (wording, _) => add(
                    &format!("{path}.wording"),
                    not_one_of(wording, WORDINGS_OF_TERMS),
                ),
            }
            for message in typography(&term.text, term.language.primary()) {
                add(&format!("{path}.text"), message);
            }
            // A variant may well be a loan from the other language.
            let is_other_name = |concept: &Concept| {
                term.term_type == TermType::FullForm
                    && is_name_in_other_language(concept, &term.text, &term.language)
            };
            if self.concepts_of(entry).any(is_other_name) {
                let name = term.text.clone();
                add(
                    &format!("{path}.language"),
                    Message::NameInOtherLanguage { name },
                );
            }
        }
    }

    fn concepts_of(&self, entry: &EntryDraft) -> impl Iterator<Item = &'a Concept> {
        let all = self.glossary.concepts.iter();
        all.filter(move |concept| entry.concepts.contains(&concept.id))
    }

    fn texts(&self, entry: &EntryDraft, add: &mut impl FnMut(&str, Message)) {
        for (at, text) in entry.texts.iter().enumerate() {
            let path = format!(".texts[{at}]");
            if text.kind == TextKind::Definition && text.wording != Wording::Summary {
                add(
                    &format!("{path}.wording"),
                    not_one_of(text.wording, WORDINGS_OF_DEFINITIONS),
                );
            }
            let primary = text.language.primary();
            let messages = typography(&text.text, primary).into_iter();
            for message in messages.chain(self.other_language(&text.text, primary)) {
                add(&format!("{path}.text"), message);
            }
        }
    }

    /// Whether a text reads like another language than the one it is said to
    /// be in.
    fn other_language(&self, text: &str, primary: &str) -> Option<Message> {
        let found = written_language(text, &self.languages)?;
        (found != primary && is_detectable(primary)).then(|| Message::OtherLanguage {
            said: primary.to_owned(),
            found: found.to_owned(),
        })
    }
}

/// The display languages in which an entry lacks a term or has not exactly
/// one definition.
fn missing_languages(entry: &EntryDraft) -> Vec<Message> {
    let mut missing = Vec::new();
    for language in DisplayLanguage::ALL {
        let primary = language.tag();
        if !entry
            .terms
            .iter()
            .any(|term| term.language.primary() == primary)
        {
            missing.push(Message::NoTermIn { language });
        }
        let definitions = entry
            .texts
            .iter()
            .filter(|text| text.kind == TextKind::Definition && text.language.primary() == primary);
        let found = definitions.count();
        if found != 1 {
            missing.push(Message::DefinitionsIn { language, found });
        }
    }
    missing
}

/// Whether a term given as English is the concept's French name and no part of
/// its English one, or the reverse. Terms are too short for a detector; this
/// finds the likeliest slip.
fn is_name_in_other_language(concept: &Concept, term: &str, language: &Language) -> bool {
    let (own, other) = match language.primary() {
        "en" => (&concept.name.en, &concept.name.fr),
        "fr" => (&concept.name.fr, &concept.name.en),
        _ => return false,
    };
    let term = compact(term);
    term == compact(other) && !compact(own).contains(&term)
}

fn typography(text: &str, primary: &str) -> Vec<Message> {
    let misprint = |slip: Slip| Message::Misprint {
        slip: slip.kind,
        near: slip.near,
    };
    let mut found: Vec<Message> = slips(text, primary).into_iter().map(misprint).collect();
    if !is_nfc(text) {
        found.push(Message::NotComposed);
    }
    found
}

fn not_one_of(wording: Wording, allowed: &'static str) -> Message {
    let found = wording.as_str().to_owned();
    Message::NotOneOf { found, allowed }
}

/// A source is summarised once.
fn repeated_sources(file: &str, list: &ListDraft, seen: &mut BTreeMap<Key, String>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, entry) in list.entries.iter().enumerate() {
        let Some(source) = &entry.source_entry else {
            continue;
        };
        let here = format!("{file} {}", entry.key);
        match seen.get(source) {
            Some(first) => faults.push(fault(
                file,
                &format!("entries[{at}].source_entry"),
                Message::SourceRepeated {
                    source: source.to_string(),
                    first: first.clone(),
                },
            )),
            None => {
                seen.insert(source.clone(), here);
            }
        }
    }
    faults
}

pub(super) fn fault(file: &str, path: &str, message: Message) -> Fault {
    Fault {
        field: path.to_owned(),
        ..Fault::of_file(file, message)
    }
}
