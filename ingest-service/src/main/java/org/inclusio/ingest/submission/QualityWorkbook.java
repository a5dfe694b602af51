package org.inclusio.ingest.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.sentence.Wording;
import org.inclusio.ingest.page.PageTexts;
import org.inclusio.ingest.quality.Finding;

/** What was found in a file as a workbook: one row for each finding, coloured by its severity. */
final class QualityWorkbook {

    private static final int AT_ONCE = 1_000;
    private static final int LAST = 8;
    private static final String[] HEADER = {
        "column.place",
        "column.column",
        "column.own-column",
        "column.value",
        "column.own-value",
        "column.severity",
        "column.explained",
        "column.rule",
        "column.finding"
    };
    private static final double[] WIDTHS = {18, 24, 20, 20, 20, 11, 10, 26, 110};

    private final PageTexts texts;
    private final Wording wording;

    private QualityWorkbook(Language language) {
        this.texts = PageTexts.of(language);
        this.wording = Wording.in(language);
    }

    static void write(Findings findings, long submission, Language language, OutputStream out) throws IOException {
        new QualityWorkbook(language).write(findings, submission, out);
    }

    private void write(Findings findings, long submission, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Inclusio", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.say("findings.open"));
            if (texts.isRightToLeft()) {
                sheet.rightToLeft();
            }
            for (int i = 0; i < HEADER.length; i++) {
                sheet.value(0, i, texts.say(HEADER[i]));
                sheet.width(i, WIDTHS[i]);
            }
            sheet.range(0, 0, 0, LAST).style().bold().set();
            sheet.freezePane(0, 1);
            int row = 1;
            List<Finding> page = findings.after(submission, 0, AT_ONCE);
            while (!page.isEmpty()) {
                for (Finding finding : page) {
                    row(sheet, row++, finding);
                }
                page = findings.after(submission, row - 1L, AT_ONCE);
            }
            if (row > 1) {
                sheet.setAutoFilter(0, 0, row - 1, LAST);
            }
        }
    }

    private void row(Worksheet sheet, int row, Finding finding) {
        String[] cells = {
            wording.say(Place.said(finding.line())),
            finding.column(),
            finding.ownColumn(),
            finding.value(),
            finding.ownValue(),
            finding.severity().name(),
            texts.say(finding.explained() ? "yes" : "no"),
            finding.rule().name(),
            wording.say(finding.sentence())
        };
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                // As a text, so that nothing an office sent is taken for a formula.
                sheet.value(row, i, cells[i]);
            }
        }
        sheet.range(row, 3, row, 5).style().fillColor(colour(finding)).set();
    }

    private static String colour(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "FBD9D3";
            case WARNING -> "FDEFC3";
            case NOTICE -> "DCEBF7";
        };
    }
}
