use axum::extract::{Request, State};
use axum::http::header::LOCATION;
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::App;
use crate::model::Key;
use crate::service::Reference;

/// Below these stand the addresses of concepts: those of the API and of pages.
const CONCEPTS: [&str; 3] = ["/api/v1/concepts/", "/en/concepts/", "/fr/concepts/"];

/// Leads on from the addresses of a merged concept to the same place under the
/// one that stands (RFC 9110, section 15.4.9). Only where there would be
/// nothing otherwise: so whoever may not ask is told so first.
pub async fn led_on(State(app): State<App>, request: Request, next: Next) -> Response {
    let address = request.uri().clone();
    let response = next.run(request).await;
    if response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    match place_led_on_to(&address, &app.reference()) {
        Some(place) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, place)]).into_response(),
        None => response,
    }
}

fn place_led_on_to(address: &Uri, reference: &Reference) -> Option<String> {
    let address = address.path_and_query()?.as_str();
    let mut places = CONCEPTS.into_iter();
    let (concepts, place) =
        places.find_map(|concepts| Some((concepts, address.strip_prefix(concepts)?)))?;
    let end = place.find(['/', '?']).unwrap_or(place.len());
    let (id, below) = place.split_at(end);
    let id: Key = id.parse().ok()?;
    let into = reference.merged.get(&id)?;
    Some(format!("{concepts}{into}{below}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_under_a_merged_concept_leads_on() {
        let mut reference = Reference::default();
        let key = |id: &str| -> Key { id.parse().unwrap() };
        reference.merged.insert(key("a"), key("b"));
        for (from, to) in [
            ("/api/v1/concepts/a", Some("/api/v1/concepts/b")),
            (
                "/api/v1/concepts/a?lang=fr",
                Some("/api/v1/concepts/b?lang=fr"),
            ),
            (
                "/api/v1/concepts/a/comparison.csv?state=XA,XB",
                Some("/api/v1/concepts/b/comparison.csv?state=XA,XB"),
            ),
            (
                "/fr/concepts/a/difference",
                Some("/fr/concepts/b/difference"),
            ),
            ("/api/v1/concepts/b", None),
            ("/api/v1/entries/a", None),
        ] {
            let found = place_led_on_to(&from.parse().unwrap(), &reference);
            assert_eq!(found.as_deref(), to, "{from}");
        }
    }
}
