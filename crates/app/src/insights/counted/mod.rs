//! Reports as they were counted last: told at once where counting takes long, with when that was, and counted anew behind
//! it (decision 32).
//!
//! `told` lists the reports, `telling` is what each goes through, `keeper` keeps what was counted, `state` says what a
//! count depends on, `lasting` keeps it while no program runs. The functions of the reports themselves count, whoever calls
//! them: digest and command line do.

mod keeper;
mod lasting;
mod state;
mod telling;
mod told;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use crate::App;
use crate::actor::Actor;

pub use keeper::{KeptReports, Terms};
pub use lasting::{save_reports, take_reports};

/// Reports, as somebody asks for them.
#[derive(Debug, Clone, Copy)]
pub struct Reports<'a> {
    app: &'a App,
    actor: &'a Actor,
    asking: &'a Asking,
}

impl<'a> Reports<'a> {
    /// Those of what the actor sees; what is said of when they were counted is kept in `asking`.
    pub fn new(app: &'a App, actor: &'a Actor, asking: &'a Asking) -> Self {
        Self { app, actor, asking }
    }
}

/// How a request asks for reports, and when those that it was told were counted.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    counts_anew: bool,
    told: Arc<Mutex<Option<Told>>>,
}

/// When what a request was told was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It is what counting now would say.
    Current,
    /// At this moment, or some of it; changes since may be missing.
    CountedAt(Timestamp),
}

impl Told {
    /// For so many seconds changes may be missing.
    pub fn age_seconds(self, now: Timestamp) -> u64 {
        match self {
            Self::Current => 0,
            Self::CountedAt(at) => {
                u64::try_from(now.as_second() - at.as_second()).unwrap_or_default()
            }
        }
    }
}

impl Asking {
    /// Asks for nothing but what is counted now.
    pub fn anew() -> Self {
        Self {
            counts_anew: true,
            ..Self::default()
        }
    }

    /// What the request was told so far: of several reports, when the earliest was counted. `None` before the first.
    pub fn told(&self) -> Option<Told> {
        *self.kept()
    }

    fn note(&self, told: Told) {
        let mut so_far = self.kept();
        *so_far = Some(match (*so_far, told) {
            (Some(Told::CountedAt(one)), Told::CountedAt(other)) => Told::CountedAt(one.min(other)),
            (Some(Told::CountedAt(one)), Told::Current) => Told::CountedAt(one),
            (_, told) => told,
        });
    }

    fn kept(&self) -> MutexGuard<'_, Option<Told>> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_reports_the_earliest_count_is_told() {
        let asking = Asking::default();
        assert_eq!(asking.told(), None);
        let at = |second| Told::CountedAt(Timestamp::constant(second, 0));
        for (told, then) in [
            (Told::Current, Told::Current),
            (at(5), at(5)),
            (Told::Current, at(5)),
            (at(3), at(3)),
            (at(4), at(3)),
        ] {
            asking.note(told);
            assert_eq!(asking.told(), Some(then));
        }
    }
}
