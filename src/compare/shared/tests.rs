use proptest::prelude::*;

use super::*;
use crate::compare::marked;
use crate::text::words;

fn found(texts: &[&str]) -> Shared {
    of_three_states(texts, |stated| shared(stated, Analysis::En))
}

/// What comes of official texts, each of another State.
fn of_three_states<T>(texts: &[&str], compared: impl Fn(&[Stated<'_>]) -> T) -> T {
    let entry: EntryId = "xa.compiled.one".parse().unwrap();
    let codes: Vec<PartyCode> = ["XA", "XB", "XC"].map(|code| code.parse().unwrap()).into();
    let stated = texts.iter().zip(&codes).map(|(text, party)| Stated {
        entry: &entry,
        party,
        kind: PartyKind::State,
        wording: Wording::Official,
        text,
    });
    compared(&stated.collect::<Vec<_>>())
}

/// The texts of each group.
fn grouped(shared: &Shared) -> Vec<Vec<usize>> {
    let groups = shared.groups.iter();
    groups.map(|group| group.texts.clone()).collect()
}

fn labels(shared: &Shared) -> Vec<(&str, usize)> {
    let elements = shared.elements.iter();
    let labels = elements.map(|element| (element.label.as_str(), element.parties.len()));
    labels.collect()
}

#[test]
fn what_stands_alone_too_is_an_element_of_its_own() {
    let shared = found(&[
        "information system; information kept",
        "information systems, information lost",
    ]);
    assert_eq!(
        labels(&shared),
        [
            ("information", 2),
            ("information system", 2),
            ("kept", 1),
            ("lost", 1)
        ]
    );
}

#[test]
fn no_phrase_goes_across_a_sign() {
    let shared = found(&["harbour; lamp of night", "harbour; lamp of night"]);
    assert_eq!(labels(&shared), [("harbour", 2), ("lamp of night", 2)]);
}

#[test]
fn no_phrase_goes_across_a_blank_line() {
    let shared = found(&["harbour\n\nlamp\nlight", "harbour\n\nlamp light"]);
    assert_eq!(labels(&shared), [("harbour", 2), ("lamp\nlight", 2)]);
}

#[test]
fn likeness_and_spread_are_counted_over_words() {
    let shared = found(&["red lamp at night", "a red lamp", "a ship"]);
    assert!((shared.likeness[0][1] - 0.8).abs() < 1e-9);
    assert!(shared.likeness[0][2].abs() < 1e-9);
    // 1 − 0.8 / 3, to four decimals.
    assert_eq!(shared.spread, Some(0.7333));
    assert_eq!(found(&["alone"]).spread, None);
}

#[test]
fn long_texts_that_are_not_the_same_lie_apart() {
    let text: Vec<String> = (0..3000).map(|number| format!("lamp{number}")).collect();
    let text = text.join(" ");
    let other = text.replacen("lamp0 lamp1", "lamp1 lamp0", 1);
    let shared = found(&[&text, &other]);
    assert_eq!(shared.spread, Some(0.0001));
    assert_eq!(found(&[&text, &text]).spread, Some(0.0));
    let unlike = found(&[
        &text,
        &text.replace("lamp", "ship").replacen("ship0", "lamp0", 1),
    ]);
    assert_eq!(unlike.spread, Some(0.9997));
}

#[test]
fn texts_without_a_content_word_are_not_alike() {
    let shared = found(&["it may be any of these", "it may", "a lamp that may be"]);
    assert_eq!(shared.likeness[0], [1.0, 0.0, 0.0]);
    assert_eq!(shared.wordless, [0, 1]);
    assert_eq!(shared.spread, None);
}

#[test]
fn abbreviations_are_shown_as_they_are_written() {
    let shared = found(&["IT of the US, told to us", "ICTs of the US; Lamps; IoT"]);
    assert_eq!(
        labels(&shared),
        [
            ("US", 2),
            ("ICTs", 1),
            ("IoT", 1),
            ("IT", 1),
            ("lamps", 1),
            ("told", 1),
            ("us", 1)
        ]
    );
    let heading = found(&["LIGHTING Lamps; ÉTAT", "A LAMP OF ICT"]);
    assert_eq!(
        labels(&heading),
        [("lamps", 2), ("ict", 1), ("lighting", 1), ("ÉTAT", 1)]
    );
}

#[test]
fn labels_tell_what_is_denied_from_what_is_not() {
    for (one, other, expected) in [
        (
            "neither oil, salt nor wax",
            "oil, salt and wax",
            "neither oil|neither … salt|nor wax|oil|salt|wax",
        ),
        (
            "no oil, salt or wax burnt",
            "oil, salt, wax",
            "(no …) or wax|(no …) salt|burnt|no oil|oil|salt|wax",
        ),
        ("not, as such, burnt", "burnt", "burnt|not … burnt"),
    ] {
        let shared = found(&[one, other]);
        let mut labels: Vec<&str> = labels(&shared)
            .into_iter()
            .map(|(label, _)| label)
            .collect();
        labels.sort_unstable();
        assert_eq!(labels.join("|"), expected);
        labels.dedup();
        assert_eq!(labels.len(), shared.elements.len());
    }
    let french = of_three_states(&["sans huile, sel ni cire", "huile, sel, cire"], |stated| {
        shared(stated, Analysis::Fr)
    });
    let mut labels: Vec<&str> = labels(&french)
        .into_iter()
        .map(|(label, _)| label)
        .collect();
    labels.sort_unstable();
    let expected = [
        "cire",
        "huile",
        "ni cire",
        "sans huile",
        "sans … sel",
        "sel",
    ];
    assert_eq!(labels, expected);
}

#[test]
fn what_is_denied_is_another_word() {
    let shared = found(&["a means of access", "not a means of access"]);
    assert!((shared.likeness[0][1] - 0.5).abs() < 1e-9);
    assert_eq!(
        labels(&shared),
        [("access", 2), ("means", 1), ("not a means", 1)]
    );
}

#[test]
fn texts_that_deny_each_other_are_in_no_group() {
    let text = "the state of a network in which all of its lamps and lit lights burn at night \
        for ships that come in by sea";
    assert_eq!(
        grouped(&found(&[text, &text.replace("all of", "any of")])),
        [vec![0, 1]]
    );
    for turned in [
        text.replace("burn", "do not burn"),
        text.replace("the state", "in no way the state"),
        text.replace("lit", "unlit"),
        text.replace("the state", "the absence of the state"),
        text.replace("for ships", "without ships"),
    ] {
        let groups = grouped(&found(&[text, &turned]));
        assert_eq!(groups, Vec::<Vec<usize>>::new(), "{turned}");
    }
}

#[test]
fn a_denial_that_falls_on_no_content_word_tells_texts_apart() {
    let text = "the state of a network of lamps which may not be used without the written \
        consent of the harbour in which all of the ships lie at night";
    let other = text.replace("may not", "may");
    let found = found(&[text, &other]);
    assert_eq!(grouped(&found), Vec::<Vec<usize>>::new());
    assert!(found.likeness[0][1] < 1.0 && found.spread.unwrap() > 0.0);
    let labels = found.elements.iter().map(|element| element.label.as_str());
    assert!(
        labels
            .clone()
            .any(|label| label.starts_with("without the written"))
    );
    assert_eq!(labels.filter(|label| label.contains("not")).count(), 0);
}

#[test]
fn texts_with_another_number_modal_or_opposite_are_in_no_group() {
    let text = "the state of an internal network in which lamps must burn at night within 24 \
        hours after ships come in by sea, and at least two of them above the public harbour";
    assert_eq!(
        grouped(&found(&[text, &text.replace("the state", "a state")])),
        [vec![0, 1]]
    );
    for (word, other) in [
        ("must", "may"),
        ("24", "72"),
        ("two", "three"),
        ("internal", "external"),
        ("after", "before"),
        ("least", "most"),
        ("above", "below"),
        ("public", "private"),
    ] {
        let turned = text.replace(word, other);
        let found = found(&[text, &turned]);
        assert_eq!(grouped(&found), Vec::<Vec<usize>>::new(), "{turned}");
        let likeness = found.likeness[0][1];
        assert!((0.8..1.0).contains(&likeness), "{turned}: {likeness}");
        assert!(found.spread.unwrap() > 0.0, "{turned}");
    }
}

#[test]
fn modals_count_where_texts_differ_in_them_alone() {
    let shared = found(&[
        "lamps must burn at night",
        "lamps may burn at night",
        "it may",
    ]);
    assert!((shared.likeness[0][1] - 6.0 / 8.0).abs() < 1e-9);
    assert!(shared.likeness[1][2].abs() < 1e-9);
    assert_eq!(labels(&shared), [("burn at night", 2), ("lamps", 2)]);
    let three = ["a lamp must burn", "lamps must burn", "lamps may burn"];
    assert_eq!(
        labels(&found(&three)),
        [("burn", 3), ("lamp", 3), ("lamp must burn", 2)]
    );
    let same = found(&["lamps must burn", "the lamp must burn"]);
    assert_eq!(same.likeness[0][1], 4.0 / 4.1);
    let same = found(&["Lamps must  burn", "lamps must burn."]);
    assert_eq!((same.likeness[0][1], same.spread), (1.0, Some(0.0)));
}

#[test]
fn what_one_state_says_twice_is_no_group() {
    let text = "the state of a network in which all of its lamps burn at night";
    let entry: EntryId = "xa.compiled.one".parse().unwrap();
    let codes: Vec<PartyCode> = ["XA", "XA", "XB"].map(|code| code.parse().unwrap()).into();
    let stated = codes.iter().map(|party| Stated {
        entry: &entry,
        party,
        kind: PartyKind::State,
        wording: Wording::Official,
        text,
    });
    let stated: Vec<Stated<'_>> = stated.collect();
    let groups = |texts: &[Stated<'_>]| grouped(&shared(texts, Analysis::En));
    assert_eq!(groups(&stated[..2]), Vec::<Vec<usize>>::new());
    assert_eq!(groups(&stated), [vec![0, 1, 2]]);
}

#[test]
fn the_same_official_texts_are_a_group() {
    let text = "the state of a network in which all of its lamps burn at night";
    let nearly = "the state of the network in which all of its lamps burn at night";
    assert_eq!(
        grouped(&found(&[text, "something else", nearly])),
        [vec![0, 2]]
    );
}

#[test]
fn a_group_tells_in_which_words_its_texts_differ() {
    let text =
        "the measures of a State for the lamps of its harbours, its ships and its night’s watch";
    let turned = text.replace(" for ", " against ").replace('’', "'");
    let found = found(&[text, &turned, text]);
    let [group] = &found.groups[..] else {
        panic!("{:?}", found.groups);
    };
    assert_eq!(group.texts, [0, 1, 2]);
    let [Differing { text: 1, changes }] = &group.differing[..] else {
        panic!("{:?}", group.differing);
    };
    let words = changes.iter().map(|change| change.text.trim());
    assert_eq!(words.collect::<Vec<_>>(), ["for", "against"]);
}

#[test]
fn a_hyphen_for_a_space_is_no_change_of_a_group() {
    let text = "the counter-measures of a State for the lamps of its harbours and ships";
    let found = found(&[text, &text.replace('-', " ")]);
    assert_eq!(grouped(&found), [[0, 1]]);
    assert_eq!(found.groups[0].differing, []);
}

#[test]
fn words_of_one_stem_are_not_shared_unless_they_are_one_word() {
    let texts = [
        "operator of networks and their authenticity",
        "operation of a network and its authentication",
    ];
    let shared = found(&texts);
    assert_eq!(labels(&shared)[0], ("networks", 2));
    assert_eq!(shared.elements[1].parties.len(), 1);
    assert!((shared.likeness[0][1] - 1.0 / 3.0).abs() < 1e-9);
}

/// What the texts of a property are made of: contractions, elisions,
/// hyphens, denials, signs of several bytes.
const PARTS: &[&str] = &[
    " ",
    " ",
    " ",
    "-",
    "’",
    "'",
    ", ",
    ". ",
    "\n\n",
    "🔒",
    "data",
    "that",
    "isn't",
    "don’t",
    "won't",
    "public",
    "and",
    "or",
    "not ",
    "in no way ",
    "only ",
    "non",
    "l’",
    "n’",
    "ne ",
    "est",
    " pas ",
    "aucun ",
    "aujourd’hui",
    "accès",
    "e\u{301}tat",
    "24",
    "must",
    " may ",
    " 72 ",
    "1. ",
    " before ",
    " after ",
    " internal ",
    " external ",
];

#[test]
fn what_joins_the_words_of_a_phrase_is_a_part_of_it() {
    for (one, other) in [
        ("measures against ships", "measures for ships"),
        ("attacks on ships", "attacks by ships"),
        ("lamps and ships", "lamps or ships"),
    ] {
        let shared = found(&[one, other]);
        let of_both = shared.elements.iter().filter(|one| one.parties.len() == 2);
        assert!(of_both.clone().all(|one| !one.label.contains(' ')), "{one}");
        assert_eq!(of_both.count(), 2, "{one}");
    }
    let shared = found(&["the lamps of ships", "lamps of the ship"]);
    assert_eq!(labels(&shared), [("lamps", 2), ("ships", 2)]);
    let shared = found(&["the lamps of ships", "a lamp of ships"]);
    assert_eq!(labels(&shared), [("lamps of ships", 2)]);
}

#[test]
fn of_other_languages_only_the_same_words_are_a_group() {
    let compared = |texts: &[&str]| {
        grouped(&of_three_states(texts, |stated| {
            shared(stated, Analysis::General)
        }))
    };
    let text = "o acțiune care nu este autorizată în rețelele unui operator de servicii";
    let denied = text.replace("nu ", "");
    assert_eq!(compared(&[text, &denied]), Vec::<Vec<usize>>::new());
    assert_eq!(compared(&[text, text]), [vec![0, 1]]);
}

#[test]
fn a_word_in_one_is_that_in_two() {
    let shared = found(&[
        "ships in cyber space",
        "cyberspace of lamps",
        "a Cyber-Space for ships",
    ]);
    assert_eq!(labels(&shared)[0], ("cyber space", 3));
    assert!(shared.likeness[0][2] > 0.9);
}

#[test]
fn what_is_written_in_two_words_keeps_no_texts_apart() {
    let text = "the state of cyber security in which all of its lamps burn";
    let found = found(&[text, &text.replace("cyber security", "cybersecurity")]);
    assert_eq!(grouped(&found), [vec![0, 1]]);
    assert_eq!((found.likeness[0][1], found.spread), (1.0, Some(0.0)));
    let turned = text.replace("cyber security", "security");
    let of_other_lamps = turned.replace("lamps", "cyber ships");
    assert!(self::found(&[text, &of_other_lamps]).groups.is_empty());
}

#[test]
fn a_conjunction_for_another_lies_between_texts() {
    for (one, other, expected) in [
        ("lamps and ships", "lamps or ships", 2.0 * 2.0 / 6.0),
        ("lamps or ships", "ships and lamps", 2.0 * 2.0 / 6.0),
        ("lamps and ships", "ships, lamps", 4.0 / 4.1),
        (
            "lamps and ships and ports",
            "lamps, ships and ports",
            6.0 / 6.1,
        ),
        (
            "lamps and ships or ports",
            "ports or lamps and ships",
            6.0 / 6.1,
        ),
    ] {
        let likeness = found(&[one, other]).likeness[0][1];
        assert!(
            (likeness - expected).abs() < 1e-9,
            "{one} | {other}: {likeness}"
        );
    }
}

/// By language, words that join, deny, count or pass something on, and some others.
const SMALL_WORDS: [(Analysis, &str); 6] = [
    (
        Analysis::En,
        "in no way|nobody|no one|nothing|not|only|without any|no less than|more than|the|to|requesting|requested|State|un-|up|down",
    ),
    (
        Analysis::Fr,
        "ne|n’|pas|que|personne|rien|nulle part|nul|en aucun cas|sans|aucun|ni|non|pas moins de|plus de|d’autre|l’|sous-|sûr|est",
    ),
    (
        Analysis::De,
        "nicht|nie|kein|in keiner Weise|weder|noch|und|sondern|den|der|ein|aus|niemand|Staat|greift|Netz",
    ),
    (
        Analysis::It,
        "non|né|nessuno|in nessun modo|senza|alcun|più di|che|dato|il|attacca",
    ),
    (
        Analysis::Es,
        "no|en modo alguno|de ninguna manera|nadie|ni|sin|más de|menos|dato|el|ataca",
    ),
    (
        Analysis::Ru,
        "не|ни|никого|никоим образом|без|не менее|более|чем|из|на|оператор|уведомляет|запрашивающего|государства",
    ),
];
/// Others, in whatever language.
const SIGNS: &str = "24|24in|2,5|in|C++|C#|U.S.|R/W|XIXe|IT|,|;|.|(|)|-|’|%|lamp";

proptest! {
    /// Whatever small words stand beside each other, in whatever language, a text is read
    /// and told whole.
    #[test]
    fn small_words_of_all_languages_are_read_whole(
        (analysis, words) in proptest::sample::select(&SMALL_WORDS[..]),
        parts in proptest::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 1..24),
    ) {
        let words: Vec<&str> = words.split('|').chain(SIGNS.split('|')).collect();
        let mut text = String::new();
        for (part, is_apart) in &parts {
            text.push_str(words[part.index(words.len())]);
            text.push_str(if *is_apart { " " } else { "" });
        }
        let other = format!("{text} lamp");
        let texts = [text.as_str(), &other, &text];
        let joined = of_three_states(&texts, |stated| {
            let read = shared(stated, analysis);
            assert_eq!(read.likeness.len(), texts.len());
            let marked = marked(stated, analysis).into_iter();
            let joined = marked.map(|pieces| -> String { pieces.iter().map(|piece| piece.text).collect() });
            joined.collect::<Vec<_>>()
        });
        prop_assert_eq!(joined, texts);
    }

    /// Labels are pieces of the texts, whatever these are made of, with what denies them.
    #[test]
    fn whatever_texts_are_made_of_is_compared(
        parts in proptest::collection::vec(proptest::sample::select(PARTS), 1..20),
        more in proptest::collection::vec(proptest::sample::select(PARTS), 0..4),
        analysis in proptest::sample::select(&[Analysis::En, Analysis::Fr][..]),
    ) {
        let text = parts.concat();
        let longer = format!("{text} {}", more.concat());
        let texts = [text.as_str(), &longer, &text];
        let (shared, joined) = of_three_states(&texts, |stated| {
            let marked = marked(stated, analysis).into_iter();
            let joined = marked.map(|pieces| -> String { pieces.iter().map(|piece| piece.text).collect() });
            (shared(stated, analysis), joined.collect::<Vec<_>>())
        });
        for element in &shared.elements {
            let lower = texts[element.texts[0]].to_lowercase();
            let label = element.label.to_lowercase();
            let (denial, label) = label.split_once(" … ").unwrap_or(("", &label));
            let (denial, label) = label.split_once(" …) ").unwrap_or((denial, label));
            prop_assert!(lower.contains(denial.trim_matches('(')), "{texts:?}: {denial}");
            prop_assert!(lower.contains(label), "{texts:?}: {label}");
        }
        prop_assert_eq!(joined, texts);
    }

    /// Two texts lie nothing apart if all their words are the same in the same
    /// order, with the same that is counted, and then alone.
    #[test]
    fn nothing_lies_between_the_same_words_alone(
        one in proptest::collection::vec(proptest::sample::select(PARTS), 1..12),
        other in proptest::collection::vec(proptest::sample::select(PARTS), 0..12),
        is_turned in any::<bool>(),
    ) {
        let one = format!("lamp {}", one.join(" "));
        let other = match is_turned {
            true => one.split(' ').rev().collect::<Vec<_>>().join(" "),
            false => format!("lamp {}", other.join(" ")),
        };
        let mut reading = ContentWords::new(Analysis::En);
        let mut counted = |text| {
            let read = reading.read(text, &word_ranges(text));
            let stems: Vec<u32> = read.words.iter().map(|word| word.stem).collect();
            (stems, read.telling())
        };
        let all = |text| -> Vec<String> {
            words(text).into_iter().map(|word| word.folded).collect()
        };
        let is_same = all(&one) == all(&other) && counted(&one) == counted(&other);
        let shared = found(&[&one, &other]);
        let likeness = shared.likeness[0][1];
        prop_assert_eq!(is_same, likeness >= 1.0, "{:?} | {:?}", one, other);
        prop_assert_eq!(likeness, shared.likeness[1][0]);
        if let Some(spread) = shared.spread {
            prop_assert_eq!(is_same, spread <= 0.0);
        }
        let turned = found(&[&other, &one]);
        prop_assert_eq!(grouped(&turned), grouped(&shared));
        let element = |shared: &Shared| {
            shared.elements.iter().any(|element| element.parties.len() > 1)
        };
        prop_assert_eq!(likeness > 0.0, element(&shared), "{:?} | {:?}", one, other);
    }

    /// Texts that differ in few words, in any order of their States.
    #[test]
    fn groups_do_not_depend_on_the_order_of_the_texts(
        changes in proptest::collection::vec((0_usize..3, 0_usize..3), 3),
        order in Just(vec![0_usize, 1, 2]).prop_shuffle(),
    ) {
        let text = |(from, until): &(usize, usize)| -> String {
            let word = |at: usize| match at >= *from && at < from + until {
                true => format!("other{at} "),
                false => format!("lamp{at} "),
            };
            (0..12).map(word).collect()
        };
        let texts: Vec<String> = changes.iter().map(text).collect();
        let given: Vec<&str> = texts.iter().map(String::as_str).collect();
        let shuffled: Vec<&str> = order.iter().map(|at| given[*at]).collect();
        let groups = grouped(&found(&shuffled)).into_iter();
        let mut groups: Vec<Vec<usize>> = groups
            .map(|group| {
                let mut group: Vec<usize> = group.iter().map(|at| order[*at]).collect();
                group.sort_unstable();
                group
            })
            .collect();
        groups.sort_unstable();
        prop_assert_eq!(groups, grouped(&found(&given)));
    }
}

#[test]
fn a_spread_says_over_which_texts_it_was_computed() {
    let entry: EntryId = "xa.compiled.one".parse().unwrap();
    let codes: Vec<PartyCode> = ["XA", "XB", "XC", "XD"]
        .map(|code| code.parse().unwrap())
        .into();
    let said = [
        (PartyKind::State, Wording::Official, "a red lamp"),
        (PartyKind::State, Wording::Summary, "a lamp"),
        (PartyKind::State, Wording::Official, "it is that"),
        (PartyKind::Organisation, Wording::Official, "a red ship"),
    ];
    let stated = said
        .iter()
        .zip(&codes)
        .map(|((kind, wording, text), party)| Stated {
            entry: &entry,
            party,
            kind: *kind,
            wording: *wording,
            text,
        });
    let stated: Vec<Stated<'_>> = stated.collect();
    let spread = spread_of(&stated, Analysis::En).unwrap();
    assert_eq!(Some(spread.figure), shared(&stated, Analysis::En).spread);
    assert_eq!(
        spread.wordings,
        BTreeMap::from([(Wording::Official, 1), (Wording::Summary, 1)])
    );
    assert_eq!(spread_of(&stated[1..], Analysis::En), None);
}

#[test]
fn a_short_definition_taken_over_shows_as_one() {
    let are_grouped = |language: &str, one: &str, other: &str| {
        let of_both = |stated: &[Stated<'_>]| shared(stated, Analysis::of(language));
        let found = of_three_states(&[one, other], of_both);
        !found.groups.is_empty()
    };
    for (language, one, other) in [
        (
            "en",
            "keeping of the light, oil and wick of lamps",
            "The keeping of light, oil and wick of the lamps.",
        ),
        (
            "en",
            "light of being seen and heard on demand by a keeper",
            "the light of being seen and heard on demand by the keeper",
        ),
        (
            "en",
            "Storm is the effect of wind on harbours.",
            "effect of wind on harbours",
        ),
        (
            "en",
            "Lamp oil: keeping of light, wick and oil",
            "keeping of light, wick and oil",
        ),
        (
            "fr",
            "L’huile des lampes est la garde de la lumière",
            "garde de la lumière",
        ),
        (
            "de",
            "Licht ist der Schutz der Häfen und Schiffe",
            "Licht ist Schutz der Häfen und Schiffe",
        ),
    ] {
        assert!(are_grouped(language, one, other), "{one} | {other}");
    }
    for (language, one, other) in [
        (
            "en",
            "the effect of wind on harbours",
            "the effect of waves on harbours",
        ),
        (
            "en",
            "Storm is the effect of wind on harbours.",
            "Storm is no effect of wind on harbours.",
        ),
        ("en", "A lamp is a light", "A keeper is a light of ships"),
        (
            "en",
            "In harbours of the guild, a light is a signal that calls ships to help their crews",
            "In rivers of the crown, a light is a signal that calls ships to help their crews",
        ),
    ] {
        assert!(!are_grouped(language, one, other), "{one} | {other}");
    }
}
