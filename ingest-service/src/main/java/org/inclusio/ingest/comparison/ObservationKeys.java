package org.inclusio.ingest.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RecentTexts;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.statistics.observation.Dimension;

/**
 * The names of the observations of one area as numbers: every code of a dimension gets a small one when it is met first,
 * and they share a long, the year in its lowest bits. The national group, of which there may be many, has an int to itself.
 */
public final class ObservationKeys {

    /** The number of the total on every dimension, and of the frequency A. */
    public static final int TOTAL_NUMBER = 0;

    private static final String TOTAL = "_T";
    private static final String ANNUAL = "A";
    private static final int YEAR_BITS = 8;
    private static final int YEARS = (1 << YEAR_BITS) - 1;
    public static final int FIRST_YEAR = 1900;

    private static final Map<Dimension, Integer> BITS = new EnumMap<>(Map.of(
            Dimension.SEX, 3,
            Dimension.AGE, 13,
            Dimension.URBANISATION, 3,
            Dimension.WEALTH_QUANTILE, 4,
            Dimension.EDUCATION_LEVEL, 5,
            Dimension.DISABILITY_STATUS, 3,
            Dimension.MIGRATION_STATUS, 4,
            Dimension.INDIGENOUS_STATUS, 3));

    /** The codes of one component in the order in which they were met. */
    private static final class Codes {
        private final Column column;
        private final int shift;
        private final long mask;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        private final String[] recent = new String[RecentTexts.PLACES];
        private final int[] recentNumbers = new int[RecentTexts.PLACES];
        private String last;
        private int lastNumber;

        private Codes(Column column, String first, int shift, int bits) {
            this.column = column;
            this.shift = shift;
            this.mask = (1L << bits) - 1;
            if (first != null) {
                number(first);
            }
        }

        /** -1 when there is no room for another. */
        @SuppressWarnings("ReferenceEquality")
        private int number(String text) {
            // A file repeats the very same object from row to row.
            if (text == last) {
                return lastNumber;
            }
            int number = find(text);
            if (number >= 0) {
                last = text;
                lastNumber = number;
            }
            return number;
        }

        private int find(String text) {
            int place = RecentTexts.place(text);
            if (text.equals(recent[place])) {
                return recentNumbers[place];
            }
            Integer known = numbers.get(text);
            int number = known == null ? add(text) : known;
            if (number >= 0) {
                recent[place] = text;
                recentNumbers[place] = number;
            }
            return number;
        }

        private int add(String text) {
            if (texts.size() > mask) {
                return -1;
            }
            numbers.put(text, texts.size());
            texts.add(text);
            return texts.size() - 1;
        }

        private int of(long key) {
            return (int) (key >>> shift & mask);
        }

        private long in(long key, int number) {
            return key & ~(mask << shift) | (long) number << shift;
        }
    }

    private final Codes[] packed;
    private final Map<Dimension, Codes> dimensions = new EnumMap<>(Dimension.class);
    private final Codes series;
    private final Codes groups = new Codes(Column.CUST_BREAKDOWN, TOTAL, 0, 16);
    private long key;
    private int group;

    public ObservationKeys() {
        List<Codes> all = new ArrayList<>();
        int shift = YEAR_BITS;
        Codes frequency = new Codes(Column.FREQ, ANNUAL, shift, 3);
        shift += 3;
        all.add(frequency);
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.CUSTOM_BREAKDOWN) {
                int bits = BITS.get(dimension);
                Codes codes = new Codes(Column.valueOf(dimension.sdmxName()), TOTAL, shift, bits);
                shift += bits;
                dimensions.put(dimension, codes);
                all.add(codes);
            }
        }
        dimensions.put(Dimension.CUSTOM_BREAKDOWN, groups);
        series = new Codes(Column.SERIES, null, shift, 10);
        all.add(series);
        packed = all.toArray(Codes[]::new);
    }

    /**
     * Packs the name of a row that {@link org.inclusio.ingest.quality.Interpretation} has nothing to say against.
     *
     * @return the column that has more codes than can be told apart, or null
     */
    public Column name(RawObservation row) {
        long name = Long.parseLong(row.get(Column.TIME_PERIOD)) - FIRST_YEAR;
        for (Codes codes : packed) {
            String text = row.get(codes.column);
            if (text != null) {
                int number = codes.number(text);
                if (number < 0) {
                    return codes.column;
                }
                name |= (long) number << codes.shift;
            }
        }
        String own = row.get(Column.CUST_BREAKDOWN);
        int ownGroup = own == null ? TOTAL_NUMBER : groups.number(own);
        if (ownGroup < 0) {
            return Column.CUST_BREAKDOWN;
        }
        key = name;
        group = ownGroup;
        return null;
    }

    /**
     * A part of a name.
     *
     * @param mask the bits of the components that are in it
     * @param key these components, and 0 for the others
     * @param ofGroup whether the national group is in it
     */
    record Part(long mask, long key, boolean ofGroup, int group) {}

    /** Packs what a row says of a name, and leaves out what it leaves out; null when it has a code too many. */
    Part part(RawObservation row) {
        String period = row.get(Column.TIME_PERIOD);
        long mask = period == null ? 0 : (1 << YEAR_BITS) - 1;
        long name = period == null ? 0 : Integer.parseInt(period) - FIRST_YEAR;
        for (Codes codes : packed) {
            String text = row.get(codes.column);
            if (text != null) {
                int number = codes.number(text);
                if (number < 0) {
                    return null;
                }
                mask |= codes.mask << codes.shift;
                name |= (long) number << codes.shift;
            }
        }
        String own = row.get(Column.CUST_BREAKDOWN);
        int number = own == null ? TOTAL_NUMBER : groups.number(own);
        return number < 0 ? null : new Part(mask, name, own != null, number);
    }

    /** The name as the cells of a row, in the order of {@link Column}. */
    String[] cells(long of, int ofGroup) {
        String[] cells = new String[Column.values().length];
        for (Codes codes : packed) {
            cells[codes.column.ordinal()] = codes.texts.get(codes.of(of));
        }
        cells[Column.CUST_BREAKDOWN.ordinal()] = groups.texts.get(ofGroup);
        cells[Column.TIME_PERIOD.ordinal()] = Integer.toString(year(of));
        return cells;
    }

    /** The name that was packed last, without its national group. */
    public long key() {
        return key;
    }

    /** The national group of the name that was packed last. */
    public int group() {
        return group;
    }

    /** The number of a series; a new one when it was not met yet. */
    public int series(String code) {
        return series.number(code);
    }

    /** The number of a series; -1 when neither the file nor the area has it. */
    public int knownSeries(String code) {
        Integer number = series.numbers.get(code);
        return number == null ? -1 : number;
    }

    /** The same group and year in another series. */
    public long withSeries(long of, int number) {
        return series.in(of, number);
    }

    public String series(long of) {
        return series.texts.get(series.of(of));
    }

    public int seriesNumber(long of) {
        return series.of(of);
    }

    /** How many codes a name has beside its series, the year and the national group among them. */
    int components() {
        return packed.length + 1;
    }

    /** How many codes a name has beside its series, its year and its national group; these come first. */
    int ownComponents() {
        return packed.length - 1;
    }

    /** The number of a code, which component it is of counted from 0; of a year, the years since {@link #FIRST_YEAR}. */
    int number(long of, int ofGroup, int component) {
        if (component < ownComponents()) {
            return packed[component].of(of);
        }
        return component == yearComponent() ? (int) of & YEARS : ofGroup;
    }

    /** The number of a code that is neither a year nor a national group. */
    int number(long of, int component) {
        return packed[component].of(of);
    }

    /** Where the numbers of each component but the national group are in a name: how far from its lowest bit. */
    int[] shifts() {
        int[] shifts = new int[ownComponents() + 1];
        for (int component = 0; component < ownComponents(); component++) {
            shifts[component] = packed[component].shift;
        }
        return shifts;
    }

    /** The largest number that each component but the national group has room for. */
    int[] masks() {
        int[] masks = new int[ownComponents() + 1];
        for (int component = 0; component < ownComponents(); component++) {
            masks[component] = (int) packed[component].mask;
        }
        masks[yearComponent()] = YEARS;
        return masks;
    }

    int yearComponent() {
        return ownComponents();
    }

    /** Which component a dimension is; not asked for the national group. */
    int component(Dimension dimension) {
        return 1 + dimension.ordinal();
    }

    /** The same observation with another code of a component other than the national group. */
    long with(long of, int component, int number) {
        return component == yearComponent() ? of & ~(long) YEARS | number : packed[component].in(of, number);
    }

    /** The number of a code on a dimension other than the national group. */
    public int number(long of, Dimension dimension) {
        return packed[component(dimension)].of(of);
    }

    /** The number of a code on a dimension; -1 when neither the file nor the area has it. */
    public int known(Dimension dimension, String code) {
        Integer number = dimensions.get(dimension).numbers.get(code);
        return number == null ? -1 : number;
    }

    /** The same group and year in another series; -1 when neither the file nor the area has the series. */
    public long withSeries(long of, String code) {
        Integer number = series.numbers.get(code);
        return number == null ? -1 : series.in(of, number);
    }

    public int year(long of) {
        return FIRST_YEAR + ((int) of & YEARS);
    }

    public long withYear(long of, int year) {
        return of & ~(long) YEARS | year - FIRST_YEAR;
    }

    /** The code on a dimension other than the national group. */
    public String code(long of, Dimension dimension) {
        Codes codes = dimensions.get(dimension);
        return codes.texts.get(codes.of(of));
    }

    /** The same observation with the code of a number on a dimension other than the national group. */
    public long with(long of, Dimension dimension, int number) {
        return with(of, component(dimension), number);
    }

    /** The same observation with another code on a dimension; -1 when neither the file nor the area has the code. */
    public long with(long of, Dimension dimension, String code) {
        Codes codes = dimensions.get(dimension);
        Integer number = codes.numbers.get(code);
        return number == null ? -1 : codes.in(of, number);
    }

    /** Every age that the file or the area has. */
    public List<String> ages() {
        return List.copyOf(dimensions.get(Dimension.AGE).texts);
    }

    /** How the group is called in a sentence: {@code SEX F, AGE Y15T24}, or {@code the total}. */
    public Sentence describe(long of, int ofGroup) {
        List<String> codes = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String code = dimension == Dimension.CUSTOM_BREAKDOWN ? groups.texts.get(ofGroup) : code(of, dimension);
            if (!code.equals(TOTAL)) {
                codes.add(dimension.sdmxName() + ' ' + code);
            }
        }
        return codes.isEmpty() ? Sentence.of("group.total") : Sentence.of("group.codes", "codes", codes);
    }
}
