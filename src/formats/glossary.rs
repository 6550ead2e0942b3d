//! A glossary folder: the States, the concepts and the compiled lists.

use super::Known;
use super::draft::ListDraft;
use super::fault::{Fault, Faults};
use super::json_list::{self, expect_format, known};
use super::json_tree::{Fields, Node, read_file};
use super::values;
use crate::i18n::Message;
use crate::model::{Bilingual, Concept, Key, Parties, Party, PartyCode, PartyKind, Subject};

const STATES_FORMAT: &str = "entente-states/1";
const CONCEPTS_FORMAT: &str = "entente-concepts/1";

/// A file of a glossary folder: its name within the folder, and what it holds.
#[derive(Debug, Clone, Copy)]
pub struct GlossaryFile<'a> {
    /// `states.json`, `concepts.json` or `lists/….json`.
    pub name: &'a str,
    /// The whole content.
    pub bytes: &'a [u8],
}

/// What a glossary folder holds.
#[derive(Debug, Clone)]
pub struct Glossary {
    /// States and organisations.
    pub parties: Parties,
    /// Subject fields.
    pub subjects: Vec<Subject>,
    /// Concepts.
    pub concepts: Vec<Concept>,
    /// The compiled lists, in the order of their files' names.
    pub lists: Vec<ListDraft>,
}

/// Reads all files of a glossary folder. Files other than `states.json`,
/// `concepts.json` and those in `lists/` are left alone.
///
/// # Errors
/// Every fault of every file, and of how they fit together.
pub fn read(files: &[GlossaryFile<'_>]) -> Result<Glossary, Vec<Fault>> {
    let mut faults = Vec::new();
    let parties = keep(read_named(files, "states.json", read_states), &mut faults);
    let concepts = keep(
        read_named(files, "concepts.json", read_concepts),
        &mut faults,
    );
    let parties: Parties = parties.unwrap_or_default().into_iter().collect();
    let (subjects, concepts) = concepts.unwrap_or_default();
    // Lists name parties and concepts: while those are faulty, they would be
    // blamed for it.
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut lists: Vec<ListDraft> = Vec::new();
    let is_concept = |id: &Key| concepts.iter().any(|concept| concept.id == *id);
    let known = Known {
        parties: &parties,
        is_concept: &is_concept,
        submission_of: None,
    };
    for file in list_files(files) {
        let list = keep(json_list::read(file.name, file.bytes, known), &mut faults);
        if let Some(list) = list {
            check_only_list(file.name, &list, &lists, &mut faults);
            lists.push(list);
        }
    }
    if faults.is_empty() {
        Ok(Glossary {
            parties,
            subjects,
            concepts,
            lists,
        })
    } else {
        Err(faults)
    }
}

fn keep<T>(read: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|found| faults.extend(found)).ok()
}

/// The files of compiled lists, in the order of their names.
pub(super) fn list_files<'a>(files: &'a [GlossaryFile<'a>]) -> Vec<&'a GlossaryFile<'a>> {
    let is_list =
        |file: &&GlossaryFile<'_>| file.name.starts_with("lists/") && file.name.ends_with(".json");
    let mut lists: Vec<_> = files.iter().filter(is_list).collect();
    lists.sort_by_key(|file| file.name);
    lists
}

fn read_named<T: Default>(
    files: &[GlossaryFile<'_>],
    name: &str,
    reader: impl FnOnce(&Node<'_>, &mut Faults) -> T,
) -> Result<T, Vec<Fault>> {
    match files.iter().find(|file| file.name == name) {
        Some(file) => read_file(name, file.bytes, reader),
        None => Err(vec![Fault::of_file(name, Message::MissingField)]),
    }
}

/// A State has one compiled list.
fn check_only_list(file: &str, list: &ListDraft, others: &[ListDraft], faults: &mut Vec<Fault>) {
    if others.iter().any(|other| other.state == list.state) {
        let value = list.state.to_string();
        faults.push(Fault::of_file(file, Message::Repeated { value }));
    }
}

fn read_states(root: &Node<'_>, faults: &mut Faults) -> Vec<Party> {
    let (known, named) = known!("$schema", "format", "states", "organisations");
    let Some(fields) = root.object(known, named, faults) else {
        return Vec::new();
    };
    fields.string("format", |f| expect_format(f, STATES_FORMAT), faults);
    let mut codes = Unique::default();
    let mut parties = Vec::new();
    for (name, kind) in [
        ("states", PartyKind::State),
        ("organisations", PartyKind::Organisation),
    ] {
        for node in fields.array(name, faults) {
            parties.extend(read_party(&node, kind, &mut codes, faults));
        }
    }
    parties
}

fn read_party(
    node: &Node<'_>,
    kind: PartyKind,
    codes: &mut Unique,
    faults: &mut Faults,
) -> Option<Party> {
    let (known, named) = known!("code", "name");
    let fields = node.object(known, named, faults)?;
    let code: Option<PartyCode> = fields.string("code", values::parse, faults);
    let name = read_name(&fields, faults);
    let code = code?;
    codes.check(code.as_str(), node, faults);
    Some(Party {
        code,
        name: name?,
        kind,
    })
}

fn read_concepts(root: &Node<'_>, faults: &mut Faults) -> (Vec<Subject>, Vec<Concept>) {
    let (known, named) = known!("$schema", "format", "subjects", "concepts");
    let Some(fields) = root.object(known, named, faults) else {
        return Default::default();
    };
    fields.string("format", |f| expect_format(f, CONCEPTS_FORMAT), faults);
    let mut ids = Unique::default();
    let subjects: Vec<Subject> = fields
        .array("subjects", faults)
        .iter()
        .filter_map(|node| read_subject(node, &mut ids, faults))
        .collect();
    let mut ids = Unique::default();
    let concepts = fields
        .array("concepts", faults)
        .iter()
        .filter_map(|node| read_concept(node, &subjects, &mut ids, faults))
        .collect();
    (subjects, concepts)
}

fn read_subject(node: &Node<'_>, ids: &mut Unique, faults: &mut Faults) -> Option<Subject> {
    let (known, named) = known!("id", "name", "scope");
    let fields = node.object(known, named, faults)?;
    let id: Option<Key> = fields.string("id", values::parse, faults);
    let name = read_name(&fields, faults);
    let scope = read_scope(&fields, faults);
    let id = id?;
    ids.check(id.as_str(), node, faults);
    Some(Subject {
        id,
        name: name?,
        scope,
    })
}

fn read_concept(
    node: &Node<'_>,
    subjects: &[Subject],
    ids: &mut Unique,
    faults: &mut Faults,
) -> Option<Concept> {
    let (known, named) = known!("id", "name", "subject", "scope");
    let fields = node.object(known, named, faults)?;
    let id: Option<Key> = fields.string("id", values::parse, faults);
    let name = read_name(&fields, faults);
    let is_known = |text: &str| {
        let id: Key = values::parse(text)?;
        match subjects.iter().any(|subject| subject.id == id) {
            true => Ok(id),
            false => Err(Message::UnknownSubject { id: text.into() }),
        }
    };
    let subject = fields.string("subject", is_known, faults);
    let scope = read_scope(&fields, faults);
    let id = id?;
    ids.check(id.as_str(), node, faults);
    Some(Concept::new(id, name?, subject?, scope))
}

fn read_name(fields: &Fields<'_>, faults: &mut Faults) -> Option<Bilingual> {
    let name = fields.required("name", faults)?;
    read_bilingual(name, faults)
}

fn read_scope(fields: &Fields<'_>, faults: &mut Faults) -> Option<Bilingual> {
    read_bilingual(fields.optional("scope")?, faults)
}

fn read_bilingual(node: &Node<'_>, faults: &mut Faults) -> Option<Bilingual> {
    let (known, named) = known!("en", "fr");
    let fields = node.object(known, named, faults)?;
    let en = fields.string("en", values::line, faults);
    let fr = fields.string("fr", values::line, faults);
    Some(Bilingual { en: en?, fr: fr? })
}

/// Identifiers seen so far, with the line of each.
#[derive(Default)]
struct Unique(std::collections::BTreeMap<String, u64>);

impl Unique {
    fn check(&mut self, id: &str, node: &Node<'_>, faults: &mut Faults) {
        if let Some(&first_line) = self.0.get(id) {
            node.fault(faults, Message::DuplicateId { first_line });
        } else {
            self.0.insert(id.to_owned(), node.line());
        }
    }
}
