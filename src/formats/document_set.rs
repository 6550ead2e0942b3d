use crate::model::{Document, Key, Term, Text};

/// The documents of an entry that its terms and texts cite, in the order in
/// which the list declares them.
pub fn cited(declared: &[Document], terms: &[Term], texts: &[Text]) -> Vec<Document> {
    let is_cited = |id: &Key| {
        terms.iter().any(|term| term.document == *id)
            || texts.iter().any(|text| text.document == *id)
    };
    let of_entry = declared.iter().filter(|document| is_cited(&document.id));
    of_entry.cloned().collect()
}
