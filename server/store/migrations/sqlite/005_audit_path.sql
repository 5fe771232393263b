-- What was done to one customer is found by the beginning of the path.
CREATE INDEX audit_path ON audit(tenant, path);
