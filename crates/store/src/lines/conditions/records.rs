//! Filters on what stands in other tables: customer, tenant, entitlement, own values.

use desbloqueo_domain::own_field::OwnSubject;
use desbloqueo_domain::text::fold;

use crate::fragment::{Fragment, containing};
use crate::value::Value;
use crate::values;

use super::Conditions;
use crate::lines::few::Asked;
use crate::lines::filter::LineFilter;
use crate::lines::resolved::Resolved;
use crate::lines::source::Source;

const OF_ENTITLEMENT: &str =
    "entitlement.organization_id = line.organization_id AND entitlement.id = line.entitlement_id";

impl Conditions {
    pub(super) fn put_customer_and_tenant(&mut self, filter: &LineFilter) {
        let of_customer = [
            ("customer.region = ?", &filter.region),
            ("customer.market_segment = ?", &filter.market_segment),
        ];
        for (text, wanted) in of_customer {
            if let Some(wanted) = wanted {
                self.joins.customer = true;
                self.add(text, values![wanted.as_str()]);
            }
        }
        if filter.renewal_from.is_some() || filter.renewal_to.is_some() {
            self.joins.customer = true;
            self.put_range(
                ["customer.renewal_day >= ?", "customer.renewal_day <= ?"],
                filter.renewal_from,
                filter.renewal_to,
            );
        }
        if let Some(priority) = filter.priority_override {
            self.joins.tenant = true;
            self.add("tenant.priority = ?", values![priority.code()]);
        }
    }

    /// What was looked up is known by id; else names and notes are read line by line.
    pub(super) fn put_words(&mut self, filter: &LineFilter, resolved: &Resolved, source: Source) {
        // PostgreSQL takes a join for rare, and begins to read with several workers.
        const NOTE: &str = " OR (SELECT said.text LIKE ? ESCAPE '!' FROM line_text AS said
              WHERE said.organization_id = line.organization_id AND said.line_id = line.id)";
        const NAMES: &str =
            "customer.name_key LIKE ? ESCAPE '!' OR tenant.name_key LIKE ? ESCAPE '!'";
        let Some(text) = &filter.text else {
            return;
        };
        let words = &resolved.words;
        if resolved.knows(Asked::Words, source) {
            return;
        }
        let pattern = containing(&fold(text));
        let mut condition = Fragment::new("(", Vec::new());
        if let Some(called) = &words.called {
            condition.append(&called.condition(resolved.seen.database()));
        } else {
            self.joins.customer = true;
            self.joins.tenant = true;
            condition.bind(NAMES, values![pattern.clone(), pattern.clone()]);
        }
        if source == Source::Lines {
            condition.bind(NOTE, values![pattern]);
        }
        condition.push(")");
        self.all.push(condition);
    }

    pub(super) fn put_entitlement(&mut self, filter: &LineFilter, source: Source) {
        let Some(scenario) = &filter.engagement_scenario else {
            return;
        };
        match source {
            Source::Lines => {
                self.add_of_entitlement(
                    "entitlement.engagement_scenario = ?",
                    values![scenario.as_str()],
                );
            }
            Source::Intervals => {
                self.add("line.engagement_scenario = ?", values![scenario.as_str()]);
            }
        }
    }

    pub(super) fn put_to_reconcile(&mut self, filter: &LineFilter, resolved: &Resolved) {
        match &resolved.to_reconcile {
            _ if !filter.needs_reconciling => {}
            Some(few) => self.all.push(few.clone()),
            None => self.add_of_entitlement("entitlement.needs_reconciling = 1", Vec::new()),
        }
    }

    fn add_of_entitlement(&mut self, text: &'static str, values: Vec<Value>) {
        let mut exists = Fragment::new("EXISTS (SELECT 1 FROM entitlement WHERE ", Vec::new());
        exists
            .push(OF_ENTITLEMENT)
            .push(" AND ")
            .bind(text, values)
            .push(")");
        self.all.push(exists);
    }

    pub(super) fn put_own(&mut self, filter: &LineFilter, resolved: &Resolved) {
        const OF: &str = "EXISTS (SELECT 1 FROM own_value AS own
             WHERE own.organization_id = line.organization_id AND own.own_field_id = ? AND own.value = ?
               AND own.subject_id = ";
        let Some((field, value)) = &filter.own else {
            return;
        };
        if resolved.knows(Asked::OwnValue, Source::Lines) {
            return;
        }
        let subject = match resolved.own_subject {
            Some(OwnSubject::Line) => "line.id)",
            Some(OwnSubject::Entitlement) => "line.entitlement_id)",
            Some(OwnSubject::Tenant) => "line.tenant_id)",
            None => return self.add("1 = 0", Vec::new()),
        };
        let mut exists = Fragment::new(OF, values![field.0, value.as_str()]);
        exists.push(subject);
        self.all.push(exists);
    }
}
