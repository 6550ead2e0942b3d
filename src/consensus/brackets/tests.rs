use proptest::collection::vec;
use proptest::prelude::*;

use crate::model::PartyCode;

use super::*;

pub(in crate::consensus) fn text(written: &str) -> BracketedText {
    written.parse().unwrap()
}

fn fault(written: &str) -> (BracketFaultKind, usize) {
    let fault = written.parse::<BracketedText>().unwrap_err();
    (fault.kind, fault.position)
}

fn clean(written: &str) -> String {
    text(written).clean()
}

fn state(code: &str) -> PartyCode {
    code.parse().unwrap()
}

/// The standing or the proposed text of an amended one.
fn read_off(text: &BracketedText, made: &[Made], which: usize) -> BracketedText {
    BracketedText::of(pieces_of(text.segments(), made, which))
}

fn pieces_of(segments: &[Segment], made: &[Made], which: usize) -> Vec<Segment> {
    let mut pieces = Vec::new();
    for segment in segments {
        match segment {
            Segment::Agreed(text) => push(&mut pieces, text),
            Segment::Open(bracket) => {
                let of_bracket = |made: &&Made| made.proposed().0 == bracket.number;
                let made_here = made.iter().find(of_bracket);
                let chosen = match made_here {
                    Some(Made::Bracket(_)) => Some(which),
                    Some(Made::Alternative((_, at)) | Made::Known((_, at)))
                        if which == Made::PROPOSED =>
                    {
                        Some(*at)
                    }
                    _ => None,
                };
                let without = match made_here {
                    Some(Made::Alternative((_, more))) => Some(*more),
                    _ => None,
                };
                let mut within = Vec::new();
                for one in &bracket.alternatives {
                    let is_left = chosen.map_or(without != Some(one.number), |it| it == one.number);
                    within.extend(is_left.then(|| pieces_of(&one.segments, made, which)));
                }
                if chosen.is_none() {
                    pieces.extend(Bracket::with(0, within).map(Segment::Open));
                    continue;
                }
                for piece in within.into_iter().flatten() {
                    match piece {
                        Segment::Agreed(text) => push(&mut pieces, &text),
                        Segment::Open(_) => pieces.push(piece),
                    }
                }
            }
        }
    }
    pieces
}

/// What States propose and object to, as `XA +1.2` and `XB -1.1`.
fn views(said: &[&str]) -> Views {
    let mut views = Views::new();
    for said in said {
        let (code, said) = said.split_once(' ').unwrap();
        let (bracket, alternative) = said[1..].split_once('.').unwrap();
        let id = (bracket.parse().unwrap(), alternative.parse().unwrap());
        let view: &mut AlternativeView = views.entry(id).or_default();
        match said.starts_with('+') {
            true => view.proposed_by.push(state(code)),
            false => view.objected_by.push(state(code)),
        }
    }
    views
}

fn wished(written: &str, code: &str, said: &[&str]) -> String {
    let wished = text(written).as_wished(&state(code), &views(said));
    wished.to_string()
}

fn in_brackets(standing: &str, proposed: &str) -> String {
    let amended = amended(&text(standing), &text(proposed)).unwrap();
    amended.text.to_string()
}

#[test]
fn a_text_is_a_tree_numbered_as_one_reads() {
    let text = text("a [b [c]/d] e [f]");
    let wordings: Vec<_> = text
        .brackets()
        .into_iter()
        .flat_map(|bracket| {
            let alternatives = bracket.alternatives.iter();
            alternatives.map(|one| (bracket.number, one.number, one.wording()))
        })
        .collect();
    let expected = [(1, 1, "b [c]"), (1, 2, "d"), (2, 1, "c"), (3, 1, "f")];
    assert_eq!(wordings, expected.map(|(b, a, w)| (b, a, w.to_owned())));
    assert!(!text.is_agreed());
}

#[test]
fn escaped_signs_are_wording() {
    let written = r"and/or \[sic\] [and\/or] \\";
    let text = text(written);
    assert_eq!(text.to_string(), written);
    assert_eq!(text.clean(), r"and/or [sic] \");
    assert_eq!(text.brackets()[0].alternatives.len(), 1);
    assert_eq!(BracketedText::agreed("[a/b]").to_string(), r"\[a/b\]");
    assert_eq!(self::text(r"a\b").to_string(), r"a\\b");
}

#[test]
fn faults_are_named_with_their_place() {
    use BracketFaultKind::*;
    assert_eq!(fault("é [a [b]"), (NeverClosed, 2));
    assert_eq!(fault("é a] b"), (NeverOpened, 3));
    assert_eq!(fault("é []"), (Empty, 2));
    assert_eq!(fault("[/]"), (Empty, 0));
    assert_eq!(fault("é [ ]"), (Empty, 2));
    assert_eq!(fault("[ / ]"), (Empty, 0));
    assert_eq!(fault("[http://a]"), (EmptyAlternative, 7));
    assert_eq!(fault("[/a/]"), (EmptyAlternative, 4));
    assert_eq!(fault(&"[a".repeat(17)), (TooDeep, 32));
    assert_eq!(fault(&"[a]".repeat(501)), (TooMany, 1502));
    assert!("[a/] [/b] [ /c]".parse::<BracketedText>().is_ok());
    let deepest = "[".repeat(16) + "a" + &"]".repeat(16);
    assert!(deepest.parse::<BracketedText>().is_ok());
}

#[test]
fn spaces_and_signs_are_mended_where_wording_is_left_out() {
    for (written, mended) in [
        ("States [shall/should] act [at once].", "States act."),
        ("a [b] [c] d", "a d"),
        ("[In peace], a lamp", "a lamp"),
        ("a, [b], c", "a, c"),
        ("a; [b].", "a."),
        ("a, [b]", "a"),
        ("a ([b]) c", "a c"),
        ("a ([b] c)", "a (c)"),
        ("One. [Two]. Three.", "One. Three."),
        ("the[ red ]lamp", "the lamp"),
        ("lamp[s] of night", "lamp of night"),
        ("one\n\n[two]\n\nthree", "one\n\nthree"),
        (
            "les lampes [rouges]\u{202f}; le port",
            "les lampes\u{202f}; le port",
        ),
        (
            "les lampes\u{202f}[rouges\u{202f}]; le port",
            "les lampes\u{202f}; le port",
        ),
        (
            "les lampes\u{202f}[; le port], allumées",
            "les lampes, allumées",
        ),
        ("les lampes, [rouges]\u{a0}: une", "les lampes\u{a0}: une"),
        (
            "dit «\u{a0}[grande] lampe\u{a0}»",
            "dit «\u{a0}lampe\u{a0}»",
        ),
        ("dit «\u{a0}[lampe]\u{a0}» ici", "dit ici"),
        ("the lamps [red] ; the harbour", "the lamps ; the harbour"),
        ("[all]", ""),
    ] {
        assert_eq!(clean(written), mended, "{written}");
    }
}

#[test]
fn a_state_sees_what_it_proposes_without_what_it_objects_to() {
    let written = "States [shall/should] act [at once/[soon] after].";
    let said = [
        "XA +1.2", "XA -2.1", "XB +1.1", "XC -1.1", "XC -1.2", "XD -2.2", "XD -2.1",
    ];
    for (code, expected) in [
        ("XA", "States should act [[soon] after]."),
        ("XB", "States shall act [at once/[soon] after]."),
        ("XC", "States act [at once/[soon] after]."),
        ("XD", "States [shall/should] act."),
        ("XE", written),
    ] {
        assert_eq!(wished(written, code, &said), expected, "{code}");
    }
}

#[test]
fn wishes_reach_into_brackets() {
    let said = ["XA +1.1", "XA -2.1"];
    assert_eq!(wished("a [b [c] d/e].", "XA", &said), "a b d.");
    assert_eq!(wished("a [[c]/e].", "XA", &["XA -2.1"]), "a [/e].");
    assert_eq!(wished("a [[c]] b", "XA", &["XA -2.1"]), "a b");
    assert_eq!(wished("a [ b / c ], d", "XA", &["XA +1.2"]), "a c, d");
    assert_eq!(wished("a [b/] c", "XA", &["XA +1.2"]), "a c");
    let several = ["XA +1.1", "XA +1.3", "XA -1.1", "XB +1.1", "XB +1.3"];
    assert_eq!(wished("[a/b/c]", "XA", &several), "c");
    assert_eq!(wished("[a/b/c]", "XB", &several), "[a/c]");
}

#[test]
fn an_amendment_stands_in_brackets_where_it_changes_words() {
    for (standing, proposed, both) in [
        ("a red lamp", "a blue lamp", "a [red/blue] lamp"),
        ("a red lamp", "a lamp", "a [red /]lamp"),
        ("a lamp.", "a lamp/light.", r"a lamp[/\/light]."),
        (
            "a [red/blue] lamp",
            "a [red/green] lamp",
            "a [red/[blue/green]] lamp",
        ),
        ("a [red] lamp", "a red lamp", "a [red] lamp"),
        (
            "a [red] lamp",
            "a [red/blue] lamp",
            "a [[red]/[red/blue]] lamp",
        ),
        (
            "a [red] big lamp",
            "a small lamp",
            "a [[red] big/small] lamp",
        ),
        ("a [red] lamp", "a [red] light", "a [red] [lamp/light]"),
        (
            "a [red/blue] lamp",
            "a green lamp",
            "a [red/blue/green] lamp",
        ),
        ("a [red /]lamp", "a green lamp", "a [red /green /]lamp"),
        ("a [red/blue] lamp", "a blue lamp", "a [red/blue] lamp"),
        ("a [red /]lamp", "a lamp", "a [red /]lamp"),
        (
            "a [red/[blue/green]] lamp",
            "a [red/green] lamp",
            "a [red/[blue/green]] lamp",
        ),
        ("a [red] lamp", "a [red] lamp", "a [red] lamp"),
    ] {
        assert_eq!(in_brackets(standing, proposed), both, "{standing}");
    }
    let made = amended(&text("[a] b [c]"), &text("[a] d [e]")).unwrap();
    assert_eq!(
        (made.text.to_string().as_str(), made.made),
        ("[a] [b [c]/d [e]]", vec![Made::Bracket(2)])
    );
    let known = amended(&text("[a] [b/c]"), &text("[a] c")).unwrap();
    assert_eq!(known.made, [Made::Known((2, 2))]);
}

#[test]
fn an_amendment_too_deep_is_refused() {
    let deepest = "[".repeat(16) + "a" + &"]".repeat(16);
    let fault = amended(&text(&deepest), &text("b")).unwrap_err();
    assert_eq!(fault.kind, BracketFaultKind::TooDeep);
}

#[test]
fn long_hostile_texts_are_read_in_one_go() {
    for sign in ["[", "]", "\\", "/", "[a]", "[a/", "\\["] {
        let _ = sign.repeat(100_000 / sign.len()).parse::<BracketedText>();
    }
    let text = text(&"a, [b] ".repeat(500));
    assert_eq!(text.clean().len(), 1498);
}

/// Texts with brackets of every kind.
pub(in crate::consensus) fn texts() -> impl Strategy<Value = BracketedText> {
    let agreed = r"[ab ,.’\[\]/\\\u{202f};«»()]{1,5}".prop_map(Segment::Agreed);
    let segment = agreed.prop_recursive(3, 24, 3, |segment| {
        let alternatives = vec(vec(segment, 0..3), 1..4);
        alternatives.prop_filter_map("wording", |alternatives| {
            Bracket::with(0, alternatives).map(Segment::Open)
        })
    });
    let written = vec(segment, 0..8).prop_map(|segments| BracketedText::of(segments).to_string());
    written.prop_map(|written| text(&written))
}

/// Texts of few words, some in brackets.
pub(in crate::consensus) fn wordy_texts() -> impl Strategy<Value = BracketedText> {
    let pieces = [
        "the ",
        "lamp ",
        "harbour",
        " ",
        ", ",
        "[the]",
        "[a/the lamp] ",
        "[a [b]/]",
        ".",
    ];
    let pieces = vec(proptest::sample::select(pieces.to_vec()), 0..12);
    pieces.prop_map(|pieces| text(&pieces.concat()))
}

fn any_views() -> impl Strategy<Value = Views> {
    let codes = ["XA", "XB", "XC"];
    let said = (
        proptest::sample::select(codes.to_vec()),
        any::<bool>(),
        1..8_usize,
        1..4_usize,
    );
    let said = said.prop_map(|(code, proposes, bracket, alternative)| {
        let sign = if proposes { '+' } else { '-' };
        format!("{code} {sign}{bracket}.{alternative}")
    });
    vec(said, 0..10).prop_map(|said| views(&said.iter().map(String::as_str).collect::<Vec<_>>()))
}

fn without(views: &Views, code: &PartyCode) -> Views {
    let mut views = views.clone();
    for view in views.values_mut() {
        view.proposed_by.retain(|state| state != code);
        view.objected_by.retain(|state| state != code);
    }
    views
}

/// A text as far as brackets are made for it: spaces alone get none.
fn without_spaces(text: &BracketedText) -> String {
    text.to_string().split_whitespace().collect()
}

proptest! {
    #[test]
    fn what_is_written_is_read(text in texts()) {
        let written = text.to_string();
        let read: BracketedText = written.parse().unwrap();
        prop_assert_eq!(read.to_string(), written);
        prop_assert_eq!(read, text);
    }

    #[test]
    fn anything_is_read_or_refused_within_itself(written in r"[ab\[\]/\\ é]{0,40}") {
        match written.parse::<BracketedText>() {
            Ok(read) => prop_assert_eq!(read.to_string().parse::<BracketedText>(), Ok(read)),
            Err(fault) => prop_assert!(fault.position < written.chars().count()),
        }
    }

    #[test]
    fn nothing_panics(written in "\\PC{0,40}", other in "\\PC{0,40}") {
        if let (Ok(one), Ok(other)) = (written.parse::<BracketedText>(), other.parse()) {
            let _ = (one.clean(), amended(&one, &other));
        }
    }

    #[test]
    fn numbers_are_in_reading_order(text in texts()) {
        for (at, bracket) in text.brackets().into_iter().enumerate() {
            prop_assert_eq!(bracket.number, at + 1);
            for (at, alternative) in bracket.alternatives.iter().enumerate() {
                prop_assert_eq!(alternative.number, at + 1);
            }
        }
    }

    #[test]
    fn the_clean_text_is_agreed_and_clean(text in texts()) {
        let clean = BracketedText::agreed(&text.clean());
        prop_assert!(clean.is_agreed());
        prop_assert_eq!(clean.clean(), text.clean());
    }

    #[test]
    fn an_agreed_text_is_clean(written in r"[ab ,.;()\[\]/\\]{0,30}") {
        prop_assert_eq!(BracketedText::agreed(&written).clean(), written);
    }

    #[test]
    fn no_space_is_doubled_and_none_comes_before_a_comma(text in wordy_texts()) {
        let agreed = text.segments().iter().map(|segment| match segment {
            Segment::Agreed(text) => text.as_str(),
            Segment::Open(_) => "|",
        });
        let agreed: String = agreed.collect();
        let is_mended = |text: &str| ["  ", " ,", " ."].iter().all(|fault| !text.contains(fault));
        let clean = text.clean();
        prop_assert!(is_mended(&clean) || !is_mended(&agreed), "{clean}");
    }

    #[test]
    fn a_state_that_said_nothing_sees_the_text_itself(text in texts(), views in any_views()) {
        prop_assert_eq!(text.as_wished(&state("XD"), &views), text);
    }

    #[test]
    fn views_of_one_state_do_not_change_what_another_sees(text in texts(), views in any_views()) {
        let (one, other) = (state("XA"), state("XB"));
        let seen = text.as_wished(&one, &views);
        prop_assert_eq!(text.as_wished(&one, &without(&views, &other)), seen);
    }

    #[test]
    fn what_a_state_would_have_can_be_written_and_read(text in texts(), views in any_views()) {
        let wished = text.as_wished(&state("XA"), &views);
        prop_assert_eq!(wished.to_string().parse::<BracketedText>(), Ok(wished));
    }

    #[test]
    fn both_texts_can_be_read_off_an_amended_one(standing in wordy_texts(), proposed in wordy_texts()) {
        let Amended { text, made } = amended(&standing, &proposed).unwrap();
        let all = |number| read_off(&text, &made, number);
        prop_assert_eq!(all(Made::STANDING).to_string(), standing.to_string());
        prop_assert_eq!(without_spaces(&all(Made::PROPOSED)), without_spaces(&proposed));
    }

    #[test]
    fn what_both_texts_have_is_left_alone(standing in texts(), proposed in texts()) {
        prop_assert_eq!(amended(&standing, &standing).unwrap().text, standing.clone());
        if let Ok(Amended { text, made }) = amended(&standing, &proposed) {
            let all = |number| read_off(&text, &made, number);
            prop_assert_eq!(all(Made::STANDING), standing);
            prop_assert_eq!(without_spaces(&all(Made::PROPOSED)), without_spaces(&proposed));
        }
    }
}
