//! Words that are written as words without a meaning of their own are, and have one: `sûr`,
//! `l’été`, `die Würde`, `el este`, `the will of the State`.
//!
//! Accents tell some of them, all others what stands beside them. Where that does not tell,
//! they are taken for the words without a meaning, which most are.

use super::denial::last_word;
use crate::text::words::is_apostrophe;
use crate::text::{Analysis, WordList, fold_word, parts_words};

/// The folded word whose stem a word has that its accents tell: its feminine or its infinitive.
pub(super) fn told_by_accents(written: &str, analysis: Analysis) -> Option<&'static str> {
    if written.is_ascii() {
        return None;
    }
    match (analysis, written.to_lowercase().as_str()) {
        (Analysis::Fr, "sûr" | "sûrs") => Some("sure"),
        (Analysis::Fr, "dû") => Some("due"),
        (Analysis::Fr, "entré") => Some("entrer"),
        // What is since then, and no article.
        (Analysis::Fr, "dès") => Some("des"),
        (Analysis::It, "dà") => Some("dare"),
        (Analysis::Es, "dé") => Some("dar"),
        _ => None,
    }
}

/// A word that its neighbours may tell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Homograph {
    /// The word whose stem it has then.
    pub stem_of: &'static str,
    tells: fn(&Beside<'_>) -> bool,
}

/// What stands beside a word.
pub(super) struct Beside<'a> {
    pub written: &'a str,
    pub before: &'a str,
    pub after: &'a str,
}

static FRENCH_BEFORE_SEASON: WordList =
    WordList::of("l d cet un en chaque dernier prochain plein premier nord sud");
static FRENCH_BEFORE_EAST: WordList =
    WordList::of("a de d du vers dans par entre et ou en depuis sur est nord sud");
static FRENCH_BEFORE_BEING: WordList = WordList::of("un cet chaque aucun autre nul");
static FRENCH_BEINGS: WordList = WordList::of("humain vivant anime moral sensible");
static FRENCH_BEFORE_SOUND: WordList = WordList::of("le un du ce au chaque aucun");
static FRENCH_BEFORE_FACT: WordList = WordList::of("un ce chaque aucun tel");
static FRENCH_BEFORE_WORMS: WordList = WordList::of("les des ces aux plusieurs deux trois");
static FRENCH_AFTER_WORMS: WordList = WordList::of("informatiques qui dont");
static ENGLISH_BEFORE_WILL: WordList =
    WordList::of("the free their his her its our political popular sovereign own against");
static ENGLISH_BEFORE_BEING: WordList = WordList::of("human living");
static ENGLISH_BEFORE_MONTH: WordList = WordList::of("in since until by before after during of");
static ENGLISH_BEFORE_SIDE: WordList =
    WordList::of("the a its his her their far top bottom upper lower on right");
static GERMAN_AFTER_NOUN: WordList = WordList::of("des der eines einer von und");
static ITALIAN_BEFORE_BEING: WordList = WordList::of("un ogni ciascun");
static SPANISH_BEFORE_NOUN: WordList = WordList::of("el un del al todo cada otro");

impl Homograph {
    const fn told(stem_of: &'static str, tells: fn(&Beside<'_>) -> bool) -> Option<Self> {
        Some(Self { stem_of, tells })
    }

    /// What a folded word may be; none of most.
    pub(super) fn of(folded: &str, analysis: Analysis) -> Option<Self> {
        match (analysis, folded) {
            (Analysis::En, "will") => Self::told("will", |of| of.is_after(&ENGLISH_BEFORE_WILL)),
            (Analysis::En, "being") => {
                Self::told("beings", |of| of.is_after(&ENGLISH_BEFORE_BEING))
            }
            (Analysis::En, "may") => Self::told("may", |of| of.is_month()),
            (Analysis::En, "left") => Self::told("lefts", |of| of.is_after(&ENGLISH_BEFORE_SIDE)),
            (Analysis::Fr, "est") => Self::told("ests", |of| of.is_east()),
            (Analysis::Fr, "ete") => Self::told("etes", |of| of.is_after(&FRENCH_BEFORE_SEASON)),
            (Analysis::Fr, "etre") => Self::told("etres", |of| of.is_french_being()),
            (Analysis::Fr, "son") => Self::told("sons", |of| of.is_after(&FRENCH_BEFORE_SOUND)),
            (Analysis::Fr, "fait") => Self::told("faits", |of| of.is_fact()),
            (Analysis::Fr, "vers") => Self::told("ver", |of| of.is_worms()),
            (Analysis::De, "wurde") => Self::told("wurden", |of| of.is_dignity()),
            (Analysis::De, "wegen") => Self::told("weg", |of| of.is_german_noun()),
            (Analysis::De, "mittels") => Self::told("mittel", |of| of.is_german_noun()),
            (Analysis::De, "trotz") => Self::told("trotz", |of| of.is_german_noun()),
            (Analysis::It, "essere") => Self::told("esseri", |of| of.is_italian_being()),
            (Analysis::Es, "este") => Self::told("estes", |of| of.is_after(&SPANISH_BEFORE_NOUN)),
            (Analysis::Es, "ser") => Self::told("seres", |of| of.is_after(&SPANISH_BEFORE_NOUN)),
            _ => None,
        }
    }

    /// Whether what stands beside it tells that it is that.
    pub(super) fn is_told(self, beside: &Beside<'_>) -> bool {
        (self.tells)(beside)
    }
}

impl Beside<'_> {
    fn last(&self) -> String {
        let before = self
            .before
            .trim_end_matches(|c: char| is_apostrophe(c) || c == '-');
        fold_word(last_word(before).1)
    }

    fn next(&self) -> String {
        let mut words = self.after.split(|c: char| !c.is_alphabetic());
        fold_word(words.find(|word| !word.is_empty()).unwrap_or_default())
    }

    /// Whether a word of a list stands before it, with no sign that parts the two.
    fn is_after(&self, words: &WordList) -> bool {
        let is_near = !self.before.trim_end().ends_with(parts_words);
        is_near && words.has(&self.last())
    }

    fn is_elided(&self) -> bool {
        self.before.ends_with(is_apostrophe)
    }

    /// Of `est` the quarter of the sky: `vers l’est`, not `qui l’est`.
    fn is_east(&self) -> bool {
        let before = self.before.trim_end_matches(is_apostrophe);
        let (before, article) = last_word(before);
        let last = fold_word(last_word(before).1);
        match fold_word(article).as_str() {
            "l" if self.is_elided() => last.is_empty() || FRENCH_BEFORE_EAST.has(&last),
            "d" => self.is_elided(),
            _ => self.before.ends_with('-') && matches!(self.last().as_str(), "nord" | "sud"),
        }
    }

    /// `un être`, `l’être humain`, not `pour l’être`.
    fn is_french_being(&self) -> bool {
        self.is_after(&FRENCH_BEFORE_BEING) || (self.is_elided() && FRENCH_BEINGS.has(&self.next()))
    }

    /// `le fait de`, not `qui le fait`.
    fn is_fact(&self) -> bool {
        let is_of = || matches!(self.next().as_str(), "de" | "d" | "que" | "qu");
        self.is_after(&FRENCH_BEFORE_FACT) || (self.last() == "le" && is_of())
    }

    /// Of `vers` that it is no preposition: `des vers`, `virus, vers, chevaux de Troie`.
    fn is_worms(&self) -> bool {
        let after = self.after.trim_start();
        let ends = after.is_empty() || after.starts_with([',', ';', ')', '.', ':']);
        ends || self.is_after(&FRENCH_BEFORE_WORMS) || FRENCH_AFTER_WORMS.has(&self.next())
    }

    /// `l’essere umano`, not `può essere`.
    fn is_italian_being(&self) -> bool {
        let is_living = || matches!(self.next().as_str(), "umano" | "vivente");
        self.is_after(&ITALIAN_BEFORE_BEING) || (self.is_elided() && is_living())
    }

    /// `Würde` is no `würde`, wherever it stands, nor any `wurde`.
    fn is_dignity(&self) -> bool {
        let is_noun = self.is_german_noun() || GERMAN_AFTER_NOUN.has(&self.next());
        is_noun && self.is_capitalised() && !self.written.contains('u')
    }

    /// `5 May`, `May 2026`, `in May`, not `States may act`.
    fn is_month(&self) -> bool {
        let is_beside_number = || {
            let last = self.before.trim_end().rsplit(char::is_whitespace).next();
            let is_day = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
            last.is_some_and(is_day) || is_day(self.after.trim_start())
        };
        self.is_capitalised() && (is_beside_number() || self.is_after(&ENGLISH_BEFORE_MONTH))
    }

    /// Whether it has a capital that no sentence begins with.
    fn is_german_noun(&self) -> bool {
        let before = self.before.trim_end();
        let is_within = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-'));
        is_within && self.is_capitalised()
    }

    fn is_capitalised(&self) -> bool {
        let mut letters = self.written.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Analysis, ContentWords};

    /// Whether a word of a text says something.
    fn says(language: &str, text: &str, word: &str) -> bool {
        let words = ContentWords::new(Analysis::of(language)).of(text);
        words.iter().any(|of| &text[of.range.clone()] == word)
    }

    #[test]
    fn a_word_written_as_a_small_one_says_something() {
        for (language, text, word) in [
            ("fr", "un feu sûr", "sûr"),
            ("fr", "un dommage dû à la mer", "dû"),
            ("fr", "un navire entré au port", "entré"),
            ("fr", "le son de la cloche", "son"),
            ("fr", "à l’est du port", "est"),
            ("fr", "la côte nord-est", "est"),
            ("fr", "pendant l’été", "été"),
            ("fr", "la santé de l’être humain", "être"),
            ("fr", "le fait d’allumer un feu", "fait"),
            ("fr", "virus, rats, vers", "vers"),
            ("fr", "des vers et des rats", "vers"),
            ("de", "Schutz der Würde des Menschen", "Würde"),
            ("de", "Würde des Menschen", "Würde"),
            ("de", "auf anderen Wegen", "Wegen"),
            ("es", "al este del puerto", "este"),
            ("es", "la salud del ser humano", "ser"),
            ("it", "un faro che dà luce", "dà"),
            ("it", "la salute dell’essere umano", "essere"),
            ("en", "against the will of the State", "will"),
            ("en", "a human being at sea", "being"),
            ("en", "the left lamp", "left"),
            ("en", "lit on 5 May", "May"),
            ("en", "lit on May 5, 2026", "May"),
            ("en", "lit since May", "May"),
        ] {
            assert!(says(language, text, word), "{text}");
        }
        for (language, text, word) in [
            ("fr", "un feu sur la mer", "sur"),
            ("fr", "le feu du port", "du"),
            ("fr", "un feu et son port", "son"),
            ("fr", "un feu qui l’est", "est"),
            ("fr", "un feu qui est allumé", "est"),
            ("fr", "un feu qui a été allumé", "été"),
            ("fr", "destiné à l’être la nuit", "être"),
            ("fr", "un port qui le fait brûler", "fait"),
            ("de", "was verbrannt würde", "würde"),
            ("de", "was verbrannt wurde", "wurde"),
            ("es", "en este puerto", "este"),
            ("es", "puede ser rojo", "ser"),
            ("it", "viene da lontano", "da"),
            ("it", "può essere rosso", "essere"),
            ("en", "the State will burn it", "will"),
            ("en", "lamps being lit", "being"),
            ("en", "5 may burn", "may"),
            ("en", "May the lamp burn", "May"),
        ] {
            assert!(!says(language, text, word), "{text}");
        }
    }

    #[test]
    fn it_is_the_same_word_in_its_other_forms() {
        for (language, one, other) in [
            ("fr", "un feu sûr", "des feux sûrs"),
            ("fr", "un feu sûr", "une lampe sûre"),
            ("fr", "un être humain", "des êtres humains"),
            ("fr", "le son", "des sons"),
            ("fr", "un dommage dû", "une perte due"),
            ("de", "den Wegen", "dem Weg"),
            ("es", "un ser", "los seres"),
        ] {
            let mut reading = ContentWords::new(Analysis::of(language));
            let [one, other] = [one, other].map(|text| {
                let words = reading.of(text);
                words.into_iter().map(|word| word.stem).collect::<Vec<_>>()
            });
            assert!(one.iter().any(|stem| other.contains(stem)), "{language}");
        }
        let mut reading = ContentWords::new(Analysis::En);
        let [side, gone] = ["the left side", "ships leave ports"].map(|text| reading.of(text));
        assert_ne!(side[0].stem, gone[1].stem);
        let mut reading = ContentWords::new(Analysis::De);
        let [ways, because] = ["auf den Wegen", "wegen der Nacht"].map(|text| reading.of(text));
        assert_ne!(ways[0].stem, because[0].stem);
        let mut reading = ContentWords::new(Analysis::Fr);
        let [worms, towards] = ["des vers", "vers la mer"].map(|text| reading.of(text));
        assert_ne!(worms[0].stem, towards[0].stem);
    }
}
