use axum::extract::{Request, State};
use axum::http::header::LOCATION;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::App;
use super::problem::{Code, Problem};
use crate::i18n::Message;
use crate::model::Key;
use crate::service::Reference;

/// Below these stand the addresses of concepts: those of the API and of pages.
const CONCEPTS: [&str; 3] = ["/api/v1/concepts/", "/en/concepts/", "/fr/concepts/"];

/// Leads on from the addresses of a merged concept to the same place under the
/// one that stands (RFC 9110, section 15.4.9). Only where there would be
/// nothing otherwise: so whoever may not ask is told so first. What changes
/// something is not led on: it was meant for the concept that was merged, not for
/// all that the other one is.
pub async fn led_on(State(app): State<App>, request: Request, next: Next) -> Response {
    let address = request.uri().clone();
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.run(request).await;
    if response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    match led_on_to(&address, &app.reference()) {
        Some(led) if reads => {
            (StatusCode::PERMANENT_REDIRECT, [(LOCATION, led.place)]).into_response()
        }
        Some(LedOn { id, into, .. }) => {
            let merged = Message::ConceptMerged { id, into };
            Problem::new(Code::Conflict, merged).into_response()
        }
        None => response,
    }
}

/// Where an address under a merged concept leads on to.
struct LedOn {
    /// The merged concept.
    id: String,
    /// The one that stands.
    into: String,
    /// The same place under that one.
    place: String,
}

fn led_on_to(address: &Uri, reference: &Reference) -> Option<LedOn> {
    let address = address.path_and_query()?.as_str();
    let mut places = CONCEPTS.into_iter();
    let (concepts, place) =
        places.find_map(|concepts| Some((concepts, address.strip_prefix(concepts)?)))?;
    let end = place.find(['/', '?']).unwrap_or(place.len());
    let (id, below) = place.split_at(end);
    let id: Key = id.parse().ok()?;
    let into = reference.merged.get(&id)?;
    Some(LedOn {
        place: format!("{concepts}{into}{below}"),
        id: id.to_string(),
        into: into.to_string(),
    })
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
            let found = led_on_to(&from.parse().unwrap(), &reference);
            let place = found.map(|led| led.place);
            assert_eq!(place.as_deref(), to, "{from}");
        }
    }
}
