-- What programs need: services that act by themselves, who made a token, and answers kept for a request sent twice.

-- A person who is a program: it has roles and tokens, and never signs in.
CREATE TABLE service_account (
    person_id       BLOB NOT NULL PRIMARY KEY REFERENCES person (id),
    created_by      BLOB NOT NULL REFERENCES person (id),
    created_at      INTEGER NOT NULL
) STRICT;

-- NULL: whose it is.
ALTER TABLE api_token ADD COLUMN created_by BLOB REFERENCES person (id);
CREATE INDEX api_token_by_person ON api_token (person_id, created_at);

-- Answers to requests with a key of the client's, so that the same request is carried out once. It stands on the
-- coordinator, and refers to nothing, so that it is not copied about.
CREATE TABLE idempotent_request (
    api_token_id    BLOB NOT NULL,
    client_key      TEXT NOT NULL,
    request_digest  BLOB NOT NULL,
    -- 0 while it is being carried out.
    status          INTEGER NOT NULL,
    -- As a JSON object.
    headers         TEXT NOT NULL,
    body            BLOB NOT NULL,
    created_at      INTEGER NOT NULL,
    PRIMARY KEY (api_token_id, client_key)
) STRICT;
CREATE INDEX idempotent_request_by_time ON idempotent_request (created_at);
