use crate::i18n::Message;

/// Refuses quotation marks that the reader would make the best of: one left
/// open takes in the rows that follow, one closed too early alters the cell.
/// The error is the byte and what is wrong there (RFC 4180, section 2).
pub fn check(bytes: &[u8]) -> Result<(), (usize, Message)> {
    let mut at = 0;
    let mut begins_cell = true;
    while at < bytes.len() {
        if begins_cell && bytes[at] == b'"' {
            at = closing_quote(bytes, at)? + 1;
            begins_cell = false;
            if !matches!(bytes.get(at), None | Some(b',' | b'\r' | b'\n')) {
                return Err((at, Message::QuoteInCell));
            }
        } else {
            begins_cell = matches!(bytes[at], b',' | b'\r' | b'\n');
            at += 1;
        }
    }
    Ok(())
}

/// Where the cell that a quotation mark opens is closed. Two of them within it
/// stand for one.
fn closing_quote(bytes: &[u8], opening: usize) -> Result<usize, (usize, Message)> {
    let mut at = opening + 1;
    loop {
        match (bytes.get(at), bytes.get(at + 1)) {
            (None, _) => return Err((opening, Message::QuoteLeftOpen)),
            (Some(b'"'), Some(b'"')) => at += 2,
            (Some(b'"'), _) => return Ok(at),
            (Some(_), _) => at += 1,
        }
    }
}
