//! What may be meant as it is, but is worth a look.

use std::collections::HashSet;

use super::ListDraft;
use crate::i18n::Message;
use crate::model::{Key, Language};
use crate::text::{
    AnotherLanguage, is_in_another_script, is_in_several_scripts, misread, mixed_scripts,
    reads_like_another,
};

/// Texts are judged by so many characters at their beginning.
const JUDGED_CHARACTERS: usize = 20_000;
/// The languages that a text is taken for where it is not in its own: those that
/// are official in a participating State and that the detector knows.
const LANGUAGES: [&str; 35] = [
    "az", "be", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hr", "hu", "hy",
    "it", "ka", "lt", "lv", "mk", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tk",
    "tr", "uk", "uz",
];

/// What is doubtful about how a text is written: it reads like another language
/// than the one that it is said to be in, it is in another script than that one, or
/// in several, words of it have letters of two alphabets, or were read in another encoding than
/// they were written in.
pub fn doubts_of_text(text: &str, language: &Language) -> Vec<Message> {
    let primary = language.primary();
    let end = text.char_indices().nth(JUDGED_CHARACTERS);
    let beginning = &text[..end.map_or(text.len(), |(at, _)| at)];
    let other = reads_like_another(beginning, primary, &LANGUAGES);
    let said = || language.to_string();
    let other = other.map(|found| match found {
        AnotherLanguage::Of(found) => Message::ReadsLikeAnother {
            language: said(),
            found,
        },
        AnotherLanguage::OneOfSeveral => Message::ReadsNotAsSaid { language: said() },
    });
    let is_elsewhere = || is_in_another_script(beginning, language.as_str());
    let other = other.or_else(|| is_elsewhere().then_some(Message::AnotherScript));
    let several = is_in_several_scripts(beginning).then_some(Message::SeveralScripts);
    let of_language = other.into_iter().chain(several);
    of_language.chain(doubt_of_term(text)).collect()
}

/// What is doubtful about a term: letters read in another encoding than they were written in, else
/// words with letters of two alphabets, each once.
pub fn doubt_of_term(term: &str) -> Option<Message> {
    misread_letters(term).or_else(|| letters_of_two_alphabets(term))
}

fn misread_letters(text: &str) -> Option<Message> {
    /// In characters.
    const LONGEST: usize = 60;
    misread(text).map(|written| Message::MisreadLetters {
        written: written.chars().take(LONGEST).collect(),
    })
}

fn letters_of_two_alphabets(term: &str) -> Option<Message> {
    /// More are counted, and not named.
    const MOST_NAMED: usize = 10;
    let mut words: Vec<&str> = Vec::new();
    let mut seen = HashSet::new();
    let mut others = 0;
    for word in mixed_scripts(term).filter(|word| seen.insert(*word)) {
        match words.len() < MOST_NAMED {
            true => words.push(word),
            false => others += 1,
        }
    }
    let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
    (!words.is_empty()).then_some(Message::MixedScripts { words, others })
}

/// What is doubtful about how the terms and texts of a list are written, each
/// with its entry.
pub fn doubts_of_writing(list: &ListDraft) -> Vec<(Key, Message)> {
    let of_entry = |entry: &super::EntryDraft| -> Vec<(Key, Message)> {
        let terms = entry.terms.iter();
        let terms = terms.filter_map(|term| doubt_of_term(&term.text));
        let texts = entry.texts.iter();
        let texts = texts.flat_map(|text| doubts_of_text(&text.text, &text.language));
        let doubts = terms.chain(texts);
        doubts.map(|doubt| (entry.key.clone(), doubt)).collect()
    };
    list.entries.iter().flat_map(of_entry).collect()
}
