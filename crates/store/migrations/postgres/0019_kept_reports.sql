-- Reports of everything as they were counted last: kept from the end of a program to the start of the next.
CREATE TABLE kept_report (
    report     TEXT NOT NULL,
    asked      TEXT NOT NULL,
    -- What it is not told across: the day, people, roles, redactions, the playbook, settings.
    ground     TEXT NOT NULL,
    counted_at BIGINT NOT NULL,
    took       BIGINT NOT NULL,
    content    BYTEA NOT NULL,
    PRIMARY KEY (report, asked)
);
