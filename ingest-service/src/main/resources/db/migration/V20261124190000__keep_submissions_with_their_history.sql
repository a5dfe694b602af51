-- Nothing is overwritten: what an office states is one more revision of an observation, and so is a withdrawal.
-- A submission gets its revision under the lock of its area, so that within an area the order of revisions is the
-- order of commits. Observations refer to it without a foreign key: both are written by one transaction and never
-- deleted, and the check of a million rows would take as long as the rows.
CREATE SEQUENCE submission_id;
CREATE SEQUENCE revision;

CREATE TABLE submission (
    id bigint PRIMARY KEY,
    revision bigint UNIQUE,
    ref_area text NOT NULL,
    submitted_by text NOT NULL,
    idempotency_key text,
    request_digest text,
    format text NOT NULL,
    dry_run boolean NOT NULL,
    partial boolean NOT NULL,
    status text NOT NULL,
    received_at timestamptz NOT NULL,
    decided_at timestamptz,
    rows_received bigint NOT NULL,
    rows_new bigint NOT NULL,
    rows_changed bigint NOT NULL,
    rows_unchanged bigint NOT NULL,
    rows_withdrawn bigint NOT NULL,
    rows_refused bigint NOT NULL,
    finding_count bigint NOT NULL,
    UNIQUE (ref_area, idempotency_key),
    CHECK (rows_received = rows_new + rows_changed + rows_unchanged + rows_withdrawn + rows_refused)
);

CREATE INDEX submission_of_area ON submission (ref_area, id);

CREATE TABLE finding (
    submission bigint NOT NULL REFERENCES submission,
    ordinal bigint NOT NULL,
    line bigint NOT NULL,
    column_name text,
    value text,
    rule text NOT NULL,
    message text NOT NULL,
    PRIMARY KEY (submission, ordinal)
);

CREATE TABLE observation (
    ref_area text NOT NULL,
    series text NOT NULL,
    freq text NOT NULL,
    sex text NOT NULL,
    age text NOT NULL,
    urbanisation text NOT NULL,
    wealth_quantile text NOT NULL,
    education_level text NOT NULL,
    disability_status text NOT NULL,
    migration_status text NOT NULL,
    indigenous_status text NOT NULL,
    custom_breakdown text NOT NULL,
    time_period integer NOT NULL,
    value numeric,
    unit text,
    unit_mult integer,
    obs_status text,
    conf_status text,
    nature text,
    lower_bound numeric,
    upper_bound numeric,
    sample_size integer,
    design_effect numeric,
    source text,
    comment text,
    time_detail text,
    withdrawn boolean NOT NULL,
    line bigint NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (ref_area, series, freq, sex, age, urbanisation, wealth_quantile, education_level, disability_status, migration_status, indigenous_status, custom_breakdown, time_period, revision)
);

-- The relay reads what one submission changed.
CREATE INDEX observation_revision ON observation (revision);
