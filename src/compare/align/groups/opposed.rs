//! Entries whose terms name things beside each other: a low-impact and a high-impact
//! system, white and black box testing.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::model::{Entry, TermType};
use crate::text::{Analysis, Opposite, WordGroups, fold_word, inflectional_stem, words};

/// By language, words of which one excludes the others of its line. What is written
/// otherwise and means the same stands side by side. Pairs that tell texts apart are
/// listed with these, see [`Opposite`].
static LINES: [(Analysis, &[WordGroups]); 6] = [
    (
        Analysis::En,
        &[
            WordGroups::of("high|moderate medium|low"),
            WordGroups::of("white|gray grey|black|red|blue|green"),
            WordGroups::of("interior internal inner|exterior external outer"),
            WordGroups::of("primary|secondary|tertiary"),
            WordGroups::of("local|global"),
            WordGroups::of("front|back"),
            WordGroups::of("bit bits|byte bytes"),
            WordGroups::of("preventive|corrective|detective"),
            WordGroups::of("uplink|downlink"),
        ],
    ),
    (
        Analysis::Fr,
        &[
            WordGroups::of("élevé fort|modéré moyen|faible"),
            WordGroups::of("blanc blanche|gris grise|noir noire|rouge|bleu bleue|vert verte"),
            WordGroups::of("intérieur intérieure interne|extérieur extérieure externe"),
            WordGroups::of("primaire|secondaire|tertiaire"),
            WordGroups::of("local locale|global globale mondial mondiale"),
            WordGroups::of("montant montante|descendant descendante"),
            WordGroups::of("bit bits|octet octets"),
            WordGroups::of("préventif préventive|correctif corrective"),
        ],
    ),
    (
        Analysis::De,
        &[
            WordGroups::of("hoch hohe hoher hohes hohem hohen|mittlere mittlerer|niedrig niedrige"),
            WordGroups::of("weiß weiße|grau graue|schwarz schwarze|rot rote|blau blaue|grün grüne"),
            WordGroups::of("innere interne intern|äußere externe extern"),
            WordGroups::of("primär primäre|sekundär sekundäre|tertiär tertiäre"),
            WordGroups::of("lokal lokale|global globale"),
            WordGroups::of("Bit Bits|Byte Bytes"),
            WordGroups::of("präventiv präventive vorbeugend vorbeugende|korrektiv korrektive"),
        ],
    ),
    (
        Analysis::It,
        &[
            WordGroups::of("alto elevato|moderato medio|basso"),
            WordGroups::of("bianco bianca|grigio grigia|nero nera|rosso rossa|blu|verde"),
            WordGroups::of("interno interna|esterno esterna"),
            WordGroups::of("primario|secondario|terziario"),
            WordGroups::of("locale|globale mondiale"),
            WordGroups::of("ascendente|discendente"),
            WordGroups::of("bit|byte"),
            WordGroups::of("preventivo preventiva|correttivo correttiva"),
        ],
    ),
    (
        Analysis::Es,
        &[
            WordGroups::of("alto elevado|moderado medio|bajo"),
            WordGroups::of("blanco blanca|gris|negro negra|rojo roja|azul|verde"),
            WordGroups::of("interior interno interna|exterior externo externa"),
            WordGroups::of("primario|secundario|terciario"),
            WordGroups::of("local|global mundial"),
            WordGroups::of("ascendente|descendente"),
            WordGroups::of("bit bits|byte bytes"),
            WordGroups::of("preventivo preventiva|correctivo correctiva"),
        ],
    ),
    (
        Analysis::Ru,
        &[
            WordGroups::of("высокий|умеренный средний|низкий"),
            WordGroups::of("белый|серый|черный|красный|синий|зеленый"),
            WordGroups::of("внутренний|внешний наружный"),
            WordGroups::of("первичный|вторичный|третичный"),
            WordGroups::of("локальный местный|глобальный"),
            WordGroups::of("восходящий|нисходящий"),
            WordGroups::of("бит|байт"),
            WordGroups::of("превентивный|корректирующий"),
        ],
    ),
];

/// A line of words of a language, by its number, and which of them a term has.
type Line = (Analysis, u32);

/// By language, the words of the lines by their stems.
type ByStem = HashMap<(Analysis, String), (u32, usize)>;

static BY_STEM: LazyLock<ByStem> = LazyLock::new(|| {
    /// Greater than the number of any pair.
    const FIRST: u32 = 1_000;
    let mut by_stem = ByStem::new();
    for (analysis, lines) in &LINES {
        for (line, number) in lines.iter().zip(FIRST..) {
            for (word, side) in line.each() {
                let stems = words(word).into_iter();
                let stems = stems.map(|word| inflectional_stem(&word.folded, *analysis));
                by_stem.extend(stems.map(|stem| ((*analysis, stem), (number, side))));
            }
        }
    }
    by_stem
});

/// For each entry the sides on which its terms stand.
pub(super) struct Sides(Vec<BTreeMap<Line, Vec<usize>>>);

impl Sides {
    pub(super) fn of(entries: &[&Entry]) -> Self {
        Self(entries.iter().map(|entry| sides(entry)).collect())
    }

    /// Whether two entries stand on different sides, and neither on that of the other.
    pub(super) fn are_opposed(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.0[one], &self.0[other]);
        let mut lines = one.iter();
        lines.any(|(line, own)| {
            let others = other.get(line);
            others.is_some_and(|others| !own.iter().any(|side| others.contains(side)))
        })
    }
}

/// The line of numbers, in whatever language.
const NUMBERS: Line = (Analysis::General, 0);

/// The number that a word of a term is, in Arabic or Roman figures: `Tier II`.
fn number(written: &str) -> Option<usize> {
    const ROMAN: [&str; 9] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    // A single letter is a name, or a word.
    let roman = ROMAN
        .iter()
        .position(|roman| *roman == written && roman.len() > 1);
    let number = roman.map(|before| before + 1);
    number.or_else(|| written.parse().ok())
}

fn sides(entry: &Entry) -> BTreeMap<Line, Vec<usize>> {
    let mut sides: BTreeMap<Line, Vec<usize>> = BTreeMap::new();
    let is_full = |kind| matches!(kind, TermType::FullForm | TermType::Variant);
    for term in entry.terms.iter().filter(|term| is_full(term.term_type)) {
        let analysis = Analysis::of(term.language.primary());
        for (line, side) in sides_of(&term.text, analysis) {
            sides.entry(line).or_default().push(side);
        }
    }
    sides
}

/// Where the words of a term stand; those with hyphens also as one word: `off-line`.
fn sides_of(term: &str, analysis: Analysis) -> Vec<(Line, usize)> {
    let words = words(term);
    let written = words.iter().map(|word| &term[word.range.clone()]);
    let numbers = written.filter_map(number);
    let mut found: Vec<(Line, usize)> = numbers.map(|number| (NUMBERS, number)).collect();
    let hyphenated = term.split_whitespace().filter(|part| part.contains('-'));
    let joined = hyphenated.map(|part| fold_word(&part.replace('-', "")));
    for folded in words.into_iter().map(|word| word.folded).chain(joined) {
        let stem = inflectional_stem(&folded, analysis);
        let pair = Opposite::of_term(&folded, &stem, analysis);
        let line = BY_STEM.get(&(analysis, stem)).copied();
        let both = pair.into_iter().chain(line);
        found.extend(both.map(|(line, side)| ((analysis, line), side)));
    }
    found
}
