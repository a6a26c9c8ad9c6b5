-- Lists walk along indexes that hold what they are mostly narrowed by: a line that is not wanted is passed by without
-- being read.
DROP INDEX status_line_sorted_by_customer;
DROP INDEX status_line_sorted_by_units;
DROP INDEX status_line_sorted_by_since;
DROP INDEX status_line_sorted_by_target;
DROP INDEX status_line_sorted_by_next;
DROP INDEX status_line_sorted_by_confirmed;
CREATE INDEX status_line_sorted_by_customer
    ON status_line (customer_key, id, counted, kind, l2, service, target_day, organization_id);
CREATE INDEX status_line_sorted_by_units
    ON status_line (units, id, counted, kind, l2, service, target_day, organization_id);
CREATE INDEX status_line_sorted_by_since
    ON status_line (since_l1_day, id, counted, kind, l2, service, target_day, organization_id);
CREATE INDEX status_line_sorted_by_target
    ON status_line (target_day, id, counted, units, l2, service, organization_id);
CREATE INDEX status_line_sorted_by_next
    ON status_line (next_day, id, counted, units, l2, service, target_day, organization_id);
CREATE INDEX status_line_sorted_by_confirmed
    ON status_line (confirmed_day, id, counted, units, kind, l2, service, target_day, organization_id);

-- Lines of a kind that has no target, or no next action, would stand behind all lines that have one.
CREATE INDEX status_line_of_kind_by_target ON status_line (kind, target_day, id, counted, l2);
CREATE INDEX status_line_of_kind_by_next ON status_line (kind, next_day, id, counted, l2);

-- What is few is counted, summed and known by id without being read. Of what is too many to be counted, the first ones
-- in the index are summed: those should not be the smallest, so that units come after a day.
DROP INDEX status_line_by_tenant;
DROP INDEX status_line_by_customer;
DROP INDEX status_line_by_owner;
DROP INDEX status_line_by_service;
DROP INDEX status_line_by_reason;
CREATE INDEX status_line_by_tenant ON status_line (tenant_id, organization_id, service, id);
CREATE INDEX status_line_by_customer ON status_line (customer_id, id);
CREATE INDEX status_line_by_owner ON status_line (owner, organization_id, id);
CREATE INDEX status_line_by_service ON status_line (service, l2, since_l1_day, counted, units);
CREATE INDEX status_line_by_reason ON status_line (l2, kind, l3, since_l1_day, counted, units);
