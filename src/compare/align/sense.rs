use super::heads::{head, listed_beside, nouns_in_cases, thing};
use super::repeated::repeated;
use super::roles::Roles;
use super::told::Told;
use crate::compare::term_reader::{Named, Piece, ReadTerm, TermReader};
use crate::model::Language;

/// What a word counts.
const FULL_WEIGHT: u32 = 20;
/// What a word counts that only says the field.
const FIELD_WEIGHT: u32 = 4;
/// The same beside one word alone that is none of the domain: a `network interface` is not
/// just any interface.
const FIELD_WEIGHT_BESIDE_OTHER: u32 = 10;
/// How like terms of other fields are at most that have but a general word in common.
const OF_OTHER_FIELD: f64 = 0.5;
/// How many twentieths of that are shared by words that only look alike.
const OF_COGNATES: u32 = 17;

/// What a term names, by its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sense {
    /// Each once, with what it counts.
    pub words: Vec<(Named, u32)>,
    /// What all of them count.
    pub all: u32,
    /// What tells it from terms of the same words.
    pub told: Told,
    /// The number of its language.
    language: u32,
    /// The words that count as the fields that they say, each with its field.
    fields: Vec<(Named, Named)>,
}

impl Sense {
    pub(super) fn of(read: &ReadTerm, language: &Language, reader: &TermReader<'_>) -> Self {
        let pieces = &read.pieces;
        if pieces.is_empty() {
            return Self::default();
        }
        let nouns = nouns_in_cases(read, language, reader);
        let mut sense = Self {
            words: Vec::with_capacity(pieces.len()),
            all: 0,
            told: Told::of(
                read,
                thing(read, language, reader),
                repeated(read, &nouns, language, reader),
                nouns,
                Roles::of(read, language, reader),
            ),
            language: read.language,
            fields: Vec::new(),
        };
        let fields = fields(pieces, language, reader);
        let field_weight = match is_of_domain(pieces, &fields, reader) {
            true => FIELD_WEIGHT,
            false => FIELD_WEIGHT_BESIDE_OTHER,
        };
        for (piece, field) in pieces.iter().zip(fields) {
            match field {
                Some(field) => {
                    sense.add(field, field_weight);
                    sense.fields.push((field, piece.named));
                }
                None => sense.add(piece.named, FULL_WEIGHT),
            }
        }
        sense.all = sense.words.iter().map(|(_, weight)| weight).sum();
        sense
    }

    /// What a word counts that stands twice is what it counts the second time.
    fn add(&mut self, word: Named, weight: u32) {
        match self.words.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) => *known = weight,
            None => self.words.push((word, weight)),
        }
    }

    /// What a word counts; none of one that is not of the term.
    fn weight(&self, word: Named) -> Option<u32> {
        let mut words = self.words.iter();
        words
            .find(|(own, _)| *own == word)
            .map(|(_, weight)| *weight)
    }

    /// What a word of another term counts of which this one has a cognate. In one
    /// language what only looks alike is another word: `contact`, `contract`.
    fn cognate(
        &self,
        word: Named,
        of: &Self,
        by_cognates: bool,
        reader: &TermReader<'_>,
    ) -> Option<u32> {
        let mut words = self.words.iter();
        let is_one_language = self.language == of.language;
        let look_alike = |own: Named| match is_one_language {
            true => reader.are_endings_of_one(own, word),
            false => by_cognates && reader.are_cognates(own, word),
        };
        let cognate = words.find(|(own, _)| look_alike(*own));
        cognate.map(|(_, weight)| *weight)
    }

    /// Whether it is a single word of general language: `data`, `domain`, `risk`.
    pub(super) fn is_general(&self, reader: &TermReader<'_>) -> bool {
        matches!(self.words[..], [(word, _)] if reader.is_general(word))
    }

    /// Whether two terms say a field that counts as one by different words:
    /// `network attack` and `cyber attack`.
    pub(super) fn says_field_otherwise(&self, other: &Self) -> bool {
        self.fields.iter().any(|(field, _)| {
            let words = |of: &Self| -> Vec<Named> {
                let own = of.fields.iter().filter(|(one, _)| one == field);
                own.map(|(_, word)| *word).collect()
            };
            let (own, others) = (words(self), words(other));
            !others.is_empty() && !own.iter().any(|word| others.contains(word))
        })
    }

    /// Whether another term of the language has in place of one word another one, both of
    /// which the lexicon knows to be of other meanings: `access` or `transfer` of data.
    pub(super) fn replaces_a_word_of(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let only = |of: &Self, lacking: &Self| {
            let words = of.words.iter().map(|(word, _)| *word);
            let mut own = words.filter(|word| lacking.weight(*word).is_none());
            let first = own.next().filter(|word| reader.is_known(*word));
            first.is_some() && own.next().is_none()
        };
        self.language == other.language && only(self, other) && only(other, self)
    }

    /// How like two terms are at most, by what the words of each count.
    pub(super) fn most(&self, other: &Self) -> f64 {
        share(self.all.min(other.all), self.all.max(other.all))
    }

    /// How like two terms are: what the words that both have count, over what
    /// all words of both count. From 0 to 1; 0 of terms that say the contrary of
    /// each other, however many words they share. Cognates count where it is said
    /// so.
    pub(super) fn likeness(&self, other: &Self, by_cognates: bool, reader: &TermReader<'_>) -> f64 {
        let is_other_in_language = || {
            self.language == other.language
                && (self.told.suffers_otherwise(&other.told, reader)
                    || self.told.is_abbreviated_otherwise(&other.told))
        };
        if self.told.is_contrary(&other.told, reader) || is_other_in_language() {
            return 0.0;
        }
        let shared = self.shared(other, by_cognates, reader);
        match self.is_general_in_other_field(other, reader) {
            true => shared.min(OF_OTHER_FIELD),
            false => shared,
        }
    }

    /// Whether two terms of one language say each another field of the same general word, by
    /// which alone nobody knows what they are of: `network audit`, `security audit`. `Cyber` is
    /// said for cyber security as well: `cyber incident`, `security incident`.
    fn is_general_in_other_field(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let field = |of: &Self| of.fields.first().map(|(field, _)| *field);
        let Some((own, others)) = field(self).zip(field(other)) else {
            return false;
        };
        if self.language != other.language || own == others {
            return false;
        }
        // Of two words one is the field.
        let general = |of: &Self, field| match of.words[..] {
            [(word, _), (second, _)] if word == field => Some(second),
            [(word, _), _] => Some(word),
            _ => None,
        };
        let says_cyber = |of: &Self| of.fields.iter().any(|(_, word)| reader.is_cyber(*word));
        let word = general(self, own);
        !says_cyber(self)
            && !says_cyber(other)
            && word == general(other, others)
            && word.is_some_and(|word| reader.is_general(word))
    }

    /// Whether it says of what another term names the contrary of what that says of it: at
    /// least so large a share of their words is the same.
    pub(super) fn opposes(&self, other: &Self, least: f64, reader: &TermReader<'_>) -> bool {
        self.told.opposes(&other.told, reader) && self.shared(other, true, reader) >= least
    }

    /// What the words that both terms have count, over what all words of both count.
    fn shared(&self, other: &Self, by_cognates: bool, reader: &TermReader<'_>) -> f64 {
        let (mut shared, mut all) = (0, 0);
        for (word, weight) in &self.words {
            let same = other.weight(*word);
            let found = same.or_else(|| other.cognate(*word, self, by_cognates, reader));
            let least = found.map_or(0, |found| found.min(*weight));
            shared += match same {
                Some(_) => least,
                None => least * OF_COGNATES / 20,
            };
            all += found.map_or(*weight, |found| found.max(*weight));
        }
        for (word, weight) in &other.words {
            let is_counted = self.weight(*word).is_some()
                || self.cognate(*word, other, by_cognates, reader).is_some();
            if !is_counted {
                all += weight;
            }
        }
        share(shared, all)
    }
}

/// Whether a term has a word of the domain, or several words, beside those that only say its
/// field.
fn is_of_domain(pieces: &[Piece], fields: &[Option<Named>], reader: &TermReader<'_>) -> bool {
    let others = pieces
        .iter()
        .zip(fields)
        .filter(|(_, field)| field.is_none());
    let mut others = others.map(|(piece, _)| piece.named);
    match (others.next(), others.next()) {
        (Some(only), None) => reader.is_known(only),
        _ => true,
    }
}

/// A share of what counts; of nothing it is none.
pub(super) fn share(part: u32, all: u32) -> f64 {
    match all {
        0 => 0.0,
        all => f64::from(part) / f64::from(all),
    }
}

/// Of each piece the field that it counts as, where it only says the field; not
/// in a term that is about the field itself.
pub(super) fn fields(
    pieces: &[Piece],
    language: &Language,
    reader: &TermReader<'_>,
) -> Vec<Option<Named>> {
    let is_field = |piece: &Piece| reader.is_field(piece.named);
    let head = head(pieces, language, reader);
    let is_about_field = head.is_some_and(|head| {
        is_field(&pieces[head]) && listed_beside(pieces, head, language).all(is_field)
    });
    let field = |piece: &Piece| {
        let is_counted = is_field(piece) && !is_about_field;
        is_counted.then(|| reader.field(piece.named))
    };
    pieces.iter().map(field).collect()
}
