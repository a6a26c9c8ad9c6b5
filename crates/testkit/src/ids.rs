//! Ids that are the same in every run.

use std::sync::atomic::{AtomicU64, Ordering};

use uuid::{Builder, Uuid};

/// The first moment of 1 May 2024 in UTC, in milliseconds since 1970.
const START_MILLIS: u64 = 1_714_521_600_000;

/// A source of UUIDv7 ids that count up from a fixed time: the same in every run, each after the one before.
#[derive(Debug, Default)]
pub struct Ids(AtomicU64);

impl Ids {
    /// A source whose ids are not those of sources with another seed.
    pub fn seeded(seed: u16) -> Self {
        Self(AtomicU64::new(u64::from(seed) << 32))
    }

    /// The next id.
    pub fn next(&self) -> Uuid {
        let count = self.0.fetch_add(1, Ordering::Relaxed);
        let mut rest = [0; 10];
        rest[2..].copy_from_slice(&count.to_be_bytes());
        // The counter moves the time too, so that the ids sort by it.
        Builder::from_unix_timestamp_millis(START_MILLIS + (count & 0xFFFF_FFFF), &rest).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_the_same_in_every_run_and_count_up() {
        let (ids, again) = (Ids::default(), Ids::default());
        let first: Vec<_> = (0..1000).map(|_| ids.next()).collect();
        assert!(first.is_sorted());
        assert!(first.iter().all(|id| id.get_version_num() == 7));
        assert!(first.iter().all(|id| *id == again.next()));
        assert_ne!(Ids::seeded(1).next(), first[0]);
    }
}
