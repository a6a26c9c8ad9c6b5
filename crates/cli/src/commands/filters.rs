//! What lists, reports and exports are narrowed to.

use std::collections::BTreeSet;

use anyhow::Result;
use clap::Args;
use desbloqueo_app::insights::{UnmetRule, unmet};
use desbloqueo_domain::clocks::STALE_AFTER_DAYS;
use desbloqueo_domain::code::{Code, OrganizationId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Field, Refusal};
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::Kind;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_words::Words;
use jiff::civil::Date;

use crate::find::{self, StatusWords};
use crate::parse;
use crate::session::Session;

/// What lines are narrowed to; all of it must be met.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Filters")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each filter that is there or not"
)]
pub(crate) struct Filters {
    #[command(flatten)]
    status: StatusWords,
    /// The service or family of services, by code or label
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// The phase of the work: assignment or delivery
    #[arg(long, value_name = "PHASE")]
    phase: Option<String>,
    /// Who must act: a person (also through a role), a role of the playbook, contact:ID, or nobody
    #[arg(long, value_name = "OWNER")]
    owner: Option<String>,
    /// The customer, by name, external id or id
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,
    /// The tenant, by name, domain, external id or id
    #[arg(long, value_name = "TENANT")]
    tenant: Option<String>,
    /// The organization with those below it, by name or id
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
    /// The region of the customer
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// The market segment of the customer
    #[arg(long, value_name = "SEGMENT")]
    market_segment: Option<String>,
    /// The group that the units stand for
    #[arg(long, value_name = "SEGMENT")]
    segment: Option<String>,
    /// The engagement scenario, by code or label
    #[arg(long, value_name = "SCENARIO")]
    engagement_scenario: Option<String>,
    /// A blocker that holds the line
    #[arg(long, value_name = "ID")]
    blocker: Option<String>,
    /// The party whose clock runs, by code or label
    #[arg(long, value_name = "PARTY")]
    party: Option<String>,
    /// The customer renews on this day or later
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    renewal_from: Option<Date>,
    /// The customer renews on this day or earlier
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    renewal_to: Option<Date>,
    /// Something that the playbook requires of the line is empty: of any rule, or of the one with this number
    #[arg(long, value_name = "RULE", value_parser = parse::unmet_rule)]
    unmet: Option<UnmetRule>,
    /// The day of the next action or of the target has passed
    #[arg(long)]
    overdue: bool,
    /// The day of the target has passed
    #[arg(long)]
    past_target: bool,
    /// Nobody changed or confirmed it for over 30 days
    #[arg(long)]
    stale: bool,
    /// In its status for so many days or more
    #[arg(long, value_name = "DAYS")]
    age_from: Option<i32>,
    /// In its status for so many days or fewer
    #[arg(long, value_name = "DAYS")]
    age_to: Option<i32>,
    /// Units arrived and nobody has classified them
    #[arg(long)]
    unclassified: bool,
    /// The reported units have moved away from the agreed ones
    #[arg(long)]
    needs_reconciling: bool,
    /// Units that do not count are listed too
    #[arg(long)]
    include_invalid: bool,
    /// Words in the name of customer or tenant, or in the note
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// As of the end of this day
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    pub(crate) as_of: Option<Date>,
}

impl Filters {
    /// The filter that is meant.
    pub(crate) async fn read(&self, session: &Session) -> Result<LineFilter> {
        let playbook = &session.app.playbook;
        let status = find::status(playbook, &self.status)?;
        let [named_l1, named_l2] = [&self.status.l1, &self.status.l2].map(Option::is_some);
        let mut filter = LineFilter {
            // Levels above the one named follow from it; the L2 serves the index of its L3.
            l1: status
                .as_ref()
                .filter(|_| named_l1)
                .map(|status| status.l1.clone()),
            l2: status
                .as_ref()
                .filter(|_| named_l2 || self.status.l3.is_some())
                .and_then(|s| s.l2.clone()),
            l3: status.as_ref().and_then(|status| status.l3.clone()),
            ..self.plain(session)
        };
        if let Some(text) = &self.service {
            filter.services = services(session, text)?;
        }
        if let Some(text) = &self.phase {
            filter.phase = Some(find::phase(playbook, text)?);
        }
        if let Some(text) = &self.engagement_scenario {
            let kind = Kind::EngagementScenario;
            filter.engagement_scenario =
                Some(find::code(playbook, kind, Field::EngagementScenario, text)?);
        }
        if let Some(text) = &self.party {
            filter.party = Some(find::code(playbook, Kind::Party, Field::Party, text)?);
        }
        self.read_records(session, &mut filter).await?;
        Ok(filter)
    }

    /// What is asked for, in words: for what is handed on to others.
    pub(crate) fn told(&self, words: &Words<'_>) -> Vec<String> {
        let days = |days: Option<i32>| days.map(|days| days.to_string());
        let fields = [
            ("field-l1", self.status.l1.clone()),
            ("field-l2", self.status.l2.clone()),
            ("field-l3", self.status.l3.clone()),
            ("field-service", self.service.clone()),
            ("field-phase", self.phase.clone()),
            ("field-owner", self.owner.clone()),
            ("field-customer", self.customer.clone()),
            ("field-tenant", self.tenant.clone()),
            ("field-organization", self.organization.clone()),
            ("field-region", self.region.clone()),
            ("field-market-segment", self.market_segment.clone()),
            ("field-segment", self.segment.clone()),
            (
                "field-engagement-scenario",
                self.engagement_scenario.clone(),
            ),
            ("field-blocker", self.blocker.clone()),
            ("field-party", self.party.clone()),
            ("filter-text", self.text.clone()),
            ("filter-age-from-days", days(self.age_from)),
            ("filter-age-to-days", days(self.age_to)),
            (
                "filter-stale-days",
                self.stale.then(|| STALE_AFTER_DAYS.to_string()),
            ),
        ];
        let field = |(id, value): (&str, Option<String>)| {
            let args = With::new().text("field", words.plain(id));
            Some(words.text("portfolio-chip", &args.text("value", value?)))
        };
        let fields = fields.into_iter().filter_map(field);
        fields.chain(self.told_whole(words)).collect()
    }

    /// What is told by a message of its own, without the name of a field.
    fn told_whole(&self, words: &Words<'_>) -> Vec<String> {
        let days = [
            ("chip-renewal-from", self.renewal_from),
            ("chip-renewal-to", self.renewal_to),
        ];
        let dated = |(id, day): (&str, Option<Date>)| {
            let date = With::new().text("date", words.date(day?));
            Some(words.text(id, &date))
        };
        let ticks = [
            ("filter-overdue", self.overdue),
            ("filter-past-target", self.past_target),
            ("filter-unclassified", self.unclassified),
            ("filter-needs-reconciling", self.needs_reconciling),
            ("filter-include-invalid", self.include_invalid),
        ];
        let ticked = ticks.into_iter().filter(|(_, is_ticked)| *is_ticked);
        let dated = days.into_iter().filter_map(dated);
        dated
            .chain(self.unmet.map(|rule| words.unmet(rule)))
            .chain(ticked.map(|(id, _)| words.plain(id)))
            .collect()
    }

    async fn read_records(&self, session: &Session, filter: &mut LineFilter) -> Result<()> {
        if let Some(text) = &self.owner {
            match find::owner(session, text).await? {
                Owner::Nobody => filter.owner_nobody = true,
                Owner::Person(person) => filter.owned_by = Some(person),
                owner => filter.owner = Some(owner),
            }
        }
        if let Some(text) = &self.customer {
            filter.customer = Some(find::customer(session, text).await?);
        }
        if let Some(text) = &self.tenant {
            filter.tenant = Some(find::tenant(session, text).await?);
        }
        if let Some(text) = &self.blocker {
            filter.blocker = Some(find::blocker(session, text).await?);
        }
        filter.organizations = organizations(session, self.organization.as_deref()).await?;
        Ok(())
    }

    /// What needs no looking up.
    fn plain(&self, session: &Session) -> LineFilter {
        let rulebook = session.app.rulebook();
        let new_units = &rulebook.defaults.new_units;
        LineFilter {
            region: self.region.clone(),
            market_segment: self.market_segment.clone(),
            segment: self.segment.clone(),
            overdue: self.overdue,
            past_target: self.past_target,
            stale_days: self.stale.then_some(STALE_AFTER_DAYS),
            age_from_days: self.age_from,
            age_to_days: self.age_to,
            unclassified: self.unclassified.then(|| new_units.clone()),
            needs_reconciling: self.needs_reconciling,
            include_invalid: self.include_invalid,
            text: self.text.clone(),
            renewal_from: self.renewal_from,
            renewal_to: self.renewal_to,
            unmet: self.unmet.map(|rule| unmet(rulebook, rule)),
            ..LineFilter::default()
        }
    }
}

/// The organization with those below it; none for all.
pub(crate) async fn organizations(
    session: &Session,
    text: Option<&str>,
) -> Result<BTreeSet<OrganizationId>> {
    let Some(text) = text else {
        return Ok(BTreeSet::new());
    };
    let root = find::organization(session, text).await?;
    Ok(session.actor.tree.subtree(root))
}

/// The service, or the services of a family.
fn services(session: &Session, text: &str) -> Result<BTreeSet<Code>, Refusal> {
    let playbook = &session.app.playbook;
    let unknown = match find::code(playbook, Kind::Service, Field::Service, text) {
        Ok(service) => return Ok(BTreeSet::from([service])),
        Err(unknown) => unknown,
    };
    let Ok(family) = find::code(playbook, Kind::Family, Field::Service, text) else {
        return Err(unknown);
    };
    let found = playbook
        .families()
        .into_iter()
        .find(|one| one.code == &family);
    Ok(found
        .map(|family| family.services.into_iter().cloned().collect())
        .unwrap_or_default())
}
