//! Examples of what is found and read.

use serde_json::Value;

use super::{AT, cyberspace, entry_view, json, key, national_entry, reference, state_view};
use crate::api::bodies::{ConceptBody, EntryBody, StateBody};
use crate::api::collection::Collection;
use crate::api::search_answer;
use crate::api::search_bodies::{SearchResults, Suggestions};
use crate::api::subjects::SubjectBody;
use crate::model::DisplayLanguage;
use crate::search::{
    Facet, FacetField, Found, Hit, Indexed, Match, MatchField, Passage, Segment, Suggestion,
};
use crate::service::{SearchAnswer, SearchRequest};

pub fn search() -> Value {
    let counted = |field, value: &str| Facet {
        field,
        values: vec![(value.to_owned(), 1)],
    };
    let concepts = vec![(key("cyberspace"), vec!["cyberspace".into()])];
    let Ok(indexed) = Indexed::of(&national_entry(), 1, AT, concepts) else {
        return Value::Null;
    };
    let segment = Segment {
        text: "cyberspace".into(),
        is_match: true,
    };
    let hits = [Hit {
        indexed,
        matched: Some(Match {
            field: MatchField::Term,
            language: "en".parse().ok(),
            via: None,
        }),
        in_term: Some(Passage {
            segments: vec![segment],
            is_cut_before: false,
            is_cut_after: false,
        }),
        in_text: None,
    }];
    let found = Found {
        total: 1,
        hits: Vec::new(),
        facets: vec![
            counted(FacetField::State, "XA"),
            counted(FacetField::Language, "en"),
        ],
        relaxed: false,
        correction: None,
        revision: "3f2a9c0d417be856".into(),
    };
    let answer = SearchAnswer {
        found,
        next: None,
        warnings: Vec::new(),
    };
    let request = SearchRequest {
        text: "cyber space".into(),
        facets: vec![FacetField::State, FacetField::Language],
        limit: 20,
        ..SearchRequest::default()
    };
    let (display, reference) = (DisplayLanguage::En, reference());
    let results = SearchResults::of(answer, request, display, &reference);
    let written = search_answer::written(&results, &hits, display, &reference);
    let read = written.and_then(|json| serde_json::from_slice(&json));
    read.unwrap_or_default()
}

pub fn suggestions() -> Value {
    let suggestion = "en".parse().ok().map(|language| Suggestion {
        term: "cyberspace".into(),
        language,
        states: 1,
        concepts: vec![key("cyberspace")],
    });
    json(Suggestions::of(Vec::from_iter(suggestion), &reference()))
}

pub fn subjects() -> Value {
    let subjects = reference().subjects.into_values();
    let subjects = subjects.map(|subject| (subject, 1)).collect();
    json(Collection::whole(subjects, SubjectBody::from))
}

pub fn entry() -> Value {
    json(EntryBody::of(entry_view(), &reference()))
}

pub fn entries() -> Value {
    let reference = reference();
    json(Collection::whole(vec![entry_view()], |view| {
        EntryBody::of(view, &reference)
    }))
}

pub fn state() -> Value {
    json(StateBody::from(state_view()))
}

pub fn states() -> Value {
    json(Collection::whole(vec![state_view()], StateBody::from))
}

pub fn all_concepts() -> Value {
    let reference = reference();
    json(Collection::whole(vec![cyberspace()], |c| {
        ConceptBody::of(c, &reference)
    }))
}
