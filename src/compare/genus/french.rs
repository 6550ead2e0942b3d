//! The rules for French.

use std::ops::Range;

use super::closed::{FRENCH_AUXILIARIES, is_french as is_function, is_french_adverb as is_adverb};
use super::french_adjectives::{
    FRENCH_ONLY_ADJECTIVES, is_adjective, is_before_noun, joined_before_noun,
};
use super::french_inverted::after_thing;
use super::french_openings::after_opening;
use super::french_verbs::is_sentence;
use super::{AfterTerm, Token, after_passed, after_term, leads_elsewhere, opens_with};
use crate::text::WordList;

pub(super) static FRENCH_VERBS: WordList = WordList::of(
    "est sont designe designent signifie signifient entend entendent constitue constituent \
    definit definie defini definis definies represente representent",
);
static FRENCH_ENDS: WordList = WordList::of(
    "qui que dont ou dans pour par sur afin visant permettant destine lequel laquelle lesquels \
    lesquelles auquel auxquels auxquelles duquel desquels desquelles tout",
);
pub(super) static FRENCH_JOINED: WordList = WordList::of("de du par comme des a");
pub(super) const FRENCH_OPENINGS: [&str; 6] = [
    "en general",
    "en particulier",
    "ce qui est considere comme",
    "un ou plusieurs",
    "une ou plusieurs",
    "tout ou partie",
];
/// Words with which a definition begins, or goes on after its term.
static FRENCH_ARTICLES: WordList = WordList::of("le la les un une tout toute tous toutes");
/// What begins so says when something is the case, and names no kind of thing.
static FRENCH_NO_NOUN: WordList = WordList::of(
    "lorsque lorsqu quand si ou etant ayant agissant appartenant consistant comportant \
    comprenant relevant resultant provenant",
);
pub(super) static FRENCH_PASSED: WordList = WordList::of(
    "le la les l un une des du de d tout toute tous toutes ce cet cette ces chaque plusieurs \
    certain certaine certains certaines quelque quelques quelconque maint maints mainte maintes \
    divers diverses different differents differentes autre autres nouveau nouvel nouvelle \
    nouvelles grand grande grandes petit petite principal principale tres grave graves vaste \
    vastes deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize \
    vingt vingts trente quarante cinquante soixante cent cents mille ledit ladite lesdits \
    lesdites dudit desdits desdites susdit susdite susdits susdites tel telle tels telles demi \
    demie meme memes susmentionne susmentionnee susmentionnes susmentionnees susvise susvisee \
    susvises susvisees",
);
/// What stands before a noun, and is none.
pub(super) static FRENCH_PREPOSITIONS: WordList = WordList::of(
    "a au aux dans en selon pour par sur sous avec sans chez entre vers contre depuis lors afin",
);
/// What begins so is said of another thing, or gives another name of it.
const FRENCH_NO_KIND: [&str; 6] = [
    "se",
    "bien des",
    "synonyme de",
    "qualifie",
    "qualifient",
    "caracterise",
];
static FRENCH_COLLECTIONS: WordList = WordList::of(
    "ensemble ensembles totalite somme serie series groupe groupes eventail nombre gamme type \
    types forme formes famille multitude suite majorite plupart categorie terme expression centaine \
    centaines millier milliers dizaine dizaines quantite quantites foule vingtaine trentaine sorte sortes \
    espece especes genre genres douzaine quinzaine cinquantaine poignee multiplicite pluralite myriade moitie integralite",
);
/// What ends so is an infinitive, but for a few words.
const FRENCH_INFINITIVES: &[&str] = &[
    "er",
    "ir",
    "cevoir",
    "voir",
    "mettre",
    "endre",
    "uire",
    "crire",
    "suivre",
    "faire",
    "extraire",
    "soustraire",
];
/// What ends so is a noun as a rule: `fichier`, `pouvoir`.
const FRENCH_NOUN_ENDINGS: &[&str] = &["ier", "oir", "aire"];
/// And of these, the ones that are infinitives all the same.
const FRENCH_VERBS_IN_IER: &[&str] = &[
    "fier",
    "blier",
    "lier",
    "nier",
    "dier",
    "cevoir",
    "prevoir",
    "faire",
    "extraire",
    "soustraire",
];
static FRENCH_NOUNS_IN_ER: WordList = WordList::of(
    "danger etranger passager messager leader hacker cracker scanner server router buffer cluster \
    computer container master foyer loyer mer fer ver hiver cancer atelier cavalier escalier \
    hotelier greffier panier denier affaire avenir desir loisir souvenir plaisir cendre gendre",
);
/// With one of these after it, an infinitive says what is done, and where or
/// how.
const FRENCH_AFTER_INFINITIVE: &[&str] = &[
    "dans", "a", "au", "aux", "sur", "en", "par", "avec", "sans", "contre", "vers", "des", "du",
];
/// What denies what comes after it, or stands with `ne`.
static FRENCH_DENYING: WordList =
    WordList::of("ne pas jamais ni aucun aucune aucuns aucunes nul nulle");
/// Participles that say of what a thing is made, and are no nouns before `de`.
static FRENCH_PARTICIPLES_OF: WordList = WordList::of(
    "compose composes constitue constitues dote dotes muni munis depourvu depourvus issu issus equipe \
    equipes",
);
/// Participles that end otherwise than in `é`, and are no nouns.
static FRENCH_PARTICIPLES: WordList = WordList::of(
    "mis commis commise commises transmis transmise transmises etabli etablie etablis etablies fourni \
    fournie fournis fournies inclus incluse incluses prevu prevue prevus prevues rendu rendue rendus \
    rendues soumis soumise soumises detenu detenue detenues obtenu obtenue obtenus obtenues issu issue",
);
/// Verbs that say what a thing does or has, and no nouns.
static FRENCH_TELLING: WordList = WordList::of(
    "sert servent permet permettent consiste consistent vise visent comprend comprennent concerne \
    concernent regroupe regroupent inclut incluent contient contiennent indique indiquent decrit \
    decrivent recouvre recouvrent englobe englobent fournit fournissent correspond correspondent \
    precise precisent doit doivent peut peuvent",
);
/// Nouns that end like participles.
static FRENCH_NOUNS_IN_E: WordList = WordList::of(
    "procede procedes marche marches degre degres abonne abonnes delegue delegues salarie salaries \
    cle cles enonce enonces expose exposes releve releves resume resumes",
);
const RULES: AfterTerm = AfterTerm {
    verbs: &FRENCH_VERBS,
    ends: &FRENCH_ENDS,
    joined: &FRENCH_JOINED,
    collections: &FRENCH_COLLECTIONS,
};

pub(super) fn french(words: &[Token<'_>]) -> Option<usize> {
    let held = after_opening(words)?;
    let rest = &words[held..];
    let mut at = held + after_thing(rest).or_else(|| begin(rest))?;
    if is_said_of(words, at) {
        return None;
    }
    loop {
        at = after_passed(words, at, &FRENCH_OPENINGS, &[&FRENCH_PASSED]);
        let head = words.get(at)?;
        if is_function(head) || is_telling(&words[at..]) || is_done(&words[at..]) {
            return None;
        }
        let is_of_another =
            opens_with(&words[at..], &FRENCH_NO_KIND).is_some() || is_reflexive(head);
        if is_of_another || leads_elsewhere(&words[at..]) {
            return None;
        }
        if let Some(joined) = joined_before_noun(&words[at..]) {
            at += joined;
            continue;
        }
        // `L’important est de protéger …`
        let is_after_de = at > 0 && words[at - 1].is_any(&["de"]);
        if is_after_de && !head.has_article() && is_infinitive(head) {
            return None;
        }
        if is_before_noun(&words[at..]) {
            at += 1;
            continue;
        }
        if head.is(&FRENCH_ONLY_ADJECTIVES) || is_sentence(words, at) {
            return None;
        }
        if is_adjective(&words[at..]) {
            return None;
        }
        match made_up_of(words, at) {
            Some(next) if next > at => at = next,
            _ => return Some(at),
        }
    }
}

/// The words of the term before its definition, with the verb that leads to it; none where none
/// stands there.
pub(super) fn its_term(words: &[Token<'_>]) -> Option<Range<usize>> {
    let held = after_opening(words)?;
    let at = begin(&words[held..])?;
    (at > 0).then_some(held..held + at)
}

/// Whether the words up to a noun deny something: `n’est pas un`, `ni`.
pub(super) fn denies(words: &[Token<'_>], head: usize) -> bool {
    let is_denying =
        |word: &Token<'_>| word.is(&FRENCH_DENYING) || word.elided.as_deref() == Some("n");
    words[..=head].iter().any(is_denying)
}

/// Whether a verb says what a thing does that is not named, or that is the one
/// defined: `Permet de …`, `Le réseau permet de …`.
fn is_telling(words: &[Token<'_>]) -> bool {
    let is_verb = |word: &&Token<'_>| word.is(&FRENCH_TELLING) && !word.is_participle();
    let is_auxiliary = |word: &Token<'_>| {
        word.elided.is_none() && (word.is(&FRENCH_AUXILIARIES) || word.written == "a")
    };
    let next = words.get(1).filter(|next| next.sign.is_none());
    words
        .first()
        .filter(is_verb)
        .or(next.filter(|next| is_verb(next) || is_auxiliary(next)))
        .is_some()
}

/// Whether a verb to be says how something is, and not what: `est tenu de …`,
/// `est interdit`. A noun has its article after it.
fn is_said_of(words: &[Token<'_>], at: usize) -> bool {
    let is_after_verb = at > 0 && words[at - 1].is_any(&["est", "sont"]);
    let is_determined = |next: &Token<'_>| {
        next.has_article() || next.folded().split('-').all(|part| FRENCH_PASSED.has(part))
    };
    let opens = || opens_with(&words[at..], &FRENCH_OPENINGS).is_some();
    is_after_verb && !opens() && words.get(at).is_some_and(|next| !is_determined(next))
}

/// Whether a verb says what a thing does with itself: `S’applique à …`.
fn is_reflexive(word: &Token<'_>) -> bool {
    matches!(word.elided.as_deref(), Some("s"))
}

/// Whether a participle says what was done to a thing that is not named:
/// `Employé pour …`. Those in `té` are nouns as a rule.
fn is_done(words: &[Token<'_>]) -> bool {
    let [word, next, ..] = words else {
        return false;
    };
    // `Dit d’un réseau …`
    let is_of = next.elided.as_deref() == Some("d") || next.is_any(&["de", "du", "des"]);
    if word.is_any(&["dit", "dite", "dits", "dites"]) && is_of {
        return true;
    }
    let is_made = word.is(&FRENCH_PARTICIPLES_OF) && !word.written.ends_with('e');
    if is_made && is_of {
        return true;
    }
    let is_participle = (word.is_participle() || word.written.ends_with("és"))
        && !word.ends_with(&["te", "tes"])
        && !word.is(&FRENCH_NOUNS_IN_E);
    (is_participle || word.is(&FRENCH_PARTICIPLES))
        && next.is_any(&[
            "etre", "pour", "par", "dans", "en", "a", "au", "aux", "sur", "comme", "lorsque",
            "quand",
        ])
}

/// Where the definition begins; none where it names no kind of thing.
fn begin(words: &[Token<'_>]) -> Option<usize> {
    let [first, others @ ..] = words else {
        return None;
    };
    let is_noun_follows =
        |next: &Token<'_>| next.sign.is_none() && (next.is(&FRENCH_ARTICLES) || next.has_article());
    let says_when = first
        .elided
        .as_deref()
        .is_some_and(|of| FRENCH_NO_NOUN.has(of));
    if says_when || first.is(&FRENCH_NO_NOUN) || is_doing(words) {
        return None;
    }
    if let Some(verb) = reflexive(words) {
        let joined = others[verb..]
            .iter()
            .take_while(|word| word.is(&FRENCH_JOINED));
        return Some(verb + 1 + joined.count());
    }
    let next = others.first().filter(|next| is_noun_follows(next));
    if let Some(next) = next
        && !first.is(&FRENCH_PASSED)
        && !first.has_article()
    {
        // `Désigne le …`, `C’est la …`; `Rendre un …` names no kind of thing.
        // `Membre d’un …` does.
        let is_of = next.elided.as_deref() == Some("d");
        let is_infinitive = first.ends_with(&["er", "ir", "re"]) && !is_of;
        return match first.is(&FRENCH_VERBS) {
            true => Some(1),
            false if is_infinitive => None,
            false => Some(0),
        };
    }
    Some(match after_meant(words).or_else(|| after_called(words)) {
        Some(at) => at,
        None => after_term(words, &RULES),
    })
}

/// Whether a definition begins with an infinitive: `entrer dans …`, `s’introduire
/// dans …`, `ne pas agir`.
fn is_doing(words: &[Token<'_>]) -> bool {
    let (begin, is_verb) = match words {
        [first, ..] if first.is_any(&["ne"]) => return true,
        // `Faire échec à`
        [first, ..] if first.is_any(&["faire"]) && !first.has_article() => return true,
        // `Protégez les ports`
        [first, ..] if first.ends_with(&["ez"]) && !first.is_any(&["nez", "rez"]) => return true,
        [first, ..] if first.is_any(&["se"]) => (1, true),
        [first, ..] => (0, first.elided.as_deref() == Some("s")),
        [] => return false,
    };
    let Some(word) = words.get(begin).filter(|word| is_infinitive(word)) else {
        return false;
    };
    let goes_on = |next: &Token<'_>| {
        let is_adverb = is_adverb(next);
        next.sign.is_none() && (next.is_any(FRENCH_AFTER_INFINITIVE) || is_adverb)
    };
    is_verb || (!word.has_article() && words.get(begin + 1).is_some_and(goes_on))
}

pub(super) fn is_infinitive(word: &Token<'_>) -> bool {
    let is_noun = word.ends_with(FRENCH_NOUN_ENDINGS) && !word.ends_with(FRENCH_VERBS_IN_IER);
    word.ends_with(FRENCH_INFINITIVES) && !is_noun && !word.is(&FRENCH_NOUNS_IN_ER)
}

/// The place of a reflexive verb with which a definition begins that stands
/// beside its term: `S’entend de …`, `Il s’agit d’…`.
fn reflexive(words: &[Token<'_>]) -> Option<usize> {
    let at = usize::from(words.first()?.is_any(&["il"]));
    let verb = words.get(at)?;
    let is_reflexive = verb.elided.as_deref() == Some("s");
    (is_reflexive && verb.is_any(&["entend", "entendent", "agit"])).then_some(at)
}

/// Where the definition begins after `on appelle` and the term, which has no article.
fn after_called(words: &[Token<'_>]) -> Option<usize> {
    /// A term has at most so many words.
    const LONGEST: usize = 6;
    let [on, verb, rest @ ..] = words else {
        return None;
    };
    if !on.is_any(&["on"]) || !verb.is_any(&["appelle", "nomme", "denomme"]) {
        return None;
    }
    let begins = |word: &Token<'_>| word.is(&FRENCH_ARTICLES) || word.has_article();
    let found = rest.iter().take(LONGEST + 1).position(begins)?;
    (found > 0).then_some(found + 2)
}

/// Where the definition begins after `on entend par` and the term.
fn after_meant(words: &[Token<'_>]) -> Option<usize> {
    /// A term has at most so many words.
    const LONGEST: usize = 8;
    let is_meant =
        |pair: &[Token<'_>]| pair[0].is_any(&["entend", "entendent"]) && pair[1].is_any(&["par"]);
    let meant = words.windows(2).take(LONGEST).position(is_meant)?;
    let (term, after) = (meant + 2, meant + 3);
    let begins = |word: &Token<'_>| word.is(&FRENCH_ARTICLES) || word.has_article();
    let rest = words.get(after..)?.iter().take(LONGEST);
    let found = rest.into_iter().position(begins);
    Some(found.map_or(term, |at| after + at))
}

/// Where goes on what a word of quantity is made up of: `ensemble [organisé]
/// de …`, `terme [général] désignant …`.
fn made_up_of(words: &[Token<'_>], at: usize) -> Option<usize> {
    /// At most so many adjectives stand between.
    const ADJECTIVES: usize = 2;
    if !words[at].is(&FRENCH_COLLECTIONS) {
        return None;
    }
    let following = words.iter().enumerate().skip(at + 1).take(ADJECTIVES + 1);
    let is_group = words[at].is_any(&["groupe", "groupes"]);
    for (next, word) in following {
        // `groupe composé d’experts`
        if word.sign.is_some() || (is_group && word.is(&FRENCH_PARTICIPLES_OF)) {
            return None;
        }
        if word.elided.as_deref() == Some("d") {
            return Some(next);
        }
        if word.is_any(&[
            "de",
            "des",
            "du",
            "designant",
            "recouvrant",
            "englobant",
            "couvrant",
            "pour",
        ]) {
            // `terme employé pour désigner …`
            let names = words.get(next + 1);
            let is_naming =
                names.is_some_and(|verb| verb.is_any(&["designer", "decrire", "nommer"]));
            return Some(next + 1 + usize::from(is_naming));
        }
    }
    None
}
