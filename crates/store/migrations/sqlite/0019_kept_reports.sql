-- Reports of everything as they were counted last: kept from the end of a program to the start of the next.
CREATE TABLE kept_report (
    report     TEXT NOT NULL,
    asked      TEXT NOT NULL,
    -- What it is not told across: the day, people, roles, redactions, the playbook, settings.
    ground     TEXT NOT NULL,
    counted_at INTEGER NOT NULL,
    took       INTEGER NOT NULL,
    content    BLOB NOT NULL,
    PRIMARY KEY (report, asked)
) STRICT;
