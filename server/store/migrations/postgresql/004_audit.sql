-- Every partner on this server, for what looks after all of them. It stands outside the wall and says nothing but ids.
CREATE TABLE tenant_list(
    id bytea PRIMARY KEY
);

INSERT INTO tenant_list(id) SELECT tenant FROM tenant_clock;

-- The audit of a tenant has numbers of its own without a gap, and its newest link stands with its clock, so that
-- entries that are cut off at the end are missed too.
ALTER TABLE tenant_clock ADD COLUMN audit_seq bigint NOT NULL DEFAULT 0;

ALTER TABLE tenant_clock ADD COLUMN audit_head bytea;

ALTER TABLE audit RENAME TO audit_before;

ALTER TABLE audit_before RENAME CONSTRAINT audit_pkey TO audit_before_pkey;

DROP INDEX audit_tenant;

-- `form` is how `chain` was made: 1 over the columns that there were at first, 2 over all of them. `changes` is what
-- was there before and after, in JSON, without secrets.
CREATE TABLE audit(
    tenant bytea NOT NULL,
    seq bigint NOT NULL,
    form bigint NOT NULL,
    at text COLLATE "C" NOT NULL,
    principal bytea NOT NULL,
    device bytea,
    operation bytea,
    request text COLLATE "C",
    action text COLLATE "C" NOT NULL,
    path text COLLATE "C" NOT NULL,
    status bigint NOT NULL,
    changes bytea,
    chain bytea NOT NULL,
    PRIMARY KEY(tenant, seq)
);

INSERT INTO audit(tenant, seq, form, at, principal, operation, action, path, status, chain)
    SELECT tenant, row_number() OVER (PARTITION BY tenant ORDER BY seq), 1, at, principal, operation, action, path,
        status, chain
    FROM audit_before;

UPDATE tenant_clock SET
    audit_seq=coalesce((SELECT max(seq) FROM audit WHERE audit.tenant=tenant_clock.tenant), 0),
    audit_head=(SELECT chain FROM audit WHERE audit.tenant=tenant_clock.tenant ORDER BY seq DESC LIMIT 1);

DROP TABLE audit_before;

-- What upkeep looks for: tombstones, and answers that still have their body (refusals keep theirs as long as the key).
CREATE INDEX entity_graves ON entity(tenant, change_no) WHERE gone=1;

ALTER TABLE idempotency ADD COLUMN has_body bigint NOT NULL DEFAULT 0;

UPDATE idempotency SET has_body=1 WHERE status<300;

CREATE INDEX idempotency_age ON idempotency(tenant, has_body, made_at);
