package org.inclusio.report.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.report.evidence.Availability;
import org.inclusio.report.evidence.Window;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.observation.Dimension;

/** What the service says about who has figures of what. */
final class AvailabilityAnswers {

    /** What stands where every figure counts, by whatever criterion. */
    static final String ANY = "any";

    private AvailabilityAnswers() {}

    @Schema(description = "How many areas of a region have a figure of an indicator by a criterion.")
    record AvailabilityCell(
            @Schema(description = "Code of the official list.", examples = "1.8")
            String indicator,

            @Schema(description = "A dimension such as sex, or any where every figure counts.", examples = "any")
            String criterion,

            @Schema(description = "Code of the region or group of countries.", examples = "NORTHERN_AFRICA")
            String region,

            @Schema(description = "Areas that could have one.", examples = "6")
            int areas,

            @Schema(description = "Areas that have one of 1990\u20131995.", examples = "1")
            int start,

            @Schema(description = "Areas that have one of 2010\u20132015.", examples = "3")
            int now,

            @Schema(
                    description =
                            "ISO 3166-1 alpha-3 codes of those that could have one of 2010\u20132015 and have none.")
            List<String> without) {}

    @Schema(name = "AvailabilityMatrix", description = "Indicator by criterion by region. Regions overlap.")
    record Matrix(List<AvailabilityCell> items) {}

    /** The cells that a request asks for; null asks for all. Cells that could hold nothing are left out. */
    static Matrix of(
            Availability availability,
            IndicatorCatalogue catalogue,
            String indicator,
            String criterion,
            String region) {
        List<AvailabilityCell> cells = new ArrayList<>();
        for (Indicator one : catalogue.indicators()) {
            for (String by : criteria().toList()) {
                for (Region where : catalogue.regions()) {
                    if (isAsked(indicator, one.code()) && isAsked(criterion, by) && isAsked(region, where.code())) {
                        AvailabilityCell cell = cell(availability, catalogue, one.code(), by, where.code());
                        if (cell.areas() > 0) {
                            cells.add(cell);
                        }
                    }
                }
            }
        }
        return new Matrix(cells);
    }

    static Stream<String> criteria() {
        return Stream.concat(Stream.of(ANY), Stream.of(Dimension.values()).map(Dimension::jsonName));
    }

    private static AvailabilityCell cell(
            Availability availability,
            IndicatorCatalogue catalogue,
            String indicator,
            String criterion,
            String region) {
        Dimension dimension = Dimension.ofJsonName(criterion).orElse(null);
        List<String> possible = catalogue.areas().stream()
                .filter(area -> area.isMemberOf(region))
                .filter(area -> availability.isPossible(area, indicator, dimension))
                .map(AreaEntry::area)
                .map(area -> area.iso3())
                .sorted()
                .toList();
        Set<String> early = availability.areas(Window.EARLY, indicator, dimension);
        Set<String> late = availability.areas(Window.LATE, indicator, dimension);
        return new AvailabilityCell(
                indicator,
                criterion,
                region,
                possible.size(),
                (int) possible.stream().filter(early::contains).count(),
                (int) possible.stream().filter(late::contains).count(),
                possible.stream().filter(code -> !late.contains(code)).toList());
    }

    private static boolean isAsked(String wanted, String code) {
        return wanted == null || wanted.equals(code);
    }
}
