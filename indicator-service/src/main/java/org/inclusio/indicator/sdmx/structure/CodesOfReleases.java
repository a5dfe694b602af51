package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.release.ToldReleases;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/** Which codes are in a release. */
@ApplicationScoped
class CodesOfReleases {

    private final CountedBefore cells;

    CodesOfReleases(CountedBefore cells) {
        this.cells = cells;
    }

    Seen of(ToldReleases.Told release) {
        Counted all = cells.count(release, List.of(CellFilter.EVERYTHING));
        Counted headline = cells.count(release, List.of(CellFilter.TOTALS));
        return new Seen(
                Set.copyOf(all.codes(Component.AGE)),
                Set.copyOf(all.codes(Component.CUST_BREAKDOWN)),
                List.of(
                        constraint("CN_MDG_DISAGG", "What there is in the newest release", all, true),
                        constraint(
                                "CN_MDG_HEADLINE", "What there is of totals in the newest release", headline, false)));
    }

    private static Artefact constraint(String id, String name, Counted counted, boolean isOfAll) {
        return counted.constraint(
                Identities.own(ArtefactType.DATA_CONSTRAINT, id),
                Text.english(name),
                isOfAll ? Identities.ALL : Identities.HEADLINE);
    }
}
