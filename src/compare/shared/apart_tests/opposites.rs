//! Everyday opposites of six languages, each of which tells texts apart.

use super::*;

/// Asserts that each of some words stands for the other where texts are told apart: words
/// parted by bars, two to a pair.
pub(super) fn are_opposites(language: &str, pairs: &str) {
    let pairs = pairs.split('|').map(|pair| pair.trim().split_once(" / "));
    let pairs: Vec<(&str, &str)> = pairs.map(Option::unwrap).collect();
    let cases: Vec<_> = pairs
        .iter()
        .map(|(one, other)| (language, *one, *other))
        .collect();
    are_told_apart(&cases);
}

#[test]
fn german_opposites_tell_texts_apart() {
    are_opposites(
        "de",
        "mit Lampe / ohne Lampe | vor der Nacht / nach der Nacht | innerhalb des Hafens / außerhalb des \
         Hafens | erlaubte Lampen / verbotene Lampen | das ermöglicht Lampen / das verhindert Lampen | \
         rechtmäßige Lampen / rechtswidrige Lampen | öffentliche Lampen / private Lampen | aktive Lampen / \
         passive Lampen | mehr Lampen / weniger Lampen | mindestens zwei Lampen / höchstens zwei Lampen | \
         alle Lampen / einige Lampen | immer leuchtend / nie leuchtend | vorsätzlich / fahrlässig | \
         dauerhaft / vorübergehend | inländische Lampen / ausländische Lampen | drahtlose Lampen / \
         drahtgebundene Lampen | im Frieden / im Krieg | hohe Lampen / niedrige Lampen | die \
         Verschlüsselung / die Entschlüsselung | die Erhöhung / die Verringerung | teilweise / vollständig \
         | interne Lampen / externe Lampen | zulässige Lampen / unzulässige Lampen",
    );
}

#[test]
fn italian_opposites_tell_texts_apart() {
    are_opposites(
        "it",
        "con lampada / senza lampada | prima della notte / dopo la notte | dentro il porto / fuori dal \
         porto | lampade consentite / lampade vietate | lampade autorizzate / lampade proibite | uso \
         lecito / uso illecito | uso legittimo / uso illegittimo | lampade pubbliche / lampade private | \
         lampade attive / lampade passive | più lampade / meno lampade | al massimo due / almeno due | \
         tutte le lampade / alcune lampade | sempre accesa / mai accesa | atto intenzionale / atto \
         accidentale | atto doloso / atto colposo | uso temporaneo / uso permanente | lampada simmetrica / \
         lampada asimmetrica | in pace / in guerra | parzialmente / totalmente | accettare lampade / \
         rifiutare lampade | cifratura di lampade / decifratura di lampade | l’aumento / la riduzione | \
         lampade interne / lampade esterne | in conformità / in violazione",
    );
}

#[test]
fn spanish_opposites_tell_texts_apart() {
    are_opposites(
        "es",
        "con lámpara / sin lámpara | antes de la noche / después de la noche | dentro del puerto / fuera \
         del puerto | lámparas permitidas / lámparas prohibidas | lámparas autorizadas / lámparas \
         prohibidas | uso lícito / uso ilícito | lámparas públicas / lámparas privadas | lámparas activas / \
         lámparas pasivas | más lámparas / menos lámparas | como máximo dos / como mínimo dos | todas las \
         lámparas / algunas lámparas | siempre encendida / nunca encendida | acto intencional / acto \
         accidental | acto doloso / acto culposo | uso temporal / uso permanente | lámpara simétrica / \
         lámpara asimétrica | en paz / en guerra | parcialmente / totalmente | aceptar lámparas / rechazar \
         lámparas | cifrar lámparas / descifrar lámparas | el aumento / la reducción | lámparas internas / \
         lámparas externas | red interior / red exterior | lámpara alámbrica / lámpara inalámbrica",
    );
}

#[test]
fn russian_opposites_tell_texts_apart() {
    are_opposites(
        "ru",
        "с лампой / без лампы | до ночи / после ночи | внутри порта / вне порта | разрешенные лампы / \
         запрещенные лампы | законное действие / незаконное действие | публичная лампа / частная лампа | \
         активная лампа / пассивная лампа | более двух ламп / менее двух ламп | все лампы / некоторые \
         лампы | всегда горит / редко горит | умышленное действие / случайное действие | преднамеренно / \
         случайно | временная лампа / постоянная лампа | шифрование ламп / расшифрование ламп | мир / война | частично горит / полностью горит | увеличение ламп / уменьшение ламп | внутренняя \
         лампа / внешняя лампа | предыдущая лампа / последующая лампа | повышение / снижение | включение \
         ламп / исключение ламп | иностранная лампа / отечественная лампа",
    );
}

#[test]
fn english_opposites_tell_texts_apart() {
    are_opposites(
        "en",
        "a higher lamp / a lower lamp | the upper lamp / the lower lamp | a high risk / a low risk | longer \
         lamps / shorter lamps | long delays / short delays | open lamps / closed lamps | serious harm / minor \
         harm | severe harm / slight harm | strong lamps / weak lamps | to gain oil / to lose oil | upstream \
         lamps / downstream lamps | the senders / the recipients | the victim / the attacker | lit by day / lit \
         by night | in the daytime / in the nighttime | major lamps / minor lamps | paid lamps / lamps free of \
         charge | heavy lamps / light lamps | a domestic lamp / a lamp abroad | lamps with ships / lamps \
         notwithstanding ships",
    );
}

#[test]
fn french_opposites_tell_texts_apart() {
    are_opposites(
        "fr",
        "avec la loi / nonobstant la loi | gravement atteint / légèrement atteint | un feu majeur / un feu \
         mineur | les lampes ouvertes / les lampes fermées | en amont / en aval | un feu fort / un feu faible | \
         un niveau élevé / un niveau faible | une longue nuit / une courte nuit | un délai long / un délai \
         court | des lampes payantes / des lampes gratuites | un dommage grave / un dommage léger | le jour / \
         la nuit | la victime / l’auteur | l’expéditeur / le destinataire",
    );
}

#[test]
fn opposites_of_more_and_less_tell_texts_apart() {
    are_opposites(
        "de",
        "höhere Lampen / niedrigere Lampen | länger brennend / kürzer brennend | offene Lampen / geschlossene \
         Lampen | ein schwerer Schaden / ein leichter Schaden | starke Lampen / schwache Lampen | der Absender / \
         der Empfänger | das Opfer / der Angreifer | am Tag / in der Nacht | im Inland / im Ausland | \
         kostenpflichtige Lampen / kostenlose Lampen | vorgelagerte Lampen / nachgelagerte Lampen",
    );
    are_opposites(
        "it",
        "un danno grave / un danno lieve | danni gravi / danni lievi | un livello elevato / un livello basso | \
         lampade forti / lampade deboli | a monte / a valle | il mittente / il destinatario | una lunga notte / \
         una breve notte | di giorno / di notte",
    );
    are_opposites(
        "es",
        "un daño grave / un daño leve | daños graves / daños leves | un nivel alto / un nivel bajo | una lámpara \
         alta / una lámpara baja | lámparas fuertes / lámparas débiles | el remitente / el destinatario | plazos \
         largos / plazos cortos | de día / de noche | aguas arriba / aguas abajo",
    );
    are_opposites(
        "ru",
        "тяжкий вред / лёгкий вред | тяжкого вреда / легкого вреда | горит дольше / горит короче | высокий \
         уровень / низкий уровень | высокого уровня / низкого уровня | выше лампы / ниже лампы | сильная лампа / \
         слабая лампа | отправитель / получатель | днём / ночью | платная лампа / бесплатная лампа",
    );
}
