//! What a name with brackets is called without them, and one with a stroke by either side.

use crate::text::fold;

/// A part of a name with brackets, by which its thing is named too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamePart {
    /// What stands before the brackets or in them.
    pub text: String,
    /// Whether it is an abbreviation in capitals.
    pub is_abbreviation: bool,
    /// Whether the brackets say no other name but the field, which is lacking:
    /// `network (computer)`.
    pub lacks_field: bool,
}

/// The parts by which a thing is named too: what stands before the brackets, and
/// what in them is an abbreviation in capitals of its name, in whichever language,
/// or what an abbreviation before them stands for. Another abbreviation in them says a field:
/// `incident (DORA)`. A name with brackets within it is read without these, and with the word
/// that they leave open: `lamp (LMP) oil`, `harbour (lamp) oil`. One with two abbreviations is
/// read with either: `DDoS / DoS attacks`. None of any other name.
///
/// The other names of the thing are given in the language of the name, and in
/// others.
pub fn name_parts(name: &str, own: &[&str], foreign: &[&str]) -> Vec<NamePart> {
    let Some((before, bracket)) = parted(name) else {
        return around_brackets(name);
    };
    let own = || own.iter().map(|other| without_bracket(other));
    let foreign = || foreign.iter().map(|other| without_bracket(other));
    let mut parts = Vec::new();
    for piece in bracket.split([',', ';', '/']) {
        let short = abbreviation(piece, before);
        let mut names = own().chain(foreign()).chain([before]);
        let is_of_name = |short: &&str| names.any(|name| stands_for(short, name));
        parts.extend(short.filter(is_of_name).map(|short| NamePart {
            text: short.to_owned(),
            is_abbreviation: true,
            lacks_field: false,
        }));
    }
    let short = abbreviation(before, bracket);
    let is_explained = short.is_some_and(|short| stands_for(short, bracket));
    if is_explained {
        parts.push(NamePart {
            text: bracket.to_owned(),
            is_abbreviation: false,
            lacks_field: false,
        });
    }
    let says_name = !parts.is_empty()
        || own().any(|other| fold(other) == fold(bracket))
        || foreign().any(|other| begins_with(other, bracket));
    // A letter alone names too many things.
    if before.chars().filter(|c| c.is_alphanumeric()).count() > 1 {
        parts.push(NamePart {
            text: short.unwrap_or(before).to_owned(),
            is_abbreviation: short.is_some(),
            lacks_field: !says_name,
        });
    }
    parts
}

/// What a name with brackets within it is called, or with brackets that begin it: without them
/// where they abbreviate what stands before them, or name it otherwise; with what they say where
/// that may be left out. None of a formula.
fn around_brackets(name: &str) -> Vec<NamePart> {
    let Some((before, within, after)) = within_brackets(name) else {
        return by_either(name);
    };
    let short = abbreviation(within, before).filter(|short| stands_for(short, before));
    let part = |text: String, lacks_field| NamePart {
        text,
        is_abbreviation: false,
        lacks_field,
    };
    let without = || format!("{before} {after}");
    let with = || format!("{before} {within} {after}").trim_start().to_owned();
    match (short, before.is_empty()) {
        (Some(_), _) => vec![part(without(), false)],
        (None, true) => vec![part(with(), false)],
        (None, false) => vec![part(with(), false), part(without(), true)],
    }
}

/// What parts two abbreviations of a name of which either may stand.
const STROKE: &str = " / ";

/// Whether a name may have parts, which most have not: see [`name_parts`].
pub fn may_have_parts(name: &str) -> bool {
    name.contains(')') || name.contains(STROKE)
}

/// What a name with two abbreviations is called by either, where one is the other with more
/// letters: `attacks`, with `DDoS` or `DoS`. Others are of two things (`IT / OT`), and what a
/// stroke joins without spaces is one: `TCP/IP`.
fn by_either(name: &str) -> Vec<NamePart> {
    let Some((one, other)) = name.split_once(STROKE) else {
        return Vec::new();
    };
    let (before, first) = one.rsplit_once(' ').unwrap_or(("", one));
    let (second, after) = other.split_once(' ').unwrap_or((other, ""));
    let is_short = |word: &str| {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        capitals > 1 && word.chars().all(char::is_alphanumeric)
    };
    let ends = |one: &str, other: &str| fold(one).ends_with(&fold(other));
    let are_alike = ends(first, second) || ends(second, first);
    if ![first, second].into_iter().all(is_short) || !are_alike || after.contains(STROKE.trim()) {
        return Vec::new();
    }
    let part = |short: &str| NamePart {
        text: format!("{before} {short} {after}").trim().to_owned(),
        is_abbreviation: before.is_empty() && after.is_empty(),
        lacks_field: false,
    };
    vec![part(first), part(second)]
}

/// What stands before the only brackets of a name, in them, and after them.
fn within_brackets(name: &str) -> Option<(&str, &str, &str)> {
    /// So many words at most stand in them.
    const LONGEST: usize = 3;
    let (before, rest) = name.split_once('(')?;
    let (within, after) = rest.split_once(')')?;
    let is_word = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '’' | '\'');
    let stand_apart = (before.is_empty() || before.ends_with(' '))
        && after.starts_with(' ')
        && !after.contains(['(', ')']);
    let are_words = within.starts_with(char::is_alphabetic)
        && within.chars().all(is_word)
        && within.split(' ').count() <= LONGEST
        && after.trim_start().starts_with(char::is_alphabetic);
    (stand_apart && are_words).then_some((before.trim(), within, after.trim()))
}

/// What stands before the brackets at the end of a name, and what in them. What
/// stands right after a word is an ending of it, `team(s)`, unless it abbreviates the name.
fn parted(name: &str) -> Option<(&str, &str)> {
    let (before, bracket) = name.trim().strip_suffix(')')?.rsplit_once('(')?;
    let abbreviates = || {
        let short = abbreviation(bracket, before);
        short.is_some_and(|short| stands_for(short, before))
    };
    let is_whole = (before.ends_with(char::is_whitespace) || abbreviates())
        && !bracket.contains(')')
        && before.matches('(').count() == before.matches(')').count();
    let (before, bracket) = (before.trim(), bare(bracket));
    (is_whole && !before.is_empty() && !bracket.is_empty()).then_some((before, bracket))
}

/// Without spaces and quotation marks around.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '«' | '»'))
}

fn without_bracket(name: &str) -> &str {
    parted(name).map_or(name, |(before, _)| before)
}

/// An abbreviation in capitals, without the `s` of its plural; none beside what is
/// in capitals itself.
fn abbreviation<'a>(text: &'a str, beside: &str) -> Option<&'a str> {
    let text = bare(text);
    let text = text.strip_suffix('s').unwrap_or(text);
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    let is_one = text.chars().all(char::is_alphanumeric)
        && capitals > 1
        && capitals >= small
        && beside.contains(char::is_lowercase);
    is_one.then_some(text)
}

/// Whether the letters of an abbreviation stand in a name in order, the first at
/// the beginning of a word, the last in the last word: `IXP` is an Internet
/// exchange point, and `TLD` no top-level domain name registry.
fn stands_for(short: &str, name: &str) -> bool {
    let (short, name) = (fold(short), fold(name));
    let mut letters = short.chars().filter(|c| c.is_alphabetic());
    let (Some(first), Some(last)) = (letters.next(), letters.next_back()) else {
        return false;
    };
    let is_letter = |c: char| c.is_alphanumeric();
    let name = without_attack(name.trim_end_matches(|c| !is_letter(c)));
    let last_word = name.rfind(|c| !is_letter(c)).unwrap_or_default();
    let begins_word = |at: usize| !name[..at].ends_with(is_letter);
    let begins = name.match_indices(first).map(|(at, _)| at);
    begins.filter(|at| begins_word(*at)).any(|begin| {
        let mut after = begin + first.len_utf8();
        let are_there = letters.clone().all(|letter| {
            let found = name[after..].find(letter);
            after += found.map_or(0, |at| at + letter.len_utf8());
            found.is_some()
        });
        are_there && name[after.max(last_word)..].contains(last)
    })
}

/// A folded name without a word for an attack, which abbreviations leave out: `DoS` is a
/// denial-of-service attack.
fn without_attack(name: &str) -> &str {
    const ATTACKS: [&str; 2] = [" attack", " attacks"];
    let mut rests = ATTACKS.iter().filter_map(|end| name.strip_suffix(end));
    rests.next().unwrap_or(name)
}

/// Whether a name is another or begins with it: `cloud computing`, `cloud`.
fn begins_with(name: &str, beginning: &str) -> bool {
    let (name, beginning) = (fold(name), fold(beginning));
    let rest = name.strip_prefix(beginning.as_str());
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(name: &str, foreign: &[&str]) -> String {
        let parts = name_parts(name, &["computer network"], foreign)
            .into_iter()
            .map(|part| {
                let is_short = if part.is_abbreviation { "!" } else { "" };
                let lacks = if part.lacks_field { "?" } else { "" };
                format!("{}{is_short}{lacks}", part.text)
            });
        parts.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn an_abbreviation_in_brackets_is_a_name() {
        for (name, other, expected) in [
            ("Lamp of harbours (LoH)", "", "LoH!, Lamp of harbours"),
            (
                "Internet exchange point (IXP)",
                "",
                "IXP!, Internet exchange point",
            ),
            (
                "équipe de phares (HLTs)",
                "harbour lamp team (HLT)",
                "HLT!, équipe de phares",
            ),
            (
                "lampe de port (LP / HL)",
                "harbour lamp",
                "LP!, HL!, lampe de port",
            ),
            ("HLT (harbour lamp team)", "", "harbour lamp team, HLT!"),
            (
                "denial-of-service attack (DoS)",
                "",
                "DoS!, denial-of-service attack",
            ),
            ("lamp (“L”)", "", "lamp?"),
        ] {
            assert_eq!(parts(name, &[other]), expected, "{name}");
        }
    }

    #[test]
    fn what_is_no_abbreviation_of_the_name_says_a_field() {
        for (name, other, expected) in [
            ("network (computer)", "réseau (informatique)", "network?"),
            ("réseau de robots (botnet)", "botnet", "réseau de robots"),
            (
                "informatique en nuage (cloud)",
                "cloud computing",
                "informatique en nuage",
            ),
            ("incident (DORA)", "", "incident?"),
            ("essential entity (EU)", "", "essential entity?"),
            ("RÉSEAU (NUAGE)", "", "RÉSEAU?"),
            (
                "registre de domaines (TLD)",
                "top-level domain registry",
                "registre de domaines?",
            ),
        ] {
            assert_eq!(parts(name, &[other]), expected, "{name}");
        }
    }

    #[test]
    fn a_name_with_brackets_within_it_is_read_around_them() {
        for (name, expected) in [
            ("lamp oil box (LOB) lid", "lamp oil box lid"),
            (
                "information (data) security",
                "information data security, information security?",
            ),
            ("(personal) data", "personal data"),
            ("f (x, y) lamp", ""),
            ("lamp oil box(LOB)", "LOB!, lamp oil box"),
        ] {
            assert_eq!(parts(name, &[]), expected, "{name}");
        }
    }

    #[test]
    fn a_name_with_two_abbreviations_is_read_with_either() {
        for (name, expected) in [
            ("DLoS / LoS attacks", "DLoS attacks, LoS attacks"),
            ("attaques DLoS / LoS", "attaques DLoS, attaques LoS"),
            ("LLRT / LRT", "LLRT!, LRT!"),
            ("LT / OT security", ""),
            ("LCP/IP", ""),
            ("lamp / light", ""),
            ("LRT / lamp", ""),
        ] {
            assert_eq!(parts(name, &[]), expected, "{name}");
        }
    }

    #[test]
    fn a_name_that_ends_in_no_brackets_has_no_parts() {
        for name in ["team(s)", "F(x)", "C ()", "x)"] {
            assert_eq!(parts(name, &[]), "", "{name}");
        }
        assert_eq!(parts("C (language)", &[]), "");
    }
}
