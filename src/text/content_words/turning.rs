//! Words that turn what is said with the words beside them alone: `save for`, `fails
//! to`, `à moins que`. What turns it by itself is known where texts are compared.

use super::denial::last_word;
use super::modals::{ONLY, TURNED};
use crate::text::{Analysis, WordList, fold_word};

/// Words with which `save` takes something out.
static AFTER_SAVE: WordList = WordList::of("for where that as insofar if when in");
/// Words after which `peu` is no word of the next one: `un peu`, `depuis peu`.
static BEFORE_LITTLE: WordList =
    WordList::of("un a depuis sous quelque quelques avant apres pour soit");
/// Words after which `peu` does not turn what it stands with: `peu après`.
static AFTER_LITTLE: WordList = WordList::of("a apres avant pres importe ou plus et");
/// Words after which `alone` says that something stands by itself.
static BEFORE_ALONE: WordList =
    WordList::of("stand stands standing let leave left go either whether");
/// Words that name something else beside what stands alone: `alone or with a lamp`.
static AFTER_ALONE: WordList = WordList::of("or and");

/// What tells a text apart that has a word of [`Role::Turns`](super::denial::Role)
/// between two others, if anything.
pub(super) fn turning(before: &str, written: &str, after: &str, analysis: Analysis) -> Option<u32> {
    let last = || fold_word(last_word(before.trim_end_matches(['-', '‐', '‑'])).1);
    let next = next_word(after);
    let is_turned = match (analysis, fold_word(written).as_str()) {
        (Analysis::En, "save") => AFTER_SAVE.has(&next),
        (Analysis::En, "apart") => next == "from",
        (Analysis::En, "alone") => {
            return (!AFTER_ALONE.has(&next) && !BEFORE_ALONE.has(&last())).then_some(ONLY);
        }
        // `fails to`
        (Analysis::En, _) => next == "to",
        (Analysis::Fr, "moins") => {
            last() == "a" && matches!(next.as_str(), "que" | "qu" | "de" | "d")
        }
        (_, "meno" | "menos") => last() == "a" && matches!(next.as_str(), "che" | "que"),
        (_, "peine") => last() == "a",
        (_, "peu") => !next.is_empty() && !AFTER_LITTLE.has(&next) && !BEFORE_LITTLE.has(&last()),
        _ => false,
    };
    is_turned.then_some(TURNED)
}

/// Whether a word is no measure where it turns what is said: `unless` is no `less`.
pub(super) fn is_no_measure(written: &str) -> bool {
    matches!(fold_word(written).as_str(), "moins" | "meno" | "menos")
}

/// The word right after some text, folded; empty where a sign parts it.
fn next_word(after: &str) -> String {
    let rest = after.trim_start();
    let end = rest.find(|c: char| !c.is_alphabetic());
    fold_word(&rest[..end.unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_words_turn_what_is_said_with_those_beside_them() {
        for (language, text, turns) in [
            ("en", "lamps |save| for the red one", true),
            ("en", "to |save| lamps", false),
            ("en", "lamps |apart| from the red one", true),
            ("en", "lamps set |apart|", false),
            ("en", "a lamp that |fails| to burn", true),
            ("en", "a lamp that |fails|", false),
            ("en", "the lamps |alone|", true),
            ("en", "stand-|alone| lamps", false),
            ("en", "lit |alone| or with another", false),
            ("en", "whether |alone|, or not", false),
            ("fr", "à |moins| que la lampe brûle", true),
            ("fr", "à |moins| d’un feu", true),
            ("fr", "au |moins| une lampe", false),
            ("fr", "à |peine| visible", true),
            ("it", "a |meno| che arda", true),
            ("it", "|meno| lampade", false),
            ("es", "a |menos| que arda", true),
            ("es", "al |menos| una lámpara", false),
            ("fr", "sous |peine| d’amende", false),
            ("fr", "des feux |peu| visibles", true),
            ("fr", "qui ont |peu| de feux", true),
            ("fr", "|peu| importe", false),
            ("fr", "un |peu| visible", false),
            ("fr", "|peu| après la nuit", false),
            ("fr", "|peu| à peu", false),
        ] {
            let [before, word, after] = text.split('|').collect::<Vec<_>>().try_into().unwrap();
            let found = turning(before, word, after, Analysis::of(language));
            assert_eq!(found.is_some(), turns, "{text}");
        }
    }
}
