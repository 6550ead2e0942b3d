//! What changed of an entry beside its words, in words.

use crate::compare::DetailChange;
use crate::i18n::page::{common, entry as say};
use crate::i18n::{detail_field, language_name, text_kind, wording};
use crate::model::{
    Bilingual, DetailField, DetailOf, DisplayLanguage, Language, TextKind, Wording,
};

/// What it is of, what changed, and from what to what.
pub fn said(detail: &DetailChange, display: DisplayLanguage) -> String {
    let field = detail_field(detail.field);
    let said = say::detail(display, thing(detail, display), field.get(display));
    if detail.field == DetailField::Order {
        return said;
    }
    if let (DetailField::WithdrawnBy, None, Some(list)) =
        (detail.field, &detail.before, &detail.after)
    {
        return format!("{said} {list}");
    }
    if let (DetailField::WithdrawnBy, Some(list), None) =
        (detail.field, &detail.before, &detail.after)
    {
        let thing = thing(detail, display);
        return thing + common::colon(display) + &say::given_again(display, list);
    }
    let value = |value: &Option<String>| {
        let value = value.as_ref();
        value.map(|value| shown(detail.field, value, display))
    };
    let changed = match (value(&detail.before), value(&detail.after)) {
        (Some(before), Some(after)) => say::from_to(display, before, after),
        (None, Some(after)) => say::value_added(display, after),
        (Some(before), None) => say::value_removed(display, before),
        (None, None) => return said,
    };
    said + common::colon(display) + &changed
}

fn thing(detail: &DetailChange, display: DisplayLanguage) -> String {
    if let Some(name) = &detail.name {
        return say::quoted(display, name);
    }
    match (detail.of, detail.kind, &detail.language) {
        (_, Some(kind), Some(language)) => {
            let (kind, language) = (text_kind(kind), language_name(language));
            format!("{} ({})", kind.get(display), language.get(display))
        }
        (DetailOf::Entry, ..) => say::this_entry(display).to_owned(),
        (DetailOf::Term, ..) => say::the_terms(display).to_owned(),
        (DetailOf::Text, ..) => say::the_texts(display).to_owned(),
        (DetailOf::Document, ..) => say::the_documents(display).to_owned(),
    }
}

/// A value as people read it.
fn shown(field: DetailField, value: &str, display: DisplayLanguage) -> String {
    let named: Option<Bilingual> = match field {
        DetailField::Wording => {
            let known = Wording::ALL.into_iter().find(|of| of.as_str() == value);
            known.map(wording)
        }
        DetailField::Kind => Some(text_kind(match value {
            "definition" => TextKind::Definition,
            "explanation" => TextKind::Explanation,
            _ => TextKind::Note,
        })),
        _ => None,
    };
    let language = match field {
        DetailField::Language | DetailField::TranslationOf | DetailField::DocumentLanguage => {
            value.parse().ok().map(|of: Language| language_name(&of))
        }
        _ => None,
    };
    let word = match (field, value) {
        (DetailField::Status, "preferred") => say::preferred(display),
        (DetailField::Status, "admitted") => say::admitted(display),
        (DetailField::Status, _) => say::deprecated(display),
        (DetailField::DocumentStatus, "adopted") => common::adopted(display),
        (DetailField::DocumentStatus, _) => common::draft(display),
        _ => value,
    };
    match (named, language) {
        (Some(named), _) => named.get(display).to_owned(),
        (None, Some(language)) => format!("{value} ({})", language.get(display)),
        (None, None) => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_is_given_again_is_said_to_be() {
        let detail = DetailChange {
            of: DetailOf::Entry,
            name: None,
            kind: None,
            language: None,
            field: DetailField::WithdrawnBy,
            before: Some("xa.2026-2".into()),
            after: None,
        };
        let told = |display| said(&detail, display);
        assert_eq!(
            told(DisplayLanguage::En),
            "Entry: given again, after the list xa.2026-2 had withdrawn it"
        );
        assert!(told(DisplayLanguage::Fr).ends_with("après son retrait par la liste xa.2026-2"));
    }

    #[test]
    fn what_came_and_what_went_is_said_as_such() {
        let place = |before: Option<&str>, after: Option<&str>, display| {
            let detail = DetailChange {
                of: DetailOf::Text,
                name: None,
                kind: Some(TextKind::Definition),
                language: "en".parse().ok(),
                field: DetailField::Place,
                before: before.map(str::to_owned),
                after: after.map(str::to_owned),
            };
            let said = said(&detail, display);
            let end = said.split_once(common::colon(display)).unwrap().1;
            end.to_owned()
        };
        let [en, fr] = [DisplayLanguage::En, DisplayLanguage::Fr];
        for (before, after, english, french) in [
            (
                None,
                Some("p. 4"),
                "place in the document: “p. 4” added",
                "endroit dans le document\u{202f}: ajout de «\u{202f}p. 4\u{202f}»",
            ),
            (
                Some("p. 4"),
                None,
                "place in the document: “p. 4” removed",
                "endroit dans le document\u{202f}: suppression de «\u{202f}p. 4\u{202f}»",
            ),
            (
                Some("p. 4"),
                Some("p. 5"),
                "place in the document: from p. 4 to p. 5",
                "endroit dans le document\u{202f}: auparavant p. 4, désormais p. 5",
            ),
        ] {
            assert_eq!(place(before, after, en), english);
            assert_eq!(place(before, after, fr), french);
        }
    }
}
