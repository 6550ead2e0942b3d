//! What stands at the two ends of something, and kinds that are contraries of each other, in
//! six languages: each tells texts apart.

use super::opposites::are_opposites;
use super::*;

#[test]
fn english_ends_and_kinds_tell_texts_apart() {
    are_opposites(
        "en",
        "lit prior to the night / lit after the night | the source lamp / the destination lamp | \
         the port that sends lamps / the port that receives lamps | lamps sent / lamps received | \
         the sender / the receiver | the transmission of lamps / the reception of lamps | a secret \
         lamp / a public lamp | a positive sign / a negative sign | the left lamp / the right lamp \
         | the leftmost lamp / the rightmost lamp | physical lamps / logical lamps | the input / the \
         output | digital lamps / analogue lamps | digital lamps / analog lamps | natural light / \
         artificial light | natural light / man-made light | the buyer / the seller | the debtor / \
         the creditor | the front lamp / the rear lamp | fast lamps / slow lamps | national lamps / \
         international lamps | domestic lamps / international lamps | what facilitates lamps / what \
         hinders lamps | preventive lamps / corrective lamps | proactive lamps / reactive lamps | \
         the creation of lamps / the deletion of lamps | the creation of lamps / the destruction of \
         lamps | deliberate lamps / accidental lamps | temporary lamps / permanent lamps | temporary \
         lamps / definitive lamps | the victim / the author | the victim / the perpetrator | \
         plaintext lamps / ciphertext lamps | a forward lamp / an inverse lamp | an increase / a \
         decrease",
    );
}

#[test]
fn french_ends_and_kinds_tell_texts_apart() {
    are_opposites(
        "fr",
        "allumé préalablement à la nuit / allumé après la nuit | la source / la destination | le \
         port envoie des feux / le port reçoit des feux | feux envoyés / feux reçus | l’expéditeur / \
         le destinataire | l’émission de feux / la réception de feux | la transmission de feux / la \
         réception de feux | l’émetteur / le récepteur | un feu secret / un feu public | une lampe \
         secrète / une lampe publique | un signe positif / un signe négatif | le feu de gauche / le \
         feu de droite | feux physiques / feux logiques | l’entrée / la sortie | feux numériques / \
         feux analogiques | lumière naturelle / lumière artificielle | l’acheteur / le vendeur | le \
         débiteur / le créancier | le feu avant / le feu arrière | feux rapides / feux lents | feux \
         nationaux / feux internationaux | lampe nationale / lampe internationale | qui facilite des \
         feux / qui entrave des feux | feux préventifs / feux correctifs | lampes préventives / \
         lampes correctives | feux proactifs / feux réactifs | la création de feux / la suppression \
         de feux | la création de feux / la destruction de feux | un acte délibéré / un acte fortuit \
         | un feu temporaire / un feu permanent | un feu temporaire / un feu définitif | la victime \
         / l’auteur | un feu en clair / un feu chiffré | un feu direct / un feu inverse | \
         l’augmentation / la diminution",
    );
}

#[test]
fn german_ends_and_kinds_tell_texts_apart() {
    are_opposites(
        "de",
        "vor der Nacht / nach der Nacht | die Quelle / das Ziel | der Hafen sendet Lampen / der \
         Hafen empfängt Lampen | gesendete Lampen / empfangene Lampen | der Absender / der Empfänger \
         | geheime Lampen / öffentliche Lampen | ein positives Zeichen / ein negatives Zeichen | \
         die linke Lampe / die rechte Lampe | physische Lampen / logische Lampen | die Eingabe / \
         die Ausgabe | digitale Lampen / analoge Lampen | natürliche Lampen / künstliche Lampen | \
         der Käufer / der Verkäufer | der Schuldner / der Gläubiger | die vordere Lampe / die \
         hintere Lampe | schnelle Lampen / langsame Lampen | nationale Lampen / internationale \
         Lampen | was Lampen erleichtert / was Lampen behindert | präventive Lampen / korrigierende \
         Lampen | proaktive Lampen / reaktive Lampen | die Erstellung von Lampen / die Löschung von \
         Lampen | absichtliche Lampen / zufällige Lampen | vorläufige Lampen / endgültige Lampen | \
         das Opfer / der Täter | der Klartext / der Geheimtext | Lampen vorwärts / Lampen rückwärts",
    );
}

#[test]
fn italian_ends_and_kinds_tell_texts_apart() {
    are_opposites(
        "it",
        "prima della notte / dopo la notte | il faro di origine / il faro di destinazione | il \
         porto invia fari / il porto riceve fari | il mittente / il destinatario | la trasmissione \
         / la ricezione | una lampada segreta / una lampada pubblica | un segno positivo / un segno \
         negativo | il faro di sinistra / il faro di destra | fari fisici / fari logici | \
         l’ingresso / l’uscita | fari digitali / fari analogici | luce naturale / luce artificiale | \
         l’acquirente / il venditore | il debitore / il creditore | il faro anteriore / il faro \
         posteriore | fari veloci / fari lenti | fari nazionali / fari internazionali | che facilita \
         fari / che ostacola fari | fari preventivi / fari correttivi | fari proattivi / fari \
         reattivi | la creazione di fari / la cancellazione di fari | un atto deliberato / un atto \
         fortuito | un faro provvisorio / un faro definitivo | la vittima / l’autore | un testo in \
         chiaro / un testo cifrato | un faro diretto / un faro inverso",
    );
}

#[test]
fn spanish_ends_and_kinds_tell_texts_apart() {
    are_opposites(
        "es",
        "previamente a la noche / posteriormente a la noche | el faro de origen / el faro de \
         destino | el puerto envía faros / el puerto recibe faros | el remitente / el destinatario \
         | la transmisión / la recepción | una luz secreta / una luz pública | un signo positivo / \
         un signo negativo | el faro de la izquierda / el faro de la derecha | faros físicos / \
         faros lógicos | la entrada / la salida | faros digitales / faros analógicos | luz natural \
         / luz artificial | el comprador / el vendedor | el deudor / el acreedor | el faro \
         delantero / el faro trasero | faros rápidos / faros lentos | faros nacionales / faros \
         internacionales | que facilita faros / que dificulta faros | faros preventivos / faros \
         correctivos | faros proactivos / faros reactivos | la creación de faros / la supresión de \
         faros | un acto deliberado / un acto fortuito | un faro provisional / un faro definitivo | \
         la víctima / el autor | un texto claro / un texto cifrado | un faro directo / un faro \
         inverso",
    );
}

#[test]
fn russian_ends_and_kinds_tell_texts_apart() {
    are_opposites(
        "ru",
        "перед ночью / после ночи | адрес источника / адрес назначения | порт отправляет маяки / \
         порт получает маяки | отправитель маяка / получатель маяка | передача маяков / приём \
         маяков | секретный маяк / публичный маяк | положительный знак / отрицательный знак | левый \
         маяк / правый маяк | физический маяк / логический маяк | вход маяка / выход маяка | \
         цифровой маяк / аналоговый маяк | природный свет / искусственный свет | покупатель маяка \
         / продавец маяка | должник порта / кредитор порта | передний маяк / задний маяк | быстрый \
         маяк / медленный маяк | национальный маяк / международный маяк | облегчает свет / \
         затрудняет свет | превентивный маяк / корректирующий маяк | проактивный маяк / реактивный \
         маяк | создание маяка / удаление маяка | умышленный пожар / случайный пожар | временный \
         маяк / окончательный маяк | жертва пожара / виновник пожара | открытый текст / \
         зашифрованный текст | прямой маяк / обратный маяк",
    );
}

#[test]
fn what_both_texts_have_of_two_ends_does_not() {
    are_grouped(&[
        (
            "en",
            "national and international lamps",
            "the national and international lamps",
        ),
        ("en", "national lamps", "national lamps of the public"),
        (
            "en",
            "lamps sent and received",
            "the lamps sent and received",
        ),
        (
            "fr",
            "envoi et réception de feux",
            "l’envoi et la réception de feux",
        ),
        ("fr", "feux nationaux", "feux nationaux du public"),
        ("de", "die Quelle der Lampen", "Quelle der Lampen"),
    ]);
}
