//! Texts of an entry in languages that are not shown: a State’s own words are never
//! passed over in silence.

use maud::{Markup, html};

use super::{doubts, text};
use crate::formats::doubts_of_text;
use crate::i18n::page::comparison as say;
use crate::i18n::{language_name, text_kind};
use crate::model::{Cell, DisplayLanguage, Language, Text, TextsInLanguage, Wording};

/// The texts in other languages, each with its language: folded, where a text of its
/// kind is shown. Of a display language only what nothing shown stands for is told:
/// whoever left that one out knows what it has.
pub fn show(cell: &Cell, languages: &[Language], display: DisplayLanguage) -> Markup {
    let (shown, others): (Vec<&TextsInLanguage>, Vec<&TextsInLanguage>) = cell
        .languages
        .iter()
        .partition(|texts| languages.contains(&texts.language));
    let shown: Vec<&Text> = shown.into_iter().flat_map(TextsInLanguage::texts).collect();
    let others = others.into_iter().flat_map(TextsInLanguage::texts);
    html! {
        @for of in others {
            @match standing(of, &shown) {
                Standing::Stood => {},
                Standing::OnlyTold => (one(cell, of, false, display)),
                Standing::Missing => (one(cell, of, true, display)),
            }
        }
    }
}

/// What of a text is shown in other languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// A text of its kind in words no further from those of the State, in place of
    /// one in a display language.
    Stood,
    /// Texts of its kind, but not in the State’s own words as it is, or in place of
    /// one in a language that nobody would look for.
    OnlyTold,
    /// None of its kind.
    Missing,
}

fn standing(of: &Text, shown: &[&Text]) -> Standing {
    let mut alike = shown.iter().filter(|text| text.kind == of.kind).peekable();
    if alike.peek().is_none() {
        return Standing::Missing;
    }
    let is_own = of.wording == Wording::Official;
    let is_third = DisplayLanguage::from_tag(of.language.as_str()).is_none();
    match is_third || is_own && alike.all(|text| text.wording != Wording::Official) {
        true => Standing::OnlyTold,
        false => Standing::Stood,
    }
}

fn one(cell: &Cell, of: &Text, is_open: bool, display: DisplayLanguage) -> Markup {
    let kind = text_kind(of.kind);
    let language = language_name(&of.language);
    let document = cell.entry.document(&of.document);
    let document = document.filter(|_| cell.entry.documents.len() > 1);
    html! {
        details .unshown open[is_open] {
            summary { (say::kind_in(display, kind.get(display), language.get(display))) }
            (text::cited(of, document, display))
            (doubts::show(&doubts_of_text(&of.text, &of.language), display))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TextKind;

    fn text(kind: TextKind, wording: Wording) -> Text {
        Text {
            kind,
            language: "en".parse().unwrap(),
            text: "made-up net".into(),
            wording,
            document: "a-law".parse().unwrap(),
            place: None,
            taken_from: None,
            translation_of: None,
            translated_by: None,
        }
    }

    #[test]
    fn own_words_are_not_passed_over_for_others() {
        let own = text(TextKind::Definition, Wording::Official);
        let told = text(TextKind::Definition, Wording::Summary);
        let note = text(TextKind::Note, Wording::Official);
        assert_eq!(standing(&own, &[]), Standing::Missing);
        assert_eq!(standing(&own, &[&note]), Standing::Missing);
        assert_eq!(standing(&own, &[&told]), Standing::OnlyTold);
        assert_eq!(standing(&own, &[&told, &own]), Standing::Stood);
        assert_eq!(standing(&told, &[&told]), Standing::Stood);
        assert_eq!(standing(&told, &[&own]), Standing::Stood);
    }

    #[test]
    fn a_third_language_is_told_whatever_is_shown() {
        let own = text(TextKind::Definition, Wording::Official);
        let german = Text {
            language: "de".parse().unwrap(),
            text: "erfundenes Netz".into(),
            ..own.clone()
        };
        assert_eq!(standing(&german, &[]), Standing::Missing);
        assert_eq!(standing(&german, &[&own]), Standing::OnlyTold);
    }
}
