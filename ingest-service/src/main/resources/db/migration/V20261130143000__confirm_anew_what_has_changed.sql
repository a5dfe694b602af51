-- Whether somebody confirmed what they had seen that a file does, and whether that has changed since.
ALTER TABLE submission ADD COLUMN confirmed_as_seen boolean NOT NULL DEFAULT false;
ALTER TABLE submission ADD COLUMN changed_since_confirmed boolean NOT NULL DEFAULT false;
