//! The codes of a pack by kind, and references to them.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Phase;

use crate::fault::FaultCause;
use crate::kind::{COLUMNS, Kind};
use crate::source::{Cell, Fields};

/// The levels of a status, which share one space of codes.
pub(super) const LEVELS: [Kind; 3] = [Kind::L1, Kind::L2, Kind::L3];

/// The codes of a pack by kind, in the pack's order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Catalogue {
    ordered: BTreeMap<Kind, Vec<Code>>,
    known: BTreeMap<Kind, BTreeSet<Code>>,
}

/// An entry of a catalogue: its code, and its other keys still to be read.
pub(super) struct Entry<'s> {
    pub(super) code: Code,
    pub(super) fields: Fields<'s>,
}

impl Catalogue {
    /// The codes of a kind, in the pack's order.
    pub(crate) fn codes(&self, kind: Kind) -> &[Code] {
        self.ordered
            .get(&kind)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Whether the pack has the code.
    pub(crate) fn has(&self, kind: Kind, code: &str) -> bool {
        match kind {
            Kind::Column => COLUMNS.contains(&code),
            Kind::Phase => Phase::parse(code).is_some(),
            _ => self
                .known
                .get(&kind)
                .is_some_and(|codes| codes.contains(code)),
        }
    }

    /// What must have words: the codes of a kind, or the format's own words.
    pub(crate) fn keys(&self, kind: Kind) -> Vec<&str> {
        match kind {
            Kind::Column => COLUMNS.to_vec(),
            Kind::Phase => Phase::ALL.iter().map(|phase| phase.code()).collect(),
            _ => self.codes(kind).iter().map(Code::as_str).collect(),
        }
    }

    /// The level that has the code.
    pub(super) fn level(&self, code: &str) -> Option<Kind> {
        LEVELS.into_iter().find(|level| self.has(*level, code))
    }

    /// Adds a code unless it is there; says whether it was added.
    pub(super) fn add(&mut self, kind: Kind, code: &Code) -> bool {
        let added = self.known.entry(kind).or_default().insert(code.clone());
        if added {
            self.ordered.entry(kind).or_default().push(code.clone());
        }
        added
    }

    /// Reads the entries of an array of tables as far as their codes, which join the catalogue.
    pub(super) fn gather<'s>(&mut self, root: &mut Fields<'s>, kind: Kind) -> Vec<Entry<'s>> {
        root.tables(kind.table())
            .into_iter()
            .filter_map(|fields| self.gather_one(kind, fields))
            .collect()
    }

    fn gather_one<'s>(&mut self, kind: Kind, mut fields: Fields<'s>) -> Option<Entry<'s>> {
        let cell = fields.required("code")?;
        let code = cell.code()?;
        fields.rename(&format!("{}.{code}", kind.table()));
        let elsewhere = LEVELS.contains(&kind) && self.level(code.as_str()).is_some();
        if elsewhere || !self.add(kind, &code) {
            cell.fault(FaultCause::DuplicateCode).found(&code).report();
        }
        Some(Entry { code, fields })
    }

    /// Reads the code of something of a kind.
    pub(super) fn reference(&self, cell: &Cell<'_>, kind: Kind) -> Option<Code> {
        let code = cell.code()?;
        if self.has(kind, code.as_str()) {
            return Some(code);
        }
        let other_level = LEVELS.contains(&kind) && self.level(code.as_str()).is_some();
        let cause = if other_level {
            FaultCause::WrongLevel
        } else {
            FaultCause::UnknownReference
        };
        cell.fault(cause)
            .found(&code)
            .expected(kind.code())
            .report();
        None
    }

    /// Reads a list of codes of a kind, each once.
    pub(super) fn references(&self, cells: &[Cell<'_>], kind: Kind) -> Vec<Code> {
        let mut codes: Vec<Code> = Vec::new();
        for cell in cells {
            let Some(code) = self.reference(cell, kind) else {
                continue;
            };
            if codes.contains(&code) {
                cell.fault(FaultCause::RepeatedValue).found(&code).report();
            } else {
                codes.push(code);
            }
        }
        codes
    }

    /// Reads the code of a status of any level.
    pub(super) fn status(&self, cell: &Cell<'_>) -> Option<Code> {
        let code = cell.code()?;
        if self.level(code.as_str()).is_some() {
            return Some(code);
        }
        let report = cell.fault(FaultCause::UnknownReference).found(&code);
        LEVELS
            .into_iter()
            .fold(report, |report, level| report.expected(level.code()))
            .report();
        None
    }
}
