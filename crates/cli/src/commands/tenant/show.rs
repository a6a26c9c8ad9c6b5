//! `desbloqueo tenant show`: a tenant with all that hangs on it.

use anyhow::Result;
use desbloqueo_app::catalogue::show_tenant::{TenantView, show_tenant};
use desbloqueo_app::reads::Names;
use desbloqueo_domain::code::TenantId;
use desbloqueo_domain::tenant::Activity;
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::Kind;

use crate::commands::line::saved::table;
use crate::session::Session;
use desbloqueo_api::bodies::TenantViewBody;
use desbloqueo_words::short;

pub(super) async fn run(session: &Session, id: TenantId) -> Result<()> {
    let view = show_tenant(&session.app, &session.actor, id).await?;
    let names = &view.names;
    if session.output.json {
        session.output.json(&TenantViewBody::new(&view, names))?;
        return Ok(());
    }
    print_head(session, &view)?;
    print_team(session, &view, names)?;
    print_entitlements(session, &view, names)?;
    print_notes(session, &view, names)
}

fn print_head(session: &Session, view: &TenantView) -> Result<()> {
    let output = &session.output;
    let state = &view.tenant.state;
    output.heading(&format!("{} › {}", view.customer.state.name, state.name))?;
    let activity = match state.activity {
        Activity::PausedUntil(day) => {
            output.with("activity-paused-until", "date", &output.date(day))
        }
        other => output.plain(&format!("activity-{}", other.code())),
    };
    let priority = output.plain(&format!("priority-{}", view.priority.code()));
    let own = state
        .priority_override
        .as_ref()
        .map(|own| format!(" ({})", own.reason));
    let mut pairs = vec![
        (output.plain("field-id"), view.tenant.id.to_string()),
        (
            output.plain("field-organization"),
            view.organization_name.clone(),
        ),
        (output.plain("field-external-id"), state.external_id.clone()),
        (output.plain("cli-column-domain"), state.domain.clone()),
        (output.plain("cli-column-state"), activity),
        (
            output.plain("field-priority"),
            format!("{priority}{}", own.unwrap_or_default()),
        ),
        (
            output.plain("field-renewal-date"),
            output.optional_date(view.customer.state.renewal),
        ),
    ];
    for field in &view.own_fields {
        if let Some(value) = view.own_values.get(&field.id) {
            pairs.push((field.label.clone(), value.clone()));
        }
    }
    output.pairs(&pairs)?;
    Ok(())
}

fn print_team(session: &Session, view: &TenantView, names: &Names) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    if view.tenant.state.team.0.is_empty() {
        return Ok(());
    }
    output.gap()?;
    let members = view.tenant.state.team.0.iter().map(|member| {
        let service = member
            .service
            .as_ref()
            .map(|code| words.label(Kind::Service, code));
        let role = words.label(Kind::Role, &member.role);
        let role = service.map_or(role.clone(), |service| format!("{role} ({service})"));
        (role, words.owner(&member.who, names))
    });
    let members: Vec<(String, String)> = members.collect();
    output.pairs(&members)?;
    Ok(())
}

fn print_entitlements(session: &Session, view: &TenantView, names: &Names) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    for one in &view.entitlements {
        let entitlement = &one.entitlement;
        let phase = output.plain(&format!("phase-{}", entitlement.state.phase.code()));
        let units = output.text(
            "count-units",
            &With::new().number("count", entitlement.state.agreed),
        );
        output.gap()?;
        let service = words.label(Kind::Service, &entitlement.service);
        output.heading(&format!(
            "{service} · {units} · {phase} · {}",
            short(entitlement.id)
        ))?;
        if entitlement.state.needs_reconciling() {
            let args = With::new()
                .number("reported", entitlement.state.reported())
                .number("agreed", entitlement.state.agreed);
            output.line(output.text("cli-entitlement-to-reconcile", &args))?;
        }
        output.table(&table(session, &entitlement.lines, names, view.today, &[]))?;
    }
    Ok(())
}

fn print_notes(session: &Session, view: &TenantView, names: &Names) -> Result<()> {
    let output = &session.output;
    for note in &view.notes {
        output.gap()?;
        let who = names.person(note.person).unwrap_or_default();
        let technical = if note.technical {
            format!(" · {}", output.plain("cli-note-technical"))
        } else {
            String::new()
        };
        output.heading(&format!(
            "{who} · {}{technical}",
            session.instant(note.recorded_at)
        ))?;
        output.paragraph(&note.body, 2)?;
    }
    Ok(())
}
