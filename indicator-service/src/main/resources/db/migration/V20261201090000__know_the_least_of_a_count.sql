-- What is counted of some of the same persons tells how many they are at least.
alter table protected_count add column least bigint not null default 0;
