//! Words that are alike but for how they are inflected.
//!
//! A stemmer also takes off what makes one word of another: `authenticity` and
//! `authentication`, `operator` and `operation` have the same stem.

use std::sync::LazyLock;

use super::regular_form::{Forms, is_strong_past, regular_form};
use super::remembered::Remembered;
use super::verbs::{infinitive, stemmed_as};
use super::{Analysis, WordList};

/// What all forms of a folded word have in common, and no other word of its
/// stem has: the stem, with what makes this word of it. `operators` is
/// `oper-ator`, `operations` and `operation` are `oper-ation`. Of a verb it is the infinitive
/// where its forms have different stems: that of `permis` is `permettre-`.
pub fn inflectional_stem(folded: &str, analysis: Analysis) -> String {
    if let Some(verb) = infinitive(folded, analysis) {
        return [&verb, "-"].concat();
    }
    match stemmed_as(folded, analysis) {
        Some(form) => stem_without_verbs(&form, analysis),
        None => stem_without_verbs(folded, analysis),
    }
}

/// The same of a word that is no verb, or not taken for one: terms are names.
pub fn stem_without_verbs(folded: &str, analysis: Analysis) -> String {
    let Some(endings) = endings(analysis) else {
        return folded.to_owned();
    };
    let regular = regular_form(folded, analysis);
    if let Some(word) = own(analysis).and_then(|own| own.get(&regular)) {
        return [word, "-"].concat();
    }
    if let Some(person) = made_with_umlaut(&regular, analysis) {
        return [person, "-"].concat();
    }
    let stem = analysis.stem_of_regular(&regular);
    let shared = shared_length(&regular, &stem);
    let made = without_endings(&regular[shared..], endings);
    // `controlled`, `stopped`
    let is_doubled = made.chars().count() == 1 && stem.ends_with(made);
    match made.is_empty() || is_doubled {
        true => stem.into_owned(),
        false => [&stem, "-", made].concat(),
    }
}

/// The same of a word of texts that are compared: it takes ten times as long to find as
/// to look up.
pub fn remembered_stem(folded: &str, analysis: Analysis) -> String {
    static MET: LazyLock<Remembered<Box<str>>> = LazyLock::new(Default::default);
    let find = || inflectional_stem(folded, analysis).into_boxed_str();
    MET.get(folded, analysis, find).into()
}

/// The same of a word of a name, see [`stem_without_verbs`].
pub fn remembered_name(folded: &str, analysis: Analysis) -> String {
    static MET: LazyLock<Remembered<Box<str>>> = LazyLock::new(Default::default);
    let find = || stem_without_verbs(folded, analysis).into_boxed_str();
    MET.get(folded, analysis, find).into()
}

/// Whether two folded words of the same stem are forms of one word.
pub fn are_forms(one: &str, other: &str, analysis: Analysis) -> bool {
    one == other || remembered_stem(one, analysis) == remembered_stem(other, analysis)
}

/// Whether two folded words are forms of one word in the same part of a sentence:
/// of a noun or an adjective in whatever number, gender and case, and no form of a
/// noun and one of a verb, as `attack` and `attacked` are.
pub fn are_forms_of_name(one: &str, other: &str, analysis: Analysis) -> bool {
    one == other
        || (end_of_verb(one, analysis) == end_of_verb(other, analysis)
            && remembered_name(one, analysis) == remembered_name(other, analysis))
}

/// What all forms of a folded name have in common, see [`are_forms_of_name`]: the stem,
/// and the end of verbs with which it is written. That of a word is remembered.
pub fn stem_of_name(
    folded: &str,
    analysis: Analysis,
    is_word: bool,
) -> (String, Option<&'static str>) {
    let stem = match is_word {
        true => remembered_name(folded, analysis),
        false => stem_without_verbs(folded, analysis),
    };
    (stem, end_of_verb(folded, analysis))
}

/// With which end of verbs a word is written; a noun may end so too.
fn end_of_verb(folded: &str, analysis: Analysis) -> Option<&'static str> {
    if is_strong_past(folded, analysis) {
        return Some("ed");
    }
    let word = without_number(folded, analysis);
    let mut ends = ends_of_verbs(analysis).iter();
    ends.find(|end| word.ends_with(**end)).copied()
}

/// A word without what tells number and gender.
fn without_number(folded: &str, analysis: Analysis) -> &str {
    match analysis {
        Analysis::En => folded.trim_end_matches('s'),
        _ => folded.trim_end_matches(['a', 'e', 'i', 'o', 's']),
    }
}

/// How forms of verbs end without their last vowels: `attacked`, `attaquent`,
/// `utilizan`, `proteggono`.
fn ends_of_verbs(analysis: Analysis) -> &'static [&'static str] {
    match analysis {
        Analysis::En => &["ed", "ing"],
        Analysis::Fr => &["er", "ir", "it", "ent"],
        Analysis::Es => &["an", "en"],
        Analysis::It => &["an", "on"],
        _ => &[],
    }
}

/// The end of a word without what inflects it, the longest endings first.
fn without_endings<'a>(end: &'a str, endings: &WordList) -> &'a str {
    let mut rest = end;
    while let Some((at, _)) = rest
        .char_indices()
        .find(|(at, _)| endings.has(&rest[*at..]))
    {
        rest = &rest[..at];
    }
    rest
}

/// A German word for who or what does something, made of another with an umlaut and
/// `-er`, without its case: `Datenschützern` is no form of `Datenschutz`. Folded, it
/// looks as a plural does (`Länder`) and an adjective (`digitaler`), so these are a list.
fn made_with_umlaut(folded: &str, analysis: Analysis) -> Option<&str> {
    if analysis != Analysis::De {
        return None;
    }
    let word = folded.strip_suffix(['n', 's']).unwrap_or(folded);
    let is_made = word.ends_with("er") && MADE_WITH_UMLAUT.iter().any(|end| word.ends_with(end));
    is_made.then_some(word)
}

/// How such words end.
const MADE_WITH_UMLAUT: [&str; 20] = [
    "schutzer",
    "tater",
    "trager",
    "handler",
    "kaufer",
    "laufer",
    "anfanger",
    "empfanger",
    "anhanger",
    "rauber",
    "schlager",
    "burger",
    "wahler",
    "zahler",
    "klager",
    "betruger",
    "verrater",
    "grunder",
    "eigentumer",
    "fanger",
];

/// How many bytes two words have in common at their beginnings, whole letters.
fn shared_length(one: &str, other: &str) -> usize {
    let pairs = one.bytes().zip(other.bytes());
    let same = pairs.take_while(|(one, other)| one == other).count();
    one.floor_char_boundary(same)
}

/// Words that are forms of another one by their letters and not by what they mean,
/// with a form that all of theirs have in common. Only one of two that look
/// alike needs to stand here.
fn own(analysis: Analysis) -> Option<&'static Forms> {
    match analysis {
        Analysis::En => Some(&ENGLISH_OWN),
        Analysis::Fr => Some(&FRENCH_OWN),
        Analysis::Ru => Some(&RUSSIAN_OWN),
        _ => None,
    }
}

static ENGLISH_OWN: Forms = Forms::of(
    "customs customs goods goods arms arms meaning meaning meanings meaning suite suite suites \
    suite humane humane news news securities securities",
);
/// In their regular form, but for plurals in -es, which have none.
static FRENCH_OWN: Forms = Forms::of(
    "port port poste poste postes poste messager messager usager usager passager passager danger \
    danger etranger etranger leger leger hacker hacker vent vent cour cour fonds fonds moyenne \
    moyenne moyennes moyenne fil fil directive directive directives directive suite suite suites \
    suite poursuite poursuite poursuites poursuite base base bases base propos propos france \
    france laser laser foyer foyer loyer loyer cancer cancer bunker bunker gain gain gaine gaine \
    gaines gaine",
);

/// `имение` and `временный` have their stems.
static RUSSIAN_OWN: Forms = Forms::of("имени имени времени времени");

fn endings(analysis: Analysis) -> Option<&'static WordList> {
    analysis.choose([&ENGLISH, &FRENCH, &GERMAN, &ITALIAN, &SPANISH, &RUSSIAN])
}

static ENGLISH: WordList = WordList::of("s es e ed d ing y ies ied");
static FRENCH: WordList =
    WordList::of("s x e es ee ees er l le les ne nes f fs ve ves se ses que ques");
static GERMAN: WordList = WordList::of("e en n er ern s es em ens te ten t");
static ITALIAN: WordList = WordList::of("a e i o he hi ia ie io ii ta to te ti");
static SPANISH: WordList = WordList::of("s es a as o os e z ces");
static RUSSIAN: WordList = WordList::of(
    "а я о е ы и у ю ь й ой ей ом ем ам ям ами ями ах ях ов ев ем ий ый ая яя ое ее ые ие ого его \
    ому ему ых их ым им ыми ими ую юю ою ею ия ии ию ией ием ие иям иями иях ью",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_are_told_from_words_of_one_stem() {
        for (language, one, other) in [
            ("en", "attack", "attacks"),
            ("en", "vulnerability", "vulnerabilities"),
            ("en", "encrypted", "encrypting"),
            ("en", "control", "controlled"),
            ("en", "stopping", "stops"),
            ("en", "operations", "operation"),
            ("en", "identifies", "identified"),
            ("fr", "vitale", "vitaux"),
            ("fr", "donnees", "donnee"),
            ("de", "angriff", "angriffs"),
            ("it", "attacco", "attacchi"),
            ("es", "informacion", "informaciones"),
            ("ru", "безопасность", "безопасности"),
            ("ru", "информационная", "информационной"),
            ("en", "analyses", "analysis"),
            ("en", "organization", "organisations"),
            ("en", "steal", "stolen"),
            ("en", "buses", "bus"),
            ("en", "meant", "means"),
            ("es", "imagen", "imagenes"),
            ("es", "permite", "permiten"),
            ("ru", "систем", "система"),
            ("ru", "имени", "имя"),
            ("it", "rischi", "rischio"),
            ("it", "utilizzano", "utilizza"),
            ("fr", "stockees", "stocke"),
            ("fr", "conflits", "conflit"),
            ("fr", "transmises", "transmis"),
            ("fr", "ports", "port"),
            ("fr", "portent", "porter"),
            ("fr", "actives", "actif"),
            ("it", "chiavi", "chiave"),
            ("de", "risiken", "risiko"),
            ("ru", "утечек", "утечка"),
            ("de", "datenschutzer", "datenschutzern"),
            ("de", "straftaters", "straftater"),
            ("de", "lander", "land"),
            ("de", "kritischer", "kritisch"),
            ("de", "uberwachter", "uberwacht"),
            ("pl", "system", "system"),
        ] {
            assert!(are_forms(one, other, Analysis::of(language)), "{one}");
        }
        for (language, one, other) in [
            ("en", "authenticity", "authentication"),
            ("en", "integrity", "integral"),
            ("en", "integrity", "integration"),
            ("en", "access", "accessibility"),
            ("en", "organization", "organized"),
            ("fr", "authentification", "authentifiant"),
            ("fr", "traitement", "traite"),
            ("fr", "porte", "port"),
            ("fr", "postes", "poster"),
            ("fr", "messager", "messages"),
            ("fr", "usagers", "usage"),
            ("fr", "ventes", "vents"),
            ("fr", "cour", "cours"),
            ("fr", "moyennes", "moyens"),
            ("fr", "fils", "file"),
            ("fr", "danger", "dangereux"),
            ("fr", "base", "bas"),
            ("fr", "gaine", "gain"),
            ("fr", "chiffrement", "chiffres"),
            ("fr", "utilisateur", "utilisation"),
            ("en", "operator", "operation"),
            ("en", "important", "import"),
            ("en", "executive", "execution"),
            ("en", "controller", "control"),
            ("en", "constitutes", "constitutional"),
            ("ru", "безопасность", "безопасный"),
            ("ru", "имение", "имени"),
            ("en", "customs", "custom"),
            ("en", "goods", "good"),
            ("en", "securities", "security"),
            ("en", "meaning", "means"),
            ("en", "arms", "arm"),
            ("en", "suits", "suites"),
            ("en", "humane", "human"),
            ("en", "found", "founded"),
            ("de", "datenschutzer", "datenschutz"),
            ("de", "straftater", "straftat"),
            ("de", "straftatern", "straftaten"),
            ("de", "empfanger", "empfang"),
            ("pl", "system", "systemy"),
        ] {
            assert!(!are_forms(one, other, Analysis::of(language)), "{one}");
        }
    }

    #[test]
    fn forms_of_a_name_are_none_of_a_verb() {
        for (language, one, other) in [
            ("en", "attack", "attacks"),
            ("en", "training", "trainings"),
            ("en", "medium", "media"),
            ("fr", "etranger", "etrangeres"),
            ("fr", "interdites", "interdit"),
            ("fr", "differents", "differente"),
            ("fr", "dangers", "danger"),
            ("es", "imagen", "imagenes"),
            ("es", "arma", "armas"),
            ("es", "entidad", "entidades"),
            ("es", "militar", "militares"),
            ("es", "linea", "lineas"),
            ("it", "umano", "umane"),
            ("it", "arma", "armi"),
            ("it", "ente", "enti"),
            ("it", "militare", "militari"),
            ("ru", "система", "систем"),
            ("ru", "подпись", "подписей"),
            ("ru", "память", "памятью"),
            ("ru", "обучающийся", "обучающихся"),
            ("ru", "архив", "архивов"),
            ("en", "needs", "need"),
        ] {
            let analysis = Analysis::of(language);
            assert!(are_forms_of_name(one, other, analysis), "{one}");
        }
        for (language, one, other) in [
            ("en", "attack", "attacked"),
            ("en", "drive", "driven"),
            ("en", "encrypted", "encrypting"),
            ("fr", "attaque", "attaquent"),
            ("fr", "menacer", "menace"),
            ("es", "acto", "acta"),
            ("es", "entidad", "ente"),
            ("it", "atto", "attore"),
            ("it", "ora", "oro"),
            ("it", "uso", "usa"),
            ("ru", "обучающий", "обучающийся"),
            ("ru", "печать", "печатать"),
            ("fr", "defini", "definit"),
            ("es", "amenaza", "amenazan"),
            ("it", "minaccia", "minacciano"),
        ] {
            let analysis = Analysis::of(language);
            assert!(!are_forms_of_name(one, other, analysis), "{one}");
        }
    }
}
