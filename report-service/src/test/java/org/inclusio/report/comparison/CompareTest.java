package org.inclusio.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusio.report.comparison.Comparison.ChangedPassage;
import org.inclusio.report.comparison.Comparison.ChangedRow;
import org.inclusio.report.comparison.Comparison.ChangedTable;
import org.inclusio.report.document.Place;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Language;
import org.junit.jupiter.api.Test;

class CompareTest {

    @Test
    void words_that_changed_are_told_from_those_that_stayed() {
        assertThat(shown(Piece.between(
                        "The median was 72 in 80 areas.", "The median was 73 in 80 areas.", Language.ENGLISH)))
                .isEqualTo("The median was [-72-]{+73+} in 80 areas.");
        assertThat(shown(Piece.between("一九九零年的中位数", "二零一五年的中位数", Language.CHINESE)))
                .endsWith("的中位数");
        assertThat(shown(Piece.between("Nine out of ten.", "All the areas.", Language.ENGLISH)))
                .isEqualTo("[-Nine out of ten-]{+All the areas+}.");
        assertThat(Piece.between("", "New.", Language.ENGLISH)).containsExactly(new Piece(Piece.Kind.INSERTED, "New."));
    }

    /** Whatever the two lists are, what is not inserted is the first and what is not deleted the second. */
    @Test
    void a_difference_applied_gives_both_lists_back_and_keeps_a_longest_common_part() {
        Random random = new Random(68_131);
        for (int i = 0; i < 300; i++) {
            List<Integer> before = some(random);
            List<Integer> after = some(random);
            List<Diff.Run<Integer>> runs = Diff.of(before, after);
            assertThat(without(runs, Piece.Kind.INSERTED)).isEqualTo(before);
            assertThat(without(runs, Piece.Kind.DELETED)).isEqualTo(after);
            long same = runs.stream()
                    .filter(run -> run.kind() == Piece.Kind.SAME)
                    .mapToLong(run -> run.items().size())
                    .sum();
            assertThat(same).isEqualTo(longestCommon(before, after));
        }
    }

    @Test
    void a_passage_is_found_again_under_another_number() {
        List<Passage> before = List.of(
                new Passage(Place.summary(1), "Summary."),
                new Passage(Place.paragraph(1), "One stays."),
                new Passage(Place.paragraph(2), "Two of the areas improved."));
        List<Passage> after = List.of(
                new Passage(Place.summary(1), "Summary."),
                new Passage(Place.paragraph(1), "One stays."),
                new Passage(Place.paragraph(2), "An entirely fresh thought comes between."),
                new Passage(Place.paragraph(3), "Three of the areas improved."));
        assertThat(Compare.passages(before, after, Language.ENGLISH))
                .extracting(ChangedPassage::before, ChangedPassage::after, change -> shown(change.pieces()))
                .containsExactly(
                        tuple(null, 2, "{+An entirely fresh thought comes between.+}"),
                        tuple(2, 3, "[-Two-]{+Three+} of the areas improved."));
        assertThat(Compare.passages(after, after, Language.ENGLISH)).isEmpty();
    }

    @Test
    void cells_rows_and_whole_tables_that_changed_are_named() {
        StatisticalTable old = table(4, "Levels", row("Poverty", "1", "2"), row("Gone", "5", "6"));
        StatisticalTable fresh = table(5, "Levels", row("Poverty", "1", "3"), row("Come", "7", "8"));
        List<ChangedTable> changes =
                Compare.tables(List.of(old, table(9, "Dropped", row("A", "1", "1"))), List.of(fresh));
        assertThat(changes)
                .extracting(ChangedTable::title, ChangedTable::before, ChangedTable::after)
                .containsExactly(tuple("Levels", 4, 5), tuple("Dropped", 9, null));
        assertThat(changes.get(0).rows())
                .extracting(ChangedRow::row, ChangedRow::kind)
                .containsExactly(
                        tuple("Poverty", Piece.Kind.SAME),
                        tuple("Come", Piece.Kind.INSERTED),
                        tuple("Gone", Piece.Kind.DELETED));
        assertThat(changes.get(0).rows().get(0).cells())
                .containsExactly(new Comparison.ChangedCell("Second", "2", "3"));
    }

    private static StatisticalTable table(int number, String title, StatisticalTable.Row... rows) {
        return new StatisticalTable(
                number,
                "Table " + number,
                title,
                "Row",
                List.of("First", "Second"),
                List.of(rows),
                false,
                List.of(),
                "Source: nobody.");
    }

    private static StatisticalTable.Row row(String label, String... cells) {
        return new StatisticalTable.Row(label, List.of(cells));
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case DELETED -> "[-" + piece.text() + "-]";
                    case INSERTED -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    private static List<Integer> some(Random random) {
        return random.ints(random.nextInt(12), 0, 4).boxed().toList();
    }

    private static List<Integer> without(List<Diff.Run<Integer>> runs, Piece.Kind kind) {
        List<Integer> items = new ArrayList<>();
        runs.stream().filter(run -> run.kind() != kind).forEach(run -> items.addAll(run.items()));
        return items;
    }

    /** By trying every part of the shorter list. */
    private static long longestCommon(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, 1 << one.size())
                .filter(mask -> isWithin(
                        IntStream.range(0, one.size())
                                .filter(i -> (mask >> i & 1) == 1)
                                .mapToObj(one::get)
                                .toList(),
                        other))
                .map(Integer::bitCount)
                .max()
                .orElse(0);
    }

    private static boolean isWithin(List<Integer> part, List<Integer> whole) {
        int found = 0;
        for (Integer item : whole) {
            if (found < part.size() && part.get(found).equals(item)) {
                found++;
            }
        }
        return found == part.size();
    }
}
