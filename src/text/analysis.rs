use frostem::{Algorithm, Stemmer};

use super::words;

/// How the words of a language are reduced to what is searched and compared.
///
/// The six official OSCE languages have a Snowball stemmer; all others are
/// folded only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

/// A word as an analysis leaves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stem {
    /// The stem, or the joined stem of two neighbouring words.
    pub text: String,
    /// Which word of the text it is, from 0.
    pub position: usize,
    /// How many words it spans: 2 for a joined pair.
    pub span: usize,
    /// Where it stands in the text, in bytes.
    pub range: std::ops::Range<usize>,
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

    /// The stem of one folded word.
    pub fn stem(self, folded: &str) -> String {
        match self.algorithm() {
            Some(algorithm) => Stemmer::new(algorithm).stem(folded).into_owned(),
            None => folded.to_owned(),
        }
    }

    /// The stems of a text in order, each followed by the joined stem of it
    /// and its right neighbour, so that `cyber sécurité` is found by
    /// `cybersécurité`.
    pub fn stems(self, text: &str) -> Vec<Stem> {
        let words = words(text);
        let mut stems = Vec::with_capacity(words.len() * 2);
        for (position, word) in words.iter().enumerate() {
            stems.push(Stem {
                text: self.stem(&word.folded),
                position,
                span: 1,
                range: word.range.clone(),
            });
            if let Some(next) = words.get(position + 1) {
                stems.push(Stem {
                    text: self.stem(&(word.folded.clone() + &next.folded)),
                    position,
                    span: 2,
                    range: word.range.start..next.range.end,
                });
            }
        }
        stems
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

    fn texts(analysis: Analysis, text: &str) -> Vec<String> {
        analysis.stems(text).into_iter().map(|s| s.text).collect()
    }

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
    fn neighbours_are_joined() {
        let joined = texts(Analysis::Fr, "cyber-sécurité");
        let single = texts(Analysis::Fr, "cybersécurité");
        assert_eq!(joined.len(), 3);
        assert!(joined.contains(&single[0]));
    }

    #[test]
    fn other_languages_are_folded_only() {
        assert_eq!(texts(Analysis::of("ro"), "Spaţiul"), ["spatiul"]);
    }
}
