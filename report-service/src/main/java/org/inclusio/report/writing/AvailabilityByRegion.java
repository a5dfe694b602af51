package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Availability;
import org.inclusio.report.evidence.RegionLevel;
import org.inclusio.report.evidence.Window;
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

    private AvailabilityByRegion() {}

    static void write(Writing writing) {
        Availability availability = writing.evidence.availability();
        Availability.Filled world = availability.filled(area -> true, null);
        String early = writing.wording.years(Window.EARLY);
        String late = writing.wording.years(Window.LATE);
        writing.draft.paragraph(writing.say(
                "data.availability",
                "all",
                writing.catalogue.areas().size(),
                "missingthen",
                availability.without(Window.EARLY),
                "missingnow",
                availability.without(Window.LATE),
                "earlyYears",
                early,
                "lateYears",
                late,
                "early",
                writing.wording.share(world.early(), world.possible()),
                "late",
                writing.wording.share(world.late(), world.possible()),
                "table",
                writing.draft.nextTable()));
        List<String> columns = new ArrayList<>(List.of(writing.say("column.any")));
        CRITERIA.forEach(criterion ->
                columns.add(writing.say("column.by", "dimension", DataForInclusion.name(writing, criterion))));
        writing.draft.table(
                writing.say("data.availability-table"),
                writing.say("column.region"),
                columns,
                writing.catalogue.regions().stream()
                        .filter(RegionLevel::isTold)
                        .map(region -> row(writing, region))
                        .toList(),
                List.of(writing.say("data.availability-note", "earlyYears", early, "lateYears", late)),
                writing.say("source-own-count"));
        AvailabilityByArea.write(writing);
    }

    private static StatisticalTable.Row row(Writing writing, Region region) {
        List<Dimension> criteria =
                Stream.concat(Stream.of((Dimension) null), CRITERIA.stream()).toList();
        return new StatisticalTable.Row(
                writing.wording.region(region.code()),
                criteria.stream()
                        .map(criterion -> writing.evidence
                                .availability()
                                .filled(area -> area.isMemberOf(region.code()), criterion))
                        .map(filled -> cell(writing, filled))
                        .toList());
    }

    private static String cell(Writing writing, Availability.Filled filled) {
        return filled.possible() == 0
                ? Wording.NOT_AVAILABLE
                : writing.numerals()
                        .isolated(percent(writing, filled.early(), filled.possible()) + "\u2192"
                                + percent(writing, filled.late(), filled.possible()));
    }

    private static String percent(Writing writing, long part, long whole) {
        return writing.numerals()
                .decimal(BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP), 0);
    }
}
