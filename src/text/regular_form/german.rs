use super::with_other_end;

/// The regular form of a German word.
pub(super) fn regular(folded: &str) -> Option<String> {
    let written = with_umlauts(folded);
    let word = written.as_deref().unwrap_or(folded);
    with_other_end(word, &PLURALS).or(written)
}

/// Plurals of Latin, Greek and Italian, in compounds too: `Cyberrisiken`,
/// `Rechenzentren`, `Benutzerkonten`. `Daten` are no plural of the day `Datum`.
const PLURALS: [(&str, &str); 29] = [
    ("risiken", "risiko"),
    ("risikos", "risiko"),
    ("viren", "virus"),
    ("zentren", "zentrum"),
    ("konten", "konto"),
    ("kontos", "konto"),
    ("medien", "medium"),
    ("gremien", "gremium"),
    ("kriterien", "kriterium"),
    ("ministerien", "ministerium"),
    ("szenarien", "szenario"),
    ("szenarios", "szenario"),
    ("prinzipien", "prinzip"),
    ("ithmen", "ithmus"),
    ("ismen", "ismus"),
    ("indizes", "index"),
    ("matrizen", "matrix"),
    ("themen", "thema"),
    ("firmen", "firma"),
    ("museen", "museum"),
    ("basen", "basis"),
    ("praxen", "praxis"),
    ("foren", "forum"),
    ("zyklen", "zyklus"),
    ("spektren", "spektrum"),
    ("lexika", "lexikon"),
    ("schemata", "schema"),
    ("schemas", "schema"),
    ("kodizes", "kodex"),
];

/// Umlauts written with `e` are folded as umlauts are, in words in which nothing
/// else can be meant: `Sicherheitsluecke`, `oeffentlich`; not in `neue`,
/// `Steuer`, `aktuell`.
fn with_umlauts(folded: &str) -> Option<String> {
    const WRITTEN_OUT: [&str; 40] = [
        "luecke",
        "oeffentlich",
        "schluessel",
        "behoerde",
        "geraet",
        "gefaehr",
        "praevent",
        "flaeche",
        "fuehr",
        "pruef",
        "stoer",
        "zugaeng",
        "vorfaell",
        "faehig",
        "schaed",
        "maessig",
        "aender",
        "verfueg",
        "kuenstlich",
        "buerger",
        "koerper",
        "groess",
        "moeglich",
        "noetig",
        "unterstuetz",
        "schuetz",
        "gebaeude",
        "traeger",
        "staendig",
        "abhaeng",
        "gewaehl",
        "gewaehr",
        "erklaer",
        "persoenlich",
        "beduerf",
        "uebertrag",
        "uebermitt",
        "ueberwach",
        "loesch",
        "loesung",
    ];
    let umlaut = |word: &str| {
        let mut pairs = word.as_bytes().windows(2);
        pairs.position(|pair| matches!(pair, b"ae" | b"oe" | b"ue"))
    };
    umlaut(folded)?;
    let mut places = WRITTEN_OUT
        .iter()
        .filter_map(|part| Some(folded.find(part)? + umlaut(part)?));
    let at = places.next()? + 1;
    Some([&folded[..at], &folded[at + 1..]].concat())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_left, assert_stems};
    use crate::text::Analysis;

    #[test]
    fn plurals_of_other_tongues_have_the_stem_of_their_singulars() {
        assert_stems(
            Analysis::De,
            "risiko risiken risikos | cyberrisiko cyberrisiken | virus viren | computerviren \
            computervirus | rechenzentrum rechenzentren | konto konten | algorithmus algorithmen \
            | mechanismus mechanismen | szenario szenarien | index indizes | firma firmen | \
            softwarefirma softwarefirmen | museum museen | basis basen | datenbasis datenbasen | \
            forum foren | praxis praxen | zyklus zyklen | spektrum spektren | schema schemata",
            &[
                ("datum", "daten"),
                ("servieren", "servirus"),
                ("firmen", "firmus"),
                ("phasen", "phasis"),
                ("base", "basis"),
            ],
        );
    }

    #[test]
    fn umlauts_written_with_e_are_folded_in_some_words_only() {
        assert_stems(
            Analysis::De,
            "sicherheitslucke sicherheitsluecke sicherheitsluecken | offentlich oeffentlich \
            oeffentliche | verschlusselung verschluesselung | behorde behoerden | uberwachung \
            ueberwachung",
            &[],
        );
        assert_left(
            Analysis::De,
            "neue steuer aktuell dauer israel poet frequenz manuell zuerst bauer feuer",
        );
    }
}
