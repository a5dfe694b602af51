package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.inclusio.launcher.IngestClient.Fate;
import org.inclusio.launcher.IngestClient.Outcome;
import org.junit.jupiter.api.Test;

class PushSummaryTest {

    private final PushSummary summary = new PushSummary();

    @Test
    void tells_what_was_kept_whole_in_part_and_not_at_all() {
        summary.add(part("KEN", 1_500), new Outcome("1", Fate.ACCEPTED, false, 1_500, 1_400, 0, 0, List.of()));
        summary.add(
                part("TZA", 20),
                new Outcome("2", Fate.PARTLY_ACCEPTED, false, 20, 17, 1, 2, List.of("Line 3: no such sex.")));
        summary.add(part("UGA", 30), new Outcome("", Fate.REFUSED, false, 0, 0, 0, 0, List.of("403: Not your area")));

        assertThat(summary.lines())
                .containsExactly(
                        "3 submissions with 1,550 rows: 1 accepted whole, 1 in part, 1 not at all",
                        "1,417 observations new, 1 changed; 32 rows refused",
                        "TZA, mdg.csv: 2 of 20 rows refused (submission 2): Line 3: no such sex.",
                        "UGA, mdg.csv: 30 rows, request refused: 403: Not your area");
    }

    @Test
    void does_not_count_as_new_what_an_earlier_run_pushed() {
        summary.add(part("KEN", 10), new Outcome("1", Fate.ACCEPTED, true, 10, 10, 0, 0, List.of()));

        assertThat(summary.lines())
                .contains(
                        "0 observations new, 0 changed; 0 rows refused",
                        "1 submissions were known from an earlier run and not taken in again");
    }

    @Test
    void shows_the_first_ten_that_were_not_accepted_and_counts_the_others() {
        for (int i = 0; i < 12; i++) {
            summary.add(part("KEN", 5), new Outcome("" + i, Fate.REJECTED, false, 5, 0, 0, 5, List.of()));
        }

        assertThat(summary.lines()).hasSize(2 + 10);
        assertThat(summary.notShown()).isEqualTo(2);
        assertThat(summary.notAccepted()).hasSize(12);
    }

    private static OfficeFile part(String area, long rows) {
        return new OfficeFile(area, "mdg.csv", Path.of("part.csv"), rows, rows * 50, "0".repeat(64));
    }
}
