use std::collections::BTreeMap;

use crate::model::PartyCode;

use super::mended::Mending;
use super::{Alternative, AlternativeId, Bracket, BracketedText, Segment};

/// Who has said what of an alternative.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AlternativeView {
    /// The States that propose it.
    pub proposed_by: Vec<PartyCode>,
    /// The States that object to it.
    pub objected_by: Vec<PartyCode>,
}

/// What has been said of the alternatives of a text; of those that are not
/// there, nothing.
pub type Views = BTreeMap<AlternativeId, AlternativeView>;

impl BracketedText {
    /// The text as one State would have it: what it proposes stands, and with it
    /// what that is within, what it objects to goes, and a bracket of which it
    /// said nothing stays as it is.
    /// Where it proposes several alternatives, these stay open; what it both
    /// proposes and objects to counts as not said. The brackets left are
    /// numbered anew.
    pub fn as_wished(&self, state: &PartyCode, views: &Views) -> Self {
        Self::of(Wish { state, views }.text(self.segments()))
    }
}

struct Wish<'a> {
    state: &'a PartyCode,
    views: &'a Views,
}

/// What a State says of an alternative.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Proposes,
    Objects,
    Silent,
}

impl Wish<'_> {
    fn text(&self, segments: &[Segment]) -> Vec<Segment> {
        let mut mending = Mending::default();
        self.add(segments, &mut mending);
        mending.ended()
    }

    fn add(&self, segments: &[Segment], mending: &mut Mending) {
        for segment in segments {
            match segment {
                Segment::Agreed(text) => mending.agreed(text),
                Segment::Open(bracket) => self.add_bracket(bracket, mending),
            }
        }
    }

    fn add_bracket(&self, bracket: &Bracket, mending: &mut Mending) {
        let left = self.left(bracket);
        let is_proposed =
            |alternative: &Alternative| self.view_or_within(bracket, alternative) == View::Proposes;
        match left.as_slice() {
            [stands] if is_proposed(stands) && !stands.segments.is_empty() => {
                mending.decided();
                self.add(&stands.segments, mending);
                mending.decided();
            }
            _ => {
                let left = left.iter().map(|left| self.text(&left.segments));
                match Bracket::with(bracket.number, left.collect()) {
                    Some(open) => mending.open(open),
                    None => mending.left_out(bracket),
                }
            }
        }
    }

    /// The alternatives that it proposes; where it proposes none, those that
    /// it does not object to.
    fn left<'b>(&self, bracket: &'b Bracket) -> Vec<&'b Alternative> {
        let of_view = |is_left: fn(View) -> bool| {
            let alternatives = bracket.alternatives.iter();
            alternatives.filter(move |one| is_left(self.view_or_within(bracket, one)))
        };
        let proposed: Vec<_> = of_view(|view| view == View::Proposes).collect();
        match proposed.is_empty() {
            true => of_view(|view| view != View::Objects).collect(),
            false => proposed,
        }
    }

    /// What it says of an alternative; one of which it says nothing it proposes
    /// with what it proposes in a bracket within.
    fn view_or_within(&self, bracket: &Bracket, alternative: &Alternative) -> View {
        let view = self.view(bracket, alternative);
        let inner = alternative.brackets();
        let proposes_some_of = |bracket: &&Bracket| {
            let mut alternatives = bracket.alternatives.iter();
            alternatives.any(|one| self.view(bracket, one) == View::Proposes)
        };
        match view == View::Silent && inner.iter().any(proposes_some_of) {
            true => View::Proposes,
            false => view,
        }
    }

    fn view(&self, bracket: &Bracket, alternative: &Alternative) -> View {
        let Some(view) = self.views.get(&(bracket.number, alternative.number)) else {
            return View::Silent;
        };
        let is_among = |states: &[PartyCode]| states.contains(self.state);
        match (is_among(&view.proposed_by), is_among(&view.objected_by)) {
            (true, false) => View::Proposes,
            (false, true) => View::Objects,
            _ => View::Silent,
        }
    }
}
