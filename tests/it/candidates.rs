//! What the likeness of texts proposes, judged on the project's own lists:
//! each State's entries in turn, as if their terms said nothing.

use entente::compare::candidates;
use entente::model::{Entry, Key};

use crate::aligned::{entries, glossary};

/// The floors. Words are fewer in summaries than in what they are about, and a
/// person decides: half of what comes first is right, a third of all is found.
const FIRST_RIGHT: f64 = 0.5;
const FOUND: f64 = 0.3;

#[test]
fn texts_alone_propose_concepts() {
    let glossary = glossary();
    let entries = entries(&glossary);
    let (mut wanted, mut proposed, mut first, mut found) = (0_u32, 0_u32, 0_u32, 0_u32);
    for list in &glossary.lists {
        let is_own = |(entry, _): &&(Entry, Key)| entry.state == list.state;
        let (own, others): (Vec<_>, Vec<_>) = entries.iter().partition(is_own);
        let unlinked: Vec<&Entry> = own.iter().map(|(entry, _)| entry).collect();
        let linked: Vec<(&Entry, &[Key])> = others
            .iter()
            .map(|(entry, concept)| (entry, std::slice::from_ref(concept)))
            .collect();
        let all = candidates(&unlinked, &linked);
        for (entry, concept) in own {
            let has_others = others.iter().any(|(_, other)| other == concept);
            let mut of_entry = all.iter().filter(|one| one.entry == entry.id).peekable();
            wanted += u32::from(has_others);
            proposed += u32::from(of_entry.peek().is_some());
            first += u32::from(of_entry.peek().is_some_and(|one| one.concept == *concept));
            found += u32::from(of_entry.any(|one| one.concept == *concept));
        }
    }
    let right = f64::from(first) / f64::from(proposed);
    let recall = f64::from(found) / f64::from(wanted);
    println!("of {wanted}, {proposed} proposed: {right:.3} of the first right, {recall:.3} found");
    assert!(right >= FIRST_RIGHT, "{right}");
    assert!(recall >= FOUND, "{recall}");
}
