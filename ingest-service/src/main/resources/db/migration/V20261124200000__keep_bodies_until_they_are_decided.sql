-- The file of a submission that is decided later, in parts of up to 1 MiB; gone with the decision.
CREATE TABLE submission_body (
    submission bigint NOT NULL REFERENCES submission,
    part integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (submission, part)
);

CREATE INDEX submission_undecided ON submission (id) WHERE status = 'RECEIVED';
