//! The fasttrack pack has the codes of the reference taxonomy, where that lies beside the workspace.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use desbloqueo_domain::rulebook::Services;
use desbloqueo_playbook::{Kind, built_in_files, check, load};
use serde_json::Value;

/// The reference, or a visible word that it is not there.
fn reference() -> Option<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/taxonomy.json");
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        #[expect(clippy::print_stderr, reason = "a skipped test must be seen")]
        {
            eprintln!("SKIPPED: {} is not there", path.display());
        }
    }
    text.and_then(|text| serde_json::from_str(&text).ok())
}

fn texts<'v>(values: &'v Value, key: &str) -> BTreeSet<&'v str> {
    values
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|value| value.get(key)?.as_str())
        .collect()
}

#[test]
fn the_codes_of_statuses_and_services_are_those_of_the_reference() {
    let Some(reference) = reference() else { return };
    let files = built_in_files("fasttrack").unwrap();
    let pack = load(&files).unwrap_or_else(|faults| panic!("{} faults", faults.len()));
    for level in [Kind::L1, Kind::L2, Kind::L3] {
        let nodes = reference["nodes"].as_array().unwrap();
        let of_level = nodes
            .iter()
            .filter(|node| node["level"] == level.code().to_uppercase());
        let expected: BTreeSet<&str> = of_level.filter_map(|node| node["id"].as_str()).collect();
        let found: BTreeSet<&str> = pack
            .codes(level)
            .iter()
            .map(desbloqueo_domain::code::Code::as_str)
            .collect();
        assert_eq!(found, expected, "{}", level.code());
    }
    let services: BTreeSet<&str> = pack
        .codes(Kind::Service)
        .iter()
        .map(desbloqueo_domain::code::Code::as_str)
        .collect();
    assert_eq!(services, texts(&reference["services"], "id"));
}

#[test]
fn each_detail_is_offered_for_the_services_of_the_reference() {
    let Some(reference) = reference() else { return };
    let files = built_in_files("fasttrack").unwrap();
    assert!(check(&files).count(Kind::L3) > 0);
    let pack = load(&files).unwrap_or_else(|faults| panic!("{} faults", faults.len()));
    let details = &pack.rulebook().details;
    let mut differing = BTreeMap::new();
    for node in reference["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|node| node["level"] == "L3")
    {
        let id = node["id"].as_str().unwrap();
        let expected: Option<BTreeSet<&str>> = node["services"]
            .as_array()
            .map(|services| services.iter().filter_map(Value::as_str).collect());
        let found = match &details[id].services {
            Services::All => None,
            Services::Only(codes) => Some(
                codes
                    .iter()
                    .map(desbloqueo_domain::code::Code::as_str)
                    .collect(),
            ),
        };
        if found != expected {
            differing.insert(id, (found, expected));
        }
    }
    assert!(differing.is_empty(), "{differing:#?}");
}
