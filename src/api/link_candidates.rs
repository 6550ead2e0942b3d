use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::collection::Collection;
use super::context::Context;
use super::examples;
use super::links::{LinkedConcept, LinkedEntry};
use super::params::{self, Params};
use super::problem::Answer;
use super::viewer::Known;
use crate::compare::{LikeTexts, SameTerm};
use crate::i18n;
use crate::model::{Bilingual, DisplayLanguage, EntryId, Language, Link, Wording};
use crate::service::{LinkCandidate, ProposedLink, Reference};

const DEFAULT_LIMIT: usize = 50;

/// Parameters of the links that are proposed.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CandidatesParams {
    /// Those with one concept.
    #[param(example = "cyberspace")]
    concept: Option<String>,
    /// Those of the entries of one State or organisation.
    #[param(example = "XA")]
    state: Option<String>,
    /// Those of entries that have a term or a text in this language (BCP 47), or in
    /// one within it.
    #[param(example = "fr")]
    language: Option<String>,
    /// Display language, `en` or `fr`: which term names the entry, and the order of States.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Candidates in a page, 1 to 200; 50 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 50)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "cyberspace~xa.submitted.cyberspace")]
    cursor: Option<String>,
}

/// A link that is proposed. It is none until a drafter makes it.
#[derive(Serialize, ToSchema)]
#[schema(as = LinkCandidate)]
pub struct CandidateBody {
    /// The concept.
    concept: LinkedConcept,
    /// The entry.
    entry: LinkedEntry,
    /// Hundredths: how like the two texts are; null where none are told.
    weight: Option<u8>,
    /// The two texts that are likest, of an entry that is linked to no concept.
    reasons: Vec<LikeTextsBody>,
    /// A term that the entry has in common with one of the concept’s, such as a word of
    /// general language, by which alone no rule links.
    #[serde(skip_serializing_if = "Option::is_none")]
    same_term: Option<SameTermBody>,
    /// The link that a drafter made of the same entry in the list that the State
    /// gave to participants only, before the public one took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "cyberspace~xa.restricted.cyberspace")]
    earlier_link: Option<String>,
}

/// A term that two entries have, in whatever spelling.
#[derive(Serialize, ToSchema)]
#[schema(as = SameTerm)]
pub struct SameTermBody {
    /// The entry of the concept that has it.
    #[schema(value_type = String, example = "xb.submitted.cyberspace")]
    entry: EntryId,
    /// The language of both terms.
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// The term, as that entry has it.
    #[schema(example = "space")]
    term: String,
}

/// Two texts that are alike: shared words, not agreement.
#[derive(Serialize, ToSchema)]
#[schema(as = LikeTexts)]
pub struct LikeTextsBody {
    /// The entry of the concept whose text the entry’s own is like.
    #[schema(value_type = String, example = "xb.submitted.cyberspace")]
    entry: EntryId,
    /// The language of both texts.
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// Hundredths: the cosine of the weights of their words, each weighing by
    /// its rarity; 100 only where both have the same words in the same order.
    weight: u8,
    /// The words that both have, in whatever inflection, those that count most
    /// first, as the entry’s own text writes them.
    words: Vec<String>,
    /// Whose words the two texts are in: that of the entry proposed, then the
    /// other.
    wordings: [Wording; 2],
    /// The same in words.
    labels: [Bilingual; 2],
}

impl CandidateBody {
    /// A candidate as the service gives it.
    pub fn of(candidate: LinkCandidate, display: DisplayLanguage, reference: &Reference) -> Self {
        let proposed = candidate.proposed;
        let concept = reference.concept(&proposed.concept);
        Self {
            concept: LinkedConcept {
                name: concept.map(|concept| concept.name.clone()),
                id: proposed.concept,
            },
            entry: LinkedEntry::of(&candidate.entry, candidate.version, display, reference),
            weight: proposed.like_texts.as_ref().map(|reason| reason.weight),
            reasons: proposed.like_texts.into_iter().map(like_texts).collect(),
            same_term: proposed.same_term.map(same_term),
            earlier_link: proposed.earlier,
        }
    }
}

fn same_term(same: SameTerm) -> SameTermBody {
    SameTermBody {
        entry: same.like,
        language: same.language,
        term: same.term,
    }
}

fn like_texts(reason: LikeTexts) -> LikeTextsBody {
    let wordings = [reason.wording, reason.like_wording];
    LikeTextsBody {
        entry: reason.like,
        language: reason.language,
        weight: reason.weight,
        words: reason.words,
        labels: wordings.map(i18n::wording),
        wordings,
    }
}

/// Links that are proposed.
#[utoipa::path(
    get, path = "/api/v1/link-candidates", tag = "links", params(CandidatesParams),
    summary = "List links that are proposed to drafters",
    description = "For entries that are linked to no concept: the concepts, at most three, whose entries \
        have texts with the same words, rare words counting more; where they have a term in common, too, which \
        (`same_term`). And for public entries in the place of what the \
        State had given to participants only: the concepts to which a drafter had linked that \
        (`earlier_link`), since that link ended with it. States in the order of their names, for each of their entries these first, \
        then the likest. None that was taken back, be it of what the State had given to participants only \
        in the same words. A drafter makes a link of one with `POST /api/v1/links`. For drafters.",
    responses(
        (status = 200, description = "A page of candidates", body = Collection<CandidateBody>,
         example = json!(examples::links::candidates())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn list_link_candidates(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(params): Params<CandidatesParams>,
) -> Answer<Json<Collection<CandidateBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let concept = params::one("concept", params.concept.as_deref(), params::word)?;
    let state = params::one("state", params.state.as_deref(), params::word)?;
    let language = params::one("language", params.language.as_deref(), params::word)?;
    let found = app
        .link_candidates(
            &viewer,
            concept.as_ref(),
            state.as_ref(),
            language.as_ref(),
            context.display,
        )
        .await?;
    let reference = app.reference();
    let id = |one: &ProposedLink| Link::id(&one.concept, &one.entry);
    let cursor = params.cursor.as_deref();
    let page = Collection::page_of(found, cursor, limit, id, |one| one)?;
    let mut bodies = Vec::with_capacity(page.items().len());
    for candidate in page.items() {
        let candidate = app.with_entry(&viewer, candidate.clone()).await?;
        bodies.push(CandidateBody::of(candidate, context.display, &reference));
    }
    Ok(Json(page.with(bodies)))
}
