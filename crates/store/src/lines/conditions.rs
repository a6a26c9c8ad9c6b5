//! Each filter as a condition.

mod days;
mod people;
mod records;

use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;
use uuid::Uuid;

use crate::column::day;
use crate::fragment::Fragment;
use crate::value::Value;
use crate::values;

use super::Moment;
use super::filter::LineFilter;
use super::resolved::Resolved;
use super::source::{Joins, Source};

/// The conditions of a list or a report.
#[derive(Debug, Clone)]
pub(crate) struct Conditions {
    pub(crate) all: Vec<Fragment>,
    pub(crate) joins: Joins,
}

impl Conditions {
    /// The conditions of a filter and a visibility at a moment.
    pub(crate) fn of(filter: &LineFilter, resolved: &Resolved, moment: Moment) -> Self {
        let mut conditions = Self {
            all: Vec::new(),
            joins: Joins::default(),
        };
        let source = Source::of(moment);
        if let Moment::EndOf(at) = moment {
            conditions.add(
                "line.effective_to_day > ? AND line.effective_from_day <= ?",
                values![day(at), day(at)],
            );
        }
        conditions.put(filter, resolved, source, moment.day());
        if let Moment::EndOf(at) = moment {
            conditions.put_past_work(filter, resolved, day(at));
        }
        conditions
    }

    /// The conditions of a filter and a visibility on intervals, whenever they held.
    pub(crate) fn of_intervals(filter: &LineFilter, resolved: &Resolved, last_day: Date) -> Self {
        let mut conditions = Self {
            all: Vec::new(),
            joins: Joins::default(),
        };
        conditions.put(filter, resolved, Source::Intervals, last_day);
        conditions
    }

    pub(crate) fn add(&mut self, text: &'static str, values: Vec<Value>) {
        self.all.push(Fragment::new(text, values));
    }

    fn put(&mut self, filter: &LineFilter, resolved: &Resolved, source: Source, today: Date) {
        let database = resolved.seen.database();
        if let Some(organizations) = &resolved.organizations {
            self.all.push(Fragment::any_of(
                database,
                "line.organization_id",
                organizations,
            ));
        }
        let known = source == Source::Lines && resolved.seen.lines_alone().is_some();
        if !known && resolved.seen.organizations_alone().is_none() {
            self.all.extend(resolved.seen.rows(source.rows()));
        }
        if let (Source::Lines, Some(ids)) = (source, &resolved.ids) {
            self.all.push(Fragment::any_of(database, "line.id", ids));
        }
        if let (Source::Lines, Some(few)) = (source, &resolved.few) {
            self.all.push(few.condition.clone());
        }
        if let (Source::Intervals, Some(lines)) = (source, &filter.lines) {
            let ids: Vec<Uuid> = lines.iter().map(|line| line.0).collect();
            self.all
                .push(Fragment::any_of(database, "line.line_id", &ids));
        }
        // What is blocked counts (rule U5); saying so lets an index of these serve.
        if !filter.include_invalid || filter.kind == Some(StatusKind::Blocked) {
            self.add("line.counted = 1", Vec::new());
        }
        self.put_status(filter);
        self.put_places(filter);
        self.put_people(filter, resolved, source);
        self.put_party(filter, source);
        self.put_customer_and_tenant(filter);
        self.put_words(filter, resolved, source);
        self.put_entitlement(filter, source);
        self.put_days(filter, source, day(today));
        let told = source == Source::Lines || filter.is_unmet_in_history();
        if let Some(unmet) = filter.unmet.as_ref().filter(|_| told) {
            self.put_unmet(unmet, source);
        }
        if source == Source::Lines {
            self.put_work(filter, day(today));
            self.put_to_reconcile(filter, resolved);
            self.put_own(filter, resolved);
        }
    }

    fn put_status(&mut self, filter: &LineFilter) {
        let levels = [
            ("line.l1 = ?", &filter.l1),
            ("line.l2 = ?", &filter.l2),
            ("line.l3 = ?", &filter.l3),
        ];
        for (text, code) in levels {
            if let Some(code) = code {
                self.add(text, values![code.as_str()]);
            }
        }
        if let Some(kind) = filter.kind {
            self.all.push(of_kind(kind));
        }
        if let Some(status) = &filter.unclassified {
            self.add("line.l1 = ?", values![status.l1.as_str()]);
            if let Some(reason) = &status.l2 {
                self.add("line.l2 = ?", values![reason.as_str()]);
            }
        }
    }

    fn put_places(&mut self, filter: &LineFilter) {
        if let Some(id) = filter.customer {
            self.add("line.customer_id = ?", values![id.0]);
        }
        if let Some(id) = filter.tenant {
            self.add("line.tenant_id = ?", values![id.0]);
        }
        if !filter.services.is_empty() {
            self.all
                .push(Fragment::any_code("line.service", &filter.services));
        }
        if let Some(phase) = filter.phase {
            self.add("line.phase = ?", values![phase.code()]);
        }
        if let Some(segment) = &filter.segment {
            self.add("line.segment = ?", values![segment.as_str()]);
        }
    }
}

/// The lines of a kind. The kind is written out: an index of one kind alone serves no parameter.
pub(super) fn of_kind(kind: StatusKind) -> Fragment {
    let text = match kind {
        StatusKind::StatusUnknown => "line.kind = 'status-unknown'",
        StatusKind::InProgress => "line.kind = 'in-progress'",
        StatusKind::Blocked => "line.kind = 'blocked'",
        StatusKind::NoIntent => "line.kind = 'no-intent'",
        StatusKind::DuplicateInvalid => "line.kind = 'duplicate-invalid'",
    };
    Fragment::new(text, Vec::new())
}

fn within_brackets(text: &'static str, values: Vec<Value>) -> Fragment {
    let mut condition = Fragment::new("(", Vec::new());
    condition.bind(text, values).push(")");
    condition
}
