-- A change in a region names the submissions that changed its areas.
alter table stale_region add column submissions bigint[] not null default '{}';
