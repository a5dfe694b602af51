package org.inclusio.statistics.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.statistics.observation.Area;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** How a row of each file becomes a value; columns are found by name. */
final class CatalogueRows {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");

    private CatalogueRows() {}

    static Series series(NamedCsvRecord row) {
        return new Series(
                row.getField("series"),
                row.getField("indicator"),
                row.getField("name"),
                row.getField("unit"),
                new BigDecimal(row.getField("multiplier")),
                MethodName.valueOf(row.getField("method")),
                Term.parseSum(row.getField("numerator")),
                Term.parseSum(row.getField("denominator")),
                Term.parseSum(row.getField("comparison_numerator")),
                Term.parseSum(row.getField("comparison_denominator")),
                filled(row, "alternative"),
                dimensions(row.getField("disaggregations")),
                Direction.valueOf(row.getField("direction")),
                TargetRule.valueOf(row.getField("target_rule")),
                filled(row, "target_value").map(BigDecimal::new),
                filled(row, "baseline_year").map(Integer::valueOf),
                filled(row, "target_year").map(Integer::valueOf),
                row.getField("target_official").equals("Y"),
                Aggregation.valueOf(row.getField("aggregation")),
                Term.parseSum(row.getField("weight")),
                row.getField("unsd_series"),
                row.getField("definition"),
                row.getField("note"),
                universe(row),
                filled(row, "scope"),
                Term.parseSum(row.getField("further")));
    }

    static BaseSeries baseSeries(NamedCsvRecord row) {
        return new BaseSeries(
                row.getField("series"),
                row.getField("name"),
                BaseSeries.Kind.valueOf(row.getField("kind")),
                row.getField("unit"),
                row.getField("definition"),
                filled(row, "part_of").map(Term::parse),
                universe(row),
                row.getField("protected").equals("Y"),
                row.getField("whole").equals("Y"));
    }

    static AreaEntry area(NamedCsvRecord row) {
        return new AreaEntry(
                new Area(row.getField("iso3")),
                row.getField("m49"),
                names(row),
                row.getField("region"),
                row.getField("development_group"),
                row.getField("ldc").equals("1"),
                row.getField("lldc").equals("1"),
                row.getField("sids").equals("1"),
                row.getField("subregion"));
    }

    static Region region(NamedCsvRecord row) {
        return new Region(row.getField("code"), names(row), row.getField("kind"), row.getField("parent"));
    }

    static MethodText method(NamedCsvRecord row) {
        return new MethodText(
                MethodName.valueOf(row.getField("method")),
                row.getField("name"),
                row.getField("formula"),
                row.getField("source"),
                row.getField("own"));
    }

    static Partition partition(NamedCsvRecord row) {
        return new Partition(
                Dimension.ofJsonName(row.getField("dimension")).orElseThrow(),
                row.getField("whole"),
                codes(row.getField("parts")),
                codes(row.getField("residuals")));
    }

    static GroupOrder groupOrder(NamedCsvRecord row) {
        return new GroupOrder(
                Dimension.ofJsonName(row.getField("dimension")).orElseThrow(),
                codes(row.getField("groups")),
                row.getField("ranked").equals("Y"));
    }

    static Course course(NamedCsvRecord row) {
        return new Course(
                row.getField("series"),
                Course.Kind.valueOf(row.getField("kind")),
                Double.parseDouble(row.getField("tolerance")),
                Course.Basis.valueOf(row.getField("basis")));
    }

    private static List<String> codes(String text) {
        return text.isBlank() ? List.of() : List.of(text.split("\\+"));
    }

    private static Disaggregation universe(NamedCsvRecord row) {
        Disaggregation universe = Disaggregation.TOTAL.with(Dimension.AGE, row.getField("age"));
        for (Map.Entry<Dimension, String> fixed :
                Term.selection(row.getField("universe")).entrySet()) {
            universe = universe.with(fixed.getKey(), fixed.getValue());
        }
        return universe;
    }

    private static Set<Dimension> dimensions(String text) {
        return Arrays.stream(text.split(";"))
                .filter(name -> !name.isBlank())
                .map(name -> Dimension.ofJsonName(name)
                        .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is not a dimension")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> names(NamedCsvRecord row) {
        Map<String, String> names = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> names.put(language, row.getField("name_" + language)));
        return names;
    }

    private static Optional<String> filled(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isBlank());
    }
}
