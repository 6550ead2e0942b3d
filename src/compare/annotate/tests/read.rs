//! How a document is read: plurals of abbreviations, broken words, marks of notes.

use super::{Terms, found};
use crate::text::Analysis;

fn found_abbreviations(terms: &[&str], text: &str, analysis: Analysis) -> Vec<String> {
    let mut known = Terms::new(analysis);
    for (number, term) in terms.iter().enumerate() {
        known.add_abbreviation(term, number);
    }
    let occurrences = known.find(text).into_iter();
    occurrences
        .map(|found| text[found.range].to_owned())
        .collect()
}

#[test]
fn an_abbreviation_is_found_in_its_plural() {
    let terms = [
        "VPN", "CVE", "PKI", "APT", "DDoS", "PLC", "IoC", "CERT", "CSIRT", "SIEM",
    ];
    for (analysis, text, expected) in [
        (
            Analysis::En,
            "VPNs, CVEs, PKIs, APTs, DDoSs, PLCs, IoCs, CSIRTs', SIEMs; apts",
            "VPNs CVEs PKIs APTs DDoSs PLCs IoCs CSIRTs SIEMs",
        ),
        (
            Analysis::Fr,
            "les SIEMs, des VPNs et PKIs",
            "SIEMs VPNs PKIs",
        ),
        (
            Analysis::De,
            "die VPNs, des CERTs, die PKIs",
            "VPNs CERTs PKIs",
        ),
        (Analysis::Es, "las APTs y los VPNs", "APTs VPNs"),
        (Analysis::It, "i CERT, le PKIs, le VPNs", "CERT PKIs VPNs"),
        (Analysis::Ru, "сети VPNs", "VPNs"),
    ] {
        let abbreviated = found_abbreviations(&terms, text, analysis);
        assert_eq!(abbreviated.join(" "), expected, "{text}");
        let plain = found(&terms, &text.replace("; apts", ""), analysis);
        assert_eq!(plain.join(" "), expected, "{text}");
    }
    let text = "the CERT's and the CERT’s; CERTS";
    assert_eq!(
        found_abbreviations(&["CERT"], text, Analysis::En),
        ["CERT", "CERT", "CERTS"]
    );
}

#[test]
fn an_abbreviation_is_found_in_its_plural_in_a_heading() {
    let terms = ["VPN", "PKI", "HTTP", "ID", "LAMP"];
    for (analysis, text, expected) in [
        (Analysis::En, "VPNS AND PKIS\n\nHTTPS", "VPNS PKIS"),
        (Analysis::En, "SECURITY OF VPNS", "VPNS"),
        (Analysis::Fr, "SÉCURITÉ DES VPNS", "VPNS"),
        (Analysis::De, "SICHERHEIT VON VPNS", "VPNS"),
        (Analysis::En, "SECURITY OF HTTPS AND IDS", ""),
        (Analysis::En, "the VPNS and PKIS, HTTPS VPNS", ""),
        (Analysis::En, "SECURITY\n\nVPNS", ""),
    ] {
        let abbreviated = found_abbreviations(&terms, text, analysis);
        assert_eq!(abbreviated.join(" "), expected, "{text}");
    }
}

#[test]
fn an_abbreviation_listed_in_its_plural_is_found_in_the_singular() {
    let text = "an APT, APTs and IoC; apt";
    for analysis in [Analysis::En, Analysis::De, Analysis::Es] {
        assert_eq!(
            found_abbreviations(&["APTs", "IoCs"], text, analysis),
            ["APT", "APTs", "IoC"]
        );
    }
    let terms = ["VPN gateway", "security of PKIs"];
    assert_eq!(
        found(&terms, "VPNs gateway, security of a PKI", Analysis::En),
        ["VPNs gateway", "security of a PKI"]
    );
}

#[test]
fn an_abbreviation_is_no_word_in_small_letters_and_no_other_abbreviation() {
    let terms = ["DES", "IT", "OR", "SAND", "HTTP", "DoS", "DN"];
    let text = "it or sand des Its, Sands; HTTPS, DOS, dos, DNS";
    for analysis in [Analysis::En, Analysis::Fr, Analysis::De] {
        assert_eq!(found_abbreviations(&terms, text, analysis), [""; 0]);
    }
}

#[test]
fn a_word_in_capitals_is_found_that_a_hyphen_breaks() {
    let terms = ["critical infrastructure", "incident", "CERT", "FR"];
    let text = "CRITICAL IN-\nFRASTRUCTURE, IN-\r\nCIDENTS, CERT-\nFR, In-\nCIDENT";
    assert_eq!(
        found(&terms, text, Analysis::En),
        ["CRITICAL IN-\nFRASTRUCTURE", "IN-\r\nCIDENTS", "CERT", "FR"]
    );
    assert_eq!(
        found(&["CERT-FR", "CERT"], "CERT-\nFR", Analysis::En),
        ["CERT-\nFR"]
    );
}

#[test]
fn a_word_goes_on_after_an_empty_line_or_a_page_number() {
    let terms = ["cyberwar", "cyber-security"];
    for between in [
        "¬\n",
        "\u{ad}\n",
        "-  \r\n  ",
        "-\n\n",
        "-\n\n12\n\n",
        "-\n12\n",
        "-\u{c}12\n",
    ] {
        let text = ["the cyber", between, "war"].concat();
        assert_eq!(found(&terms, &text, Analysis::En), [&text[4..]], "{text:?}");
        let text = ["cyber", between, "security"].concat();
        assert_eq!(found(&terms, &text, Analysis::En), [&text[..]], "{text:?}");
    }
    for text in [
        "cyber-\n12 war",
        "cyber-12\nwar",
        "cyber\n12\nwar",
        "cyber-\n\nWar",
    ] {
        assert_eq!(found(&terms, text, Analysis::En), [""; 0], "{text:?}");
    }
}

#[test]
fn a_sentence_goes_on_after_an_empty_line_that_a_space_tells() {
    let terms = ["critical infrastructure"];
    for text in [
        "critical \n\ninfrastructure",
        "critical  \r\n\r\ninfrastructures",
    ] {
        assert_eq!(found(&terms, text, Analysis::En), [text], "{text:?}");
    }
    for text in [
        "critical\n\ninfrastructure",
        "critical \n\nInfrastructure",
        "critical. \n\ninfrastructure",
        "critical \n\n\ninfrastructure",
        "critical \n\n\u{c}infrastructure",
    ] {
        assert_eq!(found(&terms, text, Analysis::En), [""; 0], "{text:?}");
    }
}

#[test]
fn a_term_is_found_across_the_mark_of_a_note() {
    let terms = ["critical infrastructure", "threat actor"];
    for mark in [
        "[1]", "[a]", "(1)", "*", "**", "†", "‡", "¹", "[12]", "(12)",
    ] {
        let text = format!("a critical{mark} infrastructure{mark} and threat actor{mark}.");
        let across = format!("critical{mark} infrastructure");
        assert_eq!(
            found(&terms, &text, Analysis::En),
            [across.as_str(), "threat actor"],
            "{text}"
        );
    }
    let text =
        "threat (1) actor, threat(2024) actor, threat[ab] actor, threat*actor, threat; * actor";
    assert_eq!(found(&terms, text, Analysis::En), [""; 0]);
}

#[test]
fn what_a_term_is_written_with_is_no_mark_of_a_note() {
    let terms = ["lamp(1) beacon", "lamp beacon"];
    let text = "a lamp(1) beacon, a lamp[1] beacon";
    let mut known = Terms::new(Analysis::En);
    for (number, term) in terms.iter().enumerate() {
        known.add(term, number);
    }
    let found = known.find(text).into_iter();
    let found: Vec<_> = found.map(|one| (one.term, &text[one.range])).collect();
    assert_eq!(found, [(0, "lamp(1) beacon"), (1, "lamp[1] beacon")]);
}

#[test]
fn long_runs_of_marks_and_breaks_are_read_in_time() {
    let mut known = Terms::new(Analysis::En);
    known.add("critical infrastructure", 0);
    let begun = std::time::Instant::now();
    for run in [
        "critical[1]",
        "critical*",
        "*",
        "critical-\n\n12\n",
        "critical-\n",
        "critical(",
        "¬",
    ] {
        assert_eq!(known.find(&run.repeat(50_000)), [], "{run:?}");
    }
    // Were each looked at with all after it, this would take hours.
    assert!(begun.elapsed() < std::time::Duration::from_secs(60));
}
