use std::collections::BTreeMap;

use super::amendments::bracketed;
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{AlternativeId, BracketedText, TextOrigin, comes_from};
use crate::model::{Entry, Language, PartInLanguage, Source, Text};
use crate::text::Analysis;

impl Service {
    /// The national texts from which wordings in brackets come, as far as the
    /// viewer may see them.
    pub(super) async fn origins(
        &self,
        viewer: &Viewer,
        of: &PartInLanguage,
        brackets: &BracketedText,
        sources: &[Source],
    ) -> ServiceResult<BTreeMap<AlternativeId, Vec<TextOrigin>>> {
        let mut origins = BTreeMap::new();
        for source in sources.iter().filter(|source| !source.entries.is_empty()) {
            let wording = brackets.wording_of(source.of()).unwrap_or_default();
            let wording = bracketed("text", &wording)?.clean();
            let mut found = Vec::with_capacity(source.entries.len());
            for id in &source.entries {
                match self.entry(viewer, id.as_str()).await {
                    Ok(view) => found.extend(origin(view.entry, &wording, &of.language)),
                    Err(ServiceError::NotFound { .. }) => {}
                    Err(other) => return Err(other),
                }
            }
            origins.insert(source.of(), found);
        }
        Ok(origins)
    }
}

fn origin(entry: Entry, wording: &str, language: &Language) -> Option<TextOrigin> {
    let whose = text_with(&entry, wording, language)?.wording;
    Some(TextOrigin {
        state: entry.state,
        entry: entry.id,
        wording: whose,
    })
}

/// The text of an entry that has a wording; where none has it any more, the
/// first in the language, or the first.
fn text_with<'a>(entry: &'a Entry, wording: &str, language: &Language) -> Option<&'a Text> {
    let analysis = Analysis::of(language.primary());
    let of_language = || {
        let texts = entry.texts.iter();
        texts.filter(|text| text.language.primary() == language.primary())
    };
    let has_it = |text: &&Text| comes_from(wording, &[vec![text.text.clone()]], analysis);
    let found = of_language().find(has_it).or_else(|| of_language().next());
    found.or_else(|| entry.texts.first())
}
