use std::io::Read;
use std::path::Path;

use super::error::CliError;
use crate::formats::{Fault, MAX_FILE_BYTES};
use crate::i18n::Message;

/// Reads a file whole, unless it is larger than is taken at once.
pub fn read(path: &Path) -> Result<Vec<u8>, CliError> {
    let name = path.display().to_string();
    let fault = |message| CliError::faulty(vec![Fault::of_file(&name, message)]);
    let unreadable = |error: std::io::Error| {
        let detail = error.to_string();
        fault(Message::FileUnreadable { detail })
    };
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let limit_bytes = MAX_FILE_BYTES;
        return Err(fault(Message::FileTooLarge { limit_bytes }));
    }
    Ok(bytes)
}
