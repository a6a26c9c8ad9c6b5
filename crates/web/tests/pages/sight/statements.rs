//! What somebody may not see and what does not exist take the same statements, at every address that names a record
//! (rule A3): neither the page nor the time that it takes tells them apart.

use std::collections::BTreeMap;

use desbloqueo_testkit::{self as testkit, Database, Sight};

use super::ids::{Address, addresses};
use super::routes::routes;
use super::site;
use crate::site::Site;

#[tokio::test]
async fn what_is_hidden_and_what_does_not_exist_take_the_same_statements() {
    if !testkit::record_statements() {
        return;
    }
    let world = Sight::plan(53);
    for reader in &world.people {
        let less = world.without_what_is_hidden_from(reader.id);
        testkit::on_both(async |database: Database| {
            let mut site = site(database, &world, reader).await;
            let token = site.token().await;
            let (mut compared, mut found) = (0, BTreeMap::new());
            for (path, methods) in routes(&mut site).await {
                for address in addresses(&path, &world, &less) {
                    if address.exists_in(&less) {
                        continue;
                    }
                    for method in methods.iter().filter(|method| *method != "HEAD") {
                        compared += 1;
                        let said = compare(&mut site, &token, method, &address).await;
                        let said =
                            said.map(|said| (path.clone(), format!("{method} {path}: {said}")));
                        found.extend(said);
                    }
                }
            }
            let found: Vec<String> = found.into_values().collect();
            assert!(found.is_empty(), "{}:\n{}", reader.name, found.join("\n"));
            let sees_everything = less.tenants.len() == world.tenants.len();
            assert!(
                compared > 60 || sees_everything,
                "{compared} for {}",
                reader.name
            );
        })
        .await;
    }
}

/// Says how the statements of a record that is hidden differ from those of one that does not exist.
async fn compare(site: &mut Site, token: &str, method: &str, address: &Address) -> Option<String> {
    let nobody = address.of_nobody()?;
    // What is kept to be said on the next page is said already, so that neither has it to keep.
    statements(site, token, method, &nobody).await;
    let hidden = statements(site, token, method, &address.path).await;
    let missing = statements(site, token, method, &nobody).await;
    if hidden.is_empty() || missing.is_empty() {
        return Some("nothing was asked".to_owned());
    }
    if hidden == missing {
        return None;
    }
    let mut both = hidden.iter().zip(&missing);
    let differs = both.find(|(one, other)| one != other);
    let longer = hidden.get(missing.len()).or(missing.get(hidden.len()));
    Some(format!(
        "{} and {}: {differs:?} {longer:?}",
        hidden.len(),
        missing.len()
    ))
}

async fn statements(site: &mut Site, token: &str, method: &str, path: &str) -> Vec<String> {
    testkit::take_statements();
    match method {
        "GET" => site.get(path).await,
        "POST" => site.post_with(token, path, &[]).await,
        other => panic!("{other} {path}: pages take GET and POST"),
    };
    testkit::take_statements()
}
