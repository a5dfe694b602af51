-- A file may wait: as a draft, for the answer to its warnings, for a second person, for its time.
ALTER TABLE submission
    ADD COLUMN draft boolean NOT NULL DEFAULT false,
    ADD COLUMN approval_required boolean NOT NULL DEFAULT false,
    ADD COLUMN approval text,
    ADD COLUMN approved_by text,
    ADD COLUMN release_at timestamptz,
    -- The submission that this one takes back, and the one that took this one back.
    ADD COLUMN withdraws bigint,
    ADD COLUMN withdrawn_by_submission bigint;

CREATE INDEX submission_awaiting_release ON submission (release_at) WHERE status = 'AWAITING_RELEASE';

-- How an office wants its files to be handled; an office without a row has the defaults and version 0.
CREATE TABLE office (
    ref_area text PRIMARY KEY,
    version bigint NOT NULL,
    approval_required boolean NOT NULL
);

-- Every step, for ever. Each entry's hash covers the hash before it, so that none can be changed or taken out unseen.
CREATE TABLE audit_entry (
    ref_area text NOT NULL,
    number bigint NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    subject text NOT NULL,
    state_before text,
    state_after text,
    reason text,
    hash text NOT NULL,
    PRIMARY KEY (ref_area, number)
);

CREATE FUNCTION refuse_to_rewrite_the_audit_trail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit trail is only ever added to.';
END
$$;

CREATE TRIGGER audit_entry_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_the_audit_trail();
