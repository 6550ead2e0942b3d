//! Whether a document is HTML.

use std::collections::HashSet;

/// Elements by which HTML is told from a text that has the signs `<` and `>`.
const TELLING: &str = "a abbr article b blockquote body br caption cite code dd del div dl dt em figure \
    footer h1 h2 h3 h4 h5 h6 head header hr html i img ins li link main meta nav ol p pre q s script section \
    small span strong style sub sup svg table tbody td th thead title tr u ul";

/// Whether a document is HTML: it begins as such, or an element of HTML stands
/// in it with nothing but itself between `<` and `>`, or is ended. So is one in which another
/// element begins and ends.
///
/// ```
/// use entente::text::is_html;
/// assert!(is_html("<p class='a'>one") && is_html("one<br/>two") && is_html("<!DOCTYPE html>"));
/// assert!(is_html("the <term>network</term>") && !is_html("the </term> of a <term>"));
/// assert!(!is_html("1 < 2 > 0, a <key>, x<y") && !is_html("<?"));
/// ```
pub fn is_html(document: &str) -> bool {
    let begins = document.trim_start_matches('\u{feff}').trim_start();
    let beginning: String = begins.chars().take(15).collect();
    let beginning = beginning.to_ascii_lowercase();
    if beginning.starts_with("<!doctype html") || begins.starts_with("<!--") {
        return true;
    }
    let telling: HashSet<&str> = TELLING.split_ascii_whitespace().collect();
    let is_tag = |(at, _): (usize, &str)| {
        /// Longer names than any of the above tell nothing.
        const LONGEST: usize = 16;
        let after = &document.as_bytes()[at + 1..];
        let (is_end, name) = match after {
            [b'/', name @ ..] => (true, name),
            name => (false, name),
        };
        let is_of_name = |byte: &&u8| byte.is_ascii_alphanumeric();
        let length = name.iter().take(LONGEST).take_while(is_of_name).count();
        let written = String::from_utf8_lossy(&name[..length]).to_ascii_lowercase();
        telling.contains(written.as_str())
            && match &name[length..] {
                [b'>', ..] => true,
                [b'/', b'>', ..] => !is_end,
                // Attributes, on which the sign for “equal” insists.
                [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] => has_attribute(rest),
                _ => false,
            }
    };
    document.match_indices('<').any(is_tag) || has_whole_element(document)
}

/// Whether an element begins and ends in a document, whatever its name.
fn has_whole_element(document: &str) -> bool {
    let mut begun = HashSet::new();
    document.match_indices('<').any(|(at, _)| {
        let tag = &document[at + 1..];
        let (is_end, tag) = match tag.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, tag),
        };
        let Some(name) = name_of_element(tag) else {
            return false;
        };
        let rest = &tag.as_bytes()[name.len()..];
        if is_end {
            return rest.starts_with(b">") && begun.contains(name);
        }
        if rest.starts_with(b">") || (rest.starts_with(b" ") && has_attribute(rest)) {
            begun.insert(name);
        }
        false
    })
}

/// The name of an element that a text begins with.
fn name_of_element(text: &str) -> Option<&str> {
    /// Longer ones are none.
    const LONGEST: usize = 64;
    let is_of_name =
        |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_' | b'.');
    let name = text.bytes().next().filter(u8::is_ascii_alphabetic);
    name?;
    let bytes = text.as_bytes().iter().take(LONGEST);
    Some(&text[..bytes.take_while(is_of_name).count()])
}

/// Whether what follows the name of an element begins with `name="value"` or
/// ends it.
fn has_attribute(rest: &[u8]) -> bool {
    /// Attributes of HTML have shorter names.
    const LONGEST: usize = 40;
    let is_of_name =
        |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'/');
    let rest = rest.trim_ascii_start();
    let length = rest.iter().take(LONGEST).take_while(is_of_name).count();
    match rest.get(length) {
        Some(b'=') => length > 0,
        Some(b'>') => rest[..length] == *b"/",
        _ => false,
    }
}
