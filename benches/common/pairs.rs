//! Counting pairs of entries that are, or should be, about the same thing.

/// How many pairs were found, of those that should be.
#[derive(Default)]
pub struct Counted {
    found: usize,
    wanted: usize,
    right: usize,
    /// The pairs that are wrong, and whether they were linked.
    pub wrong: Vec<(usize, usize, bool)>,
}

impl Counted {
    /// The share of the pairs found that should be.
    pub fn precision(&self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    /// The share of the pairs that should be found that were.
    pub fn recall(&self) -> f64 {
        self.right as f64 / self.wanted.max(1) as f64
    }
}

/// Counts the pairs of groups of entries against the cluster of each; entries
/// without one are left out.
pub fn counted(groups: &[Vec<usize>], cluster_of: impl Fn(usize) -> Option<usize>) -> Counted {
    let mut judged: Vec<(usize, usize, usize)> = Vec::new();
    for (group, entries) in groups.iter().enumerate() {
        for entry in entries {
            judged.extend(cluster_of(*entry).map(|cluster| (*entry, group, cluster)));
        }
    }
    let mut counted = Counted::default();
    for (at, (one, group, cluster)) in judged.iter().enumerate() {
        for (other, other_group, other_cluster) in &judged[at + 1..] {
            let (is_found, is_wanted) = (group == other_group, cluster == other_cluster);
            counted.found += usize::from(is_found);
            counted.wanted += usize::from(is_wanted);
            counted.right += usize::from(is_found && is_wanted);
            if is_found != is_wanted {
                counted.wrong.push((*one, *other, is_found));
            }
        }
    }
    counted
}
