package org.inclusio.ingest.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The values of one series with a cell for every combination of the codes that it has, so that a neighbour is found by
 * addition. Files of statistics are nearly full tables; one that is not gets no grid.
 */
final class Grid {

    private final int[] shifts;
    private final int[] masks;
    private final int[][] steps;
    private final double[] values;
    // A byte each, so that several threads may put observations at once.
    private final boolean[] news;

    private Grid(ObservationKeys keys, int[][] steps, int cells) {
        this.shifts = keys.shifts();
        this.masks = keys.masks();
        this.steps = steps;
        this.values = new double[cells];
        this.news = new boolean[cells];
        Arrays.fill(values, Double.NaN);
    }

    /** Which codes a series has, gathered before its grid is made. */
    static final class Shape {
        private final ObservationKeys keys;
        private final BitSet[] numbers;
        private final int[] last;
        private int observations;

        Shape(ObservationKeys keys) {
            this.keys = keys;
            this.numbers = new BitSet[keys.components()];
            this.last = new int[numbers.length];
            Arrays.setAll(numbers, component -> new BitSet());
            Arrays.fill(last, -1);
        }

        void add(long key, int group) {
            observations++;
            for (int component = 0; component < numbers.length; component++) {
                int number = keys.number(key, group, component);
                if (number != last[component]) {
                    numbers[component].set(number);
                    last[component] = number;
                }
            }
        }

        /**
         * A grid in which nothing lies yet.
         *
         * @param perObservation how many cells and steps each observation may cost
         * @param most how many there may be
         * @return null when there would be more
         */
        Grid grid(int perObservation, int most) {
            long allowed = Math.min((long) perObservation * observations, most);
            long cells = 1;
            long steps = 0;
            for (BitSet present : numbers) {
                cells *= present.cardinality();
                steps += present.length();
                if (cells > allowed || steps > allowed) {
                    return null;
                }
            }
            return new Grid(keys, steps(), (int) cells);
        }

        /** The same of two parts of the observations. */
        Shape and(Shape other) {
            for (int component = 0; component < numbers.length; component++) {
                numbers[component].or(other.numbers[component]);
            }
            observations += other.observations;
            return this;
        }

        /**
         * How far each code of each component is from the first; -1 for codes that the series has not. Years are next to
         * each other, and then what stands last in a name, which changes first in most files: who reads the rows in their
         * order stays near in memory.
         */
        private int[][] steps() {
            int[][] steps = new int[numbers.length][];
            int step = 1;
            for (int component : order()) {
                BitSet present = numbers[component];
                steps[component] = new int[present.length()];
                Arrays.fill(steps[component], -1);
                int place = 0;
                for (int number = present.nextSetBit(0); number >= 0; number = present.nextSetBit(number + 1)) {
                    steps[component][number] = step * place++;
                }
                step *= place;
            }
            return steps;
        }

        private int[] order() {
            int year = keys.yearComponent();
            return IntStream.concat(
                            IntStream.of(year),
                            IntStream.range(0, numbers.length)
                                    .map(i -> numbers.length - 1 - i)
                                    .filter(component -> component != year))
                    .toArray();
        }
    }

    int cells() {
        return values.length;
    }

    void put(long key, int group, double value, boolean isNews) {
        int cell = cell(key, group);
        values[cell] = value;
        news[cell] = isNews;
    }

    /** -1 when the series lacks one of the codes. */
    int cell(long key, int group) {
        int cell = step(shifts.length, group);
        for (int component = 0; component < shifts.length && cell >= 0; component++) {
            int step = step(component, (int) (key >>> shifts[component]) & masks[component]);
            cell = step < 0 ? -1 : cell + step;
        }
        return cell;
    }

    /** How far a code of a component is from its first; -1 when the series has it not. */
    int step(int component, int number) {
        int[] known = steps[component];
        return number < 0 || number >= known.length ? -1 : known[number];
    }

    double value(int cell) {
        return values[cell];
    }

    boolean isNews(int cell) {
        return news[cell];
    }
}
