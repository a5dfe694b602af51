package org.inclusio.indicator.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A changed observation costs what depends on it, whatever else is held. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class WhatDependsTest {

    private static final int YEARS = 20;

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    private long submission;

    /** Seats, water by residence and the poor, of twenty years. */
    @BeforeEach
    void an_area_with_three_sub_series_of_twenty_years() throws SQLException {
        submission = 1 + count("select coalesce(max(revision), 0) from received_observation where ref_area = 'PAN'");
        List<Statement> rows = new ArrayList<>();
        for (int year = 1995; year < 1995 + YEARS; year++) {
            rows.add(Statement.of("SEATS_WOMEN", "PAN", year, "10", rows.size() + 1));
            rows.add(Statement.of("SEATS_TOTAL", "PAN", year, "40", rows.size() + 1));
            rows.add(Statement.of("POP_BELOW_NPL", "PAN", year, "30", rows.size() + 1));
            for (String place : List.of("_T", "U", "R")) {
                rows.add(Statement.of("POP_IMPROVED_WATER", "PAN", year, "80", rows.size() + 1)
                        .with("urbanisation", place));
                rows.add(
                        Statement.of("POP", "PAN", year, "100", rows.size() + 1).with("urbanisation", place));
            }
        }
        received.apply(Statement.submission(submission, rows));
        calm();
    }

    @Test
    void one_changed_number_of_seats_computes_one_value_from_two_observations() throws Exception {
        double computed = metrics.counter("inclusio.values.computed").count();
        double read = metrics.counter("inclusio.observations.read").count();
        long revisions = revisions();

        received.apply(Statement.submission(submission + 1, Statement.of("SEATS_WOMEN", "PAN", 2003, "11", 1)));
        calm();

        assertThat(metrics.counter("inclusio.values.computed").count() - computed)
                .isEqualTo(1);
        assertThat(metrics.counter("inclusio.observations.read").count() - read).isEqualTo(2);
        assertThat(revisions() - revisions).isEqualTo(1);
    }

    /** The rural population of a year is behind rural water, and behind nothing else that is held. */
    @Test
    void one_changed_population_changes_the_values_of_its_group_and_year_alone() throws Exception {
        double computed = metrics.counter("inclusio.values.computed").count();
        long revisions = revisions();

        received.apply(Statement.submission(
                submission + 1, Statement.of("POP", "PAN", 2003, "90", 1).with("urbanisation", "R")));
        calm();

        // Water of three groups and the poor, each of one year.
        assertThat(metrics.counter("inclusio.values.computed").count() - computed)
                .isBetween(3.0, 8.0);
        assertThat(changedSince(revisions)).containsOnly("MDG_0708_WATER R 2003");
    }

    @Test
    void the_same_statement_again_computes_nothing() throws Exception {
        Statement seats = Statement.of("SEATS_WOMEN", "PAN", 2003, "12", 1);
        received.apply(Statement.submission(submission + 1, seats));
        calm();
        double computed = metrics.counter("inclusio.values.computed").count();

        received.apply(Statement.submission(submission + 1, seats));
        received.apply(Statement.submission(submission, seats));
        calm();

        assertThat(metrics.counter("inclusio.values.computed").count() - computed)
                .isZero();
    }

    /** Nothing is left to compute, of any area. */
    private void calm() throws SQLException {
        Eventually.until("nothing is stale", () -> {
            try {
                return count("select count(*) from stale") == 0;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private long revisions() throws SQLException {
        return count("select count(*) from indicator_value where ref_area = 'PAN'");
    }

    private List<String> changedSince(long revisions) throws SQLException {
        try (Connection connection = database.getConnection();
                java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select series, urbanisation, time_period from indicator_value"
                        + " where ref_area = 'PAN' order by id offset " + revisions)) {
            List<String> changed = new ArrayList<>();
            while (row.next()) {
                changed.add(row.getString(1) + " " + row.getString(2) + " " + row.getInt(3));
            }
            return changed;
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
