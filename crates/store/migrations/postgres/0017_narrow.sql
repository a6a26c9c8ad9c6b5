-- The past of a tenant, for who sees few of them, and of a single one.
CREATE INDEX line_interval_by_tenant ON line_interval (tenant_id, effective_to_day, effective_from_day);
