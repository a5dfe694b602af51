package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusio.formats.structure.Annotation;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.AgeInWords;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.Wording;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** The code list of each component that is coded. */
final class CodeLists {

    private static final String M49 = "M49";
    private static final String WORLD_IN_M49 = "001";

    private final IndicatorCatalogue catalogue;
    private final PublishedCodes codes;

    CodeLists(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        this.codes = new PublishedCodes(catalogue);
    }

    List<Artefact> all(Seen seen) {
        Map<String, Artefact> lists = new LinkedHashMap<>();
        for (PublishedFlow flow : PublishedFlow.ofStructures()) {
            for (FlowComponent component : flow.components()) {
                component.codeList().ifPresent(id -> lists.computeIfAbsent(id, any -> list(component, seen)));
            }
        }
        return List.copyOf(lists.values());
    }

    private Artefact list(FlowComponent component, Seen seen) {
        Component source = component.source();
        List<Item> items =
                switch (source) {
                    case REF_AREA -> areas();
                    case SERIES -> series();
                    case AGE -> ages(seen.ages());
                    case CUST_BREAKDOWN -> groups(seen.groups());
                    default -> listed(source);
                };
        return Artefact.of(
                Identities.codeList(component),
                Text.english(component.label()),
                new Content.Items(
                        component.codes() == FlowComponent.Codes.NOT_STATED
                                ? List.of(Item.of(
                                        codes.wording(component).told(""), Text.english(PublishedCodes.NOT_STATED)))
                                : told(items, codes.wording(component)),
                        false));
    }

    /** Under the codes that a structure has for them. */
    private static List<Item> told(List<Item> items, Wording wording) {
        return items.stream()
                .map(item -> new Item(
                        wording.told(item.id()),
                        item.name(),
                        item.description(),
                        item.parent().map(wording::told),
                        item.annotations()))
                .toList();
    }

    private List<Item> areas() {
        List<Item> items = new ArrayList<>();
        for (AreaEntry area : catalogue.areas()) {
            Item item = Item.of(area.area().iso3(), Words.of(area.names()))
                    .annotated(List.of(Annotation.of(M49, M49, area.m49())));
            items.add(groupOf(area).map(item::within).orElse(item));
        }
        catalogue.regions().forEach(region -> {
            Item item = Item.of(region.code(), Words.of(region.names()));
            if (region.parent().isEmpty()) {
                items.add(item.annotated(List.of(Annotation.of(M49, M49, WORLD_IN_M49))));
            } else {
                items.add(item.within(region.parent()));
            }
        });
        return items;
    }

    /** The narrowest group of areas that are not one by their situation only. */
    static Optional<String> groupOf(AreaEntry area) {
        return Stream.of(area.subregion(), area.region(), area.developmentGroup())
                .filter(group -> !group.isBlank())
                .findFirst();
    }

    private List<Item> series() {
        List<Item> items = new ArrayList<>();
        for (String code : codes.of(Component.SERIES).keySet()) {
            Series series = catalogue.series(code).orElseThrow();
            List<Annotation> annotations = new ArrayList<>();
            annotations.add(Annotation.of("INDICATOR", "INDICATOR", series.indicator()));
            annotations.add(Annotation.of("UNIT", "UNIT_MEASURE", series.unit()));
            annotations.add(new Annotation(
                    "METHOD",
                    "METHOD",
                    series.method().name(),
                    Text.ofEnglish(catalogue.method(series.method()).formula())));
            if (!series.unsdSeries().isBlank()) {
                annotations.add(Annotation.of("UNSD_SERIES", "UNSD_SERIES", series.unsdSeries()));
            }
            items.add(Item.of(code, Words.of(codes.of(Component.SERIES).get(code)))
                    .described(Text.ofEnglish(series.definition()))
                    .annotated(annotations));
        }
        return items;
    }

    private List<Item> ages(Set<String> seen) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Disaggregation.ALL, "");
        catalogue.series().forEach(series -> names.put(series.universe().age(), ""));
        seen.forEach(code -> names.put(code, ""));
        names.putAll(catalogue.codeList(Dimension.AGE).names());
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, String> age : names.entrySet()) {
            String name = age.getValue().isEmpty() ? AgeInWords.of(age.getKey()) : age.getValue();
            Item item = Item.of(age.getKey(), Text.english(name));
            items.add(isTotal(age.getKey()) ? item : item.within(Disaggregation.ALL));
        }
        return items;
    }

    /** What a national group is called is said by the office that sends it; here it has a code only. */
    private static List<Item> groups(Set<String> seen) {
        List<Item> items = new ArrayList<>();
        items.add(Item.of(Disaggregation.ALL, Text.english("Total")));
        for (String code : seen) {
            if (!isTotal(code)) {
                items.add(Item.of(code, Text.english(code)).within(Disaggregation.ALL));
            }
        }
        return items;
    }

    private List<Item> listed(Component component) {
        Map<String, String> parents = parents(component);
        List<Item> items = new ArrayList<>();
        codes.of(component).forEach((code, names) -> {
            Item item = Item.of(code, Words.of(names));
            items.add(parents.containsKey(code) ? item.within(parents.get(code)) : item);
        });
        return items;
    }

    /** What each code is a part of: of what divides the total and of what divides a part of it, the narrower. */
    private Map<String, String> parents(Component component) {
        Map<String, String> parents = new LinkedHashMap<>();
        Optional<Dimension> dimension = Dimension.ofSdmxName(component.name());
        if (dimension.isEmpty()) {
            return parents;
        }
        for (String code : codes.of(component).keySet()) {
            if (!isTotal(code) && !code.equals("_Z")) {
                parents.put(code, Disaggregation.ALL);
            }
        }
        for (Partition partition : catalogue.partitions()) {
            if (partition.dimension() == dimension.get() && !isTotal(partition.whole())) {
                partition.parts().forEach(part -> parents.put(part, partition.whole()));
            }
        }
        return parents;
    }

    private static boolean isTotal(String code) {
        return code.equals(Disaggregation.ALL);
    }
}
