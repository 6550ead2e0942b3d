use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Awaiting, Cell, Column, ColumnState, Comparison, Concept, DisplayLanguage, Entry, Key,
    Language, LinkBasis, ListId, Parties, Party, PartyCode, PartyKind, ShownAssertion, TakenBack,
    Term, Text, TextsInLanguage, Wording,
};
use crate::text::by_name;

/// An entry to be compared, in the version that the reader sees.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The entry.
    pub entry: Entry,
    /// Its version.
    pub version: i64,
    /// When this version was kept (RFC 3339, UTC).
    pub at: String,
    /// Why it stands under this concept.
    pub link: LinkBasis,
    /// The concept under which it was put before that was merged or split.
    pub moved_from: Option<Key>,
    /// A drafter had taken it back before a merge of concepts brought it again.
    pub taken_back: Option<TakenBack>,
    /// Why a drafter should look at it.
    pub awaits: Vec<Awaiting>,
    /// The entry was changed after it was put under this concept.
    pub changed_since: bool,
    /// What is said of its standing there.
    pub assertions: Vec<ShownAssertion>,
    /// What was said of its standing under the concepts before.
    pub said_before: Vec<ShownAssertion>,
    /// The other concepts that it is linked to.
    pub also_under: Vec<Key>,
}

/// Which lists of a party the reader may see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holding {
    /// Any list at all.
    pub any: bool,
    /// An accepted submission, each of whose entries has a link to a concept that
    /// awaits no review: only then is what it lacks known to be lacking.
    pub settled_submission: bool,
    /// The lists.
    pub lists: Vec<ListId>,
}

/// Sets the entries of a concept side by side.
///
/// Every State of `parties` has a column, in the order of names in the
/// display language; organisations follow, those only that have an entry.
/// `chosen` narrows the columns to some parties, in the same order.
pub fn side_by_side(
    concept: Concept,
    parties: &Parties,
    entries: Vec<Compared>,
    holdings: &BTreeMap<PartyCode, Holding>,
    chosen: &[PartyCode],
    display: DisplayLanguage,
) -> Comparison {
    let is_chosen = |party: &&Party| chosen.is_empty() || chosen.contains(&party.code);
    let shown = by_name(parties.iter().filter(is_chosen), display);
    let mut by_party: BTreeMap<PartyCode, Vec<Compared>> = BTreeMap::new();
    for compared in entries {
        let of_party = by_party.entry(compared.entry.state.clone()).or_default();
        of_party.push(compared);
    }
    let columns = shown.into_iter().filter_map(|party| {
        let mut own = by_party.remove(&party.code).unwrap_or_default();
        own.sort_by(|one, other| one.entry.id.cmp(&other.entry.id));
        let holding = holdings.get(&party.code).cloned().unwrap_or_default();
        let cells: Vec<Cell> = own.into_iter().map(|of| cell(of, &holding)).collect();
        let is_shown = party.kind == PartyKind::State || !chosen.is_empty() || !cells.is_empty();
        is_shown.then(|| column(party, cells, &holding))
    });
    Comparison {
        columns: columns.collect(),
        here_since: None,
        concept,
    }
}

fn column(party: &Party, cells: Vec<Cell>, holding: &Holding) -> Column {
    let status = if !cells.is_empty() {
        ColumnState::Available
    } else if holding.settled_submission {
        ColumnState::NotProvided
    } else if holding.any {
        ColumnState::NoEntryAvailable
    } else {
        ColumnState::NoListHeld
    };
    Column {
        state: party.code.clone(),
        name: party.name.clone(),
        kind: party.kind,
        status,
        here_since: None,
        cells,
    }
}

fn cell(compared: Compared, holding: &Holding) -> Cell {
    let entry = &compared.entry;
    let languages = languages_of(entry);
    Cell {
        languages: languages
            .iter()
            .map(|tag| in_language(entry, tag))
            .collect(),
        stands_in: entry.stands_in(&holding.lists).cloned(),
        entry: compared.entry,
        version: compared.version,
        at: compared.at,
        link: compared.link,
        moved_from: compared.moved_from,
        taken_back: compared.taken_back,
        awaits: compared.awaits,
        changed_since: compared.changed_since,
        assertions: compared.assertions,
        said_before: compared.said_before,
        also_under: compared.also_under,
    }
}

/// English and French, whether or not the entry has them, then its others.
fn languages_of(entry: &Entry) -> Vec<Language> {
    let display = DisplayLanguage::ALL.map(DisplayLanguage::tag);
    let both = display.iter().filter_map(|tag| tag.parse().ok());
    let of_terms = entry.terms.iter().map(|term| &term.language);
    let of_texts = entry.texts.iter().map(|text| &text.language);
    let others: BTreeSet<Language> = of_terms
        .chain(of_texts)
        .filter(|language| !display.contains(&language.primary()))
        .cloned()
        .collect();
    both.chain(others).collect()
}

fn in_language(entry: &Entry, language: &Language) -> TextsInLanguage {
    // English and French take their regions in; any other tag is itself.
    let is_display = DisplayLanguage::from_tag(language.as_str()).is_some();
    let is_in = |of: &Language| match is_display {
        true => of.matches(language.as_str()),
        false => of == language,
    };
    let terms = |is_wanted: fn(Wording) -> bool| -> Vec<Term> {
        let of_language = entry.terms.iter().filter(|term| is_in(&term.language));
        of_language
            .filter(|term| is_wanted(term.wording))
            .cloned()
            .collect()
    };
    let texts = |is_wanted: fn(Wording) -> bool| -> Vec<Text> {
        let of_language = entry.texts.iter().filter(|text| is_in(&text.language));
        of_language
            .filter(|text| is_wanted(text.wording))
            .cloned()
            .collect()
    };
    TextsInLanguage {
        language: language.clone(),
        original_terms: terms(is_original),
        translated_terms: terms(|wording| !is_original(wording)),
        original_texts: texts(is_original),
        translated_texts: texts(is_translation),
        summaries: texts(|wording| wording == Wording::Summary),
    }
}

fn is_original(wording: Wording) -> bool {
    wording == Wording::Official
}

fn is_translation(wording: Wording) -> bool {
    !is_original(wording) && wording != Wording::Summary
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bilingual, EntryId, ListId, Origin, TermType, TextKind};

    fn code(code: &str) -> PartyCode {
        code.parse().unwrap()
    }

    fn party(of: &str, en: &str, fr: &str, kind: PartyKind) -> Party {
        Party {
            code: code(of),
            name: Bilingual::new(en, fr),
            kind,
        }
    }

    fn parties() -> Parties {
        [
            party("XA", "Avalon", "Zavalon", PartyKind::State),
            party("XB", "Borduria", "Bordurie", PartyKind::State),
            party("XC", "Carpania", "Carpanie", PartyKind::State),
            party("XD", "Dorne", "Dorne", PartyKind::State),
            party(
                "XORG",
                "An organisation",
                "Une organisation",
                PartyKind::Organisation,
            ),
        ]
        .into_iter()
        .collect()
    }

    fn compared(state: &str, key: &str, language: &str, wording: Wording) -> Compared {
        let state = code(state);
        let document: Key = "d1".parse().unwrap();
        let key: Key = key.parse().unwrap();
        let language: Language = language.parse().unwrap();
        Compared {
            entry: Entry {
                id: EntryId::new(&state, Origin::Compiled, &key),
                list: ListId::compiled(&state),
                state,
                origin: Origin::Compiled,
                terms: vec![Term {
                    text: "cyberspace".into(),
                    language: language.clone(),
                    term_type: TermType::FullForm,
                    status: None,
                    wording: Wording::Official,
                    document: document.clone(),
                }],
                texts: vec![Text {
                    kind: TextKind::Definition,
                    language,
                    text: "made up for this test".into(),
                    wording,
                    document,
                    place: None,
                    taken_from: None,
                    translation_of: None,
                    translated_by: None,
                }],
                documents: vec![],
                withdrawn_by: None,
            },
            version: 1,
            at: "2026-01-01T00:00:00Z".into(),
            link: LinkBasis::Editor,
            moved_from: None,
            taken_back: None,
            awaits: vec![],
            changed_since: false,
            assertions: vec![],
            said_before: vec![],
            also_under: vec![],
        }
    }

    fn concept() -> Concept {
        Concept::new(
            "cyberspace".parse().unwrap(),
            Bilingual::new("cyberspace", "cyberespace"),
            "fundamentals".parse().unwrap(),
            None,
        )
    }

    fn compare(entries: Vec<Compared>, chosen: &[&str], display: DisplayLanguage) -> Comparison {
        let list = |any, settled_submission| Holding {
            any,
            settled_submission,
            lists: vec![],
        };
        let holdings = [
            (code("XA"), list(true, false)),
            (code("XB"), list(true, true)),
            (code("XC"), list(true, false)),
        ];
        let chosen: Vec<PartyCode> = chosen.iter().map(|c| code(c)).collect();
        side_by_side(
            concept(),
            &parties(),
            entries,
            &holdings.into(),
            &chosen,
            display,
        )
    }

    fn states(comparison: &Comparison) -> Vec<&str> {
        comparison
            .columns
            .iter()
            .map(|c| c.state.as_str())
            .collect()
    }

    #[test]
    fn states_come_in_the_order_of_their_names() {
        let english = compare(vec![], &[], DisplayLanguage::En);
        assert_eq!(states(&english), ["XA", "XB", "XC", "XD"]);
        let french = compare(vec![], &[], DisplayLanguage::Fr);
        assert_eq!(states(&french), ["XB", "XC", "XD", "XA"]);
    }

    #[test]
    fn absence_says_no_more_than_is_known() {
        let entries = vec![compared("XA", "a", "en", Wording::Official)];
        let comparison = compare(entries, &[], DisplayLanguage::En);
        let status: Vec<ColumnState> = comparison.columns.iter().map(|c| c.status).collect();
        let expected = [
            ColumnState::Available,
            ColumnState::NotProvided,
            ColumnState::NoEntryAvailable,
            ColumnState::NoListHeld,
        ];
        assert_eq!(status, expected);
    }

    #[test]
    fn several_entries_of_a_state_share_a_column() {
        let entries = vec![
            compared("XA", "b", "en", Wording::Official),
            compared("XORG", "o", "en", Wording::Official),
            compared("XA", "a", "en", Wording::Official),
        ];
        let comparison = compare(entries, &["XA", "XORG"], DisplayLanguage::En);
        assert_eq!(states(&comparison), ["XA", "XORG"]);
        let ids = comparison.columns[0]
            .cells
            .iter()
            .map(|c| c.entry.id.as_str());
        assert_eq!(ids.collect::<Vec<_>>(), ["xa.compiled.a", "xa.compiled.b"]);
    }

    #[test]
    fn summaries_stand_apart_from_texts() {
        let entries = vec![compared("XA", "a", "en-GB", Wording::Summary)];
        let comparison = compare(entries, &["XA"], DisplayLanguage::En);
        let [english, french] = &comparison.columns[0].cells[0].languages[..] else {
            panic!("both display languages and no other");
        };
        assert_eq!(english.language.as_str(), "en");
        assert_eq!(english.original_terms.len(), 1);
        assert_eq!(english.summaries.len(), 1);
        assert!(english.original_texts.is_empty() && english.translated_texts.is_empty());
        assert!(french.original_terms.is_empty() && french.summaries.is_empty());
    }
}
