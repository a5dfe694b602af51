-- What was published at an instant, under a name. Rows are added and may be marked as withdrawn, and nothing else changes.
create table release (
    id bigint generated always as identity primary key,
    name text not null unique,
    as_of timestamptz not null,
    note text not null,
    made_at timestamptz not null,
    made_by text not null,
    -- The release before; null for the first.
    since bigint references release,
    withdrawn_at timestamptz,
    withdrawn_by text,
    reason text,
    successor text references release (name),
    version integer not null
);

-- Cells of which a release tells something else than the release before, by the revisions that both tell. The first has none.
create table release_change (
    release bigint not null references release,
    number bigint not null,
    cause text not null,
    before_revision bigint,
    before_id bigint,
    after_revision bigint not null,
    after_id bigint not null,
    primary key (release, number)
);

-- How many cells, by sub-series and cause; of the first release all.
create table release_count (
    release bigint not null references release,
    series text not null,
    cause text not null,
    cells bigint not null,
    primary key (release, series, cause)
);
