//! Of what a part of a definition speaks: of the concept itself, or of
//! something else that the definition mentions.

use std::ops::Range;

use crate::compare::genus;
use crate::text::Analysis;

use super::Definition;

/// Words with which a clause begins.
const ENGLISH_OPENERS: &str = "that which who whom whose where when whereby if unless because \
    although while whether since until";
const FRENCH_OPENERS: &str = "qui que qu dont lequel laquelle lesquels lesquelles duquel desquels \
    desquelles auquel auxquels auxquelles quand lorsque lorsqu si puisque puisqu";
/// Of these, the ones that may be the subject of their clause.
const ENGLISH_SUBJECTS: &str = "that which who";
const FRENCH_SUBJECTS: &str = "qui lequel laquelle lesquels lesquelles";
/// And those that tell to whom or what something belongs.
const OWNERS: &str = "whose dont duquel desquels desquelles";
/// After these, `que` begins no clause.
const BEFORE_QUE: &str = "ainsi tel telle tels telles plus moins autre autres autant aussi meme";
const ENGLISH_PREPOSITIONS: &str = "of in on for to from by with at into through via between among \
    against under over about upon across without behind beyond within";
const FRENCH_PREPOSITIONS: &str = "de du des d a au aux dans sur par pour avec en sous entre vers \
    contre chez selon";
/// What begins so after `that` or `which` is the subject of the clause.
const ENGLISH_DETERMINERS: &str = "a an the any all every each some no nobody nothing none one it its \
    he she they their we you this these those such another other others";
const ENGLISH_AUXILIARIES: &str = "is are was were be been has have had do does did can cannot could \
    may might must shall should will would";
/// Adverbs that do not end in `ly`.
const ENGLISH_ADVERBS: &str = "also often always sometimes then thus still once never not";
const ENGLISH_SINGULAR: &str = "is was has does";
const FRENCH_SINGULAR: &str = "est a etait avait fait peut doit";
/// Kinds of thing that are nothing but what is the case in them.
const ENGLISH_STATES: &str = "state states condition conditions situation situations case cases \
    circumstance circumstances fact property quality characteristic";
const FRENCH_STATES: &str = "etat etats condition conditions situation situations cas circonstance \
    circonstances fait propriete qualite caracteristique caractere";

/// The words that name the kind of thing; hyphens may join several.
pub(super) fn genus_words(definition: &Definition<'_>) -> Option<Range<usize>> {
    let genus = genus(definition.text, definition.analysis)?.range;
    let tokens = &definition.tokens;
    let start = tokens
        .iter()
        .position(|token| token.range.start >= genus.start)?;
    let words = tokens[start..].iter();
    let count = words
        .take_while(|token| token.range.end <= genus.end)
        .count();
    (count > 0).then_some(start..start + count)
}

/// The clauses of a definition after its genus.
pub(super) struct Clauses<'d> {
    definition: &'d Definition<'d>,
    /// The last word of the genus.
    genus: Option<usize>,
    /// The first word after it.
    begin: usize,
    /// The words with which clauses begin.
    openers: Vec<usize>,
    /// The words with a comma before them.
    commas: Vec<usize>,
    /// The first word that leads on to something else: a preposition, or one
    /// of the openers.
    leading_on: usize,
}

impl<'d> Clauses<'d> {
    pub(super) fn of(definition: &'d Definition<'d>, genus: Option<&Range<usize>>) -> Self {
        let begin = genus.map_or(0, |genus| genus.end);
        let words = begin..definition.tokens.len();
        let is_opener = |at: &usize| is_opener(definition, *at);
        let has_comma = |at: &usize| definition.before(*at).contains(',');
        let prepositions = definition.words_of(ENGLISH_PREPOSITIONS, FRENCH_PREPOSITIONS);
        let leads_on = |at: &usize| definition.tokens[*at].is(prepositions) || is_opener(at);
        Self {
            definition,
            genus: genus.map(|genus| genus.end - 1),
            begin,
            openers: words.clone().filter(is_opener).collect(),
            commas: words.clone().filter(has_comma).collect(),
            leading_on: words.clone().find(leads_on).unwrap_or(words.end),
        }
    }

    /// Whether what a word says of something, as a negation does, it says of
    /// the concept: within the genus, its attributes, or a clause whose subject
    /// it is.
    pub(super) fn speak_of_concept(&self, at: usize) -> bool {
        if at < self.begin {
            return true;
        }
        match self.around(at) {
            Some(opener) => self.is_about_genus(opener),
            None => self.is_attribute(at),
        }
    }

    /// The word with which the clause begins that a word stands in.
    fn around(&self, at: usize) -> Option<usize> {
        let before = self.openers.partition_point(|opener| *opener < at);
        let mut before = self.openers[..before].iter().rev();
        before.find(|opener| !self.is_closed(**opener, at)).copied()
    }

    /// Whether the clause has ended before a word: one between commas ends with
    /// the second.
    fn is_closed(&self, opener: usize, at: usize) -> bool {
        let comma = self.commas.binary_search(&opener);
        let next = comma.ok().and_then(|comma| self.commas.get(comma + 1));
        next.is_some_and(|next| *next <= at)
    }

    fn is_about_genus(&self, opener: usize) -> bool {
        let first = self.first_of_list(opener);
        let from = first - usize::from(self.is_after_preposition(first));
        let is_attached = self.is_attached(from) || self.is_in_singular(opener);
        is_attached && (self.is_subject(opener) || self.is_content_of_state(first))
    }

    /// The first of several clauses that begin alike: `that … and that …`.
    fn first_of_list(&self, opener: usize) -> usize {
        let word = &self.definition.tokens[opener].folded;
        let is_joined = |at: usize| self.is_after(at, "and or but et ou mais");
        let mut first = opener;
        while is_joined(first) {
            let before = self.openers.iter().rev().filter(|at| **at < first);
            let mut alike = before.filter(|at| self.definition.tokens[**at].folded == *word);
            match alike.next() {
                Some(at) => first = *at,
                None => break,
            }
        }
        first
    }

    /// Whether what begins at a word belongs to the genus and not to another
    /// noun between them.
    fn is_attached(&self, from: usize) -> bool {
        self.leading_on >= from
    }

    /// Whether the number of the verb tells that a clause after another noun is
    /// about the genus: `system of networks that is …`.
    fn is_in_singular(&self, opener: usize) -> bool {
        let tokens = &self.definition.tokens;
        let is_plural = |at: usize| {
            let word = &tokens[at].folded;
            word.ends_with(['s', 'x']) && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
        };
        let Some(genus) = self.genus.filter(|genus| genus + 1 < opener) else {
            return false;
        };
        let is_first = self.openers.first() == Some(&opener);
        let mut verbs = tokens[opener + 1..].iter();
        let verb = verbs.find(|token| !token.is("ne n"));
        let singular = self.definition.words_of(ENGLISH_SINGULAR, FRENCH_SINGULAR);
        let is_singular = verb.is_some_and(|verb| verb.is(singular));
        is_first && is_singular && is_plural(opener - 1) && !is_plural(genus)
    }

    /// Whether the word that begins a clause is its subject, so that the clause
    /// speaks of what that word stands for.
    fn is_subject(&self, opener: usize) -> bool {
        let subjects = self.definition.words_of(ENGLISH_SUBJECTS, FRENCH_SUBJECTS);
        let may_be = self.definition.tokens[opener].is(subjects);
        may_be && !self.is_after_preposition(opener) && !self.has_own_subject(opener)
    }

    /// Whether a clause has a subject after the word that begins it: `that the
    /// author cannot …`, `that data are not …`.
    fn has_own_subject(&self, opener: usize) -> bool {
        if self.definition.analysis != Analysis::En {
            return false;
        }
        match &self.definition.tokens[opener + 1..] {
            [first, ..] if first.is(ENGLISH_DETERMINERS) => true,
            [first, second, ..] => {
                let is_adverb = first.folded.ends_with("ly") || first.is(ENGLISH_ADVERBS);
                !is_adverb && !first.is(ENGLISH_AUXILIARIES) && second.is(ENGLISH_AUXILIARIES)
            }
            _ => false,
        }
    }

    /// Whether a clause tells what is the case where the genus says that
    /// something is: `state in which …`, `fact that …`.
    fn is_content_of_state(&self, opener: usize) -> bool {
        self.is_state() && !self.definition.tokens[opener].is(OWNERS)
    }

    fn is_state(&self) -> bool {
        let states = self.definition.words_of(ENGLISH_STATES, FRENCH_STATES);
        let genus = self.genus.map(|genus| &self.definition.tokens[genus]);
        genus.is_some_and(|genus| genus.is(states))
    }

    /// Whether a word outside all clauses says something of the genus: as its
    /// verb, or as what stands beside it.
    fn is_attribute(&self, at: usize) -> bool {
        let tokens = &self.definition.tokens;
        let next = tokens.get(at + 1);
        let is_verb = match self.definition.analysis {
            Analysis::En => tokens[at].is("cannot t") || self.is_after(at, ENGLISH_AUXILIARIES),
            _ => tokens[at].is("ne n") && !next.is_some_and(|next| next.is("pas plus jamais")),
        };
        if is_verb || at == 0 {
            return true;
        }
        // `obligation not to …`, `obligation de ne pas …`, `fact of not …`
        let is_done = next.is_some_and(|next| next.is("to")) || tokens[at].is("ne n");
        let is_of = self.is_after(at, "of de");
        match is_done || is_of {
            true => self.is_state() && self.is_attached(at - usize::from(is_of)),
            false => self.is_attached(at),
        }
    }

    fn is_after_preposition(&self, at: usize) -> bool {
        let prepositions = self
            .definition
            .words_of(ENGLISH_PREPOSITIONS, FRENCH_PREPOSITIONS);
        self.is_after(at, prepositions)
    }

    fn is_after(&self, at: usize, words: &str) -> bool {
        is_after(self.definition, at, words)
    }
}

fn is_opener(definition: &Definition<'_>, at: usize) -> bool {
    let token = &definition.tokens[at];
    if token.is("ou") && definition.analysis == Analysis::Fr {
        return definition.written(&token.range).to_lowercase() == "où";
    }
    let is_comparison = token.is("que qu") && is_after(definition, at, BEFORE_QUE);
    token.is(definition.words_of(ENGLISH_OPENERS, FRENCH_OPENERS)) && !is_comparison
}

fn is_after(definition: &Definition<'_>, at: usize, words: &str) -> bool {
    at > 0 && definition.tokens[at - 1].is(words)
}
