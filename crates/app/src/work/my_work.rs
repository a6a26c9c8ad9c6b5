//! What is to be done today, by whoever asks (rules T1, U2, U3, T4).

use std::collections::BTreeMap;

use desbloqueo_domain::clocks::STALE_AFTER_DAYS;
use desbloqueo_domain::code::{BlockerId, PersonId};
use desbloqueo_store::lines::{self, Columns, Cursor, Moment};
use desbloqueo_store::settings;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::list_team_lines;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::changed::changed_since;
use super::incomplete::{Incomplete, incomplete};
use super::waiting::named_blockers;
use crate::App;
use crate::accounts::Visit;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::history::Told;
use crate::reads::{
    BlockerItem, LineFilter, LineItem, LineOrder, LineSort, LineTotals, Names, today,
};
use crate::rights::{BlockerRights, RightsOfLines, rights_on_blockers, rights_on_lines};

/// Lines of a section at most; its totals say how many there are.
const SHOWN: u32 = 12;

/// Lines beyond which counting stops.
const MOST_COUNTED: u32 = 10_000;

/// A break in the work after which the next look is a new visit.
const BREAK_MICROSECONDS: i64 = 30 * 60 * 1_000_000;

/// Whose work is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// Of the tenants in whose team the actor is.
    #[default]
    Mine,
    /// Of the tenants in whose team somebody is whom the actor covers (rule A2).
    Covered(PersonId),
    /// Of everything that the actor sees.
    All,
}

impl Scope {
    /// Whose work it is; `None` for everybody's. Nobody else's than one's own, and that of whom one covers today.
    pub(super) fn person(self, actor: &Actor) -> Option<PersonId> {
        match self {
            Self::Mine => Some(actor.person),
            Self::Covered(person) => {
                let covers = actor.covering().any(|cover| cover.person == person);
                Some(if covers { person } else { actor.person })
            }
            Self::All => None,
        }
    }
}

/// A kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionKind {
    /// The day of the next action has passed.
    Overdue,
    /// The target has passed.
    PastTarget,
    /// Units arrived and nobody has classified them.
    Unclassified,
    /// Reported units have moved away from the agreed ones.
    ToReconcile,
    /// Nobody has changed or confirmed it for a month.
    Stale,
}

/// Lines of one kind of work.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The kind.
    pub kind: SectionKind,
    /// The first lines.
    pub items: Vec<LineItem>,
    /// All there are.
    pub totals: LineTotals,
}

/// What is to be done today.
#[derive(Debug, Clone)]
pub struct MyWork {
    /// By kind, in the order in which it presses; those without lines are left out.
    pub sections: Vec<Section>,
    /// Lines that lack something after their handover.
    pub incomplete: Incomplete,
    /// The open blockers that the actor owns or resolves, the most units first; the first of them.
    pub blockers: Vec<BlockerItem>,
    /// How many such blockers there are, and their units.
    pub blocker_totals: (i64, i64),
    /// What the actor may do to each of them.
    pub rights_on_blockers: BTreeMap<BlockerId, BlockerRights>,
    /// What others changed on the actor's tenants since their last visit, each history from the latest on.
    pub changes: Vec<Told>,
    /// What the actor may do with each line.
    pub rights: RightsOfLines,
    /// The names behind owners.
    pub names: Names,
    /// Today.
    pub day: Date,
}

impl SectionKind {
    /// All kinds, the one that presses most first.
    pub const ALL: [Self; 5] = [
        Self::Overdue,
        Self::PastTarget,
        Self::Unclassified,
        Self::ToReconcile,
        Self::Stale,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::PastTarget => "past-target",
            Self::Unclassified => "unclassified",
            Self::ToReconcile => "to-reconcile",
            Self::Stale => "stale",
        }
    }

    /// What lines of this kind have in common.
    fn filter(self, app: &App, day: Date) -> LineFilter {
        let mut filter = LineFilter::default();
        match self {
            // A day has a yesterday, but for the first one that there is.
            Self::Overdue => filter.next_to = Some(day.checked_sub(1.day()).unwrap_or(day)),
            Self::PastTarget => filter.past_target = true,
            Self::Unclassified => {
                filter.unclassified = Some(app.rulebook().defaults.new_units.clone());
            }
            Self::ToReconcile => filter.needs_reconciling = true,
            Self::Stale => filter.stale_days = Some(STALE_AFTER_DAYS),
        }
        filter
    }

    /// The order in which such lines press.
    fn order(self) -> LineOrder {
        let (sort, descending) = match self {
            Self::Overdue => (LineSort::NextAction, false),
            Self::PastTarget => (LineSort::Target, false),
            Self::Unclassified => (LineSort::Since, false),
            Self::ToReconcile => (LineSort::Units, true),
            Self::Stale => (LineSort::Confirmed, false),
        };
        LineOrder { sort, descending }
    }
}

/// What is to be done today; `since` is the last visit, in microseconds since 1970.
pub async fn my_work(app: &App, actor: &Actor, scope: Scope, since: i64) -> UseCaseResult<MyWork> {
    let mut transaction = app.database.read().await?;
    let day = today(app, &mut transaction, actor).await?;
    let tx = &mut transaction;
    let sections = sections(app, tx, actor, scope, day).await?;
    let most = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let incomplete = incomplete(app, tx, actor, (scope, day), (None, most)).await?;
    let person = scope.person(actor).unwrap_or(actor.person);
    let mut blockers = named_blockers(tx, actor, person, day).await?;
    let blocker_totals = (
        i64::try_from(blockers.len()).unwrap_or(i64::MAX),
        blockers.iter().map(|blocker| blocker.held.units).sum(),
    );
    blockers.truncate(most);
    let of_sections = sections.iter().flat_map(|section| &section.items);
    let of_queue = incomplete.lines.iter().map(|line| &line.item);
    let items: Vec<&LineItem> = of_sections.chain(of_queue).collect();
    let rights = rights_on_lines(app, tx, actor, items.iter().copied()).await?;
    let owners: Vec<_> = items
        .iter()
        .map(|item| (item.organization, &item.owner))
        .collect();
    let names = Names::read(tx, owners).await?;
    Ok(MyWork {
        rights_on_blockers: rights_on_blockers(app, tx, actor, &blockers).await?,
        changes: changed_since(tx, actor, since).await?,
        sections,
        incomplete,
        blockers,
        blocker_totals,
        rights,
        names,
        day,
    })
}

/// The sections that have lines: of one person's teams, whose lines are looked up once for all, or of everything.
async fn sections(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
    scope: Scope,
    day: Date,
) -> UseCaseResult<Vec<Section>> {
    let theirs = match scope.person(actor) {
        Some(person) => Some(list_team_lines(transaction, person).await?),
        None => None,
    };
    let mut sections = Vec::new();
    for kind in SectionKind::ALL {
        let filter = LineFilter {
            lines: theirs.clone(),
            ..kind.filter(app, day)
        };
        sections.extend(section(transaction, actor, kind, &filter, day).await?);
    }
    Ok(sections)
}

async fn section(
    transaction: &mut Transaction,
    actor: &Actor,
    kind: SectionKind,
    filter: &LineFilter,
    day: Date,
) -> UseCaseResult<Option<Section>> {
    let (seen, moment) = (&actor.visibility, Moment::Now(day));
    let first = Cursor::first(kind.order());
    let page = lines::list(
        transaction,
        seen,
        filter,
        &first,
        SHOWN,
        Columns::List,
        moment,
    )
    .await?;
    if page.items.is_empty() {
        return Ok(None);
    }
    let totals = if page.next.is_none() {
        totals_of(&page.items)
    } else {
        lines::totals(transaction, seen, filter, Some(MOST_COUNTED), moment).await?
    };
    Ok(Some(Section {
        kind,
        items: page.items,
        totals,
    }))
}

/// The totals of lines that are all there are.
fn totals_of(all: &[LineItem]) -> LineTotals {
    LineTotals {
        lines: i64::try_from(all.len()).unwrap_or(i64::MAX),
        units: all.iter().map(|item| item.units).sum(),
        more: false,
    }
}

/// Keeps that somebody is here now; gives the instant of the visit before this one, in microseconds since 1970.
pub async fn note_visit(app: &App, visit: &Visit) -> UseCaseResult<i64> {
    let now = app.clock.now().as_microsecond();
    let known = &visit.settings;
    if now - known.this_visit_at < BREAK_MICROSECONDS {
        return Ok(known.last_visit_at);
    }
    let mut transaction = app.database.write().await?;
    let noted = settings::Settings {
        last_visit_at: known.this_visit_at,
        this_visit_at: now,
        ..known.clone()
    };
    settings::save(&mut transaction, visit.person.id, &noted).await?;
    transaction.commit().await?;
    Ok(noted.last_visit_at)
}
