//! What somebody may not see and what does not exist take the same statements, at every address that names a record
//! (rule A3): neither the page nor the time that it takes tells them apart.

use desbloqueo_testkit::{self as testkit, Compared};

use super::ids::{Address, addresses};
use super::routes::routes;
use super::site;
use crate::site::Site;

#[tokio::test]
async fn what_is_hidden_and_what_does_not_exist_take_the_same_statements() {
    testkit::compare_statements(61, async |database, reader, world, less| {
        let mut site = site(database, world, reader).await;
        let token = site.token().await;
        let mut compared = Compared::default();
        for (path, methods) in routes(&mut site).await {
            for address in addresses(&path, world, less) {
                if address.exists_in(less) {
                    continue;
                }
                for method in methods.iter().filter(|method| *method != "HEAD") {
                    let difference = compare(&mut site, &token, method, &address).await;
                    compared.add(format!("{method} {path}"), difference);
                }
            }
        }
        compared
    })
    .await;
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
    testkit::difference(&hidden, &missing)
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
