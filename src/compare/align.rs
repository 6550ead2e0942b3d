//! Which entries are about the same thing.
//!
//! A term is taken apart into what its words name (see [`super::Lexicon`]),
//! so that `cyber security incident`, `incident cibernetic` and `incident de
//! sécurité informatique` can be seen to name the same. Words that only say
//! the field in which a thing lies count little beside the thing itself, and
//! all where there is nothing else: an `incident` and a `cyber incident` are
//! alike, `cyber security` and `information security` are not.
//!
//! Every link says why it was proposed. It is a proposal: drafters confirm it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::lexicon::{Lexicon, Piece, puts_head_first};
use crate::model::{
    Concept, DisplayLanguage, Entry, Key, Language, LinkBasis, LinkReason, TermType,
};
use crate::text::{Analysis, ContentWords, compact};

/// From so much likeness of terms on, entries are about the same thing …
const LIKE_TERMS: f64 = 0.7;
/// … or from so much, where their texts are as like as below.
const RATHER_LIKE_TERMS: f64 = 0.45;
/// So much likeness of texts makes up for terms that differ in a word.
const LIKE_TEXTS: f64 = 0.35;
/// What a word counts that only says the field.
const FIELD_WEIGHT: f64 = 0.2;
/// Words that the lexicon has not are cognates with so many pairs of letters
/// in common.
const COGNATE: f64 = 0.75;

/// What a term names, by its words.
#[derive(Debug, Clone, Default, PartialEq)]
struct Sense {
    /// Each once, with what it counts.
    words: Vec<(String, f64)>,
    /// What all of them count.
    all: f64,
    /// Those of them that the lexicon does not have.
    unknown: Vec<String>,
}

impl Sense {
    fn of(term: &str, language: &Language, lexicon: &Lexicon) -> Self {
        let pieces = lexicon.pieces(term, language);
        let Some(head) = head(&pieces, language) else {
            return Self::default();
        };
        let is_about_field = pieces[head].is_field;
        let mut sense = Self::default();
        for piece in pieces {
            if !piece.is_known {
                sense.unknown.push(piece.meaning.clone());
            }
            let (word, weight) = match piece.is_field && !is_about_field {
                true => (field(&piece.meaning), FIELD_WEIGHT),
                false => (piece.meaning, 1.0),
            };
            sense.add(word, weight);
        }
        // In one order whatever the term, so that equal sums come out equal.
        sense.words.sort_by(|(one, _), (other, _)| one.cmp(other));
        sense.all = sense.words.iter().map(|(_, weight)| weight).sum();
        sense
    }

    /// What a word counts that stands twice is what it counts the second time.
    fn add(&mut self, word: String, weight: f64) {
        match self.words.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) => *known = weight,
            None => self.words.push((word, weight)),
        }
    }

    /// What a word counts; none of one that is not of the term.
    fn weight(&self, word: &str) -> Option<f64> {
        let mut words = self.words.iter();
        words
            .find(|(own, _)| own == word)
            .map(|(_, weight)| *weight)
    }

    fn is_unknown(&self, word: &str) -> bool {
        self.unknown.iter().any(|unknown| unknown == word)
    }

    /// How like two terms are at most, by what the words of each count.
    fn most(&self, other: &Self) -> f64 {
        /// Sums of the same weights may differ by less than that.
        const ROUNDING: f64 = 1e-9;
        let (less, more) = (self.all.min(other.all), self.all.max(other.all));
        less / more + ROUNDING
    }

    /// How like two terms are: what the words that both have count, over what
    /// all words of both count. From 0 to 1.
    fn likeness(&self, other: &Self) -> f64 {
        let mut shared = 0.0;
        let mut all = 0.0;
        for (word, weight) in &self.words {
            let found = other.weight(word).or_else(|| other.cognate(word, self));
            shared += found.map_or(0.0, |found| found.min(*weight));
            all += found.map_or(*weight, |found| found.max(*weight));
        }
        for (word, weight) in &other.words {
            let is_counted = self.weight(word).is_some() || self.cognate(word, other).is_some();
            if !is_counted {
                all += weight;
            }
        }
        if all == 0.0 { 0.0 } else { shared / all }
    }

    /// A word of this term that looks like one of another's, neither of them
    /// in the lexicon.
    fn cognate(&self, word: &str, of: &Self) -> Option<f64> {
        if self.unknown.is_empty() || !of.is_unknown(word) {
            return None;
        }
        let begins = first_letters(word);
        let mut own = self.unknown.iter();
        let found =
            own.find(|own| own.starts_with(begins) && pairs_shared(own, word) >= COGNATE)?;
        self.weight(found)
    }
}

/// Fields that are told apart: what has to do with security, and what with
/// computers and networks.
fn field(meaning: &str) -> String {
    match meaning {
        "security" => "(security)".to_owned(),
        _ => "(field)".to_owned(),
    }
}

/// The piece that names the thing, the others only saying which: in English
/// the last one before `of` or the like, in Romance languages the first one.
fn head(pieces: &[Piece], language: &Language) -> Option<usize> {
    let first = 0;
    let last = pieces.len().checked_sub(1)?;
    let before_joined = pieces.iter().skip(1).position(|piece| piece.is_joined);
    let last = before_joined.unwrap_or(last);
    let head = match language.primary() {
        primary if puts_head_first(primary) => first,
        // The noun comes first or after its adjectives, before a genitive.
        "ru" | "uk" | "bg" | "hr" | "sr" | "sl" | "cs" | "sk" | "pl" => {
            let others = pieces[..=last].iter().position(|piece| !piece.is_field);
            others.unwrap_or(last)
        }
        _ => last,
    };
    Some(head)
}

/// The share of pairs of neighbouring letters that two words have in common
/// (Dice), from 0 to 1.
fn pairs_shared(one: &str, other: &str) -> f64 {
    let pairs = |word: &str| -> Vec<(char, char)> {
        let letters: Vec<char> = word.chars().collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
    };
    let (one, mut other) = (pairs(one), pairs(other));
    let length = one.len() + other.len();
    let mut shared = 0;
    for pair in one {
        if let Some(at) = other.iter().position(|other| *other == pair) {
            other.swap_remove(at);
            shared += 1;
        }
    }
    match length {
        0 => 0.0,
        length => f64::from(2 * shared) / length as f64,
    }
}

/// A term that something is called by.
#[derive(Debug, Clone)]
struct Called {
    text: String,
    key: String,
    primary: String,
    is_full: bool,
    sense: Sense,
}

impl Called {
    fn of(text: &str, language: &Language, is_full: bool, lexicon: &Lexicon) -> Self {
        Self {
            text: text.to_owned(),
            key: compact(text),
            primary: language.primary().to_owned(),
            is_full,
            sense: Sense::of(text, language, lexicon),
        }
    }

    fn of_entry(entry: &Entry, lexicon: &Lexicon) -> Vec<Self> {
        let terms = entry.terms.iter();
        let called = terms.map(|term| {
            let is_full = term.term_type == TermType::FullForm;
            Self::of(&term.text, &term.language, is_full, lexicon)
        });
        called.collect()
    }

    /// How like two terms are; none where they are not at all, or surely less
    /// than so much.
    fn like<'a>(&'a self, other: &'a Self, least: f64) -> Option<Likeness<'a>> {
        let likeness = |share, is_same| Likeness {
            share,
            is_same,
            term: &self.text,
            name: &other.text,
        };
        if self.key == other.key && self.primary == other.primary && !self.key.is_empty() {
            return Some(likeness(1.0, true));
        }
        if !self.is_full || !other.is_full || self.sense.most(&other.sense) < least {
            return None;
        }
        let share = self.sense.likeness(&other.sense);
        (share > 0.0).then(|| likeness(share, false))
    }
}

/// How like two terms are, from 0 to 1.
#[derive(Debug, Clone, Copy)]
struct Likeness<'a> {
    share: f64,
    /// Whether they are one term, in whatever spelling.
    is_same: bool,
    term: &'a str,
    name: &'a str,
}

impl Likeness<'_> {
    fn reason(&self) -> LinkReason {
        let term = self.term.to_owned();
        match self.is_same {
            true => LinkReason::SameTerm { term, weight: 100 },
            false => LinkReason::LikeTerm {
                term,
                name: self.name.to_owned(),
                weight: hundredths(self.share),
            },
        }
    }
}

fn hundredths(share: f64) -> u8 {
    (share * 100.0).round() as u8
}

/// Proposes links between entries and concepts.
pub struct Aligner<'a> {
    lexicon: &'a Lexicon,
    concepts: Vec<(Key, Vec<Called>)>,
    /// The concepts with a name that has a word or key, see [`looked_up`].
    by_word: HashMap<String, Vec<usize>>,
}

impl<'a> Aligner<'a> {
    /// From concepts, each with the entries that are linked to it.
    pub fn new<'b>(
        lexicon: &'a Lexicon,
        concepts: impl IntoIterator<Item = &'b Concept>,
        linked: &BTreeMap<Key, Vec<&Entry>>,
    ) -> Self {
        let mut aligner = Self {
            lexicon,
            concepts: Vec::new(),
            by_word: HashMap::new(),
        };
        for concept in concepts {
            let names = DisplayLanguage::ALL.into_iter().filter_map(|display| {
                let language: Language = display.tag().parse().ok()?;
                let name = concept.name.get(display);
                Some(Called::of(name, &language, true, lexicon))
            });
            let mut called: Vec<Called> = names.collect();
            for entry in linked.get(&concept.id).into_iter().flatten() {
                for term in Called::of_entry(entry, lexicon) {
                    let is_new =
                        |known: &Called| (&known.key, &known.primary) != (&term.key, &term.primary);
                    if called.iter().all(is_new) {
                        called.push(term);
                    }
                }
            }
            aligner.add(concept.id.clone(), called);
        }
        aligner
    }

    fn add(&mut self, concept: Key, called: Vec<Called>) {
        let at = self.concepts.len();
        for term in &called {
            let words = term
                .sense
                .words
                .iter()
                .map(|(word, _)| looked_up(word, &term.sense));
            for word in words.chain([Cow::Borrowed(term.key.as_str())]) {
                let of_word = match self.by_word.get_mut(word.as_ref()) {
                    Some(known) => known,
                    None => self.by_word.entry(word.into_owned()).or_default(),
                };
                if of_word.last() != Some(&at) {
                    of_word.push(at);
                }
            }
        }
        self.concepts.push((concept, called));
    }

    /// The concepts with a name that can be like enough to a term: which has the
    /// same key, or words that count enough of all that the term's words do.
    fn candidates(&self, term: &Called) -> Vec<usize> {
        let of = |word: &str| self.by_word.get(word).into_iter().flatten().copied();
        let all = term.sense.all;
        let mut shared = vec![0.0; self.concepts.len()];
        for (word, weight) in &term.sense.words {
            for concept in of(&looked_up(word, &term.sense)) {
                shared[concept] += weight;
            }
        }
        let enough =
            |concept: &usize| shared[*concept] > 0.0 && shared[*concept] >= LIKE_TERMS * all;
        let like = (0..shared.len()).filter(enough);
        like.chain(of(&term.key)).collect()
    }

    /// The concept that an entry is most likely about, with the reasons; none
    /// where nothing is like enough. Several where they are equally likely.
    pub fn propose(&self, entry: &Entry) -> Vec<(Key, LinkBasis)> {
        let called = Called::of_entry(entry, self.lexicon);
        let each = called.iter().flat_map(|term| self.candidates(term));
        let mut candidates: Vec<usize> = each.collect();
        candidates.sort_unstable();
        candidates.dedup();
        let mut best: Vec<(usize, Likeness<'_>)> = Vec::new();
        for candidate in candidates {
            let most = best.first().map_or(LIKE_TERMS, |(_, most)| most.share);
            let Some(likeness) = like(&called, &self.concepts[candidate].1, most) else {
                continue;
            };
            if likeness.share > most {
                best.clear();
            }
            if likeness.share >= most {
                best.push((candidate, likeness));
            }
        }
        let link = |(at, likeness): (usize, Likeness<'_>)| {
            let reasons = vec![likeness.reason()];
            (self.concepts[at].0.clone(), LinkBasis::Rule { reasons })
        };
        best.into_iter().map(link).collect()
    }
}

/// Under what a word of a term is looked up: itself, or of one that the lexicon
/// does not have the first letters, which its cognates share.
fn looked_up<'a>(word: &'a str, sense: &Sense) -> Cow<'a, str> {
    match sense.is_unknown(word) {
        true => format!("{}…", first_letters(word)).into(),
        false => word.into(),
    }
}

/// The letters that cognates share at their beginning.
fn first_letters(word: &str) -> &str {
    const LETTERS: usize = 4;
    let end = word.char_indices().nth(LETTERS).map(|(at, _)| at);
    &word[..end.unwrap_or(word.len())]
}

/// How like the names of two things are: the likest two of them. Those are
/// passed over that are surely less like than so much.
fn like<'a>(one: &'a [Called], other: &'a [Called], least: f64) -> Option<Likeness<'a>> {
    let pairs = one.iter().flat_map(|term| {
        other
            .iter()
            .filter_map(move |other| term.like(other, least))
    });
    pairs.max_by(|one, other| one.share.total_cmp(&other.share))
}

/// Sorts entries into groups that are about the same thing, as alignment sees
/// it without any concept given: an entry joins the group to whose members it
/// is likest on average. Numbers are places in the list of entries.
pub fn groups(entries: &[&Entry], lexicon: &Lexicon) -> Vec<Vec<usize>> {
    let called: Vec<Vec<Called>> = entries
        .iter()
        .map(|entry| Called::of_entry(entry, lexicon))
        .collect();
    let texts = Texts::of(entries);
    let is_like = |one: usize, other: usize| {
        let likeness =
            like(&called[one], &called[other], 0.0).map_or(0.0, |likeness| likeness.share);
        let by_texts = || likeness >= RATHER_LIKE_TERMS && texts.likeness(one, other) >= LIKE_TEXTS;
        (likeness >= LIKE_TERMS || by_texts(), likeness)
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for entry in 0..entries.len() {
        let with = groups.iter().enumerate().map(|(at, group)| {
            let like = group.iter().map(|member| is_like(entry, *member));
            let like: Vec<(bool, f64)> = like.collect();
            let alike = like.iter().filter(|(is_like, _)| *is_like).count();
            let mean = like.iter().map(|(_, likeness)| likeness).sum::<f64>() / like.len() as f64;
            (at, alike * 2 > like.len(), mean)
        });
        let best = with
            .filter(|(_, is_like, _)| *is_like)
            .max_by(|(_, _, one), (_, _, other)| one.total_cmp(other));
        match best {
            Some((at, _, _)) => groups[at].push(entry),
            None => groups.push(vec![entry]),
        }
    }
    groups
}

/// The texts of entries as words weighted by their rarity among all of the
/// same language (Spärck Jones, A statistical interpretation of term
/// specificity, 1972).
struct Texts<'a> {
    by_entry: Vec<HashMap<&'a str, Weights>>,
}

/// What the words of a text weigh, by the numbers of their stems.
type Weights = HashMap<u32, f64>;

impl<'a> Texts<'a> {
    fn of(entries: &[&'a Entry]) -> Self {
        let mut readers: HashMap<&str, ContentWords<'a>> = HashMap::new();
        let mut counts = |entry: &&'a Entry| {
            let mut by_language: HashMap<&str, Weights> = HashMap::new();
            for text in &entry.texts {
                let primary = text.language.primary();
                let new = || ContentWords::new(Analysis::of(primary));
                let counts = by_language.entry(primary).or_default();
                for word in readers.entry(primary).or_insert_with(new).of(&text.text) {
                    *counts.entry(word.stem).or_insert(0.0) += 1.0;
                }
            }
            by_language
        };
        let mut by_entry: Vec<_> = entries.iter().map(&mut counts).collect();
        let mut number: HashMap<&str, f64> = HashMap::new();
        let mut with: HashMap<(&str, u32), f64> = HashMap::new();
        for (language, words) in by_entry.iter().flatten() {
            *number.entry(language).or_insert(0.0) += 1.0;
            for word in words.keys() {
                *with.entry((language, *word)).or_insert(0.0) += 1.0;
            }
        }
        for (language, words) in by_entry.iter_mut().flatten() {
            for (word, count) in words.iter_mut() {
                *count *= (1.0 + number[language] / with[&(*language, *word)]).ln();
            }
        }
        Self { by_entry }
    }

    /// The cosine of the weights in the language in which they are likest.
    fn likeness(&self, one: usize, other: usize) -> f64 {
        let (one, other) = (&self.by_entry[one], &self.by_entry[other]);
        let cosines = one
            .iter()
            .filter_map(|(language, words)| Some(cosine(words, other.get(language)?)));
        cosines.fold(0.0, f64::max)
    }
}

fn cosine(one: &Weights, other: &Weights) -> f64 {
    let product: f64 = one
        .iter()
        .filter_map(|(word, weight)| Some(weight * other.get(word)?))
        .sum();
    let length = |words: &Weights| words.values().map(|w| w * w).sum::<f64>().sqrt();
    match length(one) * length(other) {
        0.0 => 0.0,
        lengths => product / lengths,
    }
}
