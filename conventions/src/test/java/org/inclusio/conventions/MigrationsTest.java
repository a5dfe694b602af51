package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{14})__[a-z0-9_]+\\.sql");

    /** Those until then were made while no table was large; their text can't change any more. */
    private static final String RULED_FROM = "20261201000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index a on value (b)",
                "CREATE UNIQUE INDEX a ON value (b)",
                "drop index a",
                "alter table value add column b text not null",
                "alter table value add b timestamptz not null default now()",
                "alter table value add column b bigint default nextval('s')",
                "alter table value alter column b type bigint",
                "alter table value alter b set not null",
                "alter table value add constraint c check (b > 0)",
                "alter table value add foreign key (b) references c",
                "alter table value add constraint c unique (b)",
                "alter table value add primary key (b)",
                "alter table value drop column b",
                "alter table value rename to b",
                "drop table value",
                "truncate value",
                "update value set b = 1",
                "delete from value",
                "lock table value",
                "create table other (b int);\ncreate index a on value (b)"
            })
    void what_lets_others_wait_is_found(String statement) {
        assertThat(Locks.in(statement + ";")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently a on value (b)",
                "create table value (b int not null check (b > 0));\ncreate index a on value (b);\nalter table value drop column b",
                "alter table value add column b text",
                "alter table value add column b int not null default 0",
                "alter table value add constraint c check (b > 0) not valid",
                "alter table value validate constraint c",
                "alter table value add constraint c unique using index a",
                "alter table value drop constraint c",
                "alter table value alter column b drop not null",
                "update value set b = 1 where c = 2",
                "-- lock: it has a row for each area.\ncreate index a on area (b)",
                "-- An index is created by create index a on value (b)\nselect 1",
                "create function f() returns int language sql as $$ update value set b = 1; select 1; $$"
            })
    void what_lets_nobody_wait_is_not(String statement) {
        assertThat(Locks.in(statement + ";")).isEmpty();
    }

    @Test
    void migrations_are_named_by_their_time_and_no_two_of_a_service_have_the_same() {
        List<Path> migrations = Repository.files(path -> path.toString().contains("src/main/resources/db/migration/"));
        assertThat(migrations).hasSizeGreaterThan(40);
        assertThat(migrations)
                .allSatisfy(path -> assertThat(path.getFileName().toString()).matches(NAME));
        assertThat(migrations)
                .extracting(path ->
                        path.getName(0) + " " + path.getFileName().toString().substring(0, 15))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_migration_lets_readers_and_writers_wait() {
        for (Path path : Repository.files(path -> path.toString().contains("src/main/resources/db/migration/"))) {
            if (path.getFileName().toString().substring(1).compareTo(RULED_FROM) > 0) {
                assertThat(Locks.in(Repository.text(path))).as(path.toString()).isEmpty();
            }
        }
    }
}
