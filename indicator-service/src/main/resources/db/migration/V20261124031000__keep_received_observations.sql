-- What ingest-service announced, as last stated: one row a cell. A withdrawn cell stays with its revision, so that an
-- older message that arrives late cannot bring it back.
create table received_observation (
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
    value numeric,
    unit text,
    unit_multiplier integer not null,
    obs_status text not null,
    conf_status text not null,
    nature text,
    lower_bound numeric,
    upper_bound numeric,
    sample_size integer,
    design_effect numeric,
    source text,
    withdrawn boolean not null,
    submission bigint not null,
    line bigint,
    revision bigint not null check (revision > 0),
    primary key (
        ref_area, series, time_period, sex, age, urbanisation, wealth_quantile, education_level, disability_status,
        migration_status, indigenous_status, custom_breakdown)
);
