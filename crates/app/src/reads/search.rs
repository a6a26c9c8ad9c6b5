//! Finds tenants, customers, blockers and notes by some words of theirs, as the actor sees them (rule A3).
//!
//! While somebody types, an answer has 30 ms: names are looked up by their beginning, along an index, and beyond that
//! within the names of a bounded number of records; notes are not searched at all. Once they press Enter, all names are
//! searched, and all notes; where many say so, those that were changed or confirmed last.

use desbloqueo_domain::text::fold;
use desbloqueo_store::lines::{self, Columns, Cursor, LineFilter, LineOrder, LineSort, Moment};
use desbloqueo_store::search::{self, FoundBlocker, FoundCustomer, FoundTenant, Reach};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::LineItem;
use crate::App;
use crate::actor::Actor;
use crate::catalogue::organizations_in_sight;
use crate::error::UseCaseResult;

/// Records among which names are searched while somebody types, where an index does not help.
const AMONG_WHILE_TYPING: i64 = 5_000;

/// Lines whose notes are read at most, where they are not known to say so: those that were changed or confirmed last.
const MOST_NOTES: usize = 20_000;

/// Lines that are looked up by their notes at most; more are soon found among those changed or confirmed last.
const MOST_NOTED: usize = 3_000;

/// Lines whose notes are read at once.
const NOTES_AT_ONCE: u32 = 1_000;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// The words, as they were typed.
    pub text: String,
    /// Rows of each kind at most.
    pub limit: usize,
    /// Whether all names and the notes are searched: not while somebody types.
    pub is_thorough: bool,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// Tenants by name, domain or external id.
    pub tenants: Vec<FoundTenant>,
    /// Customers by name or external id.
    pub customers: Vec<FoundCustomer>,
    /// Shared blockers by title, open ones first.
    pub blockers: Vec<FoundBlocker>,
    /// Lines by note, those changed or confirmed last first.
    pub notes: Vec<LineItem>,
}

/// Finds what is called so. One letter of an alphabet says too little to be looked for.
pub async fn search(app: &App, actor: &Actor, wanted: &Search) -> UseCaseResult<Found> {
    let key = fold(&wanted.text);
    if key.is_empty() || (key.len() == 1 && !wanted.is_thorough) {
        return Ok(Found::default());
    }
    let mut transaction = app.database.read().await?;
    let mut found = Found {
        tenants: tenants(&mut transaction, actor, wanted).await?,
        customers: customers(&mut transaction, actor, wanted).await?,
        blockers: blockers(&mut transaction, actor, wanted).await?,
        notes: Vec::new(),
    };
    if wanted.is_thorough {
        let today = super::today(app, &mut transaction, actor).await?;
        found.notes = notes(&mut transaction, actor, (&key, wanted.limit), today).await?;
    }
    Ok(found)
}

impl Search {
    /// How far names are searched beyond their beginnings.
    fn within(&self) -> Reach {
        if self.is_thorough {
            Reach::Everything
        } else {
            Reach::Among(AMONG_WHILE_TYPING)
        }
    }

    fn asked(&self, reach: Reach) -> (&str, Reach, i64) {
        (self.text.as_str(), reach, self.most())
    }

    fn most(&self) -> i64 {
        i64::try_from(self.limit).unwrap_or(i64::MAX)
    }
}

/// Those whose name begins with the text, then others that have it within.
async fn tenants(
    transaction: &mut Transaction,
    actor: &Actor,
    wanted: &Search,
) -> UseCaseResult<Vec<FoundTenant>> {
    let (seen, of) = (&actor.visibility, organizations_in_sight(actor));
    let found = search::tenants(transaction, seen, &of, wanted.asked(Reach::Beginning)).await?;
    if found.len() >= wanted.limit {
        return Ok(found);
    }
    let within = wanted.asked(wanted.within());
    let rest = search::tenants(transaction, seen, &of, within).await?;
    Ok(joined(found, rest, wanted.limit))
}

/// Those whose name begins with the text, then others that have it within.
async fn customers(
    transaction: &mut Transaction,
    actor: &Actor,
    wanted: &Search,
) -> UseCaseResult<Vec<FoundCustomer>> {
    let (seen, of) = (&actor.visibility, organizations_in_sight(actor));
    let found = search::customers(transaction, seen, &of, wanted.asked(Reach::Beginning)).await?;
    if found.len() >= wanted.limit {
        return Ok(found);
    }
    let within = wanted.asked(wanted.within());
    let rest = search::customers(transaction, seen, &of, within).await?;
    Ok(joined(found, rest, wanted.limit))
}

fn joined<T: PartialEq>(mut first: Vec<T>, rest: Vec<T>, limit: usize) -> Vec<T> {
    for one in rest {
        if !first.contains(&one) {
            first.push(one);
        }
    }
    first.truncate(limit);
    first
}

async fn blockers(
    transaction: &mut Transaction,
    actor: &Actor,
    wanted: &Search,
) -> UseCaseResult<Vec<FoundBlocker>> {
    let among = if wanted.is_thorough {
        i64::MAX
    } else {
        AMONG_WHILE_TYPING
    };
    let asked = (wanted.text.as_str(), among, wanted.most());
    Ok(search::blockers(transaction, &actor.visibility, asked).await?)
}

/// Lines that are known to say so, or else a bounded number that is read and compared here.
async fn notes(
    transaction: &mut Transaction,
    actor: &Actor,
    (key, limit): (&str, usize),
    today: Date,
) -> UseCaseResult<Vec<LineItem>> {
    let filter = LineFilter {
        include_invalid: true,
        lines: lines::list_noted(transaction, key, MOST_NOTED).await?,
        ..LineFilter::default()
    };
    let order = LineOrder {
        sort: LineSort::Confirmed,
        descending: true,
    };
    let mut cursor = Cursor::first(order);
    let (mut found, mut read) = (Vec::new(), 0);
    loop {
        let page = lines::list(
            transaction,
            &actor.visibility,
            &filter,
            &cursor,
            NOTES_AT_ONCE,
            Columns::List,
            Moment::Now(today),
        )
        .await?;
        read += page.items.len();
        found.extend(page.items.into_iter().filter(|item| says(item, key)));
        match page.next {
            Some(next) if found.len() < limit && read < MOST_NOTES => cursor = next,
            Some(_) | None => break,
        }
    }
    found.truncate(limit);
    Ok(found)
}

fn says(item: &LineItem, key: &str) -> bool {
    let note = item.note.as_deref().unwrap_or_default();
    fold(note).contains(key)
}
