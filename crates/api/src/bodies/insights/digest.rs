//! The digest: figures, and the sentences that they bear out.

use desbloqueo_app::insights::{
    Attention, Compared, Digest, DigestBlocker, DigestReason, DigestRenewals, RenewingCustomer,
};
use desbloqueo_app::reads::{BlockedRow, PartyUnitDays, ReportKey};
use desbloqueo_domain::code::Code;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::OwnerBody;
use super::LinesAndUnitsBody;

/// What a weekly meeting looks at.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DigestBody {
    /// The day.
    as_of: Date,
    /// The day that it is compared with.
    compared: Date,
    /// What the figures tell, in the caller's language, the most important first.
    sentences: Vec<String>,
    /// What is blocked.
    blocked: DigestComparedBody,
    /// Lines and units of each kind of status.
    statuses: Vec<DigestStatusBody>,
    /// What is blocked by reason, the most units first.
    reasons: Vec<DigestReasonBody>,
    /// What is blocked by the party whose clock runs, the most units first.
    parties: Vec<DigestPartyBody>,
    /// The blockers that hold the most units.
    blockers: Vec<DigestBlockerBody>,
    /// What is blocked at customers that renew within 90 days.
    renewals: DigestRenewalsBody,
    /// What became blocked after the day that is compared with.
    newly_blocked: LinesAndUnitsBody,
    /// What ceased to be since then.
    unblocked: LinesAndUnitsBody,
    /// Blocked units that came or went otherwise: numbers that changed, lines that were merged or came in blocked.
    other_units: i64,
    /// What calls for attention.
    attention: DigestAttentionBody,
}

/// Lines and units on two days.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct DigestComparedBody {
    lines: i64,
    units: i64,
    /// Lines on the day that is compared with.
    lines_before: i64,
    /// Units on the day that is compared with.
    units_before: i64,
}

/// Lines and units of one kind of status.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct DigestStatusBody {
    /// What the status means.
    kind: &'static str,
    #[serde(flatten)]
    sums: DigestComparedBody,
}

/// What is blocked for one reason.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct DigestReasonBody {
    /// The reason; nothing where lines have none.
    reason: Option<Code>,
    /// What people call it, in the caller's language.
    label: String,
    lines: i64,
    units: i64,
    /// Units on the day that is compared with.
    units_before: i64,
    /// Units times days.
    unit_days: i64,
    /// Half of the lines are blocked for so many days or fewer.
    median_age_days: f64,
    oldest_age_days: i64,
    /// Who was waited on, the most first.
    parties: Vec<DigestChargeBody>,
}

/// Unit-days charged to one party (rule T5).
#[derive(Debug, Clone, Serialize, ToSchema)]
struct DigestChargeBody {
    party: Option<Code>,
    unit_days: i64,
}

/// What waits on one party.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct DigestPartyBody {
    /// The party; nothing where none is named.
    party: Option<Code>,
    /// What people call it, in the caller's language; empty where none is named.
    label: String,
    lines: i64,
    units: i64,
    median_age_days: f64,
}

/// A blocker that holds much.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct DigestBlockerBody {
    id: String,
    /// Its title; empty while it is named by its reason.
    title: String,
    reason: Option<Code>,
    owner: OwnerBody,
    resolvers: Vec<OwnerBody>,
    /// Lines of the slice that it holds.
    lines: i64,
    units: i64,
    /// The last day promised for it.
    promised: Option<Date>,
    /// How often that day moved to a later one.
    slips: i64,
    /// By how many days in all.
    slip_days: i64,
}

/// What is blocked at customers that renew soon.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct DigestRenewalsBody {
    /// The last day on which they renew.
    until: Date,
    /// Those that have blocked lines.
    customers: i64,
    #[serde(flatten)]
    blocked: DigestComparedBody,
    /// Those that have the most blocked units.
    largest: Vec<DigestCustomerBody>,
}

/// A customer that renews soon.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct DigestCustomerBody {
    id: String,
    name: String,
    renewal_date: Date,
    #[serde(flatten)]
    blocked: DigestComparedBody,
}

/// What calls for attention; nothing where a past day does not tell.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct DigestAttentionBody {
    /// The day of the next action or of the target has passed.
    overdue: Option<LinesAndUnitsBody>,
    /// The day of the target has passed.
    past_target: LinesAndUnitsBody,
    /// Units arrived and nobody has classified them.
    unclassified: LinesAndUnitsBody,
    /// Nobody changed or confirmed them for 31 days or more.
    stale: Option<LinesAndUnitsBody>,
    /// The reported units have moved away from the agreed ones.
    needs_reconciling: Option<LinesAndUnitsBody>,
}

impl DigestBody {
    /// The body of a digest.
    pub fn new(words: &Words<'_>, digest: &Digest) -> Self {
        let statuses = digest.statuses.iter();
        let blockers = digest.blockers.iter();
        Self {
            as_of: digest.day,
            compared: digest.compared,
            sentences: words.digest(digest, &[]).sentences,
            blocked: digest.blocked.into(),
            statuses: statuses
                .map(|(kind, sums)| DigestStatusBody {
                    kind: kind.code(),
                    sums: (*sums).into(),
                })
                .collect(),
            reasons: digest
                .reasons
                .iter()
                .map(|one| reason(words, one))
                .collect(),
            parties: digest.parties.iter().map(|row| party(words, row)).collect(),
            blockers: blockers.map(|one| blocker(digest, one)).collect(),
            renewals: (&digest.renewals).into(),
            newly_blocked: digest.newly_blocked.into(),
            unblocked: digest.unblocked.into(),
            other_units: digest.other_units(),
            attention: digest.attention.into(),
        }
    }
}

impl From<Compared> for DigestComparedBody {
    fn from(sums: Compared) -> Self {
        Self {
            lines: sums.now.lines,
            units: sums.now.units,
            lines_before: sums.before.lines,
            units_before: sums.before.units,
        }
    }
}

impl From<&DigestRenewals> for DigestRenewalsBody {
    fn from(found: &DigestRenewals) -> Self {
        let customer = |one: &RenewingCustomer| DigestCustomerBody {
            id: one.id.to_string(),
            name: one.name.clone(),
            renewal_date: one.renewal,
            blocked: one.blocked.into(),
        };
        Self {
            until: found.until,
            customers: found.customers,
            blocked: found.blocked.into(),
            largest: found.largest.iter().map(customer).collect(),
        }
    }
}

impl From<Attention> for DigestAttentionBody {
    fn from(found: Attention) -> Self {
        Self {
            overdue: found.overdue.map(Into::into),
            past_target: found.past_target.into(),
            unclassified: found.unclassified.into(),
            stale: found.stale.map(Into::into),
            needs_reconciling: found.needs_reconciling.map(Into::into),
        }
    }
}

fn reason(words: &Words<'_>, one: &DigestReason) -> DigestReasonBody {
    let charge = |one: &PartyUnitDays| DigestChargeBody {
        party: one.party.clone(),
        unit_days: one.unit_days,
    };
    DigestReasonBody {
        reason: one.reason.clone(),
        label: words.optional(Kind::L2, one.reason.as_ref()),
        lines: one.row.lines,
        units: one.row.units,
        units_before: one.units_before,
        unit_days: one.row.unit_days,
        median_age_days: one.row.median_age_days,
        oldest_age_days: one.row.oldest_age_days,
        parties: one.row.parties.iter().map(charge).collect(),
    }
}

fn party(words: &Words<'_>, row: &BlockedRow) -> DigestPartyBody {
    let party = match &row.key {
        ReportKey::Code(code) => code.clone(),
        _ => None,
    };
    DigestPartyBody {
        label: words.optional(Kind::Party, party.as_ref()),
        party,
        lines: row.lines,
        units: row.units,
        median_age_days: row.median_age_days,
    }
}

fn blocker(digest: &Digest, one: &DigestBlocker) -> DigestBlockerBody {
    let item = &one.item;
    let owner = |who| OwnerBody::new(who, &digest.names);
    DigestBlockerBody {
        id: item.id.to_string(),
        title: item.title.clone(),
        reason: item.reason.clone(),
        owner: owner(&item.owner),
        resolvers: item.resolvers.iter().map(owner).collect(),
        lines: one.lines,
        units: one.units,
        promised: one.promised,
        slips: one.slips,
        slip_days: one.slip_days,
    }
}
