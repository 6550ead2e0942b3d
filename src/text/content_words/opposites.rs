//! Pairs of words that say the opposite of each other without denying.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use crate::text::{Analysis, WordGroups, fold_word, inflectional_stem};

/// A word that has an opposite, as a text has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opposite {
    /// The number of the pair in its language.
    pub pair: u32,
    /// Which of the pair it is, from 0. A third is an opposite of both: what is
    /// required, beside what is allowed and what is prohibited.
    pub side: u8,
    /// Whether it is among the content words of its text as well.
    pub is_content: bool,
}

// What stands in groups of two is a pair: each word of the one group is an opposite of each
// of the other. What is required is an opposite of what is allowed and of what is prohibited,
// see `REQUIRED`. A word with several contraries (`lower` of `upper` and of `higher`) has all
// of them on the other side of its one pair. What a beginning tells (`unlawful`, `illicite`)
// is on no list. Each word stands for all of its stem, but for a word that is listed itself.
// The first pair joins words.
static ENGLISH: WordGroups = WordGroups::of(
    "and|or|internal|external|inside within|outside|above over beyond|below under beneath|more|less fewer|most up|least|\
    with|against notwithstanding despite|strengthen reinforce strong strongly|weaken undermine weak weakly|accept approve grant|reject refuse deny|true|false|\
    often frequently always|seldom rarely hardly never|far|close near|accordance conformity compliance|\
    breach violation contravention|benefit serve|harm damage|knowingly|unknowingly|\
    before|after|earlier|later|maximum maximal|minimum minimal|public|private|upper high higher highest|lower low lowest|\
    inbound incoming|outbound outgoing|increase|decrease|allow permit authorise authorize entitle voluntary voluntarily optional optionally discretionary exempt|\
    prohibit forbid forbidden prevent|\
    offensive|defensive|online|offline|first|last|input|output|intentional deliberate|accidental unintentional|military|civilian civil|\
    national|international|all|some|active|passive|enable|disable|include|exclude|encrypt encryption|decrypt decryption|\
    physical|virtual|temporary|permanent|domestic domestically|foreign abroad overseas|local|remote|symmetric|asymmetric|static|dynamic|\
    wired|wireless|peace peacetime|war wartime conflict|partial partially|total totally full fully complete completely|\
    actual actually|potential potentially|pre|post|\
    long longer|short shorter|open|closed|serious seriously severe severely major grave|minor slight slightly mild|\
    heavy heavily|light lightly|gain|lose loss lost|upstream|downstream|sender originator|recipient receiver addressee|\
    victim|attacker perpetrator|day daytime|night nighttime|paid|free unpaid",
);
static FRENCH: WordGroups = WordGroups::of(
    "et|ou|interne intérieur|externe extérieur|dedans|dehors|dessus sur delà|dessous sous deçà|plus|moins|\
    avec|contre encontre nonobstant malgré|renforcer renforce renforcement|affaiblir affaiblit affaiblissement|accepter accepte donner donne accorder accorde|refuser refuse rejeter rejette|\
    vrai vraie|faux fausse|souvent toujours|rarement jamais|loin|près proche|conformément|contrairement|\
    profit bénéfice|détriment préjudice|sciemment|insu|\
    avant|après|antérieur|postérieur|maximum maximal|minimum minimal|public publique|privé privée|\
    supérieur|inférieur|entrant|sortant|augmenter augmentation|diminuer diminution|\
    autoriser permettre permet permettent permis permise facultatif facultative volontaire volontairement \
    optionnel optionnelle faculté dispensé dispensée dispenser|\
    interdire interdit interdite interdiction prohiber empêcher empêche empêchent|offensif offensive|défensif défensive|premier|dernier|\
    haut élevé élevée fort forte fortement|bas basse faible faiblement|intentionnel intentionnelle délibéré|accidentel accidentelle|militaire|civil civile|\
    national|international étranger étrangère|tous toutes|certains certaines|actif active|passif passive|inclure inclus|exclure exclus|\
    physique|virtuel virtuelle|temporaire|permanent permanente|local locale|distant distante|\
    symétrique|asymétrique|statique|dynamique|filaire|hertzien|paix|guerre conflit|partiel partielle partiellement|\
    total totale totalement complet complète intégral|\
    long longue longtemps|court courte bref brève|ouvert ouverte|fermé fermée|amont|aval|payant payante|gratuit gratuite gratuitement|\
    grave gravement sérieux sérieuse sérieusement majeur majeure lourd lourde lourdement|\
    léger légère légèrement mineur mineure|gagner gagne|perdre perd perte|expéditeur|destinataire|victime|\
    attaquant agresseur auteur|jour diurne|nuit nocturne",
);
static GERMAN: WordGroups = WordGroups::of(
    "und|oder|intern interne|extern externe|innerhalb|außerhalb|über oberhalb|unter unterhalb|\
    mit|gegen trotz|stärken stark|schwächen schwach|häufig oft immer stets|selten nie|wahr|falsch|mehr|weniger|meist höchstens|mindestens|vor vorher zuvor|nach nachher danach|früher|später|\
    maximum maximal höchst|minimum minimal mindest|öffentlich|privat|eingehend|ausgehend|\
    erlauben erlaubt gestatten gestattet zulassen ermöglichen berechtigt freiwillig fakultativ|verbieten verboten untersagen verhindern unterbinden|offensiv|defensiv|erste|letzte|absichtlich vorsätzlich|versehentlich zufällig fahrlässig|\
    militärisch|zivil|national|international|alle aller allen sämtliche|einige einigen manche mancher manchen|aktiv|passiv|physisch|virtuell|lokal|entfernt|rechtswidrig|rechtmäßig|\
    fehlerhaft|fehlerfrei|teilweise|vollständig gänzlich|\
    erhöhen erhöht Erhöhung steigern Zunahme|verringern verringert Verringerung senken Abnahme|verschlüsseln Verschlüsselung|\
    entschlüsseln Entschlüsselung|dauerhaft ständig|vorübergehend zeitweilig|inländisch Inland|ausländisch Ausland|\
    symmetrisch|asymmetrisch|statisch|dynamisch|drahtlos kabellos|drahtgebunden kabelgebunden|Frieden|\
    Krieg Konflikt|tatsächlich|potenziell möglicherweise|online|offline|Eingabe|Ausgabe|\
    annehmen gewähren akzeptieren|ablehnen verweigern|einschließlich|ausschließlich|offen geöffnet|geschlossen|\
    hoch hohe hoher hohen hohere hoheren|niedrig niedriger niedrigere niedrigeren|Einhaltung Übereinstimmung|Verstoß Verletzung|Nutzen Vorteil|Schaden Nachteil|\
    wissentlich|unwissentlich|nah|fern|Beginn Anfang|Ende|\
    lang länger|kurz kürzer|schwer schwerwiegend ernst erheblich|leicht geringfügig|gewinnen|verlieren Verlust|\
    vorgelagert flussaufwärts|nachgelagert flussabwärts|Absender|Empfänger|Opfer|Angreifer Täter|Tag tagsüber|Nacht nachts|\
    kostenpflichtig entgeltlich|kostenlos unentgeltlich gratis|groß größer|klein kleiner",
);
static ITALIAN: WordGroups = WordGroups::of(
    "e ed|o od|interno interni|esterno esterni|dentro|fuori|con|contro nonostante malgrado|rafforzare forte forti|indebolire debole deboli|spesso sempre frequentemente|raramente mai|vero vera|falso falsa|sopra|sotto|più|meno|prima precedente precedentemente|dopo successivo successivamente|\
    massimo|minimo almeno|pubblico pubblica pubblici pubbliche|privato privata privati private|superiore|inferiore|\
    entrata entrante ingresso input|uscita uscente output|aumento aumentare|diminuzione diminuire riduzione ridurre|permettere consentire ammettere autorizzare lecito legittimo facoltativo facoltativa volontario volontaria|vietare vietato divieto illecito proibire proibito impedire|\
    offensivo|difensivo|anteriore|posteriore|alto elevato|basso|intenzionale doloso deliberato|accidentale colposo involontario|militare militari|civile civili|nazionale|internazionale|\
    tutti tutte|alcuni alcune|attivo attiva attivi attive|passivo passiva passivi passive|fisico|virtuale|locale|remoto|\
    cifrare cifratura crittografare|decifrare decifratura decrittografare|temporaneo|permanente|domestico|\
    estero straniero|simmetrico|asimmetrico|statico|dinamico|pace|guerra conflitto|parziale parzialmente|\
    totale totalmente completo completamente|effettivo|potenziale|primo|ultimo|online|offline|\
    accettare concedere|rifiutare negare respingere|beneficio vantaggio|danno svantaggio|\
    conformità|violazione|vicino|lontano|maggiore|minore|aperto|chiuso|noto|ignoto|\
    includere incluso|escludere|inizio|fine|consapevolmente|inconsapevolmente|cablato|wireless|\
    lungo|corto breve|grave gravi gravemente serio pesante|lieve lievi lievemente leggero|guadagnare|perdere perdita|monte|valle|\
    mittente|destinatario|vittima|aggressore attaccante|giorno diurno|notte notturno|pagamento oneroso|gratuito",
);
static SPANISH: WordGroups = WordGroups::of(
    "y e|o u|interno interior|externo exterior|dentro|fuera|con|contra|fortalecer fuerte|debilitar débil|siempre frecuentemente|nunca raramente|verdadero|falso|encima sobre arriba alto alta altos altas elevado|debajo bajo abajo baja bajos bajas|más|menos|antes|después|\
    máximo|mínimo|público pública|privado privada|superior|inferior|entrante entrada|saliente salida|aumento aumentar|disminución disminuir reducción reducir|\
    permitir autorizar lícito facultativo voluntario|prohibir prohibido prohibición ilícito impedir|ofensivo|defensivo|anterior previo|posterior|primero|último|intencional intencionado deliberado doloso|accidental culposo involuntario|\
    militar|civil|nacional|internacional|todos todas|algunos algunas|activo|pasivo|físico|virtual|local|remoto|\
    cifrar cifrado encriptar|descifrar descifrado desencriptar|temporal temporalmente|permanente|doméstico|\
    extranjero|simétrico|asimétrico|estático|dinámico|alámbrico cableado|inalámbrico|paz|guerra conflicto|\
    parcial parcialmente|total totalmente completo completamente|efectivo|potencial|\
    aceptar conceder|rechazar denegar|beneficio|perjuicio daño|conformidad|violación infracción|\
    cerca|lejos|mayor|menor|abierto|cerrado|conocido|desconocido|incluir incluido|excluir|\
    inicio|fin|online|offline|habilitar|deshabilitar|activar|desactivar|\
    largo|corto breve|grave gravemente pesado|leve levemente ligero|ganar|perder pérdida|remitente|destinatario|\
    víctima|atacante agresor|día diurno|noche nocturno|pagado pago oneroso|gratuito",
);
static RUSSIAN: WordGroups = WordGroups::of(
    "и|или|внутренний|внешний|внутри|вне снаружи вовне|усиливать усиление|ослаблять ослабление|часто всегда|редко никогда|над|под|более больше|менее меньше|до|после|\
    максимум максимальный|минимум минимальный|публичный общедоступный открытый|частный закрытый|\
    выше верхний высокий|ниже нижний низкий|входящий|исходящий|увеличение увеличивать повышение|уменьшение уменьшать снижение снижать|\
    разрешать разрешение разрешен разрешена разрешено разрешены разрешается разрешаются \
    добровольный|запрещать запрещение запрещенный запрет запрещен запрещена запрещено запрещены \
    запрещается запрещаются|наступательный|оборонительный|\
    первый|последний|умышленный умышленно преднамеренный преднамеренно|случайный случайно неосторожный неосторожно|\
    военный|гражданский|национальный|международный|все всех всем всеми|некоторые некоторых некоторым некоторыми|активный|пассивный|физический|виртуальный|\
    противоправный|правомерный законный|частичный частично|полный полностью|\
    шифрование зашифрование шифровать|расшифрование дешифрование расшифровывать|временный временная временное временные временного временной временных временно|\
    постоянный постоянная постоянное постоянные постоянного постоянной постоянных постоянно|отечественный|\
    иностранный зарубежный рубежом|симметричный|асимметричный|статический|динамический|мир|война войны конфликт|\
    фактический|потенциальный|ранее раньше|позднее позже|больший|меньший|предыдущий|последующий|\
    входной|выходной|соответствие соответствии|нарушение нарушении|польза пользу|вред ущерб|истинный|ложный|\
    локальный местный|удаленный дистанционный|близко|далеко|начало|окончание конец|принимать предоставлять|\
    отклонять отказывать|включать включение|исключать исключение|известный|неизвестный|проводной|беспроводной|\
    дольше длинный долгий длительный|короче короткий краткий|тяжкий тяжелый серьезный|легкий незначительный|сильный|слабый|\
    приобретение|утрата потеря|отправитель|получатель|жертва потерпевший|нападающий|день дневной днем|ночь ночной ночью|\
    платный|бесплатный",
);

/// By language, the words for what is required; the first is one for what is allowed.
static REQUIRED: [(Analysis, &str); 6] = [
    (
        Analysis::En,
        "allow require oblige obligatory obligation mandatory mandatorily compulsory",
    ),
    (
        Analysis::Fr,
        "autoriser exiger exige requis requise obliger obligatoire obligatoirement obligation tenu tenue",
    ),
    (
        Analysis::De,
        "erlauben erforderlich vorgeschrieben verpflichtend verpflichtet obligatorisch",
    ),
    (Analysis::It, "permettere obbligatorio obbligatoria"),
    (Analysis::Es, "permitir obligatorio obligatoria"),
    (Analysis::Ru, "разрешать обязательный"),
];

/// Words with their pair, and which of it they are.
type Pairs = HashMap<String, (u32, u8), RandomState>;

/// By language, the pairs by their words and the stems of these.
static PAIRS: LazyLock<HashMap<Analysis, Pairs, RandomState>> = LazyLock::new(|| {
    let languages = [
        (Analysis::En, &ENGLISH),
        (Analysis::Fr, &FRENCH),
        (Analysis::De, &GERMAN),
        (Analysis::It, &ITALIAN),
        (Analysis::Es, &SPANISH),
        (Analysis::Ru, &RUSSIAN),
    ];
    let by_word = |(analysis, groups): (Analysis, &WordGroups)| {
        let mut pairs = Pairs::default();
        let groups = groups.each();
        let side = |group: usize| ((group / 2) as u32, (group % 2) as u8);
        let mut sides: Vec<(&str, (u32, u8))> =
            groups.map(|(word, group)| (word, side(group))).collect();
        let mut required = required(analysis);
        let allowed = required.next();
        let allowed = sides.iter().find(|(word, _)| Some(*word) == allowed);
        if let Some((_, (pair, _))) = allowed.copied() {
            sides.extend(required.map(|word| (word, (pair, 2))));
        }
        for (word, side) in &sides {
            pairs.insert(fold_word(word), *side);
        }
        for (word, side) in sides {
            let stem = inflectional_stem(&fold_word(word), analysis);
            pairs.entry(stem).or_insert(side);
        }
        (analysis, pairs)
    };
    languages.into_iter().map(by_word).collect()
});

fn required(analysis: Analysis) -> impl Iterator<Item = &'static str> {
    let of = REQUIRED.iter().find(|(of, _)| *of == analysis);
    of.map_or("", |(_, words)| words).split_ascii_whitespace()
}

/// The pair of `and` and `or`.
const JOINING: u32 = 0;

impl Opposite {
    /// What a folded word with its stem is in a language; none of most.
    pub(super) fn of(
        folded: &str,
        stem: &str,
        analysis: Analysis,
        is_content: bool,
    ) -> Option<Self> {
        let pairs = PAIRS.get(&analysis)?;
        let (pair, side) = *pairs.get(folded).or_else(|| pairs.get(stem))?;
        Some(Self {
            pair,
            side,
            is_content,
        })
    }

    /// The pair of a word of a term by its number and which of it the word is, but for
    /// words that join others.
    pub fn of_term(folded: &str, stem: &str, analysis: Analysis) -> Option<(u32, usize)> {
        let found = Self::of(folded, stem, analysis, true);
        let found = found.filter(|found| found.pair != JOINING);
        found.map(|found| (found.pair, usize::from(found.side)))
    }

    /// Of `and` and `or`, whether it is the second.
    pub fn joins(&self) -> Option<bool> {
        (self.pair == JOINING).then_some(self.side == 1)
    }

    /// Its number among the words that tell texts apart, if it is no content word.
    /// `and` and `or` do so only where one stands for the other, see
    /// [`Self::joins`]: a comma says the same as they do.
    pub(super) fn telling(&self) -> Option<u32> {
        /// More than there are modals in a language.
        const FIRST: u32 = 100;
        let number = FIRST + 3 * self.pair + u32::from(self.side);
        (!self.is_content && self.pair != JOINING).then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{ContentWords, word_ranges};

    #[test]
    fn no_word_stands_in_two_places() {
        for groups in [&ENGLISH, &FRENCH, &GERMAN, &ITALIAN, &SPANISH, &RUSSIAN] {
            let mut places = HashMap::new();
            for (word, group) in groups.each() {
                let known = places.insert(fold_word(word), group);
                assert!(known.is_none_or(|known| known == group), "{word}");
            }
        }
    }

    /// Words that mostly join, of which the opposites alone are shown.
    const JOINING_MOSTLY: [&str; 7] = ["with", "avec", "mit", "con", "sur", "uber", "sobre"];

    #[test]
    fn a_small_word_is_shown_where_its_opposite_is() {
        for (analysis, groups) in [
            (Analysis::En, &ENGLISH),
            (Analysis::Fr, &FRENCH),
            (Analysis::De, &GERMAN),
            (Analysis::It, &ITALIAN),
            (Analysis::Es, &SPANISH),
            (Analysis::Ru, &RUSSIAN),
        ] {
            let of_pairs = groups.each().filter(|(_, group)| *group > 1);
            for (word, _) in of_pairs {
                let read = ContentWords::new(analysis).read(word, &word_ranges(word));
                let is_shown = !read.words.is_empty();
                let joins = JOINING_MOSTLY.contains(&fold_word(word).as_str());
                // What denies (`never`) is told by what it denies, and so is `only`.
                assert!(
                    is_shown || joins || !read.modals.is_empty(),
                    "{analysis:?}: {word}"
                );
            }
        }
    }

    #[test]
    fn every_pair_has_two_words_of_different_stems() {
        for (analysis, pairs) in PAIRS.iter() {
            let count = pairs.values().max().unwrap().0 + 1;
            for pair in 0..count {
                for side in 0..2 {
                    let has = pairs.values().any(|of| *of == (pair, side));
                    assert!(
                        has,
                        "{analysis:?}: {side} of pair {pair} has no stem of its own"
                    );
                }
            }
            assert!(pairs.values().any(|(_, side)| *side == 2), "{analysis:?}");
        }
    }
}
