-- A question can be asked as of an instant, and what changed since can be read in order and with its cause.
create index recomputation_by_instant on recomputation (computed_at, revision);
create index recomputation_by_area on recomputation (ref_area, computed_at);

-- Which submission stated the observations; unknown for marks that were made before this column was.
alter table stale add column submission bigint;

-- What made a recomputation necessary: the observations of a series and year that a submission stated.
create table recomputation_cause (
    revision bigint not null references recomputation,
    submission bigint not null,
    series text not null,
    time_period integer not null,
    primary key (revision, submission, series, time_period)
);

-- The order in which the changes of one recomputation are read, a page at a time.
alter table indicator_value add column id bigint generated always as identity;
drop index indicator_value_by_revision;
create index indicator_value_by_revision on indicator_value (revision, id);
