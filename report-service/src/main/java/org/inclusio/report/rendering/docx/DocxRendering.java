package org.inclusio.report.rendering.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.Footnote;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.chart.ChartSvg;
import org.inclusio.report.rendering.opc.Parts;

/** The report as a Word document. The same report and date give the same bytes. */
public final class DocxRendering {

    /** The marks of the line above the notes, and of that above notes that go on from another page. */
    private static final Map<String, String> SEPARATORS = Map.of("separator", "-1", "continuationSeparator", "0");

    /** Of a report that is nowhere kept. */
    public byte[] render(ReportDocument report, Instant dated) {
        return render(report, dated, Origins.nowhere());
    }

    /** @param dated the date that the file carries as that of its making */
    public byte[] render(ReportDocument report, Instant dated, Origins origins) {
        List<ChartPicture> pictures = new ArrayList<>();
        Map<String, String> links = new TreeMap<>();
        byte[] body = new Body(report, chart -> drawn(chart, pictures), statistic -> {
                    Optional<String> id = origins.of(statistic).map(any -> "statistic" + statistic);
                    id.ifPresent(known -> links.put(known, origins.of(statistic).orElseThrow()));
                    return id;
                })
                .write();
        Parts parts = new Parts();
        parts.put("[Content_Types].xml", read("content-types.xml").getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", read("package-relations.xml").getBytes(StandardCharsets.UTF_8));
        parts.put("docProps/core.xml", core(report, dated));
        parts.put("docProps/app.xml", read("app.xml").getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", body);
        parts.put("word/_rels/document.xml.rels", relations(pictures.size(), links));
        parts.put("word/styles.xml", inLanguage("styles.xml", report.language()));
        parts.put("word/numbering.xml", inLanguage("numbering.xml", report.language()));
        parts.put("word/settings.xml", inLanguage("settings.xml", report.language()));
        parts.put("word/footnotes.xml", notes(report));
        String symbol = report.masthead().symbol();
        parts.put("word/header.xml", header(report.language(), report.shortTitle(), symbol));
        parts.put("word/even-header.xml", header(report.language(), symbol, report.shortTitle()));
        parts.put("word/first-header.xml", new WordXml("w:hdr").empty("w:p").finish());
        parts.put("word/footer.xml", inLanguage("footer.xml", report.language()));
        for (int i = 0; i < pictures.size(); i++) {
            parts.put("word/media/" + Body.pictureName(i + 1), pictures.get(i).png());
        }
        if (!pictures.isEmpty() && !links.isEmpty()) {
            parts.put("word/media/" + Spots.PICTURE_NAME, Spots.picture());
        }
        return parts.zip(dated);
    }

    private ChartPicture drawn(Chart chart, List<ChartPicture> pictures) {
        ChartPicture picture = ChartPicture.of(ChartSvg.forPrint(chart));
        pictures.add(picture);
        return picture;
    }

    private static byte[] notes(ReportDocument report) {
        WordXml xml = new WordXml("w:footnotes");
        Paragraphs text = new Paragraphs(xml, report.language());
        for (String kind : List.of("separator", "continuationSeparator")) {
            xml.open("w:footnote", "w:type", kind, "w:id", SEPARATORS.get(kind));
            text.open("Normal");
            xml.open("w:r").empty("w:" + kind).close();
            text.close();
            xml.close();
        }
        for (Footnote note : report.footnotes()) {
            xml.open("w:footnote", "w:id", Integer.toString(note.number()));
            text.open("FootnoteText");
            xml.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "FootnoteReference");
            xml.close().empty("w:footnoteRef").close();
            text.runs(" " + note.text());
            text.close();
            xml.close();
        }
        return xml.finish();
    }

    /** The symbol on the outer side of the sheet, as in documents of the United Nations. */
    private static byte[] header(Language language, String first, String second) {
        WordXml xml = new WordXml("w:hdr");
        new Paragraphs(xml, language).columns("Header", null, first, second);
        return xml.finish();
    }

    private static byte[] relations(int pictures, Map<String, String> links) {
        StringBuilder more = new StringBuilder();
        for (int i = 1; i <= pictures; i++) {
            more.append(image(Body.pictureId(i), Body.pictureName(i)));
        }
        if (pictures > 0 && !links.isEmpty()) {
            more.append(image(Spots.PICTURE_ID, Spots.PICTURE_NAME));
        }
        links.forEach((id, address) -> more.append("  <Relationship Id=\"")
                .append(id)
                .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"")
                .append(" Target=\"")
                .append(escaped(address))
                .append("\" TargetMode=\"External\"/>\n"));
        return read("document-relations.xml")
                .replace("{pictures}", more.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String image(String id, String name) {
        return "  <Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                + " Target=\"media/" + name + "\"/>\n";
    }

    private static byte[] core(ReportDocument report, Instant dated) {
        return read("core.xml")
                .replace("{title}", escaped(report.title()))
                .replace("{subject}", escaped(report.masthead().symbol()))
                .replace("{language}", tag(report.language()))
                .replace("{date}", dated.truncatedTo(ChronoUnit.SECONDS).toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A part with what depends on the language. From right to left, left is where a line begins to a word processor, so that
     * numbers at that side stand one below the other as they do elsewhere; and the number of a paragraph stands a little
     * within the margin, because programs differ in the side of its place to which they write it.
     */
    private static byte[] inLanguage(String part, Language language) {
        boolean western = !language.isRightToLeft() && language != Language.CHINESE;
        return read(part)
                .replace("{language}", western ? tag(language) : tag(Language.ENGLISH))
                .replace("{direction}", language.isRightToLeft() ? "<w:bidi/>" : "")
                .replace("{end}", language.isRightToLeft() ? "left" : "right")
                .replace("{number}", language.isRightToLeft() ? "283" : "0")
                .replace("{text}", language.isRightToLeft() ? "680" : "567")
                .replace("{italic}", western ? "<w:i/>" : "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A language with the country whose usage its spelling checker takes. */
    private static String tag(Language language) {
        return switch (language) {
            case ARABIC -> "ar-SA";
            case CHINESE -> "zh-CN";
            case ENGLISH -> "en-GB";
            case FRENCH -> "fr-FR";
            case RUSSIAN -> "ru-RU";
            case SPANISH -> "es-ES";
        };
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\u2066-\\u2069]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String read(String resource) {
        try (InputStream in = DocxRendering.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The part " + resource + " could not be read.", e);
        }
    }
}
