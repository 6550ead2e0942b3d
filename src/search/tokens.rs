//! The tokens under which words are indexed and looked for.
//!
//! Every word stands in the index as it is, folded. Beside it, at the same
//! place, stand its stem, marked so that the stem `don` of French `données`
//! is not the word `don`. In terms and names its stem joined with that of its
//! neighbour stands there too, so that `cyber space` is found by `cyberspace`.
//! In texts nearly every pair of neighbours is another one: there the two
//! words are looked for side by side, see [`super::typed`].

use std::collections::HashSet;

use tantivy::tokenizer::{PreTokenizedString, Token};

use crate::text::{Analysis, words};

/// Before a stem.
const STEM: char = '~';
/// Before the joined stem of two neighbours.
const PAIR: char = '+';

/// The tokens of a term or name of one language.
pub fn tokens(text: &str, analysis: Analysis) -> PreTokenizedString {
    made(text, analysis, true)
}

/// The tokens of a text of one language, without pairs.
pub fn tokens_of_text(text: &str, analysis: Analysis) -> PreTokenizedString {
    made(text, analysis, false)
}

fn made(text: &str, analysis: Analysis, with_pairs: bool) -> PreTokenizedString {
    let words = words(text);
    let mut tokens = Vec::with_capacity(words.len() * 3);
    for (position, word) in words.iter().enumerate() {
        let mut add = |text: String| {
            tokens.push(Token {
                offset_from: word.range.start,
                offset_to: word.range.end,
                position,
                text,
                position_length: 1,
            });
        };
        add(word.folded.clone());
        if analysis != Analysis::General {
            add(format!("{STEM}{}", analysis.stem(&word.folded)));
        }
        if let Some(next) = words.get(position + 1).filter(|_| with_pairs) {
            add(format!(
                "{PAIR}{}",
                analysis.stem(&joined(&word.folded, &next.folded))
            ));
        }
    }
    PreTokenizedString {
        text: String::new(),
        tokens,
    }
}

/// The tokens of a text that say its language as well; of terms with pairs.
pub fn tokens_of_language(text: &str, primary: &str, with_pairs: bool) -> Vec<String> {
    let analysis = Analysis::of(primary);
    let words = words(text);
    let singles = words.iter().map(|word| analysis.stem(&word.folded));
    let windows = words.windows(2).filter(|_| with_pairs);
    let pairs = windows.map(|pair| {
        let stem = analysis.stem(&joined(&pair[0].folded, &pair[1].folded));
        format!("{PAIR}{stem}")
    });
    let tagged: HashSet<String> = singles
        .chain(pairs)
        .map(|stem| tagged(primary, &stem))
        .collect();
    tagged.into_iter().collect()
}

/// The tokens by which a folded word is found in any language and inflection.
pub fn looked_for(folded: &str) -> Vec<String> {
    let mut tokens = vec![folded.to_owned(), format!("{PAIR}{folded}")];
    for analysis in Analysis::ALL {
        if analysis != Analysis::General {
            let stem = analysis.stem(folded);
            tokens.extend([format!("{STEM}{stem}"), format!("{PAIR}{stem}")]);
        }
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

/// The tokens by which a folded word is found in one language.
pub fn looked_for_in(folded: &str, primary: &str) -> [String; 2] {
    let stem = Analysis::of(primary).stem(folded);
    let pair = format!("{PAIR}{stem}");
    [tagged(primary, &stem), tagged(primary, &pair)]
}

/// The stem of a term's key by an analysis, apart from those by others.
pub fn key_stem(key: &str, analysis: Analysis) -> String {
    tagged(analysis.name(), &analysis.stem(key))
}

/// Something in a language, apart from the same in others.
pub fn tagged(primary: &str, text: &str) -> String {
    format!("{primary}:{text}")
}

/// The tokens of a folded word and its stems, not joined with a neighbour.
pub fn inflections(folded: &str) -> Vec<String> {
    let mut tokens = looked_for(folded);
    tokens.retain(|token| is_of_one_word(token));
    tokens
}

/// Whether a token is a word as it stands, neither stem nor pair.
pub fn is_word(token: &str) -> bool {
    !token.starts_with([STEM, PAIR])
}

/// Whether a token is of a word that is written in one.
pub fn is_of_one_word(token: &str) -> bool {
    !token.starts_with(PAIR)
}

fn joined(one: &str, other: &str) -> String {
    [one, other].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str, analysis: Analysis) -> Vec<String> {
        let tokens = tokens(text, analysis).tokens.into_iter();
        tokens.map(|token| token.text).collect()
    }

    #[test]
    fn what_is_looked_for_is_what_is_indexed() {
        for (typed, written, analysis) in [
            ("cyberespace", "cyber-espaces", Analysis::Fr),
            ("attacks", "attack", Analysis::En),
            ("безопасности", "безопасность", Analysis::Ru),
            ("spatiul", "spaţiul", Analysis::General),
            ("reteavirtuala", "rețea virtuală", Analysis::General),
        ] {
            let indexed = texts(written, analysis);
            let found = looked_for(typed)
                .iter()
                .any(|token| indexed.contains(token));
            assert!(found, "{typed}: {indexed:?}");
        }
    }

    #[test]
    fn a_stem_is_not_the_word_that_it_looks_like() {
        let stem = Analysis::Fr.stem("donnees");
        assert!(!texts("données", Analysis::Fr).contains(&stem));
    }

    #[test]
    fn a_language_can_be_asked_for() {
        let indexed = tokens_of_language("les attaques", "fr", true);
        assert!(indexed.contains(&looked_for_in("attaque", "fr")[0]));
        assert!(!indexed.contains(&looked_for_in("attaque", "en")[0]));
    }
}
