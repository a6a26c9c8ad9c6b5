-- What pages count and look for, read from indexes alone.

-- Counts of what is due, past its target, or stale, with their units.
DROP INDEX status_line_sorted_by_next;
DROP INDEX status_line_sorted_by_target;
DROP INDEX status_line_sorted_by_confirmed;
CREATE INDEX status_line_sorted_by_next ON status_line (next_day, id, counted, units);
CREATE INDEX status_line_sorted_by_target ON status_line (target_day, id, counted, units);
CREATE INDEX status_line_sorted_by_confirmed ON status_line (confirmed_day, id, counted, units);

-- Regions and segments of customers, to choose from.
CREATE INDEX customer_by_region ON customer (organization_id, region, market_segment);

-- Customers are looked for by the names and domains of their tenants too.
DROP INDEX tenant_by_name;
CREATE INDEX tenant_by_name ON tenant (organization_id, name_key, id, domain, customer_id);
