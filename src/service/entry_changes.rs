use super::{ALL, EntryView, Service, ServiceResult, Viewer, apart};
use crate::compare::{EntryChange, entry_change};
use crate::model::Entry;

/// A version of an entry, and what it says otherwise than the one before.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryVersion {
    /// The version.
    pub view: EntryView,
    /// What changed; none of the first.
    pub change: Option<EntryChange>,
}

impl Service {
    /// All versions of an entry, oldest first, each against the one before.
    ///
    /// # Errors
    /// [`super::ServiceError::NotFound`].
    pub async fn entry_versions(
        &self,
        viewer: &Viewer,
        id: &str,
    ) -> ServiceResult<Vec<EntryVersion>> {
        let history = self.entry_history(viewer, id, 0, ALL).await?;
        let mut versions: Vec<EntryVersion> = Vec::with_capacity(history.items.len());
        for view in history.items {
            let before = versions.last().map(|version| &version.view.entry);
            let change = match before {
                Some(before) => Some(change_of(before, &view.entry).await?),
                None => None,
            };
            versions.push(EntryVersion { view, change });
        }
        Ok(versions)
    }
}

/// What an entry says otherwise than before, see [`entry_change`]. Long texts are compared on
/// a thread of their own: those of a list may take many seconds.
pub(super) async fn change_of(before: &Entry, since: &Entry) -> ServiceResult<EntryChange> {
    let texts = before.texts.iter().chain(&since.texts);
    let bytes = texts.map(|text| text.text.len()).sum();
    let (before, since) = (before.clone(), since.clone());
    apart(bytes, move || entry_change(&before, &since)).await
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entry(text: &str) -> Entry {
        let entry = json!({
            "id": "xa.submitted.lamp", "state": "XA", "origin": "submitted", "list": "xa.2026",
            "terms": [], "documents": [],
            "texts": [{
                "kind": "definition", "language": "en", "text": text,
                "wording": "official", "document": "law",
            }],
        });
        serde_json::from_value(entry).unwrap()
    }

    #[tokio::test]
    async fn long_texts_are_compared_while_others_are_served() {
        let (before, since) = (
            entry(&"lamp 1 ".repeat(9_000)),
            entry(&"2 lamp ".repeat(9_000)),
        );
        let comparing = change_of(&before, &since);
        tokio::pin!(comparing);
        tokio::select! {
            biased;
            _ = &mut comparing => panic!("whoever comes next waited for this"),
            () = std::future::ready(()) => {}
        }
        assert_eq!(comparing.await.unwrap().reworded.len(), 1);
    }
}
