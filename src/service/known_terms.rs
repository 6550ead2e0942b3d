//! The terms that are looked for in documents, with what is known of each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;
use utoipa::ToSchema;

use super::kept::KeptBy;
use super::{Service, ServiceResult, Viewer};
use crate::compare::{
    Doubt, Lexicon, NamePart, Terms, is_abbreviation_in_capitals, may_have_parts, name_parts,
};
use crate::model::{
    Bilingual, DisplayLanguage, Entry, EntryId, Key, Language, PartyCode, Term, TermType, TextKind,
    Wording,
};
use crate::store::Audience;
use crate::text::Analysis;

/// Why an occurrence of a term may name something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TermDoubt {
    /// It is a single word of general language, such as “domain” or “entity”,
    /// which States define in a narrower sense, or for one law.
    GeneralWord,
    /// It is an abbreviation of two letters, and what it stands for does not
    /// occur in the document.
    ShortAbbreviation,
    /// It is written with brackets after it that say its field, as in “network
    /// (computer)”, and stands in the document without them.
    Unqualified,
    /// It stands without the accents that tell several words apart, such as
    /// “intègre” and “intégré”, and may be each of them: several terms, or one and another
    /// word, as “Forderung” may where only “Förderung” is a term.
    Accents,
    /// By its ending it may be a form of several words of one stem: of several terms, or of
    /// one and of another word, as “Falle” may of “Fall”.
    Ending,
    /// It has small letters where the abbreviation that is the term has none, such as “SoC”,
    /// where only “SOC” is a term: it may stand for something else.
    Capitals,
    /// What stands before it is directed against it, or only likens to it: “anti-malware”,
    /// “counter-terrorism”, “pseudo-anonymity”. The document speaks of the term, but of
    /// something else by the whole word.
    Prefix,
    /// It is an English term, and a word of the document’s own language with another
    /// meaning, such as German “Gift”.
    DocumentLanguage,
}

impl From<Doubt> for TermDoubt {
    fn from(doubt: Doubt) -> Self {
        match doubt {
            Doubt::Accents => Self::Accents,
            Doubt::Ending => Self::Ending,
            Doubt::Capitals => Self::Capitals,
            Doubt::Prefix => Self::Prefix,
            Doubt::OtherLanguage => Self::DocumentLanguage,
        }
    }
}

/// A term that occurs in a document.
#[derive(Debug, Clone, PartialEq)]
pub struct AnnotatedTerm {
    /// As the first of the entries writes it; where it may be each of several that
    /// accents or endings tell apart, all of these, parted by ` / `.
    pub term: String,
    /// Its language: that of the document, or English.
    pub language: Language,
    /// Why it may name something else there.
    pub doubt: Option<TermDoubt>,
    /// How often it occurs.
    pub occurrences: usize,
    /// The entries that have it, with whose words it is in there.
    pub entries: BTreeMap<EntryId, Wording>,
    /// Whose entries define or explain it.
    pub defined_by: BTreeSet<PartyCode>,
    /// Who has only the term.
    pub named_by: BTreeSet<PartyCode>,
    /// The concepts that they are linked to, or of which it is the name.
    pub concepts: BTreeMap<Key, Arc<LedTo>>,
}

/// What is known of a concept that a term leads to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LedTo {
    /// Whose entries define or explain it, whatever they call it.
    pub defined_by: BTreeSet<PartyCode>,
    /// How far the texts of States on it lie apart in the language of the
    /// document, where the viewer sees two that can be compared.
    pub spread: Option<f64>,
    /// How many of the texts that this was computed over are in which wording.
    pub wordings: BTreeMap<Wording, usize>,
}

/// The terms that an audience may see for documents of a language.
#[derive(Debug)]
pub(super) struct KnownTerms {
    pub(super) language: Language,
    /// Those of the language itself.
    pub(super) own: Terms,
    /// English ones, which texts of other languages borrow: `cloud computing`.
    pub(super) borrowed: Terms,
    pub(super) by_number: Vec<AnnotatedTerm>,
    /// How many of these are whole terms and names; the others are parts of some
    /// that end in brackets.
    wholes: usize,
}

/// Known terms by who may see them and by language.
pub(super) type KnownTermsBy = KeptBy<(Audience, String), KnownTerms>;

impl Service {
    /// The terms of a language, gathered once for each state of the lists.
    pub(super) async fn known_terms(
        &self,
        viewer: &Viewer,
        language: &Language,
    ) -> ServiceResult<Arc<KnownTerms>> {
        let revision = self.newest_change(&super::LISTS).await?;
        let key = (viewer.audience(), language.primary().to_owned());
        let compute = self.gather_terms(viewer, language);
        self.known_terms.get(key, revision, compute).await
    }

    async fn gather_terms(
        &self,
        viewer: &Viewer,
        language: &Language,
    ) -> ServiceResult<KnownTerms> {
        let mut concepts: BTreeMap<Key, LedTo> = BTreeMap::new();
        for spread in self.all_spreads(viewer, language).await?.iter() {
            let led_to = concepts.entry(spread.concept.clone()).or_default();
            led_to.spread = Some(spread.spread);
            led_to.wordings = spread.wordings.clone();
        }
        let entries = self.entries_with_concepts(viewer).await?;
        for (_, entry, of_entry) in entries.iter().filter(|(_, entry, _)| is_said(entry)) {
            for id in of_entry {
                let led_to = concepts.entry(id.clone()).or_default();
                led_to.defined_by.insert(entry.state.clone());
            }
        }
        let concepts = concepts.into_iter().map(|(id, of)| (id, Arc::new(of)));
        let concepts: BTreeMap<Key, Arc<LedTo>> = concepts.collect();
        let led_to = |id: &Key| concepts.get(id).cloned().unwrap_or_default();
        let mut known = KnownTerms::of(language);
        let in_capitals = all_in_capitals(entries.iter().map(|(_, entry, _)| entry));
        for (_, entry, of_entry) in &entries {
            let may_abbreviate = !in_capitals.contains(&entry.state);
            known.add_entry(entry, of_entry, may_abbreviate, &led_to);
        }
        let reference = self.reference();
        for concept in reference.concepts.values() {
            known.add_name(&concept.name, &concept.id, &led_to);
        }
        for (merged, name) in &reference.merged_names {
            known.add_name(name, reference.led_on(merged), &led_to);
        }
        // What is a term by itself is no part of another.
        known.wholes = known.by_number.len();
        let name_of = |id: &Key| reference.concepts.get(id).map(|concept| &concept.name);
        for (_, entry, of_entry) in &entries {
            let names: Vec<&Bilingual> = of_entry.iter().filter_map(name_of).collect();
            known.add_parts_of_entry(entry, of_entry, &names, &led_to);
        }
        for concept in reference.concepts.values() {
            known.add_parts_of_name(&concept.name, &concept.id, &led_to);
        }
        for (merged, name) in &reference.merged_names {
            known.add_parts_of_name(name, reference.led_on(merged), &led_to);
        }
        Ok(known)
    }
}

/// Whether an entry says what its concept is.
fn is_said(entry: &Entry) -> bool {
    entry.texts.iter().any(|text| text.kind != TextKind::Note)
}

impl AnnotatedTerm {
    fn new(term: &str, language: &Language, is_abbreviation: bool) -> Self {
        /// An abbreviation so short stands for many things.
        const SHORT: usize = 2;
        let is_short = is_abbreviation && term.chars().count() <= SHORT;
        let is_general = Lexicon::built_in().is_general_word(term, language);
        Self {
            term: term.to_owned(),
            language: language.clone(),
            doubt: match (is_short, is_general) {
                (true, _) => Some(TermDoubt::ShortAbbreviation),
                (false, true) => Some(TermDoubt::GeneralWord),
                (false, false) => None,
            },
            occurrences: 0,
            entries: BTreeMap::new(),
            defined_by: BTreeSet::new(),
            named_by: BTreeSet::new(),
            concepts: BTreeMap::new(),
        }
    }

    /// Whose entries have it; where it is only the name of a concept, whose define
    /// that.
    pub fn parties(&self) -> BTreeSet<&PartyCode> {
        let have_it = self.defined_by.iter().chain(&self.named_by);
        let have_it: BTreeSet<&PartyCode> = have_it.collect();
        let concepts = self.concepts.values();
        match have_it.is_empty() {
            true => concepts.flat_map(|of| &of.defined_by).collect(),
            false => have_it,
        }
    }

    pub(super) fn is_of(&self, asked: &[PartyCode]) -> bool {
        let parties = self.parties();
        asked.iter().any(|code| parties.contains(code))
    }

    /// In whose words each party has it: those nearest to its own where its
    /// entries have it in several.
    pub fn wordings(&self) -> BTreeMap<PartyCode, Wording> {
        let mut wordings = BTreeMap::new();
        for (entry, wording) in &self.entries {
            if let Some(party) = entry.state() {
                let nearest = wordings.entry(party).or_insert(*wording);
                *nearest = (*nearest).min(*wording);
            }
        }
        wordings
    }

    /// The same where it may be other terms as well.
    pub(super) fn or_any_of<'a>(&self, others: impl Iterator<Item = &'a Self>) -> Self {
        let mut any = self.clone();
        for other in others {
            any.term.push_str(" / ");
            any.term.push_str(&other.term);
            any.merge(other);
        }
        any
    }

    /// The same where it may be another word or term, for a reason that counts more than one
    /// that holds wherever it stands.
    pub(super) fn with_doubt(self, doubt: Option<Doubt>) -> Self {
        Self {
            doubt: doubt.map(TermDoubt::from).or(self.doubt),
            ..self
        }
    }

    fn merge(&mut self, other: &Self) {
        for (entry, wording) in &other.entries {
            let nearest = self.entries.entry(entry.clone()).or_insert(*wording);
            *nearest = (*nearest).min(*wording);
        }
        self.defined_by.extend(other.defined_by.iter().cloned());
        self.named_by.extend(other.named_by.iter().cloned());
        self.named_by
            .retain(|party| !self.defined_by.contains(party));
        let concepts = other.concepts.iter();
        self.concepts
            .extend(concepts.map(|(id, of)| (id.clone(), of.clone())));
    }

    /// Adds concepts that it leads to.
    fn lead_to(&mut self, concepts: &[Key], led_to: &dyn Fn(&Key) -> Arc<LedTo>) {
        let concepts = concepts.iter().map(|id| (id.clone(), led_to(id)));
        self.concepts.extend(concepts);
    }

    /// Adds an entry that has it in a wording.
    fn add(&mut self, entry: &Entry, wording: Wording) {
        let nearest = self.entries.entry(entry.id.clone()).or_insert(wording);
        *nearest = (*nearest).min(wording);
        if is_said(entry) {
            self.named_by.remove(&entry.state);
            self.defined_by.insert(entry.state.clone());
        } else if !self.defined_by.contains(&entry.state) {
            self.named_by.insert(entry.state.clone());
        }
    }
}

impl KnownTerms {
    /// None yet, for documents of a language.
    fn of(language: &Language) -> Self {
        Self {
            language: language.clone(),
            own: Terms::new(Analysis::of(language.primary())),
            borrowed: Terms::borrowed(),
            by_number: Vec::new(),
            wholes: 0,
        }
    }

    /// Adds the terms of an entry. Lists seldom say which are abbreviations: what is
    /// written as one is one, unless all is in capitals there.
    fn add_entry(
        &mut self,
        entry: &Entry,
        concepts: &[Key],
        may_abbreviate: bool,
        led_to: &dyn Fn(&Key) -> Arc<LedTo>,
    ) {
        for (term, text) in terms_of(entry) {
            let is_abbreviation =
                matches!(term.term_type, TermType::Abbreviation | TermType::Acronym)
                    || (may_abbreviate && is_written_as_abbreviation(text))
                    || is_abbreviation_in_mixed_letters(text);
            if let Some(annotated) = self.term(text, &term.language, is_abbreviation) {
                annotated.add(entry, term.wording);
                annotated.lead_to(concepts, led_to);
            }
        }
    }

    /// Adds the parts of those of its terms that have any, see [`name_parts`].
    fn add_parts_of_entry(
        &mut self,
        entry: &Entry,
        concepts: &[Key],
        names: &[&Bilingual],
        led_to: &dyn Fn(&Key) -> Arc<LedTo>,
    ) {
        for (term, text) in terms_of(entry).filter(|(_, text)| may_have_parts(text)) {
            let primary = term.language.primary();
            let others = terms_of(entry).filter(|(_, other)| *other != text);
            let others = others.map(|(other, text)| (other.language.primary(), text));
            let names = names.iter().flat_map(|name| {
                DisplayLanguage::ALL.map(|display| (display.tag(), name.get(display)))
            });
            let (mut own, mut foreign) = (Vec::new(), Vec::new());
            for (language, other) in others.chain(names) {
                match language == primary {
                    true => own.push(other),
                    false => foreign.push(other),
                }
            }
            for part in name_parts(text, &own, &foreign) {
                if let Some(annotated) = self.part(&part, &term.language) {
                    annotated.add(entry, term.wording);
                    annotated.lead_to(concepts, led_to);
                }
            }
        }
    }

    /// Adds the names of a concept.
    fn add_name(&mut self, name: &Bilingual, concept: &Key, led_to: &dyn Fn(&Key) -> Arc<LedTo>) {
        for display in DisplayLanguage::ALL {
            let language = display.tag().parse().ok();
            let found = language.and_then(|of| self.term(name.get(display), &of, false));
            if let Some(annotated) = found {
                annotated.lead_to(std::slice::from_ref(concept), led_to);
            }
        }
    }

    /// Adds the parts of those names of a concept that have any, see [`name_parts`].
    fn add_parts_of_name(
        &mut self,
        name: &Bilingual,
        concept: &Key,
        led_to: &dyn Fn(&Key) -> Arc<LedTo>,
    ) {
        for display in DisplayLanguage::ALL {
            let Ok(language) = display.tag().parse() else {
                continue;
            };
            let others = DisplayLanguage::ALL.into_iter().filter(|of| *of != display);
            let foreign: Vec<&str> = others.map(|of| name.get(of)).collect();
            for part in name_parts(name.get(display), &[], &foreign) {
                if let Some(annotated) = self.part(&part, &language) {
                    annotated.lead_to(std::slice::from_ref(concept), led_to);
                }
            }
        }
    }

    /// What is known of a part of a name; none of one that is
    /// a term by itself.
    fn part(&mut self, part: &NamePart, language: &Language) -> Option<&mut AnnotatedTerm> {
        let mut new = AnnotatedTerm::new(&part.text, language, part.is_abbreviation);
        let lacking = part.lacks_field.then_some(TermDoubt::Unqualified);
        new.doubt = new.doubt.or(lacking);
        let doubt = new.doubt;
        let number = self.add(new, part.is_abbreviation)?;
        let of_part = self.by_number[self.wholes..].get_mut(number.checked_sub(self.wholes)?)?;
        of_part.doubt = of_part.doubt.filter(|_| doubt.is_some());
        Some(of_part)
    }

    /// What is known of a term, however it is written; none of one without a
    /// word that means something by itself, or that is not looked for.
    fn term(
        &mut self,
        term: &str,
        language: &Language,
        is_abbreviation: bool,
    ) -> Option<&mut AnnotatedTerm> {
        let new = AnnotatedTerm::new(term, language, is_abbreviation);
        let number = self.add(new, is_abbreviation)?;
        self.by_number.get_mut(number)
    }

    /// The number of a term: a new one, unless it is known in whatever inflection.
    fn add(&mut self, new: AnnotatedTerm, is_abbreviation: bool) -> Option<usize> {
        let next = self.by_number.len();
        let (term, language) = (new.term.as_str(), &new.language);
        let is_own = language.matches(self.language.primary());
        let is_borrowed = language.matches("en") && !is_abbreviation && new.doubt.is_none();
        let number = match (is_own, is_borrowed) {
            (true, _) if is_abbreviation => self.own.add_abbreviation(term, next),
            (true, _) => self.own.add(term, next),
            (false, true) => self.borrowed.add(term, next),
            (false, false) => return None,
        };
        let number = number.unwrap_or(next);
        if number == next {
            self.by_number.push(new);
        }
        Some(number)
    }
}

/// Whether a term is an abbreviation by how it is written, in the plural too: `ICTs`.
fn is_written_as_abbreviation(term: &str) -> bool {
    is_abbreviation_in_capitals(term.strip_suffix('s').unwrap_or(term))
}

/// Whether a term is an abbreviation that has small letters too, as those have of which some
/// letters stand for small words: `DoS`, `CoT`. As a word it would be found in every Spanish
/// `dos`. A name such as `WiFi`, which ends otherwise, is written in small letters as well.
fn is_abbreviation_in_mixed_letters(term: &str) -> bool {
    /// Longer ones are names.
    const LONGEST: usize = 5;
    let term = term.strip_suffix('s').unwrap_or(term);
    let capitals = term.chars().filter(|c| c.is_uppercase()).count();
    let letters = term.chars().count();
    term.chars().all(char::is_alphabetic)
        && term.starts_with(char::is_uppercase)
        && term.ends_with(char::is_uppercase)
        && (capitals..=LONGEST).contains(&letters)
        && letters > capitals
        && 2 * capitals >= letters
}

/// Whose terms are all written in capitals, longer words too.
fn all_in_capitals<'a>(entries: impl Iterator<Item = &'a Entry>) -> BTreeSet<PartyCode> {
    let (mut have_small, mut have_words) = (BTreeSet::new(), BTreeSet::new());
    for entry in entries {
        for (_, term) in terms_of(entry) {
            if term.contains(char::is_lowercase) {
                have_small.insert(&entry.state);
            } else if !is_abbreviation_in_capitals(term) {
                have_words.insert(&entry.state);
            }
        }
    }
    have_words
        .difference(&have_small)
        .map(|state| (*state).clone())
        .collect()
}

/// The terms of an entry. Where a State writes several as one, parted by
/// semicolons, each is a term: `réseau de robots\u{202f}; botnet`.
fn terms_of(entry: &Entry) -> impl Iterator<Item = (&Term, &str)> {
    entry.terms.iter().flat_map(|term| {
        let each = term.text.split(';').map(str::trim);
        let each = each.filter(|text| !text.is_empty());
        each.map(move |text| (term, text))
    })
}
