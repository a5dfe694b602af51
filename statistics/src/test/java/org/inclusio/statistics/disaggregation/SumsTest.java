package org.inclusio.statistics.disaggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.junit.jupiter.api.Test;

class SumsTest {

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    @Test
    void women_and_men_are_everybody_in_the_country_and_in_each_part_of_it() {
        assertThat(sums("", "sex=F", "sex=M", "urbanisation=U", "sex=F;urbanisation=U", "sex=M;urbanisation=U"))
                .contains(
                        "_T = sex=F + sex=M",
                        "urbanisation=U = sex=F;urbanisation=U + sex=M;urbanisation=U",
                        "_T > urbanisation=U",
                        "sex=F > sex=F;urbanisation=U");
    }

    @Test
    void a_wide_band_of_age_is_the_sum_of_narrow_ones_that_meet() {
        assertThat(sums("", "age=Y0T4", "age=Y5T9", "age=Y0T9"))
                .contains("age=Y0T9 = age=Y0T4 + age=Y5T9", "_T > age=Y0T4 + age=Y5T9");
    }

    @Test
    void bands_that_overlap_are_joined_by_what_is_on_both_sides() {
        // 0 to 9 and 10 to 14 are 0 to 4 and 5 to 14.
        assertThat(sums("", "age=Y0T4", "age=Y10T14", "age=Y0T9", "age=Y5T14"))
                .anyMatch(sum -> sum.contains(" = ") && sum.contains("Y5T14") && sum.contains("Y0T9"));
    }

    private List<String> sums(String... groups) {
        Set<Disaggregation> table = Arrays.stream(groups).map(SumsTest::group).collect(Collectors.toSet());
        return Sums.of(table, Disaggregation.TOTAL, catalogue.partitions()).stream()
                .map(sum -> text(sum.left()) + (sum.complete() ? " = " : " > ") + text(sum.right()))
                .toList();
    }

    private static String text(List<Disaggregation> groups) {
        return groups.stream().map(Disaggregation::toString).sorted().collect(Collectors.joining(" + "));
    }

    private static Disaggregation group(String text) {
        Disaggregation group = Disaggregation.TOTAL;
        for (String part : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] sides = part.split("=");
            group = group.with(Dimension.ofJsonName(sides[0]).orElseThrow(), sides[1]);
        }
        return group;
    }
}
