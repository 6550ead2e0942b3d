//! Forms of verbs, by which a form is known for one of its verb.
//!
//! A stemmer takes off endings, and many verbs have other letters before these:
//! `permettre` and `permis`, `melden` and `gemeldet`. So the verbs that texts on this
//! matter are written with stand here by how they are conjugated, and each form leads
//! to its infinitive. Regular verbs that a rule is sure of need no list.
//!
//! This is for words that texts share. Terms are names, and are found in no form of a
//! verb: search and annotation know nothing of what is here.

mod english;
mod french;
mod german;
mod italian;
mod russian;
mod spanish;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use foldhash::fast::RandomState;

use super::{Analysis, WordList};

/// The infinitive of a folded form of a verb that is known in a language.
pub(super) fn infinitive(folded: &str, analysis: Analysis) -> Option<Cow<'static, str>> {
    let verbs = match analysis {
        Analysis::En => &english::VERBS,
        Analysis::Fr => &french::VERBS,
        Analysis::De => return german::infinitive(folded),
        Analysis::It => &italian::VERBS,
        Analysis::Es => &spanish::VERBS,
        Analysis::Ru => return russian::infinitive(folded),
        Analysis::General => return None,
    };
    verbs.infinitive(folded).map(Cow::Borrowed)
}

/// Another form of a word that may be one of a regular verb, which is stemmed as all of
/// its verb are: `vise` of `visant`, `modifier` of `modifie`.
pub(super) fn stemmed_as(folded: &str, analysis: Analysis) -> Option<String> {
    (analysis == Analysis::Fr)
        .then(|| french::stemmed_as(folded))
        .flatten()
}

/// The stem of a word that is known by how it is written, and not by its folded form; none of
/// most words. See [`inflectional_stem`](super::inflectional_stem).
pub(super) fn stem_as_written(written: &str, folded: &str, analysis: Analysis) -> Option<String> {
    (analysis == Analysis::De)
        .then(|| german::stem_as_written(written, folded))
        .flatten()
}

/// Verbs that are conjugated alike, all folded.
struct Conjugation {
    /// The end of their infinitives that their forms have not.
    end: &'static str,
    /// What stands in its place in their forms; a star is for any ending of an adjective.
    forms: &'static str,
    /// Their infinitives without that end, `-` for one that has nothing else.
    verbs: &'static str,
}

impl Conjugation {
    const fn of(end: &'static str, forms: &'static str, verbs: &'static str) -> Self {
        Self { end, forms, verbs }
    }
}

/// Each form with its infinitive.
type Infinitives = HashMap<String, Arc<str>, RandomState>;

/// The verbs of a language.
struct Verbs {
    conjugations: &'static [Conjugation],
    /// The endings of adjectives, `-` for none.
    endings: &'static str,
    /// Forms that are mostly another word, and are taken for that.
    others: WordList,
    infinitives: OnceLock<Infinitives>,
}

impl Verbs {
    const fn of(
        conjugations: &'static [Conjugation],
        endings: &'static str,
        others: &'static str,
    ) -> Self {
        Self {
            conjugations,
            endings,
            others: WordList::of(others),
            infinitives: OnceLock::new(),
        }
    }

    fn infinitive(&'static self, folded: &str) -> Option<&'static str> {
        let infinitives = self.infinitives.get_or_init(|| self.by_form());
        infinitives.get(folded).map(AsRef::as_ref)
    }

    /// Each form with its infinitive. Where two verbs have one, it is that of the first.
    fn by_form(&self) -> Infinitives {
        let mut by_form = Infinitives::default();
        for conjugation in self.conjugations {
            let forms = self.forms(conjugation);
            for verb in conjugation.verbs.split_ascii_whitespace() {
                let base = verb.trim_end_matches('-');
                let infinitive: Arc<str> = [base, conjugation.end].concat().into();
                let forms = forms.iter().map(|form| [base, form].concat());
                for form in forms.chain([infinitive.to_string()]) {
                    by_form.entry(form).or_insert_with(|| infinitive.clone());
                }
            }
        }
        by_form.retain(|form, _| !self.others.has(form));
        by_form
    }

    /// The ends of the forms of a conjugation.
    fn forms(&self, conjugation: &Conjugation) -> Vec<String> {
        let forms = conjugation.forms.split_ascii_whitespace();
        let inflected = |form: &'static str| match form.strip_suffix('*') {
            None => vec![form.to_owned()],
            Some(head) => {
                let endings = self.endings.split_ascii_whitespace();
                let endings = endings.map(|ending| ending.trim_start_matches('-'));
                endings.map(|ending| [head, ending].concat()).collect()
            }
        };
        forms.flat_map(inflected).collect()
    }
}
