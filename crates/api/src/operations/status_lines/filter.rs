//! What lists of lines, reports and bulk edits are narrowed to.

use std::collections::BTreeSet;

use desbloqueo_app::insights::{UnmetRule, unmet};
use desbloqueo_app::reads::LineFilter;
use desbloqueo_domain::code::{
    BlockerId, Code, CustomerId, LineId, OrganizationId, OwnFieldId, PersonId, TenantId,
};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::tenant::Priority;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::asked::{one_of, owner};
use crate::caller::Caller;
use crate::problem::{Answered, Problem};

/// Ages that are asked for at most, in days: a thousand years.
const MOST_DAYS: i32 = 365_250;

macro_rules! filters {
    ($($(#[$doc:meta])* $name:ident: $kind:ty $(= $example:tt)?),+ $(,)?) => {
        /// What lines are narrowed to; all of it must be met.
        #[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields, default)]
        pub(crate) struct LineFilterInput {
            $($(#[$doc])* $(#[schema(example = $example)])? pub(crate) $name: Option<$kind>),+
        }

        /// The parameters of a list of lines.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(crate) struct LineParameters {
            $($(#[$doc])* $(#[param(example = $example)])? pub(crate) $name: Option<$kind>,)+
            /// What to sort by: `customer`, `units`, `since`, `target`, `next-action` or `confirmed`; with `-` in
            /// front, the greatest first.
            #[param(pattern = "^-?(customer|units|since|target|next-action|confirmed)$")]
            pub(crate) sort: Option<String>,
            /// As of the end of this day.
            pub(crate) as_of: Option<Date>,
            /// Rows of a page, 50 where nothing is said.
            #[param(minimum = 1, maximum = 200)]
            pub(crate) limit: Option<u32>,
            /// Where to go on: `next` of the page before, with the same filters and order.
            pub(crate) cursor: Option<String>,
            /// The fields wanted, with commas between; all where nothing is said. The id is always told.
            pub(crate) fields: Option<String>,
        }

        /// The parameters of a sum over lines.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(crate) struct SumParameters {
            $($(#[$doc])* $(#[param(example = $example)])? pub(crate) $name: Option<$kind>,)+
            /// As of the end of this day.
            pub(crate) as_of: Option<Date>,
        }

        /// The parameters of a file of lines.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(crate) struct ExportParameters {
            $($(#[$doc])* $(#[param(example = $example)])? pub(crate) $name: Option<$kind>,)+
            /// What to sort by: `customer`, `units`, `since`, `target`, `next-action` or `confirmed`; with `-` in
            /// front, the greatest first.
            #[param(pattern = "^-?(customer|units|since|target|next-action|confirmed)$")]
            pub(crate) sort: Option<String>,
            /// As of the end of this day.
            pub(crate) as_of: Option<Date>,
            /// What kind of file: `xlsx`, `csv` or `json`; `xlsx` where nothing is said.
            #[param(pattern = "^(xlsx|csv|json)$")]
            pub(crate) format: Option<String>,
        }

        /// The parameters of a report by key.
        #[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields, default)]
        #[into_params(parameter_in = Query)]
        pub(crate) struct ReportParameters {
            $($(#[$doc])* $(#[param(example = $example)])? pub(crate) $name: Option<$kind>,)+
            /// What a report groups by: `reason`, `detail`, `service`, `owner`, `party`, `age`, `customer` or
            /// `organization`; `reason` where nothing is said.
            #[param(pattern = "^(reason|detail|service|owner|party|age|customer|organization)$")]
            pub(crate) by: Option<String>,
            /// As of the end of this day.
            pub(crate) as_of: Option<Date>,
            /// The same report as of the end of this day as well.
            pub(crate) compare: Option<Date>,
        }

        impl LineParameters {
            /// What the list is narrowed to.
            pub(crate) fn filter(&self) -> LineFilterInput {
                LineFilterInput { $($name: self.$name.clone()),+ }
            }
        }

        impl ReportParameters {
            /// What the report is narrowed to.
            pub(crate) fn filter(&self) -> LineFilterInput {
                LineFilterInput { $($name: self.$name.clone()),+ }
            }
        }

        impl ExportParameters {
            /// What the file is narrowed to.
            pub(crate) fn filter(&self) -> LineFilterInput {
                LineFilterInput { $($name: self.$name.clone()),+ }
            }
        }

        impl SumParameters {
            /// What the sum is narrowed to.
            pub(crate) fn filter(&self) -> LineFilterInput {
                LineFilterInput { $($name: self.$name.clone()),+ }
            }
        }
    };
}

/// Makes something of every filter, with its name, its kind, an example of some, and what it asks for.
macro_rules! with_line_filters {
    ($make:ident) => {
        $make! {
            /// The status.
            l1: Code,
            /// The reason.
            l2: Code,
            /// The detail.
            l3: Code,
            /// What the status means: `status-unknown`, `in-progress`, `blocked`, `no-intent` or `duplicate-invalid`.
            kind: String,
            /// Services by code, with commas between.
            service: String,
            /// Families of services by code, with commas between.
            family: String,
            /// Who must act: `nobody`, `person:ID` (through roles too), `contact:ID` or `role:CODE`.
            owner: String,
            /// A person in the team of the tenant.
            of_team: Uuid,
            /// The customer.
            customer: Uuid,
            /// The tenant.
            tenant: Uuid,
            /// The organization, with those below it.
            organization: Uuid,
            /// The region of the customer.
            region: String,
            /// The market segment of the customer.
            market_segment: String,
            /// The priority that stands in for the computed one of the tenant.
            priority: String,
            /// The phase of the work: `assignment` or `delivery`.
            phase: String,
            /// The engagement scenario.
            engagement_scenario: Code,
            /// The group that the units stand for.
            segment: String,
            /// A blocker that holds the line.
            blocker: Uuid,
            /// The day of the next action or of the target has passed.
            overdue: bool,
            /// The day of the target has passed.
            past_target: bool,
            /// Nobody changed or confirmed it for so many days or more.
            stale_days: i32,
            /// In its status for so many days or more.
            age_from_days: i32,
            /// In its status for so many days or fewer.
            age_to_days: i32,
            /// Units arrived and nobody has classified them.
            unclassified: bool,
            /// The reported units have moved away from the agreed ones.
            needs_reconciling: bool,
            /// Units that do not count are listed too.
            include_invalid: bool,
            /// Words in the name of customer or tenant, or in the note.
            text: String,
            /// An own field and its value: `ID:VALUE`.
            own: String,
            /// The target is on this day or later.
            target_from: Date,
            /// The target is on this day or earlier.
            target_to: Date,
            /// The next action is due on this day or later.
            next_from: Date,
            /// The next action is due on this day or earlier.
            next_to: Date,
            /// The party whose clock runs, by code.
            party: Code = "customer",
            /// The customer renews on this day or later.
            renewal_from: Date = "2026-11-22",
            /// The customer renews on this day or earlier.
            renewal_to: Date = "2027-02-20",
            /// Something that the playbook requires of the line is empty: of `any` rule, or of the one with this number.
            unmet: String = "S4",
            /// The lines with these ids, with commas between.
            ids: String,
        }
    };
}

with_line_filters!(filters);

pub(crate) use with_line_filters;

impl LineFilterInput {
    /// The filter that is meant.
    pub(crate) fn read<N>(&self, caller: &Caller<N>) -> Answered<LineFilter> {
        let rulebook = caller.app().rulebook();
        let new_units = &rulebook.defaults.new_units;
        let mut filter = LineFilter {
            l1: self.l1.clone(),
            l2: self.l2.clone(),
            l3: self.l3.clone(),
            services: self.services(caller)?,
            lines: self.ids()?,
            of_team: self.of_team.map(PersonId),
            customer: self.customer.map(CustomerId),
            tenant: self.tenant.map(TenantId),
            organizations: self.organizations(caller),
            region: self.region.clone(),
            market_segment: self.market_segment.clone(),
            engagement_scenario: self.engagement_scenario.clone(),
            segment: self.segment.clone(),
            blocker: self.blocker.map(BlockerId),
            overdue: self.overdue == Some(true),
            past_target: self.past_target == Some(true),
            stale_days: days("stale_days", self.stale_days)?,
            age_from_days: days("age_from_days", self.age_from_days)?,
            age_to_days: days("age_to_days", self.age_to_days)?,
            unclassified: (self.unclassified == Some(true)).then(|| new_units.clone()),
            needs_reconciling: self.needs_reconciling == Some(true),
            include_invalid: self.include_invalid == Some(true),
            text: self.text.clone(),
            own: self.own()?,
            target_from: self.target_from,
            target_to: self.target_to,
            next_from: self.next_from,
            next_to: self.next_to,
            party: self.party.clone(),
            renewal_from: self.renewal_from,
            renewal_to: self.renewal_to,
            unmet: self.unmet()?.map(|rule| unmet(rulebook, rule)),
            ..LineFilter::default()
        };
        self.read_words(&mut filter)?;
        Ok(filter)
    }

    /// What is written as one of a few words.
    fn read_words(&self, filter: &mut LineFilter) -> Answered<()> {
        if let Some(text) = &self.kind {
            filter.kind = Some(one_of("kind", text, StatusKind::parse)?);
        }
        if let Some(text) = &self.phase {
            filter.phase = Some(one_of("phase", text, Phase::parse)?);
        }
        if let Some(text) = &self.priority {
            filter.priority_override = Some(one_of("priority", text, Priority::parse)?);
        }
        if let Some(text) = &self.owner {
            match owner(text)? {
                Owner::Nobody => filter.owner_nobody = true,
                Owner::Person(person) => filter.owned_by = Some(person),
                other => filter.owner = Some(other),
            }
        }
        Ok(())
    }

    fn unmet(&self) -> Answered<Option<UnmetRule>> {
        let Some(text) = &self.unmet else {
            return Ok(None);
        };
        let expected = "unmet: expected any, or the number of a rule such as S4";
        let rule = UnmetRule::parse(text);
        rule.map(Some)
            .ok_or_else(|| Problem::wrong_parameter(expected))
    }

    fn ids(&self) -> Answered<Option<BTreeSet<LineId>>> {
        let Some(text) = &self.ids else {
            return Ok(None);
        };
        let ids: Answered<BTreeSet<LineId>> = text
            .split(',')
            .map(|id| one_of("ids", id, |id| id.trim().parse().ok()))
            .collect();
        ids.map(Some)
    }

    fn services<N>(&self, caller: &Caller<N>) -> Answered<BTreeSet<Code>> {
        let playbook = &caller.app().playbook;
        let mut services = BTreeSet::new();
        for code in self.service.iter().flat_map(|text| text.split(',')) {
            services.insert(one_of("service", code, |code| {
                Code::parse(code.trim()).ok()
            })?);
        }
        let families = playbook.families();
        for code in self.family.iter().flat_map(|text| text.split(',')) {
            let family = one_of("family", code, |code| {
                families.iter().find(|one| one.code.as_str() == code.trim())
            })?;
            services.extend(family.services.iter().map(|code| (*code).clone()));
        }
        Ok(services)
    }

    /// The organization with those below it; one that there is not is its own, and delivers nothing.
    fn organizations<N>(&self, caller: &Caller<N>) -> BTreeSet<OrganizationId> {
        let root = self.organization.map(OrganizationId);
        let subtree = |root| {
            let mut nodes = caller.actor().tree.subtree(root);
            nodes.insert(root);
            nodes
        };
        root.map(subtree).unwrap_or_default()
    }

    fn own(&self) -> Answered<Option<(OwnFieldId, String)>> {
        let Some(text) = &self.own else {
            return Ok(None);
        };
        one_of("own", text, |text| {
            let (field, value) = text.split_once(':')?;
            Some((field.parse().ok()?, value.to_owned()))
        })
        .map(Some)
    }
}

fn days(name: &str, asked: Option<i32>) -> Answered<Option<i32>> {
    match asked {
        Some(days) if !(0..=MOST_DAYS).contains(&days) => Err(Problem::wrong_parameter(format!(
            "{name}: expected a number from 0 to {MOST_DAYS}"
        ))),
        days => Ok(days),
    }
}
