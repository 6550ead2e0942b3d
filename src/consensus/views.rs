//! What States say of wordings in brackets.

use super::brackets::{AlternativeId, AlternativeView, BracketedText, Views};
use crate::model::{Amendment, BracketView, Key, PartyCode, Source, Wish};

/// What a State says of an alternative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The alternative, as it is numbered in the text that is read.
    pub of: AlternativeId,
    /// The State.
    pub state: PartyCode,
    /// What it wants of it.
    pub wish: Wish,
}

/// What the States say of the alternatives of a text: each that made the
/// amendment from which a wording comes proposes it, unless it withdrew that or
/// said something of the wording that lost its place, and each says of an
/// alternative what it said last.
pub fn views_of(
    text: &BracketedText,
    sources: &[Source],
    amendments: &[Amendment],
    said: &[Said],
    lost: &[BracketView],
) -> Views {
    let mut views = Views::new();
    for (id, wording) in text.wordings() {
        let said_otherwise = |state: &PartyCode| {
            let mut lost = lost.iter().filter(|view| view.state == *state);
            lost.any(|view| view.wording.trim() == wording.trim())
        };
        let mut view = AlternativeView::default();
        let amended_by = sources
            .iter()
            .filter(|source| source.of() == id)
            .flat_map(|source| &source.amendments)
            .filter_map(|id| amending_state(id, amendments))
            .filter(|state| !said_otherwise(state));
        for state in amended_by {
            if !view.proposed_by.contains(state) {
                view.proposed_by.push(state.clone());
            }
        }
        for one in said.iter().filter(|one| one.of == id) {
            say(&mut view, &one.state, one.wish);
        }
        if view != AlternativeView::default() {
            views.insert(id, view);
        }
    }
    views
}

fn amending_state<'a>(id: &Key, amendments: &'a [Amendment]) -> Option<&'a PartyCode> {
    let amendment = amendments.iter().find(|amendment| amendment.id == *id)?;
    (!amendment.withdrawn).then_some(&amendment.state)
}

/// A State's own word counts before what its amendment implies.
fn say(view: &mut AlternativeView, state: &PartyCode, wish: Wish) {
    view.proposed_by.retain(|other| other != state);
    view.objected_by.retain(|other| other != state);
    match wish {
        Wish::Proposes => view.proposed_by.push(state.clone()),
        Wish::Objects => view.objected_by.push(state.clone()),
        Wish::None => {}
    }
}

impl BracketedText {
    /// Each alternative with its wording as it is written out in its bracket.
    pub fn wordings(&self) -> Vec<(AlternativeId, String)> {
        let of_bracket = |bracket: &super::Bracket| {
            let number = bracket.number;
            let wording = |alternative: &super::Alternative| {
                ((number, alternative.number), alternative.wording())
            };
            bracket.alternatives.iter().map(wording).collect::<Vec<_>>()
        };
        self.brackets().into_iter().flat_map(of_bracket).collect()
    }

    /// The wordings of the other alternatives of a bracket.
    pub fn wordings_beside(&self, id: AlternativeId) -> Vec<String> {
        let all = self.wordings().into_iter();
        let beside = all.filter(|(of, _)| of.0 == id.0 && *of != id);
        beside.map(|(_, wording)| wording).collect()
    }

    /// The wording of an alternative, if the text has it.
    pub fn wording_of(&self, id: AlternativeId) -> Option<String> {
        let mut wordings = self.wordings().into_iter();
        wordings
            .find(|(of, _)| *of == id)
            .map(|(_, wording)| wording)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Part, PartInLanguage};

    fn of() -> PartInLanguage {
        PartInLanguage {
            part: Part::Definition,
            language: "en".parse().unwrap(),
        }
    }

    fn said(state: &str, of: AlternativeId, wish: Wish) -> Said {
        let state = state.parse().unwrap();
        Said { of, state, wish }
    }

    fn amendment(withdrawn: bool) -> Amendment {
        Amendment {
            id: "m1".parse().unwrap(),
            proposal: "p-1".parse().unwrap(),
            on_version: 1,
            of: of(),
            text: "a made-up wording".into(),
            reason: None,
            state: "XA".parse().unwrap(),
            withdrawn,
        }
    }

    fn source() -> Source {
        Source {
            amendments: vec!["m1".parse().unwrap()],
            ..Source::at((1, 2))
        }
    }

    #[test]
    fn an_amendment_proposes_its_wording_until_it_is_withdrawn() {
        let text: BracketedText = "a [lamp/light] there".parse().unwrap();
        let views = views_of(&text, &[source()], &[amendment(false)], &[], &[]);
        assert_eq!(views[&(1, 2)].proposed_by, ["XA".parse().unwrap()]);
        assert!(views_of(&text, &[source()], &[amendment(true)], &[], &[]).is_empty());
    }

    #[test]
    fn a_state_speaks_of_one_place_and_for_itself_alone() {
        let text: BracketedText = "[a/the] lamp [the/no] light".parse().unwrap();
        let views = views_of(
            &text,
            &[],
            &[],
            &[
                said("XA", (1, 2), Wish::Proposes),
                said("XB", (1, 2), Wish::Proposes),
                said("XA", (1, 2), Wish::Objects),
            ],
            &[],
        );
        assert_eq!(views.len(), 1, "the same wording elsewhere is another");
        assert_eq!(
            views[&(1, 2)].objected_by,
            ["XA".parse().unwrap()],
            "said last"
        );
        assert_eq!(views[&(1, 2)].proposed_by, ["XB".parse().unwrap()]);
    }

    #[test]
    fn the_own_word_counts_before_the_amendment() {
        let text: BracketedText = "a [lamp/light] there".parse().unwrap();
        let none = said("XA", (1, 2), Wish::None);
        assert!(views_of(&text, &[source()], &[amendment(false)], &[none], &[]).is_empty());
    }
}
