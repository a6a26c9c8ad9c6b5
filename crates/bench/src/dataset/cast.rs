//! Organizations and people, made by the use cases that people use.

use anyhow::{Context as _, Result};
use desbloqueo_app::accounts::set_password;
use desbloqueo_app::catalogue::add_organization::{NewOrganization, add_organization};
use desbloqueo_app::catalogue::add_own_field::{NewOwnField, add_own_field};
use desbloqueo_app::catalogue::add_person::{NewPerson, add_person};
use desbloqueo_app::catalogue::set_up::{SetUp, set_up};
use desbloqueo_app::{Actor, App, Clock, Ids, Source};
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{OrganizationId, OwnFieldId, PersonId};
use desbloqueo_domain::own_field::{OwnKind, OwnSubject};
use desbloqueo_store::database::Database;

use super::{PASSWORD, READERS, Shape, now};

/// Partner organizations.
const PARTNERS: usize = 40;

/// Tenants that one desk looks after.
const TENANTS_OF_A_DESK: usize = 300;

const ZONE: &str = "Europe/Madrid";

/// Who is there before the first customer.
#[derive(Debug, Clone)]
pub(super) struct Cast {
    pub(super) root: OrganizationId,
    pub(super) administrator: PersonId,
    pub(super) partners: Vec<Partner>,
    /// A choice that the head office keeps of every tenant.
    pub(super) own_field: OwnFieldId,
}

/// An organization that delivers.
#[derive(Debug, Clone)]
pub(super) struct Partner {
    pub(super) id: OrganizationId,
    pub(super) desks: Vec<Desk>,
}

/// People who look after some of a partner's tenants together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Desk {
    pub(super) assignment_manager: PersonId,
    pub(super) delivery_manager: PersonId,
    pub(super) engineer: PersonId,
    pub(super) account_team: PersonId,
}

/// The partner of a customer: the first has two fifths of them.
pub(super) fn partner_of(customer: usize) -> usize {
    match customer % 10 {
        0..=3 => 0,
        4 => 1,
        _ => 2 + customer % (PARTNERS - 2),
    }
}

/// Sets an empty database up, with everybody in it.
pub(super) async fn set_up_cast(database: Database, shape: Shape) -> Result<(App, Cast)> {
    let (_, root_mail) = READERS[0];
    let request = SetUp {
        organization: "Entrega Inventada".to_owned(),
        time_zone: ZONE.to_owned(),
        person: "Root Reader".to_owned(),
        mail: root_mail.to_owned(),
        language: "en".to_owned(),
        pack: None,
    };
    let clock = Clock::Fixed(now());
    let installed = set_up(database, clock, Ids::seeded(1), &request).await?;
    let (app, root) = (installed.app, installed.organization);
    let maker = Maker {
        actor: load(&app, installed.person).await?,
        app: &app,
    };
    let mut organizations = Vec::new();
    for number in 0..PARTNERS {
        organizations.push(maker.organization(root, number).await?);
    }
    // The tree has grown: the administrator sees what is new from here on.
    let maker = Maker {
        actor: load(&app, installed.person).await?,
        app: &app,
    };
    let mut partners = Vec::new();
    for (number, id) in organizations.into_iter().enumerate() {
        partners.push(maker.partner(number, id, shape).await?);
    }
    let own_field = maker.own_field(root).await?;
    maker.readers(&partners).await?;
    let cast = Cast {
        root,
        administrator: installed.person,
        partners,
        own_field,
    };
    Ok((app, cast))
}

async fn load(app: &App, person: PersonId) -> Result<Actor> {
    let mut transaction = app.database.read().await?;
    let actor = Actor::load(&mut transaction, person, Source::Cli).await?;
    actor.context("the administrator is there")
}

struct Maker<'a> {
    app: &'a App,
    actor: Actor,
}

impl Maker<'_> {
    async fn organization(&self, parent: OrganizationId, number: usize) -> Result<OrganizationId> {
        let new = NewOrganization {
            parent,
            name: format!("Partner {}", number + 1),
            time_zone: ZONE.to_owned(),
        };
        Ok(add_organization(self.app, &self.actor, &new).await?.id)
    }

    async fn partner(&self, number: usize, id: OrganizationId, shape: Shape) -> Result<Partner> {
        let customers = (0..shape.customers()).filter(|customer| partner_of(*customer) == number);
        let desks = (customers.count() * 5 / 4)
            .div_ceil(TENANTS_OF_A_DESK)
            .max(1);
        let mut partner = Partner {
            id,
            desks: Vec::with_capacity(desks),
        };
        for desk in 0..desks {
            let person = async |role, what: &str| {
                let name = format!("{what} {}-{}", number + 1, desk + 1);
                let mail = format!("{}@example.com", name.to_lowercase().replace(' ', "."));
                self.person(name, mail, role, id).await
            };
            partner.desks.push(Desk {
                assignment_manager: person(OrganizationRole::AssignmentManager, "Assigner").await?,
                delivery_manager: person(OrganizationRole::DeliveryManager, "Deliverer").await?,
                engineer: person(OrganizationRole::Engineer, "Engineer").await?,
                account_team: person(OrganizationRole::AccountTeam, "Account").await?,
            });
        }
        Ok(partner)
    }

    async fn person(
        &self,
        name: String,
        mail: String,
        role: OrganizationRole,
        organization: OrganizationId,
    ) -> Result<PersonId> {
        let new = NewPerson {
            name,
            mail,
            language: "en".to_owned(),
            time_zone: ZONE.to_owned(),
            role: Some(Grant { role, organization }),
        };
        Ok(add_person(self.app, &self.actor, &new).await?.id)
    }

    async fn own_field(&self, organization: OrganizationId) -> Result<OwnFieldId> {
        let new = NewOwnField {
            organization,
            subject: OwnSubject::Tenant,
            code: None,
            label: "Wave".to_owned(),
            kind: OwnKind::Choice,
            choices: ["one", "two", "three"].map(str::to_owned).to_vec(),
        };
        Ok(add_own_field(self.app, &self.actor, &new).await?.id)
    }

    /// The administrator signs in, and two more: a lead of the largest partner, and somebody of its account team.
    async fn readers(&self, partners: &[Partner]) -> Result<()> {
        let [_, (_, lead_mail), _] = READERS;
        let large = partners.first().context("there are partners")?;
        let desk = large.desks.first().context("a partner has a desk")?;
        let role = OrganizationRole::TeamLead;
        let (name, mail) = ("Partner Reader".to_owned(), lead_mail.to_owned());
        let lead = self.person(name, mail, role, large.id).await?;
        for person in [self.actor.person, lead, desk.account_team] {
            set_password(self.app, person, PASSWORD).await?;
        }
        Ok(())
    }
}
