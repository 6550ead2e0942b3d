use proptest::prelude::*;

use super::super::tests::entry_of;
use super::*;
use crate::model::LinkReason;

/// An entry with some terms, each with its language before it, and a text in
/// English.
fn entry(key: &str, terms: &[(&str, &str)], text: &str) -> Entry {
    entry_of("XA", key, terms, text)
}

fn grouped(entries: &[Entry]) -> Vec<Group> {
    let shown: Vec<&Entry> = entries.iter().collect();
    groups(&shown, Lexicon::built_in())
}

/// The ids of each group, in order.
fn ids(entries: &[Entry]) -> Vec<Vec<String>> {
    let ids = |group: &Group| {
        let ids = group.entries.iter().map(|at| entries[*at].id.to_string());
        let mut ids: Vec<String> = ids.collect();
        ids.sort();
        ids
    };
    let mut groups: Vec<Vec<String>> = grouped(entries).iter().map(ids).collect();
    groups.sort();
    groups
}

#[test]
fn the_very_same_term_is_never_left_out() {
    let both = [("en", "harbour lamp"), ("fr", "feu de port")];
    let of_port = [("fr", "feu de port")];
    let entries = [
        entry("a", &[("en", "Harbour-Lamp")], "a light"),
        entry("b", &both, "a signal for ships"),
        entry("c", &of_port, "what burns"),
        entry("d", &of_port, "something else"),
        entry("e", &of_port, "nothing of it"),
    ];
    assert_eq!(grouped(&entries).len(), 1);
    let mut turned = entries.to_vec();
    turned.reverse();
    assert_eq!(ids(&entries), ids(&turned));
}

#[test]
fn each_group_says_why() {
    let entries = [
        entry(
            "a",
            &[("en", "harbour lamp")],
            "a lamp that burns where ships land",
        ),
        entry(
            "b",
            &[("en", "Harbour lamps")],
            "a lamp burning where all ships land",
        ),
        entry("c", &[("en", "HARBOUR LAMP")], "quite another text"),
        entry("d", &[("en", "ferry")], "what carries people over"),
    ];
    let found = grouped(&entries);
    let [lamps, ferry] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!((&lamps.entries, &ferry.entries), (&vec![0, 1, 2], &vec![3]));
    assert!(ferry.reasons.is_empty());
    let same = lamps.reasons.iter();
    let same = same.filter(|told| matches!(told.reason, LinkReason::SameTerm { weight: 100, .. }));
    assert_eq!(same.count(), 1);
    let like = lamps.reasons.iter();
    let like = like.filter(|told| matches!(told.reason, LinkReason::LikeTerm { weight: 100, .. }));
    assert_eq!(like.count(), 1);
}

#[test]
fn an_inflection_is_the_same_term_beside_a_translation() {
    let both = [("en", "grobble"), ("fr", "tirlipote")];
    let entries = [
        entry("a", &both, ""),
        entry("b", &[("fr", "tirlipote")], ""),
        entry("c", &[("en", "grobbles")], ""),
        entry("d", &[("fr", "Tirlipotes")], ""),
        entry("e", &[("en", "grobbling")], ""),
    ];
    let found = ids(&entries);
    let together = found.iter().find(|group| group.len() > 1).unwrap();
    for key in ["a", "b", "c", "d"] {
        let id = format!("xa.compiled.{key}");
        assert!(together.contains(&id), "{found:?}");
    }
    // What says the contrary in the same stems is another term.
    let entries = [
        entry("a", &[("en", "requesting gull")], ""),
        entry("b", &[("en", "requested gull")], ""),
    ];
    assert_eq!(grouped(&entries).len(), 2);
}

/// A word that names many things draws its entries together, and not all that
/// these are called besides.
#[test]
fn a_term_of_two_groups_does_not_make_them_one() {
    let french = ["emballage", "progiciel", "forfait"];
    let mut entries: Vec<Entry> = Vec::new();
    for (number, french) in french.iter().cycle().take(12).enumerate() {
        let key = format!("f{number}");
        entries.push(entry(&key, &[("fr", french)], "a thing"));
    }
    for (number, french) in french.iter().enumerate() {
        let terms = [("en", "package"), ("fr", french)];
        entries.push(entry(&format!("e{number}"), &terms, "a thing"));
    }
    let found = ids(&entries);
    assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [5, 5, 5]);
}

/// Some of the lexicon and some that it does not have.
const WORDS: [&str; 8] = [
    "incident", "cyber", "security", "lamp", "lampe", "harbour", "attack", "network",
];

/// The numbers of the words of terms, each with that of its language.
type Made = Vec<(usize, usize, usize)>;

fn made(number: usize, terms: &Made, said: usize) -> Entry {
    let language = |at: usize| ["en", "fr"][at];
    let term = |(at, one, other): &(usize, usize, usize)| {
        (language(*at), format!("{} {}", WORDS[*one], WORDS[*other]))
    };
    let terms: Vec<(&str, String)> = terms.iter().map(term).collect();
    let terms: Vec<(&str, &str)> = terms.iter().map(|(at, term)| (*at, &term[..])).collect();
    let text = format!("a thing with {} and more {}", WORDS[said], WORDS[0]);
    entry(&format!("n{number}"), &terms, &text)
}

/// Of several words each, they are the same in whatever language they stand; in one
/// language also where they are inflected, as by the `e` of `lampe`.
fn have_a_term_in_common(one: &Entry, other: &Entry) -> bool {
    let form = |term: &Term| term.text.replace("lampe", "lamp");
    let is_same = |one: &Term, other: &Term| {
        one.text == other.text || (one.language == other.language && form(one) == form(other))
    };
    let is_there = |term: &Term| other.terms.iter().any(|known| is_same(term, known));
    one.terms.iter().any(is_there)
}

proptest! {
    /// Entries in any order stand in the same groups, and each with a term that
    /// another one has is with such a one; where it has no other term, with all.
    #[test]
    fn the_order_of_arrival_makes_no_difference(
        all in prop::collection::vec(
            (prop::collection::vec((0..2_usize, 0..WORDS.len(), 0..WORDS.len()), 1..3), 0..WORDS.len()),
            1..14,
        ),
        order in prop::collection::vec(any::<u32>(), 14),
    ) {
        let all = all.iter().enumerate();
        let entries: Vec<Entry> = all.map(|(at, (terms, said))| made(at, terms, *said)).collect();
        let mut turned: Vec<(u32, &Entry)> = order.into_iter().zip(&entries).collect();
        turned.sort_by_key(|(place, _)| *place);
        let turned: Vec<Entry> = turned.into_iter().map(|(_, entry)| entry.clone()).collect();
        let groups = ids(&entries);
        prop_assert_eq!(&groups, &ids(&turned));
        let group_of = |entry: &Entry| {
            let id = entry.id.to_string();
            groups.iter().position(|group| group.contains(&id))
        };
        for one in &entries {
            let others = entries.iter().filter(|other| other.id != one.id);
            let mut others: Vec<&Entry> = others.filter(|other| have_a_term_in_common(one, other)).collect();
            let is_with = |other: &&Entry| group_of(other) == group_of(one);
            prop_assert!(others.is_empty() || others.iter().any(is_with));
            others.retain(|other| one.terms.len() == 1 && other.terms.len() == 1);
            prop_assert!(others.iter().all(is_with));
        }
        for (group, ids) in grouped(&entries).iter().zip(&groups) {
            prop_assert!(group.reasons.len() + 1 >= group.entries.len(), "{ids:?}");
        }
    }
}

#[test]
fn a_list_in_two_languages_leads_to_a_plural_in_either() {
    for (english, french, plural) in [
        ("harbour lamp", "feu de port", "feux de port"),
        ("gull lamp", "lampe à mouettes", "lampes à mouettes"),
        ("ketch", "dundee", "dundees"),
        ("end point", "point d’arrivée", "points d’arrivée"),
        ("buoy", "bouée", "bouées"),
    ] {
        let entries = [
            entry("a", &[("en", english), ("fr", french)], "a light"),
            entry("b", &[("en", english)], "a signal for ships"),
            entry("c", &[("fr", plural)], "what burns"),
        ];
        assert_eq!(grouped(&entries).len(), 1, "{french}");
    }
}

#[test]
fn opposites_are_no_group_however_like_their_texts_are() {
    let rated = |level: &str| format!("lamp house in which the made-up beam is rated {level}");
    for (language, terms) in [
        (
            "en",
            [
                "high-beam lamp house",
                "moderate-beam lamp house",
                "low-beam lamp house",
            ],
        ),
        (
            "en",
            [
                "white box lamp trial",
                "gray box lamp trial",
                "black box lamp trial",
            ],
        ),
        (
            "fr",
            [
                "relais interne de feu",
                "relais externe de feu",
                "relais externes de feu",
            ],
        ),
    ] {
        let level = |at: usize| rated(["high", "moderate", "low"][at]);
        let entry =
            |(at, term): (usize, &&str)| entry(&format!("e{at}"), &[(language, term)], &level(at));
        let entries: Vec<Entry> = terms.iter().enumerate().map(entry).collect();
        let expected = if language == "fr" { 2 } else { 3 };
        assert_eq!(ids(&entries).len(), expected, "{terms:?}");
    }
    let alike = [
        entry("a", &[("en", "high-beam lamp house")], &rated("high")),
        entry("b", &[("en", "high-beam light house")], &rated("high")),
    ];
    assert_eq!(ids(&alike).len(), 1);
}

/// The texts of a pair are the same but for a word.
#[test]
fn no_likeness_of_texts_joins_contraries_and_other_things() {
    let text = "a made-up signal by which ships that reach the harbour know the quay";
    for (language, one, other) in [
        ("en", "Key registration", "Key de-registration"),
        (
            "en",
            "Front-Channel Communication",
            "Back-Channel Communication",
        ),
        (
            "en",
            "Local performance metric",
            "Global performance metric",
        ),
        ("en", "online cryptosystem", "off-line cryptosystem"),
        (
            "en",
            "access cross domain solution",
            "transfer cross domain solution",
        ),
        ("en", "Tier II Checklist", "Tier III Checklist"),
        ("en", "Level 1 gull checklist", "Level 2 gull checklist"),
        ("en", "Length in bits", "Length in bytes"),
        ("fr", "canal montant sécurisé", "canal descendant sécurisé"),
        (
            "fr",
            "mesure préventive obligatoire",
            "mesure corrective obligatoire",
        ),
        (
            "it",
            "misura preventiva obbligatoria",
            "misura correttiva obbligatoria",
        ),
        ("es", "canal ascendente seguro", "canal descendente seguro"),
        (
            "ru",
            "локальный показатель работы",
            "глобальный показатель работы",
        ),
        (
            "de",
            "lokale Leistungskennzahl",
            "globale Leistungskennzahl",
        ),
    ] {
        let entries = [
            entry("a", &[(language, one)], text),
            entry("b", &[(language, other)], &format!("{text} again")),
        ];
        assert_eq!(grouped(&entries).len(), 2, "{one} {other}");
    }
    let entries = [
        entry("a", &[("en", "grobble lamp checklist")], text),
        entry(
            "b",
            &[("en", "tirlip lamp checklist")],
            &format!("{text} again"),
        ),
    ];
    assert_eq!(
        grouped(&entries).len(),
        1,
        "words of which nothing is known"
    );
}
