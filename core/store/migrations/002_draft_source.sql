-- What a draft was made of, where that is too much to be written again with every change.
CREATE TABLE draft_source (
    draft BLOB PRIMARY KEY REFERENCES draft (id) ON DELETE CASCADE,
    content BLOB NOT NULL -- sealed
) STRICT;
