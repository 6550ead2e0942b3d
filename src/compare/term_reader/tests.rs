use super::*;

fn pieces(reader: &mut TermReader<'_>, term: &str, language: &str) -> Vec<Piece> {
    reader.read(term, &language.parse().unwrap()).pieces
}

#[test]
fn words_of_several_languages_name_the_same() {
    let mut reader = TermReader::new(Lexicon::built_in());
    let english = pieces(&mut reader, "security incident", "en");
    let french = pieces(&mut reader, "incident de sécurité (IS)", "fr");
    let named = |pieces: &[Piece]| pieces.iter().map(|p| p.named).collect::<Vec<_>>();
    assert_eq!(named(&english), [french[1].named, french[0].named]);
    assert!(french[1].is_joined && !french[0].is_joined);
    assert!(reader.is_field(english[0].named));
    let compound = pieces(&mut reader, "cybersecurity", "en");
    let apart = pieces(&mut reader, "cyber security", "en");
    assert_eq!(named(&compound), named(&apart));
}

#[test]
fn words_made_of_others_of_the_lexicon_have_their_meaning() {
    let mut reader = TermReader::new(Lexicon::built_in());
    for (english, french) in [
        ("encrypted data", "données chiffrées"),
        ("criminal network", "réseau criminel"),
        ("criminal networks", "réseaux criminels"),
        ("industry network", "réseau de l’industrie"),
    ] {
        let mut named = [(english, "en"), (french, "fr")].map(|(term, language)| {
            let pieces = pieces(&mut reader, term, language).into_iter();
            pieces.map(|piece| piece.named.0).collect::<Vec<_>>()
        });
        named.iter_mut().for_each(|named| named.sort_unstable());
        assert_eq!(named[0], named[1], "{english}");
    }
}

#[test]
fn what_stands_in_brackets_is_no_part_of_what_a_term_names() {
    let mut reader = TermReader::new(Lexicon::built_in());
    let incident = pieces(&mut reader, "security incident", "en");
    for term in [
        "security incident (SI)",
        "security (SI) incident",
        "(cyber) security incident",
        "security incident (of a network (or part of it))",
    ] {
        assert_eq!(pieces(&mut reader, term, "en"), incident, "{term}");
    }
    let alone = pieces(&mut reader, "(security incident)", "en");
    assert_eq!(alone, incident, "there is nothing else");
}

#[test]
fn an_abbreviation_is_no_form_of_a_word_of_the_lexicon() {
    let mut reader = TermReader::new(Lexicon::built_in());
    let one = pieces(&mut reader, "SPI", "en")[0].named;
    assert_ne!(pieces(&mut reader, "spy", "en")[0].named, one);
    let one = pieces(&mut reader, "ICT", "en")[0].named;
    assert_eq!(pieces(&mut reader, "ICTs", "en")[0].named, one);
    let dos = pieces(&mut reader, "DoS", "en")[0].named;
    assert_ne!(pieces(&mut reader, "dose", "en")[0].named, dos);
    let whole = pieces(&mut reader, "ATTACKS", "en")[0].named;
    assert_eq!(pieces(&mut reader, "attack", "en")[0].named, whole);
}

#[test]
fn words_that_look_alike_are_cognates() {
    let mut reader = TermReader::new(Lexicon::built_in());
    let metry = pieces(&mut reader, "barometry", "en")[0].named;
    let metrie = pieces(&mut reader, "barometrie", "ro")[0].named;
    let port = pieces(&mut reader, "barograph", "en")[0].named;
    assert!(reader.are_cognates(metry, metrie) && !reader.are_cognates(metry, port));
    assert_eq!(reader.looked_up(metry), reader.looked_up(metrie));
    assert_ne!(metry, metrie);
}
