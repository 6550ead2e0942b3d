use super::{Forms, with_other_end};
use crate::text::WordList;

/// The regular form of an Italian word.
pub(super) fn regular(folded: &str) -> Option<String> {
    if let Some(form) = IRREGULAR.get(folded) {
        return Some(form.to_owned());
    }
    let hard = with_hard_sound(folded);
    short(hard.as_deref().unwrap_or(folded))
        .or(hard)
        .or_else(|| third_singular(folded))
        .or_else(|| noun_like_a_verb(folded))
}

/// Nouns of which the stemmer takes a form for a verb’s, or is too short to take off the
/// end, plurals in -chi of words in -chio, and verbs of which the plural has other letters
/// than the singular.
static IRREGULAR: Forms = Forms::of(
    "chiavi chiave navi nave astronavi astronave travi trave soavi soave gravi grave brevi breve \
    nevi neve lievi lieve pievi pieve schiavi schiavo bravi bravo scavi scavo cavi cavo rilievi \
    rilievo allievi allievo rischi rischio cyberrischi cyberrischio occhi occhio specchi specchio \
    vecchi vecchio apparecchi apparecchio cerchi cerchio mucchi mucchio orecchi orecchio \
    contengono contiene mantengono mantiene ottengono ottiene detengono detiene tengono tiene \
    sostengono sostiene ritengono ritiene vengono viene avvengono avviene intervengono interviene \
    provengono proviene pongono pone compongono compone dispongono dispone espongono espone \
    impongono impone propongono propone oppongono oppone rimangono rimane possono puo scelgono \
    sceglie raccolgono raccoglie tolgono toglie valgono vale salgono sale \
    vie via rei reo rea reo ree reo uomini uomo diversi diverso perversi perverso dispersi disperso \
    universi universo comando comandi telecomando telecomandi contrabbando contrabbandi dividendo \
    dividendi segrete segreta complete completa concrete concreta discrete discreta obsolete \
    obsoleta monete moneta comete cometa nocive nociva",
);

/// Short words that begin with a vowel, of which the stemmer leaves the end as it is:
/// `arma`, `atti`, `enti`. All are given with one vowel at their end.
fn short(folded: &str) -> Option<String> {
    let is_vowel = |letter: &u8| b"aeiou".contains(letter);
    let (first, rest) = folded.as_bytes().split_first()?;
    let (last, consonants) = rest.split_last()?;
    let is_short = is_vowel(first)
        && b"aeio".contains(last)
        && !consonants.is_empty()
        && !consonants
            .iter()
            .any(|letter| is_vowel(letter) || !letter.is_ascii_lowercase());
    let may_inflect = is_short && !SHORT_OWN.has(folded);
    may_inflect.then(|| [&folded[..folded.len() - 1], "e"].concat())
}

/// Words that have no other form, and words that would look like forms of others: gold is
/// no hour, the United States are no use.
static SHORT_OWN: WordList = WordList::of(
    "oro ori arto usa oggi ogni otto anche oltre entro ecco agli alla allo essi esso essa",
);

/// The third person singular of verbs: `proteggono`, `utilizzano`. Of words in
/// -ano most are no verbs, so those in -are are listed but for the many in -izzare.
fn third_singular(folded: &str) -> Option<String> {
    const SHORTEST: usize = 6;
    if folded.ends_with("zzano") || IN_ANO.has(folded) {
        return Some(folded[..folded.len() - "no".len()].to_owned());
    }
    if folded.len() < SHORTEST {
        return None;
    }
    let is_noun = folded.ends_with("fono") || IN_ONO.has(folded);
    // The stemmer takes `telefono` for a verb, and `telefoni` for none.
    let end = if is_noun { "oni" } else { "e" };
    with_other_end(folded, &[("ono", end)])
}

/// Verbs in -are.
static IN_ANO: WordList = WordList::of(
    "riguardano rappresentano applicano indicano comportano causano creano minacciano operano \
    usano assicurano attaccano danneggiano sfruttano impiegano controllano consultano contano \
    determinano diventano effettuano facilitano formano informano funzionano generano \
    identificano individuano interessano limitano mirano mostrano notificano ostacolano \
    partecipano passano portano presentano provano registrano restano risultano segnalano \
    sembrano superano trattano trovano valutano verificano violano vietano elaborano comunicano \
    pubblicano collegano adottano alterano bloccano catturano cifrano coordinano degradano \
    disturbano installano inviano ingannano monitorano rubano simulano supportano",
);

/// Words in -ono that are no verbs.
static IN_ONO: WordList =
    WordList::of("patrono perdono abbandono condono frastuono sottotono semitono colono monotono");

/// Nouns and adjectives that end as infinitives and other forms of verbs do, in a form for
/// which the stemmer takes none: `militari`, `caratteri`, `frontiera`, `sovrani`.
fn noun_like_a_verb(folded: &str) -> Option<String> {
    const VERBS: [&str; 2] = ["gliere", "mpiere"];
    if NOUNS_LIKE_VERBS.has(folded) {
        return Some([&folded[..folded.len() - 1], "i"].concat());
    }
    let is_verb = VERBS.iter().any(|end| folded.ends_with(end));
    let head = folded.strip_suffix("iere").filter(|_| !is_verb)?;
    Some([head, "iera"].concat())
}

/// Adjectives in -are, nouns in -ere, plurals of nouns in -era, and words in -ano.
static NOUNS_LIKE_VERBS: WordList = WordList::of(
    "militare paramilitare nucleare regolare irregolare popolare particolare familiare circolare \
    secolare cellulare molecolare modulare scolare titolare esemplare ausiliare alimentare \
    parlamentare complementare elementare supplementare regolamentare preliminare disciplinare \
    interdisciplinare lineare angolare insulare peninsulare consolare spettacolare scalare \
    similare carattere cantiere carcere dovere potere parere genere ingegnere consigliere polvere \
    camere lettere libere severe tessere atmosfere italiano americano africano australiano \
    messicano brasiliano indiano coreano pakistano afgano iraniano siriano egiziano sovrano guardiano quotidiano veterano capitano vulcano uragano oceano vaticano repubblicano \
    anziano artigiano partigiano metropolitano lontano",
);

/// Plurals of short words in -go, -ga, -co and -ca, which the stemmer leaves as
/// they are: `fughe`, `laghi`, `buchi`. It knows longer ones.
fn with_hard_sound(folded: &str) -> Option<String> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 4..=5;
    let is_short = LENGTHS.contains(&folded.len()) && folded != "anche";
    let (head, last) = match folded.strip_suffix("he") {
        Some(head) => (head, "a"),
        None => (folded.strip_suffix("hi")?, "o"),
    };
    (is_short && head.ends_with(['c', 'g'])).then(|| [head, last].concat())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_left, assert_stems};
    use crate::text::Analysis;

    #[test]
    fn verbs_have_one_stem_in_the_third_person() {
        assert_stems(
            Analysis::It,
            "protegge proteggono | utilizza utilizzano | permette permettono | contiene contengono \
            | riguarda riguardano | definisce definiscono | fornisce forniscono",
            &[],
        );
        assert_left(Analysis::It, "umano piano buono suono danno");
    }

    #[test]
    fn plurals_have_the_stem_of_their_singulars() {
        assert_stems(
            Analysis::It,
            "chiave chiavi | fuga fughe | banca banche | lago laghi | buco buchi | riga righe | \
            attacco attacchi | luogo luoghi | pubblico pubblica pubblici pubbliche | nave navi | \
            cavo cavi | rilievo rilievi | rischio rischi | occhio occhi | uomo uomini | via vie | \
            reo rei",
            &[
                ("anche", "anca"),
                ("occhi", "oco"),
                ("chi", "co"),
                ("luce", "lugo"),
            ],
        );
    }

    #[test]
    fn short_words_that_begin_with_a_vowel_have_the_stem_of_their_plurals() {
        assert_stems(
            Analysis::It,
            "arma armi | atto atti | ente enti | uso usi | asse assi | arte arti | ora ore | anno \
            anni | alto alta alti alte | altro altra altri altre | arco archi | onda onde",
            &[
                ("ora", "oro"),
                ("uso", "usa"),
                ("arte", "arto"),
                ("atto", "attore"),
                ("ente", "entro"),
            ],
        );
    }

    #[test]
    fn nouns_that_end_as_verbs_do_have_the_stem_of_their_plurals() {
        assert_stems(
            Analysis::It,
            "militare militari | nucleare nucleari | titolare titolari | parlamentare parlamentari \
            | carattere caratteri | potere poteri | camera camere | frontiera frontiere | cantiere \
            cantieri | straniero straniera stranieri straniere | sovrano sovrana sovrani sovrane | \
            telefono telefoni | comando comandi | diverso diversa diversi diverse | segreto segrete",
            &[("militare", "milite"), ("potere", "potente")],
        );
    }
}
