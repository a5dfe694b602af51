package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.inclusio.report.document.TileGrid;
import org.inclusio.report.evidence.Asked;
import org.inclusio.report.evidence.Availability;
import org.inclusio.report.evidence.RegionLevel;
import org.inclusio.report.evidence.Window;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.Region;

/** How far each area has figures of the last years, as a grid of tiles; silent where few areas have any. */
final class AvailabilityByArea {

    private static final int FEWEST_AREAS = 10;
    private static final BigDecimal QUARTER = BigDecimal.valueOf(25);

    private AvailabilityByArea() {}

    static void write(Writing writing) {
        List<TileGrid.Block> blocks = writing.catalogue.regions().stream()
                .filter(RegionLevel::isTold)
                .map(region -> block(writing, region))
                .filter(block -> !block.tiles().isEmpty())
                .toList();
        long all = blocks.stream().mapToLong(block -> block.tiles().size()).sum();
        long none = blocks.stream()
                .flatMap(block -> block.tiles().stream())
                .filter(tile -> tile.rank() == 0)
                .count();
        if (all - none < FEWEST_AREAS) {
            return;
        }
        String years = writing.wording.years(Window.LATE);
        List<String> notes = new ArrayList<>(List.of(writing.say("tiles.disclaimer")));
        notes.addAll(
                NotShown.ofAreas(writing, Asked.ANYBODY_LATE, "values of " + Window.LATE, writing.catalogue.series()));
        writing.draft.paragraph(writing.say("tiles.shown", "figure", writing.draft.nextChart()));
        writing.draft.chart(
                writing.say("tiles.title", "years", years),
                writing.say("tiles.description", "areas", all, "without", none),
                new TileGrid(writing.say("tiles.unit"), writing.phrases.listed("tiles.classes"), blocks),
                notes,
                writing.say("source-own-count"));
    }

    /** Each area is in one region; groups of countries in special situations have none of their own. */
    private static TileGrid.Block block(Writing writing, Region region) {
        return new TileGrid.Block(
                writing.wording.region(region.code()),
                writing.catalogue.areas().stream()
                        .filter(area -> area.region().equals(region.code()))
                        .map(area -> tile(writing, area))
                        .sorted(Comparator.comparing(TileGrid.Tile::value)
                                .reversed()
                                .thenComparing(TileGrid.Tile::code))
                        .toList());
    }

    private static TileGrid.Tile tile(Writing writing, AreaEntry area) {
        Availability.Filled filled = writing.evidence.availability().ofArea(area);
        BigDecimal share = filled.possible() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * filled.late())
                        .divide(BigDecimal.valueOf(filled.possible()), 1, RoundingMode.HALF_UP);
        return new TileGrid.Tile(
                area.area().iso3(),
                area.names().get(writing.phrases.language().code()),
                share,
                rank(share),
                writing.numbers.drawnShare(
                        "indicators with a figure of " + Window.LATE + ", of all that there could be, by area",
                        counted(area, filled.late()),
                        counted(area, filled.possible()),
                        1,
                        writing.numerals().decimal(share, 1)));
    }

    private static Map<String, Long> counted(AreaEntry area, long indicators) {
        return indicators == 0 ? Map.of() : Map.of(area.area().iso3(), indicators);
    }

    /** 0 of none, and then by quarters. */
    static int rank(BigDecimal share) {
        return share.signum() == 0
                ? 0
                : Math.min(4, 1 + share.divideToIntegralValue(QUARTER).intValue());
    }
}
