//! The end of a line between two words is a space.

use super::*;

const ENGLISH: &[&str] = &[
    "a lamp that is not lit, without any kind of oil or wax, and harms nobody in the harbour",
    "neither oil, salt nor wax is no longer kept, and no more than five lamps are known to no one",
    "information that has to be kept and may not be used without the prior written consent of users",
    "lamps, whether lit or not, that don’t burn in any way and have no effect on a ship",
    "at least 10 000 lamps of category A, not more than 5 % of them lit within 24 h",
    "the requesting State does not cause any harm save for lamps, and fails to warn the others",
    "a State may at most keep twenty five per cent of the oil, as letter b of paragraph 2 says",
    "a not necessarily (un)authorised or not authorised user in no way harms the cyber space",
    "lamps of cyberspace not only burn but in no case go out, be they lit by a State or not",
];
const FRENCH: &[&str] = &[
    "un acte ne comportant pas de signature, et qui ne vise pas une personne ni un feu",
    "qui n’est pas un moyen d’accès, sans huile, sel ni cire, ni aucune autre forme de feu",
    "une lampe qui ne brûle plus de nuit et que personne ne voit, non autorisée et pas encore connue",
    "dont l’accès n’a pu être vérifié, à moins que la lampe ne soit allumée avant la nuit",
    "des feux allumés ou non, qui ne sont ni rouges ni verts et ne comportent pas d’huile ou de sel",
    "ne comportant pas de mot de passe, ne causant pas de dommage, sans nuire à personne",
    "l’État requérant garde au plus 10 000 feux, au moins 5 % de l’huile et pas plus de vingt lampes",
    "qui ne peut en aucun cas être divulguée, qui n’est pas que rouge et n’est vue que la nuit",
    "sans le consentement préalable et écrit de l’État, sans mot de passe, sans rien éteindre",
    "un feu peu visible, non plus rouge mais vert, au sens de l’alinéa b de la loi ou de la lettre c",
    "aucune lampe ne brûle nulle part, et nul ne peut voir un feu de catégorie B en mer",
];
const OTHERS: &[(&str, &str)] = &[
    (
        "de",
        "speichert die Daten nicht und nutzt weder Öl noch Salz ohne vorherige schriftliche Zustimmung",
    ),
    (
        "de",
        "keine Art von Lampe, die nicht länger als zwei Tage brennt und in keiner Weise leuchtet",
    ),
    (
        "it",
        "non brucia mai, senza olio né sale, non più di due fari e in nessun modo alcun danno",
    ),
    (
        "it",
        "a meno che il faro non arda, senza alcun tipo di olio, al massimo cinque per cento",
    ),
    (
        "es",
        "no arde nunca, sin aceite ni sal, no más de dos faros y de ningún modo un faro",
    ),
    (
        "es",
        "a menos que el faro arda, sin ningún tipo de aceite, como máximo cinco por ciento",
    ),
    (
        "ru",
        "не горит никогда, без масла и соли, не более двух маяков и ни в коем случае не маяк",
    ),
    (
        "ru",
        "без какого вида масла, по крайней мере два маяка, пункт б статьи 5, не позднее 24 часов",
    ),
];

fn sentences() -> impl Iterator<Item = (&'static str, &'static str)> {
    let english = ENGLISH.iter().map(|text| ("en", *text));
    let french = FRENCH.iter().map(|text| ("fr", *text));
    english.chain(french).chain(OTHERS.iter().copied())
}

/// What is read of a text: what each word is, whether it is denied, and what tells the text
/// apart.
type Said = (Vec<(u32, bool)>, Vec<u32>);

/// What is read of a text, and of one beside it that is written on one line.
fn read_beside(text: &str, on_one_line: &str, language: &str) -> [Said; 2] {
    let mut reading = ContentWords::new(Analysis::of(language));
    [text, on_one_line].map(|text| {
        let read = reading.read(text, &word_ranges(text));
        let words = read.words.iter().map(|word| (word.stem, word.is_denied));
        (words.collect(), read.telling())
    })
}

#[test]
fn a_text_says_the_same_wherever_its_lines_end() {
    for (language, text) in sentences() {
        for (space, _) in text.match_indices(' ') {
            for end in ["\n", "\r\n", " \n", "\n  ", "  "] {
                let broken = [&text[..space], end, &text[space + 1..]].concat();
                let [found, expected] = read_beside(&broken, text, language);
                assert_eq!(found, expected, "{broken:?}");
            }
        }
        let broken = text.replace(' ', "\r\n");
        let [found, expected] = read_beside(&broken, text, language);
        assert_eq!(found, expected, "{broken:?}");
    }
}

#[test]
fn the_end_of_a_line_beside_pas_takes_no_denial_away() {
    for end in ["\n", "\r\n"] {
        for (denied, stem) in [
            ("ne comportant pas|de signature", "signature"),
            ("ne comportant|pas de signature", "signature"),
            ("ne comportant pas de|signature", "signature"),
            ("ne comportant pas|d’huile", "huile"),
        ] {
            let denied = denied.replace('|', end);
            let plain = format!("comportant une {stem}");
            let [denied, plain] = read_beside(&denied, &plain, "fr").map(|(words, _)| words);
            assert!(denied.iter().all(|word| !plain.contains(word)), "{stem}");
        }
    }
}

#[test]
fn an_empty_line_parts_what_a_space_does_not() {
    let [parted, joined] = read_beside("non\n\nautorisé", "non autorisé", "fr");
    assert_ne!(parted, joined);
    let [parted, joined] = read_beside("lamps\n\n5\n\n000", "lamps 5 000", "en");
    assert_ne!(parted, joined);
}

#[test]
fn a_word_in_two_lines_is_that_of_another_text_in_one() {
    let mut reading = ContentWords::new(Analysis::En);
    for text in ["kept in cyber\nspace", "kept in cyber\r\nspace"] {
        let texts = [text, "lamps of cyberspace"];
        let mut words = texts.map(|text| reading.of(text)).to_vec();
        reading.join_compounds(&texts, &mut words);
        assert_eq!(words[0].last().unwrap().stem, words[1].last().unwrap().stem);
    }
}
