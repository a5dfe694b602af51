-- A region's value is made of what each of its areas brings, and says how much of the region stands behind it.
alter table indicator_value
    -- What an area brings to a region, before the multiplier of the series.
    add column weighed_sum numeric,
    add column weight numeric,
    add column compared_sum numeric,
    add column compared_weight numeric,
    add column whole_weight boolean not null default false,
    -- Of a region: how much of its population of reference, in per cent, and how many of its areas have a value.
    add column coverage numeric,
    add column areas_with_data integer,
    add column areas integer,
    add column imputed_value numeric,
    add column imputed_coverage numeric;

-- The population of reference of an area as a whole, known also where it has no value: the denominator of coverage.
create table reference_population (
    series text not null,
    ref_area text not null,
    time_period integer not null,
    weight numeric not null,
    primary key (series, ref_area, time_period)
);

-- Cells of areas that changed and that regions are still to be computed with; no group means every group of the year.
create table stale_region (
    id bigint generated always as identity primary key,
    series text not null,
    ref_area text not null,
    time_period integer not null,
    sex text,
    age text,
    urbanisation text,
    wealth_quantile text,
    education_level text,
    disability_status text,
    migration_status text,
    indigenous_status text,
    custom_breakdown text,
    traceparent text,
    marked_at timestamptz not null default clock_timestamp()
);
create index stale_region_by_series on stale_region (series, id);
