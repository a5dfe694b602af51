-- Whether what a file does, or what is said of it, has changed since somebody confirmed it.
ALTER TABLE submission ADD COLUMN changed_since_confirmed boolean NOT NULL DEFAULT false;
