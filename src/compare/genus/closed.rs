//! The closed classes of words: none of them is ever what a thing is said to
//! be.

use super::Token;
use crate::text::{WordList, fold};

pub(super) static ENGLISH_PERSONAL: WordList = WordList::of(
    "i me my myself you your yours yourself he him his himself she her hers herself it itself we us \
    our ours ourselves they them theirs themselves oneself",
);
static ENGLISH_PRONOUNS: WordList = WordList::of(
    "anything everything something nothing one ones there everyone anyone someone noone everybody \
    anybody somebody nobody whoever whosoever whomever whatever whichever none others another \
    many much few fewer less least more most enough according pursuant depending who whom whose \
    which what that this these those",
);
/// Prepositions and conjunctions before which a group of words ends.
pub(super) static ENGLISH_PREPOSITIONS: WordList = WordList::of(
    "during since until till towards toward despite except throughout amid amidst amongst onto beneath \
    beside besides notwithstanding pursuant before after around along because although though whereas \
    whenever wherever per via",
);
/// Those that may stand before a noun as adjectives do: `an outside attack`.
pub(super) static ENGLISH_PLACES: WordList = WordList::of(
    "outside inside above below past near like upstream downstream ashore aboard abroad overseas \
    overboard online offline offshore onshore",
);
/// Adverbs that tell when or how often something was done to what stands before
/// them: `a lamp once lit by …`.
static ENGLISH_ADVERBS_OF_TIME: WordList =
    WordList::of("once twice already always often still ever sometimes seldom");
/// What ends like an adverb and is an adjective or a noun.
static ENGLISH_NO_ADVERBS: WordList = WordList::of(
    "supply reply assembly family anomaly ally tally rally monopoly bully fly butterfly friendly \
    unfriendly costly timely orderly deadly elderly likely unlikely early lonely lively only daily \
    weekly monthly yearly quarterly hourly",
);
static ENGLISH_ADVERBS: WordList = WordList::of(
    "also then now today tomorrow yesterday nowadays here ever often always sometimes seldom \
    rather quite very too only just even still yet already again once twice soon later almost \
    perhaps maybe however moreover furthermore therefore thus hence otherwise instead indeed \
    nevertheless nonetheless thereby hereby therein herein elsewhere everywhere somewhere \
    nowhere else far away forth apart aside ago so together up off out down and or nor but if \
    than not no never neither cannot",
);

static FRENCH_PRONOUNS: WordList = WordList::of(
    "quel quelle quels quelles je tu il elle on nous vous ils elles me te se moi toi soi lui leur \
    leurs eux y en ce ceci cela ca \
    celui celle ceux celles qui que quoi dont ou lequel laquelle lesquels lesquelles auquel duquel \
    desquels desquelles auxquels auxquelles chacun chacune quiconque quelqu quelques-uns rien autrui \
    certains mien tien sien notre nos votre vos mon ma mes ton ta tes son sa ses",
);
static FRENCH_PREPOSITIONS: WordList = WordList::of(
    "a au aux dans en selon pour par sur sous avec sans chez entre vers contre depuis lors afin \
    hors des pendant durant avant apres derriere devant malgre outre parmi excepte sauf jusque \
    jusqu loin autour envers moyennant via voici voila dedans dehors dessus dessous environ \
    concernant pres quasi conformement autrement nonobstant des de du d le la les l un une",
);
static FRENCH_ADVERBS: WordList = WordList::of(
    "aujourd'hui hier demain ici alors ainsi aussi toujours jamais souvent parfois donc cependant \
    toutefois neanmoins desormais dorenavant enfin ensuite puis deja encore tres trop beaucoup presque \
    davantage combien tellement suffisamment \
    surtout ailleurs partout tantot tot tard plutot assez peu autant tant pourtant quelquefois comment \
    pourquoi quand lorsque lorsqu puisque puisqu quoique si comme et mais or ni car ne pas plus moins \
    non soit notamment egalement seulement vraiment maintenant autrefois auparavant \
    ci-apres ci-dessus ci-dessous rarement frequemment exclusivement normalement principalement",
);
/// The forms of `être` and `avoir` with which a sentence begins or goes on.
pub(super) static FRENCH_AUXILIARIES: WordList =
    WordList::of("est sont etait etaient sera seront serait soient ont avait avaient aura auront");

pub(super) fn is_english(word: &Token<'_>) -> bool {
    // The field of `IT` is not the pronoun.
    let is_name = matches!(word.written, "IT" | "US");
    (word.is(&ENGLISH_PERSONAL) && !is_name)
        || word.is(&ENGLISH_PRONOUNS)
        || word.is(&ENGLISH_PREPOSITIONS)
        || word.is(&ENGLISH_PLACES)
        || word.is(&ENGLISH_ADVERBS)
}

/// Whether an English word says how, or when, something is done.
pub(super) fn is_english_adverb(word: &Token<'_>) -> bool {
    (word.ends_with(&["ly"]) && !word.is(&ENGLISH_NO_ADVERBS)) || word.is(&ENGLISH_ADVERBS_OF_TIME)
}

pub(super) fn is_french(word: &Token<'_>) -> bool {
    word.is(&FRENCH_PRONOUNS)
        || word.is(&FRENCH_PREPOSITIONS)
        || word.is(&FRENCH_AUXILIARIES)
        || is_french_adverb(word)
}

/// Adverbs end in `ment` as many nouns do, most of them after the endings of
/// adjectives.
fn is_in_ment(word: &Token<'_>) -> bool {
    word.ends_with(&[
        "amment",
        "emment",
        "ellement",
        "alement",
        "ivement",
        "usement",
        "iquement",
        "ablement",
        "iblement",
        "airement",
        "ierement",
        "ctement",
        "pletement",
        "istement",
    ]) && !word.is_any(&["signalement", "emballement", "renouvellement"])
}

pub(super) fn is_french_adverb(word: &Token<'_>) -> bool {
    word.is(&FRENCH_ADVERBS) || is_in_ment(word)
}

/// Whether a text begins with an adverb and a comma, as what tells something
/// does, and no definition: `Today, every network …`.
pub(super) fn begins_with_adverb(words: &[Token<'_>]) -> bool {
    let [first, next, ..] = words else {
        return false;
    };
    let is_adverb =
        first.is(&ENGLISH_ADVERBS) || first.ends_with(&["ly"]) || is_french_adverb(first);
    is_adverb && next.sign == Some(',')
}

/// Whether a word goes on with what was said before it.
pub(super) fn is_relative(word: &str) -> bool {
    matches!(
        fold(word).as_str(),
        "that" | "which" | "who" | "whose" | "qui" | "que" | "qu" | "dont" | "lequel" | "laquelle"
    )
}
