mod strong;

use super::{Forms, with_other_end};

/// The regular form of an English word.
pub(super) fn regular(folded: &str) -> Option<String> {
    let rest = folded.strip_prefix("cyber").unwrap_or(folded);
    if let Some(form) = IRREGULAR.get(rest).or_else(|| strong::STRONG.get(rest)) {
        return Some([&folded[..folded.len() - rest.len()], form].concat());
    }
    of_greek(folded)
        .or_else(|| with_s(folded))
        .or_else(|| with_or(folded))
        .or_else(|| respelled(folded))
}

/// Whether a word is the past of a strong verb.
pub(super) fn is_strong_past(folded: &str) -> bool {
    strong::STRONG.get(folded).is_some()
}

/// Plurals of Latin, Greek and Old English, and spellings that no rule has.
/// Words that are as often forms of another (`bases`, `leaves`) are not here.
static IRREGULAR: Forms = Forms::of(
    "crises crisis oases oasis emphases emphasis neuroses neurosis criteria criterion phenomena \
    phenomenon automata automaton polyhedra polyhedron datum data bacteria bacterium memoranda \
    memorandum errata erratum addenda addendum strata stratum spectra spectrum symposia symposium \
    curricula curriculum millennia millennium referenda referendum corrigenda corrigendum indices \
    index matrices matrix vertices vertex vortices vortex appendices appendix media medium axes \
    axis corpora corpus genera genus lens lense buses bus busses bus gases gas aliases alias \
    atlases atlas quizzes quiz canvases canvas codices codex nuclei nucleus radii radius stimuli stimulus loci \
    locus foci focus syllabi syllabus alumni alumnus fungi fungus men man women woman policemen \
    policeman firemen fireman spokesmen spokesman gunmen gunman businessmen businessman \
    servicemen serviceman craftsmen craftsman workmen workman chairmen chairman seamen seaman \
    airmen airman children child mice mouse teeth tooth feet foot geese goose thieves thief lives \
    life wives wife halves half knives knife wolves wolf shelves shelf grey gray greys grays disc \
    disk discs disks ageing aging routeing routing adviser advisor advisers advisors aluminium \
    aluminum fuelled fueled fuelling fueling dialled dialed dialling dialing focussed focused \
    focusses focuses focussing focusing biassed biased useable usable cypher cipher cyphers \
    ciphers cyphered ciphered cyphering ciphering decypher decipher decyphered deciphered \
    artefact artifact artefacts artifacts sceptic skeptic sceptics skeptics sceptical skeptical \
    scepticism skepticism encyclopaedia encyclopedia encyclopaedias encyclopedias",
);

/// Nouns in -sis: `theses`, `hypotheses`, `diagnoses`; those in -ysis are taken
/// with their verbs: `analysis`, `analyses`, `to analyse`.
fn of_greek(folded: &str) -> Option<String> {
    const ENDS: [(&str, &str); 3] = [("theses", "thesis"), ("gnoses", "gnosis"), ("ysis", "yse")];
    with_other_end(folded, &ENDS)
}

/// `s` for `z` in what is made with -ize and -yze: `organization`, `analyzed`.
fn with_s(folded: &str) -> Option<String> {
    /// Fewer letters are no word of their own: `size`, `prize`, `seize`.
    const FEWEST_LETTERS: usize = 3;
    let at = folded.rfind('z')?;
    let (head, tail) = (&folded[..at], &folded[at + 1..]);
    let is_made = match head.as_bytes() {
        [word @ .., b'i'] => word.len() >= FEWEST_LETTERS && AFTER_IZ.contains(&tail),
        [.., b'l' | b'r', b'y'] => AFTER_YZ.contains(&tail),
        _ => false,
    };
    is_made.then(|| [head, "s", tail].concat())
}

const AFTER_IZ: [&str; 17] = [
    "e",
    "es",
    "ed",
    "er",
    "ers",
    "ing",
    "ings",
    "ation",
    "ations",
    "ational",
    "ationally",
    "able",
    "ably",
    "ability",
    "edly",
    "ee",
    "ees",
];
const AFTER_YZ: [&str; 7] = ["e", "es", "ed", "er", "ers", "ing", "able"];

/// `or` for `our` in these words and what is made of them: `behavioural`.
fn with_or(folded: &str) -> Option<String> {
    const IN_OUR: [&str; 33] = [
        "arbour",
        "ardour",
        "armour",
        "behaviour",
        "candour",
        "clamour",
        "colour",
        "demeanour",
        "enamour",
        "endeavour",
        "favour",
        "fervour",
        "flavour",
        "glamour",
        "harbour",
        "honour",
        "humour",
        "labour",
        "misdemeanour",
        "neighbour",
        "odour",
        "parlour",
        "rancour",
        "rigour",
        "rumour",
        "saviour",
        "savour",
        "splendour",
        "succour",
        "tumour",
        "valour",
        "vapour",
        "vigour",
    ];
    let at = folded.as_bytes().windows(3).position(|of| of == b"our")?;
    let head = &folded[..at + 3];
    let is_one = IN_OUR.iter().any(|word| head.ends_with(word));
    is_one.then(|| [&folded[..at], "or", &folded[at + 3..]].concat())
}

/// Other ends that are spelled in two ways, of singulars and plurals, in
/// compounds too: `cyberdefence`, `data centre`, `programmes`.
fn respelled(folded: &str) -> Option<String> {
    let singular = folded.strip_suffix('s').unwrap_or(folded);
    let ends: &[(&str, &str)] = match singular.as_bytes() {
        [.., b'c', b'e'] => &[
            ("defence", "defense"),
            ("offence", "offense"),
            ("pretence", "pretense"),
            ("licence", "license"),
        ],
        [.., b'r', b'e'] => &[
            ("centre", "center"),
            ("theatre", "theater"),
            ("metre", "meter"),
            ("litre", "liter"),
            ("fibre", "fiber"),
            ("calibre", "caliber"),
            ("manoeuvre", "maneuver"),
        ],
        [.., b'u', b'e'] => &[
            ("catalogue", "catalog"),
            ("dialogue", "dialog"),
            ("analogue", "analog"),
        ],
        [.., b'm', b'e'] => &[("gramme", "gram")],
        [.., b's', b'e'] => &[("practise", "practice")],
        [.., b'e', b'd'] => &[
            ("licenced", "licensed"),
            ("practised", "practiced"),
            ("centred", "centered"),
            ("manoeuvred", "maneuvered"),
            ("catalogued", "cataloged"),
        ],
        [.., b'n', b'g'] => &[
            ("licencing", "licensing"),
            ("practising", "practicing"),
            ("centring", "centering"),
            ("manoeuvring", "maneuvering"),
            ("cataloguing", "cataloging"),
        ],
        [.., b'n', b't'] => &[
            ("judgement", "judgment"),
            ("acknowledgement", "acknowledgment"),
        ],
        _ => return None,
    };
    let regular = with_other_end(singular, ends)?;
    Some(regular + &folded[singular.len()..])
}

#[cfg(test)]
mod tests {
    use crate::text::Analysis;
    use crate::text::regular_form::tests::assert_stems;

    #[test]
    fn both_spellings_of_english_have_one_stem() {
        assert_stems(
            Analysis::En,
            "unauthorised unauthorized | computerised computerized | organisation organization \
            organisations organizations organised organized | anonymisation anonymization \
            anonymise anonymized | analyse analyze analysed analyzing | organisational \
            organizational | behaviour behavior behaviours behavioural behavioral | colour color \
            coloured | honour honor honourable | labour labor | defence defense defences \
            defenses | cyberdefence cyberdefense | offence offense | licence license licences \
            licensing | programme program programmes programs | centre center centres centered \
            centred | catalogue catalog catalogued | fibre fiber fibres | travelled traveled | \
            labelling labeling | enrolment enrollment | artefacts artifact | dialogue dialog | \
            judgement judgment",
            &[
                ("size", "sise"),
                ("prize", "prise"),
                ("advice", "advise"),
                ("device", "devise"),
                ("hour", "hor"),
                ("four", "for"),
                ("tour", "tor"),
                ("source", "sorce"),
                ("laboratory", "labour"),
                ("metre", "metric"),
                ("sentence", "sentense"),
                ("silence", "license"),
            ],
        );
    }

    #[test]
    fn strong_verbs_have_one_stem() {
        assert_stems(
            Analysis::En,
            "steal stole stolen stealing | break broken | send sent sends | write wrote written \
            writing | overwrite overwritten | lose lost losing | undertake undertaken | withdraw \
            withdrew withdrawn | hide hidden | seek sought | find found | free freed",
            &[
                ("found", "founded"),
                ("left", "leave"),
                ("spoke", "speak"),
                ("led", "lead"),
                ("bounds", "bind"),
                ("unknown", "know"),
            ],
        );
    }

    #[test]
    fn plurals_of_other_tongues_have_the_stem_of_their_singulars() {
        assert_stems(
            Analysis::En,
            "analysis analyses | crisis crises | thesis theses | hypothesis hypotheses | \
            criterion criteria | phenomenon phenomena | index indices indexes | matrix matrices \
            | vertex vertices | diagnosis diagnoses | cryptanalysis cryptanalyses | child \
            children | man men | thief thieves | medium media | axis axes | bus buses | gas gases \
            | lens lenses | quiz quizzes | life lives | half halves | corpus corpora | base bases",
            &[
                ("analyst", "analysis"),
                ("basis", "base"),
                ("live", "life"),
                ("leaves", "leaf"),
                ("these", "thesis"),
                ("specimen", "speciman"),
                ("critical", "crisis"),
            ],
        );
    }
}
