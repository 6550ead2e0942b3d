//! What stands above the line: digits, and the letters of notes.

use crate::text::words::is_raised;

/// Capitals as they are written above the line, a space for those that are not.
const CAPITALS: &str = "ᴬᴮꟲᴰᴱꟳᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾꟴᴿ ᵀᵁⱽᵂ   ";
const SMALL: &str = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ𐞥ʳˢᵗᵘᵛʷˣʸᶻ";
const DIGITS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/// Those between which some write the sign of a note.
const BRACKETS: [char; 2] = ['[', ']'];

/// A digit or letter as it is written above the line.
pub(super) fn raised(c: char) -> Option<char> {
    let (list, first) = match c {
        '0'..='9' => (DIGITS, '0'),
        'a'..='z' => (SMALL, 'a'),
        'A'..='Z' => (CAPITALS, 'A'),
        _ => return None,
    };
    let raised = list.chars().nth(c as usize - first as usize)?;
    Some(raised).filter(|raised| *raised != ' ')
}

/// Whether a letter is one that is written above the line.
pub(crate) fn is_raised_letter(c: char) -> bool {
    matches!(c, 'ʰ'..='ʸ' | 'ˠ'..='ˤ' | 'ᴬ'..='ᵡ' | 'ᶛ'..='ᶿ' | 'ⁱ' | 'ⁿ' | 'ⱽ' | 'ꟲ'..='ꟴ' | '𐞥')
}

pub(super) fn is_bracket(c: char) -> bool {
    BRACKETS.contains(&c)
}

/// Whether what is raised is the sign of a note: no more than two letters in a row, which
/// can be written above the line.
pub(super) fn is_sign(raised_text: &str) -> bool {
    /// In bytes; what is longer says something.
    const LONGEST: usize = 12;
    const MOST_LETTERS: usize = 2;
    let has_sign = |c: char| !c.is_alphabetic() || raised(c).is_some();
    let mut words = raised_text.split(|c: char| !c.is_alphabetic());
    raised_text.len() <= LONGEST
        && raised_text.chars().all(has_sign)
        && words.all(|word| word.len() <= MOST_LETTERS)
}

/// Whether a text ends with a word after which what is raised is a note, others of which
/// may stand there already. After a shorter word it is a part of it: `n` with `o`, `M`
/// with `me`; and so it is after a number.
pub(super) fn ends_with_word(text: &str) -> bool {
    const FEWEST_LETTERS: usize = 3;
    const FEWEST_CAPITALS: usize = 2;
    /// More are no notes.
    const MOST_RAISED: usize = 8;
    let is_sign = |c: char| is_raised(c) || is_raised_letter(c);
    let signs = text.chars().rev().take(MOST_RAISED);
    let signs = signs.take_while(|c| is_sign(*c)).count();
    let letters = text.chars().rev().skip(signs).take(FEWEST_LETTERS);
    let word = letters.take_while(|c| c.is_alphabetic() && !is_sign(*c));
    let (letters, capitals) = word.fold((0, 0), |(letters, capitals), c| {
        (letters + 1, capitals + usize::from(c.is_uppercase()))
    });
    letters >= FEWEST_LETTERS || (letters == capitals && capitals >= FEWEST_CAPITALS)
}

/// Whether a text ends with a sign of a note after a word.
pub(super) fn ends_with_note(text: &str) -> bool {
    text.ends_with(|c| is_raised(c) || is_raised_letter(c)) && ends_with_word(text)
}
