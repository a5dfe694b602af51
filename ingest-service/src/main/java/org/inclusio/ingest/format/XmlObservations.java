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
    private final Deque<String[]> levels = new ArrayDeque<>();
    private String[] cells = RawObservation.emptyCells();
    private String dimensionAtObservation = "TIME_PERIOD";
    private String action;
    private long observationLine;
    private boolean withinDataSet;

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
            throw new UnreadableFile(
                    line,
                    "Line " + line + ": attributes of groups of series are not read. Write them at the series or the"
                            + " observation.");
        } else if (name.equals("Comp")) {
            throw new UnreadableFile(
                    line,
                    "Line " + line
                            + ": components with several values are not read. Write one value, as an attribute.");
        } else if (COMPONENTS_WITHIN.contains(name)) {
            component(reader, name, line);
        }
    }

    private void beginLevel(XMLStreamReader reader, String name, long line) {
        if (name.equals("DataSet")) {
            withinDataSet = true;
            String stated = attribute(reader, "action");
            if (stated != null) {
                action = Component.action(stated, line);
            }
        }
        levels.push(cells);
        cells = cells.clone();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            // Of structure-specific messages; what has a namespace, and what belongs to the message, is no component.
            boolean component = isUnqualified(reader.getAttributeNamespace(i));
            String id = reader.getAttributeLocalName(i);
            if (component && !isOfTheMessage(name, id)) {
                put(id, reader.getAttributeValue(i), line);
            }
        }
        observationLine = line;
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
    }

    private void component(XMLStreamReader reader, String name, long line) {
        String value = attribute(reader, "value");
        switch (name) {
            case "Value" -> {
                String id = attribute(reader, "id");
                if (id == null) {
                    throw new UnreadableFile(line, "Line " + line + ": a Value has no id. Name the component.");
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
        if (name.equals("Obs")) {
            cells[Column.ACTION.ordinal()] = action;
            receiver.observation(new RawObservation(observationLine, cells));
        }
        if (LEVELS.contains(name)) {
            cells = levels.pop();
        }
    }

    private void put(String id, String value, long line) {
        String text = value == null ? "" : value.strip();
        // NaN is how messages of this kind say that a value is missing.
        boolean missing = text.isEmpty() || id.equals("OBS_VALUE") && text.equals("NaN");
        cells[Component.of(id, line).ordinal()] = missing ? null : text;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return reader.getAttributeValue(null, name);
    }
}
