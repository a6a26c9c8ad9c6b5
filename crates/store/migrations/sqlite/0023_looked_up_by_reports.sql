-- Who holds a role for all services of a tenant, and who for one of them, which few do: by the tenant, which leaves a few
-- rows before anything else is compared.
CREATE INDEX team_member_by_role ON team_member (tenant_id, role, organization_id, service, who)
    WHERE service = '';
CREATE INDEX team_member_of_service ON team_member (tenant_id, role, organization_id, service, who)
    WHERE service <> '';
