package org.inclusio.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusio.report.language.Phrases;

/** Writes a report from top to bottom and numbers what it is given. */
public final class ReportDraft {

    private record Chapter(boolean annex, String heading, List<Block> blocks) {}

    private final Phrases phrases;
    private final Masthead masthead;
    private final String notice;
    private final String title;
    private final String byline;
    private final List<Linked> summary = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Block> online = new ArrayList<>();
    private boolean nextIsOnline;
    private int paragraphs;
    private int tables;
    private int notes;
    private int charts;
    private int letters;
    private int numbers;
    private final Map<String, Map<String, Integer>> cited = new HashMap<>();

    /** @param phrases the language of numerals and labels */
    public ReportDraft(Phrases phrases, Masthead masthead, String notice, String title, String byline) {
        this.phrases = phrases;
        this.masthead = masthead;
        this.notice = notice;
        this.title = title;
        this.byline = byline;
    }

    /** A text may be marked, as every other but headings; see {@link Linked#mark}. */
    public ReportDraft summary(String text) {
        summary.add(Linked.of(text));
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
        openBlocks().add(new Subheading(2, phrases.listed("letters").get(letters++), heading));
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
            int number = ++notes;
            numbered.add(new Footnote(
                    number,
                    footnote,
                    phrases.say("footnote", "number", number),
                    phrases.say("footnote-back", "number", number)));
        }
        Linked linked = Linked.of(text);
        blocks.add(new NumberedParagraph(++paragraphs, linked.text(), numbered, linked.links()));
        return this;
    }

    /** The number that the next table will have. */
    public int nextTable() {
        return tables + 1;
    }

    /** The numeral that the next chart will have. */
    public String nextChart() {
        return label("figure-reference", charts + 1);
    }

    /** Gives a cell of the next table the number of a statistic, by which its origin is asked for. */
    public void statistic(String row, String column, int statistic) {
        cited.computeIfAbsent(row, any -> new HashMap<>()).put(column, statistic);
    }

    /** The next table is published online only, in an annex after all others, if this is asked for. */
    public ReportDraft nextOnline(boolean asked) {
        nextIsOnline = asked;
        return this;
    }

    /** A table of numbers. */
    public ReportDraft table(
            String tableTitle,
            String stubHead,
            List<String> columns,
            List<StatisticalTable.Row> rows,
            List<String> tableNotes,
            String source) {
        return table(tableTitle, stubHead, columns, List.of(), rows, false, tableNotes, source);
    }

    /**
     * A table of several numbers in each cell, each of which is a link or two dots.
     *
     * @param parts what they are called, in their order
     */
    public ReportDraft tableOfSeveral(
            String tableTitle,
            String stubHead,
            List<String> columns,
            List<String> parts,
            List<StatisticalTable.Row> rows,
            List<String> tableNotes,
            String source) {
        return table(tableTitle, stubHead, columns, parts, rows, false, tableNotes, source);
    }

    /** A table of sentences. */
    public ReportDraft wordyTable(
            String tableTitle, String stubHead, List<String> columns, List<StatisticalTable.Row> rows, String source) {
        return table(tableTitle, stubHead, columns, List.of(), rows, true, List.of(), source);
    }

    private ReportDraft table(
            String tableTitle,
            String stubHead,
            List<String> columns,
            List<String> parts,
            List<StatisticalTable.Row> rows,
            boolean wordy,
            List<String> tableNotes,
            String source) {
        List<Linked> notes = tableNotes.stream().map(Linked::of).toList();
        tables++;
        Linked sourceLine = Linked.of(sourceLine(source));
        List<List<Link>> below = Stream.concat(notes.stream(), Stream.of(sourceLine))
                .map(Linked::links)
                .toList();
        placed().add(new StatisticalTable(
                tables,
                tableLabel(),
                tableTitle,
                stubHead,
                columns,
                rows.stream()
                        .map(row -> row.citing(cited.getOrDefault(row.label(), Map.of()), columns))
                        .toList(),
                wordy,
                notes.stream().map(Linked::text).toList(),
                sourceLine.text(),
                below.stream().allMatch(List::isEmpty) ? List.of() : below,
                parts));
        cited.clear();
        return this;
    }

    /** A dot plot. */
    public ReportDraft chart(
            String chartTitle, String description, List<String> legend, List<DotPlot.Panel> panels, String source) {
        return chart(chartTitle, description, new DotPlot(legend, panels), List.of(), source);
    }

    public ReportDraft chart(String chartTitle, String description, Plot plot, List<String> chartNotes, String source) {
        String numeral = roman(++charts);
        List<Linked> notes = chartNotes.stream().map(Linked::of).toList();
        List<List<Link>> below = notes.stream().map(Linked::links).toList();
        openBlocks()
                .add(new Chart(
                        phrases.language(),
                        numeral,
                        label("figure", charts),
                        chartTitle,
                        description,
                        plot,
                        notes.stream().map(Linked::text).toList(),
                        sourceLine(source),
                        below.stream().allMatch(List::isEmpty) ? List.of() : below));
        return this;
    }

    public ReportDocument finish() {
        List<Section> sections = new ArrayList<>();
        int chapterCount = 0;
        int annexCount = 0;
        for (Chapter chapter : chapters) {
            int count = chapter.annex() ? ++annexCount : ++chapterCount;
            String number = roman(count);
            sections.add(
                    chapter.annex()
                            ? new Section(label("annex", count), "annex-" + number, chapter.heading(), chapter.blocks())
                            : new Section(
                                    phrases.listed("chapters").get(count - 1),
                                    "section-" + number,
                                    chapter.heading(),
                                    chapter.blocks()));
        }
        if (!online.isEmpty()) {
            int last = annexCount + 1;
            sections.add(
                    new Section(label("annex", last), "annex-" + roman(last), phrases.say("online"), online, true));
        }
        return new ReportDocument(
                phrases.language(),
                masthead,
                notice,
                title,
                byline,
                phrases.say("summary"),
                summary.stream().map(Linked::text).toList(),
                summary.stream().map(Linked::links).toList(),
                sections);
    }

    private List<Block> placed() {
        List<Block> place = nextIsOnline ? online : openBlocks();
        nextIsOnline = false;
        return place;
    }

    /** A label with the numeral that the language counts such things with. */
    private String label(String key, int number) {
        return phrases.say(key, "ordinal", phrases.listed("ordinals").get(number - 1));
    }

    private String tableLabel() {
        return phrases.say("table", "number", tables);
    }

    private String sourceLine(String source) {
        return phrases.say("source", "source", source);
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
