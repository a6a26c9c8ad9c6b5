//! Lines counted by what rules look at, so that each kind of line is judged once.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status};

use crate::column::{NO_DAY, inconsistent, to_code, to_optional_code, to_owner};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, Source, resolve};
use crate::transaction::Transaction;
use crate::values;

use super::from_lines;
use super::load::HOLDERS;

/// Lines that are the same in all that rules look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineShape {
    /// Who must act, where shapes are those of owners: as roles are held today.
    pub owner: Owner,
    /// The phase.
    pub phase: Phase,
    /// The service.
    pub service: Code,
    /// L1, L2, L3.
    pub status: Status,
    /// The engagement scenario of the entitlement.
    pub engagement_scenario: Option<Code>,
    /// The service status of the entitlement.
    pub service_status: Option<Code>,
    /// What is filled in.
    pub filled: Filled,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
}

/// Which fields of a line are filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a field that may be empty"
)]
pub struct Filled {
    /// The target date.
    pub target: bool,
    /// The day by which somebody answers.
    pub answer: bool,
    /// The note.
    pub note: bool,
    /// The owner.
    pub owner: bool,
    /// The next action.
    pub next_action: bool,
    /// The day of the next action.
    pub next_action_date: bool,
    /// The review date.
    pub review: bool,
    /// Blockers.
    pub blockers: bool,
}

#[derive(Debug, sqlx::FromRow)]
struct ShapeRow {
    acting: String,
    phase: String,
    service: String,
    l1: String,
    l2: String,
    l3: String,
    engagement_scenario: String,
    service_status: String,
    filled: i64,
    lines: i64,
    units: i64,
}

/// The fields that are filled in, as one number: a bit for each.
const FILLED: &str = ", CAST(
    CASE WHEN line.target_day = ? THEN 0 ELSE 1 END
    + CASE WHEN line.answer_day = ? THEN 0 ELSE 2 END
    + CASE WHEN trim(line.note) = '' THEN 0 ELSE 4 END
    + CASE WHEN line.owner = '' THEN 0 ELSE 8 END
    + CASE WHEN line.next_code = '' AND line.next_text = '' THEN 0 ELSE 16 END
    + CASE WHEN line.next_day = ? THEN 0 ELSE 32 END
    + CASE WHEN line.review_day = ? THEN 0 ELSE 64 END
    + CASE WHEN EXISTS (SELECT 1 FROM line_blocker AS link
                         WHERE link.organization_id = line.organization_id AND link.line_id = line.id)
           THEN 128 ELSE 0 END AS BIGINT) AS filled";

/// The same of an interval; what it does not hold counts as filled in.
const FILLED_THEN: &str = ", CAST(118
    + CASE WHEN line.target_day = ? THEN 0 ELSE 1 END
    + CASE WHEN line.owner = '' THEN 0 ELSE 8 END
    + CASE WHEN line.primary_blocker IS NULL THEN 0 ELSE 128 END AS BIGINT) AS filled";

/// See [`super::line_shapes`].
pub(super) async fn line_shapes(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (of_owners, moment): (bool, Moment),
) -> StoreResult<Vec<LineShape>> {
    let source = Source::of(moment);
    let resolved = resolve(transaction, visibility, filter).await?;
    let mut conditions = Conditions::of(filter, &resolved, moment);
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(if of_owners {
        "CASE WHEN substr(line.owner, 1, 5) = 'role:' THEN coalesce(member.who, '') ELSE line.owner END AS acting"
    } else {
        "'' AS acting"
    });
    sql.push(", line.phase, line.service, line.l1, line.l2, line.l3, ")
        .push(outer(source));
    match source {
        Source::Lines => sql.bind(FILLED, values![NO_DAY, NO_DAY, NO_DAY, NO_DAY]),
        Source::Intervals => sql.bind(FILLED_THEN, values![NO_DAY]),
    };
    sql.push(", count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units");
    from_lines(
        transaction,
        &mut sql,
        filter,
        &resolved,
        &mut conditions,
        moment,
    )
    .await?;
    if source == Source::Lines {
        sql.push(
            " JOIN entitlement
                ON entitlement.organization_id = line.organization_id AND entitlement.id = line.entitlement_id",
        );
    }
    if of_owners {
        sql.push(HOLDERS);
    }
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    // The number first: it is compared faster.
    sql.push(" GROUP BY filled, line.l2, line.l3, line.service, acting, line.l1, line.phase, ")
        .push(outer(source));
    let (sql, values) = sql.into_statement();
    let rows: Vec<ShapeRow> = transaction.fetch_all(sql, values).await?;
    rows.into_iter().map(ShapeRow::into_shape).collect()
}

/// The engagement scenario and the service status of the entitlement.
fn outer(source: Source) -> &'static str {
    match source {
        Source::Lines => "entitlement.engagement_scenario, entitlement.service_status",
        Source::Intervals => "line.engagement_scenario, line.service_status",
    }
}

impl ShapeRow {
    fn into_shape(self) -> StoreResult<LineShape> {
        const TABLE: &str = "status_line";
        Ok(LineShape {
            owner: to_owner(TABLE, "owner", &self.acting)?,
            phase: Phase::parse(&self.phase)
                .ok_or_else(|| inconsistent(TABLE, "phase", &*self.phase))?,
            service: to_code(TABLE, "service", &self.service)?,
            status: Status {
                l1: to_code(TABLE, "l1", &self.l1)?,
                l2: to_optional_code(TABLE, "l2", &self.l2)?,
                l3: to_optional_code(TABLE, "l3", &self.l3)?,
            },
            engagement_scenario: to_optional_code(
                "entitlement",
                "engagement_scenario",
                &self.engagement_scenario,
            )?,
            service_status: to_optional_code(
                "entitlement",
                "service_status",
                &self.service_status,
            )?,
            filled: Filled::of(self.filled),
            lines: self.lines,
            units: self.units,
        })
    }
}

impl Filled {
    /// With all that intervals do not hold: as a past day would tell it.
    #[must_use]
    pub fn as_history_tells(self) -> Self {
        Self {
            answer: true,
            note: true,
            next_action: true,
            next_action_date: true,
            review: true,
            ..self
        }
    }

    fn of(bits: i64) -> Self {
        let has = |bit: i64| bits & bit != 0;
        Self {
            target: has(1),
            answer: has(2),
            note: has(4),
            owner: has(8),
            next_action: has(16),
            next_action_date: has(32),
            review: has(64),
            blockers: has(128),
        }
    }
}
