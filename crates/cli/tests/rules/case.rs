//! Cases: one rule, one entrance, one half; and how those of a group are run.

use std::panic::{AssertUnwindSafe, catch_unwind};

use desbloqueo_domain::refusal::Rule;

use crate::world::World;

/// Through what somebody changes the portfolio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entrance {
    /// A command that does one thing.
    CommandLine,
    /// The rows of a file.
    Import,
}

/// What a case shows of its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    /// What the rule asks for is done.
    Accepts,
    /// What it forbids is refused with its number and changes nothing; where it forbids nothing, what would come
    /// out otherwise if it were not kept.
    Refuses,
}

/// One rule through one entrance.
pub(crate) struct Case {
    pub(crate) rule: Rule,
    pub(crate) entrance: Entrance,
    pub(crate) half: Half,
    name: &'static str,
    run: fn(&World),
}

impl Case {
    pub(crate) const fn new(
        rule: Rule,
        entrance: Entrance,
        half: Half,
        name: &'static str,
        run: fn(&World),
    ) -> Self {
        Self {
            rule,
            entrance,
            half,
            name,
            run,
        }
    }

    /// What a failure is known by.
    pub(crate) fn title(&self) -> String {
        let name = self.name.replace('_', " ");
        format!("{} {:?} {:?}: {name}", self.rule, self.entrance, self.half)
    }
}

/// The cases of a group, each named by its function.
macro_rules! cases {
    ($($rule:ident $entrance:ident $half:ident $name:ident,)+) => {
        pub(crate) const CASES: &[crate::case::Case] = &[$(
            crate::case::Case::new(
                desbloqueo_domain::refusal::Rule::$rule,
                crate::case::Entrance::$entrance,
                crate::case::Half::$half,
                stringify!($name),
                $name,
            )
        ),+];
    };
}
pub(crate) use cases;

/// Runs the cases of a group one after the other on a fresh database of each kind; those that fail are named, and
/// the database must be sound after all of them.
pub(crate) async fn run(cases: &[Case]) {
    desbloqueo_testkit::on_both_addresses(async |address| {
        let world = World::set_up(&address).await;
        let failed: Vec<String> = cases
            .iter()
            .filter(|case| !passes(case, &world))
            .map(Case::title)
            .collect();
        assert!(failed.is_empty(), "these cases failed: {failed:#?}");
        let verified = world.accepts(&["verify"]);
        assert_eq!(
            verified["faults"].as_array().unwrap().len(),
            0,
            "{verified}"
        );
        world.close().await;
    })
    .await;
}

fn passes(case: &Case, world: &World) -> bool {
    world.begins();
    let outcome = catch_unwind(AssertUnwindSafe(|| (case.run)(world)));
    if outcome.is_err() {
        eprintln!("FAILED {}", case.title());
    }
    outcome.is_ok()
}
