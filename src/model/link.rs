use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Bilingual, Entry, EntryId, Key, Language, PartyCode, Wording};

/// The assertion that an entry is about a concept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Link {
    /// The concept.
    #[schema(value_type = String, example = "cyberspace")]
    pub concept: Key,
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    pub entry: EntryId,
    /// The version of the entry that was looked at; 0 where it was an entry of
    /// the same key in another of the State's lists, in other words.
    pub entry_version: i64,
    /// On what ground.
    #[serde(flatten)]
    pub basis: LinkBasis,
    /// The concept under which it was made, before that one was merged into
    /// this one or split; or which the list named when it had been merged already.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>)]
    pub moved_from: Option<Key>,
    /// A split of a concept put the entry here. What made the link, and what was
    /// said of it, was about the concept before the split.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub by_split: bool,
    /// A drafter had taken it back, and a merge of concepts brought it again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub taken_back: Option<TakenBack>,
    /// Set once a person took it back, or it lapsed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub removed: Option<LinkRemoval>,
}

impl Link {
    /// The concept under which it was made, where that is another one: it may have
    /// come back.
    pub fn came_from(&self) -> Option<Key> {
        let from = self.moved_from.as_ref();
        from.filter(|concept| **concept != self.concept).cloned()
    }

    /// A link just made.
    pub fn new(concept: Key, entry: EntryId, entry_version: i64, basis: LinkBasis) -> Self {
        Self {
            concept,
            entry,
            entry_version,
            basis,
            moved_from: None,
            by_split: false,
            taken_back: None,
            removed: None,
        }
    }

    /// Whether a rule made it for terms of which the entry has none any more, as
    /// they were written.
    pub fn has_lost_its_terms(&self, entry: &Entry) -> bool {
        let LinkBasis::Rule { reasons } = &self.basis else {
            return false;
        };
        let mut terms = reasons.iter().filter_map(LinkReason::term).peekable();
        terms.peek().is_some() && !terms.any(|text| entry.has_term(text))
    }

    /// Whether a person took it back, or moved it, so that no rule makes it
    /// again.
    pub fn is_taken_back(&self) -> bool {
        self.removed.as_ref().is_some_and(|removed| !removed.lapsed)
    }

    /// The concept under which the entry stands instead, where the link was moved.
    pub fn moved_to(&self) -> Option<&Key> {
        self.removed.as_ref()?.moved_to.as_ref()
    }

    /// The identifier of the link between an entry and a concept.
    pub fn id(concept: &Key, entry: &EntryId) -> String {
        format!("{concept}~{entry}")
    }

    /// The concept of a link by the identifier of the link.
    pub fn concept_of(id: &str) -> Option<&str> {
        Some(id.split_once('~')?.0)
    }

    /// The entry of a link by the identifier of the link.
    pub fn entry_of(id: &str) -> Option<&str> {
        Some(id.split_once('~')?.1)
    }
}

/// That a link was taken back. Where a person did it, no rule makes it again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LinkRemoval {
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// The concept under which the entry stands instead, where the one of the
    /// link was merged or split, or where a split had put the entry here which its
    /// State had put or confirmed there.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>)]
    pub moved_to: Option<Key>,
    /// Nobody took it back: a rule had made it, nobody had confirmed it, and the
    /// entry no longer has the terms for which it was made. If it has them
    /// again, a rule makes it again.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub lapsed: bool,
    /// It was taken back under another concept, which has since been merged into
    /// this one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub earlier: Option<TakenBack>,
}

/// That a drafter took a link back before a merge of concepts: where the entry stood
/// under the other concept too, the merge brought it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TakenBack {
    /// The link as it was then.
    #[schema(example = "cyberspace~xa.submitted.cyberspace")]
    pub link: String,
    /// When it was taken back (RFC 3339, UTC).
    #[schema(format = DateTime)]
    pub at: String,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
}

impl TakenBack {
    /// The concept under which the entry stood.
    pub fn concept(&self) -> Option<Key> {
        Link::concept_of(&self.link)?.parse().ok()
    }

    /// Whether somebody stands by the link nevertheless: the State of the entry, or
    /// whoever confirmed it where it had been taken back.
    pub fn is_outdone_by(&self, said: &Assertion) -> bool {
        let is_there = |of: &String| *of == self.link;
        let is_since = said.at >= self.at && said.said_of.as_ref().is_none_or(is_there);
        said.stance == LinkStance::Confirmed && (said.state.is_some() || is_since)
    }
}

/// On what ground a link was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "by", rename_all = "lowercase")]
pub enum LinkBasis {
    /// By the editors of a compiled list.
    Editor,
    /// By the State, in the list that it submitted.
    State,
    /// By a drafter, by hand.
    Person {
        /// Why.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reason: Option<String>,
    },
    /// By a rule, which says why.
    Rule {
        /// Each ground with its weight.
        reasons: Vec<LinkReason>,
    },
}

impl LinkBasis {
    /// How many hundredths the reason weighs that says most, of a link that a rule
    /// made; what people and States made weighs all.
    pub fn weight(&self) -> u8 {
        let Self::Rule { reasons } = self else {
            return 100;
        };
        let weights = reasons.iter().map(|reason| match reason {
            LinkReason::SameTerm { weight, .. }
            | LinkReason::LikeTerm { weight, .. }
            | LinkReason::LikeTexts { weight, .. } => *weight,
        });
        weights.max().unwrap_or(100)
    }

    /// The basis beside the names that the concept has now: those of which it no
    /// longer has one are told as former.
    pub fn with_names(mut self, names: &Bilingual) -> Self {
        let is_former = |name: &str| name != names.en && name != names.fr;
        if let Self::Rule { reasons } = &mut self {
            for reason in reasons {
                match reason {
                    LinkReason::SameTerm {
                        name: Some(name),
                        entry: None,
                        former,
                        ..
                    }
                    | LinkReason::LikeTerm {
                        name,
                        entry: None,
                        former,
                        ..
                    } => *former = is_former(name),
                    _ => {}
                }
            }
        }
        self
    }

    /// The entries by whose terms and texts a rule made the link.
    pub fn through(&self) -> impl Iterator<Item = &EntryId> {
        let reasons = match self {
            Self::Rule { reasons } => reasons.as_slice(),
            _ => &[],
        };
        reasons.iter().filter_map(LinkReason::entry)
    }

    /// The basis beside the entries that stand under the concept now: reasons
    /// drawn from another entry that hold no longer are told as former.
    pub fn with_entries(mut self, holds: impl Fn(&EntryId, &LinkReason) -> bool) -> Self {
        if let Self::Rule { reasons } = &mut self {
            for reason in reasons {
                let is_former = reason.entry().map(|entry| !holds(entry, reason));
                if let Some(is_former) = is_former {
                    *reason.former() = is_former;
                }
            }
        }
        self
    }

    /// The basis beside the entry as it is now: of reasons by a term that it no longer has
    /// it is told that the term is gone.
    pub fn with_terms_of(mut self, entry: &Entry) -> Self {
        if let Self::Rule { reasons } = &mut self {
            for reason in reasons {
                if let LinkReason::SameTerm {
                    term, term_gone, ..
                }
                | LinkReason::LikeTerm {
                    term, term_gone, ..
                } = reason
                {
                    *term_gone = !entry.has_term(term);
                }
            }
        }
        self
    }
}

/// One ground on which a rule proposes a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum LinkReason {
    /// A term of the entry is, after folding, a name of the concept, or a term
    /// of an entry linked to it; or one of the two is the abbreviation that the
    /// other has in its brackets.
    SameTerm {
        /// The term of the entry.
        term: String,
        /// The name or term that it is, as written there; not kept with links of
        /// earlier releases.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        name: Option<String>,
        /// The entry whose term the name is, or was when the link was made;
        /// absent where it is the concept’s own.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        #[schema(value_type = Option<String>)]
        entry: Option<EntryId>,
        /// The name was the concept’s own, which has since been renamed or merged;
        /// or the entry was linked to the concept and no longer is, or no longer
        /// has the term.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        former: bool,
        /// The entry no longer has the term, as it is written there.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        term_gone: bool,
        /// Both are abbreviations, which may stand for something else in each. Of
        /// things that both have full forms in one language, unlike each other, it is
        /// no reason.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        abbreviation: bool,
        /// Hundredths, 100 for certain by this ground alone; no more than 80 for an
        /// abbreviation. A single general word that only an entry uses for the concept
        /// weighs no more than the share of the concept’s own name that it makes up.
        weight: u8,
    },
    /// A term of the entry is made of words that name the same as those of a
    /// name of the concept, or of a term of an entry linked to it, or for the most
    /// part of such words and of words that look alike.
    LikeTerm {
        /// The term of the entry.
        term: String,
        /// The name or term that it is like.
        name: String,
        /// The entry whose term the name is, or was when the link was made;
        /// absent where it is the concept’s own.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        #[schema(value_type = Option<String>)]
        entry: Option<EntryId>,
        /// The name was the concept’s own, which has since been renamed or merged;
        /// or the entry was linked to the concept and no longer is, or no longer
        /// has the term.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        former: bool,
        /// The entry no longer has the term, as it is written there.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        term_gone: bool,
        /// The words of the two that are others and count as one by the lexicon of
        /// this service (`glossary/lexicon.json`); empty where both are made of
        /// the same words, in whatever form, or of words that only look alike. Not
        /// kept with links of earlier releases.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        equated: Option<Vec<Equated>>,
        /// Hundredths: the share of what the words of both count that both
        /// have, of words that only look alike a part of it; of a general word
        /// as above. 100 of terms whose words all name the same, 20 less where
        /// they say the field by different words (`equated` as `field`), 10 less
        /// where other words join them, or just one says something in brackets,
        /// and 30 where in one language these give another role to somebody who
        /// acts (`help of users`, `help for users`).
        weight: u8,
    },
    /// A text of the entry has words in common with one of an entry linked to
    /// the concept. By itself it makes no link.
    LikeTexts {
        /// The entry of the concept whose text it is.
        #[schema(value_type = String)]
        entry: EntryId,
        /// The language of both texts.
        #[schema(value_type = String, example = "en")]
        language: Language,
        /// The words that both have, in whatever inflection, those that count most
        /// first, as the entry’s own text writes them.
        words: Vec<String>,
        /// Whose words the two texts are in: that of the entry, then the other.
        wordings: [Wording; 2],
        /// The other entry was linked to the concept and no longer is; or the two
        /// entries no longer have these words in common.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        former: bool,
        /// Hundredths: the cosine of the weights of their words, which count by
        /// their rarity; 100 only where both have the same words in the same order.
        weight: u8,
    },
}

/// Words of two terms that count as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Equated {
    /// Those of the entry’s term; of a compound its part.
    #[schema(example = "network")]
    pub term: String,
    /// Those of the other.
    #[schema(example = "cyber")]
    pub name: String,
    /// As what they count as one.
    pub r#as: EquatedAs,
}

/// As what different words count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum EquatedAs {
    /// The lexicon gives both one meaning, in one language or several.
    Meaning,
    /// By the lexicon both only say the field in which a thing lies: `cyber`,
    /// `network`, `computer`.
    Field,
    /// The lexicon has neither: they are written much alike in two languages, as
    /// `barometry` and `barométrie` are. What they mean is for a reader to tell.
    Cognate,
}

impl LinkReason {
    /// The term of the entry for which the link was made; none where it is not
    /// by terms.
    fn term(&self) -> Option<&str> {
        match self {
            Self::SameTerm { term, .. } | Self::LikeTerm { term, .. } => Some(term),
            Self::LikeTexts { .. } => None,
        }
    }

    /// The other entry from which the reason is drawn; none where it is the
    /// concept’s own name.
    pub fn entry(&self) -> Option<&EntryId> {
        match self {
            Self::SameTerm { entry, .. } | Self::LikeTerm { entry, .. } => entry.as_ref(),
            Self::LikeTexts { entry, .. } => Some(entry),
        }
    }

    /// The term of the other entry, or the name, as it was written; none where it
    /// was not kept, or it is by texts.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::SameTerm { name, .. } => name.as_deref(),
            Self::LikeTerm { name, .. } => Some(name),
            Self::LikeTexts { .. } => None,
        }
    }

    fn former(&mut self) -> &mut bool {
        match self {
            Self::SameTerm { former, .. }
            | Self::LikeTerm { former, .. }
            | Self::LikeTexts { former, .. } => former,
        }
    }
}

/// What someone says of a link, beside what others say of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assertion {
    /// The link.
    pub link: String,
    /// Its concept.
    pub concept: Key,
    /// Its entry.
    pub entry: EntryId,
    /// What is said.
    pub stance: LinkStance,
    /// The account that says it.
    pub account: String,
    /// The State in whose name it is said: that of the entry.
    pub state: Option<PartyCode>,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// The version of the entry that was looked at; 0 where it was the one of the same
    /// key in the State's list for participants, in other words.
    pub entry_version: i64,
    /// The link of which it was said, where the concept of that one has since
    /// been merged into the concept of this one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub said_of: Option<String>,
    /// The same speaker has said something else of the link itself, before the
    /// concepts became one: both stand, until the speaker says anything anew.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub beside: bool,
    /// Where it was said first, of a link that participants alone saw.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub said_first: Option<SaidFirst>,
}

/// What a State or a drafter said to participants of the link of an entry that a public
/// list now gives in the same words, or that a drafter made it. The reason stays there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SaidFirst {
    /// The link for participants.
    #[schema(example = "cyberspace~xa.restricted.cyberspace")]
    pub link: String,
    /// When (RFC 3339, UTC).
    #[schema(format = DateTime)]
    pub at: String,
}

impl Assertion {
    /// The identifier of what a speaker says of a link: a State has one voice,
    /// whoever of its delegation uses it; after a merge two, where it had said one
    /// thing of this link and another of the one that was.
    pub fn id(&self) -> String {
        let speaker = match &self.state {
            Some(state) => state.as_str(),
            None => &self.account,
        };
        let former = self.said_of.as_deref().filter(|_| self.beside);
        match former.and_then(Link::concept_of) {
            Some(concept) => format!("{}~{speaker}~{concept}", self.link),
            None => format!("{}~{speaker}", self.link),
        }
    }

    /// Whether the same speaker says both: a State, or else an account.
    pub fn is_of_speaker_of(&self, other: &Self) -> bool {
        match (&self.state, &other.state) {
            (None, None) => self.account == other.account,
            (one, other) => one == other,
        }
    }

    /// As it is shown beside an entry in a version.
    pub fn shown(self, entry_version: i64) -> ShownAssertion {
        ShownAssertion {
            changed_since: self.entry_version < entry_version,
            stance: self.stance,
            state: self.state,
            account: Some(self.account),
            at: self.at,
            reason: self.reason,
            entry_version: self.entry_version,
            said_of: self.said_of,
            said_first: self.said_first,
        }
    }
}

/// What may be said of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum LinkStance {
    /// The entry is about the concept.
    Confirmed,
    /// The entry is not about the concept.
    Disputed,
}

impl ShownAssertion {
    /// The concept of which it was said, where that is another one.
    pub fn said_of_concept(&self) -> Option<Key> {
        let (concept, _) = self.said_of.as_deref()?.split_once('~')?;
        concept.parse().ok()
    }
}

/// What someone says of a link, as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = LinkAssertion)]
pub struct ShownAssertion {
    /// What is said.
    pub stance: LinkStance,
    /// The State in whose name it is said; null where a drafter says it.
    #[schema(value_type = Option<String>, example = "XA")]
    pub state: Option<PartyCode>,
    /// The account that says it; shown to participants.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "a1b2c3d4e5f6")]
    pub account: Option<String>,
    /// When (RFC 3339, UTC).
    #[schema(format = DateTime)]
    pub at: String,
    /// Why.
    pub reason: Option<String>,
    /// The version of the entry that was looked at; 0 where it was the one of the same
    /// key in the State's list for participants, in other words.
    pub entry_version: i64,
    /// The words of the entry were changed since.
    pub changed_since: bool,
    /// The link of which it was said, where that is another one: its concept has
    /// since been split, or merged into another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said_of: Option<String>,
    /// Where and when it was said first, of a link that participants alone saw;
    /// shown to these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said_first: Option<SaidFirst>,
}

/// Why a link awaits review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = LinkAwaits)]
pub enum Awaiting {
    /// A rule made it and nobody confirmed it.
    Unconfirmed,
    /// A split of a concept put the entry here, and nobody confirmed it here.
    Moved,
    /// The words of the entry were changed after it was confirmed, or made by hand.
    ChangedSince,
    /// A drafter had taken it back, a merge of concepts brought it again, and
    /// nobody has confirmed it there since.
    TakenBack,
    /// Somebody disputes it.
    Disputed,
}
