use super::{Service, ServiceResult, Viewer};
use crate::i18n::Thing;
use crate::model::{Bilingual, Concept, DisplayLanguage};
use crate::store::Kind;

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
