//! The tables of which rows move with a tenant or a customer, with all their columns.
//!
//! A column that a migration adds belongs here too: a contract test compares with the schema.

use desbloqueo_domain::code::CustomerId;

use crate::fragment::Fragment;
use crate::value::Value;

/// A table of which rows move.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    pub(super) name: &'static str,
    /// Every column that stays as it is: all but the organization and what the customer says.
    pub(super) columns: &'static str,
    pub(super) customer: NamesCustomer,
}

/// Which columns repeat the customer, who may be another one after the move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NamesCustomer {
    No,
    Id,
    IdAndKey,
}

impl NamesCustomer {
    pub(super) fn columns(self) -> &'static str {
        match self {
            Self::No => "",
            Self::Id => ", customer_id",
            Self::IdAndKey => ", customer_id, customer_key",
        }
    }

    /// The values of those columns; without a customer they stay as they are.
    pub(super) fn values(self, customer: Option<(CustomerId, &str)>) -> Fragment {
        match (self, customer) {
            (Self::No, _) => Fragment::default(),
            (Self::Id, Some((id, _))) => Fragment::new(", ?", vec![Value::from(id.0)]),
            (Self::IdAndKey, Some((id, key))) => {
                Fragment::new(", ?, ?", vec![Value::from(id.0), Value::from(key)])
            }
            (kept, None) => Fragment::new(kept.columns(), Vec::new()),
        }
    }
}

const fn table(name: &'static str, columns: &'static str) -> Table {
    Table {
        name,
        columns,
        customer: NamesCustomer::No,
    }
}

pub(super) const CUSTOMER: Table = table(
    "customer",
    "id, external_id, name, name_key, region, market_segment, renewal_day, version, chain_sequence, chain_head",
);

pub(super) const CONTACT: Table = Table {
    name: "contact",
    columns: "id, side, name, name_key, role, language, time_zone, mail, do_not_contact, version",
    customer: NamesCustomer::Id,
};

pub(super) const BY_CHAIN: Table = table(
    "change",
    "id, chain_kind, chain_id, sequence, batch_id, person_id, covered_person_id, recorded_at, effective_day, source, reason, \
     override_reason, subject_kind, subject_id, before, after, salt, content_digest, digest",
);

pub(super) const BY_TENANT: &[(Table, &str)] = &[
    (
        Table {
            name: "tenant",
            columns: "id, external_id, domain, name, name_key, state, paused_until, priority, priority_reason, \
                      version, chain_sequence, chain_head",
            customer: NamesCustomer::Id,
        },
        "id",
    ),
    (
        table("team_member", "tenant_id, position, service, role, who"),
        "tenant_id",
    ),
    (
        table(
            "tenant_note",
            "id, tenant_id, person_id, technical, body, recorded_at",
        ),
        "tenant_id",
    ),
    (
        Table {
            name: "entitlement",
            columns: "id, tenant_id, service, external_id, purchased, override_units, override_reason, agreed, \
                      phase, service_status, engagement_scenario, initiate_day, start_day, start_reason, \
                      business_reason, success_owner, attempts, last_attempt_day, handed_over_day, \
                      needs_reconciling, version, chain_sequence, chain_head",
            customer: NamesCustomer::Id,
        },
        "tenant_id",
    ),
    (
        Table {
            name: "status_line",
            columns: "id, entitlement_id, tenant_id, service, phase, units, segment, kind, counted, l1, l2, l3, \
                      note, target_day, asked_of, answer_day, review_day, owner, next_code, next_text, next_open, \
                      next_day, next_owner, duplicate_of, approval, approval_by, since_l1_day, since_reason_day, \
                      since_reported, confirmed_day, overrides, primary_blocker, version, engagement_scenario, service_status, \
                      filled",
            customer: NamesCustomer::IdAndKey,
        },
        "tenant_id",
    ),
    (
        Table {
            name: "line_interval",
            columns: "id, line_id, entitlement_id, tenant_id, service, effective_from_day, effective_to_day, \
                      recorded_at, units, segment, kind, counted, l1, l2, l3, phase, service_status, \
                      engagement_scenario, owner, target_day, since_l1_day, since_reason_day, party, \
                      primary_blocker, preceded_by, followed_by, spell_from_day",
            customer: NamesCustomer::Id,
        },
        "tenant_id",
    ),
];

pub(super) const BY_LINE: &[(Table, &str)] = &[(
    table(
        "line_blocker",
        "line_id, position, blocker_organization_id, blocker_id",
    ),
    "line_id",
)];

pub(super) const BY_BLOCKER: &[(Table, &str)] = &[
    (
        table(
            "blocker",
            "id, title, title_key, private, import_key, reason, detail, service, severity, owner, projected_day, \
             asked_of, answer_day, next_code, next_text, next_open, next_day, next_owner, opened_day, closed_day, \
             resolution, version, chain_sequence, chain_head",
        ),
        "id",
    ),
    (
        table("blocker_resolver", "blocker_id, position, who"),
        "blocker_id",
    ),
    (
        table("blocker_party", "blocker_id, from_day, party"),
        "blocker_id",
    ),
    (
        table("blocker_channel", "blocker_id, position, channel, url"),
        "blocker_id",
    ),
    (
        table("ticket_link", "blocker_id, position, name, url, state"),
        "blocker_id",
    ),
    (
        table("blocker_invitation", "blocker_id, person_id"),
        "blocker_id",
    ),
    (
        table(
            "blocker_comment",
            "id, blocker_id, person_id, body, recorded_at",
        ),
        "blocker_id",
    ),
];

pub(super) const BY_SUBJECT: &[(Table, &str)] = &[
    (
        table(
            "promised_date",
            "id, subject_kind, subject_id, promised_day, given_day, person_id, recorded_at, batch_id",
        ),
        "subject_id",
    ),
    (
        table(
            "own_value",
            "own_field_id, subject_id, field_organization_id, value",
        ),
        "subject_id",
    ),
    (
        table(
            "reminder_ledger",
            "id, timer, rung, subject_kind, subject_id, told, outcome, recorded_at",
        ),
        "subject_id",
    ),
];

/// Every table of which rows move, with its columns: for a comparison with the schema.
pub fn moved_columns() -> Vec<(&'static str, Vec<&'static str>)> {
    let single = [CUSTOMER, CONTACT, BY_CHAIN];
    let listed = [BY_TENANT, BY_LINE, BY_BLOCKER, BY_SUBJECT]
        .concat()
        .into_iter()
        .map(|(table, _)| table);
    let columns = |table: Table| {
        let named = [table.columns, table.customer.columns(), "organization_id"];
        let columns = named
            .into_iter()
            .flat_map(|list| list.split(", "))
            .map(str::trim);
        (
            table.name,
            columns.filter(|column| !column.is_empty()).collect(),
        )
    };
    single.into_iter().chain(listed).map(columns).collect()
}
