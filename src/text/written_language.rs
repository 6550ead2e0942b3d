use whatlang::{Detector, Lang};

/// Texts shorter than this, in characters, are not judged: trigrams of a few
/// words tell nothing.
const SHORTEST_JUDGED: usize = 30;
/// How sure the detector must be, from 0 to 1. Below, the two likeliest
/// languages lie so close together that chance decides.
const LEAST_CONFIDENCE: f64 = 0.5;

/// The language that a text reads like, as a primary subtag: one of
/// `candidates`, or another one where the script leaves no choice. `None` where it cannot be told: the text is short or
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
