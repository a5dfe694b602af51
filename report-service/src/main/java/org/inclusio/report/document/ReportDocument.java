package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusio.report.language.Language;

/**
 * The whole report. The paragraphs of its summary carry no numbers; those of its sections are numbered through.
 *
 * @param language in which all of it is written but the contributions
 * @param summaryLinks the numbers that lead to their statistics, for each paragraph of the summary; none where none does
 * @param notice what the reader must know of the standing of the document, printed above its title
 */
public record ReportDocument(
        Language language,
        Masthead masthead,
        String notice,
        String title,
        String byline,
        String summaryHeading,
        List<String> summary,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<Link>> summaryLinks,
        List<Section> sections) {

    /** The words a report of the Secretariat may have, footnotes and headings included. */
    public static final int WORD_LIMIT = 8_500;

    public ReportDocument {
        summary = List.copyOf(summary);
        summaryLinks = summaryLinks == null ? List.of() : List.copyOf(summaryLinks);
        sections = List.copyOf(sections);
        int expected = 1;
        for (NumberedParagraph paragraph : paragraphs(sections).toList()) {
            if (paragraph.number() != expected) {
                throw new IllegalArgumentException("Paragraph %d stands where paragraph %d should; number them through."
                        .formatted(paragraph.number(), expected));
            }
            expected++;
        }
    }

    /** One of which no number in the summary leads anywhere. */
    public ReportDocument(
            Language language,
            Masthead masthead,
            String notice,
            String title,
            String byline,
            String summaryHeading,
            List<String> summary,
            List<Section> sections) {
        this(language, masthead, notice, title, byline, summaryHeading, summary, List.of(), sections);
    }

    /** The paragraphs of the summary with their links. */
    public List<Linked> linkedSummary() {
        return IntStream.range(0, summary.size())
                .mapToObj(i -> new Linked(summary.get(i), i < summaryLinks.size() ? summaryLinks.get(i) : List.of()))
                .toList();
    }

    /** The anchor of the last chapter, that of conclusions and recommendations; empty where there are annexes alone. */
    public String concluding() {
        return sections.stream()
                .filter(section -> !section.annex())
                .reduce("", (last, section) -> section.anchor(), (first, second) -> second);
    }

    /** The same with other texts, by their places; paragraphs keep their footnotes. */
    public ReportDocument withTexts(Map<Place, Linked> texts) {
        Section.Numbering places = new Section.Numbering();
        List<Linked> worded = new ArrayList<>();
        for (Linked text : linkedSummary()) {
            worded.add(texts.getOrDefault(Place.summary(worded.size() + 1), text));
        }
        return new ReportDocument(
                language,
                masthead,
                notice,
                title,
                byline,
                summaryHeading,
                worded.stream().map(Linked::text).toList(),
                worded.stream().map(Linked::links).toList(),
                sections.stream()
                        .map(section -> section.withTexts(places, texts::get))
                        .toList());
    }

    /** Every text that can be worded anew, by its place, in the order of the report. */
    public Map<Place, Linked> texts() {
        Map<Place, Linked> texts = new LinkedHashMap<>();
        linkedSummary().forEach(text -> texts.put(Place.summary(texts.size() + 1), text));
        int headings = 0;
        for (Section section : sections) {
            texts.put(Place.heading(++headings), new Linked(section.heading(), List.of()));
            for (Block block : section.blocks()) {
                if (block instanceof Subheading subheading) {
                    texts.put(Place.heading(++headings), new Linked(subheading.text(), List.of()));
                } else if (block instanceof NumberedParagraph paragraph) {
                    texts.put(Place.paragraph(paragraph.number()), paragraph.linked());
                }
            }
        }
        return texts;
    }

    /** Without what is published online only. */
    public ReportDocument printed() {
        return new ReportDocument(
                language,
                masthead,
                notice,
                title,
                byline,
                summaryHeading,
                summary,
                summaryLinks,
                sections.stream().filter(section -> !section.online()).toList());
    }

    public List<NumberedParagraph> paragraphs() {
        return paragraphs(sections).toList();
    }

    /** The title up to a colon, as it stands in running heads. */
    public String shortTitle() {
        return title.split("[\\s\\u00a0]*[:\uff1a]", 2)[0];
    }

    public List<Footnote> footnotes() {
        return paragraphs(sections)
                .flatMap(paragraph -> paragraph.footnotes().stream())
                .toList();
    }

    /** Words in everything that prints, as {@link Words} counts them. */
    public int wordCount() {
        return printedText().mapToInt(new Words()::in).sum();
    }

    /** How many words must go before the report may be submitted without a waiver; zero if none. */
    public int wordsOverLimit() {
        return Math.max(0, wordCount() - WORD_LIMIT);
    }

    private Stream<String> printedText() {
        return Stream.of(
                        masthead.lines().stream(),
                        Stream.of(notice, title, byline),
                        summary.isEmpty() ? Stream.<String>empty() : Stream.of(summaryHeading),
                        summary.stream(),
                        sections.stream().flatMap(Section::printedText),
                        footnotes().stream().map(footnote -> footnote.number() + " " + footnote.text()))
                .flatMap(part -> part);
    }

    private static Stream<NumberedParagraph> paragraphs(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(NumberedParagraph.class::isInstance)
                .map(NumberedParagraph.class::cast);
    }
}
