package org.inclusio.indicator.recompute;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.Fault;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.UnusableItem;
import org.inclusio.indicator.disclosure.Suspicion;
import org.inclusio.indicator.quality.Contradictions;
import org.inclusio.indicator.received.ObservationsOfArea;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.received.StaleMarks;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.received.StaleMarks.Taken;
import org.inclusio.indicator.trace.Traceparent;
import org.inclusio.indicator.value.Content;
import org.inclusio.indicator.value.IndicatorValues;
import org.inclusio.outbox.Outbox;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.computation.Cell;
import org.jboss.logging.Logger;

/** Computes again what the marks of an area say is stale. */
@ApplicationScoped
class RecomputeIndicators {

    /** What became of an area. */
    enum Result {
        /** There was nothing to compute. */
        NOTHING_LEFT,
        /** Some years were computed; there may be more. */
        DONE,
        /** Another worker, here or in another replica, has the area. */
        BUSY,
        /** Nothing was done: the process ended when some of these years were tried before. */
        EACH_ALONE
    }

    private static final Logger LOG = Logger.getLogger(RecomputeIndicators.class);

    /** First key of the advisory locks on areas; any number that nothing else in the database uses. */
    private static final int LOCK = 6_813_108;

    private final DataSource database;
    private final IndicatorCatalogue catalogue;
    private final StaleMarks marks;
    private final ObservationsOfArea observations;
    private final ComputeValues computeValues;
    private final ProtectValues protectValues;
    private final IndicatorValues values;
    private final Contradictions contradictions;
    private final StaleRegions staleRegions;
    private final RecomputeConfig config;
    private final Tracer tracer;
    private final SetAside setAside;
    private final BegunTries tries;
    private final Counter revisions;
    private final Counter computed;
    private final Counter read;

    RecomputeIndicators(
            DataSource database,
            IndicatorCatalogue catalogue,
            StaleMarks marks,
            ObservationsOfArea observations,
            ComputeValues computeValues,
            ProtectValues protectValues,
            IndicatorValues values,
            Contradictions contradictions,
            StaleRegions staleRegions,
            RecomputeConfig config,
            Tracer tracer,
            SetAside setAside,
            BegunTries tries,
            MeterRegistry metrics) {
        this.database = database;
        this.catalogue = catalogue;
        this.marks = marks;
        this.observations = observations;
        this.computeValues = computeValues;
        this.protectValues = protectValues;
        this.values = values;
        this.contradictions = contradictions;
        this.staleRegions = staleRegions;
        this.config = config;
        this.tracer = tracer;
        this.setAside = setAside;
        this.tries = tries;
        this.revisions = Counter.builder("inclusio.value.revisions")
                .description("Values that a recomputation found new, changed or gone.")
                .register(metrics);
        this.computed = Counter.builder("inclusio.values.computed")
                .description("Values that were computed, whether they came out changed or not.")
                .register(metrics);
        this.read = Counter.builder("inclusio.observations.read")
                .description("Observations that were read to compute values.")
                .register(metrics);
    }

    /**
     * Takes the marks of some years of an area and computes them, in one transaction: whatever dies, the marks are
     * either still there, or their values are kept and their announcement is in the outbox.
     */
    @Transactional
    Result recompute(String area) throws SQLException {
        return recompute(area, false, connection -> someYears(connection, area, marks.of(connection, area)));
    }

    /** The same for one year, also when it is set aside. */
    @Transactional
    Result recompute(String area, int year) throws SQLException {
        return recompute(area, true, connection -> Set.of(year));
    }

    /**
     * The same for one year that waits. Where it has ended the process too often, it is set aside in this transaction, whose
     * lock keeps other workers from taking it before they can see that.
     */
    @Transactional
    Result recomputeOrSetAside(String area, int year) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection, area)) {
                return Result.BUSY;
            }
            if (marks.of(connection, area).stream().noneMatch(mark -> mark.year() == year)) {
                return Result.NOTHING_LEFT;
            }
            try (BegunTries.Try begun = tries.begin(Recomputations.QUEUE, List.of(Recomputations.name(area, year)))) {
                try {
                    begun.mayGoOn();
                } catch (UnusableItem e) {
                    setAside.put(connection, Recomputations.item(area, year), Fault.of(e), SetAside.reason(e));
                    return Result.DONE;
                }
                return recompute(connection, area, Set.of(year));
            }
        }
    }

    private interface Choice {
        Set<Integer> years(Connection connection) throws SQLException;
    }

    private Result recompute(String area, boolean isAlone, Choice choice) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection, area)) {
                return Result.BUSY;
            }
            Set<Integer> years = choice.years(connection);
            if (years.isEmpty()) {
                return Result.NOTHING_LEFT;
            }
            List<String> names =
                    years.stream().map(year -> Recomputations.name(area, year)).toList();
            if (!isAlone && tries.open(Recomputations.QUEUE, names) > 0) {
                return Result.EACH_ALONE;
            }
            try (BegunTries.Try begun = tries.begin(Recomputations.QUEUE, names)) {
                begun.mayGoOn();
                return recompute(connection, area, years);
            }
        }
    }

    private Result recompute(Connection connection, String area, Set<Integer> years) throws SQLException {
        Taken taken = marks.take(connection, area, years);
        setAside.settle(connection, Recomputations.QUEUE, area, years);
        if (taken.marks().isEmpty()) {
            return Result.NOTHING_LEFT;
        }
        Span span = tracer.spanBuilder("recompute indicators")
                .setParent(Traceparent.context(taken.traceparent()))
                .setAttribute("ref_area", area)
                .startSpan();
        Scope scope = span.makeCurrent();
        try {
            keepChanges(connection, area, StaleValues.of(catalogue, area, taken.marks()), taken);
        } finally {
            scope.close();
            span.end();
        }
        return Result.DONE;
    }

    private static boolean lock(Connection connection, String area) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select pg_try_advisory_xact_lock(" + LOCK + ", hashtext(?))")) {
            query.setString(1, area);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The first years whose inputs together are few enough to hold, and at least one. */
    private Set<Integer> someYears(Connection connection, String area, Set<Mark> marked) throws SQLException {
        Map<Integer, List<Mark>> byYear = marked.stream().collect(Collectors.groupingBy(Mark::year));
        if (byYear.size() <= 1) {
            return byYear.keySet();
        }
        Map<Integer, Integer> counts = observations.count(
                connection, area, StaleValues.of(catalogue, area, marked).inputs());
        Set<Integer> years = new TreeSet<>();
        long held = 0;
        for (int year : new TreeSet<>(byYear.keySet())) {
            held += counts.getOrDefault(year, 0);
            if (!years.isEmpty() && held > config.observationsAtOnce()) {
                break;
            }
            years.add(year);
        }
        return years;
    }

    private void keepChanges(Connection connection, String area, StaleValues stale, Taken taken) throws SQLException {
        Map<Cell, Content> changes = new LinkedHashMap<>();
        Set<Mark> unexamined = new HashSet<>(taken.marks());
        Set<Mark> suspects = new HashSet<>();
        for (StaleValues part : inParts(connection, area, stale)) {
            Set<Mark> inputs = part.inputs();
            List<Observed> observed = observations.read(connection, area, inputs);
            Suspicion seen = protectValues.suspicion(area);
            Map<Cell, Content> contents = computeValues.compute(area, part, observed, seen);
            suspects.addAll(protectValues.suspects(connection, area, seen, observed, inputs));
            changes.putAll(Content.changes(values.current(connection, area, part.cells()), contents));
            read.increment(observed.size());
            computed.increment(contents.size());
            Set<Mark> examined = new HashSet<>(unexamined);
            examined.retainAll(inputs);
            unexamined.removeAll(examined);
            contradictions.replace(connection, area, examined, computeValues.contradictions(area, examined, observed));
            contradictions.withhold(
                    connection,
                    area,
                    part.counts(catalogue),
                    computeValues.unsure(contents).tables());
        }
        if (!suspects.isEmpty()) {
            protect(connection, area, suspects, changes);
        }
        if (changes.isEmpty()) {
            return;
        }
        long revision = values.nextRevision(connection, area);
        values.append(connection, area, revision, changes);
        Causes.keep(connection, revision, taken.causes());
        staleRegions.markGroups(connection, revision, taken.submissions());
        Outbox.write(connection, Announcements.KIND, revision, Traceparent.current());
        revisions.increment(changes.size());
        LOG.infof("Computed %s: %d values changed with revision %d.", area, changes.size(), revision);
    }

    /** Puts what may be told in the place of what was computed. */
    private void protect(Connection connection, String area, Set<Mark> suspects, Map<Cell, Content> changes)
            throws SQLException {
        Optional<AreaEntry> entry = catalogue.area(area);
        if (entry.isPresent()) {
            ProtectValues.Told told = protectValues.protect(connection, entry.get(), suspects);
            Set<Mark> affected = told.affected().cells();
            changes.keySet()
                    .removeIf(cell -> affected.contains(
                            new Mark(cell.series(), cell.period().year())));
            changes.putAll(Content.changes(values.current(connection, area, affected), told.values()));
        }
    }

    private List<StaleValues> inParts(Connection connection, String area, StaleValues stale) throws SQLException {
        if (stale.isEmpty()) {
            return List.of();
        }
        long inputs = observations.count(connection, area, stale.inputs()).values().stream()
                .mapToLong(count -> count)
                .sum();
        // Growth takes a year more at each end, which is no reason to divide.
        return inputs > 3L * config.observationsAtOnce()
                ? stale.bySharedCounts(catalogue).toList()
                : List.of(stale);
    }
}
