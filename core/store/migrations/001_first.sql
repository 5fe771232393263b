-- `base` is what the server gave last, `local` is base with my pending operations applied (NULL = the same).
CREATE TABLE entity (
    type TEXT NOT NULL,
    id BLOB NOT NULL,
    customer BLOB,
    base TEXT,
    etag TEXT NOT NULL DEFAULT '',
    change_no INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0,
    local TEXT,
    badge INTEGER NOT NULL DEFAULT 0,
    UNIQUE (type, id)
) STRICT;
CREATE INDEX entity_customer ON entity (customer, type);

-- Pages of a snapshot until they are swapped in.
CREATE TABLE entity_staged (
    type TEXT NOT NULL,
    id BLOB NOT NULL,
    customer BLOB,
    base TEXT NOT NULL,
    etag TEXT NOT NULL,
    change_no INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    UNIQUE (type, id)
) STRICT;

CREATE TABLE plan (
    id BLOB PRIMARY KEY,
    account TEXT NOT NULL,
    customer BLOB,
    source TEXT NOT NULL,
    source_name TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    password_key BLOB
) STRICT;

CREATE TABLE plan_row (
    plan BLOB NOT NULL REFERENCES plan (id),
    position INTEGER NOT NULL,
    op_id BLOB NOT NULL UNIQUE,
    type TEXT NOT NULL,
    entity BLOB NOT NULL,
    customer BLOB,
    kind TEXT NOT NULL,
    source_row INTEGER NOT NULL,
    state INTEGER NOT NULL,
    detail BLOB NOT NULL, -- sealed: who, before, after, findings
    refusal TEXT,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_row_state ON plan_row (plan, state, position);

-- How many rows of a plan are in which state; kept by the triggers, so that it is never counted.
CREATE TABLE plan_count (
    plan BLOB NOT NULL,
    state INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (plan, state)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER plan_row_made AFTER INSERT ON plan_row BEGIN
    INSERT INTO plan_count VALUES (NEW.plan, NEW.state, 1)
        ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER plan_row_moved AFTER UPDATE OF state ON plan_row WHEN OLD.state <> NEW.state BEGIN
    UPDATE plan_count SET rows = rows - 1 WHERE plan = OLD.plan AND state = OLD.state;
    INSERT INTO plan_count VALUES (NEW.plan, NEW.state, 1)
        ON CONFLICT DO UPDATE SET rows = rows + 1;
END;

-- States: ready (may be sent), waiting (needs another first), paused, sending, parked (refused: needs a person),
-- blocked (what it needs is parked). AUTOINCREMENT: a number is never used again.
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id BLOB NOT NULL UNIQUE,
    supersedes BLOB,
    account TEXT NOT NULL,
    plan BLOB NOT NULL,
    type TEXT NOT NULL,
    entity BLOB NOT NULL,
    customer BLOB,
    kind TEXT NOT NULL,
    body BLOB NOT NULL, -- sealed
    has_secret INTEGER NOT NULL,
    needs_base INTEGER NOT NULL,
    base_etag TEXT, -- written once
    state TEXT NOT NULL,
    open_needs INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    crashes INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER,
    first_sent_at INTEGER,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_entity ON outbox (entity, seq);
CREATE INDEX outbox_state ON outbox (state, seq);
CREATE INDEX outbox_later ON outbox (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE outbox_dep (
    needs INTEGER NOT NULL,
    seq INTEGER NOT NULL REFERENCES outbox (seq) ON DELETE CASCADE,
    PRIMARY KEY (needs, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_dep_seq ON outbox_dep (seq);

-- Seats that a licence operation takes (+1) or frees (-1). After the answer they stay until the subscription with
-- a change at least as new arrives, so that the number does not jump back in between.
CREATE TABLE outbox_seat (
    subscription BLOB NOT NULL,
    seq INTEGER NOT NULL,
    delta INTEGER NOT NULL,
    acked_change INTEGER,
    PRIMARY KEY (subscription, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_seat_seq ON outbox_seat (seq);

CREATE TABLE acked (
    op_id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    account TEXT NOT NULL,
    plan BLOB NOT NULL,
    type TEXT NOT NULL,
    entity BLOB NOT NULL,
    customer BLOB,
    kind TEXT NOT NULL,
    body BLOB, -- NULL when it had a secret
    base_etag TEXT,
    change_no INTEGER NOT NULL,
    acked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX acked_at ON acked (acked_at);

CREATE TABLE password_key (
    public_key BLOB PRIMARY KEY,
    secret_key BLOB NOT NULL, -- sealed
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sealed_password (
    op_id BLOB PRIMARY KEY,
    plan BLOB NOT NULL,
    box BLOB NOT NULL,
    came_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sealed_password_plan ON sealed_password (plan);

CREATE TABLE draft (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    content BLOB NOT NULL -- sealed
) STRICT;

CREATE TABLE activity (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    entity BLOB NOT NULL,
    customer BLOB,
    what TEXT NOT NULL,
    kind TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    fields TEXT NOT NULL, -- names, comma between
    plan BLOB
) STRICT;
CREATE INDEX activity_customer ON activity (customer, number);

CREATE TABLE sync_state (
    scope TEXT PRIMARY KEY,
    epoch TEXT NOT NULL DEFAULT '',
    cursor TEXT NOT NULL DEFAULT '',
    exchanged_at INTEGER,
    full_at INTEGER -- when everything had been read once
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
