mod abbreviations;
mod compounds;
mod front;
mod heads;
mod lexicon;
mod pairs;
mod repeated;
mod roles;
mod run_together;
mod told_apart;
mod words;

use super::*;
use crate::compare::add_like_texts;
use crate::model::{
    Bilingual, EntryId, ListId, Origin, PartyCode, Term, TermType, Text, TextKind, Wording,
};

/// An entry of a State with some terms, each with its language before it, and a
/// text in English.
fn entry(state: &str, terms: &[(&str, &str)], text: &str) -> Entry {
    entry_of(state, "one", terms, text)
}

/// The same under a key.
pub(in crate::compare::align) fn entry_of(
    state: &str,
    key: &str,
    terms: &[(&str, &str)],
    text: &str,
) -> Entry {
    let state: PartyCode = state.parse().unwrap();
    let document: Key = "law".parse().unwrap();
    let term = |(language, text): &(&str, &str)| Term {
        text: (*text).into(),
        language: language.parse().unwrap(),
        term_type: TermType::FullForm,
        status: None,
        wording: Wording::Official,
        document: document.clone(),
    };
    Entry {
        id: EntryId::new(&state, Origin::Compiled, &key.parse().unwrap()),
        list: ListId::compiled(&state),
        state,
        origin: Origin::Compiled,
        terms: terms.iter().map(term).collect(),
        texts: vec![Text {
            kind: TextKind::Definition,
            language: "en".parse().unwrap(),
            text: text.into(),
            wording: Wording::Official,
            document: document.clone(),
            place: None,
            taken_from: None,
            translation_of: None,
            translated_by: None,
        }],
        documents: vec![],
        withdrawn_by: None,
    }
}

fn concept(id: &str, en: &str, fr: &str) -> Concept {
    let name = Bilingual::new(en, fr);
    Concept::new(id.parse().unwrap(), name, "s".parse().unwrap(), None)
}

/// The concepts proposed for an entry, with the reasons.
fn proposed(entry: &Entry, concept: &Concept, linked: &[&Entry]) -> Vec<(Key, Vec<LinkReason>)> {
    let linked = BTreeMap::from([(concept.id.clone(), linked.to_vec())]);
    let mut aligner = Aligner::new(Lexicon::built_in(), [concept], &linked);
    let mut proposed = [(entry, aligner.propose(entry))];
    add_like_texts(&mut proposed, &linked);
    let [(_, proposed)] = proposed;
    let reasons = proposed.into_iter().map(|(id, basis)| match basis {
        LinkBasis::Rule { reasons } => (id, reasons),
        other => panic!("{other:?}"),
    });
    reasons.collect()
}

/// Whether a link leads from either of two entries to the concept of the other and
/// they are in one group; all or nothing.
fn are_one(one: (&str, &str), other: (&str, &str)) -> bool {
    let (one, other) = (entry("XA", &[one], ""), entry("XB", &[other], ""));
    let lamp = concept("thing", "made-up thing", "chose inventée");
    let is_linked = [(&one, &other), (&other, &one)]
        .map(|(known, new)| !proposed(new, &lamp, &[known]).is_empty());
    let is_grouped = groups(&[&one, &other], Lexicon::built_in()).len() == 1;
    assert_eq!(
        is_linked, [is_grouped; 2],
        "{:?} {:?}",
        one.terms, other.terms
    );
    is_grouped
}

/// The weight of the first reason for which a term goes with a concept that is called by
/// another State’s term; none where it does not. Each has its language before it.
fn weight_of(known: (&str, &str), term: (&str, &str)) -> Option<u8> {
    let name = |language, made_up| match known {
        (of, name) if of == language => name,
        _ => made_up,
    };
    let (english, french) = (name("en", "made-up thing"), name("fr", "chose inventée"));
    let thing = concept("thing", english, french);
    let (known, new) = (entry("XA", &[known], ""), entry("XB", &[term], ""));
    let found = proposed(&new, &thing, &[&known]);
    match found.first().map(|(_, reasons)| &reasons[0])? {
        LinkReason::SameTerm { weight, .. } | LinkReason::LikeTerm { weight, .. } => Some(*weight),
        other => panic!("{other:?}"),
    }
}

#[test]
fn all_reasons_are_told_the_plainest_first() {
    let lamp = concept("lamp", "harbour lamp", "lampe de port");
    let known = entry(
        "XA",
        &[("de", "Hafenlampe")],
        "a lamp that burns where ships land",
    );
    let new = entry(
        "XB",
        &[
            ("de", "Hafenlampe"),
            ("en", "Harbour lamp"),
            ("fr", "lampes du port"),
        ],
        "a lamp burning where all ships land",
    );
    let found = proposed(&new, &lamp, &[&known]);
    let [(_, reasons)] = &found[..] else {
        panic!("{found:?}");
    };
    let same = |term: &str, name: &str, entry: Option<&EntryId>| LinkReason::SameTerm {
        term: term.into(),
        name: Some(name.into()),
        entry: entry.cloned(),
        former: false,
        term_gone: false,
        abbreviation: false,
        weight: 100,
    };
    assert_eq!(reasons[0], same("Harbour lamp", "harbour lamp", None));
    assert_eq!(
        reasons[1],
        same("Hafenlampe", "Hafenlampe", Some(&known.id))
    );
    assert!(
        matches!(&reasons[2], LinkReason::LikeTerm { term, weight: 100, .. } if term == "lampes du port"),
        "{reasons:?}"
    );
    let LinkReason::LikeTexts {
        entry,
        words,
        weight,
        ..
    } = &reasons[3]
    else {
        panic!("{reasons:?}");
    };
    assert_eq!(*entry, known.id);
    assert!(words.iter().any(|word| word == "ships") && *weight >= 30);
    assert_eq!(reasons.len(), 4);
}

#[test]
fn the_same_words_are_one_term_in_any_language() {
    let lamp = concept("lamp", "zorba of flarnix", "lampe de port");
    let links = |language, term| proposed(&entry("XB", &[(language, term)], "that"), &lamp, &[]);
    let found = links("hr", "Zorba of Flarnix");
    assert!(
        matches!(&found[0].1[0], LinkReason::SameTerm { weight: 100, .. }),
        "{found:?}"
    );
}

#[test]
fn an_entry_is_no_reason_for_itself() {
    let lamp = concept("lamp", "harbour lamp", "lampe de port");
    let entry = entry("XA", &[("en", "night ship")], "a ship that sails at night");
    assert_eq!(proposed(&entry, &lamp, &[&entry]), []);
}

#[test]
fn a_general_word_that_one_state_uses_has_no_full_weight() {
    let weights = |concept: &Concept, term, known: &[&str]| -> Vec<u8> {
        let terms: Vec<_> = known.iter().map(|term| ("en", *term)).collect();
        let known = entry("XA", &terms, "this");
        let new = entry("XB", &[("en", term)], "that");
        let found = proposed(&new, concept, &[&known]);
        let reasons = found.into_iter().flat_map(|(_, reasons)| reasons);
        let weight = |reason| match reason {
            LinkReason::SameTerm { weight, .. } | LinkReason::LikeTerm { weight, .. } => weight,
            LinkReason::LikeTexts { .. } => 0,
        };
        reasons.map(weight).collect()
    };
    // A field is little of a name, a thing is half of it.
    let risk = concept("r", "cyber risk", "cyberrisque");
    assert!(
        weights(&risk, "risk", &["risk"])
            .iter()
            .all(|weight| (70..100).contains(weight))
    );
    assert!(!weights(&risk, "risk", &["risk"]).is_empty());
    let domain = concept("d", "domain name", "nom de domaine");
    assert_eq!(weights(&domain, "domain", &["domain"]), [0; 0]);
    // Nor does a term that is like such a word alone.
    assert_eq!(weights(&domain, "security domain", &["domain"]), [0; 0]);
    let information = concept("i", "information", "information");
    assert_eq!(
        weights(&information, "data", &["information", "data"]),
        [0; 0]
    );
    // A word of its own, and one that the concept itself has, say all.
    assert_eq!(weights(&domain, "zonelet", &["zonelet"]), [100]);
    assert_eq!(weights(&information, "information", &["data"]), [100]);
}

#[test]
fn a_link_of_less_weight_gives_the_next_no_more() {
    let lamp = concept("lamp", "harbour lamp", "lampe de port");
    let known = entry("XA", &[("en", "zonelet")], "this");
    let linked = BTreeMap::from([(lamp.id.clone(), vec![&known])]);
    for weight in [80, 100] {
        let lexicon = Lexicon::built_in();
        let mut aligner =
            Aligner::weighed(lexicon, [&lamp], &BTreeMap::new(), &linked, &|_, _| weight);
        let found = aligner.propose(&entry("XB", &[("en", "zonelet")], "that"));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1.weight(), weight);
    }
}

#[test]
fn a_concepts_own_name_does_not_lead_to_another() {
    let ship = concept("ship", "ship", "navire");
    let own = concept("own-ship", "ship of a State", "navire d’un État");
    // One State files its term under both.
    let filed = entry("XA", &[("en", "ship"), ("de", "Schiff")], "a hull");
    let linked = BTreeMap::from([
        (ship.id.clone(), vec![&filed]),
        (own.id.clone(), vec![&filed]),
    ]);
    let mut aligner = Aligner::new(Lexicon::built_in(), [&ship, &own], &linked);
    let mut found = |terms: &[(&str, &str)]| -> Vec<String> {
        let proposed = aligner.propose(&entry("XB", terms, "a keel")).into_iter();
        proposed.map(|(id, _)| id.to_string()).collect()
    };
    assert_eq!(found(&[("en", "Ship"), ("de", "Schiff")]), ["ship"]);
    // One in brackets is no more.
    let of_port = concept("of-port", "ship (of a port)", "navire (d’un port)");
    let mut aligner = Aligner::new(Lexicon::built_in(), [&of_port, &ship], &BTreeMap::new());
    let bracketed = aligner.propose(&entry("XB", &[("en", "ship")], "a keel"));
    assert_eq!(bracketed.len(), 1);
    assert_eq!(bracketed[0].0, ship.id);
}

#[test]
fn what_a_concept_was_called_before_leads_there_unless_another_is_called_so() {
    let ship = concept("ship", "ship", "navire");
    let other = concept("other", "lamp", "lampe");
    let found = |concepts: &[&Concept], before: [&str; 2], terms: &[(&str, &str)]| {
        let former =
            BTreeMap::from([(ship.id.clone(), vec![Bilingual::new(before[0], before[1])])]);
        let concepts = concepts.iter().copied();
        let lexicon = Lexicon::built_in();
        let linked = BTreeMap::new();
        let mut aligner = Aligner::weighed(lexicon, concepts, &former, &linked, &|_, _| 100);
        let proposed = aligner.propose(&entry("XB", terms, "a keel")).into_iter();
        let reasons = proposed.map(|(id, basis)| match basis {
            LinkBasis::Rule { reasons } => (id.to_string(), reasons),
            other => panic!("{other:?}"),
        });
        reasons.collect::<Vec<_>>()
    };
    let told = found(
        &[&ship, &other],
        ["zorba", "zorbe"],
        &[("en", "Zorba"), ("en", "ship")],
    );
    let is_former = |reason: &LinkReason| match reason {
        LinkReason::SameTerm { former, .. } | LinkReason::LikeTerm { former, .. } => *former,
        LinkReason::LikeTexts { .. } => false,
    };
    assert_eq!(told[0].0, "ship");
    let told: Vec<bool> = told[0].1.iter().map(is_former).collect();
    assert_eq!(told, [false, true], "the name of today first");
    let zorba = &[("en", "zorba")];
    assert_eq!(
        found(&[&ship, &other], ["zorba", "zorbe"], zorba)[0].0,
        "ship"
    );
    // What one concept is called now says more than what another was called.
    let both = found(
        &[&ship, &other],
        ["zorba", "zorbe"],
        &[("en", "zorba"), ("en", "lamp")],
    );
    assert_eq!(both.len(), 1);
    assert_eq!(both[0].0, "other");
    // A name that is another’s now, be it in one language, leads there alone.
    assert_eq!(found(&[&ship, &other], ["zorba", "lampe"], zorba), []);
    let lamp = found(&[&ship, &other], ["lamp", "zorbe"], &[("en", "lamp")]);
    assert_eq!((lamp.len(), lamp[0].0.as_str()), (1, "other"));
}

#[test]
fn a_term_that_is_no_name_is_said_of_all_that_have_it() {
    let (ship, own) = (
        concept("ship", "ship", "navire"),
        concept("own-ship", "ship of a State", "navire d’un État"),
    );
    let filed = entry("XA", &[("de", "Schiff")], "a hull");
    let linked = BTreeMap::from([
        (ship.id.clone(), vec![&filed]),
        (own.id.clone(), vec![&filed]),
    ]);
    let mut aligner = Aligner::new(Lexicon::built_in(), [&ship, &own], &linked);
    let found = aligner.propose(&entry("XB", &[("de", "Schiff")], "a keel"));
    assert_eq!(found.len(), 2);
}
