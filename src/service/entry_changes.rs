use super::{ALL, EntryView, Service, ServiceResult, Viewer};
use crate::compare::{EntryChange, entry_change};

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
            let change = before.map(|before| entry_change(before, &view.entry));
            versions.push(EntryVersion { view, change });
        }
        Ok(versions)
    }
}
