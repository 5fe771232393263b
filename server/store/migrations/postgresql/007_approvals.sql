-- What takes two persons: asked for by one, decided by another. `kind` is owner or delete;
-- `version` counts what was added, so that nothing is approved that was not seen.
CREATE TABLE approval(
    tenant bytea NOT NULL,
    id bytea NOT NULL,
    requester bytea NOT NULL,
    kind text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    made_at text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    decided_by bytea,
    decided_at text COLLATE "C",
    PRIMARY KEY(tenant, id)
);

CREATE INDEX approval_requester ON approval(tenant, requester, kind, state);

-- What exactly: `act` says what becomes of the entity, and nothing else is allowed by it. `used_at`: it was done.
CREATE TABLE approval_item(
    tenant bytea NOT NULL,
    approval bytea NOT NULL,
    entity bytea NOT NULL,
    type text COLLATE "C" NOT NULL,
    customer bytea,
    name text COLLATE "C" NOT NULL,
    act text COLLATE "C" NOT NULL,
    used_at text COLLATE "C",
    PRIMARY KEY(tenant, approval, entity)
);

-- How much one person deleted alone since then.
CREATE TABLE deleted_alone(
    tenant bytea NOT NULL,
    account bytea NOT NULL,
    since text COLLATE "C" NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY(tenant, account)
);
