//! A definition says what the concept is, not what it is not.

use std::ops::Range;

use crate::i18n::Message;
use crate::text::Analysis;

use super::clauses::{Clauses, genus_words};
use super::{AdviceKind, Definition, Finding, opening};

const ENGLISH: &str = "not never neither nor cannot no nothing nobody";
/// After these, `not` and `no` take nothing away: `not only …`.
const ENGLISH_MORE: &str = "only merely just limited necessarily exclusively longer more less \
    later earlier fewer matter";
/// With these a definition says from the start what is missing.
const ENGLISH_FIRST: &str = "absence lack lacking none without";
const FRENCH_FIRST: &str = "absence manque aucun aucune sans";
/// `défaut de protection` is a lack; with an article, or of what was made, it
/// is a flaw.
const FRENCH_MADE: &str = "conception fabrication construction configuration programmation \
    fonctionnement securite";
/// With these it says so right after the kind of thing: `a state without …`.
const ENGLISH_AFTER_GENUS: &str = "without lacking devoid";
const FRENCH_AFTER_GENUS: &str = "sans depourvu depourvue depourvus depourvues denue denuee denues \
    denuees exempt exempte exempts exemptes";
/// `sans` and one of these are one adjective, such as `wireless`.
const FRENCH_COMPOUNDS: &str = "fil fils contact contacts pilote pilotes papier papiers conducteur \
    equipage serveur";
/// Likewise, by two words.
const ENGLISH_PAIRS: [(&str, &str); 4] = [
    ("free", "from"),
    ("free", "of"),
    ("other", "than"),
    ("with", "no"),
];
const FRENCH_PAIRS: [(&str, &str); 2] = [("autre", "que"), ("autre", "qu")];
const FRENCH: &str = "pas plus point jamais aucun aucune ni nullement rien guere";
const FRENCH_MORE: &str =
    "seulement uniquement simplement necessairement exclusivement limite limitent";
/// With these before it, `ne` has its other half.
const FRENCH_SUBJECTS: &str = "aucun aucune nul nulle rien personne";
/// So many words after `ne`, its second half has come.
const FRENCH_REACH: usize = 6;

pub(super) fn findings(definition: &Definition<'_>) -> Vec<Finding> {
    let genus = genus_words(definition);
    let genus = genus.as_ref();
    let clauses = Clauses::of(definition, genus);
    let words = 0..definition.tokens.len();
    let ranges = words.filter_map(|at| {
        first(definition, at)
            .or_else(|| of_genus(definition, genus?, at))
            .or_else(|| after_genus(definition, genus?, at))
            .or_else(|| denied(definition, genus, at).filter(|_| clauses.speak_of_concept(at)))
    });
    let findings = ranges.map(|range| {
        let found = definition.written(&range);
        let message = Message::NegativeDefinition { found };
        Finding::at(AdviceKind::Negative, range, message)
    });
    findings.collect()
}

/// What is missing, at the beginning or after an article.
fn first(definition: &Definition<'_>, at: usize) -> Option<Range<usize>> {
    let is_opening = match at {
        0 => true,
        1 => opening::article(definition).is_some(),
        _ => false,
    };
    let words = definition.words_of(ENGLISH_FIRST, FRENCH_FIRST);
    let is_missing = || {
        definition.tokens[at].is(words) || is_french_lack(definition, at) || is_non(definition, at)
    };
    (is_opening && is_missing()).then(|| definition.tokens[at].range.clone())
}

/// `défaut de protection`, and not `défaut d’un logiciel`.
fn is_french_lack(definition: &Definition<'_>, at: usize) -> bool {
    let [word, of, what, ..] = &definition.tokens[at..] else {
        return false;
    };
    let is_lack = definition.analysis == Analysis::Fr && word.is("defaut") && of.is("de d");
    is_lack && !what.is("un une l la cette ce") && !what.is(FRENCH_MADE)
}

/// `non sûr`; in `non-étatique` it is part of a word.
fn is_non(definition: &Definition<'_>, at: usize) -> bool {
    let is_apart = || at + 1 < definition.tokens.len() && definition.before(at + 1) == " ";
    definition.analysis == Analysis::Fr && definition.tokens[at].is("non") && is_apart()
}

/// The kind of thing that is itself the contrary of one: `non-compliance`.
fn of_genus(definition: &Definition<'_>, genus: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let token = &definition.tokens[at];
    let is_contrary = genus.start == at && genus.len() > 1 && token.is("non");
    is_contrary.then(|| token.range.clone())
}

/// What the kind of thing is without.
fn after_genus(
    definition: &Definition<'_>,
    genus: &Range<usize>,
    at: usize,
) -> Option<Range<usize>> {
    let tokens = &definition.tokens;
    let next = tokens.get(at + 1);
    let is_next = genus.end == at && definition.before(at).trim().is_empty();
    let is_without = tokens[at].is(definition.words_of(ENGLISH_AFTER_GENUS, FRENCH_AFTER_GENUS));
    let is_compound =
        || tokens[at].is("sans") && next.is_some_and(|next| next.is(FRENCH_COMPOUNDS));
    if is_next && is_without {
        return (!is_compound()).then(|| tokens[at].range.clone());
    }
    let pairs: &[(&str, &str)] = match definition.analysis {
        Analysis::En => &ENGLISH_PAIRS,
        Analysis::Fr => &FRENCH_PAIRS,
        _ => &[],
    };
    let next = next?;
    let is_pair = |(one, other): &(&str, &str)| tokens[at].is(one) && next.is(other);
    // The first of a pair may be taken for the kind of thing: `harbour free …`.
    let begins = is_next || (genus.start == at && at > 0);
    (begins && pairs.iter().any(is_pair)).then(|| definition.range(at, at + 1))
}

/// What is denied, of the concept or of something else.
fn denied(
    definition: &Definition<'_>,
    genus: Option<&Range<usize>>,
    at: usize,
) -> Option<Range<usize>> {
    match definition.analysis {
        Analysis::En => english(definition, at),
        Analysis::Fr => french(definition, at)
            .or_else(|| french_subject(definition, genus, at))
            .or_else(|| french_without_ne(definition, at)),
        _ => None,
    }
}

fn english(definition: &Definition<'_>, at: usize) -> Option<Range<usize>> {
    let tokens = &definition.tokens;
    let is_before = |words: &str| at > 0 && tokens[at - 1].is(words);
    let is_after = |words: &str| tokens.get(at + 1).is_some_and(|next| next.is(words));
    // `doesn’t`
    if tokens[at].is("t") && is_contracted(definition, at) {
        return Some(definition.range(at - 1, at));
    }
    // `No. 5`
    let is_numbering =
        tokens[at].is("no") && definition.text[tokens[at].range.end..].starts_with('.');
    if is_numbering && at + 1 < tokens.len() {
        return None;
    }
    // `whether or not`
    let is_negative = tokens[at].is(ENGLISH) && !is_after(ENGLISH_MORE) && !is_before("or");
    is_negative.then(|| tokens[at].range.clone())
}

fn is_contracted(definition: &Definition<'_>, at: usize) -> bool {
    at > 0
        && definition.tokens[at - 1].folded.ends_with('n')
        && matches!(definition.before(at), "’" | "'")
}

/// From `ne` to its second half; `ne … que` says what is.
fn french(definition: &Definition<'_>, at: usize) -> Option<Range<usize>> {
    let tokens = &definition.tokens;
    if !tokens[at].is("ne n") {
        return None;
    }
    let reach = at + 1..tokens.len().min(at + 1 + FRENCH_REACH);
    let mut reach = reach.take_while(|next| !tokens[*next].is("que qu"));
    let second = reach.find(|next| tokens[*next].is(FRENCH))?;
    let is_more = tokens
        .get(second + 1)
        .is_some_and(|next| next.is(FRENCH_MORE));
    (!is_more).then(|| definition.range(at, second))
}

/// `ni public ni privé`, `jamais public`: without a verb there is no `ne`.
fn french_without_ne(definition: &Definition<'_>, at: usize) -> Option<Range<usize>> {
    let tokens = &definition.tokens;
    let before = at.saturating_sub(FRENCH_REACH)..at;
    let has_ne = tokens[before].iter().any(|token| token.is("ne n"));
    let is_before = |words: &str| at > 0 && tokens[at - 1].is(words);
    if has_ne {
        return None;
    }
    if tokens[at].is("jamais") {
        return (!is_before("a si que")).then(|| tokens[at].range.clone());
    }
    let reach = at + 1..tokens.len().min(at + 1 + FRENCH_REACH);
    let mut reach = reach.filter(|next| tokens[*next].is("ni"));
    let second = reach.next().filter(|_| tokens[at].is("ni"))?;
    Some(definition.range(at, second))
}

/// From a subject that is nobody or nothing to its `ne`.
fn french_subject(
    definition: &Definition<'_>,
    genus: Option<&Range<usize>>,
    at: usize,
) -> Option<Range<usize>> {
    let tokens = &definition.tokens;
    let is_genus = genus.is_some_and(|genus| genus.contains(&at));
    if !tokens[at].is(FRENCH_SUBJECTS) || is_genus {
        return None;
    }
    let reach = match tokens[at].is("rien personne") {
        true => 1,
        false => FRENCH_REACH,
    };
    let mut reach = at + 1..tokens.len().min(at + 1 + reach);
    let ne = reach.find(|next| tokens[*next].is("ne n"))?;
    Some(definition.range(at, ne))
}
