-- Which tags a customer has: people who are limited to tags see only customers with one of theirs. Customers that are
-- gone keep theirs, so that their end is seen.
CREATE TABLE customer_tag(
    tenant BLOB NOT NULL,
    customer BLOB NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY(tenant, customer, tag)
) STRICT, WITHOUT ROWID;

INSERT INTO customer_tag(tenant, customer, tag)
    SELECT DISTINCT e.tenant, e.id, t.value FROM entity AS e, json_each(CAST(e.body AS TEXT), '$.tags') AS t
    WHERE e.type='customer';

-- Customers that manage themselves: nothing inside them is shown to the partner.
CREATE TABLE self_managed(
    tenant BLOB NOT NULL,
    customer BLOB NOT NULL,
    PRIMARY KEY(tenant, customer)
) STRICT, WITHOUT ROWID;

INSERT INTO self_managed(tenant, customer)
    SELECT tenant, id FROM entity
    WHERE type='customer' AND json_extract(CAST(body AS TEXT), '$.managementMode')='customer';

-- The change with which a customer last came into or went out of the sight of a tag's people, or (no tag) of
-- everybody: what was read before it is of no use to them any more.
CREATE TABLE scope_change(
    tenant BLOB NOT NULL,
    tag TEXT NOT NULL,
    change_no INTEGER NOT NULL,
    PRIMARY KEY(tenant, tag)
) STRICT, WITHOUT ROWID;

-- Sendings of invitations, by the id that the client gave each.
CREATE TABLE invitation_send(
    tenant BLOB NOT NULL,
    id BLOB NOT NULL,
    invitation BLOB NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY(tenant, id)
) STRICT, WITHOUT ROWID;

-- A customer has one subscription for each SKU and term.
INSERT INTO unique_name(tenant, kind, scope, name, id)
    SELECT tenant, 'subscription', customer,
        json_extract(CAST(body AS TEXT), '$.sku') || ' ' || json_extract(CAST(body AS TEXT), '$.term'), id
    FROM entity WHERE type='subscription' AND gone=0 ORDER BY id
    ON CONFLICT DO NOTHING;
