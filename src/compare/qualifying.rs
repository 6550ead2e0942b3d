//! Words that say which thing the noun of a term names: adjectives of Slavic languages,
//! told by their endings, and what is told from nouns otherwise.

use crate::text::{Analysis, WordList, fold_word};

/// Whether the noun of a term comes first or after its adjectives, before a
/// genitive (Slavic languages).
pub(super) fn puts_head_after_adjectives(primary: &str) -> bool {
    matches!(
        primary,
        "ru" | "uk" | "bg" | "mk" | "hr" | "sr" | "bs" | "sl" | "cs" | "sk" | "pl"
    )
}

/// Whether a word surely is no noun where the language puts the head by it: an adjective
/// of a Slavic language, in Romance languages one that stands before its noun, and in
/// German what has no capital.
pub(super) fn qualifies(written: &str, primary: &str) -> bool {
    let before_noun = match primary {
        "de" => return written.starts_with(char::is_lowercase),
        "fr" => &BEFORE_NOUN_FRENCH,
        "it" => &BEFORE_NOUN_ITALIAN,
        "es" | "pt" => &BEFORE_NOUN_IBERIAN,
        _ => return is_adjective(written, primary),
    };
    before_noun.has(&fold_word(written))
}

static BEFORE_NOUN_FRENCH: WordList = WordList::of(
    "ancien ancienne anciens anciennes autre autres bas basse bon bonne bonnes bons double \
     doubles faible faibles fausse fausses faux futur future grand grande grandes grands haut \
     haute hautes hauts juste libre libres mauvais mauvaise mauvaises meilleur meilleure \
     meilleures meilleurs multiple multiples nouveau nouveaux nouvel nouvelle nouvelles petit \
     petite petites petits premier premiere premieres premiers seconde simple simples vrai \
     vraie",
);
static BEFORE_NOUN_ITALIAN: WordList = WordList::of(
    "alta alte alti alto bassa basso buon buona buone doppia doppio falsa false falsi falso gran \
     grande grandi libera libero migliore migliori nuova nuove nuovi nuovo piccola piccolo prima \
     primo",
);
static BEFORE_NOUN_IBERIAN: WordList = WordList::of(
    "alta alto baja bajo buena buenas buen doble falsa falso gran grande grandes libre mejor \
     mejores nueva nuevas nuevo nuevos pequena pequeno primer primera baixa baixo boa boas \
     dupla duplo livre melhor melhores nova novo novos novas",
);

/// Whether a word of such a language is by its ending an adjective in the
/// nominative, which says which thing the noun after it names. Endings that
/// nouns have as well are left out.
pub(super) fn is_adjective(written: &str, primary: &str) -> bool {
    /// What is shorter is a noun: `сбой`, `член`.
    const SHORTEST: usize = 5;
    if !puts_head_after_adjectives(primary) || written.chars().count() < SHORTEST {
        return false;
    }
    let word = written.to_lowercase();
    endings(primary, &word)
        .iter()
        .any(|ending| word.ends_with(ending))
}

fn endings(primary: &str, word: &str) -> &'static [&'static str] {
    match primary {
        "ru" => RUSSIAN,
        "uk" => UKRAINIAN,
        "bg" | "mk" => BULGARIAN,
        "cs" | "sk" => CZECH_AND_SLOVAK,
        "pl" => POLISH,
        _ if word.is_ascii() || !word.starts_with(is_cyrillic) => SOUTH_SLAVIC,
        _ => SERBIAN,
    }
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

static RUSSIAN: &[&str] = &[
    "ый", "кий", "гий", "хий", "ший", "щий", "ний", "ой", "ая", "яя", "ое", "ее", "ые", "кие",
    "гие", "хие", "шие", "щие", "нние", "дние", "жние", "йние", "хние",
];
static UKRAINIAN: &[&str] = &[
    "ий", "йна", "чна", "льна", "тна", "рна", "вна", "ська", "цька", "рова", "това", "кова",
    "жева", "йне", "чне", "льне", "тне", "рне", "вне", "ське", "цьке", "ове", "йні", "чні", "льні",
    "тні", "рні", "вні", "ські", "цькі", "ові",
];
static BULGARIAN: &[&str] = &[
    "ски", "ска", "ско", "онен", "онна", "онно", "онни", "ален", "ална", "ално", "ални", "чен",
    "чна", "чно", "чни", "тна", "тно", "тни", "рна", "рно", "рни", "вна", "вно", "вни", "жова",
    "жови",
];
static CZECH_AND_SLOVAK: &[&str] = &[
    "ý", "á", "é", "ční", "lní", "rní", "tní", "dní", "vní", "sní", "bní", "mní", "žní",
];
static POLISH: &[&str] = &[
    "czny", "czna", "czne", "jny", "jna", "jne", "lny", "lna", "lne", "tny", "tna", "tne", "rny",
    "rna", "rne", "wny", "wna", "wne", "owy", "owe", "rowa", "kowa", "towa", "iowa", "ski", "ska",
    "skie", "cki", "cka", "ckie",
];
static SOUTH_SLAVIC: &[&str] = &[
    "ski", "ska", "sko", "ske", "čki", "čka", "čko", "čke", "čni", "čna", "čno", "čne", "lni",
    "lna", "lno", "lne", "sni", "sna", "sno", "sne", "rni", "rna", "rno", "rne", "tni", "tna",
    "tno", "tne", "vni", "vna", "vno", "vne", "žni", "žna", "žno", "žne",
];
static SERBIAN: &[&str] = &[
    "ски", "ска", "ско", "ске", "чки", "чка", "чко", "чке", "чни", "чна", "чно", "чне", "лни",
    "лна", "лно", "лне", "сни", "сна", "сно", "сне", "рни", "рна", "рно", "рне", "тни", "тна",
    "тно", "тне", "вни", "вна", "вно", "вне", "жни", "жна", "жно", "жне", "они", "она", "оне",
    "оно",
];

/// Whether a folded word has an ending of adjectives that are made of nouns, in languages
/// that do not tell adjectives otherwise: `governmental`, `étatique`. In Russian in any case.
pub(super) fn is_relational(folded: &str, analysis: Analysis) -> bool {
    let endings: &[&str] = match analysis {
        Analysis::En => &["al"],
        Analysis::Fr => &[
            "al", "ale", "ales", "aux", "el", "elle", "elles", "els", "ique", "iques",
        ],
        Analysis::It => &[
            "ale", "ali", "ica", "iche", "ici", "ico", "iva", "ive", "ivi", "ivo",
        ],
        Analysis::Es => &[
            "al", "ales", "ica", "icas", "ico", "icos", "iva", "ivas", "ivo", "ivos",
        ],
        Analysis::Ru => &[
            "ый", "ая", "ое", "ые", "ого", "ому", "ым", "ых", "ыми", "ой", "ую",
        ],
        Analysis::De | Analysis::General => &[],
    };
    endings.iter().any(|ending| folded.ends_with(ending))
}

/// Words of Russian that end as datives do.
static NO_DATIVES: WordList = WordList::of("интервью меню ноу реклам спам");

/// Whether a folded word of Russian is by its ending a dative, if no preposition governs it.
pub(super) fn is_dative(folded: &str, analysis: Analysis) -> bool {
    if analysis != Analysis::Ru || NO_DATIVES.has(folded) {
        return false;
    }
    // What ends in a vowel before the `-е` is a nominative: `управление`.
    let before_e = folded.strip_suffix('е');
    let is_consonant = |letter| !matches!(letter, 'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'ь' | 'ъ');
    before_e.is_some_and(|before| before.ends_with(is_consonant))
        || ["у", "ю", "ам", "ям"]
            .iter()
            .any(|ending| folded.ends_with(ending))
            && !folded.ends_with("ую")
            && !folded.ends_with("ью")
            && !folded.ends_with("ою")
            && !folded.ends_with("ею")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_are_told_from_nouns() {
        for (language, adjectives, nouns) in [
            (
                "ru",
                "информационная сетевой цифровые критическое внутренние",
                "безопасность защита оборудование сбой сеть приложение",
            ),
            (
                "uk",
                "інформаційна кібернетичний цифрова",
                "безпека загроза мережа",
            ),
            (
                "bg",
                "информационна мрежова киберски критична",
                "сигурност мрежа заплаха",
            ),
            (
                "hr",
                "informacijska mrežna kibernetički",
                "sigurnost mreža prijetnja",
            ),
            ("sr", "мрежна критична bezbednosna", "безбедност претња"),
            (
                "cs",
                "informační kybernetická bezpečnostní",
                "bezpečnost zařízení ohrožení síť",
            ),
            (
                "pl",
                "krytyczna sieciowa cyfrowy",
                "bezpieczeństwo informacja sieć",
            ),
        ] {
            let is_one = |word: &str| is_adjective(word, language);
            for word in adjectives.split(' ') {
                assert!(is_one(word), "{word}");
            }
            for word in nouns.split(' ') {
                assert!(!is_one(word), "{word}");
            }
        }
        assert!(!is_adjective("новая", "en"));
    }

    #[test]
    fn datives_of_russian_are_told_by_their_endings() {
        for dative in ["государству", "пользователю", "системам", "группе"]
        {
            assert!(is_dative(dative, Analysis::Ru), "{dative}");
        }
        for other in [
            "государства",
            "управление",
            "системой",
            "сетью",
            "спам",
            "сервера",
        ] {
            assert!(!is_dative(other, Analysis::Ru), "{other}");
        }
        assert!(!is_dative("государству", Analysis::General));
    }
}
