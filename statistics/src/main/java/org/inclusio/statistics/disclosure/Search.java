package org.inclusio.statistics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Finds alternatives to a table by linear programming (Fischetti and Salazar, "Models and algorithms for optimizing cell
 * suppression in tabular data with linear constraints", 2000). Unknowns are differences from the true table, so that the
 * numbers stay small however large the counts are. Where the solver gives no whole numbers it is asked again for whole
 * ones; what it answers counts only if it {@link Alternative#holds}.
 */
final class Search {

    /** Branches after which the best whole numbers found so far have to do. */
    private static final int MOST_BRANCHES = 2_000;

    private static final double NOTHING = 1e-6;

    /** What it costs to move a count once more that others have moved. */
    private static final double FREE = 0.01;

    private final Table<?> table;

    /** Unknowns solved for so far. */
    private long effort;

    Search(Table<?> table) {
        this.table = table;
    }

    long effort() {
        return effort;
    }

    /** The alternative in which one count lies furthest up or down; empty where none was found. */
    Optional<Alternative> furthest(int place, boolean up, BitSet hidden, Bounds bounds) {
        int[] places = table.tied(place, hidden).stream().toArray();
        return furthest(place, up, places, bounds, false)
                .filter(found -> found.holds(table, hidden, bounds))
                .or(() -> furthest(place, up, places, bounds, true))
                .filter(found -> found.holds(table, hidden, bounds));
    }

    private Optional<Alternative> furthest(int place, boolean up, int[] places, Bounds bounds, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] unknowns = new Variable[table.size()];
        for (int other : places) {
            unknowns[other] = model.newVariable("d" + other)
                    .lower(bounds.down(other))
                    .upper(bounds.up(other))
                    .integer(whole);
        }
        unknowns[place].weight(1);
        balance(model, unknowns, places);
        effort += places.length;
        model.options.iterations_abort = whole ? MOST_BRANCHES : Integer.MAX_VALUE;
        Optimisation.Result result = up ? model.maximise() : model.minimise();
        return result.getState().isFeasible() ? Optional.of(rounded(places, result)) : Optional.empty();
    }

    private void balance(ExpressionsBasedModel model, Variable[] unknowns, int[] places) {
        linesOf(places).forEach(number -> {
            Table.Line line = table.lines().get(number);
            Expression sum = model.newExpression("e" + number).level(0);
            for (int i = 0; i < line.places().length; i++) {
                if (unknowns[line.places()[i]] != null) {
                    sum.set(unknowns[line.places()[i]], line.factors()[i]);
                }
            }
        });
    }

    private static Alternative rounded(int[] places, Optimisation.Result result) {
        long[] differences = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            differences[i] = Math.round(result.doubleValue(i));
        }
        return new Alternative(places, differences);
    }

    /**
     * The alternative in which one count differs by {@code distance}, or by as much as it can on the way there, and the
     * others by as little as it takes; those in {@code moved} are moved rather than others. Empty where it was not found in
     * whole numbers.
     */
    Optional<Alternative> nearest(int place, long distance, BitSet hidden, BitSet moved, Bounds bounds) {
        int[] places = table.tied(place, hidden).stream().toArray();
        return moves(place, distance, places, other -> moved.get(other) ? FREE : loss(table.at(other)), bounds)
                .map(moves -> new Alternative(places, moves.rounded()))
                .filter(found -> found.at(place) != 0 && found.holds(table, hidden, bounds));
    }

    /**
     * The counts that it costs least to hide besides those hidden already, so that one count can differ by {@code distance}
     * or, where everything together does not suffice, by as much as possible. They are looked for near what is hidden
     * first. A count costs the more the more persons it tells of, by the logarithm. Without counts where nothing would
     * help; empty where the solver failed.
     */
    Optional<BitSet> cheapestCover(int place, long distance, BitSet hidden, BitSet candidates, Bounds bounds) {
        BitSet movable = table.tied(place, hidden);
        while (true) {
            BitSet wider = table.neighbours(movable, candidates);
            wider.or(movable);
            wider = table.tied(wider, hidden);
            boolean isAll = wider.equals(movable);
            movable = wider;
            int[] places = movable.stream().toArray();
            Optional<Moves> moves =
                    moves(place, distance, places, other -> hidden.get(other) ? 0 : loss(table.at(other)), bounds);
            if (isAll || moves.filter(found -> found.reaches(place, distance)).isPresent()) {
                return moves.map(found -> found.moved(hidden));
            }
        }
    }

    private record Moves(int[] places, double[] differences, double[] amounts) {

        long[] rounded() {
            return Arrays.stream(differences).mapToLong(Math::round).toArray();
        }

        boolean reaches(int place, long distance) {
            int index = Arrays.binarySearch(places, place);
            return Math.abs(differences[index]) > Math.abs(distance) - NOTHING;
        }

        BitSet moved(BitSet hidden) {
            BitSet moved = new BitSet();
            for (int i = 0; i < places.length; i++) {
                moved.set(places[i], !hidden.get(places[i]) && amounts[i] > NOTHING);
            }
            return moved;
        }
    }

    private Optional<Moves> moves(int place, long distance, int[] places, IntToDoubleFunction cost, Bounds bounds) {
        double dearest =
                Math.max(1, Arrays.stream(places).mapToDouble(cost).max().orElse(1));
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] ups = new Variable[table.size()];
        Variable[] downs = new Variable[table.size()];
        for (int other : places) {
            double weight = cost.applyAsDouble(other) / dearest;
            ups[other] = model.newVariable("u" + other)
                    .lower(0)
                    .upper(bounds.up(other))
                    .weight(weight);
            downs[other] = model.newVariable("d" + other)
                    .lower(0)
                    .upper(-bounds.down(other))
                    .weight(weight);
        }
        Variable wanted = distance > 0 ? ups[place] : downs[place];
        Variable opposite = distance > 0 ? downs[place] : ups[place];
        opposite.upper(0);
        // Reaching further outweighs whatever else it costs.
        long room = distance > 0 ? bounds.up(place) : -bounds.down(place);
        wanted.upper(Math.min(room, Math.abs(distance))).weight(-10.0 * places.length);
        linesOf(places).forEach(number -> {
            Table.Line line = table.lines().get(number);
            Expression sum = model.newExpression("e" + number).level(0);
            for (int i = 0; i < line.places().length; i++) {
                int other = line.places()[i];
                if (ups[other] != null) {
                    sum.set(ups[other], line.factors()[i]);
                    sum.set(downs[other], -line.factors()[i]);
                }
            }
        });
        effort += 2L * places.length;
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        double[] differences = new double[places.length];
        double[] amounts = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            double up = result.doubleValue(model.indexOf(ups[places[i]]));
            double down = result.doubleValue(model.indexOf(downs[places[i]]));
            differences[i] = up - down;
            amounts[i] = up + down;
        }
        return Optional.of(new Moves(places, differences, amounts));
    }

    private IntStream linesOf(int[] places) {
        BitSet lines = new BitSet();
        for (int place : places) {
            table.linesOf(place).forEach(lines::set);
        }
        return lines.stream();
    }

    static double loss(Count<?> count) {
        return 1 + Math.log1p((double) count.value());
    }
}
