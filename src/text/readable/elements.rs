//! Which elements of HTML part the words around them.

use crate::text::WordList;

/// Elements that HTML displays as blocks, as parts of a table or a list, or above the
/// line (HTML Living Standard, 15.3), and those of pictures and formulas that have a
/// place of their own. All others, unknown ones too, stand within a line.
static BLOCKS: WordList = WordList::of(
    "address article aside blockquote body caption center col colgroup dd desc details dialog dir div dl dt \
    fieldset figcaption figure footer foreignobject form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup \
    hr html legend li listing main marquee menu mtable mtd mtr nav noframes ol optgroup option p plaintext \
    pre rp rt rtc search section summary table tbody td text textarea tfoot th thead title tr ul xmp",
);
/// Elements with a box of their own in a line: words right before, within and after it
/// are others.
static BOXES: WordList = WordList::of(
    "applet audio button canvas embed iframe img input meter noscript object progress select svg video",
);
/// Elements of HTML, and of pictures, that stand within a line.
static IN_LINE: WordList = WordList::of(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label map mark nobr output q \
    rb ruby s samp slot small span strike strong sub sup textpath time tspan tt u var wbr",
);
/// Elements whose content nobody reads, and that part nothing. That of `noscript` is read
/// where no script runs.
const UNREAD: [&str; 3] = ["script", "style", "template"];
/// Elements whose white space is read as it stands (HTML Living Standard, 15.3.3 and
/// 15.5.16).
const PREFORMATTED: [&str; 4] = ["pre", "textarea", "listing", "xmp"];

/// Elements of what is no longer meant, and of what is meant instead.
const STRUCK: [&str; 3] = ["del", "s", "strike"];
const INSERTED: [&str; 2] = ["ins", "u"];

/// Whether what an element has is no longer meant.
pub(super) fn is_struck(name: &str) -> bool {
    STRUCK.contains(&name)
}

/// Whether an element may say what is meant instead.
pub(super) fn is_inserted(name: &str) -> bool {
    INSERTED.contains(&name)
}

/// Whether an element parts paragraphs.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.has(name)
}

/// Whether an element stands in a line as a word does.
pub(super) fn is_box(name: &str) -> bool {
    BOXES.has(name)
}

/// Whether an element is none of HTML but of some other markup. One with a hyphen in its name
/// is made for HTML.
pub(super) fn is_foreign(name: &str) -> bool {
    let is_known = || IN_LINE.has(name) || is_block(name) || is_box(name) || is_unread(name);
    !name.is_empty() && !name.contains('-') && !is_known()
}

/// Whether nobody reads what is in an element.
pub(super) fn is_unread(name: &str) -> bool {
    UNREAD.contains(&name)
}

/// Whether white space in an element is read as it stands.
pub(super) fn is_preformatted(name: &str) -> bool {
    PREFORMATTED.contains(&name)
}

/// The name of the element that a tag begins or ends, in small letters: all of `st1:place`
/// and `x-term`. None where it is no tag, but a comment or an instruction.
pub(super) fn name(tag: &str) -> String {
    let begin = tag.trim_start_matches(['<', '/']);
    let is_of_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_' | '.');
    let name = begin.chars().take_while(is_of_name);
    name.map(|c| c.to_ascii_lowercase()).collect()
}
