//! Verbs of French.

use super::{Conjugation, Verbs};
use crate::text::{Analysis, WordList, regular_form};

/// Verbs whose forms have other letters than their infinitives.
pub(super) static VERBS: Verbs = Verbs::of(
    &[
        Conjugation::of(
            "mettre",
            "met mets mettent mettant mettait mettaient mette mettra mettront mettrait mis mise \
            mises",
            "- ad com compro e o per pro read re sou trans retrans entre",
        ),
        Conjugation::of(
            "prendre",
            "prend prends prennent prenant prenait prenaient prenne prendra prendront prendrait \
            pris prise prises",
            "- ap com entre re sur",
        ),
        Conjugation::of(
            "enir",
            "ient iennent enant enait enaient ienne iendra iendront iendrait enu enus enue enues",
            "t abst appart cont det entret maint obt ret sout v adv contrev conv dev interv \
            parv prev prov rev redev subv surv disconv",
        ),
        Conjugation::of(
            "uire",
            "uit uits uite uites uisent uisant uisait uisaient uise uira uiront uirait",
            "prod coprod reprod cond recond red introd reintrod trad ind ded sed end constr \
            reconstr detr instr",
        ),
        Conjugation::of("uire", "uit uisent uisant uisait uise uira ui", "n"),
        Conjugation::of(
            "crire",
            "crit crits crite crites crivent crivant crivait crive crira criront crirait",
            "e de ins re pres pros sous trans retrans circons reins",
        ),
        Conjugation::of(
            "dre",
            "d ds dent dant dait daient de dra dront drait du dus due dues",
            "ren ven reven defen eten enten atten ten preten penten pen depen suspen descen fen \
            per repon correspon fon confon mor tor distor repan deten sousten",
        ),
        Conjugation::of(
            "oudre",
            "out olvent olvant olvait olve oudra olu olus olue olues",
            "res",
        ),
        Conjugation::of("oudre", "out olvent olvant ous oute outes", "diss abs"),
        Conjugation::of(
            "indre",
            "int ints inte intes ignent ignant ignante ignants ignantes ignait igne indra indront",
            "atte restre enfre ete pe fe ce jo rejo adjo enjo dejo contra cra pla astre etre",
        ),
        Conjugation::of(
            "aitre",
            "ait aissent aissant aissait aisse aitra aitront u us ue ues",
            "conn reconn meconn par appar dispar compar reappar transpar",
        ),
        Conjugation::of(
            "oitre",
            "oit oissent oissant oissait oitra u us ue ues",
            "accr decr",
        ),
        Conjugation::of(
            "cevoir",
            "coit coivent cevant cevait coive cevra cevront cu cus cue cues",
            "re con per aper de",
        ),
        Conjugation::of(
            "voir",
            "voit voient voyant voyait voie verra verront voira voiront vu vus vue vues",
            "- pre re entre pour",
        ),
        Conjugation::of(
            "mouvoir",
            "meut meuvent mouvant mouvait meuve mouvra mu mus mue mues",
            "pro e",
        ),
        Conjugation::of("savoir", "sait savent sachant savait sache saura su", "-"),
        Conjugation::of(
            "valoir",
            "vaut valent valant valait vaille vaudra",
            "- pre equi",
        ),
        Conjugation::of(
            "dire",
            "dit dits dite dites disent disant disait dise dira diront",
            "- inter pre contre re",
        ),
        Conjugation::of(
            "lire",
            "lit lisent lisant lisait lise lira liront lu lus lue lues",
            "- re e ree",
        ),
        Conjugation::of(
            "clure",
            "clut cluent cluant cluait clue clura cluront clus cluse cluses clu clue clues",
            "in ex con",
        ),
        Conjugation::of(
            "faire",
            "fait faits faite faites font faisant faisait fasse fassent fera feront",
            "- satis re de contre",
        ),
        Conjugation::of("ir", "i is ie ies it issent issant", "sais grand"),
        Conjugation::of("vouloir", "veut veulent voulant voulait voulu voulue", "-"),
        Conjugation::of("croire", "croit croient croyant croyait", "-"),
        Conjugation::of("naitre", "nait naissent naissant nee nees", "-"),
        Conjugation::of("nier", "nie nies niee niees nient niant", "-"),
        Conjugation::of("suffire", "suffit suffisent suffisait suffise suffi", "-"),
        Conjugation::of(
            "traire",
            "trait traits traite traites traient trayant trayait traie traira",
            "ex sous dis",
        ),
        Conjugation::of(
            "battre",
            "bat battent battant battait batte battra battu battus battue battues",
            "- com a de",
        ),
        Conjugation::of(
            "rompre",
            "rompt rompent rompant rompait rompe rompra rompu rompus rompue rompues",
            "- cor inter",
        ),
        Conjugation::of(
            "vaincre",
            "vainc vainquent vainquant vainquait vainque vaincra vaincu vaincus vaincue vaincues",
            "- con",
        ),
        Conjugation::of(
            "suivre",
            "suit suivent suivait suive suivra suivront suivi suivis suivie suivies",
            "- pour",
        ),
        Conjugation::of("poursuivre", "poursuivant", "-"),
        Conjugation::of(
            "vivre",
            "vit vivent vivait vive vivra vecu vecus vecue vecues",
            "- sur re",
        ),
        Conjugation::of(
            "vrir",
            "vre vrent vres vrant vrait vrira vriront vert verts verte vertes",
            "ou cou decou recou rou entrou",
        ),
        Conjugation::of(
            "ffrir",
            "ffre ffrent ffrant ffrait ffrira ffert fferts fferte ffertes",
            "o sou",
        ),
        Conjugation::of(
            "cueillir",
            "cueille cueillent cueillant cueillait cueillera cueilli cueillis cueillie cueillies",
            "ac re",
        ),
        Conjugation::of(
            "querir",
            "quiert quierent querant querait quiere querra quis quise quises",
            "ac con re",
        ),
        Conjugation::of(
            "courir",
            "court courent courant courait coure courra couru courus courue courues",
            "par re en con se",
        ),
        Conjugation::of("courir", "courent courait coure courra couru", "-"),
        Conjugation::of(
            "tir",
            "t tent tant tait te tira tiront ti tis tie ties",
            "sen consen ressen men demen",
        ),
        Conjugation::of("tir", "tent tait te tira ti tis", "par repar"),
        Conjugation::of("sortir", "sort sortent sortait sortira sorti sortis", "-"),
        Conjugation::of(
            "servir",
            "sert servent servant servait serve servira servi servis servie servies",
            "- des",
        ),
        Conjugation::of("mourir", "meurt meurent mourant mourra mort morts", "-"),
        Conjugation::of("fuir", "fuit fuient fuyant fui", "- en"),
        Conjugation::of(
            "yer",
            "ie ies ient iera ieront ye yes yee yees yent yant yait yaient",
            "emplo deplo redeplo envo renvo netto octro convo fourvo bro no cotoyer ploy appu essu \
            pa repa ra effra relay balay essa monna deblay",
        ),
        Conjugation::of(
            "ayer",
            "aye ayes ayee ayees ayent ayant aie aies aient",
            "rel bal debl eff",
        ),
        Conjugation::of(
            "quer",
            "que ques quent quee quees quant quait quera queront",
            "communi appli expli indi impli revendi fabri dupli",
        ),
        Conjugation::of(
            "er",
            "e es ent ee ees ant ait era eront",
            "vis fonctionn conditionn mentionn questionn positionn sanctionn perfectionn",
        ),
        Conjugation::of(
            "eler",
            "elle elles ellent ellera elleront ele eles elee elees elant elait",
            "app rapp renouv niv ep morc deniv",
        ),
        Conjugation::of(
            "eter",
            "ette ettes ettent ettera etteront ete etes etee etees etant etait",
            "j rej proj surj dej feuill",
        ),
    ],
    "- s e es",
    "nuit nuits defaite defaites fonds dependant dependants dependante dependantes entreprise entreprises surprise surprises atteinte atteintes contrainte contraintes \
    plainte plaintes crainte craintes feinte point pointe pointes maintenant vue vues revenu \
    revenus revenue revenues court courant parue tendant pendant suspens de du dus due dues morte mort morts \
    fonde fondent fondant vende depende tende tente tentes \
    pente sente mente mentes sens part parte parti partie parties partis partant sort trait traits \
    traite traites traient abbat debat combat revue revues entrevue voie voies ouverture promu \
    survivant vivant vive vivres ressort desert desserte raye rayee raie \
    raies joue jouent plait lis elite perte suite poursuite eteins \
    pendu tendue tendu etendue etendues intervenant contrevenant tenue tenues venue \
    venues avenue avenues bat batte battant battants entretien fus cru crus remise \
    remises promise conduite conduites revetu envoi \
    envois emploi emplois paie paies essaie foi monnaie monnaies mordant tordu descente vente \
    ventes rente rentes pertes perdant correspondant correspondants repondant \
    noie noue ete etes etee jetee jetees entendant",
);

/// Another form of a regular verb: of its present participle, and of what was or will
/// be, the third person of the present; of `modifie` the infinitive.
pub(super) fn stemmed_as(folded: &str) -> Option<String> {
    if let Some(base) = base(folded) {
        return Some(present(base));
    }
    let regular = regular_form(folded, Analysis::Fr);
    in_ie(&regular)
}

/// What stands before the ending of a regular verb.
fn base(folded: &str) -> Option<&str> {
    /// Less is no verb.
    const SHORTEST: usize = 3;
    let base = participle(folded).or_else(|| other_time(folded))?;
    (base.len() >= SHORTEST).then_some(base)
}

fn participle(folded: &str) -> Option<&str> {
    const ENDS: [&str; 4] = ["ant", "ants", "ante", "antes"];
    let base = ENDS.iter().find_map(|end| folded.strip_suffix(end))?;
    let singular = &folded[..base.len() + "ant".len()];
    let own = singular.strip_prefix("cyber").unwrap_or(singular);
    (!NO_PARTICIPLES.has(own)).then_some(base)
}

/// Before the ending of what was, will or would be.
fn other_time(folded: &str) -> Option<&str> {
    const ENDS: [&str; 6] = ["eraient", "erait", "eront", "era", "aient", "ait"];
    let base = ENDS.iter().find_map(|end| folded.strip_suffix(end))?;
    let is_noun = match folded.as_bytes() {
        [.., b'e', b'r', b'a'] => matches!(folded, "camera" | "opera" | "cholera" | "etera"),
        [.., b'a', b'i', b't'] => {
            NOUNS_IN_AIT.has(folded) || folded.ends_with("trait") || folded.ends_with("fait")
        }
        _ => false,
    };
    (!is_noun).then_some(base)
}

static NOUNS_IN_AIT: WordList = WordList::of("souhait lait parfait attrait rabait");

/// The third person singular of a regular verb by what stands before its endings, or
/// its infinitive in -ir.
fn present(base: &str) -> String {
    let is_in_er = || base.ends_with("aiss") || base.ends_with("oiss") || IN_ISSER.has(base);
    match base.strip_suffix("iss") {
        Some(head) if !is_in_er() => [head, "ir"].concat(),
        _ if base.ends_with('i') => [base, "er"].concat(),
        // `protégeant`
        _ if base.ends_with("ge") => base.to_owned(),
        // `créant`
        _ if base.ends_with('e') => base.to_owned(),
        _ => [base, "e"].concat(),
    }
}

static IN_ISSER: WordList =
    WordList::of("gliss tiss hiss pliss viss deviss liss ratiss esquiss tapiss couliss");

/// Of a word in -ie the verb in -ier, be there one or not: the stemmer takes `modifie` for
/// a form of another verb than `modifier`. No noun in -ier is one in -ie too.
fn in_ie(regular: &str) -> Option<String> {
    const SHORTEST: usize = 3;
    let singular = regular.strip_suffix('s').unwrap_or(regular);
    let base = singular.strip_suffix("ie")?;
    (base.len() >= SHORTEST).then(|| [base, "ier"].concat())
}

/// Nouns, adjectives and words that join others, without number and gender.
static NO_PARTICIPLES: WordList = WordList::of(
    "attaquant identifiant fabricant dirigeant representant assistant commandant suivant important \
    constant inconstant dependant independant interdependant courant montant instant avant \
    auparavant pendant cependant devant autant garant brillant puissant impuissant vivant enfant \
    savant geant volant habitant consultant participant correspondant etudiant enseignant militant \
    combattant pertinent malveillant bienveillant stupefiant carburant composant contractant \
    negociant requerant trafiquant delinquant distant abondant elegant vacant flagrant ignorant \
    tolerant etant ayant quant tant pourtant dorenavant maintenant durant moyennant nonobstant \
    croissant variant gerant aspirant lieutenant sergeant gouvernant passant figurant descendant \
    ascendant intervenant contrevenant survivant manifestant interessant suffisant insuffisant \
    convaincant recalcitrant adjudant mendiant protestant mutant sextant aimant diamant neant \
    levant penchant perdant gagnant restaurant debutant intrigant communicant plant gant chant \
    cinquant quarant soixant quadrant dominant predominant concomitant \
    redondant adjuvant oxydant colorant determinant appelant avenant ressortissant assaillant occupant exposant immigrant migrant servant itinerant exorbitant \
    determinant attenant montant marchand hydratant fringant galant vigilant arrogant \
    belligerant",
);
