//! Contrary meanings, the same ones in six languages, each of which tells texts apart.

use super::opposites::are_opposites;
use super::*;

#[test]
fn english_contraries_tell_texts_apart() {
    are_opposites(
        "en",
        "within 24 hours / after 24 hours | seen contrary to its obligations under law / seen \
         in accordance with its obligations under law | including the ships / except the \
         ships | including the ships / excluding the ships | the next lamp / the previous \
         lamp | the following night / the preceding night | reduced light / increased light | \
         of high importance / of low importance | planned lamps / unplanned lamps | scheduled \
         lamps / unscheduled lamps | thanks to the lamp / despite the lamp | because of the \
         lamp / despite the lamp | a harbour devoid of protection / a harbour with protection \
         | lamps bereft of light / lamps with light | the port is prohibited from providing \
         lamps / the port provides lamps | the port is prohibited from providing lamps / the \
         port is capable of providing lamps | the port is unable to provide lamps / the port \
         is able to provide lamps | insufficient light / sufficient light | inadequate light \
         / adequate light | unless the lamp burns / if the lamp burns | provided that the \
         lamp burns / even if the lamp burns | by no means lit / lit | until the night / from \
         the night | during the night / outside the night | lamps that are unable to burn / \
         lamps that burn | deprived of light / provided with light | irrespective of the lamp \
         / depending on the lamp | prior to the night / following the night | since the night \
         / until the night",
    );
}

#[test]
fn french_contraries_tell_texts_apart() {
    are_opposites(
        "fr",
        "dans un délai de 24 heures / après un délai de 24 heures | y compris les feux / sauf \
         les feux | y compris les feux / hormis les feux | le feu suivant / le feu précédent \
         | à la lampe suivante / à la lampe précédente | feux réduits / feux accrus | lumière \
         réduite / lumière accrue | de grande importance / de faible importance | feux \
         planifiés / feux non planifiés | feux prévus / feux imprévus | grâce à la lampe / \
         malgré la lampe | en raison de la lampe / en dépit de la lampe | un port dépourvu de \
         feux / un port pourvu de feux | le port est incapable de brûler / le port est \
         capable de brûler | le port n’est pas en mesure de brûler / le port est en mesure de \
         brûler | lumière insuffisante / lumière suffisante | feux insuffisants / feux \
         suffisants | à moins que la lampe brûle / pourvu que la lampe brûle | contrairement \
         à ses obligations / conformément à ses obligations | en violation de la loi / en \
         vertu de la loi | depuis la nuit / jusqu’à la nuit | privé de feux / doté de feux | \
         indépendamment de la lampe / en fonction de la lampe | si la lampe brûle / même si \
         la lampe brûle | il est interdit de brûler / il est permis de brûler | à défaut de \
         lampe / à partir de lampe",
    );
}

#[test]
fn german_contraries_tell_texts_apart() {
    are_opposites(
        "de",
        "innerhalb von 24 Stunden / nach 24 Stunden | innerhalb von 24 Stunden / außerhalb \
         von 24 Stunden | entgegen seinen Pflichten / gemäß seinen Pflichten | einschließlich \
         der Lampen / ausgenommen der Lampen | einschließlich der Lampen / außer der Lampen | \
         die nächste Lampe / die vorherige Lampe | die folgende Lampe / die vorhergehende \
         Lampe | das reduziert Lampen / das erhöht Lampen | von hoher Bedeutung / von \
         geringer Bedeutung | geplante Lampen / ungeplante Lampen | dank der Lampe / trotz \
         der Lampe | wegen der Lampe / ungeachtet der Lampe | ein Hafen mit Licht / ein Hafen \
         bar Licht | frei von Licht / voll von Licht | unzureichendem Licht / zureichendem \
         Licht | mit unzureichendem Licht / mit ausreichendem Licht | sofern die Lampe brennt \
         / auch wenn die Lampe brennt | wenn die Lampe brennt / auch wenn die Lampe brennt | \
         es sei denn die Lampe brennt / wenn die Lampe brennt | mitnichten Lampen / Lampen | \
         unfähig zu brennen / fähig zu brennen | nicht in der Lage zu brennen / in der Lage \
         zu brennen | seit der Nacht / bis zur Nacht | hinreichende Lampen / unzureichende \
         Lampen | untersagt zu brennen / erlaubt zu brennen",
    );
}

#[test]
fn italian_contraries_tell_texts_apart() {
    are_opposites(
        "it",
        "entro 24 ore / oltre 24 ore | entro 24 ore / dopo 24 ore | contrariamente ai suoi \
         obblighi / conformemente ai suoi obblighi | compresi i fari / fatti salvi i fari | \
         inclusi i fari / esclusi i fari | compresi i fari / eccetto i fari | il faro \
         successivo / il faro precedente | il faro seguente / il faro precedente | luce \
         ridotta / luce aumentata | di grande importanza / di scarsa importanza | fari \
         pianificati / fari non pianificati | fari previsti / fari imprevisti | grazie a un \
         faro / nonostante un faro | a causa di un faro / malgrado un faro | un porto privo \
         di fari / un porto dotato di fari | incapace di bruciare / capace di bruciare | luce \
         insufficiente / luce sufficiente | a meno che il faro arda / purché il faro arda | a \
         meno che il faro arda / quando il faro arda | salvo che il faro arda / se il faro \
         arde | è vietato bruciare / è permesso bruciare | dalla notte / fino alla notte | \
         qualora il faro arda / anche se il faro arda",
    );
}

#[test]
fn spanish_contraries_tell_texts_apart() {
    are_opposites(
        "es",
        "dentro de 24 horas / después de 24 horas | en un plazo de 24 horas / tras un plazo \
         de 24 horas | contrariamente a sus obligaciones / conforme a sus obligaciones | \
         incluidos los faros / excepto los faros | incluso los faros / salvo los faros | el \
         faro siguiente / el faro anterior | el próximo faro / el faro previo | luz reducida \
         / luz aumentada | de gran importancia / de escasa importancia | faros planificados / \
         faros no planificados | faros previstos / faros imprevistos | gracias a un faro / \
         pese a un faro | debido a un faro / a pesar de un faro | un puerto carente de faros \
         / un puerto dotado de faros | desprovisto de faros / provisto de faros | incapaz de \
         arder / capaz de arder | luz insuficiente / luz suficiente | a menos que el faro \
         arda / siempre que el faro arda | a menos que el faro arda / cuando el faro arda | \
         prohibido arder / permitido arder | desde la noche / hasta la noche | aunque el faro \
         arda / si el faro arda",
    );
}

#[test]
fn russian_contraries_tell_texts_apart() {
    are_opposites(
        "ru",
        "в течение 24 часов / после 24 часов | не позднее 24 часов / позднее 24 часов | \
         вопреки обязательствам / согласно обязательствам | включая маяки / исключая маяки | \
         включая маяки / кроме маяков | в том числе маяки / за исключением маяков | следующий \
         маяк / предыдущий маяк | сниженный свет / повышенный свет | высокой важности / \
         низкой важности | большого значения / малого значения | плановых маяков / \
         внеплановых маяков | запланированных маяков / незапланированных маяков | благодаря \
         маяку / несмотря на маяк | из-за маяка / вопреки маяку | порт лишен света / порт \
         обеспечен светом | лишенный света / имеющий света | неспособный гореть / способный \
         гореть | недостаточной защиты / достаточной защиты | при недостаточном свете / при \
         достаточном свете | если маяк горит / даже если маяк горит | при условии что горит / \
         если не горит | с ночи / до ночи | запрещено гореть / разрешено гореть | отсутствие \
         маяка / наличие маяка | внутри порта / вне порта",
    );
}

#[test]
fn what_is_said_beside_its_contrary_or_elsewhere_does_not() {
    are_grouped(&[
        ("en", "the next lamp", "the next lamps"),
        (
            "en",
            "the next and the previous lamp",
            "the next and previous lamp",
        ),
        ("en", "within a harbour", "in a harbour"),
        ("fr", "dans un délai d’un jour", "dans le délai d’un jour"),
        ("de", "von hoher Bedeutung", "von der hohen Bedeutung"),
        ("ru", "плановых маяков", "плановые маяки"),
    ]);
}

#[test]
fn bounds_presence_and_what_is_connected_tell_texts_apart() {
    are_opposites(
        "fr",
        "feux raccordés / feux déconnectés | faute de lampe / avec une lampe | à compter de la \
         nuit / jusqu’à la nuit | tant que la lampe brûle / jusqu’à ce que la lampe brûle",
    );
    are_opposites("es", "como mucho dos faros / como mínimo dos faros");
    are_opposites(
        "de",
        "bei Vorliegen von Licht / bei Fehlen von Licht | solange sie brennt / bis sie brennt",
    );
    are_opposites(
        "ru",
        "до начала ночи / до конца ночи | по крайней мере два / самое большее два",
    );
}

#[test]
fn by_whom_and_against_whom_tell_texts_apart() {
    are_told_apart(&[
        (
            "en",
            "attack carried out by a State",
            "attack carried out against a State",
        ),
        (
            "en",
            "data sent to the authority",
            "data sent by the authority",
        ),
        (
            "en",
            "data transferred from the State",
            "data transferred to the State",
        ),
        ("en", "any natural person", "any legal person"),
        ("en", "data at rest in a port", "data in transit in a port"),
        (
            "fr",
            "attaque menée par un État",
            "attaque menée contre un État",
        ),
        ("fr", "toute personne physique", "toute personne morale"),
        ("fr", "données au repos", "données en transit"),
        (
            "de",
            "Angriff durch einen Staat",
            "Angriff gegen einen Staat",
        ),
        ("de", "jede natürliche Person", "jede juristische Person"),
        (
            "it",
            "attacco condotto da uno Stato",
            "attacco condotto contro uno Stato",
        ),
        ("it", "ogni persona fisica", "ogni persona giuridica"),
        (
            "es",
            "ataque realizado por un Estado",
            "ataque realizado contra un Estado",
        ),
        ("es", "toda persona física", "toda persona jurídica"),
        ("ru", "передача из порта", "передача в порт"),
        ("ru", "каждое физическое лицо", "каждое юридическое лицо"),
    ]);
}
