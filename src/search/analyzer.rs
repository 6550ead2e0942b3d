use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::text::Analysis;

/// Set before a joined pair of neighbours, so that it is told apart from a
/// word that someone writes in one.
const PAIR: char = '+';

/// The token under which two neighbours are indexed as one.
pub fn pair_token(stem: &str) -> String {
    format!("{PAIR}{stem}")
}

/// The analysis of a language as tantivy wants it.
#[derive(Clone)]
pub struct Analyzer(pub Analysis);

impl Tokenizer for Analyzer {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        let tokens = self.0.stems(text).into_iter().map(|stem| Token {
            offset_from: stem.range.start,
            offset_to: stem.range.end,
            position: stem.position,
            text: match stem.span {
                1 => stem.text,
                _ => pair_token(&stem.text),
            },
            position_length: stem.span,
        });
        Tokens {
            tokens: tokens.collect(),
            next: 0,
        }
    }
}

/// The stems of one text.
pub struct Tokens {
    tokens: Vec<Token>,
    next: usize,
}

impl TokenStream for Tokens {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.tokens.len()
    }

    fn token(&self) -> &Token {
        &self.tokens[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.tokens[self.next - 1]
    }
}
