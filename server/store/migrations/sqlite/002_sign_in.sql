-- Which accounts an e-mail address signs in to, folded. It is read before the tenant is known, so it stands outside
-- the wall, says nothing but ids, and its `partner` is no `tenant`.
CREATE TABLE sign_in_name(
    name TEXT NOT NULL,
    partner BLOB NOT NULL,
    account BLOB NOT NULL,
    PRIMARY KEY(name, partner)
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_name_account ON sign_in_name(partner, account);

-- Failed sign-ins of an account, an address block, a device or everybody: `key` is a keyed hash of what it counts.
CREATE TABLE throttle(
    key BLOB PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at TEXT NOT NULL,
    free_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX throttle_age ON throttle(last_at);

-- One sign-in on one device, until it ends: a family of refresh tokens.
CREATE TABLE session(
    tenant BLOB NOT NULL,
    id BLOB NOT NULL,
    account BLOB NOT NULL,
    client TEXT NOT NULL,
    device BLOB,
    device_name TEXT NOT NULL,
    signed_in_at TEXT NOT NULL,
    used_at TEXT NOT NULL,
    ended_at TEXT,
    PRIMARY KEY(tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_account ON session(tenant, account);

-- `number` counts in the session; `lapsed`: not to be accepted a second time any more.
CREATE TABLE refresh_token(
    tenant BLOB NOT NULL,
    hash BLOB NOT NULL,
    session BLOB NOT NULL,
    number INTEGER NOT NULL,
    replaced_at TEXT,
    lapsed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY(tenant, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX refresh_token_session ON refresh_token(tenant, session);

CREATE TABLE access_token(
    tenant BLOB NOT NULL,
    hash BLOB NOT NULL,
    session BLOB NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY(tenant, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX access_token_session ON access_token(tenant, session);

-- Bound to the client, its redirect and its PKCE challenge. `session` is what it was changed into.
CREATE TABLE authorization_code(
    tenant BLOB NOT NULL,
    hash BLOB NOT NULL,
    account BLOB NOT NULL,
    client TEXT NOT NULL,
    redirect TEXT NOT NULL,
    challenge TEXT NOT NULL,
    signed_in_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    session BLOB,
    PRIMARY KEY(tenant, hash)
) STRICT, WITHOUT ROWID;

-- Links that let their holder choose a password, once.
CREATE TABLE one_time_link(
    tenant BLOB NOT NULL,
    hash BLOB NOT NULL,
    account BLOB NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    PRIMARY KEY(tenant, hash)
) STRICT, WITHOUT ROWID;

-- A partner's own place to sign in (OpenID Connect). `secret` is sealed with the server's key.
CREATE TABLE identity_provider(
    tenant BLOB PRIMARY KEY,
    issuer TEXT NOT NULL,
    client TEXT NOT NULL,
    secret BLOB NOT NULL,
    new_role TEXT
) STRICT, WITHOUT ROWID;

-- Whose people are sent there, found by the part of their address behind the @: read before the tenant is known.
CREATE TABLE sign_in_domain(
    domain TEXT PRIMARY KEY,
    partner BLOB NOT NULL
) STRICT, WITHOUT ROWID;
