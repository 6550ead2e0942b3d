use super::Forms;
use crate::text::WordList;

/// The regular form of a Spanish word.
pub(super) fn regular(folded: &str) -> Option<String> {
    match folded.as_bytes() {
        [.., b'c', b'e', b's'] => in_ces(folded).or_else(|| in_es(folded)),
        [.., b'e', b'n', b'e', b's'] => in_enes(folded),
        [.., b'a' | b'e', b'n'] => third_singular(folded),
        [.., b's'] | [.., b's', b'a'] => in_es(folded),
        _ => None,
    }
}

/// `z` for the `ces` of plurals of these words: `luces`. Others have `ce` in the
/// singular: `enlaces`, `índices`.
fn in_ces(folded: &str) -> Option<String> {
    let head = folded.strip_suffix("ces")?;
    (IN_CES.has(folded) || head.ends_with("tri")).then(|| [head, "z"].concat())
}

static IN_CES: WordList = WordList::of(
    "luces voces veces raices jueces peces capaces incapaces eficaces ineficaces felices infelices \
    veloces atroces feroces fugaces audaces tenaces sagaces voraces perspicaces narices lapices \
    tapices barnices matices altavoces portavoces andaluces disfraces antifaces interfaces nueces \
    hoces heces secuaces deslices calices estupideces rapideces solideces contraluces trasluces \
    precoces vivaces mordaces suspicaces locuaces aprendices",
);

/// Plurals of nouns in -en, of which the stemmer takes the singular for a verb:
/// `imágenes`.
fn in_enes(folded: &str) -> Option<String> {
    const VERBS: [&str; 3] = ["tienes", "vienes", "pones"];
    let is_verb = VERBS.iter().any(|end| folded.ends_with(end));
    (!is_verb).then(|| folded[..folded.len() - "es".len()].to_owned())
}

/// The third person singular of verbs: `permiten`, `utilizan`.
fn third_singular(folded: &str) -> Option<String> {
    const SHORTEST: usize = 5;
    let word = folded.strip_prefix("ciber").unwrap_or(folded);
    let is_own = folded.len() < SHORTEST || NO_VERBS.has(word);
    (!is_own).then(|| folded[..folded.len() - 1].to_owned())
}

/// Nouns, adjectives and words that join others.
static NO_VERBS: WordList = WordList::of(
    "imagen origen crimen orden desorden contraorden joven volumen examen regimen resumen dictamen \
    margen virgen germen certamen gravamen abdomen almacen desden anden eden terraplen vaiven \
    sosten belen haren saten rehen reten sarten bien tambien quien alguien cien recien sien \
    parabien amen himen polen semen especimen ligamen foramen tren plan subplan volcan huracan \
    capitan guardian refran afan iman clan desman aleman catalan musulman gran titan sultan dean \
    rufian truhan galan ademan gavilan orangutan talisman chaman satan jordan pakistan afganistan \
    kazajistan uzbekistan turkmenistan tayikistan kirguistan azerbaiyan sudan iran oman taiwan \
    milan divan faisan caiman charlatan haragan zaguan wlan ramadan leviatan",
);

fn in_es(folded: &str) -> Option<String> {
    IN_ES.get(folded).map(str::to_owned)
}

/// Words in -és, of which the stemmer takes the end for that of a plural: all
/// forms are brought to one that it does not.
static IN_ES: Forms = Forms::of(
    "interes intereses desinteres desintereses estres estreses arnes arneses frances francesa \
    franceses francesa francesas francesa ingles inglesa ingleses inglesa inglesas inglesa \
    portugues portuguesa portugueses portuguesa portuguesas portuguesa holandes holandesa \
    holandeses holandesa holandesas holandesa irlandes irlandesa irlandeses irlandesa irlandesas \
    irlandesa finlandes finlandesa finlandeses finlandesa finlandesas finlandesa danes danesa \
    daneses danesa danesas danesa japones japonesa japoneses japonesa japonesas japonesa",
);

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_left, assert_stems};
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

    #[test]
    fn nouns_in_n_and_es_have_one_stem() {
        assert_stems(
            Analysis::Es,
            "imagen imagenes | origen origenes | crimen crimenes | orden ordenes | joven jovenes \
            | volumen volumenes | interes intereses | frances franceses francesa francesas",
            &[("frances", "franco"), ("interes", "inter")],
        );
    }

    #[test]
    fn verbs_have_one_stem_in_the_third_person() {
        assert_stems(
            Analysis::Es,
            "permite permiten | utiliza utilizan | contiene contienen | incluye incluyen",
            &[],
        );
        assert_left(Analysis::Es, "plan imagen orden tambien cibercrimen aleman");
    }
}
