//! What the parts of these pages need to call things by their names.

use crate::i18n::{language_name, page::about as say};
use crate::model::{DisplayLanguage, Part, PartInLanguage, PartyCode};
use crate::service::Reference;

/// The name of a State in the display language; its code where it is unknown.
pub fn party(code: &PartyCode, reference: &Reference, display: DisplayLanguage) -> String {
    reference.party_name(code, display)
}

/// The names of States in their order.
pub fn parties(codes: &[PartyCode], reference: &Reference, display: DisplayLanguage) -> String {
    let known = codes.iter().filter_map(|code| reference.parties.get(code));
    let names = crate::text::by_name(known, display).into_iter();
    let names: Vec<&str> = names.map(|party| party.name.get(display)).collect();
    names.join(", ")
}

/// “Definition (English)”.
pub fn text(of: &PartInLanguage, display: DisplayLanguage) -> String {
    let part = match of.part {
        Part::Definition => say::proposed_definition(display),
        Part::Note => say::proposed_note(display),
    };
    format!("{part} ({})", language_name(&of.language).get(display))
}

/// An anchor of a text, such as `definition-en`.
pub fn anchor(of: &PartInLanguage) -> String {
    let part = match of.part {
        Part::Definition => "definition",
        Part::Note => "note",
    };
    format!("{part}-{}", of.language)
}
