package org.inclusio.indicator.explore;

import java.util.Map;
import java.util.stream.Collectors;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.text.Texts;
import org.inclusio.statistics.catalogue.CatalogueNames;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.observation.Dimension;

/** What things are called in the language of a page. */
record Names(PublishedCodes codes, Texts texts) {

    Language language() {
        return texts.language();
    }

    String area(String code) {
        return codes.name(Component.REF_AREA, code, language().code());
    }

    String series(String code) {
        return codes.name(Component.SERIES, code, language().code());
    }

    String unit(String code) {
        return codes.name(Component.UNIT_MEASURE, code, language().code());
    }

    /** A code of any component. */
    String code(Component component, String code) {
        return codes.name(component, code, language().code());
    }

    String goal(Goal goal) {
        return CatalogueNames.of("goal", goal.code(), goal.title())
                .getOrDefault(language().code(), goal.title());
    }

    /** Of its parts one after the other; everybody by a word for all. */
    String group(Group group) {
        return group.isEverybody()
                ? texts.of("everybody")
                : group.codes().entrySet().stream()
                        .map(code -> code(code))
                        .collect(Collectors.joining(texts.of("comma")));
    }

    private String code(Map.Entry<Dimension, String> code) {
        return codes.name(
                Component.valueOf(code.getKey().sdmxName()),
                code.getValue(),
                language().code());
    }
}
