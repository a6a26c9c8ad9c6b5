//! What a filter asks of a past day and only the history of records tells (rules H2, U3).

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::EntitlementId;
use desbloqueo_store::changes::{Amended, list_amendments};
use desbloqueo_store::entitlements::{Units, list_to_reconcile, list_units};
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::error::UseCaseResult;
use crate::journal::read_state;

/// A filter with what it asks of the moment looked up.
pub(crate) async fn asked_then(
    transaction: &mut Transaction,
    filter: &LineFilter,
    moment: Moment,
) -> UseCaseResult<LineFilter> {
    let mut asked = filter.clone();
    if let (true, Moment::EndOf(day)) = (filter.needs_reconciling, moment) {
        asked.reconciling_then = Some(reconciling_on(transaction, day).await?);
    }
    Ok(asked)
}

/// The fields of an entitlement that were others before.
type Before = Map<String, Value>;

/// The entitlements that needed reconciling at the end of a day: those that do, with what changed since taken back.
async fn reconciling_on(
    transaction: &mut Transaction,
    day: Date,
) -> UseCaseResult<BTreeSet<EntitlementId>> {
    let amendments = list_amendments(transaction, Amended::Units, day).await?;
    let mut before = BTreeMap::<EntitlementId, Before>::new();
    for amendment in amendments {
        let earlier: Before = read_state(&amendment.before)?;
        let known = before.entry(EntitlementId(amendment.subject)).or_default();
        for (field, value) in earlier {
            // The earliest change since the day says what was.
            known.entry(field).or_insert(value);
        }
    }
    let ids: Vec<EntitlementId> = before.keys().copied().collect();
    let now = list_to_reconcile(transaction).await?;
    let same = now.into_iter().filter(|id| !before.contains_key(id));
    let mut found: BTreeSet<EntitlementId> = same.collect();
    for (id, units) in list_units(transaction, &ids).await? {
        let then = before
            .get(&id)
            .map_or(units, |before| units_of(before, units));
        if then.need_reconciling() {
            found.insert(id);
        }
    }
    Ok(found)
}

/// The units as they were.
fn units_of(before: &Before, now: Units) -> Units {
    let number = |field: &str, now: i64| before.get(field).and_then(Value::as_i64).unwrap_or(now);
    Units {
        purchased: number("purchased", now.purchased),
        in_place: match before.get("units_override") {
            None => now.in_place,
            Some(own) => own.get("units").and_then(Value::as_i64),
        },
        agreed: number("agreed", now.agreed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_change_says_was_before_stands_in_for_what_is_now() {
        let now = Units {
            purchased: 10,
            in_place: Some(7),
            agreed: 7,
        };
        let of = |json: &str| units_of(&serde_json::from_str(json).unwrap(), now);
        assert!(!of("{}").need_reconciling());
        assert!(of(r#"{"agreed":8}"#).need_reconciling());
        assert_eq!(of(r#"{"units_override":null}"#).in_place, None);
        let other = of(r#"{"units_override":{"units":3,"reason":"x"},"purchased":4}"#);
        assert_eq!((other.in_place, other.purchased), (Some(3), 4));
    }
}
