use super::Forms;

/// The regular form of an Italian word.
pub(super) fn regular(folded: &str) -> Option<String> {
    let form = IN_VI.get(folded).map(str::to_owned);
    form.or_else(|| with_hard_sound(folded))
}

/// Plurals that the stemmer takes for verbs in the past.
static IN_VI: Forms = Forms::of(
    "chiavi chiave navi nave astronavi astronave travi trave soavi soave gravi grave \
    brevi breve nevi neve lievi lieve pievi pieve schiavi schiavo bravi bravo scavi scavo \
    cavi cavo rilievi rilievo allievi allievo",
);

/// Plurals of short words in -go, -ga, -co and -ca, which the stemmer leaves as
/// they are: `fughe`, `laghi`, `buchi`. It knows longer ones.
fn with_hard_sound(folded: &str) -> Option<String> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 4..=5;
    let is_short = LENGTHS.contains(&folded.len()) && folded != "anche" && folded != "occhi";
    let (head, last) = match folded.strip_suffix("he") {
        Some(head) => (head, "a"),
        None => (folded.strip_suffix("hi")?, "o"),
    };
    (is_short && head.ends_with(['c', 'g'])).then(|| [head, last].concat())
}

#[cfg(test)]
mod tests {
    use super::super::tests::assert_stems;
    use crate::text::Analysis;

    #[test]
    fn plurals_have_the_stem_of_their_singulars() {
        assert_stems(
            Analysis::It,
            "chiave chiavi | fuga fughe | banca banche | lago laghi | buco buchi | riga righe | \
            attacco attacchi | luogo luoghi | pubblico pubblica pubblici pubbliche | nave navi | \
            cavo cavi | rilievo rilievi",
            &[
                ("anche", "anca"),
                ("occhi", "oco"),
                ("chi", "co"),
                ("luce", "lugo"),
            ],
        );
    }
}
