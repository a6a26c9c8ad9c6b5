//! `/customers/hand-over`, `/customers/transfer`: what is done with many tenants at once. What would become of each is
//! shown first; nothing is done before somebody says so.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use desbloqueo_app::bulk_edit::BulkMode;
use desbloqueo_app::catalogue::hand_over_tenants::{
    HandOverMany, HandedEntitlement, HandedOver, hand_over_many,
};
use desbloqueo_app::catalogue::transfer_tenants::{
    CustomerFate, TransferMany, TransferOutcome, TransferredTenant, transfer_many,
};
use desbloqueo_app::reads::filter_choices;
use desbloqueo_app::rights::{Rights, require};
use desbloqueo_domain::code::{OrganizationId, TenantId};
use desbloqueo_domain::refusal::Refusal;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, refused, saved};
use crate::shell::Shell;
use crate::visitor::Visitor;

/// Tenants that are done at once at most.
const MOST: usize = 500;

#[derive(Template)]
#[template(path = "customers/many.html")]
struct ManyPage {
    shell: Shell,
    /// Where the form that does it is sent.
    action: &'static str,
    tenants: Vec<String>,
    /// Organizations to transfer to; empty for a handover.
    organizations: Vec<Choice>,
    to: String,
    reason: String,
    is_transfer: bool,
    counts: String,
    effects: Vec<EffectView>,
    /// What the button that does it says; empty where there is nothing to do.
    apply: String,
    /// `all` or `accepted`.
    mode: &'static str,
}

struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

/// What would become of a tenant, or of one of its services.
struct EffectView {
    tenant_id: String,
    customer: String,
    tenant: String,
    /// The service, of a handover.
    service: String,
    is_refused: bool,
    outcome: String,
    remarks: Vec<String>,
}

fn chosen(fields: &Fields) -> Vec<TenantId> {
    let ids = fields.all("tenant").filter_map(|id| id.parse().ok());
    ids.take(MOST).collect()
}

fn mode(fields: &Fields) -> BulkMode {
    if fields.get("mode") == "accepted" {
        BulkMode::AcceptedOnly
    } else {
        BulkMode::AllOrNothing
    }
}

pub(super) async fn show_hand_over(
    visitor: Visitor,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    require(Rights::of(visitor.actor()).hand_over)?;
    let handed = hand_over(&visitor, &Fields(asked), BulkMode::Preview).await?;
    html(&hand_over_page(&visitor, &handed))
}

/// Hands over, and offers to take it back as one.
pub(super) async fn do_hand_over(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let handed = hand_over(&visitor, &fields, mode(&fields)).await?;
    let words = visitor.words();
    let Some(batch) = handed.batch else {
        let toast = Toast::refused(words.plain("customers-nothing-done"));
        return refused(&visitor, "/customers", toast).await;
    };
    let args = Args::new().count("count", handed.counts().0);
    let said = Toast::done(words.text("customers-handed-over", &args));
    let undo = format!("/portfolio/batches/{batch}/undo");
    saved(&visitor, "/customers", said.undone_at(undo)).await
}

async fn hand_over(
    visitor: &Visitor,
    fields: &Fields,
    mode: BulkMode,
) -> Result<HandedOver, PageError> {
    let wanted = HandOverMany {
        tenants: chosen(fields),
        service: None,
        mode,
        title: visitor.words().plain("tenant-hand-over"),
    };
    Ok(hand_over_many(&visitor.app, visitor.actor(), &wanted).await?)
}

fn hand_over_page(visitor: &Visitor, handed: &HandedOver) -> ManyPage {
    let words = visitor.words();
    let effects = handed
        .entitlements
        .iter()
        .map(|one| handed_view(&words, one));
    let mut tenants: Vec<String> = handed
        .entitlements
        .iter()
        .map(|one| one.tenant.to_string())
        .collect();
    tenants.dedup();
    let (apply, mode) = button(&words, handed.counts());
    ManyPage {
        action: "/customers/hand-over",
        tenants,
        organizations: Vec::new(),
        to: String::new(),
        reason: String::new(),
        is_transfer: false,
        counts: counts(&words, "customers-hand-over-counts", handed.counts()),
        effects: effects.collect(),
        apply,
        mode,
        shell: visitor.shell("tenant-hand-over"),
    }
}

fn handed_view(words: &Words<'_>, one: &HandedEntitlement) -> EffectView {
    let remarks = match &one.outcome {
        Ok(handover) => {
            let by = handover.complete_by.map(|day| words.date(day));
            let lacks = handover.lacks.iter().flat_map(|(_, fields)| fields);
            let mut lacks: Vec<String> = lacks.map(|field| words.field(*field)).collect();
            lacks.sort();
            lacks.dedup();
            if lacks.is_empty() {
                vec![words.plain("customers-lacks-nothing")]
            } else {
                let fields = desbloqueo_i18n::format::list_and(words.language, &lacks);
                let args = Args::new()
                    .text("fields", fields)
                    .text("date", by.unwrap_or_default());
                vec![words.text("customers-lacks", &args)]
            }
        }
        Err(_) => told(words, &one.refusals()),
    };
    EffectView {
        tenant_id: one.tenant.to_string(),
        customer: one.customer_name.clone(),
        tenant: one.tenant_name.clone(),
        service: words.short_service(&one.entitlement.service),
        is_refused: one.outcome.is_err(),
        outcome: outcome(words, one.outcome.is_err()),
        remarks,
    }
}

pub(super) async fn show_transfer(
    visitor: Visitor,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    require(Rights::of(visitor.actor()).transfer)?;
    let fields = Fields(asked);
    let outcome = match fields.get("to").parse::<OrganizationId>() {
        Ok(to) => Some(transfer(&visitor, &fields, to, BulkMode::Preview).await?),
        Err(_) => None,
    };
    html(&transfer_page(&visitor, &fields, outcome.as_ref()).await?)
}

/// Transfers; it is taken back by transferring again.
pub(super) async fn do_transfer(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let words = visitor.words();
    let Ok(to) = fields.get("to").parse::<OrganizationId>() else {
        let toast = Toast::refused(words.plain("customers-choose-organization"));
        return refused(&visitor, "/customers", toast).await;
    };
    let outcome = transfer(&visitor, &fields, to, mode(&fields)).await?;
    if outcome.batch.is_none() {
        let toast = Toast::refused(words.plain("customers-nothing-done"));
        return refused(&visitor, "/customers", toast).await;
    }
    let args = Args::new()
        .count("count", outcome.counts().0)
        .text("organization", outcome.to.as_str());
    let said = Toast::done(words.text("customers-transferred", &args));
    saved(&visitor, "/customers", said).await
}

async fn transfer(
    visitor: &Visitor,
    fields: &Fields,
    to: OrganizationId,
    mode: BulkMode,
) -> Result<TransferOutcome, PageError> {
    let wanted = TransferMany {
        tenants: chosen(fields),
        to,
        reason: fields.get("reason").to_owned(),
        mode,
    };
    Ok(transfer_many(&visitor.app, visitor.actor(), &wanted).await?)
}

async fn transfer_page(
    visitor: &Visitor,
    fields: &Fields,
    outcome: Option<&TransferOutcome>,
) -> Result<ManyPage, PageError> {
    let words = visitor.words();
    let known = filter_choices(&visitor.app, visitor.actor()).await?;
    let to = fields.get("to");
    let organizations = known.organizations.into_iter().map(|(id, name)| Choice {
        is_chosen: id.to_string() == to,
        value: id.to_string(),
        label: name,
    });
    let ids = chosen(fields);
    let (apply, mode) = outcome.map_or((String::new(), "all"), |outcome| {
        button(&words, outcome.counts())
    });
    let effects = outcome
        .map(|outcome| &outcome.tenants)
        .into_iter()
        .flatten();
    Ok(ManyPage {
        action: "/customers/transfer",
        organizations: organizations.collect(),
        to: to.to_owned(),
        reason: fields.get("reason").to_owned(),
        is_transfer: true,
        counts: match outcome {
            Some(outcome) => counts(&words, "customers-transfer-counts", outcome.counts()),
            None => words.text("count-tenants", &Args::new().count("count", ids.len())),
        },
        tenants: ids.iter().map(ToString::to_string).collect(),
        effects: effects.map(|one| moved_view(&words, one)).collect(),
        apply,
        mode,
        shell: visitor.shell("customers-transfer-title"),
    })
}

fn moved_view(words: &Words<'_>, one: &TransferredTenant) -> EffectView {
    let remarks = match &one.outcome {
        Ok((_, fate)) => vec![words.plain(match fate {
            CustomerFate::Joins(_) => "customers-fate-joins",
            CustomerFate::Moves => "customers-fate-moves",
            CustomerFate::IsCopied => "customers-fate-copied",
        })],
        Err(_) => told(words, &one.refusals()),
    };
    EffectView {
        tenant_id: one.tenant.id.to_string(),
        customer: one.customer_name.clone(),
        tenant: one.tenant.state.name.clone(),
        service: String::new(),
        is_refused: one.outcome.is_err(),
        outcome: outcome(words, one.outcome.is_err()),
        remarks,
    }
}

fn told(words: &Words<'_>, refusals: &[Refusal]) -> Vec<String> {
    let told = refusals
        .iter()
        .map(|refusal| format!("{} ({})", words.refusal(refusal), refusal.rule));
    told.collect()
}

fn outcome(words: &Words<'_>, is_refused: bool) -> String {
    words.plain(if is_refused {
        "effect-refused"
    } else {
        "effect-changed"
    })
}

fn counts(words: &Words<'_>, id: &str, (done, refused): (usize, usize)) -> String {
    let args = Args::new().count("done", done).count("refused", refused);
    words.text(id, &args)
}

/// What the button says, and whether it does all or what is accepted.
fn button(words: &Words<'_>, (done, refused): (usize, usize)) -> (String, &'static str) {
    let count = Args::new().count("count", done);
    match (done, refused) {
        (0, _) => (String::new(), "all"),
        (_, 0) => (words.text("portfolio-apply", &count), "all"),
        _ => (words.text("portfolio-apply-accepted", &count), "accepted"),
    }
}
