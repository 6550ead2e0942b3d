use std::collections::BTreeMap;

use super::super::LIKE_TERMS;
use super::super::called::OF_ABBREVIATION;
use super::cores::SameTerms;
use super::opposed::Sides;
use super::senses::Senses;
use super::texts::Texts;

/// What entries without the very same term have in common.
#[derive(Debug)]
pub(super) struct Pairs {
    /// By core, those that have something in common with it.
    pub between: Vec<BTreeMap<usize, Met>>,
    /// The pairs of entries that are about the same thing.
    pub alike: Vec<Alike>,
}

/// What the entries of two cores or groups have in common, pair by pair.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Met {
    /// How many pairs are about the same thing.
    pub alike: usize,
    /// Whether any pair is one of opposites.
    pub are_opposed: bool,
    /// How like the terms are, added up.
    pub likeness: f64,
}

/// Two entries that are about the same thing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alike {
    pub one: usize,
    pub other: usize,
    pub likeness: f64,
}

impl Pairs {
    pub(super) fn of(
        cores: &[usize],
        senses: &Senses,
        same_terms: &SameTerms,
        texts: &Texts<'_>,
        sides: &Sides,
    ) -> Self {
        let shared = same_terms.abbreviations(cores.len());
        let count = cores.iter().max().map_or(0, |last| last + 1);
        let mut pairs = Self {
            between: vec![BTreeMap::new(); count],
            alike: Vec::new(),
        };
        let mut likest = vec![0.0_f64; cores.len()];
        for (one, shared) in shared.iter().enumerate() {
            let others = others(one, cores, senses, shared, &mut likest);
            for other in others {
                let likeness = std::mem::take(&mut likest[other]);
                let are_opposed = sides.are_opposed(one, other);
                let are_alike =
                    !are_opposed && (likeness >= LIKE_TERMS || texts.are_like(one, other));
                if are_alike {
                    pairs.alike.push(Alike {
                        one,
                        other,
                        likeness,
                    });
                }
                for (core, with) in [(one, other), (other, one)] {
                    let met = pairs.between[cores[core]].entry(cores[with]).or_default();
                    met.alike += usize::from(are_alike);
                    met.are_opposed |= are_opposed;
                    met.likeness += likeness;
                }
            }
        }
        pairs
    }
}

/// The entries after one, of other cores, whose terms are rather like its own;
/// how like the likest are is put down for each. With it are given those that have an
/// abbreviation which stands for the same there.
fn others(
    one: usize,
    cores: &[usize],
    senses: &Senses,
    abbreviated: &[&[usize]],
    likest: &mut [f64],
) -> Vec<usize> {
    let mut others = Vec::new();
    let mut put_down = |with: &[usize], likeness: f64| {
        let after = with.partition_point(|entry| *entry <= one);
        for other in &with[after..] {
            if cores[*other] == cores[one] {
                continue;
            }
            if likest[*other] == 0.0 {
                others.push(*other);
            }
            likest[*other] = likest[*other].max(likeness);
        }
    };
    for sense in &senses.of_entry[one] {
        for (like, likeness) in &senses.like[*sense] {
            put_down(&senses.entries[*like], *likeness);
        }
    }
    for with in abbreviated {
        put_down(with, OF_ABBREVIATION);
    }
    others.sort_unstable();
    others
}
