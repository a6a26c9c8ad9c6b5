//! Who must act on a line: whoever owns it, or holds the role that does, as roles are held today.

use crate::fragment::Kind;

use super::reading::Begun;

/// Lines by what tells who must act on them: each is of one or the other. They are read apart: those that no role
/// owns need no team to be looked at, and both can be read at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Acting {
    /// Whoever owns them.
    Owners,
    /// Whoever holds the role that owns them: for their service, else for all.
    Holders,
}

impl Acting {
    /// Who must act, once for each who holds the role; nobody where no one does.
    pub(super) fn who(self) -> &'static str {
        match self {
            Self::Owners => "line.owner",
            Self::Holders => "coalesce(own.who, member.who, '')",
        }
    }

    /// Joins what tells who must act, and narrows a statement to these lines.
    pub(super) fn join(self, begun: &mut Begun, database: Kind) {
        if self == Self::Holders {
            let of_service = database.by_index(Some("team_member_of_service"));
            let of_all = database.by_index(Some("team_member_by_role"));
            begun.sql.push(" LEFT JOIN team_member AS own");
            begun.sql.append(&of_service).push(
                " ON own.tenant_id = line.tenant_id AND own.organization_id = line.organization_id
                 AND own.role = substr(line.owner, 6) AND own.service = line.service AND own.service <> ''
                 LEFT JOIN team_member AS member",
            );
            begun.sql.append(&of_all).push(
                " ON own.who IS NULL AND member.tenant_id = line.tenant_id
                 AND member.organization_id = line.organization_id AND member.role = substr(line.owner, 6)
                 AND member.service = ''",
            );
        }
        begun.narrow(self.condition(database), Vec::new());
    }

    /// PostgreSQL foresees by a range how many lines there are; by one, SQLite would look each of them up in an index.
    fn condition(self, database: Kind) -> &'static str {
        match (self, database) {
            (Self::Owners, Kind::Sqlite) => "substr(line.owner, 1, 5) <> 'role:'",
            (Self::Holders, Kind::Sqlite) => "substr(line.owner, 1, 5) = 'role:'",
            (Self::Owners, Kind::Postgres) => "(line.owner < 'role:' OR line.owner >= 'role;')",
            (Self::Holders, Kind::Postgres) => "line.owner >= 'role:' AND line.owner < 'role;'",
        }
    }
}
