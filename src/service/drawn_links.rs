//! What a link draws after it that somebody made, confirmed or no longer disputes:
//! entries that have a term of its entry, as they would be linked on arrival.

use super::alignment::weight_for_others;
use super::grounds::{is_confirmed, is_disputed_by_state};
use super::{Service, ServiceResult};
use crate::model::{Assertion, Link, LinkBasis};
use crate::store::{Audience, NewRecord};

/// What is said of a link before and after an act; before it was made, it was no ground.
pub(super) struct Act<'a> {
    pub before: Option<&'a [Assertion]>,
    pub after: &'a [Assertion],
}

impl Service {
    /// The links that an act makes possible, where a link weighs more for others
    /// after it than it did before.
    pub(super) async fn drawn_links(
        &self,
        link: &Link,
        audience: Audience,
        act: &Act<'_>,
    ) -> ServiceResult<Vec<NewRecord>> {
        let before = act.before.map_or(0, |said| weight(link, said));
        let after = weight(link, act.after);
        // What not everybody may see is no reason for a link that others see.
        if after <= before || !Audience::Public.sees(audience) {
            return Ok(Vec::new());
        }
        let reference = self.reference();
        let Some(concept) = reference.concepts.get(&link.concept) else {
            return Ok(Vec::new());
        };
        // What somebody confirmed is as good as what somebody made.
        let basis = match is_confirmed(act.after) {
            true => LinkBasis::Person { reason: None },
            false => link.basis.clone(),
        };
        let link = Link {
            basis,
            ..link.clone()
        };
        let drawn = self.links_by_name(concept, std::slice::from_ref(&link));
        let mut drawn = drawn.await?;
        // Entries of one list that have one term were kept apart by their State.
        let state = link.entry.state();
        let is_of_another = |owner: &str| state.as_ref().is_none_or(|own| own.as_str() != owner);
        drawn.retain(|record| record.owner.as_deref().is_none_or(is_of_another));
        Ok(drawn)
    }
}

/// What a link weighs for others, given what is said of it: nothing where the State
/// itself says that it is misplaced.
fn weight(link: &Link, said: &[Assertion]) -> u8 {
    match is_disputed_by_state(said) {
        true => 0,
        false => weight_for_others(link, is_confirmed(said)),
    }
}
