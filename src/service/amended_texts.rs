use super::amendments::{AmendmentStatus, AmendmentView, text_of};
use super::{Service, ServiceResult, Viewer};
use crate::consensus::{AmendedPart, amended_parts, conflicts};
use crate::model::{Amendment, DisplayLanguage, Key, PartInLanguage, Proposal};

/// A text of a proposal with the open amendments to it side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct AmendedText {
    /// Which text.
    pub of: PartInLanguage,
    /// The text cut into what amendments change and what they leave.
    pub parts: Vec<AmendedPart>,
    /// The amendments, by whose places the parts name them.
    pub amendments: Vec<Amendment>,
    /// Those that put different wordings in the same place.
    pub conflicts: Vec<(usize, usize)>,
    /// Open amendments whose brackets no longer match those of the newest text,
    /// so that they are in no part.
    pub to_older_wording: Vec<Amendment>,
    /// Those of the amendments side by side in whose place the text has changed
    /// since they were made.
    pub place_changed: Vec<Key>,
}

impl Service {
    /// The texts of a proposal that have open amendments, with these side by
    /// side, in the order of the names of their States.
    ///
    /// # Errors
    /// [`super::ServiceError::NotFound`]. The public sees none.
    pub async fn amended_texts(
        &self,
        viewer: &Viewer,
        proposal: &str,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<AmendedText>> {
        let newest = self.proposal(viewer, proposal).await?.proposal;
        let mut open = self.amendments_by_state(viewer, proposal, display).await?;
        open.retain(|view| view.status == AmendmentStatus::Open);
        let mut texts: Vec<PartInLanguage> = Vec::new();
        for view in &open {
            if !texts.contains(&view.amendment.of) {
                texts.push(view.amendment.of.clone());
            }
        }
        Ok(texts
            .into_iter()
            .map(|of| side_by_side(&newest, of, &open))
            .collect())
    }
}

fn side_by_side(newest: &Proposal, of: PartInLanguage, open: &[AmendmentView]) -> AmendedText {
    let to_text = open.iter().filter(|view| view.amendment.of == of);
    let (current, older): (Vec<_>, Vec<_>) = to_text.partition(|view| view.on_newest.is_some());
    let of_views = |views: &[&AmendmentView]| -> Vec<Amendment> {
        views.iter().map(|view| view.amendment.clone()).collect()
    };
    let wordings: Vec<&str> = current
        .iter()
        .filter_map(|view| view.on_newest.as_deref())
        .collect();
    let parts = amended_parts(text_of(newest, &of), &wordings);
    AmendedText {
        conflicts: conflicts(&parts),
        parts,
        place_changed: current
            .iter()
            .filter(|view| view.place_changed_since)
            .map(|view| view.amendment.id.clone())
            .collect(),
        amendments: of_views(&current),
        to_older_wording: of_views(&older),
        of,
    }
}
