//! How far a webhook was told, and when it is tried again.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::i18n::Message;
use crate::store::Revision;

/// The pause after a first failure; each further one doubles it.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60 * 60);
/// How long a webhook may go on failing before it is given up.
const GIVEN_UP_AFTER: SignedDuration = SignedDuration::from_hours(3 * 24);

/// How far a webhook was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// All notices up to this act were told.
    pub told_up_to: Revision,
    /// Set while the next notice cannot be told.
    pub failing: Option<Failing>,
}

/// That a notice could not be told so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failing {
    /// When the first attempt failed.
    pub since: Timestamp,
    /// Attempts that failed one after the other.
    pub attempts: u32,
    /// Why the last one did.
    pub last_error: Failure,
    /// When it is tried again; none once it was given up.
    pub next_attempt: Option<Timestamp>,
}

/// Why a notice was not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "code")]
pub enum Failure {
    /// The receiver answered that it did not take it.
    Answered {
        /// The status of the answer.
        status: u16,
    },
    /// The host has a private address, and such are not allowed.
    PrivateAddress,
    /// It is no `https`, which alone is allowed since.
    OnlyHttps,
    /// It took too long.
    TimedOut,
    /// No safe connection could be made: a matter of certificates.
    NotSecure,
    /// No connection could be made, or it broke.
    Unreachable,
}

impl Failure {
    /// The stable word for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answered { .. } => "answered",
            Self::PrivateAddress => "private-address",
            Self::OnlyHttps => "only-https",
            Self::TimedOut => "timed-out",
            Self::NotSecure => "not-secure",
            Self::Unreachable => "unreachable",
        }
    }

    /// What to say of it.
    pub fn message(self) -> Message {
        match self {
            Self::Answered { status } => Message::ReceiverAnswered { status },
            Self::PrivateAddress => Message::PrivateAddress,
            Self::OnlyHttps => Message::OnlyHttps,
            Self::TimedOut => Message::ReceiverTimedOut,
            Self::NotSecure => Message::ReceiverNotSecure,
            Self::Unreachable => Message::ReceiverUnreachable,
        }
    }
}

impl Progress {
    /// Of a webhook just made: told of what is done from then on.
    pub fn since(revision: Revision) -> Self {
        Self {
            told_up_to: revision,
            failing: None,
        }
    }

    /// That a notice was told.
    pub fn told(&mut self, revision: Revision) {
        *self = Self::since(revision);
    }

    /// That an attempt failed. `random` spreads the pauses, lest all that
    /// failed together come back together.
    pub fn failed(&mut self, failure: Failure, now: Timestamp, random: u8) {
        let (since, before) = match &self.failing {
            Some(failing) => (failing.since, failing.attempts),
            None => (now, 0),
        };
        let gives_up = now.duration_since(since) >= GIVEN_UP_AFTER;
        let next_attempt = now.checked_add(pause(before, random)).ok();
        self.failing = Some(Failing {
            since,
            attempts: before.saturating_add(1),
            last_error: failure,
            next_attempt: next_attempt.filter(|_| !gives_up),
        });
    }

    /// Whether nothing more is told.
    pub fn is_given_up(&self) -> bool {
        let failing = self.failing.as_ref();
        failing.is_some_and(|failing| failing.next_attempt.is_none())
    }

    /// How long to wait until the next attempt. A clock that was set back
    /// makes no pause longer than the longest.
    pub fn pause_left(&self, now: Timestamp) -> Duration {
        let next = self.failing.as_ref().and_then(|f| f.next_attempt);
        let left = next.map_or(SignedDuration::ZERO, |next| next.duration_since(now));
        Duration::try_from(left)
            .unwrap_or_default()
            .min(LONGEST_PAUSE)
    }
}

/// The pause after so many failures before: at least half of what it is in
/// full, the rest by chance.
fn pause(failures_before: u32, random: u8) -> Duration {
    let doubled = 2_u32.saturating_pow(failures_before);
    let full = FIRST_PAUSE.saturating_mul(doubled).min(LONGEST_PAUSE);
    full / 2 + full / 2 * u32::from(random) / 255
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;
    const REFUSED: Failure = Failure::Answered { status: 500 };

    #[test]
    fn pauses_grow_to_an_hour_and_are_spread() {
        let seconds = [0, 1, 2, 5, 12, 40].map(|before| pause(before, 255).as_secs());
        assert_eq!(seconds, [1, 2, 4, 32, 3_600, 3_600]);
        assert_eq!(pause(3, 0), Duration::from_secs(4));
    }

    #[test]
    fn a_webhook_that_fails_for_three_days_is_given_up() {
        let mut progress = Progress::since(7);
        progress.failed(REFUSED, NOW, 255);
        assert_eq!(progress.pause_left(NOW), Duration::from_secs(1));
        let later = NOW + SignedDuration::from_hours(71);
        progress.failed(REFUSED, later, 255);
        assert!(!progress.is_given_up());
        progress.failed(Failure::TimedOut, NOW + GIVEN_UP_AFTER, 255);
        assert!(progress.is_given_up());
        let failing = progress.failing.as_ref().unwrap();
        assert_eq!((failing.since, failing.attempts), (NOW, 3));
        assert_eq!(progress.told_up_to, 7);
    }

    #[test]
    fn what_is_told_ends_the_failing() {
        let mut progress = Progress::since(7);
        progress.failed(REFUSED, NOW, 0);
        progress.told(9);
        assert_eq!(progress, Progress::since(9));
        assert_eq!(progress.pause_left(NOW), Duration::ZERO);
    }

    #[test]
    fn progress_is_read_as_it_was_kept() {
        let mut progress = Progress::since(7);
        progress.failed(REFUSED, NOW, 0);
        let kept = serde_json::to_string(&progress).unwrap();
        assert_eq!(
            kept,
            r#"{"told_up_to":7,"failing":{"since":"1970-01-01T00:00:00Z","attempts":1,"last_error":{"code":"answered","status":500},"next_attempt":"1970-01-01T00:00:00.5Z"}}"#
        );
        assert_eq!(serde_json::from_str::<Progress>(&kept).unwrap(), progress);
    }

    #[test]
    fn a_clock_set_back_makes_no_pause_longer_than_the_longest() {
        let mut progress = Progress::since(7);
        progress.failed(REFUSED, NOW + GIVEN_UP_AFTER, 0);
        assert_eq!(progress.pause_left(NOW), LONGEST_PAUSE);
    }
}
