//! Words of one stem that are two, and forms that are one word.

use super::accents::found_numbers;
use super::{Terms, found, numbers};
use crate::compare::Doubt;
use crate::text::Analysis;

/// Words of one stem that two States may list each for its own.
const TWO: [(&str, &[(&str, &str)]); 6] = [
    (
        "it",
        &[
            ("sistema integro", "sistema integrato"),
            ("porta aperta", "porto aperto"),
            ("dato cifrato", "data cifrata"),
            ("posta elettronica", "posto elettronico"),
            ("parità", "parete"),
            ("caso", "casa"),
            ("banca", "banco"),
            ("autorità", "autore"),
            ("sicurezza del porto", "sicurezza della porta"),
            ("modo", "moda"),
            ("punto", "punta"),
        ],
    ),
    (
        "es",
        &[
            ("puerto abierto", "puerta abierta"),
            ("derecho", "derecha"),
            ("carga útil", "cargo útil"),
            ("medio", "media"),
            ("libro", "libra"),
            ("parte", "parto"),
            ("clave", "clavo"),
            ("punto", "punta"),
            ("caso", "casa"),
            ("seguridad del puerto", "seguridad de la puerta"),
        ],
    ),
    (
        "de",
        &[
            ("Lage im Netz", "Lager im Netz"),
            ("Fall", "Falle"),
            ("Rat", "Rate"),
            ("Recht", "rechts"),
            ("Betroffener", "betroffen"),
            ("Weg", "weg"),
            ("Dienst", "Diener"),
            ("Schutz", "Schütze"),
            ("Akt", "Akte"),
            ("Test", "Tester"),
            ("Miete", "Mieter"),
        ],
    ),
    (
        "fr",
        &[
            ("partie politique", "parti politique"),
            ("droit numérique", "droite numérique"),
            ("pair", "paire"),
            ("lieu", "lieue"),
            ("fil", "fils"),
            ("point", "pointe"),
            ("port", "porte"),
            ("chef de parti", "chef de partie"),
            ("cour", "cours"),
            ("poste", "poster"),
        ],
    ),
    (
        "ru",
        &[
            ("угол", "уголь"),
            ("право", "правый"),
            ("пол", "поле"),
            ("банк данных", "банка данных"),
            ("лицо", "лицей"),
            ("данные", "дани"),
            ("мест", "месть"),
            ("стол", "столь"),
            ("мат", "мать"),
            ("вес", "весь"),
        ],
    ),
    (
        "en",
        &[
            ("moral", "morale"),
            ("means", "mean"),
            ("premise", "premises"),
            ("human", "humane"),
            ("customs", "custom"),
            ("goods", "good"),
            ("arms", "arm"),
            ("local", "locale"),
            ("security", "securities"),
            ("artist", "artiste"),
        ],
    ),
];

/// Forms and spellings of one word.
const ONE: [(&str, &[(&str, &str)]); 6] = [
    (
        "it",
        &[
            ("dato personale", "dati personali"),
            ("porta aperta", "porte aperte"),
            ("chiave", "chiavi"),
            ("banca dati", "banche dati"),
            ("rischio", "rischi"),
            ("sistema", "sistemi"),
            ("minaccia", "minacce"),
            ("attacco informatico", "attacchi informatici"),
            ("utente autorizzato", "utente autorizzata"),
            ("provincia", "province"),
            ("arma", "armi"),
        ],
    ),
    (
        "es",
        &[
            ("dato personal", "datos personales"),
            ("puerta abierta", "puertas abiertas"),
            ("red", "redes"),
            ("información", "informaciones"),
            ("luz", "luces"),
            ("imagen", "imágenes"),
            ("ataque", "ataques"),
            ("usuario", "usuaria"),
            ("operador", "operadores"),
            ("agente autorizado", "agente autorizada"),
        ],
    ),
    (
        "de",
        &[
            ("Vorfall", "Vorfälle"),
            ("Angriff", "Angriffe"),
            ("Lage", "Lagen"),
            ("Bild", "Bilder"),
            ("Betroffener", "Betroffene"),
            ("Nutzer", "Nutzern"),
            ("Risiko", "Risiken"),
            ("Kritische Infrastruktur", "kritische Infrastrukturen"),
            ("Beauftragter", "Beauftragte"),
            ("Phishing", "phishing"),
            ("System", "Systeme"),
            ("Land", "Länder"),
        ],
    ),
    (
        "fr",
        &[
            ("partie prenante", "parties prenantes"),
            ("donnée", "données"),
            ("réseau", "réseaux"),
            ("signal", "signaux"),
            ("agent secret", "agente secrète"),
            ("droit", "droits"),
            ("lieu", "lieux"),
            ("clé publique", "clés publiques"),
            ("utilisateur", "utilisateurs"),
            ("incident", "incidents"),
        ],
    ),
    (
        "ru",
        &[
            ("угроза", "угрозы"),
            ("система", "системы"),
            ("критическая инфраструктура", "критические инфраструктуры"),
            ("сеть", "сети"),
            ("средство защиты", "средства защиты"),
            ("пользователь", "пользователи"),
            ("утечка", "утечки"),
            ("мероприятие", "мероприятия"),
            ("адрес", "адреса"),
            ("инцидент", "инциденты"),
            ("список", "списки"),
        ],
    ),
    (
        "en",
        &[
            ("data breach", "data breaches"),
            ("vulnerability", "vulnerabilities"),
            ("organisation", "organizations"),
            ("programme", "program"),
            ("defence", "defense"),
            ("criterion", "criteria"),
            ("analysis", "analyses"),
            ("authorised user", "authorized users"),
            ("centre", "centers"),
            ("life", "lives"),
        ],
    ),
];

#[test]
fn two_words_of_one_stem_are_two_terms() {
    for (language, pairs) in TWO {
        let analysis = Analysis::of(language);
        for (one, other) in pairs {
            for pair in [[*one, *other], [*other, *one]] {
                assert_eq!(numbers(&pair, analysis), [None, None], "{pair:?}");
                let text = format!("{}, {}", pair[0], pair[1]);
                let exact = found_numbers(&pair, &text, analysis);
                assert_eq!(exact, [[0], [1]], "{pair:?}");
            }
        }
    }
}

#[test]
fn forms_of_one_word_are_one_term() {
    for (language, pairs) in ONE {
        let analysis = Analysis::of(language);
        for (one, other) in pairs {
            for pair in [[*one, *other], [*other, *one]] {
                assert_eq!(numbers(&pair, analysis), [None, Some(0)], "{pair:?}");
                assert_eq!(found(&pair[..1], pair[1], analysis), [pair[1]]);
            }
        }
    }
}

#[test]
fn a_word_that_is_no_form_of_the_only_term_is_none() {
    for (language, term, text) in [
        ("it", "parità", "la parete"),
        ("it", "porta", "il porto, i porti"),
        ("it", "autorità", "un autore"),
        ("it", "sistema integro", "un sistema integrato"),
        ("es", "clave", "el clavo"),
        ("es", "puerta", "el puerto"),
        ("de", "Lage", "im Lager"),
        ("de", "Dienst", "ein Diener"),
        ("de", "Weg", "er ist weg"),
        ("de", "Betroffener", "ist betroffen"),
        ("fr", "partie", "les partis, le parti"),
        ("fr", "droit", "la droite"),
        ("ru", "угол", "уголь"),
        ("ru", "право", "правый"),
        ("ru", "лицо", "лицей"),
        ("en", "moral", "the morale"),
    ] {
        let found = found(&[term], text, Analysis::of(language));
        assert!(found.is_empty(), "{term}: {found:?}");
    }
}

#[test]
fn a_form_of_one_of_two_words_is_of_this_alone() {
    for (language, terms, form, expected) in [
        ("it", ["porta", "porto"], "porti", vec![1]),
        ("it", ["porta", "porto"], "porte", vec![0]),
        ("it", ["dato", "data"], "dati", vec![0]),
        ("it", ["dati", "data"], "date", vec![0, 1]),
        ("fr", ["partie", "parti"], "partis", vec![1]),
        ("es", ["medio", "media"], "medios", vec![0]),
        ("de", ["Lage", "Lager"], "Lagern", vec![1]),
        ("de", ["Fall", "Falle"], "Fälle", vec![0]),
        ("ru", ["право", "правый"], "права", vec![0]),
        (
            "ru",
            ["банк данных", "банка данных"],
            "банку данных",
            vec![0, 1],
        ),
    ] {
        let found = found_numbers(&terms, form, Analysis::of(language));
        assert_eq!(found, [expected], "{terms:?} {form}");
    }
}

#[test]
fn a_form_that_is_another_word_too_is_doubtful() {
    for (language, term, text) in [
        ("de", "Fall", "im Falle"),
        ("de", "Akt", "die Akte"),
        ("fr", "fil", "le fils"),
        ("en", "mean", "a means"),
    ] {
        let mut known = Terms::new(Analysis::of(language));
        known.add(term, 0);
        let found = known.find(text);
        assert_eq!(found.len(), 1, "{term}");
        assert_eq!(found[0].doubt, Some(Doubt::Ending), "{term}");
    }
}

#[test]
fn a_term_is_found_in_all_its_cases_and_numbers() {
    for (language, terms, forms) in [
        (
            "ru",
            "угроза информация система устройство пользователь действие сеть ключ программа \
             безопасность данные лицо орган общество событие случай статья имя пространство",
            "угрозой информаций систем устройств пользователей действий сетью ключей программ \
             безопасности данными лица органов обществами событий случаев статьи имени \
             пространствах",
        ),
        (
            "de",
            "Angriff Bedrohung Nutzer Name Netz Ergebnis Zertifikat Funktion Betreiber Behörde \
             Information Beschäftigte Sachverständiger Konto Dienst Zugriff Daten Lücke",
            "Angriffs Bedrohungen Nutzern Namens Netzes Ergebnisse Zertifikaten Funktionen \
             Betreibers Behörden Informationen Beschäftigten Sachverständige Konten Diensten \
             Zugriffe Daten Lücken",
        ),
        (
            "it",
            "minaccia rete utente sistema dispositivo rischio chiave servizio autorità banca \
             luogo codice vulnerabilità programma collega uomo ufficio traccia",
            "minacce reti utenti sistemi dispositivi rischi chiavi servizi autorità banche \
             luoghi codici vulnerabilità programmi colleghi uomini uffici tracce",
        ),
        (
            "es",
            "amenaza red usuario sistema riesgo clave servicio autoridad luz información código \
             régimen imagen operador interés ataque",
            "amenazas redes usuarios sistemas riesgos claves servicios autoridades luces \
             informaciones códigos regímenes imágenes operadores intereses ataques",
        ),
        (
            "fr",
            "menace réseau signal travail utilisateur clé autorité partie donnée mesure bureau",
            "menaces réseaux signaux travaux utilisateurs clés autorités parties données mesures \
             bureaux",
        ),
    ] {
        let analysis = Analysis::of(language);
        let pairs = terms.split_whitespace().zip(forms.split_whitespace());
        for (term, form) in pairs {
            assert_eq!(found(&[term], form, analysis), [form], "{term}");
        }
    }
}

#[test]
fn russian_nouns_of_soft_stems_are_found_in_all_cases() {
    for (term, forms) in [
        (
            "статья",
            "статьи статье статью статьёй статей статьям статьями статьях",
        ),
        ("вещь", "вещи вещью вещей вещам вещами вещах"),
        ("сеть", "сети сетью сетей сетям сетями сетях"),
        (
            "семья",
            "семьи семье семью семьёй семей семьям семьями семьях",
        ),
        ("речь", "речи речью речей речам речами речах"),
        ("связь", "связи связью связей связям связями связях"),
        (
            "судья",
            "судьи судье судью судьёй судей судьям судьями судьях",
        ),
        ("помощь", "помощи помощью"),
        (
            "ячейка",
            "ячейки ячейке ячейку ячейкой ячеек ячейкам ячейками ячейках",
        ),
    ] {
        for form in forms.split(' ') {
            assert_eq!(found(&[term], form, Analysis::Ru), [form], "{term}");
        }
    }
}

#[test]
fn what_tells_several_terms_apart_is_named() {
    for (language, terms, text, doubt) in [
        (
            "fr",
            ["phare intègre", "phare intégré"],
            "PHARE INTEGRE",
            Doubt::Accents,
        ),
        (
            "de",
            ["Förderung", "Förderungen"],
            "Forderung",
            Doubt::Accents,
        ),
        ("it", ["dati", "data"], "date", Doubt::Ending),
    ] {
        let mut known = Terms::new(Analysis::of(language));
        for (number, term) in terms.iter().enumerate() {
            known.add(term, number);
        }
        let doubts = known.find(text).into_iter().map(|found| found.doubt);
        assert_eq!(doubts.collect::<Vec<_>>(), [Some(doubt)], "{text}");
    }
}
