/// For each number, the places that have it, in order: all in one list.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// Where those of a number begin, and one more.
    starts: Vec<usize>,
    places: Vec<usize>,
}

impl Postings {
    /// From pairs of a number and a place, in the order of the places, each
    /// pair once.
    pub(super) fn of(pairs: &[(usize, usize)]) -> Self {
        let numbers = pairs.iter().map(|(number, _)| number + 1);
        let mut starts = vec![0; numbers.max().unwrap_or_default() + 1];
        for (number, _) in pairs {
            starts[number + 1] += 1;
        }
        for number in 1..starts.len() {
            starts[number] += starts[number - 1];
        }
        let mut next = starts.clone();
        let mut places = vec![0; pairs.len()];
        for (number, place) in pairs {
            places[next[*number]] = *place;
            next[*number] += 1;
        }
        Self { starts, places }
    }

    /// The places that have a number.
    pub(super) fn get(&self, number: usize) -> &[usize] {
        match self.starts.get(number..number + 2) {
            Some(&[start, end]) => &self.places[start..end],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_by_their_numbers() {
        let postings = Postings::of(&[(2, 0), (0, 0), (2, 1), (2, 7)]);
        assert_eq!(postings.get(0), [0]);
        assert_eq!(postings.get(2), [0, 1, 7]);
        for none in [1, 3, 9] {
            assert!(postings.get(none).is_empty());
        }
        assert!(Postings::of(&[]).get(0).is_empty());
    }
}
