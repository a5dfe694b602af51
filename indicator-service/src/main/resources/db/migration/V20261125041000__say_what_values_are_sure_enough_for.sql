-- A number from few cases must not be read like a census, so each value says from what its precision is known and what
-- it may be used for. Values kept before get theirs with their next recomputation.
alter table indicator_value
    add column precision_basis text not null default 'NONE',
    add column reliability text not null default 'PUBLISH';
