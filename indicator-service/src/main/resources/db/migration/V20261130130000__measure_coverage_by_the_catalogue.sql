-- The coverage of a region is of its whole population, which the catalogue has for all areas, and no more of those areas
-- alone whose offices stated theirs. Everything is computed again with it; what was said before keeps its history.
alter table indicator_value
    -- Whether the weight is that of the catalogue, because the area stated none.
    add column catalogue_weight boolean not null default false,
    -- Whether the value comes from a survey.
    add column surveyed boolean not null default false,
    -- Of a region: how many of the areas with a value have one from a survey, and how many the weight of the catalogue.
    add column areas_surveyed integer,
    add column areas_catalogued integer,
    -- Of a region: whose population the coverage is a share of; none where it is of what offices had stated.
    add column population_source text;

drop table reference_population;

insert into stale (ref_area, series, time_period, complete)
select distinct ref_area, series, time_period, true from received_observation;

insert into stale_region (series, ref_area)
select distinct series, ref_area from indicator_value where areas is null and weighed_sum is not null;
