//! Entries whose terms name things beside each other: a low-impact and a high-impact
//! system, white and black box testing.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::model::{Entry, TermType};
use crate::text::{Analysis, Opposite, WordGroups, inflectional_stem, words};

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
        ],
    ),
    (
        Analysis::Fr,
        &[
            WordGroups::of("élevé fort|modéré moyen|faible"),
            WordGroups::of("blanc blanche|gris grise|noir noire|rouge|bleu bleue|vert verte"),
            WordGroups::of("intérieur intérieure interne|extérieur extérieure externe"),
            WordGroups::of("primaire|secondaire|tertiaire"),
        ],
    ),
    (
        Analysis::De,
        &[
            WordGroups::of("hoch hohe hoher hohes hohem hohen|mittlere mittlerer|niedrig niedrige"),
            WordGroups::of("weiß weiße|grau graue|schwarz schwarze|rot rote|blau blaue|grün grüne"),
            WordGroups::of("innere interne intern|äußere externe extern"),
            WordGroups::of("primär primäre|sekundär sekundäre|tertiär tertiäre"),
        ],
    ),
    (
        Analysis::It,
        &[
            WordGroups::of("alto elevato|moderato medio|basso"),
            WordGroups::of("bianco bianca|grigio grigia|nero nera|rosso rossa|blu|verde"),
            WordGroups::of("interno interna|esterno esterna"),
            WordGroups::of("primario|secondario|terziario"),
        ],
    ),
    (
        Analysis::Es,
        &[
            WordGroups::of("alto elevado|moderado medio|bajo"),
            WordGroups::of("blanco blanca|gris|negro negra|rojo roja|azul|verde"),
            WordGroups::of("interior interno interna|exterior externo externa"),
            WordGroups::of("primario|secundario|terciario"),
        ],
    ),
    (
        Analysis::Ru,
        &[
            WordGroups::of("высокий|умеренный средний|низкий"),
            WordGroups::of("белый|серый|черный|красный|синий|зеленый"),
            WordGroups::of("внутренний|внешний наружный"),
            WordGroups::of("первичный|вторичный|третичный"),
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

fn sides(entry: &Entry) -> BTreeMap<Line, Vec<usize>> {
    let mut sides: BTreeMap<Line, Vec<usize>> = BTreeMap::new();
    let is_full = |kind| matches!(kind, TermType::FullForm | TermType::Variant);
    for term in entry.terms.iter().filter(|term| is_full(term.term_type)) {
        let analysis = Analysis::of(term.language.primary());
        for word in words(&term.text) {
            let stem = inflectional_stem(&word.folded, analysis);
            let pair = Opposite::of_term(&word.folded, &stem, analysis);
            let line = BY_STEM.get(&(analysis, stem)).copied();
            for (line, side) in pair.into_iter().chain(line) {
                sides.entry((analysis, line)).or_default().push(side);
            }
        }
    }
    sides
}
