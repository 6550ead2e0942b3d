//! Checks of single values that all readers share. Each gives the value as it
//! stands in the file, or the message of the fault.

use super::limits::{MAX_LINE_CHARACTERS, MAX_TERM_CHARACTERS, MAX_TEXT_CHARACTERS};
use crate::i18n::Message;
use crate::model::{
    DocumentStatus, Invalid, Parties, PartyCode, TermStatus, TermType, TextKind, Wording,
};
use crate::text::is_blank;

type Checked<T> = Result<T, Message>;

/// The code of a party that is known.
pub fn party(text: &str, parties: &Parties) -> Checked<PartyCode> {
    let code: PartyCode = parse(text)?;
    match parties.get(&code) {
        Some(_) => Ok(code),
        None => Err(Message::UnknownState { code: text.into() }),
    }
}

/// Any of the words of the domain that are read from text.
pub fn parse<T: std::str::FromStr<Err = Invalid>>(text: &str) -> Checked<T> {
    text.parse().map_err(Message::from)
}

/// A term: one line.
pub fn term(text: &str) -> Checked<String> {
    bounded(text, MAX_TERM_CHARACTERS)
}

/// A definition, explanation or note.
pub fn text(text: &str) -> Checked<String> {
    bounded(text, MAX_TEXT_CHARACTERS)
}

/// A title, an issuer, a place, a remark.
pub fn line(text: &str) -> Checked<String> {
    bounded(text, MAX_LINE_CHARACTERS)
}

/// A year in which a document can have been issued.
pub fn year(text: &str) -> Checked<u16> {
    let range = Message::OutOfRange {
        low: 1800,
        high: 2200,
    };
    match text.trim().parse() {
        Ok(year @ 1800..=2200) => Ok(year),
        _ => Err(range),
    }
}

/// The standing of a document.
pub fn document_status(text: &str) -> Checked<DocumentStatus> {
    one_of(text, "adopted, draft", |word| match word {
        "adopted" => Some(DocumentStatus::Adopted),
        "draft" => Some(DocumentStatus::Draft),
        _ => None,
    })
}

/// Whose words a text is in.
pub fn wording(text: &str) -> Checked<Wording> {
    let allowed = "official, official-translation, courtesy-translation, project-translation, \
                   machine-translation, summary";
    one_of(text, allowed, |word| {
        Wording::ALL.into_iter().find(|w| w.as_str() == word)
    })
}

/// What a text is.
pub fn text_kind(text: &str) -> Checked<TextKind> {
    one_of(text, "definition, explanation, note", |word| {
        TextKind::ALL.into_iter().find(|kind| kind.as_str() == word)
    })
}

/// What kind of designation a term is.
pub fn term_type(text: &str) -> Checked<TermType> {
    one_of(text, "full-form, abbreviation, acronym, variant", |word| {
        Some(match word {
            "full-form" => TermType::FullForm,
            "abbreviation" => TermType::Abbreviation,
            "acronym" => TermType::Acronym,
            "variant" => TermType::Variant,
            _ => return None,
        })
    })
}

/// How the State regards a term.
pub fn term_status(text: &str) -> Checked<TermStatus> {
    one_of(text, "preferred, admitted, deprecated", |word| {
        Some(match word {
            "preferred" => TermStatus::Preferred,
            "admitted" => TermStatus::Admitted,
            "deprecated" => TermStatus::Deprecated,
            _ => return None,
        })
    })
}

fn one_of<T>(text: &str, allowed: &'static str, of: impl Fn(&str) -> Option<T>) -> Checked<T> {
    of(text).ok_or_else(|| Message::NotOneOf {
        found: text.chars().take(80).collect(),
        allowed,
    })
}

/// A text within bounds, not blank, without control characters other than
/// line breaks and tabs. Given back unaltered.
fn bounded(text: &str, limit_characters: usize) -> Checked<String> {
    if is_blank(text) {
        return Err(Message::Empty);
    }
    if text.chars().count() > limit_characters {
        return Err(Message::TooLong { limit_characters });
    }
    let is_forbidden = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.chars().any(is_forbidden) {
        return Err(Message::ControlCharacter);
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_which_nothing_is_seen_is_empty() {
        for blank in ["", " \n", "\u{200b}", "\u{ad}\u{feff}", "\u{202e} \u{a0}"] {
            assert_eq!(bounded(blank, 9), Err(Message::Empty), "{blank:?}");
        }
        assert_eq!(bounded("\u{200b}a", 9).as_deref(), Ok("\u{200b}a"));
    }
}
