//! The words of the pages, one file a group of pages.
//!
//! Each phrase is one line with English and French side by side; it becomes a
//! function, so that one that is missing and one that nobody says are errors of
//! the compiler.

#![deny(dead_code)]

/// Phrases as functions of the display language and, where they have some,
/// of the values within them.
macro_rules! phrases {
    ($($name:ident $(($($value:ident),+))? : $en:literal, $fr:literal;)+) => {
        $(phrases!(@function $name ($($($value),+)?) $en, $fr);)+

        #[cfg(test)]
        pub(super) const ALL: &[(&str, &str)] = &[$(($en, $fr)),+];
    };
    (@function $name:ident () $en:literal, $fr:literal) => {
        pub(crate) fn $name(display: $crate::model::DisplayLanguage) -> &'static str {
            match display {
                $crate::model::DisplayLanguage::En => $en,
                $crate::model::DisplayLanguage::Fr => $fr,
            }
        }
    };
    (@function $name:ident ($($value:ident),+) $en:literal, $fr:literal) => {
        pub(crate) fn $name(
            display: $crate::model::DisplayLanguage,
            $($value: impl std::fmt::Display),+
        ) -> String {
            match display {
                $crate::model::DisplayLanguage::En => format!($en),
                $crate::model::DisplayLanguage::Fr => format!($fr),
            }
        }
    };
}

/// Things with how many there are of them: English one and more, French one
/// and more.
macro_rules! counts {
    ($($name:ident: $en:literal, $ens:literal; $fr:literal, $frs:literal;)+) => {
        $(pub(crate) fn $name(display: $crate::model::DisplayLanguage, count: usize) -> String {
            let word = match display {
                $crate::model::DisplayLanguage::En if count == 1 => $en,
                $crate::model::DisplayLanguage::En => $ens,
                // None is in the singular too.
                $crate::model::DisplayLanguage::Fr if count < 2 => $fr,
                $crate::model::DisplayLanguage::Fr => $frs,
            };
            format!("{}\u{a0}{word}", $crate::i18n::number(display, count))
        })+

        #[cfg(test)]
        pub(super) const COUNTED: &[(&str, &str)] = &[$(($ens, $frs)),+];
    };
}

/// A phrase that needs nothing but the language.
pub(crate) type Phrase = fn(crate::model::DisplayLanguage) -> &'static str;

pub(crate) mod about;
pub(crate) mod annotate;
pub(crate) mod browse;
pub(crate) mod common;
pub(crate) mod comparison;
pub(crate) mod entry;
pub(crate) mod links;
pub(crate) mod list_changes;
pub(crate) mod overview;
pub(crate) mod proposals;
pub(crate) mod search;
pub(crate) mod sign_in;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DisplayLanguage;
    use crate::text::slips;

    #[test]
    fn typography_is_that_of_the_language() {
        let all = [
            about::ALL,
            annotate::ALL,
            browse::ALL,
            common::ALL,
            common::COUNTED,
            comparison::ALL,
            entry::ALL,
            links::ALL,
            list_changes::ALL,
            links::COUNTED,
            overview::ALL,
            proposals::ALL,
            search::ALL,
            sign_in::ALL,
        ];
        for (en, fr) in all.into_iter().flatten() {
            // Some, as what joins two phrases, stand between words.
            assert_eq!(slips(&format!("a{en}b"), "en"), [], "{en}");
            assert_eq!(slips(&format!("a{fr}b"), "fr"), [], "{fr}");
        }
    }

    #[test]
    fn none_is_plural_in_english_and_singular_in_french() {
        let entries = |display| [0, 1, 2].map(|count| common::entries(display, count));
        let english = ["0\u{a0}entries", "1\u{a0}entry", "2\u{a0}entries"];
        assert_eq!(entries(DisplayLanguage::En), english);
        let french = ["0\u{a0}entrée", "1\u{a0}entrée", "2\u{a0}entrées"];
        assert_eq!(entries(DisplayLanguage::Fr), french);
    }
}
