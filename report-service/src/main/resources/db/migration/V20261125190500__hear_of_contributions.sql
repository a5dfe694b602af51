-- Every version that was announced, as it was announced; a report sees those of its snapshot.
create table contribution (
    number bigint generated always as identity primary key,
    contribution bigint not null,
    version bigint not null,
    heard_at timestamptz not null,
    message jsonb not null,
    constraint contribution_once unique (contribution, version)
);

alter table report add column last_contribution bigint not null default 0;
