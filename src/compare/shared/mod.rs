//! What the texts on a concept share, and where they part, in one language.
//!
//! Everything here is counted over words: shared words are called shared
//! words, never agreement.

mod elements;
mod likeness;
mod opposed;
mod same_texts;

use std::collections::BTreeMap;

use elements::elements;
use likeness::{likeness_of_all, spread};
use same_texts::groups;

use super::genus::{Genus, genus_of};
use crate::model::{EntryId, PartyCode, PartyKind, Wording};
use crate::text::{Analysis, ContentWord, ContentWords, word_ranges};

/// A text to be compared with others in its language.
#[derive(Debug, Clone, Copy)]
pub struct Stated<'a> {
    /// The entry it is in.
    pub entry: &'a EntryId,
    /// Whose it is.
    pub party: &'a PartyCode,
    /// State or organisation.
    pub kind: PartyKind,
    /// Whose words it is in.
    pub wording: Wording,
    /// The text.
    pub text: &'a str,
}

/// What some texts share and where they part. Numbers are places in the list
/// of texts that were given.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// What kind of thing each text says that the concept is; none where that
    /// was not determined.
    pub genera: Vec<Option<Genus>>,
    /// Content words and short phrases, those of most States first.
    pub elements: Vec<Element>,
    /// How like each two texts are: shared words, from 0 to 1 (Dice).
    pub likeness: Vec<Vec<f64>>,
    /// Official texts of at least two parties that are (nearly) the same: each
    /// has nine words in ten, in order, in common with at least one other of its
    /// group, and none denies what that one says.
    pub groups: Vec<Vec<usize>>,
    /// How far the texts of States lie apart, see [`spread_of`].
    pub spread: Option<f64>,
    /// Texts without a content word: nothing is counted over them.
    pub wordless: Vec<usize>,
}

/// A content word or a short phrase, in whatever inflection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// As the first of the texts has it.
    pub label: String,
    /// The texts that have it.
    pub texts: Vec<usize>,
    /// The States and organisations whose texts these are, each once, in the
    /// order of the texts.
    pub parties: Vec<PartyCode>,
}

/// Compares texts of one language.
pub fn shared(texts: &[Stated<'_>], analysis: Analysis) -> Shared {
    let mut reading = ContentWords::new(analysis);
    let mut genera = Vec::with_capacity(texts.len());
    let mut words = Vec::with_capacity(texts.len());
    for stated in texts {
        let ranges = word_ranges(stated.text);
        genera.push(genus_of(stated.text, &ranges, analysis));
        words.push(reading.at(stated.text, &ranges));
    }
    let by_stem = times_by_stem(&words);
    let likeness = likeness_of_all(&words, &by_stem);
    Shared {
        genera,
        elements: elements(texts, &words, &by_stem),
        groups: groups(texts, &words, &likeness),
        spread: spread(texts, &words, &likeness),
        wordless: (0..words.len())
            .filter(|text| words[*text].is_empty())
            .collect(),
        likeness,
    }
}

/// The spread of texts alone, without all that else they share.
pub fn spread_of(texts: &[Stated<'_>], analysis: Analysis) -> Option<f64> {
    let mut reading = ContentWords::new(analysis);
    let words: Vec<Vec<ContentWord>> = texts.iter().map(|stated| reading.of(stated.text)).collect();
    let likeness = likeness_of_all(&words, &times_by_stem(&words));
    spread(texts, &words, &likeness)
}

/// A text that has a stem, with how often.
type Times = (usize, usize);

/// By the number of a stem, the texts that have it, in order, with how often.
fn times_by_stem(words: &[Vec<ContentWord>]) -> Vec<Vec<Times>> {
    let numbers = words.iter().flatten().map(|word| word.stem as usize + 1);
    let mut by_stem: Vec<Vec<Times>> = vec![Vec::new(); numbers.max().unwrap_or_default()];
    for (text, words) in words.iter().enumerate() {
        for word in words {
            let texts = &mut by_stem[word.stem as usize];
            match texts.last_mut().filter(|(last, _)| *last == text) {
                Some((_, times)) => *times += 1,
                None => texts.push((text, 1)),
            }
        }
    }
    by_stem
}

/// The wordings of texts, with how many are in each.
pub fn wordings(texts: &[Stated<'_>]) -> BTreeMap<Wording, usize> {
    let mut counts = BTreeMap::new();
    for stated in texts {
        *counts.entry(stated.wording).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::compare::marked;

    fn found(texts: &[&str]) -> Shared {
        let entry: EntryId = "xa.compiled.one".parse().unwrap();
        let codes: Vec<PartyCode> = ["XA", "XB", "XC"].map(|code| code.parse().unwrap()).into();
        let stated = texts.iter().zip(&codes).map(|(text, party)| Stated {
            entry: &entry,
            party,
            kind: PartyKind::State,
            wording: Wording::Official,
            text,
        });
        shared(&stated.collect::<Vec<_>>(), Analysis::En)
    }

    fn labels(shared: &Shared) -> Vec<(&str, usize)> {
        let elements = shared.elements.iter();
        let labels = elements.map(|element| (element.label.as_str(), element.parties.len()));
        labels.collect()
    }

    #[test]
    fn what_stands_alone_too_is_an_element_of_its_own() {
        let shared = found(&[
            "information system; information kept",
            "information systems, information lost",
        ]);
        assert_eq!(
            labels(&shared),
            [
                ("information", 2),
                ("information system", 2),
                ("kept", 1),
                ("lost", 1)
            ]
        );
    }

    #[test]
    fn no_phrase_goes_across_a_sign() {
        let shared = found(&["harbour; lamp of night", "harbour; lamp of night"]);
        assert_eq!(labels(&shared), [("harbour", 2), ("lamp of night", 2)]);
    }

    #[test]
    fn no_phrase_goes_across_a_blank_line() {
        let shared = found(&["harbour\n\nlamp\nlight", "harbour\n\nlamp light"]);
        assert_eq!(labels(&shared), [("harbour", 2), ("lamp\nlight", 2)]);
    }

    #[test]
    fn likeness_and_spread_are_counted_over_words() {
        let shared = found(&["red lamp at night", "a red lamp", "a ship"]);
        assert!((shared.likeness[0][1] - 0.8).abs() < 1e-9);
        assert!(shared.likeness[0][2].abs() < 1e-9);
        assert!((shared.spread.unwrap() - (1.0 - 0.8 / 3.0)).abs() < 1e-9);
        assert_eq!(found(&["alone"]).spread, None);
    }

    #[test]
    fn texts_without_a_content_word_are_not_alike() {
        let shared = found(&["it is 1 of 2", "it is that", "a lamp"]);
        assert_eq!(shared.likeness[0], [1.0, 0.0, 0.0]);
        assert_eq!(shared.wordless, [0, 1]);
        assert_eq!(shared.spread, None);
    }

    #[test]
    fn what_is_denied_is_another_word() {
        let shared = found(&["a means of access", "not a means of access"]);
        assert!((shared.likeness[0][1] - 0.5).abs() < 1e-9);
        assert_eq!(
            labels(&shared),
            [("access", 2), ("means", 1), ("not a means", 1)]
        );
    }

    #[test]
    fn texts_that_deny_each_other_are_in_no_group() {
        let text = "the state of a network in which all of its lamps and lit lights burn at night \
            for ships that come in by sea";
        assert_eq!(
            found(&[text, &text.replace("all of", "any of")]).groups,
            [vec![0, 1]]
        );
        for turned in [
            text.replace("burn", "do not burn"),
            text.replace("the state", "in no way the state"),
            text.replace("lit", "unlit"),
            text.replace("the state", "the absence of the state"),
            text.replace("for ships", "without ships"),
        ] {
            let groups = found(&[text, &turned]).groups;
            assert_eq!(groups, Vec::<Vec<usize>>::new(), "{turned}");
        }
    }

    #[test]
    fn what_one_state_says_twice_is_no_group() {
        let text = "the state of a network in which all of its lamps burn at night";
        let entry: EntryId = "xa.compiled.one".parse().unwrap();
        let codes: Vec<PartyCode> = ["XA", "XA", "XB"].map(|code| code.parse().unwrap()).into();
        let stated = codes.iter().map(|party| Stated {
            entry: &entry,
            party,
            kind: PartyKind::State,
            wording: Wording::Official,
            text,
        });
        let stated: Vec<Stated<'_>> = stated.collect();
        let groups = |texts: &[Stated<'_>]| shared(texts, Analysis::En).groups;
        assert_eq!(groups(&stated[..2]), Vec::<Vec<usize>>::new());
        assert_eq!(groups(&stated), [vec![0, 1, 2]]);
    }

    #[test]
    fn the_same_official_texts_are_a_group() {
        let text = "the state of a network in which all of its lamps burn at night";
        let nearly = "the state of the network in which all of its lamps burn at night";
        assert_eq!(
            found(&[text, "something else", nearly]).groups,
            [vec![0, 2]]
        );
    }

    /// What the texts of a property are made of: contractions, elisions,
    /// hyphens, denials, signs of several bytes.
    const PARTS: &[&str] = &[
        " ",
        " ",
        " ",
        "-",
        "’",
        "'",
        ", ",
        ". ",
        "\n\n",
        "🔒",
        "data",
        "that",
        "isn't",
        "don’t",
        "won't",
        "public",
        "not ",
        "in no way ",
        "only ",
        "non",
        "l’",
        "n’",
        "ne ",
        "est",
        " pas ",
        "aucun ",
        "aujourd’hui",
        "accès",
        "e\u{301}tat",
        "24",
        "must",
    ];

    proptest! {
        /// Labels are pieces of the texts, whatever these are made of.
        #[test]
        fn whatever_texts_are_made_of_is_compared(
            parts in proptest::collection::vec(proptest::sample::select(PARTS), 1..20),
            more in proptest::collection::vec(proptest::sample::select(PARTS), 0..4),
            analysis in proptest::sample::select(&[Analysis::En, Analysis::Fr][..]),
        ) {
            let text = parts.concat();
            let texts = [text.clone(), format!("{text} {}", more.concat()), text];
            let entry: EntryId = "xa.compiled.one".parse().unwrap();
            let codes: Vec<PartyCode> = ["XA", "XB", "XC"].map(|code| code.parse().unwrap()).into();
            let stated = texts.iter().zip(&codes).map(|(text, party)| Stated {
                entry: &entry,
                party,
                kind: PartyKind::State,
                wording: Wording::Official,
                text,
            });
            let stated: Vec<Stated<'_>> = stated.collect();
            let shared = shared(&stated, analysis);
            for element in &shared.elements {
                let lower = texts[element.texts[0]].to_lowercase();
                prop_assert!(lower.contains(&element.label), "{texts:?}: {}", element.label);
            }
            for (pieces, text) in marked(&stated, analysis).iter().zip(&texts) {
                let joined: String = pieces.iter().map(|piece| piece.text).collect();
                prop_assert_eq!(&joined, text);
            }
        }

        /// Texts that differ in few words, in any order of their States.
        #[test]
        fn groups_do_not_depend_on_the_order_of_the_texts(
            changes in proptest::collection::vec((0_usize..3, 0_usize..3), 3),
            order in Just(vec![0_usize, 1, 2]).prop_shuffle(),
        ) {
            let text = |(from, until): &(usize, usize)| -> String {
                let word = |at: usize| match at >= *from && at < from + until {
                    true => format!("other{at} "),
                    false => format!("lamp{at} "),
                };
                (0..12).map(word).collect()
            };
            let texts: Vec<String> = changes.iter().map(text).collect();
            let given: Vec<&str> = texts.iter().map(String::as_str).collect();
            let shuffled: Vec<&str> = order.iter().map(|at| given[*at]).collect();
            let groups = found(&shuffled).groups.into_iter();
            let mut groups: Vec<Vec<usize>> = groups
                .map(|group| {
                    let mut group: Vec<usize> = group.iter().map(|at| order[*at]).collect();
                    group.sort_unstable();
                    group
                })
                .collect();
            groups.sort_unstable();
            prop_assert_eq!(groups, found(&given).groups);
        }
    }
}
