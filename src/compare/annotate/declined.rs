//! Whether two words of one stem are forms of one noun: `porto` and `porta` have one stem,
//! and are two words.
//!
//! A stemmer takes off what inflects adjectives and verbs too, so that of many nouns others
//! are left that merely begin alike. Here their endings are asked whether one declension has
//! both.

use super::accents::Spelling;
use crate::text::{Analysis, WordList, regular_form};

/// How two words stand to each other that have one stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kin {
    /// Two words.
    Other,
    /// One may be a form of the other, and is another word as well: `Fall`, `Falle`.
    Doubtful,
    /// Forms of one.
    Form,
}

/// A word of a term and one that may be a form of it, both folded.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub term: &'a str,
    pub word: &'a str,
    /// Whether they begin with capitals.
    pub are_capital: [bool; 2],
    /// Whether the word of the term is a noun, of one gender, and no adjective.
    pub is_noun: bool,
    /// Whether both are terms, and so in the nominative.
    pub are_terms: bool,
}

impl<'a> Pair<'a> {
    pub(super) fn of(term: (&'a str, Spelling<'_>), word: (&'a str, Spelling<'_>)) -> Self {
        let is_capital = |spelling: Spelling<'_>| spelling.capitals & 1 == 1;
        Self {
            term: term.0,
            word: word.0,
            are_capital: [is_capital(term.1), is_capital(word.1)],
            is_noun: false,
            are_terms: false,
        }
    }

    /// Whether they are forms of one word by their endings.
    pub(super) fn kin(self, analysis: Analysis) -> Kin {
        if analysis == Analysis::De && is_other_by_capital(self) {
            return Kin::Other;
        }
        if self.term == self.word {
            return Kin::Form;
        }
        let (one, other) = ends(self.term, self.word);
        let (head, ends) = (&self.term[..self.term.len() - one.len()], [one, other]);
        if is_either_way(&DOUBTFUL, self, analysis) {
            return Kin::Doubtful;
        }
        let is_one = match analysis {
            Analysis::En => is_english(self, ends),
            Analysis::Fr => !self.is_noun || is_french_noun(head, ends),
            Analysis::De => is_german(self, head, ends),
            Analysis::It => is_italian(head, ends, self.is_noun),
            Analysis::Es => is_spanish(head, ends, self.is_noun),
            Analysis::Ru => is_russian(self, head, ends),
            Analysis::General => true,
        };
        if is_one { Kin::Form } else { Kin::Other }
    }
}

/// What is left of two words where they begin to differ.
fn ends<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let pairs = one.chars().zip(other.chars());
    let same = pairs.take_while(|(one, other)| one == other);
    let length = same.map(|(letter, _)| letter.len_utf8()).sum();
    (&one[length..], &other[length..])
}

/// Forms of words that are others too, by language.
type Pairs = [(Analysis, &'static str, &'static str)];

/// Words that look as regular forms of others do.
const DOUBTFUL: [(Analysis, &str, &str); 12] = [
    (Analysis::En, "mean", "means"),
    (Analysis::En, "premise", "premises"),
    (Analysis::Fr, "fil", "fils"),
    (Analysis::De, "fall", "falle"),
    (Analysis::De, "rat", "rate"),
    (Analysis::De, "akt", "akte"),
    (Analysis::De, "akten", "akt"),
    (Analysis::De, "band", "bande"),
    (Analysis::De, "mark", "marke"),
    (Analysis::De, "not", "note"),
    (Analysis::De, "fallen", "fall"),
    (Analysis::De, "schutz", "schutze"),
];

fn is_either_way(pairs: &Pairs, pair: Pair<'_>, analysis: Analysis) -> bool {
    let words = [(pair.term, pair.word), (pair.word, pair.term)];
    let is_one = |(of, one, other): &(Analysis, &str, &str)| {
        *of == analysis && words.contains(&(*one, *other))
    };
    pairs.iter().any(is_one)
}

/// Whether both ends stand in one list.
fn are_in<const N: usize>(list: &[&str; N], ends: [&str; 2]) -> bool {
    ends.iter().all(|end| list.contains(end))
}

/// Whether the ends are these two, in either order.
fn are(pair: (&str, &str), ends: [&str; 2]) -> bool {
    ends == [pair.0, pair.1] || ends == [pair.1, pair.0]
}

/// `morale` is no `moral`.
fn is_english(pair: Pair<'_>, ends: [&str; 2]) -> bool {
    let regular = |word| regular_form(word, Analysis::En);
    !are(("", "e"), ends) || regular(pair.term) == regular(pair.word)
}

/// A noun does not change its gender: `partie` is no `parti`. Those of persons do.
fn is_french_noun(head: &str, ends: [&str; 2]) -> bool {
    const PERSONS: [&str; 4] = ["ent", "ant", "expert", "avocat"];
    let is_feminine = |end| matches!(end, "e" | "es");
    let is_masculine = |end| matches!(end, "" | "s");
    let [one, other] = ends;
    let are_genders =
        (is_feminine(one) && is_masculine(other)) || (is_masculine(one) && is_feminine(other));
    !are_genders || PERSONS.iter().any(|person| head.ends_with(person))
}

/// By the endings of nouns: `Lager` is no `Lage`.
fn is_german(pair: Pair<'_>, head: &str, ends: [&str; 2]) -> bool {
    const CASES: [&str; 15] = [
        "ns", "", "e", "en", "er", "ern", "es", "s", "n", "em", "ens", "nen", "se", "sen", "ses",
    ];
    const OF_ADJECTIVES: [&str; 9] = ["", "e", "en", "er", "es", "em", "r", "n", "s"];
    let is_adjective = !pair.is_noun
        || !pair.are_capital[0]
        || (are_in(&OF_ADJECTIVES, ends) && is_adjectival(head));
    if is_adjective {
        return true;
    }
    // `Bild`, `Bilder`, but `Test`, `Tester`
    if are(("", "er"), ends) || are(("", "ern"), ends) {
        return PLURALS_IN_ER.iter().any(|noun| head.ends_with(noun));
    }
    let regular = |word| regular_form(word, Analysis::De);
    are_in(&CASES, ends) || ends == ["", "m"] || regular(pair.term) == regular(pair.word)
}

/// Whether a German noun is inflected as adjectives are, told by what stands before its
/// ending: `Betroffene`, `Betroffener`.
fn is_adjectival(head: &str) -> bool {
    const ENDS: [&str; 15] = [
        "en", "ig", "ich", "end", "isch", "iert", "igt", "agt", "cht", "amt", "annt", "ritt",
        "llt", "zt", "iell",
    ];
    let head = head.strip_suffix('e').unwrap_or(head);
    ENDS.iter().any(|end| head.ends_with(end))
}

/// German nouns with a plural in -er, compounds too.
const PLURALS_IN_ER: [&str; 48] = [
    "bild", "land", "feld", "wort", "buch", "gut", "kind", "mann", "haus", "dorf", "glied",
    "gesicht", "licht", "rad", "schild", "volk", "wald", "amt", "band", "blatt", "fach", "geld",
    "grab", "haupt", "holz", "lied", "loch", "nest", "rand", "schwert", "tal", "tuch", "geist",
    "leib", "gehalt", "mund", "spital", "regiment", "ei", "brett", "bad", "dach", "fass", "glas",
    "horn", "pfand", "schloss", "tum",
];

/// Whether a German noun has a word in small letters beside it that is another: `Weg`, `weg`;
/// of adjectives that are nouns any is (`Betroffener`, `betroffen`).
fn is_other_by_capital(pair: Pair<'_>) -> bool {
    if pair.are_capital[0] == pair.are_capital[1] {
        return false;
    }
    let (small, noun) = match pair.are_capital[0] {
        true => (pair.word, pair.term),
        false => (pair.term, pair.word),
    };
    // What is small in a term may begin a sentence with a capital.
    let may_be_adjective = || pair.are_terms || pair.are_capital[0];
    GERMAN_SMALL.has(small)
        || (pair.is_noun
            && may_be_adjective()
            && ADJECTIVAL.iter().any(|stem| noun.starts_with(stem)))
}

/// Adverbs and the like that are no nouns.
static GERMAN_SMALL: WordList =
    WordList::of("weg recht rechts laut statt teils kraft trotz dank falls anfangs abends morgens");
/// How adjectives begin that are nouns as well.
const ADJECTIVAL: [&str; 8] = [
    "betroffen",
    "beteiligt",
    "angehorig",
    "verantwortlich",
    "beschuldigt",
    "geschadigt",
    "beauftragt",
    "verdachtig",
];

/// Of nouns only the number changes: `porta` is no `porto`.
fn is_italian(head: &str, ends: [&str; 2], is_noun: bool) -> bool {
    const GENDERS: [&str; 4] = ["o", "a", "i", "e"];
    const HARD: [&str; 4] = ["o", "a", "hi", "he"];
    const SOFT: [&str; 5] = ["", "o", "a", "i", "e"];
    /// Masculine nouns in -a, and persons.
    const IN_A: [&str; 10] = [
        "m", "ist", "et", "arc", "cid", "ot", "leg", "al", "arm", "iatr",
    ];
    const PERSONS: [&str; 8] = [
        "cittadin",
        "impiegat",
        "espert",
        "funzionari",
        "proprietari",
        "destinatari",
        "ministr",
        "candidat",
    ];
    let may_inflect = are_in(&GENDERS, ends)
        || are_in(&HARD, ends)
        || (head.ends_with('i') && are_in(&SOFT, ends))
        || are(("ia", "e"), ends)
        || are(("o", "ini"), ends);
    if !may_inflect || !is_noun || PERSONS.iter().any(|person| head.ends_with(person)) {
        return may_inflect;
    }
    let is_in_a = IN_A.iter().any(|end| head.ends_with(end));
    let changes_gender = are(("o", "a"), ends)
        || are(("o", "e"), ends)
        || (are(("a", "i"), ends) && !is_in_a)
        || are(("o", "he"), ends)
        || are(("a", "hi"), ends) && !is_in_a
        || are(("hi", "he"), ends)
        || (are(("e", "i"), ends) && head.ends_with('h'))
        || (head.ends_with('i') && are(("", "a"), ends) && !is_in_a)
        || (head.ends_with('i') && are(("", "e"), ends));
    !changes_gender
}

/// Of nouns only the number changes: `puerta` is no `puerto`.
fn is_spanish(head: &str, ends: [&str; 2], is_noun: bool) -> bool {
    const GENDERS: [&str; 6] = ["o", "a", "os", "as", "", "es"];
    const PERSONS: [&str; 8] = [
        "usuari",
        "ciudadan",
        "expert",
        "funcionari",
        "propietari",
        "destinatari",
        "emplead",
        "abogad",
    ];
    let is_number = are(("", "s"), ends) || are(("", "es"), ends) || are(("z", "ces"), ends);
    let is_person = || {
        let is_actor = ["dor", "tor", "sor"].iter().any(|end| head.ends_with(end));
        is_actor || PERSONS.iter().any(|person| head.ends_with(person))
    };
    is_number || (are_in(&GENDERS, ends) && (!is_noun || is_person()))
}

/// The endings of each Russian declension; what stands in none together is of two words.
const RUSSIAN: [&[&str]; 11] = [
    &[
        "", "а", "у", "ом", "е", "ы", "и", "ов", "ам", "ами", "ах", "ей", "ем",
    ],
    &["й", "я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях"],
    &["ь", "я", "ю", "ем", "е", "и", "ей", "ям", "ями", "ях"],
    &[
        "а", "ы", "и", "е", "у", "ой", "ою", "ей", "", "ам", "ами", "ах",
    ],
    &["я", "и", "е", "ю", "ей", "ь", "й", "ям", "ями", "ях"],
    &["ь", "и", "ью", "ей", "ям", "ями", "ях"],
    &["о", "а", "у", "ом", "е", "", "ам", "ами", "ах", "и"],
    &[
        "е", "я", "ю", "ем", "и", "ей", "й", "а", "у", "ям", "ями", "ях", "ам", "ами", "ах",
    ],
    &[
        "ый", "ий", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ая", "яя", "ей",
        "ую", "юю", "ое", "ее", "ые", "ие", "ых", "их", "ыми", "ими", "ою", "ею",
    ],
    &["ье", "ья", "ью", "ьем", "ий", "ьям", "ьями", "ьях"],
    &[
        "ья", "ьи", "ье", "ью", "ьей", "ьею", "ей", "ьям", "ьями", "ьях",
    ],
];

/// The endings of feminine nouns in -ь that have a sibilant before it: `вещь`, `вещам`.
const AFTER_SIBILANTS: [&str; 7] = ["ь", "и", "ью", "ей", "ам", "ами", "ах"];
const SIBILANTS: [char; 4] = ['ж', 'ш', 'ч', 'щ'];

/// The endings of the nominative, of one and of several.
const NOMINATIVES: [(&str, &str); 9] = [
    ("", "ы"),
    ("", "и"),
    ("й", "и"),
    ("ь", "и"),
    ("а", "ы"),
    ("а", "и"),
    ("я", "и"),
    ("о", "а"),
    ("е", "я"),
];

/// Masculine nouns with a plural in -а or -я.
static PLURALS_IN_A: WordList = WordList::of(
    "адрес город дом сервер паспорт номер доктор профессор директор мастер инспектор цех",
);

fn is_russian(pair: Pair<'_>, head: &str, ends: [&str; 2]) -> bool {
    let declines = |head: &str, ends: [&str; 2]| {
        let is_plural_in_a = are(("", "а"), ends) && PLURALS_IN_A.has(head);
        let is_adjective = are_declined(&RUSSIAN[8..9], head, ends);
        let is_number = || {
            let mut nominatives = NOMINATIVES.iter();
            nominatives.any(|pair| are_declined_as(*pair, head, ends))
        };
        let is_free = !pair.are_terms || !pair.is_noun;
        let is_after_sibilant = || head.ends_with(SIBILANTS) && are_in(&AFTER_SIBILANTS, ends);
        is_plural_in_a
            || is_adjective
            || (is_free && (are_declined(&RUSSIAN, head, ends) || is_after_sibilant()))
            || is_number()
    };
    if declines(head, ends) {
        return true;
    }
    let regular = [pair.term, pair.word].map(|word| regular_form(word, Analysis::Ru));
    if regular[0] == regular[1] {
        return true;
    }
    let (one, other) = self::ends(&regular[0], &regular[1]);
    let shared = &regular[0][..regular[0].len() - one.len()];
    let is_irregular = regular[0] != pair.term || regular[1] != pair.word;
    is_irregular && are_declined(&RUSSIAN, shared, [one, other])
}

/// Whether two words end as those of one declension do, where the last letters that they
/// share may be the first of both endings.
fn are_declined(declensions: &[&[&str]], head: &str, ends: [&str; 2]) -> bool {
    let is_one = |ends: [&str; 2]| {
        let mut declensions = declensions.iter();
        declensions.any(|own| ends.iter().all(|end| own.contains(end)))
    };
    is_one(ends) || with_last(head, ends).is_some_and(|[one, other]| is_one([&one, &other]))
}

fn are_declined_as(pair: (&str, &str), head: &str, ends: [&str; 2]) -> bool {
    let longer = || with_last(head, ends);
    are(pair, ends) || longer().is_some_and(|[one, other]| are(pair, [&one, &other]))
}

/// Two ends with the last letter before them.
fn with_last(head: &str, ends: [&str; 2]) -> Option<[String; 2]> {
    let (at, _) = head.char_indices().next_back()?;
    Some(ends.map(|end| [&head[at..], end].concat()))
}
