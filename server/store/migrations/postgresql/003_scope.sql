-- Which tags a customer has: people who are limited to tags see only customers with one of theirs. Customers that are
-- gone keep theirs, so that their end is seen.
CREATE TABLE customer_tag(
    tenant bytea NOT NULL,
    customer bytea NOT NULL,
    tag text COLLATE "C" NOT NULL,
    PRIMARY KEY(tenant, customer, tag)
);

-- Customers that manage themselves: nothing inside them is shown to the partner.
CREATE TABLE self_managed(
    tenant bytea NOT NULL,
    customer bytea NOT NULL,
    PRIMARY KEY(tenant, customer)
);

-- The change with which a customer last came into or went out of the sight of a tag's people, or (no tag) of
-- everybody: what was read before it is of no use to them any more.
CREATE TABLE scope_change(
    tenant bytea NOT NULL,
    tag text COLLATE "C" NOT NULL,
    change_no bigint NOT NULL,
    PRIMARY KEY(tenant, tag)
);

-- Sendings of invitations, by the id that the client gave each.
CREATE TABLE invitation_send(
    tenant bytea NOT NULL,
    id bytea NOT NULL,
    invitation bytea NOT NULL,
    made_at text COLLATE "C" NOT NULL,
    PRIMARY KEY(tenant, id)
);
