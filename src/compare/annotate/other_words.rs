//! Words, folded, that are others with accents, by language.

use crate::text::WordList;

/// French words of which an accent before their last letter makes others: `tâche`.
pub(super) static FRENCH_PLAIN: WordList = WordList::of(
    "bailler chasse colon cote coter cru desert du foret haler jeune male mater matin mur pate \
     peche pecher pecheur pre reforme reformer repartir repartition roder sur tache tacher",
);
/// French nouns that end so are those with an accent at the end: `autorite`.
pub(super) const FRENCH_NOUNS: [&str; 13] = [
    "ilite", "alite", "orite", "urite", "arite", "ivite", "icite", "idite", "anite", "inite",
    "entite", "etite", "egrite",
];
/// How German words end, compounds too, that `ß` makes others than `ss` does, in all their
/// forms.
pub(super) const WITH_SHARP_S: [&str; 7] = [
    "busse", "busses", "bussen", "mass", "masse", "masses", "massen",
];
/// What German words have in them, compounds and forms too, of which umlauts make others:
/// `Forderung`, `Ausfuhren`. Short ones need not stand here, as these are told apart anyway.
const GERMAN_PLAIN: [&str; 27] = [
    "achtung", "anderes", "druck", "forder", "fuhren", "gerat", "grunder", "hohe", "lange",
    "losung", "rucken", "schatz", "schusse", "schwach", "schwul", "spuren", "stark", "stuck",
    "tausch", "trager", "wahl", "wahrung", "warme", "wurde", "zahl", "zuge", "drohn",
];
/// Spanish nouns and adjectives, masculine, of which an accent makes others.
pub(super) static SPANISH_NAMES: WordList =
    WordList::of("campano perdido revolver sabano secretario");
/// Verbs and joining words of which an accent before the last letter makes a noun or an
/// adjective (`término`). In a term of several words these are none.
pub(super) static SPANISH_PLAIN: WordList = WordList::of(
    "animo articulo aun calculo catalogo como computo continuo credito critico cual \
     de deposito diagnostico dialogo ejercito el este esto estimulo fabrico formulo habito hacio \
     integro intimo legitimo limite liquido mas maquino medico modulo numero pagino \
     practico publico que quien replico rotulo si solo te \
     termino titulo tramite transito tu valido vinculo",
);
/// Italian words that end as nouns in `-tà` do and are others: `unita`.
pub(super) static ITALIAN_PLAIN: WordList =
    WordList::of("abilita capacita debilita facilita felicita necessita unita");
/// Russian words that `ё` makes others.
pub(super) static RUSSIAN_PLAIN: WordList = WordList::of(
    "все истекший мел небо неба осел падеж совершенный совершенная совершенное совершенные узнаем",
);

/// German nouns of which only the accent tells the plural.
pub(super) const GERMAN_PLURALS: [&str; 9] = [
    "schaden", "mangel", "hafen", "laden", "faden", "graben", "kasten", "garten", "vogel",
];

/// Whether a letter of a German word stands in a part of it that umlauts make another.
pub(super) fn is_in_german_plain(plain: &str, at: usize) -> bool {
    let holds = |(start, part): (usize, &str)| (start..start + part.len()).contains(&at);
    let mut parts = GERMAN_PLAIN.iter();
    parts.any(|part| plain.match_indices(part).any(holds))
}
