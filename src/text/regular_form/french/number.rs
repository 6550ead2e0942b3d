use std::borrow::Cow;

use super::with_other_end;
use crate::text::WordList;

/// The singular of a plural that the stemmer gives another stem than its
/// singular; it knows those in -es and -eaux.
pub(super) fn singular(folded: &str) -> Option<Cow<'_, str>> {
    match folded.as_bytes() {
        [.., b'a', b'u', b'x'] => in_aux(folded).map(Cow::Owned),
        [.., b'e', b'u', b'x' | b's'] if IN_EU.has(folded) => Some(without_last(folded)),
        [.., b'u' | b'o', b's'] => in_us_or_os(folded),
        [.., b'i', b's'] if IN_I.has(folded) => Some(without_last(folded)),
        [.., before, b's'] if !b"aeiousy".contains(before) => after_consonant(folded),
        _ => None,
    }
}

fn without_last(word: &str) -> Cow<'_, str> {
    Cow::Borrowed(&word[..word.len() - 1])
}

/// `-al` for the plurals in -aux of others than these.
fn in_aux(folded: &str) -> Option<String> {
    const SHORTEST: usize = 5;
    if let Some(singular) = with_other_end(folded, &IN_YAU) {
        return Some(singular);
    }
    let head = folded.strip_suffix("aux")?;
    let is_own = folded.len() < SHORTEST || head.ends_with('e') || folded == "chaux";
    (!is_own).then(|| [head, "al"].concat())
}

const IN_YAU: [(&str, &str); 4] = [
    ("noyaux", "noyau"),
    ("tuyaux", "tuyau"),
    ("joyaux", "joyau"),
    ("boyaux", "boyau"),
];

/// Plurals of words in -eu. Others in -eux are adjectives, of which it is the singular too.
static IN_EU: WordList = WordList::of(
    "lieux milieux enjeux jeux feux voeux aveux cheveux neveux adieux essieux desaveux moyeux \
    epieux camaieux cyberjeux bleus pneus",
);

/// Plurals in -is of words in -i that the stemmer leaves as they are. Most words
/// in -is are no plurals: `avis`, `mois`, `bois`, `fois`, `relais`.
static IN_I: WordList = WordList::of(
    "lois rois emplois reemplois envois renvois convois tournois parois octrois beffrois desarrois \
    amis ennemis abris cris tris plis epis defis soucis essais quais vrais delais balais deblais \
    remblais appuis ennuis etuis raccourcis",
);

/// Plurals of words that end in a consonant, of which the stemmer takes some
/// singulars for verbs: `conflit`, `danger`, `connexion`.
fn after_consonant(folded: &str) -> Option<Cow<'_, str>> {
    const SHORTEST: usize = 4;
    const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];
    let is_own = folded.len() < SHORTEST
        || !folded.is_ascii()
        || !folded.contains(VOWELS)
        || AFTER_CONSONANT.has(folded);
    (!is_own).then(|| without_last(folded))
}

/// Words in a consonant and -s that are the singular too, and words that have
/// no number.
static AFTER_CONSONANT: WordList = WordList::of(
    "temps contretemps longtemps printemps passetemps quelquetemps corps anticorps cours recours \
    parcours discours concours secours decours encours sens contresens nonsens fonds trefonds \
    poids contrepoids univers multivers tiers divers vers envers devers revers travers pervers \
    convers alors lors hors dehors ailleurs toujours plusieurs velours ours rebours remords mors \
    mars moins neanmoins dans sans dedans volontiers puits encens suspens depens consens moeurs \
    legs mets entremets rets laps relaps biceps triceps forceps quadriceps schnaps retors tors \
    gens avers anvers reims mons metavers trans sars seps reps princeps",
);

/// Plurals in -us and -os, which the stemmer takes for singulars: `contenus`,
/// `prévus`, `scénarios`. Those that are the singular too, or have another
/// feminine form with `s` (`confuse`), stay.
fn in_us_or_os(folded: &str) -> Option<Cow<'_, str>> {
    const SHORTEST: usize = 4;
    const ENDS: [&str; 8] = [
        "virus", "bus", "cursus", "corpus", "sensus", "dessus", "dessous", "plus",
    ];
    let is_own = folded.len() < SHORTEST
        || IN_S.has(folded)
        || ENDS.iter().any(|end| folded.ends_with(end))
        || folded.ends_with("eus");
    (!is_own).then(|| without_last(folded))
}

static IN_S: WordList = WordList::of(
    "vous nous sous tous processus abus refus inclus exclus reclus perclus confus diffus infus \
    profus obtus contus camus intrus surplus obus opus campus consensus focus blocus cactus lotus \
    talus anus uterus jesus venus bonus malus prospectus terminus foetus remous couscous houmous \
    versus infarctus nexus status statuquo sinus cosinus papyrus detritus lupus oculus actus \
    eucalyptus lapsus circus minus stimulus modus typhus tonus humus cumulus stratus hiatus mucus \
    phallus motus nautilus rictus plexus rebus radius mordicus nimbus numerus ficus hibiscus \
    tempus census habitus thesaurus nucleus collapsus prunus thymus sanctus hydrocephalus janus \
    airbus erasmus gus uranus cirrus crocus tumulus fongus repos propos chaos heros gros clos \
    enclos eclos forclos declos dispos cosmos pathos ethos campos rhinoceros albatros tetanos \
    logos tournedos laos topos",
);
