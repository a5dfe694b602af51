-- A file belongs to the draft that it was attached to and to every version after it, so that what was final before
-- stays what it was.
ALTER TABLE attachment ADD COLUMN since_version bigint;

UPDATE attachment SET since_version = (
    SELECT coalesce(max(v.version), 1) FROM contribution_version v
    WHERE v.contribution = attachment.contribution AND v.written_at <= attachment.added_at);

ALTER TABLE attachment ALTER COLUMN since_version SET NOT NULL;
