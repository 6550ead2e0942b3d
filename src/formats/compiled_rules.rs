//! What a glossary folder is held to beyond its format: rules for texts that
//! the project itself writes, so that none is missing, in the wrong language,
//! or badly set.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::is_nfc;

use super::draft::{EntryDraft, ListDraft};
use super::fault::{Fault, located};
use super::glossary::{Glossary, GlossaryFile, list_files};
use crate::i18n::Message;
use crate::model::{
    Bilingual, Concept, DisplayLanguage, Key, Language, TermType, TextKind, Wording,
};
use crate::text::{Slip, compact, is_detectable, slips, written_language};

const WORDINGS_OF_TERMS: &str = "official, official-translation, project-translation";
const CONCEPTS: &str = "concepts.json";

/// Checks a folder that was read without faults: `glossary` is what `files`
/// hold. The faults come file by file, each with its line.
pub fn check(files: &[GlossaryFile<'_>], glossary: &Glossary) -> Vec<Fault> {
    let rules = Rules::of(glossary);
    let mut found = rules.check_concepts();
    found.extend(check_states(glossary));
    found.extend(not_read(files));
    for (file, list) in list_files(files).iter().zip(&glossary.lists) {
        found.extend(rules.check_list(file.name, list));
        found.extend(check_file_name(file.name, list));
        found.extend(repeated_sources(file.name, list));
    }
    located(files, found)
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

    fn check_concepts(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (at, subject) in self.glossary.subjects.iter().enumerate() {
            let path = format!("subjects[{at}]");
            let mut concepts = self.glossary.concepts.iter();
            if !concepts.any(|concept| concept.subject == subject.id) {
                let path = format!("{path}.id");
                faults.push(Fault::of_field(CONCEPTS, path, Message::SubjectUnused));
            }
            faults.extend(self.check_names(&path, &subject.name, subject.scope.as_ref()));
        }
        for (at, concept) in self.glossary.concepts.iter().enumerate() {
            let path = format!("concepts[{at}]");
            if !self.used.contains(&concept.id) {
                let path = format!("{path}.id");
                faults.push(Fault::of_field(CONCEPTS, path, Message::ConceptUnused));
            }
            faults.extend(self.check_names(&path, &concept.name, concept.scope.as_ref()));
            faults.extend(self.check_name_is_its_own(at, concept));
        }
        faults
    }

    /// A name names one concept: readers and rules find it by its name.
    fn check_name_is_its_own(&self, at: usize, concept: &Concept) -> Vec<Fault> {
        let before = &self.glossary.concepts[..at];
        let taken = |language: DisplayLanguage| {
            let name = concept.name.get(language);
            let is_same = |other: &&Concept| compact(other.name.get(language)) == compact(name);
            let message = Message::NameTaken {
                name: name.to_owned(),
                by: before.iter().find(is_same)?.id.to_string(),
            };
            let path = format!("concepts[{at}].name.{}", language.tag());
            Some(Fault::of_field(CONCEPTS, path, message))
        };
        DisplayLanguage::ALL.into_iter().filter_map(taken).collect()
    }

    /// The faults in the name and the scope of a concept or subject field.
    /// Names are too short to tell their language.
    fn check_names(&self, path: &str, name: &Bilingual, scope: Option<&Bilingual>) -> Vec<Fault> {
        let mut faults = Vec::new();
        for language in DisplayLanguage::ALL {
            let primary = language.tag();
            let mut add = |field: &str, message| {
                let path = format!("{path}.{field}.{primary}");
                faults.push(Fault::of_field(CONCEPTS, path, message));
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

    fn check_list(&self, file: &str, list: &ListDraft) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (at, entry) in list.entries.iter().enumerate() {
            let path = format!("entries[{at}]");
            let mut add = |below: &str, message| {
                faults.push(Fault::of_field(file, format!("{path}{below}"), message));
            };
            if entry.concepts.is_empty() {
                add("", Message::LinkedToNothing);
            }
            for message in missing_languages(entry) {
                add("", message);
            }
            let is_states = |wording| wording != Wording::ProjectTranslation;
            if !entry.terms.iter().any(|term| is_states(term.wording)) {
                add("", Message::NoTermOfTheState);
            }
            self.check_terms(entry, &mut add);
            self.check_texts(entry, &mut add);
        }
        faults
    }

    fn check_terms(&self, entry: &EntryDraft, add: &mut impl FnMut(&str, Message)) {
        for (at, term) in entry.terms.iter().enumerate() {
            let path = format!(".terms[{at}]");
            match term.wording {
                // The State's own words stay as its document has them.
                Wording::Official | Wording::OfficialTranslation => {}
                Wording::ProjectTranslation => {
                    if term.status.is_some() {
                        add(&format!("{path}.status"), Message::StatusOfTranslation);
                    }
                    for message in typography(&term.text, term.language.primary()) {
                        add(&format!("{path}.text"), message);
                    }
                }
                Wording::CourtesyTranslation | Wording::MachineTranslation | Wording::Summary => {
                    let found = term.wording.as_str().to_owned();
                    let allowed = WORDINGS_OF_TERMS;
                    add(
                        &format!("{path}.wording"),
                        Message::NotOneOf { found, allowed },
                    );
                }
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

    fn check_texts(&self, entry: &EntryDraft, add: &mut impl FnMut(&str, Message)) {
        for (at, text) in entry.texts.iter().enumerate() {
            let path = format!(".texts[{at}]");
            if text.wording != Wording::Summary {
                add(&format!("{path}.wording"), Message::NotASummary);
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
            found,
        })
    }
}

/// The typography of the names of States and organisations.
fn check_states(glossary: &Glossary) -> Vec<Fault> {
    let mut faults = Vec::new();
    for party in glossary.parties.iter() {
        for language in DisplayLanguage::ALL {
            let tag = language.tag();
            for message in typography(party.name.get(language), tag) {
                // By code: parties are not kept in the order of the file.
                let path = format!("{}.name.{tag}", party.code);
                faults.push(Fault::of_field("states.json", path, message));
            }
        }
    }
    faults
}

/// Files among the lists that are not read, and so would be missed.
fn not_read(files: &[GlossaryFile<'_>]) -> Vec<Fault> {
    let is_missed = |name: &str| name.starts_with("lists/") && !name.ends_with(".json");
    let missed = files.iter().filter(|file| is_missed(file.name));
    let fault = |file: &GlossaryFile<'_>| Fault::of_file(file.name, Message::NotAListFile);
    missed.map(fault).collect()
}

/// A list file is called by the code of its State.
fn check_file_name(file: &str, list: &ListDraft) -> Option<Fault> {
    let expected = format!("lists/{}.json", list.state.as_str().to_lowercase());
    let state = list.state.to_string();
    (file != expected).then(|| Fault::of_file(file, Message::FileNotOfState { state }))
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

/// A source is summarised once.
fn repeated_sources(file: &str, list: &ListDraft) -> Vec<Fault> {
    let mut seen: BTreeMap<&Key, &Key> = BTreeMap::new();
    let mut faults = Vec::new();
    for (at, entry) in list.entries.iter().enumerate() {
        let Some(source) = &entry.source_entry else {
            continue;
        };
        match seen.get(source) {
            Some(first) => {
                let (source, first) = (source.to_string(), first.to_string());
                let path = format!("entries[{at}].source_entry");
                faults.push(Fault::of_field(
                    file,
                    path,
                    Message::SourceRepeated { source, first },
                ));
            }
            None => {
                seen.insert(source, &entry.key);
            }
        }
    }
    faults
}
