package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** All artefacts, in the order in which they are listed. */
final class DescribedArtefacts {

    private DescribedArtefacts() {}

    static List<Artefact> of(IndicatorCatalogue catalogue, Seen seen) {
        List<Artefact> all = new ArrayList<>(DataStructures.all());
        all.addAll(new CodeLists(catalogue).all(seen));
        all.addAll(Goals.all(catalogue));
        all.add(Regions.of(catalogue));
        all.addAll(Offices.all(catalogue));
        all.add(AllowedGroups.of(catalogue));
        all.addAll(seen.constraints());
        all.addAll(Methods.all());
        return all;
    }
}
