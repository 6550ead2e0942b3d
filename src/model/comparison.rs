use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Awaiting, Bilingual, Concept, Entry, Key, Language, LinkBasis, ListId, PartyCode, PartyKind,
    ShownAssertion, TakenBack, Term, Text,
};

/// The entries of one concept side by side: every State a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What is compared.
    pub concept: Concept,
    /// As of a day on which the concept was not here yet: since when it is (RFC
    /// 3339, UTC). It is then shown as it is now.
    pub here_since: Option<String>,
    /// One column a party: States in the order of their names in the display
    /// language, then organisations in theirs.
    pub columns: Vec<Column>,
}

impl Comparison {
    /// Leaves in each cell what is in some languages: `en` takes `en-GB`. An
    /// entry without any stays, with nothing in it, and of each of these
    /// languages it is told that it has none.
    pub fn narrow(&mut self, languages: &[Language]) {
        self.set_apart(languages);
        let is_wanted = |of: &Language| languages.iter().any(|tag| of.matches(tag.as_str()));
        for cell in self.columns.iter_mut().flat_map(|column| &mut column.cells) {
            cell.languages.retain(|texts| is_wanted(&texts.language));
            for language in languages {
                if !cell.languages.iter().any(|texts| texts.has(language)) {
                    cell.languages.push(TextsInLanguage::none(language.clone()));
                }
            }
            cell.entry.terms.retain(|term| is_wanted(&term.language));
            cell.entry.texts.retain(|text| is_wanted(&text.language));
        }
    }

    /// Gives what is in languages that were asked for a place of its own, where it
    /// stands with more than was asked for: `en-GB` beside what else is in `en`.
    pub fn set_apart(&mut self, languages: &[Language]) {
        for cell in self.columns.iter_mut().flat_map(|column| &mut column.cells) {
            let all = std::mem::take(&mut cell.languages);
            for mut texts in all {
                for language in narrower(languages, &texts.language) {
                    let apart = texts.split_off(language);
                    cell.languages
                        .extend(Some(apart).filter(|own| !own.is_empty()));
                }
                cell.languages.push(texts);
            }
        }
    }
}

/// Of the languages asked for those that are in another one, which is not asked
/// for itself.
fn narrower<'a>(asked: &'a [Language], whole: &Language) -> Vec<&'a Language> {
    if asked.iter().any(|tag| whole.matches(tag.as_str())) {
        return Vec::new();
    }
    let within = asked.iter().filter(|tag| tag.matches(whole.as_str()));
    within.collect()
}

/// What one State (or organisation) has on the concept.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// State code or organisation identifier.
    pub state: PartyCode,
    /// Names in both languages.
    pub name: Bilingual,
    /// State or organisation.
    pub kind: PartyKind,
    /// Whether there is anything, and if not, how that is to be read.
    pub status: ColumnState,
    /// Where there was no entry yet on a day, and there is one now: since when one
    /// is here (RFC 3339, UTC).
    pub here_since: Option<String>,
    /// One cell an entry; several where the State has several.
    pub cells: Vec<Cell>,
}

/// What the presence or absence of entries in a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnState {
    /// At least one entry is shown.
    Available,
    /// An accepted submission that the reader may see has no such entry, and
    /// all its entries are known to be about other concepts, by links that await
    /// no review.
    NotProvided,
    /// No entry available here: there is none, or the reader may not see it.
    NoEntryAvailable,
    /// No list of this State is held here.
    NoListHeld,
}

/// One entry of a State on the concept, its terms and texts by language.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The whole entry.
    pub entry: Entry,
    /// Which version of the entry this is.
    pub version: i64,
    /// When this version was kept (RFC 3339, UTC).
    pub at: String,
    /// A later list of the State in which the entry stands unchanged.
    pub stands_in: Option<ListId>,
    /// Why it stands under this concept.
    pub link: LinkBasis,
    /// The concept under which it was put before that was merged or split, or
    /// which the State’s list named when it had been merged already.
    pub moved_from: Option<Key>,
    /// A drafter had taken it back before a merge of concepts brought it again.
    pub taken_back: Option<TakenBack>,
    /// Why a drafter should look at it.
    pub awaits: Vec<Awaiting>,
    /// The words of the entry were changed after it was put under this concept.
    pub changed_since: bool,
    /// What is said of its standing there.
    pub assertions: Vec<ShownAssertion>,
    /// What was said of its standing under the concepts before.
    pub said_before: Vec<ShownAssertion>,
    /// The other concepts that it is linked to; not told of as of a day.
    pub also_under: Vec<Key>,
    /// Its terms and texts by language: the two display languages first, then
    /// the others in the order of their tags. The two are always there, empty
    /// where the State has nothing in them.
    pub languages: Vec<TextsInLanguage>,
}

/// What an entry has in one language, the State's own apart from translations
/// and summaries.
#[derive(Debug, Clone, PartialEq)]
pub struct TextsInLanguage {
    /// BCP 47.
    pub language: Language,
    /// Terms in the State's own words.
    pub original_terms: Vec<Term>,
    /// Translated terms.
    pub translated_terms: Vec<Term>,
    /// Texts in the State's own words.
    pub original_texts: Vec<Text>,
    /// Translated texts.
    pub translated_texts: Vec<Text>,
    /// Summaries by this project.
    pub summaries: Vec<Text>,
}

impl TextsInLanguage {
    /// Nothing in a language.
    pub fn none(language: Language) -> Self {
        Self {
            language,
            original_terms: Vec::new(),
            translated_terms: Vec::new(),
            original_texts: Vec::new(),
            translated_texts: Vec::new(),
            summaries: Vec::new(),
        }
    }

    /// Takes out what is in a language.
    fn split_off(&mut self, language: &Language) -> Self {
        let is_in = |of: &Language| of.matches(language.as_str());
        let terms = |terms: &mut Vec<Term>| -> Vec<Term> {
            terms.extract_if(.., |term| is_in(&term.language)).collect()
        };
        let texts = |texts: &mut Vec<Text>| -> Vec<Text> {
            texts.extract_if(.., |text| is_in(&text.language)).collect()
        };
        Self {
            language: language.clone(),
            original_terms: terms(&mut self.original_terms),
            translated_terms: terms(&mut self.translated_terms),
            original_texts: texts(&mut self.original_texts),
            translated_texts: texts(&mut self.translated_texts),
            summaries: texts(&mut self.summaries),
        }
    }

    /// Whether it tells of a language: as its own, or by something in it.
    fn has(&self, language: &Language) -> bool {
        let is_in = |of: &Language| of.matches(language.as_str());
        let mut terms = self.original_terms.iter().chain(&self.translated_terms);
        is_in(&self.language)
            || terms.any(|term| is_in(&term.language))
            || self.texts().any(|text| is_in(&text.language))
    }

    /// All texts: the State's own, then translations, then summaries.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let own = self.original_texts.iter();
        own.chain(&self.translated_texts).chain(&self.summaries)
    }

    /// Whether there is neither a term nor a text.
    pub fn is_empty(&self) -> bool {
        let terms = [&self.original_terms, &self.translated_terms];
        let texts = [
            &self.original_texts,
            &self.translated_texts,
            &self.summaries,
        ];
        terms.iter().all(|terms| terms.is_empty()) && texts.iter().all(|texts| texts.is_empty())
    }
}
