use super::{Forms, with_other_end};
use crate::text::WordList;

/// The regular form of a French word.
pub(super) fn regular(folded: &str) -> Option<String> {
    if let Some(form) = IRREGULAR.get(folded) {
        return Some(form.to_owned());
    }
    match folded.as_bytes() {
        [.., b'e', b'e'] | [.., b'e', b'e', b's'] => participle(folded),
        [.., b'u' | b'o', b's'] => singular(folded),
        [.., b'i', b's'] if IN_I.has(folded) => Some(folded[..folded.len() - 1].to_owned()),
        [.., b'a', b'u', b'x'] => with_other_end(folded, &IN_YAU),
        _ => None,
    }
}

/// `travaux` and others in -ail; -aux for -al is known to the stemmer. `émail` is
/// folded as the `email` that is a letter. Adjectives that have `c` in one
/// gender and `qu` in the other: a rule would make `banc` of `banque`. `clef` is
/// another way to write `clé`.
static IRREGULAR: Forms = Forms::of(
    "travaux travail baux bail coraux corail vitraux vitrail soupiraux soupirail \
    vantaux vantail materiaux materiau bijoux bijou genoux genou hiboux hibou \
    publique public publiques public caduque caduc caduques caduc laique laic laiques laic \
    grecque grec grecques grec turque turc turques turc yeux oeil clef cle clefs cles",
);

const IN_YAU: [(&str, &str); 4] = [
    ("noyaux", "noyau"),
    ("tuyaux", "tuyau"),
    ("joyaux", "joyau"),
    ("boyaux", "boyau"),
];

/// Plurals in -is of words in -i that the stemmer leaves as they are. Most words
/// in -is are no plurals: `avis`, `mois`, `bois`, `fois`, `relais`.
static IN_I: WordList = WordList::of(
    "lois rois emplois reemplois envois renvois convois tournois parois octrois beffrois \
    desarrois amis ennemis abris cris tris plis epis defis soucis essais quais vrais \
    delais balais deblais remblais appuis ennuis etuis raccourcis",
);

/// Feminine participles, folded, as masculine ones: `protégée`, `situées`.
/// Words in -ée that are no participles, or mostly not, stay.
fn participle(folded: &str) -> Option<String> {
    let singular = folded.strip_suffix('s').unwrap_or(folded);
    let is_noun = NOUNS_IN_EE.has(singular) || singular.ends_with("donnee");
    let mut regular = singular;
    // `créé` is folded with one more, and `créée` with two.
    while regular.ends_with("ee") {
        regular = &regular[..regular.len() - 1];
    }
    let is_word = regular.len() > 2;
    (is_word && !is_noun).then(|| regular.to_owned())
}

static NOUNS_IN_EE: WordList = WordList::of(
    "annee idee journee armee soiree assemblee duree musee lycee pensee portee tournee rentree \
    entree vallee epee coree fumee poignee trophee destinee poussee mosquee randonnee fusee \
    matinee maree cheminee lignee arrivee allee fee araignee foulee percee tranchee epopee \
    denree contree gelee rangee diarrhee odyssee chaussee rosee veillee traversee orchidee \
    travee mausolee risee corvee cuvee bouchee gorgee nausee bouee buee nuee ruee panacee \
    apnee scarabee fournee nuitee trachee pygmee perinee apogee perigee cuilleree \
    cesaree maisonnee viree pharmacopee uree cephalee dragee canopee echauffouree mijauree \
    puree trouee  elysee crimee guinee vendee galilee judee mediterranee pyrenee \
    athee poupee livree visee montee plongee croisee fessee dictee onomatopee azalee camee \
    caducee coryphee hypogee empyree simagree giroflee enjambee embardee chevauchee brassee \
    flambee envolee tablee renommee criee jetee curee volee",
);

/// Plurals in -us and -os, which the stemmer takes for singulars: `contenus`,
/// `prévus`, `scénarios`. Those that are the singular too, or have another
/// feminine form with `s` (`confuse`), stay.
fn singular(folded: &str) -> Option<String> {
    const SHORTEST: usize = 4;
    const ENDS: [&str; 8] = [
        "virus", "bus", "cursus", "corpus", "sensus", "dessus", "dessous", "plus",
    ];
    let is_own = folded.len() < SHORTEST
        || IN_S.has(folded)
        || ENDS.iter().any(|end| folded.ends_with(end))
        || folded.ends_with("eus");
    (!is_own).then(|| folded[..folded.len() - 1].to_owned())
}

static IN_S: WordList = WordList::of(
    "vous nous sous tous processus abus refus inclus exclus reclus perclus confus diffus infus \
    profus obtus contus camus intrus surplus obus opus campus consensus focus blocus cactus lotus \
    talus anus uterus jesus venus bonus malus prospectus terminus foetus remous couscous \
    houmous versus infarctus nexus status statuquo sinus cosinus papyrus detritus lupus oculus \
    actus eucalyptus lapsus circus minus stimulus modus typhus tonus humus cumulus stratus hiatus \
    mucus phallus motus nautilus rictus plexus rebus radius mordicus nimbus numerus ficus hibiscus \
    tempus census habitus thesaurus nucleus collapsus prunus thymus sanctus hydrocephalus janus \
    airbus erasmus gus uranus cirrus crocus tumulus fongus \
    repos propos chaos heros gros clos enclos eclos forclos declos dispos cosmos pathos ethos \
    campos rhinoceros albatros tetanos logos tournedos laos topos",
);

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_left, assert_stems};
    use crate::text::Analysis;

    #[test]
    fn plurals_have_the_stem_of_their_singulars() {
        assert_stems(
            Analysis::Fr,
            "loi lois | emploi emplois | envoi envois | contenu contenus contenue contenues | \
            travail travaux | noyau noyaux | numero numeros | scenario scenarios | prevu prevus \
            prevue | ami amis | delai delais | tissu tissus | cle clef clefs | oeil yeux | public publics publique publiques",
            &[
                ("fois", "foi"),
                ("mois", "moi"),
                ("banque", "banc"),
                ("critique", "critic"),
            ],
        );
        assert_stems(Analysis::Fr, "confus confuse confuses | refus refuse", &[]);
        assert_left(
            Analysis::Fr,
            "pays cours sens acces processus corps fois bas mois bois avis abus virus propos \
            banque critique royaux relais permis compris cas temps plus dessus",
        );
    }

    #[test]
    fn folded_participles_have_one_stem_in_both_genders() {
        assert_stems(
            Analysis::Fr,
            "protege protegee protegees proteges proteger | situe situee situees situes | stocke \
            stockee stockees | utilise utilisee utilisees | creees creee cree crees | qualifie \
            qualifiee qualifiees | chiffre chiffree chiffrees",
            &[
                ("donne", "donnees"),
                ("don", "donnees"),
                ("an", "annee"),
                ("dur", "duree"),
                ("entrer", "entree"),
                ("muse", "musee"),
                ("porte", "portee"),
                ("penser", "pensee"),
                ("metadonne", "metadonnees"),
            ],
        );
    }
}
