package org.inclusio.ingest.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.marking.Parts.SheetPart;
import org.inclusio.ingest.quality.Finding;

/**
 * Writes a workbook as it was sent, with what was found in it. Memory is bounded by the findings, the shared texts and the
 * styles, however many rows there are.
 */
public final class MarkedWorkbook {

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String REFERENCES = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<Finding> findings;
    private final Language language;
    private final ZipFile sent;
    private final Parts parts;
    private final Marks marks;
    private final MarkedStyles styles;
    private final ZipOutputStream zip;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final List<Integer> withNotes = new ArrayList<>();
    private final boolean hasTheme;

    private MarkedWorkbook(
            List<Finding> findings,
            Language language,
            ZipFile sent,
            Parts parts,
            Marks marks,
            MarkedStyles styles,
            ZipOutputStream zip)
            throws IOException {
        this.findings = findings;
        this.language = language;
        this.sent = sent;
        this.parts = parts;
        this.marks = marks;
        this.styles = styles;
        this.zip = zip;
        this.hasTheme = isAlone(sent, parts.part("theme"));
    }

    /** A theme with pictures refers to parts that are not taken over. */
    private static boolean isAlone(ZipFile sent, String theme) throws IOException {
        try (InputStream part = open(sent, theme)) {
            return part != null && !new String(part.readAllBytes(), StandardCharsets.UTF_8).contains("embed=");
        }
    }

    /**
     * Writes it.
     *
     * @param workbook one that {@link Xlsx#require} has nothing against
     * @param language of the notes and of the sheet that lists the findings
     * @throws IOException when a part of it can't be understood
     */
    public static void write(Path workbook, List<Finding> findings, Language language, OutputStream out)
            throws IOException {
        try (ZipFile sent = new ZipFile(workbook.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Parts parts = Parts.of(sent);
            MarkedStyles styles;
            try (InputStream part = open(sent, parts.part("styles"))) {
                styles = MarkedStyles.of(part);
            }
            Marks marks = Marks.of(workbook, findings, language);
            new MarkedWorkbook(findings, language, sent, parts, marks, styles, zip).write();
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("The workbook can't be handed back.", e);
        }
    }

    private static InputStream open(ZipFile zip, String part) throws IOException {
        return part == null ? null : zip.getInputStream(zip.getEntry(part));
    }

    private void write() throws IOException, XMLStreamException {
        parts.sheets().stream()
                .filter(sheet -> !sheet.name().equalsIgnoreCase(Xlsx.FINDINGS))
                .forEach(sheets::add);
        for (int i = 0; i < sheets.size(); i++) {
            sheet(i + 1, sheets.get(i));
        }
        begin("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
        FindingsSheet.write(findings, language, styles, zip);
        begin("xl/styles.xml");
        styles.write(zip);
        copy("sharedStrings", "xl/sharedStrings.xml");
        if (hasTheme) {
            copy("theme", "xl/theme/theme1.xml");
        }
        workbook();
        references();
        types();
    }

    private void begin(String part) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
    }

    private void copy(String kind, String as) throws IOException {
        if (parts.part(kind) != null) {
            begin(as);
            try (InputStream part = open(sent, parts.part(kind))) {
                part.transferTo(zip);
            }
        }
    }

    private void sheet(int number, SheetPart sheet) throws IOException, XMLStreamException {
        Notes notes = new Notes();
        if (sheet.notes() != null) {
            try (InputStream part = open(sent, sheet.notes())) {
                notes.addSent(part);
            }
        }
        notes.add(marks.of(sheet.name()));
        begin("xl/worksheets/sheet" + number + ".xml");
        try (InputStream part = open(sent, sheet.part())) {
            new SheetCopy(marks.of(sheet.name()), styles).copy(part, notes.isEmpty() ? null : "rId1", zip);
        }
        if (!notes.isEmpty()) {
            withNotes.add(number);
            begin("xl/comments" + number + ".xml");
            notes.writeTexts(zip);
            begin("xl/drawings/vmlDrawing" + number + ".vml");
            notes.writeBoxes(zip);
            begin("xl/worksheets/_rels/sheet" + number + ".xml.rels");
            references(
                    "vmlDrawing",
                    "../drawings/vmlDrawing" + number + ".vml",
                    "comments",
                    "../comments" + number + ".xml");
        }
    }

    private void workbook() throws IOException, XMLStreamException {
        begin("xl/workbook.xml");
        XMLStreamWriter writer = Xml.write(zip);
        writer.writeStartElement("workbook");
        writer.writeDefaultNamespace(Xml.MAIN);
        writer.writeNamespace("r", Xml.OF_DOCUMENT);
        writer.writeEmptyElement("workbookPr");
        if (parts.isOf1904()) {
            writer.writeAttribute("date1904", "1");
        }
        writer.writeStartElement("bookViews");
        writer.writeEmptyElement("workbookView");
        writer.writeAttribute("activeTab", Integer.toString(firstShown()));
        writer.writeEndElement();
        writer.writeStartElement("sheets");
        for (int i = 0; i <= sheets.size(); i++) {
            boolean isSent = i < sheets.size();
            writer.writeEmptyElement("sheet");
            writer.writeAttribute("name", isSent ? sheets.get(i).name() : Xlsx.FINDINGS);
            writer.writeAttribute("sheetId", Integer.toString(i + 1));
            if (isSent && sheets.get(i).state() != null) {
                writer.writeAttribute("state", sheets.get(i).state());
            }
            writer.writeAttribute("r:id", "rId" + (i + 1));
        }
        writer.writeEndDocument();
        writer.flush();
    }

    /** A hidden sheet that a workbook opens with is shown. */
    private int firstShown() {
        int shown = 0;
        while (shown < sheets.size() && sheets.get(shown).isHidden()) {
            shown++;
        }
        return shown;
    }

    private void references() throws IOException, XMLStreamException {
        List<String> ofWorkbook = new ArrayList<>();
        for (int i = 1; i <= sheets.size() + 1; i++) {
            ofWorkbook.addAll(List.of("worksheet", "worksheets/sheet" + i + ".xml"));
        }
        ofWorkbook.addAll(List.of("styles", "styles.xml"));
        if (parts.part("sharedStrings") != null) {
            ofWorkbook.addAll(List.of("sharedStrings", "sharedStrings.xml"));
        }
        if (hasTheme) {
            ofWorkbook.addAll(List.of("theme", "theme/theme1.xml"));
        }
        begin("xl/_rels/workbook.xml.rels");
        references(ofWorkbook.toArray(String[]::new));
        begin("_rels/.rels");
        references("officeDocument", "xl/workbook.xml");
    }

    /** Kinds and parts in turn, numbered from rId1. */
    private void references(String... targets) throws XMLStreamException {
        XMLStreamWriter writer = Xml.write(zip);
        writer.writeStartElement("Relationships");
        writer.writeDefaultNamespace(REFERENCES);
        for (int i = 0; i < targets.length; i += 2) {
            writer.writeEmptyElement("Relationship");
            writer.writeAttribute("Id", "rId" + (i / 2 + 1));
            writer.writeAttribute("Type", Xml.OF_DOCUMENT + "/" + targets[i]);
            writer.writeAttribute("Target", targets[i + 1]);
        }
        writer.writeEndDocument();
        writer.flush();
    }

    private void types() throws IOException {
        begin("[Content_Types].xml");
        StringBuilder types = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"" + TYPES + "\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        type(types, "xl/workbook.xml", KIND + "sheet.main+xml");
        type(types, "xl/styles.xml", KIND + "styles+xml");
        for (int i = 1; i <= sheets.size() + 1; i++) {
            type(types, "xl/worksheets/sheet" + i + ".xml", KIND + "worksheet+xml");
        }
        for (int number : withNotes) {
            type(types, "xl/comments" + number + ".xml", KIND + "comments+xml");
        }
        if (parts.part("sharedStrings") != null) {
            type(types, "xl/sharedStrings.xml", KIND + "sharedStrings+xml");
        }
        if (hasTheme) {
            type(types, "xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
        }
        zip.write(types.append("</Types>").toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"/")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }
}
