//! English words that are words of other languages too, with another meaning.

use crate::text::{Analysis, WordList, fold_word};

static GERMAN: WordList = WordList::of(
    "after also angel art bad bald boot brand brief bug chef elf fade fall falls fang fast fee fern \
    fest fund gift grab grad gut handy hang hell herd hinder hose hut kind lager last leer links list \
    log lot made mantel mark mist mode mutter not note nun pate pest provision rang rat rind rock \
    roman sage see spur stall stern still tag taste tier toll ton wade wage wall wand war was",
);
static FRENCH: WordList = WordList::of(
    "agenda ail audience bail balance ballot bras bride but canard car case caution cave chair champ \
    chat chose coin comment concurrence coup cure dent dire don dot fin fond font fort four habit \
    injure issue jars journal lame large lecture legs lent lie lien location main manger mare mine \
    net occasion on or ours pain pan parent patron pays pin place plate plot pour prune raisin rang \
    range rayon report rude sale sang sensible sort stage store supplier sure tape tenant tire tour \
    user vain vent verge vie",
);
static ITALIAN: WordList = WordList::of(
    "ape bare camera cane care case casino cave come cure cute dare data date due estate fame fare \
    fate file fine lame male mare mine mode more note ode pace pane parole pure rape rate sale sane \
    sole stare tale tare vale",
);
static SPANISH: WordList = WordList::of(
    "actual cabal can casual come con cure dame data dice done fin fume gripe hay lima mate mayor \
    mole once pan par pare pie pies red robe sale sane sea sensible sin solo son tan ten tender tire \
    use vale",
);

/// Whether a word of a document is one of its language with another meaning than the same
/// word has in English: German `Gift`, French `location`. The most frequent ones, of which
/// those are none that mean the same (`System`).
pub fn is_false_friend(written: &str, analysis: Analysis) -> bool {
    let words = match analysis {
        Analysis::De => &GERMAN,
        Analysis::Fr => &FRENCH,
        Analysis::It => &ITALIAN,
        Analysis::Es => &SPANISH,
        Analysis::En | Analysis::Ru | Analysis::General => return false,
    };
    words.has(&fold_word(written))
}
