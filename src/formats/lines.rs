/// Where the lines of a file end.
pub struct Lines(Vec<usize>);

impl Lines {
    /// Of a file's bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        Self(ends.map(|(at, _)| at).collect())
    }

    /// The line, from 1, of a byte.
    pub fn at(&self, byte: usize) -> u64 {
        1 + self.0.partition_point(|line_end| *line_end < byte) as u64
    }
}
