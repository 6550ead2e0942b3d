//! Texts that differ in few words, of which one turns what the other says.

use std::collections::BTreeSet;

use super::affixes::have_other_affixes;
use super::contraries::{have_contraries, of_first_alone};
use crate::text::{Analysis, Opposite, WordList};

// Words that turn what is said into its contrary, or take something out of it, folded: for the
// same meanings in each language, in the same order as far as these have one word for them.
// Lacking; nothing; taken out; hardly; too little; bounds; unable or not allowed; even so.
static ENGLISH: WordList = WordList::of(
    "absence absent lack lacking lacks lacked devoid bereft deprived none nothing nobody nowhere zero \
    except excepting excluding exclusion exception unless barring other than free hardly barely \
    scarcely insufficient insufficiently inadequate inadequately least most some unable incapable \
    impossible prohibited prohibits prohibiting forbidden although though even undue unduly",
);
static FRENCH: WordList = WordList::of(
    "absence absent absente absents absentes manque defaut depourvu depourvue depourvus depourvues \
    denue denuee denues denuees exempt exempte exempts exemptes rien personne nul nulle zero sauf \
    excepte hormis hors exception exclusion exclu exclus exclue exclues excluant insuffisant \
    insuffisante insuffisants insuffisantes insuffisamment moins certains certaines incapable incapables impossible \
    impossibles interdit interdite interdits interdites prohibe prohibee prohibes prohibees quoique \
    quoiqu indu indue indus indues indument",
);
static GERMAN: WordList = WordList::of(
    "mangels fehlend fehlende fehlender fehlendes fehlendem fehlenden abwesenheit null ausgenommen \
    ausser ausnahme ausschluss abgesehen kaum unzureichend unzureichende unzureichender \
    unzureichendes unzureichendem unzureichenden ungenugend ungenugende ungenugender ungenugendes \
    ungenugendem ungenugenden mindestens wenigstens hochstens unfahig ausserstande unmoglich \
    verboten verbotene verbotenen untersagt obwohl obgleich anstatt statt",
);
static ITALIAN: WordList = WordList::of(
    "assenza assente assenti mancanza privo priva privi prive sprovvisto sprovvista sprovvisti \
    sprovviste zero escluso esclusa esclusi escluse eccetto eccettuato eccettuata eccettuati \
    eccettuate tranne salvo salva salvi salve fuorche eccezione esclusione appena poco \
    insufficiente insufficienti insufficientemente almeno incapace incapaci impossibile impossibili \
    vietato vietata vietati vietate proibito proibita proibiti proibite sebbene benche indebito \
    indebita indebiti indebite indebitamente",
);
static SPANISH: WordList = WordList::of(
    "ausencia ausente ausentes carencia carente carentes falta desprovisto desprovista desprovistos \
    desprovistas cero excluido excluida excluidos excluidas excluyendo excepto exceptuado exceptuada \
    exceptuados exceptuadas exceptuando salvo excepcion exclusion apenas poco insuficiente \
    insuficientes insuficientemente menos incapaz incapaces imposible imposibles prohibido prohibida \
    prohibidos prohibidas aunque indebido indebida indebidos indebidas indebidamente",
);
static RUSSIAN: WordList = WordList::of(
    "отсутствие отсутствия отсутствии отсутствием лишен лишена лишено лишены лишенный лишенная \
    лишенное лишенные лишенного лишенной лишенных исключая кроме исключением едва недостаточно \
    недостаточный недостаточная недостаточное недостаточные недостаточного недостаточной \
    недостаточному недостаточную недостаточным недостаточными недостаточных недостаточном \
    неспособен неспособна неспособно неспособны неспособный неспособная неспособные невозможно \
    невозможен невозможна невозможны запрещено запрещен запрещена запрещены даже хотя вместо",
);

// The same in several words.
static NO_PHRASES: [&str; 0] = [];
static ENGLISH_PHRASES: [&str; 3] = ["instead of", "rather than", "a few"];
static FRENCH_PHRASES: [&str; 6] = [
    "meme si",
    "bien que",
    "au lieu",
    "plutot que",
    "a compter",
    "a partir",
];
static GERMAN_PHRASES: [&str; 2] = ["auch wenn", "es sei denn"];
static ITALIAN_PHRASES: [&str; 4] = ["anche se", "invece di", "piuttosto che", "a partire"];
static SPANISH_PHRASES: [&str; 6] = [
    "aun cuando",
    "incluso si",
    "en lugar",
    "a partir",
    "unos pocos",
    "unas pocas",
];
static RUSSIAN_PHRASES: [&str; 1] = ["в отличие"];

/// The phrases of a language that turn what is said.
fn phrases(analysis: Analysis) -> &'static [&'static str] {
    match analysis {
        Analysis::En => &ENGLISH_PHRASES,
        Analysis::Fr => &FRENCH_PHRASES,
        Analysis::De => &GERMAN_PHRASES,
        Analysis::It => &ITALIAN_PHRASES,
        Analysis::Es => &SPANISH_PHRASES,
        Analysis::Ru => &RUSSIAN_PHRASES,
        Analysis::General => &NO_PHRASES,
    }
}

/// The words of a language that turn what is said. What turns it with a further
/// word alone (`save for`, `à moins que`) is known as texts are read.
fn turning(analysis: Analysis) -> Option<&'static WordList> {
    analysis.choose([&ENGLISH, &FRENCH, &GERMAN, &ITALIAN, &SPANISH, &RUSSIAN])
}

/// What before a word makes it its contrary: `unauthorised`, `illegal`.
const CONTRARY: &str = "un in im il ir i non dis mis anti de des me mes не без бес вне over under \
    sous sur uber unter sotto sopra sobre sub super inter intra под анти counter contre contra gegen \
    контр";
/// Beginnings of which each makes the contrary of what the other does: `underuse`, `overuse`.
const BEGINNINGS: [[&str; 2]; 20] = [
    ["under", "over"],
    ["sous", "sur"],
    ["unter", "uber"],
    ["sotto", "sopra"],
    ["sotto", "sovra"],
    ["sub", "super"],
    ["sub", "sobre"],
    ["infra", "sobre"],
    ["pro", "anti"],
    ["inter", "intra"],
    ["inter", "infra"],
    ["pre", "post"],
    ["hypo", "hyper"],
    ["ipo", "iper"],
    ["micro", "macro"],
    ["mono", "multi"],
    ["про", "анти"],
    ["недо", "пере"],
    ["до", "после"],
    ["микро", "макро"],
];
/// What is shorter, in characters, is no word that has a contrary.
const SHORTEST: usize = 3;

/// Whether one of two texts has a turning word where the other has none or another, or a word
/// where the other has its contrary, by a list, its beginning or its ending (`lawful`,
/// `unlawful`). Some that are not opposed are taken for it (`formation` and `information`):
/// that costs a statement, and makes none that is wrong.
pub(super) fn are_opposed(one: &[String], other: &[String], analysis: Analysis) -> bool {
    if one == other {
        return false;
    }
    if turn_otherwise(one, other, analysis) || have_contraries(one, other, analysis) {
        return true;
    }
    let (alone, of_other) = (of_first_alone(one, other), of_first_alone(other, one));
    if have_other_affixes(&alone, &of_other, analysis) {
        return true;
    }
    let (own, others) = (set_of(one), set_of(other));
    let all: BTreeSet<&str> = own.union(&others).copied().collect();
    let mut pairs = all.iter().flat_map(|contrary| {
        let begins = CONTRARY.split_ascii_whitespace();
        let plain = begins.filter_map(move |begin| contrary.strip_prefix(begin));
        let plain = plain.filter(|plain| plain.chars().count() >= SHORTEST && all.contains(plain));
        let others = full_of(contrary, &all).into_iter();
        let others = plain.chain(others).chain(other_beginnings(contrary, &all));
        others.map(move |other| (other, *contrary))
    });
    pairs.any(|pair| {
        !is_within(either(one, pair), either(other, pair))
            && !is_within(either(other, pair), either(one, pair))
    })
}

/// Whether two texts do not have the same turning words in the same order, each as often:
/// `at least two, unless …`, `at most two, unless …`, whatever else they say.
fn turn_otherwise(one: &[String], other: &[String], analysis: Analysis) -> bool {
    let Some(turning) = turning(analysis) else {
        return false;
    };
    let is_turning = |word: &&String| turning.has(word);
    let [words, others] = [one, other].map(|words| words.iter().filter(is_turning));
    !words.eq(others)
        || have_other_phrases(one, other, analysis)
        || exceptions(one, analysis) != exceptions(other, analysis)
}

/// How often a text may say that nothing else is: `n’est (plus) accessible qu’à`, `non … che`.
fn exceptions(words: &[String], analysis: Analysis) -> usize {
    /// So many words after the denial comes what is excepted, at most.
    const NEAR: usize = 8;
    let (denial, that) = match analysis {
        Analysis::Fr => ("ne", "que"),
        Analysis::It => ("non", "che"),
        Analysis::Es => ("no", "que"),
        _ => return 0,
    };
    let denials = (0..words.len()).filter(|at| words[*at] == denial);
    let is_followed = |at: &usize| words[at + 1..].iter().take(NEAR).any(|word| word == that);
    denials.filter(is_followed).count()
}

/// Whether one of two texts has a turning phrase more often than the other.
fn have_other_phrases(one: &[String], other: &[String], analysis: Analysis) -> bool {
    let [one, other] = [one, other].map(|words| format!(" {} ", words.join(" ")));
    let times = |text: &str, phrase: &str| text.matches(&format!(" {phrase} ")).count();
    let mut phrases = phrases(analysis).iter();
    phrases.any(|phrase| times(&one, phrase) != times(&other, phrase))
}

/// Of some words, those that begin in the contrary way and go on alike.
fn other_beginnings<'w>(
    word: &'w str,
    all: &'w BTreeSet<&'w str>,
) -> impl Iterator<Item = &'w str> {
    let other = move |[one, other]: &[&str; 2]| {
        let rest = word.strip_prefix(one)?;
        let is_long = rest.chars().count() >= SHORTEST;
        let contrary = is_long.then(|| [other, rest].concat())?;
        all.get(contrary.as_str()).copied()
    };
    BEGINNINGS.iter().filter_map(other)
}

/// Of some words, that which is full of what a word of English is without: `harmful` of
/// `harmless`; and in German that which is `-relevant` where a word is `-irrelevant`.
fn full_of<'w>(word: &'w str, all: &BTreeSet<&'w str>) -> Option<&'w str> {
    if word.contains("irrelevant") {
        let relevant = word.replacen("irrelevant", "relevant", 1);
        return all.get(relevant.as_str()).copied();
    }
    let root = word.strip_suffix("less")?;
    let is_long = root.chars().count() >= SHORTEST;
    let mut begin_alike = all.range(root..).take_while(|word| word.starts_with(root));
    let full = begin_alike.find(|word| word.strip_prefix(root) == Some("ful"));
    full.copied().filter(|_| is_long)
}

fn set_of(words: &[String]) -> BTreeSet<&str> {
    words.iter().map(String::as_str).collect()
}

/// Which of a word and its contrary a text has, in order.
fn either(words: &[String], (plain, contrary): (&str, &str)) -> impl Iterator<Item = bool> {
    words.iter().filter_map(move |word| match word.as_str() {
        word if word == plain => Some(false),
        word if word == contrary => Some(true),
        _ => None,
    })
}

/// Whether two texts have words of a pair of opposites that cannot be had from
/// each other by leaving some out: `internal` against `external`, or both the
/// other way round. What only one has (`internal and external networks` against
/// `internal networks`) is no opposite of the other.
pub(super) fn change_sides(one: &[Opposite], other: &[Opposite]) -> bool {
    if one == other {
        return false;
    }
    one.iter().enumerate().any(|(at, word)| {
        let is_known = one[..at].iter().any(|known| known.pair == word.pair);
        !is_known
            && !is_within(sides(one, word.pair), sides(other, word.pair))
            && !is_within(sides(other, word.pair), sides(one, word.pair))
    })
}

/// Which words of a pair a text has, in order.
fn sides(words: &[Opposite], pair: u32) -> impl Iterator<Item = u8> {
    let words = words.iter().filter(move |word| word.pair == pair);
    words.map(|word| word.side)
}

/// Whether a list is what is left of another when some of it is left out.
fn is_within<T: PartialEq>(
    mut part: impl Iterator<Item = T>,
    mut whole: impl Iterator<Item = T>,
) -> bool {
    part.all(|wanted| whole.any(|one| one == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{ContentWords, whole_words, word_ranges};

    fn opposed(one: &str, other: &str) -> bool {
        are_opposed_texts(one, other, Analysis::En)
    }

    fn are_opposed_texts(one: &str, other: &str, analysis: Analysis) -> bool {
        let [one, other] = [one, other].map(|text| whole_words(text, analysis));
        are_opposed(&one, &other, analysis)
    }

    #[test]
    fn opposites_are_told_in_each_language() {
        for (language, one, other) in [
            ("en", "an internal lamp above", "an external lamp above"),
            ("en", "a lamp above the ship", "a lamp below the ship"),
            ("en", "at least one lamp", "at most one lamp"),
            ("fr", "au moins une lampe", "au plus une lampe"),
            ("fr", "des réseaux publics", "des réseaux privés"),
            ("de", "vor der Lampe", "nach der Lampe"),
            ("de", "interne Lampen", "externe Lampen"),
            ("it", "una lampada interna", "una lampada esterna"),
            ("es", "antes de la lámpara", "después de la lámpara"),
            ("ru", "внутренняя лампа", "внешняя лампа"),
            ("en", "within the harbour", "outside the harbour"),
            ("en", "it allows ships", "it prevents ships"),
            ("en", "military lamps", "civilian lamps"),
            ("en", "national lamps", "international lamps"),
            ("en", "all lamps", "some lamps"),
            ("en", "lighting is required", "lighting is prohibited"),
            ("en", "the obligatory lamp", "the forbidden lamp"),
            ("en", "authorised lamps", "prohibited lamps"),
            ("en", "civil lamps", "military lamps"),
            ("en", "passive lamps", "active lamps"),
            ("en", "obliged to burn", "permitted to burn"),
            ("en", "voluntary lamps", "mandatory lamps"),
            ("fr", "tenu de brûler", "dispensé de brûler"),
            ("fr", "un feu obligatoire", "un feu facultatif"),
            ("de", "vorgeschriebene Lampen", "freiwillige Lampen"),
            ("it", "lampada obbligatoria", "lampada facoltativa"),
            ("es", "lámpara obligatoria", "lámpara facultativa"),
            ("ru", "обязательная лампа", "добровольная лампа"),
            ("fr", "un feu autorisé", "un feu interdit"),
            ("fr", "des lampes obligatoires", "des lampes interdites"),
            ("fr", "un feu requis", "un feu prohibé"),
            ("fr", "une lampe civile", "une lampe militaire"),
            ("fr", "un feu actif", "un feu passif"),
            ("de", "erforderliche Lampen", "verbotene Lampen"),
            ("it", "lampada obbligatoria", "lampada vietata"),
            ("es", "lámpara obligatoria", "lámpara prohibida"),
            ("ru", "обязательная лампа", "запрещенная лампа"),
            ("en", "lamps and ships", "lamps or ships"),
            ("fr", "tous les feux", "certains feux"),
            ("fr", "ce qui permet d’entrer", "ce qui empêche d’entrer"),
            ("de", "Lampen und Schiffe", "Lampen oder Schiffe"),
            ("it", "lampade militari", "lampade civili"),
            ("es", "todos los faros", "algunos faros"),
        ] {
            let analysis = Analysis::of(language);
            let read = |text: &'static str| {
                let ranges = word_ranges(text);
                ContentWords::new(analysis).read(text, &ranges).opposites
            };
            assert!(change_sides(&read(one), &read(other)), "{one}");
            assert!(change_sides(&read(other), &read(one)), "{one}");
            assert!(!change_sides(&read(one), &read(one)), "{one}");
            let both: Vec<Opposite> = [read(one), read(other)].concat();
            assert!(!change_sides(&both, &read(one)), "{one}");
        }
    }

    #[test]
    fn a_contrary_is_told_by_its_beginning_or_a_turning_word() {
        for (one, other) in [
            ("an authorised lamp", "an unauthorised lamp"),
            ("a lawful lamp", "an unlawful lamp"),
            ("secure lamps", "insecure lamps"),
            ("legal lamps", "illegal lamps"),
            ("une lampe licite", "une lampe illicite"),
            ("the light of lamps", "the absence of the light of lamps"),
            ("Законное действие", "Незаконное действие"),
            ("uso legal", "uso ilegal"),
            ("uso legale", "uso illegale"),
            (
                "access by legal ships to legal ports",
                "access by legal ships to illegal ports",
            ),
            (
                "access by legal ships to illegal ports",
                "access by illegal ships to legal ports",
            ),
            (
                "les feux licites de navires licites",
                "les feux licites de navires illicites",
            ),
        ] {
            assert!(opposed(one, other) && opposed(other, one), "{one}");
        }
        for (language, one, other) in [
            ("fr", "toute lampe", "toute lampe sauf la rouge"),
            ("de", "jede Lampe", "jede Lampe außer der roten"),
            ("it", "ogni lampada", "ogni lampada salvo la rossa"),
            ("es", "toda lámpara", "toda lámpara excepto la roja"),
            ("ru", "каждая лампа", "каждая лампа кроме красной"),
        ] {
            let analysis = Analysis::of(language);
            assert!(are_opposed_texts(one, other, analysis), "{one}");
            assert!(are_opposed_texts(other, one, analysis), "{one}");
        }
        for (one, other) in [
            ("the underuse of lamps", "the overuse of lamps"),
            ("the over-use of lamps", "the use of lamps"),
            ("pro-State lamps", "anti-State lamps"),
            ("inter-State lamps", "intra-State lamps"),
            ("eine Übernutzung", "eine Unternutzung"),
            ("la sous-évaluation", "la surévaluation"),
            ("des sous-réseaux", "des réseaux"),
        ] {
            let are_opposed = |analysis| are_opposed_texts(one, other, analysis);
            assert!(
                are_opposed(Analysis::En) || are_opposed(Analysis::Fr),
                "{one}"
            );
        }
        assert!(opposed("a harmful lamp", "a harmless lamp"));
        assert!(!opposed("a lamp", "a salvo of lamps"));
        assert!(!opposed("a wire", "a wireless lamp"));
        assert!(!opposed("an unauthorised lamp", "any unauthorised lamp"));
        assert!(!opposed("come to port", "come into port"));
        assert!(!opposed(
            "lawful or unlawful lamps",
            "lawful lamps of ships"
        ));
        assert!(!opposed(
            "lawful lamps, and unlawful lamps",
            "lawful lamps, and all unlawful lamps"
        ));
        assert!(!opposed("a lamp of ships", "a lamp of the ship"));
    }
}
