-- What reports read of a million lines and five million intervals, side by side and in the order in which they read it.

-- What is blocked now.
CREATE INDEX status_line_blocked ON status_line (organization_id, id) INCLUDE (
    kind, counted, l1, l2, l3, since_l1_day, since_reason_day, units, service, owner, tenant_id, customer_id,
    entitlement_id, phase, segment, target_day, next_day, answer_day, confirmed_day, primary_blocker
) WHERE kind = 'blocked' AND counted = 1;

-- What was blocked, line by line.
CREATE INDEX line_interval_blocked ON line_interval (organization_id, line_id, effective_from_day) INCLUDE (
    effective_to_day, kind, counted, l1, l2, l3, since_l1_day, since_reason_day, units, party, service, owner, tenant_id,
    customer_id, phase, segment, target_day, engagement_scenario, primary_blocker
) WHERE kind = 'blocked' AND counted = 1;

-- What held on a day, whatever it was.
DROP INDEX line_interval_by_end;
CREATE INDEX line_interval_by_end ON line_interval (effective_to_day, effective_from_day) INCLUDE (
    counted, kind, l1, l2, service, units, since_l1_day, organization_id, customer_id, phase
);

-- What follows an interval, or leads to it.
DROP INDEX line_interval_by_line;
CREATE INDEX line_interval_by_line ON line_interval (organization_id, line_id, effective_from_day, effective_to_day);
