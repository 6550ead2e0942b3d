//! Addresses of the web and of mail in a document: the words in them name
//! nothing there.

use std::ops::Range;

/// Finds whether places are within an address, asked in the order of a document.
pub(super) struct Addresses<'t> {
    text: &'t str,
    /// What was looked at last for an address with a scheme, and for another one.
    run: Looked,
    piece: Looked,
    /// Whether the run has any sign that addresses have.
    has_signs: bool,
}

/// Every address has one of these.
const SIGNS: [char; 3] = ['.', '@', ':'];

/// A part of a text, in bytes, with the address in it. Each is looked at once,
/// however many places it has.
#[derive(Default)]
struct Looked {
    part: Range<usize>,
    address: Option<Range<usize>>,
}

impl<'t> Addresses<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            run: Looked::default(),
            piece: Looked::default(),
            has_signs: false,
        }
    }

    /// Whether a place is within an address, and not all of it: a term may be
    /// written like one (`security.txt`).
    pub(super) fn hold(&mut self, place: &Range<usize>) -> bool {
        self.is_within(place.start, place) || self.is_within(place.end - 1, place)
    }

    fn is_within(&mut self, at: usize, place: &Range<usize>) -> bool {
        if !self.run.part.contains(&at) {
            let part = self.around(at, parts_runs);
            self.has_signs = self.text[part.clone()].contains(SIGNS);
            let begin = self.has_signs.then(|| self.web_address(&part)).flatten();
            let address = begin.map(|begin| begin..part.end);
            self.run = Looked { part, address };
        }
        if !self.has_signs {
            return false;
        }
        if !self.piece.part.contains(&at) {
            let part = self.around(at, parts_pieces);
            let address = Some(self.trimmed(&part));
            let address = address.filter(|address| is_address(&self.text[address.clone()]));
            self.piece = Looked { part, address };
        }
        let is_part = |looked: &Looked| {
            let address = looked.address.as_ref();
            address.is_some_and(|address| address.contains(&at) && address != place)
        };
        is_part(&self.run) || is_part(&self.piece)
    }

    /// The characters around a place up to some that part them.
    fn around(&self, at: usize, parts: fn(char) -> bool) -> Range<usize> {
        let at = self.text.floor_char_boundary(at);
        let before = self.text[..at].char_indices().rev();
        let begin = before.take_while(|(_, c)| !parts(*c)).last();
        let after = self.text[at..].find(parts);
        begin.map_or(at, |(begin, _)| begin)..after.map_or(self.text.len(), |end| at + end)
    }

    /// Where an address with its scheme begins in a run of characters.
    fn web_address(&self, run: &Range<usize>) -> Option<usize> {
        let written = &self.text[run.clone()];
        let scheme = written.find("://").or_else(|| written.find("mailto:"))?;
        let is_of_scheme = |c: &char| c.is_ascii_alphanumeric();
        let letters = written[..scheme].chars().rev().take_while(is_of_scheme);
        Some(run.start + scheme - letters.count())
    }

    /// A piece without the signs at its end.
    fn trimmed(&self, piece: &Range<usize>) -> Range<usize> {
        let written = self.text[piece.clone()].trim_end_matches(['.', ':', '!', '?', '…']);
        piece.start..piece.start + written.len()
    }
}

/// What no address with a scheme goes on after.
fn parts_runs(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”')
}

/// What no other address goes on after.
fn parts_pieces(c: char) -> bool {
    let is_quote = matches!(c, '\'' | '’' | '‘' | '`');
    parts_runs(c) || is_quote || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | '|')
}

/// Whether something written is an address without a scheme: `www.…`,
/// `user@host`, `host.example`, be it with a path.
fn is_address(written: &str) -> bool {
    if written.starts_with("www.") {
        return true;
    }
    let Some((user, host)) = written.split_once('@') else {
        return is_host(written);
    };
    user.ends_with(char::is_alphanumeric) && host.starts_with(char::is_alphanumeric)
}

/// Whether something written begins with the name of a host: parts of at least
/// two small letters or digits, the last of letters, with points between them. A
/// capital after a point begins a sentence (`network.The`).
fn is_host(written: &str) -> bool {
    let host = written
        .split(['/', ':', '?', '#'])
        .next()
        .unwrap_or_default();
    let is_of_host = |c: char| c.is_lowercase() || c.is_ascii_digit() || c == '-';
    let is_part = |part: &str| part.chars().nth(1).is_some() && part.chars().all(is_of_host);
    let Some((others, last)) = host.rsplit_once('.') else {
        return false;
    };
    others.split('.').all(is_part) && is_part(last) && last.chars().all(char::is_lowercase)
}
