package org.inclusio.report.document;

import java.util.ArrayList;
import java.util.List;

/** Writes a report from top to bottom and numbers what it is given. */
public final class ReportDraft {

    private record Chapter(boolean annex, String heading, List<Block> blocks) {}

    private final Masthead masthead;
    private final String notice;
    private final String title;
    private final String byline;
    private final List<String> summary = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int notes;
    private int charts;
    private int letters;
    private int numbers;

    public ReportDraft(Masthead masthead, String notice, String title, String byline) {
        this.masthead = masthead;
        this.notice = notice;
        this.title = title;
        this.byline = byline;
    }

    public ReportDraft summary(String text) {
        summary.add(text);
        return this;
    }

    public ReportDraft section(String heading) {
        return open(false, heading);
    }

    public ReportDraft annex(String heading) {
        return open(true, heading);
    }

    /** A heading with a letter. */
    public ReportDraft subsection(String heading) {
        numbers = 0;
        openBlocks().add(new Subheading(2, (char) ('A' + letters++) + ".", heading));
        return this;
    }

    /** A heading with an arabic number, below one with a letter. */
    public ReportDraft subsubsection(String heading) {
        openBlocks().add(new Subheading(3, ++numbers + ".", heading));
        return this;
    }

    /** A paragraph without a number. */
    public ReportDraft text(String text) {
        openBlocks().add(new PlainParagraph(text));
        return this;
    }

    public ReportDraft paragraph(String text, String... footnotes) {
        List<Block> blocks = openBlocks();
        List<Footnote> numbered = new ArrayList<>();
        for (String footnote : footnotes) {
            numbered.add(new Footnote(++notes, footnote));
        }
        blocks.add(new NumberedParagraph(++paragraphs, text, numbered));
        return this;
    }

    /** The number that the next table will have. */
    public int nextTable() {
        return tables + 1;
    }

    /** The numeral that the next chart will have. */
    public String nextChart() {
        return roman(charts + 1);
    }

    /** A table of numbers. */
    public ReportDraft table(
            String tableTitle,
            String stubHead,
            List<String> columns,
            List<StatisticalTable.Row> rows,
            List<String> tableNotes,
            String source) {
        openBlocks()
                .add(new StatisticalTable(++tables, tableTitle, stubHead, columns, rows, false, tableNotes, source));
        return this;
    }

    /** A table of sentences. */
    public ReportDraft wordyTable(
            String tableTitle, String stubHead, List<String> columns, List<StatisticalTable.Row> rows, String source) {
        openBlocks().add(new StatisticalTable(++tables, tableTitle, stubHead, columns, rows, true, List.of(), source));
        return this;
    }

    public ReportDraft chart(
            String chartTitle, String description, List<String> legend, List<Chart.Panel> panels, String source) {
        openBlocks().add(new Chart(roman(++charts), chartTitle, description, legend, panels, source));
        return this;
    }

    public ReportDocument finish() {
        List<Section> sections = new ArrayList<>();
        int chapterCount = 0;
        int annexCount = 0;
        for (Chapter chapter : chapters) {
            String number = roman(chapter.annex() ? ++annexCount : ++chapterCount);
            sections.add(
                    chapter.annex()
                            ? new Section("Annex " + number, "annex-" + number, chapter.heading(), chapter.blocks())
                            : new Section(number + ".", "section-" + number, chapter.heading(), chapter.blocks()));
        }
        return new ReportDocument(masthead, notice, title, byline, summary, sections);
    }

    private ReportDraft open(boolean annex, String heading) {
        letters = 0;
        numbers = 0;
        chapters.add(new Chapter(annex, heading, new ArrayList<>()));
        return this;
    }

    private List<Block> openBlocks() {
        if (chapters.isEmpty()) {
            throw new IllegalStateException("No section is open; call section(heading) before writing into it.");
        }
        return chapters.get(chapters.size() - 1).blocks();
    }

    private static String roman(int number) {
        String tens = "X".repeat(number / 10);
        return tens
                + switch (number % 10) {
                    case 4 -> "IV";
                    case 9 -> "IX";
                    default -> "V".repeat(number % 10 / 5) + "I".repeat(number % 5);
                };
    }
}
