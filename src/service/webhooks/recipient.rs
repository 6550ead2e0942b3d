//! For whom a webhook is told, as the account stands right now.

use jiff::{SignedDuration, Timestamp};

use crate::service::{Account, Service, ServiceResult};
use crate::store::{self, Record, Space};

/// How long an account of an identity provider is told after it last came:
/// whether it has ended over there shows only when it comes.
const TOLD_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The account of a webhook.
#[derive(Debug, PartialEq)]
pub(super) enum Recipient {
    /// It is told.
    Present(Account),
    /// It is an identity provider's and has not come for long: nothing is told
    /// until it comes again.
    Away,
    /// It was revoked, has expired, or is not there: it is told nothing more.
    Ended,
}

impl Service {
    /// For whom the webhooks of an account are told.
    pub(super) async fn recipient(&self, account: &str) -> ServiceResult<Recipient> {
        let kept: Option<(Record, Account)> = store::get(self.store.as_ref(), account).await?;
        let is_valid = |account: &Account| account.is_valid(&self.environment.now());
        let Some((_, account)) = kept.filter(|(_, account)| is_valid(account)) else {
            return Ok(Recipient::Ended);
        };
        if account.is_of_provider() {
            let used = self.store.recall(Space::LastUse, &account.id).await?;
            let used = used.and_then(|memo| memo.value.parse().ok());
            if has_been_long(used, self.environment.timestamp()) {
                return Ok(Recipient::Away);
            }
        }
        Ok(Recipient::Present(account))
    }
}

fn has_been_long(used: Option<Timestamp>, now: Timestamp) -> bool {
    used.is_none_or(|used| now.duration_since(used) > TOLD_FOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_once_a_month_is_told_all_along() {
        let now: Timestamp = "2026-03-31T12:00:00Z".parse().unwrap();
        for (used, is_long) in [
            (Some("2026-03-31T12:00:00Z"), false),
            (Some("2026-03-01T12:00:00Z"), false),
            (Some("2026-03-01T11:00:00Z"), true),
            (None, true),
        ] {
            let at = used.map(|used| used.parse().unwrap());
            assert_eq!(has_been_long(at, now), is_long, "{used:?}");
        }
    }
}
