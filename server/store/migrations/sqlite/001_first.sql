-- What the server knows of itself: epoch, tenant and account of the embedded default.
CREATE TABLE meta(
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

-- The change number of a tenant is taken from this row inside the transaction of the change, so the order of the
-- numbers is the order of the commits. Numbers up to `pruned` may have lost their tombstones.
CREATE TABLE tenant_clock(
    tenant BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    pruned INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Every entity of every type; `body` is the `data` of the wire as it stands there, byte for byte.
CREATE TABLE entity(
    row INTEGER PRIMARY KEY,
    tenant BLOB NOT NULL,
    type TEXT NOT NULL,
    id BLOB NOT NULL,
    customer BLOB,
    version INTEGER NOT NULL,
    etag TEXT NOT NULL,
    change_no INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0,
    gone_at TEXT,
    gone_by TEXT,
    body BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX entity_id ON entity(tenant, type, id);

CREATE UNIQUE INDEX entity_change ON entity(tenant, change_no);

CREATE INDEX entity_customer ON entity(tenant, type, customer, id);

-- Names that only one may have: user names in a customer, accounts and tag names in a tenant. Folded.
CREATE TABLE unique_name(
    tenant BLOB NOT NULL,
    kind TEXT NOT NULL,
    scope BLOB NOT NULL,
    name TEXT NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY(tenant, kind, scope, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX unique_name_owner ON unique_name(tenant, id);

CREATE TABLE licence(
    tenant BLOB NOT NULL,
    subscription BLOB NOT NULL,
    user BLOB NOT NULL,
    PRIMARY KEY(tenant, subscription, user)
) STRICT, WITHOUT ROWID;

-- Passwords as Argon2id strings, for users and for the owners of customers.
CREATE TABLE credential(
    tenant BLOB NOT NULL,
    entity BLOB NOT NULL,
    hash TEXT NOT NULL,
    must_change INTEGER NOT NULL,
    expires_at TEXT,
    PRIMARY KEY(tenant, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE password_reset(
    tenant BLOB NOT NULL,
    id BLOB NOT NULL,
    user BLOB NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY(tenant, id)
) STRICT, WITHOUT ROWID;

-- The first committed outcome of a key is its outcome.
CREATE TABLE idempotency(
    row INTEGER PRIMARY KEY,
    tenant BLOB NOT NULL,
    principal BLOB NOT NULL,
    key BLOB NOT NULL,
    hash BLOB NOT NULL,
    status INTEGER NOT NULL,
    etag TEXT NOT NULL,
    answer BLOB NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX idempotency_key ON idempotency(tenant, principal, key);

-- Written in the transaction of the effect; `chain` is the hash over the row and the chain before it.
CREATE TABLE audit(
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant BLOB NOT NULL,
    at TEXT NOT NULL,
    principal BLOB NOT NULL,
    operation BLOB,
    action TEXT NOT NULL,
    path TEXT NOT NULL,
    status INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT;

CREATE INDEX audit_tenant ON audit(tenant, seq);
