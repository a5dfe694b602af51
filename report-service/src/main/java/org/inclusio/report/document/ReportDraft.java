package org.inclusio.report.document;

import java.util.ArrayList;
import java.util.List;

/** Writes a report from top to bottom and numbers what it is given. */
public final class ReportDraft {

    private record Chapter(String heading, List<Block> blocks) {}

    private final Masthead masthead;
    private final String title;
    private final List<String> summary = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int notes;

    public ReportDraft(Masthead masthead, String title) {
        this.masthead = masthead;
        this.title = title;
    }

    public ReportDraft summary(String text) {
        summary.add(text);
        return this;
    }

    public ReportDraft section(String heading) {
        chapters.add(new Chapter(heading, new ArrayList<>()));
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

    public ReportDraft table(
            String tableTitle, String stubHead, List<String> columns, List<StatisticalTable.Row> rows, String source) {
        openBlocks().add(new StatisticalTable(++tables, tableTitle, stubHead, columns, rows, source));
        return this;
    }

    public ReportDocument finish() {
        List<Section> sections = new ArrayList<>();
        for (Chapter chapter : chapters) {
            sections.add(new Section(roman(sections.size() + 1), chapter.heading(), chapter.blocks()));
        }
        return new ReportDocument(masthead, title, summary, sections);
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
