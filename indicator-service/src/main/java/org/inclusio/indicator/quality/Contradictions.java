package org.inclusio.indicator.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.observation.Dimension;

/** The contradictions that there are now. */
@ApplicationScoped
public class Contradictions {

    private static final String INSERT = """
            insert into contradiction (ref_area, series, time_period, sex, age, urbanisation, wealth_quantile,
                education_level, disability_status, migration_status, indigenous_status, custom_breakdown,
                stated, summed, stated_by, parts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
            """;

    /** Takes away what was found in these series and years before, and keeps what was found now. */
    public void replace(Connection connection, String area, Collection<Mark> examined, List<Contradicting> found)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from contradiction where ref_area = ?
                   and (series, time_period) in (select * from unnest(?::text[], ?::integer[]))
                """)) {
            delete.setString(1, area);
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "text", examined.stream().map(Mark::series).toArray()));
            delete.setArray(
                    3,
                    connection.createArrayOf(
                            "integer", examined.stream().map(Mark::year).toArray()));
            delete.executeUpdate();
        }
        if (found.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Contradicting one : found) {
                insert.setString(1, area);
                insert.setString(2, one.whole().series());
                insert.setInt(3, one.whole().period().year());
                for (Dimension dimension : Dimension.values()) {
                    insert.setString(
                            4 + dimension.ordinal(),
                            one.whole().disaggregation().get(dimension));
                }
                insert.setBigDecimal(13, one.stated());
                insert.setBigDecimal(14, one.summed());
                insert.setString(15, one.statedBy());
                insert.setString(16, one.parts());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Tells no numbers of tables in which something is hidden, and tells those of other tables again. */
    public void withhold(Connection connection, String area, Collection<Mark> examined, Collection<Mark> withHidden)
            throws SQLException {
        String sql = "update contradiction set withheld = ? where ref_area = ? and series = ? and time_period = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Mark table : examined) {
                update.setBoolean(1, withHidden.contains(table));
                update.setString(2, area);
                update.setString(3, table.series());
                update.setInt(4, table.year());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
