package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.release.ToldReleases;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Which codes are in a release. */
@ApplicationScoped
class CodesOfReleases {

    private final CountedBefore cells;
    private final PublishedCodes codes;

    CodesOfReleases(CountedBefore cells, IndicatorCatalogue catalogue) {
        this.cells = cells;
        this.codes = new PublishedCodes(catalogue);
    }

    Seen of(ToldReleases.Told release) {
        Counted all = cells.count(release, List.of(CellFilter.of(PublishedFlow.ALL, codes)));
        return new Seen(
                Set.copyOf(all.codes(Component.AGE)),
                Set.copyOf(all.codes(Component.CUST_BREAKDOWN)),
                Stream.of(PublishedFlow.values())
                        .map(flow -> constraint(release, flow))
                        .toList());
    }

    private Artefact constraint(ToldReleases.Told release, PublishedFlow flow) {
        return cells.count(release, List.of(CellFilter.of(flow, codes)))
                .constraint(
                        Identities.own(ArtefactType.DATA_CONSTRAINT, flow.id().replaceFirst("^DF_", "CN_")),
                        Text.english("What there is in release " + release.name()),
                        flow,
                        codes,
                        any -> true);
    }
}
