//! What the words of a filter come down to: tenants and customers called so, and lines whose note says so.

use uuid::Uuid;

use desbloqueo_domain::text::fold;

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::texts::{CUSTOMERS, NOTES, TENANTS};
use crate::transaction::Transaction;

use super::few::{self, Candidate, FEW};

/// What the words of a filter come down to, as far as it was looked up and is few.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    /// Tenants and customers whose names contain the words.
    pub(super) called: Option<Called>,
    /// Lines whose note contains them.
    noted: Option<Vec<Uuid>>,
}

impl Words {
    /// All lines that are found, where all that finds them is known.
    pub(super) fn candidate(&self, database: Kind) -> Option<Candidate> {
        let (called, noted) = self.called.as_ref().zip(self.noted.as_ref())?;
        let (tenants, customers) = (&called.tenants, &called.customers);
        Some(few::named(database, tenants, customers, noted))
    }
}

/// Tenants and customers, by id.
#[derive(Debug, Clone)]
pub(super) struct Called {
    tenants: Vec<Uuid>,
    customers: Vec<Uuid>,
}

impl Called {
    /// The condition that a line is of one of them.
    pub(super) fn condition(&self, database: Kind) -> Fragment {
        if self.tenants.is_empty() && self.customers.is_empty() {
            return Fragment::new("1 = 0", Vec::new());
        }
        let mut of_one = Fragment::any_of(database, "line.tenant_id", &self.tenants);
        of_one.push(" OR ").append(&Fragment::any_of(
            database,
            "line.customer_id",
            &self.customers,
        ));
        of_one
    }
}

/// Looks the words up, wherever they are: what the reader does not see is left out by the list.
pub(super) async fn look_up(transaction: &mut Transaction, text: &str) -> StoreResult<Words> {
    let text = fold(text);
    if text.is_empty() {
        return Ok(Words::default());
    }
    let Some(called) = called(transaction, &text).await? else {
        return Ok(Words::default());
    };
    Ok(Words {
        called: Some(called),
        noted: NOTES.few(transaction, &text, FEW).await?,
    })
}

/// How the database looks words up, table by table.
pub(super) async fn explain(
    transaction: &mut Transaction,
    text: &str,
) -> StoreResult<Vec<(&'static str, Vec<String>)>> {
    let text = fold(text);
    let mut plans = Vec::new();
    for texts in [TENANTS, CUSTOMERS, NOTES] {
        plans.push(texts.explain(transaction, &text).await?);
    }
    Ok(plans)
}

async fn called(transaction: &mut Transaction, text: &str) -> StoreResult<Option<Called>> {
    let Some(tenants) = TENANTS.few(transaction, text, FEW).await? else {
        return Ok(None);
    };
    let Some(customers) = CUSTOMERS.few(transaction, text, FEW).await? else {
        return Ok(None);
    };
    Ok(Some(Called { tenants, customers }))
}
