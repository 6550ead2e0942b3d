use super::{Forms, with_other_end};
use crate::text::WordList;

/// The masculine of a feminine that the stemmer gives another stem, both in the
/// singular. Words that are mostly nouns of their own stay: `entreprise`, `suite`.
pub(super) fn masculine(word: &str) -> Option<String> {
    let singular = match word.as_bytes() {
        [.., b'e', b's'] => &word[..word.len() - 1],
        [.., b'e'] => word,
        _ => return other_masculine(word),
    };
    if let Some(form) = IRREGULAR.get(singular) {
        return Some(form.to_owned());
    }
    let without_e = &singular[..singular.len() - 1];
    match singular.as_bytes() {
        [.., b'e', b'e'] => participle(singular),
        [.., b'u', b's', b'e'] => of_euse(singular),
        [.., b'e', b'r', b'e'] => of_ere(singular),
        [.., b'i', b'c', b'e'] if !IN_TRICE.has(singular) => {
            with_other_end(singular, &[("trice", "teur")])
        }
        [.., b's' | b't', b'e'] => PARTICIPLES.has(without_e).then(|| without_e.to_owned()),
        _ => None,
    }
}

/// Adjectives with a second masculine before a vowel, and their plurals.
fn other_masculine(word: &str) -> Option<String> {
    match word.ends_with("if") && IN_IF.has(word) {
        true => with_other_end(word, &[("f", "ve")]),
        false => OTHER_MASCULINES.get(word).map(str::to_owned),
    }
}

static OTHER_MASCULINES: Forms =
    Forms::of("nouvel nouveau nouveaux nouveau bel beau beaux beau vieil vieux");

/// Feminines that no rule has.
static IRREGULAR: Forms = Forms::of(
    "nouvelle nouveau belle beau vieille vieux longue long oblongue oblong fausse faux rousse roux \
    grosse gros basse bas grasse gras epaisse epais lasse las seche sec franche franc blanche \
    blanc fraiche frais douce doux diverse divers perverse pervers tierce tiers benigne benin \
    maligne malin",
);

/// Adjectives in -if, of which the stemmer takes neither ending off: of longer
/// ones it takes both. They are brought to the feminine, which is folded as the
/// participle of a verb is: `activé`, `activer`. Other words in -if, such as
/// `motif`, are none of them.
static IN_IF: WordList = WordList::of(
    "actif inactif proactif reactif interactif retroactif radioactif hyperactif passif massif \
    furtif vif natif captif fictif pensif sportif fautif tardif festif nocif plaintif craintif \
    chetif hatif oisif votif lascif creatif naif maladif jouissif",
);

/// Feminines in -euse: of adjectives in -eux by these ends, of nouns in -eur by
/// none: `dangereuse`, but `porteuse`.
fn of_euse(singular: &str) -> Option<String> {
    const ENDS: [&str; 8] = [
        "ieuse", "tueuse", "queuse", "duleuse", "puleuse", "culeuse", "buleuse", "reuse",
    ];
    let head = singular.strip_suffix("euse")?;
    let may_be = ENDS.iter().any(|end| singular.ends_with(end));
    let is_adjective = match may_be {
        true => !NOUNS_IN_EUSE.has(singular),
        false => ADJECTIVES_IN_EUSE.has(singular),
    };
    let end = if is_adjective { "eux" } else { "eur" };
    Some([head, end].concat())
}

static NOUNS_IN_EUSE: WordList = WordList::of(
    "tueuse coureuse tireuse ouvreuse montreuse eclaireuse procureuse moqueuse piqueuse attaqueuse \
    truqueuse masqueuse bloqueuse traqueuse pirateuse fabriqueuse serreuse foreuse essoreuse \
    laboureuse doreuse jureuse pleureuse souscripteuse assureuse mesureuse figureuse marqueuse \
    debroussailleuse statueuse skieuse copieuse trieuse relieuse crieuse parieuse expedieuse \
    etudieuse epieuse photocopieuse plieuse scieuse",
);
static ADJECTIVES_IN_EUSE: WordList = WordList::of(
    "aqueuse argileuse creuse gazeuse nerveuse lumineuse volumineuse vertigineuse ruineuse \
    haineuse veneneuse epineuse resineuse bitumineuse caverneuse cotonneuse savonneuse \
    soupconneuse buissonneuse poissonneuse perilleuse merveilleuse orgueilleuse houleuse \
    nebuleuse frileuse galeuse huileuse pileuse nuageuse neigeuse avantageuse courageuse orageuse \
    outrageuse sinueuse luxueuse somptueuse respectueuse infructueuse couteuse douteuse honteuse \
    boiteuse desastreuse hasardeuse laiteuse venteuse pateuse moelleuse anguleuse musculeuse \
    meticuleuse crapuleuse boueuse noueuse joyeuse ennuyeuse soyeuse crayeuse chanceuse ligneuse \
    hargneuse soigneuse montagneuse mousseuse paresseuse angoisseuse poussiereuse oiseuse osseuse \
    graisseuse veineuse laineuse fibreuse spongieuse visqueuse gommeuse fameuse squameuse \
    brumeuse fumeuse ecumeuse spumeuse venimeuse mielleuse",
);

/// Feminines in -ère, which the stemmer leaves as they are without its accent.
fn of_ere(singular: &str) -> Option<String> {
    let is_one = match singular.ends_with("iere") {
        true => !IN_IERE.has(singular),
        false => IN_ERE.has(singular),
    };
    is_one.then(|| [&singular[..singular.len() - "ere".len()], "er"].concat())
}

/// Nouns in -ière of which there is no masculine, or another word: `manier` is
/// no `manière`.
static IN_IERE: WordList = WordList::of(
    "maniere matiere antimatiere lumiere frontiere carriere riviere barriere priere banniere \
    arriere derriere filiere lisiere charniere biere croisiere poussiere orniere taniere \
    chaudiere civiere cimetiere paupiere gouttiere meurtriere fourriere soupiere souriciere \
    clairiere visiere litiere montgolfiere bandouliere theiere pepiniere cafetiere artere \
    serriere fourmiliere pierre jarretiere criniere laniere tourbiere rapiere salpetriere \
    ardoisiere sabliere cuillere miniere chaumiere lavandiere bruyere",
);
static IN_ERE: WordList = WordList::of(
    "etrangere legere passagere mensongere messagere potagere menagere viagere bouchere chere \
    amere bergere boulangere horlogere maraichere gauchere archere vachere cochere",
);

/// Nouns in -trice that are none of a man or a thing in -teur.
static IN_TRICE: WordList = WordList::of("matrice cicatrice calculatrice imperatrice nutrice");

/// Participles and adjectives in -is and -it, of which the stemmer takes the
/// ending for that of a verb.
static PARTICIPLES: WordList = WordList::of(
    "soumis insoumis transmis retransmis commis permis compromis requis acquis conquis admis emis \
    reemis omis promis compris incompris appris inclus interdit decrit prescrit inscrit transcrit \
    retranscrit proscrit souscrit circonscrit predit contredit maudit petit inedit ecrit reecrit \
    dit produit coproduit reproduit construit reconstruit preconstruit detruit reduit introduit \
    reintroduit traduit induit deduit enduit seduit instruit erudit manuscrit fortuit gratuit \
    etroit adroit droit lesdit desdit susdit",
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
    matinee maree cheminee lignee arrivee allee fee araignee foulee percee tranchee epopee denree \
    contree gelee rangee diarrhee odyssee chaussee rosee veillee traversee orchidee travee \
    mausolee risee corvee cuvee bouchee gorgee nausee bouee buee nuee ruee panacee apnee scarabee \
    fournee nuitee trachee pygmee perinee apogee perigee cuilleree cesaree maisonnee viree \
    pharmacopee uree cephalee dragee canopee echauffouree mijauree puree trouee elysee crimee \
    guinee vendee galilee judee mediterranee pyrenee athee poupee livree visee montee plongee \
    croisee fessee dictee onomatopee azalee camee caducee coryphee hypogee empyree simagree \
    giroflee enjambee embardee chevauchee brassee flambee envolee tablee renommee criee jetee \
    curee volee",
);
