-- What takes two persons: asked for by one, decided by another. `kind` is owner or delete;
-- `version` counts what was added, so that nothing is approved that was not seen.
CREATE TABLE approval(
    tenant BLOB NOT NULL,
    id BLOB NOT NULL,
    requester BLOB NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    decided_by BLOB,
    decided_at TEXT,
    PRIMARY KEY(tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX approval_requester ON approval(tenant, requester, kind, state);

-- What exactly: `act` says what becomes of the entity, and nothing else is allowed by it. `used_at`: it was done.
CREATE TABLE approval_item(
    tenant BLOB NOT NULL,
    approval BLOB NOT NULL,
    entity BLOB NOT NULL,
    type TEXT NOT NULL,
    customer BLOB,
    name TEXT NOT NULL,
    act TEXT NOT NULL,
    used_at TEXT,
    PRIMARY KEY(tenant, approval, entity)
) STRICT, WITHOUT ROWID;

-- How much one person deleted alone since then.
CREATE TABLE deleted_alone(
    tenant BLOB NOT NULL,
    account BLOB NOT NULL,
    since TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY(tenant, account)
) STRICT, WITHOUT ROWID;
