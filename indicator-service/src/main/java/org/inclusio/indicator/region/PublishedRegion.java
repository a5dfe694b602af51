package org.inclusio.indicator.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;

/** A region with its members, as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Region", description = "A region or group of areas, and its members.")
record PublishedRegion(
        @Schema(description = "Code of the region, given as refArea.", examples = "NORTHERN_AFRICA")
        String code,

        @Schema(description = "Names by language: ar, en, es, fr, ru, zh.", examples = "{\"en\": \"Northern Africa\"}")
        Map<String, String> names,

        @Schema(
                description = "WORLD; DEVELOPMENT_GROUP, developed or developing; REGION, a region of the Millennium"
                        + " Development Goals; SUBREGION, a part of one; SPECIAL_GROUP, which overlaps regions and other"
                        + " special groups and is never added to them.",
                examples = "REGION")
        String kind,

        @Schema(description = "The region that it is a part of; absent for the world.", examples = "DEVELOPING")
        String partOf,

        @Schema(
                description = "The year whose composition this is. It is applied to every year, so that a change over"
                        + " time is one of the same areas.",
                examples = "2015")
        int composition,

        @Schema(description = "ISO 3166-1 alpha-3 codes of the members, in order.", examples = "[\"DZA\", \"EGY\"]")
        List<String> members) {

    /** The catalogue holds the composition of this year. */
    private static final int COMPOSITION = 2015;

    static List<PublishedRegion> all(IndicatorCatalogue catalogue) {
        return catalogue.regions().stream().map(region -> of(catalogue, region)).toList();
    }

    static PublishedRegion of(IndicatorCatalogue catalogue, Region region) {
        return new PublishedRegion(
                region.code(),
                new TreeMap<>(region.names()),
                region.kind(),
                Optional.of(region.parent()).filter(code -> !code.isEmpty()).orElse(null),
                COMPOSITION,
                catalogue.areas().stream()
                        .filter(area -> area.isMemberOf(region.code()))
                        .map(area -> area.area().iso3())
                        .sorted()
                        .toList());
    }
}
