//! A text to begin with, made of national ones.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::compare::{Element, Stated, shared};
use crate::model::{EntryId, PartyCode, PartyKind, Wording};
use crate::text::{Analysis, ContentWord, ContentWords, compact, parts_words, word_ranges};

use super::brackets::{Alternative, Bracket, BracketedText, Segment, push};

/// Elements that a starting text has at most.
pub const MAX_STARTING_ELEMENTS: usize = 12;

/// No element that is found has more content words.
const LONGEST_ELEMENT: usize = 3;

/// A State's text on the concept.
#[derive(Debug, Clone, Copy)]
pub struct NationalText<'a> {
    /// The entry it is in.
    pub entry: &'a EntryId,
    /// Whose it is.
    pub state: &'a PartyCode,
    /// Whose words it is in.
    pub wording: Wording,
    /// The text.
    pub text: &'a str,
}

/// A text of which all but the base is in brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartingText {
    /// The base, byte for byte, with elements of other texts in brackets
    /// before its final full stop, each bracket with one alternative.
    pub text: BracketedText,
    /// Where the elements come from, one a bracket, in their order.
    pub elements: Vec<StartingElement>,
    /// How many more elements other texts have that the base lacks.
    pub more: usize,
}

/// Where an element of a starting text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartingElement {
    /// The number of its bracket.
    pub bracket: usize,
    /// The texts that have it, in whatever inflection; it stands in the wording
    /// of the first.
    pub origins: Vec<TextOrigin>,
}

/// A national text that has an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextOrigin {
    /// The entry.
    pub entry: EntryId,
    /// The State whose it is.
    pub state: PartyCode,
    /// Whose words its text is in.
    pub wording: Wording,
}

impl StartingElement {
    /// Whether its wording is that of a summary by this project, not of a
    /// State.
    pub fn is_from_summary(&self) -> bool {
        let first = self.origins.first();
        first.is_some_and(|origin| origin.wording == Wording::Summary)
    }
}

/// Makes a starting text of a base and the other texts of its language, those
/// of the base's own State too: the base with each element, a content word or
/// short phrase, that others have and it lacks. What a hyphen or an apostrophe
/// joins stays whole (`made-up`). The elements of most States come first, ties in the order of
/// the texts given and of their words; of more than [`MAX_STARTING_ELEMENTS`] the
/// first.
pub fn starting_text(
    base: &NationalText<'_>,
    others: &[NationalText<'_>],
    analysis: Analysis,
) -> StartingText {
    let mut lacking = lacking(base, others, analysis);
    let more = lacking.len().saturating_sub(MAX_STARTING_ELEMENTS);
    lacking.truncate(MAX_STARTING_ELEMENTS);
    let elements = lacking.iter().zip(1..).map(|(lacking, bracket)| {
        let texts = lacking.texts.iter().map(|text| &others[*text]);
        StartingElement {
            bracket,
            origins: texts.map(TextOrigin::of).collect(),
        }
    });
    let elements = elements.collect();
    let wordings = lacking.iter().map(|lacking| {
        let first = others[lacking.texts[0]].text;
        &first[lacking.range.clone()]
    });
    StartingText {
        text: put_together(base.text, &wordings.collect::<Vec<_>>()),
        elements,
        more,
    }
}

impl TextOrigin {
    fn of(text: &NationalText<'_>) -> Self {
        Self {
            entry: text.entry.clone(),
            state: text.state.clone(),
            wording: text.wording,
        }
    }
}

/// An element that the base lacks.
struct Lacking {
    /// The other texts that have it, by their places in the list given.
    texts: Vec<usize>,
    /// How many States these are of.
    states: usize,
    /// Where it stands in the first of them, in bytes.
    range: Range<usize>,
}

fn lacking(
    base: &NationalText<'_>,
    others: &[NationalText<'_>],
    analysis: Analysis,
) -> Vec<Lacking> {
    let texts: Vec<Stated<'_>> = [base].into_iter().chain(others).map(stated).collect();
    let mut reading = ContentWords::new(analysis);
    let words: Vec<Words<'_>> = others
        .iter()
        .map(|other| Words::of(other.text, &mut reading))
        .collect();
    let elements = shared(&texts, analysis).elements.into_iter();
    let of_others = elements.filter(|element| !element.texts.contains(&0));
    let in_each_form = of_others.flat_map(|element| in_each_form(&element, &words, analysis));
    let mut lacking: Vec<Lacking> = in_each_form
        .map(|places| Lacking::of(&places, others))
        .collect();
    lacking.sort_by_key(|one| (Reverse(one.states), one.texts[0], one.range.start));
    // Both words of `made-up` stand for the whole.
    let mut seen = BTreeSet::new();
    lacking.retain(|one| seen.insert((one.texts[0], one.range.start, one.range.end)));
    lacking
}

/// Where each of some texts has an element.
type Places = Vec<(usize, Range<usize>)>;

/// The places of an element that the base lacks, in the texts that have it: by
/// itself, and within each longer word apart.
fn in_each_form(element: &Element, words: &[Words<'_>], analysis: Analysis) -> Vec<Places> {
    let texts = element.texts.iter().map(|text| text - 1);
    let texts: Vec<usize> = texts.collect();
    let stems = texts
        .first()
        .and_then(|first| words[*first].stems_of(&element.label));
    let Some(stems) = stems else {
        return Vec::new();
    };
    let mut forms: BTreeMap<String, Places> = BTreeMap::new();
    for text in texts {
        for place in words[text].places_of(&stems) {
            let form = match place.is_within_longer {
                true => analysis.stem(&compact(&words[text].text[place.range.clone()])),
                false => String::new(),
            };
            let places = forms.entry(form).or_default();
            if places.last().is_none_or(|(last, _)| *last != text) {
                places.push((text, place.range));
            }
        }
    }
    forms.into_values().collect()
}

impl Lacking {
    fn of(places: &[(usize, Range<usize>)], others: &[NationalText<'_>]) -> Self {
        let texts: Vec<usize> = places.iter().map(|(text, _)| *text).collect();
        let states: BTreeSet<&PartyCode> = texts.iter().map(|text| others[*text].state).collect();
        Self {
            states: states.len(),
            texts,
            range: places[0].1.clone(),
        }
    }
}

/// A text with its content words.
struct Words<'a> {
    text: &'a str,
    words: Vec<ContentWord>,
    /// These in lower case, as elements are labelled.
    lower: Vec<String>,
    /// Its words, those that a hyphen or an apostrophe joins as one.
    whole: Vec<Range<usize>>,
}

/// What some words say, in whatever inflection.
#[derive(PartialEq, Eq)]
struct Said {
    stems: Vec<u32>,
    /// What tells texts apart between them.
    told_by: Vec<Option<u32>>,
}

impl Said {
    fn of(run: &[ContentWord]) -> Self {
        Self {
            stems: run.iter().map(|word| word.stem).collect(),
            told_by: run.iter().skip(1).map(|word| word.told_by).collect(),
        }
    }
}

/// Where an element stands, in whole words.
struct ElementPlace {
    range: Range<usize>,
    /// Whether it is only part of these.
    is_within_longer: bool,
}

impl<'a> Words<'a> {
    fn of(text: &'a str, reading: &mut ContentWords<'a>) -> Self {
        let is_joined = |one: &Range<usize>, next: &Range<usize>| {
            let between = &text[one.end..next.start];
            matches!(between, "-" | "\u{2010}" | "\u{2011}" | "'" | "’")
        };
        let ranges = word_ranges(text);
        let whole = ranges.chunk_by(is_joined);
        let words = reading.at(text, &ranges);
        let lower = words
            .iter()
            .map(|word| text[word.range.clone()].to_lowercase());
        Self {
            text,
            lower: lower.collect(),
            words,
            whole: whole
                .map(|joined| joined[0].start..joined[joined.len() - 1].end)
                .collect(),
        }
    }

    /// The stems of the words of a label that was taken from this text.
    fn stems_of(&self, label: &str) -> Option<Said> {
        let words = self.lower.iter().enumerate();
        let first = words.filter(|(_, lower)| label.starts_with(lower.as_str()));
        let mut runs = first.flat_map(|(at, _)| {
            let lengths = 1..=LONGEST_ELEMENT;
            lengths.filter_map(move |length| self.words.get(at..at + length))
        });
        let run = runs.find(|run| self.written(run).to_lowercase() == label)?;
        Some(Said::of(run))
    }

    /// Where some words stand with no sign between them: the first
    /// place where they are whole words, or else all.
    fn places_of(&self, said: &Said) -> Vec<ElementPlace> {
        let runs = self.words.windows(said.stems.len());
        let alike = runs.filter(|run| Said::of(run) == *said);
        let near = alike.filter(|run| !self.is_parted(run));
        let mut places: Vec<ElementPlace> = near.map(|run| self.in_whole_words(run)).collect();
        match places.iter().position(|place| !place.is_within_longer) {
            Some(whole) => vec![places.swap_remove(whole)],
            None => places,
        }
    }

    /// Whether a sign parts some words; that within a number (`2.5`) parts none.
    fn is_parted(&self, run: &[ContentWord]) -> bool {
        run.windows(2).any(|pair| {
            let between = &self.text[pair[0].range.end..pair[1].range.start];
            between.chars().any(parts_words)
        })
    }

    fn written(&self, run: &[ContentWord]) -> &'a str {
        match (run.first(), run.last()) {
            (Some(first), Some(last)) => &self.text[first.range.start..last.range.end],
            _ => "",
        }
    }

    fn in_whole_words(&self, run: &[ContentWord]) -> ElementPlace {
        let (start, end) = (run[0].range.start, run[run.len() - 1].range.end);
        let around = |at: usize| self.whole.partition_point(|whole| whole.end <= at);
        let range = self.whole[around(start)].start..self.whole[around(end - 1)].end;
        // `port’s` is no other word than `port`.
        let added = &self.text[end..range.end];
        ElementPlace {
            is_within_longer: range.start < start || !matches!(added, "" | "’s" | "'s"),
            range,
        }
    }
}

fn stated<'a>(text: &NationalText<'a>) -> Stated<'a> {
    Stated {
        entry: text.entry,
        party: text.state,
        kind: PartyKind::State,
        wording: text.wording,
        text: text.text,
    }
}

/// The base with wordings in brackets before its final full stop; where the
/// base could not be had back from this byte for byte, after its last sign.
fn put_together(base: &str, wordings: &[&str]) -> BracketedText {
    let trimmed = base.trim_end();
    let stem = trimmed.strip_suffix('.').unwrap_or(trimmed).len();
    let parted = inserted(base, stem, wordings, true);
    match parted.clean() == base {
        true => parted,
        false => inserted(base, trimmed.len(), wordings, false),
    }
}

/// Wordings in brackets at a place in the base, with a space before each
/// bracket or else within it.
fn inserted(base: &str, at: usize, wordings: &[&str], is_space_agreed: bool) -> BracketedText {
    let mut segments = Vec::new();
    push(&mut segments, &base[..at]);
    for wording in wordings {
        let within = match is_space_agreed {
            true => {
                push(&mut segments, " ");
                (*wording).to_owned()
            }
            false => format!(" {wording}"),
        };
        segments.push(Segment::Open(Bracket {
            number: 0,
            alternatives: vec![Alternative {
                number: 1,
                segments: vec![Segment::Agreed(within)],
            }],
        }));
    }
    push(&mut segments, &base[at..]);
    BracketedText::of(segments)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ids(count: usize) -> Vec<(EntryId, PartyCode)> {
        let codes = ('A'..='Z').cycle().take(count).enumerate();
        let id = |(at, last): (usize, char)| {
            let code: PartyCode = format!("X{last}").parse().unwrap();
            let entry = format!("x{}.compiled.e{at}", last.to_ascii_lowercase());
            (entry.parse().unwrap(), code)
        };
        codes.map(id).collect()
    }

    /// A starting text of texts, the first of which is the base; those that
    /// begin with `~` are summaries.
    fn made_of(texts: &[&str], analysis: Analysis) -> StartingText {
        let ids = ids(texts.len());
        let texts = texts
            .iter()
            .zip(&ids)
            .map(|(text, (entry, state))| NationalText {
                entry,
                state,
                wording: match text.starts_with('~') {
                    true => Wording::Summary,
                    false => Wording::Official,
                },
                text: text.trim_start_matches('~'),
            });
        let texts: Vec<_> = texts.collect();
        starting_text(&texts[0], &texts[1..], analysis)
    }

    fn states(element: &StartingElement) -> Vec<&str> {
        let origins = element.origins.iter();
        origins.map(|origin| origin.state.as_str()).collect()
    }

    #[test]
    fn what_others_have_and_the_base_lacks_stands_in_brackets() {
        let start = made_of(
            &[
                "a lamp at night.",
                "a Lamp of ships and Harbours",
                "~the lamp of harbours; stars",
            ],
            Analysis::En,
        );
        assert_eq!(
            start.text.to_string(),
            "a lamp at night [Harbours] [ships] [stars]."
        );
        let found: Vec<_> = start.elements.iter().map(states).collect();
        assert_eq!(found, [vec!["XB", "XC"], vec!["XB"], vec!["XC"]]);
        let summaries: Vec<_> = start
            .elements
            .iter()
            .map(StartingElement::is_from_summary)
            .collect();
        assert_eq!(summaries, [false, false, true]);
        assert_eq!(start.elements[0].origins[1].wording, Wording::Summary);
        assert_eq!(start.more, 0);
    }

    #[test]
    fn phrases_are_taken_as_they_stand() {
        let start = made_of(
            &[
                "ensemble de lampes",
                "feux d’un grand port",
                "les feux d’un grand port, ou quai",
            ],
            Analysis::Fr,
        );
        assert_eq!(
            start.text.to_string(),
            "ensemble de lampes [feux d’un grand port] [quai]"
        );
    }

    #[test]
    fn what_is_joined_stays_whole() {
        let start = made_of(
            &[
                "a lamp",
                "a made-up port’s keeper",
                "a self-made harbour, made-up; the port",
            ],
            Analysis::En,
        );
        assert_eq!(
            start.text.to_string(),
            "a lamp [made-up] [port’s] [keeper] [self-made] [harbour]"
        );
    }

    #[test]
    fn another_entry_of_the_same_state_is_another_text() {
        let entries: [EntryId; 2] =
            ["xa.compiled.one", "xa.submitted.two"].map(|id| id.parse().unwrap());
        let state: PartyCode = "XA".parse().unwrap();
        let text = |entry, text| NationalText {
            entry,
            state: &state,
            wording: Wording::Official,
            text,
        };
        let (base, other) = (
            text(&entries[0], "a lamp"),
            text(&entries[1], "a lamp at sea"),
        );
        let start = starting_text(&base, &[other], Analysis::En);
        assert_eq!(start.text.to_string(), "a lamp [sea]");
        assert_eq!(start.elements[0].origins[0].entry, entries[1]);
    }

    #[test]
    fn only_so_many_elements_stand_in_it() {
        let many: String = (0..15).map(|at| format!("word{at}, ")).collect();
        let start = made_of(&["a lamp.", &many], Analysis::En);
        assert_eq!((start.elements.len(), start.more), (12, 3));
        assert!(start.text.to_string().starts_with("a lamp [word0] [word1]"));
    }

    #[test]
    fn signs_of_national_texts_are_escaped() {
        let start = made_of(&["a [red/blue] lamp.", "a harbour"], Analysis::En);
        assert_eq!(start.text.to_string(), r"a \[red/blue\] lamp [harbour].");
    }

    #[test]
    fn a_base_alone_is_the_text() {
        let start = made_of(&["a lamp."], Analysis::En);
        assert_eq!(start.text, BracketedText::agreed("a lamp."));
    }

    proptest! {
        #[test]
        fn without_brackets_it_is_the_base(
            base in r"[abx][ab ,.;/\\\[\]()é\u{202f}]{0,20}",
            others in proptest::collection::vec("[a-d]{1,3}([ ,][a-dİß]{1,3}){0,6}", 0..4),
        ) {
            let mut texts = vec![base.as_str()];
            texts.extend(others.iter().map(String::as_str));
            let start = made_of(&texts, Analysis::General);
            prop_assert_eq!(&start.text.clean(), &base);
            prop_assert_eq!(start.text.brackets().len(), start.elements.len());
            for (bracket, element) in start.text.brackets().into_iter().zip(&start.elements) {
                let first = element.origins[0].entry.as_str();
                let number: usize = first.rsplit('e').next().unwrap().parse().unwrap();
                let wording = bracket.alternatives[0].wording();
                prop_assert!(texts[number].contains(wording.trim_start()));
            }
            prop_assert_eq!(start.text.to_string().parse::<BracketedText>(), Ok(start.text));
        }
    }
}
