//! Names of the domain's values as people read them.

use super::locale;
use super::page::{comparison as say, entry as of_entry};
use crate::model::{
    Bilingual, ColumnState, DetailField, DisplayLanguage, ListKind, TextKind, Wording,
};

/// The label that stands beside every text, saying whose words it is in.
pub fn wording(wording: Wording) -> Bilingual {
    let (en, fr) = match wording {
        Wording::Official => ("official text", "texte officiel"),
        Wording::OfficialTranslation => ("official translation", "traduction officielle"),
        Wording::CourtesyTranslation => ("courtesy translation", "traduction de courtoisie"),
        Wording::ProjectTranslation => ("translation by this project", "traduction de ce projet"),
        Wording::MachineTranslation => ("machine translation", "traduction automatique"),
        Wording::Summary => ("summary by this project", "résumé de ce projet"),
    };
    Bilingual::new(en, fr)
}

/// What a text of an entry is.
pub fn text_kind(kind: TextKind) -> Bilingual {
    let (en, fr) = match kind {
        TextKind::Definition => ("definition", "définition"),
        TextKind::Explanation => ("explanation", "explication"),
        TextKind::Note => ("note", "note"),
    };
    Bilingual::new(en, fr)
}

/// What of a term, a text or a document changed.
pub fn detail_field(field: DetailField) -> Bilingual {
    let (en, fr) = match field {
        DetailField::Order => ("order", "ordre"),
        DetailField::Language => ("language tag", "étiquette de langue"),
        DetailField::Kind => ("kind of text", "nature du texte"),
        DetailField::Wording => ("whose words", "auteur des mots"),
        DetailField::Status => ("status of the term", "statut du terme"),
        DetailField::Document => ("document cited", "document cité"),
        DetailField::Place => ("place in the document", "endroit dans le document"),
        DetailField::TakenFrom => ("taken from", "repris de"),
        DetailField::TranslationOf => ("translated from", "traduit de"),
        DetailField::TranslatedBy => ("translated by", "traduit par"),
        DetailField::Id => (
            "name of the document in the list",
            "nom du document dans la liste",
        ),
        DetailField::Title => ("title", "titre"),
        DetailField::Issuer => ("issuer", "émetteur"),
        DetailField::Year => ("year", "année"),
        DetailField::DocumentStatus => ("status of the document", "statut du document"),
        DetailField::DocumentLanguage => ("language of the document", "langue du document"),
        DetailField::Symbol => ("symbol", "cote"),
        DetailField::Address => ("address", "adresse"),
        DetailField::WithdrawnBy => ("withdrawn by the list", "retirée par la liste"),
    };
    Bilingual::new(en, fr)
}

/// How the absence or presence of entries is said.
pub fn column_state(status: ColumnState) -> Bilingual {
    let (en, fr) = match status {
        ColumnState::Available => ("available", "disponible"),
        ColumnState::NotProvided => ("not provided", "non communiqué"),
        ColumnState::NoEntryAvailable => {
            ("no entry available here", "aucune entrée disponible ici")
        }
        ColumnState::NoListHeld => ("no list held here", "aucune liste conservée ici"),
    };
    Bilingual::new(en, fr)
}

/// What a reader must know about a list before quoting from it.
pub fn list_note(kind: &ListKind) -> Bilingual {
    match kind {
        ListKind::Compiled => Bilingual::new(
            "Compiled by this project from public documents; not a submission: no State or \
             organisation has communicated or approved it. Texts labelled “summary by this project” \
             are its own words about the cited document, which alone counts.",
            "Liste établie par ce projet à partir de documents publics\u{202f}; ce n’est pas une \
             communication\u{202f}: aucun État ni aucune organisation ne l’a communiquée ni approuvée. Les \
             textes portant la mention «\u{202f}résumé de ce projet\u{202f}» disent avec ses propres mots ce que \
             contient le document cité, qui seul fait foi.",
        ),
        ListKind::Restricted { .. } => restricted_note(kind),
        ListKind::Submitted { year, issue: 0 | 1 } => Bilingual::new(
            format!("Communicated by the State in the annual exchange of {year}."),
            format!("Communiquée par l’État lors de l’échange annuel de {year}."),
        ),
        ListKind::Submitted { year, issue } => Bilingual::new(
            format!(
                "Corrigendum {} to the list communicated by the State in the annual exchange of {year}.",
                issue - 1
            ),
            format!(
                "Rectificatif {} à la liste communiquée par l’État lors de l’échange annuel de {year}.",
                issue - 1
            ),
        ),
    }
}

/// Tells of an entry of an earlier list that a later one has it unchanged.
pub fn unchanged_in(later: &ListKind) -> Bilingual {
    let (year, issue) = later.exchange().unwrap_or_default();
    match issue {
        0 | 1 => Bilingual::new(
            format!("The State’s list of {year} has this entry unchanged."),
            format!(
                "Cette entrée figure inchangée dans la liste que l’État a communiquée en {year}."
            ),
        ),
        _ => Bilingual::new(
            format!(
                "Corrigendum {} to the State’s list of {year} has this entry unchanged.",
                issue - 1
            ),
            format!(
                "Cette entrée figure inchangée dans le rectificatif {} à la liste que l’État a communiquée en {year}.",
                issue - 1
            ),
        ),
    }
}

/// Tells beside a former version of an entry of when its links are.
pub fn links_of_now() -> Bilingual {
    let [en, fr] = DisplayLanguage::ALL.map(of_entry::links_of_today);
    Bilingual::new(en, fr)
}

/// Tells that a concept was not here on a day, and since when it is.
pub fn not_here_yet(day: &str, since: &str) -> Bilingual {
    let said = |display| {
        say::not_here_yet(
            display,
            locale::day(display, day),
            locale::day(display, since),
        )
    };
    Bilingual::new(said(DisplayLanguage::En), said(DisplayLanguage::Fr))
}

fn restricted_note(kind: &ListKind) -> Bilingual {
    let (year, issue) = kind.exchange().unwrap_or_default();
    match issue {
        0 | 1 => Bilingual::new(
            format!(
                "Communicated by the State to the participants only, in the annual exchange of {year}."
            ),
            format!(
                "Communiquée par l’État aux seuls participants, lors de l’échange annuel de {year}."
            ),
        ),
        _ => Bilingual::new(
            format!(
                "Corrigendum {} to the list communicated by the State to the participants only, in the \
                 annual exchange of {year}.",
                issue - 1
            ),
            format!(
                "Rectificatif {} à la liste communiquée par l’État aux seuls participants, lors de \
                 l’échange annuel de {year}.",
                issue - 1
            ),
        ),
    }
}
