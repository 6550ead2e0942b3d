use super::{Piece, TermReader, Word};
use crate::model::Language;
use crate::text::remembered_name;

/// A piece of a term with the words of the term that name it.
#[derive(Debug)]
pub(in crate::compare) struct WordedPiece {
    pub piece: Piece,
    /// As the term has them; of a word that names two things its part, folded.
    pub written: String,
    folded: String,
    /// What its words have in common with their inflections.
    names: String,
    primary: String,
}

impl WordedPiece {
    /// Whether it has the same words as another, in whatever inflection.
    pub fn has_words_of(&self, other: &Self) -> bool {
        self.folded == other.folded
            || (&self.primary, &self.names) == (&other.primary, &other.names)
    }
}

impl TermReader<'_> {
    /// Reads a term of a language, each piece with its words.
    pub(in crate::compare) fn read_words(
        &mut self,
        term: &str,
        language: &Language,
    ) -> Vec<WordedPiece> {
        let read = self.read(term, language);
        let place = read.language as usize;
        let joined = self.joined(place, &read.read);
        let of = &self.languages[place];
        let words: Vec<&Word> = joined
            .iter()
            .map(|joined| &of.words[joined.place])
            .collect();
        let joined = |words: &[&Word], text: &dyn Fn(&Word) -> String| {
            let texts: Vec<String> = words.iter().map(|word| text(word)).collect();
            texts.join(" ")
        };
        let mut pieces = read.pieces.into_iter();
        let mut worded = Vec::with_capacity(words.len());
        for run in of.runs(&words) {
            if !run.others.is_empty() {
                let parts = of.parts(&words[run.at].folded);
                for ((_, part), piece) in parts.into_iter().zip(&mut pieces) {
                    worded.push(WordedPiece {
                        piece,
                        written: part.to_owned(),
                        folded: part.to_owned(),
                        names: remembered_name(part, of.analysis),
                        primary: of.primary.clone(),
                    });
                }
                continue;
            }
            let words = &words[run.at..run.at + run.length];
            worded.extend(pieces.next().map(|piece| WordedPiece {
                piece,
                written: joined(words, &|word| word.written.to_string()),
                folded: joined(words, &|word| word.folded.to_string()),
                names: joined(words, &|word| remembered_name(&word.folded, of.analysis)),
                primary: of.primary.clone(),
            }));
        }
        worded
    }
}
