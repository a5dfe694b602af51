package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Who maintains the structures, and whose numbers the values are computed from: the statistics office of each area. */
final class Offices {

    private Offices() {}

    static List<Artefact> all(IndicatorCatalogue catalogue) {
        List<Item> providers = new ArrayList<>();
        List<Artefact> agreements = new ArrayList<>();
        for (AreaEntry area : catalogue.areas()) {
            String id = area.area().iso3();
            Text name = Words.of(area.names());
            providers.add(Item.of(id, name).described(Text.ofEnglish("The statistics office of " + area.name() + ".")));
            agreements.add(Artefact.of(
                    Identities.own(ArtefactType.PROVISION_AGREEMENT, "PA_" + id),
                    name,
                    new Content.Provision(Identities.ALL, Identities.PROVIDERS.item(id))));
        }
        List<Artefact> all = new ArrayList<>();
        all.add(Artefact.of(
                Identities.AGENCIES,
                Text.english("Agencies"),
                new Content.Items(List.of(Item.of(PublishedStructure.AGENCY, Text.english("Inclusio"))), false)));
        all.add(Artefact.of(
                Identities.PROVIDERS, Text.english("Statistics offices"), new Content.Items(providers, false)));
        all.addAll(agreements);
        return all;
    }
}
