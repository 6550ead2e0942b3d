/// A message as a sentence of its own.
pub fn sentence(message: &str) -> String {
    let sentence = capital(message);
    match sentence.ends_with(['.', '?', '!']) {
        true => sentence,
        false => format!("{sentence}."),
    }
}

/// With a capital, as words that stand by themselves.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
