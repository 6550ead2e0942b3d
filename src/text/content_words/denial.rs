//! Words that deny what is said after them.

use crate::text::words::is_apostrophe;
use crate::text::{Analysis, WordList, fold_word};

/// What a word does to what is said after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing.
    #[default]
    Plain,
    /// Denies the next word that says something: `not`, `without`, `sans`.
    Denies,
    /// The same, and is one denial with another before it: `sans aucun`.
    DeniesToo,
    /// Denies what a hyphen joins to it, and in English and French the next word if
    /// that says something: `non-repudiation`, `non autorisé`.
    DeniesPart,
    /// Begins a denial in French that comes in two: `ne`.
    Begins,
    /// Ends one, or denies alone: `pas`, `jamais`.
    Ends,
    /// Says with `to` what must be: `has to burn`.
    Has,
    /// Denies with a `ne` right after it: `personne ne brûle`.
    DeniesWithNe,
    /// Takes nothing away after a denial: `not only`, `pas seulement`.
    Lifts,
    /// Helps another verb, which is what is denied: `ne doit pas brûler`.
    Helps,
    /// Passes a denial on: `in no way a lamp`, `en aucun cas une lampe`.
    Passes,
    /// Names a thing in general, and passes a denial on to what it is said of:
    /// `without any kind of control`.
    General,
}

/// The words of a language by what they do.
type Lists = &'static [(Role, &'static str)];

const ENGLISH: Lists = &[
    (Role::Denies, "not no never neither nor cannot without"),
    (Role::DeniesPart, "non"),
    (Role::Has, "has have had having"),
    (
        Role::Lifts,
        "only merely just limited necessarily exclusively matter",
    ),
    (
        Role::Passes,
        "way ways means manner case circumstances event",
    ),
];
const FRENCH: Lists = &[
    (Role::Denies, "sans"),
    (Role::DeniesToo, "aucun aucune aucuns aucunes ni"),
    (Role::DeniesPart, "non"),
    (Role::Begins, "ne"),
    (Role::DeniesWithNe, "personne rien nul nulle"),
    (
        Role::Ends,
        "pas plus jamais nullement aucunement guere point",
    ),
    (
        Role::Helps,
        "doit doivent devra devront devrait devraient doive saurait sauraient permet permettent \
         permettant devant pourra pourront pourrait pourraient",
    ),
    (
        Role::Lifts,
        "seulement uniquement simplement necessairement exclusivement limite limitent forcement",
    ),
    (Role::Passes, "cas maniere facon moyen"),
];
const GERMAN: Lists = &[
    (
        Role::Denies,
        "nicht kein keine keinen keiner keinem keines ohne nie niemals weder",
    ),
    (Role::DeniesPart, "non"),
    (Role::Lifts, "nur lediglich bloss"),
];
const ITALIAN: Lists = &[
    (Role::Denies, "non senza no"),
    (Role::DeniesToo, "nessun nessuna nessuno"),
    (Role::Lifts, "solo soltanto solamente esclusivamente"),
];
const SPANISH: Lists = &[
    (Role::Denies, "no sin"),
    (Role::DeniesToo, "ni nunca ningun ninguna ninguno"),
    (Role::DeniesPart, "non"),
    (Role::Lifts, "solo solamente unicamente exclusivamente"),
];
const RUSSIAN: Lists = &[
    (Role::Denies, "не без нет"),
    (
        Role::DeniesToo,
        "ни никакой никакого никакая никакие никаких",
    ),
    (Role::DeniesPart, "non"),
    (Role::Lifts, "только лишь"),
];
/// Words for things in general, in all languages.
const GENERAL: &str = "kind kinds form forms type types sort sorts forme formes sorte sortes genre art arten formen \
     tipo tipi genere specie forma clase вид вида виду виде рода";
/// What leads on from them.
static OF: WordList = WordList::of("of de d du des von di del della dello dell dei degli delle");

/// The words of a language that do something; in languages without an analysis
/// of their own `non` alone does. Where a word stands twice, the first counts.
pub(super) fn roles(analysis: Analysis) -> impl Iterator<Item = (&'static str, Role)> {
    let (lists, general): (Lists, _) = match analysis {
        Analysis::En => (ENGLISH, GENERAL),
        Analysis::Fr => (FRENCH, GENERAL),
        Analysis::De => (GERMAN, GENERAL),
        Analysis::It => (ITALIAN, GENERAL),
        Analysis::Es => (SPANISH, GENERAL),
        Analysis::Ru => (RUSSIAN, GENERAL),
        Analysis::General => (&[(Role::DeniesPart, "non")], ""),
    };
    let lists = lists.iter().copied().chain([(Role::General, general)]);
    lists.flat_map(|(role, words)| {
        let words = words.split_ascii_whitespace();
        words.map(move |word| (word, role))
    })
}

/// Whether what follows a general word says of what it is one: `kind of
/// control`. In Russian that is said by the case.
pub(super) fn leads_on(after: &str, analysis: Analysis) -> bool {
    let word = after.trim_start_matches(' ');
    let word = word.split(|c: char| !c.is_alphabetic()).next();
    let word = word.unwrap_or_default();
    match analysis {
        Analysis::Ru => !word.is_empty(),
        _ => OF.has(&word.to_lowercase()),
    }
}

/// Where an elided `ne` begins that stands right before a word: `n’est`.
pub(super) fn elided_ne(before: &str) -> Option<usize> {
    let letters = before.strip_suffix(is_apostrophe)?;
    let rest = letters.strip_suffix(['n', 'N'])?;
    (!rest.ends_with(char::is_alphanumeric)).then_some(rest.len())
}

/// Whether a word is the rest of an English `not` after another: `doesn’t`.
pub(super) fn is_contracted_not(before: &str, written: &str) -> bool {
    let is_t = written.eq_ignore_ascii_case("t");
    is_t && before
        .strip_suffix(is_apostrophe)
        .is_some_and(|word| word.ends_with(['n', 'N']))
}

/// Whether a denial only names the other of two: `whether or not`, `intended or
/// not, …`. What stands before it and after it tells.
pub(super) fn is_other_of_two(before: &str, after: &str) -> bool {
    let (rest, last) = last_word(before);
    let is_or = last.eq_ignore_ascii_case("or") || last.eq_ignore_ascii_case("ou");
    let ends = after.is_empty() || after.starts_with([',', ';', '.', ')', ':']);
    is_or && (ends || last_word(rest).1.eq_ignore_ascii_case("whether"))
}

/// Words for the other of two.
static OR: WordList = WordList::of("or ou oder o u или");
/// Words with which it is said that both of two are meant.
static WHETHER: WordList = WordList::of("whether regardless soit soient ob sia siano sea sean");
/// Words through which a denial passes to what is denied: `or not be lit`.
static PASSING: WordList =
    WordList::of("be been being to have yet encore etre avoir sein werden ser ya");
/// Words after which `or not` denies nothing that are no joining words.
static AFTER_OR_NOT: WordList = WordList::of("contre envers malgre hors chez depuis des");

/// What an `or not` may do to what is said after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OrNot {
    /// Only names the other of two: `lit or not`.
    Nothing,
    /// Denies: `or not to be lit`.
    Denies,
    /// One of both, which is not told: `abusive or not authorised access`, `lit or
    /// not burning lamps`.
    Either,
}

/// What an `or not` does of which a word is the `not`; none of another word. What
/// stands before it and after it tells.
pub(super) fn or_not(before: &str, not: &str, after: &str, analysis: Analysis) -> Option<OrNot> {
    let is_not = match analysis {
        Analysis::En => not.eq_ignore_ascii_case("not"),
        Analysis::Fr => not.eq_ignore_ascii_case("non") || not.eq_ignore_ascii_case("pas"),
        Analysis::De => not.eq_ignore_ascii_case("nicht"),
        Analysis::It | Analysis::Es => not.eq_ignore_ascii_case("no"),
        Analysis::Ru => not.to_lowercase() == "нет",
        Analysis::General => false,
    };
    let (rest, last) = last_word(before);
    if !is_not || last.len() == before.len() || !OR.has(&last.to_lowercase()) || gives_bound(after)
    {
        return None;
    }
    let next = after.split(|c: char| !c.is_alphabetic());
    let next = fold_word(
        next.skip_while(|word| word.is_empty())
            .next()
            .unwrap_or_default(),
    );
    let goes_on = after.trim_start();
    let is_parted = goes_on.len() == after.len() || !goes_on.starts_with(char::is_alphanumeric);
    let is_hyphen = |c: char| is_dash(c.encode_utf8(&mut [0; 4]));
    let is_joined = not.eq_ignore_ascii_case("non") && after.starts_with(is_hyphen);
    Some(match is_parted {
        true if is_joined => return None,
        true => OrNot::Nothing,
        false if PASSING.has(&next) => OrNot::Denies,
        false if AFTER_OR_NOT.has(&next) || is_of_both(rest) => OrNot::Nothing,
        false => OrNot::Either,
    })
}

/// Whether the clause before an `or` says that both of two are meant.
fn is_of_both(before: &str) -> bool {
    /// So far before it, in words.
    const NEAR: usize = 8;
    let mut rest = before;
    for _ in 0..NEAR {
        let (before, word) = last_word(rest);
        if WHETHER.has(&word.to_lowercase()) {
            return true;
        }
        // A comma parts no clause: `whether lit, red or not`.
        rest = before.trim_end_matches([' ', ',', '’', '\'']);
        if word.is_empty() || rest.ends_with(['.', ';', ':']) {
            return false;
        }
    }
    false
}

/// Words before a French noun: a `pas` or `point` after them is a noun, too.
static BEFORE_NOUN: WordList = WordList::of(
    "le un ce du au chaque premier dernier son leur de d comme meme deux trois quatre tout aucun autre nul",
);
/// Words after which `personne` stands for nobody, where no sign stands.
static BEFORE_NOBODY: WordList = WordList::of(
    "que qu ou dont si et mais car lorsque lorsqu quand puisque puisqu comme quoi donc laquelle      lequel lesquels lesquelles qui",
);
/// Words with which `jamais` says `ever`, or denies what another does already.
static BEFORE_EVER: WordList = WordList::of("a si que qu plus pas");

/// Whether a French word that ends a denial can be one after some text: `point` can
/// be a noun.
pub(super) fn may_end(before: &str, written: &str) -> bool {
    let is_point = written.eq_ignore_ascii_case("point");
    !is_point || !BEFORE_NOUN.has(&fold_word(last_word(before).1))
}

/// Whether a French word that ends a denial denies what follows without a `ne`:
/// `pas encore connue`, `jamais connue`.
pub(super) fn denies_alone(before: &str, written: &str, after: &str) -> bool {
    let last = fold_word(last_word(before).1);
    let next = after.split(|c: char| !c.is_alphabetic());
    let mut next = next.filter(|word| !word.is_empty()).map(fold_word);
    match fold_word(written).as_str() {
        "aucunement" | "nullement" | "guere" => true,
        "pas" if last == "a" || BEFORE_NOUN.has(&last) || denies_bound(written, after) => false,
        // `pas à pas`
        "pas" => next.nth(1).is_none_or(|second| second != "pas"),
        "jamais" => {
            !BEFORE_EVER.has(&last) && !next.take(8).any(|word| matches!(word.as_str(), "ne" | "n"))
        }
        _ => false,
    }
}

/// Whether `personne` or the like stands for nobody between two texts: before a `ne`.
pub(super) fn denies_with_ne(before: &str, written: &str, after: &str) -> bool {
    let mut letters = after.trim_start().chars();
    let is_n = letters.next().is_some_and(|c| matches!(c, 'n' | 'N'));
    let rest = letters.as_str();
    let is_ne = is_n
        && (rest.starts_with(is_apostrophe)
            || rest
                .strip_prefix(['e', 'E'])
                .is_some_and(|rest| rest.starts_with(char::is_whitespace)));
    let last = last_word(before).1;
    let is_noun = written.eq_ignore_ascii_case("personne")
        && !last.is_empty()
        && !BEFORE_NOBODY.has(&fold_word(last));
    is_ne && after.starts_with(char::is_whitespace) && !is_noun
}

/// Whether a text is one dash or hyphen.
pub(super) fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "‐" | "‑" | "‒" | "–" | "—" | "−")
}

/// Whether a `non` after some text is that of `sine qua non`.
pub(super) fn is_latin(before: &str) -> bool {
    last_word(before).1.eq_ignore_ascii_case("qua")
}

/// The last word of a text, with what stands before it.
pub(super) fn last_word(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    let letters = text.trim_end_matches(char::is_alphabetic);
    (letters, &text[letters.len()..])
}

/// Whether a word is a `pas` that denies, without a `ne`, the bound that stands
/// after it: `pas moins de deux`, `pas avant deux jours`.
pub(super) fn denies_bound(written: &str, after: &str) -> bool {
    let next = after
        .split(|c: char| !c.is_alphabetic())
        .find(|word| !word.is_empty());
    let is_next = after.starts_with(char::is_whitespace);
    let is_bound = |word: &str| {
        let folded = word.to_lowercase();
        matches!(
            folded.as_str(),
            "moins" | "plus" | "davantage" | "avant" | "après"
        )
    };
    written.eq_ignore_ascii_case("pas") && is_next && next.is_some_and(is_bound)
}

/// Whether a denial only gives a bound: `no more than five`.
pub(super) fn gives_bound(after: &str) -> bool {
    let mut words = after.split_whitespace();
    let measure = words.next().unwrap_or_default();
    let is_measure = matches!(
        measure,
        "more" | "less" | "fewer" | "later" | "earlier" | "longer"
    );
    is_measure && words.next() == Some("than")
}
