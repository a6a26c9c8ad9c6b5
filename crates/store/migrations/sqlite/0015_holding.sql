-- What blockers hold is told by an index alone: lines, units, tenants and customers of each.

DROP INDEX status_line_by_primary_blocker;
CREATE INDEX status_line_by_primary_blocker
    ON status_line (primary_blocker, counted, kind, units, organization_id, tenant_id, customer_id, customer_key, id)
    WHERE primary_blocker IS NOT NULL;
