//! Who can remove blockers, as a report joins them.

use crate::fragment::Kind;

use super::reading::Reading;

/// Blockers that the same can remove and that were opened on the same day, each with what it holds, in parentheses that
/// are left open.
pub(super) const RESOLVED: &str =
    "SELECT who, opened_day, count(*) AS blockers, CAST(sum(overdue) AS BIGINT) AS overdue,
            CAST(sum(lines) AS BIGINT) AS lines, CAST(sum(units) AS BIGINT) AS units
     FROM (SELECT ";

/// Who can remove a blocker, one after the other.
pub(super) struct Resolvers {
    /// The column `who`.
    pub(super) column: &'static str,
    /// What is joined to the blockers for it.
    pub(super) tables: &'static str,
}

/// Those of each blocker, looked up by it.
const OF_EACH: Resolvers = Resolvers {
    column: "(SELECT string_agg(resolver.who, ' ') FROM blocker_resolver AS resolver
     WHERE resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id) AS who",
    tables: "",
};

/// Those of all blockers, read in their order.
const OF_ALL: Resolvers = Resolvers {
    column: "resolvers.who",
    tables: " LEFT JOIN (
       SELECT organization_id, blocker_id, string_agg(who, ' ') AS who FROM blocker_resolver
       GROUP BY organization_id, blocker_id) AS resolvers
     ON resolvers.organization_id = blocker.organization_id AND resolvers.blocker_id = blocker.id",
};

impl Resolvers {
    /// The way that is shorter for what a report reads: PostgreSQL looks up a quarter of a million in the time in which it
    /// reads all of them twice.
    pub(super) fn of(reading: &Reading) -> Self {
        match reading.database() {
            Kind::Postgres if reading.is_of_everything() => OF_ALL,
            _ => OF_EACH,
        }
    }
}
