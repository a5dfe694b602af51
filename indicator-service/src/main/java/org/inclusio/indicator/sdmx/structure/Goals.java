package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.structure.Annotation;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.statistics.catalogue.CatalogueNames;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** The goals, their targets and indicators as categories, and which dataflow is about which. */
final class Goals {

    private Goals() {}

    static List<Artefact> all(IndicatorCatalogue catalogue) {
        List<Artefact> all = new ArrayList<>();
        all.add(Artefact.of(
                Identities.GOALS,
                Text.english("Millennium Development Goals, their targets and indicators"),
                new Content.Items(categories(catalogue), false)));
        for (Goal goal : catalogue.goals()) {
            for (PublishedFlow flow : PublishedFlow.values()) {
                all.add(categorised(Identities.flow(flow), goal));
            }
        }
        return all;
    }

    private static Artefact categorised(Reference dataflow, Goal goal) {
        return Artefact.of(
                Identities.own(ArtefactType.CATEGORISATION, dataflow.id() + "_GOAL_" + goal.code()),
                Text.english("Goal " + goal.code()),
                new Content.Categorised(dataflow, Identities.GOALS.item(idOf("GOAL", goal.code()))));
    }

    private static List<Item> categories(IndicatorCatalogue catalogue) {
        List<Item> items = new ArrayList<>();
        for (Goal goal : catalogue.goals()) {
            String id = idOf("GOAL", goal.code());
            items.add(Item.of(id, Words.of(CatalogueNames.of("goal", goal.code(), goal.title()))));
            catalogue.targets().stream()
                    .filter(target -> target.goal().equals(goal.code()))
                    .forEach(target -> {
                        String targetId = id + "." + idOf("TARGET", target.code());
                        items.add(Item.of(targetId, Text.english(target.text())).within(id));
                        catalogue.indicators().stream()
                                .filter(indicator -> indicator.target().equals(target.code()))
                                .forEach(indicator -> items.add(Item.of(
                                                targetId + "." + idOf("INDICATOR", indicator.code()),
                                                Text.english(indicator.name()))
                                        .annotated(series(catalogue, indicator.code()))
                                        .within(targetId)));
                    });
        }
        return items;
    }

    /** Which codes of the dimension SERIES are about an indicator. */
    private static List<Annotation> series(IndicatorCatalogue catalogue, String indicator) {
        return catalogue.series().stream()
                .filter(series -> series.indicator().equals(indicator))
                .map(series -> Annotation.of(series.code(), "SERIES", series.code()))
                .toList();
    }

    /** Points divide categories from each other, and codes begin with numbers, which identifiers of SDMX may not. */
    private static String idOf(String kind, String code) {
        return kind + "_" + code.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
