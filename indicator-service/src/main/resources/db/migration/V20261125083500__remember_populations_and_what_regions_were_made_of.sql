-- What stood behind the value of a region can be added up again later, as of any instant.
alter table recomputation
    -- Of a region: it is made of what its areas held at this instant.
    add column made_of timestamptz;

-- Append-only, as values are: the newest revision holds, and one without a weight says that it is not known any more.
alter table reference_population add column revision bigint not null default 0;
alter table reference_population alter column revision drop default;
alter table reference_population alter column weight drop not null;
update reference_population set revision = first.revision
  from (select ref_area, min(revision) as revision from recomputation group by ref_area) first
 where first.ref_area = reference_population.ref_area;
alter table reference_population drop constraint reference_population_pkey;
alter table reference_population add primary key (series, ref_area, time_period, revision);
