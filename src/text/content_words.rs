use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::{Analysis, words};

/// A word of a text that says something by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentWord {
    /// Its stem in the language of the text.
    pub stem: String,
    /// The word, folded.
    pub folded: String,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// Which word of the text it is, from 0, all words counted.
    pub position: usize,
}

/// Words of English without a meaning of their own in a definition.
const ENGLISH: &str = "a about above across after against all also an and any are as at be because been \
    being between both but by can could do does done during each either etc for from had has have having \
    he her his how i if in into is it its itself may might more most must no nor not of off on one only or \
    other others our out over own per same shall she should so some such than that the their them then \
    there therefore these they this those through thus to under until up upon used was we well were what \
    when where whereby whether which while who whom whose will with within without would you your";

/// The same for French.
const FRENCH: &str = "a afin ainsi alors apres au aucun aucune aussi autre autres aux avec c ce ceci cela \
    celle celles celui ces cet cette ceux chaque comme d dans de des deux dont du elle elles en encore \
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
    unter vom von vor was wenn werden wie wird wurde zu zum zur zwischen";

/// The same for Italian.
const ITALIAN: &str = "a ad ai al alla alle allo altre altri anche che ci come con cui da dai dal dalla \
    dalle dallo degli dei del dell della delle dello di e ed essere fra gli ha hanno i il in la le lo loro \
    ma ne nei nel nell nella nelle nello non o od ogni per piu puo quale quali quella quelle quelli quello \
    questa queste questi questo se si sia siano sono su sua sue sui sul sulla sulle suo suoi tra tutte tutti \
    un una uno";

/// The same for Spanish.
const SPANISH: &str = "a al algun alguna algunos ante asi bajo cada como con contra cual cuales cualquier \
    cuando de del desde donde dos e el ella ellas ellos en entre es esa ese eso esta estas este estos fue \
    ha han hasta la las le les lo los mas mediante muy ni no o otra otras otro otros para pero por puede \
    pueden que se sea sean segun ser si sin sobre son su sus tal tales tambien toda todas todo todos u un \
    una unas uno unos y ya";

/// The same for Russian.
const RUSSIAN: &str = "а без более бы был была были было быть в во все всех вы где для до его ее если есть \
    еще же за и из или им их к как которая которого которое которой которые который которых кто ли либо \
    между на над не нее него них но о об обо однако он она они оно от по под при с со так также такие такой \
    то того только у уже чем что чтобы эта эти это этого этой этот этих";

static WITHOUT_MEANING: LazyLock<[HashSet<&str>; Analysis::ALL.len()]> = LazyLock::new(|| {
    Analysis::ALL.map(|analysis| {
        let words = match analysis {
            Analysis::En => ENGLISH,
            Analysis::Fr => FRENCH,
            Analysis::De => GERMAN,
            Analysis::It => ITALIAN,
            Analysis::Ru => RUSSIAN,
            Analysis::Es => SPANISH,
            Analysis::General => "",
        };
        words.split_ascii_whitespace().collect()
    })
});

/// Whether a folded word says something by itself in a language.
pub fn is_content_word(folded: &str, analysis: Analysis) -> bool {
    !WITHOUT_MEANING[analysis as usize].contains(folded)
}

/// The words of a text that say something by themselves, in order.
pub fn content_words(text: &str, analysis: Analysis) -> Vec<ContentWord> {
    let words = words(text).into_iter().enumerate();
    let with_meaning = words.filter(|(_, word)| is_content_word(&word.folded, analysis));
    let found = with_meaning.map(|(position, word)| ContentWord {
        stem: analysis.stem(&word.folded),
        folded: word.folded,
        range: word.range,
        position,
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_joins_words_is_left_out() {
        let stems = |text, language| -> Vec<String> {
            let words = content_words(text, Analysis::of(language));
            words.into_iter().map(|word| word.folded).collect()
        };
        assert_eq!(
            stems("The state of any systems which are used", "en"),
            ["state", "systems"]
        );
        assert_eq!(
            stems("L’ensemble des moyens qu’un État possède", "fr"),
            ["ensemble", "moyens", "etat", "possede"]
        );
        assert_eq!(stems("stare de", "ro"), ["stare", "de"]);
    }
}
