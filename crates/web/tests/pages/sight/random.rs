//! Worlds that nobody has chosen: a reader, a seed and a size by chance, made smaller where they fail. What failed is kept
//! in `proptest-regressions` and tried first the next time.

use std::cell::RefCell;
use std::rc::Rc;

use desbloqueo_testkit::{self as testkit, Database, Sight, SightSize};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

use super::{QUERIES, Two, asked, ids};

/// Worlds that are tried where nobody says otherwise (`PROPTEST_CASES`), and the time that making one smaller may take.
const CASES: u32 = 3;
const LONGEST_MILLISECONDS: u32 = 180_000;

fn config() -> ProptestConfig {
    let asked = std::env::var_os("PROPTEST_CASES").and_then(|text| text.into_string().ok());
    ProptestConfig {
        cases: asked.and_then(|text| text.parse().ok()).unwrap_or(CASES),
        max_shrink_time: LONGEST_MILLISECONDS,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        ..ProptestConfig::default()
    }
}

fn size() -> impl Strategy<Value = SightSize> {
    let parts = (0..8_usize, 1..8_usize, 1..9_usize);
    parts.prop_map(|(organizations, customers, blockers)| SightSize {
        organizations,
        customers,
        blockers,
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nobody_learns_anything_in_any_world(seed in any::<u16>(), size in size(), reader in any::<prop::sample::Index>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let found = runtime.block_on(learned(seed, size, reader));
        prop_assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

/// What a reader of a world learns of what they may not see.
async fn learned(seed: u16, size: SightSize, reader: prop::sample::Index) -> Vec<String> {
    let world = Sight::plan_of(seed, size);
    let reader = reader.get(&world.people).clone();
    let found = Rc::new(RefCell::new(Vec::new()));
    let said = Rc::clone(&found);
    testkit::on_both_pairs(async |databases: [Database; 2]| {
        let mut two = Two::in_world(databases, world.clone(), &reader).await;
        for (_, address) in asked(&mut two, "GET").await {
            let (_, differs) = two.compare(&address.path).await;
            said.borrow_mut().extend(differs);
        }
        for query in QUERIES {
            for path in ids::queries(query, &two.world, &two.less) {
                let (_, differs) = two.compare(&path).await;
                said.borrow_mut().extend(differs);
            }
        }
    })
    .await;
    found.take()
}
