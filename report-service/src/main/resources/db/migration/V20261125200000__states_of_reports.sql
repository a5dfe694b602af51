-- A report is a draft, is reviewed and is published; what was done to it stays written down, and what is published stays.
alter table report
    add column state text not null default 'DRAFT' check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
    add column version integer not null default 1,
    -- How often its state or text changed: what a change names in If-Match.
    add column changes bigint not null default 0;

create table report_change (
    report uuid not null references report,
    number bigint not null,
    at timestamptz not null,
    actor text not null,
    state_before text not null,
    state_after text not null,
    version integer not null,
    reason text not null,
    primary key (report, number)
);

create function refuse_to_rewrite_a_report() returns trigger language plpgsql as $$
begin
    raise exception 'What was done to a report is only ever added to, and a published report changes no more.';
end
$$;

create trigger report_change_is_final before update or delete or truncate on report_change
    for each statement execute function refuse_to_rewrite_a_report();

create trigger published_report_is_final before update or delete on report
    for each row when (old.state = 'PUBLISHED') execute function refuse_to_rewrite_a_report();
