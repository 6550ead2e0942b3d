//! Which French words are adjectives, and which of these stand before a noun.

use super::Token;
use crate::text::WordList;

/// Adjectives that stand before their noun as a rule (Grevisse, Le bon usage, on
/// the place of the epithet): `bonne pratique`, `faux signal`.
static FRENCH_BEFORE_NOUN: WordList = WordList::of(
    "bon bonne bons bonnes meilleur meilleure meilleurs meilleures mauvais mauvaise mauvaises \
    pire pires haut haute hauts hautes bas basse basses faux fausse fausses vrai vraie vrais \
    vraies premier premiere premiers premieres deuxieme troisieme dernier derniere derniers \
    dernieres ancien ancienne anciens anciennes gros grosse grosses long longue longs longues \
    faible faibles simple simples seul seule seuls seules moindre moindres juste libre pleine \
    prochain prochaine eventuel eventuelle eventuels eventuelles veritable veritables unique \
    second seconde seconds secondes double doubles triple triples multiple multiples present \
    presente presents presentes futur future futurs futures fort forte forts fortes plein propre \
    propres",
);
/// Adjectives that stand before their noun too, and are no nouns.
pub(super) static FRENCH_ONLY_ADJECTIVES: WordList = WordList::of(
    "important importante importants importantes nombreux nombreuses enorme enormes lourd lourde \
    lourds lourdes bref breve brefs breves leger legere legers legeres rapide rapides soudain \
    soudaine soudains soudaines possible possibles probable probables actuel actuelle actuels \
    actuelles jeune jeunes recent recente recents recentes serieux serieuse serieuses necessaire \
    necessaires dangereux dangereuse dangereuses puissant puissante puissants puissantes ample \
    amples profond profonde profonds profondes immense immenses considerable considerables \
    notable notables pretendu pretendue pretendus pretendues vieux vieil vieille vieilles court \
    courte courts courtes rare rares excellent excellente excellents excellentes fameux fameuse \
    fameuses principaux principales petits petites grands nouveaux intense intenses beau bel \
    belle beaux belles legitime legitimes tierce tierces extreme extremes absolu absolue absolus \
    absolues totale totales complete completes entiere entieres illicite illicites malveillant \
    malveillante malveillants malveillantes large larges brusque brusques vif vive vifs vives \
    nette nettes pur pure purs pures proche proches pareil pareille pareils pareilles semblable soi-disant \
    semblables malheureux malheureuse precieux precieuse precieuses",
);
/// Those that may be nouns, with an adjective after them.
static FRENCH_ALSO_NOUNS: WordList = WordList::of(
    "double doubles triple triples multiple multiples present presents futur futurs fort forts propre",
);
/// What ends so after an adjective that may be a noun is one more adjective:
/// `double numérique`.
const FRENCH_LATER_ADJECTIVES: &[&str] = &[
    "ique", "iques", "el", "elle", "els", "elles", "ible", "able", "aux",
];

/// After these no noun follows an adjective.
static FRENCH_NO_NOUN_AFTER: WordList = WordList::of(
    "et ou ni de du des a au aux qui que dont pour par sur sous dans en avec sans est sont mais \
    non pas plus",
);

/// What ends so is an adjective and no noun, but for a few words.
pub(super) const FRENCH_ADJECTIVES: &[&str] =
    &["ible", "ibles", "able", "ables", "eux", "euse", "euses"];
static FRENCH_NOUNS_LIKE_ADJECTIVES: WordList = WordList::of(
    "cible cibles cable cables table tables tableau variable variables sable responsable \
    responsables comptable comptables coupable coupables fusible fusibles combustible combustibles \
    jeux enjeux lieux milieux feux voeux aveux cheveux yeux pneux",
);
/// Adjectives that say of what, to whom or for what: `relatif aux réseaux`.
static FRENCH_GOVERNING: WordList = WordList::of(
    "relatif relative relatifs relatives inherent inherente inherents inherentes conforme conformes \
    destine destinee destines destinees lie liee lies liees fonde fondee fondes fondees apte aptes \
    soumis soumise soumises propice propices",
);

/// Whether an adjective is followed by its noun.
pub(super) fn is_before_noun(words: &[Token<'_>]) -> bool {
    let [adjective, next, ..] = words else {
        return false;
    };
    let is_only_adjective = adjective.is(&FRENCH_ONLY_ADJECTIVES);
    let may_be_noun = adjective.is(&FRENCH_BEFORE_NOUN)
        && !(adjective.is(&FRENCH_ALSO_NOUNS) && next.ends_with(FRENCH_LATER_ADJECTIVES));
    (is_only_adjective || may_be_noun || is_by_endings(adjective, next))
        && next.sign.is_none()
        && next.elided.is_none()
        && !next.is(&FRENCH_NO_NOUN_AFTER)
}

/// Whether a word is an adjective that stands before nouns.
pub(super) fn is_adjective_before_noun(word: &Token<'_>) -> bool {
    word.is(&FRENCH_ONLY_ADJECTIVES) || word.is(&FRENCH_BEFORE_NOUN)
}

/// Whether a word is an adjective by its ending, and the one after it a noun:
/// `totale interruption`. No noun stands so after another.
fn is_by_endings(adjective: &Token<'_>, next: &Token<'_>) -> bool {
    adjective.ends_with(&[
        "ante", "antes", "ente", "entes", "ale", "ales", "ive", "ives", "aire", "aires",
    ]) && next.ends_with(&[
        "tion", "tions", "sion", "sions", "ance", "ances", "ence", "ences",
    ])
}

/// How many words two joined adjectives are that stand before a noun: `rapide et
/// large diffusion`.
pub(super) fn joined_before_noun(words: &[Token<'_>]) -> Option<usize> {
    let [first, and, rest @ ..] = words else {
        return None;
    };
    let is_adjective = is_adjective_before_noun(first);
    let is_joined = and.sign.is_none() && and.is_any(&["et", "ou"]);
    // `un seul et même réseau`
    let is_same = |next: &Token<'_>| {
        next.is_any(&[
            "meme", "memes", "grave", "graves", "grand", "grande", "grands", "grandes",
        ])
    };
    let stays = is_adjective && is_joined && rest.first().is_some_and(|next| next.elided.is_none());
    (stays && (is_before_noun(rest) || rest.first().is_some_and(is_same))).then_some(2)
}

/// Whether what stands in the place of the kind of thing is an adjective:
/// by its ending, by what it governs, or since it is joined to one (`sûr et
/// fiable`).
pub(super) fn is_adjective(words: &[Token<'_>]) -> bool {
    let is_by_ending = |word: &Token<'_>| {
        word.ends_with(FRENCH_ADJECTIVES) && !word.is(&FRENCH_NOUNS_LIKE_ADJECTIVES)
    };
    match words {
        [first, ..] if is_by_ending(first) => true,
        [first, next, ..] if first.is(&FRENCH_GOVERNING) => {
            next.is_any(&["a", "au", "aux", "par", "sur", "pour", "de", "du", "des"])
        }
        [_, and, other, ..] => {
            and.is_any(&["et", "ou"]) && other.elided.is_none() && is_by_ending(other)
        }
        _ => false,
    }
}
