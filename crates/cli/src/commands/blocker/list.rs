//! `desbloqueo blocker list`: lists blockers.

use anyhow::Result;
use clap::{Args, ValueEnum};
use desbloqueo_app::reads::{BlockerList, list_blockers};
use desbloqueo_domain::clocks::{age_days, is_overdue};
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::Severity;
use desbloqueo_i18n::{Args as With, format};
use desbloqueo_playbook::Kind;
use desbloqueo_store::blocker_list::{BlockerFilter, BlockerItem, BlockerOrder, BlockerSort};

use crate::commands::filters::organizations;
use crate::find::{self, short};
use crate::output::{Cell, Column, Table, Tone};
use crate::parse;
use crate::session::Session;
use desbloqueo_api::bodies::BlockerItemBody;

/// What blockers are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sort {
    /// The most units first
    Units,
    /// The oldest first
    Opened,
    /// The next projected date first
    Date,
}

/// Which blockers, in which order, and how many.
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Closed ones too
    #[arg(long)]
    all: bool,
    /// Closed ones only
    #[arg(long, conflicts_with = "all")]
    closed: bool,
    /// Only those that hold lines of several, or only those made silently for one line
    #[arg(long, value_name = "YES", value_parser = clap::builder::BoolishValueParser::new())]
    private: Option<bool>,
    /// Who can remove it
    #[arg(long, value_name = "OWNER")]
    resolver: Option<String>,
    /// Who answers for it
    #[arg(long, value_name = "OWNER")]
    owner: Option<String>,
    /// How bad it is: low, medium, high, critical
    #[arg(long, value_name = "SEVERITY", value_parser = parse::severity)]
    severity: Option<Severity>,
    /// The party whose clock runs, by code or label
    #[arg(long, value_name = "PARTY")]
    party: Option<String>,
    /// The reason, by code or label
    #[arg(long, value_name = "REASON")]
    reason: Option<String>,
    /// The service, by code or label
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// Past its projected date, its next action, or the day of the answer
    #[arg(long)]
    overdue: bool,
    /// The organization with those below it, by name or id
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
    /// Words in the title
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// What to sort by
    #[arg(long, value_enum, default_value = "units")]
    sort: Sort,
    /// Blockers at most
    #[arg(long, value_name = "COUNT", default_value_t = 100)]
    limit: u32,
}

pub(super) async fn run(session: &Session, command: &List) -> Result<()> {
    let filter = filter(session, command).await?;
    let order = match command.sort {
        Sort::Units => BlockerOrder {
            sort: BlockerSort::Units,
            descending: true,
        },
        Sort::Opened => BlockerOrder {
            sort: BlockerSort::Opened,
            descending: false,
        },
        Sort::Date => BlockerOrder {
            sort: BlockerSort::Projected,
            descending: false,
        },
    };
    let list = list_blockers(&session.app, &session.actor, &filter, order, command.limit).await?;
    if session.output.json {
        let items: Vec<_> = list
            .items
            .iter()
            .map(|item| BlockerItemBody::new(item, &list.names, list.day))
            .collect();
        session
            .output
            .json(&serde_json::json!({ "items": items, "more": list.more }))?;
        return Ok(());
    }
    print(session, &list)
}

async fn filter(session: &Session, command: &List) -> Result<BlockerFilter> {
    let playbook = &session.app.playbook;
    let code = |kind, field, text: &Option<String>| {
        text.as_deref()
            .map(|text| find::code(playbook, kind, field, text))
            .transpose()
    };
    let mut filter = BlockerFilter {
        open: (!command.all).then_some(!command.closed),
        severity: command.severity,
        party: code(Kind::Party, Field::Party, &command.party)?,
        reason: code(Kind::L2, Field::L2, &command.reason)?,
        service: code(Kind::Service, Field::Service, &command.service)?,
        private: command.private,
        overdue: command.overdue,
        organizations: organizations(session, command.organization.as_deref()).await?,
        text: command.text.clone(),
        ..BlockerFilter::default()
    };
    if let Some(text) = &command.resolver {
        filter.resolver = Some(find::owner(session, text).await?);
    }
    if let Some(text) = &command.owner {
        filter.owner = Some(find::owner(session, text).await?);
    }
    Ok(filter)
}

fn print(session: &Session, list: &BlockerList) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    let mut table = Table::new([
        Column::whole(words.plain("field-id")),
        Column::telling(words.plain("field-blocker")),
        Column::whole(words.plain("field-severity")),
        Column::number(words.plain("field-units")),
        Column::number(words.plain("cli-column-lines")),
        Column::number(words.plain("cli-column-days")),
        Column::days(words.plain("cli-column-target")),
        Column::text(words.plain("field-party")).spare(),
        Column::text(words.plain("field-resolver")).spare(),
    ]);
    for item in &list.items {
        table.row(row(session, list, item));
    }
    if !list.items.is_empty() {
        output.table(&table)?;
        output.gap()?;
    }
    let args = With::new()
        .count("count", list.items.len())
        .flag("more", list.more);
    output.line(words.text("cli-blockers-total", &args))?;
    Ok(())
}

fn row(session: &Session, list: &BlockerList, item: &BlockerItem) -> [Cell; 9] {
    let (output, words) = (&session.output, session.words());
    let reason = words.reason(item.reason.as_ref(), item.detail.as_ref());
    let title = if item.title.is_empty() {
        reason
    } else {
        item.title.clone()
    };
    let resolvers: Vec<String> = item
        .resolvers
        .iter()
        .map(|owner| words.owner(owner, &list.names))
        .collect();
    let target = words.target(item.projected, item.asked.as_ref());
    let day = item
        .projected
        .or(item.asked.as_ref().map(|asked| asked.due));
    let is_late = item.closed.is_none() && day.is_some_and(|day| is_overdue(day, list.day));
    let title_tone = if item.closed.is_some() {
        Tone::Quiet
    } else {
        Tone::Plain
    };
    [
        short(item.id).into(),
        Cell::toned(title, title_tone),
        words
            .plain(&format!("severity-{}", item.severity.code()))
            .into(),
        output.number(item.held.units).into(),
        output.number(item.held.lines).into(),
        output
            .number(age_days(item.opened, item.closed.unwrap_or(list.day)))
            .into(),
        if is_late {
            Cell::toned(target, Tone::Alarm)
        } else {
            target.into()
        },
        words.optional(Kind::Party, item.party.as_ref()).into(),
        format::list_or(output.language, &resolvers).into(),
    ]
}
