-- A version is never given twice, so that a mapping that was deleted and made anew is not taken for the old one.
CREATE SEQUENCE column_mapping_version;

CREATE TABLE column_mapping (
    ref_area text NOT NULL,
    name text NOT NULL,
    version bigint NOT NULL DEFAULT nextval('column_mapping_version'),
    mapping text NOT NULL,
    PRIMARY KEY (ref_area, name)
);

-- The mapping as it was when the file came: a file that is decided later is read as its office meant it.
ALTER TABLE submission ADD COLUMN column_mapping text;
