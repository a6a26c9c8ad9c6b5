//! Use cases: one file is one thing somebody does is one transaction.
//!
//! Pages, API, import, command line and jobs call these functions and none other, so that all of them refuse
//! for the same reasons (rule V1). A use case takes the [`App`] and the [`Actor`], reads what the actor may
//! see, asks the domain, and writes the result with its history through a [`journal::Journal`].
//!
//! To add one: a file named after what somebody does, a function of the same name, its error type when
//! [`UseCaseError`] does not serve, a test in `tests/`.

pub mod accounts;
pub mod actor;
pub mod audit;
pub mod clock;
pub mod error;
pub mod ids;
pub mod journal;

mod edit_entitlement;
mod edit_line;
mod named_records;
mod past;
mod past_page;
mod remembered;
mod rewind;
mod secret;
mod tend_blockers;

pub mod approve_invalid;
pub mod blockers;
pub mod bulk_edit;
pub mod catalogue;
pub mod coach;
pub mod confirm_line;
pub mod cover;
pub mod demo;
pub mod export_lines;
pub mod hand_over;
pub mod history;
pub mod idempotency;
pub mod import;
pub mod insights;
pub mod merge_lines;
pub mod move_units;
pub mod open_work;
pub mod reads;
pub mod reconcile_units;
pub mod record_attempt;
pub mod redact;
pub mod rights;
pub mod saved_views;
pub mod set_start_date;
pub mod split_line;
pub mod tokens;
pub mod undo_batch;
pub mod update_line;
pub mod verify;
pub mod work;

pub use actor::{Actor, Source};
pub use clock::Clock;
pub use coach::Coaching;
pub use edit_line::SavedEntitlement;
pub use error::{UseCaseError, UseCaseResult};
pub use ids::Ids;
pub use remembered::{DataStamp, FiguresOfAll, KnownActors, Remembered, data_stamp};
pub use tend_blockers::BlockerChoice;

use std::sync::Arc;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_playbook::Playbook;
use desbloqueo_store::blocker_list::Ranking;
use desbloqueo_store::database::Database;
use desbloqueo_store::organizations;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use insights::KeptReports;

/// What every use case works with.
#[derive(Debug, Clone)]
pub struct App {
    /// The database.
    pub database: Database,
    /// The playbook in force.
    pub playbook: Arc<Playbook>,
    /// The clock.
    pub clock: Clock,
    /// The source of ids.
    pub ids: Ids,
    /// The note coaches of this node.
    pub coaching: Coaching,
    /// Who acts on this node.
    pub actors: KnownActors,
    /// What stands at each organization.
    pub figures: Remembered<(), FiguresOfAll>,
    /// The blockers that hold the most.
    pub rankings: Remembered<Visibility, Ranking>,
    /// The reports that were counted.
    pub reports: KeptReports,
}

impl App {
    /// What use cases work with on a node that remembers nothing yet.
    pub fn new(database: Database, playbook: Arc<Playbook>, clock: Clock, ids: Ids) -> Self {
        Self {
            database,
            playbook,
            clock,
            ids,
            coaching: Coaching::default(),
            actors: KnownActors::default(),
            figures: Remembered::up_to(1),
            rankings: Remembered::up_to(remembered::MOST_RANKINGS),
            reports: KeptReports::default(),
        }
    }

    /// Today in the time zone of the organization that delivers an entitlement.
    pub(crate) async fn today(
        &self,
        transaction: &mut Transaction,
        editing: &edit_entitlement::Editing,
    ) -> UseCaseResult<Date> {
        self.today_in(transaction, editing.before.entitlement.organization)
            .await
    }

    /// Today in an organization's time zone.
    pub async fn today_in(
        &self,
        transaction: &mut Transaction,
        organization: OrganizationId,
    ) -> UseCaseResult<Date> {
        let found = organizations::find(transaction, organization).await?;
        Ok(self.today_at(found.as_ref().map_or("", |stored| &stored.time_zone)))
    }

    /// The time zone of an organization; UTC where it has none.
    pub(crate) async fn zone_of(
        &self,
        transaction: &mut Transaction,
        organization: OrganizationId,
    ) -> UseCaseResult<TimeZone> {
        let found = organizations::find(transaction, organization).await?;
        let zone = found.map(|stored| TimeZone::get(&stored.time_zone));
        Ok(zone.and_then(Result::ok).unwrap_or(TimeZone::UTC))
    }

    /// Today in a time zone of the IANA database; in UTC where it is none.
    pub(crate) fn today_at(&self, zone: &str) -> Date {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        self.clock.today(&zone)
    }

    /// The rules in force.
    pub fn rulebook(&self) -> &Rulebook {
        self.playbook.rulebook()
    }
}
