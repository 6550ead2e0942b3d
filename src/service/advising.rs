use super::{
    AnnotatedTerm, AnnotationRequest, DocumentFormat, Right, Service, ServiceError, ServiceResult,
    Viewer,
};
use crate::consensus::{
    Advice, Drafted, Place, TermUse, advise, advise_on_circles, advise_on_terms, without_drafted,
};
use crate::i18n::Message;
use crate::model::{Entry, Language, Part, PartInLanguage, Proposal};
use crate::store::{self, Record, Scope};
use crate::text::{Analysis, fold};

/// The longest definition that is advised on, in characters.
const MAX_TEXT_CHARACTERS: usize = 20_000;
/// From where on the texts of States on a concept count as different, from 0
/// (the same) to 1 (no word in common).
const FAR_APART: f64 = 0.5;
/// Occurrences of known terms that are looked at.
const MAX_USES: usize = 500;

/// A definition to be advised on.
#[derive(Debug, Clone)]
pub struct Advised {
    /// The terms that it defines.
    pub terms: Vec<String>,
    /// The definition.
    pub text: String,
    /// Its language.
    pub language: Language,
}

impl Service {
    /// Advice on a definition, in the spirit of ISO 704: never more than that,
    /// and never on a State's own entry.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] for a text that is too long.
    pub async fn advise(&self, viewer: &Viewer, advised: &Advised) -> ServiceResult<Vec<Advice>> {
        viewer.require(Right::Participate)?;
        if advised.text.chars().count() > MAX_TEXT_CHARACTERS {
            let limit_characters = MAX_TEXT_CHARACTERS;
            return Err(ServiceError::invalid(
                "text",
                Message::TooLong { limit_characters },
            ));
        }
        let terms: Vec<&str> = advised.terms.iter().map(String::as_str).collect();
        let mut advice = advise(&terms, &advised.text, &advised.language);
        advice.extend(self.advise_on_terms_of(viewer, advised).await?);
        Ok(advice)
    }

    /// Advice on the definitions of a proposal as they stand.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`].
    pub async fn advise_on_proposal(
        &self,
        viewer: &Viewer,
        id: &str,
    ) -> ServiceResult<Vec<(PartInLanguage, Vec<Advice>)>> {
        viewer.require(Right::Participate)?;
        let proposal = self.proposal(viewer, id).await?.proposal;
        let others: Vec<(Record, Proposal)> =
            store::all(self.store.as_ref(), Scope::All, viewer.audience()).await?;
        let others = others.into_iter().map(|(_, other)| other);
        let others: Vec<Proposal> = others
            .filter(|other| other.concept != proposal.concept)
            .collect();
        let mut all = Vec::with_capacity(proposal.definitions.len());
        for text in &proposal.definitions {
            let advised = Advised {
                terms: terms_in(&proposal, &text.language),
                text: text.text.clone(),
                language: text.language.clone(),
            };
            let advice = self.advise(viewer, &advised).await?;
            let advice = beside_others(advice, &advised, &others);
            let of = PartInLanguage {
                part: Part::Definition,
                language: advised.language,
            };
            all.push((of, advice));
        }
        Ok(all)
    }

    async fn advise_on_terms_of(
        &self,
        viewer: &Viewer,
        advised: &Advised,
    ) -> ServiceResult<Vec<Advice>> {
        let request = AnnotationRequest {
            text: advised.text.clone(),
            language: advised.language.clone(),
            format: Some(DocumentFormat::Plain),
            parties: Vec::new(),
            offset: 0,
            limit: MAX_USES,
        };
        let found = self.annotate(viewer, &request).await?;
        let own: Vec<String> = advised.terms.iter().map(|term| fold(term)).collect();
        let mut uses = Vec::new();
        for span in &found.spans {
            let Some(known) = found.terms.get(&span.term) else {
                continue;
            };
            if own.contains(&fold(&known.term)) {
                continue;
            }
            let place = Place {
                start: span.start,
                end: span.end,
            };
            uses.push(TermUse {
                place,
                term: &known.term,
                wording: place.quoted(&advised.text).unwrap_or(&known.term),
                is_defined: self.is_defined(known, &advised.language).await?,
                differs: known
                    .concepts
                    .values()
                    .filter_map(|of| of.spread)
                    .any(|spread| spread >= FAR_APART),
            });
        }
        Ok(advise_on_terms(&uses))
    }

    /// Whether an entry that has a term defines or explains it in a language.
    async fn is_defined(&self, known: &AnnotatedTerm, language: &Language) -> ServiceResult<bool> {
        // A draft in `en-GB` uses what is defined in any English.
        let language = language.whole();
        for id in known.entries.keys() {
            let entry: Option<(_, Entry)> = store::get(self.store.as_ref(), id.as_str()).await?;
            if let Some((record, entry)) = entry
                && !self.stated(&entry, record.version, &language).is_empty()
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn terms_in(proposal: &Proposal, language: &Language) -> Vec<String> {
    let terms = proposal.terms.iter();
    let terms = terms.filter(|term| term.language.matches(language.primary()));
    terms.map(|term| term.text.clone()).collect()
}

/// Advice on a definition beside those of other proposals: on circles with
/// them, and not that a term is undefined which one of them defines.
fn beside_others(advice: Vec<Advice>, advised: &Advised, others: &[Proposal]) -> Vec<Advice> {
    let in_language: Vec<(Vec<String>, &str)> = others
        .iter()
        .filter_map(|other| {
            let mut texts = other.definitions.iter();
            let text = texts.find(|text| text.language == advised.language)?;
            Some((terms_in(other, &advised.language), text.text.as_str()))
        })
        .collect();
    let others: Vec<Drafted<'_>> = in_language
        .iter()
        .map(|(terms, text)| Drafted { terms, text })
        .collect();
    let one = Drafted {
        terms: &advised.terms,
        text: &advised.text,
    };
    let analysis = Analysis::of(advised.language.primary());
    let mut advice = without_drafted(advice, one, &others, analysis);
    advice.extend(advise_on_circles(one, &others, analysis));
    advice
}
