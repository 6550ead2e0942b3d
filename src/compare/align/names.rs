use super::called::Called;
use super::keys::Keys;
use super::postings::Postings;
use super::sense::share;
use crate::compare::term_reader::TermReader;

/// What things are called, by their places, so that those can be found whose
/// names are like a term.
#[derive(Debug)]
pub(super) struct Names {
    names: Vec<Vec<Called>>,
    /// The places with a name that has a word, by the number under which it is
    /// looked up.
    by_word: Postings,
    keys: Keys,
}

impl Names {
    /// Those of each place.
    pub(super) fn of(names: Vec<Vec<Called>>, reader: &TermReader<'_>) -> Self {
        Self {
            by_word: by_word(&names, reader),
            keys: Keys::of(&names),
            names,
        }
    }

    /// Those of a place.
    pub(super) fn get(&self, place: usize) -> &[Called] {
        &self.names[place]
    }

    /// The places with a name that can be so like one of some terms, each once,
    /// in order: which has the same key or form, or words that count enough of all that
    /// the term’s words do. `shared` has a 0 for each place, also afterwards.
    pub(super) fn candidates(
        &self,
        called: &[Called],
        least: f64,
        reader: &TermReader<'_>,
        shared: &mut [u32],
    ) -> Vec<usize> {
        let mut found = Vec::new();
        for term in called {
            if term.is_full {
                found.extend(self.by_words(term, least, reader, shared));
            }
            found.extend(self.keys.same(&term.key, &self.names));
            found.extend(self.run_together(term));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Those that are the term in one word or in several.
    fn run_together<'n>(&'n self, term: &'n Called) -> impl Iterator<Item = usize> {
        let is_term = |place: &usize| {
            let mut names = self.names[*place].iter();
            names.any(|name| name.is_run_together_as(term))
        };
        self.keys.run_together(term, &self.names).filter(is_term)
    }

    /// Those by words. What shares none of the term's rarest words has too few
    /// of them, since the others together count too little; so the places of
    /// common words alone are not looked at.
    fn by_words(
        &self,
        term: &Called,
        least: f64,
        reader: &TermReader<'_>,
        shared: &mut [u32],
    ) -> Vec<usize> {
        let of_word = |(word, weight): &(_, u32)| {
            let places = self.by_word.get(reader.looked_up(*word));
            (places, *weight)
        };
        let mut words: Vec<(&[usize], u32)> = term.sense.words.iter().map(of_word).collect();
        words.sort_by_key(|(places, _)| std::cmp::Reverse(places.len()));
        let mut passed_over = 0;
        let common = words.iter().position(|(_, weight)| {
            passed_over += weight;
            share(passed_over, term.sense.all) >= least
        });
        let (common, rare) = words.split_at(common.unwrap_or(words.len()));
        let mut found = Vec::new();
        for (places, weight) in rare {
            for place in *places {
                if shared[*place] == 0 {
                    found.push(*place);
                }
                shared[*place] += weight;
            }
        }
        for (places, weight) in common {
            for place in *places {
                if shared[*place] > 0 {
                    shared[*place] += weight;
                }
            }
        }
        found.retain(|place| {
            let shared = std::mem::take(&mut shared[*place]);
            share(shared, term.sense.all) >= least
        });
        found
    }
}

/// Under each word of a name, the places that have it.
fn by_word(names: &[Vec<Called>], reader: &TermReader<'_>) -> Postings {
    let mut pairs = Vec::new();
    let mut last = Vec::new();
    for (place, names) in names.iter().enumerate() {
        let words = names.iter().flat_map(|name| &name.sense.words);
        for (word, _) in words {
            add_once(&mut pairs, &mut last, reader.looked_up(*word), place);
        }
    }
    Postings::of(&pairs)
}

/// Adds a pair unless the last place of the number is the same. Places come in
/// order; `last` has one more than the last place of each number, or 0.
fn add_once(pairs: &mut Vec<(usize, usize)>, last: &mut Vec<usize>, number: usize, place: usize) {
    if last.len() <= number {
        last.resize(number + 1, 0);
    }
    if last[number] != place + 1 {
        last[number] = place + 1;
        pairs.push((number, place));
    }
}
