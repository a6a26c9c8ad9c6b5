//! What a person is to lines and blockers of a list: what is asked before something is offered (rules A1, S9).

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::access::{Standing, Tie};
use desbloqueo_domain::code::{BlockerId, Code, LineId, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::organization::{Place, Visibility};
use desbloqueo_domain::owner::Owner;

use super::named::LINES_OF_ROLES;
use crate::column::owner;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;

/// The blockers that hold lines.
const BLOCKERS_OF_LINES: &str = "status_line AS line
     JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
     JOIN blocker
       ON blocker.organization_id = link.blocker_organization_id AND blocker.id = link.blocker_id";

/// Who owns lines, and who owns, resolves or was invited to the blockers that hold them: the line, how, who.
type Tied = (Uuid, String, String);

/// What the person is to each of these lines; those to which they are nothing are left out.
pub async fn list_standings_on_lines(
    transaction: &mut Transaction,
    person: PersonId,
    lines: &[LineId],
) -> StoreResult<BTreeMap<LineId, Standing>> {
    let mut all = BTreeMap::<LineId, Standing>::new();
    if lines.is_empty() {
        return Ok(all);
    }
    let ids: Vec<Uuid> = lines.iter().map(|id| id.0).collect();
    for (line, role) in roles_on_lines(transaction, person, &ids).await? {
        all.entry(LineId(line)).or_default().team_roles.insert(role);
    }
    let me = owner(&Owner::Person(person));
    for (line, how, who) in tied_to_lines(transaction, person, &ids).await? {
        let line = LineId(line);
        let roles = all.get(&line).map(|standing| &standing.team_roles);
        let is_me = who == me || roles.is_some_and(|roles| names_one_of(&who, roles));
        if let Some(tie) = tie(&how).filter(|_| is_me) {
            all.entry(line).or_default().ties.insert(tie);
        }
    }
    Ok(all)
}

/// What the person is to each of these blockers: by name, and through the lines that they hold and the person sees.
pub async fn list_standings_on_blockers(
    transaction: &mut Transaction,
    person: PersonId,
    visibility: &Visibility,
    blockers: &[BlockerId],
) -> StoreResult<BTreeMap<BlockerId, Standing>> {
    let mut all = BTreeMap::<BlockerId, Standing>::new();
    if blockers.is_empty() {
        return Ok(all);
    }
    let ids: Vec<Uuid> = blockers.iter().map(|id| id.0).collect();
    for (blocker, how) in tied_to_blockers(transaction, person, &ids).await? {
        let standing = all.entry(BlockerId(blocker)).or_default();
        standing.ties.extend(tie(&how));
    }
    let sees = |held: &Held| visibility.sees_line(held.place(), [BlockerId(held.blocker)]);
    for held in held_by_name(transaction, person, &ids).await? {
        if sees(&held) {
            let standing = all.entry(BlockerId(held.blocker)).or_default();
            standing.ties.insert(Tie::OwnsLine);
        }
    }
    for (held, role, owner_of_line, owner_of_blocker) in
        held_for_roles(transaction, person, &ids).await?
    {
        if !sees(&held) {
            continue;
        }
        let blocker = held.blocker;
        let standing = all.entry(BlockerId(blocker)).or_default();
        let named = format!("role:{role}");
        if owner_of_line == named {
            standing.ties.insert(Tie::OwnsLine);
        }
        if owner_of_blocker == named {
            standing.ties.insert(Tie::OwnsBlocker);
        }
        standing.team_roles.extend(Code::parse(&role).ok());
    }
    for (blocker, role) in resolving_roles(transaction, &ids).await? {
        let standing = all.get_mut(&BlockerId(blocker));
        if let Some(standing) =
            standing.filter(|standing| names_one_of(&role, &standing.team_roles))
        {
            standing.ties.insert(Tie::ResolvesBlocker);
        }
    }
    Ok(all)
}

fn tie(code: &str) -> Option<Tie> {
    match code {
        "line" => Some(Tie::OwnsLine),
        "owner" => Some(Tie::OwnsBlocker),
        "resolver" => Some(Tie::ResolvesBlocker),
        "invited" => Some(Tie::Invited),
        _ => None,
    }
}

fn names_one_of(who: &str, roles: &BTreeSet<Code>) -> bool {
    let role = who.strip_prefix("role:");
    role.is_some_and(|role| roles.iter().any(|held| held.as_str() == role))
}

async fn roles_on_lines(
    transaction: &mut Transaction,
    person: PersonId,
    ids: &[Uuid],
) -> StoreResult<Vec<(Uuid, Code)>> {
    let mut statement = Fragment::new("SELECT line.id, member.role FROM ", Vec::new());
    statement
        .push(LINES_OF_ROLES)
        .bind(
            " WHERE member.who = ? AND ",
            values![owner(&Owner::Person(person))],
        )
        .append(&Fragment::any_of(Kind::of(transaction), "line.id", ids));
    let (sql, values) = statement.into_statement();
    let rows: Vec<(Uuid, String)> = transaction.fetch_all(sql, values).await?;
    let known = |(line, role): (Uuid, String)| Some((line, Code::parse(&role).ok()?));
    Ok(rows.into_iter().filter_map(known).collect())
}

async fn tied_to_lines(
    transaction: &mut Transaction,
    person: PersonId,
    ids: &[Uuid],
) -> StoreResult<Vec<Tied>> {
    let these = Fragment::any_of(Kind::of(transaction), "line.id", ids);
    let me = owner(&Owner::Person(person));
    let mut statement = Fragment::new(
        "SELECT line.id, 'line', line.owner FROM status_line AS line WHERE ",
        Vec::new(),
    );
    statement
        .append(&these)
        .push(" UNION ALL SELECT line.id, 'owner', blocker.owner FROM ")
        .push(BLOCKERS_OF_LINES)
        .push(" WHERE ")
        .append(&these)
        .push(" UNION ALL SELECT line.id, 'resolver', resolver.who FROM ")
        .push(BLOCKERS_OF_LINES)
        .push(
            " JOIN blocker_resolver AS resolver
                ON resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id
              WHERE ",
        )
        .append(&these)
        .bind(" UNION ALL SELECT line.id, 'invited', ? FROM ", values![me])
        .push(BLOCKERS_OF_LINES)
        .bind(
            " JOIN blocker_invitation AS invitation
                ON invitation.organization_id = blocker.organization_id AND invitation.blocker_id = blocker.id
              WHERE invitation.person_id = ? AND ",
            values![person.0],
        )
        .append(&these);
    let (sql, values) = statement.into_statement();
    transaction.fetch_all(sql, values).await
}

/// How the person is tied by name to blockers, and to the lines that they hold.
async fn tied_to_blockers(
    transaction: &mut Transaction,
    person: PersonId,
    ids: &[Uuid],
) -> StoreResult<Vec<(Uuid, String)>> {
    let database = Kind::of(transaction);
    let me = owner(&Owner::Person(person));
    let mut statement = Fragment::new(
        "SELECT blocker.id, 'owner' FROM blocker WHERE blocker.owner = ? AND ",
        values![me.as_str()],
    );
    statement
        .append(&Fragment::any_of(database, "blocker.id", ids))
        .bind(
            " UNION SELECT blocker_id, 'resolver' FROM blocker_resolver WHERE who = ? AND ",
            values![me.as_str()],
        )
        .append(&Fragment::any_of(database, "blocker_id", ids))
        .bind(
            " UNION SELECT blocker_id, 'invited' FROM blocker_invitation WHERE person_id = ? AND ",
            values![person.0],
        )
        .append(&Fragment::any_of(database, "blocker_id", ids));
    let (sql, values) = statement.into_statement();
    transaction.fetch_all(sql, values).await
}

/// A line that a blocker holds, and where it stands.
struct Held {
    blocker: Uuid,
    organization: Uuid,
    tenant: Uuid,
    line: Uuid,
}

impl Held {
    fn place(&self) -> Place {
        Place {
            organization: OrganizationId(self.organization),
            tenant: TenantId(self.tenant),
            line: LineId(self.line),
        }
    }
}

/// The lines that a person owns by name.
const OWNED_BY_NAME: &str =
    " AND link.line_id IN (SELECT mine.id FROM status_line AS mine WHERE mine.owner = ?)";

/// The lines of the tenants whose team a person is in.
const OF_TEAMS: &str = " AND link.line_id IN (
     SELECT mine.id
       FROM team_member AS of_mine
       JOIN status_line AS mine
         ON mine.organization_id = of_mine.organization_id AND mine.tenant_id = of_mine.tenant_id
      WHERE of_mine.who = ?)";

/// Says of a held line once more that it is one of the person's, by its id alone: what blockers hold, which may be
/// thousands of lines, is compared with the ids of the person's few, and only where both agree is the line read.
fn held_among(lines: &'static str, person: PersonId) -> Fragment {
    Fragment::new(lines, values![owner(&Owner::Person(person))])
}

/// Lines held by blockers that the person owns by name.
async fn held_by_name(
    transaction: &mut Transaction,
    person: PersonId,
    ids: &[Uuid],
) -> StoreResult<Vec<Held>> {
    let mut statement = Fragment::new(
        "SELECT link.blocker_id, line.organization_id, line.tenant_id, line.id
           FROM line_blocker AS link
           JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id
          WHERE line.owner = ? AND ",
        values![owner(&Owner::Person(person))],
    );
    let database = Kind::of(transaction);
    statement
        .append(&Fragment::any_of(database, "link.blocker_id", ids))
        .append(&held_among(OWNED_BY_NAME, person));
    let (sql, values) = statement.into_statement();
    let rows: Vec<(Uuid, Uuid, Uuid, Uuid)> = transaction.fetch_all(sql, values).await?;
    let held = rows
        .into_iter()
        .map(|(blocker, organization, tenant, line)| Held {
            blocker,
            organization,
            tenant,
            line,
        });
    Ok(held.collect())
}

/// Lines held by blockers, in whose team the person holds a role: with the role and the owners of line and blocker.
async fn held_for_roles(
    transaction: &mut Transaction,
    person: PersonId,
    ids: &[Uuid],
) -> StoreResult<Vec<(Held, String, String, String)>> {
    let mut statement = Fragment::new(
        "SELECT link.blocker_id, line.organization_id, line.tenant_id, line.id, member.role, line.owner, blocker.owner
           FROM ",
        Vec::new(),
    );
    statement
        .push(LINES_OF_ROLES)
        .push(
            " JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
              JOIN blocker
                ON blocker.organization_id = link.blocker_organization_id AND blocker.id = link.blocker_id",
        )
        .bind(
            " WHERE member.who = ? AND ",
            values![owner(&Owner::Person(person))],
        )
        .append(&Fragment::any_of(
            Kind::of(transaction),
            "link.blocker_id",
            ids,
        ))
        .append(&held_among(OF_TEAMS, person));
    let (sql, values) = statement.into_statement();
    let rows: Vec<(Uuid, Uuid, Uuid, Uuid, String, String, String)> =
        transaction.fetch_all(sql, values).await?;
    let held = rows.into_iter().map(|row| {
        let (blocker, organization, tenant, line, role, of_line, of_blocker) = row;
        let held = Held {
            blocker,
            organization,
            tenant,
            line,
        };
        (held, role, of_line, of_blocker)
    });
    Ok(held.collect())
}

async fn resolving_roles(
    transaction: &mut Transaction,
    ids: &[Uuid],
) -> StoreResult<Vec<(Uuid, String)>> {
    let mut statement = Fragment::new(
        "SELECT resolver.blocker_id, resolver.who
           FROM blocker
           JOIN blocker_resolver AS resolver
             ON resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id
          WHERE resolver.who LIKE 'role:%' AND ",
        Vec::new(),
    );
    statement.append(&Fragment::any_of(Kind::of(transaction), "blocker.id", ids));
    let (sql, values) = statement.into_statement();
    transaction.fetch_all(sql, values).await
}
