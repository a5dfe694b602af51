package org.inclusio.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Gathers what the elements of an SDMX-ML message say, from the data set over its groups and series down to the
 * observation. In generic messages components are {@code Value} elements with an id and a value, in structure-specific ones
 * attributes, or in 3.0 {@code Comp} elements.
 */
final class XmlObservations {

    private static final Set<String> MESSAGES =
            Set.of("GenericData", "GenericTimeSeriesData", "StructureSpecificData", "StructureSpecificTimeSeriesData");
    private static final String OF_SDMX = "http://www.sdmx.org/resources/sdmxml/schemas/";

    private final RowReceiver receiver;
    private final XmlHeader header = new XmlHeader();
    private final XmlText text = new XmlText();
    private final Deque<Open> open = new ArrayDeque<>();
    private DimensionGroups groups = new DimensionGroups();
    private Level dataSet;
    private Level series;
    private Level nearest;
    private String dimensionAtObservation;
    private String action;
    private long rows;

    /** An element that has begun and not ended. */
    private record Open(XmlElement element, String name, String language) {}

    /** A data set, group, series or observation: where it began, what it says, and how many rows had been read. */
    private record Level(XmlElement element, long line, Said said, long rowsBefore, Level above) {}

    XmlObservations(RowReceiver receiver) {
        this.receiver = receiver;
    }

    void begin(XMLStreamReader reader, long line) {
        String name = reader.getLocalName();
        XmlElement element;
        if (open.isEmpty()) {
            if (!MESSAGES.contains(name)) {
                throw UnreadableFile.at(line, "READABLE_FILE.no-data-message", "name", Component.shown(name));
            }
            element = XmlElement.MESSAGE;
        } else {
            element = open.peek().element().element(name, open.peek().name(), line);
        }
        String within = open.isEmpty() ? "" : open.peek().name();
        open.push(new Open(element, name, reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang")));
        requireInTime(element, line);
        if (element.isLevel()) {
            beginLevel(reader, element, line);
        } else {
            attributes(reader, element, name, line);
            beginPart(reader, element, name, within, line);
        }
    }

    /** What is said of many observations stands before them, since they are passed on as they come. */
    private void requireInTime(XmlElement element, long line) {
        boolean isAbove = element != XmlElement.SERIES && element != XmlElement.OBS;
        boolean isOfMany =
                nearest != null && (nearest.element() == XmlElement.DATA_SET || nearest.element() == XmlElement.SERIES);
        boolean isLate =
                isOfMany ? rows > nearest.rowsBefore() : element == XmlElement.HEADER && dimensionAtObservation != null;
        if (isAbove && isLate) {
            throw UnreadableFile.at(line, "READABLE_FILE.late-attributes");
        }
    }

    private void beginLevel(XMLStreamReader reader, XmlElement element, long line) {
        nearest = new Level(element, line, new Said(), rows, nearest);
        if (element == XmlElement.DATA_SET) {
            dataSet = nearest;
            groups = new DimensionGroups();
        } else if (element == XmlElement.SERIES) {
            series = nearest;
        }
        attributes(reader, element, open.peek().name(), line);
        if (element == XmlElement.DATA_SET) {
            String stated = ofMessage(reader, "action");
            action = stated == null ? header.action(line) : Component.action(stated, line);
            dimensionAtObservation = header.dimensionAtObservation(ofMessage(reader, "structureRef"), line);
        }
        if (element == XmlElement.GROUP && isDeletion()) {
            throw UnreadableFile.at(line, "READABLE_FILE.group-deletes");
        }
    }

    /** An attribute of a data set with the name space of the schema, or without one. */
    private static String ofMessage(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private void attributes(XMLStreamReader reader, XmlElement element, String name, long line) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            String id = reader.getAttributeLocalName(i);
            boolean isOfElement = space == null || space.isEmpty();
            boolean isOfXml =
                    XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(space) || XMLConstants.XML_NS_URI.equals(space);
            if (isOfXml || element.hasAttribute(id) && (isOfElement || space.startsWith(OF_SDMX))) {
                continue;
            }
            if (!isOfElement || !element.isLevel()) {
                throw XmlElement.notUnderstood(id, name, line);
            }
            nearest.said().put(id, reader.getAttributeValue(i), line);
        }
    }

    private void beginPart(XMLStreamReader reader, XmlElement element, String name, String within, long line) {
        switch (element) {
            case STRUCTURE -> {
                String explicit = attribute(reader, "explicitMeasures");
                if (explicit != null && !Set.of("false", "0").contains(explicit)) {
                    throw XmlElement.notUnderstood("explicitMeasures", name, line);
                }
                header.structure(attribute(reader, "structureID"), attribute(reader, "dimensionAtObservation"), line);
            }
            case EMBARGO -> throw UnreadableFile.at(line, "READABLE_FILE.embargo");
            case FOOTER_MESSAGE -> {
                if (!"Information".equals(attribute(reader, "severity"))) {
                    throw UnreadableFile.at(line, "READABLE_FILE.says-errors", "name", "Footer");
                }
            }
            case VALUE -> nearest.said().put(id(reader, name, line), attribute(reader, "value"), line);
            case COMPONENT, ANNOTATION -> text.beginWhole(attribute(reader, "id"));
            case TEXT, ACTION, TEST, COMPONENT_VALUE -> {
                String before = text.begin();
                if (!before.isEmpty()) {
                    throw XmlElement.notUnderstood(before, within, line);
                }
            }
            default -> {
                // A frame around others.
            }
        }
    }

    private String id(XMLStreamReader reader, String name, long line) {
        String id = attribute(reader, "id");
        if (id != null) {
            return id;
        }
        return switch (name) {
            case "ObsDimension" -> dimensionAtObservation;
            case "ObsValue" -> Column.OBS_VALUE.name();
            default -> throw UnreadableFile.at(line, "READABLE_FILE.value-without-id");
        };
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return reader.getAttributeValue(null, name);
    }

    /** A text between elements. */
    void text(String more, long line) {
        if (!open.isEmpty() && open.peek().element().hasText()) {
            text.add(more, line);
        } else if (!more.isBlank() && !open.isEmpty() && open.peek().element() != XmlElement.REFERENCE) {
            throw XmlElement.notUnderstood(more.strip(), open.peek().name(), line);
        }
    }

    void end(long line) {
        Open ended = open.pop();
        switch (ended.element()) {
            case ACTION -> header.action(text.text());
            case TEST -> endTest(text.text().strip(), line);
            case TEXT -> endText(ended);
            case COMPONENT_VALUE -> {
                if (!text.beside().isEmpty()) {
                    throw XmlElement.notUnderstood(text.beside(), ended.name(), line);
                }
                text.value(line);
            }
            case COMPONENT -> endComponent(line);
            case ANNOTATION -> {
                String note = text.annotation();
                if (note != null && nearest != null) {
                    nearest.said().note(note, line);
                }
            }
            case GROUP, OBS, SERIES, DATA_SET -> endLevel(line);
            default -> {
                // It said what it says when it began.
            }
        }
    }

    /** A truth value of XML Schema; without a text it is the default, false. */
    private void endTest(String said, long line) {
        if (said.equals("true") || said.equals("1")) {
            receiver.markedAsTest(UnreadableFile.at(line, "READABLE_FILE.test", "name", "Header/Test"));
        } else if (!said.isEmpty() && !said.equals("false") && !said.equals("0")) {
            throw XmlElement.notUnderstood(said, "Test", line);
        }
    }

    private void endText(Open ended) {
        switch (open.peek().element()) {
            case COMPONENT_VALUE -> text.language(ended.language());
            case ANNOTATION -> text.part(ended.name(), ended.language());
            default -> text.text();
        }
    }

    private void endComponent(long line) {
        String id = text.component();
        if (id == null) {
            throw UnreadableFile.at(line, "READABLE_FILE.value-without-id");
        }
        Column column = Component.of(id, line).orElse(null);
        nearest.said().put(id, JsonText.one(column, text.values(), line), line);
    }

    private void endLevel(long line) {
        Level level = nearest;
        nearest = level.above();
        switch (level.element()) {
            case GROUP -> endGroup(level);
            case OBS -> state(level);
            case SERIES -> {
                series = null;
                if (rows == level.rowsBefore() && isDeletion()) {
                    // A series without observations, in a data set that deletes, stands for all of them.
                    state(level);
                } else if (rows == level.rowsBefore()) {
                    level.said().requireNothing(level.line());
                }
            }
            default -> endDataSet(level, line);
        }
    }

    /** What is attached to no dimension is said of the whole data set. */
    private void endGroup(Level group) {
        String[] cells = group.said().cells();
        boolean isOfAll = true;
        for (int i = 0; i < Column.OBS_VALUE.ordinal(); i++) {
            isOfAll &= cells[i] == null;
        }
        if (isOfAll) {
            for (Column column : group.said().attributes()) {
                dataSet.said().put(column, group.said().get(column), group.line());
            }
        } else {
            groups.add(group.said(), group.line());
        }
    }

    private void endDataSet(Level level, long line) {
        if (rows == level.rowsBefore()) {
            // A data set without observations that deletes names none of them, so nothing is deleted.
            level.said().requireNothing(level.line());
            if (isDeletion() && level.said().isAnything()) {
                throw UnreadableFile.at(level.line(), "READABLE_FILE.deletes-nothing");
            }
        }
        groups.requireReached();
        dataSet = null;
    }

    private boolean isDeletion() {
        return "D".equals(action);
    }

    /** What is nearer to an observation goes before what is above. */
    private void state(Level level) {
        rows++;
        Said said = level.said();
        String[] cells = said.cells();
        boolean isInSeries = series != null;
        if (isInSeries) {
            series.said().fill(cells, level.line());
        }
        if (!groups.isEmpty()) {
            dataSet.said().fillName(cells, level.line());
            groups.fill(cells);
        }
        dataSet.said().fill(cells, level.line());
        if (!isDeletion()) {
            said.fillComment(cells);
            if (isInSeries) {
                series.said().fillComment(cells);
            }
            dataSet.said().fillComment(cells);
        }
        cells[Column.ACTION.ordinal()] = action;
        receiver.observation(RawObservation.ofSdmx(level.line(), cells));
    }
}
