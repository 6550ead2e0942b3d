//! Words that deny what is said after them.

use super::listed::Listed;
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
    /// Denies, or only agrees with a denial before it in its clause: `nadie arde`, `no
    /// arde nadie`.
    Agrees,
    /// Denies what a hyphen joins to it, and in English and French the next word if
    /// that says something: `non-repudiation`, `non autorisé`. In French it also passes
    /// over joining words: `et non les lampes`.
    DeniesPart,
    /// Begins a denial in French that comes in two: `ne`.
    Begins,
    /// Ends one, or denies alone: `pas`, `jamais`.
    Ends,
    /// Says with `to` what must be: `has to burn`.
    Has,
    /// Denies with a `ne` right after it, or ends a denial with one before it: `personne ne
    /// brûle`, `ne brûle personne`.
    DeniesWithNe,
    /// Denies what is done to or by it: `harms nobody`, `nobody may enter`.
    Nobody,
    /// Denies the next word in a clause that has `weder`: `weder Lampen noch Schiffe`.
    DeniesAfterNeither,
    /// Takes nothing away after a denial: `not only`, `pas seulement`.
    Lifts,
    /// Turns what is said with the words beside it: `save for`, `à moins que`.
    Turns,
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
    (Role::Nobody, "nobody nothing none"),
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
    (
        Role::Turns,
        "save apart alone fail fails failed failing failure",
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
        "doit doivent devra devront devrait devraient doive saurait sauraient devant pourra pourront pourrait pourraient",
    ),
    (
        Role::Lifts,
        "seulement uniquement simplement necessairement exclusivement limite limitent forcement",
    ),
    (Role::Passes, "cas maniere facon moyen"),
    (Role::Turns, "moins peu peine"),
];
const GERMAN: Lists = &[
    (
        Role::Denies,
        "nicht kein keine keinen keiner keinem keines keinerlei ohne nie niemals weder niemand \
         niemanden niemandem niemandes nichts nirgends nirgendwo keineswegs keinesfalls mitnichten",
    ),
    (Role::DeniesPart, "non"),
    (Role::DeniesAfterNeither, "noch"),
    (Role::Lifts, "nur lediglich bloss"),
    (Role::Passes, "weise fall falle umstanden"),
];
const ITALIAN: Lists = &[
    (Role::Denies, "non senza no"),
    (Role::DeniesToo, "nessun nessuna"),
    (
        Role::Agrees,
        "nessuno niente nulla mai neanche nemmeno neppure",
    ),
    (Role::Lifts, "solo soltanto solamente esclusivamente"),
    (Role::Turns, "meno"),
    (Role::Passes, "modo maniera caso circostanza"),
];
const SPANISH: Lists = &[
    (Role::Denies, "no sin"),
    (Role::DeniesToo, "ni ningun ninguna"),
    (Role::Agrees, "ninguno nunca jamas nadie nada tampoco"),
    (Role::DeniesPart, "non"),
    (Role::Lifts, "solo solamente unicamente exclusivamente"),
    (Role::Turns, "menos"),
    (Role::Passes, "modo manera forma caso circunstancia"),
];
const RUSSIAN: Lists = &[
    (Role::Denies, "не без нет"),
    (
        Role::DeniesToo,
        "ни никакой никакого никакая никакие никаких",
    ),
    (
        Role::Agrees,
        "никто никого никому никем ничто ничего ничему ничем никогда нигде никуда",
    ),
    (Role::DeniesPart, "non"),
    (Role::Lifts, "только лишь"),
    (Role::Passes, "образом коем случае обстоятельствах"),
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
    let word = after.trim_start();
    let word = word.split(|c: char| !c.is_alphabetic()).next();
    let word = word.unwrap_or_default();
    match analysis {
        Analysis::Ru => !word.is_empty(),
        _ => OF.has(&word.to_lowercase()),
    }
}

/// The role of a word as it is written, where folding takes its accent from it: Italian
/// `né` denies, and `ne` is a pronoun; French `né` is born.
pub(super) fn written_role(written: &str, folded: &str, analysis: Analysis) -> Option<Role> {
    if folded != "ne" || written.is_ascii() {
        return None;
    }
    match analysis {
        Analysis::It => Some(Role::DeniesToo),
        Analysis::Fr => Some(Role::Plain),
        _ => None,
    }
}

/// Beginnings of what is no word after a `nicht` in one with it: `nichtig`,
/// `nichtsdestoweniger`.
const NOT_NEGATED: [&str; 8] = [
    "ig", "sahn", "sdesto", "ssag", "snutz", "stue", "stun", "swurd",
];

/// What a folded word of German denies that is written in one with its `nicht`:
/// `nichtstaatlich`.
pub(super) fn negated(folded: &str) -> Option<&str> {
    /// What is shorter, in bytes, is no word: `Nichte`.
    const SHORTEST: usize = 4;
    let rest = folded.strip_prefix("nicht")?;
    let is_other = NOT_NEGATED.iter().any(|begin| rest.starts_with(begin));
    (rest.len() >= SHORTEST && !is_other).then_some(rest)
}

/// Words after which `mai` or the like says `ever`.
static BEFORE_EVER: WordList = WordList::of("quanto come se caso");
/// Words that compare, after which it does so with a `che`: `più che mai`.
static COMPARING: WordList = WordList::of("piu meno mas menos mejor peor");

/// Whether a `mai` or `nunca` after a text says `ever`.
pub(super) fn is_ever(before: &str) -> bool {
    let (rest, last) = last_word(before);
    let last = last.to_lowercase();
    match last.as_str() {
        "che" | "que" => COMPARING.has(&fold_word(last_word(rest).1)),
        _ => BEFORE_EVER.has(&last),
    }
}

/// Whether the clause that goes on after a text has a `weder`.
pub(super) fn follows_neither(before: &str) -> bool {
    let clause = before.rsplit(['.', ';', ':']).next().unwrap_or_default();
    let mut words = clause.split(|c: char| !c.is_alphabetic());
    words.any(|word| word.eq_ignore_ascii_case("weder"))
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

/// Whether a denial only gives a bound: `no more than five`, `не более двух`. Where the word
/// that compares says something by itself (`менее`), it is what is denied.
pub(super) fn gives_bound(after: &str, analysis: Analysis) -> bool {
    let mut words = after.split_whitespace();
    let measure = words.next().unwrap_or_default();
    let next = words.next().unwrap_or_default();
    match analysis {
        Analysis::Ru => measure == "более" && (next == "чем" || is_number(next, analysis)),
        Analysis::It => matches!(measure, "più" | "piu") && matches!(next, "di" | "del" | "della"),
        Analysis::Es => matches!(measure, "más" | "mas") && matches!(next, "de" | "del"),
        _ => {
            let is_measure = matches!(
                measure,
                "more" | "less" | "fewer" | "later" | "earlier" | "longer"
            );
            is_measure && next == "than"
        }
    }
}

/// Whether a word is a number, in digits or letters.
fn is_number(word: &str, analysis: Analysis) -> bool {
    let listed = || Listed::of(&fold_word(word), analysis).number;
    word.starts_with(|c: char| c.is_ascii_digit()) || listed().is_some()
}
