-- What a value is sure enough for follows another rule now, and one that is too unsure is no longer told: every value of
-- which the precision is known is computed anew.
insert into stale (ref_area, series, time_period, complete)
select distinct ref_area, series, time_period, true from indicator_value where precision_basis <> 'NONE';
