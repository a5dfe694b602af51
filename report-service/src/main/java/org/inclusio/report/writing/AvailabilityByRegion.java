package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Availability;
import org.inclusio.report.evidence.RegionLevel;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.language.Marked;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.observation.Dimension;

/**
 * The end of chapter III: how far each region had figures at the beginning of the Goals and has them at their end. The
 * indicators one by one would be longer than a report may be; the service gives them as data.
 */
final class AvailabilityByRegion {

    private static final List<Dimension> CRITERIA = List.of(
            Dimension.SEX,
            Dimension.AGE,
            Dimension.URBANISATION,
            Dimension.WEALTH_QUANTILE,
            Dimension.DISABILITY_STATUS);

    /** More are in the figure, and in the workbook by name. */
    private static final int MOST_NAMED = 12;

    private AvailabilityByRegion() {}

    static void write(Writing writing) {
        Availability availability = writing.evidence.availability();
        Map<String, Availability.Filled> world = availability.byIndicator(null, null);
        String early = writing.wording.years(Window.EARLY);
        String late = writing.wording.years(Window.LATE);
        List<String> sentences = new ArrayList<>(List.of(writing.say(
                "data.availability",
                "all",
                writing.numbers.count(
                        "areas of the catalogue",
                        Counts.each(writing.catalogue.areas().stream()
                                .map(area -> area.area().iso3())
                                .toList())),
                "missingthen",
                without(writing, Window.EARLY),
                "missingnow",
                without(writing, Window.LATE),
                "earlyYears",
                early,
                "lateYears",
                late,
                "early",
                share(writing, world, Availability.Filled::early, Window.EARLY, null, AvailabilityByRegion::inWords, 1),
                "late",
                share(writing, world, Availability.Filled::late, Window.LATE, null, AvailabilityByRegion::inWords, 1),
                "table",
                writing.draft.nextTable())));
        List<String> silent = writing.evidence.availability().without(Window.LATE);
        if (!silent.isEmpty() && silent.size() <= MOST_NAMED) {
            sentences.add(writing.say("data.availability.without", "lateYears", late, "areas", named(writing, silent)));
        }
        writing.draft.paragraph(writing.text(sentences));
        List<String> columns = new ArrayList<>(List.of(writing.say("column.any")));
        CRITERIA.forEach(criterion ->
                columns.add(writing.say("column.by", "dimension", DataForInclusion.name(writing, criterion))));
        writing.draft.nextOnline(writing.economy.moves(Economy.Table.AVAILABILITY));
        writing.draft.tableOfSeveral(
                writing.say("data.availability-table"),
                writing.say("column.region"),
                columns,
                List.of(early, late),
                writing.catalogue.regions().stream()
                        .filter(RegionLevel::isTold)
                        .map(region -> row(writing, region))
                        .toList(),
                List.of(writing.say("data.availability-note", "earlyYears", early, "lateYears", late)),
                writing.say("source-own-count"));
        AvailabilityByArea.write(writing);
    }

    private static Marked without(Writing writing, Window window) {
        return writing.numbers.count(
                "areas without a figure of " + window,
                Counts.each(writing.evidence.availability().without(window)));
    }

    private static String named(Writing writing, List<String> areas) {
        return writing.joined(areas.stream()
                .map(writing.wording::area)
                .sorted(writing.phrases.order())
                .toList());
    }

    private static StatisticalTable.Row row(Writing writing, Region region) {
        List<Dimension> criteria =
                Stream.concat(Stream.of((Dimension) null), CRITERIA.stream()).toList();
        return new StatisticalTable.Row(
                writing.wording.region(region.code()),
                criteria.stream()
                        .map(criterion -> cell(
                                writing,
                                writing.evidence.availability().byIndicator(region.code(), criterion),
                                criterion))
                        .toList());
    }

    private static String cell(Writing writing, Map<String, Availability.Filled> filled, Dimension criterion) {
        return sum(filled, Availability.Filled::possible) == 0
                ? Wording.NOT_AVAILABLE
                : writing.numerals()
                        .isolated(share(
                                        writing,
                                        filled,
                                        Availability.Filled::early,
                                        Window.EARLY,
                                        criterion,
                                        AvailabilityByRegion::percent,
                                        0)
                                + "\u2192"
                                + share(
                                        writing,
                                        filled,
                                        Availability.Filled::late,
                                        Window.LATE,
                                        criterion,
                                        AvailabilityByRegion::percent,
                                        0));
    }

    /** How a share prints. */
    private interface Print {
        String of(Writing writing, long part, long whole);
    }

    private static String share(
            Writing writing,
            Map<String, Availability.Filled> filled,
            ToLongFunction<Availability.Filled> which,
            Window window,
            Dimension criterion,
            Print print,
            int decimals) {
        return writing.numbers.share(
                "pairs of area and indicator with a figure of " + window
                        + (criterion == null ? "" : " by " + criterion.jsonName())
                        + ", of all that there could be, by indicator",
                parts(filled, which),
                parts(filled, Availability.Filled::possible),
                decimals,
                print.of(writing, sum(filled, which), sum(filled, Availability.Filled::possible)));
    }

    private static Map<String, Long> parts(
            Map<String, Availability.Filled> filled, ToLongFunction<Availability.Filled> which) {
        return filled.entrySet().stream()
                .filter(one -> which.applyAsLong(one.getValue()) > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> which.applyAsLong(one.getValue())));
    }

    private static long sum(Map<String, Availability.Filled> filled, ToLongFunction<Availability.Filled> which) {
        return filled.values().stream().mapToLong(which).sum();
    }

    private static String inWords(Writing writing, long part, long whole) {
        return writing.wording.share(part, whole);
    }

    private static String percent(Writing writing, long part, long whole) {
        return writing.numerals()
                .decimal(BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP), 0);
    }
}
