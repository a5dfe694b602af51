-- Values are computed after the observations are committed, so what is still to be computed must survive a death in
-- between. Who hears only adds marks and who computes only deletes the marks it saw, so that neither waits for the other.
create table stale (
    id bigint generated always as identity primary key,
    ref_area text not null,
    series text not null,
    time_period integer not null,
    -- Whether the submission had been heard to its end.
    complete boolean not null,
    traceparent text,
    marked_at timestamptz not null default clock_timestamp()
);
create index stale_by_area on stale (ref_area, time_period);

create table recomputation (
    revision bigint generated always as identity primary key,
    ref_area text not null,
    computed_at timestamptz not null default clock_timestamp()
);

-- Append-only: the newest revision of a cell is its value, and one without a value says that there is none any more.
create table indicator_value (
    series text not null,
    ref_area text not null,
    time_period integer not null,
    sex text not null,
    age text not null,
    urbanisation text not null,
    wealth_quantile text not null,
    education_level text not null,
    disability_status text not null,
    migration_status text not null,
    indigenous_status text not null,
    custom_breakdown text not null,
    revision bigint not null references recomputation,
    value numeric,
    unit text not null,
    origin text not null,
    approximation boolean not null,
    nature text,
    obs_status text not null,
    lower_bound numeric,
    upper_bound numeric,
    source text,
    reported_value numeric,
    -- The inputs as the API and the event show them, kept to the letter so that a recomputation can compare.
    inputs json not null
);
create unique index indicator_value_newest_first on indicator_value (
    series, ref_area, time_period, sex, age, urbanisation, wealth_quantile, education_level, disability_status,
    migration_status, indigenous_status, custom_breakdown, revision desc);
create index indicator_value_by_revision on indicator_value (revision);

create table outbox (
    id          bigint generated always as identity primary key,
    kind        text not null,
    reference   bigint not null,
    traceparent text,
    written_at  timestamptz not null default now(),
    sent_at     timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;
