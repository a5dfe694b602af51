-- A region is computed for all years of a group, so one mark stands for them; no group means every group.
alter table stale_region drop column time_period;
