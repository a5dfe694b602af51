package org.inclusio.report.rendering.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.opc.Parts;

/** Every table and chart of the report as a workbook. The same report and date give the same bytes. */
public final class XlsxRendering {

    private static final String CORE = "docProps/core.xml";
    private static final int HEAD = 3;
    private static final double LABEL_WIDTH = 52;
    private static final double UNIT_WIDTH = 26;
    private static final double VALUE_WIDTH = 15;
    private static final double TEXT_WIDTH = 70;
    /** Of a row with one line of text, in points. */
    private static final double LINE = 15;

    private static final String LINK_COLOUR = "005A9C";

    /** Of a report that is nowhere kept. */
    public byte[] render(ReportDocument report, Instant dated) {
        return render(report, dated, Origins.nowhere());
    }

    /** @param dated the date that the file carries as that of its making */
    public byte[] render(ReportDocument report, Instant dated, Origins origins) {
        Phrases phrases = Phrases.of(report.language());
        List<Sheet> sheets = report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> sheet(block, phrases))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Inclusio", "1.0")) {
            book.properties()
                    .setTitle(report.title())
                    .setSubject(report.masthead().symbol());
            String contents = phrases.say("contents");
            contents(open(book, contents, report), report, phrases, sheets);
            for (Sheet sheet : sheets) {
                write(open(book, sheet.name(), report), sheet, phrases, origins);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory can't be written.", e);
        }
        return settled(out.toByteArray(), dated);
    }

    private static Stream<Sheet> sheet(Block block, Phrases phrases) {
        if (block instanceof StatisticalTable table) {
            return Stream.of(Sheet.of(table, phrases));
        }
        return block instanceof Chart chart ? Stream.of(Sheet.of(chart)) : Stream.empty();
    }

    private static Worksheet open(Workbook book, String name, ReportDocument report) {
        Worksheet sheet = book.newWorksheet(name);
        if (report.language().isRightToLeft()) {
            sheet.rightToLeft();
        }
        return sheet;
    }

    private static void contents(Worksheet sheet, ReportDocument report, Phrases phrases, List<Sheet> sheets) {
        sheet.width(0, VALUE_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        sheet.value(0, 0, report.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, report.byline());
        sheet.style(1, 0).bold().set();
        sheet.value(2, 0, phrases.joined(report.masthead().lines()));
        sheet.value(3, 0, report.notice());
        print(sheet);
        int row = 5;
        for (Sheet one : sheets) {
            link(sheet, row, one.name());
            sheet.value(row++, 1, one.title());
        }
    }

    private static void write(Worksheet sheet, Sheet what, Phrases phrases, Origins origins) {
        sheet.value(0, 0, what.name());
        sheet.value(1, 0, what.title());
        sheet.style(1, 0).bold().set();
        if (!what.description().isEmpty()) {
            sheet.value(2, 0, what.description());
        }
        int last = what.head().size() - 1;
        for (int column = 0; column <= last; column++) {
            sheet.width(column, width(what, column));
            sheet.value(HEAD, column, what.head().get(column));
        }
        for (int column = 0; column <= last; column++) {
            sheet.style(HEAD, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("bottom")
                    .horizontalAlignment(column < what.labels() || what.wordy() ? "general" : "right")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .set();
        }
        sheet.rowHeight(HEAD, height(what, what.head()));
        int row = HEAD + 1;
        for (List<Sheet.Value> values : what.rows()) {
            for (int column = 0; column <= last; column++) {
                origin(sheet, row, column, values.get(column), origins);
                value(sheet, row, column, values.get(column), column < what.labels() || what.wordy());
            }
            sheet.rowHeight(
                    row++,
                    height(
                            what,
                            values.stream()
                                    .map(value -> String.valueOf(value.content()))
                                    .toList()));
        }
        sheet.repeatRows(HEAD);
        print(sheet);
        sheet.freezePane(what.labels(), HEAD + 1);
        row++;
        for (String note : what.below()) {
            sheet.value(row++, 0, note);
        }
        row = numbers(sheet, row, what, phrases, origins);
        link(sheet, row + 1, phrases.say("contents"));
    }

    /** The numbers of sentences, each with its sentence beside it. */
    private static int numbers(Worksheet sheet, int first, Sheet what, Phrases phrases, Origins origins) {
        if (what.numbers().isEmpty()) {
            return first;
        }
        int row = first + 1;
        sheet.value(row, 0, phrases.say("numbers-in-text"));
        sheet.style(row++, 0).bold().set();
        for (Sheet.Numbered one : what.numbers()) {
            origin(sheet, row, 0, one.number(), origins);
            value(sheet, row, 0, one.number(), false);
            sheet.value(row++, 1, one.sentence());
        }
        return row;
    }

    private static double width(Sheet what, int column) {
        if (column < what.labels() - 1) {
            return UNIT_WIDTH;
        }
        if (what.wordy()) {
            return column == 0 ? VALUE_WIDTH : TEXT_WIDTH;
        }
        return column == what.labels() - 1 ? LABEL_WIDTH : VALUE_WIDTH;
    }

    /** High enough for the cell with most lines; not every program finds this out by itself. */
    private static double height(Sheet what, List<String> cells) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            long wide = cells.get(column)
                    .codePoints()
                    .filter(Character::isIdeographic)
                    .count();
            lines = Math.max(lines, (int) Math.ceil((cells.get(column).length() + wide) / width(what, column)));
        }
        return lines * LINE;
    }

    /** On paper lying across, as wide as the table. */
    private static void print(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** The library writes what a link shows as a text; the number is written over it. */
    private static void origin(Worksheet sheet, int row, int column, Sheet.Value value, Origins origins) {
        origins.of(value.statistic())
                .ifPresent(address -> sheet.hyperlink(
                        row, column, HyperLink.external(address, value.content().toString())));
    }

    private static void value(Worksheet sheet, int row, int column, Sheet.Value value, boolean text) {
        if (value.content() instanceof BigDecimal number) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .verticalAlignment("top")
                    .format(value.format())
                    .set();
        } else if (value.content() != null) {
            sheet.value(row, column, value.content().toString());
            sheet.style(row, column)
                    .wrapText(text)
                    .verticalAlignment("top")
                    .horizontalAlignment(text ? "general" : "right")
                    .set();
        }
    }

    private static void link(Worksheet sheet, int row, String name) {
        sheet.hyperlink(row, 0, HyperLink.internal("'" + name + "'!A1", name));
        sheet.style(row, 0).fontColor(LINK_COLOUR).underlined().set();
    }

    /** The library says when it ran, and so would make each run another file. */
    private static byte[] settled(byte[] made, Instant dated) {
        Parts parts = Parts.of(made);
        parts.put(CORE, settledCore(parts.get(CORE), dated));
        return parts.zip(dated);
    }

    private static byte[] settledCore(byte[] core, Instant dated) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + dated.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
