//! What somebody may not see and what does not exist take the same statements (rule A3): neither the answer nor the time
//! that it takes tells them apart.

use std::collections::BTreeMap;

use desbloqueo_domain::person::Person;
use desbloqueo_store::database::Database;

use super::Sight;
use crate::database::on_both;
use crate::statements::record_statements;

/// The world in which they are compared.
const SEED: u16 = 53;

/// What was compared for somebody, and how it differs.
#[derive(Debug, Default)]
pub struct Compared {
    count: usize,
    differences: BTreeMap<String, String>,
}

impl Compared {
    /// Adds how the statements of a record that is hidden differ from those of one that does not exist, at a place.
    pub fn add(&mut self, place: String, difference: Option<String>) {
        self.count += 1;
        self.differences
            .extend(difference.map(|said| (place, said)));
    }

    fn check(&self, who: &str, least: usize) {
        let all = self.differences.iter();
        let all: Vec<String> = all
            .map(|(place, said)| format!("{place}: {said}"))
            .collect();
        assert!(all.is_empty(), "{who}:\n{}", all.join("\n"));
        assert!(self.count >= least, "{} for {who}", self.count);
    }
}

/// Compares, for every person of a world and on both databases, the records that they do not see with one that does not
/// exist; `least` are compared at least for whoever does not see everything. `compare` is given the empty database, who
/// asks, the world, and the same without what they may not see.
pub async fn compare_statements(
    least: usize,
    compare: impl AsyncFn(Database, &Person, &Sight, &Sight) -> Compared,
) {
    if !record_statements() {
        return;
    }
    let world = Sight::plan(SEED);
    for reader in &world.people {
        let less = world.without_what_is_hidden_from(reader.id);
        let sees_everything = less.tenants.len() == world.tenants.len();
        let least = if sees_everything { 0 } else { least };
        on_both(async |database: Database| {
            let compared = compare(database, reader, &world, &less).await;
            compared.check(&reader.name, least);
        })
        .await;
    }
}

/// How the statements of two records differ; `None` where they are the same.
pub fn difference(hidden: &[String], missing: &[String]) -> Option<String> {
    if hidden == missing {
        return None;
    }
    let mut both = hidden.iter().zip(missing);
    let differs = both.find(|(one, other)| one != other);
    let longer = hidden.get(missing.len()).or(missing.get(hidden.len()));
    Some(format!(
        "{} and {}: {differs:?} {longer:?}",
        hidden.len(),
        missing.len()
    ))
}
