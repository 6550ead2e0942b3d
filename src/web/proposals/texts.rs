//! The texts of a proposal in both languages, read as one chooses.

use maud::{Markup, html};

use super::brackets::{self, Known, Leading};
use super::names;
use crate::consensus::BracketedText;
use crate::i18n::language_name;
use crate::i18n::page::{about as common, proposals as say};
use crate::model::{DisplayLanguage, Part, PartInLanguage, PartyCode, Proposal};
use crate::service::{OpenText, Reading, Reference, Right};
use crate::web::components::sections::{Group, Section, all, plain};
use crate::web::visit::Visit;

/// The texts as they are read.
pub enum Texts {
    /// As they stand, with all that is said of their brackets.
    Standing(Vec<OpenText>),
    /// In one of the readings.
    Read(Reading, Vec<(PartInLanguage, String)>),
}

/// The ways of reading, with the one that is chosen. As a State would have it
/// is for participants.
pub fn readings(visit: &Visit, texts: &Texts, reference: &Reference) -> Markup {
    let display = visit.display;
    let here = visit.to(visit.address.path());
    let (is_standing, is_clean, state) = match texts {
        Texts::Standing(_) => (true, false, None),
        Texts::Read(Reading::Clean, _) => (false, true, None),
        Texts::Read(Reading::AsWishedBy(state), _) => (false, false, Some(state)),
    };
    let current = |is_it: bool| is_it.then_some("page");
    html! {
        div .readings {
            p .views {
                span { (say::read_it(display)) }
                a href=(here) aria-current=[current(is_standing)] { (say::as_it_stands(display)) }
                a href=(here.clone().with("as", "clean")) aria-current=[current(is_clean)] { (say::clean(display)) }
            }
            @if visit.viewer.may(Right::Participate) { (of_state(visit, state, reference)) }
        }
        @if let Some(state) = state {
            p .notice { (say::as_of_state(display, names::party(state, reference, display))) }
        }
    }
}

fn of_state(visit: &Visit, chosen: Option<&PartyCode>, reference: &Reference) -> Markup {
    let display = visit.display;
    html! {
        form .row action=(visit.to(visit.address.path())) {
            div {
                label for="as" { (say::as_state(display)) }
                select #as name="as" {
                    @for party in crate::text::by_name(reference.parties.states(), display) {
                        option value=(party.code) selected[chosen == Some(&party.code)] { (party.name.get(display)) }
                    }
                }
            }
            button .quiet { (say::show(display)) }
        }
    }
}

/// Both languages side by side.
pub fn side_by_side(
    visit: &Visit,
    proposal: &Proposal,
    texts: &Texts,
    known: &Known<'_>,
) -> Markup {
    let display = visit.display;
    let has_brackets = match texts {
        Texts::Standing(open) => open.iter().any(|open| !open.brackets.is_agreed()),
        Texts::Read(..) => false,
    };
    html! {
        @if has_brackets { (brackets::legend(display)) }
        div .proposed {
            @for of in [display, display.other()] { (in_language(visit, proposal, of, texts, known)) }
        }
    }
}

/// What a proposal says in one of the two languages.
fn in_language(
    visit: &Visit,
    proposal: &Proposal,
    of: DisplayLanguage,
    texts: &Texts,
    known: &Known<'_>,
) -> Markup {
    let display = visit.display;
    let terms = proposal
        .terms
        .iter()
        .filter(|term| term.language.matches(of.tag()));
    let terms: Vec<&str> = terms.map(|term| term.text.as_str()).collect();
    let name = of
        .tag()
        .parse()
        .map(|language| language_name(&language).get(display).to_owned());
    html! {
        section {
            h2 { (name.unwrap_or_default()) }
            p .concept-name lang=(of.tag()) { (terms.join(", ")) }
            h3 { (common::proposed_definition(display)) }
            (text(visit, texts, Part::Definition, of, known)
                .unwrap_or_else(|| html! { p .hint { (common::no_proposed_text(display)) } }))
            @if let Some(note) = text(visit, texts, Part::Note, of, known) {
                h3 { (common::proposed_note(display)) }
                (note)
            }
        }
    }
}

/// What is said of the brackets of the texts in both languages.
pub fn of_brackets(visit: &Visit, texts: &Texts, known: &Known<'_>) -> Option<Section> {
    let display = visit.display;
    let Texts::Standing(texts) = texts else {
        return None;
    };
    let of_pages = texts.iter().filter(|open| !is_further(&open.of));
    let groups = of_pages.map(|open| Group {
        items: brackets::explained(visit, open, known),
        ..Group::of([], plain()).under([html! { h3 { (names::text(&open.of, display)) } }])
    });
    Some(Section {
        id: "brackets",
        title: say::of_brackets(display),
        is_headed: true,
        lead: html! {},
        groups: groups.collect(),
    })
}

/// Whether a text is in a language that the pages are not in.
fn is_further(of: &PartInLanguage) -> bool {
    let mut languages = DisplayLanguage::ALL.iter();
    !languages.any(|one| of.language.matches(one.tag()))
}

/// The texts in languages that the pages are not in, each by itself.
pub fn further(visit: &Visit, texts: &Texts, known: &Known<'_>) -> Option<Section> {
    let display = visit.display;
    let head = |of: &PartInLanguage| [html! { h3 { (names::text(of, display)) } }];
    let groups: Vec<Group> = match texts {
        Texts::Standing(texts) => {
            let further = texts.iter().filter(|open| is_further(&open.of));
            let items = further.map(|open| {
                let mut group = Group::of([standing(visit, open, known)], plain());
                group.items.extend(brackets::explained(visit, open, known));
                group.under(head(&open.of))
            });
            items.collect()
        }
        Texts::Read(reading, texts) => {
            let further = texts.iter().filter(|(of, _)| is_further(of));
            let items = further.map(|(of, text)| {
                let text = html! { p .words .large lang=(of.language) dir="auto" { (read(reading, text)) } };
                Group::of([text], plain()).under(head(of))
            });
            items.collect()
        }
    };
    (!groups.is_empty()).then(|| Section {
        id: "other-languages",
        title: say::other_languages(display),
        is_headed: true,
        lead: html! {},
        groups,
    })
}

/// A text as it stands, its brackets leading to what is said of them.
fn standing(visit: &Visit, open: &OpenText, known: &Known<'_>) -> Markup {
    let leading = Leading::of(visit, open, known);
    html! {
        p .words .large lang=(open.of.language) dir="auto" {
            (brackets::marked(open.brackets.segments(), Some(&leading)))
        }
    }
}

fn text(
    visit: &Visit,
    texts: &Texts,
    part: Part,
    language: DisplayLanguage,
    known: &Known<'_>,
) -> Option<Markup> {
    let is_it = |of: &PartInLanguage| of.part == part && of.language.matches(language.tag());
    match texts {
        Texts::Standing(texts) => {
            let open = texts.iter().find(|open| is_it(&open.of))?;
            Some(html! {
                @if open.text.text.is_empty() { p .hint { (common::no_proposed_text(visit.display)) } }
                @else { (standing(visit, open, known)) }
                @if !known.is_apart { (all(&brackets::explained(visit, open, known))) }
            })
        }
        Texts::Read(reading, texts) => {
            let (_, text) = texts.iter().find(|(of, _)| is_it(of))?;
            Some(html! { p .words .large lang=(language.tag()) { (read(reading, text)) } })
        }
    }
}

/// A text that was read in some way: what a State leaves open stays marked.
fn read(reading: &Reading, text: &str) -> Markup {
    let parsed: Option<BracketedText> = match reading {
        Reading::Clean => None,
        Reading::AsWishedBy(_) => text.parse().ok(),
    };
    match parsed {
        Some(open) => brackets::marked(open.segments(), None),
        None => html! { (text) },
    }
}
