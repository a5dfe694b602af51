-- Values of regions are heard like those of areas, and say how much of the region stands behind them.
alter table figure drop constraint figure_origin_check;
alter table figure add constraint figure_origin_check
    check (origin in ('REPORTED', 'COMPUTED', 'DERIVED', 'AGGREGATED'));
alter table figure add column coverage jsonb;
