//! `desbloqueo entitlement show` and `list`.

use anyhow::Result;
use desbloqueo_app::catalogue::show_entitlement::{
    EntitlementPage, EntitlementView, show_entitlement,
};
use desbloqueo_app::catalogue::show_tenant::show_tenant;
use desbloqueo_app::reads::{Names, name_owners};
use desbloqueo_domain::entitlement::EntitlementState;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use jiff::civil::Date;

use crate::commands::line::saved::table;
use crate::find::{self, short};
use crate::output::{Cell, Column, Table, Tone};
use crate::session::Session;
use desbloqueo_api::bodies::EntitlementBody;

pub(super) async fn run(session: &Session, id: &str) -> Result<()> {
    let id = find::entitlement(session, id).await?;
    let page = show_entitlement(&session.app, &session.actor, id).await?;
    let entitlement = &page.view.entitlement;
    let owners: Vec<_> = entitlement
        .lines
        .iter()
        .flat_map(|line| [&line.state.owner, &line.state.next_action.owner])
        .map(|owner| (entitlement.organization, owner.clone()))
        .collect();
    let names = name_owners(&session.app, &owners).await?;
    if session.output.json {
        session
            .output
            .json(&EntitlementBody::new(&page.view, &page.own_fields, &names))?;
        return Ok(());
    }
    let today = session.today_in(entitlement.organization).await?;
    print(session, &page, &names, today)
}

fn print(session: &Session, page: &EntitlementPage, names: &Names, today: Date) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    let entitlement = &page.view.entitlement;
    output.heading(&words.label(Kind::Service, &entitlement.service))?;
    let mut pairs = vec![(output.plain("field-id"), entitlement.id.to_string())];
    pairs.extend(fields(session, &entitlement.state));
    for field in &page.own_fields {
        if let Some(value) = page.view.own_values.get(&field.id) {
            pairs.push((field.label.clone(), value.clone()));
        }
    }
    output.pairs(&pairs)?;
    output.gap()?;
    output.table(&table(session, &entitlement.lines, names, today, &[]))?;
    print_open(session, &page.view)
}

fn fields(session: &Session, state: &EntitlementState) -> Vec<(String, String)> {
    let (output, words) = (&session.output, session.words());
    let own = state.units_override.as_ref();
    let reported = own.map_or_else(
        || output.number(state.reported()),
        |own| format!("{} ({})", output.number(own.units), own.reason),
    );
    let start = state.engagement_start.as_ref();
    let start = start.map(|start| format!("{} {}", output.date(start.day), start.reason));
    let attempts = (state.attempts > 0).then(|| output.number(i64::from(state.attempts)));
    let pairs = [
        ("field-external-id", state.external_id.clone()),
        ("field-reported-units", reported),
        ("field-agreed-units", output.number(state.agreed)),
        (
            "field-phase",
            output.plain(&format!("phase-{}", state.phase.code())),
        ),
        (
            "field-service-status",
            words.optional(Kind::ServiceStatus, state.service_status.as_ref()),
        ),
        (
            "field-engagement-scenario",
            words.optional(Kind::EngagementScenario, state.engagement_scenario.as_ref()),
        ),
        (
            "field-initiate-discussion-date",
            output.optional_date(state.initiate_discussion),
        ),
        ("field-engagement-start-date", start.unwrap_or_default()),
        (
            "field-business-reason",
            words.optional(Kind::BusinessReason, state.business_reason.as_ref()),
        ),
        ("field-success-owner", state.success_owner.clone()),
        ("field-attempts", attempts.unwrap_or_default()),
        (
            "cli-handed-over-on",
            output.optional_date(state.handed_over),
        ),
    ];
    pairs
        .into_iter()
        .map(|(title, value)| (output.plain(title), value))
        .collect()
}

/// What is still open: units to reconcile, fields that lack, lines to merge.
fn print_open(session: &Session, view: &EntitlementView) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    let state = &view.entitlement.state;
    if state.needs_reconciling() {
        let args = Args::new()
            .number("reported", state.reported())
            .number("agreed", state.agreed);
        output.line(output.text("cli-entitlement-to-reconcile", &args))?;
    }
    for (line, fields) in &view.lacks {
        let fields: Vec<String> = fields.iter().map(|field| words.field(*field)).collect();
        let fields = format::list_and(output.language, &fields);
        let args = Args::new().text("line", short(line)).text("fields", fields);
        output.item(&output.text("cli-line-lacks", &args))?;
    }
    for (one, other) in &view.mergeable {
        let args = Args::new()
            .text("one", short(one))
            .text("other", short(other));
        output.item(&output.text("cli-lines-mergeable", &args))?;
    }
    Ok(())
}

/// Lists the entitlements of a tenant.
pub(super) async fn list(session: &Session, tenant: &str) -> Result<()> {
    let id = find::tenant(session, tenant).await?;
    let view = show_tenant(&session.app, &session.actor, id).await?;
    let (output, words) = (&session.output, session.words());
    if output.json {
        let items: Vec<_> = view
            .entitlements
            .iter()
            .map(|one| EntitlementBody::new(one, &view.own_fields, &view.names))
            .collect();
        output.json_items(&items)?;
        return Ok(());
    }
    let mut table = Table::new([
        Column::whole(output.plain("field-id")),
        Column::text(output.plain("field-service")),
        Column::whole(output.plain("field-phase")),
        Column::number(output.plain("field-reported-units")),
        Column::number(output.plain("field-agreed-units")),
        Column::number(output.plain("cli-column-lines")),
    ]);
    for one in &view.entitlements {
        let state = &one.entitlement.state;
        let tone = if state.needs_reconciling() {
            Tone::Alarm
        } else {
            Tone::Plain
        };
        table.row([
            short(one.entitlement.id).into(),
            words.label(Kind::Service, &one.entitlement.service).into(),
            output
                .plain(&format!("phase-{}", state.phase.code()))
                .into(),
            Cell::toned(output.number(state.reported()), tone),
            output.number(state.agreed).into(),
            output
                .number(i64::try_from(one.entitlement.lines.len()).unwrap_or(i64::MAX))
                .into(),
        ]);
    }
    output.table(&table)?;
    Ok(())
}
