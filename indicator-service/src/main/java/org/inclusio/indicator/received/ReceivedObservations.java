package org.inclusio.indicator.received;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.AnnouncedObservation;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.ObservationsAnnounced;

/** The observations as last stated by their offices. */
@ApplicationScoped
public class ReceivedObservations {

    private static final String APPLY = """
            insert into received_observation (
                ref_area, series, time_period, sex, age, urbanisation, wealth_quantile, education_level,
                disability_status, migration_status, indigenous_status, custom_breakdown,
                value, unit, unit_multiplier, obs_status, conf_status, nature, lower_bound, upper_bound,
                sample_size, design_effect, source, withdrawn, submission, line, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
            """;

    private final DataSource database;

    ReceivedObservations(DataSource database) {
        this.database = database;
    }

    /** Keeps what is newer than what is held; all of the slice or nothing. */
    @Transactional
    public void apply(ObservationsAnnounced slice) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPLY)) {
            for (AnnouncedObservation observation : slice.observations()) {
                bind(statement, slice, observation);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Slice " + slice.slice() + " of submission " + slice.submission() + " of " + slice.refArea()
                            + " could not be kept.",
                    e);
        }
    }

    private static void bind(PreparedStatement statement, ObservationsAnnounced slice, AnnouncedObservation o)
            throws SQLException {
        Cell cell = o.cell();
        Object[] row = {
            slice.refArea(),
            cell.series(),
            cell.timePeriod(),
            total(cell.sex()),
            total(cell.age()),
            total(cell.urbanisation()),
            total(cell.wealthQuantile()),
            total(cell.educationLevel()),
            total(cell.disabilityStatus()),
            total(cell.migrationStatus()),
            total(cell.indigenousStatus()),
            total(cell.customBreakdown()),
            o.value(),
            o.unit(),
            Objects.requireNonNullElse(o.unitMultiplier(), 0),
            Objects.requireNonNullElse(o.obsStatus(), "A"),
            Objects.requireNonNullElse(o.confStatus(), "F"),
            o.nature(),
            o.lowerBound(),
            o.upperBound(),
            o.sampleSize(),
            o.designEffect(),
            o.source(),
            Boolean.TRUE.equals(o.withdrawn()),
            slice.submission(),
            o.line(),
            slice.revision()
        };
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
    }

    private static String total(String code) {
        return Objects.requireNonNullElse(code, "_T");
    }
}
