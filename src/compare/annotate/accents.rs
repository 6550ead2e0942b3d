//! Whether accents make two words of different terms: `intègre` and `intégré`, `Zahlung`
//! and `Zählung`.

use unicode_normalization::UnicodeNormalization;

use crate::text::{Analysis, WordList, fold_word};

/// How a word is written: its small letters with their accents, and which of the first of
/// them are capitals, a bit for each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spelling<'a> {
    pub letters: &'a str,
    pub capitals: u64,
}

/// How the accents of a term and those of words that are the same without them stand to
/// each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accents {
    Same,
    /// They differ as those of one word do that is written in two ways.
    Alike,
    /// The words lack some that make the term another one.
    Lost,
    /// The term lacks some that make the words others.
    Gained,
    /// Both have accents, and others.
    Other,
}

/// The small letters of a word, where they are others than those of the word folded.
pub(super) fn accented(written: &str, folded: &str) -> Option<Box<str>> {
    let small = || written.chars().flat_map(char::to_lowercase);
    if written.is_ascii() || written == folded || small().eq(folded.chars()) {
        return None;
    }
    // Letters and accents may be written apart, or with invisible signs between them.
    let small: String = match written.chars().all(char::is_alphanumeric) {
        true => small().collect(),
        false => {
            let letters = written.nfc().filter(|c| c.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect()
        }
    };
    Some(small.into_boxed_str())
}

/// French words of which an accent before their last letter makes others: `tâche`.
static FRENCH_PLAIN: WordList = WordList::of(
    "bailler chasse colon cote coter cru desert du foret haler jeune male mater matin mur pate \
     peche pecher pecheur reforme reformer repartir repartition roder sur tache tacher",
);
/// French nouns that end so are those with an accent at the end: `autorite`.
const FRENCH_NOUNS: [&str; 12] = [
    "ilite", "alite", "orite", "urite", "arite", "ivite", "icite", "idite", "anite", "inite",
    "entite", "etite",
];
/// German words that `ß` makes others than `ss` does.
static GERMAN_PLAIN: WordList = WordList::of("busse bussen masse massen");
/// German nouns of which only the accent tells the plural.
const GERMAN_PLURALS: [&str; 9] = [
    "schaden", "mangel", "hafen", "laden", "faden", "graben", "kasten", "garten", "vogel",
];

/// How the accents of a term and of some words stand to each other, word by word.
pub(super) fn accents<'t, 'w>(
    term: impl Iterator<Item = Spelling<'t>>,
    words: impl Iterator<Item = Spelling<'w>>,
    analysis: Analysis,
) -> Accents {
    let (mut alike, mut lost, mut gained, mut kept) = (false, 0, 0, false);
    for (term, word) in term.zip(words) {
        match Pair::of(term, word, analysis).compare() {
            Accents::Same => kept |= !term.letters.is_ascii(),
            Accents::Alike => alike = true,
            Accents::Lost => lost += 1,
            Accents::Gained => gained += 1,
            Accents::Other => return Accents::Other,
        }
    }
    match (lost, gained) {
        (0, 0) if alike => Accents::Alike,
        (0, 0) => Accents::Same,
        // One writer leaves them out.
        (2.., 0) | (0, 2..) if !kept => Accents::Alike,
        (_, 0) => Accents::Lost,
        (0, _) => Accents::Gained,
        _ => Accents::Other,
    }
}

/// A word of a term and one that may be a form of it.
struct Pair<'a> {
    term: Spelling<'a>,
    word: Spelling<'a>,
    analysis: Analysis,
}

/// Letters one by one, with those that they are without accents.
struct Letters {
    written: Vec<char>,
    plain: Vec<char>,
}

impl Letters {
    fn of(word: &str) -> Self {
        let written = word.chars().flat_map(|letter| match letter {
            'ß' => ['s', 's'],
            'œ' => ['o', 'e'],
            'æ' => ['a', 'e'],
            letter => [letter, '\0'],
        });
        let written: Vec<char> = written.filter(|letter| *letter != '\0').collect();
        let plain = written.iter().map(|letter| plain(*letter)).collect();
        Self { written, plain }
    }

    /// How many accents it has.
    fn accents(&self) -> usize {
        let letters = self.written.iter().zip(&self.plain);
        letters.filter(|(written, plain)| written != plain).count()
    }

    /// Whether a letter is the last but for the ending of number and gender.
    fn is_last(&self, at: usize) -> bool {
        matches!(self.plain[at + 1..], [] | ['s'] | ['e'] | ['e', 's'])
    }
}

fn plain(letter: char) -> char {
    match letter.is_ascii() {
        true => letter,
        false => {
            let folded = fold_word(letter.encode_utf8(&mut [0; 4]));
            folded.chars().next().unwrap_or(letter)
        }
    }
}

impl<'a> Pair<'a> {
    fn of(term: Spelling<'a>, word: Spelling<'a>, analysis: Analysis) -> Self {
        Self {
            term,
            word,
            analysis,
        }
    }

    fn compare(&self) -> Accents {
        let is_plain = self.term.letters.is_ascii() && self.word.letters.is_ascii();
        if is_plain || self.term.letters == self.word.letters {
            return Accents::Same;
        }
        if let Some(other) = self.by_sharp_s() {
            return other;
        }
        let (term, word) = (
            Letters::of(self.term.letters),
            Letters::of(self.word.letters),
        );
        let pairs = term.plain.iter().zip(&word.plain);
        let common = pairs.take_while(|(one, other)| one == other).count();
        if self.analysis == Analysis::Fr && is_participle_of(&term, &word, common) {
            return Accents::Other;
        }
        let is_compared = self.is_compared(&term, &word, common);
        let (mut alike, mut lost, mut gained) = (false, false, false);
        for at in 0..common {
            let (one, other) = (term.written[at], word.written[at]);
            if one == other || !is_compared(one, other) {
                continue;
            }
            let is_missing = [one, other].map(|letter| letter == term.plain[at]);
            let is_alike = match is_missing {
                [true, _] => self.is_alike(at, &term, self.term.capitals, &word),
                [_, true] => self.is_alike(at, &word, self.word.capitals, &term),
                // `évènement`, `événement`
                _ => self.analysis == Analysis::Fr && !term.is_last(at) && term.plain[at] == 'e',
            };
            match is_missing {
                _ if is_alike => alike = true,
                [true, _] => gained = true,
                [_, true] => lost = true,
                _ => return Accents::Other,
            }
        }
        match (lost, gained) {
            (false, false) if alike => Accents::Alike,
            (false, false) => Accents::Same,
            // Who writes some accents writes all.
            (true, false) if word.accents() == 0 => Accents::Lost,
            (false, true) if term.accents() == 0 && !self.are_always_written() => Accents::Gained,
            _ => Accents::Other,
        }
    }

    /// `Maße` and `Masse`; else both are written, in Switzerland only `ss`.
    fn by_sharp_s(&self) -> Option<Accents> {
        let is_sharp = [self.term, self.word].map(|of| of.letters.contains('ß'));
        let is_other = self.analysis == Analysis::De
            && is_sharp[0] != is_sharp[1]
            && GERMAN_PLAIN.has(&fold_word(self.word.letters));
        is_other.then_some(match is_sharp[0] {
            true => Accents::Lost,
            false => Accents::Other,
        })
    }

    /// Which letters are compared: with their forms, words change their accents in some
    /// languages (`Vorfall`, `Vorfälle`; `imagen`, `imágenes`; `secret`, `secrète`).
    fn is_compared(
        &self,
        term: &Letters,
        word: &Letters,
        common: usize,
    ) -> impl Fn(char, char) -> bool + use<> {
        let rests = [&term.plain[common..], &word.plain[common..]];
        let is_number = rests.iter().all(|rest| matches!(rest, [] | ['s']));
        let never_changes = term.plain[..common].ends_with(&['u', 'n', 'g']);
        let is_same = match self.analysis {
            Analysis::De => never_changes || term.plain == word.plain,
            Analysis::Fr | Analysis::En | Analysis::Ru => true,
            Analysis::It | Analysis::Es | Analysis::General => is_number,
        };
        move |one, other| is_same || one == 'ñ' || other == 'ñ'
    }

    /// Whether a word that lacks an accent another has at a place is the same one.
    fn is_alike(&self, at: usize, lacking: &Letters, capitals: u64, having: &Letters) -> bool {
        let is_capital = at < u64::BITS as usize && capitals >> at & 1 == 1;
        if is_capital {
            return true;
        }
        let plain: String = lacking.plain.iter().collect();
        let singular = plain.strip_suffix('s').unwrap_or(&plain);
        let is_at_end = having.written[at] == 'é' && having.is_last(at);
        match self.analysis {
            // With two accents lost, it is no other word.
            Analysis::Fr if is_at_end => {
                (lacking.accents() == 0 && having.accents() > 1)
                    || FRENCH_NOUNS.iter().any(|end| singular.ends_with(end))
            }
            Analysis::Fr => !FRENCH_PLAIN.has(singular),
            Analysis::En => !is_at_end,
            Analysis::De => GERMAN_PLURALS.iter().any(|end| plain.ends_with(end)),
            Analysis::Es => having.written[at] == 'ó' && lacking.plain.ends_with(&['i', 'o', 'n']),
            Analysis::It => plain.len() > "quita".len() && plain.ends_with("ita"),
            // `ё` is printed as `е`.
            Analysis::Ru => true,
            Analysis::General => false,
        }
    }

    /// Whether nobody leaves accents out that only the word has.
    fn are_always_written(&self) -> bool {
        match self.analysis {
            Analysis::De => self.word.letters.contains(['ä', 'ö', 'ü']),
            Analysis::Es => self.word.letters.contains('ñ'),
            Analysis::En => true,
            // `risqué` is no `risque`.
            Analysis::Fr => self
                .word
                .letters
                .trim_end_matches(['e', 's'])
                .ends_with('é'),
            _ => false,
        }
    }
}

/// Whether one of two French words is the other with `é` after it: `traité`, `trait`.
fn is_participle_of(one: &Letters, other: &Letters, common: usize) -> bool {
    let rests = [&one.written[common..], &other.written[common..]];
    let goes_on = |rest: &[char]| rest.first() == Some(&'é');
    let is_over = |rest: &[char]| matches!(rest, [] | ['s']);
    (goes_on(rests[0]) && is_over(rests[1])) || (goes_on(rests[1]) && is_over(rests[0]))
}
