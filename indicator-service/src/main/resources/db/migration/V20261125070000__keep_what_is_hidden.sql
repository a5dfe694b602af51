-- What was hidden once must not follow from what is told later, so every decision about a count is kept with the releases
-- of its table that it held for. Only tables in which something is or was hidden are here. Nothing of value or most may
-- leave the service.
create table protected_count (
    id bigint generated always as identity primary key,
    ref_area text not null,
    series text not null,
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
    value bigint not null,
    -- The most that everybody knows it can be.
    most bigint,
    -- Null where it is told.
    reason text,
    width bigint,
    -- Releases of the table, from 1; 0 is what was told before the first decision. The last one is open.
    since integer not null,
    until integer
);
create index protected_count_by_table on protected_count (ref_area, series, time_period);
create index protected_count_hidden on protected_count (ref_area, series, time_period, id)
    where until is null and reason is not null;

-- The numbers of a finding about a table in which something is hidden are not told.
alter table contradiction add column withheld boolean not null default false;
