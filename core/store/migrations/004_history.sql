-- What entities were before changes that came from the server: the way back from what they are now.
CREATE TABLE history (
    number INTEGER PRIMARY KEY,
    since INTEGER NOT NULL, -- when everything had been read the last time before: it happened after this
    at INTEGER NOT NULL, -- and before this
    type TEXT NOT NULL,
    entity BLOB NOT NULL,
    customer BLOB,
    change_no INTEGER NOT NULL, -- that made it what it was afterwards
    was INTEGER NOT NULL, -- 0: not there, 1: there, 2: deleted
    by_whom TEXT NOT NULL, -- account, empty when not known
    before TEXT NOT NULL -- only members that changed, as they were; null: was not there
) STRICT;
CREATE INDEX history_entity ON history (customer, entity);
CREATE INDEX history_at ON history (at);

ALTER TABLE sync_state ADD COLUMN caught_up_at INTEGER;
