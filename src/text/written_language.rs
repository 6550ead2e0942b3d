use super::WordList;
use whatlang::{Detector, Lang, Script, detect_script};

/// Texts shorter than this, in characters, are not judged: trigrams of a few
/// words tell nothing.
const SHORTEST_JUDGED: usize = 30;
/// How sure the detector must be, from 0 to 1. Below, the two likeliest
/// languages lie so close together that chance decides.
const LEAST_CONFIDENCE: f64 = 0.5;
/// How sure it must be that a text is not in the language that it is said to be
/// in.
const LEAST_AGAINST: f64 = 0.9;
/// Languages that are also written in a script in which the detector does not
/// know them.
const ALSO_WRITTEN: [(Lang, Script); 5] = [
    (Lang::Srp, Script::Latin),
    (Lang::Aze, Script::Cyrillic),
    (Lang::Ron, Script::Cyrillic),
    (Lang::Tuk, Script::Cyrillic),
    (Lang::Uzb, Script::Cyrillic),
];

/// The language that a text reads like, as a primary subtag: one of `candidates`, or another
/// one where the script leaves no choice. `None` where it cannot be told: the text is short or
/// ambiguous, or the detector does not know two of the candidates.
///
/// By script, alphabet and trigrams. Good for sentences, not for single terms.
pub fn written_language(text: &str, candidates: &[&str]) -> Option<String> {
    let languages: Vec<Lang> = candidates.iter().filter_map(|of| detectable(of)).collect();
    if languages.len() < 2 || text.chars().count() < SHORTEST_JUDGED {
        return None;
    }
    let found = Detector::with_allowlist(languages).detect(text)?;
    if found.confidence() < LEAST_CONFIDENCE {
        return None;
    }
    let found = isolang::Language::from_639_3(found.lang().code())?;
    let short = found.to_639_1();
    Some(short.unwrap_or_else(|| found.to_639_3()).to_owned())
}

/// Languages that the detector does not tell from others which it does not know:
/// Croatian from Bosnian, Montenegrin and Serbian in Latin letters.
const ONE_OF_SEVERAL: [&str; 1] = ["hr"];

/// Another language than the one that a text is said to be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnotherLanguage {
    /// This one, as a primary subtag.
    Of(String),
    /// One of several that are not told apart.
    OneOfSeveral,
}

/// Small words of some languages, by which a short text is told.
static SMALL_WORDS: [(&str, WordList); 5] = [
    (
        "en",
        WordList::of("the of and or by to from with for in an is are that which"),
    ),
    (
        "fr",
        WordList::of("le la les l de des du d un une et ou par pour dans en au aux est qui sur"),
    ),
    (
        "de",
        WordList::of("der die das den dem des ein eine einer und oder von zu für in im ist auf"),
    ),
    (
        "es",
        WordList::of("el la los las de del un una y o e u por para en es que con sobre"),
    ),
    (
        "it",
        WordList::of(
            "il lo la i gli le l di del dello della dei degli delle dell un una e o per in è che",
        ),
    ),
];
/// A short text has at least so many small words of the language that it is in.
const FEWEST_SMALL: usize = 2;

/// The language of which a short text has small words, where it has none of the language that
/// it is said to be in; of two that have as many, neither.
fn by_small_words(text: &str, said: &str) -> Option<&'static str> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphabetic())
        .map(str::to_lowercase)
        .collect();
    let count = |small: &WordList| words.iter().filter(|word| small.has(word)).count();
    let counts: Vec<(&str, usize)> = SMALL_WORDS
        .iter()
        .map(|(language, small)| (*language, count(small)))
        .collect();
    // Of a language that is not listed nobody knows its small words.
    let (_, own) = counts.iter().find(|(language, _)| *language == said)?;
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let mut likeliest = counts.iter().filter(|(_, count)| *count == most);
    let (found, _) = likeliest.next()?;
    let is_told = *own == 0 && most >= FEWEST_SMALL && likeliest.next().is_none();
    is_told.then_some(*found)
}

/// The language, one of `candidates`, that a text reads like which is said to be
/// in another one, `said`; a short one by its small words. `None` where it cannot be told, as in
/// [`written_language`]: so too where the detector does not know the language that
/// it is said to be in, or not in the script of the text.
pub fn reads_like_another(text: &str, said: &str, candidates: &[&str]) -> Option<AnotherLanguage> {
    let own = detectable(said)?;
    let script = detect_script(text)?;
    if ALSO_WRITTEN.contains(&(own, script)) || text.chars().any(is_of_unknown_cyrillic) {
        return None;
    }
    if text.chars().count() < SHORTEST_JUDGED {
        let found = by_small_words(text, said).filter(|found| candidates.contains(found));
        return found.map(|found| AnotherLanguage::Of(found.to_owned()));
    }
    let candidates: Vec<&str> = [said]
        .into_iter()
        .chain(candidates.iter().copied())
        .collect();
    let found = written_language(text, &candidates).filter(|found| found != said)?;
    // Among many the likeliest may be a little likelier than the rest by chance.
    let both = Detector::with_allowlist(vec![own, detectable(&found)?]).detect(text)?;
    let is_another = both.lang() != own && both.confidence() >= LEAST_AGAINST;
    is_another.then(|| match ONE_OF_SEVERAL.contains(&found.as_str()) {
        true => AnotherLanguage::OneOfSeveral,
        false => AnotherLanguage::Of(found),
    })
}

/// Whether a letter is one of Cyrillic languages that the detector does not know,
/// such as Kazakh, Kyrgyz and Tajik. Of those further letters Ukrainian has one.
fn is_of_unknown_cyrillic(letter: char) -> bool {
    matches!(letter, 'Ҋ'..='ӿ') && !matches!(letter, 'Ґ' | 'ґ')
}

/// Whether the detector knows the language of a primary subtag.
pub fn is_detectable(primary: &str) -> bool {
    detectable(primary).is_some()
}

fn detectable(primary: &str) -> Option<Lang> {
    let language = isolang::Language::from_639_1(primary)
        .or_else(|| isolang::Language::from_639_3(primary))?;
    Lang::from_code(language.to_639_3())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CANDIDATES: [&str; 4] = ["en", "fr", "de", "ru"];

    #[test]
    fn sentences_are_told_apart() {
        for (primary, text) in [
            (
                "en",
                "made-up state of a network in which no one knows who is connected",
            ),
            (
                "fr",
                "état imaginaire d’un réseau où nul ne sait qui est connecté",
            ),
            (
                "de",
                "erfundener Zustand eines Netzes, in dem niemand weiß, wer verbunden ist",
            ),
            (
                "ru",
                "вымышленное состояние сети, в которой никто не знает, кто подключён",
            ),
        ] {
            let found = written_language(text, &CANDIDATES);
            assert_eq!(found.as_deref(), Some(primary), "{text}");
        }
    }

    #[test]
    fn what_is_said_to_be_in_another_language_is_told_by_its_own() {
        let candidates = [
            "en", "fr", "de", "it", "ru", "es", "uk", "be", "bg", "sv", "da", "nb", "pl", "cs",
            "sk", "hr", "sl", "ro",
        ];
        for (said, text, found) in [
            (
                "en",
                "вигаданий стан мережі, в якій ніхто не знає, хто саме під’єднаний до неї",
                Some("uk"),
            ),
            (
                "de",
                "påhittat tillstånd i ett nätverk där ingen vet vem som är ansluten till det",
                Some("sv"),
            ),
            (
                "it",
                "zmyślony stan sieci, w której nikt nie wie, kto jest do niej podłączony",
                Some("pl"),
            ),
            (
                "sr",
                "izmišljeno stanje mreže u kojoj niko ne zna ko je sa njom povezan",
                None,
            ),
            (
                "uz",
                "тармоқнинг ўйлаб топилган ҳолати, унда ким уланганини ҳеч ким билмайди",
                None,
            ),
            (
                "sv",
                "påhittat tillstånd i ett nätverk där ingen vet vem som är ansluten till det",
                None,
            ),
            (
                "ru",
                "тармоқнинг ўйлаб топилган ҳолати, унда ким уланганини ҳеч ким билмайди",
                None,
            ),
            (
                "en",
                "izmišljeno stanje mreže u kojoj niko ne zna ko je sa njom povezan",
                Some("hr"),
            ),
            ("en", "сеть", None),
        ] {
            let read = reads_like_another(text, said, &candidates);
            let found = found.map(|found| match found {
                "hr" => AnotherLanguage::OneOfSeveral,
                found => AnotherLanguage::Of(found.to_owned()),
            });
            assert_eq!(read, found, "{text}");
        }
    }

    #[test]
    fn a_short_text_is_told_by_its_small_words() {
        let candidates = ["en", "fr", "de", "es", "it", "nl"];
        for (said, text, found) in [
            ("fr", "the lamp of the ship", Some("en")),
            ("en", "la lampe du navire", Some("fr")),
            ("en", "die Lampe und das Schiff", Some("de")),
            ("de", "el faro y los barcos", Some("es")),
            ("en", "il faro e gli scafi", Some("it")),
            // Some words of another language, and names, say nothing.
            ("fr", "the lamp", None),
            ("fr", "la lampe of the line", None),
            ("fr", "état de la lampe", None),
            ("nl", "the lamp of the ship", None),
            ("en", "lamp", None),
        ] {
            let read = reads_like_another(text, said, &candidates);
            let found = found.map(|found: &str| AnotherLanguage::Of(found.to_owned()));
            assert_eq!(read, found, "{said}: {text}");
        }
    }

    #[test]
    fn one_of_several_languages_is_told_from_another_but_not_which_it_is() {
        let text = "izmišljeno stanje mreže u kojoj niko ne zna ko je sa njom povezan";
        let candidates = ["en", "it", "sl", "hr", "pl", "cs", "sk"];
        for (said, found) in [
            ("it", Some(AnotherLanguage::OneOfSeveral)),
            ("en", Some(AnotherLanguage::OneOfSeveral)),
            ("hr", None),
            ("bs", None),
            ("sr", None),
        ] {
            assert_eq!(reads_like_another(text, said, &candidates), found, "{said}");
        }
        let slovenian = "izmišljeno stanje omrežja, v katerem nihče ne ve, kdo je z njim povezan";
        assert_eq!(reads_like_another(slovenian, "sl", &candidates), None);
    }

    #[test]
    fn another_script_is_told_whatever_the_candidates() {
        let greek = "φανταστική κατάσταση ενός δικτύου στο οποίο κανείς δεν ξέρει";
        assert_eq!(written_language(greek, &CANDIDATES).as_deref(), Some("el"));
    }

    #[test]
    fn what_is_short_or_unknown_is_not_judged() {
        assert_eq!(written_language("réseau", &CANDIDATES), None);
        let albanian = "hapësira e trilluar e të gjitha rrjeteve të ndërlidhura";
        assert_eq!(written_language(albanian, &["sq", "en"]), None);
        assert!(!is_detectable("sq"));
    }
}
