package org.inclusio.indicator.revision;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.indicator.revision.Revision.State;

/** Writes changes as CSV, one row for each: the cell, what was said before, what is said since, when and why. */
public final class RevisionsCsv {

    private static final List<String> CELL = List.of(
            "kind",
            "indicator",
            "series",
            "ref_area",
            "time_period",
            "sex",
            "age",
            "urbanisation",
            "wealth_quantile",
            "education_level",
            "disability_status",
            "migration_status",
            "indigenous_status",
            "custom_breakdown");

    private static final List<String> STATE = List.of(
            "value",
            "unit",
            "origin",
            "approximation",
            "nature",
            "obs_status",
            "lower_bound",
            "upper_bound",
            "reliability",
            "source",
            "reported_value",
            "coverage",
            "areas_with_data",
            "areas",
            "surveys_only",
            "limit");

    private RevisionsCsv() {}

    static String write(List<Revision> revisions) {
        return write(List.of(), revisions, one -> List.of(), one -> one);
    }

    /**
     * Changes that more is told of.
     *
     * @param before the names of what stands before each
     */
    public static <T> String write(
            List<String> before, List<T> changes, Function<T, List<String>> more, Function<T, Revision> revision) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.concat(before.stream(), header().stream()).toList());
            changes.forEach(one ->
                    csv.writeRecord(Stream.concat(more.apply(one).stream(), row(revision.apply(one)).stream())
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    /** The names of the columns. */
    public static List<String> header() {
        List<String> header = new ArrayList<>(CELL);
        STATE.forEach(name -> header.add("before_" + name));
        STATE.forEach(name -> header.add("after_" + name));
        header.addAll(List.of("revision", "computed_at", "submissions"));
        return header;
    }

    /** One change, in the order of the header. */
    public static List<String> row(Revision one) {
        List<String> row = new ArrayList<>(List.of(
                one.kind().name(),
                text(one.indicator()),
                one.series(),
                one.refArea(),
                Integer.toString(one.timePeriod()),
                total(one.sex()),
                total(one.age()),
                total(one.urbanisation()),
                total(one.wealthQuantile()),
                total(one.educationLevel()),
                total(one.disabilityStatus()),
                total(one.migrationStatus()),
                total(one.indigenousStatus()),
                total(one.customBreakdown())));
        row.addAll(state(one.before()));
        row.addAll(state(one.after()));
        row.add(Long.toString(one.revision()));
        row.add(one.computedAt().toString());
        row.add(one.submissions().stream().map(Object::toString).collect(Collectors.joining(" ")));
        return row;
    }

    private static List<String> state(State state) {
        return state == null
                ? Stream.generate(() -> "").limit(STATE.size()).toList()
                : List.of(
                        number(state.value()),
                        state.unit(),
                        state.origin().name(),
                        Boolean.toString(state.approximation()),
                        text(state.nature()),
                        state.obsStatus(),
                        number(state.lowerBound()),
                        number(state.upperBound()),
                        state.reliability().name(),
                        text(state.source()),
                        number(state.reportedValue()),
                        state.coverage() == null ? "" : number(state.coverage().percent()),
                        state.coverage() == null
                                ? ""
                                : Objects.toString(state.coverage().areasWithData(), ""),
                        state.coverage() == null
                                ? ""
                                : Objects.toString(state.coverage().areas(), ""),
                        state.coverage() == null
                                ? ""
                                : Objects.toString(state.coverage().surveysOnly(), ""),
                        text(state.limit()));
    }

    private static String total(String code) {
        return code == null ? "_T" : code;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
