-- Where the numbers of an area contradict each other, as they stand now: written again with each recomputation of the
-- series and year, so that a correction by the office takes its finding away.
create table contradiction (
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
    stated numeric not null,
    summed numeric not null,
    stated_by json not null,
    parts json not null,
    id bigint generated always as identity primary key
);
create index contradiction_by_place on contradiction (ref_area, series, time_period, id);
