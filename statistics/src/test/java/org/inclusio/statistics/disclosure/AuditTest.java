package org.inclusio.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.statistics.disclosure.RandomTable.Codes;
import org.junit.jupiter.api.Test;

class AuditTest {

    /** Three rows and columns with their totals; what can move in them is calculated by hand. */
    private static final long[][] ROWS = {{20, 50, 10, 80}, {8, 19, 22, 49}, {17, 32, 12, 61}, {45, 101, 44, 190}};

    @Test
    void aBoxOfFourCellsMovesByTheSmallestOfItsOppositeCorners() {
        // 22 + t, 8 - t, 17 + t, 12 - t: t from -17 to 8.
        assertThat(Audit.of(Tables.ofRows(ROWS, Map.of()), Set.of("2.3", "2.1", "3.1", "3.3")))
                .containsEntry("2.3", new Range(5, 30))
                .containsEntry("2.1", new Range(0, 25))
                .containsEntry("3.1", new Range(0, 25))
                .containsEntry("3.3", new Range(4, 29));
    }

    @Test
    void aCountAloneInItsSumIsKnown() {
        assertThat(Audit.of(Tables.ofRows(ROWS, Map.of()), Set.of("2.3", "2.1", "3.1")))
                .allSatisfy((cell, range) -> assertThat(range.width()).isZero());
    }

    @Test
    void countsThatNothingBoundsHaveNoHighest() {
        Table<String> table = Table.of(
                List.of(
                        new Count<>("F", 3, State.CANDIDATE),
                        new Count<>("M", 9, State.CANDIDATE),
                        new Count<>("T", 12, State.CANDIDATE)),
                List.of(Equation.sum("T", List.of("F", "M"))));
        assertThat(Audit.of(table, Set.of("F", "M", "T")))
                .allSatisfy((cell, range) -> assertThat(range).isEqualTo(new Range(0, Count.NO_LIMIT)));
        assertThat(Audit.of(table, Set.of("F", "T")))
                .containsEntry("F", new Range(0, Count.NO_LIMIT))
                .containsEntry("T", new Range(9, Count.NO_LIMIT));
    }

    @Test
    void aPublishedDenominatorBoundsItsNumerator() {
        Table<String> table = Table.of(
                List.of(new Count<>("F", 3, State.CANDIDATE, 5), new Count<>("M", 9, State.CANDIDATE, 10)), List.of());
        assertThat(Audit.of(table, Set.of("F", "M")))
                .containsEntry("F", new Range(0, 5))
                .containsEntry("M", new Range(0, 10));
    }

    @Test
    void aTotalThatIsNotTheSumOfItsPartsGivesThemAwayAllTheSame() {
        Table<String> table = Table.of(
                List.of(
                        new Count<>("F", 3, State.CANDIDATE),
                        new Count<>("M", 9, State.CANDIDATE),
                        new Count<>("T", 13, State.PUBLIC)),
                List.of(Equation.sum("T", List.of("F", "M"))));
        assertThat(Audit.of(table, Set.of("F"))).containsEntry("F", new Range(3, 3));
    }

    @Test
    void rangesAreThoseOfAllTablesCountedOutOneByOne() {
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            RandomTable any = new RandomTable(
                    i % 2 == 0
                            ? List.of(Codes.flat("r", 2 + random.nextInt(2)), Codes.flat("c", 2 + random.nextInt(2)))
                            : List.of(Codes.flat("x", 2), Codes.flat("y", 2), Codes.flat("z", 2)),
                    random,
                    3,
                    0);
            Table<String> table = any.table();
            Set<String> hidden = new TreeSet<>();
            for (Count<String> count : table.counts()) {
                if (count.state() == State.CANDIDATE && hidden.size() < 9 && random.nextInt(2) == 0) {
                    hidden.add(count.id());
                }
            }
            long most = table.counts().stream().mapToLong(Count::value).max().orElse(0);
            Map<String, Range> audited = Audit.of(table, hidden);
            assertThat(audited).as("table %d, hidden %s", i, hidden).isEqualTo(Tables.ranges(table, hidden, most));
        }
    }
}
