use super::*;

/// An entry of a State called something and, in the same language, by an abbreviation.
fn abbreviated(state: &str, language: &str, full: &str, short: &str) -> Entry {
    let mut entry = entry(state, &[(language, full), (language, short)], "");
    entry.terms[1].term_type = TermType::Acronym;
    entry
}

/// The weights of the first reasons for a link of one entry to the concept of another,
/// if there is one, and back; and whether both are in one group.
fn found(one: &Entry, other: &Entry) -> ([Option<u8>; 2], bool) {
    let weight = |known: &Entry, new: &Entry| {
        let terms = known.terms.iter();
        let name = terms.map(|term| term.text.as_str()).next().unwrap();
        let concept = concept("c", name, name);
        let found = proposed(new, &concept, &[known]);
        match found.first().map(|(_, reasons)| &reasons[0])? {
            LinkReason::SameTerm { weight, .. } | LinkReason::LikeTerm { weight, .. } => {
                Some(*weight)
            }
            other => panic!("{other:?}"),
        }
    };
    let weights = [weight(one, other), weight(other, one)];
    let grouped = groups(&[one, other], Lexicon::built_in());
    (weights, grouped.len() == 1)
}

#[test]
fn an_abbreviation_of_two_things_is_no_reason() {
    for (short, one, other) in [
        ("CI", "critical infrastructure", "counter-intelligence"),
        ("IS", "information system", "information sharing"),
        ("GL", "gull lamp", "grobble law"),
    ] {
        let (one, other) = (
            abbreviated("XA", "en", one, short),
            abbreviated("XB", "en", other, short),
        );
        assert_eq!(found(&one, &other), ([None; 2], false), "{short}");
        // As one State’s own list may have it, and written in capitals alone.
        let mut of_one = Entry {
            state: one.state.clone(),
            ..other
        };
        of_one.terms[1].term_type = TermType::FullForm;
        let mut one = one;
        one.terms[1].term_type = TermType::FullForm;
        assert_eq!(found(&one, &of_one), ([None; 2], false), "{short}");
    }
}

#[test]
fn an_abbreviation_weighs_less_where_no_full_form_tells_it_apart() {
    let lamp = abbreviated("XA", "en", "gull lamp", "GL");
    let alone = entry("XB", &[("en", "GL")], "");
    let of_several = entry("XB", &[("en", "GLs")], "");
    for short in [&alone, &of_several] {
        let (weights, is_grouped) = found(&lamp, short);
        assert_eq!((weights[0], is_grouped), (Some(80), true));
    }
    // What both have besides weighs more.
    let again = abbreviated("XB", "en", "Gull lamps", "GL");
    assert_eq!(found(&lamp, &again), ([Some(100); 2], true));
    // Rather like, which does not make the abbreviation another one.
    let longer = abbreviated("XB", "en", "gull lamp light", "GL");
    assert!(found(&lamp, &longer).1);
    let reasons = &proposed(&alone, &concept("c", "zorba", "zorbe"), &[&lamp])[0].1;
    let told = serde_json::to_value(&reasons[0]).unwrap();
    assert_eq!(
        (&told["reason"], &told["abbreviation"], &told["weight"]),
        (&"same-term".into(), &true.into(), &80.into())
    );
    // A word in capitals is no abbreviation, nor is one that all know.
    let [capitals, small] = ["VIRUS", "virus"].map(|term| entry("XA", &[("en", term)], ""));
    assert_eq!(found(&capitals, &small), ([Some(100); 2], true));
    let [english, french] = [("en", "ICT"), ("fr", "TIC")].map(|term| entry("XA", &[term], ""));
    assert_eq!(found(&english, &french), ([Some(100); 2], true));
}

#[test]
fn another_abbreviation_in_brackets_makes_another_thing_of_the_same_words() {
    for (language, one, other) in [
        ("en", "denial of service (DoS)", "denial of service (DDoS)"),
        ("en", "Denial of services (DDoS)", "denial of service (DoS)"),
        ("en", "gull lamp (GL)", "gull lamp (BGL)"),
        ("en", "gull lamp (IT)", "gull lamp (OT)"),
        ("fr", "lampe de port (LP)", "lampes du port (PLM)"),
    ] {
        assert!(!are_one((language, one), (language, other)), "{one}");
    }
    for (one, other) in [
        (("en", "gull lamp (GL)"), ("en", "gull lamp")),
        (("en", "gull lamp (GL)"), ("en", "gull lamps (GLs)")),
        (("en", "gull lamp (GL)"), ("en", "gull lamp (Gl)")),
        (("en", "gull lamp (eGL)"), ("en", "gull lamp (e-GL)")),
        (("en", "gull lamp (GL)"), ("en", "gull lamp (GL-XA)")),
        (("en", "gull lamp (GL)"), ("en", "gull lamp (GL or LG)")),
        // Another language has other letters.
        (
            ("en", "denial of service (DoS)"),
            ("fr", "déni de service (DdS)"),
        ),
        // A word of the field more.
        (("en", "gull lamp (GL)"), ("en", "cyber gull lamp (CGL)")),
    ] {
        assert!(are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn a_link_kept_before_abbreviations_were_told_is_read() {
    let kept = r#"{"reason": "same-term", "term": "GL", "weight": 100}"#;
    let kept: LinkReason = serde_json::from_str(kept).unwrap();
    assert!(
        matches!(
            kept,
            LinkReason::SameTerm {
                abbreviation: false,
                ..
            }
        ),
        "{kept:?}"
    );
}

/// What an abbreviation alone stands for, nobody knows where there are as many of one
/// as of the other.
#[test]
fn an_abbreviation_alone_goes_where_most_are() {
    let (lamp, law) = (
        abbreviated("XA", "en", "gull lamp", "GL"),
        abbreviated("XB", "en", "grobble law", "GL"),
    );
    let alone = entry("XC", &[("en", "GL")], "");
    let again = abbreviated("XD", "en", "gull lamps", "GL");
    let grouped = |entries: &[&Entry]| {
        let groups = groups(entries, Lexicon::built_in()).into_iter();
        groups.map(|group| group.entries).collect::<Vec<_>>()
    };
    assert_eq!(grouped(&[&lamp, &law, &alone]), [vec![0], vec![1], vec![2]]);
    assert_eq!(
        grouped(&[&lamp, &law, &alone, &again]),
        [vec![0, 2, 3], vec![1]]
    );
    assert_eq!(grouped(&[&alone, &law]), [[0, 1]]);
}

#[test]
fn an_abbreviation_in_the_brackets_of_a_name_leads_to_it() {
    let lamp = concept("lamp", "Harbour lamp point (HLP)", "Point de feu portuaire");
    let short = entry("XA", &[("en", "HLP")], "a made-up lamp");
    let found = proposed(&short, &lamp, &[]);
    let [(_, reasons)] = &found[..] else {
        panic!("{found:?}");
    };
    let told = LinkReason::SameTerm {
        term: "HLP".into(),
        name: Some("Harbour lamp point (HLP)".into()),
        entry: None,
        former: false,
        term_gone: false,
        abbreviation: true,
        weight: 80,
    };
    assert_eq!(reasons, &[told]);
    let other = concept("port", "Port", "Port");
    let full = entry_of(
        "XB",
        "two",
        &[("fr", "Poste de feu (PDF)")],
        "a made-up post",
    );
    let given = entry("XC", &[("fr", "PDF")], "a made-up post");
    assert_eq!(proposed(&given, &other, &[&full]).len(), 1);
    // Neither a word of the field, nor an abbreviation of something else.
    for name in ["Network (computer)", "Harbour lamp (EU)"] {
        let field = concept("field", name, name);
        for term in ["computer", "EU"] {
            let entry = entry("XA", &[("en", term)], "a made-up thing");
            assert!(proposed(&entry, &field, &[]).is_empty(), "{name}: {term}");
        }
    }
}
