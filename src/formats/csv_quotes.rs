use crate::i18n::Message;

/// What is wrong with the quotation marks of a file, and how far it can be
/// read all the same.
#[derive(Debug, PartialEq, Eq)]
pub struct Quotes {
    /// Each byte at which one is wrong, and how (RFC 4180, section 2).
    pub faults: Vec<(usize, Message)>,
    /// Where the row begins that takes in all that follows; the end of the
    /// file where there is none.
    pub readable: usize,
}

/// Finds quotation marks that the reader would make the best of: one left
/// open takes in the rows that follow, one closed too early alters the cell.
pub fn check(bytes: &[u8]) -> Quotes {
    let mut faults = Vec::new();
    let (mut at, mut row) = (0, 0);
    let mut begins_cell = true;
    while at < bytes.len() {
        if begins_cell && bytes[at] == b'"' {
            begins_cell = false;
            let Some(closing) = closing_quote(bytes, at) else {
                faults.push((at, Message::QuoteLeftOpen));
                let readable = row;
                return Quotes { faults, readable };
            };
            at = closing + 1;
            if !matches!(bytes.get(at), None | Some(b',' | b'\r' | b'\n')) {
                faults.push((at, Message::QuoteInCell));
            }
        } else {
            begins_cell = matches!(bytes[at], b',' | b'\r' | b'\n');
            at += 1;
            if begins_cell && bytes[at - 1] != b',' {
                row = at;
            }
        }
    }
    let readable = bytes.len();
    Quotes { faults, readable }
}

/// Where the cell that a quotation mark opens is closed, if it is. Two of them
/// within it stand for one.
fn closing_quote(bytes: &[u8], opening: usize) -> Option<usize> {
    let mut at = opening + 1;
    loop {
        match (bytes.get(at)?, bytes.get(at + 1)) {
            (b'"', Some(b'"')) => at += 2,
            (b'"', _) => return Some(at),
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_wrong_marks_are_found_and_what_stands_before_an_open_one_is_read() {
        let file = b"a,b\n\"x\"y,\"z\"\n1,\"2\"3\n4,\"5\n6,7\n";
        let quotes = check(file);
        let at: Vec<usize> = quotes.faults.iter().map(|(at, _)| *at).collect();
        assert_eq!(at, [7, 18, 22]);
        assert_eq!(&file[quotes.readable..], b"4,\"5\n6,7\n");
    }

    #[test]
    fn doubled_marks_and_breaks_within_cells_are_right() {
        let file = b"a,b\r\n\"x \"\"y\"\"\",\"two\nlines\"\r\n";
        let readable = file.len();
        let faults = Vec::new();
        assert_eq!(check(file), Quotes { faults, readable });
    }
}
