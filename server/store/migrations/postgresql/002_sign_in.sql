-- Which accounts an e-mail address signs in to, folded. It is read before the tenant is known, so it stands outside
-- the wall, says nothing but ids, and its `partner` is no `tenant`.
CREATE TABLE sign_in_name(
    name text COLLATE "C" NOT NULL,
    partner bytea NOT NULL,
    account bytea NOT NULL,
    PRIMARY KEY(name, partner)
);

CREATE INDEX sign_in_name_account ON sign_in_name(partner, account);

-- Failed sign-ins of an account, an address block, a device or everybody: `key` is a keyed hash of what it counts.
CREATE TABLE throttle(
    key bytea PRIMARY KEY,
    failures bigint NOT NULL,
    last_at text COLLATE "C" NOT NULL,
    free_at text COLLATE "C" NOT NULL
);

CREATE INDEX throttle_age ON throttle(last_at);

-- One sign-in on one device, until it ends: a family of refresh tokens.
CREATE TABLE session(
    tenant bytea NOT NULL,
    id bytea NOT NULL,
    account bytea NOT NULL,
    client text COLLATE "C" NOT NULL,
    device bytea,
    device_name text COLLATE "C" NOT NULL,
    signed_in_at text COLLATE "C" NOT NULL,
    used_at text COLLATE "C" NOT NULL,
    ended_at text COLLATE "C",
    PRIMARY KEY(tenant, id)
);

CREATE INDEX session_account ON session(tenant, account);

-- `number` counts in the session; `lapsed`: not to be accepted a second time any more.
CREATE TABLE refresh_token(
    tenant bytea NOT NULL,
    hash bytea NOT NULL,
    session bytea NOT NULL,
    number bigint NOT NULL,
    replaced_at text COLLATE "C",
    lapsed bigint NOT NULL DEFAULT 0,
    PRIMARY KEY(tenant, hash)
);

CREATE INDEX refresh_token_session ON refresh_token(tenant, session);

CREATE TABLE access_token(
    tenant bytea NOT NULL,
    hash bytea NOT NULL,
    session bytea NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    PRIMARY KEY(tenant, hash)
);

CREATE INDEX access_token_session ON access_token(tenant, session);

-- Bound to the client, its redirect and its PKCE challenge. `session` is what it was changed into.
CREATE TABLE authorization_code(
    tenant bytea NOT NULL,
    hash bytea NOT NULL,
    account bytea NOT NULL,
    client text COLLATE "C" NOT NULL,
    redirect text COLLATE "C" NOT NULL,
    challenge text COLLATE "C" NOT NULL,
    signed_in_at text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    session bytea,
    PRIMARY KEY(tenant, hash)
);

-- Links that let their holder choose a password, once.
CREATE TABLE one_time_link(
    tenant bytea NOT NULL,
    hash bytea NOT NULL,
    account bytea NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    used_at text COLLATE "C",
    PRIMARY KEY(tenant, hash)
);

-- A partner's own place to sign in (OpenID Connect). `secret` is sealed with the server's key.
CREATE TABLE identity_provider(
    tenant bytea PRIMARY KEY,
    issuer text COLLATE "C" NOT NULL,
    client text COLLATE "C" NOT NULL,
    secret bytea NOT NULL,
    new_role text COLLATE "C"
);

-- Whose people are sent there, found by the part of their address behind the @: read before the tenant is known.
CREATE TABLE sign_in_domain(
    domain text COLLATE "C" PRIMARY KEY,
    partner bytea NOT NULL
);
