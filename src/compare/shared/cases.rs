//! Words whose case tells that another one does what is done, at the same place in the text.

use std::collections::HashMap;

use super::order::Inflected;
use crate::text::{Analysis, WordList, kept, remembered_stem};

/// Articles of German, folded, each with its noun where one follows.
static ARTICLES: WordList = WordList::of("der die das den dem ein eine einen einem einer");
/// Articles of a subject, and those that the same noun has as an object.
const OBJECTS: [(&str, &str); 4] = [
    ("der", "den"),
    ("der", "dem"),
    ("ein", "einen"),
    ("ein", "einem"),
];

/// An article of German as it stands.
struct Article<'w> {
    article: &'w str,
    /// The stem of the word after it.
    of: String,
    /// The stem of the word before it, empty at the beginning.
    before: String,
}

/// Whether a subject of one of two texts is an object of the other, as its article tells: `der
/// Staat greift die Gruppe an`, `den Staat greift die Gruppe an`; or two nouns exchange their
/// articles. Where another word stands before the article, that tells why it is another one:
/// `bezeichnet den Zugriff`, `mit dem Zugriff`.
pub(super) fn change_articles(one: &[String], other: &[String]) -> bool {
    let (one, other) = (articles(one), articles(other));
    let mut numbers = HashMap::new();
    let [stems, others] = [&one, &other].map(|articles| {
        let number = |article: &Article<'_>| {
            let next = numbers.len() as u32;
            *numbers.entry(article.of.clone()).or_insert(next)
        };
        articles.iter().map(number).collect::<Vec<u32>>()
    });
    let both = kept(&stems, &others).into_iter();
    let both = both.map(|(first, second)| (&one[first], &other[second]));
    let changes: Vec<(&str, &str)> = both
        .filter(|(first, second)| first.article != second.article && first.before == second.before)
        .map(|(first, second)| (first.article, second.article))
        .collect();
    let is_turned = |change: &(&str, &str)| {
        let turned = (change.1, change.0);
        OBJECTS.contains(change) || OBJECTS.contains(&turned) || changes.contains(&turned)
    };
    changes.iter().any(is_turned)
}

fn articles(words: &[String]) -> Vec<Article<'_>> {
    let stem = |at: usize| remembered_stem(&words[at], Analysis::De);
    let followed = 0..words.len().saturating_sub(1);
    let articles = followed.filter(|at| ARTICLES.has(&words[*at]));
    let article = |at: usize| Article {
        article: &words[at],
        of: stem(at + 1),
        before: at.checked_sub(1).map(stem).unwrap_or_default(),
    };
    articles.map(article).collect()
}

/// What the ending of a word of Russian tells of its case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// A nominative: `оператор`, `нападающий`.
    Nominative,
    /// A nominative or not: `группа`, `оператора`.
    Open,
    Oblique,
}

impl Ending {
    /// Nothing of an ending that many cases have.
    fn of(folded: &str) -> Option<Self> {
        const OBLIQUE: [&str; 8] = ["ого", "его", "ому", "ему", "ом", "ем", "у", "ю"];
        const VOWELS: [char; 7] = ['е', 'и', 'о', 'ы', 'э', 'ё', 'ъ'];
        match () {
            () if OBLIQUE.iter().any(|ending| folded.ends_with(ending)) => Some(Self::Oblique),
            () if folded.ends_with(['а', 'я']) => Some(Self::Open),
            () if folded.ends_with(VOWELS) => None,
            () => Some(Self::Nominative),
        }
    }
}

/// Where something comes from, and where it goes.
static FROM: WordList = WordList::of("из изо от");
static TO: WordList = WordList::of("на в во к ко");

/// Whether a word of Russian beside the same verb is its subject in one of two texts and its
/// object in the other (`оператор уведомляет`, `оператора уведомляет`), or one comes from where
/// the other goes to (`из сети`, `в сеть`); of the words at the same places.
pub(super) fn change_subjects(
    one: &[Inflected],
    other: &[Inflected],
    kept: &[(usize, usize)],
) -> bool {
    kept.iter().any(|(first, second)| {
        let word = (one[*first].folded(), other[*second].folded());
        let before = (first.checked_sub(1), second.checked_sub(1));
        let before = (
            before.0.map_or("", |at| one[at].folded()),
            before.1.map_or("", |at| other[at].folded()),
        );
        let after = (one.get(first + 1), other.get(second + 1));
        let after = (
            after.0.map_or("", Inflected::folded),
            after.1.map_or("", Inflected::folded),
        );
        let turns =
            (FROM.has(before.0) && TO.has(before.1)) || (TO.has(before.0) && FROM.has(before.1));
        let is_verb = |(verb, other): (&str, &str)| verb == other && is_finite_verb(verb);
        turns || ((is_verb(before) || is_verb(after)) && are_other_cases(word))
    })
}

/// Whether of two forms of a word one is a subject and the other surely none.
fn are_other_cases((word, other): (&str, &str)) -> bool {
    let endings = (Ending::of(word), Ending::of(other));
    word != other && matches!(endings, (Some(one), Some(other)) if one != other)
}

/// Whether a word of Russian has the ending of what someone does.
fn is_finite_verb(folded: &str) -> bool {
    const ENDINGS: [&str; 6] = ["ет", "ит", "ют", "ят", "ут", "ат"];
    let active = folded.strip_suffix("ся").unwrap_or(folded);
    active.chars().count() > 3 && ENDINGS.iter().any(|ending| active.ends_with(ending))
}
