//! The words of texts that say something by themselves.

mod denial;
mod french_ne;
mod modals;
mod number_words;
mod numbers;
mod opposites;
mod reader;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

use self::denial::Role;
use self::number_words::{Kind, NumberWord, is_put_together, is_roman, number_word};
pub use self::opposites::Opposite;
use self::reader::Reader;
use super::{Analysis, WordList, fold_word, word_ranges};

/// A word of a text that says something by itself. What is denied is another
/// word: `not authorised` and `authorised` have two stems. A number is one too,
/// `two` the same as `2`, and what is put together (`twenty-four`) the number that
/// its parts come to, `24`; but not one that only counts a part of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentWord {
    /// The number of its stem, by which it is the same in all texts that were
    /// read together.
    pub stem: u32,
    /// Where it stands in the text, in bytes, with what denies it.
    pub range: Range<usize>,
    /// Which word of the text it is, from 0, all words counted.
    pub position: usize,
    /// Whether the text denies it: `not`, `without`, `ne … pas`. What is denied
    /// is the next word that says something, or the verb within `ne … pas`, and no
    /// further one: `not lit and burning` is not taken to deny `burning`.
    pub is_denied: bool,
    /// Whether it is a number.
    pub is_number: bool,
    /// The last word that tells texts apart, see [`ReadText::telling`], between
    /// the content word before it and it.
    pub told_by: Option<u32>,
}

/// A text as it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadText {
    /// The words that say something by themselves, in order.
    pub words: Vec<ContentWord>,
    /// Which modals it has, in order, by their numbers: `must`, `may`; with denials
    /// that fall on no content word (`may not be used`), and what says that nothing
    /// else is (`only`). They are no content words, since they name nothing, but
    /// tell texts apart.
    pub modals: Vec<u32>,
    /// Its words that have an opposite, in order, be they content words (`public`)
    /// or not (`before`).
    pub opposites: Vec<Opposite>,
}

impl ReadText {
    /// The words that tell it apart from other texts without being content words:
    /// modals, and words such as `before` and `after`. Each has a number, by which
    /// it is the same in all texts of its language.
    pub fn telling(&self) -> Vec<u32> {
        let joining = self.opposites.iter().filter_map(Opposite::telling);
        self.modals.iter().copied().chain(joining).collect()
    }
}

/// Reads the content words of texts in one language. Each way to write a word
/// is stemmed once, however often it stands in them.
#[derive(Debug)]
pub struct ContentWords<'a> {
    analysis: Analysis,
    /// By a word as written.
    forms: HashMap<&'a str, Form, RandomState>,
    stems: HashMap<String, u32, RandomState>,
    /// By the number of a stem that of its denial.
    denied: HashMap<u32, u32, RandomState>,
}

/// What is known of a way to write a word.
#[derive(Debug, Clone, Copy)]
struct Form {
    /// The number of its stem; none of a word that says nothing by itself.
    stem: Option<u32>,
    role: Role,
    modal: Option<u32>,
    opposite: Option<Opposite>,
    /// The number that it is, or is beside another one.
    number: Option<NumberWord>,
    /// Whether it is a number by itself.
    is_number: bool,
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
/// `e` and `g` of `e.g.`, or in digits: which of these are numbers that say
/// something is told where they stand.
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

/// Whether a folded word denies what stands after it in a term of a language:
/// `not`, `without`, `non`.
pub fn denies(folded: &str, analysis: Analysis) -> bool {
    let role = Role::of(folded, analysis);
    matches!(role, Role::Denies | Role::DeniesToo | Role::DeniesPart)
}

impl<'a> ContentWords<'a> {
    /// For texts in a language; none read yet.
    pub fn new(analysis: Analysis) -> Self {
        Self {
            analysis,
            forms: HashMap::default(),
            stems: HashMap::default(),
            denied: HashMap::default(),
        }
    }

    /// The words of a text that say something by themselves, in order.
    pub fn of(&mut self, text: &'a str) -> Vec<ContentWord> {
        self.at(text, &word_ranges(text))
    }

    /// The same of a text whose words are known, see [`word_ranges`].
    pub fn at(&mut self, text: &'a str, words: &[Range<usize>]) -> Vec<ContentWord> {
        self.read(text, words).words
    }

    /// The same with what else tells the text apart.
    pub fn read(&mut self, text: &'a str, words: &[Range<usize>]) -> ReadText {
        Reader::of(self, text, words).read_all()
    }

    fn form(&mut self, written: &'a str) -> Form {
        if let Some(known) = self.forms.get(written) {
            return *known;
        }
        let form = self.new_form(written, &fold_word(written));
        self.forms.insert(written, form);
        form
    }

    fn new_form(&mut self, written: &str, folded: &str) -> Form {
        let analysis = self.analysis;
        let modal = modals::modal(folded, analysis);
        let number = number_word(folded, analysis);
        let is_content = modal.is_none() && says_something(folded, analysis);
        let is_alone = number.is_some_and(|number| number.kind != Kind::Beside);
        // A word that says nothing by itself is not inflected where it is listed.
        let stem = match is_content || is_alone {
            true => analysis.stem(folded),
            false => folded.to_owned(),
        };
        // `où` is folded as `ou` is.
        let is_where = written.contains(['ù', 'Ù']);
        let opposite = Opposite::of(folded, &stem, analysis, is_content).filter(|_| !is_where);
        let is_number =
            is_alone || (is_content && (is_roman(written) || is_put_together(folded, analysis)));
        let said = match number.filter(|_| is_alone) {
            Some(number) => Some(number.value.to_owned()),
            None => is_content.then_some(stem),
        };
        Form {
            stem: said.map(|said| self.number(said)),
            role: Role::of(folded, analysis),
            modal,
            opposite,
            number,
            is_number,
        }
    }

    /// The number of a stem.
    fn number(&mut self, stem: String) -> u32 {
        let next = self.next();
        *self.stems.entry(stem).or_insert(next)
    }

    /// The number of what a stem is when it is denied.
    fn denied(&mut self, stem: u32) -> u32 {
        let next = self.next();
        *self.denied.entry(stem).or_insert(next)
    }

    fn next(&self) -> u32 {
        (self.stems.len() + self.denied.len()) as u32
    }
}
