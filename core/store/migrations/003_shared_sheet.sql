-- Plans with the same key share one confirmation sheet.
CREATE INDEX plan_password_key ON plan (password_key) WHERE password_key IS NOT NULL;
