-- Sessions that end when somebody signs out at their provider: a reference table, the same on every node.

-- By which session of which provider somebody signed in; empty where by none.
ALTER TABLE session ADD COLUMN provider_issuer TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN provider_session TEXT COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX session_by_provider ON session (provider_issuer, provider_session) WHERE provider_issuer <> '';

-- Tokens by which providers said that somebody signed out: each serves once. Kept as long as it could be sent again.
CREATE TABLE sign_out_token (
    issuer          TEXT COLLATE "C" NOT NULL,
    token           TEXT COLLATE "C" NOT NULL,
    expires_at      BIGINT NOT NULL,
    PRIMARY KEY (issuer, token)
);
CREATE INDEX sign_out_token_by_end ON sign_out_token (expires_at);
