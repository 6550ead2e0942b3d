//! Verbs around an English noun: what was done to it, what it does, and
//! sentences, which tell something and say of nothing what it is.

use super::closed::is_english_adverb as is_adverb;
use super::english::{
    ENGLISH_ARTICLES, ENGLISH_BOUNDS, ENGLISH_FIRST_NOUNS, ENGLISH_HAVING, ENGLISH_SINGULAR,
};
use super::english_adjectives::{ENGLISH_UNCOUNTABLE, is_english_adjective, is_plural};
use super::english_openings::NUMBERS;
use super::{Token, opens_with};
use crate::text::WordList;

/// Participles that end otherwise than in `ed`, and are no nouns.
static PARTICIPLES: WordList = WordList::of(
    "done sent lit written shown seen drawn thrown stolen broken chosen driven hidden spoken begun \
    sold bought lost found undertaken overseen left struck taught caught fought met spent bent dealt \
    stuck worn torn sworn borne forgotten eaten fallen ridden bitten beaten forbidden frozen woven \
    proven shaken mistaken withdrawn withheld upheld rebuilt understood overcome told paid laid fed \
    bred led won dug spun hung swung strung shut sunk put gone become taken given",
);
/// Those that may be nouns, unless a particle or the doer follows: `set up`,
/// `run by`.
static PARTICIPLES_WITH: WordList =
    WordList::of("set run cut read hit bound spread cast shot hurt");
pub(super) const PARTICLES: &[&str] = &[
    "out", "up", "off", "down", "away", "forth", "apart", "aside",
];
/// What may begin what a verb acts upon.
const OBJECTS: &[&str] = &["the", "a", "an", "its", "his", "her", "their"];
/// Verbs that are no nouns.
static VERBS: WordList = WordList::of(
    "comprise consist focus specify exist describe accept accuse acquire adopt agree allow \
    analyse analyze announce apply appoint assess assume avoid begin believe bring buy carry \
    choose collect commit communicate comply conceal connect consider contain continue cooperate \
    corrupt create deceive decide decrypt defend define delete deliver deny deploy deprive \
    derive destroy detect determine develop differ discover discuss disable disclose disrupt distribute \
    divert enable encrypt encourage endanger enforce enjoy ensure erase establish evade examine \
    exceed execute exfiltrate expect expose facilitate follow forbid gather generate get give \
    govern have hijack identify ignore impede impersonate implement impose improve include \
    indicate infect infiltrate inform inject install intend intercept interfere introduce invade \
    investigate invite involve keep know learn lose maintain make manage manipulate migrate \
    mislead modify negotiate notify obey obtain occur operate organise organize participate \
    penetrate perform persuade possess prepare prevent proceed prohibit promote propagate \
    propose protect prove provide publish punish pursue receive recognise recognize recover \
    refrain regulate rely remain remove replicate represent require resist respond restrict \
    resolve retain reveal say separate seek seem seize sell send serve settle steal strengthen \
    submit suffer take tell threaten transmit try undermine understand undertake vary verify violate \
    warn write",
);
/// Pasts that are no participles.
static PASTS: WordList = WordList::of(
    "stole took broke wrote gave chose drove drew threw knew grew began became came went spoke hid saw \
    fell forgot withdrew undertook",
);
/// Verbs that are nouns as well, and tell something where what they act upon
/// follows.
static VERBS_AND_NOUNS: WordList = WordList::of(
    "use exchange share attack access control target need offer report supply support store \
    transfer exploit block gain harm trick handle abuse cause change conclude sign form grant \
    damage attempt load fear order request trade train transport visit watch link log open place \
    release review risk search test track cover aim",
);
/// Plurals with which nouns are made up: `an operations centre`.
static PLURALS_WITHIN: WordList = WordList::of(
    "communications telecommunications operations systems services arms goods sales weapons materials \
    customs sports rights savings",
);
/// Verbs that tell of a thing where it is or whose, and are no nouns in their third person
/// before a preposition.
static VERBS_OF_PLACE: WordList =
    WordList::of("lie belong depend come go arise reside rest derive stem");
/// Those that may be nouns, unless an article stands before the thing.
static VERBS_OF_PLACE_AND_NOUNS: WordList = WordList::of("stand fall sit run live");
/// Prepositions after them.
const OF_PLACE: &[&str] = &[
    "with", "in", "on", "at", "to", "from", "upon", "within", "under",
];
/// Participles with two objects, or with what a thing is called: `a State
/// considered a threat`.
static PARTICIPLES_WITH_NOUN: WordList = WordList::of(
    "given told taught paid sent left become deemed considered called named termed declared \
    denied granted awarded offered issued assigned allowed allocated designated appointed \
    elected labelled rendered dubbed charged promised refused",
);
/// What may do something: `a team handling incidents`.
static DOERS: WordList = WordList::of(
    "system team tool device software program programme application body person individual entity \
    company firm organisation organization authority agency institution operator provider unit \
    code malware virus worm mechanism equipment apparatus machine law act regulation provision \
    instrument treaty document party state service facility component function process activity \
    measure practice technique method procedure crime attack officer inspector agent boat \
    convention agreement tax committee council commission court ministry office instrument",
);
/// What is named with a noun in `ing` before it, rather than acted upon: `data
/// mining techniques`.
static NAMED_WITH: WordList = WordList::of(
    "tools techniques methods procedures systems services activities operations agreements \
    arrangements models mechanisms measures capabilities processes policies rules standards \
    units teams centres centers programmes programs technologies solutions platforms \
    applications exercises tasks requirements facilities functions skills costs engines \
    protocols algorithms languages guidelines practices equipment software hardware \
    infrastructure malware intelligence security power knowledge evidence works devices \
    companies providers bodies offences yards",
);

/// Whether a word after a noun was done to it: `sent over`, `run by`.
pub(super) fn is_irregular_participle(word: &Token<'_>, next: Option<&Token<'_>>) -> bool {
    let is_with = |next: &Token<'_>| next.is_any(PARTICLES) || next.is_any(&["by"]);
    word.is(&PARTICIPLES) || (word.is(&PARTICIPLES_WITH) && next.is_some_and(is_with))
}

/// Whether a word in `ing` says what the noun before it does, with what it acts
/// upon after it: `a system processing data`. In `data processing systems`, and
/// where it cannot be told, it belongs to the noun after it.
pub(super) fn is_acting(words: &[Token<'_>], from: usize, at: usize) -> bool {
    /// What is acted upon has at most so many words.
    const LONGEST: usize = 4;
    const TURNS: [&str; 4] = [
        "making use",
        "taking advantage",
        "taking part",
        "taking place",
    ];
    if opens_with(&words[at..], &TURNS).is_some() {
        return true;
    }
    let goes_on = |word: &&Token<'_>| {
        word.sign.is_none()
            && !word.is(&ENGLISH_BOUNDS)
            && !word.is(&ENGLISH_ARTICLES)
            && !word.is_any(&["and", "or"])
    };
    let object = words[at + 1..].iter().take(LONGEST).take_while(goes_on);
    let object = &words[at + 1..at + 1 + object.count()];
    let [others @ .., last] = object else {
        return false;
    };
    let is_uncountable = last.is(&ENGLISH_UNCOUNTABLE);
    if !is_uncountable && !is_plural(last) {
        return false;
    }
    // `a team handling incidents`: the article goes with no plural.
    let is_singular = from > 0 && words[from - 1].is_any(ENGLISH_SINGULAR);
    if is_singular && is_plural(last) {
        return true;
    }
    let may_be_noun = words[at].is(&ENGLISH_FIRST_NOUNS) && !is_uncountable;
    // No adjective stands within a name: `activity targeting critical infrastructure`.
    let is_name = last.is(&NAMED_WITH) && !others.iter().any(is_english_adjective);
    words[at - 1].is(&DOERS) && !is_name && !may_be_noun
}

/// Whether a word in `ing` within a group either acts upon its last word or names
/// it, which nothing tells: `yard building ships`, `ship building yards`.
pub(super) fn may_act(words: &[Token<'_>], at: usize, end: usize) -> bool {
    let last = &words[end - 1];
    let may_be_object = is_plural(last) && !last.is(&NAMED_WITH);
    may_be_object
        && (at + 1..end - 1).any(|verb| {
            let (before, word) = (&words[verb - 1], &words[verb]);
            let is_joined = before.is_any(&["and", "or"]) || is_english_adjective(before);
            word.sign.is_none()
                && word.ends_with(&["ing"])
                && !word.is(&ENGLISH_FIRST_NOUNS)
                && !is_joined
        })
}

/// Whether a group of words is the beginning of a sentence: `the attacker
/// deceives the victim`, `States exchange information`.
pub(super) fn is_sentence(words: &[Token<'_>], at: usize, end: usize) -> bool {
    is_past(words, at, end)
        || is_of_place(words, at, end)
        || is_verb_after_adverb(words, end)
        || (at + 1..end).any(|verb| is_verb(words, at, verb, end))
}

/// Whether a group begins with a verb that says what is to be done, `Protect systems`, or what
/// something does that is not named: `Indicates the`.
pub(super) fn is_command(group: &[Token<'_>], next: Option<&Token<'_>>) -> bool {
    /// Verbs that may be adjectives or nouns before others.
    const OTHERS: &[&str] = &["separate", "corrupt", "focus", "intercept"];
    let [verb, object @ ..] = group else {
        return false;
    };
    let is_verb = (verb.is(&VERBS) && !verb.is_any(OTHERS)) || verb.is_any(&["use", "share"]);
    let goes_on = !object.is_empty() || next.is_some_and(|next| next.sign == Some(','));
    // `Indicates the degree`, `measures the degree`, `Use a lamp`
    let has_object = || object.is_empty() && next.is_some_and(begins_object);
    let may_act = || {
        let acts = |verbs| is_third_person(verb, verbs);
        is_verb || acts(&VERBS) || acts(&VERBS_AND_NOUNS) || verb.is_any(&["measures"])
    };
    // `Enables keepers`
    let is_having = || verb.is(&ENGLISH_HAVING) && verb.ends_with(&["s"]);
    (is_verb && goes_on) || (may_act() && has_object()) || (is_having() && goes_on)
}

/// Whether a participle has an object, as only a past has: `the attacker deceived
/// the victim`.
fn is_past(words: &[Token<'_>], at: usize, end: usize) -> bool {
    let [verb, object, ..] = &words[end..] else {
        return false;
    };
    is_led(words, at)
        && verb.sign.is_none()
        && (verb.ends_with(&["ed"])
            || verb.is(&PARTICIPLES)
            || verb.is_any(&["held", "kept", "built"]))
        && !verb.is(&PARTICIPLES_WITH_NOUN)
        && begins_object(object)
}

/// Whether a verb comes after an adverb: `attackers often use …`.
fn is_verb_after_adverb(words: &[Token<'_>], end: usize) -> bool {
    let [adverb, verb, ..] = &words[end..] else {
        return false;
    };
    if adverb.sign.is_some() || verb.sign.is_some() || !is_adverb(adverb) {
        return false;
    }
    match is_plural(&words[end - 1]) {
        true => verb.is(&VERBS) || verb.is(&VERBS_AND_NOUNS),
        false => is_third_person(verb, &VERBS) || is_third_person(verb, &VERBS_AND_NOUNS),
    }
}

/// Whether the last word of a group tells where a thing is or whose: `the competence lies with
/// …`, `lamps come from …`.
fn is_of_place(words: &[Token<'_>], at: usize, end: usize) -> bool {
    let next = words.get(end).filter(|next| next.sign.is_none());
    if end < at + 2 || !next.is_some_and(|next| next.is_any(OF_PLACE)) {
        return false;
    }
    let (before, verb) = (&words[end - 2], &words[end - 1]);
    if verb.sign.is_some() || before.is_any(&["and", "or"]) || is_english_adjective(before) {
        return false;
    }
    match is_plural(before) {
        true => verb.is(&VERBS_OF_PLACE),
        false => {
            is_third_person(verb, &VERBS_OF_PLACE)
                || (is_led(words, at) && is_third_person(verb, &VERBS_OF_PLACE_AND_NOUNS))
        }
    }
}

/// Whether an article stands before a group.
fn is_led(words: &[Token<'_>], at: usize) -> bool {
    at > 0 && words[at - 1].is_any(&["the", "a", "an", "this", "every", "each", "any"])
}

fn begins_object(word: &Token<'_>) -> bool {
    word.sign.is_none() && word.is_any(OBJECTS)
}

/// Whether a word within a group is its verb.
fn is_verb(words: &[Token<'_>], at: usize, verb: usize, end: usize) -> bool {
    let (before, word) = (&words[verb - 1], &words[verb]);
    let is_joined = before.is_any(&["and", "or"]);
    if word.sign.is_some() || is_joined || is_english_adjective(before) {
        return false;
    }
    if word.is(&PASTS) {
        return true;
    }
    if is_plural(before) {
        let has_object = || {
            let last = &words[end - 1];
            let is_object = is_plural(last) || last.is(&ENGLISH_UNCOUNTABLE);
            match verb + 1 < end {
                true => is_object,
                false => words.get(end).is_some_and(begins_object),
            }
        };
        let may_be_verb = || word.is(&VERBS_AND_NOUNS) && !before.is(&PLURALS_WITHIN);
        return word.is(&VERBS) || (may_be_verb() && has_object());
    }
    if !is_plural(word) {
        return false;
    }
    if is_third_person(word, &VERBS) {
        return true;
    }
    // `the attacker targets the victim`, `an attacker gains access`
    let is_last = verb + 1 == end && words.get(end).is_some_and(begins_object);
    let acts = || {
        let last = &words[end - 1];
        verb + 1 < end
            && (is_plural(last) || last.is(&ENGLISH_UNCOUNTABLE))
            && is_third_person(word, &VERBS_AND_NOUNS)
    };
    is_led(words, at) && (is_last || acts())
}

/// Whether a word is the third person of a verb on a list: `sends`, `publishes`,
/// `notifies`.
fn is_third_person(word: &Token<'_>, verbs: &WordList) -> bool {
    let Some(stem) = word.folded().strip_suffix('s') else {
        return false;
    };
    let without_e = stem.strip_suffix('e');
    verbs.has(stem)
        || without_e.is_some_and(|stem| verbs.has(stem))
        || stem
            .strip_suffix("ie")
            .is_some_and(|stem| verbs.has(&format!("{stem}y")))
}

/// Whether a group is said of several, and its last word is no plural, so that
/// it is no noun of theirs: `two or more States form an alliance`.
pub(super) fn is_of_several(words: &[Token<'_>], at: usize, head: usize) -> bool {
    let last = &words[head];
    let is_several =
        |word: &Token<'_>| word.is(&NUMBERS) || word.is_any(&["several", "these", "those", "more"]);
    at > 0
        && head > at
        && is_several(&words[at - 1])
        && is_plural(&words[head - 1])
        && !last.ends_with(&["s"])
        && !last.is(&ENGLISH_UNCOUNTABLE)
        && !last.is_any(&[
            "people",
            "media",
            "criteria",
            "personnel",
            "women",
            "men",
            "children",
        ])
}
