package org.inclusio.formats.xml;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sdmx.DataSetDates;
import org.inclusio.formats.sdmx.DimensionGroups;
import org.inclusio.formats.sdmx.MessageText;
import org.inclusio.formats.sdmx.Said;

/**
 * Gathers what the elements of an SDMX-ML message say, from the data set over its groups and series down to the
 * observation. In generic messages components are {@code Value} elements with an id and a value, in structure-specific ones
 * attributes, or in 3.0 {@code Comp} elements.
 */
final class XmlObservations {

    private static final Set<String> MESSAGES =
            Set.of("GenericData", "GenericTimeSeriesData", "StructureSpecificData", "StructureSpecificTimeSeriesData");

    private final RowReceiver receiver;
    private final XmlHeader header = new XmlHeader();
    private final XmlText text = new XmlText();
    private final XmlAsides asides;
    private final Deque<Open> open = new ArrayDeque<>();
    private DimensionGroups groups = new DimensionGroups();
    private Level dataSet;
    private Level series;
    private Level nearest;
    private String dimensionAtObservation;
    private String action;
    private DataSetDates dates;
    private long rows;

    /** An element that has begun and not ended. */
    private record Open(XmlElement element, String name, String language) {}

    /** A data set, group, series or observation: where it began, what it says, and how many rows had been read. */
    private record Level(XmlElement element, long line, Said said, long rowsBefore, Level above) {}

    XmlObservations(RowReceiver receiver) {
        this.receiver = receiver;
        this.asides = new XmlAsides(receiver);
    }

    void begin(XMLStreamReader reader, long line) {
        String name = reader.getLocalName();
        String within = open.isEmpty() ? "" : open.peek().name();
        boolean isOfMessage = XmlNames.isOfMessage(reader.getNamespaceURI());
        XmlElement element;
        if (open.isEmpty()) {
            if (!isOfMessage || !MESSAGES.contains(name)) {
                throw UnreadableFile.at(line, "READABLE_FILE.no-data-message", "name", Component.shown(name));
            }
            element = XmlElement.MESSAGE;
        } else if (isOfMessage) {
            element = open.peek().element().element(name, within, line);
        } else {
            throw XmlElement.notUnderstood(name + " (" + reader.getNamespaceURI() + ")", within, line);
        }
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
            String name = open.peek().name();
            String stated = XmlNames.ofMessage(reader, "action", name, line);
            action = stated == null ? header.action(line) : Component.action(stated, line);
            dimensionAtObservation =
                    header.dimensionAtObservation(XmlNames.ofMessage(reader, "structureRef", name, line), line);
            readDates(reader, line);
        } else if (element == XmlElement.OBS) {
            // Of messages with several measures it is the one that the observation is of.
            String type = attribute(reader, "type");
            if (type != null && !type.equals(Column.OBS_VALUE.name())) {
                throw XmlElement.notUnderstood("type=" + type, open.peek().name(), line);
            }
        }
        if (element == XmlElement.GROUP && isDeletion()) {
            throw UnreadableFile.at(line, "READABLE_FILE.group-deletes");
        }
    }

    private void readDates(XMLStreamReader reader, long line) {
        dates = new DataSetDates(header.dates());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (DataSetDates.isOne(name)) {
                dates.put(name, XmlNames.ofMessage(reader, name, open.peek().name(), line), line);
            }
        }
        dates.requireValid(action, Instant.now());
    }

    private void attributes(XMLStreamReader reader, XmlElement element, String name, long line) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!XmlNames.isOfMessage(reader, i, element, name, line)) {
                nearest.said().put(reader.getAttributeLocalName(i), reader.getAttributeValue(i), line);
            }
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
                text.beginAnnotation();
                asides.beginFooter(attribute(reader, "code"), attribute(reader, "severity"));
            }
            case VALUE -> nearest.said().put(id(reader, name, line), attribute(reader, "value"), line);
            case COMPONENT -> text.beginComponent(attribute(reader, "id"));
            case ANNOTATION -> text.beginAnnotation();
            case TEXT, ACTION, TEST, REPORTING, SOURCE, COMPONENT_VALUE -> {
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
            // SDMXDataGenericBase.xsd of version 2.1, ObsValueType, fixes it.
            if (name.equals("ObsValue") && !id.equals(Column.OBS_VALUE.name())) {
                throw UnreadableFile.at(line, "READABLE_FILE.other-obs-value", "id", id);
            }
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
            case TEST -> asides.test(text.text().strip(), line);
            case REPORTING -> header.dates().put(ended.name(), text.text(), line);
            case SOURCE -> asides.source(text.text().strip(), line);
            case FOOTER_MESSAGE -> asides.endFooter(text.localised(), line);
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
            case GROUP, OBS, SERIES, DATA_SET -> endLevel(ended.name());
            default -> {
                // It said what it says when it began.
            }
        }
    }

    private void endText(Open ended) {
        switch (open.peek().element()) {
            case COMPONENT_VALUE, FOOTER_MESSAGE -> text.language(ended.language());
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
        nearest.said().put(id, MessageText.one(column, text.values(), line), line);
    }

    private void endLevel(String name) {
        Level level = nearest;
        nearest = level.above();
        if (level.element() != XmlElement.OBS && !isDeletion() && level.said().get(Column.OBS_VALUE) != null) {
            throw XmlElement.notUnderstood(Column.OBS_VALUE.name(), name, level.line());
        }
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
            default -> endDataSet(level);
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
            group.said().notes().forEach(note -> dataSet.said().note(note, group.line()));
        } else {
            groups.add(group.said(), group.line());
        }
    }

    private void endDataSet(Level level) {
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
        List<String> notesOfGroups = List.of();
        if (!groups.isEmpty()) {
            dataSet.said().fillName(cells, level.line());
            notesOfGroups = groups.fill(cells);
        }
        dataSet.said().fill(cells, level.line());
        if (!isDeletion()) {
            said.fillComment(cells);
            if (isInSeries) {
                series.said().fillComment(cells);
            }
            Said.fillComment(cells, notesOfGroups);
            dataSet.said().fillComment(cells);
        }
        dates.requireReported(cells[Column.TIME_PERIOD.ordinal()], level.line());
        cells[Column.ACTION.ordinal()] = action;
        receiver.observation(RawObservation.ofSdmx(level.line(), cells));
    }
}
