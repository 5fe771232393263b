-- Whether base_etag was read before the server was restored from a backup.
ALTER TABLE outbox ADD COLUMN earlier_base INTEGER NOT NULL DEFAULT 0;
