use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use crate::model::DisplayLanguage;

/// The order of names in a display language (Unicode Collation Algorithm with
/// the tailoring of CLDR).
pub struct Collation(CollatorBorrowed<'static>);

impl Collation {
    /// The collation of a display language.
    pub fn of(language: DisplayLanguage) -> Self {
        let preferences: CollatorPreferences = match language {
            DisplayLanguage::En => locale!("en").into(),
            DisplayLanguage::Fr => locale!("fr").into(),
        };
        let collator = Collator::try_new(preferences, CollatorOptions::default())
            .expect("the collations of English and French are compiled in");
        Self(collator)
    }

    /// Compares two names.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.compare(one, other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_do_not_send_a_name_to_the_end() {
        let mut names = ["Zambie", "États-Unis d’Amérique", "Estonie", "Espagne"];
        let collation = Collation::of(DisplayLanguage::Fr);
        names.sort_by(|a, b| collation.compare(a, b));
        assert_eq!(
            names,
            ["Espagne", "Estonie", "États-Unis d’Amérique", "Zambie"]
        );
    }
}
