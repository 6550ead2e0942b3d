use super::{Piece, TermReader, Word};
use crate::model::Language;

/// A piece of a term with the words of the term that name it.
#[derive(Debug)]
pub(in crate::compare) struct WordedPiece {
    pub piece: Piece,
    /// As the term has them; of a word that names two things its part, folded.
    pub written: String,
    folded: String,
    stems: String,
    primary: String,
}

impl WordedPiece {
    /// Whether it has the same words as another, in whatever form.
    pub fn has_words_of(&self, other: &Self) -> bool {
        self.folded == other.folded
            || (&self.primary, &self.stems) == (&other.primary, &other.stems)
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
        let joined = |words: &[&Word], text: fn(&Word) -> &str| {
            let texts: Vec<&str> = words.iter().map(|word| text(word)).collect();
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
                        stems: of.analysis.stem(part),
                        primary: of.primary.clone(),
                    });
                }
                continue;
            }
            let words = &words[run.at..run.at + run.length];
            worded.extend(pieces.next().map(|piece| WordedPiece {
                piece,
                written: joined(words, |word| &word.written),
                folded: joined(words, |word| &word.folded),
                stems: joined(words, |word| &word.stem),
                primary: of.primary.clone(),
            }));
        }
        worded
    }
}
