//! The joining words within phrases: `attacks by systems` are no `attacks on
//! systems`.

use foldhash::HashMap;

use crate::text::{Analysis, WordGroups, fold_word};

/// Joining words that say the same, in whatever number, gender and case; the first
/// group of a language is of articles, which say nothing.
static ENGLISH: WordGroups = WordGroups::of("the a an");
static FRENCH: WordGroups =
    WordGroups::of("le la les l un une|de du des d|a au aux|ce cet cette ces|lequel laquelle");
static GERMAN: WordGroups = WordGroups::of(
    "der die das den dem des ein eine einer eines einem einen|in im ins|von vom|zu zum zur|an am|\
    bei beim",
);
static ITALIAN: WordGroups = WordGroups::of(
    "il lo la i gli le l un uno una|di del dello della dei degli delle dell d|\
    a al allo alla ai agli alle all ad|da dal dallo dalla dai dagli dalle dall|\
    in nel nello nella nei negli nelle nell|su sul sullo sulla sui sugli sulle sull|e ed|o od",
);
static SPANISH: WordGroups = WordGroups::of("el la los las un una unos unas|de del|a al|y e|o u");
static RUSSIAN: WordGroups = WordGroups::of("|в во|с со|к ко|о об обо|из изо");

/// The first number of a word that is in no group.
const FIRST: u32 = 100;

/// Joining words by numbers.
pub(super) struct Joining {
    numbers: HashMap<String, u32>,
}

/// Each joining word of a language that says the same as others, with its group.
fn words(analysis: Analysis) -> impl Iterator<Item = (&'static str, usize)> {
    let groups = analysis.choose([&ENGLISH, &FRENCH, &GERMAN, &ITALIAN, &SPANISH, &RUSSIAN]);
    groups.into_iter().flat_map(WordGroups::each)
}

/// The folded words of a language that change little wherever they stand: articles,
/// and what means `of` where it is one word with them (`du`, `della`).
pub(super) fn articles(analysis: Analysis) -> impl Iterator<Item = &'static str> {
    let groups = match analysis {
        Analysis::Fr | Analysis::It | Analysis::Es => 0..2,
        _ => 0..1,
    };
    let articles = words(analysis).filter(move |(_, group)| groups.contains(group));
    articles.map(|(word, _)| word)
}

impl Joining {
    /// Those of a language, as far as they say the same.
    pub(super) fn of(analysis: Analysis) -> Self {
        let numbers = words(analysis).map(|(word, group)| (word.to_owned(), group as u32));
        Self {
            numbers: numbers.collect(),
        }
    }

    /// The number of what stands between two words: that of an article where there
    /// is nothing but spaces and signs.
    pub(super) fn number(&mut self, between: &str) -> u32 {
        if between == " " {
            return 0;
        }
        let word = between.trim_matches(|c: char| !c.is_alphanumeric());
        if word.is_empty() {
            return 0;
        }
        let mut folded = fold_word(word);
        if folded.contains('\n') {
            folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let next = self.numbers.len() as u32 + FIRST;
        *self.numbers.entry(folded).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joining_words_are_told_apart_but_for_their_forms() {
        for (language, same) in [
            ("en", [" ", " the "]),
            ("fr", [" du ", " d’"]),
            ("fr", [" à ", " aux "]),
            ("fr", [" de l’", "\r\nde\r\nl’"]),
            ("de", [" im ", " in "]),
            ("it", [" del ", " della "]),
            ("es", [" de ", " del "]),
            ("ru", [" в ", " во "]),
        ] {
            let mut joining = Joining::of(Analysis::of(language));
            let [one, other] = same.map(|between| joining.number(between));
            assert_eq!(one, other, "{same:?}");
        }
        for (language, others) in [
            ("en", [" on ", " by ", " ", " of ", " and ", " or "]),
            ("fr", [" et ", " ou ", " du ", " ", " vers ", " entre "]),
            ("ru", [" от ", " для ", " ", " и ", " или ", " в "]),
        ] {
            let mut joining = Joining::of(Analysis::of(language));
            let mut numbers = others.map(|between| joining.number(between));
            numbers.sort_unstable();
            assert!(numbers.windows(2).all(|pair| pair[0] != pair[1]));
        }
    }
}
