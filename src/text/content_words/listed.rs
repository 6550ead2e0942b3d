//! What lists tell of the words of a language, in one table for each: most words
//! of a text are on none, which is then known at once.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::denial::{Role, roles};
use super::modals::modals;
use super::number_words::{NumberWord, number_words};
use super::small_words::small_words;
use crate::text::Analysis;

/// Words of English without a meaning of their own in a definition.
const ENGLISH: &str = "a about above across after against all also an and any are as at be because been \
    being between both but by can could do does done during each either etc for from had has have having \
    he her his how i if in into is it its itself may might more most must no nor not of off on one only or \
    other others our out over own per same shall she should so some such than that the their them then \
    there therefore these they this those through thus to under until up upon used was we well were what \
    when where whereby whether which while who whom whose will with within without would you your";

/// The same for French.
const FRENCH: &str = "a afin ainsi alors apres au aujourdhui aucun aucune aussi autre autres aux avec c ce ceci cela \
    celle celles celui ces cet cette ceux chaque comme d dans de des dont du elle elles en encore \
    entre est et etant etc ete etre eux fait font ici il ils j jusqu l la laquelle le lequel les lesquelles \
    lesquels leur leurs lors lorsqu lui m mais meme memes n ne ni non nos notamment notre nous on ont ou \
    par parmi pas pendant peut peuvent plus pour pouvant pres qu quand que quel quelle quelles quelqu \
    quelque quelques quels qui quoi s sa sans se selon sera seront ses si sien soient soit son sont sous \
    sur t tant tel telle telles tels tous tout toute toutes un une vers via vos votre vous y";

/// The same for German.
const GERMAN: &str = "ab aber alle aller alles als also am an andere anderen auch auf aus bei beim bis da \
    dabei dadurch daher damit dann das dass dazu dem den denen der deren des dessen die dies diese diesem \
    diesen dieser dieses durch ein eine einem einen einer eines er es etwa fur gegen hat im in ins ist je \
    jede jeder jedes kann konnen man mit nach nicht nur ob oder ohne per sich sie sind so sowie um und uber \
    unter vom von vor was wenn werden wie wird wurde zu zum zur zwischen wegen trotz wahrend seit gemass \
    mittels anhand aufgrund hinsichtlich bezuglich innerhalb ausserhalb gegenuber ihr ihre ihrem ihren \
    ihrer ihres sein seine seinem seinen seiner seines haben war waren wurden worden";

/// The same for Italian.
const ITALIAN: &str = "a ad ai al all alla alle allo altre altri anche c che ci come con cui d da dai dal dalla \
    dalle dallo degli dei del dell della delle dello di e ed essere fra gli ha hanno i il in l la le lo loro \
    ma n ne nei nel nell nella nelle nello non o od ogni per piu puo quale quali quella quelle quelli quello \
    proprio propria propri proprie questa queste questi questo s se si sia siano sono su sua sue sui sul sull sulla sulle suo suoi tra tutte tutti \
    un una uno";

/// The same for Spanish.
const SPANISH: &str = "a al algun alguna algunos ante asi bajo cada como con contra cual cuales cualquier \
    cuando de del desde donde e el ella ellas ellos en entre es esa ese eso esta estas este estos fue \
    ha han hasta la las le les lo los mas mediante muy ni no o otra otras otro otros para pero por puede \
    pueden que se sea sean segun ser si sin sobre son su sus tal tales tambien toda todas todo todos u un \
    una unas uno unos y ya";

/// The same for Russian.
const RUSSIAN: &str = "а без более бы был была были было быть в во все всех вы где для до его ее если есть \
    еще же за и из или им их к как которая которого которое которой которые который которых кто ли либо \
    между на над не нее него них но о об обо однако он она они оно от по под при с со так также такие такой \
    свой своя свое свои своего своей своих своим своими то того только у уже чем что чтобы эта эти это этого этой этот этих";

/// Words that only lead from a term to its definition, in English.
const ENGLISH_LEADING: &str =
    "called refers refer denotes designates signifies meant defined understood";

/// The same in French.
const FRENCH_LEADING: &str = "entend entendent entendu agit designe designent signifie signifient appele appelee appeles \
    appelees defini definie definis definies";

/// What lists tell of a folded word of a language.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Listed {
    /// It has no meaning of its own in a definition.
    pub is_empty: bool,
    /// It only leads from a term to its definition.
    pub leads: bool,
    pub role: Role,
    pub modal: Option<u32>,
    pub number: Option<NumberWord>,
    /// Of a small word with an opposite, the form that stands for all of its forms.
    pub small: Option<&'static str>,
}

type Table = HashMap<&'static str, Listed, RandomState>;

static TABLES: LazyLock<HashMap<Analysis, Table, RandomState>> = LazyLock::new(|| {
    let tables = Analysis::ALL.into_iter();
    tables.map(|analysis| (analysis, table(analysis))).collect()
});

impl Listed {
    /// Nothing of a word that is on no list.
    pub(super) fn of(folded: &str, analysis: Analysis) -> Self {
        let table = TABLES.get(&analysis);
        let listed = table.and_then(|table| table.get(folded));
        listed.copied().unwrap_or_default()
    }
}

fn table(analysis: Analysis) -> Table {
    let (empty, leading) = match analysis {
        Analysis::En => (ENGLISH, ENGLISH_LEADING),
        Analysis::Fr => (FRENCH, FRENCH_LEADING),
        Analysis::De => (GERMAN, ""),
        Analysis::It => (ITALIAN, ""),
        Analysis::Ru => (RUSSIAN, ""),
        Analysis::Es => (SPANISH, ""),
        Analysis::General => ("", ""),
    };
    let mut table = Table::default();
    for word in empty.split_ascii_whitespace() {
        table.entry(word).or_default().is_empty = true;
    }
    for word in leading.split_ascii_whitespace() {
        table.entry(word).or_default().leads = true;
    }
    for (word, role) in roles(analysis) {
        let listed = table.entry(word).or_default();
        if listed.role == Role::Plain {
            listed.role = role;
        }
    }
    for (word, modal) in modals(analysis) {
        table.entry(word).or_default().modal.get_or_insert(modal);
    }
    for (word, number) in number_words(analysis) {
        table.entry(word).or_default().number = Some(number);
    }
    for (word, first) in small_words(analysis) {
        table.entry(word).or_default().small = Some(first);
    }
    table
}
