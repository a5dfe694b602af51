-- A try that ends its process can't be counted afterwards: it is written down before it begins (docs/adr/0038).
create table begun_try (
    queue    text not null,
    item     text not null,
    tries    integer not null,
    begun_at timestamptz not null default clock_timestamp(),
    primary key (queue, item)
);
