package org.inclusio.indicator.recompute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.AnnouncedObservation;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.indicator.Statement;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.observation.Dimension;

/**
 * What offices might state, by chance: submissions that correct, repeat and withdraw what earlier ones stated, and the
 * messages that they arrive in, cut into slices, repeated and out of order.
 */
final class Arrivals {

    private static final int SERIES = 7;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 3;
    private static final int ROWS = 14;

    /** In an order that is the same in every run, as a seed needs it. */
    private static final Map<Dimension, List<String>> GROUPS = new EnumMap<>(Map.of(
            Dimension.SEX, List.of("F", "M"),
            Dimension.URBANISATION, List.of("U", "R"),
            Dimension.WEALTH_QUANTILE, List.of("Q1", "Q5")));

    private final Random random;
    private final List<Term> terms = new ArrayList<>();

    /** Observations of the terms of a few sub-series, so that there is something to compute. */
    Arrivals(IndicatorCatalogue catalogue, Random random) {
        this.random = random;
        List<Series> all = new ArrayList<>(catalogue.series());
        Collections.shuffle(all, random);
        for (Series series : all.subList(0, SERIES)) {
            terms.addAll(series.terms());
            series.alternative().ifPresent(code -> terms.add(new Term(code, Map.of())));
            if (random.nextBoolean()) {
                terms.add(new Term(series.code(), Map.of()));
            }
        }
    }

    static IntStream years() {
        return IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS);
    }

    /** Submissions of an office in the order of their revisions, which come after this one. */
    List<ObservationsAnnounced> history(String area, long before, int submissions) {
        List<ObservationsAnnounced> history = new ArrayList<>();
        for (long revision = before + 1; revision <= before + submissions; revision++) {
            Map<String, Statement> rows = new LinkedHashMap<>();
            for (int line = 1; line <= ROWS; line++) {
                Statement row = row(area, line);
                rows.putIfAbsent(row.series() + row.year() + groupOf(row), row);
            }
            history.add(Statement.submission(revision, List.copyOf(rows.values())));
        }
        return history;
    }

    private Statement row(String area, int line) {
        Term term = terms.get(random.nextInt(terms.size()));
        String value = random.nextInt(7) == 0 ? null : Integer.toString(1 + random.nextInt(1_000));
        Statement row = Statement.of(term.series(), area, FIRST_YEAR + random.nextInt(YEARS), value, line);
        Map<Dimension, String> group = new EnumMap<>(Dimension.class);
        group.putAll(term.brackets());
        GROUPS.forEach((dimension, codes) -> {
            if (random.nextInt(3) == 0) {
                group.putIfAbsent(dimension, codes.get(random.nextInt(codes.size())));
            }
        });
        for (Map.Entry<Dimension, String> one : group.entrySet()) {
            row = row.with(one.getKey().jsonName(), one.getValue());
        }
        if (random.nextInt(10) == 0) {
            row = row.with("obsStatus", random.nextBoolean() ? "M" : "E");
        }
        return random.nextInt(6) == 0 ? row.with("multiplier", "1") : row;
    }

    private static String groupOf(Statement row) {
        StringBuilder group = new StringBuilder();
        for (Dimension dimension : Dimension.values()) {
            group.append('|').append(row.more().getOrDefault(dimension.jsonName(), "_T"));
        }
        return group.toString();
    }

    /** The messages of these submissions as they might arrive. */
    List<ObservationsAnnounced> messages(List<ObservationsAnnounced> history) {
        List<ObservationsAnnounced> messages = new ArrayList<>();
        for (ObservationsAnnounced submission : history) {
            List<ObservationsAnnounced> slices = slices(submission);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                messages.addAll(slices);
            }
        }
        Collections.shuffle(messages, random);
        return messages;
    }

    private List<ObservationsAnnounced> slices(ObservationsAnnounced whole) {
        List<ObservationsAnnounced> slices = new ArrayList<>();
        List<AnnouncedObservation> left = whole.observations();
        while (!left.isEmpty()) {
            int size = Math.min(left.size(), 1 + random.nextInt(8));
            slices.add(new ObservationsAnnounced(
                    whole.submission(),
                    whole.revision(),
                    whole.refArea(),
                    slices.size(),
                    size == left.size(),
                    left.subList(0, size)));
            left = left.subList(size, left.size());
        }
        return slices;
    }

    /** What is stated in the end: of each cell what the newest submission says, where it says a number. */
    static List<Stated> lastStated(List<ObservationsAnnounced> history) {
        Map<Cell, Stated> last = new LinkedHashMap<>();
        for (ObservationsAnnounced submission : history) {
            for (AnnouncedObservation row : submission.observations()) {
                last.put(row.cell(), new Stated(submission.submission(), row));
            }
        }
        return last.values().stream()
                .filter(one ->
                        one.row().value() != null && !"M".equals(one.row().obsStatus()))
                .toList();
    }

    /** Takes back all that is held of an area. */
    static List<AnnouncedObservation> withdrawals(DataSource database, String area) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select * from received_observation where ref_area = ?")) {
            query.setString(1, area);
            try (ResultSet row = query.executeQuery()) {
                List<AnnouncedObservation> withdrawals = new ArrayList<>();
                while (row.next()) {
                    Statement withdrawn = Statement.of(
                            row.getString("series"), area, row.getInt("time_period"), null, withdrawals.size() + 1);
                    for (Dimension dimension : Dimension.values()) {
                        String code = row.getString(dimension.name().toLowerCase(Locale.ROOT));
                        withdrawn = withdrawn.with(dimension.jsonName(), code);
                    }
                    withdrawals.addAll(Statement.submission(1, withdrawn).observations());
                }
                return withdrawals;
            }
        }
    }

    /** A row and the submission that stated it. */
    record Stated(long submission, AnnouncedObservation row) {}
}
