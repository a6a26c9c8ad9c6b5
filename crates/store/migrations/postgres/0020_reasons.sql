-- What an L1 means stands in the index of reasons too: lists look it up by the reason before they choose their way. Groups
-- of statuses and services are still in its order.
DROP INDEX status_line_by_reason;
CREATE INDEX status_line_by_reason ON status_line (l2, kind, l3, l1, service, phase, counted, units);
