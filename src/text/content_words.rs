use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

use super::{Analysis, WordList, fold, fold_word, word_ranges};

/// A word of a text that says something by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentWord {
    /// The number of its stem, by which it is the same in all texts that were
    /// read together.
    pub stem: u32,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// Which word of the text it is, from 0, all words counted.
    pub position: usize,
}

/// Reads the content words of texts in one language. Each way to write a word
/// is stemmed once, however often it stands in them.
#[derive(Debug)]
pub struct ContentWords<'a> {
    analysis: Analysis,
    /// By a word as written the number of its stem; none of a word that says
    /// nothing by itself.
    forms: HashMap<&'a str, Option<u32>, RandomState>,
    stems: HashMap<String, u32, RandomState>,
}

/// Words of English without a meaning of their own in a definition.
static ENGLISH: WordList = WordList::of(
    "a about above across after against all also an and any are as at be because been \
    being between both but by can could do does done during each either etc for from had has have having \
    he her his how i if in into is it its itself may might more most must no nor not of off on one only or \
    other others our out over own per same shall she should so some such than that the their them then \
    there therefore these they this those through thus to under until up upon used was we well were what \
    when where whereby whether which while who whom whose will with within without would you your",
);

/// The same for French.
static FRENCH: WordList = WordList::of(
    "a afin ainsi alors apres au aujourdhui aucun aucune aussi autre autres aux avec c ce ceci cela \
    celle celles celui ces cet cette ceux chaque comme d dans de des deux dont du elle elles en encore \
    entre est et etant etc ete etre eux fait font ici il ils j jusqu l la laquelle le lequel les lesquelles \
    lesquels leur leurs lors lorsqu lui m mais meme memes n ne ni non nos notamment notre nous on ont ou \
    par parmi pas pendant peut peuvent plus pour pouvant pres qu quand que quel quelle quelles quelqu \
    quelque quelques quels qui quoi s sa sans se selon sera seront ses si sien soient soit son sont sous \
    sur t tant tel telle telles tels tous tout toute toutes un une vers via vos votre vous y",
);

/// The same for German.
static GERMAN: WordList = WordList::of(
    "ab aber alle aller alles als also am an andere anderen auch auf aus bei beim bis da \
    dabei dadurch daher damit dann das dass dazu dem den denen der deren des dessen die dies diese diesem \
    diesen dieser dieses durch ein eine einem einen einer eines er es etwa fur gegen hat im in ins ist je \
    jede jeder jedes kann konnen man mit nach nicht nur ob oder ohne per sich sie sind so sowie um und uber \
    unter vom von vor was wenn werden wie wird wurde zu zum zur zwischen",
);

/// The same for Italian.
static ITALIAN: WordList = WordList::of(
    "a ad ai al all alla alle allo altre altri anche c che ci come con cui d da dai dal dalla \
    dalle dallo degli dei del dell della delle dello di e ed essere fra gli ha hanno i il in l la le lo loro \
    ma n ne nei nel nell nella nelle nello non o od ogni per piu puo quale quali quella quelle quelli quello \
    questa queste questi questo s se si sia siano sono su sua sue sui sul sull sulla sulle suo suoi tra tutte tutti \
    un una uno",
);

/// The same for Spanish.
static SPANISH: WordList = WordList::of(
    "a al algun alguna algunos ante asi bajo cada como con contra cual cuales cualquier \
    cuando de del desde donde dos e el ella ellas ellos en entre es esa ese eso esta estas este estos fue \
    ha han hasta la las le les lo los mas mediante muy ni no o otra otras otro otros para pero por puede \
    pueden que se sea sean segun ser si sin sobre son su sus tal tales tambien toda todas todo todos u un \
    una unas uno unos y ya",
);

/// The same for Russian.
static RUSSIAN: WordList = WordList::of(
    "а без более бы был была были было быть в во все всех вы где для до его ее если есть \
    еще же за и из или им их к как которая которого которое которой которые который которых кто ли либо \
    между на над не нее него них но о об обо однако он она они оно от по под при с со так также такие такой \
    то того только у уже чем что чтобы эта эти это этого этой этот этих",
);

/// Words that only lead from a term to its definition, in English.
static ENGLISH_LEADING: WordList =
    WordList::of("called refers refer denotes designates signifies meant defined understood");

/// The same in French.
static FRENCH_LEADING: WordList = WordList::of(
    "entend entendent entendu agit designe designent signifie signifient appele appelee appeles \
    appelees defini definie definis definies",
);

/// Whether a folded word says something of a thing in a text of a language.
fn says_something(folded: &str, analysis: Analysis) -> bool {
    let leads = match analysis {
        Analysis::En => ENGLISH_LEADING.has(folded),
        Analysis::Fr => FRENCH_LEADING.has(folded),
        _ => false,
    };
    !leads && !is_sign(folded) && is_content_word(folded, analysis)
}

/// Whether a word is a single letter, such as the `s` of a genitive and the
/// `e` and `g` of `e.g.`, or a bare number.
fn is_sign(folded: &str) -> bool {
    folded.chars().all(char::is_numeric) || folded.chars().nth(1).is_none()
}

/// Whether a folded word says something by itself in a language.
pub fn is_content_word(folded: &str, analysis: Analysis) -> bool {
    let without_meaning = match analysis {
        Analysis::En => &ENGLISH,
        Analysis::Fr => &FRENCH,
        Analysis::De => &GERMAN,
        Analysis::It => &ITALIAN,
        Analysis::Ru => &RUSSIAN,
        Analysis::Es => &SPANISH,
        Analysis::General => return true,
    };
    !without_meaning.has(folded)
}

impl<'a> ContentWords<'a> {
    /// For texts in a language; none read yet.
    pub fn new(analysis: Analysis) -> Self {
        Self {
            analysis,
            forms: HashMap::default(),
            stems: HashMap::default(),
        }
    }

    /// The words of a text that say something by themselves, in order.
    pub fn of(&mut self, text: &'a str) -> Vec<ContentWord> {
        self.at(text, &word_ranges(text))
    }

    /// The same of a text whose words are known, see [`word_ranges`].
    pub fn at(&mut self, text: &'a str, words: &[Range<usize>]) -> Vec<ContentWord> {
        let mut found = Vec::with_capacity(words.len() / 2);
        let mut denied_from = None;
        for (position, range) in words.iter().enumerate() {
            if self.denies_next(text, words, position) {
                denied_from = Some(range.start);
                continue;
            }
            let range = denied_from.take().unwrap_or(range.start)..range.end;
            if let Some(stem) = self.stem(&text[range.clone()]) {
                found.push(ContentWord {
                    stem,
                    range,
                    position,
                });
            }
        }
        found
    }

    /// Whether a word is the `non` of the next: `non-repudiation` is no
    /// repudiation, nor `non autorisé` authorised.
    fn denies_next(&self, text: &str, words: &[Range<usize>], at: usize) -> bool {
        let (word, Some(next)) = (&words[at], words.get(at + 1)) else {
            return false;
        };
        if !text[word.clone()].eq_ignore_ascii_case("non") {
            return false;
        }
        let between = &text[word.end..next.start];
        let is_hyphen = matches!(between, "-" | "\u{2010}" | "\u{2011}");
        match self.analysis {
            Analysis::Fr | Analysis::It => {
                let is_content = is_content_word(&fold(&text[next.clone()]), self.analysis);
                is_hyphen || (between == " " && is_content)
            }
            _ => is_hyphen,
        }
    }

    fn stem(&mut self, written: &'a str) -> Option<u32> {
        if let Some(known) = self.forms.get(written) {
            return *known;
        }
        let folded = fold_word(written);
        let stem = says_something(&folded, self.analysis).then(|| {
            let next = self.stems.len() as u32;
            let stem = self.analysis.stem(&folded);
            *self.stems.entry(stem).or_insert(next)
        });
        self.forms.insert(written, stem);
        stem
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_joins_words_is_left_out() {
        let found = |text, language| -> Vec<String> {
            let words = ContentWords::new(Analysis::of(language)).of(text);
            words
                .into_iter()
                .map(|word| fold(&text[word.range]))
                .collect()
        };
        assert_eq!(
            found("The state of any systems which are used", "en"),
            ["state", "systems"]
        );
        assert_eq!(
            found("L’ensemble des moyens qu’un État possède", "fr"),
            ["ensemble", "moyens", "etat", "possede"]
        );
        assert_eq!(found("stare de", "ro"), ["stare", "de"]);
        assert_eq!(
            found("a lamp, also called a light", "en"),
            ["lamp", "light"]
        );
        assert_eq!(
            found("s’entend d’une lampe\u{202f}; il s’agit d’un feu", "fr"),
            ["lampe", "feu"]
        );
    }

    #[test]
    fn a_word_that_is_denied_is_not_the_word() {
        for (language, text, denied) in [
            (
                "fr",
                "la non-répudiation et la répudiation",
                "non-répudiation",
            ),
            ("fr", "un accès non autorisé ou autorisé", "non autorisé"),
            ("en", "non-repudiation and repudiation", "non-repudiation"),
            (
                "it",
                "accesso non autorizzato o autorizzato",
                "non autorizzato",
            ),
        ] {
            let words = ContentWords::new(Analysis::of(language)).of(text);
            let of = |wording: &str| {
                let found = words
                    .iter()
                    .find(|word| &text[word.range.clone()] == wording);
                found.unwrap_or_else(|| panic!("{wording}")).stem
            };
            let plain = denied.split(['-', ' ']).next_back().unwrap();
            assert_ne!(of(denied), of(plain), "{text}");
            let alone = words.iter().any(|word| &text[word.range.clone()] == "non");
            assert!(!alone, "{text}");
        }
    }

    #[test]
    fn single_letters_and_bare_numbers_say_nothing() {
        let text = "the State’s lamps, e.g. of the U.S., in 24 ports (a4, 2)";
        let words = ContentWords::new(Analysis::En).of(text).into_iter();
        let words: Vec<String> = words.map(|word| fold(&text[word.range])).collect();
        assert!(
            words.iter().all(|word| word.len() > 1 && word != "24"),
            "{words:?}"
        );
        assert!(words.contains(&"a4".to_owned()), "{words:?}");
    }

    #[test]
    fn a_stem_has_one_number_in_all_texts() {
        let mut words = ContentWords::new(Analysis::En);
        let one = words.of("the Attacks");
        let other = words.of("any attack on attacks");
        let stems: Vec<u32> = one.iter().chain(&other).map(|word| word.stem).collect();
        assert_eq!(stems, [0, 0, 0]);
        assert_eq!(other[1].position, 3);
    }
}
