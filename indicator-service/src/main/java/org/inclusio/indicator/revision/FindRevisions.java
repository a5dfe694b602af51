package org.inclusio.indicator.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.recompute.Causes;
import org.inclusio.indicator.revision.Revision.Kind;
import org.inclusio.indicator.revision.Revision.State;
import org.inclusio.indicator.value.Standing;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.uncertainty.Reliability;

/** Reads the changes that answer a question, each beside the revision of its cell before. */
@ApplicationScoped
class FindRevisions {

    private static final List<String> STATE = Stream.concat(
                    Stream.of(
                            "value",
                            "unit",
                            "origin",
                            "approximation",
                            "nature",
                            "obs_status",
                            "lower_bound",
                            "upper_bound",
                            "reliability",
                            "source",
                            "reported_value"),
                    Standing.COLUMNS.stream())
            .toList();

    private static final List<String> CELL = Stream.concat(
                    Stream.of("series", "ref_area", "time_period"),
                    Arrays.stream(Dimension.values()).map(FindRevisions::column))
            .toList();

    /** Within the changes of one recomputation, which may be very many, no more are read than the page can hold. */
    private static final String QUERY = "select r.revision, r.computed_at, v.id, "
            + columns(CELL, "v.%1$s") + ", " + columns(STATE, "v.%1$s") + ", " + columns(STATE, "b.%1$s before_%1$s")
            + """

              from recomputation r
             cross join lateral (
                   select * from indicator_value v
                    where v.revision = r.revision
                      and v.id > case when r.revision = ? then ? else 0 end
                      and (cardinality(?::text[]) = 0 or v.series = any(?::text[]))
                    order by v.id limit ?) v
              left join lateral (
                   select * from indicator_value b
                    where\040"""
            + CELL.stream().map("b.%1$s = v.%1$s"::formatted).collect(Collectors.joining(" and "))
            + """

                      and b.revision < v.revision
                    order by b.revision desc limit 1) b on true
             where (cardinality(?::text[]) = 0 or r.ref_area = any(?::text[]))
               and r.computed_at > ? and r.computed_at <= ?
               and (r.computed_at, r.revision) >= (
                   coalesce((select computed_at from recomputation where revision = ?), '-infinity'), ?)
             order by r.computed_at, r.revision, v.id limit ?
            """;

    /** SDMX CL_OBS_STATUS: missing, suppressed. */
    private static final String SUPPRESSED = "Q";

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Place NOWHERE = new Place(BEGINNING, 0, 0);

    private final DataSource database;
    private final IndicatorCatalogue catalogue;
    private final Vintages vintages;
    private final Causes causes;

    FindRevisions(DataSource database, IndicatorCatalogue catalogue, Vintages vintages, Causes causes) {
        this.database = database;
        this.catalogue = catalogue;
        this.vintages = vintages;
        this.causes = causes;
    }

    private record Row(Revision revision, long id) {}

    @Transactional
    RevisionPage find(RevisionQuestion question) {
        try (Connection connection = database.getConnection()) {
            Optional<Instant> until = until(connection, question);
            if (until.isEmpty()) {
                return new RevisionPage(List.of(), question.since().orElse(null), null);
            }
            List<Row> rows = read(connection, question, until.get());
            boolean more = rows.size() > question.limit();
            List<Row> page = more ? rows.subList(0, question.limit()) : rows;
            return new RevisionPage(withCauses(connection, page), until.get(), more ? next(page, until.get()) : null);
        } catch (SQLException e) {
            throw new IllegalStateException("The revisions can't be read.", e);
        }
    }

    private static String next(List<Row> page, Instant until) {
        Row last = page.get(page.size() - 1);
        return new Place(until, last.revision().revision(), last.id()).cursor();
    }

    /** As asked, or the instant of the newest change, so that the same question has the same answer until one comes. */
    private Optional<Instant> until(Connection connection, RevisionQuestion question) throws SQLException {
        Instant now = question.until().isPresent() ? question.until().get() : vintages.now(connection);
        vintages.at(connection, Optional.of(now));
        if (question.until().isPresent()) {
            return question.until();
        }
        String newest = "select max(computed_at) from recomputation where computed_at <= ?";
        try (PreparedStatement query = connection.prepareStatement(newest)) {
            query.setObject(1, Vintage.timestamp(now));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    private List<Row> read(Connection connection, RevisionQuestion question, Instant until) throws SQLException {
        Place after = question.after().orElse(NOWHERE);
        java.sql.Array areas = connection.createArrayOf("text", question.areas().toArray());
        java.sql.Array series =
                connection.createArrayOf("text", question.series().toArray());
        // One more than asked for tells whether there is a next page.
        int most = question.limit() + 1;
        List<Object> parameters = List.of(
                after.revision(),
                after.id(),
                series,
                series,
                most,
                areas,
                areas,
                Vintage.timestamp(question.since().orElse(BEGINNING)),
                Vintage.timestamp(until),
                after.revision(),
                after.revision(),
                most);
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(new Row(revision(row), row.getLong("id")));
                }
                return rows;
            }
        }
    }

    private List<Revision> withCauses(Connection connection, List<Row> page) throws SQLException {
        Set<Long> revisions = new HashSet<>();
        page.forEach(row -> revisions.add(row.revision().revision()));
        Causes.Read read = causes.of(connection, revisions);
        return page.stream()
                .map(Row::revision)
                .map(one ->
                        one.because(read.submissions(one.revision(), one.refArea(), one.series(), one.timePeriod())))
                .toList();
    }

    private Revision revision(ResultSet row) throws SQLException {
        State before = state(row, "before_");
        State after = state(row, "");
        String series = row.getString("series");
        return new Revision(
                Kind.of(before, after),
                catalogue.series(series).map(Series::indicator).orElse(null),
                series,
                row.getString("ref_area"),
                row.getInt("time_period"),
                code(row, Dimension.SEX),
                code(row, Dimension.AGE),
                code(row, Dimension.URBANISATION),
                code(row, Dimension.WEALTH_QUANTILE),
                code(row, Dimension.EDUCATION_LEVEL),
                code(row, Dimension.DISABILITY_STATUS),
                code(row, Dimension.MIGRATION_STATUS),
                code(row, Dimension.INDIGENOUS_STATUS),
                code(row, Dimension.CUSTOM_BREAKDOWN),
                before,
                after,
                row.getLong("revision"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                Set.of());
    }

    private static State state(ResultSet row, String prefix) throws SQLException {
        BigDecimal value = row.getBigDecimal(prefix + "value");
        Standing coverage = Standing.read(row, prefix);
        boolean isOfARegion = coverage.areas() != null;
        boolean isSuppressed = SUPPRESSED.equals(row.getString(prefix + "obs_status"));
        Optional<Limit> limit = Limit.of(
                value,
                row.getBigDecimal(prefix + "lower_bound"),
                row.getBigDecimal(prefix + "upper_bound"),
                row.getString(prefix + "obs_status"));
        return value == null && !isOfARegion && !isSuppressed && limit.isEmpty()
                ? null
                : new State(
                        value,
                        row.getString(prefix + "unit"),
                        Origin.valueOf(row.getString(prefix + "origin")),
                        row.getBoolean(prefix + "approximation"),
                        row.getString(prefix + "nature"),
                        row.getString(prefix + "obs_status"),
                        row.getBigDecimal(prefix + "lower_bound"),
                        row.getBigDecimal(prefix + "upper_bound"),
                        limit.map(Limit::text).orElse(null),
                        Reliability.valueOf(row.getString(prefix + "reliability")),
                        row.getString(prefix + "source"),
                        row.getBigDecimal(prefix + "reported_value"),
                        isOfARegion ? coverage : null);
    }

    private static String code(ResultSet row, Dimension dimension) throws SQLException {
        String code = row.getString(column(dimension));
        return code.equals(Disaggregation.ALL) ? null : code;
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static String columns(List<String> names, String pattern) {
        return names.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }
}
