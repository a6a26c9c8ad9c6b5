//! Who must act on a line: whoever owns it, or holds the role that does, as roles are held today.

/// Who holds the role that owns a line: for its service, else for all.
pub(super) const HOLDERS: &str = " LEFT JOIN team_member AS own
    ON own.organization_id = line.organization_id AND own.tenant_id = line.tenant_id AND own.service = line.service
   AND own.role = CASE WHEN substr(line.owner, 1, 5) = 'role:' THEN substr(line.owner, 6) END
  LEFT JOIN team_member AS member
    ON own.who IS NULL AND member.organization_id = line.organization_id AND member.tenant_id = line.tenant_id
   AND member.service = ''
   AND member.role = CASE WHEN substr(line.owner, 1, 5) = 'role:' THEN substr(line.owner, 6) END";

/// Who must act, once for each who holds the role; nobody where no one does.
pub(super) const ACTING: &str =
    "CASE WHEN substr(line.owner, 1, 5) = 'role:' THEN coalesce(own.who, member.who, '')
     ELSE line.owner END";
