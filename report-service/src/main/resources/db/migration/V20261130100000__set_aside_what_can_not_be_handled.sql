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
