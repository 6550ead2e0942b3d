//! What results are counted by, as links that narrow them.

use maud::{Markup, html};

use crate::i18n::{self, language_name, number, page::common, page::search as say};
use crate::model::{Bilingual, DisplayLanguage, Key, Party, PartyCode, TextKind, Wording};
use crate::search::{Facet, FacetField};
use crate::service::Reference;
use crate::text::{Collation, by_name};
use crate::web::visit::Visit;

/// A value of a facet.
struct Value {
    value: String,
    name: String,
    count: u64,
}

/// All facets that tell results apart, each opened where it narrows them.
pub fn show(visit: &Visit, facets: &[Facet], reference: &Reference) -> Markup {
    html! {
        @for facet in facets {
            @let values = values(facet, reference, visit.display);
            @let chosen = visit.address.values(facet.field.name()).count() > 0;
            @if values.len() > 1 || chosen {
                details .facet open[chosen || facet.field == FacetField::Subject || facet.field == FacetField::State] {
                    summary { h3 { (title(facet.field, visit.display)) } }
                    ul { @for value in &values { li { (link(visit, facet.field, value)) } } }
                }
            }
        }
    }
}

/// The filters that apply, each with the way out of it.
pub fn chosen(visit: &Visit, reference: &Reference) -> Markup {
    let display = visit.display;
    let filters: Vec<(FacetField, String)> = FacetField::ALL
        .into_iter()
        .flat_map(|field| {
            let values = visit.address.values(field.name());
            values.map(move |value| (field, value.to_owned()))
        })
        .collect();
    html! {
        @if !filters.is_empty() {
            div .chosen {
                p #narrowed { (say::narrowed_to(display)) }
                ul aria-labelledby="narrowed" {
                    @for (field, value) in &filters {
                        @let name = name(*field, value, reference, display);
                        li {
                            a href=(visit.address.clone().without("page").without_value(field.name(), value))
                                aria-label=(say::remove(display, &name)) {
                                (name) " " span aria-hidden="true" { "×" }
                            }
                        }
                    }
                    @if filters.len() > 1 { li { a .all href=(without_filters(visit)) { (say::remove_all(display)) } } }
                }
            }
        }
    }
}

/// Whether any filter applies.
pub fn are_chosen(visit: &Visit) -> bool {
    let mut fields = FacetField::ALL.into_iter();
    fields.any(|field| visit.address.values(field.name()).next().is_some())
}

fn without_filters(visit: &Visit) -> String {
    let address = visit.address.clone().without("page");
    let fields = FacetField::ALL.into_iter();
    let address = fields.fold(address, |address, field| address.without(field.name()));
    address.to_string()
}

fn link(visit: &Visit, field: FacetField, value: &Value) -> Markup {
    let name = field.name();
    let address = visit.address.clone().without("page");
    let is_chosen = address.values(name).any(|chosen| chosen == value.value);
    let to = match is_chosen {
        true => address.without_value(name, &value.value),
        false => address.with(name, &value.value),
    };
    let count = usize::try_from(value.count).unwrap_or_default();
    html! {
        a href=(to) aria-current=[is_chosen.then_some("true")] {
            span { (value.name) } " " span .count { (number(visit.display, count)) }
        }
    }
}

fn title(field: FacetField, display: DisplayLanguage) -> &'static str {
    match field {
        FacetField::State => common::state(display),
        FacetField::Language => common::language(display),
        FacetField::Year => say::year(display),
        FacetField::Subject => say::subject(display),
        FacetField::Wording => say::wording(display),
        FacetField::Kind => say::kind(display),
    }
}

/// The values in the order in which they are shown: names in theirs, years
/// from the newest on, wordings and kinds from the nearest to the State.
fn values(facet: &Facet, reference: &Reference, display: DisplayLanguage) -> Vec<Value> {
    let read = |(value, count): &(String, u64)| Value {
        name: name(facet.field, value, reference, display),
        value: value.clone(),
        count: *count,
    };
    let mut values: Vec<Value> = facet.values.iter().map(read).collect();
    match facet.field {
        FacetField::Year => values.reverse(),
        FacetField::Wording | FacetField::Kind => values.sort_by_key(|value| place(&value.value)),
        // States come before organisations.
        FacetField::State => {
            let parties = by_name(reference.parties.iter(), display);
            values.sort_by_key(|value| {
                let of_value = |party: &&Party| party.code.as_str() == value.value;
                parties.iter().position(of_value)
            });
        }
        FacetField::Language | FacetField::Subject => {
            let collation = Collation::of(display);
            values.sort_by(|one, other| collation.compare(&one.name, &other.name));
        }
    }
    values
}

fn place(value: &str) -> Option<usize> {
    let wording = Wording::ALL.iter().position(|of| of.as_str() == value);
    wording.or_else(|| TextKind::ALL.iter().position(|of| of.as_str() == value))
}

fn name(field: FacetField, value: &str, reference: &Reference, display: DisplayLanguage) -> String {
    let name = bilingual(field, value, reference);
    name.map_or_else(|| value.to_owned(), |name| name.get(display).to_owned())
}

fn bilingual(field: FacetField, value: &str, reference: &Reference) -> Option<Bilingual> {
    match field {
        FacetField::State => {
            let code: PartyCode = value.parse().ok()?;
            Some(reference.parties.get(&code)?.name.clone())
        }
        FacetField::Subject => {
            let id: Key = value.parse().ok()?;
            Some(reference.subjects.get(&id)?.name.clone())
        }
        FacetField::Language => Some(language_name(&value.parse().ok()?)),
        FacetField::Wording => {
            let wording = Wording::ALL.into_iter().find(|of| of.as_str() == value)?;
            Some(i18n::wording(wording))
        }
        FacetField::Kind => {
            let kind = TextKind::ALL.into_iter().find(|of| of.as_str() == value)?;
            Some(i18n::text_kind(kind))
        }
        FacetField::Year => None,
    }
}
