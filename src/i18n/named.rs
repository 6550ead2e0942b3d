//! What messages name: kinds of things, of JSON, of faults, in both languages.

use crate::model::Expected;
use crate::text::SlipKind;

/// What is wrong in a file that is no JSON (RFC 8259).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words beside them say it")]
pub enum JsonSlip {
    NotClosed,
    CommaMissing,
    CommaTooMany,
    ColonMissing,
    ValueMissing,
    Comment,
    SeveralValues,
    String,
    QuotationMarksMissing,
    Number,
    Misplaced,
}

/// The kinds of JSON value, as an error names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the kinds of RFC 8259")]
pub enum JsonType {
    Object,
    Array,
    String,
    Number,
}

/// What was found not to be as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself, in both languages, below")]
pub enum Finding {
    ActOutOfOrder,
    ActUnchained,
    ActAltered,
    RecordsAltered,
    HeadAltered,
    RecordWithoutAct,
    ReferencesAltered,
    DatabaseDamaged,
}

impl Finding {
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::ActOutOfOrder => (
                "does not follow the act before by one",
                "ne suit pas d’une unité l’acte précédent",
            ),
            Self::ActUnchained => (
                "is not chained to the act before it",
                "n’est pas enchaîné à l’acte précédent",
            ),
            Self::ActAltered => ("the act was altered", "l’acte a été modifié"),
            Self::RecordsAltered => (
                "a record it wrote was altered, added or removed",
                "un enregistrement qu’il a écrit a été modifié, ajouté ou supprimé",
            ),
            Self::HeadAltered => (
                "what is shown as its newest version is not",
                "ce qui est présenté comme sa dernière version ne l’est pas",
            ),
            Self::RecordWithoutAct => (
                "no act of the journal wrote it",
                "aucun acte du journal ne l’a écrit",
            ),
            Self::ReferencesAltered => (
                "what it points at is not what it says",
                "ce vers quoi il renvoie n’est pas ce qu’il dit",
            ),
            Self::DatabaseDamaged => (
                "the database is damaged",
                "la base de données est endommagée",
            ),
        }
    }
}

/// What was asked for and is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words of the domain")]
pub enum Thing {
    Entry,
    State,
    Concept,
    Proposal,
    Version,
    Account,
    List,
    Comment,
    Amendment,
    Position,
    Clarification,
    Submission,
    File,
    Webhook,
    Link,
    Assertion,
}

/// What is wrong in a file that is no JSON.
pub(super) fn json_slip_words(slip: JsonSlip) -> (&'static str, &'static str) {
    match slip {
        JsonSlip::NotClosed => (
            "a bracket or a brace that opens here is not closed",
            "un crochet ou une accolade ouvert ici n’est pas fermé",
        ),
        JsonSlip::CommaMissing => ("a comma is missing here", "il manque ici une virgule"),
        JsonSlip::CommaTooMany => (
            "a comma too many: none stands after the last element",
            "une virgule de trop\u{202f}: il n’y en a pas après le dernier élément",
        ),
        JsonSlip::ColonMissing => (
            "a colon is missing after the name of a field",
            "il manque un deux-points après le nom d’un champ",
        ),
        JsonSlip::ValueMissing => (
            "a value is missing after the colon",
            "il manque une valeur après le deux-points",
        ),
        JsonSlip::Comment => ("JSON has no comments", "JSON n’a pas de commentaires"),
        JsonSlip::SeveralValues => (
            "something follows after the end",
            "quelque chose suit après la fin",
        ),
        JsonSlip::String => (
            "a text stands between two \" on one line, with \\\" and \\n for a quotation mark and a line break in it",
            "un texte se met entre deux \" sur une ligne, avec \\\" et \\n pour un guillemet et un retour à la ligne",
        ),
        JsonSlip::QuotationMarksMissing => (
            "a name or a word stands between two \"",
            "un nom ou un mot se met entre deux \"",
        ),
        JsonSlip::Number => (
            "a number is not written as in JSON, such as 2026 or 0.5",
            "un nombre n’est pas écrit comme en JSON, tel que 2026 ou 0.5",
        ),
        JsonSlip::Misplaced => (
            "a sign stands here that cannot",
            "un signe se trouve là où il ne peut être",
        ),
    }
}

/// What is wrong in the typography, and what would be right.
pub(super) fn slip_words(slip: SlipKind) -> (&'static str, &'static str) {
    match slip {
        SlipKind::StraightApostrophe => (
            "straight or wrong apostrophe: write ’ (U+2019)",
            "apostrophe droite ou fautive\u{202f}: écrivez ’ (U+2019)",
        ),
        SlipKind::StraightQuotationMark => (
            "straight quotation mark: write “ ” in English, « » in French",
            "guillemet droit\u{202f}: écrivez “ ” en anglais, « » en français",
        ),
        SlipKind::ExcessSpace => (
            "a space too many: at the beginning, at the end, two in a row, a tab or a line break",
            "une espace de trop\u{202f}: au début, à la fin, deux de suite, une tabulation ou un saut de ligne",
        ),
        SlipKind::Invisible => (
            "a sign that nobody sees: take it out",
            "un signe invisible\u{202f}: retirez-le",
        ),
        SlipKind::NarrowSpaceMissing => (
            "a narrow no-break space (U+202F) is missing before this sign, inside the guillemets or between digits",
            "il manque une espace fine insécable (U+202F) avant ce signe, à l’intérieur des guillemets ou entre ces chiffres",
        ),
        SlipKind::NoBreakSpaceMissing => (
            "a no-break space (U+00A0) is missing before %",
            "il manque une espace insécable (U+00A0) avant %",
        ),
    }
}

impl Thing {
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Entry => ("entry", "l’entrée"),
            Self::State => ("State", "l’État"),
            Self::Concept => ("concept", "le concept"),
            Self::Proposal => ("proposal", "la proposition"),
            Self::Version => ("version", "la version"),
            Self::Account => ("account", "le compte"),
            Self::List => ("list", "la liste"),
            Self::Comment => ("comment", "le commentaire"),
            Self::Amendment => ("amendment", "l’amendement"),
            Self::Position => ("position of", "la position de"),
            Self::Clarification => ("question", "la question"),
            Self::Submission => ("submission", "la communication"),
            Self::File => ("file", "le fichier"),
            Self::Webhook => ("webhook", "le webhook"),
            Self::Link => ("link", "le lien"),
            Self::Assertion => (
                "assertion of yours on the link",
                "votre déclaration sur le lien",
            ),
        }
    }
}

impl JsonType {
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Object => ("an object", "un objet"),
            Self::Array => ("an array", "un tableau"),
            Self::String => ("a string", "une chaîne"),
            Self::Number => ("a whole number", "un nombre entier"),
        }
    }
}

pub(super) fn expected_words(expected: Expected) -> (&'static str, &'static str) {
    match expected {
        Expected::PartyCode => (
            "a State code (two capital letters) or an organisation’s identifier",
            "un code d’État (deux lettres capitales) ni l’identifiant d’une organisation",
        ),
        Expected::Language => (
            "a BCP 47 language tag such as fr, en-GB or sr-Latn",
            "une étiquette de langue BCP 47 telle que fr, en-GB ou sr-Latn",
        ),
        Expected::RegisteredLanguage => (
            "the tag of a language, such as fr, en-GB or sr-Latn: its first subtag is not registered as one (ISO 639)",
            "l’étiquette d’une langue, telle que fr, en-GB ou sr-Latn\u{202f}: sa première sous-étiquette n’est pas enregistrée comme langue (ISO 639)",
        ),
        Expected::OneLanguage => (
            "the tag of one language, such as fr, en-GB or sr-Latn: “mis”, “mul”, “und” and “zxx” stand for several, or for none",
            "l’étiquette d’une seule langue, telle que fr, en-GB ou sr-Latn\u{202f}: «\u{202f}mis\u{202f}», «\u{202f}mul\u{202f}», «\u{202f}und\u{202f}» et «\u{202f}zxx\u{202f}» en désignent plusieurs, ou n’en désignent aucune",
        ),
        Expected::Key => (
            "a key of 1 to 100 letters, digits, “-”, “_” or “.”, beginning with a letter or digit",
            "une clé de 1 à 100 lettres, chiffres, «\u{202f}-\u{202f}», «\u{202f}_\u{202f}» ou «\u{202f}.\u{202f}», commençant par une lettre ou un chiffre",
        ),
        Expected::EntryId => (
            "an entry id such as fr.compiled.cyberspace",
            "un identifiant d’entrée tel que fr.compiled.cyberspace",
        ),
        Expected::ListId => (
            "a list id such as fr.compiled or fr.2026",
            "un identifiant de liste tel que fr.compiled ou fr.2026",
        ),
    }
}
