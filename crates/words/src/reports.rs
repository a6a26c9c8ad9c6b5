//! What the rows of a report are of, as its reader knows it.

use desbloqueo_app::reads::{ReportBy, ReportKey, ReportNames};
use desbloqueo_domain::code::Code;
use desbloqueo_playbook::Kind;

use crate::Words;

impl Words<'_> {
    /// What a row of a report is of.
    pub fn report_key(&self, names: &ReportNames, by: ReportBy, key: &ReportKey) -> String {
        match key {
            ReportKey::Code(None) => self.plain("none"),
            ReportKey::Code(Some(code)) if by == ReportBy::Detail => self.detail_of_reason(code),
            ReportKey::Code(Some(code)) => {
                let kind = match by {
                    ReportBy::Service => Kind::Service,
                    ReportBy::Party => Kind::Party,
                    _ => Kind::L2,
                };
                self.label(kind, code)
            }
            ReportKey::Owner(owner) => self.owner(owner, &names.names),
            ReportKey::Age(age) => self.plain(&format!("age-{}", age.code())),
            ReportKey::Customer(id) => {
                let name = names.customers.get(id).cloned();
                name.unwrap_or_else(|| id.to_string())
            }
            ReportKey::Organization(id) => {
                let name = names.names.organization(*id);
                name.unwrap_or_default().to_owned()
            }
        }
    }

    /// A detail with its reason: several reasons have an “Other”.
    fn detail_of_reason(&self, code: &Code) -> String {
        let label = self.label(Kind::L3, code);
        match self.playbook.rulebook().details.get(code) {
            Some(entry) => format!("{label} ({})", self.label(Kind::L2, &entry.parent)),
            None => label,
        }
    }
}
