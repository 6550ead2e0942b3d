//! Words that deny another one by their beginning: `unauthorised`, `illegal`,
//! `несанкционированный`. They are what `not authorised` is.

use super::InLanguage;
use crate::compare::term_words::is_hyphenated;
use crate::text::WordList;

/// What is shorter, in letters, is found at the end of too many words: `unit`.
const SHORTEST: usize = 5;

/// English words that begin so and deny nothing.
static OTHERS: WordList =
    WordList::of("inflammable inhabitable inservice instate unified uniformed unionised unionized");

impl InLanguage<'_> {
    /// The rest of a folded word that denies it: a word of the lexicon, or what is by its
    /// form a participle or an adjective made of a verb. Nothing of what only begins with a
    /// word (`in-service`); nor of what has to do with security, since what is not safe is
    /// also unsure or dangerous (`Unsicherheit`, `niebezpieczeństwo`).
    pub(super) fn denied_by_beginning<'w>(
        &self,
        written: &str,
        folded: &'w str,
    ) -> Option<&'w str> {
        if is_hyphenated(written) || OTHERS.has(folded) {
            return None;
        }
        let beginnings = beginnings(&self.primary).iter();
        let mut rests = beginnings.filter_map(|begin| Some((*begin, folded.strip_prefix(begin)?)));
        let denied = rests.find(|(begin, rest)| {
            rest.chars().count() >= SHORTEST
                && (self.is_known_word(rest)
                    || self.is_possible(rest)
                    || (*begin == "un" && self.is_made_of_verb(rest)))
        });
        denied.map(|(_, rest)| rest)
    }

    fn is_known_word(&self, word: &str) -> bool {
        let stem = self.analysis.stem(word);
        let meaning = self.known.of_word(word, &stem, self.analysis);
        meaning.is_some_and(|meaning| !self.lexicon.is_security(meaning))
    }

    /// Whether a word says by its ending what can be, which may be denied whatever it says:
    /// `invisible`, `inaccessibile`, `inkompatibel`.
    fn is_possible(&self, rest: &str) -> bool {
        let endings: &[&str] = match self.primary.as_str() {
            "en" => &["able", "ible"],
            "fr" | "es" | "pt" => &["able", "ables", "ible", "ibles"],
            "it" => &["abile", "abili", "ibile", "ibili"],
            "de" => &[
                "bar", "bare", "baren", "barem", "barer", "bares", "abel", "ibel", "able", "ible",
                "ablen", "iblen", "ablem", "iblem", "abler", "ibler", "ables", "ibles",
            ],
            "ro" => &[
                "abil", "abila", "abile", "abili", "ibil", "ibila", "ibile", "ibili",
            ],
            _ => &[],
        };
        endings.iter().any(|end| rest.ends_with(end))
    }

    /// Whether a word may be denied by `un` whatever it says: `unsolicited`,
    /// `unstrukturiert`. Not what `under` begins.
    fn is_made_of_verb(&self, rest: &str) -> bool {
        let ends = |ends: &[&str]| ends.iter().any(|end| rest.ends_with(end));
        match self.primary.as_str() {
            "en" => ends(&["ed"]) && !rest.starts_with("der"),
            "de" => ends(&["iert", "ierte", "ierten", "ierter", "iertes", "iertem"]),
            _ => false,
        }
    }
}

/// With what words of a language begin that deny their rest, folded.
fn beginnings(primary: &str) -> &'static [&'static str] {
    match primary {
        "en" => &["un", "in", "il", "im", "ir", "non"],
        "fr" => &["in", "il", "im", "ir", "non"],
        "de" => &["un", "in", "il", "im", "ir", "nicht"],
        "it" => &["in", "il", "im", "ir"],
        "es" | "pt" => &["in", "im", "ir", "i"],
        "ro" => &["ne", "in", "i"],
        "nl" => &["on", "il"],
        "cs" | "sk" | "sl" | "hr" | "bs" => &["ne"],
        "pl" => &["nie"],
        "sr" => &["ne", "не"],
        "ru" | "uk" | "bg" | "mk" => &["не"],
        _ => &[],
    }
}
