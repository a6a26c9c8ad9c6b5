//! `desbloqueo requirements`: what a status requires of a line (rule V1).

mod answer;

use anyhow::Result;
use clap::Args;
use desbloqueo_app::catalogue::open_app::OpenAppError;
use desbloqueo_domain::check_status::check_status;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::requirements::requirements;
use desbloqueo_domain::rulebook::{Applies, Services};
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_playbook::Kind;

use crate::Outcome;
use crate::context::Context;
use crate::find::{self, StatusWords};
use crate::session::{Session, is_missing};
use desbloqueo_words::Words;

/// The status, and where the line stands.
#[derive(Debug, Args)]
pub(crate) struct Requirements {
    /// The phase of the work: assignment or delivery
    #[arg(long, value_name = "PHASE")]
    phase: String,
    #[command(flatten)]
    status: StatusWords,
    /// The service, by code or label
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// The engagement scenario of the entitlement, by code or label
    #[arg(long, value_name = "SCENARIO")]
    engagement_scenario: Option<String>,
    /// The service status of the entitlement, by code or label
    #[arg(long, value_name = "STATUS")]
    service_status: Option<String>,
}

/// What was asked about, by code.
struct Asked {
    phase: Phase,
    status: Status,
    service: Option<Code>,
    engagement_scenario: Option<Code>,
    service_status: Option<Code>,
}

pub(crate) async fn run(context: &Context, command: &Requirements) -> Result<Outcome> {
    adopt_playbook(context).await?;
    let words = context.words()?;
    let asked = read(&words, command)?;
    let rulebook = words.playbook.rulebook();
    let applies = Applies {
        engagement_scenario: asked.engagement_scenario.as_ref(),
        service_status: asked.service_status.as_ref(),
        previous_kind: None,
    };
    let required = requirements(rulebook, asked.phase, &asked.status, &applies)
        .ok_or_else(|| Refusal::new(Rule::S1, Cause::UnknownCode, Field::L1, &asked.status.l1))?;
    check(&words, &asked, &applies)?;
    if context.output.json {
        context
            .output
            .json(&answer::body(&words, &asked, &required))?;
    } else {
        answer::print(context, &words, &asked, &required)?;
    }
    Ok(Outcome::Done)
}

/// Takes the playbook of the database, where there is one; else the one that comes with the program.
pub(super) async fn adopt_playbook(context: &Context) -> Result<()> {
    if is_missing(context.database()) {
        return Ok(());
    }
    match Session::open(context).await {
        Ok(_) => Ok(()),
        Err(error) if matches!(error.downcast_ref(), Some(OpenAppError::NotSetUp)) => Ok(()),
        Err(error) => Err(error),
    }
}

fn read(words: &Words<'_>, command: &Requirements) -> Result<Asked, Refusal> {
    let playbook = words.playbook;
    let code = |kind, field, text: &Option<String>| {
        text.as_deref()
            .map(|text| find::code(playbook, kind, field, text))
            .transpose()
    };
    let status = find::status(playbook, &command.status)?;
    Ok(Asked {
        phase: find::phase(playbook, &command.phase)?,
        status: status
            .ok_or_else(|| Refusal::new(Rule::S1, Cause::Missing, Field::L1, Fact::Nothing))?,
        service: code(Kind::Service, Field::Service, &command.service)?,
        engagement_scenario: code(
            Kind::EngagementScenario,
            Field::EngagementScenario,
            &command.engagement_scenario,
        )?,
        service_status: code(
            Kind::ServiceStatus,
            Field::ServiceStatus,
            &command.service_status,
        )?,
    })
}

/// Refuses a status that cannot be, where it is said in full: a missing reason is what is asked about.
fn check(words: &Words<'_>, asked: &Asked, applies: &Applies<'_>) -> Result<(), Refusals> {
    let rulebook = words.playbook.rulebook();
    let any_service =
        asked
            .status
            .l3
            .as_ref()
            .and_then(|l3| match &rulebook.details.get(l3)?.services {
                Services::Only(codes) => codes.first(),
                Services::All => None,
            });
    let first = rulebook.services.keys().next();
    let service = asked.service.as_ref().or(any_service).or(first);
    let scenario = rulebook.scenario(asked.phase, &asked.status.l1, applies);
    let (Some(service), Some(scenario)) = (service, scenario) else {
        return Ok(());
    };
    let mut refusals = check_status(rulebook, scenario, service, &asked.status, None);
    refusals.0.retain(|refusal| refusal.cause != Cause::Missing);
    refusals.or_ok(())
}
