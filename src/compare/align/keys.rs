use super::called::Called;

/// What inflects a name changes no more letters of its stem: `policies` and `policy` begin
/// with the stem `polici` but for the last letter.
const CHANGED: usize = 2;
/// With so few letters in common any names begin.
const FEWEST: usize = 2;

/// The keys of names, in their order.
#[derive(Debug)]
pub(super) struct Keys(Vec<OfPlace>);

/// A key with the place of what has it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct OfPlace {
    /// The first bytes of the key as a number, by which most are put in order.
    first: u64,
    key: String,
    place: usize,
}

impl Keys {
    /// Those of the names of each place.
    pub(super) fn of(names: &[Vec<Called>]) -> Self {
        let mut keys = Vec::with_capacity(names.iter().map(Vec::len).sum());
        for (place, names) in names.iter().enumerate() {
            keys.extend(names.iter().map(|name| OfPlace {
                first: first(&name.key),
                key: name.key.clone(),
                place,
            }));
        }
        keys.sort_unstable();
        keys.dedup();
        Self(keys)
    }

    /// The places of names with a key.
    pub(super) fn same(&self, key: &str) -> impl Iterator<Item = usize> {
        let same = self.from(key).take_while(move |other| other.key == key);
        same.map(|other| other.place)
    }

    /// The places of names that begin as all do which are a term in one word or in several,
    /// see [`Called::is_run_together_as`].
    pub(super) fn run_together(&self, term: &Called) -> impl Iterator<Item = usize> {
        let form = term.form_run_together();
        let beginning = form.map(|(stem, _)| beginning(&term.key, &stem));
        let beginning = beginning.filter(|letters| letters.chars().count() >= FEWEST);
        let begin_so = beginning.into_iter().flat_map(|beginning| {
            let from = self.from(beginning);
            from.take_while(move |other| other.key.starts_with(beginning))
        });
        begin_so.map(|other| other.place)
    }

    /// The keys from one on.
    fn from(&self, key: &str) -> impl Iterator<Item = &OfPlace> {
        let wanted = (first(key), key);
        let start = self
            .0
            .partition_point(|other| (other.first, other.key.as_str()) < wanted);
        self.0[start..].iter()
    }
}

/// The first bytes of a key as a number, in the same order.
fn first(key: &str) -> u64 {
    let mut first = [0; 8];
    for (place, byte) in first.iter_mut().zip(key.bytes()) {
        *place = byte;
    }
    u64::from_be_bytes(first)
}

/// What a key and its stem begin with, but for what another inflection may change.
fn beginning<'k>(key: &'k str, stem: &str) -> &'k str {
    let pairs = key.char_indices().zip(stem.chars());
    let same = pairs.take_while(|((_, letter), of_stem)| letter == of_stem);
    let starts: Vec<usize> = same.map(|((at, _), _)| at).collect();
    let end = starts.len().checked_sub(CHANGED).map(|last| starts[last]);
    &key[..end.unwrap_or_default()]
}
