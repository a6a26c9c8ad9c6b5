//! Bodies have names of their own: of two with one name the description tells of one alone.

use std::collections::BTreeMap;
use std::path::Path;

/// The names of the bodies that a source file describes.
fn bodies(source: &str) -> impl Iterator<Item = &str> {
    let mut is_described = false;
    source.lines().filter_map(move |line| {
        is_described |= line.starts_with("#[derive(") && line.contains("ToSchema");
        let mut words = line.split([' ', '<', '(', ';']);
        let kind = words.find(|word| *word == "struct" || *word == "enum");
        let is_item = !line.starts_with([' ', '/', '#']) && kind.is_some();
        let name = words.next().filter(|_| is_item && is_described);
        is_described &= !is_item;
        name
    })
}

fn collect(folder: &Path, found: &mut BTreeMap<String, Vec<String>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
            continue;
        }
        for name in bodies(&std::fs::read_to_string(&path).unwrap()) {
            let places = found.entry(name.to_owned()).or_default();
            places.push(path.display().to_string());
        }
    }
}

#[test]
fn every_body_has_a_name_of_its_own() {
    let mut found = BTreeMap::new();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    collect(&sources, &mut found);
    assert!(found.contains_key("DeactivatedBody"), "{found:?}");
    found.retain(|_, places| places.len() > 1);
    assert_eq!(found, BTreeMap::new());
}
