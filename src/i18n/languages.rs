//! Names of languages, as they stand in a sentence.

use crate::model::{Bilingual, Language};

/// The languages of the participating States and of their partners: tag,
/// English, French.
const NAMES: [(&str, &str, &str); 51] = [
    ("ar", "Arabic", "arabe"),
    ("az", "Azerbaijani", "azéri"),
    ("be", "Belarusian", "biélorusse"),
    ("bg", "Bulgarian", "bulgare"),
    ("bs", "Bosnian", "bosnien"),
    ("ca", "Catalan", "catalan"),
    ("cnr", "Montenegrin", "monténégrin"),
    ("cs", "Czech", "tchèque"),
    ("cy", "Welsh", "gallois"),
    ("da", "Danish", "danois"),
    ("de", "German", "allemand"),
    ("el", "Greek", "grec"),
    ("en", "English", "anglais"),
    ("es", "Spanish", "espagnol"),
    ("et", "Estonian", "estonien"),
    ("fi", "Finnish", "finnois"),
    ("fr", "French", "français"),
    ("ga", "Irish", "irlandais"),
    ("he", "Hebrew", "hébreu"),
    ("hr", "Croatian", "croate"),
    ("hu", "Hungarian", "hongrois"),
    ("hy", "Armenian", "arménien"),
    ("is", "Icelandic", "islandais"),
    ("it", "Italian", "italien"),
    ("ja", "Japanese", "japonais"),
    ("ka", "Georgian", "géorgien"),
    ("kk", "Kazakh", "kazakh"),
    ("ky", "Kyrgyz", "kirghiz"),
    ("la", "Latin", "latin"),
    ("lb", "Luxembourgish", "luxembourgeois"),
    ("lt", "Lithuanian", "lituanien"),
    ("lv", "Latvian", "letton"),
    ("mk", "Macedonian", "macédonien"),
    ("mn", "Mongolian", "mongol"),
    ("mt", "Maltese", "maltais"),
    ("nb", "Norwegian (Bokmål)", "norvégien (bokmål)"),
    ("nl", "Dutch", "néerlandais"),
    ("nn", "Norwegian (Nynorsk)", "norvégien (nynorsk)"),
    ("no", "Norwegian", "norvégien"),
    ("pl", "Polish", "polonais"),
    ("pt", "Portuguese", "portugais"),
    ("ro", "Romanian", "roumain"),
    ("ru", "Russian", "russe"),
    ("sk", "Slovak", "slovaque"),
    ("sl", "Slovenian", "slovène"),
    ("sq", "Albanian", "albanais"),
    ("sr", "Serbian", "serbe"),
    ("sv", "Swedish", "suédois"),
    ("tg", "Tajik", "tadjik"),
    ("tr", "Turkish", "turc"),
    ("uk", "Ukrainian", "ukrainien"),
];

/// The name of a language; one with a region or script has its tag beside it,
/// and one that has no name here is called by its tag.
///
/// ```
/// use entente::i18n::language_name;
/// assert_eq!(language_name(&"fr".parse().unwrap()).en, "French");
/// assert_eq!(language_name(&"sr-Latn".parse().unwrap()).fr, "serbe (sr-Latn)");
/// ```
pub fn language_name(language: &Language) -> Bilingual {
    let tag = language.as_str();
    let named = NAMES.iter().find(|(of, ..)| *of == language.primary());
    match named {
        Some((of, en, fr)) if *of == tag => Bilingual::new(*en, *fr),
        Some((_, en, fr)) => Bilingual::new(format!("{en} ({tag})"), format!("{fr} ({tag})")),
        None => Bilingual::new(tag, tag),
    }
}
