use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;

use super::problem::{Code, Problem};
use crate::i18n::Message;

/// Most requests worked on at once; those above are asked to come again.
const MAX_CONCURRENT: usize = 512;
/// The longest that a request may take, its body included.
const TIMEOUT: Duration = Duration::from_secs(30);

/// What bounds all requests together.
#[derive(Clone)]
pub struct Limits {
    places: Arc<Semaphore>,
}

impl Limits {
    /// All places free.
    pub fn new() -> Self {
        let places = Arc::new(Semaphore::new(MAX_CONCURRENT));
        Self { places }
    }
}

/// Bounds a request in time, and all of them in number.
pub async fn bounded(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let Ok(_place) = limits.places.try_acquire() else {
        return Problem::new(Code::Overloaded, Message::Overloaded).into_response();
    };
    match tokio::time::timeout(TIMEOUT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(Code::TimedOut, Message::TimedOut).into_response(),
    }
}
