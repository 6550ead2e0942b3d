//! French words: singular, masculine, third person singular.

mod gender;
mod number;
mod verbs;

use std::borrow::Cow;

use super::{Forms, with_other_end};

/// The regular form of a French word.
pub(super) fn regular(folded: &str) -> Option<String> {
    if let Some(form) = IRREGULAR.get(folded) {
        return Some(form.to_owned());
    }
    if folded.ends_with("ent") {
        return verbs::third_singular(folded);
    }
    let singular = number::singular(folded);
    let word = singular.as_deref().unwrap_or(folded);
    gender::masculine(word)
        .or_else(|| verbs::infinitive_in_ir(word))
        .or(singular.map(Cow::into_owned))
}

/// `travaux` and others in -ail; other words in -aux are plurals in -al. `émail` is
/// folded as the `email` that is a letter. Adjectives that have `c` in one
/// gender and `qu` in the other: a rule would make `banc` of `banque`. `clef` is
/// another way to write `clé`. Of `précis` the feminine is a verb too.
static IRREGULAR: Forms = Forms::of(
    "travaux travail baux bail coraux corail vitraux vitrail soupiraux soupirail vantaux vantail \
    materiaux materiau bijoux bijou genoux genou hiboux hibou publique public publiques public \
    caduque caduc caduques caduc laique laic laiques laic grecque grec grecques grec turque turc \
    turques turc yeux oeil clef cle clefs cles precis precise imprecis imprecise indecis indecise \
    concis concise",
);

#[cfg(test)]
mod tests {
    use crate::text::Analysis;
    use crate::text::regular_form::tests::{assert_left, assert_stems};

    #[test]
    fn plurals_have_the_stem_of_their_singulars() {
        assert_stems(
            Analysis::Fr,
            "loi lois | emploi emplois | envoi envois | contenu contenus contenue contenues | \
            travail travaux | noyau noyaux | numero numeros | scenario scenarios | prevu prevus \
            prevue | ami amis | delai delais | tissu tissus | cle clef clefs | oeil yeux \
            | public publics publique publiques",
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
            banque critique relais permis compris cas temps plus dessus fonds poids divers gps",
        );
    }

    #[test]
    fn plurals_after_consonants_have_the_stem_of_their_singulars() {
        assert_stems(
            Analysis::Fr,
            "conflit conflits | delit delits | danger dangers | connexion connexions | opinion \
            opinions | transmission transmissions | compromission compromissions | lieu lieux | \
            enjeu enjeux | vital vitale vitaux | bit bits | fichier fichiers",
            &[("creux", "creu"), ("chaux", "chal")],
        );
    }

    #[test]
    fn both_genders_have_one_stem() {
        assert_stems(
            Analysis::Fr,
            "actif active actifs actives activee activer | vif vive | dangereux dangereuse | \
            porteur porteuse porteuses | etranger etrangere etrangeres | regulier regulieres | \
            nouveau nouvel nouvelle nouveaux nouvelles | long longues | faux fausse | divers \
            diverses | utilisateur utilisatrices | acteur actrice | soumis soumise soumises | \
            inclus incluses | interdit interdite interdits interdites | precis precise preciser",
            &[
                ("motif", "motive"),
                ("maniere", "manier"),
                ("matrice", "mateur"),
                ("entreprise", "entrepris"),
                ("creuse", "creur"),
            ],
        );
    }

    #[test]
    fn verbs_have_one_stem_in_the_third_person() {
        assert_stems(
            Analysis::Fr,
            "protege protegent | utilise utilisent utiliser | permet permettent | comprend \
            comprennent | contient contiennent | fournit fournissent fournir fournie fournis | \
            definit definissent defini | produit produisent | decrit decrivent | rend rendent | \
            sert servent | observe observent | interrompt interrompent | trompe trompent | forme \
            forment | cree creent creee | laisse laissent | connait connaissent",
            &[("amenuisent", "amenuit"), ("trompent", "trompt")],
        );
        assert_left(
            Analysis::Fr,
            "agent different incident cyberincident document evenement argument client recent \
            frequemment precedent violent parent souvent cent",
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
