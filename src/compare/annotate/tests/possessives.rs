//! The English possessive in terms and documents.

use super::{Terms, found, numbers};
use crate::text::Analysis;

#[test]
fn a_term_with_a_possessive_is_found_as_it_is_written() {
    for (term, text, expected) in [
        (
            "user’s guide",
            "the user’s guide, a user's guide, users’ guide; USER’S GUIDE, User’s\nguides",
            vec![
                "user’s guide",
                "user's guide",
                "users’ guide",
                "USER’S GUIDE",
                "User’s\nguides",
            ],
        ),
        (
            "children's online safety",
            "children’s online safety",
            vec!["children’s online safety"],
        ),
        (
            "Lamp Keeper's Office",
            "The Lamp Keeper’s Office.",
            vec!["Lamp Keeper’s Office"],
        ),
        (
            "Supplier’s Declaration of Conformity",
            "a Supplier's declaration of conformity",
            vec!["Supplier's declaration of conformity"],
        ),
        (
            "Keeper’s",
            "of Keeper's. Keeper’s lamps",
            vec!["Keeper's", "Keeper’s"],
        ),
    ] {
        assert_eq!(found(&[term], text, Analysis::En), expected, "{term}");
    }
}

#[test]
fn a_possessive_makes_no_other_term() {
    let terms = ["owner’s data", "owner data", "owners' data"];
    assert_eq!(numbers(&terms, Analysis::En), [None, Some(0), Some(0)]);
    let mut known = Terms::new(Analysis::En);
    known.add("owner’s data", 0);
    known.add("owner data", 1);
    let found = known.find("the owner’s data").into_iter();
    assert_eq!(found.map(|found| found.term).collect::<Vec<_>>(), [0]);
}
