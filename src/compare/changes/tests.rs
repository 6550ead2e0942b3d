use super::*;
use crate::model::{DetailField, DetailOf, Document, DocumentStatus, Origin, Wording};

fn term(text: &str, term_type: TermType) -> Term {
    Term {
        text: text.into(),
        language: "en".parse().unwrap(),
        term_type,
        status: None,
        wording: Wording::Official,
        document: "law".parse().unwrap(),
    }
}

fn text(text: &str) -> Text {
    Text {
        kind: TextKind::Definition,
        language: "en".parse().unwrap(),
        text: text.into(),
        wording: Wording::Official,
        document: "law".parse().unwrap(),
        place: None,
        taken_from: None,
        translation_of: None,
        translated_by: None,
    }
}

fn entry(terms: Vec<Term>, texts: Vec<Text>) -> Entry {
    Entry {
        id: "xa.submitted.lamp".parse().unwrap(),
        state: "XA".parse().unwrap(),
        origin: Origin::Submitted,
        list: "xa.2026".parse().unwrap(),
        terms,
        texts,
        documents: vec![Document {
            id: "law".parse().unwrap(),
            title: "A made-up law".into(),
            issuer: None,
            year: 2026,
            status: DocumentStatus::Adopted,
            language: None,
            symbol: None,
            address: None,
        }],
        withdrawn_by: None,
    }
}

/// What of the details is told, without what it is of.
fn told(change: &EntryChange) -> Vec<(DetailOf, DetailField, &str, &str)> {
    let details = change.details.iter();
    let told = details.map(|detail| {
        let before = detail.before.as_deref().unwrap_or_default();
        (
            detail.of,
            detail.field,
            before,
            detail.after.as_deref().unwrap_or_default(),
        )
    });
    told.collect()
}

fn has_words(change: &EntryChange) -> bool {
    let terms = change.terms_added.len() + change.terms_removed.len() + change.terms_retyped.len();
    let texts = change.texts_added.len() + change.texts_removed.len() + change.reworded.len();
    terms + texts > 0
}

#[test]
fn a_term_of_another_kind_is_neither_new_nor_gone() {
    let (full, short) = (TermType::FullForm, TermType::Abbreviation);
    let before = entry(vec![term("HL", full), term("lamp", full)], vec![]);
    let after = entry(vec![term("HL", short), term("light", full)], vec![]);
    let change = entry_change(&before, &after);
    let (added, removed) = (&change.terms_added, &change.terms_removed);
    assert_eq!(
        (&added[..], &removed[..]),
        (&after.terms[1..], &before.terms[1..])
    );
    assert_eq!(change.terms_retyped.len(), 1);
    let retyped = &change.terms_retyped[0];
    assert_eq!((&retyped.term, retyped.before), (&after.terms[0], full));
}

#[test]
fn a_text_stands_for_the_one_that_it_is_most_like() {
    let old = ["a red lamp at night", "a ship with three masts"].map(text);
    let new = ["a ship with two masts", "a harbour", "a red lamp by night"].map(text);
    let matched = pairs::texts(&old, &new);
    assert_eq!(matched.pairs, [(&old[1], &new[0]), (&old[0], &new[2])]);
    assert_eq!(matched.new, [&new[1]]);
}

#[test]
fn an_order_alone_is_told_as_one() {
    let terms = vec![
        term("lamp", TermType::FullForm),
        term("light", TermType::Variant),
    ];
    let texts = vec![text("a red lamp"), text("a ship")];
    let before = entry(terms.clone(), texts.clone());
    let turned = |mut of: Vec<Text>| {
        of.reverse();
        of
    };
    let change = entry_change(&before, &entry(terms.clone(), turned(texts.clone())));
    let order = (DetailOf::Text, DetailField::Order, "", "");
    assert_eq!((told(&change), has_words(&change)), (vec![order], false));
    assert!(!change.provenance);
    let turned = vec![terms[1].clone(), terms[0].clone()];
    let change = entry_change(&before, &entry(turned, texts));
    assert_eq!(
        told(&change),
        [(DetailOf::Term, DetailField::Order, "", "")]
    );
}

#[test]
fn another_wording_is_told_with_what_it_was() {
    let mut summed_up = text("a red lamp");
    summed_up.wording = Wording::Summary;
    let before = entry(vec![], vec![text("a red lamp")]);
    let change = entry_change(&before, &entry(vec![], vec![summed_up]));
    let wording = (DetailOf::Text, DetailField::Wording, "official", "summary");
    assert_eq!((told(&change), has_words(&change)), (vec![wording], false));
    assert!(change.provenance);
}

#[test]
fn another_tag_of_the_language_removes_no_text() {
    let british = |mut of: Text| {
        of.language = "en-GB".parse().unwrap();
        of
    };
    let before = entry(vec![], vec![text("a red lamp")]);
    let tag = (DetailOf::Text, DetailField::Language, "en", "en-GB");
    let change = entry_change(&before, &entry(vec![], vec![british(text("a red lamp"))]));
    assert_eq!((told(&change), has_words(&change)), (vec![tag], false));
    let change = entry_change(&before, &entry(vec![], vec![british(text("a pale lamp"))]));
    assert_eq!(told(&change), [tag]);
    assert_eq!((change.reworded.len(), change.texts_added.len()), (1, 0));
}

#[test]
fn a_document_under_another_name_is_the_same() {
    let before = entry(vec![], vec![text("a red lamp")]);
    let mut after = before.clone();
    after.documents[0].id = "act".parse().unwrap();
    after.texts[0].document = "act".parse().unwrap();
    let change = entry_change(&before, &after);
    assert_eq!(
        told(&change),
        [(DetailOf::Document, DetailField::Id, "law", "act")]
    );
    after.documents[0].title = "Another made-up law".into();
    after.documents[0].year = 2027;
    let change = entry_change(&before, &after);
    let fields: Vec<DetailField> = change.details.iter().map(|detail| detail.field).collect();
    assert_eq!(fields, [DetailField::Document; 3], "{change:?}");
}

#[test]
fn what_did_not_change_is_not_told() {
    let one = entry(
        vec![term("lamp", TermType::FullForm)],
        vec![text("a red lamp")],
    );
    assert_eq!(entry_change(&one, &one), EntryChange::default());
}

#[test]
fn what_changed_in_one_language_is_told_apart() {
    let french = |said: &str| Text {
        language: "fr".parse().unwrap(),
        ..text(said)
    };
    let before = entry(vec![], vec![text("a lamp"), french("une lampe")]);
    let after = entry(vec![], vec![text("a lamp"), french("une grande lampe")]);
    let change = entry_change(&before, &after);
    let in_language = |change: &EntryChange, tag: &str| {
        let language = tag.parse().unwrap();
        change.clone().in_language(&language)
    };
    assert_eq!(in_language(&change, "fr").as_ref(), Some(&change));
    assert_eq!(in_language(&change, "en"), None);
    // The tag that it had is told too, and what is of the whole entry everywhere.
    let mut tagged = before.clone();
    tagged.texts[0].language = "de".parse().unwrap();
    tagged.documents[0].year = 2025;
    let change = entry_change(&before, &tagged);
    for (tag, details) in [("en", 2), ("de", 2), ("fr", 1)] {
        let narrowed = in_language(&change, tag).unwrap();
        assert_eq!(narrowed.details.len(), details, "{tag}");
        assert!(narrowed.provenance, "{tag}");
    }
}

#[test]
fn a_text_typed_otherwise_is_told_from_one_in_other_words() {
    for (after, expected) in [("the ship’s  lamp", true), ("the ship's lantern", false)] {
        let before = entry(vec![], vec![text("the ship's lamp")]);
        let change = entry_change(&before, &entry(vec![], vec![text(after)]));
        assert_eq!(change.reworded[0].is_typed_otherwise(), expected, "{after}");
    }
}

/// An entry with a text from each of some documents: what the file calls them, with
/// their titles and years.
fn citing(documents: &[(&str, &str, u16)]) -> Entry {
    let texts = ["a lamp at sea", "a lamp of a tower"];
    let texts = texts.iter().zip(documents).map(|(words, (id, ..))| Text {
        document: id.parse().unwrap(),
        ..text(words)
    });
    let plain = entry(vec![], texts.collect());
    let document = |(id, title, year): &(&str, &str, u16)| Document {
        id: id.parse().unwrap(),
        title: (*title).into(),
        year: *year,
        ..plain.documents[0].clone()
    };
    Entry {
        documents: documents.iter().map(document).collect(),
        ..plain
    }
}

#[test]
fn a_corrected_year_is_told_whatever_the_file_calls_its_documents() {
    let before = citing(&[("d", "Lamp law", 2020), ("e", "Harbour law", 2021)]);
    for after in [
        [("e", "Lamp law", 2020), ("d", "Harbour law", 2022)],
        [("d", "Lamp law", 2020), ("e", "Harbour law", 2022)],
        [("x", "Lamp law", 2020), ("y", "Harbour law", 2022)],
    ] {
        let change = entry_change(&before, &citing(&after));
        let told = told(&change);
        let year = (DetailOf::Document, DetailField::Year, "2021", "2022");
        assert!(told.contains(&year), "{told:?}");
        let other = |(_, field, ..): &&(_, DetailField, _, _)| *field == DetailField::Document;
        assert_eq!(
            told.iter().find(other),
            None,
            "the same documents are cited"
        );
    }
}

#[test]
fn another_document_of_the_same_title_is_told_apart() {
    let both = [("d", "Lamp law", 2020), ("e", "Lamp law", 2023)];
    let before = citing(&both);
    let mut after = before.clone();
    after.texts[0].document = "e".parse().unwrap();
    let cited = (
        DetailOf::Text,
        DetailField::Document,
        "Lamp law (2020)",
        "Lamp law (2023)",
    );
    assert_eq!(told(&entry_change(&before, &after)), [cited]);
}
