//! The source of ids and salts, so that tests and demonstrations can seed it.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::{Builder, Uuid};

/// Gives ids in order of time (version 7) and salts.
#[derive(Debug, Clone)]
pub struct Ids(Arc<Mutex<Source>>);

#[derive(Debug)]
struct Source {
    random: StdRng,
    last: u64,
}

impl Ids {
    /// Ids that nobody can foresee.
    pub fn random() -> Self {
        Self::from(rand::make_rng())
    }

    /// The same ids each time.
    pub fn seeded(seed: u64) -> Self {
        Self::from(StdRng::seed_from_u64(seed))
    }

    fn from(random: StdRng) -> Self {
        Self(Arc::new(Mutex::new(Source { random, last: 0 })))
    }

    /// The next id at an instant; later than all that were given before.
    pub fn next(&self, now: Timestamp) -> Uuid {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // 48 bits of milliseconds, then 12 bits that count within one: ids of one batch stay in order.
        let millisecond = u64::try_from(now.as_millisecond()).unwrap_or(0);
        source.last = (millisecond << 12).max(source.last + 1);
        let (millisecond, counter) = (source.last >> 12, source.last & 0xFFF);
        let mut bytes = [0_u8; 10];
        source.random.fill_bytes(&mut bytes);
        let [high, low, ..] = &mut bytes;
        *high = u8::try_from(counter >> 8).unwrap_or(0);
        *low = u8::try_from(counter & 0xFF).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millisecond, &bytes).into_uuid()
    }

    /// Sixteen bytes that make a digest useless for guessing what it was made of.
    pub fn salt(&self) -> Vec<u8> {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut salt = vec![0; 16];
        source.random.fill_bytes(&mut salt);
        salt
    }

    /// A secret of 256 random bits, in hexadecimal digits: for links and tokens.
    pub fn secret(&self) -> String {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = [0_u8; 32];
        source.random.fill_bytes(&mut bytes);
        bytes.iter().fold(String::new(), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}
