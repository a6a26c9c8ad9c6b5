-- What the playbook asks of a line is judged by the line alone: it repeats what its entitlement says, and which of its
-- fields are filled in, a bit for each: target, answer, note, owner, next action, its day, review, blockers, reason, and
-- target or answer.
ALTER TABLE status_line ADD COLUMN engagement_scenario TEXT NOT NULL DEFAULT '';
ALTER TABLE status_line ADD COLUMN service_status TEXT NOT NULL DEFAULT '';
ALTER TABLE status_line ADD COLUMN filled INTEGER NOT NULL DEFAULT 0;
UPDATE status_line
   SET engagement_scenario = entitlement.engagement_scenario,
       service_status = entitlement.service_status,
       filled = CASE WHEN status_line.target_day = 2932896 THEN 0 ELSE 1 END
              + CASE WHEN status_line.answer_day = 2932896 THEN 0 ELSE 2 END
              + CASE WHEN trim(status_line.note) = '' THEN 0 ELSE 4 END
              + CASE WHEN status_line.owner = '' THEN 0 ELSE 8 END
              + CASE WHEN status_line.next_code = '' AND status_line.next_text = '' THEN 0 ELSE 16 END
              + CASE WHEN status_line.next_day = 2932896 THEN 0 ELSE 32 END
              + CASE WHEN status_line.review_day = 2932896 THEN 0 ELSE 64 END
              + CASE WHEN status_line.primary_blocker IS NULL THEN 0 ELSE 128 END
              + CASE WHEN status_line.l2 = '' THEN 0 ELSE 256 END
              + CASE WHEN status_line.target_day = 2932896 AND status_line.answer_day = 2932896 THEN 0 ELSE 512 END
  FROM entitlement
 WHERE entitlement.organization_id = status_line.organization_id AND entitlement.id = status_line.entitlement_id;

-- Lines by what rules look at, and by their status and service, each counted in the order of an index.
CREATE INDEX status_line_judged
    ON status_line (l1, phase, filled, engagement_scenario, service_status, counted, units);
DROP INDEX status_line_by_reason;
CREATE INDEX status_line_by_reason ON status_line (l2, l3, l1, service, phase, counted, units);

-- What was otherwise before: what arrived since a past day was not there.
DROP INDEX change_of_blockers;
DROP INDEX change_of_entitlements;
CREATE INDEX change_of_blockers ON change (effective_day) WHERE subject_kind = 'blocker' AND before <> '';
CREATE INDEX change_of_entitlements ON change (effective_day) WHERE subject_kind = 'entitlement' AND before <> '';
