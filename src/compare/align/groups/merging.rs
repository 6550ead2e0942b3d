use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap};

use super::pairs::{Met, Pairs};

/// The groups that cores of entries make up, each in order.
///
/// The two likest on average come together, if more than half of the pairs
/// between them are about the same thing; of equally like ones the first.
pub(super) fn merged(cores: &[usize], pairs: &Pairs) -> Vec<Vec<usize>> {
    let mut groups = vec![Vec::new(); pairs.between.len()];
    for (entry, core) in cores.iter().enumerate() {
        groups[*core].push(entry);
    }
    let mut merging = Merging {
        times: vec![0; groups.len()],
        groups,
        between: pairs.between.clone(),
        offers: BinaryHeap::new(),
    };
    for group in 0..merging.groups.len() {
        merging.offer(group, |other| other > group);
    }
    while let Some(Offer { groups, times, .. }) = merging.offers.pop() {
        if groups.map(|group| merging.times[group]) == times {
            merging.merge(groups);
        }
    }
    let mut groups = merging.groups;
    groups.retain(|group| !group.is_empty());
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}

struct Merging {
    /// The entries of each; none of one that has gone into another.
    groups: Vec<Vec<usize>>,
    /// How often each has changed.
    times: Vec<u32>,
    between: Vec<BTreeMap<usize, Met>>,
    offers: BinaryHeap<Offer>,
}

/// Two groups that may come together, as they stood.
struct Offer {
    likeness: f64,
    groups: [usize; 2],
    times: [u32; 2],
}

impl Merging {
    /// Offers a group to some of those that it has something in common with.
    fn offer(&mut self, group: usize, is_asked: impl Fn(usize) -> bool) {
        for (other, met) in &self.between[group] {
            let pairs = self.groups[group].len() * self.groups[*other].len();
            if !is_asked(*other) || met.are_opposed || met.alike * 2 <= pairs {
                continue;
            }
            let groups = [group.min(*other), group.max(*other)];
            self.offers.push(Offer {
                likeness: met.likeness / pairs as f64,
                groups,
                times: groups.map(|group| self.times[group]),
            });
        }
    }

    /// Puts the second of two groups into the first.
    fn merge(&mut self, [one, other]: [usize; 2]) {
        let entries = std::mem::take(&mut self.groups[other]);
        self.groups[one].extend(entries);
        for (third, met) in std::mem::take(&mut self.between[other]) {
            self.between[third].remove(&other);
            if third == one {
                continue;
            }
            for (of, with) in [(one, third), (third, one)] {
                let sum = self.between[of].entry(with).or_default();
                sum.alike += met.alike;
                sum.are_opposed |= met.are_opposed;
                sum.likeness += met.likeness;
            }
        }
        for group in [one, other] {
            self.times[group] += 1;
        }
        self.offer(one, |_| true);
    }
}

impl Ord for Offer {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_likeness = self.likeness.total_cmp(&other.likeness);
        by_likeness.then_with(|| Reverse(self.groups).cmp(&Reverse(other.groups)))
    }
}

impl PartialOrd for Offer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Offer {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Offer {}
