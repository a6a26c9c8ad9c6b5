//! Insights as of a past day: what was told on that day is told of it later, of what history keeps (rules A3, H2, S7,
//! T4, U3).

use std::collections::BTreeMap;

use desbloqueo_app::blockers::{
    CloseBlocker, MoveDate, OpenBlocker, close_blocker, edit_blocker, move_date, open_blocker,
};
use desbloqueo_app::confirm_line::confirm_line;
use desbloqueo_app::insights::{
    JudgedFields, UnmetRule, Without, blocker_outlook, report_fit, report_gap_blockers,
    report_holders, report_outlook, report_owner_quality, report_quality, report_resolvers,
    report_stale, report_unclassified, sum_lines, unmet_in_history, what_frees, what_if,
};
use desbloqueo_app::reads::{BlockerItem, Lines, ReportBy, list_lines};
use desbloqueo_app::reconcile_units::{override_units, reconcile_units, report_units};
use desbloqueo_app::split_line::split_line;
use desbloqueo_app::{Actor, App};
use desbloqueo_domain::blocker::BlockerEdit;
use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::UnitsOverride;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_statistics::Share;
use desbloqueo_store::entitlements;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_testkit::{self as testkit, Database};
use jiff::civil::{Date, date};

use crate::common::{REASON, World, code};

const GAP: &str = "blocked-product-feature-capability";

/// Lines that are blocked for different reasons, and one that nobody has classified.
struct Story {
    world: World,
    ada: Actor,
    /// The line that is split, and its part.
    mail: LineId,
    part: Option<LineId>,
    phones: LineId,
    gap: LineId,
    firewall: Option<BlockerId>,
}

impl Story {
    async fn make(database: Database) -> Self {
        let world = World::make(database).await;
        let tenant = &world.nettlefen;
        let mail = world
            .blocked(tenant, "exchange", 40, "Waiting for the firewall")
            .await;
        let phones = world
            .blocked(tenant, "teams", 10, "Waiting for phones")
            .await;
        let gap = world
            .arrived(Phase::Delivery, &world.cobblemere, "intune", 7)
            .await;
        world
            .arrived(Phase::Delivery, &world.saltmarrow, "teams", 3)
            .await;
        let ada = world.actor(world.ada).await;
        Self {
            world,
            ada,
            mail,
            part: None,
            phones,
            gap,
            firewall: None,
        }
    }

    async fn entitlement(&self, line: LineId) -> EntitlementId {
        let mut transaction = self.world.app.database.read().await.unwrap();
        let found = entitlements::find_of_line(&mut transaction, line).await;
        found.unwrap().unwrap().1
    }

    async fn resolved_by(&self, app: &App, who: Owner) {
        let edit = BlockerEdit {
            resolvers: Some(vec![who]),
            title: Some(format!("Firewall {}", app.clock.now())),
            ..BlockerEdit::default()
        };
        let id = self.firewall.unwrap();
        edit_blocker(app, &self.ada, id, &edit, None).await.unwrap();
    }

    /// What happens on a day.
    async fn happen(&mut self, step: usize, app: &App) {
        let (ada, world) = (&self.ada, &self.world);
        match step {
            0 => {
                let asked = OpenBlocker {
                    title: "Firewall".to_owned(),
                    organization: Some(world.north),
                    reason: Some(code(REASON)),
                    projected: Some(date(2024, 6, 1)),
                    lines: vec![self.mail],
                    ..OpenBlocker::default()
                };
                let opened = open_blocker(app, ada, &asked).await.unwrap();
                self.firewall = Some(opened.blocker.id);
                let edit = LineEdit {
                    status: Some(Status {
                        l1: code("blocked"),
                        l2: Some(code(GAP)),
                        l3: None,
                    }),
                    note: Some("The app cannot do it".to_owned()),
                    target: Some(Some(date(2024, 5, 1))),
                    override_reason: Some("the world is made".to_owned()),
                    ..LineEdit::default()
                };
                world.update(self.gap, edit).await.unwrap();
            }
            1 => {
                self.resolved_by(app, Owner::Person(world.rita)).await;
                let asked = OpenBlocker {
                    title: "Feature".to_owned(),
                    organization: Some(world.north),
                    reason: Some(code(GAP)),
                    lines: vec![self.gap],
                    ..OpenBlocker::default()
                };
                open_blocker(app, ada, &asked).await.unwrap();
                let edit = LineEdit {
                    segment: Some("Lyon".to_owned()),
                    note: Some("Waiting for the firewall in Lyon".to_owned()),
                    override_reason: Some("the world is made".to_owned()),
                    ..LineEdit::default()
                };
                let (_, part) = split_line(app, ada, self.mail, 15, edit).await.unwrap();
                self.part = Some(part);
            }
            2 => {
                let id = self.entitlement(self.mail).await;
                report_units(app, ada, id, 30).await.unwrap();
            }
            3 => drop(confirm_line(app, ada, self.phones).await.unwrap()),
            4 => {
                self.resolved_by(app, Owner::Person(world.eric)).await;
                let id = self.entitlement(self.mail).await;
                let units = BTreeMap::from([(self.mail, 20), (self.part.unwrap(), 10)]);
                reconcile_units(app, ada, id, units).await.unwrap();
                let later = MoveDate {
                    projected: Some(date(2024, 8, 1)),
                    ..MoveDate::default()
                };
                let firewall = self.firewall.unwrap();
                move_date(app, ada, firewall, &later).await.unwrap();
            }
            5 => {
                let id = self.entitlement(self.mail).await;
                let other = UnitsOverride {
                    units: 50,
                    reason: "They bought more".to_owned(),
                };
                override_units(app, ada, id, Some(other)).await.unwrap();
            }
            _ => {
                let closing = CloseBlocker {
                    resolution: "It is up".to_owned(),
                    target: Some(date(2024, 9, 1)),
                    ..CloseBlocker::default()
                };
                let firewall = self.firewall.unwrap();
                close_blocker(app, ada, firewall, &closing).await.unwrap();
            }
        }
    }

    /// What is told, today or of a past day.
    async fn told(&self, app: &App, as_of: Option<Date>) -> Vec<String> {
        let (ada, all) = (&self.ada, LineFilter::default());
        let mut told = Vec::new();
        let resolvers = report_resolvers(app, ada, &all, as_of).await.unwrap();
        let mut rows = resolvers.rows;
        for row in &mut rows {
            // Of a past day it goes by the targets of lines.
            row.overdue = 0;
        }
        rows.sort_by_key(|row| row.resolver.clone());
        told.push(format!("{rows:?} {}", resolvers.day));
        let stale = report_stale(app, ada, &all, as_of).await.unwrap();
        let debt = report_unclassified(app, ada, &all, as_of).await.unwrap();
        told.push(format!("{stale:?} {debt:?}"));
        let gaps = report_gap_blockers(app, ada, &all, as_of).await.unwrap();
        told.push(format!("{gaps:?}"));
        let kept = JudgedFields::Kept;
        let quality = report_quality(app, ada, &all, as_of, kept).await.unwrap();
        let owners = report_owner_quality(app, ada, &all, as_of, kept).await;
        let fit = report_fit(app, ada, &all, as_of).await.unwrap();
        told.push(format!("{quality:?} {:?} {fit:?}", owners.unwrap().rows));
        let reconcile = LineFilter {
            needs_reconciling: true,
            ..all.clone()
        };
        let by = ReportBy::Service;
        let sums = sum_lines(app, ada, &reconcile, by, as_of).await.unwrap();
        told.push(format!("{:?}", sums.rows));
        for filter in [
            reconcile,
            LineFilter {
                stale_days: Some(31),
                ..all.clone()
            },
            LineFilter {
                unmet: Some(unmet_in_history(app.rulebook(), UnmetRule::Any)),
                ..all.clone()
            },
        ] {
            let wanted = Lines {
                filter,
                limit: 100,
                as_of,
                ..Lines::default()
            };
            let list = list_lines(app, ada, &wanted).await.unwrap();
            let mut found: Vec<_> = list
                .items
                .iter()
                .map(|item| (item.id, item.units))
                .collect();
            found.sort_unstable();
            told.push(format!("{found:?}"));
        }
        let (rita, eric) = (
            Owner::Person(self.world.rita),
            Owner::Person(self.world.eric),
        );
        for gone in [
            vec![Without::Resolver(rita.clone())],
            vec![Without::Resolver(eric)],
            vec![Without::Reason(code(REASON))],
            vec![Without::Resolver(rita), Without::Reason(code(GAP))],
        ] {
            let found = what_if(app, ada, &all, &gone, as_of).await.unwrap();
            told.push(format!("{gone:?} {found:?}"));
        }
        let share = Share::of(0.9).unwrap();
        let free = what_frees(app, ada, &all, share, as_of).await.unwrap();
        let chosen = free.chosen.into_iter();
        let chosen = chosen.map(|one| (without_version(one.item), one.freed_units));
        told.push(format!(
            "{:?} {} {}",
            chosen.collect::<Vec<_>>(),
            free.freed_units,
            free.blocked_units
        ));
        let outlook = report_outlook(app, ada, &all, as_of).await.unwrap();
        let rows = outlook.rows.into_iter();
        let rows = rows.map(|row| {
            let item = without_version(row.item);
            format!("{item:?} {} {:?} {:?}", row.units, row.slips, row.realistic)
        });
        told.extend(rows);
        let holders = report_holders(app, ada, &all, 9, as_of).await.unwrap();
        let holders: Vec<_> = holders.into_iter().map(without_version).collect();
        told.push(format!("{holders:?}"));
        if let Some(firewall) = self.firewall {
            let found = blocker_outlook(app, ada, firewall, as_of).await.unwrap();
            told.push(format!("{:?} {:?}", found.blocker.state, found.realistic));
        }
        told
    }
}

fn without_version(item: BlockerItem) -> BlockerItem {
    BlockerItem { version: 0, ..item }
}

#[tokio::test]
async fn what_insights_tell_of_a_past_day_is_what_they_told_on_that_day() {
    testkit::on_both(async |database: Database| {
        let mut story = Story::make(database).await;
        let days = [
            date(2024, 4, 2),
            date(2024, 4, 5),
            date(2024, 4, 9),
            date(2024, 5, 10),
            date(2024, 6, 20),
            date(2024, 6, 25),
            date(2024, 7, 1),
        ];
        let mut all = Vec::new();
        for (step, day) in days.into_iter().enumerate() {
            let app = story.world.on(day);
            story.happen(step, &app).await;
            all.push((day, story.told(&app, None).await));
        }
        let later = story.world.on(date(2024, 8, 30));
        for (day, then) in all {
            let told = story.told(&later, Some(day)).await;
            for (now, then) in told.iter().zip(&then) {
                assert_eq!(now, then, "{day}");
            }
            assert_eq!(told.len(), then.len(), "{day}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_could_remove_a_blocker_and_what_was_to_be_reconciled_is_told_of_each_day() {
    testkit::on_both(async |database: Database| {
        let mut story = Story::make(database).await;
        for (step, day) in [
            date(2024, 4, 2),
            date(2024, 4, 5),
            date(2024, 4, 9),
            date(2024, 5, 10),
            date(2024, 6, 20),
        ]
        .into_iter()
        .enumerate()
        {
            let app = story.world.on(day);
            story.happen(step, &app).await;
        }
        let app = story.world.on(date(2024, 7, 1));
        let (ada, all) = (&story.ada, LineFilter::default());
        let units_of = async |who, day| {
            let found = report_resolvers(&app, ada, &all, Some(day)).await.unwrap();
            let row = found.rows.into_iter().find(|row| row.resolver == who);
            row.map_or(0, |row| row.units)
        };
        let (rita, eric) = (
            Owner::Person(story.world.rita),
            Owner::Person(story.world.eric),
        );
        let (spring, summer) = (date(2024, 5, 1), date(2024, 6, 21));
        assert_eq!(units_of(rita.clone(), spring).await, 40);
        assert_eq!(units_of(eric.clone(), spring).await, 0);
        assert_eq!(units_of(rita, summer).await, 0);
        assert_eq!(units_of(eric, summer).await, 30);
        let reconcile = LineFilter {
            needs_reconciling: true,
            ..LineFilter::default()
        };
        for (day, units) in [
            (date(2024, 4, 8), 0),
            (date(2024, 4, 9), 40),
            (spring, 40),
            (summer, 0),
        ] {
            let by = ReportBy::Service;
            let found = sum_lines(&app, ada, &reconcile, by, Some(day)).await;
            assert_eq!(found.unwrap().total().1, units, "{day}");
        }
    })
    .await;
}
