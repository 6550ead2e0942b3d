use super::super::called::{Called, like_of_one};
use super::RATHER_LIKE_TERMS;
use super::cores::{SameTerms, Sets};
use super::pairs::Pairs;
use super::texts::Texts;
use crate::compare::term_reader::TermReader;
use crate::model::{Entry, EntryId, LinkReason};

/// Why an entry is in a group with another one, which the reason names.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupReason {
    /// The entry.
    pub of: EntryId,
    /// What it has in common with the other.
    pub reason: LinkReason,
}

/// What reasons are told from.
pub(super) struct Reasons<'a, 'b> {
    pub entries: &'b [&'a Entry],
    pub called: &'b [Vec<Called>],
    pub reader: &'b TermReader<'b>,
    pub texts: &'b mut Texts<'a>,
}

impl Reasons<'_, '_> {
    /// The reasons of each group: the pairs that lead to all of its entries, the
    /// likest first.
    pub(super) fn by_group(
        &mut self,
        groups: &[Vec<usize>],
        same_terms: &SameTerms,
        pairs: &Pairs,
    ) -> Vec<Vec<GroupReason>> {
        let mut group_of = vec![0; self.entries.len()];
        for (group, entries) in groups.iter().enumerate() {
            for entry in entries {
                group_of[*entry] = group;
            }
        }
        let mut reasons = vec![Vec::new(); groups.len()];
        let mut sets = Sets::new(self.entries.len());
        for (one, other) in likest(&group_of, same_terms, pairs) {
            if sets.of(one) == sets.of(other) {
                continue;
            }
            let told = self.of_pair(one, other);
            // Another pair leads there.
            if !told.is_empty() {
                sets.join(one, other);
                reasons[group_of[one]].extend(told);
            }
        }
        reasons
    }

    /// What two entries have in common: of their terms, and of their texts; said
    /// of the one whose id comes first.
    fn of_pair(&mut self, one: usize, other: usize) -> Vec<GroupReason> {
        let is_in_order = self.entries[one].id < self.entries[other].id;
        let (one, other) = if is_in_order {
            (one, other)
        } else {
            (other, one)
        };
        let (called, others) = (&self.called[one], &self.called[other]);
        let known = self.entries[other];
        let terms = like_of_one(called, others, RATHER_LIKE_TERMS, self.reader);
        let terms = terms.map(|terms| terms.reason_from(&known.id, self.reader));
        let texts = self.texts.likest(one, other, known);
        let reasons = terms.into_iter().chain(texts);
        let of = &self.entries[one].id;
        let told = reasons.map(|reason| GroupReason {
            of: of.clone(),
            reason,
        });
        told.collect()
    }
}

/// The pairs within groups, the likest first; the very same terms before all others.
fn likest(
    group_of: &[usize],
    same_terms: &SameTerms,
    pairs: &Pairs,
) -> impl Iterator<Item = (usize, usize)> {
    let mut alike: Vec<_> = pairs.alike.iter().collect();
    alike.retain(|pair| group_of[pair.one] == group_of[pair.other]);
    alike.sort_by(|one, other| other.likeness.total_cmp(&one.likeness));
    let same_terms = same_terms.pairs_within(group_of);
    let alike = alike.into_iter().map(|pair| (pair.one, pair.other));
    same_terms.collect::<Vec<_>>().into_iter().chain(alike)
}
