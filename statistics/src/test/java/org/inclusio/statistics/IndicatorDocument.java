package org.inclusio.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.InWords;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.MethodText;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.catalogue.WorkedExample;
import org.inclusio.statistics.catalogue.WorkedExample.Given;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** Writes {@code docs/indicators.md}: all of the catalogue that tells how indicators are computed. */
final class IndicatorDocument {

    private final IndicatorCatalogue catalogue;
    private final Map<String, String> units;
    private final StringBuilder text = new StringBuilder();

    private IndicatorDocument(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        this.units = catalogue.codeList("unit-measure").names();
    }

    static String of(IndicatorCatalogue catalogue) {
        IndicatorDocument document = new IndicatorDocument(catalogue);
        document.introduction();
        document.methods();
        document.ownRules();
        document.overview();
        catalogue.goals().forEach(document::goal);
        return document.text.toString();
    }

    private void introduction() {
        text.append("""
                # How each indicator is computed

                This page is written by the build from the catalogue; CONTRIBUTING.md has the command. The 60 indicators have
                85 sub-series. For each it says from what and how a value is computed, its unit, how the values of countries
                make the value of a region, on what it can be broken down, its target, and examples worked by hand, which the
                build compares with what the system computes.

                A code such as `POP[age=Y15T24]` is a base series that an office sends, of the group in brackets. Asked about
                a narrower group, as girls in rural areas, every term is taken of that group; numbers of a group that was not
                sent but follows from others, as a total from women and men, are added up first. The ways to compute a value
                are listed in the order in which they are tried; the first that the numbers allow is taken. Where an office
                sends the indicator itself as well, it is shown beside the computed value.

                Examples name their area and sources where the numbers are published ones. Where they do not, the numbers are
                made up, of a size that a country could have.
                """);
    }

    private void methods() {
        text.append("\n## Methods\n\n| method | formula | source |\n|---|---|---|\n");
        for (MethodName name : MethodName.values()) {
            MethodText method = catalogue.method(name);
            cells(method.name() + " (`" + name + "`)", method.formula(), method.source());
        }
    }

    private void ownRules() {
        text.append("""

                ## What is this system's own rule

                The formulas above and the names, targets and sub-series below are those of their sources. These are not:

                - What is computed from base statistics comes before what an office reports, except where the list of a
                  sub-series says otherwise ([decision record 5](adr/0005-computed-first-reported-beside.md)).
                - A weight that stands in for the population of reference, as the note of the sub-series says; and the weight
                  of a whole area where that of the group is not known.
                - Breakdowns beyond those of the official metadata: series about persons can be broken down by every
                  criterion of paragraph 13 of resolution 68/131 that an office has numbers for.
                - Targets marked as not among the official ones.
                """);
        Stream.of(MethodName.values())
                .map(catalogue::method)
                .filter(method -> !method.own().isBlank())
                .forEach(method -> text.append("- ")
                        .append(method.name())
                        .append(": ")
                        .append(method.own())
                        .append('\n'));
    }

    private void overview() {
        text.append("\n## Overview\n\n| | sub-series | method | unit | better | target |\n|---|---|---|---|---|---|\n");
        for (Series series : catalogue.series()) {
            cells(
                    series.indicator(),
                    "[" + series.name() + "](#" + anchor(series) + ")",
                    catalogue.method(series.method()).name(),
                    units.get(series.unit()),
                    series.direction().name().toLowerCase(Locale.ROOT),
                    InWords.target(series));
        }
    }

    private void goal(Goal goal) {
        text.append("\n## Goal ")
                .append(goal.code())
                .append(": ")
                .append(goal.title())
                .append('\n');
        catalogue.indicators().stream()
                .filter(indicator -> indicator.goal().equals(goal.code()))
                .forEach(this::indicator);
    }

    private void indicator(Indicator indicator) {
        text.append("\n### ")
                .append(indicator.code())
                .append(' ')
                .append(indicator.name())
                .append('\n');
        catalogue.series().stream()
                .filter(series -> series.indicator().equals(indicator.code()))
                .forEach(this::series);
    }

    private void series(Series series) {
        text.append("\n<a id=\"").append(anchor(series)).append("\"></a>\n\n");
        text.append("**")
                .append(series.name())
                .append("** (`")
                .append(series.code())
                .append("`)\n\n");
        text.append(series.definition());
        text.append(series.note().isBlank() ? "\n\n" : " " + series.note() + "\n\n");
        text.append("| | |\n|---|---|\n");
        cells("computed as", ways(InWords.ways(series)));
        cells("inputs", inputs(series));
        cells("unit", units.get(series.unit()) + " (`" + series.unit() + "`)");
        cells("about", series.universe().isTotal() ? "everybody" : "`" + series.universe() + "`");
        series.scope().ifPresent(scope -> cells("countries", "only those of `" + scope + "`"));
        cells("region", InWords.region(series));
        cells("broken down by", dimensions(series));
        cells("target", InWords.target(series));
        catalogue.examples(series.code()).forEach(this::example);
    }

    private static String ways(List<String> ways) {
        if (ways.size() == 1) {
            return ways.get(0);
        }
        StringBuilder list = new StringBuilder();
        for (int way = 0; way < ways.size(); way++) {
            list.append(way == 0 ? "" : "<br>").append(way + 1).append(". ").append(ways.get(way));
        }
        return list.toString();
    }

    private String inputs(Series series) {
        String inputs = InWords.inputs(series).stream()
                .map(Term::series)
                .distinct()
                .map(code -> catalogue.baseSeries(code).orElseThrow())
                .map(this::input)
                .collect(Collectors.joining("<br>"));
        return inputs.isEmpty() ? "the value itself" : inputs;
    }

    private String input(BaseSeries base) {
        return "`" + base.code() + "` " + base.definition() + " (" + units.get(base.unit()) + ")";
    }

    private static String dimensions(Series series) {
        String all = Stream.of(Dimension.values())
                .filter(series.disaggregations()::contains)
                .map(Dimension::jsonName)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "nothing" : all;
    }

    private void example(WorkedExample example) {
        String group = example.group().isTotal() ? "" : ", `" + example.group() + "`";
        text.append("\nExample")
                .append(example.about().map(about -> ", " + about).orElse(""))
                .append(group)
                .append(": ")
                .append(example.inputs().stream()
                        .map(given -> given(given, example))
                        .collect(Collectors.joining(", ")))
                .append(".\n\n> ")
                .append(example.calculation())
                .append(" = **")
                .append(example.expected().toPlainString())
                .append("**")
                .append(example.published()
                        .map(published -> " (published: " + published.toPlainString() + ")")
                        .orElse(""))
                .append("\n");
    }

    private static String given(Given given, WorkedExample example) {
        Disaggregation group = given.group();
        return "`" + given.series() + (group.isTotal() ? "" : "[" + group + "]") + "` "
                + (given.year().equals(example.year()) ? "" : "(" + given.year() + ") ")
                + grouped(given.value().toPlainString());
    }

    /** Digits in threes. */
    private static String grouped(String number) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : number.substring(point));
    }

    private static String anchor(Series series) {
        return series.code().toLowerCase(Locale.ROOT);
    }

    private void cells(String... cells) {
        text.append(Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
