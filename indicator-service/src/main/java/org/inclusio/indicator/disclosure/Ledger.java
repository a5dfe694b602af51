package org.inclusio.indicator.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.disclosure.Suppression.Reason;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** Every decision about the counts of tables in which something is or was hidden. */
@ApplicationScoped
class Ledger {

    private static final String GROUP = Arrays.stream(Dimension.values())
            .map(dimension -> dimension.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private static final String TABLES =
            " where ref_area = ? and (series, time_period) in (select * from unnest(?::text[], ?::integer[]))";

    private static final String INSERT = "insert into protected_count (ref_area, series, time_period, " + GROUP
            + ", value, least, most, reason, width, since, until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The releases of a table; a count that was told or hidden in several is in each of them. */
    record History(List<List<Verdict>> releases, List<Verdict> toldBefore) {

        static final History NONE = new History(List.of(), List.of());

        boolean isEmpty() {
            return releases.isEmpty();
        }
    }

    private record Row(Verdict verdict, int since, Integer until) {
        boolean heldFor(int release) {
            return since > 0 && since <= release && (until == null || release < until);
        }
    }

    /** Those of the tables that are kept here. */
    Set<Mark> known(Connection connection, String area, Collection<Mark> tables) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select distinct series, time_period from protected_count" + TABLES)) {
            bind(connection, query, area, tables);
            try (ResultSet row = query.executeQuery()) {
                Set<Mark> known = new HashSet<>();
                while (row.next()) {
                    known.add(new Mark(row.getString(1), row.getInt(2)));
                }
                return known;
            }
        }
    }

    Map<Mark, History> histories(Connection connection, String area, Collection<Mark> tables) throws SQLException {
        Map<Mark, List<Row>> rows = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select series, time_period, " + GROUP
                + ", value, least, most, reason, width, since, until from protected_count" + TABLES + " order by id")) {
            bind(connection, query, area, tables);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.computeIfAbsent(new Mark(row.getString(1), row.getInt(2)), any -> new ArrayList<>())
                            .add(row(row));
                }
            }
        }
        Map<Mark, History> histories = new HashMap<>();
        rows.forEach((mark, held) -> histories.put(mark, history(held)));
        return histories;
    }

    private static History history(List<Row> rows) {
        int last = rows.stream()
                .mapToInt(row -> Math.max(row.since(), row.until() == null ? 0 : row.until()))
                .max()
                .orElse(0);
        List<List<Verdict>> releases = new ArrayList<>();
        for (int release = 1; release <= last; release++) {
            int number = release;
            releases.add(rows.stream()
                    .filter(row -> row.heldFor(number))
                    .map(Row::verdict)
                    .toList());
        }
        return new History(
                releases,
                rows.stream().filter(row -> row.since() == 0).map(Row::verdict).toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        Disaggregation group = Disaggregation.TOTAL;
        for (Dimension dimension : Dimension.values()) {
            group = group.with(dimension, row.getString(dimension.name().toLowerCase(Locale.ROOT)));
        }
        String reason = row.getString("reason");
        return new Row(
                new Verdict(
                        group,
                        row.getLong("value"),
                        row.getLong("least"),
                        row.getObject("most", Long.class),
                        reason == null ? null : Reason.valueOf(reason),
                        row.getObject("width", Long.class)),
                row.getInt("since"),
                row.getObject("until", Integer.class));
    }

    /**
     * Keeps what was decided now, if it is not what was decided last. A table in which nothing was ever hidden needs no
     * place here.
     */
    void keep(Connection connection, String area, Mark table, History before, List<Verdict> told, List<Verdict> now)
            throws SQLException {
        if (before.isEmpty() && now.stream().noneMatch(Verdict::isHidden)) {
            return;
        }
        Map<Disaggregation, Verdict> held = byGroup(
                before.isEmpty()
                        ? List.of()
                        : before.releases().get(before.releases().size() - 1));
        Map<Disaggregation, Verdict> next = byGroup(now);
        if (held.equals(next)) {
            return;
        }
        int release = before.releases().size() + 1;
        close(
                connection,
                area,
                table,
                release,
                held.values().stream()
                        .filter(verdict -> !Objects.equals(verdict, next.get(verdict.group())))
                        .toList());
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            if (before.isEmpty()) {
                for (Verdict verdict : told) {
                    add(insert, area, table, verdict, 0, 0);
                }
            }
            for (Verdict verdict : now) {
                if (!verdict.equals(held.get(verdict.group()))) {
                    add(insert, area, table, verdict, release, null);
                }
            }
            insert.executeBatch();
        }
    }

    private static void close(Connection connection, String area, Mark table, int release, Collection<Verdict> verdicts)
            throws SQLException {
        String sql = "update protected_count set until = ? where ref_area = ? and series = ? and time_period = ?"
                + " and until is null and (" + GROUP + ") = (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Verdict verdict : verdicts) {
                update.setInt(1, release);
                update.setString(2, area);
                update.setString(3, table.series());
                update.setInt(4, table.year());
                for (Dimension dimension : Dimension.values()) {
                    update.setString(5 + dimension.ordinal(), verdict.group().get(dimension));
                }
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void add(
            PreparedStatement insert, String area, Mark table, Verdict verdict, int since, Integer until)
            throws SQLException {
        insert.setString(1, area);
        insert.setString(2, table.series());
        insert.setInt(3, table.year());
        for (Dimension dimension : Dimension.values()) {
            insert.setString(4 + dimension.ordinal(), verdict.group().get(dimension));
        }
        insert.setLong(13, verdict.value());
        insert.setLong(14, verdict.least());
        insert.setObject(15, verdict.limit(), Types.BIGINT);
        insert.setString(16, verdict.reason() == null ? null : verdict.reason().name());
        insert.setObject(17, verdict.width(), Types.BIGINT);
        insert.setInt(18, since);
        insert.setObject(19, until, Types.INTEGER);
        insert.addBatch();
    }

    private static Map<Disaggregation, Verdict> byGroup(List<Verdict> verdicts) {
        return verdicts.stream().collect(Collectors.toMap(Verdict::group, verdict -> verdict));
    }

    private static void bind(Connection connection, PreparedStatement query, String area, Collection<Mark> tables)
            throws SQLException {
        query.setString(1, area);
        query.setArray(
                2,
                connection.createArrayOf(
                        "text", tables.stream().map(Mark::series).toArray()));
        query.setArray(
                3,
                connection.createArrayOf(
                        "integer", tables.stream().map(Mark::year).toArray()));
    }
}
