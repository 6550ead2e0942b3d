use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::body::JsonBody;
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, Problem};
use super::starting_text::OriginBody;
use super::viewer::{Asking, Known};
use crate::consensus::{Bracket, Segment};
use crate::i18n::Message;
use crate::model::{BracketView, Key, Language, Part, PartInLanguage, PartyCode, Wish};
use crate::service::{NewBracketView, OpenText, Reading};

/// A text of a proposal with its brackets as data.
#[derive(Serialize, ToSchema)]
#[schema(as = OpenText)]
pub struct OpenTextBody {
    /// Which text.
    #[serde(flatten)]
    of: PartInLanguage,
    /// The text as it is written.
    text: String,
    /// Whether no wording is in brackets.
    is_agreed: bool,
    /// The text in pieces.
    segments: Vec<SegmentBody>,
    /// What States said of wordings that stand in brackets no longer where
    /// they said it; for participants.
    lost_views: Vec<LostViewBody>,
}

/// What a State said of a wording that lost its place.
#[derive(Serialize, ToSchema)]
#[schema(as = LostBracketView)]
pub struct LostViewBody {
    /// The State.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// What it wanted of it.
    wish: Wish,
    /// The wording.
    wording: String,
    /// The version that was read.
    on_version: i64,
}

impl From<BracketView> for LostViewBody {
    fn from(view: BracketView) -> Self {
        Self {
            state: view.state,
            wish: view.wish,
            wording: view.wording,
            on_version: view.on_version,
        }
    }
}

/// A piece of a text: agreed wording, or a bracket.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum SegmentBody {
    /// Agreed wording.
    Agreed(String),
    /// Wording that is not agreed.
    Bracket(BracketBody),
}

/// Wording that is not agreed.
#[derive(Serialize, ToSchema)]
#[schema(as = Bracket)]
pub struct BracketBody {
    /// Counted from 1 in reading order, outer before inner.
    number: usize,
    /// What it may become; a single one may stand or go.
    alternatives: Vec<AlternativeBody>,
}

/// What a bracket may become.
#[derive(Serialize, ToSchema)]
#[schema(as = Alternative)]
pub struct AlternativeBody {
    /// Counted from 1 within its bracket.
    number: usize,
    /// Its wording as it is written.
    wording: String,
    /// Its wording in pieces.
    #[schema(no_recursion)]
    segments: Vec<SegmentBody>,
    /// The States that propose it, for participants.
    #[schema(value_type = Vec<String>)]
    proposed_by: Vec<PartyCode>,
    /// The States that object to it, for participants.
    #[schema(value_type = Vec<String>)]
    objected_by: Vec<PartyCode>,
    /// The national texts from which it comes.
    origins: Vec<OriginBody>,
    /// The amendments from which it comes.
    #[schema(value_type = Vec<String>)]
    amendments: Vec<Key>,
}

impl From<OpenText> for OpenTextBody {
    fn from(open: OpenText) -> Self {
        Self {
            segments: segments(open.brackets.segments(), &open),
            is_agreed: open.brackets.is_agreed(),
            lost_views: open.lost_views.into_iter().map(Into::into).collect(),
            text: open.text.text,
            of: open.of,
        }
    }
}

fn segments(pieces: &[Segment], open: &OpenText) -> Vec<SegmentBody> {
    let body = |segment: &Segment| match segment {
        Segment::Agreed(text) => SegmentBody::Agreed(text.clone()),
        Segment::Open(bracket) => SegmentBody::Bracket(bracket_body(bracket, open)),
    };
    pieces.iter().map(body).collect()
}

fn bracket_body(bracket: &Bracket, open: &OpenText) -> BracketBody {
    let body = |alternative: &crate::consensus::Alternative| {
        let id = (bracket.number, alternative.number);
        let view = open.views.get(&id).cloned().unwrap_or_default();
        let origins = open.origins.get(&id).cloned().unwrap_or_default();
        let sources = open.text.sources.iter();
        let of_alternative = sources.filter(|source| source.of() == id);
        let amendments = of_alternative.flat_map(|source| source.amendments.clone());
        let amendments = amendments.collect();
        AlternativeBody {
            number: alternative.number,
            wording: alternative.wording(),
            segments: segments(&alternative.segments, open),
            proposed_by: view.proposed_by,
            objected_by: view.objected_by,
            origins: origins.into_iter().map(OriginBody::from).collect(),
            amendments,
        }
    };
    BracketBody {
        number: bracket.number,
        alternatives: bracket.alternatives.iter().map(body).collect(),
    }
}

/// What a State says of a wording in brackets.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewBracketView, example = json!(examples::drafting::new_bracket_view()))]
pub struct NewBracketViewBody {
    /// The version of the proposal that was read.
    on_version: i64,
    /// Which part of the proposal.
    #[serde(default)]
    part: Part,
    /// In which language (BCP 47).
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// The bracket, counted from 1 in reading order, outer before inner.
    bracket: usize,
    /// The alternative in it, counted from 1.
    alternative: usize,
    /// What the State wants of it.
    wish: Wish,
}

/// Parameters of a reading.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ReadingParams {
    /// `clean` for the agreed wording alone, or a State’s code for the text as
    /// that State would have it.
    #[param(rename = "as", example = "clean")]
    #[serde(rename = "as")]
    by: String,
    /// Language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// A text of a proposal as it is read.
#[derive(Serialize, ToSchema)]
pub struct TextRead {
    /// Which text.
    #[serde(flatten)]
    of: PartInLanguage,
    /// The text.
    text: String,
}

impl From<(PartInLanguage, String)> for TextRead {
    fn from((of, text): (PartInLanguage, String)) -> Self {
        Self { of, text }
    }
}

/// Reads the brackets of a proposal.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/brackets", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), LangParams),
    summary = "Read the brackets of a proposal",
    description = "Its texts in pieces: wording that is agreed, and brackets with their alternatives, each \
        with where it comes from and, for participants, which States propose it and which object to it.",
    responses(
        (status = 200, description = "The texts", body = Collection<OpenTextBody>,
         example = json!(examples::drafting::open_texts())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn show_brackets(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<Collection<OpenTextBody>>> {
    let texts = app.open_texts(&viewer, &id, context.display).await?;
    Ok(Json(Collection::whole(texts, OpenTextBody::from)))
}

/// Says what a State wants of a wording in brackets.
#[utoipa::path(
    post, path = "/api/v1/proposals/{id}/bracket-views", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), LangParams),
    summary = "Say what a State wants of a wording in brackets",
    description = "By the State’s own delegation. It follows the alternative through edits, as long as it \
        stands in brackets at its place, until the State says otherwise; afterwards it is among the `lost_views`.",
    request_body = NewBracketViewBody,
    responses(
        (status = 200, description = "The texts with their brackets", body = Collection<OpenTextBody>,
         example = json!(examples::drafting::open_texts())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn say_of_bracket(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(new): JsonBody<NewBracketViewBody>,
) -> Answer<Json<Collection<OpenTextBody>>> {
    let new = NewBracketView {
        on_version: new.on_version,
        of: PartInLanguage {
            part: new.part,
            language: new.language,
        },
        bracket: new.bracket,
        alternative: new.alternative,
        wish: new.wish,
    };
    let texts = app
        .say_of_bracket(&viewer, &id, new, context.display, &context.request)
        .await?;
    Ok(Json(Collection::whole(texts, OpenTextBody::from)))
}

/// Reads a proposal clean, or as a State would have it.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/reading", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), ReadingParams),
    summary = "Read a proposal clean, or as a State would have it",
    description = "Clean: what is agreed alone. As a State would have it: what it proposes stands, what it \
        objects to goes, and a bracket of which it said nothing stays; this is for participants.",
    responses(
        (status = 200, description = "The texts", body = Collection<TextRead>,
         example = json!(examples::drafting::reading())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn read_proposal(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(params): Params<ReadingParams>,
) -> Answer<Json<Collection<TextRead>>> {
    let reading = match params.by.as_str() {
        "clean" => Reading::Clean,
        code => match params::word(code) {
            Ok(state) => Reading::AsWishedBy(state),
            Err(_) => {
                let found = code.chars().take(80).collect();
                let allowed = "clean, or a State’s code";
                return Err(Problem::invalid("as", Message::NotOneOf { found, allowed }));
            }
        },
    };
    let texts = app.reading(&viewer, &id, &reading).await?;
    Ok(Json(Collection::whole(texts, TextRead::from)))
}
