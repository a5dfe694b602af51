-- Every revision of every figure that indicator-service published. Rows are only added, so what was known at an instant
-- can be asked for as long as the table lives, and a report needs no copy of the figures it rests on.
create table figure (
    number bigint generated always as identity primary key,
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
    revision bigint not null check (revision > 0),
    indicator text not null,
    value numeric,
    unit text,
    origin text not null check (origin in ('REPORTED', 'COMPUTED', 'DERIVED')),
    approximation boolean not null,
    nature text,
    obs_status text,
    lower_bound numeric,
    upper_bound numeric,
    source text,
    reported_value numeric,
    inputs jsonb not null,
    heard_at timestamptz not null,
    constraint figure_once unique (
        series, ref_area, time_period, sex, age, urbanisation, wealth_quantile, education_level, disability_status,
        migration_status, indigenous_status, custom_breakdown, revision)
);

create table report (
    id uuid primary key,
    session integer not null,
    cut_off timestamptz not null,
    language text not null,
    last_figure bigint not null,
    assembled_at timestamptz not null,
    assembled_by text not null,
    word_count integer not null,
    figure_count bigint not null,
    area_count integer not null,
    findings text not null,
    idempotency_key text,
    constraint report_idempotency unique (assembled_by, idempotency_key)
);

create index report_newest on report (assembled_at desc, id desc);

-- A report in each of its forms, as it was first written: what was read once is read again to the byte.
create table report_form (
    report uuid not null references report,
    media_type text not null,
    sha256 text not null,
    bytes bytea not null,
    primary key (report, media_type)
);
