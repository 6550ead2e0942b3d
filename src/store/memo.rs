/// What the service remembers beside the record: nothing that anybody said or
/// did is in it, so it has no history and is no part of the journal's chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memo {
    /// What it is about.
    pub space: Space,
    /// Which one.
    pub key: String,
    /// What is remembered; JSON where it has parts.
    pub value: String,
    /// Since when (RFC 3339, UTC).
    pub at: String,
}

/// What memos are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// When an account was last used, by its id.
    LastUse,
    /// What was answered to a request that may be repeated, by account and
    /// `Idempotency-Key`.
    Repeated,
    /// That an account has read a notice, by both.
    ReadNotice,
    /// How far a webhook was told, by its id.
    Told,
    /// With which ids of an identity provider's accounts are made.
    IdentityKey,
    /// With what a webhook's notices are signed, by its id.
    WebhookSecret,
}

impl Space {
    /// The word stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LastUse => "last-use",
            Self::Repeated => "repeated",
            Self::ReadNotice => "read-notice",
            Self::Told => "told",
            Self::IdentityKey => "identity-key",
            Self::WebhookSecret => "webhook-secret",
        }
    }
}
