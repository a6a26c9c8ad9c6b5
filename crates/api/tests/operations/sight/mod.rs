//! What somebody may not see does not exist for them (rule A3), at every address of the API that reads: they get the
//! same answers from a random world and from the same world without what they may not see.

mod statements;

use axum::http::StatusCode;
use desbloqueo_app::tokens::Scope;
use desbloqueo_domain::person::Person;
use desbloqueo_testkit::{self as testkit, Database, Sight};

use crate::site::{Answer, Site};

/// The kinds of records that an address can be of, by how it begins. Of those without a kind there are none in a world.
const KINDS: [(&str, &[&str]); 12] = [
    ("/batches/{id}", &["batches"]),
    ("/blockers/{id}", &["blockers"]),
    ("/customers/{id}", &["customers"]),
    ("/entitlements/{id}", &["entitlements"]),
    (
        "/history/{id}",
        &[
            "blockers",
            "customers",
            "entitlements",
            "lines",
            "organizations",
            "tenants",
        ],
    ),
    ("/imports/{id}", &["imports"]),
    ("/organizations/{id}", &["organizations"]),
    ("/people/{id}", &["people"]),
    ("/saved-views/{id}", &[]),
    ("/status-lines/{id}", &["lines"]),
    ("/tenants/{id}", &["tenants"]),
    ("/tokens/{id}", &[]),
];

/// What is asked of lists beside the plain address; `{…}` is each record of a kind.
const QUERIES: [&str; 40] = [
    "/blockers/{blockers}?as_of=2026-11-01",
    "/customers/{customers}?as_of=2026-11-01",
    "/entitlements/{entitlements}?as_of=2026-11-01",
    "/tenants/{tenants}?as_of=2026-11-01",
    "/blockers?as_of=2026-11-01&state=all",
    "/customers?as_of=2026-11-01",
    "/tenants?as_of=2026-11-01",
    "/batches?limit=1",
    "/own-fields?organization={organizations}",
    "/status-lines/export?format=json&sort=units",
    "/tenants?state=active",
    "/blockers?private=true&sort=units",
    "/blockers?text=zq",
    "/coach/agreement?organization_id={organizations}",
    "/coach/models?organization_id={organizations}",
    "/customers?text=zq",
    "/customers?organization={organizations}",
    "/reports/blocked?by=service",
    "/reports/blocked?by=owner",
    "/reports/blocked?by=party",
    "/reports/blocked?by=customer",
    "/reports/blocked?by=age&as_of=2026-11-01",
    "/reports/unblock?by=owner&as_of=2026-11-01",
    "/reports/promises?by=resolver",
    "/reports/what-if?without=blocker={blockers}",
    "/reports/free?percent=90",
    "/reports/digest?as_of=2026-11-01&compare=2026-10-01",
    "/reports/digest?organization={organizations}",
    "/status-lines?sort=-units&limit=200",
    "/status-lines?text=zq0",
    "/status-lines?as_of=2026-11-01",
    "/status-lines?unmet=any",
    "/status-lines?party=customer",
    "/status-lines/totals?renewal_from=2020-01-01",
    "/status-lines?organization={organizations}",
    "/status-lines?tenant={tenants}",
    "/status-lines?customer={customers}",
    "/status-lines?blocker={blockers}",
    "/status-lines/totals?blocker={blockers}",
    "/tenants?customer={customers}",
];

/// Records of one kind that are asked for at most, of those that are seen and of those that are not.
const MOST: usize = 2;

/// An address, and whether what it is of stands in the lesser world.
struct Address {
    path: String,
    is_there: bool,
}

/// Every address that reads, for some records of both worlds.
fn addresses(world: &Sight, less: &Sight) -> Vec<Address> {
    let document = desbloqueo_api::document();
    let paths = document["paths"].as_object().unwrap().iter();
    let reading = paths.filter(|(_, operations)| operations.get("get").is_some());
    let mut addresses = Vec::new();
    for (path, _) in reading {
        if !path.contains('{') {
            addresses.push(Address {
                path: path.clone(),
                is_there: true,
            });
        } else if path.contains("{code}") {
            addresses.push(Address {
                path: path.replace("{code}", "blocked"),
                is_there: true,
            });
        } else {
            let found = KINDS.iter().find(|(begins, _)| path.starts_with(begins));
            let (_, kinds) = found.unwrap_or_else(|| panic!("{path}: say in KINDS what it is of"));
            for kind in *kinds {
                let ids = some(kind, world, less).into_iter();
                addresses.extend(ids.map(|(id, is_there)| Address {
                    path: path.replace("{id}", &id),
                    is_there,
                }));
            }
        }
    }
    addresses
}

/// Some records that stand in the lesser world, and some that do not.
fn some(kind: &str, world: &Sight, less: &Sight) -> Vec<(String, bool)> {
    let there = less.ids(kind);
    let ids = world.ids(kind).into_iter();
    let (seen, hidden): (Vec<_>, Vec<_>) = ids
        .map(|id| (id.to_string(), there.contains(&id)))
        .partition(|(_, is_there)| *is_there);
    let both = seen.into_iter().take(MOST);
    both.chain(hidden.into_iter().take(MOST)).collect()
}

fn queries(world: &Sight, less: &Sight) -> Vec<String> {
    let filled = |query: &&str| match query.split_once('{') {
        None => vec![(*query).to_owned()],
        Some((before, rest)) => {
            let (kind, after) = rest.split_once('}').unwrap();
            let ids = some(kind, world, less).into_iter();
            ids.map(|(id, _)| format!("{before}{id}{after}")).collect()
        }
    };
    QUERIES.iter().flat_map(filled).collect()
}

async fn site(database: Database, world: &Sight, reader: &Person) -> Site {
    world.insert(&database).await;
    Site::over(database, reader.id, &Scope::ALL).await
}

/// An answer without what differs from request to request.
fn plain(mut answer: Answer) -> (StatusCode, serde_json::Value) {
    if let Some(body) = answer.body.as_object_mut() {
        body.remove("request_id");
    }
    (answer.status, answer.body)
}

#[tokio::test]
async fn nobody_learns_anything_of_what_they_may_not_see() {
    let world = Sight::plan(53);
    for reader in &world.people {
        let less = world.without_what_is_hidden_from(reader.id);
        testkit::on_both_pairs(async |[one, other]: [Database; 2]| {
            let whole = site(one, &world, reader).await;
            let rest = site(other, &less, reader).await;
            for Address { path, is_there } in addresses(&world, &less) {
                let shown = plain(whole.get(&path).await);
                let who = &reader.name;
                assert_eq!(shown, plain(rest.get(&path).await), "{who}: {path}");
                let is_told = !is_there && shown.0 != StatusCode::NOT_FOUND;
                assert!(!is_told, "{who}: {path}: {}", shown.0);
            }
            for path in queries(&world, &less) {
                let shown = plain(whole.get(&path).await);
                // Not every role exports.
                let answered = [StatusCode::OK, StatusCode::NOT_FOUND, StatusCode::FORBIDDEN];
                assert!(answered.contains(&shown.0), "{path}: {shown:?}");
                assert_eq!(
                    shown,
                    plain(rest.get(&path).await),
                    "{}: {path}",
                    reader.name
                );
            }
        })
        .await;
    }
}
