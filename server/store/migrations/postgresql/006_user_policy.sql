-- Which users have a policy: one that somebody has cannot be deleted, and users are too many to be looked through.
CREATE TABLE user_policy(
    tenant bytea NOT NULL,
    policy text COLLATE "C" NOT NULL,
    "user" bytea NOT NULL,
    PRIMARY KEY(tenant, policy, "user")
);

INSERT INTO user_policy(tenant, policy, "user")
    SELECT DISTINCT e.tenant, p.value, e.id
    FROM entity AS e, jsonb_array_elements_text(convert_from(e.body, 'UTF8')::jsonb->'policies') AS p(value)
    WHERE e.type='user' AND e.gone=0;
