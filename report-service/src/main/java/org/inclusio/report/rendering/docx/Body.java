package org.inclusio.report.rendering.docx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.Footnote;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.PlainParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.Section;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.document.Subheading;

/** The main part of the document: everything but notes, running heads and looks. */
final class Body {

    /** An A4 page with margins of 25 mm, in twentieths of a point. */
    private static final int PAGE_WIDTH = 11_906;

    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_417;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

    /** English Metric Units in a twentieth of a point. */
    private static final int EMU = 635;

    /** A chart leaves room for its title and source on the page. */
    private static final int HIGHEST_PICTURE = PAGE_HEIGHT - 2 * MARGIN - 1_800;

    /** Rows of a table that stands on one page. */
    private static final int LONGEST_WHOLE = 15;

    private final ReportDocument report;
    private final Function<Chart, ChartPicture> pictures;
    private final Function<Integer, Optional<String>> relation;
    private final Paragraphs text;
    private final WordXml xml = new WordXml("w:document");
    private int charts;
    /** Pictures and what floats over them have one sequence of numbers. */
    private int objects;

    /** @param relation gives the name of the relation to where a statistic leads to */
    Body(ReportDocument report, Function<Chart, ChartPicture> pictures, Function<Integer, Optional<String>> relation) {
        this.report = report;
        this.pictures = pictures;
        this.relation = relation;
        this.text = new Paragraphs(xml, report.language());
    }

    byte[] write() {
        xml.open("w:body");
        front();
        for (Section section : report.sections()) {
            boolean annex = section.anchor().startsWith("annex");
            text.heading(annex ? "AnnexHeading" : "Heading1", section.numeral(), section.heading(), annex);
            section.blocks().forEach(this::block);
        }
        page();
        return xml.finish();
    }

    private void front() {
        text.columns(
                "MastheadFirst",
                null,
                report.masthead().unitedNations(),
                report.masthead().symbol());
        text.columns(
                "MastheadLine",
                "Organ",
                report.masthead().organ(),
                report.masthead().issued().get(0));
        List<String> issued = report.masthead().issued();
        for (String line : issued.subList(1, issued.size() - 1)) {
            text.columns("MastheadLine", null, "", line);
        }
        text.columns("MastheadLast", null, "", issued.get(issued.size() - 1));
        report.masthead().agenda().forEach(line -> text.plain("Agenda", line));
        text.plain("Notice", report.notice());
        text.plain("Title", report.title());
        text.plain("Byline", report.byline());
        if (!report.summary().isEmpty()) {
            text.plain("SummaryHeading", report.summaryHeading());
            report.linkedSummary().forEach(paragraph -> linked("Summary", paragraph));
        }
    }

    private void block(Block block) {
        if (block instanceof NumberedParagraph paragraph) {
            text.open("ReportParagraph");
            text.runs(paragraph.linked(), relation);
            paragraph.footnotes().forEach(this::call);
            text.close();
        } else if (block instanceof PlainParagraph paragraph) {
            text.plain("Normal", paragraph.text());
        } else if (block instanceof Subheading heading) {
            text.heading("Heading" + heading.level(), heading.numeral(), heading.text(), false);
        } else if (block instanceof StatisticalTable table) {
            table(table);
        } else if (block instanceof Chart chart) {
            chart(chart);
        }
    }

    private void linked(String style, Linked content) {
        linked(style, content, false);
    }

    private void linked(String style, Linked content, boolean keepWithNext) {
        text.open(style, keepWithNext);
        text.runs(content, relation);
        text.close();
    }

    private void call(Footnote note) {
        xml.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "FootnoteReference");
        xml.close();
        xml.empty("w:footnoteReference", "w:id", Integer.toString(note.number()))
                .close();
    }

    private void table(StatisticalTable table) {
        text.caption("TableCaption", table.label(), table.title());
        List<Integer> widths = ColumnWidths.of(table, TEXT_WIDTH);
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "ReportTable");
        if (report.language().isRightToLeft()) {
            xml.empty("w:bidiVisual");
        }
        xml.empty("w:tblW", "w:w", Integer.toString(TEXT_WIDTH), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty(
                "w:tblLook",
                "w:val",
                "00A0",
                "w:firstRow",
                "1",
                "w:lastRow",
                "0",
                "w:firstColumn",
                "1",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "0",
                "w:noVBand",
                "0");
        xml.empty("w:tblCaption", "w:val", table.label() + " " + table.title());
        xml.close().open("w:tblGrid");
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", Integer.toString(width)));
        xml.close();
        String small = ColumnWidths.areMany(table) ? "Small" : "";
        String labels = "TableText" + small;
        String cells = table.wordy() ? labels : "TableFigure" + small;
        List<Linked> head = table.columns().stream()
                .map(column -> new Linked(column, List.of()))
                .toList();
        boolean whole = !table.wordy() && table.rows().size() <= LONGEST_WHOLE;
        row(true, true, widths, labels, table.stubHead(), cells, head);
        int left = table.rows().size();
        for (StatisticalTable.Row row : table.rows()) {
            // The last two rows stay with the notes.
            boolean kept = whole || left-- <= 2;
            row(false, kept, widths, labels, row.label(), cells, table.cells(row));
        }
        xml.close();
        notes(table.below());
    }

    /** They stay together, as what is above them stays with them. */
    private void notes(List<Linked> lines) {
        for (int i = 0; i < lines.size(); i++) {
            linked("TableNote", lines.get(i), i < lines.size() - 1);
        }
    }

    /** @param kept on the page of what comes next */
    private void row(
            boolean head,
            boolean kept,
            List<Integer> widths,
            String stubStyle,
            String stub,
            String cellStyle,
            List<Linked> cells) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        cell(widths.get(0), stubStyle, new Linked(stub, List.of()), kept);
        for (int i = 0; i < cells.size(); i++) {
            cell(widths.get(i + 1), cellStyle, cells.get(i), kept);
        }
        xml.close();
    }

    private void cell(int width, String style, Linked content, boolean kept) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        xml.close();
        linked(style, content, kept);
        xml.close();
    }

    private void chart(Chart chart) {
        text.caption("FigureCaption", chart.label(), chart.title());
        ChartPicture picture = pictures.apply(chart);
        long width = TEXT_WIDTH;
        long height = width * picture.height() / picture.width();
        if (height > HIGHEST_PICTURE) {
            height = HIGHEST_PICTURE;
            width = height * picture.width() / picture.height();
        }
        String id = Integer.toString(++objects);
        String cx = Long.toString(width * EMU);
        String cy = Long.toString(height * EMU);
        text.openDrawing("Figure");
        xml.open("w:r").open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", cx, "cy", cy);
        String description = chart.title() + ". " + chart.description();
        xml.empty("wp:docPr", "id", id, "name", chart.label(), "descr", description);
        String name = pictureName(++charts);
        new PictureXml(xml)
                .write(
                        () -> xml.empty("pic:cNvPr", "id", id, "name", name, "descr", description),
                        pictureId(charts),
                        cx,
                        cy);
        xml.close().close().close();
        double scale = width * EMU / picture.drawing().width();
        long left = report.language().isRightToLeft() ? (TEXT_WIDTH - width) * EMU : 0;
        objects = new Spots(xml, relation).write(picture.drawing(), scale, left, objects);
        text.close();
        notes(chart.below());
    }

    static String pictureName(int number) {
        return String.format(Locale.ROOT, "figure-%d.png", number);
    }

    static String pictureId(int number) {
        return "figure" + number;
    }

    private void page() {
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "even", "r:id", "evenHeader");
        xml.empty("w:headerReference", "w:type", "default", "r:id", "header");
        xml.empty("w:headerReference", "w:type", "first", "r:id", "firstHeader");
        xml.empty("w:footerReference", "w:type", "even", "r:id", "footer");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "footer");
        xml.empty("w:footerReference", "w:type", "first", "r:id", "footer");
        xml.empty("w:pgSz", "w:w", Integer.toString(PAGE_WIDTH), "w:h", Integer.toString(PAGE_HEIGHT));
        String margin = Integer.toString(MARGIN);
        xml.empty(
                "w:pgMar",
                "w:top",
                margin,
                "w:right",
                margin,
                "w:bottom",
                margin,
                "w:left",
                margin,
                "w:header",
                "709",
                "w:footer",
                "709",
                "w:gutter",
                "0");
        xml.empty("w:titlePg");
        if (report.language().isRightToLeft()) {
            xml.empty("w:bidi");
        }
        xml.close();
    }
}
