package org.inclusio.ingest.comparison;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;

/** Brings what an area holds of a series beside the file, when a row of the series comes first. */
final class HeldObservations {

    private static final int AT_ONCE = 10_000;

    private static final Column[] KEY = {
        Column.FREQ,
        Column.SEX,
        Column.AGE,
        Column.URBANISATION,
        Column.INCOME_WEALTH_QUANTILE,
        Column.EDUCATION_LEV,
        Column.DISABILITY_STATUS,
        Column.MIGRATION_STATUS,
        Column.INDIGENOUS_STATUS,
        Column.CUST_BREAKDOWN,
        Column.TIME_PERIOD
    };

    // Totals are left out of the transfer: most rows are about one or two groups.
    private static final String SELECT = """
            SELECT nullif(freq, 'A'), nullif(sex, '_T'), nullif(age, '_T'), nullif(urbanisation, '_T'),
                   nullif(wealth_quantile, '_T'), nullif(education_level, '_T'), nullif(disability_status, '_T'),
                   nullif(migration_status, '_T'), nullif(indigenous_status, '_T'), nullif(custom_breakdown, '_T'),
                   time_period, %s, withdrawn
            FROM observation WHERE ref_area = ? AND series = ?
            ORDER BY %s, revision""".formatted(ObservationColumns.STATED, ObservationColumns.KEY);

    private static final String COUNT = """
            SELECT count(*) FROM (
                SELECT 1 FROM (
                    SELECT DISTINCT ON (%s) withdrawn FROM observation WHERE ref_area = ?
                    ORDER BY %s, revision DESC) newest
                WHERE NOT withdrawn LIMIT ?) held""".formatted(ObservationColumns.KEY, ObservationColumns.KEY);

    private final Connection connection;
    private final String area;
    private final ObservationKeys keys;
    private final Extent extent;
    private final ObservationTable table;
    private final StatedFingerprint fingerprint = new StatedFingerprint();
    private final Set<String> present;
    private final Set<String> loaded = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    HeldObservations(Connection connection, String area, ObservationKeys keys, Extent extent, ObservationTable table)
            throws SQLException {
        this.connection = connection;
        this.area = area;
        this.keys = keys;
        this.extent = extent;
        this.table = table;
        this.present = heldSeries(connection, area);
    }

    /** Every series of which the area has ever held anything. */
    Set<String> series() {
        return present;
    }

    /** How many observations the area holds, counted to this many. */
    long count(long most) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, area);
            count.setLong(2, most);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** From here on the table knows what the area holds of this series. */
    void bring(String series) throws SQLException {
        if (present.contains(series) && loaded.add(series)) {
            read(series, this::hold);
        }
    }

    /** From here on all that the area holds of this series is kept; the table knows of it already. */
    void keep(String series, HeldStatements statements) throws SQLException {
        if (present.contains(series) && kept.add(series)) {
            read(series, (held, withdrawn) -> {
                if (keys.name(held) == null) {
                    statements.put(table.find(keys.key(), keys.group()), held);
                }
            });
        }
    }

    /** Takes each revision of each observation, the newest last. */
    private interface Revisions {
        void revision(RawObservation row, boolean withdrawn);
    }

    private void read(String series, Revisions revisions) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, area);
            select.setString(2, series);
            select.setFetchSize(AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    revisions.revision(
                            row(row, series), row.getBoolean(KEY.length + ObservationColumns.ATTRIBUTES.size() + 1));
                }
            }
        }
    }

    private static RawObservation row(ResultSet row, String series) throws SQLException {
        String[] cells = new String[Column.values().length];
        cells[Column.SERIES.ordinal()] = series;
        int at = 1;
        for (Column column : KEY) {
            cells[column.ordinal()] = row.getString(at++);
        }
        for (Column column : ObservationColumns.ATTRIBUTES) {
            cells[column.ordinal()] = row.getString(at++);
        }
        return RawObservation.ofCells(0, cells);
    }

    private void hold(RawObservation held, boolean withdrawn) {
        if (keys.name(held) != null) {
            return;
        }
        extent.add(keys.key());
        int slot = table.findOrAdd(keys.key(), keys.group());
        if (withdrawn) {
            table.release(slot);
        } else {
            table.hold(slot, StatedValue.of(held), fingerprint.of(held));
        }
    }

    /** Jumps from one series to the next in the index, however many observations each has. */
    private static Set<String> heldSeries(Connection connection, String area) throws SQLException {
        String sql = """
                WITH RECURSIVE held AS (
                    (SELECT series FROM observation WHERE ref_area = ? ORDER BY series LIMIT 1)
                    UNION ALL
                    SELECT (SELECT series FROM observation WHERE ref_area = ? AND series > held.series
                            ORDER BY series LIMIT 1)
                    FROM held WHERE held.series IS NOT NULL)
                SELECT series FROM held WHERE series IS NOT NULL
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, area);
            select.setString(2, area);
            Set<String> series = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    series.add(row.getString(1));
                }
            }
            return series;
        }
    }
}
