package org.inclusio.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Gathers what the elements of an SDMX-ML message say, from the data set over the series down to the observation. In
 * generic messages components are {@code Value} elements with an id and a value, in structure-specific ones attributes.
 */
final class XmlObservations {

    private static final Set<String> LEVELS = Set.of("DataSet", "Series", "Obs");
    private static final Set<String> COMPONENTS_WITHIN =
            Set.of("SeriesKey", "ObsKey", "Attributes", "ObsDimension", "ObsValue", "Value");

    private final RowReceiver receiver;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final StringBuilder actionOfMessage = new StringBuilder();
    private String[] cells = RawObservation.emptyCells();
    private String dimensionAtObservation = "TIME_PERIOD";
    private String action;
    private long rows;
    private boolean withinDataSet;
    private boolean withinAction;

    /** Where an element began, with what stood above it, and how many rows had been read. */
    private record Level(String[] above, long line, long rows) {}

    XmlObservations(RowReceiver receiver) {
        this.receiver = receiver;
    }

    void begin(XMLStreamReader reader, long line) {
        String name = reader.getLocalName();
        if (LEVELS.contains(name)) {
            beginLevel(reader, name, line);
        } else if (!withinDataSet) {
            header(reader, name);
        } else if (name.equals("Group")) {
            throw UnreadableFile.at(line, "READABLE_FILE.attributes-of-group");
        } else if (name.equals("Comp")) {
            throw UnreadableFile.at(line, "READABLE_FILE.several-values");
        } else if (COMPONENTS_WITHIN.contains(name)) {
            component(reader, name, line);
        }
    }

    private void beginLevel(XMLStreamReader reader, String name, long line) {
        if (name.equals("DataSet")) {
            withinDataSet = true;
            String stated = attribute(reader, "action");
            String ofMessage = actionOfMessage.toString().strip();
            action = Component.action(stated != null ? stated : ofMessage.isEmpty() ? null : ofMessage, line);
        }
        levels.push(new Level(cells, line, rows));
        cells = cells.clone();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            // Of structure-specific messages; what has a namespace, and what belongs to the message, is no component.
            boolean component = isUnqualified(reader.getAttributeNamespace(i));
            String id = reader.getAttributeLocalName(i);
            if (component && !isOfTheMessage(name, id)) {
                put(id, reader.getAttributeValue(i), line);
            }
        }
    }

    private static boolean isUnqualified(String namespace) {
        return namespace == null || namespace.isEmpty();
    }

    private static boolean isOfTheMessage(String level, String id) {
        return level.equals("DataSet")
                        && Set.of(
                                        "action",
                                        "structureRef",
                                        "setID",
                                        "validFromDate",
                                        "validToDate",
                                        "publicationYear",
                                        "publicationPeriod",
                                        "reportingBeginDate",
                                        "reportingEndDate",
                                        "dataScope")
                                .contains(id)
                || id.equals("type")
                || id.equals("action")
                || id.equals("REPORTING_YEAR_START_DAY");
    }

    private void header(XMLStreamReader reader, String name) {
        if (name.equals("Structure")) {
            String stated = attribute(reader, "dimensionAtObservation");
            dimensionAtObservation = stated == null ? dimensionAtObservation : stated;
        }
        withinAction = name.equals("DataSetAction");
    }

    /** A text between elements; that of the message's action counts for data sets without one. */
    void text(String text) {
        if (withinAction) {
            actionOfMessage.append(text);
        }
    }

    private void component(XMLStreamReader reader, String name, long line) {
        String value = attribute(reader, "value");
        switch (name) {
            case "Value" -> {
                String id = attribute(reader, "id");
                if (id == null) {
                    throw UnreadableFile.at(line, "READABLE_FILE.value-without-id");
                }
                put(id, value, line);
            }
            case "ObsDimension" -> {
                String id = attribute(reader, "id");
                put(id == null ? dimensionAtObservation : id, value, line);
            }
            case "ObsValue" -> put("OBS_VALUE", value, line);
            default -> {
                // A frame around values.
            }
        }
    }

    void end(String name) {
        withinAction = false;
        if (!LEVELS.contains(name)) {
            return;
        }
        Level level = levels.pop();
        // A series without observations, in a data set that deletes, stands for all of them.
        if (name.equals("Obs") || "D".equals(action) && rows == level.rows) {
            rows++;
            cells[Column.ACTION.ordinal()] = action;
            receiver.observation(RawObservation.ofSdmx(level.line, cells));
        }
        cells = level.above;
    }

    private void put(String id, String value, long line) {
        String text = value == null ? "" : value.strip();
        cells[Component.of(id, line).ordinal()] = text.isEmpty() ? null : text;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return reader.getAttributeValue(null, name);
    }
}
