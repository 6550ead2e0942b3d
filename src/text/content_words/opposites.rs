//! Pairs of words that say the opposite of each other without denying.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::{Analysis, WordGroups};

/// A word that has an opposite, as a text has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opposite {
    /// The number of the pair in its language.
    pub pair: u32,
    /// Whether it is the second of the pair.
    pub is_second: bool,
    /// Whether it is among the content words of its text as well.
    pub is_content: bool,
}

// What stands in groups of two is a pair. Each word stands for all of its stem.
static ENGLISH: WordGroups = WordGroups::of(
    "internal|external|inside|outside|above over|below under beneath|more|less fewer|most|least|\
    before|after|earlier|later|maximum maximal|minimum minimal|public|private|upper|lower|\
    inbound incoming|outbound outgoing|increase|decrease|allow permit|prohibit forbid|\
    offensive|defensive|online|offline|first|last|input|output|high higher|low",
);
static FRENCH: WordGroups = WordGroups::of(
    "interne intérieur|externe extérieur|dedans|dehors|dessus sur|dessous sous|plus|moins|\
    avant|après|antérieur|postérieur|maximum maximal|minimum minimal|public publique|privé privée|\
    supérieur|inférieur|entrant|sortant|augmenter augmentation|diminuer diminution|\
    autoriser permettre|interdire interdit|offensif offensive|défensif défensive|premier|dernier|\
    haut|bas",
);
static GERMAN: WordGroups = WordGroups::of(
    "intern interne|extern externe|innerhalb|außerhalb|über oberhalb|unter unterhalb|\
    mehr|weniger|meist höchstens|mindestens|vor vorher|nach nachher|früher|später|\
    maximum maximal höchst|minimum minimal mindest|öffentlich|privat|eingehend|ausgehend|\
    erlauben erlaubt gestatten|verbieten verboten|offensiv|defensiv|erste|letzte",
);
static ITALIAN: WordGroups = WordGroups::of(
    "interno interni|esterno esterni|dentro|fuori|sopra|sotto|più|meno|prima|dopo|\
    massimo|minimo almeno|pubblico pubblica pubblici pubbliche|privato|superiore|inferiore|\
    entrata entrante|uscita uscente|aumento|diminuzione|permettere consentire|vietare proibire|\
    offensivo|difensivo|anteriore|posteriore|alto|basso",
);
static SPANISH: WordGroups = WordGroups::of(
    "interno|externo|dentro|fuera|encima sobre|debajo bajo|más|menos|antes|después|\
    máximo|mínimo|público|privado|superior|inferior|entrante|saliente|aumento|disminución|\
    permitir|prohibir|ofensivo|defensivo|anterior|posterior|primero|último",
);
static RUSSIAN: WordGroups = WordGroups::of(
    "внутренний|внешний|внутри|вне снаружи|над|под|более больше|менее меньше|до|после|\
    максимум максимальный|минимум минимальный|публичный общедоступный открытый|частный закрытый|\
    выше верхний|ниже нижний|входящий|исходящий|увеличение|уменьшение|\
    разрешать разрешение|запрещать запрещение запрет|наступательный|оборонительный|\
    первый|последний|высокий|низкий",
);

/// By language, the pairs by the stems of their words.
static PAIRS: LazyLock<HashMap<Analysis, HashMap<String, usize>>> = LazyLock::new(|| {
    let languages = [
        (Analysis::En, &ENGLISH),
        (Analysis::Fr, &FRENCH),
        (Analysis::De, &GERMAN),
        (Analysis::It, &ITALIAN),
        (Analysis::Es, &SPANISH),
        (Analysis::Ru, &RUSSIAN),
    ];
    let by_stem = |(analysis, groups): (Analysis, &WordGroups)| {
        let mut pairs = HashMap::new();
        for (word, group) in groups.each() {
            let folded = crate::text::fold_word(word);
            pairs.entry(analysis.stem(&folded)).or_insert(group);
            pairs.entry(folded).or_insert(group);
        }
        (analysis, pairs)
    };
    languages.into_iter().map(by_stem).collect()
});

impl Opposite {
    /// What the word of a stem is in a language; none of most.
    pub(super) fn of(stem: &str, analysis: Analysis, is_content: bool) -> Option<Self> {
        let group = *PAIRS.get(&analysis)?.get(stem)?;
        Some(Self {
            pair: (group / 2) as u32,
            is_second: group % 2 == 1,
            is_content,
        })
    }

    /// Its number among the words that tell texts apart, if it is no content word.
    pub(super) fn telling(&self) -> Option<u32> {
        /// More than there are modals in a language.
        const FIRST: u32 = 100;
        let number = FIRST + 2 * self.pair + u32::from(self.is_second);
        (!self.is_content).then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_has_two_words_of_different_stems() {
        for (analysis, pairs) in PAIRS.iter() {
            let count = pairs.values().max().unwrap() + 1;
            assert_eq!(count % 2, 0, "{analysis:?}");
            for group in 0..count {
                let has = pairs.values().any(|of| *of == group);
                assert!(has, "{analysis:?}: group {group} has no stem of its own");
            }
        }
    }
}
