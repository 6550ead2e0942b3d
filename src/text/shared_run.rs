use super::words;

/// The longest run of words that two texts have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedRun {
    /// How many words it is long.
    pub words: usize,
    /// The run as the first text has it; empty where there is none.
    pub text: String,
}

/// Finds the longest run of words, in order and unbroken, that stands in both
/// texts; the first of several as long. Words are compared folded; elided
/// articles and punctuation count for nothing.
///
/// ```
/// use entente::text::longest_shared_run;
/// let run = longest_shared_run("the state of a network, as made up", "State of a network");
/// assert_eq!((run.words, run.text.as_str()), (4, "state of a network"));
/// ```
pub fn longest_shared_run(text: &str, other: &str) -> SharedRun {
    let (here, there) = (words(text), words(other));
    // ending[j]: how long the run is that ends at the current word here and
    // at word j there.
    let mut ending = vec![0_usize; there.len()];
    let (mut longest, mut end) = (0, 0);
    for (i, word) in here.iter().enumerate() {
        for j in (0..there.len()).rev() {
            let before = j.checked_sub(1).map_or(0, |before| ending[before]);
            ending[j] = match word.folded == there[j].folded {
                true => before + 1,
                false => 0,
            };
            if ending[j] > longest {
                (longest, end) = (ending[j], i);
            }
        }
    }
    let text = match longest {
        0 => "",
        _ => &text[here[end + 1 - longest].range.start..here[end].range.end],
    };
    SharedRun {
        words: longest,
        text: text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_accents_and_punctuation_do_not_part_a_run() {
        let run = longest_shared_run(
            "Un RÉSEAU (imaginaire), relié",
            "le réseau imaginaire relie",
        );
        assert_eq!(run.words, 3);
        assert_eq!(run.text, "RÉSEAU (imaginaire), relié");
    }

    #[test]
    fn texts_with_nothing_in_common_share_none() {
        assert_eq!(longest_shared_run("one two", "three").words, 0);
        assert_eq!(longest_shared_run("", "").text, "");
    }

    proptest! {
        #[test]
        fn a_piece_is_found_whole(all in proptest::collection::vec("[a-c]{1,2}", 1..12), from in 0..6_usize) {
            let text = all.join(" ");
            let piece = all[from.min(all.len() - 1)..].to_vec();
            prop_assert_eq!(longest_shared_run(&text, &piece.join(" ")).words, piece.len());
        }

        #[test]
        fn both_ways_it_is_as_long(a in "[ab ]{0,20}", b in "[ab ]{0,20}") {
            prop_assert_eq!(longest_shared_run(&a, &b).words, longest_shared_run(&b, &a).words);
        }
    }
}
