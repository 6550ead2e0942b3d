//! Texts that differ in few words, of which one turns what the other says.

use std::collections::BTreeSet;

use crate::text::{Analysis, Opposite, WordList, whole_words};

/// Words that turn what is said into its contrary, or take something out of it,
/// in English and French.
static TURNING: WordList = WordList::of(
    "absence lack lacking none nothing nobody nowhere except excepting excluding unless other \
    than free manque defaut depourvu depourvue depourvus depourvues exempt exempte exempts \
    exemptes rien personne nul nulle sauf excepte hormis exclusion exclu exclus excluant",
);
/// What before a word makes it its contrary: `unauthorised`, `illegal`.
const CONTRARY: [&str; 15] = [
    "un", "in", "im", "il", "ir", "i", "non", "dis", "mis", "anti", "de", "des", "не", "без", "бес",
];
/// What is shorter, in characters, is no word that has a contrary.
const SHORTEST: usize = 3;

/// Whether one of two texts has a turning word that the other has not, or a word
/// where the other has its contrary, by its beginning: `lawful`, `unlawful`. Some
/// that are not opposed are taken for it (`formation` and `information`): that
/// costs a statement, and makes none that is wrong.
pub(super) fn are_opposed(one: &str, other: &str, analysis: Analysis) -> bool {
    let (one, other) = (whole_words(one, analysis), whole_words(other, analysis));
    if one == other {
        return false;
    }
    let (own, others) = (set_of(&one), set_of(&other));
    let mut apart = own.symmetric_difference(&others);
    if apart.any(|word| TURNING.has(word)) {
        return true;
    }
    let all: BTreeSet<&str> = own.union(&others).copied().collect();
    let mut pairs = all.iter().flat_map(|contrary| {
        let begins = CONTRARY.iter();
        let plain = begins.filter_map(move |begin| contrary.strip_prefix(begin));
        let plain = plain.filter(|plain| plain.chars().count() >= SHORTEST && all.contains(plain));
        plain.map(move |plain| (plain, *contrary))
    });
    pairs.any(|pair| {
        !is_within(either(&one, pair), either(&other, pair))
            && !is_within(either(&other, pair), either(&one, pair))
    })
}

fn set_of(words: &[String]) -> BTreeSet<&str> {
    words.iter().map(String::as_str).collect()
}

/// Which of a word and its contrary a text has, in order.
fn either(words: &[String], (plain, contrary): (&str, &str)) -> impl Iterator<Item = bool> {
    words.iter().filter_map(move |word| match word.as_str() {
        word if word == plain => Some(false),
        word if word == contrary => Some(true),
        _ => None,
    })
}

/// Whether two texts have words of a pair of opposites that cannot be had from
/// each other by leaving some out: `internal` against `external`, or both the
/// other way round. What only one has (`internal and external networks` against
/// `internal networks`) is no opposite of the other.
pub(super) fn change_sides(one: &[Opposite], other: &[Opposite]) -> bool {
    if one == other {
        return false;
    }
    one.iter().enumerate().any(|(at, word)| {
        let is_known = one[..at].iter().any(|known| known.pair == word.pair);
        !is_known
            && !is_within(sides(one, word.pair), sides(other, word.pair))
            && !is_within(sides(other, word.pair), sides(one, word.pair))
    })
}

/// Which words of a pair a text has, in order.
fn sides(words: &[Opposite], pair: u32) -> impl Iterator<Item = u8> {
    let words = words.iter().filter(move |word| word.pair == pair);
    words.map(|word| word.side)
}

/// Whether a list is what is left of another when some of it is left out.
fn is_within<T: PartialEq>(
    mut part: impl Iterator<Item = T>,
    mut whole: impl Iterator<Item = T>,
) -> bool {
    part.all(|wanted| whole.any(|one| one == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{ContentWords, word_ranges};

    fn opposed(one: &str, other: &str) -> bool {
        are_opposed(one, other, Analysis::En)
    }

    #[test]
    fn opposites_are_told_in_each_language() {
        for (language, one, other) in [
            ("en", "an internal lamp above", "an external lamp above"),
            ("en", "a lamp above the ship", "a lamp below the ship"),
            ("en", "at least one lamp", "at most one lamp"),
            ("fr", "au moins une lampe", "au plus une lampe"),
            ("fr", "des réseaux publics", "des réseaux privés"),
            ("de", "vor der Lampe", "nach der Lampe"),
            ("de", "interne Lampen", "externe Lampen"),
            ("it", "una lampada interna", "una lampada esterna"),
            ("es", "antes de la lámpara", "después de la lámpara"),
            ("ru", "внутренняя лампа", "внешняя лампа"),
            ("en", "within the harbour", "outside the harbour"),
            ("en", "it allows ships", "it prevents ships"),
            ("en", "military lamps", "civilian lamps"),
            ("en", "national lamps", "international lamps"),
            ("en", "all lamps", "some lamps"),
            ("en", "lighting is required", "lighting is prohibited"),
            ("en", "the obligatory lamp", "the forbidden lamp"),
            ("en", "authorised lamps", "prohibited lamps"),
            ("en", "civil lamps", "military lamps"),
            ("en", "passive lamps", "active lamps"),
            ("en", "obliged to burn", "permitted to burn"),
            ("en", "voluntary lamps", "mandatory lamps"),
            ("fr", "tenu de brûler", "dispensé de brûler"),
            ("fr", "un feu obligatoire", "un feu facultatif"),
            ("de", "vorgeschriebene Lampen", "freiwillige Lampen"),
            ("it", "lampada obbligatoria", "lampada facoltativa"),
            ("es", "lámpara obligatoria", "lámpara facultativa"),
            ("ru", "обязательная лампа", "добровольная лампа"),
            ("fr", "un feu autorisé", "un feu interdit"),
            ("fr", "des lampes obligatoires", "des lampes interdites"),
            ("fr", "un feu requis", "un feu prohibé"),
            ("fr", "une lampe civile", "une lampe militaire"),
            ("fr", "un feu actif", "un feu passif"),
            ("de", "erforderliche Lampen", "verbotene Lampen"),
            ("it", "lampada obbligatoria", "lampada vietata"),
            ("es", "lámpara obligatoria", "lámpara prohibida"),
            ("ru", "обязательная лампа", "запрещенная лампа"),
            ("en", "lamps and ships", "lamps or ships"),
            ("fr", "tous les feux", "certains feux"),
            ("fr", "ce qui permet d’entrer", "ce qui empêche d’entrer"),
            ("de", "Lampen und Schiffe", "Lampen oder Schiffe"),
            ("it", "lampade militari", "lampade civili"),
            ("es", "todos los faros", "algunos faros"),
        ] {
            let analysis = Analysis::of(language);
            let read = |text: &'static str| {
                let ranges = word_ranges(text);
                ContentWords::new(analysis).read(text, &ranges).opposites
            };
            assert!(change_sides(&read(one), &read(other)), "{one}");
            assert!(change_sides(&read(other), &read(one)), "{one}");
            assert!(!change_sides(&read(one), &read(one)), "{one}");
            let both: Vec<Opposite> = [read(one), read(other)].concat();
            assert!(!change_sides(&both, &read(one)), "{one}");
        }
    }

    #[test]
    fn a_contrary_is_told_by_its_beginning_or_a_turning_word() {
        for (one, other) in [
            ("an authorised lamp", "an unauthorised lamp"),
            ("a lawful lamp", "an unlawful lamp"),
            ("secure lamps", "insecure lamps"),
            ("legal lamps", "illegal lamps"),
            ("une lampe licite", "une lampe illicite"),
            ("the light of lamps", "the absence of the light of lamps"),
            ("toute lampe", "toute lampe sauf la rouge"),
            ("Законное действие", "Незаконное действие"),
            ("uso legal", "uso ilegal"),
            ("uso legale", "uso illegale"),
            (
                "access by legal ships to legal ports",
                "access by legal ships to illegal ports",
            ),
            (
                "access by legal ships to illegal ports",
                "access by illegal ships to legal ports",
            ),
            (
                "les feux licites de navires licites",
                "les feux licites de navires illicites",
            ),
        ] {
            assert!(opposed(one, other) && opposed(other, one), "{one}");
        }
        assert!(!opposed("an unauthorised lamp", "any unauthorised lamp"));
        assert!(!opposed("come to port", "come into port"));
        assert!(!opposed(
            "lawful or unlawful lamps",
            "lawful lamps of ships"
        ));
        assert!(!opposed(
            "lawful lamps, and unlawful lamps",
            "lawful lamps, and all unlawful lamps"
        ));
        assert!(!opposed("a lamp of ships", "a lamp of the ship"));
    }
}
