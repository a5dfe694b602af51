package org.inclusio.indicator.bulk;

import java.util.SortedSet;
import java.util.TreeSet;
import org.inclusio.indicator.value.IndicatorValue;

/** Which codes are in a release of the dimensions whose lists any code fits. */
record SeenCodes(SortedSet<String> ages, SortedSet<String> groups) {

    SeenCodes() {
        this(new TreeSet<>(), new TreeSet<>());
    }

    void add(IndicatorValue value) {
        if (value.age() != null) {
            ages.add(value.age());
        }
        if (value.customBreakdown() != null) {
            groups.add(value.customBreakdown());
        }
    }
}
