package org.inclusio.conventions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a migration keeps readers or writers of a table that is in use waiting for as long as the table is large, or takes from
 * the version that still runs what it needs (PostgreSQL 18, 13.3 and ALTER TABLE). A table that the migration itself makes is
 * empty and may have all of it. Where the wait is short for another reason, a comment {@code -- lock:} before the statement
 * gives it.
 */
final class Locks {

    private static final Map<Pattern, String> RULES = new LinkedHashMap<>();

    static {
        rule(
                "^create( unique)? index (?!concurrently)",
                "writers wait until it is built: CONCURRENTLY, in a migration alone");
        rule("^drop index (?!concurrently)", "everybody waits for running queries: CONCURRENTLY, in a migration alone");
        rule(
                "^alter table .*\\badd( column)? .*\\bnot null\\b(?!.*\\bdefault\\b)",
                "fails where there are rows: give a default");
        rule(
                "^alter table .*\\badd( column)? .*\\bdefault \\(?(now|current_|nextval|random|gen_random|clock_)",
                "every row is written anew: add it without default, and fill it in parts");
        rule(
                "^alter table .*\\balter( column)? \\S+ (set data )?type\\b",
                "every row is written anew: add another column");
        rule(
                "^alter table .*\\bset not null\\b",
                "all rows are read meanwhile: CHECK … NOT VALID, then VALIDATE CONSTRAINT");
        rule(
                "^alter table .*\\badd (constraint \\S+ )?(check|foreign key)\\b(?!.*\\bnot valid\\b)",
                "all rows are read meanwhile: NOT VALID, then VALIDATE CONSTRAINT in the next migration");
        rule(
                "^alter table .*\\badd (constraint \\S+ )?(unique|primary key)\\b(?!.*\\busing index\\b)",
                "an index is built meanwhile: build it CONCURRENTLY and add the constraint USING INDEX");
        rule(
                "^alter table .*\\b(drop column|rename)\\b",
                "the version that still runs asks for it: do it one version later");
        rule(
                "^(drop|truncate)( table)?\\b(?! (index|constraint))",
                "the version that still runs asks for it: do it one version later");
        rule("^(update|delete from) (?!.*\\bwhere\\b)", "every row is written in one transaction: in parts, by key");
        rule("^(lock|vacuum full|cluster|reindex (?!.*concurrently))\\b", "everybody waits");
    }

    private static final Pattern TABLE = Pattern.compile(
            "^(?:alter table(?: if exists)?(?: only)?|update|delete from|create(?: unique)? index .*? on(?: only)?"
                    + "|drop table(?: if exists)?|truncate(?: table)?) \"?([a-z0-9_.]+)");
    private static final Pattern MADE =
            Pattern.compile("^create (?:unlogged )?table(?: if not exists)? \"?([a-z0-9_.]+)");

    private Locks() {}

    private static void rule(String statement, String remedy) {
        RULES.put(Pattern.compile(statement), remedy);
    }

    /** Each statement that lets others wait, with what to do instead. */
    static List<String> in(String migration) {
        Set<String> made = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (String statement :
                migration.replaceAll("(?s)\\$\\$.*?\\$\\$", "''").split(";")) {
            String code = statement
                    .replaceAll("--[^\\n]*", "")
                    .replaceAll("\\s+", " ")
                    .strip()
                    .toLowerCase(java.util.Locale.ROOT);
            Matcher making = MADE.matcher(code);
            if (making.find()) {
                made.add(making.group(1));
            }
            Matcher table = TABLE.matcher(code);
            if (!statement.contains("-- lock: ") && !(table.find() && made.contains(table.group(1)))) {
                RULES.forEach((pattern, remedy) -> {
                    if (pattern.matcher(code).find()) {
                        found.add(code + ": " + remedy);
                    }
                });
            }
        }
        return found;
    }
}
