//! From one status to another: what to use instead, and what replaced it.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;

use super::catalogue::{Catalogue, LEVELS};
use super::statuses::Statuses;
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::source::{Cell, Fields};

/// The links between statuses, kept until all statuses are read.
#[derive(Default)]
pub(super) struct Links<'s> {
    instead: Vec<(Cell<'s>, Code)>,
    written: BTreeMap<Code, usize>,
    replaced: BTreeMap<Code, (Cell<'s>, Code)>,
}

impl<'s> Links<'s> {
    /// Reads what to use instead of a status, in the order of its "do not use when".
    pub(super) fn use_instead(
        &mut self,
        fields: &mut Fields<'s>,
        of: &Code,
        catalogue: &Catalogue,
    ) -> Vec<Code> {
        let Some(cell) = fields.optional("use_instead") else {
            self.written.insert(of.clone(), 0);
            return Vec::new();
        };
        let Some(cells) = cell.list() else {
            return Vec::new();
        };
        self.written.insert(of.clone(), cells.len());
        let mut codes = Vec::new();
        for cell in cells {
            let Some(code) = catalogue.status(&cell) else {
                continue;
            };
            if &code == of {
                cell.fault(FaultCause::Cycle).found(&code).report();
            }
            codes.push(code.clone());
            self.instead.push((cell, code));
        }
        codes
    }

    /// Reads what replaced a retired reason.
    pub(super) fn replaced_by(
        &mut self,
        fields: &mut Fields<'s>,
        of: &Code,
        retired: bool,
        catalogue: &Catalogue,
    ) -> Option<Code> {
        let cell = fields.optional("replaced_by")?;
        if !retired {
            cell.fault_of_key(FaultCause::ReplacedButNotRetired)
                .report();
        }
        let code = catalogue.status(&cell)?;
        if catalogue.level(code.as_str()) == Some(Kind::L1) {
            let report = cell.fault(FaultCause::WrongLevel).found(&code);
            LEVELS
                .into_iter()
                .skip(1)
                .fold(report, |report, level| report.expected(level.code()))
                .report();
            return None;
        }
        self.replaced.insert(of.clone(), (cell, code.clone()));
        Some(code)
    }

    /// Checks that guidance leads to living values and that replacements come to an end.
    pub(super) fn check(self, statuses: &mut Statuses) {
        for (cell, code) in &self.instead {
            if is_retired(statuses, code) {
                cell.fault(FaultCause::RetiredReference)
                    .found(code)
                    .report();
            }
        }
        for (from, (cell, _)) in &self.replaced {
            if self.comes_back_to(from) {
                cell.fault(FaultCause::Cycle).found(from).report();
            }
        }
        statuses.instead = self.written;
    }

    fn comes_back_to(&self, from: &Code) -> bool {
        let next = |code: &Code| self.replaced.get(code).map(|(_, code)| code);
        std::iter::successors(next(from), |code| next(code))
            .take(self.replaced.len())
            .any(|code| code == from)
    }
}

/// Whether a reason or detail is retired.
pub(super) fn is_retired(statuses: &Statuses, code: &Code) -> bool {
    let reason = statuses.l2.get(code).or_else(|| statuses.l3.get(code));
    reason.is_some_and(|reason| reason.retired)
}
