package org.inclusio.indicator.inequality;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes measures, and comparisons with one row for each measure, or one row that says why there is none. */
final class InequalityCsv {

    /** The names of the columns of comparisons. */
    static final List<String> COMPARISONS = List.of(
            "indicator",
            "series",
            "ref_area",
            "time_period",
            "dimension",
            "within",
            "shares",
            "mean",
            "groups",
            "measure",
            "kind",
            "value",
            "unit",
            "equality",
            "lower_bound",
            "upper_bound",
            "gap",
            "better_off",
            "undefined",
            "refused");

    private InequalityCsv() {}

    static String measures(List<PublishedMeasure> measures) {
        return written(csv -> {
            csv.writeRecord(
                    "measure",
                    "name",
                    "kind",
                    "unit",
                    "equality",
                    "signed",
                    "meaning",
                    "formula",
                    "reading",
                    "conditions",
                    "interval",
                    "counterpart",
                    "source");
            measures.forEach(one -> csv.writeRecord(
                    one.measure().name(),
                    one.name(),
                    one.kind().name(),
                    one.unit().name(),
                    Integer.toString(one.equality()),
                    Boolean.toString(one.signed()),
                    one.meaning(),
                    one.formula(),
                    one.reading(),
                    String.join("; ", one.conditions()),
                    one.interval(),
                    one.counterpart().name(),
                    one.source()));
        });
    }

    static String comparisons(List<GroupComparison> comparisons) {
        return written(csv -> {
            csv.writeRecord(COMPARISONS);
            comparisons.forEach(one -> rows(one).forEach(csv::writeRecord));
        });
    }

    /** One row for each measure, or one that says why there is none. */
    static List<List<String>> rows(GroupComparison one) {
        return one.measures() == null
                ? List.of(row(one, null))
                : one.measures().stream().map(measured -> row(one, measured)).toList();
    }

    private static List<String> row(GroupComparison one, MeasuredGap gap) {
        List<String> row = new ArrayList<>(List.of(
                one.indicator(),
                one.series(),
                one.refArea(),
                Integer.toString(one.timePeriod()),
                one.dimension(),
                within(one.within()),
                text(one.shares()),
                number(one.mean()),
                one.groups().stream().map(InequalityCsv::group).collect(Collectors.joining("; "))));
        row.addAll(
                gap == null
                        ? List.of("", "", "", "", "", "", "", "", "", "")
                        : List.of(
                                gap.measure().name(),
                                gap.kind().name(),
                                number(gap.value()),
                                gap.unit(),
                                Integer.toString(gap.equality()),
                                number(gap.lowerBound()),
                                number(gap.upperBound()),
                                text(gap.gap()),
                                text(gap.betterOff()),
                                text(gap.undefined())));
        row.add(
                one.refused() == null
                        ? ""
                        : one.refused().reason() + " " + one.refused().detail());
        return row;
    }

    /** Such as {@code Q1 39.8504 (share 0.2)}. */
    private static String group(ComparedGroup group) {
        String share = group.share() == null ? "" : " (share " + number(group.share()) + ")";
        return group.code() + " " + (group.limit() == null ? number(group.value()) : group.limit()) + share;
    }

    private static String within(GroupComparison.Within within) {
        return within == null ? "" : String.join("; ", within.codes());
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String written(Consumer<CsvWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }
}
