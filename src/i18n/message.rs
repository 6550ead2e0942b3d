use std::fmt;

use super::named::{
    Finding, JsonSlip, JsonType, Thing, expected_words, json_slip_words, slip_words,
};
use crate::model::{Bilingual, DisplayLanguage, Expected, ListId};
use crate::text::SlipKind;

/// Something the service has to say to a person.
///
/// Displayed in English (in logs and tests); [`Message::text`] gives either
/// language.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each message says itself, in both languages, below"
)]
pub enum Message {
    // Requests
    NotFound {
        what: Thing,
        id: String,
    },
    NoSuchAddress,
    NoSuchPage,
    MethodNotAllowed,
    InvalidValues {
        count: usize,
    },
    BodyNotJson {
        line: usize,
        column: usize,
    },
    FieldUnknown,
    WrongForm,
    BodyTooLarge {
        limit_bytes: usize,
    },
    UnsupportedMediaType,
    NotAForm,
    UnknownParameter {
        name: String,
        known: String,
    },
    Unauthenticated,
    Forbidden,
    OfAnotherState,
    IfMatchMissing,
    VersionChanged {
        sent: String,
        current: String,
    },
    Conflict,
    CursorExpired,
    BadCursor,
    CursorBeyondEnd,
    BadETag,
    NotADate {
        found: String,
    },
    // Queries
    QuoteUnpaired,
    FieldOfQueryUnknown {
        name: String,
        known: &'static str,
    },
    ValueOfQueryUnknown {
        field: String,
        value: String,
    },
    PrefixTooShort {
        found: String,
    },
    NothingExcluded,
    TooManyWords {
        limit: usize,
    },
    Overloaded,
    TimedOut,
    Internal,
    // Values
    Unexpected {
        found: String,
        expected: Expected,
    },
    NotOneOf {
        found: String,
        allowed: &'static str,
    },
    OutOfRange {
        low: i64,
        high: i64,
    },
    Empty,
    AddressTooLong,
    HeadersTooLarge,
    NotHttp,
    TooLong {
        limit_characters: usize,
    },
    TooMany {
        limit: usize,
    },
    TextIsIn {
        language: String,
    },
    NoTextIn {
        language: String,
    },
    NotAText,
    NotASubmission,
    Repeated {
        value: String,
    },
    InThePast,
    DelegationOfNone,
    StateOfDelegations,
    GuessingSlowed {
        seconds: u64,
    },
    NotFirstOfThread,
    NoSuchComment {
        id: String,
    },
    NotAPlace {
        length: usize,
    },
    AsksItself,
    NoNoticeNamed,
    OnlyStatesAnswer {
        code: String,
    },
    AmendsNothing,
    AmendmentWithdrawn,
    AmendmentTakenUp,
    TextChangedSince,
    NothingToBracket,
    NoSuchAmendment {
        id: String,
    },
    NotOfAmendment {
        id: String,
    },
    NoSuchVersion {
        number: i64,
    },
    NoSuchNotice {
        id: String,
    },
    NotAWebAddress,
    OnlyHttps,
    PrivateAddress,
    TooManyWebhooks {
        limit: usize,
    },
    ReceiverAnswered {
        status: u16,
    },
    ReceiverTimedOut,
    ReceiverNotSecure,
    ReceiverUnreachable,
    OnlyStatesAreABase {
        code: String,
    },
    NotLinkedToConcept,
    SameList {
        list: String,
    },
    SubmissionFaulty,
    SubmissionChanged,
    SubmissionClosed,
    NotAFileName,
    EntryInTwoFiles {
        key: String,
        other: String,
    },
    NoEntries,
    OnlyATerm,
    ReadsLikeAnother {
        language: String,
        found: String,
    },
    ReadsNotAsSaid {
        language: String,
    },
    AnotherScript,
    SeveralScripts,
    MisreadLetters {
        written: String,
    },
    MixedScripts {
        words: Vec<String>,
        others: usize,
    },
    NoSpread,
    NoSpreadWithoutWords,
    NoSpreads,
    NoContentWord,
    NoWordInIt,
    NoKnownTerm {
        language: String,
    },
    NoTermOfThese {
        language: String,
    },
    BeginsAsFile {
        format: &'static str,
    },
    LooksBinary,
    WorthALook {
        entry: String,
        doubt: Box<Message>,
    },
    TermTwice {
        term: String,
    },
    GivenTwice {
        beginning: String,
    },
    MostWithdrawn {
        withdrawn: usize,
        stood: usize,
    },
    EndsListForParticipants {
        list: ListId,
    },
    StandsBesideList {
        list: ListId,
    },
    NotNewestSubmission,
    ShownToEverybody,
    NotAnIdempotencyKey {
        limit: usize,
    },
    KeyOfAnother,
    BeingCarriedOut,
    CarriedOutUnanswered,
    SecretShownOnce,
    NotTakenUp,
    OnlyStatesDraft {
        code: String,
    },
    OnlyStatesAreDrawnOn {
        code: String,
    },
    DrawsOnRestricted {
        entries: String,
    },
    CircularWith {
        term: String,
    },
    NotOfEntries,
    UnknownState {
        code: String,
    },
    NotAState {
        code: String,
    },
    UnknownConcept {
        id: String,
    },
    DayToCome {
        day: String,
    },
    ConceptMerged {
        id: String,
        into: String,
    },
    UnknownSubject {
        id: String,
    },
    UnknownEntry {
        id: String,
    },
    ControlCharacter,
    // Brackets
    BracketNeverClosed {
        position: usize,
    },
    BracketNeverOpened {
        position: usize,
    },
    BracketEmpty {
        position: usize,
    },
    AlternativeEmpty {
        position: usize,
    },
    BracketsTooDeep {
        position: usize,
        limit: usize,
    },
    TooManyAlternatives {
        position: usize,
        limit: usize,
    },
    UnknownAlternative {
        bracket: usize,
        alternative: usize,
    },
    // Advice on definitions
    OwnTermUsed {
        term: String,
    },
    OwnTermAsVerb {
        term: String,
        verb: String,
    },
    OwnTermFirst {
        term: String,
    },
    SeveralSentences,
    ArticleFirst {
        article: String,
    },
    VerbFirst {
        found: String,
    },
    WhenFirst {
        found: String,
    },
    CapitalFirst {
        word: String,
    },
    NegativeDefinition {
        found: String,
    },
    GenusMissing,
    GenusTooBroad {
        genus: String,
    },
    LongDefinition {
        words: usize,
        limit: usize,
    },
    ExamplesWithin {
        found: String,
    },
    TermUndefined {
        term: String,
    },
    TermDefinedDifferently {
        term: String,
    },
    // Concepts and links
    IdTaken {
        id: String,
    },
    IntoItself,
    NotLinkedHere {
        id: String,
        concept: String,
    },
    LinkStands,
    LinkRemoved,
    LinkLapsed,
    LinkMoved {
        concept: String,
        link: String,
    },
    LinkOfState,
    // Files
    FileUnreadable {
        detail: String,
    },
    FileTooLarge {
        limit_bytes: u64,
    },
    FormatUnknown,
    NotUtf8,
    JsonSyntax {
        slip: JsonSlip,
    },
    NestedTooDeep,
    MissingField,
    UnknownField {
        known: &'static str,
    },
    DuplicateField,
    WrongType {
        expected: JsonType,
    },
    WrongFormat {
        expected: &'static str,
    },
    DuplicateId {
        first_line: u64,
    },
    EntryWithoutTerm,
    NoProvenance,
    DocumentUnknown {
        id: String,
    },
    DocumentUnused {
        id: String,
    },
    MissingColumn {
        column: &'static str,
    },
    UnknownColumn {
        known: &'static str,
    },
    RepeatedColumn,
    NoRows,
    RowTooLong {
        limit_bytes: usize,
    },
    RowShape {
        cells: usize,
        columns: usize,
    },
    RowSaysNothing,
    NothingDescribed {
        column: &'static str,
    },
    QuoteLeftOpen,
    QuoteInCell,
    NotCommas,
    OneStateOnly {
        expected: String,
    },
    MoreFaults {
        count: usize,
    },
    // Compiled lists
    NoTermIn {
        language: DisplayLanguage,
    },
    DefinitionsIn {
        language: DisplayLanguage,
        found: usize,
    },
    StatusOfTranslation,
    LinkedToNothing,
    ConceptUnused,
    SourceRepeated {
        source: String,
        first: String,
    },
    OtherLanguage {
        said: String,
        found: String,
    },
    NameInOtherLanguage {
        name: String,
    },
    Misprint {
        slip: SlipKind,
        near: String,
    },
    NotComposed,
    SharedWords {
        words: usize,
        limit: usize,
        run: String,
    },
    NotSummarised {
        source: String,
    },
    NotASummary,
    NoTermOfTheState,
    SubjectUnused,
    NameTaken {
        name: String,
        by: String,
    },
    FileNotOfState {
        state: String,
    },
    NotAListFile,
    NotTheStatesWords,
    SourceUnknown {
        source: String,
    },
    SourcesWithoutFolder,
    Closeness {
        entry: String,
        language: String,
        words: usize,
        of: usize,
        run: String,
        is_above: bool,
        is_short: bool,
    },
    // Lists
    YearOutOfOrder {
        newest: u16,
    },
    YearAhead {
        year: u16,
        present: u16,
    },
    FaultyFile {
        faults: usize,
    },
    // The command line
    PortTaken {
        address: String,
    },
    CannotListen {
        address: String,
        detail: String,
    },
    DataUnwritable {
        directory: String,
        detail: String,
    },
    DataCorrupt {
        directory: String,
        detail: String,
    },
    DataNewer {
        directory: String,
    },
    DataMissing {
        directory: String,
    },
    IndexInUse {
        directory: String,
    },
    Failed {
        detail: String,
    },
    Serving {
        address: String,
    },
    Stopped,
    GlossaryLoaded {
        lists: usize,
        entries: usize,
    },
    ListImported {
        list: String,
        added: usize,
        changed: usize,
        withdrawn: usize,
        unchanged: usize,
    },
    NothingNew,
    FileGood {
        file: String,
        lists: usize,
        entries: usize,
    },
    GlossaryGood {
        states: usize,
        concepts: usize,
        lists: usize,
        entries: usize,
    },
    Reindexed {
        entries: u64,
    },
    Verified {
        acts: usize,
        records: usize,
        revision: i64,
        hash: String,
    },
    NotVerified {
        faults: usize,
    },
    HashNotFound,
    GlossaryMixed,
    Altered {
        place: String,
        finding: Finding,
    },
    InvalidArguments {
        count: usize,
    },
    IssuerUnsafe {
        issuer: String,
    },
    TokenShownOnce {
        account: String,
        role: &'static str,
    },
    AccountRevoked {
        account: String,
    },
}

impl Message {
    /// The message in a display language.
    pub fn text(&self, language: DisplayLanguage) -> String {
        let both = self.both();
        match language {
            DisplayLanguage::En => both.en,
            DisplayLanguage::Fr => both.fr,
        }
    }

    /// The message in both languages.
    pub fn both(&self) -> Bilingual {
        let (en, fr) = self.words();
        Bilingual { en, fr }
    }

    /// One table of all messages: English first, then French.
    fn words(&self) -> (String, String) {
        match self {
            Self::NotFound { what, id } => {
                let (en, fr) = what.words();
                (
                    format!("no {en} “{id}” is available here"),
                    format!("{fr} «\u{202f}{id}\u{202f}» n’est pas disponible ici"),
                )
            }
            Self::NoSuchPage => both(
                "there is no page at this address",
                "il n’y a pas de page à cette adresse",
            ),
            Self::NoSuchAddress => both(
                "there is nothing at this address; the API is described at /api/docs",
                "il n’y a rien à cette adresse\u{202f}; l’interface est décrite à /api/docs",
            ),
            Self::MethodNotAllowed => both(
                "this address does not take this method; the Allow header names those it takes",
                "cette adresse n’accepte pas cette méthode\u{202f}; l’en-tête Allow nomme celles qu’elle accepte",
            ),
            Self::InvalidValues { count: 1 } => both(
                "a value is not as it must be; see “errors”",
                "une valeur n’est pas celle attendue\u{202f}; voir «\u{202f}errors\u{202f}»",
            ),
            Self::InvalidValues { count } => (
                format!("{count} values are not as they must be; see “errors”"),
                format!(
                    "{count} valeurs ne sont pas celles attendues\u{202f}; voir «\u{202f}errors\u{202f}»"
                ),
            ),
            Self::BodyNotJson { line, column } => (
                format!("the body is not JSON: see line {line}, column {column}"),
                format!("le corps n’est pas du JSON\u{202f}: voir ligne {line}, colonne {column}"),
            ),
            Self::FieldUnknown => both("there is no such field here", "champ inconnu ici"),
            Self::WrongForm => both(
                "is not of the form expected; see /api/docs",
                "n’a pas la forme attendue\u{202f}; voir /api/docs",
            ),
            Self::BodyTooLarge { limit_bytes } => (
                format!("the body is larger than the {limit_bytes} bytes taken here"),
                format!("le corps dépasse les {limit_bytes} octets acceptés ici"),
            ),
            Self::UnsupportedMediaType => both(
                "send the body as application/json",
                "envoyez le corps en application/json",
            ),
            Self::NotAForm => both(
                "this form was not sent as a form with files (multipart/form-data)",
                "ce formulaire n’a pas été envoyé comme un formulaire avec fichiers (multipart/form-data)",
            ),
            Self::UnknownParameter { name, known } => (
                format!("there is no parameter “{name}”; known here: {known}"),
                format!(
                    "il n’y a pas de paramètre «\u{202f}{name}\u{202f}»\u{202f}; connus ici\u{202f}: {known}"
                ),
            ),
            Self::Unauthenticated => both(
                "this needs a valid token: send it as “Authorization: Bearer …”",
                "un jeton valable est nécessaire\u{202f}: envoyez-le sous la forme «\u{202f}Authorization: Bearer …\u{202f}»",
            ),
            Self::Forbidden => both(
                "the role of this account does not allow this act",
                "le rôle de ce compte ne permet pas cet acte",
            ),
            Self::OfAnotherState => both(
                "only the delegation of the State itself may do this",
                "seule la délégation de l’État lui-même peut accomplir cet acte",
            ),
            Self::IfMatchMissing => both(
                "say which version you edited: send its ETag as If-Match",
                "indiquez la version que vous avez modifiée\u{202f}: envoyez son ETag dans If-Match",
            ),
            Self::VersionChanged { sent, current } => (
                format!(
                    "you edited version {sent}, but the current one is {current}: read it and edit again"
                ),
                format!(
                    "vous avez modifié la version {sent}, or la version actuelle est {current}\u{202f}: relisez-la et recommencez"
                ),
            ),
            Self::Conflict => both(
                "someone else changed this at the same moment: read it again and repeat",
                "quelqu’un d’autre l’a modifié au même instant\u{202f}: relisez et recommencez",
            ),
            Self::CursorExpired => both(
                "the lists changed since this cursor was given: start again from the first page",
                "les listes ont changé depuis que ce curseur a été donné\u{202f}: reprenez à la première page",
            ),
            Self::BadCursor => both(
                "not a cursor given by this service, or what it stands for is no longer in the list: send one as it was given, or begin again without one",
                "n’est pas un curseur donné par ce service, ou ce qu’il désigne n’est plus dans la liste\u{202f}: renvoyez-le tel quel, ou recommencez sans curseur",
            ),
            Self::CursorBeyondEnd => both(
                "leads beyond the end of the list: send a cursor as it was given, or none",
                "mène au-delà de la fin de la liste\u{202f}: renvoyez un curseur tel qu’il a été donné, ou aucun",
            ),
            Self::BadETag => both(
                "not an ETag that was given with what you edit, such as \"3\"",
                "n’est pas un ETag donné avec ce que vous modifiez, tel que \"3\"",
            ),
            Self::NotADate { found } => (
                format!("“{found}” is not a day: write it as 2026-11-22"),
                format!(
                    "«\u{202f}{found}\u{202f}» n’est pas un jour\u{202f}: écrivez-le sous la forme 2026-11-22"
                ),
            ),
            Self::QuoteUnpaired => both(
                "a quotation mark has no partner: its words were looked for one by one",
                "un guillemet n’a pas de pendant\u{202f}: ses mots ont été cherchés un par un",
            ),
            Self::FieldOfQueryUnknown { name, known } => (
                format!("there is no field “{name}”, it was looked for as a word; fields: {known}"),
                format!(
                    "il n’y a pas de champ «\u{202f}{name}\u{202f}», il a été cherché comme un mot\u{202f}; champs\u{202f}: {known}"
                ),
            ),
            Self::ValueOfQueryUnknown { field, value } => (
                format!("“{value}” is not a value of “{field}” and was looked for as words"),
                format!(
                    "«\u{202f}{value}\u{202f}» n’est pas une valeur de «\u{202f}{field}\u{202f}» et a été cherché comme des mots"
                ),
            ),
            Self::PrefixTooShort { found } => (
                format!(
                    "“{found}”: the beginning of a word has at least two letters; the asterisk was passed over"
                ),
                format!(
                    "«\u{202f}{found}\u{202f}»\u{202f}: le début d’un mot a au moins deux lettres\u{202f}; l’astérisque a été ignoré"
                ),
            ),
            Self::NothingExcluded => both(
                "a minus sign excludes nothing: write it right before a word",
                "un signe moins n’exclut rien\u{202f}: écrivez-le juste avant un mot",
            ),
            Self::TooManyWords { limit } => (
                format!("only the first {limit} words were looked for"),
                format!("seuls les {limit} premiers mots ont été cherchés"),
            ),
            Self::Overloaded => both(
                "too many requests at once: try again in a moment",
                "trop de requêtes à la fois\u{202f}: réessayez dans un instant",
            ),
            Self::TimedOut => both(
                "the request took too long and was ended",
                "la requête a pris trop de temps et a été interrompue",
            ),
            Self::Internal => both(
                "something went wrong on our side; it has been logged",
                "une erreur s’est produite de notre côté\u{202f}; elle a été consignée",
            ),
            Self::Unexpected { found, expected } => {
                let (en, fr) = expected_words(*expected);
                (
                    format!("“{found}” is not {en}"),
                    format!("«\u{202f}{found}\u{202f}» n’est pas {fr}"),
                )
            }
            Self::NotOneOf { found, allowed } => (
                format!("“{found}” is not one of {allowed}"),
                format!("«\u{202f}{found}\u{202f}» ne figure pas parmi {allowed}"),
            ),
            Self::OutOfRange { low, high } => (
                format!("expected a whole number from {low} to {high}"),
                format!("un nombre entier de {low} à {high} est attendu"),
            ),
            Self::Empty => both("must not be empty", "ne doit pas être vide"),
            Self::AddressTooLong => both(
                "the address is longer than 65,534 bytes; a query has at most 1,000 characters",
                "l’adresse dépasse 65\u{202f}534 octets\u{202f}; une requête a au plus 1\u{202f}000 caractères",
            ),
            Self::HeadersTooLarge => both(
                "the address and headers are larger than 400 kB; a query has at most 1,000 characters",
                "l’adresse et les en-têtes dépassent 400\u{a0}ko\u{202f}; une requête a au plus 1\u{202f}000 caractères",
            ),
            Self::NotHttp => both(
                "what was sent is no request of HTTP/1.1 (RFC 9112)",
                "ce qui a été envoyé n’est pas une requête HTTP/1.1 (RFC 9112)",
            ),
            Self::TooLong { limit_characters } => (
                format!("longer than {limit_characters} characters"),
                format!("plus de {limit_characters} caractères"),
            ),
            Self::NotASubmission => (
                "is a compiled list, which nobody submitted: see the versions of its entries".into(),
                "est une liste compilée, que personne n’a communiquée\u{202f}: voir les versions de ses entrées"
                    .into(),
            ),
            Self::NotAText => (
                "is no text: it has a character of no text (U+0000)".into(),
                "n’est pas un texte\u{202f}: il s’y trouve un caractère qu’aucun texte n’a (U+0000)"
                    .into(),
            ),
            Self::TextIsIn { language } => (
                format!("the text of the proposal is in “{language}”: name that language"),
                format!("le texte de la proposition est en «\u{202f}{language}\u{202f}»\u{202f}: indiquez cette langue"),
            ),
            Self::NoTextIn { language } => (
                format!("has no definition or explanation in “{language}”"),
                format!("n’a ni définition ni explication dans la langue «\u{202f}{language}\u{202f}»"),
            ),
            Self::TooMany { limit } => (
                format!("more than {limit} of them"),
                format!("il y en a plus de {limit}"),
            ),
            Self::Repeated { value } => (
                format!("“{value}” is given twice"),
                format!("«\u{202f}{value}\u{202f}» est donné deux fois"),
            ),
            Self::InThePast => both(
                "is in the past",
                "est dans le passé",
            ),
            Self::DelegationOfNone => both(
                "a delegation acts for a State: name it",
                "une délégation agit pour un État\u{202f}: indiquez lequel",
            ),
            Self::StateOfDelegations => both(
                "only a delegation acts for a State",
                "seule une délégation agit pour un État",
            ),
            Self::GuessingSlowed { seconds } => (
                format!("too many tokens that are not valid came from this address; try again in {seconds} s"),
                format!("trop de jetons non valables sont venus de cette adresse\u{202f}; réessayez dans {seconds}\u{a0}s"),
            ),
            Self::NotFirstOfThread => both(
                "is an answer: name the comment that begins the thread",
                "est une réponse\u{202f}: indiquez le commentaire qui ouvre le fil",
            ),
            Self::NoSuchComment { id } => (
                format!("no comment “{id}” on this proposal"),
                format!("aucun commentaire «\u{202f}{id}\u{202f}» sur cette proposition"),
            ),
            Self::NotAPlace { length } => (
                format!("expected a beginning before its end, both within the {length} code points of the text"),
                format!("un début avant la fin, tous deux dans les {length} points de code du texte, est attendu"),
            ),
            Self::AsksItself => both(
                "it is your own State’s entry: questions are asked of others",
                "c’est une entrée de votre propre État\u{202f}: les questions s’adressent aux autres",
            ),
            Self::NoNoticeNamed => both(
                "name the notices that were read in “ids”, or the act up to which in “up_to”",
                "indiquez les avis lus dans «\u{202f}ids\u{202f}», ou l’acte jusqu’auquel dans «\u{202f}up_to\u{202f}»",
            ),
            Self::OnlyStatesAnswer { code } => (
                format!("“{code}” is an organisation: questions are asked of States"),
                format!("«\u{202f}{code}\u{202f}» est une organisation\u{202f}: les questions s’adressent aux États"),
            ),
            Self::AmendsNothing => both(
                "says the same as the text that it amends",
                "dit la même chose que le texte qu’il amende",
            ),
            Self::AmendmentWithdrawn => both(
                "the amendment was withdrawn by its State",
                "l’amendement a été retiré par son État",
            ),
            Self::AmendmentTakenUp => both(
                "the amendment was taken up before",
                "l’amendement a déjà été repris",
            ),
            Self::TextChangedSince => both(
                "the text has changed in the same place since it was amended: take it up in brackets, or edit by hand and name the amendment in “takes_up”",
                "le texte a changé au même endroit depuis qu’il a été amendé\u{202f}: reprenez l’amendement entre crochets, ou modifiez le texte à la main et indiquez l’amendement dans «\u{202f}takes_up\u{202f}»",
            ),
            Self::NothingToBracket => both(
                "the amendment changes no wording of the text as it stands: there is nothing to put in brackets",
                "l’amendement ne change aucun mot du texte tel qu’il est\u{202f}: il n’y a rien à mettre entre crochets",
            ),
            Self::NoSuchAmendment { id } => (
                format!("no amendment “{id}” to this proposal"),
                format!("aucun amendement «\u{202f}{id}\u{202f}» à cette proposition"),
            ),
            Self::NotOfAmendment { id } => (
                format!("the wording is not in amendment “{id}”"),
                format!("ce libellé ne se trouve pas dans l’amendement «\u{202f}{id}\u{202f}»"),
            ),
            Self::NoSuchVersion { number } => (
                format!("there is no version {number}"),
                format!("il n’y a pas de version {number}"),
            ),
            Self::NoSuchNotice { id } => (
                format!("no notice “{id}” for this account"),
                format!("aucun avis «\u{202f}{id}\u{202f}» pour ce compte"),
            ),
            Self::NotAWebAddress => both(
                "is not a whole address such as https://receiver.example/notices, without name, password and “#”",
                "n’est pas une adresse complète telle que https://receiver.example/notices, sans nom, mot de passe ni «\u{202f}#\u{202f}»",
            ),
            Self::OnlyHttps => both(
                "only https is taken here",
                "seul https est admis ici",
            ),
            Self::PrivateAddress => both(
                "leads to a private address, which this service does not send to",
                "mène à une adresse privée, à laquelle ce service n’envoie rien",
            ),
            Self::TooManyWebhooks { limit } => (
                format!("an account has at most {limit} webhooks: remove one first"),
                format!("un compte a au plus {limit} webhooks\u{202f}: retirez-en un d’abord"),
            ),
            Self::ReceiverAnswered { status } => (
                format!("the receiver answered {status}"),
                format!("le destinataire a répondu {status}"),
            ),
            Self::ReceiverTimedOut => both(
                "the receiver did not answer in time",
                "le destinataire n’a pas répondu à temps",
            ),
            Self::ReceiverNotSecure => both(
                "no safe connection to the receiver could be made: its certificate is not trusted here",
                "aucune connexion sûre au destinataire n’a pu être établie\u{202f}: son certificat n’est pas reconnu ici",
            ),
            Self::ReceiverUnreachable => both(
                "the receiver could not be reached",
                "le destinataire n’a pas pu être joint",
            ),
            Self::OnlyStatesAreABase { code } => (
                format!("“{code}” is an organisation: only a State’s text is a base"),
                format!("«\u{202f}{code}\u{202f}» est une organisation\u{202f}: seul le texte d’un État sert de base"),
            ),
            Self::NotLinkedToConcept => both(
                "is not linked to this concept",
                "n’est pas lié à ce concept",
            ),
            Self::SubmissionFaulty => both(
                "the submission has faults: see its report",
                "la communication contient des fautes\u{202f}: voyez son rapport",
            ),
            Self::SameList { list } => (
                format!("this is the list “{list}” as it stands: nothing would change, and nothing is accepted anew"),
                format!("c’est la liste «\u{202f}{list}\u{202f}» telle qu’elle est\u{202f}: rien ne changerait, et rien n’est accepté de nouveau"),
            ),
            Self::SubmissionChanged => both(
                "the digest is not that of the report as it is now: read it again",
                "l’empreinte n’est pas celle du rapport tel qu’il est maintenant\u{202f}: relisez-le",
            ),
            Self::SubmissionClosed => both(
                "the submission was accepted or discarded, and is not changed any more",
                "la communication a été acceptée ou abandonnée et ne se modifie plus",
            ),
            Self::NotAFileName => both(
                "expected a plain name that ends in .json or .csv",
                "un nom simple qui finit par .json ou .csv est attendu",
            ),
            Self::EntryInTwoFiles { key, other } => (
                format!("entry “{key}” is in “{other}” as well"),
                format!("l’entrée «\u{202f}{key}\u{202f}» se trouve aussi dans «\u{202f}{other}\u{202f}»"),
            ),
            Self::NoEntries => both(
                "there is no entry in it",
                "elle ne contient aucune entrée",
            ),
            Self::OnlyATerm => both(
                "has neither a definition nor an explanation",
                "n’a ni définition ni explication",
            ),
            Self::ReadsLikeAnother { language, found } => (
                format!("a text said to be in “{language}” reads like “{found}”"),
                format!("un texte donné comme étant en «\u{202f}{language}\u{202f}» se lit comme du «\u{202f}{found}\u{202f}»"),
            ),
            Self::NoSpread => both(
                "among what is available here and was asked for, fewer than two States have a text in this language, so that there is no figure of how far texts lie apart",
                "parmi ce qui est disponible ici et a été demandé, moins de deux États ont un texte dans cette langue\u{202f}; l’écart entre les textes n’est donc pas chiffré",
            ),
            Self::NoSpreadWithoutWords => both(
                "among the texts here, those of fewer than two States have a word that says something by itself, so that there is no figure of how far texts lie apart",
                "parmi les textes présents ici, ceux de moins de deux États ont un mot qui a un sens par lui-même\u{202f}; l’écart entre les textes n’est donc pas chiffré",
            ),
            Self::NoSpreads => both(
                "among what is available here and was asked for, no concept has texts in this language of two States that can be compared",
                "parmi ce qui est disponible ici et a été demandé, aucun concept n’a, dans cette langue, de textes de deux États qui puissent être comparés",
            ),
            Self::NoContentWord => both(
                "no word of the text says something by itself, so that nothing is counted over it and its likeness to others is given as 0",
                "aucun mot du texte n’a de sens par lui-même\u{202f}; rien n’est donc compté sur lui, et sa ressemblance avec les autres est donnée comme nulle",
            ),
            Self::NoWordInIt => both(
                "there is no word in the document",
                "le document ne contient aucun mot",
            ),
            Self::NoKnownTerm { language } => (
                format!("no known term was found in the document, which was read as “{language}”"),
                format!("aucun terme connu n’a été trouvé dans le document, lu comme étant en «\u{202f}{language}\u{202f}»"),
            ),
            Self::NoTermOfThese { language } => (
                format!("of the known terms that were found in the document, which was read as “{language}”, none is one of the States or organisations asked for"),
                format!("parmi les termes connus trouvés dans le document, lu comme étant en «\u{202f}{language}\u{202f}», aucun n’est de l’un des États ou organisations demandés"),
            ),
            Self::BeginsAsFile { format } => (
                format!("the document begins as a file in the format {format} does, and is perhaps no text"),
                format!("le document commence comme un fichier au format {format}, et n’est peut-être pas un texte"),
            ),
            Self::LooksBinary => both(
                "the document has control characters as no text has them, and is perhaps a file of another kind",
                "le document a des caractères de commande qu’un texte n’a pas\u{202f}; c’est peut-être un fichier d’une autre sorte",
            ),
            Self::ReadsNotAsSaid { language } => (
                format!("a text said to be in “{language}” reads like another language"),
                format!("un texte donné comme étant en «\u{202f}{language}\u{202f}» se lit comme une autre langue"),
            ),
            Self::AnotherScript => both(
                "the text is not in the script of the language that it is said to be in",
                "le texte n’est pas dans l’écriture de la langue dans laquelle il est donné",
            ),
            Self::SeveralScripts => both(
                "the text is written in several scripts, and is read as being in one language",
                "le texte est écrit en plusieurs écritures, et il est lu comme étant dans une seule langue",
            ),
            Self::MisreadLetters { written } => (
                format!("letters were perhaps read in another encoding than the one in which they were written (“é” is “Ã©” then): “{written}”"),
                format!("des lettres ont peut-être été lues dans un autre codage que celui où elles ont été écrites («\u{202f}é\u{202f}» devient alors «\u{202f}Ã©\u{202f}»)\u{202f}: «\u{202f}{written}\u{202f}»"),
            ),
            Self::MixedScripts { words, others } => mixed_scripts(words, *others),
            Self::WorthALook { entry, doubt } => (
                format!("worth a look, entry “{entry}” – {}", doubt.text(DisplayLanguage::En)),
                format!("à vérifier, entrée «\u{202f}{entry}\u{202f}» – {}", doubt.text(DisplayLanguage::Fr)),
            ),
            Self::TermTwice { term } => (
                format!("the term “{term}” is in another entry of the list as well"),
                format!("le terme «\u{202f}{term}\u{202f}» se trouve aussi dans une autre entrée de la liste"),
            ),
            Self::GivenTwice { beginning } => (
                format!("gives the same more than once from one document: “{beginning}”"),
                format!("donne plus d’une fois la même chose d’un seul document\u{202f}: «\u{202f}{beginning}\u{202f}»"),
            ),
            Self::MostWithdrawn { withdrawn, stood } => (
                format!("would withdraw {withdrawn} of {stood} entries: a submission is the whole list"),
                format!("retirerait {withdrawn} entrées sur {stood}\u{202f}: une communication est la liste entière"),
            ),
            Self::EndsListForParticipants { list } => (
                format!("takes the place of {list}, the list for participants, which ends with it"),
                format!("remplace {list}, la liste réservée aux participants, qui prend fin avec elle"),
            ),
            Self::StandsBesideList { list } => (
                format!("would stand beside {list}, which others see and which stays as it is"),
                format!("figurerait à côté de {list}, que d’autres voient et qui reste telle quelle"),
            ),
            Self::ShownToEverybody => both(
                "everybody could read it, and it stays so: a later list takes its place",
                "elle a été visible pour tous et le reste\u{202f}: une liste ultérieure la remplace",
            ),
            Self::NotNewestSubmission => both(
                "its list is in force no more",
                "sa liste n’est plus en vigueur",
            ),
            Self::NotAnIdempotencyKey { limit } => (
                format!("expected 1 to {limit} visible ASCII characters"),
                format!("1 à {limit} caractères ASCII visibles sont attendus"),
            ),
            Self::KeyOfAnother => both(
                "this Idempotency-Key was sent with another request",
                "cette Idempotency-Key a été envoyée avec une autre requête",
            ),
            Self::BeingCarriedOut => both(
                "the request with this Idempotency-Key is being carried out; try again in a moment",
                "la requête portant cette Idempotency-Key est en cours d’exécution\u{202f}; réessayez dans un instant",
            ),
            Self::CarriedOutUnanswered => both(
                "the request with this Idempotency-Key was carried out, but its answer was lost: what it did is in “carried_out”",
                "la requête portant cette Idempotency-Key a été exécutée, mais sa réponse est perdue\u{202f}: ce qu’elle a fait se trouve dans «\u{202f}carried_out\u{202f}»",
            ),
            Self::SecretShownOnce => both(
                "the request was carried out; the secret in its answer was shown once",
                "la requête a été exécutée\u{202f}; le secret que contenait sa réponse n’est montré qu’une fois",
            ),
            Self::NotTakenUp => both(
                "the new text does not have the wording of the amendment",
                "le nouveau texte ne contient pas le libellé de l’amendement",
            ),
            Self::OnlyStatesDraft { code } => (
                format!("“{code}” is an organisation: only States take part in drafting"),
                format!("«\u{202f}{code}\u{202f}» est une organisation\u{202f}: seuls les États participent à la rédaction"),
            ),
            Self::OnlyStatesAreDrawnOn { code } => (
                format!("“{code}” is an organisation: only national entries are drawn on"),
                format!("«\u{202f}{code}\u{202f}» est une organisation\u{202f}: seules des entrées nationales sont prises pour base"),
            ),
            Self::DrawsOnRestricted { entries } => (
                format!("the proposal draws on what States gave to participants only ({entries}) and cannot be shown to everybody: take out what comes from there, and the entries with it"),
                format!("la proposition se fonde sur ce que des États n’ont communiqué qu’aux participants ({entries}) et ne peut être montrée à tous\u{202f}: retirez ce qui en provient, et ces entrées avec"),
            ),
            Self::CircularWith { term } => (
                format!("uses “{term}”, whose own proposed definition leads back to this one"),
                format!("emploie «\u{202f}{term}\u{202f}», dont la définition proposée ramène à celle-ci"),
            ),
            Self::NotOfEntries => both(
                "the wording is not that of all of these entries",
                "ce libellé n’est pas celui de toutes ces entrées",
            ),
            Self::UnknownState { code } => (
                format!("“{code}” is not the code of a State or organisation known here"),
                format!(
                    "«\u{202f}{code}\u{202f}» n’est le code d’aucun État ni d’aucune organisation connus ici"
                ),
            ),
            Self::NotAState { code } => (
                format!(
                    "“{code}” is an organisation: only a participating State makes submissions"
                ),
                format!(
                    "«\u{202f}{code}\u{202f}» est une organisation\u{202f}: seul un État participant communique une liste"
                ),
            ),
            Self::DayToCome { day } => (
                format!("{day} is a day to come: nothing is known of it yet"),
                format!("{day} est un jour à venir\u{202f}: on n’en sait encore rien"),
            ),
            Self::ConceptMerged { id, into } => (
                format!("the concept “{id}” was merged into “{into}”: nothing was done"),
                format!(
                    "le concept «\u{202f}{id}\u{202f}» a été fusionné avec «\u{202f}{into}\u{202f}»\u{202f}: rien n’a été fait"
                ),
            ),
            Self::UnknownConcept { id } => (
                format!("there is no concept “{id}”"),
                format!("il n’existe pas de concept «\u{202f}{id}\u{202f}»"),
            ),
            Self::UnknownSubject { id } => (
                format!("there is no subject field “{id}”"),
                format!("il n’existe pas de domaine «\u{202f}{id}\u{202f}»"),
            ),
            Self::UnknownEntry { id } => (
                format!("no entry “{id}” is available here"),
                format!("l’entrée «\u{202f}{id}\u{202f}» n’est pas disponible ici"),
            ),
            Self::ControlCharacter => both(
                "holds a control character; only line breaks are allowed",
                "contient un caractère de commande\u{202f}; seuls les retours à la ligne sont admis",
            ),
            Self::BracketNeverClosed { position } => (
                format!("the bracket that opens at character {position}, counted from 0, is never closed"),
                format!("le crochet ouvert au caractère {position}, compté à partir de 0, n’est jamais fermé"),
            ),
            Self::BracketNeverOpened { position } => (
                format!(
                    "the bracket that closes at character {position}, counted from 0, was never opened; write “\\]” for the sign itself"
                ),
                format!(
                    "le crochet fermé au caractère {position}, compté à partir de 0, n’a pas été ouvert\u{202f}; écrivez «\u{202f}\\]\u{202f}» pour le signe lui-même"
                ),
            ),
            Self::BracketEmpty { position } => (
                format!("the bracket that opens at character {position}, counted from 0, holds no wording"),
                format!("le crochet ouvert au caractère {position}, compté à partir de 0, ne contient aucun texte"),
            ),
            Self::AlternativeEmpty { position } => (
                format!(
                    "an empty alternative ends at character {position}, counted from 0: a bracket may have one, as its first or its last; write “\\/” for the slash itself"
                ),
                format!(
                    "une variante vide s’achève au caractère {position}, compté à partir de 0\u{202f}: un crochet peut en avoir une, la première ou la dernière\u{202f}; écrivez «\u{202f}\\/\u{202f}» pour la barre elle-même"
                ),
            ),
            Self::BracketsTooDeep { position, limit } => (
                format!(
                    "the bracket that opens at character {position}, counted from 0, is within more than {limit} others"
                ),
                format!(
                    "le crochet ouvert au caractère {position}, compté à partir de 0, se trouve dans plus de {limit} autres"
                ),
            ),
            Self::TooManyAlternatives { position, limit } => (
                format!(
                    "more than {limit} alternatives in brackets: see character {position}, counted from 0"
                ),
                format!(
                    "plus de {limit} variantes entre crochets\u{202f}: voir le caractère {position}, compté à partir de 0"
                ),
            ),
            Self::UnknownAlternative {
                bracket,
                alternative,
            } => (
                format!("the text has no alternative {alternative} in a bracket {bracket}"),
                format!("le texte n’a pas de variante {alternative} dans un crochet {bracket}"),
            ),
            Self::OwnTermUsed { term } => (
                format!("uses the term that it defines, “{term}”: say it in other words"),
                format!(
                    "emploie le terme à définir, «\u{202f}{term}\u{202f}»\u{202f}; dites-le autrement"
                ),
            ),
            Self::OwnTermAsVerb { term, verb } => (
                format!("“{verb}” is the verb of the term that it defines, “{term}”: say it in other words"),
                format!(
                    "«\u{202f}{verb}\u{202f}» est le verbe du terme à définir, «\u{202f}{term}\u{202f}»\u{202f}; dites-le autrement"
                ),
            ),
            Self::OwnTermFirst { term } => (
                format!(
                    "begins by repeating the term “{term}”: begin with the kind of thing that it is"
                ),
                format!(
                    "commence par répéter le terme «\u{202f}{term}\u{202f}»\u{202f}; commencez par ce dont c’est une espèce"
                ),
            ),
            Self::SeveralSentences => both(
                "has more than one sentence: keep the first, and say the rest in a note",
                "compte plus d’une phrase\u{202f}: gardez la première et dites le reste en note",
            ),
            Self::ArticleFirst { article } => (
                format!("begins with an article, “{article}”: leave it out"),
                format!("commence par un article, «\u{202f}{article}\u{202f}»\u{202f}; retirez-le"),
            ),
            Self::WhenFirst { found } => (
                format!(
                    "says when (“{found}”), not what: begin with the kind of thing that it is"
                ),
                format!(
                    "dit quand («\u{202f}{found}\u{202f}»), et non ce que c’est\u{202f}: commencez par ce dont c’est une espèce"
                ),
            ),
            Self::VerbFirst { found } => (
                format!("begins with “{found}”: leave it out, and begin with the kind of thing that it is"),
                format!(
                    "commence par «\u{202f}{found}\u{202f}»\u{202f}: retirez-le, et commencez par ce dont c’est une espèce"
                ),
            ),
            Self::CapitalFirst { word } => (
                format!("begins with a capital letter, “{word}”: only names do"),
                format!(
                    "commence par une majuscule, «\u{202f}{word}\u{202f}»\u{202f}; seuls les noms propres en ont une"
                ),
            ),
            Self::NegativeDefinition { found } => (
                format!(
                    "says what the concept is not (“{found}”): say what it is, unless an absence is what sets it apart"
                ),
                format!(
                    "dit ce que le concept n’est pas («\u{202f}{found}\u{202f}»)\u{202f}; dites ce qu’il est, sauf si c’est une absence qui le distingue"
                ),
            ),
            Self::GenusMissing => both(
                "does not begin with the kind of thing that the concept is, as far as its words tell",
                "ne commence pas par ce dont le concept est une espèce, pour autant que les mots permettent d’en juger",
            ),
            Self::GenusTooBroad { genus } => (
                format!("“{genus}” says little of what it is: name the next broader concept"),
                format!(
                    "«\u{202f}{genus}\u{202f}» dit peu de ce que c’est\u{202f}: nommez le concept générique le plus proche"
                ),
            ),
            Self::LongDefinition { words, limit } => (
                format!("has {words} words, more than {limit}: say in a note what is not needed"),
                format!(
                    "compte {words} mots, plus de {limit}\u{202f}: dites en note ce qui n’est pas nécessaire"
                ),
            ),
            Self::ExamplesWithin { found } => (
                format!("gives examples (“{found}”): give them in a note"),
                format!("donne des exemples («\u{202f}{found}\u{202f}»)\u{202f}; donnez-les en note"),
            ),
            Self::TermUndefined { term } => (
                format!("uses “{term}”, of which no definition is available here"),
                format!(
                    "emploie «\u{202f}{term}\u{202f}», dont aucune définition n’est disponible ici"
                ),
            ),
            Self::TermDefinedDifferently { term } => (
                format!("uses “{term}”, which States define in different words"),
                format!(
                    "emploie «\u{202f}{term}\u{202f}», que des États définissent en des termes différents"
                ),
            ),
            Self::IdTaken { id } => (
                format!("there is or was a concept “{id}” already: choose another id"),
                format!(
                    "il existe ou a existé un concept «\u{202f}{id}\u{202f}»\u{202f}: choisissez un autre identifiant"
                ),
            ),
            Self::IntoItself => both(
                "a concept cannot be merged into itself",
                "un concept ne peut être fusionné avec lui-même",
            ),
            Self::NotLinkedHere { id, concept } => (
                format!("no entry “{id}” is linked to the concept “{concept}” here"),
                format!(
                    "aucune entrée «\u{202f}{id}\u{202f}» n’est rattachée ici au concept «\u{202f}{concept}\u{202f}»"
                ),
            ),
            Self::LinkStands => both(
                "the entry is linked to this concept already",
                "l’entrée est déjà rattachée à ce concept",
            ),
            Self::LinkRemoved => both(
                "the link no longer stands: it was taken back",
                "le lien n’existe plus\u{202f}: il a été retiré",
            ),
            Self::LinkLapsed => both(
                "the link no longer stands: it lapsed when the entry gave up the terms for which a rule had made it",
                "le lien n’existe plus\u{202f}: il est devenu caduc quand l’entrée a abandonné les termes pour lesquels une règle l’avait établi",
            ),
            Self::LinkMoved { concept, link } => (
                format!(
                    "the link no longer stands: the entry stands under “{concept}” instead, by the link “{link}”"
                ),
                format!(
                    "le lien n’existe plus\u{202f}: l’entrée est rattachée à «\u{202f}{concept}\u{202f}», par le lien «\u{202f}{link}\u{202f}»"
                ),
            ),
            Self::LinkOfState => both(
                "the State made or confirmed this link to its own entry: only dispute it",
                "l’État a établi ou confirmé ce lien de sa propre entrée\u{202f}: vous pouvez seulement le contester",
            ),
            Self::FileUnreadable { detail } => (
                format!("cannot be read: {detail}"),
                format!("ne peut être lu\u{202f}: {detail}"),
            ),
            Self::FileTooLarge { limit_bytes } => (
                format!("larger than the {limit_bytes} bytes taken at once"),
                format!("dépasse les {limit_bytes} octets acceptés en une fois"),
            ),
            Self::FormatUnknown => both(
                "the name must end in .json or .csv",
                "le nom doit se terminer par .json ou .csv",
            ),
            Self::NotUtf8 => both(
                "not valid UTF-8: save the file as UTF-8",
                "n’est pas de l’UTF-8 valable\u{202f}: enregistrez le fichier en UTF-8",
            ),
            Self::JsonSyntax { slip } => {
                let (en, fr) = json_slip_words(*slip);
                (
                    format!("not valid JSON: {en}"),
                    format!("n’est pas du JSON valable\u{202f}: {fr}"),
                )
            }
            Self::NestedTooDeep => both("nested too deep", "trop d’imbrications"),
            Self::MissingField => both("is missing", "manque"),
            Self::UnknownField { known } => (
                format!("unknown field; known here: {known}"),
                format!("champ inconnu\u{202f}; connus ici\u{202f}: {known}"),
            ),
            Self::DuplicateField => both("is given twice", "est donné deux fois"),
            Self::WrongType { expected } => {
                let (en, fr) = expected.words();
                (format!("expected {en}"), format!("{fr} est attendu"))
            }
            Self::WrongFormat { expected } => (
                format!("expected the format “{expected}”"),
                format!("le format attendu est «\u{202f}{expected}\u{202f}»"),
            ),
            Self::DuplicateId { first_line } => (
                format!("this id was already given on line {first_line}"),
                format!("cet identifiant est déjà donné à la ligne {first_line}"),
            ),
            Self::EntryWithoutTerm => both(
                "the entry has no term; at least one is needed",
                "l’entrée n’a pas de terme\u{202f}; il en faut au moins un",
            ),
            Self::NoProvenance => both(
                "a text without provenance: name the document it comes from",
                "un texte sans provenance\u{202f}: nommez le document dont il vient",
            ),
            Self::DocumentUnknown { id } => (
                format!("“{id}” is not the id of a document of this list"),
                format!("«\u{202f}{id}\u{202f}» n’est l’identifiant d’aucun document de cette liste"),
            ),
            Self::DocumentUnused { id } => (
                format!("no term or text cites the document “{id}”"),
                format!("aucun terme ni texte ne cite le document «\u{202f}{id}\u{202f}»"),
            ),
            Self::MissingColumn { column } => (
                format!("the column “{column}” is missing"),
                format!("la colonne «\u{202f}{column}\u{202f}» manque"),
            ),
            Self::UnknownColumn { known } => (
                format!("unknown column; known: {known}"),
                format!("colonne inconnue\u{202f}; connues\u{202f}: {known}"),
            ),
            Self::RepeatedColumn => both(
                "the column is given twice",
                "la colonne est donnée deux fois",
            ),
            Self::NoRows => both("the list has no entries", "la liste n’a pas d’entrées"),
            Self::RowTooLong { limit_bytes } => (
                format!("a row longer than {limit_bytes} bytes; is a quotation mark left open?"),
                format!(
                    "une ligne de plus de {limit_bytes} octets\u{202f}; un guillemet est-il resté ouvert\u{202f}?"
                ),
            ),
            Self::RowShape { cells, columns } => (
                format!("the row does not fit the columns: it has {cells} cells, and there are {columns} columns"),
                format!("la ligne ne correspond pas aux colonnes\u{202f}: elle a {cells} cellules, et il y a {columns} colonnes"),
            ),
            Self::NothingDescribed { column } => (
                format!("said of nothing: the row has no {column}"),
                format!("ne se rapporte à rien\u{202f}: la ligne n’a pas de {column}"),
            ),
            Self::QuoteLeftOpen => both(
                "a quotation mark is opened here and never closed",
                "un guillemet est ouvert ici et jamais fermé",
            ),
            Self::QuoteInCell => both(
                "text after a closing quotation mark: within a quoted cell write \"\" for \"",
                "du texte suit un guillemet fermant\u{202f}: dans une cellule entre guillemets, écrivez \"\" pour \"",
            ),
            Self::NotCommas => both(
                "the columns must be parted by commas",
                "les colonnes doivent être séparées par des virgules",
            ),
            Self::RowSaysNothing => both(
                "the row has neither a term nor a definition",
                "la ligne n’a ni terme ni définition",
            ),
            Self::OneStateOnly { expected } => (
                format!("a submission is of one State: expected “{expected}”"),
                format!(
                    "une communication est d’un seul État\u{202f}: «\u{202f}{expected}\u{202f}» est attendu"
                ),
            ),
            Self::MoreFaults { count } => (
                format!("{count} more faults are not listed"),
                format!("{count} autres fautes ne sont pas énumérées"),
            ),
            Self::NoTermIn { language } => (
                format!(
                    "no term in {}; a compiled entry has one in English and one in French",
                    language_name(*language).en
                ),
                format!(
                    "aucun terme en {}\u{202f}; une entrée d’une liste établie par le projet en a un en anglais et un en français",
                    language_name(*language).fr
                ),
            ),
            Self::DefinitionsIn { language, found: 0 } => (
                format!(
                    "no definition in {}; a compiled entry has one in English and one in French",
                    language_name(*language).en
                ),
                format!(
                    "aucune définition en {}\u{202f}; une entrée d’une liste établie par le projet en a une en anglais et une en français",
                    language_name(*language).fr
                ),
            ),
            Self::DefinitionsIn { language, found } => (
                format!(
                    "{found} definitions in {}; a compiled entry has one in English and one in French",
                    language_name(*language).en
                ),
                format!(
                    "{found} définitions en {}\u{202f}; une entrée d’une liste établie par le projet en a une en anglais et une en français",
                    language_name(*language).fr
                ),
            ),
            Self::StatusOfTranslation => both(
                "a term translated by the project has no status: only the State gives one",
                "un terme traduit par le projet n’a pas de statut\u{202f}: seul l’État en donne un",
            ),
            Self::LinkedToNothing => both(
                "linked to no concept: name at least one of concepts.json, or add one there",
                "rattachée à aucun concept\u{202f}: indiquez-en au moins un de concepts.json, ou ajoutez-en un à ce fichier",
            ),
            Self::ConceptUnused => both(
                "no entry of any list is linked to this concept: link one or take the concept out",
                "aucune entrée d’aucune liste n’est rattachée à ce concept\u{202f}: rattachez-en une ou retirez le concept",
            ),
            Self::SourceRepeated { source, first } => (
                format!("“{source}” is summarised already by {first}"),
                format!("«\u{202f}{source}\u{202f}» est déjà résumé par {first}"),
            ),
            Self::OtherLanguage { said, found } => (
                format!(
                    "reads like “{found}”, but is said to be “{said}”: correct the language or the text"
                ),
                format!(
                    "semble écrit en «\u{202f}{found}\u{202f}», mais est donné pour «\u{202f}{said}\u{202f}»\u{202f}; corrigez la langue ou le texte"
                ),
            ),
            Self::NameInOtherLanguage { name } => (
                format!(
                    "“{name}” is the concept’s name in the other language: correct the language or the term, or give a loan word the type “variant”"
                ),
                format!(
                    "«\u{202f}{name}\u{202f}» est le nom du concept dans l’autre langue\u{202f}: corrigez la langue ou le terme, ou donnez à un emprunt le type «\u{202f}variant\u{202f}»"
                ),
            ),
            Self::Misprint { slip, near } => {
                let (en, fr) = slip_words(*slip);
                (
                    format!("{en}, near “{near}”"),
                    format!("{fr}, près de «\u{202f}{near}\u{202f}»"),
                )
            }
            Self::NotComposed => both(
                "letters and accents are not composed: write it in Unicode Normalization Form C",
                "lettres et accents ne sont pas composés\u{202f}: le texte doit être en forme normalisée C d’Unicode (NFC)",
            ),
            Self::SharedWords { words, limit, run } => (
                format!(
                    "{words} words in a row are the source’s, more than {limit}: “{run}”; say it in other words"
                ),
                format!(
                    "{words} mots de suite sont ceux de la source, plus de {limit}\u{202f}: «\u{202f}{run}\u{202f}»\u{202f}; dites-le autrement"
                ),
            ),
            Self::NotASummary => both(
                "in a compiled list the project says in its own words what a text says: mark it “summary”, and take no text over",
                "dans une liste établie par le projet, celui-ci dit avec ses propres mots ce que dit un texte\u{202f}: marquez-le «\u{202f}summary\u{202f}», et ne reprenez aucun texte",
            ),
            Self::NoTermOfTheState => both(
                "no term as the document has it: give at least one marked “official” or “official-translation”",
                "aucun terme tel que le document le donne\u{202f}: donnez-en au moins un marqué «\u{202f}official\u{202f}» ou «\u{202f}official-translation\u{202f}»",
            ),
            Self::SubjectUnused => both(
                "no concept belongs to this subject field: give it one or take the field out",
                "aucun concept ne relève de ce domaine\u{202f}: donnez-lui-en un ou retirez le domaine",
            ),
            Self::NameTaken { name, by } => (
                format!("“{name}” is the name of “{by}” already: two concepts need two names"),
                format!(
                    "«\u{202f}{name}\u{202f}» est déjà le nom de «\u{202f}{by}\u{202f}»\u{202f}: deux concepts veulent deux noms"
                ),
            ),
            Self::FileNotOfState { state } => (
                format!(
                    "holds the list of {state}: a list file is called by the code of its State, such as “fr.json”"
                ),
                format!(
                    "contient la liste de {state}\u{202f}: un fichier de liste porte le code de son État, tel que «\u{202f}fr.json\u{202f}»"
                ),
            ),
            Self::NotAListFile => both(
                "is not read: files of lists end in “.json”; take it away or rename it",
                "n’est pas lu\u{202f}: les fichiers de listes se terminent par «\u{202f}.json\u{202f}»\u{202f}; retirez-le ou renommez-le",
            ),
            Self::NotTheStatesWords => both(
                "“summary” and “project-translation” are words of this project: a State’s list has its own",
                "«\u{202f}summary\u{202f}» et «\u{202f}project-translation\u{202f}» désignent les mots de ce projet\u{202f}: la liste d’un État a les siens",
            ),
            Self::SourceUnknown { source } if source.is_empty() => both(
                "the entry names no source: give the key of the text that it summarises as source_entry",
                "l’entrée n’indique pas de source\u{202f}: donnez dans source_entry la clé du texte qu’elle résume",
            ),
            Self::SourceUnknown { source } => (
                format!(
                    "the sources have no entry “{source}” of this State, or another entry summarises it"
                ),
                format!(
                    "les sources n’ont pas d’entrée «\u{202f}{source}\u{202f}» de cet État, ou une autre entrée la résume"
                ),
            ),
            Self::SourcesWithoutFolder => both(
                "--sources sets a glossary folder beside its sources: name the folder",
                "--sources compare un dossier de glossaire à ses sources\u{202f}: indiquez le dossier",
            ),
            Self::Closeness {
                entry,
                language,
                words,
                of,
                run,
                is_above,
                is_short,
            } => {
                let (en, fr) = match (is_above, is_short) {
                    (false, _) => ("", ""),
                    (true, false) => (" – too many", " – trop"),
                    (true, true) => (
                        " – many, but a source as short may not allow less",
                        " – beaucoup, mais une source aussi courte ne permet peut-être pas moins",
                    ),
                };
                (
                    format!(
                        "{entry} ({language}): {words} words in a row of the source’s {of}: “{run}”{en}"
                    ),
                    format!(
                        "{entry} ({language})\u{202f}: {words} mots de suite sur les {of} de la source\u{202f}: «\u{202f}{run}\u{202f}»{fr}"
                    ),
                )
            }
            Self::NotSummarised { source } => (
                format!("no entry summarises “{source}”"),
                format!("aucune entrée ne résume «\u{202f}{source}\u{202f}»"),
            ),
            Self::YearOutOfOrder { newest } => (
                format!(
                    "a submission of {newest} is held already: an earlier one cannot follow it"
                ),
                format!(
                    "une communication de {newest} est déjà conservée\u{202f}: une plus ancienne ne peut la suivre"
                ),
            ),
            Self::YearAhead { year, present } => (
                format!("it is a list of {year}, and the year is {present}: none of an earlier year can follow it"),
                format!("c’est une liste de {year}, et nous sommes en {present}\u{202f}: aucune d’une année antérieure ne pourra la suivre"),
            ),
            Self::PortTaken { address } => (
                format!(
                    "{address} is in use by another program; stop it or choose another address with --listen"
                ),
                format!(
                    "{address} est utilisé par un autre programme\u{202f}; arrêtez-le ou choisissez une autre adresse avec --listen"
                ),
            ),
            Self::CannotListen { address, detail } => (
                format!(
                    "cannot listen on {address}: {detail}; choose another address with --listen"
                ),
                format!(
                    "impossible d’écouter sur {address}\u{202f}: {detail}\u{202f}; choisissez une autre adresse avec --listen"
                ),
            ),
            Self::DataUnwritable { directory, detail } => (
                format!(
                    "the data directory {directory} cannot be used: {detail}; make it writable or choose another with --data"
                ),
                format!(
                    "le répertoire de données {directory} n’est pas utilisable\u{202f}: {detail}\u{202f}; rendez-le accessible en écriture ou choisissez-en un autre avec --data"
                ),
            ),
            Self::DataCorrupt { directory, detail } => (
                format!(
                    "the database in {directory} is damaged ({detail}): put back a copy of {directory}/entente.db, or move it away to start anew"
                ),
                format!(
                    "la base de données dans {directory} est endommagée ({detail})\u{202f}: rétablissez une copie de {directory}/entente.db, ou déplacez-la pour repartir de zéro"
                ),
            ),
            Self::DataNewer { directory } => (
                format!(
                    "the data in {directory} were written by a newer version of entente: use that version"
                ),
                format!(
                    "les données de {directory} ont été écrites par une version plus récente d’entente\u{202f}: utilisez cette version"
                ),
            ),
            Self::DataMissing { directory } => (
                format!("there are no data in {directory}: name the directory with --data"),
                format!(
                    "il n’y a pas de données dans {directory}\u{202f}: indiquez le répertoire avec --data"
                ),
            ),
            Self::IndexInUse { directory } => (
                format!(
                    "the search index in {directory} is in use by a running entente: stop that one first"
                ),
                format!(
                    "l’index de recherche dans {directory} est utilisé par un entente en marche\u{202f}: arrêtez-le d’abord"
                ),
            ),
            Self::Failed { detail } => (
                format!("failed: {detail}"),
                format!("échec\u{202f}: {detail}"),
            ),
            Self::Serving { address } => (
                format!("serving at http://{address}/ (API at /api/v1, described at /api/docs)"),
                format!(
                    "en service à http://{address}/ (interface à /api/v1, décrite à /api/docs)"
                ),
            ),
            Self::Stopped => both("stopped", "arrêté"),
            Self::GlossaryLoaded { lists, entries } => (
                format!("loaded {lists} compiled lists, {entries} entries new or changed"),
                format!(
                    "listes établies chargées\u{202f}: {lists}, entrées nouvelles ou modifiées\u{202f}: {entries}"
                ),
            ),
            Self::ListImported {
                list,
                added,
                changed,
                withdrawn,
                unchanged,
            } => (
                format!(
                    "{list}: {added} added, {changed} changed, {withdrawn} withdrawn, {unchanged} unchanged"
                ),
                format!(
                    "{list}\u{202f}: ajouts {added}, modifications {changed}, retraits {withdrawn}, sans changement {unchanged}"
                ),
            ),
            Self::NothingNew => both(
                "nothing new: all of it is held already",
                "rien de nouveau\u{202f}: tout est déjà conservé",
            ),
            Self::FileGood {
                file,
                lists,
                entries,
            } => (
                format!("{file}: no faults; lists: {lists}, entries: {entries}"),
                format!(
                    "{file}\u{202f}: aucune faute\u{202f}; listes\u{202f}: {lists}, entrées\u{202f}: {entries}"
                ),
            ),
            Self::GlossaryGood {
                states,
                concepts,
                lists,
                entries,
            } => (
                format!(
                    "no faults; States: {states}, concepts: {concepts}, lists: {lists}, entries: {entries}"
                ),
                format!(
                    "aucune faute\u{202f}; États\u{202f}: {states}, concepts\u{202f}: {concepts}, listes\u{202f}: {lists}, entrées\u{202f}: {entries}"
                ),
            ),
            Self::Reindexed { entries } => (
                format!("the search index was rebuilt; entries: {entries}"),
                format!("l’index de recherche a été reconstruit\u{202f}; entrées\u{202f}: {entries}"),
            ),
            Self::Verified {
                acts,
                records,
                revision,
                hash,
            } => (
                format!(
                    "all is as it was written; acts: {acts}, records: {records}, newest act: {revision}, its hash: {hash}"
                ),
                format!(
                    "tout est tel qu’écrit\u{202f}; actes\u{202f}: {acts}, enregistrements\u{202f}: {records}, dernier acte\u{202f}: {revision}, son empreinte\u{202f}: {hash}"
                ),
            ),
            Self::NotVerified { faults } => (
                format!("the data are not as they were written; faults: {faults}"),
                format!(
                    "les données ne sont pas telles qu’écrites\u{202f}; fautes\u{202f}: {faults}"
                ),
            ),
            Self::HashNotFound => both(
                "no act has the hash that was noted: acts were cut off, or these are other data",
                "aucun acte n’a l’empreinte notée\u{202f}: des actes ont été coupés, ou ce sont d’autres données",
            ),
            Self::GlossaryMixed => both(
                "these data were begun with the built-in States; choose another directory with --data for --glossary",
                "ces données ont été commencées avec les États intégrés\u{202f}; choisissez un autre répertoire avec --data pour --glossary",
            ),
            Self::Altered { place, finding } => {
                let (en, fr) = finding.words();
                (format!("{place}: {en}"), format!("{place}\u{202f}: {fr}"))
            }
            Self::InvalidArguments { count } => (
                format!("nothing was done; values that are not as they must be: {count}"),
                format!("rien n’a été fait\u{202f}; valeurs non conformes\u{202f}: {count}"),
            ),
            Self::IssuerUnsafe { issuer } => (
                format!("“{issuer}” is no https address of an identity provider"),
                format!("«\u{202f}{issuer}\u{202f}» n’est pas l’adresse https d’un fournisseur d’identité"),
            ),
            Self::TokenShownOnce { account, role } => (
                format!("account {account} ({role}); the token is shown only this once:"),
                format!(
                    "compte {account} ({role})\u{202f}; le jeton n’est montré que cette fois\u{202f}:"
                ),
            ),
            Self::AccountRevoked { account } => (
                format!("the token of {account} is no longer valid"),
                format!("le jeton de {account} n’est plus valable"),
            ),
            Self::FaultyFile { faults } => (
                format!("nothing was loaded; faults found: {faults}"),
                format!("rien n’a été chargé\u{202f}; fautes trouvées\u{202f}: {faults}"),
            ),
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.both().en)
    }
}

/// A language of display, as it stands in a sentence.
fn language_name(language: DisplayLanguage) -> Bilingual {
    match language {
        DisplayLanguage::En => Bilingual::new("English", "anglais"),
        DisplayLanguage::Fr => Bilingual::new("French", "français"),
    }
}

/// Says which words have letters of two alphabets, and how many more.
fn mixed_scripts(words: &[String], others: usize) -> (String, String) {
    if let ([word], 0) = (words, others) {
        return (
            format!("the word “{word}” has letters of two alphabets"),
            format!("le mot «\u{202f}{word}\u{202f}» a des lettres de deux alphabets"),
        );
    }
    let en: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    let fr: Vec<String> = words
        .iter()
        .map(|word| format!("«\u{202f}{word}\u{202f}»"))
        .collect();
    let (more_en, more_fr) = match others {
        0 => (String::new(), String::new()),
        1 => (" and 1 other".into(), " et 1 autre".into()),
        _ => (
            format!(" and {others} others"),
            format!(" et {others} autres"),
        ),
    };
    (
        format!(
            "the words {}{more_en} have letters of two alphabets",
            en.join(", ")
        ),
        format!(
            "les mots {}{more_fr} ont des lettres de deux alphabets",
            fr.join(", ")
        ),
    )
}

fn both(en: &str, fr: &str) -> (String, String) {
    (en.to_owned(), fr.to_owned())
}

impl From<crate::model::Invalid> for Message {
    fn from(invalid: crate::model::Invalid) -> Self {
        Self::Unexpected {
            found: invalid.found,
            expected: invalid.expected,
        }
    }
}
