use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What whoever runs the service decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Whether whoever has no account reads what is public.
    pub public_reading: bool,
    /// Whether webhooks may lead to private addresses, and by plain HTTP.
    pub webhooks_to_private_addresses: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            public_reading: true,
            webhooks_to_private_addresses: false,
        }
    }
}

/// What the service takes from the world outside: the time and randomness.
#[derive(Clone, Copy)]
pub struct Environment {
    now: fn() -> Timestamp,
    random: fn() -> Result<[u8; 32], getrandom::Error>,
}

impl Environment {
    /// The system's clock and random source.
    pub fn of_system() -> Self {
        Self {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place where time comes in"
            )]
            now: || Timestamp::now(),
            random: || {
                let mut bytes = [0; 32];
                getrandom::fill(&mut bytes).map(|()| bytes)
            },
        }
    }

    /// The time.
    pub fn timestamp(&self) -> Timestamp {
        (self.now)()
    }

    /// The present year (UTC).
    pub fn year(&self) -> u16 {
        let year = (self.now)().to_zoned(TimeZone::UTC).year();
        u16::try_from(year).unwrap_or_default()
    }

    /// The time as it is kept: RFC 3339, UTC, to the second.
    pub fn now(&self) -> String {
        let seconds = (self.now)().as_second();
        match Timestamp::from_second(seconds) {
            Ok(now) => now.to_string(),
            Err(_) => (self.now)().to_string(),
        }
    }

    /// A new key whose order by bytes is that of the time to the millisecond.
    ///
    /// # Errors
    /// If the system has no randomness to give.
    pub fn key(&self, prefix: char) -> Result<String, getrandom::Error> {
        let [a, b, c, d, ..] = self.random()?;
        let milliseconds = (self.now)().as_millisecond();
        let random = u32::from_be_bytes([a, b, c, d]);
        Ok(format!("{prefix}{milliseconds:011x}{random:08x}"))
    }

    /// 256 random bits.
    ///
    /// # Errors
    /// If the system has none to give.
    pub fn random(&self) -> Result<[u8; 32], getrandom::Error> {
        (self.random)()
    }
}
