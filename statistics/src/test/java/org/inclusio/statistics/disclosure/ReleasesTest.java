package org.inclusio.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.inclusio.statistics.disclosure.Releases.Valued;
import org.inclusio.statistics.disclosure.Suppression.Reason;
import org.junit.jupiter.api.Test;

class ReleasesTest {

    private static final Protection PROTECTION = new Protection(ProtectionRule.standard());
    private static final List<Equation<String>> SUMS = List.of(Equation.sum("T", List.of("F", "M", "X")));

    private static List<Count<String>> counts(long f, long m, long x) {
        return List.of(
                new Count<>("F", f, State.CANDIDATE),
                new Count<>("M", m, State.CANDIDATE),
                new Count<>("X", x, State.CANDIDATE),
                new Count<>("T", f + m + x, State.PUBLIC));
    }

    @Test
    void whatWasToldOnceIsNoCoverLater() {
        Releases<String> releases = new Releases<>();
        releases.add(counts(40, 60, 90), SUMS, Map.of());
        // F is corrected to 3, M is as it was told; without X nothing could cover F.
        Table<Valued<String>> next = releases.with(counts(3, 60, 95), SUMS);
        assertThat(PROTECTION.of(next).hidden()).containsExactly(new Valued<>("F", 3), new Valued<>("X", 95));
    }

    @Test
    void whatWasHiddenOnceStaysHiddenWhileItsValueStays() {
        Releases<String> releases = new Releases<>();
        releases.add(counts(3, 60, 90), SUMS, Map.of("F", Reason.PRIMARY, "M", Reason.COMPLEMENTARY));
        // With 8 for F, M could be told as far as the new table goes, and with it the old F: 153 - 60 - 90 = 3.
        Table<Valued<String>> next = releases.with(counts(8, 60, 90), SUMS);
        Suppression<Valued<String>> suppression = PROTECTION.of(next);
        assertThat(suppression.hidden())
                .containsExactly(new Valued<>("F", 3), new Valued<>("F", 8), new Valued<>("M", 60));
        assertThat(Audit.of(next, suppression.hidden())
                        .get(new Valued<>("F", 3))
                        .width())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void theSameReleaseAgainHidesTheSame() {
        Suppression<String> first = PROTECTION.of(Table.of(counts(3, 60, 90), SUMS));
        Releases<String> releases = new Releases<>();
        releases.add(counts(3, 60, 90), SUMS, first.reasons());
        assertThat(PROTECTION.of(releases.with(counts(3, 60, 90), SUMS)).reasons())
                .isEqualTo(Map.of(
                        new Valued<>("F", 3), Reason.PRIMARY,
                        new Valued<>("M", 60), Reason.COMPLEMENTARY));
    }
}
