-- Which users have a policy: one that somebody has cannot be deleted, and users are too many to be looked through.
CREATE TABLE user_policy(
    tenant BLOB NOT NULL,
    policy TEXT NOT NULL,
    user BLOB NOT NULL,
    PRIMARY KEY(tenant, policy, user)
) STRICT, WITHOUT ROWID;

INSERT INTO user_policy(tenant, policy, user)
    SELECT DISTINCT e.tenant, p.value, e.id FROM entity AS e, json_each(CAST(e.body AS TEXT), '$.policies') AS p
    WHERE e.type='user' AND e.gone=0;
