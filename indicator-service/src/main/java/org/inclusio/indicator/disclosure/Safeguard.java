package org.inclusio.indicator.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.indicator.disclosure.Ledger.History;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Disaggregation;

/** Decides, within a recomputation, which numbers of an area are not told, and keeps what was decided. */
@ApplicationScoped
public class Safeguard {

    private final IndicatorCatalogue catalogue;
    private final DisclosureConfig config;
    private final ProtectTables protectTables;
    private final Ledger ledger;
    private final ToldBefore toldBefore;

    Safeguard(
            IndicatorCatalogue catalogue,
            DisclosureConfig config,
            ProtectTables protectTables,
            Ledger ledger,
            ToldBefore toldBefore) {
        this.catalogue = catalogue;
        this.config = config;
        this.protectTables = protectTables;
        this.ledger = ledger;
        this.toldBefore = toldBefore;
    }

    /** Somebody who watches while the values of an area are computed. */
    public Suspicion suspicion(String area) {
        return new Suspicion(catalogue, config.rule(area), config.totals());
    }

    /** The tables of observations that their office marked as not free. */
    public static Set<Mark> marked(List<Observed> observations) {
        return observations.stream()
                .filter(one -> !one.isFree())
                .map(one -> new Mark(one.cell().series(), one.cell().period().year()))
                .collect(Collectors.toSet());
    }

    /** Those of the tables about which something was decided before. */
    public Set<Mark> known(Connection connection, String area, Collection<Mark> tables) throws SQLException {
        return ledger.known(connection, area, tables);
    }

    /**
     * Decides about these tables and keeps the decisions.
     *
     * @param seen everything that is computed from them, seen
     * @param observations among others everything that was observed of them
     */
    public Hidden decide(
            Connection connection, String area, Set<Mark> tables, Suspicion seen, List<Observed> observations)
            throws SQLException {
        Map<Mark, History> histories = ledger.histories(connection, area, tables);
        Map<Mark, Set<Disaggregation>> marked = new HashMap<>();
        for (Observed one : observations) {
            Mark table = new Mark(one.cell().series(), one.cell().period().year());
            if (!one.isFree() && tables.contains(table)) {
                marked.computeIfAbsent(table, any -> new HashSet<>())
                        .add(Hidden.written(
                                catalogue, table.series(), one.cell().disaggregation()));
            }
        }
        Map<Mark, ProtectTables.Known> known = new HashMap<>();
        for (Mark table : tables) {
            History history = histories.getOrDefault(table, History.NONE);
            known.put(
                    table,
                    new ProtectTables.Known(
                            marked.getOrDefault(table, Set.of()),
                            history.releases(),
                            history.isEmpty() ? toldBefore.read(connection, area, table) : history.toldBefore()));
        }
        Map<Mark, Set<Disaggregation>> hidden = new HashMap<>(marked);
        for (Map.Entry<Mark, List<Verdict>> one :
                protectTables.decide(area, seen, known).entrySet()) {
            Mark table = one.getKey();
            ledger.keep(
                    connection,
                    area,
                    table,
                    histories.getOrDefault(table, History.NONE),
                    known.get(table).told(),
                    one.getValue());
            Set<Disaggregation> groups = new HashSet<>(hidden.getOrDefault(table, Set.of()));
            one.getValue().stream()
                    .filter(Verdict::isHidden)
                    .map(Verdict::group)
                    .forEach(groups::add);
            hidden.put(table, groups);
        }
        return new Hidden(catalogue, hidden);
    }
}
