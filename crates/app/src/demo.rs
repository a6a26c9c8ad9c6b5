//! Makes the demonstration: an invented portfolio with two years of history, so that the first look at the product
//! shows what it is for. Every change goes through the same functions of the domain and the same journal as when
//! people work, on its own day; the same number of tenants and the same day make the same content.

mod cast;
mod chance;
mod edits;
mod holding;
mod plan;
mod portfolio;
mod roster;
mod shared;
mod steps;
mod stories;
mod topic;
mod troubles;
mod words;
mod world;

use desbloqueo_domain::tenant::Activity;
use desbloqueo_domain::update_line::days_after;
use desbloqueo_store::{blocker_comments, installation};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use self::cast::Cast;
pub use self::chance::Chance;
use self::plan::{EntitlementPlan, PAST, TenantPlan, plan};
use self::portfolio::Portfolio;
use self::shared::Shared;
use self::steps::Step;
use self::troubles::{Act, TROUBLES};
use self::world::World;
use crate::App;
use crate::clock::Clock;
use crate::error::UseCaseResult;
use crate::ids::Ids;
use crate::journal::Journal;

/// Tenants in a demonstration where nobody says how many.
pub const DEMO_TENANTS: usize = 60;

/// What chance and ids begin with.
const SEED: u64 = 20_171_204;

/// Changes kept in memory before they are written.
const MOST_UNWRITTEN: usize = 4_000;

/// What a demonstration holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct DemoSummary {
    /// Organizations.
    pub organizations: usize,
    /// People with an account.
    pub people: usize,
    /// Customers.
    pub customers: usize,
    /// Tenants.
    pub tenants: usize,
    /// Entitlements.
    pub entitlements: usize,
    /// Blockers that hold lines of several tenants, open and closed.
    pub shared_blockers: usize,
    /// Changes in the history of the portfolio.
    pub changes: u64,
    /// Steps of the past that the rules refused, and that did not happen; none with the built-in packs.
    pub refused: u64,
}

/// Something that happens in the past.
#[derive(Debug, Clone, Copy)]
enum Event {
    Joins(usize),
    Rests(usize, Activity),
    Arrives(usize),
    Changes {
        number: usize,
        count: usize,
        is_last: bool,
    },
    Befalls(usize, &'static Act),
}

/// When something happens: the instant, and the day where it does.
type Moment = (Timestamp, Date, Event);

/// Fills an empty, migrated database with a demonstration as of a day; `progress` is told how many changes of its
/// history were made so far. The playbook is the one of the application, its clock and ids stay unused.
pub async fn demo(
    app: &App,
    tenants: usize,
    today: Date,
    progress: impl Fn(u64) + Send + Sync,
) -> UseCaseResult<DemoSummary> {
    let start = days_after(today, -PAST - 1);
    let app = App {
        clock: Clock::noon_of(start),
        ids: Ids::seeded(SEED),
        ..app.clone()
    };
    let cast = cast::gather(&app).await?;
    let mut chance = Chance::seeded(SEED);
    let (planned, entitlements) = plan(&mut chance, app.rulebook(), (tenants, today));
    let moments = moments(&mut chance, &cast, (&planned, &entitlements), today);
    let mut world = World {
        journal: Journal::new(&app, cast.administrator(), start).quiet(),
        transaction: app.database.write().await?,
        cast: &cast,
        chance,
        today,
        now: app.clock.now(),
        portfolio: Portfolio::default(),
        arrived: vec![None; entitlements.len()],
        shared: Shared::all(),
        comments: Vec::new(),
        refused: 0,
    };
    let mut changes = 0;
    for (now, day, event) in moments {
        world.go_on(now, day);
        world.happen(event, &planned, &entitlements).await?;
        if world.journal.unwritten_changes() > MOST_UNWRITTEN {
            changes += world.write_history().await?;
            progress(changes);
        }
    }
    changes += world.write_history().await?;
    let summary = world.summary(changes);
    world.finish().await?;
    progress(changes);
    Ok(summary)
}

/// Everything that will have happened, in order of time.
fn moments(
    chance: &mut Chance,
    cast: &Cast,
    (tenants, entitlements): (&[TenantPlan], &[EntitlementPlan]),
    today: Date,
) -> Vec<Moment> {
    let mut all = Vec::new();
    for (number, tenant) in tenants.iter().enumerate() {
        let zone = &cast.place(tenant.node).zone;
        all.push((
            at(zone, tenant.joins, 8 * 60),
            tenant.joins,
            Event::Joins(number),
        ));
        if let Some((ago, activity)) = rest(number, today) {
            let day = days_after(today, -ago);
            all.push((at(zone, day, 18 * 60), day, Event::Rests(number, activity)));
        }
    }
    for (number, plan) in entitlements.iter().enumerate() {
        let node = tenants.get(plan.tenant).map_or(0, |tenant| tenant.node);
        let last = plan.days.len().saturating_sub(1);
        for (count, day) in plan.days.iter().enumerate() {
            let minute = i64::from(chance.days(9 * 60, 17 * 60));
            let event = match count {
                0 => Event::Arrives(number),
                _ => Event::Changes {
                    number,
                    count,
                    is_last: count == last,
                },
            };
            all.push((at(&cast.place(node).zone, *day, minute), *day, event));
        }
    }
    for (number, trouble) in TROUBLES.iter().enumerate() {
        for (ago, act) in trouble.acts {
            let day = days_after(today, -ago);
            all.push((
                at(&cast.place(trouble.node).zone, day, 17 * 60 + 30),
                day,
                Event::Befalls(number, act),
            ));
        }
    }
    all.sort_by_key(|(now, _, _)| *now);
    all
}

/// An instant of a day, so many minutes after midnight.
fn at(zone: &TimeZone, day: Date, minutes: i64) -> Timestamp {
    let midnight = day
        .to_zoned(zone.clone())
        .map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
    midnight
        .saturating_add(jiff::SignedDuration::from_mins(minutes))
        .unwrap_or(midnight)
}

/// Some tenants pause, a few are finished: how many days ago.
fn rest(number: usize, today: Date) -> Option<(i32, Activity)> {
    match number % 25 {
        7 => Some((1, Activity::PausedUntil(days_after(today, 35)))),
        18 => Some((1, Activity::Finished)),
        _ => None,
    }
}

impl World<'_> {
    async fn happen(
        &mut self,
        event: Event,
        tenants: &[TenantPlan],
        entitlements: &[EntitlementPlan],
    ) -> UseCaseResult<()> {
        match event {
            Event::Joins(number) => {
                let Some(plan) = tenants.get(number) else {
                    return Ok(());
                };
                let surroundings = (self.cast, &mut self.chance, self.today);
                self.portfolio
                    .join(&mut self.journal, surroundings, number, plan)
            }
            Event::Rests(number, activity) => {
                self.portfolio.rest(&mut self.journal, number, activity)
            }
            Event::Arrives(number) => {
                let cast = self.cast;
                self.act_as(cast.importer());
                match entitlements.get(number) {
                    Some(plan) => self.arrive(number, plan).await,
                    None => Ok(()),
                }
            }
            Event::Changes {
                number,
                count,
                is_last,
            } => match entitlements.get(number) {
                Some(plan) => {
                    self.step(Step {
                        number,
                        plan,
                        count,
                        is_last,
                    })
                    .await
                }
                None => Ok(()),
            },
            Event::Befalls(number, act) => self.befall(number, act, entitlements).await,
        }
    }

    async fn write_history(&mut self) -> UseCaseResult<u64> {
        let changes = self.journal.unwritten_changes();
        self.journal.flush_history(&mut self.transaction).await?;
        Ok(u64::try_from(changes).unwrap_or(u64::MAX))
    }

    fn summary(&self, changes: u64) -> DemoSummary {
        let (organizations, people) = self.cast.size();
        DemoSummary {
            organizations,
            people,
            customers: self.portfolio.customers.len(),
            tenants: self.portfolio.tenants.len(),
            entitlements: self.arrived.iter().flatten().count(),
            shared_blockers: self
                .shared
                .iter()
                .filter(|shared| shared.id.is_some())
                .count(),
            changes,
            refused: self.refused,
        }
    }

    /// Writes the rows as they stand now.
    async fn finish(mut self) -> UseCaseResult<()> {
        self.portfolio.write(&mut self.transaction).await?;
        self.journal.flush(&mut self.transaction).await?;
        for comment in &self.comments {
            blocker_comments::insert(&mut self.transaction, comment).await?;
        }
        installation::mark(&mut self.transaction, true).await?;
        Ok(self.transaction.commit().await?)
    }
}
