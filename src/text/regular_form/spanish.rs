use crate::text::WordList;

/// The regular form of a Spanish word: `z` for the `ces` of plurals of these
/// words: `luces`. Others have `ce` in the singular: `enlaces`, `índices`.
pub(super) fn regular(folded: &str) -> Option<String> {
    let head = folded.strip_suffix("ces")?;
    (IN_CES.has(folded) || head.ends_with("tri")).then(|| [head, "z"].concat())
}

static IN_CES: WordList = WordList::of(
    "luces voces veces raices jueces peces capaces incapaces eficaces ineficaces \
    felices infelices veloces atroces feroces fugaces audaces tenaces sagaces voraces perspicaces \
    narices lapices tapices barnices matices altavoces portavoces andaluces disfraces antifaces \
    interfaces nueces hoces heces secuaces deslices calices estupideces rapideces \
    solideces contraluces trasluces precoces vivaces mordaces suspicaces locuaces aprendices",
);

#[cfg(test)]
mod tests {
    use super::super::tests::assert_stems;
    use crate::text::Analysis;

    #[test]
    fn plurals_in_ces_have_the_stem_of_their_singulars() {
        assert_stems(
            Analysis::Es,
            "luz luces | vez veces | raiz raices | voz voces | matriz matrices | directriz \
            directrices | capaz capaces | eficaz eficaces | indice indices | enlace enlaces",
            &[
                ("enlaces", "enlaz"),
                ("indices", "indiz"),
                ("avances", "avanz"),
                ("entonces", "entonz"),
            ],
        );
    }
}
