use super::called::Called;

/// What inflects a name changes no more letters of its stem: `policies` and `policy` begin
/// with the stem `polici` but for the last letter.
const CHANGED: usize = 2;
/// With so few letters in common any names begin.
const FEWEST: usize = 2;

/// The keys of names in their order, each with the place of what has it. What they are
/// stays with the names.
#[derive(Debug)]
pub(super) struct Keys(Vec<OfName>);

/// The key of a name.
#[derive(Debug)]
struct OfName {
    /// Its first bytes as a number, by which most are put in order.
    first: u64,
    place: u32,
    /// Which of the names of the place has it.
    name: u32,
}

impl OfName {
    fn key<'n>(&self, names: &'n [Vec<Called>]) -> &'n str {
        &names[self.place as usize][self.name as usize].key
    }
}

impl Keys {
    /// Those of the names of each place.
    pub(super) fn of(names: &[Vec<Called>]) -> Self {
        let mut keys = Vec::with_capacity(names.iter().map(Vec::len).sum());
        for (place, called) in (0..).zip(names) {
            keys.extend((0..).zip(called).map(|(name, called)| OfName {
                first: first(&called.key),
                place,
                name,
            }));
        }
        keys.sort_unstable_by(|one: &OfName, other| {
            let by_key = || one.key(names).cmp(other.key(names));
            let by_place = || one.place.cmp(&other.place);
            one.first
                .cmp(&other.first)
                .then_with(by_key)
                .then_with(by_place)
        });
        Self(keys)
    }

    /// The places of names with a key.
    pub(super) fn same<'n>(
        &'n self,
        key: &'n str,
        names: &'n [Vec<Called>],
    ) -> impl Iterator<Item = usize> {
        let same = self.from(key, names);
        let same = same.take_while(move |other| other.key(names) == key);
        same.map(|other| other.place as usize)
    }

    /// The places of names that begin as all do which are a term in one word or in several,
    /// see [`Called::is_run_together_as`].
    pub(super) fn run_together<'n>(
        &'n self,
        term: &'n Called,
        names: &'n [Vec<Called>],
    ) -> impl Iterator<Item = usize> {
        let form = term.form_run_together();
        let beginning = form.map(|(stem, _)| beginning(&term.key, &stem));
        let beginning = beginning.filter(|letters| letters.chars().count() >= FEWEST);
        let begin_so = beginning.into_iter().flat_map(move |beginning| {
            let from = self.from(beginning, names);
            from.take_while(move |other| other.key(names).starts_with(beginning))
        });
        begin_so.map(|other| other.place as usize)
    }

    /// The keys from one on.
    fn from(&self, key: &str, names: &[Vec<Called>]) -> impl Iterator<Item = &OfName> {
        let wanted = first(key);
        let start = self.0.partition_point(|other| {
            other.first < wanted || other.first == wanted && other.key(names) < key
        });
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
