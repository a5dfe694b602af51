package org.inclusio.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.inclusio.statistics.catalogue.Direction;
import org.inclusio.statistics.uncertainty.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wealth quintiles of real surveys (World Health Organization, Global Health Observatory, Health Equity Monitor), half
 * of them with equal shares, half with shares drawn at random. The expected measures come from a program that shares
 * nothing with this one and goes other ways: areas under the concentration curve, normal equations, a general-purpose
 * minimiser for the logistic curve, entropies of shares, and derivatives by complex steps for the standard errors. An
 * empty cell is a measure or an error that does not exist.
 */
class QuintilesTest {

    private static final double Z95 = 1.959963984540054;

    static Stream<NamedCsvRecord> cases() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        QuintilesTest.class.getResourceAsStream("quintiles.csv"), StandardCharsets.UTF_8))) {
            return csv.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void every_measure_of_ranked_groups_agrees_with_an_independent_calculation(NamedCsvRecord row) {
        Distribution distribution = distribution(row);
        for (Measure measure : Measure.values()) {
            Optional<String> expected = row.findField(measure.name());
            if (expected.isPresent() && !expected.get().isEmpty()) {
                double number = Double.parseDouble(expected.get());
                assertThat(measure.of(distribution))
                        .as(measure.name())
                        .isInstanceOfSatisfying(
                                Measured.Value.class,
                                value -> assertThat(value.value())
                                        .as(measure.name())
                                        .isCloseTo(number, within(1e-6 * Math.max(1, Math.abs(number)))));
            }
        }
    }

    @Test
    void a_line_that_ends_below_zero_or_a_first_group_at_zero_gives_no_quotient() {
        List<String> without = cases().filter(
                        row -> row.getField("RELATIVE_INDEX").isEmpty())
                .map(row -> row.getField("case")
                        + " "
                        + ((Measured.Undefined) Measure.RELATIVE_INDEX.of(distribution(row))).missing())
                .toList();
        // 13.0971 of the richest 2.5 and of the poorest 24.6: the line falls to -1.2 at the top, and to -1.9 in Peru.
        assertThat(without)
                .containsExactly(
                        "MDG_0108_UNDERWEIGHT_U5 HND 2001 LINE_ABOVE_ZERO",
                        "MDG_0108_UNDERWEIGHT_U5 PER 2005 LINE_ABOVE_ZERO");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void standard_errors_agree_with_derivatives_by_complex_steps(NamedCsvRecord row) {
        Distribution distribution = distribution(row);
        for (Measure measure : Measure.values()) {
            Optional<String> expected = row.findField("error of " + measure.name());
            if (expected.isPresent() && !expected.get().isEmpty()) {
                Measured.Value value = (Measured.Value) measure.of(distribution);
                assertThat((value.interval().orElseThrow().upper() - value.value()) / Z95)
                        .as(measure.name())
                        .isCloseTo(
                                Double.parseDouble(expected.get()),
                                within(1e-4 * Math.max(1e-3, Math.abs(value.value()))));
            }
        }
    }

    private static Distribution distribution(NamedCsvRecord row) {
        double[] estimates = numbers(row.getField("estimates"));
        double[] lower = numbers(row.getField("lower"));
        double[] upper = numbers(row.getField("upper"));
        double[] shares = numbers(row.getField("shares"));
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            Optional<Interval> interval =
                    lower.length == 0 ? Optional.empty() : Optional.of(new Interval(lower[i], upper[i]));
            groups.add(new Group("Q" + (i + 1), estimates[i], shares[i], interval));
        }
        return new Distribution(
                groups,
                true,
                Direction.valueOf(row.getField("better")),
                OptionalDouble.of(Double.parseDouble(row.getField("limit"))));
    }

    private static double[] numbers(String text) {
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
