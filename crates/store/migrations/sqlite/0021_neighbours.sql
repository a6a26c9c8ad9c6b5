-- What stands beside a blocked interval of its line stands in its row, so that reports of spells and of flow need not look it
-- up: what leads to it and what follows it, and since when its line is blocked for the reason without a break.
ALTER TABLE line_interval ADD COLUMN preceded_by TEXT NOT NULL DEFAULT '';
ALTER TABLE line_interval ADD COLUMN followed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE line_interval ADD COLUMN spell_from_day INTEGER NOT NULL DEFAULT 2932896;
DROP INDEX line_interval_blocked;
UPDATE line_interval
SET preceded_by = beside.preceded_by, followed_by = beside.followed_by, spell_from_day = beside.spell_from_day
FROM (
    SELECT organization_id, id, preceded_by, followed_by,
           min(since_reason_day) OVER (
               PARTITION BY organization_id, line_id, spell ORDER BY effective_from_day) AS spell_from_day
    FROM (
        SELECT numbered.*, sum(CASE preceded_by WHEN 'same-reason' THEN 0 ELSE 1 END) OVER (
                   PARTITION BY organization_id, line_id ORDER BY effective_from_day) AS spell
        FROM (
            SELECT organization_id, id, line_id, kind, counted, effective_from_day, since_reason_day,
                   CASE WHEN lag(effective_to_day) OVER in_order = effective_from_day THEN
                       CASE WHEN lag(kind) OVER in_order <> 'blocked' OR lag(counted) OVER in_order = 0
                                THEN 'other-status'
                            WHEN lag(l2) OVER in_order = l2 THEN 'same-reason'
                            ELSE 'other-reason' END
                   ELSE '' END AS preceded_by,
                   CASE WHEN lead(effective_from_day) OVER in_order = effective_to_day THEN
                       CASE WHEN lead(kind) OVER in_order <> 'blocked' OR lead(counted) OVER in_order = 0
                                THEN 'other-status'
                            WHEN lead(l2) OVER in_order = l2 THEN 'same-reason'
                            ELSE 'other-reason' END
                   ELSE '' END AS followed_by
            FROM line_interval
            WHERE effective_to_day > effective_from_day
            WINDOW in_order AS (PARTITION BY organization_id, line_id ORDER BY effective_from_day)
        ) AS numbered
    ) AS spelled
    WHERE kind = 'blocked' AND counted = 1
) AS beside
WHERE line_interval.organization_id = beside.organization_id AND line_interval.id = beside.id;
