//! Verbs of German.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::{Conjugation, Verbs};
use crate::text::{Analysis, WordList, inflectional_stem, stem_without_verbs};

/// The infinitive of a form of a German verb, with whatever stands before its own verb:
/// `angegriffen`, `anzugreifen`, `weitergeleitet`, `übermittelt`.
pub(super) fn infinitive(folded: &str) -> Option<Cow<'static, str>> {
    if NO_VERBS.has(folded) {
        return None;
    }
    let simple = || VERBS.infinitive(folded).or_else(|| of_ge(folded));
    simple()
        .map(Cow::Borrowed)
        .or_else(|| in_ieren(folded).map(Cow::Owned))
        .or_else(|| with_inseparable(folded).map(Cow::Owned))
        .or_else(|| with_separable(folded).map(Cow::Owned))
}

/// Of a participle with `ge-`.
fn of_ge(folded: &str) -> Option<&'static str> {
    folded.strip_prefix("ge").and_then(of_participle)
}

/// Of a participle without its `ge-`.
fn of_participle(rest: &str) -> Option<&'static str> {
    PARTICIPLES
        .infinitive(rest)
        .or_else(|| VERBS.infinitive(rest).filter(|_| has_t(rest)))
}

/// Whether a word ends as a regular participle does, in whatever case.
fn has_t(word: &str) -> bool {
    const ENDINGS: [&str; 6] = ["t", "te", "ten", "ter", "tes", "tem"];
    ENDINGS.iter().any(|end| word.ends_with(end))
}

/// Any verb in -ieren: `autorisiert`.
fn in_ieren(folded: &str) -> Option<String> {
    /// Less, in bytes, is no verb: `Tieren`.
    const SHORTEST: usize = 3;
    const ENDS: [&str; 13] = [
        "ieren", "iert", "ierte", "ierten", "ierter", "iertes", "iertem", "ierend", "ierende",
        "ierenden", "ierender", "ierendes", "ierendem",
    ];
    let head = ENDS.iter().find_map(|end| folded.strip_suffix(end))?;
    (head.len() >= SHORTEST).then(|| [head, "ieren"].concat())
}

/// Beginnings that stay with the verb, and instead of `ge-`.
const INSEPARABLE: [&str; 11] = [
    "be", "ver", "zer", "ent", "er", "miss", "uber", "unter", "wider", "hinter", "um",
];

fn with_inseparable(folded: &str) -> Option<String> {
    with_beginning(&INSEPARABLE, folded, |rest| {
        let verb = VERBS
            .infinitive(rest)
            .or_else(|| PARTICIPLES.infinitive(rest))?;
        Some(verb.to_owned())
    })
}

/// Beginnings that are parted from the verb by `ge-` and `zu-`.
const SEPARABLE: [&str; 27] = [
    "an",
    "ab",
    "auf",
    "aus",
    "ein",
    "vor",
    "weiter",
    "bereit",
    "fest",
    "her",
    "hin",
    "mit",
    "um",
    "durch",
    "wieder",
    "wiederher",
    "zuruck",
    "zusammen",
    "offen",
    "bei",
    "nach",
    "zu",
    "gleich",
    "sicher",
    "fern",
    "los",
    "zwischen",
];

fn with_separable(folded: &str) -> Option<String> {
    with_beginning(&SEPARABLE, folded, |rest| {
        let own = of_ge(rest).or_else(|| {
            let infinitive = rest.strip_prefix("zu").unwrap_or(rest);
            let verb = VERBS.infinitive(infinitive)?;
            let is_form = verb == infinitive || has_t(rest) || rest.contains("end");
            is_form.then_some(verb)
        });
        let of_other = |rest: &str| {
            let infinitive = with_inseparable(rest.strip_prefix("zu").unwrap_or(rest));
            infinitive.or_else(|| in_ieren(rest))
        };
        own.map(str::to_owned).or_else(|| of_other(rest))
    })
}

/// The infinitive of a word that begins with one of some, by what the rest is a form of.
fn with_beginning(
    beginnings: &[&str],
    folded: &str,
    of_rest: impl Fn(&str) -> Option<String>,
) -> Option<String> {
    beginnings.iter().find_map(|beginning| {
        let rest = folded.strip_prefix(beginning)?;
        Some([beginning, &*of_rest(rest)?].concat())
    })
}

/// Verbs without what may stand before them. The first person is left out, which is a noun
/// (`Anfrage`), and the past of strong verbs (`Angriff`); and so are verbs that are
/// folded as plurals of nouns are (`Anträgen`).
static VERBS: Verbs = Verbs::of(
    &[
        Conjugation::of(
            "en",
            "t te ten tet ter tes tem end*",
            "stell setz fuhr schutz nutz benutz steh brauch erlaub bedroh droh stor lenk deck \
            such wirk klar zeig mach pruf fug kauf holl kenn schranke schrank hor lass teil fehl \
            sorg folg uberwach wach sperr loch losch samml kopp knupf spah stehl erfull full \
            ermoglich moglich schadig machtig fahig eignis eroffn einig entziff losung los \
            gewahrleist stutz rechtig verletz letz schwach stark starr zieh verarb bewahr wahr \
            offenbar veroffentlich offentlich zweck schleus geheim schau rauch veranlass mess \
            kampf dien grenz ereign schaff hang zahl glich gleich trenn pass raub \
            lieg leg hing erpress press spion tausch tarn sturz reich leg brech ford verfalsch \
            falsch hack lock locker stimm trau send beeintrachtig trachtig bestatig tatig fass druck erzeug zeug verursach sag frag plan beweg \
             pfleg",
        ),
        Conjugation::of(
            "en",
            "et ete eten etet eter etes etem end*",
            "meld leit richt arbeit bearbeit send wend gefahrd acht schalt nacht pflicht nicht \
            ordn rechn offn eign breit find gestatt statt rust gestalt wert deut haft frist last \
            zeichn leist gewahrleist tast taust blend bild end kost wart schatz red",
        ),
        Conjugation::of(
            "n",
            "t te ten tet ter tes tem nd*",
            "sicher speicher hinder ander forder forder liefer filter steuer erweiter weiter \
            erleichter verbesser besser minder weiger erorter erinner lager scheiter verschlussel \
            entschlussel schlussel mittel handel sammel wickel wandel regel schmuggel vermittel",
        ),
        Conjugation::of(
            "en",
            "t end*",
            "greif halt geb nehm find bind geh steh schliess treff dring brech komm bleib schreib les lad lieg zieh misst lass schein scheid erhalt seh treib",
        ),
        Conjugation::of("verlieren", "verliert verlierend* verloren*", "-"),
        Conjugation::of("enthalten", "enthalt", "-"),
        Conjugation::of("geben", "gibt", "-"),
        Conjugation::of("nehmen", "nimmt", "-"),
        Conjugation::of("brechen", "bricht", "-"),
        Conjugation::of("treffen", "trifft", "-"),
        Conjugation::of("sehen", "sieht", "-"),
        Conjugation::of("lesen", "liest", "-"),
        Conjugation::of("lassen", "lasst", "-"),
        Conjugation::of("finden", "findet", "-"),
        Conjugation::of("binden", "bindet", "-"),
        Conjugation::of("scheiden", "scheidet", "-"),
        Conjugation::of(
            "ubertragen",
            "ubertragt ubertrug ubertrugen ubertragend* ubertragene ubertragener ubertragenen ubertragenes ubertragenem",
            "-",
        ),
        Conjugation::of("enthalten", "enthielt enthielten", "-"),
        Conjugation::of("halten", "hielt hielten", "-"),
        Conjugation::of("tragen", "tragt trug trugen tragend*", "-"),
        Conjugation::of("fallen", "fallt fiel fielen fallend*", "-"),
        Conjugation::of("schlagen", "schlagt schlug schlugen", "-"),
        Conjugation::of("laufen", "lauft lief liefen", "-"),
        Conjugation::of("wachsen", "wachst wachsend*", "-"),
        Conjugation::of("fangen", "fangt fing fingen", "-"),
        Conjugation::of("empfangen", "empfangt empfing empfingen empfangend*", "-"),
        Conjugation::of("treffen", "traf trafen", "-"),
        Conjugation::of("treten", "trat traten tretend*", "-"),
        Conjugation::of("gelten", "gilt galt galten geltend*", "-"),
        Conjugation::of("helfen", "hilft half halfen", "-"),
        Conjugation::of("sprechen", "spricht sprach sprachen", "-"),
        Conjugation::of("werfen", "wirft warf warfen", "-"),
        Conjugation::of("nennen", "nennt nannte nannten", "-"),
        Conjugation::of("bringen", "bringt brachte brachten bringend*", "-"),
        Conjugation::of("denken", "denkt dachte dachten", "-"),
        Conjugation::of("bieten", "bietet bot bietend*", "-"),
        Conjugation::of("beginnen", "beginnt begann begonnen* beginnend*", "-"),
        Conjugation::of("gewinnen", "gewinnt gewann gewonnen*", "-"),
        Conjugation::of("rufen", "ruft rief riefen", "-"),
        Conjugation::of("weisen", "weist wies wiesen", "-"),
        Conjugation::of("steigen", "steigt stieg stiegen steigend*", "-"),
        Conjugation::of("geschehen", "geschieht geschah", "-"),
        Conjugation::of("stehlen", "stiehlt stahl", "-"),
        Conjugation::of("abfangen", "abfangt abgefangen* abzufangen abfangend*", "-"),
    ],
    "- e en er es em",
    "",
);

/// Participles of strong verbs without their `ge-`.
static PARTICIPLES: Verbs = Verbs::of(
    &[
        Conjugation::of("greifen", "griffen*", "-"),
        Conjugation::of("halten", "halten*", "-"),
        Conjugation::of("geben", "geben*", "-"),
        Conjugation::of("nehmen", "nommen*", "-"),
        Conjugation::of("finden", "funden*", "-"),
        Conjugation::of("binden", "bunden*", "-"),
        Conjugation::of("gehen", "gangen*", "-"),
        Conjugation::of("stehen", "standen*", "-"),
        Conjugation::of("stehlen", "stohlen*", "-"),
        Conjugation::of("schliessen", "schlossen*", "-"),
        Conjugation::of("treffen", "troffen*", "-"),
        Conjugation::of("dringen", "drungen*", "-"),
        Conjugation::of("brechen", "brochen*", "-"),
        Conjugation::of("kommen", "kommen*", "-"),
        Conjugation::of("schreiben", "schrieben*", "-"),
        Conjugation::of("lesen", "lesen*", "-"),
        Conjugation::of("laden", "laden*", "-"),
        Conjugation::of("ziehen", "zogen*", "-"),
        Conjugation::of("lassen", "lassen*", "-"),
        Conjugation::of("scheiden", "schieden*", "-"),
        Conjugation::of("sehen", "sehen*", "-"),
        Conjugation::of("kennen", "kannt*", "-"),
        Conjugation::of("senden", "sandt*", "-"),
        Conjugation::of("wenden", "wandt*", "-"),
        Conjugation::of("bringen", "bracht*", "-"),
        Conjugation::of("denken", "dacht*", "-"),
        Conjugation::of("bieten", "boten*", "-"),
        Conjugation::of("tragen", "tragen*", "-"),
        Conjugation::of("schaffen", "schaffen*", "-"),
        Conjugation::of("messen", "messen*", "-"),
        Conjugation::of("fallen", "fallen*", "-"),
        Conjugation::of("schlagen", "schlagen*", "-"),
        Conjugation::of("laufen", "laufen*", "-"),
        Conjugation::of("wachsen", "wachsen*", "-"),
        Conjugation::of("fangen", "fangen*", "-"),
        Conjugation::of("treten", "treten*", "-"),
        Conjugation::of("gelten", "golten*", "-"),
        Conjugation::of("helfen", "holfen*", "-"),
        Conjugation::of("sprechen", "sprochen*", "-"),
        Conjugation::of("werfen", "worfen*", "-"),
        Conjugation::of("nennen", "nannt*", "-"),
        Conjugation::of("rufen", "rufen*", "-"),
        Conjugation::of("weisen", "wiesen*", "-"),
        Conjugation::of("steigen", "stiegen*", "-"),
        Conjugation::of("treiben", "trieben*", "-"),
    ],
    "- e en er es em",
    "verbote verboten",
);

/// Words that are forms of verbs by their letters, and mostly nouns, adjectives or words
/// that join others.
static NO_VERBS: WordList = WordList::of(
    "verwandt verwandte verwandten verwandter bekannt bekannte bekannten bekannter bekanntes leider \
    wege wegen wahl schutz ubergriffen unterschieden erlassen befunden widerstanden erfolgen besuchen \
    angeboten verboten geboten stellen folgen sorgen kosten regeln mitteln werten wert werte werter wertes treffen verhalten \
    erhalt unterhalt halt anhalt vorhalt verbrechen unternehmen unternehmend nachrichten berichten \
    berichte berichter gericht gerichte gerichten bericht nachricht versuchen begriffen begriffe \
    bescheid losungen bild bilder bilden gebiete gebieten verfahren teilen teilt teile anteilen \
    nachteilen vorteilen leistung zeigt anzeigen anzeige vergleich vergleichen bereich bereichen \
    bereicht reichen gelander erkenntnis verbinden zieht anreichen hacken packen papieren \
    offizieren tieren bieren gesetzen gewahr gewahren wahrend wahrende wahrenden folgend folgende \
    folgenden folgender folgendes folgendem entsprechend betreffend weiter weitere weiteren \
    weiterer weiteres weiterem besser bessere bessern beste andere anderen anderer anderes anderem \
    gemacht macht geacht acht achte achten achter nicht nichte nichten gesicht \
    gesichter gewicht gewichte gewichten pflicht pflichten richter richte losen loser lose loses \
    starken starker starkes starkem schwachen schwacher schwaches recht rechte rechten rechter \
    bereit bereite bereiter bereiten arbeit arbeiten arbeiter arbeite bearbeiter leiter leitern \
    weiten nutzer benutzer empfanger speicher filter handel wandel schlussel ende enden endet \
    abende abend abenden jugend tugend dutzend tausend legend legende legenden elend gegend \
    gegenden dividende blende sende gehort gehoren gehorten schaden schadens gestalt gestalten \
    umgestalt anstalt anstalten inhalt inhalten stellend bestand bestande bestanden bestandes \
    zustanden umstanden umstand umstehend hinweis vorstellen gegenstanden angaben beitragen \
    vertragen antragen auftragen eintragen betragen abkommen einkommen vorkommen aufkommen \
    ankommen ubereinkommen auskommen zukommen nachkommen angehen vorgehen vergehen bestehend \
    leben wissen wesen anwesen verwesen gelegen belegen entlegen verlegen angelegenheit umgehend \
    lage lagen lager lagern anlagen vorlagen ermessen anmessen gemessen angemessen angemessene \
    angemessenen angemessener angemessenes angemessenem vorsehen versehen aussehen ansehen \
    gesehen besehen umfassend auswerten",
);

/// The stem of a word that is known by its umlaut, which folding takes from it: `hält` is a
/// form of `halten`, and the `Halt` is none; `Anschlägen` is no verb, and `zählen` is not
/// `zahlen`. Verbs are told from nouns by their small letter: `hinweisen`, `Hinweisen`.
pub(super) fn stem_as_written(written: &str, folded: &str) -> Option<String> {
    const PLURALS: [&str; 6] = ["schlägen", "trägen", "fällen", "fängen", "läufen", "lässen"];
    const MAY_BE_NOUNS: [&str; 3] = ["weisen", "rufen", "trieben"];
    let is_noun = written.starts_with(char::is_uppercase)
        && MAY_BE_NOUNS.iter().any(|end| folded.ends_with(end));
    if is_noun {
        return Some(stem_without_verbs(folded, Analysis::De));
    }
    if !written.contains(is_umlaut) {
        let spelled = OTHER_WITH_UMLAUT
            .iter()
            .find(|(_, spelled)| folded.contains(spelled));
        let (umlaut, spelled) = spelled?;
        let stem = inflectional_stem(&folded.replacen(spelled, umlaut, 1), Analysis::De);
        return Some([&stem, MARK].concat());
    }
    let written: String = written.nfc().collect::<String>().to_lowercase();
    if written.ends_with("hält") {
        return Some(inflectional_stem(&[folded, "en"].concat(), Analysis::De));
    }
    if PLURALS.iter().any(|end| written.ends_with(end)) {
        return Some(stem_without_verbs(folded, Analysis::De));
    }
    let is_plural = || {
        PLURALS_OF_PRESSING
            .iter()
            .any(|noun| folded.starts_with(noun))
    };
    let is_other = OTHER_WITH_UMLAUT
        .iter()
        .any(|(part, _)| folded.contains(part))
        && !is_plural()
        || OTHER_WORDS.has(folded);
    is_other.then(|| [&inflectional_stem(folded, Analysis::De), MARK].concat())
}

/// Tells a word with an umlaut from that without.
const MARK: &str = "\u{a8}";
/// Parts of words that are of another word where they have an umlaut, folded and with an
/// `e` for it: `zählen`, `drücken`, `fördern`.
const OTHER_WITH_UMLAUT: [(&str, &str); 3] = [
    ("zahl", "zaehl"),
    ("druck", "drueck"),
    ("forder", "foerder"),
];
/// Plurals of nouns in -druck, `Ausdrücke`.
const PLURALS_OF_PRESSING: [&str; 4] = ["ausdruck", "eindruck", "abdruck", "nachdruck"];
/// Whole words that are: `Größe`, `schön`.
static OTHER_WORDS: WordList = WordList::of(
    "grosse grossen hohe hohen lange langen nahe flache flachen schwache schwachen starke schon",
);

fn is_umlaut(c: char) -> bool {
    matches!(c, 'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü' | '\u{308}')
}
