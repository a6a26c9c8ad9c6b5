//! Reports how well lines meet the rules, by the validator that asks for what they lack.

use std::collections::BTreeMap;

use desbloqueo_domain::check_status::check_status;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Field, Rule};
use desbloqueo_domain::rulebook::{Rulebook, Scenario};
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{
    LineShape, OwnerLacks, ReportKey, StatusShape, lacks_by_owner, line_shapes, status_shapes,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::asked::asked_of_lines;
use super::judged::{judge, seen};
use super::moment::moment;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::{ReportNames, asked_then};

/// Which fields of lines are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum JudgedFields {
    /// All of them.
    #[default]
    All,
    /// Those that history keeps: what is asked of the others is left out, so that days can be compared.
    Kept,
}

/// How well lines meet the rules.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct QualityReport {
    /// The rules that ask something of a line here, in order.
    pub rules: Vec<(Rule, Met)>,
    /// All lines: met where every rule is.
    pub all: Met,
    /// Which fields were judged.
    pub fields: JudgedFields,
    /// The day that it looks at.
    pub day: Date,
}

/// The same by who must act.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OwnerQualityReport {
    /// Owners with their lines, those with the most that do not meet every rule first.
    pub rows: Vec<(Owner, Met)>,
    /// Their names.
    pub names: ReportNames,
    /// Which fields were judged.
    pub fields: JudgedFields,
    /// The day that it looks at.
    pub day: Date,
}

/// Lines that something is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Met {
    /// Lines.
    pub lines: i64,
    /// Those of them that do not meet it.
    pub unmet: i64,
    /// Units of these.
    pub unmet_units: i64,
}

/// Statuses that do not fit the service or the scenario of their lines.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FitReport {
    /// What does not fit, the most units first.
    pub rows: Vec<Misfit>,
    /// All lines.
    pub lines: i64,
    /// The day that it looks at.
    pub day: Date,
}

/// A status that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Misfit {
    /// The phase of the work.
    pub phase: Phase,
    /// The status, down to what does not fit.
    pub status: Status,
    /// The service of the lines.
    pub service: Code,
    /// The field that does not fit.
    pub field: Field,
    /// Why.
    pub cause: Cause,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
}

impl Met {
    fn add(&mut self, shape: &LineShape, is_met: bool) {
        self.lines += shape.lines;
        if !is_met {
            self.unmet += shape.lines;
            self.unmet_units = self.unmet_units.saturating_add(shape.units);
        }
    }
}

/// Reports the lines that meet every rule, and each. Of a past day only the fields are judged that history keeps.
pub async fn report_quality(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
    fields: JudgedFields,
) -> UseCaseResult<QualityReport> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let (fields, day) = (judged(fields, moment), moment.day());
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let shapes = line_shapes(&mut transaction, &actor.visibility, &filter, moment).await?;
    let mut rules = BTreeMap::<Rule, Met>::new();
    let mut all = Met::default();
    for shape in &shapes {
        let judged = judge(app.rulebook(), shape, day, fields);
        for rule in &judged.asked {
            let met = rules.entry(*rule).or_default();
            met.add(shape, !judged.unmet.contains(rule));
        }
        all.add(shape, judged.unmet.is_empty());
    }
    Ok(QualityReport {
        rules: rules.into_iter().collect(),
        all,
        fields,
        day,
    })
}

/// What can be judged at a moment.
fn judged(fields: JudgedFields, moment: Moment) -> JudgedFields {
    match moment {
        Moment::Now(_) => fields,
        Moment::EndOf(_) => JudgedFields::Kept,
    }
}

/// Reports the lines that meet every rule by who must act on them, as roles are held today. Of a past day only the fields
/// are judged that history keeps.
pub async fn report_owner_quality(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
    fields: JudgedFields,
) -> UseCaseResult<OwnerQualityReport> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let (fields, day) = (judged(fields, moment), moment.day());
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let asked = asked_of_lines(app.rulebook(), fields);
    let seen = &actor.visibility;
    let owners = lacks_by_owner(&mut transaction, seen, &filter, &asked, moment).await?;
    let met = |one: OwnerLacks| {
        let met = Met {
            lines: one.lines,
            unmet: one.lacking,
            unmet_units: one.lacking_units,
        };
        (one.owner, met)
    };
    let mut rows: Vec<(Owner, Met)> = owners.into_iter().map(met).collect();
    rows.sort_by_key(|(_, met)| std::cmp::Reverse((met.unmet, met.lines)));
    let keys = rows
        .iter()
        .map(|(owner, _)| ReportKey::Owner(owner.clone()));
    let keys: Vec<ReportKey> = keys.collect();
    let names = ReportNames::read(&mut transaction, actor, keys.iter()).await?;
    Ok(OwnerQualityReport {
        rows,
        names,
        fields,
        day,
    })
}

/// Reports statuses that the playbook of today would not let somebody choose for the service and in the scenario of their
/// lines.
pub async fn report_fit(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<FitReport> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let by_scenario = depends_on_scenario(app.rulebook());
    let seen = &actor.visibility;
    let shapes = status_shapes(&mut transaction, seen, &filter, by_scenario, moment).await?;
    let mut sums = BTreeMap::<(Phase, Status, Code, Field, Cause), (i64, i64)>::new();
    for shape in &shapes {
        if let Some((field, cause)) = misfit(app.rulebook(), shape) {
            let (status, service) = (down_to(&shape.status, field), shape.service.clone());
            let key = (shape.phase, status, service, field, cause);
            let sum = sums.entry(key).or_default();
            *sum = (sum.0 + shape.lines, sum.1.saturating_add(shape.units));
        }
    }
    let rows = sums.into_iter();
    let rows = rows.map(
        |((phase, status, service, field, cause), (lines, units))| Misfit {
            phase,
            status,
            service,
            field,
            cause,
            lines,
            units,
        },
    );
    let mut rows: Vec<Misfit> = rows.collect();
    rows.sort_by_key(|misfit| std::cmp::Reverse(misfit.units));
    Ok(FitReport {
        rows,
        lines: shapes.iter().map(|shape| shape.lines).sum(),
        day: moment.day(),
    })
}

/// A status without what stands below a field.
fn down_to(status: &Status, field: Field) -> Status {
    Status {
        l1: status.l1.clone(),
        l2: status.l2.clone().filter(|_| field != Field::L1),
        l3: status.l3.clone().filter(|_| field == Field::L3),
    }
}

/// Whether a status fits in one engagement scenario or service status of its lines, and not in another.
fn depends_on_scenario(rulebook: &Rulebook) -> bool {
    let chosen = || {
        let all = rulebook.scenarios.iter();
        all.filter(|scenario| scenario.only_previous_kinds.is_empty())
    };
    let of = |one: &Scenario| (one.phase, one.l1.clone());
    let asks = |one: &Scenario| (one.l2, one.l3);
    chosen().any(|one| {
        let plain = chosen().find(|other| !other.has_conditions() && of(other) == of(one));
        plain.is_none_or(|plain| asks(plain) != asks(one))
    })
}

/// The first thing about a status that does not fit.
fn misfit(rulebook: &Rulebook, shape: &StatusShape) -> Option<(Field, Cause)> {
    let seen = seen(
        shape.engagement_scenario.as_ref(),
        shape.service_status.as_ref(),
    );
    let Some(scenario) = rulebook.scenario(shape.phase, &shape.status.l1, &seen) else {
        return Some((Field::L1, Cause::UnknownCode));
    };
    let refusals = check_status(rulebook, scenario, &shape.service, &shape.status, None);
    let first = refusals.0.into_iter().next()?;
    Some((first.field, first.cause))
}
