package org.inclusio.report.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.inclusio.inbox.RefusedByDatabase;
import org.jboss.logging.Logger;

/** Adds figures and says where a snapshot ends. */
@ApplicationScoped
public class KeptFigures {

    // The database reads the message itself: one statement for up to 500 values, and no digit passes through a double.
    // Materialized, or the message would be parsed anew for every row.
    private static final String APPLY = """
            with m as materialized (
                select message->'values' as published, message->>'refArea' as ref_area,
                    (message->>'revision')::bigint as revision
                from (select cast(? as jsonb) as message) parsed)
            insert into figure (
                series, ref_area, time_period, sex, age, urbanisation, wealth_quantile, education_level,
                disability_status, migration_status, indigenous_status, custom_breakdown, revision, indicator,
                value, unit, origin, approximation, nature, obs_status, lower_bound, upper_bound, source,
                reported_value, inputs, coverage, reliability, heard_at)
            select
                v.series, m.ref_area, v."timePeriod", coalesce(v.sex, '_T'), coalesce(v.age, '_T'),
                coalesce(v.urbanisation, '_T'), coalesce(v."wealthQuantile", '_T'),
                coalesce(v."educationLevel", '_T'), coalesce(v."disabilityStatus", '_T'),
                coalesce(v."migrationStatus", '_T'), coalesce(v."indigenousStatus", '_T'),
                coalesce(v."customBreakdown", '_T'), m.revision, v.indicator,
                v.value, v.unit, v.origin, coalesce(v.approximation, false), v.nature, nullif(v."obsStatus", 'A'),
                v."lowerBound", v."upperBound", v.source, v."reportedValue", coalesce(v.inputs, '[]'), v.coverage,
                v.reliability, ?
            from m,
                jsonb_to_recordset(m.published) as v (
                    series text, "timePeriod" integer, sex text, age text, urbanisation text, "wealthQuantile" text,
                    "educationLevel" text, "disabilityStatus" text, "migrationStatus" text, "indigenousStatus" text,
                    "customBreakdown" text, indicator text, value numeric, unit text, origin text,
                    approximation boolean, nature text, "obsStatus" text, "lowerBound" numeric,
                    "upperBound" numeric, source text, "reportedValue" numeric, inputs jsonb,
                    coverage jsonb, reliability text)
            on conflict on constraint figure_once do nothing
            """;

    private static final Logger LOG = Logger.getLogger(KeptFigures.class);

    private final DataSource database;
    private final Clock clock;

    KeptFigures(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps every value of a message; all or none. What is held already stays as it is.
     *
     * @param message an {@code IndicatorValuesPublished} as JSON
     * @throws RefusedByDatabase when the database refuses what the message says
     */
    @Transactional
    public void apply(String message) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPLY)) {
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setString(1, message);
            LOG.infof("Kept %d figures.", statement.executeUpdate());
        } catch (SQLException e) {
            throw RefusedByDatabase.or("Figures could not be kept.", e);
        }
    }

    /**
     * The snapshot at an instant. Waits for figures that are just being kept, so that none can join it later, in a
     * transaction of its own, so that those to come need not wait for the report.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Snapshot at(Instant cutOff) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("lock table figure, contribution in share mode");
            try (var rows = statement.executeQuery("select (select coalesce(max(number), 0) from figure),"
                    + " (select coalesce(max(number), 0) from contribution)")) {
                rows.next();
                return new Snapshot(cutOff.truncatedTo(ChronoUnit.SECONDS), rows.getLong(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The figures could not be read.", e);
        }
    }
}
