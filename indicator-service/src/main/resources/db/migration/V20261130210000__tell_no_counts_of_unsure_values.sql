-- What a value counts that is too unsure to be told is no longer told among the inputs of other values, and the ratio of
-- two rates is no surer than they are: what may be concerned is computed anew.
insert into stale (ref_area, series, time_period, complete)
select distinct ref_area, series, time_period, true
  from indicator_value
 where precision_basis <> 'NONE'
    or series in (
       'MDG_0203_LITERACY_GPI', 'MDG_0301_GPI_PRIMARY', 'MDG_0301_GPI_SECONDARY', 'MDG_0301_GPI_TERTIARY',
       'MDG_0604_ORPHAN_ATTENDANCE_RATIO');
