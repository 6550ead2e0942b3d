//! Letters that are written apart from their accents are the same letters.

use unicode_normalization::UnicodeNormalization;

use super::*;

const SENTENCES: &[(&str, &str)] = &[
    (
        "fr",
        "un marché sûr, sans équipage embarqué, programmé ou télécommandé",
    ),
    ("fr", "un dommage dû à la mer, entré au port dès la nuit"),
    (
        "fr",
        "ce qui n’empêche que les données stockées ne s’altèrent",
    ),
    (
        "fr",
        "l’été où l’équipement dés-activé ne brûle pas après l’accès",
    ),
    (
        "fr",
        "pas après deux jours, sans nuire à personne ni à l’être humain",
    ),
    (
        "fr",
        "sans le consentement préalable et exprès de l’État, à peine allumé",
    ),
    (
        "fr",
        "des ré-allumages, peut-être prévus à l’alinéa é de l’arrêté",
    ),
    (
        "de",
        "könnten nicht geschützt werden, zum Schutz der Würde, für Überprüfungen",
    ),
    (
        "it",
        "non più di due città, né più sicurezza che mai dà luce",
    ),
    (
        "es",
        "como máximo dos niños, no más de cinco, que dé señal jamás",
    ),
    ("ru", "не чей-то зелёный маяк, без йода и никакой ёлки"),
];

#[test]
fn accents_written_apart_change_nothing() {
    for (language, text) in SENTENCES {
        let apart: String = text.nfd().collect();
        assert_ne!(&apart, text);
        let mut reading = ContentWords::new(Analysis::of(language));
        let [found, expected] =
            [&apart[..], text].map(|text| reading.read(text, &word_ranges(text)));
        let said = |read: &ReadText| -> Vec<_> {
            let words = read.words.iter();
            let said = |word: &ContentWord| (word.stem, word.is_denied, word.position);
            words.map(said).collect()
        };
        assert_eq!(said(&found), said(&expected), "{text}");
        assert_eq!(found.telling(), expected.telling(), "{text}");
        assert_eq!(found.opposites, expected.opposites, "{text}");
        let written = |text: &str, read: &ReadText| -> Vec<_> {
            let ranges = read.words.iter().flat_map(|word| {
                let denial = word.denied_from.clone();
                denial.into_iter().chain([word.range.clone()])
            });
            ranges
                .map(|range| text[range].nfc().collect::<String>())
                .collect()
        };
        assert_eq!(written(&apart, &found), written(text, &expected), "{text}");
    }
}
