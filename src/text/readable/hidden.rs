//! Elements of HTML that a browser does not show.

use super::{elements, end_of_element, end_of_tag};
use crate::text::WordList;

/// Elements without an end tag (HTML Living Standard, 13.1.2).
static VOID: WordList = WordList::of(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);
/// Elements of which the end tag may be left out, each with those that end it as well, where
/// they begin beside it (HTML Living Standard, 13.1.2.4). A paragraph ends with any block.
const ENDED_BY: [(&str, &[&str]); 11] = [
    ("li", &["li"]),
    ("dt", &["dt", "dd"]),
    ("dd", &["dt", "dd"]),
    ("td", &["td", "th", "tr", "tbody", "tfoot"]),
    ("th", &["td", "th", "tr", "tbody", "tfoot"]),
    ("tr", &["tr", "tbody", "tfoot"]),
    ("tbody", &["tbody", "tfoot"]),
    ("thead", &["tbody", "tfoot"]),
    ("tfoot", &["tbody"]),
    ("option", &["option", "optgroup"]),
    ("optgroup", &["optgroup"]),
];

/// Whether a browser does not show what is in an element, by the tag that begins it: it is
/// `hidden`, or its own style says so. Style sheets are not read. What has `aria-hidden` is
/// shown.
pub(super) fn is_hidden(tag: &str) -> bool {
    if !tag.contains(|c: char| c.is_ascii_whitespace()) || tag.starts_with("</") {
        return false;
    }
    let (mut has_attribute, mut style) = (false, None);
    for (name, value) in attributes(tag) {
        if name.eq_ignore_ascii_case("hidden") {
            has_attribute = true;
        } else if name.eq_ignore_ascii_case("style") && style.is_none() {
            style = Some(value);
        }
    }
    let style = style.unwrap_or_default().to_ascii_lowercase();
    // The style of an element has more weight than its attribute.
    let is_displayed = declared(&style, "display").map(|display| display != "none");
    let is_visible = declared(&style, "visibility")
        .is_none_or(|visibility| !matches!(visibility, "hidden" | "collapse"));
    !is_displayed.unwrap_or(!has_attribute) || !is_visible
}

/// How long an element is that begins a text, with its end tag. It ends too where the one
/// begins that ends it, or where the one ends that it stands in; or with the text.
pub(super) fn length_of_element(text: &str, name: &str) -> usize {
    let begin = end_of_tag(text).unwrap_or(text.len());
    let is_empty = text[..begin].ends_with("/>") && elements::is_foreign(name);
    if VOID.has(name) || is_empty {
        return begin;
    }
    let mut open = Open::default();
    let mut at = begin;
    while let Some(next) = text[at..].find('<') {
        at += next;
        let rest = &text[at..];
        if rest.starts_with("<!--") {
            at += rest.find("-->").map_or(rest.len(), |end| end + "-->".len());
            continue;
        }
        let inner = elements::name(rest);
        let is_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic());
        if !is_tag {
            at += 1;
            continue;
        }
        let Some(length) = end_of_tag(rest) else {
            break;
        };
        let tag = &rest[..length];
        if tag.starts_with("</") {
            match open.close(&inner) {
                true => {}
                false if inner == name => return at + length,
                false => return at,
            }
        } else if open.bounded == 0 && is_ended_by(name, &inner) {
            return at;
        } else if elements::is_unread(&inner) {
            at += end_of_element(rest, &inner);
            open.begin(inner);
            continue;
        } else if !(VOID.has(&inner) || tag.ends_with("/>")) {
            open.begin(inner);
        }
        at += length;
    }
    text.len()
}

/// The elements that begin within another and have not ended yet.
#[derive(Default)]
struct Open {
    names: Vec<String>,
    /// How many of them have an end tag for certain.
    bounded: usize,
}

impl Open {
    fn begin(&mut self, name: String) {
        self.bounded += usize::from(!may_lack_end(&name));
        self.names.push(name);
    }

    /// Ends the last element of a name with all in it; says whether there was one.
    fn close(&mut self, name: &str) -> bool {
        let Some(place) = self.names.iter().rposition(|open| open == name) else {
            return false;
        };
        let closed = self.names.drain(place..);
        self.bounded -= closed.filter(|name| !may_lack_end(name)).count();
        true
    }
}

/// Whether an element may lack its end tag. It ends others where it begins, and so parts what is
/// around it though it is hidden itself.
pub(super) fn may_lack_end(name: &str) -> bool {
    name == "p" || ENDED_BY.iter().any(|(own, _)| *own == name)
}

/// Whether an element ends where another begins.
fn is_ended_by(name: &str, next: &str) -> bool {
    let mut ended_by = ENDED_BY.iter();
    match name {
        "p" => elements::is_block(next),
        _ => ended_by.any(|(own, others)| *own == name && others.contains(&next)),
    }
}

/// The last value that a style in small letters declares for a property.
fn declared<'s>(style: &'s str, property: &str) -> Option<&'s str> {
    let declarations = style.rsplit(';').filter_map(|one| one.split_once(':'));
    let mut values = declarations.filter(|(name, _)| name.trim() == property);
    let (_, value) = values.next()?;
    Some(value.trim().trim_end_matches("!important").trim_end())
}

/// The names and values of the attributes of a tag.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let after_name = tag.find(|c: char| c.is_ascii_whitespace());
    let mut rest = &tag[after_name.unwrap_or(tag.len())..];
    std::iter::from_fn(move || {
        let is_between = |c: char| c.is_ascii_whitespace() || c == '/';
        rest = rest.trim_start_matches(is_between);
        let is_over = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/');
        // A sign `=` before a name is its first letter.
        let first = rest.chars().next().filter(|c| *c != '>')?.len_utf8();
        let end = rest[first..]
            .find(is_over)
            .map_or(rest.len(), |end| first + end);
        let name = &rest[..end];
        rest = rest[end..].trim_ascii_start();
        let Some(value) = rest.strip_prefix('=') else {
            return Some((name, ""));
        };
        let value = value.trim_ascii_start();
        let (value, after) = split_value(value);
        rest = after;
        Some((name, value))
    })
}

/// The value of an attribute, and what stands after it.
fn split_value(text: &str) -> (&str, &str) {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    let quoted = quote.and_then(|quote| text[1..].split_once(quote));
    quoted.unwrap_or_else(|| {
        let end = text.find(|c: char| c.is_ascii_whitespace() || c == '>');
        text.split_at(end.unwrap_or(text.len()))
    })
}
