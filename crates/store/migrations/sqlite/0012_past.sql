-- After how many weeks nothing shall be left unclassified or untouched.
ALTER TABLE installation ADD COLUMN debt_weeks INTEGER NOT NULL DEFAULT 4;

-- When a record was last changed by a past day, without reading the change itself.
DROP INDEX change_by_subject;
CREATE INDEX change_by_subject ON change (organization_id, subject_id, sequence, effective_day);

-- What changed of blockers and entitlements since a past day.
CREATE INDEX change_of_blockers ON change (effective_day) WHERE subject_kind = 'blocker';
CREATE INDEX change_of_entitlements ON change (effective_day) WHERE subject_kind = 'entitlement';
