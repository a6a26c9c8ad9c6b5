//! Sets up an installation: the root organization, its administrator, and the playbook in force.

use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{GrantId, OrganizationId, PersonId, PlaybookVersionId};
use desbloqueo_domain::person::{Person, PersonState};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_playbook::BUILT_IN_CODES;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::database::Database;
use desbloqueo_store::organizations::{self, StoredOrganization};
use desbloqueo_store::people;
use desbloqueo_store::playbooks::{self, PlaybookVersion, StoredPlaybook};
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::transaction::Transaction;
use jiff::tz::TimeZone;

use super::chains::OpenChain;
use super::checks;
use super::facts::{GrantFacts, OrganizationFacts, PlaybookFacts};
use super::open_app::OpenAppError;
use super::packs::{self, BuiltIn};
use crate::App;
use crate::actor::{Actor, Source};
use crate::clock::Clock;
use crate::error::{UseCaseError, UseCaseResult};
use crate::ids::Ids;
use crate::journal::{Journal, Subject, Why};

/// What an installation begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUp {
    /// The name of the root organization.
    pub organization: String,
    /// Its time zone, such as `Europe/Madrid`; that of its administrator too.
    pub time_zone: String,
    /// The administrator's name.
    pub person: String,
    /// The administrator's address.
    pub mail: String,
    /// The administrator's language.
    pub language: String,
    /// The built-in pack; `None` is the default one.
    pub pack: Option<String>,
}

/// An installation that was just set up.
#[derive(Debug, Clone)]
pub struct Installed {
    /// The application, open.
    pub app: App,
    /// The root organization.
    pub organization: OrganizationId,
    /// Its administrator.
    pub person: PersonId,
}

/// Sets up an empty database; refused where something is there already.
pub async fn set_up(
    database: Database,
    clock: Clock,
    ids: Ids,
    request: &SetUp,
) -> Result<Installed, OpenAppError> {
    let pack = find_pack(request)?;
    check(request).map_err(UseCaseError::from)?;
    database.check_schema().await?;
    let mut transaction = database.write().await?;
    if let Some(root) = organizations::list(&mut transaction).await?.first() {
        return Err(
            UseCaseError::from(checks::already_exists(Field::Organization, &root.name)).into(),
        );
    }
    let app = App::new(database, pack.playbook.clone(), clock, ids);
    let (organization, person) = begin(&app, &mut transaction, request, &pack).await?;
    transaction.commit().await?;
    Ok(Installed {
        app,
        organization,
        person,
    })
}

fn find_pack(request: &SetUp) -> Result<BuiltIn, OpenAppError> {
    let [default, ..] = BUILT_IN_CODES;
    let code = request.pack.as_deref().unwrap_or(default);
    let unknown = || {
        let known = BUILT_IN_CODES.join(", ");
        UseCaseError::from(
            Refusal::new(Rule::V2, Cause::UnknownCode, Field::File, code).expecting(known),
        )
    };
    packs::built_in(code)
        .ok_or_else(unknown)?
        .map_err(OpenAppError::Faulty)
}

fn check(request: &SetUp) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    checks::name(&mut refusals, Field::Organization, &request.organization);
    checks::time_zone(&mut refusals, &request.time_zone);
    checks::name(&mut refusals, Field::Person, &request.person);
    checks::mail(&mut refusals, &request.mail);
    checks::language(&mut refusals, &request.language);
    refusals.or_ok(())
}

/// Writes the first rows, then their history: the administrator is who acts.
async fn begin(
    app: &App,
    transaction: &mut Transaction,
    request: &SetUp,
    pack: &BuiltIn,
) -> UseCaseResult<(OrganizationId, PersonId)> {
    let next_id = || app.ids.next(app.clock.now());
    let mut root = StoredOrganization {
        id: OrganizationId(next_id()),
        parent: None,
        name: request.organization.trim().to_owned(),
        time_zone: request.time_zone.clone(),
        version: 0,
        chain: ChainHead::default(),
    };
    let person = Person {
        id: PersonId(next_id()),
        name: request.person.trim().to_owned(),
        mail: request.mail.trim().to_owned(),
        language: request.language.clone(),
        time_zone: request.time_zone.clone(),
        state: PersonState::Active,
        version: 0,
    };
    let grant = Grant {
        role: OrganizationRole::Administrator,
        organization: root.id,
    };
    let grant = RoleGrant {
        id: GrantId(next_id()),
        person: person.id,
        grant,
    };
    let playbook = stored_playbook(app, pack, PlaybookVersionId(next_id()));
    organizations::insert(transaction, &root).await?;
    people::insert(transaction, &person).await?;
    role_grants::insert(transaction, &grant).await?;
    playbooks::insert(transaction, &playbook).await?;
    let missing = || UseCaseError::not_found(Field::Person, person.id);
    let actor = Actor::load(transaction, person.id, Source::Cli)
        .await?
        .ok_or_else(missing)?;
    let zone = TimeZone::get(&root.time_zone).unwrap_or(TimeZone::UTC);
    let mut journal = Journal::new(app, &actor, app.clock.today(&zone));
    let mut chain = OpenChain::of_organization(&root);
    let why = Why::default();
    let subject = |kind, id| Subject { kind, id };
    let facts = OrganizationFacts::of(&root);
    chain.record(
        &mut journal,
        subject("organization", root.id.0),
        (None, Some(&facts)),
        &why,
    )?;
    chain.record(
        &mut journal,
        subject("person", person.id.0),
        (None, Some(&person)),
        &why,
    )?;
    chain.record(
        &mut journal,
        subject("grant", grant.id.0),
        (None, Some(&GrantFacts::of(&grant))),
        &why,
    )?;
    let facts = PlaybookFacts::of(&playbook.version);
    chain.record(
        &mut journal,
        subject("playbook", playbook.version.id.0),
        (None, Some(&facts)),
        &why,
    )?;
    chain.save(transaction).await?;
    journal.flush(transaction).await?;
    root.chain = chain.head;
    Ok((root.id, person.id))
}

fn stored_playbook(app: &App, pack: &BuiltIn, id: PlaybookVersionId) -> StoredPlaybook {
    StoredPlaybook {
        content: pack.content.as_ref().to_owned(),
        version: PlaybookVersion {
            id,
            code: pack.playbook.code().clone(),
            version: pack.playbook.version().to_owned(),
            digest: pack.digest.clone(),
            published_at: app.clock.now().as_microsecond(),
            active: true,
        },
    }
}
