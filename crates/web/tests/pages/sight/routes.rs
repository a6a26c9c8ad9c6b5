//! Every address that pages are served at, read from the source: a new one cannot be forgotten.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use axum::http::StatusCode;

use crate::site::Site;

/// What would serve an address that is not read here.
const ELSEWHERE: [&str; 5] = [
    ".nest(",
    ".nest_service(",
    ".route_service(",
    ".fallback_service(",
    ".method_not_allowed_fallback(",
];

/// Addresses with the methods that they take.
pub(super) type Routes = BTreeMap<String, Vec<String>>;

/// Every address of the pages with its methods, as the site itself tells them.
pub(super) async fn routes(site: &mut Site) -> Routes {
    let mut routes = Routes::new();
    for path in paths() {
        let asked = site.ask("TRACE", &filled(&path)).await;
        assert_eq!(
            asked.status,
            StatusCode::METHOD_NOT_ALLOWED,
            "{path} is declared and not served"
        );
        let allowed = asked.header("allow").split(',').map(str::to_owned);
        routes.insert(path, allowed.collect());
    }
    routes
}

/// The addresses that the source declares.
fn paths() -> Vec<String> {
    let mut found = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages");
    read(&folder, &mut found);
    found.sort();
    assert!(found.len() > 90, "only {} addresses were read", found.len());
    found
}

fn read(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, found);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            for word in ELSEWHERE {
                assert!(!text.contains(word), "{}: {word}", path.display());
            }
            for rest in text.split(".route(").skip(1) {
                let literal = rest.trim_start().strip_prefix('"');
                let literal = literal.and_then(|rest| rest.split('"').next());
                found.push(
                    literal
                        .unwrap_or_else(|| panic!("{}: no plain address", path.display()))
                        .to_owned(),
                );
            }
        }
    }
}

/// An address with nobody's id for each of its parameters.
pub(super) fn filled(path: &str) -> String {
    let parts = path.split('/').map(|part| match part.strip_prefix('{') {
        Some(_) => "00000000-0000-0000-0000-000000000000",
        None => part,
    });
    parts.collect::<Vec<_>>().join("/")
}
