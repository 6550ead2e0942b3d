use super::{Forms, with_other_end};
use crate::text::WordList;

/// The regular form of an Italian word.
pub(super) fn regular(folded: &str) -> Option<String> {
    if let Some(form) = IRREGULAR.get(folded) {
        return Some(form.to_owned());
    }
    match folded.ends_with("no") {
        true => third_singular(folded),
        false => with_hard_sound(folded),
    }
}

/// Plurals that the stemmer takes for verbs in the past, plurals in -chi of words in
/// -chio, and verbs of which the plural has other letters than the singular.
static IRREGULAR: Forms = Forms::of(
    "chiavi chiave navi nave astronavi astronave travi trave soavi soave gravi grave brevi breve \
    nevi neve lievi lieve pievi pieve schiavi schiavo bravi bravo scavi scavo cavi cavo rilievi \
    rilievo allievi allievo rischi rischio cyberrischi cyberrischio occhi occhio specchi specchio \
    vecchi vecchio apparecchi apparecchio cerchi cerchio mucchi mucchio orecchi orecchio \
    contengono contiene mantengono mantiene ottengono ottiene detengono detiene tengono tiene \
    sostengono sostiene ritengono ritiene vengono viene avvengono avviene intervengono interviene \
    provengono proviene pongono pone compongono compone dispongono dispone espongono espone \
    impongono impone propongono propone oppongono oppone rimangono rimane possono puo scelgono \
    sceglie raccolgono raccoglie tolgono toglie valgono vale salgono sale",
);

/// The third person singular of verbs: `proteggono`, `utilizzano`. Of words in
/// -ano most are no verbs, so those in -are are listed but for the many in -izzare.
fn third_singular(folded: &str) -> Option<String> {
    const SHORTEST: usize = 6;
    if folded.ends_with("zzano") || IN_ANO.has(folded) {
        return Some(folded[..folded.len() - "no".len()].to_owned());
    }
    let is_own = folded.len() < SHORTEST || folded.ends_with("fono") || IN_ONO.has(folded);
    match is_own {
        true => None,
        false => with_other_end(folded, &[("ono", "e")]),
    }
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
        assert_left(
            Analysis::It,
            "umano italiano piano telefono buono suono danno",
        );
    }

    #[test]
    fn plurals_have_the_stem_of_their_singulars() {
        assert_stems(
            Analysis::It,
            "chiave chiavi | fuga fughe | banca banche | lago laghi | buco buchi | riga righe | \
            attacco attacchi | luogo luoghi | pubblico pubblica pubblici pubbliche | nave navi | \
            cavo cavi | rilievo rilievi | rischio rischi | occhio occhi",
            &[
                ("anche", "anca"),
                ("occhi", "oco"),
                ("chi", "co"),
                ("luce", "lugo"),
            ],
        );
    }
}
