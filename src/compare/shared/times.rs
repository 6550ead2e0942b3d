//! How often each text has each stem.

use crate::text::ContentWord;

/// A text that has a stem, with how often.
pub(super) type Times = (usize, usize);

/// By the number of a stem, the texts that have it, in order: all in one list.
pub(super) struct TimesByStem {
    /// Where those of a stem begin, and one more.
    starts: Vec<usize>,
    times: Vec<Times>,
}

impl TimesByStem {
    /// Those of the words of each text.
    pub(super) fn of(words: &[Vec<ContentWord>]) -> Self {
        let stems = words.iter().flatten().map(|word| word.stem as usize + 1);
        let stems = stems.max().unwrap_or_default();
        let mut starts = vec![0; stems + 1];
        let mut met = Met::new(stems);
        for (text, words) in words.iter().enumerate() {
            let new = words.iter().filter(|word| met.is_new(word.stem, text));
            new.for_each(|word| starts[word.stem as usize + 1] += 1);
        }
        for stem in 0..stems {
            starts[stem + 1] += starts[stem];
        }
        let mut ends = starts.clone();
        let mut times = vec![(0, 0); starts[stems]];
        let mut met = Met::new(stems);
        for (text, words) in words.iter().enumerate() {
            for word in words {
                let end = &mut ends[word.stem as usize];
                if met.is_new(word.stem, text) {
                    times[*end].0 = text;
                    *end += 1;
                }
                times[*end - 1].1 += 1;
            }
        }
        Self { starts, times }
    }

    /// The texts that have each stem, in the order of their numbers.
    pub(super) fn each(&self) -> impl ExactSizeIterator<Item = &[Times]> {
        let bounds = self.starts.windows(2);
        bounds.map(|bounds| &self.times[bounds[0]..bounds[1]])
    }
}

/// One more than the last text in which each stem was met, or 0.
struct Met(Vec<usize>);

impl Met {
    fn new(stems: usize) -> Self {
        Self(vec![0; stems])
    }

    /// Whether a stem is met in a text for the first time.
    fn is_new(&mut self, stem: u32, text: usize) -> bool {
        std::mem::replace(&mut self.0[stem as usize], text + 1) != text + 1
    }
}
