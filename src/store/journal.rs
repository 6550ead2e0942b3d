use sha2::{Digest, Sha256};

use super::{Kind, NewRecord, Revision};

/// Something done, about to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// When (RFC 3339, UTC).
    pub at: String,
    /// The account, or `system`.
    pub actor: String,
    /// On behalf of which State.
    pub state: Option<String>,
    /// What: a noun and a past participle, such as `list.imported`.
    pub act: &'static str,
    /// The request or command it came with.
    pub request: String,
    /// Records on whose newest versions it was decided: it is not done if one
    /// of them has changed.
    pub decided_on: Vec<(Kind, String, i64)>,
}

/// An act as the journal has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its place in the order of acts.
    pub revision: Revision,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// The account, or `system`.
    pub actor: String,
    /// On behalf of which State.
    pub state: Option<String>,
    /// What was done.
    pub act: String,
    /// The request or command it came with.
    pub request: String,
    /// SHA-256 over all that the act wrote, in hexadecimal.
    pub content_digest: String,
    /// The hash of the act before; empty for the first.
    pub previous_hash: String,
    /// See [`JournalEntry::computed_hash`].
    pub hash: String,
}

impl JournalEntry {
    /// The entry of an act that follows `previous_hash`.
    pub fn following(
        previous_hash: String,
        revision: Revision,
        act: &Act,
        records: &[NewRecord],
    ) -> Self {
        let mut entry = Self {
            revision,
            at: act.at.clone(),
            actor: act.actor.clone(),
            state: act.state.clone(),
            act: act.act.to_owned(),
            request: act.request.clone(),
            content_digest: content_digest(records),
            previous_hash,
            hash: String::new(),
        };
        entry.hash = entry.computed_hash();
        entry
    }

    /// SHA-256 over all other fields, in hexadecimal: it holds what was
    /// written and, through the previous hash, all that was before.
    pub fn computed_hash(&self) -> String {
        let mut hasher = FieldHasher::default();
        hasher.field(&self.previous_hash);
        hasher.field(&self.revision.to_string());
        hasher.field(&self.at);
        hasher.field(&self.actor);
        hasher.optional(self.state.as_deref());
        hasher.field(&self.act);
        hasher.field(&self.request);
        hasher.field(&self.content_digest);
        hasher.hex()
    }
}

/// SHA-256 over the versions that an act wrote, whatever their order, in
/// hexadecimal.
pub fn content_digest(records: &[NewRecord]) -> String {
    let mut digests: Vec<String> = records.iter().map(record_digest).collect();
    digests.sort_unstable();
    let mut hasher = FieldHasher::default();
    for digest in &digests {
        hasher.field(digest);
    }
    hasher.hex()
}

fn record_digest(record: &NewRecord) -> String {
    let mut hasher = FieldHasher::default();
    hasher.field(record.kind.as_str());
    hasher.field(&record.id);
    hasher.field(&record.version.to_string());
    hasher.optional(record.owner.as_deref());
    hasher.field(record.audience.as_str());
    hasher.field(if record.listed { "1" } else { "0" });
    hasher.field(&record.body);
    hasher.hex()
}

/// Hashes fields with their lengths, so that no two different rows of fields
/// run together into the same bytes.
#[derive(Default)]
struct FieldHasher(Sha256);

impl FieldHasher {
    fn field(&mut self, field: &str) {
        self.0.update((field.len() as u64).to_be_bytes());
        self.0.update(field.as_bytes());
    }

    fn optional(&mut self, field: Option<&str>) {
        match field {
            Some(field) => {
                self.0.update([1]);
                self.field(field);
            }
            None => self.0.update([0]),
        }
    }

    fn hex(self) -> String {
        hex(&self.0.finalize())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Audience, Kind};

    fn record(id: &str, body: &str) -> NewRecord {
        NewRecord {
            kind: Kind::Entry,
            id: id.into(),
            version: 1,
            owner: None,
            audience: Audience::Public,
            listed: true,
            body: body.into(),
        }
    }

    #[test]
    fn the_order_of_records_does_not_matter_but_their_content_does() {
        let (a, b) = (record("a", "1"), record("b", "2"));
        let digest = content_digest(&[a.clone(), b.clone()]);
        assert_eq!(digest, content_digest(&[b.clone(), a.clone()]));
        assert_ne!(digest, content_digest(std::slice::from_ref(&a)));
        assert_ne!(digest, content_digest(&[a, record("b", "3")]));
    }

    #[test]
    fn neighbouring_fields_do_not_run_together() {
        let one = content_digest(&[record("ab", "c")]);
        assert_ne!(one, content_digest(&[record("a", "bc")]));
    }
}
