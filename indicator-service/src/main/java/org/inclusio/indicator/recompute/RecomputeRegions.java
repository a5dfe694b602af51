package org.inclusio.indicator.recompute;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.delivery.BegunTries;
import org.inclusio.indicator.recompute.StaleRegions.Taken;
import org.inclusio.indicator.trace.Traceparent;
import org.inclusio.indicator.value.Content;
import org.inclusio.indicator.value.IndicatorValues;
import org.inclusio.indicator.value.Standing;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.outbox.Outbox;
import org.inclusio.statistics.aggregation.ReferencePopulation;
import org.inclusio.statistics.aggregation.RegionalAggregation;
import org.inclusio.statistics.aggregation.RegionalAggregation.Rules;
import org.inclusio.statistics.aggregation.RegionalValue;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.WorldPopulation;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.observation.Period;
import org.jboss.logging.Logger;

/** Computes the regions of the areas that changed again, one sub-series in one transaction. */
@ApplicationScoped
public class RecomputeRegions {

    /** What became of a sub-series. */
    public enum Result {
        DONE,
        /** Another worker, here or in another replica, has the sub-series. */
        BUSY
    }

    /** The name of the queue of sub-series among what is set aside. */
    public static final String QUEUE = "regions";

    private static final Logger LOG = Logger.getLogger(RecomputeRegions.class);

    /** First key of the advisory locks on sub-series; any number that nothing else in the database uses. */
    private static final int LOCK = 6_813_110;

    private final DataSource database;
    private final IndicatorCatalogue catalogue;
    private final StaleRegions stale;
    private final RegionalCells cells;
    private final IndicatorValues values;
    private final Vintages vintages;
    private final RegionConfig config;
    private final Tracer tracer;
    private final BegunTries tries;

    RecomputeRegions(
            DataSource database,
            IndicatorCatalogue catalogue,
            StaleRegions stale,
            RegionalCells cells,
            IndicatorValues values,
            Vintages vintages,
            RegionConfig config,
            Tracer tracer,
            BegunTries tries) {
        this.database = database;
        this.catalogue = catalogue;
        this.stale = stale;
        this.cells = cells;
        this.values = values;
        this.vintages = vintages;
        this.config = config;
        this.tracer = tracer;
        this.tries = tries;
    }

    /**
     * Takes the marks of a sub-series and computes every year of the groups that changed, because a value between two
     * observed years depends on both.
     *
     * @param announcedAs kind of the outbox entry that announces a recomputation
     */
    @Transactional
    public Result recompute(String code, String announcedAs) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection, code)) {
                return Result.BUSY;
            }
            try (BegunTries.Try begun = tries.begin(QUEUE, name(code))) {
                begun.mayGoOn();
                return recompute(connection, code, announcedAs);
            }
        }
    }

    /** What a sub-series is called in the queue. */
    public static String name(String code) {
        return "regions of " + code;
    }

    private Result recompute(Connection connection, String code, String announcedAs) throws SQLException {
        Taken taken = stale.take(connection, code);
        Series series = catalogue.series(code).orElse(null);
        if (series == null || taken.areas().isEmpty()) {
            return Result.DONE;
        }
        Span span = tracer.spanBuilder("recompute regions")
                .setParent(Traceparent.context(taken.traceparent()))
                .setAttribute("series", code)
                .startSpan();
        Scope scope = span.makeCurrent();
        try {
            recompute(connection, series, taken, announcedAs);
        } finally {
            scope.close();
            span.end();
        }
        return Result.DONE;
    }

    private void recompute(Connection connection, Series series, Taken taken, String announcedAs) throws SQLException {
        List<Region> regions = regionsOf(taken.areas());
        List<String> members = membersOf(regions, series);
        Collection<Disaggregation> groups =
                taken.everyGroup() ? cells.groups(connection, series.code(), members) : taken.groups();
        Vintage vintage = vintages.justNow(connection);
        ReferencePopulation population = ReferencePopulation.of(catalogue, series);
        Rules rules = config.rules(series);
        Map<String, Map<Cell, Content>> changes = new LinkedHashMap<>();
        List<Disaggregation> left = new ArrayList<>(groups);
        for (int from = 0; from < left.size(); from += config.groupsAtOnce()) {
            List<Disaggregation> some = left.subList(from, Math.min(from + config.groupsAtOnce(), left.size()));
            RegionalAggregation sums = new RegionalAggregation(series, regions, catalogue.areas(), population, rules);
            cells.read(
                    connection,
                    series,
                    members,
                    some,
                    vintage,
                    (area, timelines) -> timelines.forEach((group, timeline) -> sums.add(area, group, timeline)));
            collect(connection, series, regions, Set.copyOf(some), sums.values(), changes);
        }
        keep(connection, series, vintage, changes, taken.submissions(), announcedAs);
    }

    private void collect(
            Connection connection,
            Series series,
            List<Region> regions,
            Set<Disaggregation> groups,
            List<RegionalValue> computed,
            Map<String, Map<Cell, Content>> changes)
            throws SQLException {
        Map<String, Map<Cell, Content>> byRegion = new HashMap<>();
        for (RegionalValue value : computed) {
            byRegion.computeIfAbsent(value.region(), region -> new LinkedHashMap<>())
                    .put(new Cell(series.code(), value.group(), new Period(value.year())), content(series, value));
        }
        Map<String, Map<Cell, Content>> held =
                values.currentOf(connection, regions.stream().map(Region::code).toList(), series.code(), groups);
        for (Region region : regions) {
            Map<Cell, Content> changed = Content.changes(
                    held.getOrDefault(region.code(), Map.of()), byRegion.getOrDefault(region.code(), Map.of()));
            if (!changed.isEmpty()) {
                changes.computeIfAbsent(region.code(), code -> new LinkedHashMap<>())
                        .putAll(changed);
            }
        }
    }

    private void keep(
            Connection connection,
            Series series,
            Vintage madeOf,
            Map<String, Map<Cell, Content>> changes,
            Set<Long> submissions,
            String announcedAs)
            throws SQLException {
        for (Map.Entry<String, Map<Cell, Content>> one : changes.entrySet()) {
            long revision = values.nextRevision(connection, one.getKey(), madeOf);
            values.append(connection, one.getKey(), revision, one.getValue());
            Causes.keepOfRegion(connection, revision, series.code(), submissions);
            Outbox.write(connection, announcedAs, revision, Traceparent.current());
            LOG.infof(
                    "Computed %s of %s: %d values changed with revision %d.",
                    series.code(), one.getKey(), one.getValue().size(), revision);
        }
    }

    private static Content content(Series series, RegionalValue value) {
        Standing standing = Standing.of(
                plain(value.coverage()),
                value.areasWithData(),
                value.areas(),
                plain(value.imputedValue()),
                plain(value.imputedCoverage()),
                value.areasSurveyed(),
                value.areasCatalogued(),
                WorldPopulation.EDITION);
        String known = value.estimated() ? "E" : "A";
        Limit limit = value.limit();
        return limit == null
                ? Content.ofRegion(plain(value.value()), series.unit(), value.value() == null ? "O" : known, standing)
                : Content.ofRegion(
                        new Limit(plain(limit.lower()), plain(limit.upper())), series.unit(), known, standing);
    }

    private List<Region> regionsOf(Set<String> areas) {
        List<AreaEntry> changed =
                areas.stream().flatMap(area -> catalogue.area(area).stream()).toList();
        return catalogue.regions().stream()
                .filter(region -> changed.stream().anyMatch(area -> area.isMemberOf(region.code())))
                .toList();
    }

    private List<String> membersOf(List<Region> regions, Series series) {
        return catalogue.areas().stream()
                .filter(area ->
                        series.isAbout(area) && regions.stream().anyMatch(region -> area.isMemberOf(region.code())))
                .map(area -> area.area().iso3())
                .collect(Collectors.toList());
    }

    private static boolean lock(Connection connection, String series) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select pg_try_advisory_xact_lock(" + LOCK + ", hashtext(?))")) {
            query.setString(1, series);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** As the database gives numbers back, so that kept and computed ones can be compared. */
    public static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
