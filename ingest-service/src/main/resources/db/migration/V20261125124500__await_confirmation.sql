-- What an office says to the warnings of a file, and whether a row says so itself.
ALTER TABLE submission ADD COLUMN confirmation text;
ALTER TABLE submission ADD COLUMN confirmed_by text;
ALTER TABLE finding ADD COLUMN explained boolean NOT NULL DEFAULT false;
