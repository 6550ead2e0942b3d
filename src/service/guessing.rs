use std::collections::{HashMap, HashSet};
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

type Instant = <DefaultClock as Clock>::Instant;

/// Wrong tokens from one address that are answered at once, and how many more
/// in each minute after.
const WRONG_TOKENS: NonZeroU32 = NonZeroU32::new(10).expect("not zero");
/// Most addresses and tokens that are kept in mind.
const MAX_KEPT: usize = 10_000;

/// Slows whoever guesses at tokens: an address that sent too many wrong ones
/// has none looked up for a while, but those that were right before, lest one
/// guesser keep out all who share its address.
pub struct Guessing {
    wrong: RateLimiter<IpAddr, HashMapStateStore<IpAddr>, DefaultClock>,
    slowed: Mutex<HashMap<IpAddr, Instant>>,
    right: Mutex<HashSet<String>>,
}

impl Default for Guessing {
    fn default() -> Self {
        Self {
            wrong: RateLimiter::hashmap(Quota::per_minute(WRONG_TOKENS)),
            slowed: Mutex::default(),
            right: Mutex::default(),
        }
    }
}

impl Guessing {
    /// For how many seconds no token but a known one is looked up for an
    /// address; none if they are.
    pub fn seconds_left(&self, address: IpAddr, token_hash: &str) -> Option<u64> {
        let right = self.right.lock().unwrap_or_else(PoisonError::into_inner);
        if right.contains(token_hash) {
            return None;
        }
        let slowed = self.slowed.lock().unwrap_or_else(PoisonError::into_inner);
        let until = slowed.get(&network(address))?;
        let now = self.wrong.clock().now();
        let left: std::time::Duration = until.duration_since(now);
        (!left.is_zero()).then(|| left.as_secs() + 1)
    }

    /// Notes that a token was right.
    pub fn was_right(&self, token_hash: &str) {
        let mut right = self.right.lock().unwrap_or_else(PoisonError::into_inner);
        if right.len() >= MAX_KEPT {
            right.clear();
        }
        if !right.contains(token_hash) {
            right.insert(token_hash.to_owned());
        }
    }

    /// Notes that a token was wrong.
    pub fn was_wrong(&self, address: IpAddr, token_hash: &str) {
        let address = network(address);
        self.right
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(token_hash);
        if self.wrong.len() >= MAX_KEPT {
            self.wrong.retain_recent();
        }
        if let Err(not_until) = self.wrong.check_key(&address) {
            let mut slowed = self.slowed.lock().unwrap_or_else(PoisonError::into_inner);
            let now = self.wrong.clock().now();
            if slowed.len() >= MAX_KEPT {
                slowed.retain(|_, until| *until > now);
            }
            slowed.insert(address, not_until.earliest_possible());
        }
    }
}

/// Whoever has an IPv6 address commonly has all of its /64.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => v4.into(),
            None => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_is_slowed_and_known_tokens_are_not() {
        let guessing = Guessing::default();
        let [guesser, other] = ["192.0.2.1", "192.0.2.2"].map(|a| a.parse().unwrap());
        guessing.was_right("known");
        for _ in 0..WRONG_TOKENS.get() {
            assert_eq!(guessing.seconds_left(guesser, "wrong"), None);
            guessing.was_wrong(guesser, "wrong");
        }
        guessing.was_wrong(guesser, "wrong");
        assert!(guessing.seconds_left(guesser, "another").is_some());
        assert_eq!(guessing.seconds_left(guesser, "known"), None);
        assert_eq!(guessing.seconds_left(other, "another"), None);
    }

    #[test]
    fn a_network_of_addresses_is_one() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff:1"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
