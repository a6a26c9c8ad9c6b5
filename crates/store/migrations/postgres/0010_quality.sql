-- From which share of lines that meet every rule, in per cent, quality is yellow, and from which green.
ALTER TABLE installation ADD COLUMN quality_yellow BIGINT NOT NULL DEFAULT 90;
ALTER TABLE installation ADD COLUMN quality_green BIGINT NOT NULL DEFAULT 95;
