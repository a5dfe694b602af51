-- What a queue can't handle leaves it, alone and with its reason, so that what stands behind it goes on (docs/adr/0038).
create table set_aside (
    id           bigint generated always as identity primary key,
    queue        text not null,
    item         text not null,
    key          text,
    reference    bigint,
    content      bytea,
    reason       text not null,
    tries        integer not null,
    first_at     timestamptz not null default clock_timestamp(),
    last_at      timestamptz not null default clock_timestamp(),
    next_try_at  timestamptz,
    -- While somebody tries it; a try that has not ended by then died with its process.
    trying_until timestamptz,
    settled_at   timestamptz
);
create unique index set_aside_open on set_aside (queue, item) where settled_at is null;

alter table outbox add column set_aside boolean not null default false;
drop index outbox_unsent;
create index outbox_waiting on outbox (id) where sent_at is null and not set_aside;

-- Marks of what is set aside wait until it is tried again, or until a later mark joins them.
create view stale_waiting as
    select id, ref_area, series, time_period, complete, marked_at from stale where not exists (
        select from set_aside
        where queue = 'recomputations' and settled_at is null and key = stale.ref_area
            and reference = stale.time_period and last_at >= stale.marked_at);

create view stale_region_waiting as
    select id, ref_area, series, marked_at from stale_region where not exists (
        select from set_aside
        where queue = 'regions' and settled_at is null and key = stale_region.series
            and last_at >= stale_region.marked_at);
