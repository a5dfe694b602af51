package org.inclusio.indicator.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.inclusio.indicator.value.FindValues;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.statistics.aggregation.Timeline;
import org.inclusio.statistics.aggregation.Timeline.Standing;
import org.inclusio.statistics.aggregation.Window;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Disaggregation;

/** Tells what stands behind the value of a region, from what its areas have, or had, for the group. */
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
        Map<String, Standing> standings = standings(question, group(value));
        List<String> without = new ArrayList<>(members(question));
        without.removeAll(standings.keySet());
        BigDecimal whole = standings.values().stream()
                .map(standing -> AreaContribution.part(standing.contribution()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RegionalContributions(
                value,
                question.series().aggregation().name(),
                question.imputed(),
                standings.entrySet().stream()
                        .map(one -> AreaContribution.of(one.getKey(), question.series(), one.getValue(), whole))
                        .toList(),
                without);
    }

    private Map<String, Standing> standings(ContributionQuestion question, Disaggregation group) {
        Window window = config.rules(question.series()).window();
        Map<String, Standing> standings = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            cells.read(
                    connection,
                    question.series().code(),
                    members(question),
                    List.of(group),
                    vintages.at(connection, question.asOf()),
                    (area, timelines) -> timelines
                            .values()
                            .forEach(timeline -> standing(question, timeline, window)
                                    .ifPresent(standing -> standings.put(area, standing))));
        } catch (SQLException e) {
            throw new IllegalStateException("The values of areas can't be read.", e);
        }
        return standings;
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
