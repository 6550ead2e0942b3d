//! Words that are contraries of each other in texts that differ in little else.
//!
//! Lists of [`Opposite`](crate::text::Opposite) give a word one contrary, wherever it stands.
//! Here one may have several (`within` of `outside` there, of `after` here), since it counts
//! only where one text has the one word and the other text has the other for it.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use crate::text::{Analysis, fold_word, inflectional_stem};

/// The languages of a [`Meaning`], in its order.
const LANGUAGES: [Analysis; 6] = [
    Analysis::En,
    Analysis::Fr,
    Analysis::De,
    Analysis::It,
    Analysis::Es,
    Analysis::Ru,
];

/// The words of two contrary meanings in English, French, German, Italian, Spanish and Russian:
/// those of the one, a bar, those of the other. So that no language lacks what another has. A
/// word stands for all of its stem.
type Meaning = [&'static str; 6];

static MEANINGS: [Meaning; 44] = [
    // By whom or from where, against whom or where to.
    [
        "by from|against into to towards",
        "depuis par|au aux contre vers à",
        "aus durch vom von|an gegen zu zum zur",
        "da dai dagli dal dalla dalle dallo|a ai agli al alla alle allo contro su sugli sui sul sulla sulle sullo verso",
        "desde por|a al contra hacia",
        "из изо от ото|в во к ко против",
    ],
    // By whom, and for whom: what is held by a State and for one.
    [
        "by|for",
        "par|pour",
        "durch vom von|für",
        "da dai dagli dal dalla dalle dallo|per",
        "por|para",
        "от|для",
    ],
    [
        "natural|legal",
        "physique|morale",
        "natürliche|juristische",
        "fisica|giuridica",
        "física|jurídica",
        "физическое физического физическому|юридическое юридического юридическому",
    ],
    [
        "rest stored|motion transit transmitted",
        "repos stockées|transit transmises",
        "ruhend gespeicherte|übertragene übermittelte",
        "conservati riposo|transito trasmessi",
        "almacenados reposo|transmitidos tránsito",
        "хранимые хранении|передаваемые передаче",
    ],
    [
        "protect protecting|attack attacking",
        "protège protéger protégeant|attaquant attaque attaquer",
        "schützt schützen|angreifen angreift",
        "protegge proteggere|attacca attaccare",
        "protege proteger|ataca atacar",
        "защищает защищать|атакует атаковать",
    ],
    [
        "always constantly permanently continuously|sometimes occasionally temporarily",
        "toujours constamment|parfois quelquefois occasionnellement temporairement",
        "immer stets ständig dauernd|manchmal gelegentlich zeitweise vorübergehend",
        "sempre costantemente|talvolta talora occasionalmente",
        "siempre constantemente|veces ocasionalmente",
        "всегда постоянно|иногда изредка временно",
    ],
    [
        "wholly entirely fully completely totally|partly partially",
        "entièrement totalement complètement intégralement|partiellement partie",
        "ganz gänzlich vollständig völlig|teilweise teils",
        "interamente totalmente completamente|parzialmente parte",
        "totalmente enteramente completamente|parcialmente parte",
        "полностью целиком|частично",
    ],
    [
        "voluntarily|compulsorily forcibly",
        "volontairement|obligatoirement",
        "freiwillig|zwangsweise verpflichtend",
        "volontariamente|obbligatoriamente",
        "voluntariamente|obligatoriamente",
        "добровольно|принудительно обязательно",
    ],
    [
        "outside externally|inside internally",
        "extérieur|intérieur",
        "außen|innen",
        "fuori esternamente|dentro internamente",
        "fuera externamente|dentro internamente",
        "извне|изнутри",
    ],
    // Within a time, or when it has passed.
    [
        "within|after beyond past",
        "dans|après delà passé",
        "innerhalb binnen|nach jenseits außerhalb",
        "entro|oltre dopo",
        "dentro en|después tras",
        "течение позднее|после спустя истечении",
    ],
    [
        "until till|from since after while",
        "jusque à au aux|depuis dès tant",
        "bis|seit ab nach solange",
        "fino sino|da dal dalla dalle dallo dai dagli mentre",
        "hasta|desde mientras",
        "до|с со после",
    ],
    [
        "during|outside",
        "pendant durant|hors dehors",
        "während|außerhalb",
        "durante|fuori",
        "durante|fuera",
        "время|вне",
    ],
    [
        "contrary contravention violation breach|accordance conformity compliance line under pursuant",
        "contrairement contraire violation infraction|conformément conformité conforme vertu application accord",
        "entgegen zuwider Verstoß Verletzung|gemäß entsprechend Einklang laut nach Übereinstimmung",
        "contrariamente contrario violazione contrasto|conformemente conformità conforme sensi virtù accordo linea",
        "contrariamente contrario contra violación|conforme conformidad virtud acuerdo arreglo",
        "вопреки нарушение нарушении нарушением|согласно соответствии соответствие силу",
    ],
    [
        "including inclusive|except excluding barring",
        "compris incluant inclus|sauf hormis excepté exception exclu excluant hors",
        "einschließlich inklusive samt|ausgenommen außer ausschließlich",
        "compreso incluso|salvo eccetto tranne escluso",
        "incluido incluso inclusive|excepto salvo excluido",
        "включая числе|исключая кроме исключением",
    ],
    [
        "next following subsequent succeeding|previous preceding prior former last before",
        "suivant prochain ultérieur subséquent|précédent antérieur dernier passé",
        "nächste folgend nachfolgend nachstehend|vorherig vorhergehend vorig vorangehend vorstehend letzte",
        "seguente successivo prossimo ulteriore|precedente anteriore scorso previo",
        "siguiente próximo posterior ulterior|anterior previo precedente pasado",
        "следующий последующий будущий|предыдущий предшествующий прошлый",
    ],
    [
        "reduce decrease lower lessen diminish decline reduction|increase raise enhance extend expand grow augment heighten",
        "réduire réduit réduite diminuer diminué amoindrir réduction baisse abaisser|\
         accroître accru accrue augmenter augmenté augmentation hausse accroissement",
        "reduzieren reduziert verringern verringert vermindern vermindert mindern senken gesenkt Reduzierung Verringerung|\
         erhöhen erhöht steigern gesteigert vergrößern Erhöhung Steigerung",
        "ridurre ridotto ridotta diminuire diminuito abbassare riduzione|aumentare aumentato accrescere accresciuto incremento incrementare aumento",
        "reducir reducido disminuir disminuido reducción|aumentar aumentado incrementar incremento aumento",
        "снизить снижать снижение сниженный уменьшить уменьшать уменьшение уменьшенный сократить сокращать сокращение сокращенный|\
         повысить повышать повышение повышенный увеличить увеличивать увеличение увеличенный",
    ],
    [
        "high great large considerable major significant strong|low little small slight minor insignificant weak scant",
        "haut haute grand élevé important fort|bas basse faible petit mineur moindre",
        "hoch hohe hoher hohem hohen hohes groß erheblich|gering niedrig klein geringfügig schwach",
        "alto grande elevato notevole|basso scarso piccolo lieve",
        "alto gran grande elevado notable|bajo escaso pequeño leve",
        "высокий большой значительный существенный|низкий малый незначительный небольшой",
    ],
    [
        "planned scheduled foreseen expected|unplanned unscheduled unforeseen unexpected",
        "planifié prévu|imprévu inattendu inopiné",
        "geplant vorgesehen planmäßig|ungeplant unvorhergesehen außerplanmäßig",
        "pianificato previsto programmato|imprevisto inatteso",
        "planificado previsto programado|imprevisto inesperado",
        "плановый запланированный|внеплановый незапланированный непредвиденный",
    ],
    [
        "thanks because owing due|despite notwithstanding spite regardless",
        "grâce cause raison|malgré dépit nonobstant",
        "dank wegen aufgrund infolge|trotz ungeachtet",
        "grazie causa motivo|nonostante malgrado dispetto",
        "gracias debido causa razón|pese pesar",
        "благодаря из вследствие ввиду|несмотря вопреки",
    ],
    [
        "deprived devoid bereft free|provided with equipped endowed",
        "privé dépourvu dénué exempt|doté pourvu muni",
        "bar frei ledig|mit voll versehen ausgestattet",
        "privo privato sprovvisto|con dotato provvisto munito",
        "desprovisto carente privado falto|con provisto dotado",
        "лишен лишенный|обеспечен обеспеченный имеющий снабженный",
    ],
    [
        "sufficient adequate enough|insufficient inadequate",
        "suffisant adéquat|insuffisant inadéquat",
        "ausreichend hinreichend zureichend genügend|unzureichend ungenügend",
        "sufficiente adeguato|insufficiente inadeguato",
        "suficiente adecuado|insuficiente inadecuado",
        "достаточный|недостаточный",
    ],
    [
        "irrespective regardless independently|depending dependent subject",
        "indépendamment|fonction selon",
        "unabhängig ungeachtet|abhängig je",
        "indipendentemente|seconda funzione",
        "independientemente|función",
        "независимо|зависимости",
    ],
    [
        "together jointly|separately individually",
        "ensemble conjointement|séparément individuellement",
        "gemeinsam zusammen|getrennt einzeln",
        "insieme congiuntamente|separatamente singolarmente",
        "juntos conjuntamente|separadamente individualmente",
        "вместе совместно|отдельно раздельно",
    ],
    [
        "direct directly|indirect indirectly",
        "direct directement|indirect indirectement",
        "direkt unmittelbar|indirekt mittelbar",
        "diretto direttamente|indiretto indirettamente",
        "directo directamente|indirecto indirectamente",
        "прямой прямо непосредственный|косвенный косвенно опосредованный",
    ],
    [
        "new|old former",
        "nouveau nouvelle|ancien ancienne vieux",
        "neu|alt ehemalig",
        "nuovo|vecchio antico",
        "nuevo|viejo antiguo",
        "новый|старый прежний",
    ],
    [
        "same identical|different other another",
        "même identique|différent autre",
        "gleich identisch|verschieden unterschiedlich ander",
        "stesso medesimo identico|diverso differente altro",
        "mismo idéntico|distinto diferente otro",
        "одинаковый|разный иной другой",
    ],
    [
        "begin start|end stop cease",
        "commencer début|finir fin cesser",
        "beginnen Beginn Anfang|enden Ende",
        "cominciare iniziare inizio|finire cessare fine",
        "comenzar iniciar inicio|terminar cesar fin",
        "начинать начало начала|кончать окончание конец конца",
    ],
    [
        "many numerous|few",
        "nombreux beaucoup|peu rares",
        "viele zahlreiche|wenige",
        "molti numerosi|pochi",
        "muchos numerosos|pocos",
        "много многие|мало немногие",
    ],
    [
        "automatic automatically automated|manual manually",
        "automatique automatiquement automatisé|manuel manuellement",
        "automatisch automatisiert|manuell",
        "automatico automaticamente automatizzato|manuale manualmente",
        "automático automáticamente automatizado|manual manualmente",
        "автоматический автоматически|ручной вручную",
    ],
    [
        "hardware|software",
        "matériel|logiciel",
        "Hardware|Software",
        "hardware|software",
        "hardware|software",
        "аппаратный|программный",
    ],
    [
        "presence present with|absence absent lack",
        "présence présent avec|absence absent défaut faute manque",
        "Vorliegen Vorhandensein Anwesenheit mit|Fehlen Abwesenheit Mangel mangels",
        "presenza presente con|assenza assente mancanza",
        "presencia presente con|ausencia ausente falta",
        "наличие наличии присутствие присутствии|отсутствие отсутствии",
    ],
    // Bounds.
    [
        "most maximum maximal|least minimum minimal",
        "plus maximum maximal|moins minimum minimal",
        "höchstens maximal|mindestens wenigstens minimal",
        "massimo più|almeno minimo",
        "máximo mucho sumo|mínimo menos",
        "максимум большее более|минимум меньшей крайней менее хотя",
    ],
    [
        "connected|disconnected",
        "connecté raccordé relié|déconnecté débranché isolé",
        "verbunden angeschlossen|getrennt abgetrennt",
        "connesso collegato|disconnesso scollegato",
        "conectado|desconectado",
        "подключенный соединенный|отключенный отсоединенный",
    ],
    [
        "able capable|unable incapable",
        "capable mesure|incapable",
        "fähig imstande|unfähig außerstande",
        "capace grado|incapace",
        "capaz|incapaz",
        "способный способен|неспособный неспособен",
    ],
    // What is kept or given.
    [
        "respect respects respecting comply complies observe|violate violates violating infringe infringes breach breaches contravene contravenes",
        "respecte respectent respecter respectant observe|viole violent violer violant enfreint enfreindre enfreignant méconnaît transgresse",
        "achtet achten beachtet beachten einhält respektiert|verletzt verletzen missachtet missachten verstößt",
        "rispetta rispettare rispettano osserva|viola violare violano infrange trasgredisce",
        "respeta respetar respetan cumple|vulnera vulnerar viola violar infringe incumple",
        "соответствующий соответствует соблюдает соблюдающий|противоречащий противоречит нарушает нарушающий",
    ],
    [
        "grant grants granting confer confers issue issues|revoke revokes revoking withdraw withdraws withdrawing cancel cancels",
        "octroie octroyer octroyant accorde accorder délivre délivrer|retire retirer retirant révoque révoquer annule annuler",
        "erteilt erteilen gewährt gewähren verleiht|entzieht entziehen widerruft widerrufen zurücknimmt",
        "concede concedere rilascia rilasciare conferisce|revoca revocare ritira ritirare annulla",
        "otorga otorgar concede conceder expide|revoca revocar retira retirar anula",
        "предоставляет предоставлять выдает выдавать|отзывает отзывать аннулирует аннулировать лишает",
    ],
    [
        "permitted allowed granted|denied refused prohibited",
        "permis consenti accordé|refusé nié interdit",
        "gestattet bewilligt genehmigt|versagt abgelehnt verweigert",
        "consentito consentita concesso permesso|negato negata rifiutato vietato",
        "consentido concedido permitido|denegado negado rechazado prohibido",
        "разрешенный допущенный|отказано запрещенный отклоненный",
    ],
    [
        "latest|earliest",
        "tard|tôt",
        "spätestens späteste|frühestens früheste",
        "tardi|presto",
        "tarde tardar|temprano pronto",
        "позднее|ранее",
    ],
    [
        "import imports importing imported importation|export exports exporting exported exportation",
        "importation importer importe importé|exportation exporter exporte exporté",
        "Einfuhr Import einführen importieren|Ausfuhr Export ausführen exportieren",
        "importazione importare importa|esportazione esportare esporta",
        "importación importar importa|exportación exportar exporta",
        "импорт ввоз ввозить импортировать|экспорт вывоз вывозить экспортировать",
    ],
    [
        "good|bad ill",
        "bonne bon|mauvaise mauvais",
        "gut gute guten gutem guter gutes|schlecht böse böser bösen böswillig",
        "buona buono|cattiva cattivo mala",
        "buena buen bueno|mala mal malo",
        "добрый хороший добросовестный добросовестно|злой плохой недобросовестный недобросовестно",
    ],
    [
        "subject liable|exempt exempted dispensed",
        "soumis soumise assujetti|dispensé exempté exempt exonéré",
        "unterliegt unterliegend unterworfen|befreit ausgenommen entbunden",
        "soggetto soggetta sottoposto|esente esentato dispensato",
        "sujeto sometido|exento dispensado eximido",
        "подлежащий подлежит|освобожденный освобожден",
    ],
    [
        "safe harmless secure|dangerous hazardous unsafe harmful",
        "sûr sûre inoffensif|dangereux dangereuse nuisible",
        "sicher ungefährlich harmlos|gefährlich schädlich",
        "sicuro innocuo|pericoloso dannoso nocivo",
        "seguro inofensivo|peligroso dañino nocivo",
        "безопасный безвредный|опасный вредный вредоносный",
    ],
    [
        "single|multi multiple several",
        "unique|multiple plusieurs",
        "einzeln einzelne|mehrere mehrfach",
        "singolo singola unico|multiplo molteplici plurimi",
        "único individual|múltiple varios",
        "единый одиночный|множественный несколько",
    ],
    // What is switched, logged or opted.
    [
        "on in login logon|off out logout logoff",
        "allumé|éteint",
        "ein an|aus ab",
        "acceso accende|spento spegne",
        "encendido enciende|apagado apaga",
        "включает включать включенный|выключает выключать выключенный отключает отключать",
    ],
];

/// Which of a meaning and its contrary a word has: the place of the two, and whether it is the
/// contrary.
type Side = (usize, bool);
type Sides = HashMap<String, Vec<Side>, RandomState>;

/// By language, the sides of words, as they are folded and by their stems.
static SIDES: LazyLock<HashMap<Analysis, Sides, RandomState>> = LazyLock::new(|| {
    let languages = LANGUAGES.iter().enumerate();
    let by_word = |(column, analysis): (usize, &Analysis)| (*analysis, sides(column, *analysis));
    languages.map(by_word).collect()
});

fn sides(column: usize, analysis: Analysis) -> Sides {
    let mut sides = Sides::default();
    for (place, meaning) in MEANINGS.iter().enumerate() {
        for (is_contrary, words) in [false, true].into_iter().zip(meaning[column].split('|')) {
            for word in words.split_ascii_whitespace().map(fold_word) {
                let stem = inflectional_stem(&word, analysis);
                for key in HashSet::from([word, stem]) {
                    sides.entry(key).or_default().push((place, is_contrary));
                }
            }
        }
    }
    sides
}

/// Whether of two texts the one alone has a word that is a contrary of one that the other alone
/// has, each as often as it has it more. Of their words, folded.
pub(super) fn have_contraries(one: &[String], other: &[String], analysis: Analysis) -> bool {
    let Some(sides) = SIDES.get(&analysis) else {
        return false;
    };
    let side = |word: &&str| {
        let found = sides.get(*word);
        found.or_else(|| sides.get(inflectional_stem(word, analysis).as_str()))
    };
    let of_other: HashSet<Side> = of_first_alone(other, one)
        .iter()
        .filter_map(side)
        .flatten()
        .copied()
        .collect();
    let own = of_first_alone(one, other);
    let mut own = own.iter().filter_map(side).flatten();
    own.any(|(place, is_contrary)| of_other.contains(&(*place, !is_contrary)))
}

/// The words of the first of two texts, each as often as it has it more than the other.
pub(super) fn of_first_alone<'w>(first: &'w [String], other: &[String]) -> Vec<&'w str> {
    let mut times: HashMap<&str, usize, RandomState> = HashMap::default();
    for word in other {
        *times.entry(word).or_default() += 1;
    }
    let mut alone = Vec::new();
    for word in first {
        match times.get_mut(word.as_str()) {
            Some(left) if *left > 0 => *left -= 1,
            _ => alone.push(word.as_str()),
        }
    }
    alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_both_sides_of_every_meaning() {
        for meaning in &MEANINGS {
            for words in meaning {
                let (plain, contrary) = words.split_once('|').unwrap();
                assert!(!plain.trim().is_empty() && !contrary.trim().is_empty());
                let [plain, contrary] =
                    [plain, contrary].map(|words| words.split_ascii_whitespace());
                let plain: HashSet<&str> = plain.collect();
                assert!(
                    contrary.clone().all(|word| !plain.contains(word)),
                    "{words}"
                );
            }
        }
    }

    #[test]
    fn no_stem_is_its_own_contrary() {
        for (analysis, sides) in SIDES.iter() {
            for (word, sides) in sides {
                let is_own = |(place, is_contrary): &Side| sides.contains(&(*place, !is_contrary));
                assert!(!sides.iter().any(is_own), "{analysis:?}: {word}");
            }
        }
    }

    #[test]
    fn what_both_have_is_no_contrary() {
        let have = |one: &str, other: &str| {
            let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
            have_contraries(&words(one), &words(other), Analysis::En)
        };
        assert!(have("the next lamp", "the previous lamp"));
        assert!(have("lamps within days", "lamps after days"));
        assert!(!have("the next lamp", "the lamp"));
        assert!(!have("the next and previous lamp", "the previous lamp"));
        assert!(!have("within days", "outside days"));
    }
}
