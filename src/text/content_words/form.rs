//! What is known of a way to write a word.

use std::sync::{Arc, LazyLock};

use super::acting::{is_acting, is_doer};
use super::denial::{Role, negated, written_role};
use super::homographs::{Homograph, told_by_accents};
use super::listed::Listed;
use super::modals::as_written;
use super::number_words::{Kind, NumberWord, is_figure, is_put_together, number_put_together};
use super::numbers::joined_figure;
use super::opposites::Opposite;
use super::own_words::own_stem;
use super::part_letters::Part;
use super::small_words::begins_bound;
use super::whole::fold_whole;
use crate::text::remembered::Remembered;
use crate::text::verbs::stem_as_written;
use crate::text::{Analysis, is_other_in_capitals, remembered_stem};

/// Which words are taken for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sameness {
    /// The forms of one word: see [`remembered_stem`].
    Inflection,
    /// Words of one stem.
    Stem,
}

impl Sameness {
    /// What is the same for words that are taken for one.
    pub(super) fn stem_of(self, written: &str, folded: &str, analysis: Analysis) -> String {
        if self == Self::Inflection
            && let Some(regular) = german_as_written(written, folded, analysis)
        {
            return self.stem(&regular, analysis);
        }
        let as_written = match self {
            Self::Inflection => stem_as_written(written, folded, analysis),
            Self::Stem => None,
        };
        as_written.unwrap_or_else(|| self.stem(folded, analysis))
    }

    /// That of a word which the stemmer takes for another.
    fn own_stem(self, written: &str, analysis: Analysis) -> Option<String> {
        let own = (self == Self::Inflection).then(|| own_stem(written, analysis));
        own.flatten().map(str::to_owned)
    }

    /// The same of a word of which only the folded form is known.
    pub(super) fn stem(self, folded: &str, analysis: Analysis) -> String {
        match self {
            Self::Inflection => remembered_stem(folded, analysis),
            Self::Stem => analysis.stem(folded),
        }
    }
}

/// A German word as it is mostly written, by how it is written here: `Überprüfung` for
/// `Ueberpruefung`, and `Schlüssel` for the plural that looks like a verb. None of most.
fn german_as_written(written: &str, folded: &str, analysis: Analysis) -> Option<String> {
    if analysis != Analysis::De {
        return None;
    }
    if let Some(rest) = folded.strip_prefix("ueber") {
        let rest = rest.replace("pruef", "pruf").replace("fuehr", "fuhr");
        return Some(["uber", &rest].concat());
    }
    let is_noun = written.starts_with(char::is_uppercase) && folded.ends_with("schlusseln");
    let is_of_verb = ["verschl", "entschl"]
        .iter()
        .any(|verb| folded.contains(verb));
    (is_noun && !is_of_verb).then(|| folded[..folded.len() - 1].to_owned())
}

/// A way to write a word, in whatever texts of a language.
#[derive(Debug, Clone)]
pub(super) struct Known {
    /// What it says: its stem, or the figure that it is; nothing if it says nothing
    /// by itself.
    pub said: Option<Arc<str>>,
    /// What stands for a small word that has an opposite: `tous` for `toutes`.
    pub small: Option<&'static str>,
    /// The rest, without the number of the stem.
    pub form: Form,
}

/// A way to write a word in texts that are read together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// The number of its stem; none of a word that says nothing by itself.
    pub stem: Option<u32>,
    /// The same of a small word that says something because it has an opposite: `after`.
    pub small: Option<u32>,
    /// Whether a phrase such as `at most` begins with it.
    pub begins_bound: bool,
    pub role: Role,
    /// Whether it is denied within itself, `nichtstaatlich`; its stem is that of the rest.
    pub is_negated: bool,
    /// What it may be by what stands beside it.
    pub homograph: Option<Homograph>,
    pub modal: Option<u32>,
    pub opposite: Option<Opposite>,
    /// The number that it is, or is beside another one.
    pub number: Option<NumberWord>,
    /// Whether it is a number by itself.
    pub is_number: bool,
    /// Whether it is an abbreviation in capitals, `IT`, unless all of its text is.
    pub is_abbreviation: bool,
    /// What it does as a word for a part of a text: `point a`.
    pub part: Option<Part>,
    /// Whether it says what one does: `requesting`.
    pub is_acting: bool,
    /// Whether it is a word for one that does something: `State`.
    pub is_doer: bool,
    /// Whether it is a single letter, which may tell one part from another.
    pub is_letter: bool,
}

impl Known {
    /// What is made of that which is known of a word of a language. Those of texts that are
    /// compared are met again and again.
    pub(super) fn with<R>(
        written: &str,
        analysis: Analysis,
        sameness: Sameness,
        made: impl FnOnce(&Self) -> R,
    ) -> R {
        static MET: LazyLock<Remembered<Known>> = LazyLock::new(Default::default);
        let find = || Self::find(written, analysis, sameness);
        match sameness {
            Sameness::Inflection => MET.with(written, analysis, find, made),
            Sameness::Stem => made(&find()),
        }
    }

    fn find(written: &str, analysis: Analysis, sameness: Sameness) -> Self {
        let folded = fold_whole(written);
        let is_in_capitals = || written.chars().all(|c| c.is_uppercase() || c == '.');
        if is_other_in_capitals(&folded, analysis) && is_in_capitals() {
            return Self::abbreviation(&written.replace('.', ""));
        }
        if let Some(own) = told_by_accents(written, analysis) {
            return Self::plain(&sameness.stem(own, analysis));
        }
        let rest = (analysis == Analysis::De)
            .then(|| negated(&folded))
            .flatten();
        let is_negated = rest.is_some();
        let folded = rest.unwrap_or(&folded);
        let listed = Listed::of(folded, analysis);
        let number = listed.number;
        let small = listed.small.filter(|_| sameness == Sameness::Inflection);
        let is_content =
            listed.modal.is_none() && small.is_none() && says_something(folded, &listed);
        let is_alone = number.is_some_and(|number| number.kind != Kind::Beside);
        // A word that joins others, or says nothing by itself, is not inflected.
        let stem = match is_content || is_alone {
            true => sameness.stem_of(written, folded, analysis),
            false => folded.to_owned(),
        };
        // `où` is folded as `ou` is; Italian `più` is `piu`.
        let is_where = analysis == Analysis::Fr && written.contains(['ù', 'Ù']);
        let is_shown = is_content || small.is_some();
        let opposite = Opposite::of(folded, &stem, analysis, is_shown).filter(|_| !is_where);
        let is_number =
            is_alone || (is_content && (is_figure(written) || is_put_together(folded, analysis)));
        let said = match number.filter(|_| is_alone) {
            Some(number) => Some(number.value.into()),
            None if !is_content => None,
            None => Some(
                number_put_together(folded, analysis)
                    .map(|number| number.to_string())
                    .or_else(|| joined_figure(written, folded, analysis))
                    .or_else(|| sameness.own_stem(written, analysis))
                    .unwrap_or(stem),
            ),
        };
        Self {
            said: said.map(Arc::from),
            small,
            form: Form {
                stem: None,
                small: None,
                begins_bound: sameness == Sameness::Inflection && begins_bound(folded, analysis),
                role: written_role(written, folded, analysis).unwrap_or(listed.role),
                is_negated,
                homograph: Homograph::of(folded, analysis),
                modal: listed
                    .modal
                    .map(|modal| as_written(modal, written, analysis)),
                opposite,
                number,
                is_number,
                is_abbreviation: false,
                part: Part::of(folded),
                is_acting: is_content && is_acting(folded, analysis),
                is_doer: is_content && is_doer(folded, analysis),
                is_letter: is_letter(written),
            },
        }
    }

    /// A word in capitals that is another one than in small letters.
    fn abbreviation(written: &str) -> Self {
        let mut known = Self::plain(written);
        known.form.is_abbreviation = true;
        known
    }

    /// A word that says something and does nothing to others.
    fn plain(said: &str) -> Self {
        Self {
            said: Some(said.into()),
            small: None,
            form: Form {
                stem: None,
                small: None,
                begins_bound: false,
                role: Role::Plain,
                is_negated: false,
                homograph: None,
                modal: None,
                opposite: None,
                number: None,
                is_number: false,
                is_abbreviation: false,
                part: None,
                is_acting: false,
                is_doer: false,
                is_letter: false,
            },
        }
    }
}

/// Whether a folded word says something of a thing in a text of a language.
fn says_something(folded: &str, listed: &Listed) -> bool {
    !listed.is_empty && !listed.leads && !is_sign(folded)
}

fn is_letter(written: &str) -> bool {
    written.starts_with(char::is_alphabetic) && written.chars().nth(1).is_none()
}

/// Whether a word is a single letter, such as the `s` of a genitive and the
/// `e` and `g` of `e.g.`, or in digits: which of these are numbers that say
/// something is told where they stand.
fn is_sign(folded: &str) -> bool {
    folded.chars().all(char::is_numeric) || folded.chars().nth(1).is_none()
}
