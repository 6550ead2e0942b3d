//! Words that beginnings, endings and numbers make others.

use super::*;

#[test]
fn another_beginning_or_ending_tells_texts_apart() {
    are_told_apart(&[
        (
            "de",
            "eine abgeschaltete Anlage",
            "eine eingeschaltete Anlage",
        ),
        (
            "de",
            "die Anmeldung des Nutzers",
            "die Abmeldung des Nutzers",
        ),
        ("en", "a log-in of ships", "a log-out of ships"),
        ("en", "a login of ships", "a logout of ships"),
        ("de", "zweitägige Frist", "dreitägige Frist"),
        ("de", "einmalige Frist", "zweimalige Frist"),
        ("ru", "двухдневный срок", "трехдневный срок"),
        ("ru", "двукратный срок", "трехкратный срок"),
        ("ru", "двусторонний договор", "трехсторонний договор"),
        ("en", "twofold lamps", "tenfold lamps"),
        ("en", "a bilateral lamp", "a trilateral lamp"),
        ("de", "meldepflichtige Anlagen", "meldefreie Anlagen"),
        (
            "de",
            "genehmigungspflichtige Anlagen",
            "genehmigungsfreie Anlagen",
        ),
        ("de", "sinnvolle Anlagen", "sinnlose Anlagen"),
        ("en", "the import of lamps", "the export of lamps"),
        ("fr", "l’importation de lampes", "l’exportation de lampes"),
    ]);
    are_grouped(&[
        ("en", "a few lamps", "a few lamp"),
        ("fr", "une lampe", "la lampe"),
        ("en", "the security of a lamp", "security of the lamps"),
        ("fr", "de feux informatiques", "des feux informatiques"),
        ("de", "die Anlage des Hafens", "die Anlagen des Hafens"),
    ]);
}

#[test]
fn other_rounds_and_periods_tell_texts_apart() {
    are_told_apart(&[
        ("fr", "du XXIe siècle", "du XXe siècle"),
        ("fr", "du XIXe siècle", "du XXe siècle"),
        ("fr", "une quinzaine de feux", "une douzaine de feux"),
        ("de", "anderthalb Jahre", "zweieinhalb Jahre"),
        ("en", "biweekly lamps", "bimonthly lamps"),
        ("it", "una decina di lampade", "una ventina di lampade"),
        ("es", "una docena de lámparas", "una decena de lámparas"),
        ("it", "una dozzina di lampade", "una ventina di lampade"),
        ("ru", "полтора года", "два года"),
        ("fr", "un rapport semestriel", "un rapport bimestriel"),
    ]);
    are_grouped(&[
        ("fr", "une douzaine de feux", "une douzaine de feu"),
        ("fr", "du XXIe siècle", "du XXIᵉ siècle"),
    ]);
}

#[test]
fn more_everyday_contraries_tell_texts_apart() {
    are_told_apart(&[
        ("de", "schaltet die Anlage ein", "schaltet die Anlage aus"),
        ("de", "meldet sich an", "meldet sich ab"),
        ("de", "läuft an im Hafen", "läuft ab im Hafen"),
        ("en", "turned on by ships", "turned off by ships"),
        ("en", "switching on the lamp", "switching off the lamp"),
        ("en", "an opt-in of ships", "an opt-out of ships"),
        ("en", "single-factor lamps", "multi-factor lamps"),
        (
            "en",
            "an act that respects the law",
            "an act that violates the law",
        ),
        (
            "fr",
            "un acte qui respecte la loi",
            "un acte qui viole la loi",
        ),
        ("de", "das das Recht achtet", "das das Recht verletzt"),
        ("es", "que respeta la ley", "que vulnera la ley"),
        (
            "ru",
            "соответствующее праву действие",
            "противоречащее праву действие",
        ),
        ("en", "lamps always lit", "lamps sometimes lit"),
        ("fr", "un feu toujours allumé", "un feu parfois allumé"),
        (
            "de",
            "ständig brennende Lampen",
            "gelegentlich brennende Lampen",
        ),
        ("it", "sempre acceso", "talvolta acceso"),
        ("es", "siempre encendido", "a veces encendido"),
        ("ru", "всегда горит", "иногда горит"),
        ("en", "wholly burnt ships", "partly burnt ships"),
        ("fr", "entièrement brûlé", "partiellement brûlé"),
        (
            "de",
            "ganz verbrannte Schiffe",
            "teilweise verbrannte Schiffe",
        ),
        ("it", "interamente bruciato", "parzialmente bruciato"),
        ("ru", "добровольно сжигает", "принудительно сжигает"),
        ("ru", "освещает извне", "освещает изнутри"),
        ("en", "that grants access", "that revokes access"),
        ("fr", "qui octroie un accès", "qui retire un accès"),
        ("es", "que otorga acceso", "que revoca acceso"),
        ("it", "accesso consentito", "accesso negato"),
        ("en", "at the latest by night", "at the earliest by night"),
        ("fr", "au plus tard la nuit", "au plus tôt la nuit"),
        ("de", "spätestens nachts", "frühestens nachts"),
        ("en", "in good faith", "in bad faith"),
        ("fr", "de bonne foi", "de mauvaise foi"),
        (
            "fr",
            "un feu soumis à un impôt",
            "un feu dispensé d’un impôt",
        ),
        ("en", "a safe lamp", "a dangerous lamp"),
        ("en", "few lamps", "a few lamps"),
        ("en", "single-factor lamps", "multi-factor lamps"),
        ("it", "che rispetta la legge", "che viola la legge"),
        ("ru", "подлежащий проверке", "освобожденный от проверки"),
        ("it", "al più tardi di notte", "al più presto di notte"),
        ("es", "un acto de buena fe", "un acto de mala fe"),
        (
            "de",
            "das einer Abgabe unterliegt",
            "das von einer Abgabe befreit ist",
        ),
    ]);
}
