//! What somebody may not see does not exist for them (rule A3), at every address that there is.
//!
//! A random world stands in one database, and in another the same world without what somebody may not see by the plain
//! definition. They get the same answers from both: no row, no count and no name tells of the rest.

mod cells;
pub(crate) mod ids;
mod random;
mod routes;
mod statements;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use axum::http::StatusCode;
use desbloqueo_domain::person::Person;
use desbloqueo_testkit::{self as testkit, Database, Sight, contents};

use crate::site::{Answer, Site};
use ids::{Address, addresses};
use routes::routes;

/// What is asked of lists beside the plain address.
const QUERIES: [&str; 30] = [
    "/portfolio/export.xlsx?sort=units",
    "/portfolio/export.csv?as_of=2026-11-01",
    "/?scope=all",
    "/?scope=mine",
    "/incomplete?scope=all",
    "/insights/digest?as_of=2026-11-01&compare=2026-10-01",
    "/insights/digest?organization=NODE",
    "/insights/now/resolvers?as_of=2026-11-01&compare=2026-10-01",
    "/insights/now/stale?as_of=2026-11-01&compare=2026-10-01",
    "/insights/now/to-reconcile?as_of=2026-11-01",
    "/insights/now/product-gaps?by=blocker&as_of=2026-11-01",
    "/insights/quality/rules-met-by-owner?compare=2026-11-01",
    "/insights/quality/playbook-fit?as_of=2026-11-01",
    "/insights/how-long/realistic-dates?as_of=2026-11-01",
    "/insights/what-if/what-would-move?without=blocker:BLOCKER&without=reason:blocked-legal-regulatory&as_of=2026-11-01",
    "/insights/what-if/fewest-blockers?as_of=2026-11-01",
    "/blockers/BLOCKER/realistic?as_of=2026-11-21",
    "/blockers?as_of=2026-11-21&state=all",
    "/portfolio?l1=blocked&sort=units&dir=desc",
    "/portfolio?text=zq0",
    "/portfolio?organization=NODE",
    "/portfolio?tenant=TENANT",
    "/portfolio?customer=CUSTOMER",
    "/portfolio?blocker=BLOCKER",
    "/portfolio?as_of=2026-11-01",
    "/blockers?sort=units&dir=desc",
    "/coach?organization=NODE",
    "/customers?q=zq",
    "/search?q=zq",
    "/search/options?q=zq",
];

/// A reader of a world, and of the same world without what they may not see.
struct Two {
    whole: Site,
    rest: Site,
    world: Sight,
    less: Sight,
    who: String,
}

impl Two {
    async fn of(databases: [Database; 2], seed: u16, reader: &Person) -> Self {
        let mut two = Self::in_world(databases, Sight::plan(seed), reader).await;
        two.who = format!("{} in world {seed}", reader.name);
        two
    }

    async fn in_world(databases: [Database; 2], world: Sight, reader: &Person) -> Self {
        let less = world.without_what_is_hidden_from(reader.id);
        let [one, other] = databases;
        let whole = site(one, &world, reader).await;
        let rest = site(other, &less, reader).await;
        Self {
            whole,
            rest,
            who: reader.name.clone(),
            world,
            less,
        }
    }

    /// Asks both for an address; says how their answers differ, where they do.
    async fn compare(&mut self, path: &str) -> (StatusCode, Option<String>) {
        let (one, other) = (self.whole.get(path).await, self.rest.get(path).await);
        let shown = [plain(&one), plain(&other)];
        let said = |what: String| Some(format!("{}: {path}: {what}", self.who));
        let differs = if one.status != other.status {
            said(format!("{} and {}", one.status, other.status))
        } else if shown[0] != shown[1] {
            said(difference(&shown[0], &shown[1]))
        } else {
            None
        };
        (one.status, differs)
    }
}

async fn site(database: Database, world: &Sight, reader: &Person) -> Site {
    world.insert(&database).await;
    let mut site = Site::empty(database.clone());
    site.sign_in(&reader.name).await;
    Sight::end_demonstration(&database).await;
    site
}

/// A page without what differs from session to session; of a workbook, its cells.
fn plain(answer: &Answer) -> String {
    if answer.bytes.starts_with(b"PK") {
        return cells::text(&answer.bytes);
    }
    let mut text = answer.body.clone();
    for mark in ["name=\"csrf\" content=\"", "name=\"csrf\" value=\""] {
        let parts: Vec<&str> = text.split(mark).collect();
        let (first, rest) = parts.split_first().unwrap();
        let rest = rest.iter().map(|part| part.split_once('"').unwrap().1);
        text = std::iter::once(*first)
            .chain(rest)
            .collect::<Vec<_>>()
            .join(mark);
    }
    text
}

/// Where two texts begin to differ.
fn difference(one: &str, other: &str) -> String {
    let mut lines = one.lines().zip(other.lines());
    match lines.find(|(one, other)| one != other) {
        Some((one, other)) => format!("\n  {}\n  {}", one.trim(), other.trim()),
        None => format!(
            "{} lines and {}",
            one.lines().count(),
            other.lines().count()
        ),
    }
}

/// Which of the people of a world read it: every second one, so that two worlds take as long as one.
#[derive(Clone, Copy)]
enum Readers {
    Even,
    Odd,
}

/// Runs a test for every second person of a world, on both databases.
async fn for_readers(seed: u16, readers: Readers, test: impl AsyncFn(&mut Two)) {
    let skipped = match readers {
        Readers::Even => 0,
        Readers::Odd => 1,
    };
    for reader in Sight::plan(seed).people.iter().skip(skipped).step_by(2) {
        testkit::on_both_pairs(async |databases: [Database; 2]| {
            test(&mut Two::of(databases, seed, reader).await).await;
        })
        .await;
    }
}

#[tokio::test]
async fn nobody_learns_anything_of_what_they_may_not_see() {
    nobody_learns(11, Readers::Even).await;
}

#[tokio::test]
async fn nobody_learns_anything_in_another_world() {
    nobody_learns(23, Readers::Odd).await;
}

async fn nobody_learns(seed: u16, readers: Readers) {
    let (found, shown, hidden) = (RefCell::new(BTreeMap::new()), Cell::new(0), Cell::new(0));
    for_readers(seed, readers, async |two: &mut Two| {
        for (path, address) in asked(two, "GET").await {
            let (status, differs) = two.compare(&address.path).await;
            let differs = differs.or_else(|| {
                let is_told = !address.exists_in(&two.less) && status != StatusCode::NOT_FOUND;
                is_told.then(|| format!("{}: {}: {status}", two.who, address.path))
            });
            found
                .borrow_mut()
                .extend(differs.map(|differs| (path, differs)));
            let count = if status == StatusCode::OK {
                &shown
            } else {
                &hidden
            };
            count.set(count.get() + 1);
        }
        for query in QUERIES {
            for path in ids::queries(query, &two.world, &two.less) {
                let (_, differs) = two.compare(&path).await;
                let differs = differs.map(|differs| (query.to_owned(), differs));
                found.borrow_mut().extend(differs);
            }
        }
    })
    .await;
    let found: Vec<String> = found.into_inner().into_values().collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(
        shown.get() > 300 && hidden.get() > 60,
        "{shown:?} {hidden:?}"
    );
}

/// Every address that takes a method, with the one in the source that it comes from.
async fn asked(two: &mut Two, method: &str) -> Vec<(String, Address)> {
    let mut asked = Vec::new();
    for (path, methods) in routes(&mut two.whole).await {
        if methods.iter().any(|taken| taken == method) {
            let addresses = addresses(&path, &two.world, &two.less);
            asked.extend(addresses.into_iter().map(|address| (path.clone(), address)));
        }
    }
    asked
}

#[tokio::test]
async fn what_is_sent_to_what_one_may_not_see_is_not_found_and_changes_nothing() {
    let (found, sent) = (RefCell::new(BTreeMap::new()), Cell::new(0));
    for_readers(37, Readers::Odd, async |two: &mut Two| {
        let before = without_sessions(two).await;
        for (path, address) in asked(two, "POST").await {
            if address.exists_in(&two.less) {
                continue;
            }
            let one = two.whole.post(&address.path, &[]).await;
            let other = two.rest.post(&address.path, &[]).await;
            sent.set(sent.get() + 1);
            let is_same = one.status == other.status && plain(&one) == plain(&other);
            if !is_same || !one.status.is_client_error() {
                let said = format!("{}: {path}: {} and {}", two.who, one.status, other.status);
                found.borrow_mut().insert(path, said);
            }
        }
        assert_eq!(without_sessions(two).await, before, "{}", two.who);
    })
    .await;
    let found: Vec<String> = found.into_inner().into_values().collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(sent.get() > 60, "{sent:?}");
}

async fn without_sessions(two: &Two) -> testkit::Contents {
    let mut found = contents(&two.whole.app.database).await;
    found.remove("session");
    found
}
