//! Everyday opposites of four languages, each of which tells texts apart.

use super::*;

/// Asserts that each of some words stands for the other where texts are told apart: words
/// parted by bars, two to a pair.
fn are_opposites(language: &str, pairs: &str) {
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
