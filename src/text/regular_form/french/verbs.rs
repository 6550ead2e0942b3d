use super::{Forms, with_other_end};
use crate::text::WordList;

/// The third person singular of a word in -ent that is one of the plural:
/// `protègent`, `fournissent`. Nouns, adjectives and adverbs stay.
pub(super) fn third_singular(folded: &str) -> Option<String> {
    if let Some(form) = IRREGULAR.get(folded) {
        return Some(form.to_owned());
    }
    let is_verb = match folded.ends_with("ment") {
        true => VERBS_IN_MENT.has(folded),
        false => !is_no_verb(folded),
    };
    if !is_verb {
        return None;
    }
    with_other_end(folded, &ENDS)
        .or_else(|| of_issent(folded))
        .or_else(|| of_er(folded))
}

/// The infinitive of verbs such as `fournir`, to which their other forms are brought
/// too.
fn of_issent(folded: &str) -> Option<String> {
    let head = folded.strip_suffix("issent")?;
    let is_in_er = head.ends_with(['a', 'o']) || IN_ISSER.has(folded);
    (!is_in_er).then(|| [head, "ir"].concat())
}

/// The third person singular of verbs in -er; of `créent` what its participles
/// are brought to as well.
fn of_er(folded: &str) -> Option<String> {
    let singular = folded.strip_suffix("nt")?;
    let short = singular.strip_suffix('e').filter(|of| of.ends_with('e'));
    Some(short.unwrap_or(singular).to_owned())
}

/// Whether a word in -ent is a noun or an adjective, the third person singular,
/// or a form in -aient.
fn is_no_verb(folded: &str) -> bool {
    const SHORTEST: usize = 5;
    let word = folded.strip_prefix("cyber").unwrap_or(folded);
    let is_adjective = folded.ends_with("escent") && folded != "acquiescent";
    folded.len() < SHORTEST || folded.ends_with("aient") || is_adjective || NO_VERBS.has(word)
}

static NO_VERBS: WordList = WordList::of(
    "agent urgent argent contingent divergent convergent emergent astringent intelligent diligent \
    exigent indulgent negligent regent sergent tangent insurgent resurgent cent recent innocent \
    decent indecent accent adjacent jacent reticent munificent pourcent incident coincident \
    accident evident president resident prudent imprudent precedent antecedent excedent dissident \
    confident occident ardent strident trident impudent decadent student independent frequent \
    consequent subsequent eloquent talent violent excellent equivalent insolent indolent opulent \
    corpulent turbulent virulent somnolent purulent pulverulent prevalent ambivalent polyvalent \
    covalent monovalent bivalent trivalent multivalent relent feculent silent parent different \
    inherent adherent coherent incoherent torrent concurrent recurrent transparent apparent \
    afferent efferent referent indifferent deferent irreverent current present absent consent \
    ressent dissent pressent assent content mecontent malcontent patent latent intermittent \
    competent incompetent potent omnipotent multipotent pluripotent totipotent impotent penitent \
    impenitent vent souvent paravent avent couvent fervent auvent event solvent advent permanent \
    continent eminent imminent immanent pertinent impertinent abstinent incontinent proeminent \
    remanent component efficient inefficient client patient impatient conscient inconscient \
    subconscient omniscient orient quotient ingredient escient expedient gradient coefficient \
    deficient resilient recipient inconvenient emollient transient ambient tient contient \
    maintient obtient detient retient soutient appartient entretient abstient vient devient \
    convient intervient provient parvient revient survient previent contrevient advient subvient \
    redevient serpent arpent influent affluent confluent effluent congruent fluent detergent \
    idempotent grandiloquent succulent flatulent truculent onguent preeminent souvient \
    equipollent docent nascent rodent absorbent reagent extent intent percent trent brent kent \
    serment dement repent advertent inadvertent",
);

/// Verbs in -mer and two in -mir; other words in -ment are none.
static VERBS_IN_MENT: WordList = WordList::of(
    "forment informent transforment conforment deforment reforment performent programment \
    reprogramment expriment impriment suppriment compriment oppriment repriment depriment priment \
    confirment affirment infirment reaffirment nomment denomment renomment surnomment consomment \
    assument presument resument consument estiment sousestiment surestiment animent reaniment \
    legitiment entament arment desarment alarment charment enferment renferment aiment dorment \
    reclament proclament acclament declament blament filment calment riment sement parsement \
    chiment chomment fument allument rallument inhument gomment enveniment subliment escriment \
    cament diffament affament trament",
);

/// Verbs in -isser, and one of its own.
static IN_ISSER: WordList = WordList::of(
    "glissent tissent metissent hissent plissent vissent devissent lissent ratissent esquissent \
    tapissent pissent clissent coulissent puissent",
);

/// Verbs of which the plural has letters that the singular has not, by the end
/// of the plural; no verb in -er ends so but for those in [`IRREGULAR`].
const ENDS: [(&str, &str); 33] = [
    ("mettent", "met"),
    ("battent", "bat"),
    ("prennent", "prend"),
    ("tiennent", "tient"),
    ("viennent", "vient"),
    ("duisent", "duit"),
    ("truisent", "truit"),
    ("crivent", "crit"),
    ("suivent", "suit"),
    ("doivent", "doit"),
    ("coivent", "coit"),
    ("peuvent", "peut"),
    ("meuvent", "meut"),
    ("veulent", "veut"),
    ("tendent", "tend"),
    ("fendent", "fend"),
    ("pendent", "pend"),
    ("rendent", "rend"),
    ("vendent", "vend"),
    ("cendent", "cend"),
    ("perdent", "perd"),
    ("pondent", "pond"),
    ("mordent", "mord"),
    ("tordent", "tord"),
    ("naissent", "nait"),
    ("paraissent", "parait"),
    ("quierent", "quiert"),
    ("teignent", "teint"),
    ("treignent", "treint"),
    ("traignent", "traint"),
    ("joignent", "joint"),
    ("solvent", "sout"),
    ("courent", "court"),
];

/// Forms that no rule has, or that end as others do.
static IRREGULAR: Forms = Forms::of(
    "servent sert desservent dessert vivent vit survivent survit revivent revit confondent confond \
    interrompent interrompt corrompent corrompt rompent rompt incluent inclut excluent exclut \
    concluent conclut vainquent vainc convainquent convainc savent sait valent vaut disent dit \
    interdisent interdit predisent predit contredisent contredit lisent lit elisent elit relisent \
    relit suffisent suffit accroissent accroit decroissent decroit croissent croit froissent \
    froisse sentent sent consentent consent ressentent ressent mentent ment dementent dement \
    partent part repartent repart sortent sort ressortent ressort dorment dort craignent craint \
    plaignent plaint peignent peint feignent feint enfreignent enfreint voient voit prevoient \
    prevoit revoient revoit pourvoient pourvoit entrevoient entrevoit croient croit extraient \
    extrait soustraient soustrait meurent meurt ouvrent ouvre soient soit fassent fasse prevalent \
    prevaut transcendent transcende nuisent nuit",
);

/// The infinitive of a participle or a third person of these verbs in -ir:
/// `défini`, `fournies`, `établit`.
pub(super) fn infinitive_in_ir(word: &str) -> Option<String> {
    const ENDS: [&str; 5] = ["ies", "ie", "is", "it", "i"];
    let head = ENDS.iter().find_map(|end| word.strip_suffix(end))?;
    let is_one = IN_IR.has(head) && !NOUNS_IN_IE.has(word);
    is_one.then(|| [head, "ir"].concat())
}

static IN_IR: WordList = WordList::of(
    "defin redefin predefin fourn garant etabl retabl preetabl reun chois invest reinvest sais \
    ressais sub rempl accompl pun trah ralent avert convert reg enrich affaibl elarg envah franch \
    affranch reflech agrand approfond about repart reag interag ag surg nourr bann assujett durc \
    endurc eclairc adouc obscurc blanch un desun fin subvert pervert travest aneant demol mun \
    premun amoindr amort assoupl abol embell flech inflech obe desobe refroid vieill rafraich \
    assain roug noirc englout bat rebat assort recueill accueill guer bond arrond alourd brand \
    enfou evanou epanou pourr retrec reuss serv asserv desserv",
);

/// What is a noun as well as a participle, or mostly.
static NOUNS_IN_IE: WordList = WordList::of("garantie garanties saisie saisies regie regies");
