use super::HashMap;
use super::known::Known;
use super::steps::Joint;

/// Terms by the stems of their words, word by word.
#[derive(Debug)]
pub(super) struct StemTree {
    /// The numbers of the stems.
    stems: HashMap<String, Stem>,
    /// Where a word leads, by the place before it and what stands between.
    next: HashMap<(Place, Joint, Stem), Place>,
    /// The terms that end at each place.
    known: Vec<Vec<Known>>,
}

/// Where some words lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Place(u32);

/// A stem that stands in a term, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Stem(u32);

impl Default for StemTree {
    fn default() -> Self {
        Self {
            stems: HashMap::default(),
            next: HashMap::default(),
            known: vec![Vec::new()],
        }
    }
}

impl StemTree {
    /// Before the first word.
    pub(super) const ROOT: Place = Place(0);

    /// A stem; none of one that stands in no term.
    pub(super) fn stem(&self, stem: &str) -> Option<Stem> {
        self.stems.get(stem).copied()
    }

    /// Where a word leads; nowhere where no term goes on so.
    pub(super) fn next(&self, place: Place, joint: Joint, stem: Stem) -> Option<Place> {
        self.next.get(&(place, joint, stem)).copied()
    }

    /// The same, the place made where there was none.
    pub(super) fn grow(&mut self, place: Place, joint: Joint, stem: &str) -> Place {
        let next = Stem(self.stems.len() as u32);
        let stem = *self.stems.entry(stem.to_owned()).or_insert(next);
        let new = Place(self.known.len() as u32);
        let next = *self.next.entry((place, joint, stem)).or_insert(new);
        if next == new {
            self.known.push(Vec::new());
        }
        next
    }

    /// The terms that end at a place.
    pub(super) fn known(&self, place: Place) -> &[Known] {
        &self.known[place.0 as usize]
    }

    /// The same, to add one.
    pub(super) fn known_mut(&mut self, place: Place) -> &mut Vec<Known> {
        &mut self.known[place.0 as usize]
    }
}
