package org.inclusio.formats.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Sheet;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Sentence;

/** What a workbook says of its cells that the library that reads them does not: which are merged or struck out, and when days begin. */
final class WorkbookParts implements AutoCloseable {

    private static final String FOLDER = "xl/";
    private static final String WORKBOOK = FOLDER + "workbook.xml";
    private static final String REFERENCES = FOLDER + "_rels/workbook.xml.rels";
    /** The namespaces of strict documents, ISO/IEC 29500-1; others have those of ECMA-376. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final ZipFile zip;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> ofTypes = new HashMap<>();
    private final WorkbookMarks marked = new WorkbookMarks();
    private boolean isOf1904;

    private WorkbookParts(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws UnreadableFile when the workbook is a strict one, or damaged */
    static WorkbookParts open(Path workbook) throws IOException {
        WorkbookParts parts = new WorkbookParts(new ZipFile(workbook.toFile()));
        try {
            parts.read(WORKBOOK, parts::workbook);
            parts.read(REFERENCES, parts::reference);
            parts.readIfThere("sharedStrings", parts.marked::readTexts);
            parts.readIfThere("styles", parts.marked::readStyles);
            return parts;
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private interface Element {
        void seen(XMLStreamReader at);
    }

    private void read(String part, Element element) throws IOException {
        try (InputStream content = open(part)) {
            XMLStreamReader reader = reader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element.seen(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw GuardedRows.damaged(1, e);
        }
    }

    private interface Content {
        void read(XMLStreamReader reader) throws XMLStreamException;
    }

    private void readIfThere(String type, Content content) throws IOException {
        ZipEntry entry = entry(ofTypes.get(type));
        if (entry != null) {
            try (InputStream part = zip.getInputStream(entry)) {
                content.read(reader(part));
            } catch (XMLStreamException e) {
                throw GuardedRows.damaged(1, e);
            }
        }
    }

    private void workbook(XMLStreamReader at) {
        String namespace = at.getNamespaceURI();
        if (namespace != null && namespace.startsWith(STRICT)) {
            throw new UnreadableFile(1, Sentence.of("READABLE_FILE.strict-workbook"));
        }
        if (at.getLocalName().equals("workbookPr")) {
            String flag = at.getAttributeValue(null, "date1904");
            isOf1904 = "1".equals(flag) || "true".equals(flag);
        }
    }

    private void reference(XMLStreamReader at) {
        String target = at.getAttributeValue(null, "Target");
        if (at.getLocalName().equals("Relationship") && target != null) {
            String part = target.startsWith("/") ? target.substring(1) : FOLDER + target;
            targets.put(at.getAttributeValue(null, "Id"), part);
            String type = at.getAttributeValue(null, "Type");
            if (type != null) {
                ofTypes.put(type.substring(type.lastIndexOf('/') + 1), part);
            }
        }
    }

    /** Whether days are counted from 1904 and not from 1900. */
    boolean isOf1904() {
        return isOf1904;
    }

    /**
     * What a sheet says of its cells.
     *
     * @param number of the sheet among those that are read, from 0
     * @throws UnreadableFile when a cell is of a type that can't be read, or the sheet is damaged
     */
    SheetScan scanned(Sheet sheet, int number) throws IOException {
        SheetScan scan = new SheetScan(number, sheet.getName(), marked);
        try (InputStream content = open(targets.get(sheet.getId()))) {
            scan.through(reader(content));
            return scan;
        } catch (XMLStreamException e) {
            throw GuardedRows.damaged(scan.line(), e);
        }
    }

    private InputStream open(String part) throws IOException {
        ZipEntry entry = entry(part);
        if (entry == null) {
            throw GuardedRows.damaged(1, null);
        }
        return zip.getInputStream(entry);
    }

    private ZipEntry entry(String part) {
        ZipEntry entry = part == null ? null : zip.getEntry(part);
        if (entry == null && part != null) {
            entry = Collections.list(zip.entries()).stream()
                    .filter(one -> one.getName().equalsIgnoreCase(part))
                    .findFirst()
                    .orElse(null);
        }
        return entry;
    }

    private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(content);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
