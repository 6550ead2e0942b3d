use std::borrow::Cow;

use frostem::{Algorithm, Stemmer};

use super::{is_number, regular_form};

/// In bytes. What is longer is taken as it is, without being stemmed: no word, and hardly
/// any term run together, has so many letters, and what a stemmer does takes some words as
/// many times their length as they have letters.
pub const LONGEST_WORD: usize = 400;

/// How the words of a language are reduced to what is searched and compared.
///
/// The six official OSCE languages have a Snowball stemmer; all others are
/// folded only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Analysis {
    /// English.
    En,
    /// French.
    Fr,
    /// German.
    De,
    /// Italian.
    It,
    /// Russian.
    Ru,
    /// Spanish.
    Es,
    /// Any other language.
    General,
}

impl Analysis {
    /// All analyses.
    pub const ALL: [Self; 7] = [
        Self::En,
        Self::Fr,
        Self::De,
        Self::It,
        Self::Ru,
        Self::Es,
        Self::General,
    ];

    /// What stands for the language in a list for English, French, German, Italian, Spanish
    /// and Russian; none for another one.
    pub fn choose<T>(self, [en, fr, de, it, es, ru]: [T; 6]) -> Option<T> {
        match self {
            Self::En => Some(en),
            Self::Fr => Some(fr),
            Self::De => Some(de),
            Self::It => Some(it),
            Self::Es => Some(es),
            Self::Ru => Some(ru),
            Self::General => None,
        }
    }

    /// The analysis for a primary language subtag.
    pub fn of(primary: &str) -> Self {
        match primary {
            "en" => Self::En,
            "fr" => Self::Fr,
            "de" => Self::De,
            "it" => Self::It,
            "ru" => Self::Ru,
            "es" => Self::Es,
            _ => Self::General,
        }
    }

    /// A short name, unique among analyses.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::De => "de",
            Self::It => "it",
            Self::Ru => "ru",
            Self::Es => "es",
            Self::General => "general",
        }
    }

    /// The stem of one folded word, see [`super::regular_form()`].
    pub fn stem(self, folded: &str) -> String {
        let regular = regular_form(folded, self);
        self.stem_of_regular(&regular).into_owned()
    }

    /// The same of a word in its regular form.
    pub(super) fn stem_of_regular(self, regular: &str) -> Cow<'_, str> {
        let may_inflect = regular.len() <= LONGEST_WORD && self.may_inflect(regular);
        match self.algorithm().filter(|_| may_inflect) {
            Some(algorithm) => Stemmer::new(algorithm).stem(regular),
            None => Cow::Borrowed(regular),
        }
    }

    /// Whether a word is in the script of the language, and no number: in others it inflects
    /// nothing, and a query is looked up in all languages.
    fn may_inflect(self, folded: &str) -> bool {
        let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52f}');
        match self {
            _ if is_number(folded) => false,
            Self::Ru => !folded.is_ascii() && folded.contains(is_cyrillic),
            _ => folded.is_ascii() || !folded.starts_with(is_cyrillic),
        }
    }

    fn algorithm(self) -> Option<Algorithm> {
        match self {
            Self::En => Some(Algorithm::English),
            Self::Fr => Some(Algorithm::French),
            Self::De => Some(Algorithm::German),
            Self::It => Some(Algorithm::Italian),
            Self::Ru => Some(Algorithm::Russian),
            Self::Es => Some(Algorithm::Spanish),
            Self::General => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_share_a_stem() {
        for (analysis, one, other) in [
            (Analysis::En, "attack", "attacks"),
            (Analysis::Fr, "infrastructure", "infrastructures"),
            (Analysis::De, "angriff", "angriffe"),
            (Analysis::It, "attacco", "attacchi"),
            (Analysis::Ru, "безопасность", "безопасности"),
            (Analysis::Es, "ataque", "ataques"),
        ] {
            assert_eq!(analysis.stem(one), analysis.stem(other), "{one}");
        }
    }

    #[test]
    fn what_is_in_another_script_is_left_alone_by_each_stemmer() {
        let latin = [
            "attacks",
            "données",
            "ddos",
            "x",
            "angriffe",
            "ciberataques",
            "y",
            "2fa",
        ];
        for word in latin {
            assert_eq!(Stemmer::new(Algorithm::Russian).stem(word), word);
        }
        for word in ["безопасности", "атака", "и", "кибератаками", "безопасность"]
        {
            for analysis in Analysis::ALL.into_iter().filter(|of| *of != Analysis::Ru) {
                let stem = analysis.algorithm().map(|of| Stemmer::new(of).stem(word));
                assert_eq!(stem.as_deref().unwrap_or(word), word, "{analysis:?}");
                assert_eq!(analysis.stem(word), word);
            }
        }
    }

    #[test]
    fn what_is_longer_than_any_word_is_taken_as_it_is() {
        for analysis in Analysis::ALL {
            for letters in ["y", "iu", "attacks", "ь"] {
                let run = letters.repeat(LONGEST_WORD + 1);
                assert_eq!(analysis.stem(&run), run, "{analysis:?} {letters}");
            }
        }
        let long = "a".repeat(LONGEST_WORD - "ttacks".len());
        let plural = [&long, "ttacks"].concat();
        assert_eq!(Analysis::En.stem(&plural), [&long, "ttack"].concat());
    }

    #[test]
    fn other_languages_are_folded_only() {
        assert_eq!(Analysis::of("ro").stem("spatiul"), "spatiul");
    }
}
