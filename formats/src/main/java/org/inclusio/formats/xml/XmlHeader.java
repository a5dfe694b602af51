package org.inclusio.formats.xml;

import java.util.HashMap;
import java.util.Map;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sdmx.DataSetDates;

/** What the header of an SDMX-ML message says of its data sets: their structures and the action of those without one. */
final class XmlHeader {

    private static final String TIME = "TIME_PERIOD";
    private static final int MOST = 1_000;
    private static final int LONGEST = 1_000;

    private final Map<String, String> dimensionAtObservation = new HashMap<>();
    private final DataSetDates dates = new DataSetDates();
    private String action;

    /** @param dimension at the observations of what this structure describes, or null */
    void structure(String id, String dimension, long line) {
        if (dimensionAtObservation.size() == MOST || id != null && id.length() > LONGEST) {
            throw XmlElement.notUnderstood("Structure", "Header", line);
        }
        dimensionAtObservation.put(id, dimension == null ? TIME : dimension);
    }

    /** The period that the data sets report which state none. */
    DataSetDates dates() {
        return dates;
    }

    void action(String text) {
        action = text.isBlank() ? null : text.strip();
    }

    /** The letter of the action of a data set that states none; null where the header states none either. */
    String action(long line) {
        return Component.action(action, line);
    }

    /**
     * The dimension at the observations of a data set.
     *
     * @param reference to its structure, or null
     * @throws UnreadableFile when it refers to none of the structures of the header
     */
    String dimensionAtObservation(String reference, long line) {
        String dimension = dimensionAtObservation.get(reference);
        if (dimension != null) {
            return dimension;
        }
        if (dimensionAtObservation.isEmpty()) {
            return TIME;
        }
        if (reference == null && dimensionAtObservation.size() == 1) {
            return dimensionAtObservation.values().iterator().next();
        }
        throw UnreadableFile.at(
                line,
                "READABLE_FILE.no-such-structure",
                "structure",
                reference == null ? "" : Component.shown(reference));
    }
}
