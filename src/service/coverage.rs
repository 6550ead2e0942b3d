use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::{Reference, Right, Service, ServiceResult, Viewer};
use crate::compare::{Coverage, Covered, Relation, Terms, coverage, relations};
use crate::i18n::Message;
use crate::model::{
    Concept, DisplayLanguage, Entry, Key, Language, Link, PartyCode, PartyKind, Proposal, Term,
    TermType, Text, Wording,
};
use crate::service::ServiceError;
use crate::store::{self, Kind, Record, Scope, Selection};
use crate::text::{Analysis, by_name, compact};

/// What is to be shown of the coverage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CoverageSelection {
    /// These parties only; all where there are none.
    pub parties: Vec<PartyCode>,
    /// What is said in this language only.
    pub language: Option<Language>,
    /// The concepts of this subject field only.
    pub subject: Option<Key>,
}

/// Which State has which concept.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageView {
    /// The States in the order of their names, then the organisations that
    /// have something.
    pub parties: Vec<PartyCode>,
    /// The concepts in the order of their names, those too that nobody has.
    pub rows: Vec<CoverageRow>,
    /// Whether the viewer sees proposals: otherwise nothing can be said of
    /// what none is about.
    pub tells_proposals: bool,
}

/// Who has a concept.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageRow {
    /// The concept.
    pub concept: Concept,
    /// What each party has, where it has something.
    pub covered: BTreeMap<PartyCode, Covered>,
    /// Of how many States (not organisations) a text here says what it is.
    pub states: usize,
    /// Of how many of these all such texts are summaries by this project.
    pub summary_only: usize,
    /// Of how many of these a rule alone, which nobody confirmed, says that such texts are
    /// about the concept.
    pub unconfirmed: usize,
    /// Of how many States only a term for it is here.
    pub term_only: usize,
    /// Whether a proposal that the viewer may see is about it.
    pub is_proposed: bool,
    /// Whether no such proposal is, and at least two States define or explain it in
    /// whatever language, one of those asked for among them.
    pub is_unproposed: bool,
}

/// Which terms without a concept are to be listed.
#[derive(Debug, Clone, Default)]
pub struct UnlinkedSelection {
    /// Those that at least so many parties use.
    pub least: usize,
    /// Those that this party uses.
    pub state: Option<PartyCode>,
    /// Those in this language.
    pub language: Option<Language>,
}

/// A term that several parties use and that no concept has yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnlinkedTerm {
    /// The term, as the first of the entries has it.
    pub term: String,
    /// Its language there.
    pub language: Language,
    /// Who uses it.
    pub parties: BTreeSet<PartyCode>,
}

/// From so many States on, a concept is one that many define.
const MANY: usize = 2;

impl Service {
    /// Which party has which concept, in which languages. The whole is counted once for
    /// each state of the lists, and what is asked for taken from it.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a party or subject field that is not
    /// known.
    pub async fn coverage(
        &self,
        viewer: &Viewer,
        selection: &CoverageSelection,
        display: DisplayLanguage,
    ) -> ServiceResult<Arc<CoverageView>> {
        for code in &selection.parties {
            self.known_party(code)?;
        }
        if let Some(subject) = &selection.subject {
            self.known_subject(subject)?;
        }
        let whole = self.whole_coverage(viewer, display).await?;
        if *selection == CoverageSelection::default() {
            return Ok(whole);
        }
        let in_language = match &selection.language {
            Some(language) => Some(self.count_covered(viewer, Some(language)).await?),
            None => None,
        };
        let reference = self.reference();
        let rows = whole.narrowed_rows(selection, in_language, &reference);
        let has_any = |code: &PartyCode| rows.iter().any(|row| row.covered.contains_key(code));
        let is_shown = |code: &PartyCode| match selection.parties.is_empty() {
            true => is_state(&reference, code) || has_any(code),
            false => selection.chooses(code),
        };
        Ok(Arc::new(CoverageView {
            parties: parties_by_name(&reference, display, is_shown),
            rows,
            tells_proposals: whole.tells_proposals,
        }))
    }

    /// Counts who has which concept, in all languages.
    pub(super) async fn count_coverage(
        &self,
        viewer: &Viewer,
        display: DisplayLanguage,
    ) -> ServiceResult<CoverageView> {
        let concepts = self.concepts(viewer, None, display)?;
        let mut all = self.count_covered(viewer, None).await?;
        let reference = self.reference();
        let has_any: BTreeSet<&PartyCode> = all.values().flat_map(BTreeMap::keys).collect();
        let is_shown = |code: &PartyCode| is_state(&reference, code) || has_any.contains(code);
        let parties = parties_by_name(&reference, display, is_shown);
        let proposed = self.proposed_concepts(viewer).await?;
        let row = |concept: Concept| {
            let covered = all.remove(&concept.id).unwrap_or_default();
            let is_proposed = proposed.contains(&concept.id);
            let mut row = CoverageRow::of(concept, covered, is_proposed, &reference);
            row.is_unproposed = row.states >= MANY && !is_proposed;
            row
        };
        Ok(CoverageView {
            rows: concepts.into_iter().map(row).collect(),
            parties,
            tells_proposals: viewer.may(Right::Participate),
        })
    }

    /// By concept, what each party has; what it says in one language, where one is given.
    async fn count_covered(
        &self,
        viewer: &Viewer,
        language: Option<&Language>,
    ) -> ServiceResult<Coverage> {
        let doubted = self.doubted_links(viewer).await?;
        let outlines = self.outlines(viewer).await?;
        let pairs = outlines.iter().map(|of| (&of.entry, &of.concepts[..]));
        Ok(coverage(pairs, language, &doubted))
    }

    /// The terms that at least so many parties use in entries that are linked
    /// to no concept, those of most parties first.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for fewer than one or more than there are
    /// States, or a State that is not known.
    pub async fn unlinked_terms(
        &self,
        viewer: &Viewer,
        selection: &UnlinkedSelection,
    ) -> ServiceResult<Vec<UnlinkedTerm>> {
        check_least(selection.least)?;
        let state = selection.state.as_ref();
        state.map(|code| self.known_party(code)).transpose()?;
        let mut terms = match &selection.language {
            // What is within a language may be a part of what is one term in it.
            Some(asked) if asked.as_str() != asked.primary() => {
                unlinked(&self.outlines(viewer).await?, Some(asked))
            }
            asked => {
                let is_asked = |term: &&UnlinkedTerm| {
                    let asked = asked.as_ref();
                    asked.is_none_or(|asked| term.language.matches(asked.as_str()))
                };
                let all = self.all_unlinked_terms(viewer).await?;
                all.iter().filter(is_asked).cloned().collect()
            }
        };
        let is_used = |term: &UnlinkedTerm| state.is_none_or(|code| term.parties.contains(code));
        terms.retain(|term| term.parties.len() >= selection.least && is_used(term));
        terms.sort_by(|one, other| {
            let by_parties = other.parties.len().cmp(&one.parties.len());
            by_parties.then_with(|| (&one.term, &one.language).cmp(&(&other.term, &other.language)))
        });
        Ok(terms)
    }

    /// The current entries that a viewer may see, each with its concepts.
    pub(super) async fn entries_with_concepts(
        &self,
        viewer: &Viewer,
    ) -> ServiceResult<Vec<(Record, Entry, Vec<Key>)>> {
        self.kept_lists(viewer).await?.read()
    }

    /// Those of some parties alone; of all where none is chosen.
    pub(super) async fn entries_with_concepts_of(
        &self,
        viewer: &Viewer,
        chosen: &[PartyCode],
    ) -> ServiceResult<Vec<(Record, Entry, Vec<Key>)>> {
        if chosen.is_empty() {
            return self.entries_with_concepts(viewer).await;
        }
        let mut all = Vec::new();
        // One that is named twice counts once.
        for code in chosen.iter().collect::<BTreeSet<_>>() {
            let scope = Scope::Owner(code.as_str());
            all.extend(self.kept_lists_in(viewer, scope).await?.read()?);
        }
        Ok(all)
    }

    /// The same without what texts say, kept for each state of the lists.
    pub(super) async fn outlines(&self, viewer: &Viewer) -> ServiceResult<Arc<Vec<Outline>>> {
        let revision = self.newest_change(&[Kind::Entry, Kind::Link]).await?;
        let lists = self.kept_lists(viewer);
        let outlined = |lists: KeptLists| lists.outlines();
        let kept = &self.overviews.outlines;
        kept.get_apart(viewer.audience(), revision, lists, outlined)
            .await
    }

    async fn all_unlinked_terms(&self, viewer: &Viewer) -> ServiceResult<Arc<Vec<UnlinkedTerm>>> {
        let revision = self.newest_change(&[Kind::Entry, Kind::Link]).await?;
        let outlines = self.outlines(viewer);
        let gathered = |outlines: Arc<Vec<Outline>>| Ok(unlinked(&outlines, None));
        let kept = &self.overviews.unlinked;
        kept.get_apart(viewer.audience(), revision, outlines, gathered)
            .await
    }

    /// All of them as they are kept, to be read where there is time.
    pub(super) async fn kept_lists(&self, viewer: &Viewer) -> ServiceResult<KeptLists> {
        self.kept_lists_in(viewer, Scope::All).await
    }

    async fn kept_lists_in(&self, viewer: &Viewer, scope: Scope<'_>) -> ServiceResult<KeptLists> {
        let selection = |kind| Selection {
            kind,
            scope,
            audience: viewer.audience(),
            unlisted_too: false,
        };
        let links = self.store.page(selection(Kind::Link), "", i64::MAX);
        let links = links.await?;
        let entries = self.store.page(selection(Kind::Entry), "", i64::MAX);
        let entries = entries.await?;
        Ok(KeptLists { links, entries })
    }

    async fn proposed_concepts(&self, viewer: &Viewer) -> ServiceResult<BTreeSet<Key>> {
        let (store, audience) = (self.store.as_ref(), viewer.audience());
        let proposals: Vec<(Record, Proposal)> = store::all(store, Scope::All, audience).await?;
        let reference = self.reference();
        let concept =
            |(_, proposal): (Record, Proposal)| reference.led_on(&proposal.concept).clone();
        Ok(proposals.into_iter().map(concept).collect())
    }
}

impl CoverageView {
    /// What the rows say of what is asked for, given what is said in the language that is.
    fn narrowed_rows(
        &self,
        selection: &CoverageSelection,
        mut in_language: Option<Coverage>,
        reference: &Reference,
    ) -> Vec<CoverageRow> {
        let is_chosen = |code: &PartyCode| selection.chooses(code);
        let is_asked = |row: &&CoverageRow| {
            let subject = selection.subject.as_ref();
            subject.is_none_or(|subject| row.concept.subject == *subject)
        };
        let narrowed = |row: &CoverageRow| {
            let covered = match &mut in_language {
                Some(said) => said.remove(&row.concept.id).unwrap_or_default(),
                None => row.covered.clone(),
            };
            let covered = covered.into_iter().filter(|(code, _)| is_chosen(code));
            let concept = row.concept.clone();
            CoverageRow {
                // Who else defines a concept, in whatever language, counts too.
                is_unproposed: row.is_unproposed && row.defining(reference).any(is_chosen),
                ..CoverageRow::of(concept, covered.collect(), row.is_proposed, reference)
            }
        };
        self.rows.iter().filter(is_asked).map(narrowed).collect()
    }
}

impl CoverageSelection {
    fn chooses(&self, party: &PartyCode) -> bool {
        self.parties.is_empty() || self.parties.contains(party)
    }
}

impl CoverageRow {
    /// A row that counts what States have; whether the concept ought to be proposed is
    /// for who knows all of them.
    fn of(
        concept: Concept,
        covered: BTreeMap<PartyCode, Covered>,
        is_proposed: bool,
        reference: &Reference,
    ) -> Self {
        let of_states = covered.iter().filter(|(code, _)| is_state(reference, code));
        let (defining, term_only): (Vec<_>, Vec<_>) =
            of_states.partition(|(_, covered)| covered.defines());
        let count = |is: fn(&Covered) -> bool| {
            let defining = defining.iter();
            defining.filter(|(_, covered)| is(covered)).count()
        };
        Self {
            states: defining.len(),
            summary_only: count(Covered::is_only_summarised),
            unconfirmed: count(Covered::is_only_by_rule),
            term_only: term_only.len(),
            is_proposed,
            is_unproposed: false,
            covered,
            concept,
        }
    }

    /// The States of which a text here says what the concept is.
    fn defining(&self, reference: &Reference) -> impl Iterator<Item = &PartyCode> {
        let defining = self.covered.iter();
        let defining = defining.filter(|(_, covered)| covered.defines());
        let defining = defining.map(|(code, _)| code);
        defining.filter(|code| is_state(reference, code))
    }
}

fn parties_by_name(
    reference: &Reference,
    display: DisplayLanguage,
    is_shown: impl Fn(&PartyCode) -> bool,
) -> Vec<PartyCode> {
    let parties = by_name(reference.parties.iter(), display).into_iter();
    let shown = parties.filter(|party| is_shown(&party.code));
    shown.map(|party| party.code.clone()).collect()
}

fn is_state(reference: &Reference, code: &PartyCode) -> bool {
    let party = reference.parties.get(code);
    party.is_some_and(|party| party.kind == PartyKind::State)
}

/// An entry with its concepts, as much of it as is needed to tell what it says in
/// which language and wording: so the entries of all lists have room in memory.
#[derive(Debug)]
pub(super) struct Outline {
    /// Without documents, and with nothing in its texts.
    pub entry: Entry,
    pub concepts: Vec<Key>,
}

impl Outline {
    fn of(entry: Entry, concepts: Vec<Key>) -> Self {
        let without_words = |text: Text| Text {
            text: String::new(),
            place: None,
            taken_from: None,
            translated_by: None,
            ..text
        };
        let texts = entry.texts.into_iter().map(without_words).collect();
        let entry = Entry {
            texts,
            documents: vec![],
            ..entry
        };
        Self { entry, concepts }
    }
}

/// The terms of entries without a concept that are their States' own, or that they stand
/// by; those in a language, where one is asked for.
fn unlinked(outlines: &[Outline], language: Option<&Language>) -> Vec<UnlinkedTerm> {
    let is_asked = |term: &&Term| {
        // What others translated, or the State for information alone, it does not use.
        let is_own = matches!(
            term.wording,
            Wording::Official | Wording::OfficialTranslation
        );
        is_own && language.is_none_or(|asked| term.language.matches(asked.as_str()))
    };
    let mut unlinked = Unlinked::default();
    for Outline { entry, .. } in outlines.iter().filter(|of| of.concepts.is_empty()) {
        for term in entry.terms.iter().filter(is_asked) {
            let known = unlinked.term(term);
            known.parties.insert(entry.state.clone());
        }
    }
    unlinked.terms
}

/// Terms without a concept while they are gathered: one however it is written,
/// in whatever inflection.
#[derive(Default)]
struct Unlinked {
    terms: Vec<UnlinkedTerm>,
    /// By language, and what joining words say, its terms as they are recognised.
    known: HashMap<(String, Vec<Relation>), Terms>,
    /// By language and key, the number of a term.
    by_key: HashMap<(String, String), usize>,
}

impl Unlinked {
    fn term(&mut self, term: &Term) -> &mut UnlinkedTerm {
        let language = term.language.primary();
        let next = self.terms.len();
        let key = (compact(&term.text), language.to_owned());
        let analysis = Analysis::of(language);
        let of_relations = (language.to_owned(), relations(&term.text, analysis));
        let known = self.known.entry(of_relations);
        let known = known.or_insert_with(|| Terms::new(analysis));
        let number = *self.by_key.entry(key).or_insert_with(|| {
            let same = match term.term_type {
                TermType::Abbreviation | TermType::Acronym => {
                    known.add_abbreviation(&term.text, next)
                }
                TermType::FullForm | TermType::Variant => known.add(&term.text, next),
            };
            same.unwrap_or(next)
        });
        if number == next {
            self.terms.push(UnlinkedTerm {
                term: term.text.clone(),
                language: term.language.clone(),
                parties: BTreeSet::new(),
            });
        }
        &mut self.terms[number]
    }
}

/// The records of the entries that a viewer sees, and of the links.
pub(super) struct KeptLists {
    links: Vec<Record>,
    entries: Vec<Record>,
}

impl KeptLists {
    /// The records of the entries.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Record> {
        self.entries.iter()
    }

    /// The entries with their concepts.
    pub(super) fn read(self) -> ServiceResult<Vec<(Record, Entry, Vec<Key>)>> {
        self.read_each(|record, entry, concepts| (record, entry, concepts))
    }

    fn outlines(self) -> ServiceResult<Vec<Outline>> {
        self.read_each(|_, entry, concepts| Outline::of(entry, concepts))
    }

    /// What is made of each entry, one after the other, so that not all are in memory
    /// as they were read.
    fn read_each<T>(self, made: impl Fn(Record, Entry, Vec<Key>) -> T) -> ServiceResult<Vec<T>> {
        let mut concepts: HashMap<String, Vec<Key>> = HashMap::new();
        for record in self.links {
            let link: Link = record.read()?;
            let of_entry = concepts.entry(link.entry.to_string()).or_default();
            of_entry.push(link.concept);
        }
        let with = |record: Record| {
            let entry: Entry = record.read()?;
            let concepts = concepts.remove(entry.id.as_str()).unwrap_or_default();
            Ok(made(record, entry, concepts))
        };
        self.entries.into_iter().map(with).collect()
    }
}

/// Checks how many States at least are asked for.
pub(super) fn check_least(least: usize) -> ServiceResult<()> {
    /// As many as take part in the OSCE.
    const STATES: usize = 57;
    match least {
        1..=STATES => Ok(()),
        _ => {
            let high = STATES as i64;
            let range = Message::OutOfRange { low: 1, high };
            Err(ServiceError::invalid("least", range))
        }
    }
}
