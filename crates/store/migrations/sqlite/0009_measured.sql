-- Ways into a million lines that measuring found missing.

-- Shared blockers are few among those that were made silently: lists and search ask for them alone.
CREATE INDEX blocker_shared ON blocker (opened_day, id) WHERE private = 0;

-- The units that blockers hold: as the primary one of a line, or beside it.
CREATE INDEX status_line_by_primary_blocker ON status_line (primary_blocker, counted, units, organization_id, tenant_id)
    WHERE primary_blocker IS NOT NULL;
CREATE INDEX line_blocker_beside ON line_blocker (blocker_id, organization_id, line_id) WHERE position > 0;

-- Lines as they stood on a past day, in the usual order.
CREATE INDEX line_interval_sorted_by_since
    ON line_interval (since_l1_day, line_id, effective_from_day, effective_to_day, organization_id);

-- What stands at each organization is summed without its lines.
DROP INDEX status_line_of_organization_by_units;
CREATE INDEX status_line_of_organization_by_units ON status_line (organization_id, units, id, counted);
