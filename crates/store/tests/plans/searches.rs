//! How both databases read what the search box asks while somebody types, and look up the words of a filter.

use std::collections::BTreeSet;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines;
use desbloqueo_store::search::{self, Reach};

use crate::portfolio::{TEXTS, actors, id};
use crate::steps;

/// Rows of each kind that the box shows, and records among which it looks within names.
const LIMIT: i64 = 5;
const AMONG: i64 = 5_000;

/// What is wrong with the plans of searches, each with who asks what.
pub(crate) async fn faults(database: &Database) -> Vec<String> {
    let mut wrong = Vec::new();
    for (who, visibility) in actors() {
        let of = organizations_in_sight(&visibility);
        for text in ["cu", "customer 77", "tenant 12345", "nothing"] {
            for reach in [Reach::Beginning, Reach::Among(AMONG)] {
                let mut transaction = database.read().await.unwrap();
                let asked = (text, reach, LIMIT);
                let plans = search::explain(&mut transaction, &visibility, &of, asked).await;
                for (table, steps) in plans.unwrap() {
                    for fault in steps::faults_of_search(database, table, &steps) {
                        wrong.push(format!("{who}, {text:?} {reach:?}, {table}: {fault}"));
                    }
                }
            }
        }
    }
    wrong.extend(faults_of_words(database).await);
    wrong
}

/// Words that some names or notes say are found by their trigrams.
async fn faults_of_words(database: &Database) -> Vec<String> {
    let mut wrong = Vec::new();
    for text in [
        "Firewall",
        "der firewall, 期間",
        "customer 777",
        "100%_ [x]*?!",
        "nothing",
    ] {
        let mut transaction = database.read().await.unwrap();
        let plans = lines::explain_words(&mut transaction, text).await.unwrap();
        assert_eq!(plans.len(), TEXTS.len());
        for (table, steps) in plans {
            for fault in steps::faults_of_words(database, table, &steps) {
                wrong.push(format!("{text:?}, {table}: {fault}"));
            }
        }
    }
    wrong
}

/// All organizations, where everything is seen; else those seen whole and those of tenants.
fn organizations_in_sight(visibility: &Visibility) -> Vec<OrganizationId> {
    match visibility {
        Visibility::Everything => (1..=41)
            .map(|number| OrganizationId(id(1, number)))
            .collect(),
        Visibility::Some {
            organizations,
            tenants,
            ..
        } => {
            let of_tenants = tenants.iter().map(|(organization, _)| *organization);
            let all: BTreeSet<_> = organizations.iter().copied().chain(of_tenants).collect();
            all.into_iter().collect()
        }
    }
}
