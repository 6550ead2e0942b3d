//! Marks that only count the parts of a text, within a sentence as well: `affects (a) lamps,
//! (b) ships and (c) ports`, `1) lamps, 2) ships`, `1° les lampes, 2° les navires`.

use std::ops::Range;

use super::numbers::{begins_or_is_last, is_in_brackets, only_counts};
use super::references::is_referred_to;

/// Marks in the order in which they count: letters, small Roman numerals and numbers.
const ORDERS: [&str; 4] = [
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я",
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
];

/// How marks are written.
#[derive(Clone, Copy)]
enum Style {
    /// `(a)`
    Bracketed,
    /// `a)`
    HalfBracketed,
    /// `1°`
    Degree,
}

impl Style {
    /// That of what stands between some text and the text after it.
    fn of(before: &str, after: &str) -> Option<Self> {
        match (after.chars().next()?, before.ends_with('(')) {
            (')', true) => Some(Self::Bracketed),
            (')', false) => Some(Self::HalfBracketed),
            ('°', false) => Some(Self::Degree),
            _ => None,
        }
    }

    /// A mark as it is written.
    fn written(self, mark: &str) -> String {
        match self {
            Self::Bracketed => format!("({mark})"),
            Self::HalfBracketed => format!("{mark})"),
            Self::Degree => format!("{mark}°"),
        }
    }

    /// A text without what opens the mark at its end, if one of the style may stand there that
    /// is not referred to.
    fn before_mark(self, text: &str) -> Option<&str> {
        let before = match self {
            Self::Bracketed => text.strip_suffix('(')?,
            Self::HalfBracketed | Self::Degree => text,
        };
        let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
        // Not `at 1° or at 2°`, nor `(of lamp 1)`.
        let may_stand = match self {
            Self::Bracketed => true,
            Self::HalfBracketed => !is_in_brackets(before),
            Self::Degree => begins_or_is_last(before),
        };
        (is_apart && may_stand && !is_referred_to(before)).then_some(before)
    }

    /// What stands before the last mark of some letters near the end of a text.
    fn last_mark<'t>(self, text: &'t str, letters: &str) -> Option<&'t str> {
        let near = text.floor_char_boundary(text.len().saturating_sub(NEAR));
        let written = self.written(letters);
        let mut places = text[near..].rmatch_indices(&written);
        places.find_map(|(place, _)| self.mark_at(text, near + place, letters))
    }

    /// What stands before the first mark of some letters near the beginning of a text.
    fn first_mark<'t>(self, text: &'t str, letters: &str) -> Option<&'t str> {
        let near = &text[..text.floor_char_boundary(NEAR)];
        let written = self.written(letters);
        let mut places = near.match_indices(&written);
        places.find_map(|(place, _)| self.mark_at(text, place, letters))
    }

    /// What stands before the mark that is written in a place.
    fn mark_at<'t>(self, text: &'t str, place: usize, letters: &str) -> Option<&'t str> {
        let after = &text[place + self.written(letters).len()..];
        let before = self.before_mark(&text[..place + self.opening()]);
        before.filter(|_| after.starts_with(char::is_whitespace))
    }

    /// How long that is which opens it, in bytes.
    fn opening(self) -> usize {
        usize::from(matches!(self, Self::Bracketed))
    }
}

/// Whether what stands in a place is a mark that only counts: where a part begins by
/// the signs before it, or as one of at least two in order, from the first of their kind on.
/// What is referred to (`point (a)`, `Article 4(2)`) says which part is meant.
pub(super) fn is_mark(text: &str, range: &Range<usize>) -> bool {
    // As after hardly any word; `°` is the other of two bytes.
    if !matches!(text.as_bytes().get(range.end), Some(b')' | 0xc2)) {
        return false;
    }
    let (before, mark, after) = (
        &text[..range.start],
        &text[range.clone()],
        &text[range.end..],
    );
    let Some(style) = Style::of(before, after) else {
        return false;
    };
    let mut orders = ORDERS
        .iter()
        .filter(|order| order.split(' ').any(|of| of == mark));
    match only_counts(before, after) {
        true => orders.next().is_some(),
        false => orders.any(|order| is_one_of_several(order, style, before, mark, after)),
    }
}

fn is_one_of_several(order: &str, style: Style, before: &str, mark: &str, after: &str) -> bool {
    let mut earlier: Vec<&str> = order.split(' ').take_while(|of| *of != mark).collect();
    let Some(mut rest) = style.before_mark(before) else {
        return false;
    };
    let is_first = earlier.is_empty();
    while let Some(last) = earlier.pop() {
        let Some(before) = style.last_mark(rest, last) else {
            return false;
        };
        rest = before;
    }
    let next = order.split(' ').skip_while(|of| *of != mark).nth(1);
    let goes_on = || next.is_some_and(|next| style.first_mark(after, next).is_some());
    let sign = after.chars().next().map_or(0, char::len_utf8);
    after[sign..].starts_with(char::is_whitespace) && (!is_first || goes_on())
}

/// So far from a mark, in bytes, the next one of its kind is looked for.
const NEAR: usize = 400;

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
            ("burns 1) lamps, 2) ships and 3) ports", "1 2 3"),
            ("burns a) lamps b) ships", "a b"),
            (
                "burns a) lamps (of the sea) b) ships (of a club) c) ports",
                "a b c",
            ),
            (
                "brûle : 1° les lampes, 2° les navires et 3° les ports",
                "1 2 3",
            ),
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
            ("burns (of lamps 1) and (of ships 2)", ""),
            ("burns (1) lamps, 2) ships", ""),
            ("burns at 1°, 2° or 3° more", ""),
            ("angles: 1°, 2° or so", ""),
            ("point 1) and 2) of it", ""),
        ] {
            let words = crate::text::word_ranges(text).into_iter();
            let marks = words.filter(|word| is_mark(text, word));
            let marks: Vec<&str> = marks.map(|mark| &text[mark]).collect();
            assert_eq!(marks.join(" "), expected, "{text}");
        }
    }
}
