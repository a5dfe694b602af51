-- What States and entities contribute to the report. Every step is one more version; none is changed or deleted.
CREATE TABLE contribution (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner text NOT NULL,
    contributor_kind text NOT NULL,
    contributor text NOT NULL,
    version bigint NOT NULL,
    announced boolean NOT NULL DEFAULT false
);

CREATE INDEX contribution_of_owner ON contribution (owner, id);

CREATE TABLE contribution_version (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contribution bigint NOT NULL REFERENCES contribution,
    version bigint NOT NULL,
    status text NOT NULL,
    content text NOT NULL,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL,
    UNIQUE (contribution, version)
);

CREATE TABLE attachment (
    contribution bigint NOT NULL REFERENCES contribution,
    number integer NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    bytes bytea NOT NULL,
    added_by text NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (contribution, number)
);
