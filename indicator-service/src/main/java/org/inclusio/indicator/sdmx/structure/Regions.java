package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Content.Tree.Node;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;

/** The regions as a tree with the areas in them; an area is in each group that it belongs to, unlike in the code list. */
final class Regions {

    private static final Reference AREAS = Identities.codeList(Component.REF_AREA);

    private final IndicatorCatalogue catalogue;

    private Regions(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Artefact of(IndicatorCatalogue catalogue) {
        Regions regions = new Regions(catalogue);
        return Artefact.of(
                Identities.own(ArtefactType.HIERARCHY, "H_MDG_REGIONS"),
                Text.english("Regions and groups of areas of the Millennium Development Goals"),
                new Content.Tree(regions.below("", "")));
    }

    private List<Node> below(String parent, String path) {
        List<Node> nodes = new ArrayList<>();
        for (Region region : catalogue.regions()) {
            if (region.parent().equals(parent)) {
                String id = path + region.code();
                List<Node> children = new ArrayList<>(below(region.code(), id + "-"));
                catalogue.areas().stream()
                        .filter(area -> area.isMemberOf(region.code()) && !isDeeper(region.code(), area))
                        .forEach(area -> children.add(new Node(
                                id + "-" + area.area().iso3(),
                                AREAS.item(area.area().iso3()),
                                List.of())));
                nodes.add(new Node(id, AREAS.item(region.code()), children));
            }
        }
        return nodes;
    }

    /** Whether a region within this one has the area. */
    private boolean isDeeper(String region, org.inclusio.statistics.catalogue.AreaEntry area) {
        return catalogue.regions().stream()
                .anyMatch(other -> other.parent().equals(region) && area.isMemberOf(other.code()));
    }
}
