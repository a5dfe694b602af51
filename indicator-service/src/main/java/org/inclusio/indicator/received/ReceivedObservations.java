package org.inclusio.indicator.received;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.inbox.RefusedByDatabase;
import org.inclusio.indicator.trace.Traceparent;

/** The observations as last stated by their offices. */
@ApplicationScoped
public class ReceivedObservations {

    private static final String APPLY = """
            with newer as (
                insert into received_observation (
                    ref_area, series, time_period, sex, age, urbanisation, wealth_quantile, education_level,
                    disability_status, migration_status, indigenous_status, custom_breakdown,
                    value, unit, unit_multiplier, obs_status, conf_status, nature, lower_bound, upper_bound,
                    sample_size, design_effect, source, withdrawn, line, submission, revision)
                select ?, heard.*, ?, ?
                from unnest(
                    ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::integer[], ?::text[], ?::text[],
                    ?::text[], ?::numeric[], ?::numeric[], ?::integer[], ?::numeric[], ?::text[], ?::boolean[],
                    ?::bigint[]) heard
                on conflict (
                    ref_area, series, time_period, sex, age, urbanisation, wealth_quantile, education_level,
                    disability_status, migration_status, indigenous_status, custom_breakdown)
                do update set
                    value = excluded.value, unit = excluded.unit, unit_multiplier = excluded.unit_multiplier,
                    obs_status = excluded.obs_status, conf_status = excluded.conf_status, nature = excluded.nature,
                    lower_bound = excluded.lower_bound, upper_bound = excluded.upper_bound,
                    sample_size = excluded.sample_size, design_effect = excluded.design_effect,
                    source = excluded.source, withdrawn = excluded.withdrawn, submission = excluded.submission,
                    line = excluded.line, revision = excluded.revision
                where excluded.revision > received_observation.revision
                returning series, time_period)
            insert into stale (ref_area, series, time_period, submission, complete, traceparent)
            select ?, series, time_period, ?, ?, ? from newer group by series, time_period
            """;

    /** The last slice may say nothing new and still ends what the slices before it began. */
    private static final String COMPLETE = """
            insert into stale (ref_area, series, time_period, submission, complete, traceparent)
            select ref_area, series, time_period, submission, true, traceparent
              from stale where ref_area = ? order by id limit 1
            """;

    private final DataSource database;
    private final Event<StaleArea> stale;

    ReceivedObservations(DataSource database, Event<StaleArea> stale) {
        this.database = database;
        this.stale = stale;
    }

    /**
     * Keeps what is newer than what is held, and marks what is to be computed again; all of the slice or nothing.
     *
     * @throws RefusedByDatabase when the database will never take this slice
     * @throws IllegalStateException when it could not be kept now, and may be later
     */
    @Transactional
    public void apply(ObservationsAnnounced slice) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPLY)) {
            statement.setString(1, slice.refArea());
            statement.setLong(2, slice.submission());
            statement.setLong(3, slice.revision());
            int next = SliceColumns.of(slice.observations()).bind(connection, statement, 4);
            statement.setString(next, slice.refArea());
            statement.setLong(next + 1, slice.submission());
            statement.setBoolean(next + 2, slice.last());
            statement.setString(next + 3, Traceparent.current());
            boolean marked = statement.executeUpdate() > 0;
            if (slice.last() && (marked || complete(connection, slice.refArea()))) {
                stale.fire(new StaleArea(slice.refArea()));
            }
        } catch (SQLException e) {
            String what = "Slice " + slice.slice() + " of submission " + slice.submission() + " of " + slice.refArea()
                    + " could not be kept.";
            throw RefusedByDatabase.or(what, e);
        }
    }

    private static boolean complete(Connection connection, String area) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(COMPLETE)) {
            insert.setString(1, area);
            return insert.executeUpdate() > 0;
        }
    }
}
