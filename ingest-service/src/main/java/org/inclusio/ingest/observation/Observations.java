package org.inclusio.ingest.observation;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.statistics.observation.Limit;

/** What the offices have stated; asked only in the name of an area. */
@Singleton
class Observations {

    private static final String KEY = "o.series, o.freq, o.sex, o.age, o.urbanisation, o.wealth_quantile,"
            + " o.education_level, o.disability_status, o.migration_status, o.indigenous_status, o.custom_breakdown,"
            + " o.time_period";
    private static final int AT_ONCE = 2_000;

    private final DataSource database;

    Observations(DataSource database) {
        this.database = database;
    }

    /** What is asked: codes by column, years, and the revisions up to one. */
    record Question(String area, ObservationFilter filter, int from, int to, long upTo) {}

    /** The last revision that the area had at an instant; 0 before its first. */
    long revisionAt(String area, Instant asOf) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT coalesce(max(revision), 0) FROM submission WHERE ref_area = ? AND decided_at <= ?")) {
            select.setString(1, area);
            select.setTimestamp(2, Timestamp.from(asOf));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw unread(area, e);
        }
    }

    /** Observations in the order of their keys, those after the cursor; withdrawn ones are left out. */
    List<StatedObservation> after(Question question, Cursor cursor, int most) {
        List<Object> values = new ArrayList<>();
        String sql = sql(question, cursor, most, values);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                select.setObject(
                        i + 1, value instanceof String[] codes ? connection.createArrayOf("text", codes) : value);
            }
            List<StatedObservation> observations = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    observations.add(of(row));
                }
            }
            return observations;
        } catch (SQLException e) {
            throw unread(question.area(), e);
        }
    }

    /** Reads and writes a part at a time, however many there are. */
    void write(Question question, WrittenFormat.Message<StatedObservation> message) throws IOException {
        Cursor cursor = null;
        List<StatedObservation> part;
        do {
            part = after(question, cursor, AT_ONCE);
            for (StatedObservation one : part) {
                message.row(one);
                cursor = Cursor.after(one);
            }
        } while (part.size() == AT_ONCE);
        message.end();
    }

    private static String sql(Question question, Cursor cursor, int most, List<Object> values) {
        StringBuilder sql = new StringBuilder("SELECT o.*, s.id AS submission, s.decided_at FROM observation o"
                + " JOIN submission s ON s.revision = o.revision WHERE o.ref_area = ?");
        values.add(question.area());
        question.filter().codes().forEach((column, codes) -> {
            sql.append(" AND o.").append(column).append(" = ANY (?)");
            values.add(codes.toArray(String[]::new));
        });
        sql.append(" AND o.time_period BETWEEN ? AND ? AND o.revision <= ?");
        values.add(question.from());
        values.add(question.to());
        values.add(question.upTo());
        if (cursor != null) {
            sql.append(" AND (" + KEY + ") > (" + "?, ".repeat(Cursor.CODES) + "?)");
            values.addAll(cursor.codes());
            values.add(cursor.year());
        }
        sql.append(" AND NOT EXISTS (SELECT 1 FROM observation n WHERE n.ref_area = o.ref_area AND ("
                + KEY.replace("o.", "n.") + ") = (" + KEY + ") AND n.revision > o.revision AND n.revision <= ?)");
        values.add(question.upTo());
        sql.append(" AND NOT o.withdrawn ORDER BY " + KEY + " LIMIT ?");
        values.add(most);
        return sql.toString();
    }

    private static StatedObservation of(ResultSet row) throws SQLException {
        return new StatedObservation(
                row.getString("ref_area"),
                row.getString("series"),
                row.getString("freq"),
                row.getString("sex"),
                row.getString("age"),
                row.getString("urbanisation"),
                row.getString("wealth_quantile"),
                row.getString("education_level"),
                row.getString("disability_status"),
                row.getString("migration_status"),
                row.getString("indigenous_status"),
                row.getString("custom_breakdown"),
                row.getInt("time_period"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getObject("unit_mult", Integer.class),
                row.getString("obs_status"),
                row.getString("conf_status"),
                row.getString("nature"),
                row.getBigDecimal("lower_bound"),
                row.getBigDecimal("upper_bound"),
                limit(row),
                row.getObject("sample_size", Integer.class),
                row.getBigDecimal("design_effect"),
                row.getString("source"),
                row.getString("comment"),
                row.getString("time_detail"),
                row.getString("submission"),
                row.getLong("line"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static String limit(ResultSet row) throws SQLException {
        return Limit.of(
                        row.getBigDecimal("value"),
                        row.getBigDecimal("lower_bound"),
                        row.getBigDecimal("upper_bound"),
                        row.getString("obs_status"))
                .map(Limit::text)
                .orElse(null);
    }

    private static IllegalStateException unread(String area, SQLException cause) {
        return new IllegalStateException("The observations of " + area + " could not be read.", cause);
    }
}
