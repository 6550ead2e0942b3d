/// A writer of CSV in memory whose lines end with CR LF (RFC 4180, section 2). What
/// is within a text stays as it is, its ends of lines too.
pub(super) fn csv_writer() -> csv::Writer<Vec<u8>> {
    let mut format = csv::WriterBuilder::new();
    format.terminator(csv::Terminator::CRLF);
    format.from_writer(Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_they_should_and_texts_as_they_did() {
        let mut writer = csv_writer();
        writer.write_record(["=a\nb", "-c"]).unwrap();
        writer.write_record(["+d", "@e"]).unwrap();
        let written = writer.into_inner().unwrap();
        assert_eq!(written, b"\"=a\nb\",-c\r\n+d,@e\r\n");
    }
}
