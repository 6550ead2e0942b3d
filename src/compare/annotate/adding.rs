//! Adding the terms that are looked for.

use super::accents::Spelling;
use super::broken::pair;
use super::cut::{Cut, Form, Word};
use super::known::{Known, Spelled, Wanted, note};
use super::optional::with_its_endings;
use super::steps::{Joint, Step, steps};
use super::tree::{Place, StemTree};
use super::{LONGEST_IN_ONE, MOST_HYPHENED, Terms};
use crate::text::{Analysis, WordList};

/// A term as it is looked for.
struct Way<'a> {
    first: &'a Form,
    /// Whether its first word only joins others.
    is_led: bool,
    steps: Vec<(Step, &'a Form)>,
    /// Its words, folded, each parted from the next by a space.
    words: String,
    /// The same run together.
    together: String,
    /// The same with their accents.
    accented: String,
}

impl Way<'_> {
    /// Of a term; none of what names nothing.
    fn of(cut: &Cut) -> Option<Way<'_>> {
        let named = cut.words.iter().filter(|word| !word.is_joining);
        if !named.clone().any(|word| !cut.forms[word.form].denies) {
            return None;
        }
        let first = beginning(cut)?;
        let is_led = cut.words[first].is_joining;
        let steps = steps(cut, first + 1).map(|step| {
            let form = &cut.forms[step.form];
            (step, form)
        });
        let steps: Vec<_> = steps.collect();
        // Too many joining words part it.
        if steps.len() + 1 < named.count() + usize::from(is_led) {
            return None;
        }
        let first = cut.form(first);
        let mut words = first.folded.clone();
        let mut together = words.clone();
        let mut accented = first.spelling().letters.to_owned();
        for (_, form) in &steps {
            words.push(' ');
            words.push_str(&form.folded);
            together.push_str(&form.folded);
            accented.push_str(form.spelling().letters);
        }
        Some(Way {
            first,
            is_led,
            steps,
            words,
            together,
            accented,
        })
    }

    /// Its words as they are looked up.
    fn wanted(&self) -> impl Iterator<Item = Wanted<'_>> + Clone {
        let others = self.steps.iter().map(|(_, form)| *form);
        std::iter::once(self.first).chain(others).map(Wanted::of)
    }

    /// The same run together.
    fn wanted_together(&self) -> Wanted<'_> {
        let spelling = Spelling {
            letters: &self.accented,
            capitals: self.first.capitals,
        };
        Wanted {
            folded: &self.together,
            spelling,
        }
    }

    /// Which of its words are nouns that keep their gender, a bit for each: the first, which
    /// a gender is of, and those that others join to it. In German they have capitals, as an
    /// adjective may that a noun follows; a word alone may be one.
    fn nouns(&self, analysis: Analysis) -> u64 {
        let joints = self.steps.iter().map(|(step, _)| step.joint);
        let others = self.steps.iter().map(|(_, form)| *form);
        let forms = std::iter::once(self.first).chain(others);
        let is_alone = self.steps.is_empty();
        let is_capital = |form: &Form| form.capitals & 1 == 1;
        let follows = |(step, form): &(Step, &Form)| !step.breaks() && is_capital(form);
        let is_followed = self.steps.iter().map(follows).chain([false]);
        let is_joined = std::iter::once(true).chain(joints.map(|joint| joint != Joint::Space));
        let is_noun =
            forms
                .zip(is_joined)
                .zip(is_followed)
                .map(|((form, is_joined), is_followed)| match analysis {
                    Analysis::De => (is_alone || is_capital(form)) && !is_followed,
                    _ => is_joined,
                });
        let bits = is_noun.take(u64::BITS as usize).enumerate();
        bits.filter(|(_, is_noun)| *is_noun)
            .map(|(at, _)| 1 << at)
            .sum()
    }

    /// Whether it may be written in one.
    fn may_be_in_one(&self) -> bool {
        let hyphened = self.steps.iter().filter(|(step, _)| step.is_hyphened);
        let parts = 1 + self.steps.len() - hyphened.count().min(MOST_HYPHENED);
        parts <= LONGEST_IN_ONE && !self.steps.iter().any(|(step, _)| step.breaks())
    }
}

impl Terms {
    pub(super) fn add_term(
        &mut self,
        term: &str,
        number: usize,
        is_abbreviation: bool,
    ) -> Option<usize> {
        let mut cut = self.cut(term, true);
        self.keep_notes(term, &cut.words);
        let is_abbreviation = is_abbreviation || is_dotted(&cut, term);
        let spelled = if is_abbreviation { None } else { spelled(&cut) };
        keep_joining(&mut cut);
        let way = Way::of(&cut)?;
        let has_hyphens = way.steps.iter().any(|(step, _)| step.is_hyphened);
        let mut in_one = (has_hyphens && !is_abbreviation)
            .then(|| self.with_hyphens_left_out(term))
            .flatten();
        if let Some(cut) = &mut in_one {
            keep_joining(cut);
        }
        let with_article = self.with_article(term, &cut);
        let with_endings = with_its_endings(term, self.analysis);
        let mut with_endings = with_endings.map(|written| self.cut(&written, true));
        if let Some(cut) = &mut with_endings {
            keep_joining(cut);
        }
        let others = [&in_one, &with_article, &with_endings].map(Option::as_ref);
        let others = others.into_iter().map(|cut| cut.and_then(Way::of));
        let ways = std::iter::once(Some(way)).chain(others).collect::<Vec<_>>();
        let ways: Vec<&Way<'_>> = ways.iter().flatten().collect();
        let capitals = ways[0].first.capitals;
        let is_in_capitals =
            is_abbreviation && ways[0].steps.is_empty() && capitals.count_ones() > 1;
        let known_as = ways
            .iter()
            .filter_map(|way| self.known_as(way, is_in_capitals));
        let known = known_as.collect::<Vec<_>>();
        let known = known.iter().find_map(Spelled::term);
        let known = known.or_else(|| self.spelled.get(spelled.as_ref()?).copied());
        let number = known.unwrap_or(number);
        if let Some(spelled) = spelled {
            self.spelled.entry(spelled).or_insert(number);
        }
        let is_mixed = is_in_capitals && term.contains(char::is_lowercase);
        for way in ways {
            self.grow(way, |words, spelled, nouns| Known {
                words: words.to_owned(),
                spelled,
                nouns,
                number,
                is_in_capitals,
                capitals: is_mixed.then_some(capitals),
            });
        }
        let others = [in_one, with_article, with_endings].into_iter().flatten();
        for cut in others.chain([cut]) {
            self.note_words(cut);
        }
        known
    }

    /// Under which number a term is known already, or one that accents tell from it.
    fn known_as(&self, way: &Way<'_>, is_in_capitals: bool) -> Option<Spelled> {
        let capitals = way.first.capitals;
        let by_stems = self.place(way).and_then(|place| {
            let known = self.by_stems.known(place);
            self.spelled_as(known, way.wanted(), capitals, is_in_capitals)
        });
        by_stems.or_else(|| {
            let known = self.in_one(&self.stem(&way.together));
            self.spelled_as(known, [way.wanted_together()], capitals, is_in_capitals)
        })
    }

    /// Where the words of a term lead, if any begins with them.
    fn place(&self, way: &Way<'_>) -> Option<Place> {
        let first = (Joint::Space, way.first);
        let rest = way.steps.iter().map(|(step, form)| (step.joint, *form));
        let mut words = std::iter::once(first).chain(rest);
        words.try_fold(StemTree::ROOT, |place, (joint, form)| {
            let stem = self.by_stems.stem(&form.stem)?;
            self.by_stems.next(place, joint, stem)
        })
    }

    /// Makes a term one of those that are found.
    fn grow(&mut self, way: &Way<'_>, known_as: impl Fn(&str, Vec<(Box<str>, u64)>, u64) -> Known) {
        if way.is_led {
            self.leads.insert(way.first.folded.clone());
        }
        let root = StemTree::ROOT;
        let mut place = self.by_stems.grow(root, Joint::Space, &way.first.stem);
        let mut before = way.first;
        for (step, form) in &way.steps {
            if !step.breaks() {
                self.pairs.insert(pair(&before.stem, &form.stem));
            }
            before = form;
            place = self.by_stems.grow(place, step.joint, &form.stem);
        }
        let spelled = way.wanted().map(spelled_as).collect();
        let nouns = way.nouns(self.analysis);
        note(
            self.by_stems.known_mut(place),
            known_as(&way.words, spelled, nouns),
        );
        if way.may_be_in_one() {
            let stem = self.stem(&way.together);
            note(
                self.in_one.entry(stem).or_default(),
                known_as(
                    &way.together,
                    vec![spelled_as(way.wanted_together())],
                    nouns >> way.steps.len().min(u64::BITS as usize - 1) & 1,
                ),
            );
            self.together.insert(&way.together);
        }
    }

    /// Notes which words a term has.
    fn note_words(&mut self, cut: Cut) {
        for word in &cut.words {
            let form = &cut.forms[word.form];
            if !word.is_joining && form.joins() {
                self.kept.insert(form.folded.clone());
            }
        }
        self.words
            .extend(cut.forms.into_iter().map(|form| form.folded));
    }
}

fn spelled_as(word: Wanted<'_>) -> (Box<str>, u64) {
    (word.spelling.letters.into(), word.spelling.capitals)
}

/// Whether a term is an abbreviation with points: `I.C.T.`
fn is_dotted(cut: &Cut, term: &str) -> bool {
    cut.words.len() == 1 && cut.form(0).is_in_capitals && term.trim_end_matches('.').contains('.')
}

/// The words of a term run together with their accents, the joining ones too, where it has any of these and
/// no sign but hyphens, so that `add-on module` and `add on module` are one.
fn spelled(cut: &Cut) -> Option<String> {
    let has_signs = |word: &Word| word.before.is_parted || word.before.is_elided;
    let is_plain = !cut.words.iter().any(has_signs);
    let joins = cut.words.iter().any(|word| word.is_joining);
    let words = cut.words.iter();
    let words = words.map(|word| cut.forms[word.form].spelling().letters);
    (is_plain && joins && cut.words.len() > 1).then(|| words.collect())
}

fn folded<'a>(cut: &'a Cut, word: &Word) -> &'a str {
    &cut.forms[word.form].folded
}

/// Makes joining words of a term words like others where it is another without
/// them: those that it ends with (`read only`), and those that a hyphen joins to one
/// side alone (`set-up plan`, `data up-load`).
fn keep_joining(cut: &mut Cut) {
    let Some(first) = beginning(cut) else {
        return;
    };
    if is_piece_of_sentence(cut, first) {
        return;
    }
    let is_whole = cut.words[first + 1..]
        .iter()
        .all(|word| word.before.is_hyphened);
    let last = cut.words.len() - 1;
    let is_apart = |at: usize| {
        let next = cut
            .words
            .get(at + 1)
            .is_some_and(|next| next.before.is_hyphened);
        cut.words[at].before.is_hyphened != next
    };
    let mut kept: Vec<usize> = (first + 1..=last).filter(|at| is_apart(*at)).collect();
    for at in (first + 1..=last).rev() {
        let word = &cut.words[at];
        // “Net, the”
        let is_article = word.before.is_parted && begins_nothing(cut, word);
        if !word.is_joining || is_article {
            break;
        }
        kept.push(at);
    }
    let form = cut.form(last);
    let is_bound = cut.words[last].is_joining && !form.is_particle && form.said.relation.is_none();
    for at in kept {
        cut.words[at].is_joining = false;
    }
    cut.bound = (is_whole && is_bound && first < last).then_some(last);
}

/// Where a term begins, without the joining words that change nothing there.
fn beginning(cut: &Cut) -> Option<usize> {
    let is_first = |word: &Word| !(word.is_joining && begins_nothing(cut, word));
    cut.words.iter().position(is_first)
}

/// Whether nothing but joining words is there, and the last is a verb: `who is`.
fn is_piece_of_sentence(cut: &Cut, first: usize) -> bool {
    let is_joining = |word: &Word| word.is_joining;
    let last = cut.words.last().map(|word| folded(cut, word));
    cut.words[first..].iter().all(is_joining) && last.is_some_and(|last| VERBS.has(last))
}

/// Verbs that join others.
static VERBS: WordList = WordList::of(
    "is are was were be been has have had do does done est sont ete ont fait font ist sind war \
    hat werden wird wurde sia sono hanno es son fue ha han sea",
);

/// Joining words at the beginning of a term that change nothing: articles, `of`,
/// the `to` of verbs.
static BEGINNING_NOTHING: WordList = WordList::of(
    "a an the of to l le la les un une des du de d der die das dem den ein eine einen einem einer \
    il lo i gli uno una di del della dello dei degli delle el los las unos unas",
);

/// Whether a term is the same without a joining word that it begins with.
fn begins_nothing(cut: &Cut, word: &Word) -> bool {
    BEGINNING_NOTHING.has(folded(cut, word))
}
