package org.inclusio.indicator.received;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was heard and not yet computed with. A mark is committed with the observations it is about and deleted in the
 * transaction that computes with them; one that comes in between is not seen and stays for the next time.
 */
@ApplicationScoped
public class StaleMarks {

    /** A series as it was observed, in one year, of the area at hand. */
    public record Mark(String series, int year) {}

    /** A mark with the submission that made it necessary. */
    public record Cause(long submission, Mark mark) {}

    /** Marks that were deleted, where they came from, and the trace of the newest of them, or null. */
    public record Taken(Set<Mark> marks, Set<Cause> causes, String traceparent) {

        public Set<Long> submissions() {
            return causes.stream().map(Cause::submission).collect(Collectors.toSet());
        }
    }

    /**
     * Areas with something to compute, longest waiting first. A submission that is still being heard is left alone, so
     * that a long one is not computed again with each of its slices, unless it has waited longer than this.
     */
    public List<String> areas(Connection connection, Duration patience) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select ref_area from stale_waiting group by ref_area
                having bool_or(complete) or min(marked_at) < clock_timestamp() - make_interval(secs => ?)
                order by min(id)
                """)) {
            query.setDouble(1, patience.toMillis() / 1000.0);
            try (ResultSet row = query.executeQuery()) {
                List<String> areas = new ArrayList<>();
                while (row.next()) {
                    areas.add(row.getString(1));
                }
                return areas;
            }
        }
    }

    public Set<Mark> of(Connection connection, String area) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select distinct series, time_period from stale_waiting where ref_area = ?")) {
            query.setString(1, area);
            try (ResultSet row = query.executeQuery()) {
                Set<Mark> marks = new HashSet<>();
                while (row.next()) {
                    marks.add(new Mark(row.getString(1), row.getInt(2)));
                }
                return marks;
            }
        }
    }

    /** Deletes the marks of these years that can be seen now. */
    public Taken take(Connection connection, String area, Collection<Integer> years) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from stale where ref_area = ? and time_period = any(?::integer[])
                returning id, series, time_period, traceparent, submission
                """)) {
            delete.setString(1, area);
            delete.setArray(2, connection.createArrayOf("integer", years.toArray()));
            try (ResultSet row = delete.executeQuery()) {
                Set<Mark> marks = new HashSet<>();
                Set<Cause> causes = new HashSet<>();
                long newest = -1;
                String traceparent = null;
                while (row.next()) {
                    Mark mark = new Mark(row.getString(2), row.getInt(3));
                    marks.add(mark);
                    Long submission = row.getObject(5, Long.class);
                    if (submission != null) {
                        causes.add(new Cause(submission, mark));
                    }
                    if (row.getLong(1) > newest) {
                        newest = row.getLong(1);
                        traceparent = row.getString(4);
                    }
                }
                return new Taken(marks, causes, traceparent);
            }
        }
    }
}
