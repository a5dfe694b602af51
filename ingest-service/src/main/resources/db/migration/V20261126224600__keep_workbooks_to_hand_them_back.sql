-- The newest workbooks of an office in which something was found, in parts of up to 1 MiB.
CREATE TABLE sent_workbook (
    submission bigint NOT NULL REFERENCES submission,
    ref_area text NOT NULL,
    part integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (submission, part)
);

CREATE INDEX sent_workbook_of_area ON sent_workbook (ref_area, submission);
