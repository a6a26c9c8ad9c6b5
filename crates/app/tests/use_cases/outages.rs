//! Two blockers, each of which holds lines.

use desbloqueo_app::blockers::{
    CloseBlocker, LinkLines, MoveDate, OpenBlocker, close_blocker, link_lines, move_date,
    open_blocker,
};
use desbloqueo_domain::code::{BlockerId, LineId};
use desbloqueo_testkit::Database;
use jiff::civil::date;

use crate::common::World;

/// Two outages since the first day.
pub(crate) struct Outages {
    pub(crate) world: World,
    /// Holds 40 and 10 units.
    pub(crate) first: BlockerId,
    /// Holds 5 units.
    pub(crate) second: BlockerId,
}

/// A blocker that is promised to be gone on 15 July.
pub(crate) async fn outage(world: &World, title: &str, lines: &[LineId]) -> BlockerId {
    let ada = world.actor(world.ada).await;
    let asked = OpenBlocker {
        title: title.to_owned(),
        projected: Some(date(2024, 7, 15)),
        lines: lines.to_vec(),
        ..OpenBlocker::default()
    };
    let opened = open_blocker(&world.app, &ada, &asked).await.unwrap();
    opened.blocker.id
}

impl Outages {
    /// Both, of which the second holds the 40 units of the first too, and has slipped to 1 October.
    pub(crate) async fn make(database: Database) -> Self {
        let (outages, mail) = Self::make_apart(database).await;
        let world = &outages.world;
        let ada = world.actor(world.ada).await;
        let linking = LinkLines {
            lines: vec![mail],
            primary: false,
            version: None,
        };
        link_lines(&world.app, &ada, outages.second, &linking)
            .await
            .unwrap();
        let later = MoveDate {
            projected: Some(date(2024, 10, 1)),
            ..MoveDate::default()
        };
        let moved = move_date(&world.app, &ada, outages.second, &later).await;
        moved.unwrap();
        outages
    }

    /// Both, of which each holds its own lines.
    pub(crate) async fn apart(database: Database) -> Self {
        Self::make_apart(database).await.0
    }

    /// The same, with the line of 40 units.
    async fn make_apart(database: Database) -> (Self, LineId) {
        let world = World::make(database).await;
        let tenant = &world.nettlefen;
        let mail = world.blocked(tenant, "exchange", 40, "Firewall").await;
        let calls = world.blocked(tenant, "teams", 10, "Phones").await;
        let laptops = world.blocked(tenant, "intune", 5, "Laptops").await;
        let first = outage(&world, "Backbone outage", &[mail, calls]).await;
        let second = outage(&world, "Licences", &[laptops]).await;
        let outages = Self {
            world,
            first,
            second,
        };
        (outages, mail)
    }

    /// The first outage is over on 2 May, after 31 days.
    pub(crate) async fn end_the_first(&self) {
        let dana = self.world.actor(self.world.dana).await;
        let app = self.world.on(date(2024, 5, 2));
        let closing = CloseBlocker {
            resolution: "The carrier repaired the backbone".to_owned(),
            target: Some(date(2024, 9, 1)),
            ..CloseBlocker::default()
        };
        close_blocker(&app, &dana, self.first, &closing)
            .await
            .unwrap();
    }
}
