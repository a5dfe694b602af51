package org.inclusio.indicator.recompute;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.indicator.disclosure.Hidden;
import org.inclusio.indicator.disclosure.Safeguard;
import org.inclusio.indicator.disclosure.Suspicion;
import org.inclusio.indicator.quality.Contradictions;
import org.inclusio.indicator.received.ObservationsOfArea;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.value.Content;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.computation.Cell;

/**
 * Computes again everything that follows from tables with small counts, and takes out what would tell of single persons.
 * All that is computed from such a table is looked at together, whichever of it was stale.
 */
@ApplicationScoped
class ProtectValues {

    private final IndicatorCatalogue catalogue;
    private final ObservationsOfArea observations;
    private final ComputeValues computeValues;
    private final Safeguard safeguard;
    private final Contradictions contradictions;
    private final ObjectMapper json;

    ProtectValues(
            IndicatorCatalogue catalogue,
            ObservationsOfArea observations,
            ComputeValues computeValues,
            Safeguard safeguard,
            Contradictions contradictions,
            ObjectMapper json) {
        this.catalogue = catalogue;
        this.observations = observations;
        this.computeValues = computeValues;
        this.safeguard = safeguard;
        this.contradictions = contradictions;
        this.json = json;
    }

    /**
     * What is told.
     *
     * @param values of all the sub-series and years that {@code affected} names
     */
    record Told(StaleValues affected, Map<Cell, Content> values) {}

    /** Somebody who notices, while values are computed, what has to be protected. */
    Suspicion suspicion(String area) {
        return safeguard.suspicion(area);
    }

    /** The tables among these that have to be protected: as noticed, as marked, and those that were protected before. */
    Set<Mark> suspects(Connection connection, String area, Suspicion seen, List<Observed> observed, Set<Mark> inputs)
            throws SQLException {
        Set<Mark> suspects = new HashSet<>(seen.suspects());
        suspects.addAll(Safeguard.marked(observed));
        suspects.addAll(safeguard.known(connection, area, inputs));
        return suspects;
    }

    /** Protects these tables, and those that turn up with them. */
    Told protect(Connection connection, AreaEntry area, Set<Mark> suspects) throws SQLException {
        String code = area.area().iso3();
        Set<Mark> tables = new HashSet<>(suspects);
        while (true) {
            StaleValues affected = StaleValues.of(catalogue, code, tables);
            Set<Mark> inputs = new HashSet<>(affected.inputs());
            inputs.addAll(tables);
            List<Observed> observed = observations.read(connection, code, inputs);
            Suspicion seen = safeguard.suspicion(code);
            Map<Cell, Content> values = computeValues.compute(code, affected, observed, seen);
            if (!tables.addAll(suspects(connection, code, seen, observed, inputs))) {
                Hidden hidden = safeguard.decide(connection, code, tables, seen, observed);
                Set<Mark> untold = new HashSet<>(hidden.tables());
                untold.addAll(computeValues.unsure(values).tables());
                contradictions.withhold(connection, code, tables, untold);
                return new Told(
                        affected,
                        new Withholding(hidden, json).told(values, computeValues.traces(code, affected, observed)));
            }
        }
    }
}
