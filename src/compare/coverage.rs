//! Which State has which concept in which language.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use foldhash::HashMap;

use crate::model::{Entry, Key, Language, Link, PartyCode, TextKind, Wording};

/// What is here of one party on one concept: something that says what it is, or
/// else only the term.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Covered {
    /// How many entries.
    pub entries: usize,
    /// Of how many of these it is disputed that they are about the concept.
    pub disputed: usize,
    /// Of how many of these a rule alone says that they are, and nobody confirmed it.
    pub unconfirmed: usize,
    /// Whether a text that says what the concept is stands in one of the others.
    pub defines_surely: bool,
    /// The languages of their terms.
    pub terms: BTreeSet<Language>,
    /// By language, how many definitions and explanations are in
    /// which wording: a summary is about the party’s text, and none of it.
    pub definitions: BTreeMap<Language, BTreeMap<Wording, usize>>,
}

/// The ids of links of which something else is said than that they are right.
#[derive(Debug, Clone, Default)]
pub struct DoubtedLinks {
    /// Those that somebody disputes.
    pub disputed: HashSet<String>,
    /// Those that a rule made and nobody confirmed.
    pub unconfirmed: HashSet<String>,
}

/// By concept, what each party has; a party or concept without anything is
/// not there.
pub type Coverage = BTreeMap<Key, BTreeMap<PartyCode, Covered>>;

/// Sums up entries, each with the concepts it is linked to: all that they say,
/// or what they say in one language; given the links that are in doubt.
pub fn coverage<'a>(
    entries: impl IntoIterator<Item = (&'a Entry, &'a [Key])>,
    language: Option<&Language>,
    doubted: &DoubtedLinks,
) -> Coverage {
    let mut by_concept: HashMap<&Key, Vec<&Entry>> = HashMap::default();
    for (entry, concepts) in entries {
        for concept in concepts {
            by_concept.entry(concept).or_default().push(entry);
        }
    }
    let by_party = by_concept.into_iter().map(|(concept, entries)| {
        let is_of = |ids: &HashSet<String>, entry: &Entry| {
            !ids.is_empty() && ids.contains(&Link::id(concept, &entry.id))
        };
        let doubts = |entry: &Entry| Doubts {
            is_disputed: is_of(&doubted.disputed, entry),
            is_unconfirmed: is_of(&doubted.unconfirmed, entry),
        };
        (concept.clone(), by_party(entries, language, &doubts))
    });
    by_party
        .filter(|(_, parties)| !parties.is_empty())
        .collect()
}

/// What is said against the link of an entry.
struct Doubts {
    is_disputed: bool,
    is_unconfirmed: bool,
}

fn by_party(
    mut entries: Vec<&Entry>,
    language: Option<&Language>,
    doubts: &dyn Fn(&Entry) -> Doubts,
) -> BTreeMap<PartyCode, Covered> {
    entries.sort_by(|one, other| one.state.cmp(&other.state));
    let parties = entries.chunk_by(|one, other| one.state == other.state);
    let covered = parties.map(|own| {
        let covered = Covered::by(own, language, doubts);
        (own[0].state.clone(), covered)
    });
    covered.filter(|(_, covered)| covered.entries > 0).collect()
}

impl Covered {
    /// Whether a text says what the concept is: a definition, or an explanation
    /// instead, in whoever's words.
    pub fn defines(&self) -> bool {
        !self.definitions.is_empty()
    }

    /// Whether all that says what the concept is are summaries by this project:
    /// nothing in the words of the party is here, nor a translation of them.
    pub fn is_only_summarised(&self) -> bool {
        let mut wordings = self.definitions.values().flat_map(BTreeMap::keys);
        self.defines() && wordings.all(|wording| *wording == Wording::Summary)
    }

    /// Whether a rule alone says that what defines the concept here is about it.
    pub fn is_only_by_rule(&self) -> bool {
        self.defines() && !self.defines_surely
    }

    /// What the entries of one party say; those count that say something in
    /// the language.
    fn by(
        entries: &[&Entry],
        language: Option<&Language>,
        doubts: &dyn Fn(&Entry) -> Doubts,
    ) -> Self {
        let is_asked = |of: &&Language| language.is_none_or(|asked| of.matches(asked.as_str()));
        let mut covered = Self::default();
        for entry in entries {
            let terms = entry.terms.iter().map(|term| &term.language);
            let of_terms = add(&mut covered.terms, terms.filter(is_asked));
            let mut of_texts = false;
            let says = entry.texts.iter();
            let says = says.filter(|text| text.kind != TextKind::Note);
            for text in says.filter(|text| is_asked(&&text.language)) {
                of_texts = true;
                covered.add(&text.language, text.wording);
            }
            if of_terms || of_texts {
                covered.entries += 1;
                let doubts = doubts(entry);
                covered.disputed += usize::from(doubts.is_disputed);
                covered.unconfirmed += usize::from(doubts.is_unconfirmed);
                covered.defines_surely |= of_texts && !doubts.is_unconfirmed;
            }
        }
        covered
    }

    fn add(&mut self, language: &Language, wording: Wording) {
        let wordings = self.definitions.entry(language.clone()).or_default();
        *wordings.entry(wording).or_default() += 1;
    }
}

/// Adds languages, and says whether there were any.
fn add<'a>(to: &mut BTreeSet<Language>, languages: impl Iterator<Item = &'a Language>) -> bool {
    let mut any = false;
    for language in languages {
        any = true;
        to.insert(language.clone());
    }
    any
}
