package org.inclusio.indicator.region;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.inclusio.indicator.recompute.RecomputeRegions;
import org.inclusio.indicator.recompute.RegionConfig;
import org.inclusio.indicator.recompute.RegionalCells;
import org.inclusio.indicator.value.FindValues;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.statistics.aggregation.ReferencePopulation;
import org.inclusio.statistics.aggregation.Timeline;
import org.inclusio.statistics.aggregation.Timeline.Standing;
import org.inclusio.statistics.aggregation.Window;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.WorldPopulation;
import org.inclusio.statistics.observation.Disaggregation;

/** Tells what stands behind the value of a region, from what its areas held for the group when it was computed. */
@ApplicationScoped
class FindContributions {

    private final IndicatorCatalogue catalogue;
    private final DataSource database;
    private final FindValues values;
    private final RegionalCells cells;
    private final Vintages vintages;
    private final RegionConfig config;

    FindContributions(
            IndicatorCatalogue catalogue,
            DataSource database,
            FindValues values,
            RegionalCells cells,
            Vintages vintages,
            RegionConfig config) {
        this.catalogue = catalogue;
        this.database = database;
        this.values = values;
        this.cells = cells;
        this.vintages = vintages;
        this.config = config;
    }

    @Transactional
    RegionalContributions find(ContributionQuestion question) {
        IndicatorValue value = values.find(question.series().indicator(), question.value()).items().stream()
                .findFirst()
                .orElseThrow(() -> RegionRefusal.NO_REGIONAL_VALUE.because(
                        question.series().code() + " has no value of "
                                + question.region().code() + " for this group and " + question.year()
                                + ", because no area of it has one. Ask for another year or group."));
        Behind behind = behind(question, value);
        Map<String, Standing> standings = behind.standings;
        List<String> without = new ArrayList<>(members(question));
        without.removeAll(standings.keySet());
        Optional<ReferencePopulation> populations = populations(question, value);
        BigDecimal whole = standings.values().stream()
                .map(standing -> AreaContribution.part(standing.contribution()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RegionalContributions(
                value,
                question.series().aggregation().name(),
                question.imputed(),
                behind.madeOf.orElse(null),
                members(question).stream()
                        .flatMap(area -> population(populations, area, question).stream())
                        .reduce(BigDecimal::add)
                        .map(RecomputeRegions::plain)
                        .orElse(null),
                standings.entrySet().stream()
                        .map(one -> AreaContribution.of(
                                one.getKey(),
                                question.series(),
                                one.getValue(),
                                whole,
                                population(populations, one.getKey(), question)))
                        .toList(),
                without);
    }

    /** Unknown for values whose coverage was of the populations that offices had stated. */
    private Optional<ReferencePopulation> populations(ContributionQuestion question, IndicatorValue value) {
        return Optional.ofNullable(value.coverage().populationSource())
                .filter(WorldPopulation.EDITION::equals)
                .map(edition -> ReferencePopulation.of(catalogue, question.series()));
    }

    private static Optional<BigDecimal> population(
            Optional<ReferencePopulation> populations, String area, ContributionQuestion question) {
        return populations.flatMap(known -> known.of(area, question.year()));
    }

    /** What the areas brought, and the instant at which they held it. */
    private record Behind(Map<String, Standing> standings, Optional<Instant> madeOf) {}

    private Behind behind(ContributionQuestion question, IndicatorValue value) {
        Window window = config.rules(question.series()).window();
        Map<String, Standing> standings = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            Optional<Instant> madeOf = madeOf(connection, value.revision());
            Vintage vintage = vintages.at(connection, madeOf.or(question::asOf));
            cells.read(
                    connection,
                    question.series(),
                    members(question),
                    List.of(group(value)),
                    vintage,
                    (area, timelines) -> timelines
                            .values()
                            .forEach(timeline -> standing(question, timeline, window)
                                    .ifPresent(standing -> standings.put(area, standing))));
            return new Behind(standings, madeOf);
        } catch (SQLException e) {
            throw new IllegalStateException("The values of areas can't be read.", e);
        }
    }

    /** Unknown for regions that were computed before this was kept. */
    private static Optional<Instant> madeOf(Connection connection, long revision) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select made_of from recomputation where revision = ?")) {
            query.setLong(1, revision);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    private static Optional<Standing> standing(ContributionQuestion question, Timeline timeline, Window window) {
        return question.imputed()
                ? timeline.imputed(question.year(), window)
                : timeline.observed(question.year(), window);
    }

    private List<String> members(ContributionQuestion question) {
        return catalogue.areas().stream()
                .filter(area -> area.isMemberOf(question.region().code())
                        && question.series().isAbout(area))
                .map(area -> area.area().iso3())
                .sorted()
                .toList();
    }

    private static Disaggregation group(IndicatorValue value) {
        return new Disaggregation(
                value.sex(),
                value.age(),
                value.urbanisation(),
                value.wealthQuantile(),
                value.educationLevel(),
                value.disabilityStatus(),
                value.migrationStatus(),
                value.indigenousStatus(),
                value.customBreakdown());
    }
}
