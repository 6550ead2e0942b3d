//! Abbreviations, which are found in capitals.

use super::*;

#[test]
fn an_abbreviation_is_no_joining_word() {
    assert_eq!(found(&["IT"], "it is IT", Analysis::En), ["IT"]);
}

#[test]
fn an_abbreviation_is_told_by_its_capitals() {
    let mut known = Terms::new(Analysis::En);
    for (number, term) in ["CO", "ICS", "DDOS", "CERT"].into_iter().enumerate() {
        known.add_abbreviation(term, number);
    }
    let text = "a co-operation of IC and ICS, DDoS, two CERTs, a cert, CO";
    let found = known.find(text).into_iter();
    let found: Vec<&str> = found.map(|one| &text[one.range]).collect();
    assert_eq!(found, ["ICS", "DDoS", "CERTs", "CO"]);
    known.add("Cert", 9);
    assert_eq!(known.find("a cert").len(), 1);
}

#[test]
fn an_abbreviation_and_a_word_of_its_letters_are_two_terms_whichever_comes_first() {
    for terms in [["FAR", "far"], ["far", "FAR"]] {
        let mut known = Terms::new(Analysis::En);
        for (number, term) in terms.into_iter().enumerate() {
            let same = match term {
                "FAR" => known.add_abbreviation(term, number),
                _ => known.add(term, number),
            };
            assert_eq!(same, None);
        }
        let found = known.find("far, FAR, FARs").into_iter();
        let found: Vec<&str> = found.map(|one| terms[one.term]).collect();
        assert_eq!(found, ["far", "FAR", "FAR"]);
    }
}

#[test]
fn an_abbreviation_of_both_kinds_of_letters_is_found_as_it_is_written() {
    let mut known = Terms::new(Analysis::En);
    known.add_abbreviation("DoS", 0);
    known.add_abbreviation("IoT", 1);
    let text = "the dos and don'ts, MS-DOS and DOS, a DoS, IoT, Iot";
    let found = known.find(text).into_iter();
    let found: Vec<&str> = found.map(|one| &text[one.range]).collect();
    assert_eq!(found, ["DoS", "IoT"]);
}

#[test]
fn an_abbreviation_with_a_number_is_written_in_capitals() {
    let mut known = Terms::new(Analysis::En);
    known.add_abbreviation("LMP2", 0);
    known.add_abbreviation("B2L", 1);
    let found = known.find("the LMP2, a B2L and two B2Ls, the LmP2, the Lmp2 and an lmp2");
    let told = found
        .iter()
        .map(|found| (found.term, found.doubt.is_some()));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [(0, false), (1, false), (1, false), (0, true), (0, true)]
    );
}

#[test]
fn the_number_of_an_abbreviation_may_stand_apart() {
    let mut known = Terms::new(Analysis::En);
    known.add_abbreviation("LMP2", 0);
    let text = "LMP-2 and LMP 2, LMP 3, lmp-2, LMP, 2 lamps (LMP) 2, LMP 2,5 and LMP\n2 lamps";
    let found = known.find(text).into_iter();
    let found: Vec<&str> = found.map(|one| &text[one.range]).collect();
    assert_eq!(found, ["LMP-2", "LMP 2"]);
}
