-- What was blocked, line by line, with what stands beside it. In a transaction of its own: PostgreSQL would give the rows that
-- the last one replaced a place in it, too, and make it twice as large.
CREATE INDEX line_interval_blocked ON line_interval (organization_id, line_id, effective_from_day) INCLUDE (
    effective_to_day, kind, counted, l1, l2, l3, since_l1_day, since_reason_day, units, party, service, owner, tenant_id,
    customer_id, phase, segment, target_day, engagement_scenario, primary_blocker, preceded_by, followed_by, spell_from_day
) WHERE kind = 'blocked' AND counted = 1;
