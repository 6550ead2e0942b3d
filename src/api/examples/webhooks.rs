use serde_json::{Value, json as object};

use super::{AT, json, key};
use crate::api::collection::Collection;
use crate::api::webhooks::{WebhookBody, WebhookWithSecret};
use crate::model::DisplayLanguage;
use crate::service::{Failing, Failure, NewSecret, Progress, WebhookView};

const URL: &str = "https://receiver.example/entente";

fn view(failing: Option<Failing>) -> WebhookView {
    WebhookView {
        id: key("w0199a2b3c4d0000"),
        url: URL.into(),
        made: AT.into(),
        progress: Progress {
            told_up_to: 12,
            failing,
        },
    }
}

pub fn new_webhook() -> Value {
    object!({ "url": URL })
}

pub fn webhooks() -> Value {
    let since = AT.parse().unwrap_or_default();
    let failing = Failing {
        since,
        attempts: 3,
        last_error: Failure::Answered { status: 503 },
        next_attempt: Some(since + jiff::SignedDuration::from_secs(11)),
    };
    json(Collection::whole(vec![view(Some(failing))], |view| {
        WebhookBody::of(view, DisplayLanguage::En)
    }))
}

pub fn webhook_with_secret() -> Value {
    let new = NewSecret {
        webhook: view(None),
        secret: format!("entente_webhook_{}", "0".repeat(64)),
    };
    json(WebhookWithSecret::of(new, DisplayLanguage::En))
}
