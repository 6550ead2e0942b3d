//! Words of which a hyphen or a particle makes one.

use super::cut::{Chain, Cut, Form, Word};
use super::{HashMap, MOST_HYPHENED, Terms};
use crate::text::compact;

/// The forms that words of a document are together, by what they are run together;
/// none of what is no word of a term.
#[derive(Default)]
pub(super) struct Joined {
    forms: HashMap<String, Option<usize>>,
    /// Where words are run together, so that each need not ask for room.
    together: String,
}

impl Terms {
    /// Notes that the last word of a document, a particle, is one word of a term
    /// with the one before it: `back up`.
    pub(super) fn join_particle(&self, cut: &mut Cut, joined: &mut Joined) {
        let [.., before, last] = cut.words.as_mut_slice() else {
            return;
        };
        let is_apart =
            last.before.is_parted || last.before.begins_paragraph || last.before.is_hyphened;
        if is_apart || last.before.is_elided || before.is_joining {
            return;
        }
        self.join_to_last(cut, joined);
    }

    /// Notes that the last two words of a document are one word of a term, where they
    /// are.
    pub(super) fn join_to_last(&self, cut: &mut Cut, joined: &mut Joined) {
        let [.., before, last] = cut.words.as_mut_slice() else {
            return;
        };
        joined.together.clear();
        joined.together.push_str(&cut.forms[before.form].folded);
        joined.together.push_str(&cut.forms[last.form].folded);
        let known = match self.words.contains(&joined.together) {
            true => self.joined_form(&mut cut.forms, joined),
            false => None,
        };
        if let Some(form) = known {
            before.begins_chain = true;
            let range = before.range.start..last.range.end;
            let count = 2;
            cut.chains.push(Chain { range, count, form });
        }
    }

    /// The number of the form that some words are together, where it is a word of
    /// a term.
    fn joined_form(&self, forms: &mut Vec<Form>, joined: &mut Joined) -> Option<usize> {
        if let Some(known) = joined.forms.get(&joined.together) {
            return *known;
        }
        let folded = joined.together.clone();
        let stem = self.stem(&folded);
        let is_known = self.words.contains(&folded) || self.by_stems.stem(&stem).is_some();
        let number = is_known.then_some(forms.len());
        if is_known {
            let length = folded.len();
            let form = Form::of_its_own(folded.clone(), length);
            forms.push(Form { stem, ..form });
        }
        joined.forms.insert(folded, number);
        number
    }

    /// Takes joining words that hyphens join for one word, as nothing else is there
    /// that they could join: `who-is`, `tout-en-un`. Of others it notes whether they
    /// are one word of a term.
    pub(super) fn join_hyphened(
        &self,
        text: &str,
        cut: &mut Cut,
        joined: &mut Joined,
        is_term: bool,
    ) {
        if !cut.words.iter().any(|word| word.before.is_hyphened) {
            return;
        }
        let words = std::mem::take(&mut cut.words);
        let mut numbers: HashMap<String, usize> = HashMap::default();
        let mut words = words.into_iter().peekable();
        while let Some(first) = words.next() {
            if words.peek().is_none_or(|next| !next.before.is_hyphened) {
                cut.words.push(first);
                continue;
            }
            let mut chain = vec![first];
            while let Some(next) = words.next_if(|next| next.before.is_hyphened) {
                chain.push(next);
            }
            let range = chain[0].range.start..chain[chain.len() - 1].range.end;
            if chain.iter().all(|word| word.is_joining) {
                let folded = compact(&text[range.clone()]);
                chain[0].form = *numbers.entry(folded).or_insert_with_key(|folded| {
                    let mut form = Form::of_its_own(folded.clone(), range.len());
                    form.stem = self.stem(folded);
                    cut.forms.push(form);
                    cut.forms.len() - 1
                });
                chain.truncate(1);
                chain[0].is_joining = false;
                chain[0].range = range;
            } else if !is_term {
                self.note_chain(cut, joined, &mut chain);
            }
            cut.words.append(&mut chain);
        }
        cut.chains.sort_by_key(|chain| chain.range.start);
    }

    /// Notes of words that hyphens join whether they are one word of a term.
    fn note_chain(&self, cut: &mut Cut, joined: &mut Joined, chain: &mut [Word]) {
        let words = without_denial(cut, chain);
        if !(2..=MOST_HYPHENED).contains(&words.len()) {
            return;
        }
        joined.together.clear();
        for word in words.iter() {
            joined.together.push_str(&cut.forms[word.form].folded);
        }
        if let Some(form) = self.joined_form(&mut cut.forms, joined) {
            let count = words.len();
            let range = words[0].range.start..words[count - 1].range.end;
            words[0].begins_chain = true;
            cut.chains.push(Chain { range, count, form });
        }
    }

    /// A term with the words that hyphens join taken for one, where it has others
    /// besides: `add-on module` as `addon module`.
    pub(super) fn with_hyphens_left_out(&self, term: &str) -> Option<Cut> {
        let mut cut = self.cut(term, true);
        let words = std::mem::take(&mut cut.words);
        let before = words.len();
        let mut words = words.into_iter().peekable();
        while let Some(first) = words.next() {
            let mut chain = vec![first];
            while let Some(next) = words.next_if(|next| next.before.is_hyphened) {
                chain.push(next);
            }
            let begin = chain.len() - without_denial(&cut, &mut chain).len();
            if chain.len() > begin + 1 {
                let folded = chain[begin..]
                    .iter()
                    .map(|word| &cut.forms[word.form].folded);
                let folded: String = folded.map(String::as_str).collect();
                let length = folded.len();
                let stem = self.stem(&folded);
                let form = Form::of_its_own(folded, length);
                chain.truncate(begin + 1);
                chain[begin].is_joining = false;
                chain[begin].form = cut.forms.len();
                cut.forms.push(Form { stem, ..form });
            }
            cut.words.append(&mut chain);
        }
        let is_other = cut.words.len() > 1 && cut.words.len() < before;
        is_other.then_some(cut)
    }
}

/// Words that hyphens join without what denies them, which stands alone.
fn without_denial<'a>(cut: &Cut, chain: &'a mut [Word]) -> &'a mut [Word] {
    let begin = usize::from(cut.forms[chain[0].form].denies);
    &mut chain[begin..]
}
