package org.inclusio.report.rendering.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was drawn last: the page, the PDF and the Word document ask for the same drawings shortly after each other. */
final class Drawings {

    /** The charts of a report in six languages, some 20 kB each. */
    private static final int MOST = 400;

    private static final Map<Vega.Input, Vega.Drawn> KEPT =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Vega.Input, Vega.Drawn> eldest) {
                    return size() > MOST;
                }
            });

    private Drawings() {}

    static Vega.Drawn of(Vega.Input input) {
        Vega.Drawn drawn = KEPT.get(input);
        if (drawn == null) {
            // Not within the map, which would let nobody else draw meanwhile.
            drawn = Vega.draw(input);
            KEPT.put(input, drawn);
        }
        return drawn;
    }
}
