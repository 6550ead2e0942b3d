//! All words of texts, those that say nothing by themselves among them.

use foldhash::HashMap;

use super::Stated;
use super::cases::change_articles;
use super::joining::articles;
use super::order::{Inflected, change_places};
use crate::compare::genus::term_before_definition;
use crate::text::{
    Analysis, Compounds, are_nearly_same, elided_words, fold_whole, have_same_accents, moved,
    regular_form, whole_ranges,
};

/// The words of texts by the numbers of their regular forms, read when they are asked for: few
/// texts have one that is like them. What another text writes in one word is one: `cyber
/// security`, `cybersecurity`.
pub(super) struct Numbered<'a> {
    texts: &'a [Stated<'a>],
    analysis: Analysis,
    compounds: Compounds,
    words: Vec<Option<Vec<u32>>>,
    /// Those without articles and the term before its definition.
    defining: Vec<Option<Vec<u32>>>,
    numbers: HashMap<String, u32>,
}

impl<'a> Numbered<'a> {
    pub(super) fn of(texts: &'a [Stated<'a>], analysis: Analysis, compounds: Compounds) -> Self {
        Self {
            texts,
            analysis,
            compounds,
            words: vec![None; texts.len()],
            defining: vec![None; texts.len()],
            numbers: HashMap::default(),
        }
    }

    fn read(&mut self, text: usize) {
        if self.words[text].is_none() {
            let words = self.folded(text);
            let read = words.into_iter().map(|word| {
                let regular = regular_form(&word, self.analysis).into_owned();
                let next = self.numbers.len() as u32;
                *self.numbers.entry(regular).or_insert(next)
            });
            self.words[text] = Some(read.collect());
        }
    }

    /// The words of a text as they are written, and those that are elided in full.
    fn written(&self, text: usize) -> Vec<&'a str> {
        let words = self.written_from(text).into_iter();
        words.map(|(_, word)| word).collect()
    }

    /// The same, each with where it begins.
    fn written_from(&self, text: usize) -> Vec<(usize, &'a str)> {
        let written = self.texts[text].text;
        let compounds = self.compounds.get(&text).map_or(&[][..], Vec::as_slice);
        let whole = whole_ranges(written, self.analysis, compounds).into_iter();
        let whole = whole.map(|word| (word.start, &written[word]));
        let elided = elided_words(written, self.analysis).into_iter();
        let elided = elided.map(|word| (word.range.start, word.full));
        let mut words: Vec<(usize, &str)> = whole.chain(elided).collect();
        // What is no elision is a word already, and comes first.
        words.sort_by_key(|(start, _)| *start);
        words.dedup_by_key(|(start, _)| *start);
        words
    }

    /// The words of a text, folded.
    pub(super) fn folded(&self, text: usize) -> Vec<String> {
        let words = self.written(text).into_iter();
        words.map(fold_whole).collect()
    }

    /// Whether two texts have so large a share of their words in common, in order: articles left
    /// out, and the term before its definition (`Risk is the effect …`), as one State writes it
    /// and another does not.
    pub(super) fn are_nearly_same(&mut self, one: usize, other: usize, share: f64) -> bool {
        self.read_defining(one);
        self.read_defining(other);
        let both = self.defining[one]
            .as_ref()
            .zip(self.defining[other].as_ref());
        both.is_some_and(|(one, other)| are_nearly_same(one, other, share))
    }

    /// Reads the words of the definition itself.
    fn read_defining(&mut self, text: usize) {
        self.read(text);
        if self.defining[text].is_some() {
            return;
        }
        let term = term_before_definition(self.texts[text].text, self.analysis);
        let starts = self.written_from(text).into_iter().map(|(start, _)| start);
        let articles: Vec<u32> = self.articles().collect();
        let words = self.words[text].iter().flatten().zip(starts);
        let said = words.filter(|(word, start)| !articles.contains(word) && !term.contains(start));
        self.defining[text] = Some(said.map(|(word, _)| *word).collect());
    }

    /// The numbers of the articles that any text has.
    fn articles(&self) -> impl Iterator<Item = u32> {
        let number = |article| {
            let regular = regular_form(article, self.analysis);
            self.numbers.get(regular.as_ref()).copied()
        };
        articles(self.analysis).filter_map(number)
    }

    /// Whether two texts have the same words in the same order, however typed and
    /// spelled (`centre`, `center`). Words that accents tell apart (`où`, `ou`) are not
    /// the same, unless one of the texts has lost its accents.
    pub(super) fn have_same_words(&mut self, one: usize, other: usize) -> bool {
        let texts = [one, other].map(|text| self.texts[text].text);
        let are_same = |(one, other): (&[u32], &[u32])| one == other;
        texts[0] == texts[1]
            || (self.both(one, other).is_some_and(are_same) && {
                let [one, other] = [one, other].map(|text| self.written(text));
                have_same_accents(&one, &other)
            })
    }

    /// Whether a word other than an article has another place in the other text:
    /// `a State against a user`, `a user against a State`. In Russian, where endings tell
    /// what a word does, one alone may.
    pub(super) fn differ_in_order(&mut self, one: usize, other: usize) -> bool {
        let free = usize::from(self.analysis == Analysis::Ru);
        let Some((one, other)) = self.both(one, other) else {
            return false;
        };
        let mut moved = moved(one, other);
        self.articles().for_each(|article| {
            moved.remove(&article);
        });
        moved.len() > free
    }

    /// Whether words have each other's places, or each other's cases, in whatever form: `by
    /// States on users`, `by a user on a State`. It reads both texts again, and is for those
    /// that would be nearly the same else.
    pub(super) fn differ_in_order_of_forms(&self, one: usize, other: usize) -> bool {
        self.texts[one].text != self.texts[other].text
            && (change_places(&self.inflected(one), &self.inflected(other), self.analysis)
                || (self.analysis == Analysis::De
                    && change_articles(&self.folded(one), &self.folded(other))))
    }

    /// The words of a text, articles left out.
    fn inflected(&self, text: usize) -> Vec<Inflected> {
        let folded = self.folded(text).into_iter();
        let is_article = |word: &str| articles(self.analysis).any(|article| article == word);
        let said = folded.filter(|word| !is_article(word));
        said.map(|word| Inflected::of(word, self.analysis))
            .collect()
    }

    fn both(&mut self, one: usize, other: usize) -> Option<(&[u32], &[u32])> {
        self.read(one);
        self.read(other);
        Some((self.words[one].as_deref()?, self.words[other].as_deref()?))
    }
}
