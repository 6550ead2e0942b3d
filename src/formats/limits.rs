//! How much a reader takes. Everything is checked before it is parsed or kept.

/// The largest file read at once, in bytes.
pub const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;
/// The largest JSON file, in bytes: read as a tree, it takes many times its
/// size of memory.
pub const MAX_JSON_BYTES: usize = 32 * 1024 * 1024;
/// Most terms and texts of an entry.
pub const MAX_WORDS_OF_ENTRY: usize = 1_000;
/// The longest CSV row, in bytes.
pub const MAX_ROW_BYTES: usize = 1024 * 1024;
/// The longest term, in characters.
pub const MAX_TERM_CHARACTERS: usize = 500;
/// The longest definition, explanation or note, in characters.
pub const MAX_TEXT_CHARACTERS: usize = 100_000;
/// The longest title, issuer, place or other remark, in characters.
pub const MAX_LINE_CHARACTERS: usize = 4_000;
/// How many faults of a file are listed before the rest is only counted.
pub const MAX_FAULTS: usize = 200;
