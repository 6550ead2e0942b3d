use std::collections::BTreeMap;

use super::reference::led_on;
use super::{Service, ServiceResult, Viewer};
use crate::i18n::Thing;
use crate::model::{Bilingual, Concept, DisplayLanguage, Key};
use crate::store::{Audience, Kind, Reading, Record, Revision, Scope, Selection, StoreResult};

/// Names that a concept had.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct FormerName {
    /// In both languages: one of them may be the same as now.
    pub name: Bilingual,
    /// When it was renamed (RFC 3339, UTC).
    #[schema(format = DateTime)]
    pub until: String,
}

impl Service {
    /// The names that a concept had, oldest first, each with until when; without
    /// those that it has again.
    ///
    /// # Errors
    /// [`super::ServiceError::NotFound`].
    pub async fn former_names(&self, viewer: &Viewer, id: &str) -> ServiceResult<Vec<FormerName>> {
        self.visible(viewer, Kind::Concept, id, Thing::Concept)
            .await?;
        let mut former: Vec<FormerName> = Vec::new();
        let mut before: Option<Bilingual> = None;
        for record in self.store.history(Kind::Concept, id, 0, i64::MAX).await? {
            let name = record.read::<Concept>()?.name;
            if let Some(before) = before.filter(|before| *before != name) {
                former.push(FormerName {
                    name: before,
                    until: record.at,
                });
            }
            before = Some(name);
        }
        former.retain(|former| before.as_ref() != Some(&former.name));
        Ok(former)
    }
}

impl FormerName {
    /// The names in a display language that are others than the one now, each with
    /// until when it was last used.
    pub fn in_language<'a>(
        former: &'a [Self],
        now: &'a Bilingual,
        display: DisplayLanguage,
    ) -> Vec<(&'a str, &'a str)> {
        let mut names: Vec<(&str, &str)> = Vec::new();
        for one in former {
            let name = one.name.get(display);
            if name != now.get(display) {
                names.retain(|(known, _)| *known != name);
                names.push((name, &one.until));
            }
        }
        names
    }
}

/// All names that each concept that stands has had, and those that were merged
/// into it, for alignment; with those of today. What was said before a split may
/// be about either part, so that such names are not among them.
pub(super) async fn names_before(
    store: &dyn Reading,
) -> StoreResult<BTreeMap<Key, Vec<Bilingual>>> {
    let selection = Selection {
        kind: Kind::Concept,
        scope: Scope::All,
        audience: Audience::Public,
        unlisted_too: true,
    };
    let records = store.page(selection, "", i64::MAX).await?;
    let mut concepts = BTreeMap::new();
    let mut changed: Vec<(Key, Since)> = Vec::new();
    for record in records {
        let concept: Concept = record.read()?;
        // One in its first version has no name but that of today.
        if record.version > 1 {
            let versions = store.history(Kind::Concept, &record.id, 0, i64::MAX);
            changed.push((concept.id.clone(), Since::of(&versions.await?, &concept)?));
        }
        concepts.insert(concept.id.clone(), concept);
    }
    let leads_on = led_on(&concepts);
    let split: BTreeMap<Key, Revision> = changed
        .iter()
        .map(|(id, since)| (id.clone(), since.split))
        .collect();
    let mut names: BTreeMap<Key, Vec<Bilingual>> = BTreeMap::new();
    for (id, since) in changed {
        let now = leads_on.get(&id).unwrap_or(&id);
        if split.get(now).is_none_or(|split| since.newest >= *split) {
            names.entry(now.clone()).or_default().extend(since.names);
        }
    }
    Ok(names)
}

/// What a concept has been called since it was last split, without what it was
/// called then unless it still is, or was when it was merged.
struct Since {
    /// The act of its newest split; that which made it where it was not split.
    split: Revision,
    /// The act that changed it last: of a merged one that of the merge.
    newest: Revision,
    names: Vec<Bilingual>,
}

impl Since {
    fn of(versions: &[Record], now: &Concept) -> StoreResult<Self> {
        let mut since = Self {
            split: 0,
            newest: 0,
            names: vec![now.name.clone()],
        };
        let mut at_split = None;
        for record in versions {
            let version: Concept = record.read()?;
            if version.split_into != now.split_into {
                continue;
            }
            if since.split == 0 {
                since.split = record.revision;
                at_split = (!now.split_into.is_empty()).then(|| version.name.clone());
            }
            since.newest = record.revision;
            if at_split.as_ref() != Some(&version.name) && !since.names.contains(&version.name) {
                since.names.push(version.name);
            }
        }
        Ok(since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_changed_in_one_language_only_is_former_there_only() {
        let name = |en: &str, fr: &str| Bilingual {
            en: en.into(),
            fr: fr.into(),
        };
        let until = |name, day: &str| FormerName {
            name,
            until: day.into(),
        };
        let former = [
            until(name("net", "réseau"), "1"),
            until(name("web", "réseau"), "2"),
            until(name("net", "toile"), "3"),
        ];
        let now = name("grid", "toile");
        let told = |display| FormerName::in_language(&former, &now, display);
        assert_eq!(told(DisplayLanguage::En), [("web", "2"), ("net", "3")]);
        assert_eq!(told(DisplayLanguage::Fr), [("réseau", "2")]);
    }
}
