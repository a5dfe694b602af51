package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Text;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;

/** By what each series is broken down: a key for each that fixes the dimensions by which it is not, at whom it is about. */
final class AllowedGroups {

    private AllowedGroups() {}

    static Artefact of(IndicatorCatalogue catalogue) {
        List<Map<String, String>> keys = new ArrayList<>();
        for (Series series : catalogue.series()) {
            Map<String, String> key = new LinkedHashMap<>();
            key.put("SERIES", series.code());
            for (Dimension dimension : Dimension.values()) {
                if (!series.disaggregations().contains(dimension)) {
                    key.put(dimension.sdmxName(), series.universe().get(dimension));
                }
            }
            keys.add(key);
        }
        return Artefact.of(
                Identities.own(ArtefactType.DATA_CONSTRAINT, "CN_MDG_ALLOWED"),
                Text.english("By what each series may be broken down"),
                new Content.Constraint(
                        false, Identities.ALL, List.of(), keys, OptionalLong.empty(), OptionalLong.empty()));
    }
}
