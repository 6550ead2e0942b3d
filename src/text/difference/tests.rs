use super::*;
use proptest::prelude::*;

fn joined(segments: &[DifferenceSegment], without: Change) -> String {
    let kept = segments.iter().filter(|segment| segment.change != without);
    kept.map(|segment| segment.text.as_str()).collect()
}

#[test]
fn words_are_changed_as_wholes() {
    let segments = difference("a virtual space of all", "a global domain of all");
    let seen: Vec<_> = segments.iter().map(|s| (s.change, &*s.text)).collect();
    assert_eq!(
        seen,
        [
            (Change::Equal, "a "),
            (Change::Removed, "virtual space"),
            (Change::Added, "global domain"),
            (Change::Equal, " of all"),
        ]
    );
}

#[test]
fn an_elided_article_is_a_word_of_its_own() {
    assert_eq!(
        pieces("l’état, qu'il"),
        ["l’", "état", ",", " ", "qu'", "il"]
    );
    assert_eq!(pieces("l’« état »")[..2], ["l’", "«"]);
}

#[test]
fn an_apostrophe_within_a_word_is_part_of_it() {
    assert_eq!(
        pieces("aujourd’hui, the State's ‘law’"),
        [
            "aujourd’hui",
            ",",
            " ",
            "the",
            " ",
            "State's",
            " ",
            "‘",
            "law",
            "’"
        ]
    );
}

#[test]
fn what_is_typed_otherwise_is_no_more_than_its_word() {
    for (one, other, typed) in [
        (
            "vu aujourd'hui là",
            "vu aujourd’hui là",
            ["aujourd'hui", "aujourd’hui"],
        ),
        (
            "in the State's law",
            "in the State’s law",
            ["State's", "State’s"],
        ),
        ("a cyber-attack at", "a cyber‑attack at", ["-", "‑"]),
        ("lamps - red", "lamps – red", ["-", "–"]),
        ("say «lamp", "say “lamp", ["«", "“"]),
        (
            "a cyber\u{ad}space",
            "a cyberspace",
            ["cyber\u{ad}space", "cyberspace"],
        ),
        ("un e\u{301}tat", "un état", ["e\u{301}tat", "état"]),
    ] {
        let segments = difference_of_words(one, other);
        let changed: Vec<_> = segments
            .iter()
            .filter(|s| s.change != Change::Equal)
            .collect();
        assert!(changed.iter().all(|segment| segment.same_words), "{one}");
        let texts: Vec<&str> = changed
            .iter()
            .map(|segment| segment.text.as_str())
            .collect();
        assert_eq!(texts, typed);
    }
}

#[test]
fn a_number_is_one_word() {
    assert_eq!(
        pieces("1,000 or 3,5, 1\u{202f}000.2. a,b"),
        [
            "1,000",
            " ",
            "or",
            " ",
            "3,5",
            ",",
            " ",
            "1\u{202f}000.2",
            ".",
            " ",
            "a",
            ",",
            "b"
        ]
    );
}

#[test]
fn signs_typed_otherwise_are_told_from_other_words() {
    let segments = difference_of_words("l’État « libre » a 1", "l'État «\u{a0}libre » a 2");
    let words = segments.iter().filter(|segment| !segment.same_words);
    let words: Vec<_> = words.map(|s| (s.change, &*s.text)).collect();
    assert_eq!(
        words,
        [
            (Change::Equal, "État «"),
            (Change::Equal, "libre » a "),
            (Change::Removed, "1"),
            (Change::Added, "2"),
        ]
    );
    let respelt = segments.iter().filter(|segment| segment.same_words);
    let respelt: Vec<&str> = respelt.map(|segment| segment.text.as_str()).collect();
    assert_eq!(respelt, ["l’", "l'", " ", "\u{a0}"]);
    assert!(difference("l’État", "l'État").iter().all(|s| !s.same_words));
}

#[test]
fn nothing_differs_in_the_same_text() {
    assert_eq!(difference("", ""), []);
    assert_eq!(difference("one", "one").len(), 1);
}

#[test]
fn long_texts_are_compared_in_bounded_time() {
    let text = |salt: usize| -> String {
        let word = |at: usize| format!("w{} ", (at * 7919 + salt) % 5_000);
        (0..20_000).map(word).collect()
    };
    let (one, other) = (text(0), text(1));
    assert!(one.len() > 100_000);
    let segments = difference(&one, &other);
    assert_eq!(joined(&segments, Change::Added), one);
}

#[test]
fn nine_words_in_ten_are_nearly_the_same() {
    let one: Vec<u32> = (0..20).collect();
    let with = |changed: &[usize]| {
        let mut other = one.clone();
        changed.iter().for_each(|at| other[*at] = 99);
        other
    };
    assert!(are_nearly_same(&one, &with(&[0, 19]), 0.9));
    assert!(!are_nearly_same(&one, &with(&[0, 9, 19]), 0.9));
    assert!(are_nearly_same(&[], &[], 0.9) && !are_nearly_same(&one, &[], 0.9));
}

proptest! {
    #[test]
    fn what_is_nearly_the_same_is_what_the_difference_says(
        one in proptest::collection::vec(0_u32..4, 0..24),
        other in proptest::collection::vec(0_u32..4, 0..24),
        share in 0..=10_u32,
    ) {
        let operations = capture_diff_slices(Algorithm::Myers, &one, &other);
        let equal = operations.iter().filter(|operation| operation.tag() == DiffTag::Equal);
        let equal: usize = equal.map(|operation| operation.old_range().len()).sum();
        let share = f64::from(share) / 10.0;
        let is_enough = (2 * equal) as f64 >= share * (one.len() + other.len()) as f64;
        prop_assert_eq!(are_nearly_same(&one, &other, share), is_enough);
    }

    #[test]
    fn both_texts_can_be_read_off(one in "[ab1ls \u{a0}\u{ad}\u{301}’'«\",é–-]{0,40}", other in "[ab1ls \u{a0}\u{ad}\u{301}’'«\",é–-]{0,40}") {
        for segments in [difference(&one, &other), difference_of_words(&one, &other)] {
            prop_assert_eq!(joined(&segments, Change::Added), &*one);
            prop_assert_eq!(joined(&segments, Change::Removed), &*other);
        }
    }
}

#[test]
fn a_plain_space_within_a_number_parts_no_words() {
    let pieces = difference("lit by 1 000 000 lamps", "lit by 1 000 lamps");
    let changed: Vec<&str> = pieces
        .iter()
        .filter(|piece| piece.change != Change::Equal)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(changed, ["1 000 000", "1 000"]);
    let pieces = difference_of_words("1 000 lamps", "1\u{202f}000 lamps");
    assert!(pieces[0].same_words && pieces[0].text == "1 000");
}

#[test]
fn a_hyphen_for_a_space_and_a_space_before_a_per_cent_sign_change_no_word() {
    for (one, other) in [
        ("a well-known lamp", "a well known lamp"),
        ("des contre mesures", "des contre\u{2011}mesures"),
        ("10 % of lamps", "10% of lamps"),
        ("10% of lamps", "10\u{a0}% of lamps"),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let segments = difference_of_words(one, other);
            let mut changed = segments.iter().filter(|s| s.change != Change::Equal);
            assert!(changed.all(|segment| segment.same_words), "{one}");
            let read = |without| -> String {
                let kept = segments.iter().filter(|s| s.change != without);
                kept.map(|segment| segment.text.as_str()).collect()
            };
            assert_eq!([read(Change::Added), read(Change::Removed)], [one, other]);
        }
    }
    for (one, other) in [
        ("a lamp -5", "a lamp 5"),
        ("5-3 lamps", "5 3 lamps"),
        ("re-sign it", "resign it"),
        ("a well-known lamp", "a known lamp"),
    ] {
        let segments = difference_of_words(one, other);
        let is_other = |s: &DifferenceSegment| s.change != Change::Equal && !s.same_words;
        assert!(segments.iter().any(is_other), "{one}");
    }
    let plain = difference("a well-known lamp", "a well known lamp");
    assert!(plain.iter().all(|segment| !segment.same_words));
}
