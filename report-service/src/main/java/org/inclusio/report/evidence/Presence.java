package org.inclusio.report.evidence;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** In which of the first and last years there is any figure, and by which criteria. */
final class Presence {

    private static final Set<Window> WINDOWS = Set.of(Window.EARLY, Window.LATE);

    private final Map<Window, Set<Dimension>> criteria = new HashMap<>(4);

    void add(int year, Disaggregation group) {
        for (Window window : WINDOWS) {
            if (window.contains(year)) {
                Set<Dimension> of = criteria.computeIfAbsent(window, any -> EnumSet.noneOf(Dimension.class));
                for (Dimension criterion : Dimension.values()) {
                    if (!group.isTotal(criterion)) {
                        of.add(criterion);
                    }
                }
            }
        }
    }

    /** Shows each window with each of its criteria, and with null for any figure. */
    void forEach(BiConsumer<Window, Dimension> reader) {
        criteria.forEach((window, of) -> {
            reader.accept(window, null);
            of.forEach(criterion -> reader.accept(window, criterion));
        });
    }
}
