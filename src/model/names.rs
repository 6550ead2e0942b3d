use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One of the two languages in which the service itself speaks.
///
/// Texts of States exist in any language; names, labels and messages always
/// exist in both of these.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum DisplayLanguage {
    /// English.
    En,
    /// French.
    Fr,
}

impl DisplayLanguage {
    /// Both, in a fixed order.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The display language that a BCP 47 tag asks for, by its primary subtag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// How far a language, by its primary subtag, is from this one: none for
    /// the same, least for the other display language.
    pub fn distance(self, primary: &str) -> u8 {
        match primary {
            primary if primary == self.tag() => 0,
            primary if primary == self.other().tag() => 1,
            _ => 2,
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Fr,
            Self::Fr => Self::En,
        }
    }
}

/// The same thing said in English and in French; neither is the original.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Bilingual {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
}

impl Bilingual {
    /// Both languages at once.
    pub fn new(en: impl Into<String>, fr: impl Into<String>) -> Self {
        Self {
            en: en.into(),
            fr: fr.into(),
        }
    }

    /// The text in one language.
    pub fn get(&self, language: DisplayLanguage) -> &str {
        match language {
            DisplayLanguage::En => &self.en,
            DisplayLanguage::Fr => &self.fr,
        }
    }

    /// This sentence, then another one.
    pub fn followed_by(&self, other: &Self) -> Self {
        let both = |language| format!("{} {}", self.get(language), other.get(language));
        Self::new(both(DisplayLanguage::En), both(DisplayLanguage::Fr))
    }
}
