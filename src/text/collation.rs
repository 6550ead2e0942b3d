use std::cmp::Ordering;
use std::collections::HashMap;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use crate::model::{DisplayLanguage, Party, PartyCode, PartyKind};

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

    /// A key whose order among keys, byte by byte, is that of the text among
    /// texts (UTS 10, section 4.3).
    pub fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        match self.0.write_sort_key_to(text, &mut key) {
            Ok(()) => key,
        }
    }

    /// Compares two names.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.compare(one, other)
    }
}

/// Parties in the order in which they are always shown: States before
/// organisations, each by name in the display language.
pub fn by_name<'a>(
    parties: impl Iterator<Item = &'a Party>,
    language: DisplayLanguage,
) -> Vec<&'a Party> {
    let collation = Collation::of(language);
    let is_organisation = |party: &Party| party.kind == PartyKind::Organisation;
    let mut sorted: Vec<&Party> = parties.collect();
    sorted.sort_by(|one, other| {
        is_organisation(one)
            .cmp(&is_organisation(other))
            .then_with(|| collation.compare(one.name.get(language), other.name.get(language)))
    });
    sorted
}

/// The places of parties in the order of [`by_name()`], for lists of them.
#[derive(Debug)]
pub struct NameOrder<'a>(HashMap<&'a PartyCode, usize>);

impl<'a> NameOrder<'a> {
    /// Of all known parties, in a display language.
    pub fn of(parties: impl Iterator<Item = &'a Party>, language: DisplayLanguage) -> Self {
        let parties = by_name(parties, language).into_iter().enumerate();
        Self(parties.map(|(place, party)| (&party.code, place)).collect())
    }

    /// Some parties in order; those that are not known come last, by code.
    pub fn sorted<'b>(&self, codes: impl IntoIterator<Item = &'b PartyCode>) -> Vec<PartyCode> {
        let mut codes: Vec<PartyCode> = codes.into_iter().cloned().collect();
        codes.sort_by(|one, other| self.rank(one).cmp(&self.rank(other)));
        codes
    }

    /// By what a party is sorted.
    pub fn rank<'b>(&self, code: &'b PartyCode) -> (usize, &'b PartyCode) {
        let place = self.0.get(code).copied();
        (place.unwrap_or(usize::MAX), code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_in_the_order_of_their_texts() {
        let collation = Collation::of(DisplayLanguage::Fr);
        let mut terms = [
            "réseau",
            "Zone",
            "cyber",
            "ressource",
            "attaque",
            "œuvre",
            "offre",
        ];
        terms.sort_by_key(|term| collation.key(term));
        let expected = [
            "attaque",
            "cyber",
            "œuvre",
            "offre",
            "réseau",
            "ressource",
            "Zone",
        ];
        assert_eq!(terms, expected);
    }

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
