use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds what does not matter to finding: compatibility forms, case,
/// diacritics, ligatures, typographic apostrophes, invisible characters.
///
/// `Cyber‑Sécurité` and `cyber-securite` fold alike, as do `Straße` and
/// `strasse`, `œuvre` and `oeuvre`. Cyrillic `й` stays a letter of its own
/// (it is not an accented `и` to a Russian reader), while `ё` folds to `е`,
/// as Russian print does.
///
/// ```
/// assert_eq!(entente::text::fold("Cyber‑SÉCURITÉ"), "cyber-securite");
/// ```
pub fn fold(text: &str) -> String {
    folded(text).into_owned()
}

/// The same without a copy of what is folded already, as most words of a text are.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    let is_small = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b'`';
    match text.bytes().all(is_small) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(folding(text)),
    }
}

/// A text that is not folded yet.
fn folding(text: &str) -> String {
    if text.is_ascii() && !text.contains('`') {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match simple(c) {
            Some(simple) => folded.push(simple),
            None => return decomposed(text),
        }
    }
    folded
}

/// Whether nothing of a text is seen: spaces, and what is invisible anywhere.
///
/// ```
/// assert!(entente::text::is_blank("\u{200b} \u{ad}\n"));
/// ```
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// What a letter folds to that is common in the languages of Europe, with or
/// without what decomposing it would show.
fn simple(c: char) -> Option<char> {
    Some(match c {
        '`' | '’' => '\'',
        c if c.is_ascii() => c.to_ascii_lowercase(),
        'а'..='я' => c,
        // Capitals stand 32 places before their small letters.
        'А'..='Я' => char::from_u32(c as u32 + 32)?,
        'à'..='å' | 'À'..='Å' => 'a',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ç' | 'Ç' => 'c',
        'ñ' | 'Ñ' => 'n',
        _ => return None,
    })
}

/// Whether a character is a letter or digit of which folding surely leaves
/// something.
pub(super) fn is_common(c: char) -> bool {
    c.is_alphanumeric() && simple(c).is_some()
}

/// The same for any text.
fn decomposed(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd() {
        if c == '\u{306}' && folded.ends_with('и') {
            folded.pop();
            folded.push('й');
        } else if !is_combining_mark(c) && !is_invisible(c) {
            push_folded(&mut folded, c);
        }
    }
    folded
}

/// Soft hyphen, zero-width characters, direction marks, byte order mark: they
/// come with copied text and mean nothing to finding.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn push_folded(folded: &mut String, c: char) {
    for lower in c.to_lowercase() {
        match lower {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'ħ' => folded.push('h'),
            // The form of sigma at the end of a word.
            'ς' => folded.push('σ'),
            '’' | '‘' | 'ʼ' | '`' | '´' => folded.push('\''),
            '‐' | '‑' | '‒' | '–' | '—' => folded.push('-'),
            // `to_lowercase` of `İ` leaves a combining dot behind.
            mark if is_combining_mark(mark) => {}
            other => folded.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_what_does_not_matter() {
        for (written, folded) in [
            ("Cyber\u{2011}Sécurité", "cyber-securite"),
            ("L’ŒUVRE", "l'oeuvre"),
            ("Straße", "strasse"),
            ("Безопасность", "безопасность"),
            ("Йод ёлка", "йод елка"),
            ("spaţiul cibernetic", "spatiul cibernetic"),
            ("spa\u{21b}iul", "spatiul"),
            ("ﬁchier", "fichier"),
            ("ΧΏΡΟΣ", "χωροσ"),
            ("χώρος", "χωροσ"),
            ("Ħdax", "hdax"),
            ("İstanbul", "istanbul"),
            ("cyber\u{ad}space", "cyberspace"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn common_letters_fold_alike_decomposed(
            text in "[ -~’`\u{c0}-\u{ff}\u{400}-\u{45f}\u{300}-\u{308}]{0,40}"
        ) {
            prop_assert_eq!(fold(&text), decomposed(&text));
        }

        #[test]
        fn composed_and_decomposed_fold_alike(text in "[a-zéèêàçùïœßйёЁА-я -]{0,40}") {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&composed), fold(&decomposed));
        }
    }
}
