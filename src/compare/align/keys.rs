use super::called::Called;

/// What inflects a name changes no more letters of its stem: `policies` and `policy` begin
/// with the stem `polici` but for the last letter.
const CHANGED: usize = 2;
/// With so few letters in common any names begin.
const FEWEST: usize = 2;

/// The keys of names, each with the place of what has it, in their order.
#[derive(Debug)]
pub(super) struct Keys(Vec<(String, usize)>);

impl Keys {
    /// Those of the names of each place.
    pub(super) fn of(names: &[Vec<Called>]) -> Self {
        let of_place = |(place, names): (usize, &Vec<Called>)| {
            let keys = names.iter().map(move |name| (name.key.clone(), place));
            keys.collect::<Vec<_>>()
        };
        let mut keys: Vec<(String, usize)> = names.iter().enumerate().flat_map(of_place).collect();
        keys.sort_unstable();
        keys.dedup();
        Self(keys)
    }

    /// The places of names with a key.
    pub(super) fn same(&self, key: &str) -> impl Iterator<Item = usize> {
        let same = self.from(key).take_while(move |(other, _)| other == key);
        same.map(|(_, place)| *place)
    }

    /// The places of names that begin as all do which are a term in one word or in several,
    /// see [`Called::is_run_together_as`].
    pub(super) fn run_together(&self, term: &Called) -> impl Iterator<Item = usize> {
        let form = term.form_run_together();
        let beginning = form.map(|(stem, _)| beginning(&term.key, &stem));
        let beginning = beginning.filter(|letters| letters.chars().count() >= FEWEST);
        let begin_so = beginning.into_iter().flat_map(|beginning| {
            let from = self.from(beginning);
            from.take_while(move |(key, _)| key.starts_with(beginning))
        });
        begin_so.map(|(_, place)| *place)
    }

    /// The keys from one on.
    fn from(&self, key: &str) -> impl Iterator<Item = &(String, usize)> {
        let start = self.0.partition_point(|(other, _)| other.as_str() < key);
        self.0[start..].iter()
    }
}

/// What a key and its stem begin with, but for what another inflection may change.
fn beginning<'k>(key: &'k str, stem: &str) -> &'k str {
    let pairs = key.char_indices().zip(stem.chars());
    let same = pairs.take_while(|((_, letter), of_stem)| letter == of_stem);
    let starts: Vec<usize> = same.map(|((at, _), _)| at).collect();
    let end = starts.len().checked_sub(CHANGED).map(|last| starts[last]);
    &key[..end.unwrap_or_default()]
}
