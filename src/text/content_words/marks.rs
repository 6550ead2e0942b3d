//! Marks in brackets that only count the parts of a text, within a sentence as well: `affects
//! (a) lamps, (b) ships and (c) ports`.

use std::ops::Range;

use super::numbers::only_counts;
use super::references::is_referred_to;

/// Marks in the order in which they count: letters, small Roman numerals and numbers.
const ORDERS: [&str; 4] = [
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я",
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
];

/// Whether what stands in a place is a mark in brackets that only counts: where a part begins by
/// the signs before it, or as one of at least two in order, from the first of their kind on.
/// What is referred to (`point (a)`, `Article 4(2)`) says which part is meant.
pub(super) fn is_mark(text: &str, range: &Range<usize>) -> bool {
    // As after hardly any word.
    if text.as_bytes().get(range.end) != Some(&b')') {
        return false;
    }
    let (before, mark, after) = (
        &text[..range.start],
        &text[range.clone()],
        &text[range.end..],
    );
    if !before.ends_with('(') {
        return false;
    }
    let mut orders = ORDERS
        .iter()
        .filter(|order| order.split(' ').any(|of| of == mark));
    match only_counts(before, after) {
        true => orders.next().is_some(),
        false => orders.any(|order| is_one_of_several(order, before, mark, after)),
    }
}

fn is_one_of_several(order: &str, before: &str, mark: &str, after: &str) -> bool {
    let mut earlier: Vec<&str> = order.split(' ').take_while(|of| *of != mark).collect();
    let Some(mut rest) = before_mark(before) else {
        return false;
    };
    let is_first = earlier.is_empty();
    while let Some(last) = earlier.pop() {
        let Some(before) = last_mark(rest, last) else {
            return false;
        };
        rest = before;
    }
    let next = order.split(' ').skip_while(|of| *of != mark).nth(1);
    let goes_on = || next.is_some_and(|next| has_mark(after, next));
    after[1..].starts_with(char::is_whitespace) && (!is_first || goes_on())
}

/// So far from a mark, in bytes, the next one of its kind is looked for.
const NEAR: usize = 400;

/// A text without the bracket at its end, if a mark may stand there that is not referred to.
fn before_mark(text: &str) -> Option<&str> {
    let before = text.strip_suffix('(')?;
    let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    (is_apart && !is_referred_to(before)).then_some(before)
}

/// What stands before the last mark of some letters near the end of a text.
fn last_mark<'t>(text: &'t str, letters: &str) -> Option<&'t str> {
    let near = text.floor_char_boundary(text.len().saturating_sub(NEAR));
    let place = near + text[near..].rfind(&format!("({letters})"))?;
    before_mark(&text[..=place])
}

/// Whether a mark of some letters stands near the beginning of a text.
fn has_mark(text: &str, letters: &str) -> bool {
    let near = &text[..text.floor_char_boundary(NEAR)];
    let place = near.find(&format!("({letters})"));
    place.is_some_and(|place| before_mark(&near[..=place]).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_order_only_count() {
        for (text, expected) in [
            ("burns (a) lamps, (b) ships and (c) ports", "a b c"),
            ("burns (a) lamps (b) ships", "a b"),
            ("burns (i) lamps, (ii) ships or (iii) ports", "i ii iii"),
            ("burns (1) lamps, (2) ships and (3) ports", "1 2 3"),
            ("жжёт (а) маяки, (б) порты", "а б"),
            ("(a) lamps;\n(b) ships", "a b"),
            ("lamps; (ii) ships", "ii"),
            // Not in order, alone, or referred to.
            ("burns (b) lamps with (a) ships", ""),
            ("burns (a) lamps with (c) ships", ""),
            ("burns (a) lamps", ""),
            ("within (72) hours", ""),
            ("points (a) and (b) of it", ""),
            ("lamps of point (a) or of point (b)", ""),
            ("Article 4 (1) with Article 5 (2)", ""),
            ("Article 4(1) with 5(2)", ""),
            ("burns (a)lamps, or(b)ships", ""),
        ] {
            let words = crate::text::word_ranges(text).into_iter();
            let marks = words.filter(|word| is_mark(text, word));
            let marks: Vec<&str> = marks.map(|mark| &text[mark]).collect();
            assert_eq!(marks.join(" "), expected, "{text}");
        }
    }
}
