use super::Forms;
use crate::text::WordList;

/// The regular form of a Spanish word.
pub(super) fn regular(folded: &str) -> Option<String> {
    if let Some(form) = IRREGULAR.get(folded) {
        return Some(form.to_owned());
    }
    match folded.as_bytes() {
        [.., b'c', b'e', b's'] => in_ces(folded),
        [.., b'e', b'n', b'e', b's'] => in_enes(folded),
        [.., b'a' | b'e', b'n'] => third_singular(folded),
        [.., b'e', b's'] => in_es(folded).or_else(|| in_s(folded)),
        [.., b's'] => in_s(folded),
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
    cruces precoces vivaces mordaces suspicaces locuaces aprendices",
);

/// Plurals of words in -ad, -ar, -er and -an, of which the stemmer takes the singular for a
/// verb: `entidades`, `militares`, `poderes`, `volcanes`.
fn in_es(folded: &str) -> Option<String> {
    const PLURALS: [&str; 5] = ["dades", "tades", "ares", "eres", "anes"];
    const OTHERS: [&str; 3] = ["wares", "ieres", "titeres"];
    let has_end = |ends: &[&str]| ends.iter().any(|end| folded.ends_with(end));
    let is_plural = has_end(&PLURALS) && !has_end(&OTHERS);
    is_plural.then(|| folded[..folded.len() - "es".len()].to_owned())
}

/// Plurals of which the stemmer leaves the `s`, or takes more than that: of short words
/// (`actos`, `vías`), of words in -ea (`líneas`), and of words from other tongues that end
/// in a consonant (`bots`).
fn in_s(folded: &str) -> Option<String> {
    let singular = folded.strip_suffix('s')?;
    let is_plural = singular.ends_with("ea") || is_short(singular) || is_foreign(singular);
    (is_plural && !NO_PLURALS.has(folded)).then(|| singular.to_owned())
}

/// Whether a word is a vowel, consonants and a vowel, or a consonant and two vowels.
fn is_short(singular: &str) -> bool {
    let letters = singular.as_bytes();
    let [first, inner @ .., b'a' | b'e' | b'o'] = letters else {
        return false;
    };
    match is_vowel(first) {
        true => !inner.is_empty() && inner.iter().all(is_consonant),
        false => is_consonant(first) && matches!(inner, [inner] if is_vowel(inner)),
    }
}

/// Whether a word ends as no Spanish one does before the `s` of its plural. Without a vowel
/// it is an abbreviation, as is a shorter one: `https`, `ids`.
fn is_foreign(singular: &str) -> bool {
    const SHORTEST: usize = 3;
    let letters = singular.as_bytes();
    let is_word = letters.len() >= SHORTEST && letters.iter().any(is_vowel);
    is_word
        && letters
            .last()
            .is_some_and(|last| is_consonant(last) && *last != b's')
}

fn is_vowel(letter: &u8) -> bool {
    b"aeiou".contains(letter)
}

fn is_consonant(letter: &u8) -> bool {
    letter.is_ascii_lowercase() && !is_vowel(letter)
}

static NO_PLURALS: WordList =
    WordList::of("antes atras dios caos atlas biceps triceps forceps windows laos");

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
    milan divan faisan caiman charlatan haragan zaguan wlan ramadan leviatan token",
);

/// Words in -és and -án, of which the stemmer takes the end for that of a plural or a verb:
/// all forms are brought to one that it does not; forms that no rule has, and genders of
/// short words.
static IRREGULAR: Forms = Forms::of(
    "interes intereses desinteres desintereses estres estreses arnes arneses compas compases \
    frances francesa franceses francesa francesas francesa ingles inglesa ingleses inglesa \
    inglesas inglesa portugues portuguesa portugueses portuguesa portuguesas portuguesa holandes \
    holandesa holandeses holandesa holandesas holandesa irlandes irlandesa irlandeses irlandesa \
    irlandesas irlandesa finlandes finlandesa finlandeses finlandesa finlandesas finlandesa danes \
    danesa daneses danesa danesas danesa japones japonesa japoneses japonesa japonesas japonesa \
    aleman alemana alemanes alemana alemanas alemana catalan catalana catalanes catalana \
    catalanas catalana musulman musulmana musulmanes musulmana musulmanas musulmana tokens \
    token comando comandos contrabando contrabandos dividendo dividendos huespedes huesped \
    paredes pared cespedes cesped zombis zombi zombies zombi taxis taxi wifis wifi tribus \
    tribu menus menu espiritus espiritu alta alto altas alto apta apto aptas apto ancha \
    ancho anchas ancho otra otro otras otro",
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
            directrices | capaz capaces | cruz cruces | eficaz eficaces | indice indices | \
            enlace enlaces",
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
        assert_left(Analysis::Es, "plan imagen orden tambien cibercrimen volcan");
    }

    #[test]
    fn short_words_have_the_stem_of_their_plurals() {
        assert_stems(
            Analysis::Es,
            "arma armas | acto actos | acta actas | uso usos | alto altos alta altas | ente entes | \
            eje ejes | arte artes | obra obras | isla islas | via vias | dia dias | linea lineas | \
            tarea tareas | europea europeas europeo",
            &[
                ("acto", "acta"),
                ("antes", "ante"),
                ("armas", "armar"),
                ("ano", "ana"),
            ],
        );
    }

    #[test]
    fn words_that_end_as_verbs_do_have_the_stem_of_their_plurals() {
        assert_stems(
            Analysis::Es,
            "entidad entidades | unidad unidades | ciudad ciudades | sociedad sociedades | libertad \
            libertades | vulnerabilidad vulnerabilidades | militar militares | lugar lugares | \
            caracter caracteres | poder poderes | volcan volcanes | aleman alemana alemanes alemanas \
            | huesped huespedes | comando comandos | software softwares",
            &[("entidad", "ente"), ("lugar", "lugano")],
        );
    }

    #[test]
    fn words_of_other_tongues_have_the_stem_of_their_plurals() {
        assert_stems(
            Analysis::Es,
            "bot bots | hacker hackers | exploit exploits | web webs | token tokens | zombi zombis zombies",
            &[],
        );
        assert_left(Analysis::Es, "https dns ids windows dios analisis virus");
    }
}
