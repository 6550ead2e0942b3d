use std::str::FromStr;

use compact_str::{CompactString, ToCompactString};
use icu_locale_core::LanguageIdentifier;

use super::{Expected, Invalid};

/// Codes of ISO 639 that name no language: uncoded, several, undetermined, no
/// linguistic content.
const SPECIAL: [&str; 4] = ["mis", "mul", "und", "zxx"];

/// A language tag after BCP 47, in canonical case (`sr-Latn`, `en-GB`).
///
/// Its primary subtag is a language of ISO 639, so that a mistyped tag is
/// refused where it enters and not found missing later.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(CompactString);

impl Language {
    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag: `en` of `en-GB`.
    pub fn primary(&self) -> &str {
        let end = self.0.bytes().position(|byte| byte == b'-');
        &self.0[..end.unwrap_or(self.0.len())]
    }

    /// The same without script, region or anything else: `en` of `en-GB`.
    pub fn whole(&self) -> Self {
        Self(self.primary().into())
    }

    /// Whether a reader who asks for `range` is served by this language:
    /// `en` is served by `en-GB`, `en-GB` not by `en` (RFC 4647, section
    /// 3.3.1, basic filtering).
    pub fn matches(&self, range: &str) -> bool {
        let tag = self.0.as_bytes();
        let range = range.as_bytes();
        tag.len() >= range.len()
            && tag[..range.len()].eq_ignore_ascii_case(range)
            && tag.get(range.len()).is_none_or(|next| *next == b'-')
    }
}

impl FromStr for Language {
    type Err = Invalid;

    fn from_str(tag: &str) -> Result<Self, Invalid> {
        let invalid = || Invalid::new(tag, Expected::Language);
        if tag.contains('_') {
            return Err(invalid());
        }
        let id = LanguageIdentifier::try_from_str(tag).map_err(|_| invalid())?;
        let primary = id.language.as_str();
        if SPECIAL.contains(&primary) {
            return Err(Invalid::new(tag, Expected::OneLanguage));
        }
        let known = match primary.len() {
            2 => isolang::Language::from_639_1(primary).is_some(),
            3 => isolang::Language::from_639_3(primary).is_some(),
            _ => false,
        };
        if known {
            Ok(Self(id.to_compact_string()))
        } else {
            Err(Invalid::new(tag, Expected::RegisteredLanguage))
        }
    }
}

text_like!(Language);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_canonical_case() {
        let tag: Language = "SR-latn".parse().unwrap();
        assert_eq!(tag.as_str(), "sr-Latn");
        assert_eq!(tag.primary(), "sr");
    }

    #[test]
    fn refuses_what_is_not_a_language() {
        for tag in ["", "xq", "sr_Latn", "french", "und", "en-", "e n", "zzz"] {
            assert!(tag.parse::<Language>().is_err(), "{tag:?}");
        }
    }

    #[test]
    fn what_is_well_formed_is_told_from_what_is_registered() {
        for (tag, expected) in [
            ("xx", Expected::RegisteredLanguage),
            ("xx-Latn", Expected::RegisteredLanguage),
            ("und", Expected::OneLanguage),
            ("MUL-Latn", Expected::OneLanguage),
            ("sr_Latn", Expected::Language),
            ("e n", Expected::Language),
            ("", Expected::Language),
        ] {
            let refused = tag.parse::<Language>().unwrap_err();
            assert_eq!(refused.expected, expected, "{tag}");
        }
    }

    #[test]
    fn a_range_matches_its_regions_only() {
        let tag: Language = "en-GB".parse().unwrap();
        assert!(tag.matches("en"));
        assert!(tag.matches("EN-gb"));
        assert!(!tag.matches("e"));
        assert!(!tag.matches("en-US"));
    }
}
