//! Words of two languages that look alike: `telemetry`, `télémétrie`.
//!
//! Where a word is made from another one, what makes it tells what it names:
//! an `escalator` is no `escalade`, a `consultant` no `consultation`. So words
//! whose endings say different things are none, however alike they begin. Others that
//! look alike by chance or have parted since are listed in `cognates/false_friends.rs`.

mod false_friends;

use crate::text::{Analysis, is_number};
pub(super) use false_friends::{Side, false_friend};

/// Shorter words, in letters, look alike by chance.
const SHORTEST: usize = 5;
/// More than so many of all pairs of neighbouring letters are in both words.
const COGNATE: f64 = 0.75;

/// How a word is written, as far as cognates share it.
#[derive(Debug)]
pub(super) struct Spelling {
    /// Each two neighbouring letters, in the order of letters; without what
    /// inflects the word, and with one letter for what makes it of another.
    pairs: Vec<(char, char)>,
    making: Option<Making>,
    /// Of which two that only look alike it is one.
    false_friend: Option<(usize, Side)>,
    /// Whether it is known what inflects words of its language.
    is_stemmed: bool,
}

impl Spelling {
    /// That of a folded word, given what its forms have in common.
    pub(super) fn of(folded: &str, stem: &str, analysis: Analysis) -> Self {
        if is_number(folded) {
            return Self::of_number();
        }
        let false_friend = false_friend(stem, analysis);
        let base = stem.replace('-', "");
        // Of what makes a word a part may look like an inflection: `-ique`.
        let cut = Making::cut(&base).or_else(|| Making::cut(folded));
        let (made_from, making) = match cut {
            Some((made_from, making)) => (made_from, Some(making)),
            None => (&*base, None),
        };
        let ending = making.map(Making::letter);
        let letters: Vec<char> = made_from.chars().chain(ending).collect();
        let pair = |pair: &[char]| (pair[0], pair[1]);
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(pair).collect();
        pairs.sort_unstable();
        Self {
            pairs,
            making,
            false_friend,
            is_stemmed: analysis != Analysis::General,
        }
    }

    /// A number looks like no other.
    fn of_number() -> Self {
        Self {
            pairs: Vec::new(),
            making: None,
            false_friend: None,
            is_stemmed: false,
        }
    }

    /// Whether two words have enough pairs of neighbouring letters in common
    /// (Dice), and none is made in another way than the other. Short ones are
    /// written the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let both = self.false_friend.zip(other.false_friend);
        if both.is_some_and(|((one, side), (other, of))| one == other && side != of) {
            return false;
        }
        let (own, others) = (self.pairs.len(), other.pairs.len());
        if own == 0 || own.min(others) + 1 < SHORTEST || !self.is_made_as(other) {
            return own > 0 && self.pairs == other.pairs;
        }
        let shared = 2 * in_both(&self.pairs, &other.pairs);
        shared as f64 / (own + others) as f64 > COGNATE
    }

    /// Of a word of a language whose endings are not known, it may be unknown how
    /// it is made.
    fn is_made_as(&self, other: &Self) -> bool {
        let may_be = |one: &Self| one.making.is_none() && !one.is_stemmed;
        self.making == other.making || may_be(self) || may_be(other)
    }
}

/// What makes a word of another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Making {
    /// What is done: `consultation`.
    Action,
    /// Who or what does it: `operator`.
    Agent,
    /// Who or what does it, or how it is: `consultant`.
    Doing,
    /// `armament`
    Result,
    /// `authenticity`
    Quality,
    Doctrine,
    Follower,
    /// `portable`
    Possible,
    /// `preventive`
    Tending,
    /// `ballistic`
    Concerning,
}

/// By their endings, folded and without inflection, in the languages of Europe
/// that have them from Latin and Greek.
/// Where one ends as another does, the longer comes first.
const MAKINGS: [(Making, &[&str]); 10] = [
    (
        Making::Action,
        &[
            "tion", "sion", "xion", "zion", "cion", "tie", "cija", "sija", "cja", "sja", "cao",
            "sao", "ция", "ци", "сия", "си",
        ],
    ),
    (
        Making::Agent,
        &["tor", "teur", "dor", "sor", "seur", "тор", "сор"],
    ),
    (Making::Doing, &["antn", "ant", "ант"]),
    (Making::Result, &["ment", "mient", "мент"]),
    (
        Making::Quality,
        &[
            "ity", "it", "ite", "ita", "idad", "itat", "itate", "itet", "idade",
        ],
    ),
    (Making::Doctrine, &["ismus", "ismo", "ism", "изм"]),
    (Making::Follower, &["ist", "ista", "ист"]),
    (
        Making::Possible,
        &["able", "ible", "abil", "ibil", "abel", "ibel", "abl", "ibl"],
    ),
    (Making::Tending, &["ive", "ivn", "iv", "if", "ивн"]),
    (
        Making::Concerning,
        &[
            "ical",
            "iques",
            "ique",
            "iqu",
            "isch",
            "ick",
            "ic",
            "ическ",
            "ичн",
        ],
    ),
];

impl Making {
    /// A word without what inflects it, parted from what makes it.
    fn cut(base: &str) -> Option<(&str, Self)> {
        let cut = |(making, endings): &(Self, &[&str])| {
            let mut endings = endings.iter();
            let made_from = endings.find_map(|ending| base.strip_suffix(ending))?;
            Some((made_from, *making))
        };
        MAKINGS.iter().find_map(cut)
    }

    /// A letter that stands for it in all languages, and in no word.
    fn letter(self) -> char {
        /// The first one for private use (Unicode Standard, section 23.5).
        const PRIVATE: u32 = 0xe000;
        char::from_u32(PRIVATE + self as u32).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

/// How many elements two ordered lists have in common.
fn in_both<T: Ord>(one: &[T], other: &[T]) -> usize {
    let mut other = other.iter().peekable();
    let is_there = |wanted: &&T| {
        while other.next_if(|have| have < wanted).is_some() {}
        other.next_if_eq(wanted).is_some()
    };
    one.iter().filter(is_there).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{fold, stem_without_verbs};

    fn are_cognates(one: (&str, &str), other: (&str, &str)) -> bool {
        let spelling = |(word, language): (&str, &str)| {
            let (folded, analysis) = (fold(word), Analysis::of(language));
            Spelling::of(&folded, &stem_without_verbs(&folded, analysis), analysis)
        };
        let (one, other) = (spelling(one), spelling(other));
        assert_eq!(one.is_like(&other), other.is_like(&one));
        one.is_like(&other)
    }

    #[test]
    fn words_that_look_alike_and_are_made_alike_are_cognates() {
        for (one, other) in [
            (("telemetry", "en"), ("télémétrie", "fr")),
            (("telemetry", "en"), ("telemetrie", "ro")),
            (("telemigration", "en"), ("Telemigration", "de")),
            (("consultations", "en"), ("consultazione", "it")),
            (("consultation", "en"), ("consultación", "es")),
            (("ballistics", "en"), ("balistique", "fr")),
            (("authenticity", "en"), ("authenticité", "fr")),
            (("modulators", "en"), ("modulateur", "fr")),
            (("preventive", "en"), ("préventif", "fr")),
            (("armament", "en"), ("armamento", "it")),
            (("quantum", "en"), ("quantum", "ro")),
            (("modul", "ro"), ("module", "fr")),
            (("déceptions", "fr"), ("decepciones", "es")),
        ] {
            assert!(are_cognates(one, other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn words_made_otherwise_or_too_short_are_none() {
        for (one, other) in [
            (("escalator", "en"), ("escalade", "fr")),
            (("escalation", "en"), ("escalier", "fr")),
            (("propagation", "en"), ("propagande", "fr")),
            (("attribute", "en"), ("attribution", "fr")),
            (("manipulator", "en"), ("manipulation", "fr")),
            (("consultant", "en"), ("consultation", "fr")),
            (("combat", "en"), ("combattant", "fr")),
            (("modem", "en"), ("modèle", "fr")),
            (("enrolment", "en"), ("enrobé", "fr")),
            (("file", "en"), ("filet", "fr")),
            (("teleport", "en"), ("télémétrie", "fr")),
            (("libraries", "en"), ("librairie", "fr")),
            (("library", "en"), ("librerías", "es")),
            (("fabric", "en"), ("fabriques", "fr")),
            (("fabrics", "en"), ("Fabrik", "de")),
            (("deception", "en"), ("déception", "fr")),
            (("deceptions", "en"), ("decepción", "es")),
            (("compromise", "en"), ("compromis", "fr")),
            (("100000", "en"), ("100001", "fr")),
        ] {
            assert!(!are_cognates(one, other), "{one:?} {other:?}");
        }
    }
}
