package org.inclusio.ingest.marking;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What of a workbook's package is taken over: its sheets, their notes, the shared texts, styles and theme. */
final class Parts {

    /** A sheet, where it is, and where its notes are; null without any. */
    record SheetPart(String name, String state, String part, String notes) {
        boolean isHidden() {
            return state != null && !state.equals("visible");
        }
    }

    private record Target(String kind, String part) {}

    private final List<SheetPart> sheets = new ArrayList<>();
    private final Map<String, String> others = new HashMap<>();
    private boolean isOf1904;

    private Parts() {}

    static Parts of(ZipFile workbook) throws IOException, XMLStreamException {
        Parts parts = new Parts();
        Map<String, Target> targets = targets(workbook, "xl/workbook.xml");
        for (Target target : targets.values()) {
            if (workbook.getEntry(target.part) != null) {
                parts.others.putIfAbsent(target.kind, target.part);
            }
        }
        try (InputStream part = workbook.getInputStream(workbook.getEntry("xl/workbook.xml"))) {
            XMLStreamReader reader = Xml.read(part);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    parts.element(reader, targets, workbook);
                }
            }
        }
        return parts;
    }

    private void element(XMLStreamReader reader, Map<String, Target> targets, ZipFile workbook)
            throws IOException, XMLStreamException {
        if (reader.getLocalName().equals("workbookPr")) {
            String flag = Xml.attribute(reader, "date1904");
            isOf1904 = "1".equals(flag) || "true".equals(flag);
        } else if (reader.getLocalName().equals("sheet")) {
            Target target = targets.get(reader.getAttributeValue(Xml.OF_DOCUMENT, "id"));
            if (target != null && target.kind.equals("worksheet") && workbook.getEntry(target.part) != null) {
                String notes = targets(workbook, target.part).values().stream()
                        .filter(one -> one.kind.equals("comments") && workbook.getEntry(one.part) != null)
                        .map(Target::part)
                        .findFirst()
                        .orElse(null);
                sheets.add(new SheetPart(
                        Xml.attribute(reader, "name"), Xml.attribute(reader, "state"), target.part, notes));
            }
        }
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    /** The part of a kind, such as {@code styles}; null without one. */
    String part(String kind) {
        return others.get(kind);
    }

    /** Whether days are counted from 1904 and not from 1900. */
    boolean isOf1904() {
        return isOf1904;
    }

    /** What a part refers to within the package, by the names of the references. */
    private static Map<String, Target> targets(ZipFile workbook, String of) throws IOException, XMLStreamException {
        int slash = of.lastIndexOf('/');
        String folder = of.substring(0, slash + 1);
        ZipEntry references = workbook.getEntry(folder + "_rels" + of.substring(slash) + ".rels");
        Map<String, Target> targets = new HashMap<>();
        if (references == null) {
            return targets;
        }
        try (InputStream part = workbook.getInputStream(references)) {
            XMLStreamReader reader = Xml.read(part);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Relationship")
                        && !"External".equals(Xml.attribute(reader, "TargetMode"))) {
                    String type = Xml.attribute(reader, "Type");
                    String target = Xml.attribute(reader, "Target");
                    if (type != null && target != null) {
                        targets.put(
                                Xml.attribute(reader, "Id"),
                                new Target(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                    }
                }
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String at = folder;
        String left = target;
        while (left.startsWith("../")) {
            left = left.substring(3);
            at = at.substring(0, at.lastIndexOf('/', Math.max(0, at.length() - 2)) + 1);
        }
        return at + left;
    }
}
