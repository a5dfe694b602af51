-- What is expected from whom until when. The round itself is kept as it was stated, in JSON: it is written and read whole.
CREATE TABLE collection_round (
    code text PRIMARY KEY,
    version bigint NOT NULL,
    opens_at timestamptz NOT NULL,
    stated jsonb NOT NULL
);

-- A round that is opened again for one office; the newest counts.
CREATE TABLE round_reopening (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round_code text NOT NULL REFERENCES collection_round,
    ref_area text NOT NULL,
    until timestamptz NOT NULL,
    reason text NOT NULL,
    reopened_by text NOT NULL,
    reopened_at timestamptz NOT NULL
);

CREATE INDEX round_reopening_of_area ON round_reopening (round_code, ref_area, number);

-- What an office was told, once for each moment of a due date.
CREATE TABLE round_reminder (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round_code text NOT NULL REFERENCES collection_round,
    ref_area text NOT NULL,
    due_at timestamptz NOT NULL,
    moment text NOT NULL,
    reminded_at timestamptz NOT NULL,
    title text NOT NULL,
    closes_at timestamptz,
    expected bigint NOT NULL,
    missing bigint NOT NULL,
    UNIQUE (round_code, ref_area, due_at, moment)
);

-- Moments of which every office has been told that had to be.
CREATE TABLE round_reminded (
    round_code text NOT NULL REFERENCES collection_round,
    due_at timestamptz NOT NULL,
    moment text NOT NULL,
    PRIMARY KEY (round_code, due_at, moment)
);

-- A submission may be for a round. It is late or came after a reopening as of the moment in which it was handed in.
ALTER TABLE submission
    ADD COLUMN round_code text REFERENCES collection_round,
    ADD COLUMN handed_in_at timestamptz,
    ADD COLUMN late boolean NOT NULL DEFAULT false,
    ADD COLUMN reopened boolean NOT NULL DEFAULT false;
