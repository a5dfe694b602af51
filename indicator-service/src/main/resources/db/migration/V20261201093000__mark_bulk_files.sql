-- Files of a release that are whole, by the SHA-256 of their list of checksums; there may be several, one from each version of
-- the program that made them.
create table bulk_folder (
    release bigint not null references release,
    checksums text not null,
    made_at timestamptz not null default clock_timestamp(),
    primary key (release, checksums)
);
