//! The statuses that the coach tells apart: every L2, and every L1 that has none; below them their L3.

use std::ops::Range;

use desbloqueo_domain::code::Code;
use desbloqueo_playbook::{Kind, Level, Playbook};

use crate::lessons::Lesson;

/// A reading: an L2, or an L1 that has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// The L1.
    pub l1: Code,
    /// The L2, where the L1 has some.
    pub l2: Option<Code>,
    /// Where its details begin in [`Classes::details`]: first "none of them", then its L3.
    pub details: Range<usize>,
}

impl Class {
    /// The L2, else the L1.
    pub fn code(&self) -> &Code {
        self.l2.as_ref().unwrap_or(&self.l1)
    }
}

/// The readings of a playbook, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Classes {
    /// The readings.
    pub readings: Vec<Class>,
    /// The L3 by place; `None` where a reading's begin, for a note that tells no L3.
    pub details: Vec<Option<Code>>,
}

impl Classes {
    /// Those of a playbook; retired codes are left out.
    pub fn of(playbook: &Playbook) -> Self {
        let mut classes = Self::default();
        for l1 in playbook.codes(Kind::L1) {
            let mut has_reasons = false;
            for l2 in playbook.reasons_of(l1) {
                has_reasons = true;
                if is_in_use(playbook, Level::L2, l2) {
                    classes.add(playbook, l1, Some(l2));
                }
            }
            if !has_reasons {
                classes.add(playbook, l1, None);
            }
        }
        classes
    }

    fn add(&mut self, playbook: &Playbook, l1: &Code, l2: Option<&Code>) {
        let start = self.details.len();
        self.details.push(None);
        for l3 in l2.into_iter().flat_map(|l2| playbook.details_of(l2)) {
            if is_in_use(playbook, Level::L3, l3) {
                self.details.push(Some(l3.clone()));
            }
        }
        self.readings.push(Class {
            l1: l1.clone(),
            l2: l2.cloned(),
            details: start..self.details.len(),
        });
    }

    /// The place of the reading with an L2, or with an L1 that has none.
    pub fn place(&self, code: &Code) -> Option<usize> {
        self.readings.iter().position(|class| class.code() == code)
    }

    /// The places of the readings that a status of any level leaves open.
    pub fn places(&self, code: &Code) -> Vec<usize> {
        let of_detail = self.detail(code).map(|(reading, _)| reading);
        let holds = |(at, class): (usize, &Class)| {
            let is_meant =
                class.l2.as_ref() == Some(code) || &class.l1 == code || of_detail == Some(at);
            is_meant.then_some(at)
        };
        self.readings.iter().enumerate().filter_map(holds).collect()
    }

    /// The reading of an L3, and the place of the L3 among all details.
    pub fn detail(&self, code: &Code) -> Option<(usize, usize)> {
        let place = self
            .details
            .iter()
            .position(|detail| detail.as_ref() == Some(code))?;
        let reading = self
            .readings
            .iter()
            .position(|class| class.details.contains(&place))?;
        Some((reading, place))
    }

    /// The detail that a lesson teaches: its L3, or "none of them" for a text about the reading as a whole.
    pub fn detail_of(&self, lesson: &Lesson) -> Option<(usize, usize)> {
        match lesson.level {
            Level::L1 => None,
            Level::L2 => {
                let reading = self.place(&lesson.code)?;
                Some((reading, self.readings.get(reading)?.details.start))
            }
            Level::L3 => self.detail(&lesson.code),
        }
    }
}

fn is_in_use(playbook: &Playbook, level: Level, code: &Code) -> bool {
    let rulebook = playbook.rulebook();
    let entry = match level {
        Level::L1 => return true,
        Level::L2 => rulebook.reasons.get(code),
        Level::L3 => rulebook.details.get(code),
    };
    entry.is_some_and(|entry| !entry.retired)
}
