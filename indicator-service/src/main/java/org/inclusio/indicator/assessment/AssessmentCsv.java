package org.inclusio.indicator.assessment;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.indicator.assessment.AssessedProgress.AnnualRate;
import org.inclusio.indicator.assessment.AssessedProgress.Goal;
import org.inclusio.indicator.assessment.AssessedProgress.Start;
import org.inclusio.indicator.assessment.AssessedProgress.Value;

/** Writes answers as CSV: a header, then one row for each group, gap or category. */
final class AssessmentCsv {

    private static final Map<String, Function<AssessedProgress, Object>> GROUP = new LinkedHashMap<>();
    private static final Map<String, Function<AssessedProgress, Object>> NUMBERS = new LinkedHashMap<>();

    static {
        GROUP.put("indicator", AssessedProgress::indicator);
        GROUP.put("series", AssessedProgress::series);
        GROUP.put("ref_area", AssessedProgress::refArea);
        GROUP.put("sex", one -> total(one.sex()));
        GROUP.put("age", one -> total(one.age()));
        GROUP.put("urbanisation", one -> total(one.urbanisation()));
        GROUP.put("wealth_quantile", one -> total(one.wealthQuantile()));
        GROUP.put("education_level", one -> total(one.educationLevel()));
        GROUP.put("disability_status", one -> total(one.disabilityStatus()));
        GROUP.put("migration_status", one -> total(one.migrationStatus()));
        GROUP.put("indigenous_status", one -> total(one.indigenousStatus()));
        GROUP.put("custom_breakdown", one -> total(one.customBreakdown()));
        GROUP.put("unit", AssessedProgress::unit);
        GROUP.put("rule", AssessedProgress::rule);
        NUMBERS.put("category", AssessedProgress::category);
        NUMBERS.put("on_track", AssessedProgress::onTrack);
        NUMBERS.put("why", AssessedProgress::why);
        NUMBERS.put("level", AssessedProgress::level);
        NUMBERS.put("baseline_year", part(AssessedProgress::baseline, Start::year));
        NUMBERS.put("baseline", part(AssessedProgress::baseline, Start::value));
        NUMBERS.put("baseline_basis", part(AssessedProgress::baseline, Start::basis));
        NUMBERS.put("latest_year", part(AssessedProgress::latest, Value::year));
        NUMBERS.put("latest", part(AssessedProgress::latest, Value::value));
        NUMBERS.put("latest_reliability", part(AssessedProgress::latest, Value::reliability));
        NUMBERS.put("target_rule", part(AssessedProgress::target, Goal::rule));
        NUMBERS.put("target_year", part(AssessedProgress::target, Goal::year));
        NUMBERS.put("target", part(AssessedProgress::target, Goal::value));
        NUMBERS.put("target_met", part(AssessedProgress::target, Goal::met));
        NUMBERS.put("measured_on", AssessedProgress::measuredOn);
        NUMBERS.put("observed_continuous", part(AssessedProgress::observedRate, AnnualRate::continuous));
        NUMBERS.put("observed_compound", part(AssessedProgress::observedRate, AnnualRate::compound));
        NUMBERS.put("required_continuous", part(AssessedProgress::requiredRate, AnnualRate::continuous));
        NUMBERS.put("required_compound", part(AssessedProgress::requiredRate, AnnualRate::compound));
        NUMBERS.put("needed_continuous", part(AssessedProgress::neededRate, AnnualRate::continuous));
        NUMBERS.put("needed_compound", part(AssessedProgress::neededRate, AnnualRate::compound));
        NUMBERS.put("projected", AssessedProgress::projected);
        NUMBERS.put("share_of_required", AssessedProgress::shareOfRequired);
        NUMBERS.put("share_of_planned_change", AssessedProgress::shareOfPlannedChange);
        NUMBERS.put(
                "remarks",
                one -> one.remarks().stream()
                        .map(remark -> remark.code().name())
                        .collect(Collectors.joining("; ")));
    }

    private AssessmentCsv() {}

    static String progress(List<AssessedProgress> items) {
        return write(
                header(),
                items.stream()
                        .map(one -> Stream.concat(values(GROUP, one), values(NUMBERS, one)))
                        .toList());
    }

    /** The names of the columns of progress. */
    static List<String> header() {
        return Stream.concat(GROUP.keySet().stream(), NUMBERS.keySet().stream()).toList();
    }

    /** The progress of one group, in the order of the header. */
    static List<String> row(AssessedProgress one) {
        return Stream.concat(values(GROUP, one), values(NUMBERS, one))
                .map(AssessmentCsv::text)
                .toList();
    }

    /** The numbers of everybody have the same names with {@code total_} before them. */
    static String gaps(List<ProgressGap> items) {
        List<String> header = new ArrayList<>(GROUP.keySet());
        header.addAll(List.of("standing", "steps"));
        header.addAll(NUMBERS.keySet());
        NUMBERS.keySet().forEach(name -> header.add("total_" + name));
        return write(
                header,
                items.stream()
                        .map(gap -> Stream.<Stream<Object>>of(
                                        values(GROUP, gap.group()),
                                        Stream.of(gap.standing(), gap.steps()),
                                        values(NUMBERS, gap.group()),
                                        values(NUMBERS, gap.total()))
                                .flatMap(Function.identity()))
                        .toList());
    }

    static String rules(List<PublishedRules.Rule> rules) {
        List<Stream<Object>> rows = new ArrayList<>();
        for (PublishedRules.Rule rule : rules) {
            for (PublishedRules.Category one : rule.categories()) {
                rows.add(Stream.<Object>of(
                        rule.rule(),
                        rule.title(),
                        rule.own(),
                        one.category(),
                        one.words(),
                        one.threshold(),
                        one.onTrack(),
                        rule.description(),
                        rule.scope(),
                        rule.source(),
                        String.join("; ", rule.series())));
            }
        }
        return write(
                List.of(
                        "rule",
                        "title",
                        "own",
                        "category",
                        "words",
                        "threshold",
                        "on_track",
                        "description",
                        "scope",
                        "source",
                        "series"),
                rows);
    }

    private static Stream<Object> values(
            Map<String, Function<AssessedProgress, Object>> columns, AssessedProgress one) {
        return columns.values().stream().map(column -> column.apply(one));
    }

    private static <T> Function<AssessedProgress, Object> part(
            Function<AssessedProgress, T> whole, Function<T, Object> number) {
        return one -> whole.apply(one) == null ? null : number.apply(whole.apply(one));
    }

    private static String write(List<String> header, List<Stream<Object>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(row -> csv.writeRecord(row.map(AssessmentCsv::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    private static String text(Object value) {
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }

    private static String total(String code) {
        return code == null ? "_T" : code;
    }
}
