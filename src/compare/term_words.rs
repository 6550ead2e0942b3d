//! The words of terms, of which some only join others and yet tell terms apart.

use std::ops::Range;

use crate::text::{Analysis, WordList, compact, denies, fold_word, is_apostrophe, word_ranges};

use super::lexicon::joins;

/// What a joining word says of what follows it. Terms are short: an attack by a
/// State and one on a State differ in nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Where something comes from, or who does it: `by`, German `von`.
    Source,
    /// Where it surely comes from: `from`.
    Origin,
    /// Where it goes, or to whom it is done: `to`.
    Target,
    /// To whom it is done, or what it is about: `on`.
    On,
    /// `about`.
    About,
    /// `against`.
    Against,
    /// `with`.
    With,
    /// `in`.
    In,
    /// `out`.
    Out,
    /// `off`.
    Off,
    /// `before`.
    Before,
    /// `after`.
    After,
    /// `above`, `over`.
    Above,
    /// `under`.
    Below,
    /// `between`.
    Between,
    /// `during`.
    During,
    /// `through`.
    Through,
    /// `for`.
    For,
}

/// What some words of a language say.
type Related = (Relation, WordList);

static ENGLISH: [Related; 18] = [
    (Relation::Origin, WordList::of("from")),
    (Relation::Source, WordList::of("by")),
    (Relation::Target, WordList::of("to into toward towards")),
    (Relation::On, WordList::of("on upon")),
    (Relation::About, WordList::of("about concerning regarding")),
    (Relation::Against, WordList::of("against")),
    (Relation::With, WordList::of("with")),
    (Relation::In, WordList::of("in within")),
    (Relation::Out, WordList::of("out")),
    (Relation::Off, WordList::of("off")),
    (Relation::Before, WordList::of("before")),
    (Relation::After, WordList::of("after")),
    (Relation::Above, WordList::of("above over")),
    (Relation::Below, WordList::of("under")),
    (Relation::Between, WordList::of("between")),
    (Relation::During, WordList::of("during")),
    (Relation::Through, WordList::of("across through")),
    (Relation::For, WordList::of("for")),
];
static FRENCH: [Related; 16] = [
    (Relation::Origin, WordList::of("depuis")),
    (Relation::Source, WordList::of("par")),
    (Relation::Against, WordList::of("contre")),
    (Relation::Target, WordList::of("vers a au aux")),
    (Relation::On, WordList::of("sur")),
    (Relation::About, WordList::of("concernant")),
    (Relation::With, WordList::of("avec")),
    (Relation::In, WordList::of("dans en")),
    (Relation::Out, WordList::of("hors")),
    (Relation::Before, WordList::of("avant")),
    (Relation::After, WordList::of("apres")),
    (Relation::Below, WordList::of("sous")),
    (Relation::Between, WordList::of("entre parmi")),
    (Relation::During, WordList::of("lors pendant")),
    (Relation::Through, WordList::of("via")),
    (Relation::For, WordList::of("pour")),
];
static GERMAN: [Related; 15] = [
    (Relation::Origin, WordList::of("aus")),
    (Relation::Source, WordList::of("von vom durch")),
    (Relation::Target, WordList::of("zu zum zur nach an am")),
    (Relation::On, WordList::of("auf")),
    (Relation::About, WordList::of("betreffend")),
    (Relation::Against, WordList::of("gegen")),
    (Relation::With, WordList::of("mit")),
    (Relation::In, WordList::of("in im innerhalb")),
    (Relation::Out, WordList::of("ausserhalb")),
    (Relation::During, WordList::of("wahrend")),
    (Relation::Before, WordList::of("vor")),
    (Relation::Above, WordList::of("uber")),
    (Relation::Below, WordList::of("unter")),
    (Relation::Between, WordList::of("zwischen")),
    (Relation::For, WordList::of("fur")),
];
static ITALIAN: [Related; 13] = [
    (
        Relation::Source,
        WordList::of("da dal dalla dalle dallo dall dai"),
    ),
    (
        Relation::Target,
        WordList::of("a ad al alla alle allo all ai verso"),
    ),
    (Relation::On, WordList::of("su sul sulla sulle sui sull")),
    (Relation::About, WordList::of("riguardante riguardanti")),
    (Relation::Against, WordList::of("contro")),
    (Relation::With, WordList::of("con")),
    (
        Relation::In,
        WordList::of("in nel nei nell nella nelle nello"),
    ),
    (Relation::Out, WordList::of("fuori")),
    (Relation::After, WordList::of("dopo")),
    (Relation::Below, WordList::of("sotto")),
    (Relation::During, WordList::of("durante")),
    (Relation::Between, WordList::of("fra tra")),
    (Relation::For, WordList::of("per")),
];
static SPANISH: [Related; 14] = [
    (Relation::Origin, WordList::of("desde")),
    (Relation::Source, WordList::of("por")),
    (Relation::Target, WordList::of("a al hacia")),
    (Relation::On, WordList::of("sobre")),
    (Relation::Against, WordList::of("contra")),
    (Relation::With, WordList::of("con")),
    (Relation::In, WordList::of("en")),
    (Relation::Out, WordList::of("fuera")),
    (Relation::After, WordList::of("tras")),
    (Relation::During, WordList::of("durante")),
    (Relation::Below, WordList::of("bajo")),
    (Relation::Between, WordList::of("entre")),
    (Relation::Through, WordList::of("mediante")),
    (Relation::For, WordList::of("para")),
];
static RUSSIAN: [Related; 13] = [
    (Relation::Origin, WordList::of("из изо")),
    (Relation::Source, WordList::of("от ото")),
    (Relation::Against, WordList::of("против")),
    (Relation::Target, WordList::of("в во на к")),
    (Relation::About, WordList::of("о об обо")),
    (Relation::With, WordList::of("с со")),
    (Relation::Out, WordList::of("вне")),
    (Relation::Before, WordList::of("перед")),
    (Relation::After, WordList::of("после")),
    (Relation::Above, WordList::of("над")),
    (Relation::Below, WordList::of("под")),
    (Relation::Between, WordList::of("между")),
    (Relation::For, WordList::of("для")),
];

/// What says the contrary of each other, or surely another thing. What leads somewhere neither comes from
/// there nor leads out of it.
const OPPOSED: [(Relation, Relation); 15] = [
    (Relation::Origin, Relation::In),
    (Relation::Source, Relation::Target),
    (Relation::Source, Relation::Against),
    (Relation::Target, Relation::Out),
    (Relation::Target, Relation::Off),
    (Relation::Target, Relation::Below),
    (Relation::With, Relation::Against),
    (Relation::In, Relation::Out),
    (Relation::In, Relation::Off),
    (Relation::Before, Relation::After),
    (Relation::Before, Relation::During),
    (Relation::After, Relation::During),
    (Relation::Above, Relation::Below),
    (Relation::Between, Relation::Source),
    (Relation::Between, Relation::Target),
];

impl Relation {
    /// That of a folded word of a language.
    pub(super) fn of(folded: &str, analysis: Analysis) -> Option<Self> {
        let of_each: [&[Related]; 6] = [&ENGLISH, &FRENCH, &GERMAN, &ITALIAN, &SPANISH, &RUSSIAN];
        let related = analysis.choose(of_each)?;
        let said = related.iter().find(|(_, words)| words.has(folded));
        said.map(|(relation, _)| *relation)
    }

    /// Whether one says the contrary of the other.
    pub(super) fn opposes(self, other: Self) -> bool {
        let are = |one: Self, other: Self| {
            OPPOSED.contains(&(one, other)) || OPPOSED.contains(&(other, one))
        };
        are(self, other) || are(self.broad(), other.broad())
    }

    /// Where something surely comes from is also where it may come from, and an attack on a
    /// thing goes to it.
    pub(super) fn broad(self) -> Self {
        match self {
            Self::Origin => Self::Source,
            Self::On => Self::Target,
            other => other,
        }
    }

    /// Whether it says where a thing is, so that what comes before the thing says no more:
    /// `außerhalb von Netzen`, `fuori dalla rete`.
    pub(super) fn is_of_place(self) -> bool {
        matches!(self, Self::In | Self::Out)
    }

    /// Whether it tells terms apart only at the front: elsewhere a word that says it joins
    /// others much as `of` does.
    pub(super) fn is_of_front(self) -> bool {
        matches!(self, Self::Through | Self::For | Self::About)
    }

    /// Whether it says another thing than `of` in every language: others, such as `to` and
    /// `in`, stand in one where another has `of`.
    pub(super) fn is_never_of(self) -> bool {
        matches!(
            self,
            Self::Source
                | Self::Origin
                | Self::Against
                | Self::Out
                | Self::Off
                | Self::Before
                | Self::After
                | Self::Above
                | Self::Below
        )
    }

    /// Whether a term has to say it: a word that nothing joins to another, as in `data
    /// access`, may be joined by `of`, `to` or `in`, but by none of these.
    pub(super) fn is_always_said(self) -> bool {
        matches!(
            self,
            Self::Out
                | Self::Off
                | Self::After
                | Self::Above
                | Self::Below
                | Self::Between
                | Self::During
        )
    }

    /// Whether with what protects it says from what: `protection against`, `Schutz vor`.
    pub(super) fn is_of_danger(self) -> bool {
        matches!(
            self,
            Self::Source | Self::Origin | Self::Against | Self::Before
        )
    }

    /// Whether one says what the other does: an attack against a thing is one on
    /// it.
    pub(super) fn is_like(self, other: Self) -> bool {
        self.plain() == other.plain()
    }

    /// The same for all that say the same.
    pub(super) fn plain(self) -> Self {
        match self {
            Self::Against | Self::On => Self::Target,
            Self::Origin => Self::Source,
            other => other,
        }
    }
}

/// What the words of a term say that join its others and never stand for `of`, in order:
/// terms of the same words that say other things by these are others.
///
/// ```
/// use entente::compare::relations;
/// use entente::text::Analysis;
/// let relations = |term| relations(term, Analysis::En);
/// assert_eq!(relations("the safety of lamps"), relations("lamp safety"));
/// assert_ne!(relations("safety from lamps"), relations("lamp safety"));
/// ```
pub fn relations(term: &str, analysis: Analysis) -> Vec<Relation> {
    let folded = term_ranges(term, analysis).into_iter();
    let folded = folded.map(|range| fold_term_word(&term[range]));
    let related = folded.filter_map(|folded| Relation::of(&folded, analysis));
    let related = related.filter(|relation| relation.is_never_of());
    related.map(Relation::plain).collect()
}

/// Words that say which or how many of a thing are meant, in the languages that have
/// relations here; the thing is another one without them.
static QUANTIFYING: WordList = WordList::of(
    "other others another all any some both most more only every each several certain such own same \
    autre autres tout toute tous toutes plusieurs certains certaines quelque quelques chaque tel \
    telle tels telles seul seule seuls seules plus meme memes \
    ander andere anderer anderen anderes anderem alle aller allen alles einige einiger einigen \
    mehrere mehrerer jede jeder jedes jeden nur \
    altro altri altra altre tutto tutti tutta tutte alcuni alcune ogni qualsiasi piu \
    otro otros otra otras todo todos toda todas alguno algunos alguna algunas mas muy cada cualquier varios varias \
    другой другая другое другие других прочий прочие прочих иной иные иных все всех весь вся \
    всё каждый каждая любой любая любые некоторые некоторых только более",
);

/// Whether a folded word says which or how many of a thing are meant.
pub(super) fn quantifies(folded: &str) -> bool {
    QUANTIFYING.has(folded)
}

/// Words that are articles before another word, and numbers at the end of a term.
static ONE: WordList = WordList::of("one un une ein eins uno una");

/// Whether a folded word numbers a thing at the end of a term: `relay station one`.
pub(super) fn numbers_at_end(folded: &str) -> bool {
    ONE.has(folded)
}

/// How words are put side by side, of which none is of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Coordination {
    And,
    Or,
}

impl Coordination {
    /// That of a folded word of a language.
    pub(super) fn of(folded: &str, analysis: Analysis) -> Option<Self> {
        match (analysis, folded) {
            (Analysis::En, "and")
            | (Analysis::Fr, "et")
            | (Analysis::De, "und" | "sowie")
            | (Analysis::It, "e" | "ed")
            | (Analysis::Es, "y" | "e")
            | (Analysis::Ru, "и") => Some(Self::And),
            (Analysis::En, "or")
            | (Analysis::Fr, "ou")
            | (Analysis::De, "oder" | "bzw")
            | (Analysis::It, "o" | "od")
            | (Analysis::Es, "o" | "u")
            | (Analysis::Ru, "или") => Some(Self::Or),
            _ => None,
        }
    }
}

/// Whether a folded word puts others side by side, of which none is of another.
pub(super) fn coordinates(folded: &str, primary: &str) -> bool {
    let words: &[&str] = match primary {
        "pt" => &["e", "ou"][..],
        "ro" => &["ori", "sau", "si"][..],
        "sq" => &["apo", "dhe", "ose"][..],
        "bg" | "mk" => &["и", "или"][..],
        "uk" => &["або", "і", "й", "та"][..],
        "sr" | "hr" | "bs" => &["i", "ili", "te", "и", "или", "те"][..],
        "pl" => &["a", "albo", "i", "lub", "oraz"][..],
        "cs" => &["a", "anebo", "i", "nebo"][..],
        "sk" => &["a", "alebo", "i"][..],
        "sl" => &["ali", "in", "ter"][..],
        _ => return Coordination::of(folded, Analysis::of(primary)).is_some(),
    };
    words.contains(&folded)
}

/// Signs that put words side by side.
pub(super) const SIGNS_BETWEEN: [char; 4] = [',', ';', '/', '&'];

/// Signs right after a word that may be a part of it.
pub(super) const SIGNS_AFTER: [char; 2] = ['+', '#'];
/// That before one.
pub(super) const SIGN_BEFORE: char = '.';

/// A word with the signs right before and after it that may be a part of it: no
/// letter stands on the other side of them.
pub(super) fn with_signs(text: &str, word: &Range<usize>) -> Range<usize> {
    let after = &text[word.end..];
    let rest = after.trim_start_matches(SIGNS_AFTER);
    let end = match rest.starts_with(char::is_alphanumeric) {
        true => word.end,
        false => text.len() - rest.len(),
    };
    let before = text[..word.start].strip_suffix(SIGN_BEFORE);
    let before = before.filter(|before| {
        let last = before.chars().next_back();
        last.is_none_or(|last| last.is_whitespace() || matches!(last, '(' | '«' | '“' | '"'))
    });
    before.map_or(word.start, str::len)..end
}

/// Where the words of a term stand. Those that hyphens join are one word where
/// the first or the last of them only joins others: `on-line`, `log-off`,
/// `any-cast` are no `line`, `log` and `cast`. What denies the rest stands
/// alone, as in `non-armed`. The ending of an English genitive is no word.
pub(super) fn term_ranges(term: &str, analysis: Analysis) -> Vec<Range<usize>> {
    let ranges = word_ranges(term).into_iter();
    let ranges = ranges.filter(|word| !is_genitive_s(term, word, analysis));
    let ranges: Vec<Range<usize>> = ranges.map(|word| with_signs(term, &word)).collect();
    if !term.contains(HYPHENS) {
        return ranges;
    }
    let is_joined = |one: &Range<usize>, other: &Range<usize>| {
        let between = &term[one.end..other.start];
        let mut signs = between.chars();
        signs.next().is_some_and(|sign| HYPHENS.contains(&sign)) && signs.next().is_none()
    };
    let mut found = Vec::with_capacity(ranges.len());
    for chain in ranges.chunk_by(is_joined) {
        let first = fold_word(&term[chain[0].clone()]);
        let (denial, rest) = chain.split_at(usize::from(denies(&first, analysis)));
        found.extend_from_slice(denial);
        let joins = |range: &Range<usize>| joins_in_chain(&term[range.clone()], analysis);
        let is_one = match rest {
            [first, .., last] => joins(first) || joins(last),
            _ => false,
        };
        match is_one {
            true => found.push(rest[0].start..rest[rest.len() - 1].end),
            false => found.extend_from_slice(rest),
        }
    }
    found
}

/// Whether a word is the ending of an English genitive: `user’s data` is `user data`, as
/// `users’ data` is.
fn is_genitive_s(term: &str, word: &Range<usize>, analysis: Analysis) -> bool {
    analysis == Analysis::En
        && term[word.clone()].eq_ignore_ascii_case("s")
        && term[..word.start]
            .strip_suffix(is_apostrophe)
            .is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

/// The preposition that stands elided between two words of a term, which are read without
/// it: `dell’`, `d’`.
pub(super) fn elided_preposition(between: &str, analysis: Analysis) -> Option<&str> {
    let prepositions: &[&str] = match analysis {
        Analysis::Fr => &["d"],
        Analysis::It => &["all", "d", "dall", "dell", "nell", "sull"],
        _ => return None,
    };
    let elided = between.trim_end().strip_suffix(is_apostrophe)?;
    let begin = elided.rfind(|sign: char| !sign.is_alphabetic());
    let begin = begin.map_or(0, |at| {
        at + elided[at..].chars().next().map_or(0, char::len_utf8)
    });
    let elided = &elided[begin..];
    let mut prepositions = prepositions.iter();
    let is_one = prepositions.any(|known| elided.eq_ignore_ascii_case(known));
    (is_one && joins(elided, analysis)).then_some(elided)
}

/// Signs that make one word of two.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// Whether a word is written with a hyphen.
pub(super) fn is_hyphenated(written: &str) -> bool {
    written.contains(HYPHENS)
}

/// Whether a folded word of English is information technology where it stands before
/// another word, however it is written: `it security`.
pub(super) fn may_be_technology(folded: &str, analysis: Analysis) -> bool {
    analysis == Analysis::En && folded == "it"
}

/// Whether a word of English is information technology wherever it stands, by how it is
/// written: `management of IT`.
pub(super) fn is_technology_in_capitals(written: &str, analysis: Analysis) -> bool {
    analysis == Analysis::En && written == "IT"
}

/// Whether a word only joins others; no abbreviation does, such as that of
/// `IT-system`.
fn joins_in_chain(written: &str, analysis: Analysis) -> bool {
    let mut letters = written.chars();
    let is_abbreviation = letters.clone().nth(1).is_some() && letters.all(char::is_uppercase);
    let folded = fold_word(written);
    !is_abbreviation && !may_be_technology(&folded, analysis) && joins(&folded, analysis)
}

/// Folds a word of a term, see [`term_ranges`].
pub(super) fn fold_term_word(written: &str) -> String {
    let folded = match is_hyphenated(written) {
        true => compact(written),
        false => fold_word(written),
    };
    let word = written.trim_start_matches(SIGN_BEFORE);
    let before = &written[..written.len() - word.len()];
    let after = &word[word.trim_end_matches(SIGNS_AFTER).len()..];
    let folded = folded.trim_matches(|sign| sign == SIGN_BEFORE || SIGNS_AFTER.contains(&sign));
    [before, folded, after].concat()
}

/// Whether a word is written as an abbreviation: with two capitals or more, and
/// not in capitals because all around it is. What it stands for is no form of
/// another word.
pub(super) fn is_abbreviation(written: &str) -> bool {
    /// Longer ones are words in capitals.
    const LONGEST: usize = 5;
    let letters = written.strip_suffix('s').unwrap_or(written);
    let capitals = letters.chars().filter(|letter| letter.is_uppercase());
    let is_mixed = letters.contains(char::is_lowercase);
    capitals.count() > 1 && (is_mixed || letters.chars().count() <= LONGEST)
}

/// Whether something is the plural of what is written in capitals: `ISPs`.
pub(super) fn is_plural_of_capitals(text: &str) -> bool {
    let single = text.strip_suffix('s').unwrap_or_default();
    !single.is_empty() && single.chars().all(char::is_uppercase)
}

/// Whether a term is an abbreviation by how it is written: `FAR`, not `far` or `Far East`.
///
/// ```
/// use entente::compare::is_abbreviation_in_capitals;
/// assert!(is_abbreviation_in_capitals("NIS2"));
/// assert!(!is_abbreviation_in_capitals("THREATS"));
/// ```
pub fn is_abbreviation_in_capitals(term: &str) -> bool {
    let is_capital = |c: char| c.is_alphanumeric() && !c.is_lowercase();
    term.chars().all(is_capital) && is_abbreviation(term)
}

/// Before the stem of a word that is denied.
pub(super) const DENIED: char = '¬';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joining_word_at_an_end_of_what_hyphens_join_is_a_part_of_it() {
        for (term, language, expected) in [
            ("on-line service", "en", vec!["on-line", "service"]),
            ("any-cast, log-off", "en", vec!["any-cast", "log-off"]),
            ("who-is", "en", vec!["who-is"]),
            ("tout-en-un", "fr", vec!["tout-en-un"]),
            ("non-on-line lamp", "en", vec!["non", "on-line", "lamp"]),
            ("bateau non-armé", "fr", vec!["bateau", "non", "armé"]),
            (
                "peer-to-peer IT-system",
                "en",
                vec!["peer", "to", "peer", "IT", "system"],
            ),
            ("on - line", "en", vec!["on", "line"]),
            ("it-security", "en", vec!["it", "security"]),
        ] {
            let found = term_ranges(term, Analysis::of(language)).into_iter();
            let found: Vec<&str> = found.map(|range| &term[range]).collect();
            assert_eq!(found, expected);
        }
        assert_eq!(fold_term_word("On-Line"), "online");
    }
}
