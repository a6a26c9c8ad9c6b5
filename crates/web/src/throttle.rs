//! Keeps whoever knows an address from asking for it more often than makes sense.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// Requests for one address in a minute at most.
const MOST_IN_A_MINUTE: u32 = 30;

/// How often each address was asked for in this minute, on this node.
#[derive(Debug, Default)]
pub(crate) struct Throttle(Mutex<Minute>);

#[derive(Debug, Default)]
struct Minute {
    number: i64,
    asked: HashMap<String, u32>,
}

impl Throttle {
    /// Whether there is room for one more request.
    pub(crate) fn admits(&self, address: &str, now: Timestamp) -> bool {
        let mut minute = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = now.as_second().div_euclid(60);
        if minute.number != number {
            minute.number = number;
            minute.asked.clear();
        }
        let asked = minute.asked.entry(address.to_owned()).or_default();
        *asked += 1;
        *asked <= MOST_IN_A_MINUTE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_room_again_in_the_next_minute_and_others_have_their_own() {
        let throttle = Throttle::default();
        let at = |second| Timestamp::from_second(second).unwrap();
        let taken = (0..40).filter(|_| throttle.admits("one", at(60))).count();
        assert_eq!(taken, 30);
        assert!(throttle.admits("other", at(119)));
        assert!(!throttle.admits("one", at(119)));
        assert!(throttle.admits("one", at(120)));
    }
}
