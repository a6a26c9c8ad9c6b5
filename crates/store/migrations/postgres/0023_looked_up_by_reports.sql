-- Who holds a role for all services of a tenant, and who for one of them, which few do: by the tenant, which leaves a few
-- rows before anything else is compared.
CREATE INDEX team_member_by_role ON team_member (tenant_id, role, organization_id) INCLUDE (service, who)
    WHERE service = '';
CREATE INDEX team_member_of_service ON team_member (tenant_id, role, organization_id, service) INCLUDE (who)
    WHERE service <> '';

-- What held on a day, whatever it was: what reports are narrowed by stands in the key, since PostgreSQL fetches each row
-- from the table before it looks at what is merely included.
DROP INDEX line_interval_by_end;
CREATE INDEX line_interval_by_end ON line_interval (
    effective_to_day, effective_from_day, counted, kind, l1, l2, service, units, since_l1_day, organization_id,
    customer_id, phase
);
