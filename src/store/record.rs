use std::collections::BTreeSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Revision, StoreError, StoreResult};
use crate::model::{
    Amendment, Assertion, BracketView, Clarification, Comment, Concept, Entry, Link, List, Notice,
    Party, Position, Proposal, Subject, Submission, SubmissionFile, Webhook,
};

/// The kinds of things kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// An account; its name is kept apart.
    Account,
    /// Only a target of references: whom a notice is for.
    Addressee,
    /// A State's replacement wording for a text of a proposal.
    Amendment,
    /// What someone says of a link.
    Assertion,
    /// A State's view of an alternative in brackets.
    BracketView,
    /// A question to a State about its entry, and the answer.
    Clarification,
    /// A comment on a proposal.
    Comment,
    /// A concept.
    Concept,
    /// An entry of a list.
    Entry,
    /// Which built-in glossary was loaded.
    Glossary,
    /// A link between an entry and a concept.
    Link,
    /// A list.
    List,
    /// What somebody is told.
    Notice,
    /// A State or organisation.
    Party,
    /// A State's position on a proposal.
    Position,
    /// A proposal.
    Proposal,
    /// A subject field.
    Subject,
    /// A State's list on its way to being accepted.
    Submission,
    /// A file of a submission.
    SubmissionFile,
    /// Only a target of references: the hash of an account's token.
    Token,
    /// An address to which an account has its notices sent.
    Webhook,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 21] = [
        Self::Account,
        Self::Addressee,
        Self::Amendment,
        Self::Assertion,
        Self::BracketView,
        Self::Clarification,
        Self::Comment,
        Self::Concept,
        Self::Entry,
        Self::Glossary,
        Self::Link,
        Self::List,
        Self::Notice,
        Self::Party,
        Self::Position,
        Self::Proposal,
        Self::Subject,
        Self::Submission,
        Self::SubmissionFile,
        Self::Token,
        Self::Webhook,
    ];

    /// The word stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Addressee => "addressee",
            Self::Amendment => "amendment",
            Self::Assertion => "assertion",
            Self::BracketView => "bracket-view",
            Self::Clarification => "clarification",
            Self::Comment => "comment",
            Self::Concept => "concept",
            Self::Entry => "entry",
            Self::Glossary => "glossary",
            Self::Link => "link",
            Self::List => "list",
            Self::Notice => "notice",
            Self::Party => "party",
            Self::Position => "position",
            Self::Proposal => "proposal",
            Self::Subject => "subject",
            Self::Submission => "submission",
            Self::SubmissionFile => "submission-file",
            Self::Token => "token",
            Self::Webhook => "webhook",
        }
    }

    /// What a record of this kind points at, read off its body: the one place
    /// from which the table of references follows.
    fn references(self, body: &Value) -> Vec<Reference> {
        let one = |target: Self, pointer: &str| {
            let id = body.pointer(pointer).and_then(Value::as_str);
            id.map(|id| (target, id.to_owned()))
        };
        let all = |target: Self, list: &str, pointer: &str| {
            let elements = body[list].as_array().into_iter().flatten();
            let ids = elements.filter_map(|element| element.pointer(pointer)?.as_str());
            ids.map(|id| (target, id.to_owned())).collect::<Vec<_>>()
        };
        match self {
            Self::Account => {
                let token = one(Self::Token, "/token_hash");
                // Those of an identity provider have none here.
                Vec::from_iter(token.filter(|(_, hash)| !hash.is_empty()))
            }
            Self::Amendment | Self::BracketView | Self::Comment | Self::Position => {
                Vec::from_iter(one(Self::Proposal, "/proposal"))
            }
            Self::Assertion => {
                let link = one(Self::Link, "/link");
                let ends = [one(Self::Concept, "/concept"), one(Self::Entry, "/entry")];
                link.into_iter().chain(ends.into_iter().flatten()).collect()
            }
            Self::Clarification => Vec::from_iter(one(Self::Entry, "/entry")),
            Self::Entry => Vec::from_iter(one(Self::List, "/list")),
            Self::Link => {
                let ends = [one(Self::Concept, "/concept"), one(Self::Entry, "/entry")];
                ends.into_iter().flatten().collect()
            }
            Self::Notice => all(Self::Addressee, "addressees", ""),
            Self::Proposal => {
                let mut targets = all(Self::Entry, "drawn_on", "/entry");
                targets.extend(one(Self::Concept, "/concept"));
                targets
            }
            Self::SubmissionFile => Vec::from_iter(one(Self::Submission, "/submission")),
            Self::Webhook => Vec::from_iter(one(Self::Account, "/account")),
            Self::Addressee
            | Self::Concept
            | Self::Glossary
            | Self::List
            | Self::Party
            | Self::Subject
            | Self::Submission
            | Self::Token => Vec::new(),
        }
    }

    /// The kind of a stored word.
    ///
    /// # Errors
    /// [`StoreError::Newer`] if this program does not know it.
    pub fn from_stored(word: &str) -> StoreResult<Self> {
        let kind = Self::ALL.into_iter().find(|kind| kind.as_str() == word);
        kind.ok_or(StoreError::Newer)
    }
}

/// Who may see a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Those who take part: every account.
    Participants,
    /// The service itself only.
    Service,
}

impl Audience {
    /// All audiences, from the widest.
    pub const ALL: [Self; 3] = [Self::Public, Self::Participants, Self::Service];

    /// The word stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Participants => "participants",
            Self::Service => "service",
        }
    }

    /// The audience of a stored word.
    ///
    /// # Errors
    /// [`StoreError::Newer`] if this program does not know it.
    pub fn from_stored(word: &str) -> StoreResult<Self> {
        let audience = Self::ALL.into_iter().find(|a| a.as_str() == word);
        audience.ok_or(StoreError::Newer)
    }

    /// Whether this audience sees what is meant for `other`.
    pub fn sees(self, other: Self) -> bool {
        other <= self
    }

    /// The stored words of all that this audience sees; public repeated where
    /// there are fewer than three.
    pub(super) fn seen(self) -> [&'static str; 3] {
        Self::ALL.map(|other| {
            let seen = if self.sees(other) {
                other
            } else {
                Self::Public
            };
            seen.as_str()
        })
    }
}

/// A type of the model that is kept as a record.
pub trait Kept: Serialize + DeserializeOwned {
    /// The kind it is kept as.
    const KIND: Kind;
}

macro_rules! kept {
    ($($word:ident),+ $(,)?) => {$(
        impl Kept for $word {
            const KIND: Kind = Kind::$word;
        }
    )+};
}

kept!(
    Amendment,
    Assertion,
    BracketView,
    Clarification,
    Comment,
    Concept,
    Entry,
    Link,
    List,
    Notice,
    Party,
    Position,
    Proposal,
    Subject,
    Submission,
    SubmissionFile,
    Webhook,
);

/// One version of one thing, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: String,
    /// From 1, without gaps.
    pub version: i64,
    /// The act that wrote it.
    pub revision: Revision,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// The account that did, or `system`.
    pub actor: String,
    /// The State or organisation whose record it is.
    pub owner: Option<String>,
    /// Who may see it.
    pub audience: Audience,
    /// Whether it is shown in listings.
    pub listed: bool,
    /// JSON.
    pub body: String,
}

impl Record {
    /// What it points at, each target once, in order.
    pub fn references(&self) -> BTreeSet<Reference> {
        references(self.kind, &self.body)
    }

    /// The next version, with the same body, for an audience.
    pub fn next(&self, audience: Audience) -> NewRecord {
        NewRecord {
            kind: self.kind,
            id: self.id.clone(),
            version: self.version + 1,
            owner: self.owner.clone(),
            audience,
            listed: self.listed,
            body: self.body.clone(),
        }
    }

    /// The body as a word of the model.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if it is none.
    pub fn read<T: Kept>(&self) -> StoreResult<T> {
        read(self.kind, &self.id, self.version, &self.body)
    }
}

fn read<T: Kept>(kind: Kind, id: &str, version: i64, body: &str) -> StoreResult<T> {
    serde_json::from_str(body).map_err(|error| StoreError::Unreadable {
        kind: kind.as_str(),
        id: id.to_owned(),
        version,
        detail: error.to_string(),
    })
}

/// A version to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: String,
    /// The one after the newest: 1 for a new record.
    pub version: i64,
    /// The State or organisation whose record it is.
    pub owner: Option<String>,
    /// Who may see it.
    pub audience: Audience,
    /// Whether it is shown in listings.
    pub listed: bool,
    /// JSON.
    pub body: String,
}

/// A target that a record points at.
pub type Reference = (Kind, String);

impl NewRecord {
    /// A listed public version of a thing, without owner.
    ///
    /// # Errors
    /// [`StoreError::Backend`] if the thing cannot be put as JSON.
    pub fn of<T: Kept>(id: impl Into<String>, version: i64, thing: &T) -> StoreResult<Self> {
        let body =
            serde_json::to_string(thing).map_err(|error| StoreError::Backend(error.to_string()))?;
        Ok(Self {
            kind: T::KIND,
            id: id.into(),
            version,
            owner: None,
            audience: Audience::Public,
            listed: true,
            body,
        })
    }

    /// With an owner.
    pub fn owned_by(mut self, owner: impl Into<String>) -> Self {
        self.owner = Some(owner.into());
        self
    }

    /// For an audience.
    pub fn seen_by(mut self, audience: Audience) -> Self {
        self.audience = audience;
        self
    }

    /// What it points at, each target once, in order.
    pub fn references(&self) -> BTreeSet<Reference> {
        references(self.kind, &self.body)
    }

    /// The body as a word of the model.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if it is none.
    pub fn read<T: Kept>(&self) -> StoreResult<T> {
        read(self.kind, &self.id, self.version, &self.body)
    }

    /// Shown in listings or not.
    pub fn listed(mut self, listed: bool) -> Self {
        self.listed = listed;
        self
    }
}

/// What a body points at. One that is not JSON points at nothing.
fn references(kind: Kind, body: &str) -> BTreeSet<Reference> {
    let body = serde_json::from_str(body).unwrap_or_default();
    kind.references(&body).into_iter().collect()
}

/// The name of a person, kept outside the hashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The account's id.
    pub account: String,
    /// The name given.
    pub name: String,
}
