-- One more state: carried (goes with an earlier change of the same thing, in its request and under its key).
ALTER TABLE outbox ADD COLUMN carrier BLOB; -- that one's op_id
ALTER TABLE acked ADD COLUMN carrier BLOB;
-- Refused with others in its request: goes by itself from then on.
ALTER TABLE outbox ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;
