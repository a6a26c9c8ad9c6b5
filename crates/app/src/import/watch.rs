//! How far an import is, and whether somebody wants it to end: shared by who imports and who looks on.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};

const RUNNING: u8 = 0;
const CANCELLED: u8 = 1;
const COMMITTING: u8 = 2;

/// An import that is looked on at, from elsewhere too.
#[derive(Debug, Clone, Default)]
pub struct Watch(Arc<State>);

#[derive(Debug, Default)]
struct State {
    /// Running, cancelled or committing: one leads to one of the others, and never back.
    end: AtomicU8,
    phase: AtomicU8,
    done: AtomicUsize,
    all: AtomicUsize,
}

/// What an import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Reads the file.
    Reading,
    /// Compares its rows with what is there.
    Checking,
    /// Writes what changes.
    Writing,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// Rows that this is done for.
    pub done: usize,
    /// Rows in all; zero before the file was read.
    pub all: usize,
}

impl Watch {
    /// How far it is.
    pub fn progress(&self) -> Progress {
        let phase = match self.0.phase.load(Ordering::Relaxed) {
            0 => Phase::Reading,
            1 => Phase::Checking,
            _ => Phase::Writing,
        };
        Progress {
            phase,
            done: self.0.done.load(Ordering::Relaxed),
            all: self.0.all.load(Ordering::Relaxed),
        }
    }

    /// Asks it to end without a trace; says whether it will: once it commits it is too late.
    pub fn cancel(&self) -> bool {
        self.end_as(CANCELLED) || self.is_cancelled()
    }

    /// Whether somebody asked it to end.
    pub fn is_cancelled(&self) -> bool {
        self.0.end.load(Ordering::SeqCst) == CANCELLED
    }

    /// Whether it may commit; from then on it cannot be cancelled.
    pub(super) fn may_commit(&self) -> bool {
        self.end_as(COMMITTING)
    }

    /// Begins something that is done for so many rows.
    pub(super) fn begin(&self, phase: Phase, all: usize) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.all.store(all, Ordering::Relaxed);
        self.0.phase.store(phase as u8, Ordering::Relaxed);
    }

    /// Did it for so many rows more.
    pub(super) fn advance(&self, rows: usize) {
        self.0.done.fetch_add(rows, Ordering::Relaxed);
    }

    fn end_as(&self, end: u8) -> bool {
        let exchanged =
            self.0
                .end
                .compare_exchange(RUNNING, end, Ordering::SeqCst, Ordering::SeqCst);
        exchanged.is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cancelled_does_not_commit_and_what_commits_is_not_cancelled() {
        let cancelled = Watch::default();
        assert!(cancelled.cancel());
        assert!(cancelled.cancel(), "twice is once");
        assert!(!cancelled.may_commit());
        let committing = Watch::default();
        assert!(committing.may_commit());
        assert!(!committing.cancel());
        assert!(!committing.is_cancelled());
    }

    #[test]
    fn another_phase_counts_its_rows_from_the_beginning() {
        let watch = Watch::default();
        assert_eq!(watch.progress().phase, Phase::Reading);
        watch.begin(Phase::Checking, 9);
        watch.advance(4);
        watch.advance(2);
        let checked = Progress {
            phase: Phase::Checking,
            done: 6,
            all: 9,
        };
        assert_eq!(watch.clone().progress(), checked);
        watch.begin(Phase::Writing, 9);
        assert_eq!(watch.progress().done, 0);
    }
}
