package org.inclusio.indicator.sdmx.data;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.Wording;

/** The names of the codes of a component in one language. Ages follow a pattern, so also those are named that no list has. */
final class CodeNames extends AbstractMap<String, String> {

    private final FlowComponent component;
    private final PublishedCodes codes;
    private final String language;
    private final Map<String, String> listed = new LinkedHashMap<>();

    CodeNames(FlowComponent component, PublishedCodes codes, String language) {
        this.component = component;
        this.codes = codes;
        this.language = language;
        Wording wording = codes.wording(component);
        if (component.codes() == FlowComponent.Codes.NOT_STATED) {
            listed.put(wording.told(""), PublishedCodes.NOT_STATED);
            return;
        }
        for (String code : codes.of(component.source()).keySet()) {
            listed.put(wording.told(code), codes.name(component.source(), code, language));
        }
    }

    @Override
    public String get(Object code) {
        String name = listed.get(code);
        return name == null && component.source() == Component.AGE && code instanceof String age
                ? codes.name(Component.AGE, codes.meant(component, age), language)
                : name;
    }

    @Override
    public boolean containsKey(Object code) {
        return get(code) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return listed.entrySet();
    }
}
