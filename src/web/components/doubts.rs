//! What is doubtful about how a text is written, beside it.

use maud::{Markup, html};

use super::sentence::sentence;
use crate::i18n::page::comparison as say;
use crate::i18n::{Message, language_name};
use crate::model::{DisplayLanguage, Language};

/// The doubts, each a line; nothing where there is none.
pub fn show(doubts: &[Message], display: DisplayLanguage) -> Markup {
    html! {
        @for doubt in doubts { p .hint .doubt { (sentence(&said(doubt, display))) } }
    }
}

/// A doubt in words: beside its text a language has its name.
pub fn said(doubt: &Message, display: DisplayLanguage) -> String {
    match doubt {
        Message::ReadsLikeAnother { found, .. } => match found.parse::<Language>() {
            Ok(found) => say::reads_like(display, language_name(&found).get(display)),
            Err(_) => doubt.text(display),
        },
        doubt => doubt.text(display),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_its_name() {
        let doubt = Message::ReadsLikeAnother {
            language: "en".into(),
            found: "fr".into(),
        };
        let all = DisplayLanguage::ALL.map(|display| said(&doubt, display));
        assert!(all.contains(&"reads like French".to_owned()), "{all:?}");
        assert!(all.contains(&"semble être en français".to_owned()));
    }
}
