//! Tells the program the digest of what makes its data set: another digest is another data set.

use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::Path;

/// What decides about the rows of the data set: who makes them, the tables, the playbook, how records are written out.
const SOURCES: [&str; 6] = [
    "src/dataset",
    "../store/migrations",
    "../store/src/entitlements",
    "../store/src/changes.rs",
    "../playbook/packs",
    "../domain/src/line.rs",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES {
        println!("cargo:rerun-if-changed={source}");
        digest(Path::new(source), &mut hasher)?;
    }
    println!("cargo:rustc-env=DATASET_DIGEST={:016x}", hasher.finish());
    Ok(())
}

fn digest(path: &Path, hasher: &mut DefaultHasher) -> Result<(), Box<dyn Error>> {
    if path.is_dir() {
        let mut entries: Vec<_> = fs::read_dir(path)?.collect::<Result<_, _>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            digest(&entry.path(), hasher)?;
        }
        return Ok(());
    }
    hasher.write(&fs::read(path)?);
    Ok(())
}
