//! The organizations and people of the demonstration, and who does what on a tenant.

use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{Code, ContactId, OrganizationId, PersonId};
use desbloqueo_domain::owner::{Owner, Team, TeamMember};
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::rulebook::{Applies, Rulebook};
use desbloqueo_domain::status::{Phase, StatusKind};
use jiff::tz::TimeZone;

use super::roster::{HEAD, NODES, Node, PEOPLE};
use crate::App;
use crate::actor::{Actor, Source};
use crate::catalogue::add_organization::{NewOrganization, add_organization};
use crate::catalogue::add_person::{NewPerson, add_person};
use crate::catalogue::open_app::OpenAppError;
use crate::catalogue::set_up::{Installed, SetUp, set_up};
use crate::error::{UseCaseError, UseCaseResult};

/// An organization of the demonstration.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) id: OrganizationId,
    pub(super) zone: TimeZone,
}

/// Somebody of the demonstration.
#[derive(Debug)]
pub(super) struct Player {
    role: OrganizationRole,
    /// Where they work, by its place in the list of nodes.
    node: usize,
    actor: Actor,
}

/// Everybody, and where they work.
#[derive(Debug)]
pub(super) struct Cast {
    head: Place,
    partners: Vec<Place>,
    players: Vec<Player>,
    roles: TeamRoles,
    administrator: Actor,
    importer: Actor,
}

/// The codes by which the pack knows the roles of a team.
#[derive(Debug, Clone)]
pub(super) struct TeamRoles {
    assignment: Option<Code>,
    delivery: Option<Code>,
    account: Option<Code>,
    engineer: Option<Code>,
    customer: Option<Code>,
    partner: Option<Code>,
}

/// Who works on a tenant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Crew {
    assignment: usize,
    delivery: usize,
    account: usize,
    engineer: usize,
}

/// Sets the installation up, with its organizations and people.
pub(super) async fn gather(app: &App) -> UseCaseResult<Cast> {
    let installed = begin(app).await?;
    let (app, person) = (&installed.app, installed.person);
    let administrator = load(app, person, Source::Cli).await?;
    let head = Place::of(installed.organization, &HEAD);
    let mut partners = Vec::with_capacity(NODES.len());
    for node in &NODES {
        let new = NewOrganization {
            parent: installed.organization,
            name: node.name.to_owned(),
            time_zone: node.time_zone.to_owned(),
        };
        partners.push(Place::of(
            add_organization(app, &administrator, &new).await?.id,
            node,
        ));
    }
    let administrator = load(app, person, Source::Cli).await?;
    let mut people = Vec::with_capacity(PEOPLE.len());
    for (name, role, node, language) in PEOPLE {
        let place = node
            .checked_sub(1)
            .and_then(|node| partners.get(node))
            .unwrap_or(&head);
        let mail = format!(
            "{}@demo.example",
            desbloqueo_domain::text::fold(name).replace(' ', ".")
        );
        let new = NewPerson {
            name: name.to_owned(),
            mail,
            language: language.to_owned(),
            time_zone: place.zone.iana_name().unwrap_or("UTC").to_owned(),
            role: Some(Grant {
                role,
                organization: place.id,
            }),
        };
        people.push((role, node, add_person(app, &administrator, &new).await?.id));
    }
    let mut players = Vec::with_capacity(people.len());
    for (role, node, person) in people {
        players.push(Player {
            role,
            node,
            actor: load(app, person, Source::Page).await?,
        });
    }
    let (roles, importer) = (
        TeamRoles::of(app.rulebook()),
        load(app, person, Source::Import).await?,
    );
    Ok(Cast {
        head,
        partners,
        players,
        roles,
        administrator,
        importer,
    })
}

async fn begin(app: &App) -> UseCaseResult<Installed> {
    let request = SetUp {
        organization: HEAD.name.to_owned(),
        time_zone: HEAD.time_zone.to_owned(),
        person: "Ana Ficticia".to_owned(),
        mail: "ana.ficticia@demo.example".to_owned(),
        language: "es".to_owned(),
        pack: Some(app.playbook.code().as_str().to_owned()),
    };
    let installed = set_up(app.database.clone(), app.clock, app.ids.clone(), &request).await;
    installed.map_err(|error| match error {
        OpenAppError::UseCase(error) => error,
        OpenAppError::NotSetUp | OpenAppError::Faulty(_) => {
            UseCaseError::not_found(Field::File, app.playbook.code())
        }
    })
}

async fn load(app: &App, person: PersonId, source: Source) -> UseCaseResult<Actor> {
    let mut transaction = app.database.read().await?;
    let actor = Actor::load(&mut transaction, person, source).await?;
    transaction.commit().await?;
    actor.ok_or_else(|| UseCaseError::not_found(Field::Person, person))
}

impl Place {
    fn of(id: OrganizationId, node: &Node) -> Self {
        Self {
            id,
            zone: TimeZone::get(node.time_zone).unwrap_or(TimeZone::UTC),
        }
    }
}

impl Cast {
    /// An organization by its place; 0 is the head office.
    pub(super) fn place(&self, node: usize) -> &Place {
        node.checked_sub(1)
            .and_then(|node| self.partners.get(node))
            .unwrap_or(&self.head)
    }

    /// How many organizations and people there are.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.partners.len() + 1, self.players.len() + 1)
    }

    /// Those of a role in an organization, by their places among all.
    fn of(&self, role: OrganizationRole, node: usize) -> Vec<usize> {
        let all = self.players.iter().enumerate();
        let fitting = all.filter(|(_, player)| player.role == role && player.node == node);
        fitting.map(|(place, _)| place).collect()
    }

    /// Who works on a tenant of an organization: they take turns.
    pub(super) fn crew(&self, node: usize, turn: usize) -> Crew {
        let one = |role| {
            let all = self.of(role, node);
            all.get(turn.checked_rem(all.len()).unwrap_or(0))
                .copied()
                .unwrap_or(0)
        };
        Crew {
            assignment: one(OrganizationRole::AssignmentManager),
            delivery: one(OrganizationRole::DeliveryManager),
            account: one(OrganizationRole::AccountTeam),
            engineer: one(OrganizationRole::Engineer),
        }
    }

    /// The team of a tenant.
    pub(super) fn team(&self, crew: Crew, contacts: &[ContactId], has_account_team: bool) -> Team {
        let person = |place: usize| {
            self.players
                .get(place)
                .map(|player| Owner::Person(player.actor.person))
        };
        let contact = |place: usize| contacts.get(place).map(|id| Owner::Contact(*id));
        let roles = &self.roles;
        let account = person(crew.account).filter(|_| has_account_team);
        let members = [
            (&roles.assignment, person(crew.assignment)),
            (&roles.delivery, person(crew.delivery)),
            (&roles.engineer, person(crew.engineer)),
            (&roles.account, account),
            (&roles.customer, contact(0)),
            (&roles.partner, contact(1)),
        ];
        let member = |(role, who): (&Option<Code>, Option<Owner>)| {
            Some(TeamMember {
                role: role.clone()?,
                service: None,
                who: who?,
            })
        };
        Team(members.into_iter().filter_map(member).collect())
    }

    /// The engineer of a tenant, just for a service.
    pub(super) fn engineer_for(&self, crew: Crew, service: &Code) -> Option<TeamMember> {
        let who = Owner::Person(self.players.get(crew.engineer)?.actor.person);
        Some(TeamMember {
            role: self.roles.engineer.clone()?,
            service: Some(service.clone()),
            who,
        })
    }

    /// Who runs the installation.
    pub(super) fn administrator(&self) -> &Actor {
        &self.administrator
    }

    /// Who brings the numbers in.
    pub(super) fn importer(&self) -> &Actor {
        &self.importer
    }

    /// Who changes the status in a phase.
    pub(super) fn manager(&self, crew: Crew, phase: Phase) -> &Actor {
        match phase {
            Phase::Assignment => self.actor(crew.assignment),
            Phase::Delivery => self.actor(crew.delivery),
        }
    }

    /// Who knows the customer.
    pub(super) fn account_team(&self, crew: Crew) -> &Actor {
        self.actor(crew.account)
    }

    /// Who leads the people of an organization, or of the head office.
    pub(super) fn lead(&self, node: usize) -> &Actor {
        let here = self.of(OrganizationRole::TeamLead, node);
        let above = self.of(OrganizationRole::TeamLead, 0);
        here.first()
            .or(above.first())
            .map_or(&self.administrator, |place| self.actor(*place))
    }

    /// Who removes blockers.
    pub(super) fn resolver(&self, turn: usize) -> &Actor {
        let all = self.of(OrganizationRole::Resolver, 0);
        let one = turn.checked_rem(all.len()).and_then(|turn| all.get(turn));
        one.map_or(&self.administrator, |place| self.actor(*place))
    }

    fn actor(&self, place: usize) -> &Actor {
        self.players
            .get(place)
            .map_or(&self.administrator, |player| &player.actor)
    }
}

impl TeamRoles {
    /// Reads them off the scenarios, which name who updates and who owns.
    fn of(rulebook: &Rulebook) -> Self {
        let scenario = |phase, kind| {
            let l1 = rulebook.l1_of_kind(kind)?;
            rulebook.scenario(phase, l1, &Applies::default())
        };
        let updates = |phase| {
            scenario(phase, StatusKind::InProgress)?
                .who_updates
                .first()
                .cloned()
        };
        let named = |names: [&str; 2]| {
            rulebook
                .roles
                .iter()
                .find(|role| names.contains(&role.as_str()))
                .cloned()
        };
        Self {
            assignment: updates(Phase::Assignment),
            delivery: updates(Phase::Delivery),
            account: scenario(Phase::Delivery, StatusKind::NoIntent)
                .and_then(|scenario| scenario.owner.default.clone()),
            engineer: named(["engineer", "vendor-support"]),
            customer: named(["customer-it", "customer-admin"]),
            partner: named(["partner", "implementation-partner"]),
        }
    }
}
